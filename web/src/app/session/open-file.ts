/** One file the reader has given, from the moment it is dropped. */

import type { Input } from '../../report';
import { type Side, sideOf } from './sides';

export interface Trouble {
  /** The engine's word for how it ended; the only part that may be handed on. */
  readonly kind: string;
  readonly message: string;
  readonly help: string;
}

export interface OpenFile {
  /** The page's own number: the engine's is known only once reading has begun. */
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly read: number;
  readonly id?: number;
  /** What it held, once it is read: one input, or several in an archive. */
  readonly inputs?: readonly Input[];
  readonly trouble?: Trouble;
}

export const isReading = (file: OpenFile): boolean => !file.inputs && !file.trouble;

/** Until it is read, nobody knows which side a file belongs to; an archive stands with its first export. */
export function placeOf(file: OpenFile): Side {
  const sides = kindsOf([file]).map(sideOf);
  return sides.find((side) => side !== 'other') ?? 'other';
}

export const kindsOf = (files: readonly OpenFile[]): readonly string[] =>
  files.flatMap((file) => (file.inputs ?? []).map((input) => input.kind));

/** Whether something in it was recognised. */
export const isKnown = (file: OpenFile): boolean =>
  kindsOf([file]).some((kind) => kind !== 'unrecognised');

/** The first input that nobody knows and that has columns to map; a missing column is asked for by hand. */
export function unknownInput(inputs: readonly Input[]): number | undefined {
  const at = inputs.findIndex((input) => input.kind === 'unrecognised' && isMappable(input));
  return at < 0 ? undefined : at;
}

/** Whether mapping its columns can help: it has some, and it is not known or lacks one. */
export function isMappable({ kind, rows, problems }: Input): boolean {
  const codes = new Set(problems.map(({ code }) => code));
  if (kind === 'unrecognised') return rows > 0 && codes.has('unrecognised-file');
  return codes.has('missing-column');
}

/** Names of the storefront files, as the report gives them. */
export const storeFilesOf = (files: readonly OpenFile[]): readonly string[] =>
  files
    .flatMap((file) => file.inputs ?? [])
    .filter(({ kind }) => kind === 'shopify.orders' || kind === 'marketplace.orders')
    .map(({ name }) => name);
