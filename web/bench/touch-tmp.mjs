/**
 * What the element costs the page that embeds it before anyone touches it: the longest task of the page's
 * thread and of the frames' (they share a thread in some browsers), and the sum of layout shifts. On each
 * demo page, with its script and without, only opened and scrolled to, at the machine's speed and at a
 * quarter of it. Each figure is the median of some runs; a busy machine lengthens them all.
 *
 *   node web/bench/touch.mjs [runs]
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { listen, pageServer } from '../../scripts/serve.mjs';

const DEMOS = ['plain','long','two','wordpress'];
const RUNS = Number(process.argv[2] ?? 3);

/** @typedef {'without' | 'opened' | 'scrolled'} Visit */

/** @param {string} path */
const repository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const executablePath = execFileSync(repository('scripts/chromium.sh'), { encoding: 'utf8' }).trim();
const server = await pageServer(repository('web/dist'));
const origin = `http://127.0.0.1:${await listen(server, 0)}`;
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

for (const name of DEMOS) {
  for (const rate of [1]) {
    for (const visit of /** @type {const} */ (['without', 'opened', 'scrolled'])) {
      const runs = [];
      while (runs.length < RUNS) runs.push(await costOf(name, rate, visit));
      const task = Math.round(median(runs.map((run) => run.task)));
      const ours = Math.round(median(runs.map((run) => run.cpu)));
      const shift = median(runs.map((run) => run.shift)).toFixed(4);
      process.stdout.write(
        `${name}, ${visit}, speed 1/${rate}: longest task ${task} ms (processor ${ours} ms), shift ${shift}\n`,
      );
    }
  }
}
await browser.close();
server.close();

/**
 * Milliseconds of the longest task, by the clock and by the processor, and the sum of shifts.
 *
 * @param {string} name
 * @param {number} rate
 * @param {Visit} visit
 */
async function costOf(name, rate, visit) {
  const page = await browser.newPage();
  if (visit === 'without') await page.route('**/backhaul.js', (route) => route.abort());
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const session = await page.context().newCDPSession(page);
  if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate });
  /** @type {any[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const transferMode = 'ReportEvents';
  await session.send('Tracing.start', { categories: 'devtools.timeline,toplevel', transferMode });
  await page.goto(`${origin}/demo/${name}.html`);
  if (visit === 'scrolled') {
    await page
      .locator('backhaul-audit')
      .first()
      .evaluate((element) => element.scrollIntoView());
    await page.mouse.wheel(0, 1);
  }
  await page.waitForTimeout(1000 + 500 * rate);
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  const shift = await page.evaluate(() => Number(Reflect.get(window, 'shift')));
  await page.close();
  return { ...longestOf(events), shift };
}

/**
 * The longest task of the threads that ran the page or its frames.
 *
 * @param {any[]} events
 */
function longestOf(events) {
  const isOf = (/** @type {any} */ event) => JSON.stringify(event.args ?? {}).includes(origin);
  const processes = new Set(events.filter(isOf).map(({ pid }) => pid));
  const threads = events.filter(
    ({ name, args, pid }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' && processes.has(pid),
  );
  const mains = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(
    ({ name, pid, tid, dur }) => /RunTask$/.test(name) && dur && mains.has(`${pid} ${tid}`),
  );
  const longest = (/** @type {'dur' | 'tdur'} */ of) =>
    Math.max(0, ...tasks.map((task) => (task[of] ?? 0) / 1000));
  return { task: longest('dur'), cpu: longest('tdur') };
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
