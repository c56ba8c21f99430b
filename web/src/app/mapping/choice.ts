/** What someone has settled in the mapping dialog: a kind, and a column for some of its fields. */

import type { FileMapping } from '../../report';
import type { FieldOffer, HeaderColumn, KindOffer, MappingOffer } from '../../worker/mapping';
import { term } from '../wording';
import { fieldTitles } from './words';

export interface Choice {
  readonly kind: string;
  /** Field id to column name; a field without one is not there. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What the offer itself would settle for a kind. */
export function guessed(offer: MappingOffer, kind = offer.kinds[0]?.kind ?? ''): Choice {
  const fields = fieldsOf(offer, kind).filter((field) => field.column !== null);
  const columns = fields.map(({ field, column }) => [field, column ?? ''] as const);
  return { kind, columns: Object.fromEntries(columns) };
}

export function fieldsOf(offer: MappingOffer, kind: string): readonly FieldOffer[] {
  return kindOf(offer, kind)?.fields ?? [];
}

function kindOf(offer: MappingOffer, kind: string): KindOffer | undefined {
  return offer.kinds.find((each) => each.kind === kind);
}

/** With another column for a field; `''` for none. */
export function withColumn(choice: Choice, field: string, column: string): Choice {
  const { [field]: _, ...others } = choice.columns;
  return { ...choice, columns: column ? { ...others, [field]: column } : others };
}

/** The needed field that has no column yet, or would stand alone. */
export function lacking(offer: MappingOffer, choice: Choice): FieldOffer | undefined {
  const needed = fieldsOf(offer, choice.kind).find((field) => field.needed);
  const enough = Object.keys(choice.columns).length >= 2;
  return needed && !(choice.columns[needed.field] && enough) ? needed : undefined;
}

/** Columns that no field reads. */
export function unused(offer: MappingOffer, choice: Choice): readonly string[] {
  const used = new Set(Object.values(choice.columns));
  return namesOf(offer).filter((name) => !used.has(name));
}

/** Column names, each once: a mapping names a column, so the second of a name cannot be meant. */
export function namesOf(offer: MappingOffer): readonly string[] {
  return [...new Set(offer.header.columns.map(({ name }) => name))];
}

export function columnNamed(offer: MappingOffer, name: string): HeaderColumn | undefined {
  return offer.header.columns.find((column) => column.name === name);
}

/** Fields in a stable order, so that equal choices are equal files. */
export function mappingOf({ kind, columns }: Choice): FileMapping {
  return { kind, columns: Object.fromEntries(Object.entries(columns).sort(byKey)) };
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : Number(a > b);
}

/** `order.hold_until` as people call it; the id itself for one from an engine that knows more. */
export function fieldTitle(field: string): string {
  return term(fieldTitles, field);
}
