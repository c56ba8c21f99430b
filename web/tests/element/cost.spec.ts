/** What the element costs the page that embeds it, before anyone touches it: bytes, shifts, policy. */

import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listen, pageServer } from '../../../scripts/serve.mjs';
import { violations } from '../support/accessibility';
import { auditSamples, expect, test } from '../support/application';
import { embedding, innerFrame, opened } from '../support/embedding';
import { dist, temporaryFolder } from '../support/product';

const KB = 1000;

test('sizes stay within their budgets', () => {
  const weight = (name: string): number =>
    brotliCompressSync(readFileSync(join(dist, name))).length;
  expect(weight('backhaul.js')).toBeLessThanOrEqual(12 * KB);
  expect(weight('frame.js')).toBeLessThanOrEqual(1 * KB);
  expect(readFileSync(join(dist, 'backhaul-whole.js')).length).toBeLessThanOrEqual(2_400 * KB);
});

for (const width of [360, 1440]) {
  test(`nothing on the page moves at ${width} px, however late the script comes`, async ({
    page,
    host,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.route('**/backhaul.js', async (route) => {
      await new Promise((later) => setTimeout(later, 600));
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const shifts = () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    await page.goto(`${await host(embedding())}host.html`);
    await expect(page.getByRole('button', { name: 'Open the audit' })).toBeVisible();
    await page.waitForTimeout(500);
    expect(await shifts()).toEqual([]);
    // A shift would have been seen.
    await page.evaluate(() =>
      document.querySelector('main')?.prepend(document.createElement('hr'), 'x'),
    );
    await expect.poll(async () => (await shifts()).length).toBeGreaterThan(0);
  });
}

test('the look is asked for in a task of its own, and changes no height', async ({
  page,
  host,
}) => {
  await page.goto(`${await host(embedding())}host.html`);
  await expect(page.getByRole('button', { name: 'Open the audit' })).toBeVisible();
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const [before, after] = await page.evaluate(async () => {
      const element = document.createElement('backhaul-audit');
      document.body.append(element);
      const now = () => {
        const title = element.shadowRoot?.querySelector('h2');
        return { height: element.offsetHeight, look: title && getComputedStyle(title).visibility };
      };
      const inserted = now();
      while (now().look === 'hidden') await new Promise((later) => setTimeout(later));
      const drawn = now();
      element.remove();
      return [inserted, drawn];
    });
    expect(before).toEqual({ height: expect.any(Number), look: 'hidden' });
    expect(after).toEqual({ height: before?.height, look: 'visible' });
  }
});

test('before a touch nothing runs but the poster, not even when it is near', async ({ page }) => {
  const before = '<h1>Long</h1><div style="height:9000px"></div>';
  // The server knows what was asked for; a browser does not tell of every frame.
  const server = await pageServer(embedding({ before }));
  const asked: string[] = [];
  server.on('request', ({ url = '' }) => {
    if (url !== '/favicon.ico') asked.push(url.slice(1));
  });
  await page.addInitScript(() => {
    // Each of these reads tables of the language: tens of milliseconds, the first time.
    const slow: string[] = [];
    Object.assign(window, { slow });
    for (const name of ['NumberFormat', 'DateTimeFormat', 'Collator', 'PluralRules'] as const) {
      const construct = (target: new () => object, words: []) => {
        slow.push(name);
        return Reflect.construct(target, words);
      };
      Reflect.set(Intl, name, new Proxy(Intl[name], { construct }));
    }
  });
  await page.goto(`http://127.0.0.1:${await listen(server, 0)}/host.html`);
  await expect(page.getByRole('button', { name: 'Open the audit' })).toBeAttached();
  await page.waitForTimeout(500);
  expect(asked).toEqual(['host.html', 'backhaul.js']);
  expect(page.frames().length).toBe(1);

  // Near: the scripts are fetched, and wait.
  await page.mouse.wheel(0, 8600);
  await expect.poll(() => asked.slice(2).sort()).toEqual(['application.js', 'frame.js']);
  await expect.poll(() => page.frames().length).toBe(3);
  const inner = page.frames()[2];
  const hasRun = () => inner?.evaluate(() => customElements.get('bh-page') !== undefined);
  await page.waitForTimeout(500);
  expect(await hasRun()).toBe(false);
  expect(page.workers().length).toBe(0);
  expect(await page.evaluate(() => Reflect.get(window, 'slow'))).toEqual([]);

  await page.locator('backhaul-audit').hover();
  await expect.poll(hasRun).toBe(true);
  await expect.poll(() => page.workers().length).toBe(1);
  server.close();
  server.closeAllConnections();
});

const STRICT =
  "default-src 'none'; script-src http://127.0.0.1:* 'wasm-unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'";

for (const [name, script] of [
  ['the module', '<script type="module" src="backhaul.js"></script>'],
  ['the one script', '<script src="backhaul-whole.js"></script>'],
] as const) {
  test(`${name} audits under the documented policy, and violates nothing`, async ({
    page,
    host,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    const head = `<meta http-equiv="Content-Security-Policy" content="${STRICT}">`;
    await page.goto(`${await host(embedding({ head, script }))}host.html`);
    await auditSamples(await opened(page));
    expect(complaints).toEqual([]);
  });
}

test('from another host its scripts are pinned, and changed ones do not run', async ({
  page,
  host,
}) => {
  test.slow();
  const served = temporaryFolder();
  cpSync(dist, served, { recursive: true });
  const siteOf = async (scripts: string) => {
    const script = `<script type="module" src="${scripts}backhaul.js"></script>`;
    return `${await host(embedding({ script }))}host.html`;
  };
  await page.goto(await siteOf(await host(served)));
  await auditSamples(await opened(page));
  appendFileSync(join(served, 'application.js'), ';');
  await page.goto(await siteOf(await host(served)));
  await page.getByRole('button', { name: 'Open the audit' }).click();
  await expect(page.getByText('The audit could not start here')).toBeVisible();
});

test('without frames the application works too, and the poster says what that means', async ({
  page,
  host,
}) => {
  await page.goto(`${await host(embedding({ attributes: 'isolation="inline"' }))}host.html`);
  await expect(page.getByText('Scripts of this website could read them.')).toBeVisible();
  await page.getByRole('button', { name: 'Try with sample data' }).click();
  await expect(page.getByRole('button', { name: 'Share safely' })).toBeVisible();
  await page.evaluate(() => document.querySelector('backhaul-audit')?.remove());
  await expect.poll(() => page.workers().length).toBe(0);
});

test('automated accessibility rules pass outside and inside', async ({ page, host }) => {
  test.slow();
  const head =
    '<style>backhaul-audit { --backhaul-accent: #ffcc00; --backhaul-paper: #1b1b2f }</style>';
  await page.goto(`${await host(embedding({ attributes: 'counts', head }))}host.html`);
  expect(await violations(page, false)).toEqual([]);
  await opened(page);
  expect(await violations(page, false)).toEqual([]);
  await auditSamples(await innerFrame(page));
  expect(await violations(page, false)).toEqual([]);
});
