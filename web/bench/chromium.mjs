/**
 * Time and memory of the built page in Chromium: files chosen to report shown.
 *
 *   node web/bench/chromium.mjs FILE...
 *
 * Memory is the most that the process of the page held, less what it held before files were chosen.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { median, runs } from '../../bench/median.mjs';
import { listen, pageServer } from '../../scripts/serve.mjs';

/** @param {string} path */
const below = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** @param {string[]} files */
export async function inChromium(files) {
  const measured = await eachRun((application, browser) => once(application, browser, files));
  return {
    wall: median(measured.map((run) => run.wall)),
    memory: median(measured.map((run) => run.memory)),
  };
}

/**
 * Measures so often, each time in a browser of its own with the page just loaded.
 *
 * @template T
 * @param {(application: import('@playwright/test').Frame, browser: import('@playwright/test').Browser) => Promise<T>} once
 */
export async function eachRun(once) {
  const server = await pageServer(below('web/dist'));
  const address = `http://127.0.0.1:${await listen(server, 0)}/`;
  const executable = execFileSync(below('scripts/chromium.sh'), { encoding: 'utf8' }).trim();
  /** @type {T[]} */
  const measured = [];
  try {
    for (let run = 0; run < runs; run += 1)
      measured.push(await inBrowser(executable, address, once));
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return measured;
}

/**
 * @template T
 * @param {string} executable
 * @param {string} address
 * @param {(application: import('@playwright/test').Frame, browser: import('@playwright/test').Browser) => Promise<T>} once
 */
async function inBrowser(executable, address, once) {
  const browser = await chromium.launch({
    ...(executable ? { executablePath: executable } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const application = await innermost(page);
    await application.getByRole('button', { name: 'Try with sample data' }).waitFor();
    return await once(application, browser);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('@playwright/test').Frame} application
 * @param {import('@playwright/test').Browser} browser
 * @param {string[]} files
 */
async function once(application, browser, files) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = total(renderers, 'VmRSS');
  const begun = performance.now();
  await application.locator('input[type=file]').first().setInputFiles(files);
  await application.getByRole('button', { name: 'Report as JSON' }).waitFor({ timeout: 120_000 });
  const wall = performance.now() - begun;
  return { wall, memory: (total(renderers, 'VmHWM') - before) / 1024 };
}

/**
 * The frame that holds the application: two frames down.
 *
 * @param {import('@playwright/test').Page} page
 */
async function innermost(page) {
  for (let tries = 0; tries < 200; tries += 1) {
    const inner = page.frames()[2];
    if (inner) return inner;
    await page.waitForTimeout(25);
  }
  throw new Error('The page holds no inner frame.');
}

/**
 * Sum of a line of `/proc/PID/status`, in KiB.
 *
 * @param {number[]} processes
 * @param {string} line
 */
function total(processes, line) {
  return processes.reduce((sum, id) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return sum + Number(new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  }, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { wall, memory } = await inChromium(process.argv.slice(2));
  process.stdout.write(`${wall.toFixed(0)} ms, ${memory.toFixed(0)} MiB\n`);
}
