/** The numbers to reach, each against what was measured, and where one is missed, what holds it back. */

import { readFileSync } from 'node:fs';
import { factor, grouped, kilobytes, median, memory, time } from './numbers.mjs';
import { parts, WEIGHTS } from './weights.mjs';

/** @typedef {import('./run.mjs').Size} Size */
/** @typedef {{ goal: string, measured: string, verdict: string, because: string }} Goal */

/** Our name among the programs. */
export const OURS = 'backhaul, one thread';
const LARGE = 1_000_000;
const SMALL = 10_000;

/** A goal is either a most (`atMost`) or a least; a ratio is missed by the factor that is lacking. */
const most = (/** @type {number} */ value, /** @type {number} */ goal) => value / goal;
const least = (/** @type {number} */ value, /** @type {number} */ goal) => goal / value;

/**
 * @param {number} missing how many times too much, or too little
 * @param {string} because what holds it back
 */
function judged(missing, because) {
  if (!Number.isFinite(missing)) return { verdict: 'not measured', because: '' };
  if (missing <= 1) return { verdict: 'reached', because: '' };
  return { verdict: `missed by a factor of ${missing.toFixed(2)}`, because };
}

/**
 * @param {import('./run.mjs').Contender[] | undefined} contenders
 * @param {string} name
 */
function wallOf(contenders, name) {
  return median(contenders?.find((contender) => contender.name === name)?.wall ?? []);
}

/**
 * @param {Size[]} sizes
 * @returns {Goal[]}
 */
export function goals(sizes) {
  const large = sizes.find(({ orders }) => orders === LARGE);
  const small = sizes.find(({ orders }) => orders === SMALL);
  return [
    ...ofCommand(large),
    ...ofPage(large),
    ...ofStart(small),
    ...ofEngine(large),
    ...weights(),
  ];
}

/** @param {Size | undefined} large */
function ofCommand(large) {
  const ours = wallOf(large?.native, OURS);
  const because = large ? `${shares(large)}` : '';
  const reading = wallOf(large?.native, '`wc -l`');
  const at = `${grouped(LARGE)} orders`;
  return [
    ratio(
      `command, one thread, ${at}: at most 3.5 × \`wc -l\``,
      ours / reading,
      most(ours / reading, 3.5),
      because,
    ),
    ...[
      { name: 'DuckDB', goal: 3.5 },
      { name: 'polars', goal: 2 },
      { name: 'pandas', goal: 5 },
    ].map(({ name, goal }) => {
      const times = wallOf(large?.native, name) / ours;
      const what = `command, one thread, ${at}: ${goal} × as fast as ${name}`;
      return ratio(what, times, least(times, goal), because);
    }),
  ];
}

/** @param {Size | undefined} large */
function ofPage(large) {
  const ours = wallOf(large?.browser, 'backhaul');
  const reading = wallOf(large?.browser, 'reading only');
  const engine = large?.engine?.cpu ?? Number.NaN;
  const because = `the engine alone computes for ${time(engine)} of ${time(ours)}`;
  const at = `${grouped(LARGE)} orders`;
  const page = ours / reading;
  return [
    ratio(`page, ${at}: at most 1.5 × reading only`, page, most(page, 1.5), because),
    ...[
      { name: 'duckdb-wasm', goal: 2.5 },
      { name: 'uDSV', goal: 3 },
      { name: 'PapaParse', goal: 4 },
    ].map(({ name, goal }) => {
      const times = wallOf(large?.browser, name) / ours;
      const what = `page, ${at}: ${goal} × as fast as ${name}`;
      return ratio(what, times, least(times, goal), because);
    }),
  ];
}

/** @param {Size | undefined} small */
function ofStart(small) {
  const ours = wallOf(small?.browser, 'backhaul');
  const engine = small?.engine?.cpu ?? Number.NaN;
  const because = `engine and V8’s compilers take ${time(engine)} of processor time in Node; the rest is starting and drawing`;
  const times = wallOf(small?.browser, 'duckdb-wasm') / ours;
  const at = `page, ${grouped(SMALL)} orders, cold`;
  return [
    {
      goal: `${at}: 150 ms from files chosen to answer`,
      measured: time(ours),
      ...judged(most(ours, 150), because),
    },
    ratio(`${at}: 15 × as fast as duckdb-wasm`, times, least(times, 15), because),
  ];
}

/** @param {Size | undefined} large */
function ofEngine(large) {
  const held = large?.engine?.memory ?? Number.NaN;
  const native = median(large?.native.find(({ name }) => name === OURS)?.cpu ?? []);
  const times = (large?.engine?.cpu ?? Number.NaN) / native;
  const each = (held * 2 ** 20) / LARGE;
  return [
    {
      goal: `engine, ${grouped(LARGE)} orders: 256 MiB`,
      measured: memory(held),
      ...judged(most(held, 256), `${each.toFixed(0)} bytes an order, findings and report included`),
    },
    ratio(
      'WebAssembly: at most 1.35 × the processor time of the command',
      times,
      most(times, 1.35),
      'no wide vectors, checks of bounds, and part of the engine compiled for size',
    ),
  ];
}

/** @returns {Goal[]} */
function weights() {
  const { code, data } = parts(readFileSync('web/generated/engine_bg.wasm'));
  return WEIGHTS.map(({ what, goal, of }) => {
    const bytes = of('.');
    const because = what.startsWith('engine')
      ? `code ${kilobytes(code)}, tables and sentences ${kilobytes(data)}`
      : '';
    return {
      goal: `${what}: ${kilobytes(goal)}`,
      measured: kilobytes(bytes),
      ...judged(most(bytes, goal), because),
    };
  });
}

/**
 * @param {string} goal
 * @param {number} measured
 * @param {number} missing
 * @param {string} because
 * @returns {Goal}
 */
function ratio(goal, measured, missing, because) {
  return { goal, measured: factor(measured), ...judged(missing, because) };
}

/**
 * Where the command's time goes, the largest first.
 *
 * @param {Size} size
 */
export function shares({ stages }) {
  const total = stages.reduce((sum, [, ms]) => sum + ms, 0);
  return [...stages]
    .sort(([, a], [, b]) => b - a)
    .filter(([, ms]) => ms / total >= 0.01)
    .map(([stage, ms]) => `${stage} ${((100 * ms) / total).toFixed(0)} %`)
    .join(', ');
}
