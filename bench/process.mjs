/**
 * One run of a program: how long it took, the processor time it used, the most memory it held.
 *
 * The system is asked every few milliseconds (`/proc`, so on Linux only), because Node says nothing of a
 * child's use. The peak is the system's own high-water mark, exact but for the last interval.
 */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const EVERY_MS = 5;
/** The system counts processor time in hundredths of a second. */
const TICK_MS = 10;

/**
 * @typedef {{ wall: number, cpu: number, memory: number, said: string, complained: string }} Run
 *   milliseconds, MiB, standard output and standard error
 */

/**
 * @param {string[]} command
 * @param {number[]} [fine] exit codes that are no failure
 * @returns {Promise<Run>}
 */
export function runOf([program = '', ...words], fine = [0]) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, complained] = ['', ''];
    let used = { cpu: Number.NaN, memory: Number.NaN };
    child.stdout.on('data', (text) => {
      said += text;
    });
    child.stderr.on('data', (text) => {
      complained += text;
    });
    const watch = setInterval(() => {
      used = useOf(child.pid ?? 0) ?? used;
    }, EVERY_MS);
    child.on('error', reject);
    let wall = 0;
    child.on('exit', () => {
      wall = performance.now() - begun;
      clearInterval(watch);
    });
    child.on('close', (code) => {
      if (!fine.includes(code ?? -1)) {
        reject(new Error(`${program} ended with ${code}: ${complained.trim().slice(-300)}`));
      } else resolve({ wall, ...used, said, complained });
    });
  });
}

/** @param {number} id */
function useOf(id) {
  try {
    // The name, in parentheses, may hold anything; fields are counted from behind it.
    const [, rest = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(/\) (?!.*\) )/s);
    const fields = rest.split(' ');
    const peak = highWater(id);
    if (!Number.isFinite(peak)) return undefined;
    return { cpu: (Number(fields[11]) + Number(fields[12])) * TICK_MS, memory: peak };
  } catch {
    return undefined;
  }
}

/**
 * The most memory that a process held so far, in MiB.
 *
 * @param {number} id
 */
export function highWater(id) {
  return lineOf(id, 'VmHWM');
}

/**
 * The memory that a process holds, in MiB.
 *
 * @param {number} id
 */
export function held(id) {
  return lineOf(id, 'VmRSS');
}

/**
 * @param {number} id
 * @param {string} line of `/proc/ID/status`
 */
function lineOf(id, line) {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  return Number(new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
}
