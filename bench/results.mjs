/** `bench/RESULTS.md`: what was measured, as a page. */

import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { version } from '../web/bench/browser.mjs';
import { goals, OURS, shares } from './goals.mjs';
import { factor, grouped, median, memory, table, time } from './numbers.mjs';

/** @typedef {import('./run.mjs').Size} Size */
/** @typedef {import('./run.mjs').Contender} Contender */

/**
 * @param {Size[]} sizes
 * @param {number} load of the machine before the first run
 */
export function results(sizes, load) {
  const alone = sizes.filter(({ browser }) => browser.length === 0);
  const contests = sizes.filter((size) => !alone.includes(size));
  const parts = [
    head(load),
    `## Goals

Where a goal is missed, the last column says what holds it back, as far as this run shows it.

${table(
  ['goal', 'measured', '', 'held back by'],
  goals(sizes).map(({ goal, measured, verdict, because }) => [goal, measured, verdict, because]),
)}`,
    ...contests.map(contest),
    growth(sizes),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param {number} load */
function head(load) {
  const [processor] = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return `# Speed, memory and weight

\`make bench\` measures this and writes the page. It makes exports of a simulated store over 365 days
and lets everyone answer in turn, A B A B, each in a fresh process, files in the system's cache.

**backhaul** runs every check and writes the report. **A peer** answers one question, of five columns: which
orders has ShipStation shipped while the store shows them unfulfilled? Exactly: the distinct \`Name\`s,
a leading \`#\` taken off, of rows in \`orders_export.csv\` whose \`Fulfillment Status\` is \`unfulfilled\`, which are
the \`Order #\` of a row in \`shipstation_orders.csv\` whose \`Status\` is \`Shipped\`, and also the \`Order #\` of a row in
\`shipstation_shipments.csv\`. All peers must find the same number. Ours is the number of findings of
\`shipped-unfulfilled\`, which leaves out what is too young, cancelled or voided, and counts partial orders too.

Machine: ${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB;
${version()}, Node ${process.versions.node}; commit ${commit}. Load average before the first run: ${load.toFixed(1)}.
Where it is above 0.5, other work slowed the times down and the ratios are rough.`;
}

/** @param {Size} size */
function contest(size) {
  const found = [...size.native, ...size.browser]
    .filter(
      ({ name, found }) =>
        found !== undefined && !name.startsWith('backhaul') && name !== 'reading only',
    )
    .map(({ name, found }) => ({ name, found }));
  const counts = new Set(found.map(({ found }) => found));
  const agreement =
    counts.size > 1
      ? `**The peers do not agree**: ${found.map(({ name, found }) => `${name} ${found}`).join(', ')}.`
      : `All ${found.length} peers found ${grouped([...counts][0] ?? 0)} orders.`;
  return `## ${grouped(size.orders)} orders, ${(size.bytes / 1e6).toFixed(0)} MB

${found.length > 0 ? agreement : 'Without peers.'} The audit has ${grouped(size.findings)} findings.

${contenders(size.native, 'command line')}

${contenders(size.browser, 'Chromium, files chosen to answer')}`;
}

/**
 * @param {Contender[]} all
 * @param {string} where
 */
function contenders(all, where) {
  const ours = median(all[0]?.wall ?? []);
  const rows = all.map(({ name, wall, cpu, memory: held, found, missing }) => {
    if (wall.length === 0) return [name, `not measured: ${missing ?? ''}`, '', '', '', '', '', ''];
    const used = median(cpu);
    return [
      name,
      time(median(wall)),
      time(Math.min(...wall)),
      factor(median(wall) / ours),
      time(used),
      memory(median(held)),
      found === undefined || name === 'reading only' ? '' : grouped(found),
      String(wall.length),
    ];
  });
  return table([where, 'median', 'minimum', 'ratio', 'CPU', 'peak memory', 'found', 'runs'], rows);
}

/** @param {Size[]} sizes */
function growth(sizes) {
  const rows = sizes.map(({ orders, bytes, native, engine }) => {
    const ours = native.find(({ name }) => name === OURS);
    const [wall, cpu, held] = [ours?.wall, ours?.cpu, ours?.memory].map((runs) =>
      median(runs ?? []),
    );
    const wc = median(native.find(({ name }) => name === '`wc -l`')?.wall ?? []);
    return [
      grouped(orders),
      `${(bytes / 1e6).toFixed(0)} MB`,
      time(wall ?? Number.NaN),
      `${(((wall ?? 0) * 1000) / orders).toFixed(2)} µs`,
      factor((wall ?? Number.NaN) / wc, 1),
      time(cpu ?? Number.NaN),
      memory(held ?? Number.NaN),
      engine ? time(engine.cpu) : '',
      engine ? factor(engine.cpu / (cpu ?? Number.NaN)) : '',
      engine ? memory(engine.memory) : '',
    ];
  });
  const stages = sizes.map((size) => {
    const said = size.stages.map(([stage, ms]) => `${stage} ${time(ms)}`).join(', ');
    return `- ${grouped(size.orders)} orders: ${shares(size)} (${said})`;
  });
  return `## Growth

The command on one thread, and the page's engine in Node, which runs the same WebAssembly as Chromium does.

${table(
  [
    'orders',
    'files',
    'command',
    'an order',
    'of `wc -l`',
    'its CPU',
    'its memory',
    'engine in Node, CPU',
    'of the command’s',
    'module’s memory',
  ],
  rows,
)}

Where the command's time goes, in one run:

${stages.join('\n')}

Memory is the most a process held. In Chromium it is that of the page's processes, less what they held
before files were chosen; it includes the drawn answer. A processor time is that of all threads.`;
}
