/** Time and memory of `backhaul audit`, whole process, JSON written to a file. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median, runs } from './median.mjs';

/**
 * @param {string} command
 * @param {string} folder with the exports
 * @param {string[]} files
 */
export function ofCommand(command, folder, files) {
  const report = join(folder, 'report.json');
  const measured = Array.from({ length: runs }, () => {
    const begun = performance.now();
    const ended = spawnSync(command, ['audit', ...files, '-o', report, '--timings'], {
      encoding: 'utf8',
    });
    const wall = performance.now() - begun;
    if (ended.status !== 0) throw new Error(ended.stderr);
    return { wall, said: ended.stderr };
  });
  /** @param {string} line */
  const said = (line) =>
    median(
      measured.map((run) => Number(new RegExp(`^${line} +([0-9.]+)`, 'm').exec(run.said)?.[1])),
    );
  return {
    report,
    wall: median(measured.map((run) => run.wall)),
    cpu: said('cpu'),
    memory: said('peak memory'),
    phases: phases(measured.at(-1)?.said ?? ''),
  };
}

/**
 * Time of `wc -l` on the same files: what reading them costs at least.
 *
 * @param {string[]} files
 */
export function ofCounting(files) {
  return median(
    Array.from({ length: runs }, () => {
      const begun = performance.now();
      spawnSync('wc', ['-l', ...files]);
      return performance.now() - begun;
    }),
  );
}

/** @param {string} said */
function phases(said) {
  return said
    .split('\n')
    .map((line) => /^([a-z ]+?) +([0-9.]+) ms$/.exec(line))
    .filter((match) => match?.[1] !== 'cpu')
    .flatMap((match) => (match ? [`${match[1]} ${match[2]} ms`] : []))
    .join(', ');
}
