/** Which findings are chosen, by id: a choice outlives sorting, searching and a new run. */

import type { QueueRow } from './row';

export type Selection = ReadonlySet<string>;

export function withToggled(selection: Selection, row: QueueRow): Selection {
  const chosen = new Set(selection);
  if (!chosen.delete(row.finding.id)) chosen.add(row.finding.id);
  return chosen;
}

/** Adds all rows from one to the other, as a click with Shift does. */
export function withRange(
  selection: Selection,
  rows: readonly QueueRow[],
  from: number,
  to: number,
): Selection {
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return new Set([...selection, ...between.map(({ finding }) => finding.id)]);
}

/** All of these; none, if all are chosen already. */
export function withAll(selection: Selection, rows: readonly QueueRow[]): Selection {
  const ids = rows.map(({ finding }) => finding.id);
  const chosen = new Set(selection);
  if (ids.every((id) => chosen.has(id))) for (const id of ids) chosen.delete(id);
  else for (const id of ids) chosen.add(id);
  return chosen;
}

/** The order names of rows, each once, as they stand. */
export function orderNames(rows: readonly QueueRow[]): readonly string[] {
  return [
    ...new Set(rows.flatMap(({ order, finding }) => (order ? [order] : (finding.orders ?? [])))),
  ];
}
