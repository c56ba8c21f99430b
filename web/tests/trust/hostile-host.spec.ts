/**
 * Promise: the site that embeds this cannot see your files, not even a site that tries. The control is
 * `isolation="inline"`, where the same page with the same tricks finds the orders.
 */

import type { Frame, Page } from '@playwright/test';
import { auditFiles, expect, reportShown, saved, test } from '../support/application';
import { cellsIn, cellsOf } from '../support/cells';
import { embedding, opened, overhear } from '../support/embedding';
import { sampleExports } from '../support/product';
import { collect, fuzz, watch } from './hostile';

/** What the page has, less the numbers it is meant to have: heights, percents and rounded counts. */
async function loot(page: Page): Promise<string> {
  const seen = await page.evaluate(collect);
  return seen
    .replaceAll(/"?height"?: ?"?\d+(?:px)?/g, '')
    .replaceAll(/"percent":\d+0\b/g, '')
    .replaceAll(/"(?:rows|orders|findings|stuck)":[1-9]0+\b/g, '');
}

test('a page that watches everything from before the first script to the last sees no cell', async ({
  page,
  host,
}) => {
  const files = sampleExports('--varied', '--seed', '4');
  await page.addInitScript(watch);
  await page.goto(`${await host(embedding({ attributes: 'counts' }))}host.html`);
  const application = await opened(page);
  // What it knows without any file are the element's own words and its own page.
  const known = new Set(cellsIn(await loot(page), cellsOf(files)));
  await page.evaluate(watch);
  await page.evaluate(fuzz);
  await auditFiles(application, files);
  await useEverything(page, application);
  await page.evaluate(fuzz);
  const cells = new Set([...cellsOf(files)].filter((cell) => !known.has(cell)));
  expect(cells.size).toBeGreaterThan(500);
  expect(cellsIn(await loot(page), cells)).toEqual([]);
  // And all of it still works.
  await reportShown(application);
  expect(await application.evaluate(() => ({}) as { polluted?: number })).toEqual({});
});

test('without the frames the same page sees them', async ({ page, host }) => {
  const files = sampleExports('--varied', '--seed', '4');
  await page.addInitScript(watch);
  await page.goto(`${await host(embedding({ attributes: 'isolation="inline"' }))}host.html`);
  await page.getByRole('button', { name: 'Open the audit' }).click();
  await page.locator('input[type=file]').first().setInputFiles(files);
  await expect(page.getByRole('button', { name: 'Share safely' })).toBeVisible();
  expect(cellsIn(await loot(page), cellsOf(files)).length).toBeGreaterThan(20);
});

async function useEverything(page: Page, application: Frame): Promise<void> {
  const row = application.locator('bh-queue-table tbody tr').first();
  await row.click();
  // By key: the panel follows what is seen of a frame as high as its content, and may move under a pointer.
  await application.locator('bh-case-panel').getByRole('button', { name: 'Close' }).press('Enter');
  expect((await saved(page, application, 'Findings as CSV')).length).toBeGreaterThan(0);
}

test('removed and put back again and again in mid-run, it tells no cell and does not break', async ({
  page,
  host,
}) => {
  const files = sampleExports();
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  const overheard = await overhear(page);
  await page.goto(`${await host(embedding({ attributes: 'counts' }))}host.html`);
  for (let turn = 0; turn < 3; turn += 1) {
    const application = turn === 0 ? await opened(page) : page.frames()[2];
    const input = application?.locator('input[type=file]').first();
    await input?.setInputFiles(files);
    await page.evaluate(() => {
      const element = document.querySelector('backhaul-audit');
      const place = element?.parentElement;
      element?.remove();
      if (element) place?.append(element);
    });
    await expect.poll(() => page.frames().length).toBe(3);
    await expect.poll(() => page.workers().length).toBe(1);
  }
  const application = page.frames()[2];
  if (!application) throw new Error('The element did not come back.');
  await auditFiles(application, files);
  expect(failures).toEqual([]);
  // A test of its own may not know any word of ours: only cells with a digit and a letter are certain.
  const certain = new Set(
    [...cellsOf(files)].filter((cell) => /\d/.test(cell) && /\p{L}|#/u.test(cell)),
  );
  expect(cellsIn(JSON.stringify(await overheard()), certain)).toEqual([]);
});

test('a page that takes the sandbox off before the element loads gets no tool at all', async ({
  page,
  host,
}) => {
  await page.addInitScript(() => {
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      const open = name === 'sandbox' ? `${value} allow-same-origin` : value;
      const text =
        name === 'srcdoc'
          ? value.replaceAll('allow-downloads', 'allow-downloads allow-same-origin')
          : open;
      setAttribute.call(this, name, text);
    };
  });
  await page.goto(`${await host(embedding())}host.html`);
  await page.getByRole('button', { name: 'Open the audit' }).click();
  await expect
    .poll(() => page.frames()[2]?.locator('body').innerText())
    .toContain('It does not open here');
  expect(await page.frames()[2]?.locator('input').count()).toBe(0);
});

test('a page that takes it off afterwards changes nothing', async ({ page, host }) => {
  await page.goto(`${await host(embedding())}host.html`);
  await page.evaluate(() => {
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      setAttribute.call(this, name, name === 'sandbox' ? `${value} allow-same-origin` : value);
    };
  });
  const application = await opened(page);
  expect(await application.evaluate(() => self.origin)).toBe('null');
});

test('a page cannot send the inner frame elsewhere', async ({ page, host }) => {
  await page.goto(`${await host(embedding())}host.html`);
  const application = await opened(page);
  await page.evaluate(() => {
    const inner = window[0]?.[0];
    if (inner) inner.location = `${location.origin}/host.html?gone`;
  });
  await page.waitForTimeout(500);
  expect(page.frames().some((frame) => frame.url().includes('gone'))).toBe(false);
  void application;
});

test('messages from the application with anything else in them become no event', async ({
  page,
  host,
}) => {
  const overheard = await overhear(page);
  await page.goto(`${await host(embedding())}host.html`);
  const application = await opened(page);
  await application.evaluate(() => {
    const say = (message: unknown): void => window.parent.parent.postMessage(message, '*');
    say({ type: 'backhaul-order', order: '#1042' });
    say({ type: 'backhaul-files', store: '#1042', shipstation: true, name: '#1042' });
    say({ type: 'backhaul-progress', phase: '#1042', percent: 10 });
    say({ type: 'backhaul-progress', phase: 'reading', percent: '#1042' });
    say({ type: 'backhaul-complete', rows: 1042, orders: 1042, findings: 1042, stuck: 1042 });
    say({ type: 'backhaul-error', problem: '#1042' });
    say({ type: 'backhaul-export', format: '#1042' });
    say('#1042');
    say(null);
  });
  await expect
    .poll(async () => (await overheard()).events.at(-1))
    .toEqual(['backhaul-files', { store: false, shipstation: true, other: false }]);
  expect(JSON.stringify((await overheard()).events)).not.toContain('1042');
});

test('what a page lays over the tool learns nothing from clicks and drags through it', async ({
  page,
  host,
}) => {
  const head =
    '<style>backhaul-audit { opacity: 0.01 } #lure { position: fixed; inset: 0 auto auto 0; z-index: 9; pointer-events: none }</style>';
  const before = '<p id="lure">You have won</p><textarea id="bait" rows="3"></textarea>';
  await page.addInitScript(watch);
  await page.goto(`${await host(embedding({ head, before }))}host.html`);
  const files = sampleExports();
  const application = await opened(page);
  await auditFiles(application, files);
  const known = new Set(cellsIn(await loot(page), cellsOf(files)));
  // Select a line of the report and drag it into the page.
  const line = application.locator('bh-queue-table tbody tr').first();
  await line.scrollIntoViewIfNeeded();
  await application.evaluate(() => document.execCommand('selectAll'));
  const from = await line.boundingBox();
  await page.mouse.move((from?.x ?? 0) + 80, (from?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move(60, 60, { steps: 8 });
  await page.mouse.up();
  expect(await page.locator('#bait').inputValue()).toBe('');
  const cells = new Set([...cellsOf(files)].filter((cell) => !known.has(cell)));
  expect(cellsIn(await loot(page), cells)).toEqual([]);
});
