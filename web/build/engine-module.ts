/**
 * The engine's module as text inside a script: raw deflate in base64, a third of the module's size.
 *
 * The bytes are the same wherever the page is built. `fflate` is one JavaScript program; the zlib inside
 * Node compresses differently from one processor to the next. Raw deflate has no header, so no time
 * and no name either.
 */

import { readFile } from 'node:fs/promises';
import { deflateSync } from 'fflate';
import type { Plugin } from 'vite';

const NAME = 'virtual:engine-module';
const FILE = new URL('../generated/engine_bg.wasm', import.meta.url);

export function engineModule(): Plugin {
  return {
    name: 'backhaul-engine-module',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      // A property, because a constant would be written out again wherever it is used.
      return `export default { packed: ${JSON.stringify(packed(await readFile(FILE)))} };`;
    },
  };
}

/** The bytes as the script carries them. */
export function packed(bytes: Uint8Array): string {
  return Buffer.from(deflateSync(bytes, { level: 9, mem: 12 })).toString('base64');
}
