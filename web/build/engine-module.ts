/**
 * The engine's module as text inside a script: packed with Zstandard, as dense as a script takes it.
 *
 * The bytes are the same wherever the page is built: the compressor is a WebAssembly module itself, and a
 * frame holds no time and no name.
 *
 * While a script is put together a mark stands for the text: bundlers would write its control characters as
 * four each. It takes the mark's place when all is bundled.
 */

import { readFileSync } from 'node:fs';
import { Zstd } from '@hpcc-js/wasm-zstd';
import type { Plugin } from 'vite';
import { textOf } from '../src/dense-text.ts';

const NAME = 'virtual:engine-module';
const MARK = '@@engine@@';
/** The highest level before those that pay for less than a tenth of a per cent with memory. */
const LEVEL = 19;
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
export async function withEngine(script: string): Promise<string> {
  const [before, after, ...more] = script.split(MARK);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error('A script holds the engine once.');
  }
  return before + (await packed(readFileSync(FILE))) + after;
}

/** The bytes as the script carries them. */
export async function packed(bytes: Uint8Array): Promise<string> {
  const zstandard = await Zstd.load();
  return textOf(zstandard.compress(bytes, LEVEL));
}
