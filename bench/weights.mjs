/** What is sent, in bytes, and what it may weigh. `web/tests/build/weight.spec.ts` holds it. */

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Goals of the design, and budgets that a build fails on: the goal where it is reached, else what was
 * reached, with a little room.
 *
 * @type {{ what: string, goal: number, budget: number, of: (root: string) => number }[]}
 */
export const WEIGHTS = [
  {
    what: 'engine, brotli',
    goal: 450_000,
    budget: 1_065_000,
    of: (root) => brotli(readFileSync(`${root}/web/generated/engine_bg.wasm`)),
  },
  {
    what: 'the tool in one file',
    goal: 2_000_000,
    budget: 2_000_000,
    of: (root) => readFileSync(`${root}/web/dist/backhaul.html`).byteLength,
  },
  {
    what: 'element before touch, brotli',
    goal: 12_000,
    budget: 12_000,
    of: (root) => brotli(readFileSync(`${root}/web/dist/backhaul.js`)),
  },
];

/** @param {Uint8Array} bytes */
export function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  }).byteLength;
}

/**
 * Code and data of a WebAssembly module, each in brotli: sections 10 and 11.
 *
 * @param {Uint8Array} module
 */
export function parts(module) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const found = { code: 0, data: 0 };
  while (at < module.length) {
    const id = module[at++];
    const length = number();
    if (id === 10) found.code = brotli(module.subarray(at, at + length));
    if (id === 11) found.data = brotli(module.subarray(at, at + length));
    at += length;
  }
  return found;
}
