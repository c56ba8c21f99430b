/**
 * Runs in Chromium: a fresh browser and an empty profile each, files chosen as soon as the page can take
 * them, so that whatever is fetched and compiled counts.
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { held, highWater } from '../../bench/process.mjs';
import { listen, pageServer } from '../../scripts/serve.mjs';

/** Longer than anything sensible takes, and short enough that a run which hangs does not hold the rest. */
const PATIENCE_MS = Number(process.env.PATIENCE ?? 180) * 1000;

/**
 * @typedef {{ wall: number, memory: number, found?: number }} PageRun
 *   milliseconds from files chosen to answer; MiB that the page's processes held at most, less what they
 *   held before
 */

/**
 * Serves a folder while something is measured.
 *
 * @template T
 * @param {string} folder
 * @param {(address: string) => Promise<T>} measure
 */
export async function served(folder, measure) {
  const server = await pageServer(folder);
  try {
    return await measure(`http://127.0.0.1:${await listen(server, 0)}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** The browser's name and version. */
export function version() {
  const found = executable();
  if (!found) return 'Playwright’s Chromium';
  return execFileSync(found, ['--version'], { encoding: 'utf8' }).split(' built')[0]?.trim();
}

function executable() {
  const script = fileURLToPath(new URL('../../scripts/chromium.sh', import.meta.url));
  return execFileSync(script, { encoding: 'utf8' }).trim();
}

/**
 * Our page: from the choice of files to the answer drawn.
 *
 * @param {string} address
 * @param {string[]} files
 * @returns {Promise<PageRun>}
 */
export function ours(address, files) {
  return inBrowser(async (page) => {
    await page.addInitScript(() => {
      addEventListener('input', () => Reflect.set(window, 'chosenAt', performance.now()), true);
    });
    await page.goto(address);
    const application = await innermost(page);
    const input = application.locator('input[type=file]').first();
    await input.waitFor({ state: 'attached' });
    return measured(page, async () => {
      const answer = application.evaluate(answered);
      await input.setInputFiles(files);
      return { wall: (await inTime(answer)) - (await application.evaluate(chosen)) };
    });
  });
}

/** When files were chosen, on the frame's own clock. */
const chosen = () => Number(Reflect.get(window, 'chosenAt'));

/**
 * Resolves when the answer has been drawn. A first answer takes the focus, which is heard through shadow
 * trees; asking the page at each frame would take time from what is measured.
 *
 * @returns {Promise<number>}
 */
const answered = () =>
  new Promise((resolve) => {
    const drawn = () => setTimeout(() => resolve(performance.now()));
    addEventListener('focusin', (event) => {
      const [focused] = event.composedPath();
      if (focused instanceof HTMLHeadingElement) requestAnimationFrame(drawn);
    });
  });

/**
 * @template T
 * @param {Promise<T>} answer
 * @returns {Promise<T>}
 */
async function inTime(answer) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(reject, PATIENCE_MS, new Error(`no answer in ${PATIENCE_MS / 1000} s`));
  });
  try {
    return await Promise.race([answer, /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Measures something of our page so often, each time in a fresh browser with the page just loaded.
 *
 * @template T
 * @param {number} runs
 * @param {(application: import('@playwright/test').Frame) => Promise<T>} once
 */
export function eachRun(runs, once) {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  return served(folder, async (address) => {
    /** @type {T[]} */
    const measured = [];
    while (measured.length < runs) {
      const run = await inBrowser(async (page) => {
        await page.goto(address);
        const application = await innermost(page);
        await application.locator('input[type=file]').first().waitFor({ state: 'attached' });
        return once(application);
      });
      measured.push(run);
    }
    return measured;
  });
}

/**
 * A peer's page.
 *
 * @param {string} address
 * @param {string} peer
 * @param {string[]} files
 * @returns {Promise<PageRun>}
 */
export function peers(address, peer, files) {
  return inBrowser(async (page) => {
    await page.goto(`${address}?${peer}`);
    return measured(page, async () => {
      await page.locator('input').setInputFiles(files);
      const options = { timeout: PATIENCE_MS };
      const said = await page.waitForFunction(
        () => document.body.dataset.answer,
        undefined,
        options,
      );
      const answer = JSON.parse((await said.jsonValue()) ?? '{}');
      if (answer.error) throw new Error(answer.error);
      return answer;
    });
  });
}

/**
 * @template T
 * @param {(page: import('@playwright/test').Page) => Promise<T>} run
 */
async function inBrowser(run) {
  const path = executable();
  const browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    return await run(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<{ wall: number, found?: number }>} run
 */
async function measured(page, run) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const sum = (/** @type {(id: number) => number} */ of) =>
    renderers.reduce((total, id) => total + of(id), 0);
  const before = sum(held);
  const answer = await run();
  return { ...answer, memory: sum(highWater) - before };
}

/**
 * The frame that holds the application: two frames down.
 *
 * @param {import('@playwright/test').Page} page
 */
async function innermost(page) {
  for (let tries = 0; tries < 400; tries += 1) {
    const inner = page.frames()[2];
    if (inner) return inner;
    await page.waitForTimeout(5);
  }
  throw new Error('The page holds no inner frame.');
}
