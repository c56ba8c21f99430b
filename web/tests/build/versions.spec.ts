/** The script and the module come from two programs that must be of one version. */

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { repository } from '../support/product';

const versionIn = (lockFile: string, name: string): string | undefined =>
  new RegExp(`name = "${name}"\nversion = "(.+)"`).exec(
    readFileSync(repository(lockFile), 'utf8'),
  )?.[1];

test('wasm-bindgen has one version in the engine and in the tool that writes its script', () => {
  const engine = versionIn('Cargo.lock', 'wasm-bindgen');
  expect(engine).toBeDefined();
  expect(versionIn('tools/Cargo.lock', 'wasm-bindgen-cli-support')).toBe(engine);
});

test('every npm package is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(repository('web/package.json'), 'utf8'),
  );
  for (const version of Object.values({ ...dependencies, ...devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});
