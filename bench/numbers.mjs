/** Numbers of runs, how they are written, and what is said while they are made. */

/**
 * The middle one: a slow run, in which the machine did something else, does not count.
 *
 * @param {number[]} numbers
 */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What was not measured leaves its cell empty. */
const known = (/** @type {number} */ value, /** @type {string} */ text) =>
  Number.isFinite(value) ? text : '';

/** @param {number} ms */
export const time = (ms) =>
  known(ms, ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`);

/** @param {number} mib */
export const memory = (mib) => known(mib, `${mib.toFixed(0)} MiB`);

/**
 * @param {number} value
 * @param {number} [digits]
 */
export const factor = (value, digits = 2) => known(value, `${value.toFixed(digits)} ×`);

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;

/** @param {number} count */
export const grouped = (count) => count.toLocaleString('en');

/**
 * A table of Markdown.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`);
