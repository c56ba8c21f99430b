/**
 * Measures the command and the page against peers, and writes `bench/RESULTS.md`.
 *
 *   node bench/run.mjs COMMAND FOLDER
 *
 * The folder takes one set of exports at a time and is left empty. What can be set by environment stands
 * in `scripts/bench.sh`.
 */

import { execFileSync } from 'node:child_process';
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ours, peers, served } from '../web/bench/browser.mjs';
import { OURS } from './goals.mjs';
import { grouped, median, say } from './numbers.mjs';
import * as install from './peers.mjs';
import { runOf } from './process.mjs';
import { results } from './results.mjs';

const ONE_THREAD = ['--threads', '1'];

const [command = '', root = ''] = process.argv.slice(2);
/** @param {string} list */
const numbers = (list) => list.split(' ').filter(Boolean).map(Number);
const sizes = numbers(process.env.ORDERS ?? '10000 100000 1000000');
const growth = numbers(process.env.GROWTH ?? '3000000');
const withPeers = process.env.PEERS !== '0';
const until = performance.now() + Number(process.env.MINUTES ?? 25) * 60_000;
/** Large runs vary less, and take longer. */
const runsAt = (/** @type {number} */ orders) =>
  Number(process.env.RUNS ?? (orders >= 500_000 ? 3 : 7));

/**
 * One contender's runs on one set of exports.
 *
 * @typedef {{ name: string, wall: number[], cpu: number[], memory: number[], found: number | undefined,
 *   missing: string | undefined }} Contender
 * @typedef {{ orders: number, bytes: number, findings: number, stages: [string, number][],
 *   native: Contender[], browser: Contender[], engine: { cpu: number, memory: number } | undefined }} Size
 */

/**
 * Runs all contenders in turn, A B A B, until each has its number of runs or the time is up. One that
 * fails is not asked again.
 *
 * @param {number} runs
 * @param {{ name: string, missing?: string | undefined, run: () => Promise<{ wall: number, cpu?: number,
 *   memory: number, found?: number | undefined }> }[]} contenders
 * @returns {Promise<Contender[]>}
 */
async function inTurn(runs, contenders) {
  /** @type {Contender[]} */
  const measured = contenders.map(({ name, missing }) => ({
    name,
    wall: [],
    cpu: [],
    memory: [],
    found: undefined,
    missing,
  }));
  for (let round = 0; round < runs; round += 1) {
    if (round > 0 && performance.now() > until) break;
    for (const [at, { run }] of contenders.entries()) {
      const into = measured[at];
      if (!into || into.missing) continue;
      try {
        const { wall, cpu, memory, found } = await run();
        into.wall.push(wall);
        into.cpu.push(cpu ?? Number.NaN);
        into.memory.push(memory);
        if (into.found !== undefined && into.found !== found) {
          throw new Error(`found ${into.found}, then ${found}`);
        }
        into.found = found;
      } catch (thrown) {
        into.missing = String(/** @type {Error} */ (thrown).message).split('\n')[0] ?? '';
        say(`  ${into.name}: ${into.missing}`);
      }
    }
  }
  for (const { name, wall } of measured) {
    if (wall.length > 0) say(`  ${name}: ${median(wall).toFixed(0)} ms`);
  }
  return measured;
}

/**
 * @param {string} folder
 * @param {string} report
 * @param {string[]} options
 */
const audit = (folder, report, options) => async () => {
  const words = ['audit', ...exportsIn(folder), '-o', report, '--timings', ...options];
  const run = await runOf([command, ...words], [0, 1]);
  // The command's own figures are exact where ours are asked for every few milliseconds.
  return { ...run, cpu: told(run.complained, 'cpu'), memory: told(run.complained, 'peak memory') };
};

/**
 * A line of `--timings`.
 *
 * @param {string} said
 * @param {string} line
 */
function told(said, line) {
  return Number(new RegExp(`^${line} +([0-9.]+)`, 'm').exec(said)?.[1]);
}

/** @param {string} folder */
function exportsIn(folder) {
  const names = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  return names.map((file) => join(folder, file));
}

/**
 * @param {number} orders
 * @param {install.Peer[]} programs
 * @param {{ value?: string, missing?: string }} page
 * @param {boolean} alone without peers and browser
 * @returns {Promise<Size>}
 */
async function measure(orders, programs, page, alone) {
  const folder = join(root, String(orders));
  const report = join(root, 'report.json');
  mkdirSync(folder);
  try {
    say(`Generating exports of ${grouped(orders)} orders`);
    const shape = ['--orders', String(orders), '--days', '365', '--dialect', 'grid'];
    execFileSync(command, ['sample', folder, ...shape], { stdio: 'ignore' });
    const files = exportsIn(folder);
    // Everyone finds the files in the system's cache.
    execFileSync('wc', ['-l', ...files], { stdio: 'ignore' });
    const runs = runsAt(orders);
    const native = await inTurn(runs, [
      { name: OURS, run: audit(folder, report, ONE_THREAD) },
      { name: 'backhaul, all cores', run: audit(folder, report, []) },
      { name: '`wc -l`', run: () => runOf(['wc', '-l', ...files]) },
      ...(alone ? [] : programs).map(({ name, command: program = [], missing }) => ({
        name,
        missing,
        run: async () => {
          const run = await runOf([...program, folder]);
          return { ...run, found: Number(run.said) };
        },
      })),
    ]);
    const { all, gaps } = await countFindings(report);
    const { complained } = await audit(folder, report, ONE_THREAD)();
    const [ourRuns] = native;
    if (ourRuns) ourRuns.found = gaps;
    return {
      orders,
      bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
      findings: all,
      stages: stagesOf(complained),
      native,
      browser: alone ? [] : await browsers(runs, files, page),
      engine: await inNode(folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(report, { force: true });
  }
}

/**
 * How many findings a report has, and how many are gaps. Read line by line: that of millions of orders is
 * longer than any string may be.
 *
 * @param {string} report
 */
async function countFindings(report) {
  let [all, gaps, within] = [0, 0, false];
  for await (const line of createInterface({ input: createReadStream(report) })) {
    if (line.startsWith('  "')) within = line.startsWith('  "findings"');
    if (!within || !line.startsWith('      "check": ')) continue;
    all += 1;
    gaps += Number(line.includes('"shipped-unfulfilled"'));
  }
  return { all, gaps };
}

/**
 * @param {number} runs
 * @param {string[]} files
 * @param {{ value?: string, missing?: string }} page
 */
function browsers(runs, files, page) {
  return served('web/dist', (our) => {
    const contest = (/** @type {string} */ their) =>
      inTurn(runs, [
        { name: 'backhaul', run: () => ours(our, files) },
        ...['reading only', 'duckdb-wasm', 'uDSV', 'PapaParse'].map((name) => ({
          name,
          missing: page.missing,
          run: () => peers(their, name, files),
        })),
      ]);
    return page.value ? served(page.value, contest) : contest('');
  });
}

/** @param {string} folder */
async function inNode(folder) {
  try {
    const { said } = await runOf(['node', 'bench/engine.mjs', folder]);
    return JSON.parse(said);
  } catch (thrown) {
    say(`  engine in Node: ${/** @type {Error} */ (thrown).message.split('\n')[0]}`);
    return undefined;
  }
}

/**
 * The lines of `--timings` that are parts of the whole, in milliseconds.
 *
 * @param {string} said
 * @returns {[string, number][]}
 */
function stagesOf(said) {
  return said.split('\n').flatMap((line) => {
    const [, stage = '', ms] = /^([a-z ]+?) +([0-9.]+) ms$/.exec(line) ?? [];
    return stage === '' || stage === 'cpu'
      ? []
      : [/** @type {[string, number]} */ ([stage, Number(ms)])];
  });
}

const load = loadavg()[0] ?? 0;
const none = { missing: 'left out of this run' };
const programs = withPeers ? install.programs() : [];
const page = withPeers ? install.page() : none;
/** @type {Size[]} */
const measured = [];
/** At once: what a later, larger size stops at takes nothing of what was measured with it. */
const write = (/** @type {Size} */ size) => {
  measured.push(size);
  writeFileSync('bench/RESULTS.md', results(measured, load));
};
for (const orders of sizes) write(await measure(orders, programs, page, false));
for (const orders of growth) {
  if (performance.now() < until) write(await measure(orders, [], none, true));
  else say(`No time left for ${grouped(orders)} orders`);
}
say('Written: bench/RESULTS.md');
