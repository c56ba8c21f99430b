/**
 * The npm package `backhaul`, in `dist/package`: the built scripts with types, manifest and integrity
 * hashes. Nothing of it is built again, so that what is tested is what is packed.
 *
 *   make package
 */

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinOf } from './inline.ts';
import { manifest, types } from './manifest.ts';

const SCRIPTS = ['backhaul.js', 'frame.js', 'application.js', 'backhaul-whole.js'] as const;

const repository = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Packs what lies in `dist` and gives the pins of its scripts. */
export function pack(dist: string): Readonly<Record<string, string>> {
  const folder = `${dist}/package`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const pins: Record<string, string> = {};
  for (const name of SCRIPTS) {
    copyFileSync(`${dist}/${name}`, `${folder}/${name}`);
    pins[name] = pinOf(readFileSync(`${dist}/${name}`, 'utf8'));
  }
  for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) {
    copyFileSync(repository(name), `${folder}/${name}`);
  }
  const source = new URL('../package/', import.meta.url);
  copyFileSync(new URL('README.md', source), `${folder}/README.md`);
  copyFileSync(new URL('backhaul.css', source), `${folder}/backhaul.css`);
  const json = (name: string, value: object): void =>
    writeFileSync(`${folder}/${name}`, `${JSON.stringify(value, null, 2)}\n`);
  const template = JSON.parse(readFileSync(new URL('package.json', source), 'utf8'));
  json('package.json', { ...template, version: version() });
  json('custom-elements.json', manifest());
  json('integrity.json', pins);
  writeFileSync(`${folder}/backhaul.d.ts`, types());
  execFileSync('npm', ['pack', '--silent', '--pack-destination', dist, folder], { stdio: 'pipe' });
  return pins;
}

/** One version for command, engine and element. */
export function version(): string {
  const [, stated] =
    /^version = "(.+)"$/m.exec(readFileSync(repository('Cargo.toml'), 'utf8')) ?? [];
  if (!stated) throw new Error('Cargo.toml states no version of the workspace.');
  return stated;
}
