/** Where the things under test lie, and a place for what a test makes. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');

export const repository = (path: string): string => join(root, path);
export const dist = repository('web/dist');

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'backhaul-test-'));
}

/** Runs the command and gives what it writes to standard output. */
export function backhaul(...words: string[]): Buffer {
  return execFileSync(join(target, 'release', 'backhaul'), words, {
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Sample exports, written by the command into a folder of their own; `options` are its own. */
export function sampleExports(...options: string[]): string[] {
  const folder = temporaryFolder();
  backhaul('sample', folder, ...options);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name));
}

/** Puts the rows of an export into another order, the same every time; the header stays first. */
export function shuffleRows(file: string): void {
  const bytes = readFileSync(file);
  // Exports also come in UTF-16; its mark is kept as the first character.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8';
  const rows: string[] = [];
  for (const line of bytes.toString(encoding).split(/(?<=\n)/)) {
    // A row goes on while a quote is open: notes hold line breaks.
    const open = (rows.at(-1) ?? '').split('"').length % 2 === 0;
    if (open) rows[rows.length - 1] += line;
    else rows.push(line);
  }
  const [header = '', ...records] = rows;
  let state = 7;
  for (let i = records.length - 1; i > 0; i -= 1) {
    state = (state * 48271) % 2147483647;
    const other = state % (i + 1);
    [records[i], records[other]] = [records[other] ?? '', records[i] ?? ''];
  }
  writeFileSync(file, header + records.join(''), encoding);
}
