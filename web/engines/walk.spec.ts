/**
 * The main walk in Firefox and WebKit: files in, answer out, export, for the hosted page, the one file from
 * a disk, and the element on another page; and the ways out of the frame, each refused.
 */

import { pathToFileURL } from 'node:url';
import { expect, test } from '../tests/support/application';
import { embedding } from '../tests/support/embedding';
import { startListener } from '../tests/support/listener';
import { backhaul, dist, sampleExports } from '../tests/support/product';
import { weakened } from '../tests/support/weakened';
import { probes } from '../tests/trust/probes';
import { type Browser, call, deep } from './browser';
import { firefox } from './firefox';
import { webkit } from './webkit';

/** The policy that the guide asks a site for. */
const STRICT = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src http://127.0.0.1:* 'wasm-unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'">`;

const SLOW = { timeout: 30_000 };

/** Whether the application shows a button of that name. */
const shows = (browser: Browser, name: string): Promise<boolean> =>
  browser.inApplication<boolean>(`Boolean(${call(deep, 'button', name)})`).catch(() => false);

const press = (browser: Browser, where: 'inPage' | 'inApplication', name: string): Promise<void> =>
  browser[where](`void ${call(deep, 'button', name)}?.click()`);

/** Keeps the bytes of the file that the browser is asked to save, less the mark that they begin with. */
function keepSaved(): void {
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    void (blob as Blob).text().then((text) => document.body.setAttribute('data-saved', text));
    return createObjectURL(blob);
  };
}

for (const start of [firefox, webkit]) {
  test.describe(start.name, () => {
    let browser: Browser;
    test.beforeAll(async () => {
      browser = await start();
    });
    test.afterAll(() => browser?.close());

    for (const delivery of ['hosted', 'one file', 'element'] as const) {
      test(`${delivery}: files in, answer out, export`, async ({ host }) => {
        const files = sampleExports();
        if (delivery === 'hosted') await browser.open(await host(dist));
        else if (delivery === 'one file') {
          await browser.open(pathToFileURL(`${dist}/backhaul.html`).href);
        } else {
          await browser.open(`${await host(embedding({ head: STRICT }))}host.html`);
          await press(browser, 'inPage', 'Open the audit');
        }
        await expect.poll(() => shows(browser, 'Try with sample data'), SLOW).toBe(true);
        await browser.choose(files);
        await expect.poll(() => shows(browser, 'Share safely'), SLOW).toBe(true);

        await browser.inApplication(`void ${call(keepSaved)}`);
        await press(browser, 'inApplication', 'Save');
        await expect.poll(() => shows(browser, 'Save: Findings as CSV'), SLOW).toBe(true);
        await press(browser, 'inApplication', 'Save: Findings as CSV');
        const saved = () => browser.inApplication<string>(`document.body.dataset.saved ?? ''`);
        const csv = backhaul('audit', '--quiet', '--format', 'csv', '-o', '-', ...files);
        // The first press has saved the settings too, and which text is there first is nobody's promise.
        await expect.poll(saved, SLOW).toBe(csv.toString().replace(/^\uFEFF/, ''));
      });
    }

    test('the ways out of the frame are refused, and lead out without the protection', async ({
      host,
    }) => {
      test.setTimeout(400_000);
      for (const protection of ['requests', 'images', 'scripts', 'navigation'] as const) {
        const tried = probes.filter(
          ({ name, where, stoppedBy }) =>
            // WebKit prefetches nothing, protected or not.
            where === 'frame' && stoppedBy === protection && name !== 'prefetch',
        );
        const paths = tried.map(({ name }) => `/${name.replaceAll(' ', '-')}`);
        for (const folder of [dist, weakened(protection)]) {
          const listener = await startListener();
          await browser.open(await host(folder));
          await expect.poll(() => shows(browser, 'Try with sample data'), SLOW).toBe(true);
          for (const [at, { attempt }] of tried.entries()) {
            const address = `${listener.origin}${paths[at]}`;
            // A refusal may throw inside, which is as good as any.
            await browser.inApplication(`void ${call(attempt, address)}`).catch(() => undefined);
          }
          if (folder === dist) {
            await new Promise((later) => setTimeout(later, 700));
            expect(listener.asked).toEqual([]);
          } else {
            await expect.poll(() => listener.asked, SLOW).toEqual(expect.arrayContaining(paths));
          }
          listener.close();
        }
      }
    });
  });
}
