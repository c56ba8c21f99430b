/** How often each number is measured, and which of the runs counts. */

export const runs = Number(process.env.RUNS ?? 5);

/**
 * The middle of the numbers: one slow run, in which the machine did something else, does not count.
 *
 * @param {number[]} numbers
 */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
