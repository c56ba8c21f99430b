/**
 * The peers, each installed from a public registry into `bench/.peers`, once.
 *
 * A registry that is out of reach costs its peers only: their lines say so.
 */

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './numbers.mjs';

const FOLDER = 'bench/.peers';

/**
 * A program that takes a folder of exports and prints the count, or why there is none.
 *
 * @typedef {{ name: string, command?: string[], missing?: string }} Peer
 */

/** @returns {Peer[]} the peers that are programs */
export function programs() {
  const python = attempt(installPython);
  const rows = attempt(buildRows);
  /** @type {Peer[]} */
  const tables = ['DuckDB', 'polars', 'pandas'].map((name) => ({
    name,
    ...(python.value && { command: [python.value, 'bench/peers/gap.py', name.toLowerCase()] }),
    ...(python.missing && { missing: python.missing }),
  }));
  return [
    ...tables,
    {
      name: 'csv crate',
      ...(rows.value && { command: [rows.value] }),
      ...(rows.missing && { missing: rows.missing }),
    },
  ];
}

/** The built page of the peers that live in a browser: its folder, or why there is none. */
export function page() {
  return attempt(buildPage);
}

/**
 * @template T
 * @param {() => T} install
 * @returns {{ value?: T, missing?: string }}
 */
function attempt(install) {
  try {
    mkdirSync(FOLDER, { recursive: true });
    return { value: install() };
  } catch (thrown) {
    const said = /** @type {{ stderr?: Buffer, message: string }} */ (thrown);
    const lines = (said.stderr?.toString() || said.message).trim().split('\n');
    return { missing: (lines.at(-1) ?? '').slice(0, 200) };
  }
}

function installPython() {
  const python = join(FOLDER, 'python', 'bin', 'python');
  if (!existsSync(join(FOLDER, 'python', 'installed'))) {
    say('Installing DuckDB, polars and pandas');
    run('python3', ['-m', 'venv', join(FOLDER, 'python')]);
    run(python, ['-m', 'pip', 'install', '--quiet', '-r', 'bench/peers/requirements.txt']);
    writeFileSync(join(FOLDER, 'python', 'installed'), '');
  }
  return python;
}

function buildRows() {
  const target = join(FOLDER, 'target');
  const manifest = 'bench/peers/rows/Cargo.toml';
  const flags = ['--release', '--locked', '--quiet', '--target-dir', target];
  run('cargo', ['build', ...flags, '--manifest-path', manifest]);
  return join(target, 'release', 'rows');
}

function buildPage() {
  const source = 'bench/peers/page';
  const folder = join(FOLDER, 'page');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(source)) copyFileSync(join(source, name), join(folder, name));
  copyFileSync('bench/peers/package.json', join(folder, 'package.json'));
  if (!existsSync(join(folder, 'node_modules'))) {
    say('Installing duckdb-wasm, uDSV and PapaParse');
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder]);
  }
  run('web/node_modules/.bin/vite', ['build', folder, '--base', './', '--logLevel', 'error']);
  writeFileSync(join(folder, 'dist', 'headers.json'), '{}');
  return join(folder, 'dist');
}

/**
 * @param {string} program
 * @param {string[]} words
 */
function run(program, words) {
  const environment = { ...process.env };
  // The peers are built as anyone would, not as the engine is.
  for (const name of ['RUSTFLAGS', 'CARGO_TARGET_DIR']) delete environment[name];
  execFileSync(program, words, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
}
