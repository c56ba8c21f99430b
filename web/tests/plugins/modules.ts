/**
 * Plugins as a test needs them, assembled from WebAssembly's text form: one that works, and one for
 * each way to misbehave. Their answers stand in their memory; they compute nothing.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import binaryen from 'binaryen';
import { temporaryFolder } from '../support/product';

const needs = ['order.name', 'order.total'];

const described = {
  id: 'first-order',
  name: 'First order',
  version: '1.2.0',
  author: 'Juniper',
  licence: 'MIT',
  docs: 'Finds the first order of all, to show that it was called.',
  needs,
  checks: [
    {
      id: 'seen',
      severity: 'medium',
      owner: 'operations',
      title: 'No order is the first',
      broken: 'The first order of all',
      finds: 'The first case.',
      why: 'So that a test can see it.',
      actions: ['Look at it.'],
    },
  ],
};

const found = { findings: [{ check: 'seen', case: 0, message: 'This was seen.' }] };

export interface Parts {
  /** Changes to what the plugin says of itself. */
  readonly describes?: Partial<typeof described>;
  /** What it says it found at the end. */
  readonly finds?: readonly object[];
  /** Bodies in WebAssembly's text form, in place of the well-behaved ones. */
  readonly describe?: string;
  readonly check?: string;
  readonly finish?: string;
  /** Further definitions: a start function, an import. */
  readonly more?: string;
}

/** The module's bytes. */
export function assembled(parts: Parts = {}): Uint8Array {
  const texts = [
    JSON.stringify({ ...described, ...parts.describes }),
    '{"findings":[]}',
    JSON.stringify(parts.finds ? { findings: parts.finds } : found),
  ];
  let at = 16;
  const places = texts.map((text) => {
    const place = { at, length: Buffer.byteLength(text), text };
    at += place.length + 16;
    return place;
  });
  const result = (index: number): string => {
    const { at: start = 0, length = 0 } = places[index] ?? {};
    return `(i64.const ${(BigInt(start) << 32n) | BigInt(length)})`;
  };
  const quoted = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const source = `(module
    ${parts.more?.startsWith('(import') ? parts.more : ''}
    (memory (export "memory") 64)
    ${places.map(({ at: start, text }) => `(data (i32.const ${start}) "${quoted(text)}")`).join('\n')}
    (func (export "backhaul_abi_1"))
    (func (export "backhaul_alloc") (param i32) (result i32) (i32.const 2097152))
    (func (export "backhaul_describe") (result i64) ${parts.describe ?? result(0)})
    (func (export "backhaul_check") (param i32 i32) (result i64) ${parts.check ?? result(1)})
    (func (export "backhaul_finish") (result i64) ${parts.finish ?? result(2)})
    ${parts.more && !parts.more.startsWith('(import') ? parts.more : ''}
  )`;
  const module = binaryen.parseText(source);
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

/** Loops and never returns. */
export const forEver = '(loop $again (br $again)) (unreachable)';

/** Writes a module to a file of this name. */
export function pluginFile(name: string, parts: Parts = {}): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, assembled(parts));
  return file;
}
