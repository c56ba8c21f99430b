/** What is sent stays as light as it was made. Where a budget is above its goal, `bench/RESULTS.md` says why. */

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { WEIGHTS } from '../../../bench/weights.mjs';
import { packed } from '../../build/engine-module';
import { unpacked } from '../../src/worker/unpack';
import { repository } from '../support/product';

for (const { what, budget, of } of WEIGHTS) {
  test(`${what}: at most ${budget / 1000} kB`, () => {
    expect(of(repository('.'))).toBeLessThanOrEqual(budget);
  });
}

test('the module unpacks to itself, and packs to the same text each time', async () => {
  const module = readFileSync(repository('web/generated/engine_bg.wasm'));
  const text = await packed(module);
  expect(Buffer.from(await unpacked(text).arrayBuffer()).equals(module)).toBe(true);
  expect(await packed(module)).toBe(text);
});
