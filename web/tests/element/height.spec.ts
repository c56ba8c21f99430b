/** The element on a page of its own height: as high as its content, and no scroll bar inside. */

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationOf, auditSamples, expect, test } from '../support/application';
import { dist, temporaryFolder } from '../support/product';

/** A host page that gives the element no height. */
function embedded(): string {
  const folder = temporaryFolder();
  cpSync(dist, folder, { recursive: true });
  const file = join(folder, 'index.html');
  const page = readFileSync(file, 'utf8').replace('<backhaul-audit fill ', '<backhaul-audit ');
  writeFileSync(file, page);
  return folder;
}

test('the frame follows its content, and comes to rest', async ({ page, address }) => {
  await page.goto(await address('hosted', embedded()));
  const application = await applicationOf(page);
  const frame = page.locator('backhaul-audit iframe');
  const heights = async (): Promise<[number | undefined, number]> => [
    (await frame.boundingBox())?.height,
    await application.evaluate(() => document.documentElement.scrollHeight),
  ];
  const same = async (): Promise<boolean> => {
    const [outside, inside] = await heights();
    return outside === inside;
  };
  await expect.poll(same).toBe(true);
  const [empty = 0] = await heights();
  expect(empty).toBeGreaterThan(300);

  await auditSamples(application);
  await expect.poll(same).toBe(true);
  const [full = 0] = await heights();
  expect(full).toBeGreaterThan(empty);
  await page.waitForTimeout(300);
  expect(await heights()).toEqual([full, full]);
});

test('the page’s own element fills the window instead', async ({ page, application }) => {
  await auditSamples(application);
  const box = await page.locator('backhaul-audit iframe').boundingBox();
  expect(box).toEqual({ x: 0, y: 0, ...page.viewportSize() });
});

test('messages from anyone but the application move nothing', async ({ page, address }) => {
  await page.goto(await address('hosted', embedded()));
  const application = await applicationOf(page);
  const frameHeight = async () =>
    (await page.locator('backhaul-audit iframe').boundingBox())?.height;
  const content = () => application.evaluate(() => document.documentElement.scrollHeight);
  await expect.poll(async () => (await frameHeight()) === (await content())).toBe(true);
  const before = await frameHeight();
  await page.evaluate(() => window.postMessage({ type: 'backhaul-size', height: 9 }, '*'));
  for (const height of [-1, 1.5, Number.NaN, 1e9, '9', null]) {
    await application.evaluate((height) => {
      window.parent.parent.postMessage({ type: 'backhaul-size', height }, '*');
    }, height);
  }
  await page.waitForTimeout(300);
  expect(await frameHeight()).toBe(before);
});
