/** The cells a finding rests on, gathered by side, file and row, in the order the report gives them. */

import type { Finding, Input } from '../../report';
import { type Side, sideOf } from '../session/sides';

export interface QuotedCell {
  readonly column: string;
  readonly text: string;
}

export interface QuotedRow {
  readonly row: number;
  readonly cells: QuotedCell[];
}

export interface QuotedFile {
  readonly input: Input;
  readonly rows: QuotedRow[];
}

export type Quoted = Readonly<Record<Side | 'warehouse', QuotedFile[]>>;

export function quoted(finding: Finding, inputs: readonly Input[]): Quoted {
  const sides: Quoted = { store: [], shipstation: [], warehouse: [], other: [] };
  for (const { input: index, row, column, text } of finding.evidence) {
    const input = inputs[index];
    if (!input) continue;
    const side = input.kind.startsWith('warehouse.') ? 'warehouse' : sideOf(input.kind);
    const file = found(
      sides[side],
      (each) => each.input === input,
      () => ({ input, rows: [] }),
    );
    const line = found(
      file.rows,
      (each) => each.row === row,
      () => ({ row, cells: [] }),
    );
    line.cells.push({ column: column ?? '', text });
  }
  return sides;
}

/** The one that fits, or a new one at the end. */
function found<T>(list: T[], fits: (each: T) => boolean, make: () => T): T {
  const present = list.find(fits);
  if (present) return present;
  const made = make();
  list.push(made);
  return made;
}
