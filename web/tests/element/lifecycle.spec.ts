/** When the element loads, how it leaves, and how it stands on a page with others of its kind. */

import { auditFiles, auditSamples, expect, reportShown, test } from '../support/application';
import { embedding, innerFrame, opened } from '../support/embedding';
import { sampleExports } from '../support/product';

test('no frame, and nothing in it, until the visitor comes', async ({ page, host }) => {
  await page.goto(`${await host(embedding())}host.html`);
  await expect(page.getByRole('button', { name: 'Open the audit' })).toBeVisible();
  await page.waitForTimeout(700);
  expect(page.frames().length).toBe(1);
  await page.locator('backhaul-audit').hover();
  await expect.poll(() => page.workers().length).toBe(1);
  // It is there, and waits to be asked for.
  await expect(page.getByRole('button', { name: 'Open the audit' })).toBeVisible();
});

test('a scroll that brings it near fetches it', async ({ page, host }) => {
  const before = '<h1>Long</h1><div style="height:9000px"></div>';
  await page.goto(`${await host(embedding({ before }))}host.html`);
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(400);
  expect(page.frames().length).toBe(1);
  await page.mouse.wheel(0, 8000);
  await expect.poll(() => page.frames().length).toBe(3);
  await page.locator('backhaul-audit').hover();
  await expect.poll(() => page.workers().length).toBe(1);
});

test('one that waits begins with the press of its button, and is told only once', async ({
  page,
  host,
}) => {
  const before = '<div style="height:1500px"></div>';
  await page.goto(`${await host(embedding({ before }))}host.html`);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.frames().length).toBe(3);
  // By the keyboard: no pointer comes first.
  await page.getByRole('button', { name: 'Try with sample data' }).press('Enter');
  await reportShown(await innerFrame(page, 0, 'Share safely'));
  await page.evaluate(() => {
    const [outer] = [...Array(window.length).keys()].map((at) => window[at]);
    outer?.[0]?.postMessage({ type: 'backhaul-begin' }, '*');
  });
  await page.waitForTimeout(300);
  expect(page.workers().length).toBe(1);
});

test('out of sight, where a browser draws no frame, it has its whole report', async ({
  page,
  host,
}) => {
  const after = '<div style="height:9000px"></div><p id="end">End</p>';
  await page.goto(`${await host(embedding({ after }))}host.html`);
  const application = await opened(page);
  // The answer takes the focus, which scrolls to it; this visitor goes on reading.
  await page.evaluate(() => {
    const leave = () => document.querySelector('#end')?.scrollIntoView();
    addEventListener('scroll', leave);
    leave();
  });
  await auditFiles(application, sampleExports());
});

test('two on a page: each has files of its own', async ({ page, host }) => {
  const after = '<backhaul-audit theme="dark"></backhaul-audit>';
  await page.goto(`${await host(embedding({ after }))}host.html`);
  const first = await opened(page, 0);
  const second = await opened(page, 1);
  await auditSamples(first);
  await expect(second.getByRole('button', { name: 'Try with sample data' })).toBeVisible();
  const background = await second.evaluate(
    () => getComputedStyle(document.documentElement).colorScheme,
  );
  expect(background).toBe('dark');
});

test('removed in mid-run and put back, it starts afresh and works', async ({ page, host }) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto(`${await host(embedding())}host.html`);
  const application = await opened(page);
  await application.getByRole('button', { name: 'Try with sample data' }).click();
  await page.evaluate(() => {
    const element = document.querySelector('backhaul-audit') as HTMLElement;
    const place = element.parentElement;
    element.remove();
    Object.assign(window, { putBack: () => place?.append(element) });
  });
  await expect.poll(() => page.frames().length).toBe(1);
  await expect.poll(() => page.workers().length).toBe(0);
  await page.evaluate(() => (window as unknown as { putBack(): void }).putBack());
  const again = await innerFrame(page);
  await auditFiles(again, sampleExports());
  expect(failures).toEqual([]);
});

test('keys go in, through, and out again in order', async ({ page, host }) => {
  await page.goto(`${await host(embedding())}host.html`);
  await opened(page);
  await page.getByRole('link', { name: 'Before' }).focus();
  const where = () =>
    page.evaluate(
      () => document.activeElement?.textContent?.trim() || document.activeElement?.localName,
    );
  const stops: (string | undefined)[] = [];
  for (let at = 0; at < 12; at += 1) {
    await page.keyboard.press('Tab');
    stops.push(await where());
    if (stops.at(-1) === 'After') break;
  }
  expect(stops.at(-1)).toBe('After');
  expect(stops.filter((stop) => stop !== 'After').length).toBeGreaterThan(2);
  await page.keyboard.press('Shift+Tab');
  expect(await where()).not.toBe('After');
});

test('a dialog opens where the visitor looks, in a frame as high as its report', async ({
  page,
  host,
}) => {
  await page.goto(`${await host(embedding())}host.html`);
  const application = await opened(page);
  await auditSamples(application);
  const row = application.locator('bh-queue-table tbody tr').first();
  await row.hover();
  await expect
    .poll(() =>
      application.evaluate(() => document.documentElement.style.getPropertyValue('--seen-top')),
    )
    .not.toBe('');
  await row.click();
  const close = application.locator('bh-case-panel').getByRole('button', { name: 'Close' });
  await expect(close).toBeVisible();
  const { height = 0 } = page.viewportSize() ?? {};
  // What is seen is told a moment after it changed.
  const isSeen = async (): Promise<boolean> => {
    const box = await close.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= height;
  };
  await expect.poll(isSeen).toBe(true);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('it fills the screen, and gives it back', async ({ page, host }) => {
    await page.goto(`${await host(embedding())}host.html`);
    const application = await opened(page);
    const frame = page.locator('backhaul-audit iframe');
    expect((await frame.boundingBox())?.width).toBe(360);
    await auditSamples(application);
    expect((await frame.boundingBox())?.height).toBeLessThanOrEqual(740);
    await page.getByRole('button', { name: 'Back to the page' }).click();
    await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeGreaterThan(740);
    await reportShown(application);
  });
});
