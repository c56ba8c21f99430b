/** The hosted page without a network: kept by itself, made new only when the visitor says so. */

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hashOf } from '../../build/inline';
import { applicationOf, auditSamples, expect, test } from '../support/application';
import { dist, temporaryFolder } from '../support/product';

const kept = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready);

/** Every entry of every cache, as texts. */
const cached = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const entries: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const texts = (await cache.keys()).map(async (key) => (await cache.match(key))?.text() ?? '');
      entries[name] = await Promise.all(texts);
    }
    return entries;
  });

test('load, cut the network, reload, audit', async ({ page, host, context }) => {
  await page.goto(await host(dist));
  await applicationOf(page);
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await auditSamples(await applicationOf(page));
});

test('only what the build lists is kept, before and after an audit', async ({ page, host }) => {
  await page.goto(await host(dist));
  const application = await applicationOf(page);
  await kept(page);
  const own = readFileSync(join(dist, 'backhaul.html'), 'utf8');
  const { 'backhaul-in-use': inUse, ...versions } = await cached(page);
  expect(Object.values(versions)).toEqual([[own]]);
  expect(inUse).toEqual(Object.keys(versions));
  await auditSamples(application);
  expect(await cached(page)).toEqual({ 'backhaul-in-use': inUse, ...versions });
});

/** A folder with the build, and what makes another version of it there. */
function changing(): { folder: string; change: () => void } {
  const folder = temporaryFolder();
  cpSync(dist, folder, { recursive: true });
  const change = (): void => {
    const file = (name: string): string => join(folder, name);
    const before = readFileSync(file('backhaul.html'), 'utf8');
    const after = before.replace('<title>Backhaul</title>', '<title>Backhaul, newer</title>');
    writeFileSync(file('backhaul.html'), after);
    const worker = readFileSync(file('offline.js'), 'utf8');
    writeFileSync(file('offline.js'), worker.replace(hashOf(before), hashOf(after)));
  };
  return { folder, change };
}

test('a newer version waits until the visitor takes it', async ({ page, host }) => {
  const { folder, change } = changing();
  await page.goto(await host(folder));
  await applicationOf(page);
  await kept(page);
  change();
  await page.reload();
  const take = page.getByRole('button', { name: 'Use the newer version' });
  await expect(take).toBeVisible();
  await page.reload();
  await expect(page).toHaveTitle('Backhaul');
  await take.click();
  await expect(page).toHaveTitle('Backhaul, newer');
  expect(Object.keys(await cached(page)).length).toBe(2);
});

test('bytes that are not the build’s are not kept', async ({ page, host }) => {
  const { folder } = changing();
  const file = join(folder, 'backhaul.html');
  writeFileSync(file, `${readFileSync(file, 'utf8')} `);
  await page.goto(await host(folder));
  await applicationOf(page);
  await page.waitForTimeout(1500);
  const { 'backhaul-in-use': _, ...versions } = await cached(page);
  expect(Object.values(versions).flat()).toEqual([]);
});
