/** Promise: you can check it yourself. The proof panel's numbers are those of the browser's own log. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  applicationOf,
  auditSamples,
  deliveries,
  expect,
  type Frame,
  test,
} from '../support/application';
import { repository } from '../support/product';
import { weakened } from '../support/weakened';

/** Addresses that the browser asks for from now on. */
function logOf(page: Page): string[] {
  const log: string[] = [];
  page.context().on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) log.push(request.url());
  });
  return log;
}

async function panelOf(application: Frame) {
  await application.getByRole('button', { name: 'See proof' }).click();
  const panel = application.getByRole('dialog', { name: 'Proof' });
  await expect(panel).toBeVisible();
  return panel;
}

const ask = (url: string) => fetch(url, { mode: 'no-cors' }).catch(() => undefined);

for (const delivery of deliveries) {
  test(`${delivery}: the panel says what the browser's log says`, async ({ page, address }) => {
    await page.goto(await address(delivery));
    const application = await applicationOf(page);
    const log = logOf(page);
    await auditSamples(application);
    expect(log).toEqual([]);

    const panel = await panelOf(application);
    await expect(panel.locator('[data-number=since]')).toHaveText('0');
    await expect(panel.locator('[data-number=refused]')).toHaveText('0');
    // Page and engine stand inside the one file, hosted or not.
    await expect(application.locator('script[src]')).toHaveCount(0);
    await expect(panel.locator('[data-addresses] li')).toHaveCount(0);
    await expect(panel).toContainText('Nothing: page and engine');

    await test.step('the policy is the one of the document', async () => {
      const policy = await application
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute('content');
      expect(policy).toContain("connect-src 'none'");
      await expect(panel).toContainText(policy ?? 'no policy');
      await expect(panel).toContainText('no origin of its own');
    });

    await test.step('the sum is that of the engine in this build', async () => {
      const engine = readFileSync(repository('web/generated/engine_bg.wasm'));
      const sum = createHash('sha256').update(engine).digest('hex');
      await expect(panel.locator('[data-hash]')).toHaveText(sum);
    });
  });
}

test('a request of frame or worker that was not stopped is counted', async ({ page, address }) => {
  await page.goto(await address('hosted', weakened('requests')));
  const application = await applicationOf(page);
  await auditSamples(application);
  const log = logOf(page);
  const target = (path: string) => new URL(path, page.url()).href;
  await application.evaluate(ask, target('from-frame'));
  await page.workers()[0]?.evaluate(ask, target('from-worker'));
  await expect.poll(() => log.length).toBe(2);
  const panel = await panelOf(application);
  await expect(panel.locator('[data-number=since]')).toHaveText('2');
  await expect(panel).toContainText('from-worker');
});

test('a request that the policy refused is counted as refused', async ({ page, application }) => {
  const log = logOf(page);
  const target = new URL('refused', page.url()).href;
  await application.evaluate(ask, target);
  await page.workers()[0]?.evaluate(ask, target);
  const panel = await panelOf(application);
  await expect(panel.locator('[data-number=refused]')).toHaveText('2');
  await expect(panel.locator('[data-number=since]')).toHaveText('0');
  expect(log).toEqual([]);
});
