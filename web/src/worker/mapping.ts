/** What a file's columns can be mapped to, as the engine offers it, and how to ask for it. */

import type { Engine } from '../../generated/engine';
import type { FileMapping } from '../report';

export interface HeaderColumn {
  readonly name: string;
  /** The first different values beneath it. */
  readonly samples: readonly string[];
}

export interface FieldOffer {
  readonly field: string;
  /** What an export of the kind calls it. */
  readonly name: string;
  readonly needed: boolean;
  /** The end of a sentence that begins with *It shows*. */
  readonly shows: string | null;
  /** Titles of the checks that read it. */
  readonly unlocks: readonly string[];
  /** The column that holds it, or may. */
  readonly column: string | null;
  /** Whether such files are known to have that column. */
  readonly sure: boolean;
}

export interface KindOffer {
  readonly kind: string;
  readonly fields: readonly FieldOffer[];
}

export interface MappingOffer {
  readonly name: string;
  /** What it was read as. */
  readonly kind: string;
  readonly header: { readonly row: number; readonly columns: readonly HeaderColumn[] };
  /** The likeliest first. */
  readonly kinds: readonly KindOffer[];
}

/** A request about columns and stores. Files opened from now on are read by what was `set`. */
export type MappingCall =
  | { readonly do: 'set'; readonly mappings: readonly FileMapping[] }
  | { readonly do: 'offer'; readonly file: number; readonly input: number }
  | { readonly do: 'stores' };

/** What a call resolves with. */
export interface MappingAnswers {
  readonly set: undefined;
  readonly offer: MappingOffer | undefined;
  /** The stores that ShipStation's files name. */
  readonly stores: readonly string[];
}

/** The engine's side. `numberOf` turns the page's number of a file into the engine's. */
export function mappingAnswer(
  engine: Engine,
  call: MappingCall,
  numberOf: (file: number) => number | undefined,
): MappingOffer | readonly string[] | undefined {
  if (call.do === 'stores') return engine.storeNames();
  if (call.do === 'set') {
    engine.setMappings(JSON.stringify(call.mappings));
    return undefined;
  }
  const file = numberOf(call.file);
  const offer = file === undefined ? undefined : engine.mappingOffer(file, call.input);
  return offer === undefined ? undefined : JSON.parse(offer);
}
