/**
 * The page's engine without the page: in Node, whose V8 is Chromium's.
 *
 *   node bench/engine.mjs FOLDER
 *
 * prints, as JSON, the processor time from the first byte to the report in milliseconds, and the memory that
 * the module grew to in MiB. Compared with the command's processor time it is what WebAssembly costs.
 */

import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Engine, initSync } from '../web/generated/engine.js';

/** What Chromium reads of a file at a time. */
const CHUNK = 2 << 20;
/** Findings or cases that the page takes at a time. */
const PAGE = 500;

const [folder = ''] = process.argv.slice(2);
const module = readFileSync(new URL('../web/generated/engine_bg.wasm', import.meta.url));
const { memory } = initSync({ module });
const begun = process.cpuUsage();
const engine = new Engine();
for (const name of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
  const id = engine.open(name, false);
  const file = openSync(join(folder, name), 'r');
  const chunk = new Uint8Array(CHUNK);
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
    engine.push(id, chunk.subarray(0, read));
  }
  closeSync(file);
  engine.close(id);
}
engine.audit('{}', { progress() {} });
// As the page's worker hands the report over.
for (const of of /** @type {const} */ (['findings', 'cases'])) {
  for (let from = 0; engine[of](from, PAGE).byteLength > '[]'.length; from += PAGE);
}
const { user, system } = process.cpuUsage(begun);
process.stdout.write(
  JSON.stringify({ cpu: (user + system) / 1000, memory: memory.buffer.byteLength / 2 ** 20 }),
);
