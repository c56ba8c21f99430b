/**
 * How long the queue takes for a key: 20,000 findings, each letter of a search typed, each column
 * sorted, each grouping made. Prints the slowest of each; the promise is 100 ms.
 *
 *   node web/bench/queue.mjs
 *
 * Processor time, so that what else runs does not count. In Node, on the functions that the page calls for a key, without drawing: the table only draws the
 * rows in view, whatever the length.
 */

import { rolldown } from 'rolldown';

const findings = 20_000;
const source = new URL('../src/app/', import.meta.url).pathname;
const entry = `
  export { rowsOf } from '${source}queue/row.ts';
  export { parse } from '${source}queue/search.ts';
  export * from '${source}queue/filter.ts';
  export { grouped, groupings } from '${source}queue/group.ts';
  export { sorted } from '${source}queue/sort.ts';
  export { sampleReport } from '${source}dev/sample-report.ts';
`;

const bundle = await rolldown({
  input: 'queue',
  plugins: [
    {
      name: 'entry',
      resolveId: (/** @type {string} */ id) => (id === 'queue' ? id : undefined),
      load: (/** @type {string} */ id) => (id === 'queue' ? entry : undefined),
    },
  ],
});
const { output } = await bundle.generate({ format: 'esm' });
const queue = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);

/** @type {Record<string, number>} */
const slowest = {};
/**
 * @template T
 * @param {string} what
 * @param {() => T} work
 * @returns {T}
 */
function timed(what, work) {
  const begun = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begun);
  slowest[what] = Math.max(slowest[what] ?? 0, (user + system) / 1000);
  return result;
}

const report = queue.sampleReport(findings);
const rows = timed('once a report: index', () => queue.rowsOf(report));
const first = { column: 'severity', direction: 'ascending' };
const ordered = timed('once a report: sort', () => queue.sorted(rows, first));
const searches = [
  'shipped unfulfilled juniper',
  'order:104 owner:warehouse age:>3d -store:northwind',
  'cause:combined value:>100 since:2026-01-05..2026-01-20 check:shipped',
];
for (const search of searches) {
  for (let length = 1; length <= search.length; length += 1) {
    timed('a letter of the search', () => {
      const query = queue.parse(search.slice(0, length));
      const lane = queue.inLane(ordered, 'open');
      const found = queue.searched(lane, query);
      // One list is open, and counts its values.
      queue.choices(lane, found, queue.noFilters, 'check');
      return queue.grouped(queue.filtered(found, queue.noFilters), 'none', new Set());
    });
  }
}
for (const column of [
  'severity',
  'order',
  'check',
  'store',
  'age',
  'value',
  'owner',
  'cause',
  'action',
])
  timed('a column sorted', () => queue.sorted(rows, { column, direction: 'descending' }));
for (const grouping of queue.groupings)
  timed('a grouping', () => queue.grouped(ordered, grouping, new Set()));

for (const [what, ms] of Object.entries(slowest))
  process.stdout.write(`${what.padEnd(26)} ${ms.toFixed(1).padStart(7)} ms\n`);
