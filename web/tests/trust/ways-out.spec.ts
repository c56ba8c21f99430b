/** Promise: this page is not allowed to connect. Each way out is tried, and tried unprotected. */

import type { Page } from '@playwright/test';
import { pluginFile } from '../plugins/modules';
import { applicationOf, deliveries, expect, test } from '../support/application';
import { type Listener, startListener } from '../support/listener';
import { type Weakening, weakened } from '../support/weakened';
import { probes } from './probes';

/** Long enough for every probe to arrive where it can: the controls show it. */
const PATIENCE = 700;

let listener: Listener;
test.beforeEach(async () => {
  listener = await startListener();
});
test.afterEach(() => listener.close());

/** Opens the page and tries every probe that one protection stops, each at a path of its own. */
async function tryAll(page: Page, address: string, protection: Weakening): Promise<string[]> {
  await page.goto(address);
  const application = await applicationOf(page);
  // The engine's worker and a plugin's: what holds for one must hold for the other.
  await application.locator('input[type=file]').first().setInputFiles(pluginFile('first.wasm'));
  await expect(application.locator('bh-plugin-row')).toContainText('First order');
  const workers = page.workers();
  expect(workers.length).toBe(2);
  const paths: string[] = [];
  for (const { name, where, attempt } of probesAgainst(protection)) {
    const tries =
      where === 'worker'
        ? workers.map((worker) => (goal: string) => worker.evaluate(attempt, goal))
        : [(goal: string) => application.evaluate(attempt, goal)];
    for (const [number, attempted] of tries.entries()) {
      const path = `/${name.replaceAll(' ', '-')}-from-${where}-${number}`;
      // A refusal may throw inside, which is as good as any.
      await attempted(listener.origin + path).catch(() => undefined);
      paths.push(path);
    }
  }
  return paths;
}

const probesAgainst = (protection: Weakening) =>
  probes.filter(({ stoppedBy }) => stoppedBy === protection);

for (const delivery of deliveries) {
  for (const protection of new Set(probes.map(({ stoppedBy }) => stoppedBy))) {
    const names = probesAgainst(protection).map(({ name, where }) => `${name} (${where})`);
    const these = `${delivery}: ${names.join(', ')}`;

    test(`refused, ${these}`, async ({ page, address }) => {
      await tryAll(page, await address(delivery), protection);
      await page.waitForTimeout(PATIENCE);
      expect(listener.asked).toEqual([]);
    });

    test(`through without protection, ${these}`, async ({ page, address }) => {
      const unprotected = await address(delivery, weakened(protection));
      const paths = await tryAll(page, unprotected, protection);
      await expect
        .poll(() => listener.asked, { timeout: 5 * PATIENCE })
        .toEqual(expect.arrayContaining(paths));
    });
  }
}
