/** The queue in groups: rows of one cause, owner, store, check or order under a heading of their own. */

import type { Money } from '../../report';
import type { QueueRow } from './row';

export const groupings = ['none', 'cause', 'owner', 'store', 'check', 'order'] as const;
export type Grouping = (typeof groupings)[number];

/** A line of the table: a group's heading, or a row by its place among those shown. */
export type Line =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'row'; readonly index: number };

export interface Group {
  readonly key: string;
  /** Blank for what belongs to no group. */
  readonly label: string;
  readonly count: number;
  readonly values: readonly Money[];
  readonly isFolded: boolean;
}

export interface Grouped {
  /** In the order of the lines; those of folded groups are left out. */
  readonly shown: readonly QueueRow[];
  readonly lines: readonly Line[];
}

const keys: Readonly<Record<Exclude<Grouping, 'none'>, (row: QueueRow) => [string, string]>> = {
  cause: (row) => [row.finding.cause?.id ?? '', row.cause],
  owner: (row) => [row.finding.owner, row.owner],
  store: (row) => [row.store, row.store],
  check: (row) => [row.finding.check, row.title],
  order: (row) => [`${row.store}\n${row.order}`, row.order],
};

/** Groups stand where their first row stood, so that the worst group comes first; what has none, last. */
export function grouped(
  rows: readonly QueueRow[],
  by: Grouping,
  folded: ReadonlySet<string>,
): Grouped {
  if (by === 'none')
    return { shown: rows, lines: rows.map((_, index) => ({ kind: 'row', index })) };
  const groups = new Map<string, { label: string; rows: QueueRow[] }>();
  for (const row of rows) {
    const [key, label] = keys[by](row);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { label, rows: [row] });
  }
  const shown: QueueRow[] = [];
  const lines: Line[] = [];
  const ordered = [...groups].sort(
    ([, a], [, b]) => Number(a.label === '') - Number(b.label === ''),
  );
  for (const [key, { label, rows: members }] of ordered) {
    const isFolded = folded.has(key);
    const values = members.flatMap(({ finding }) => finding.value ?? []);
    lines.push({ kind: 'group', group: { key, label, count: members.length, values, isFolded } });
    if (isFolded) continue;
    for (const row of members) {
      lines.push({ kind: 'row', index: shown.length });
      shown.push(row);
    }
  }
  return { shown, lines };
}
