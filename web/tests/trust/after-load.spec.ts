/** Promise: your files stay on this device. After load nothing is asked for, and nothing of them is kept. */

import type { Page } from '@playwright/test';
import {
  applicationOf,
  auditFiles,
  auditSamples,
  deliveries,
  expect,
  saved,
  test,
} from '../support/application';
import { sampleExports } from '../support/product';
import { weakened } from '../support/weakened';

/** Addresses asked for by page, frames and worker. A `blob:` is memory, not a request. */
function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.context().on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(request.url());
  });
  return requests;
}

for (const delivery of deliveries) {
  test(`${delivery}: audit and downloads ask for nothing, also without a network`, async ({
    page,
    context,
    address,
  }) => {
    const requests = requestsOf(page);
    await page.goto(await address(delivery));
    const application = await applicationOf(page);
    expect(requests.length).toBeGreaterThan(0);
    // The page keeps a copy of itself; that belongs to loading.
    if (delivery === 'hosted') await page.evaluate(() => navigator.serviceWorker.ready);
    requests.length = 0;
    await context.setOffline(true);

    await auditFiles(application, sampleExports());
    const json = await saved(page, application, 'Report as JSON');
    const csv = await saved(page, application, 'Findings as CSV');

    expect(JSON.parse(json.toString()).schema).toBe('backhaul.report/1');
    expect(csv.length).toBeGreaterThan(0);
    expect(requests).toEqual([]);
  });
}

test('a request of frame or worker would have been seen', async ({ page, address }) => {
  const requests = requestsOf(page);
  await page.goto(await address('hosted', weakened('requests')));
  const application = await applicationOf(page);
  const ask = (url: string) => fetch(url, { mode: 'no-cors' }).catch(() => undefined);
  const target = (path: string) => new URL(path, page.url()).href;
  await application.evaluate(ask, target('from-frame'));
  await page.workers()[0]?.evaluate(ask, target('from-worker'));
  await expect
    .poll(() => requests)
    .toEqual(expect.arrayContaining([target('from-frame'), target('from-worker')]));
});

// What the page keeps of itself for the time without a network is in offline.spec.ts.
test('nothing but the page itself is kept on the device', async ({
  page,
  application,
  context,
}) => {
  const kept = async (): Promise<unknown> => ({
    cookies: await context.cookies(),
    storage: await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
    })),
  });
  const nothing = {
    cookies: [],
    storage: { local: {}, session: {}, databases: [] },
  };
  expect(await kept()).toEqual(nothing);
  await auditSamples(application);
  expect(await kept()).toEqual(nothing);
  expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});
