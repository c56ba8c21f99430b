/**
 * What the element costs the page that embeds it before anyone touches it: the longest task, and the sum of
 * layout shifts, on the demo pages, with its script and without. Needs a quiet machine to mean anything.
 *
 *   node web/bench/touch.mjs
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { listen, pageServer } from '../../scripts/serve.mjs';

/** @param {string} path */
const repository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const executablePath = execFileSync(repository('scripts/chromium.sh'), { encoding: 'utf8' }).trim();
const server = await pageServer(repository('web/dist'));
const origin = `http://127.0.0.1:${await listen(server, 0)}`;
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

for (const name of ['plain', 'long', 'two', 'dark', 'strict', 'wordpress', 'shopify']) {
  for (const isEmbedded of [false, true]) {
    const page = await browser.newPage();
    if (!isEmbedded) await page.route('**/backhaul.js', (route) => route.abort());
    await page.addInitScript(() => {
      const cost = { task: 0, shift: 0 };
      Object.assign(window, { cost });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) cost.task = Math.max(cost.task, duration);
      }).observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) cost.shift += Reflect.get(entry, 'value');
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${origin}/demo/${name}.html`);
    await page.waitForTimeout(1500);
    const { task, shift } = await page.evaluate(() => Reflect.get(window, 'cost'));
    const which = isEmbedded ? 'with' : 'without';
    process.stdout.write(
      `${name}, ${which} it: longest task ${task ? `${Math.round(task)} ms` : 'below 50 ms'}, shift ${shift.toFixed(4)}\n`,
    );
    await page.close();
  }
}
await browser.close();
server.close();
