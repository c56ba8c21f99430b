/**
 * The engine's module as text inside a script: raw deflate, as dense as a script takes it.
 *
 * The bytes are the same wherever the page is built. `pako` is zlib as one JavaScript program; the zlib
 * inside Node compresses differently from one processor to the next, and `fflate` 4 % less. Raw deflate has
 * no header, so no time and no name either.
 *
 * While a script is put together a mark stands for the text: bundlers would write its control characters as
 * four each. It takes the mark's place when all is bundled.
 */

import { readFileSync } from 'node:fs';
import { deflateRaw } from 'pako';
import type { Plugin } from 'vite';
import { textOf } from '../src/dense-text.ts';

const NAME = 'virtual:engine-module';
const MARK = '@@engine@@';
const FILE = new URL('../generated/engine_bg.wasm', import.meta.url);

export function engineModule(): Plugin {
  return {
    name: 'backhaul-engine-module',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    // A property, because a constant would be written out again wherever it is used.
    load: (id) => (id === `\0${NAME}` ? `export default { packed: '${MARK}' };` : undefined),
  };
}

/** The bundled script with the module inside. */
export function withEngine(script: string): string {
  const [before, after, ...more] = script.split(MARK);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error('A script holds the engine once.');
  }
  return before + packed(readFileSync(FILE)) + after;
}

/** The bytes as the script carries them. */
export function packed(bytes: Uint8Array): string {
  return textOf(deflateRaw(bytes, { level: 9, memLevel: 9 }));
}
