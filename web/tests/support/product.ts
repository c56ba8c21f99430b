/** Where the things under test lie, and a place for what a test makes. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
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

/** The sample exports, written by the command into a folder of their own. */
export function sampleExports(): string[] {
  const folder = temporaryFolder();
  backhaul('sample', folder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name));
}
