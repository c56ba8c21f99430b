/** The orders a queue can stand in: one comparison a column, with ties settled the same way always. */

import type { QueueRow } from './row';

export type SortColumn =
  | 'severity'
  | 'order'
  | 'check'
  | 'store'
  | 'age'
  | 'value'
  | 'owner'
  | 'cause'
  | 'action';
export type Direction = 'ascending' | 'descending';

export interface Sort {
  readonly column: SortColumn;
  readonly direction: Direction;
}

type Compare = (a: QueueRow, b: QueueRow) => number;

const text = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Currencies are not converted: each stands by itself, and amounts compare inside one. */
const byValue: Compare = (a, b) =>
  text(a.finding.value?.currency ?? '', b.finding.value?.currency ?? '') ||
  (a.finding.value?.amount ?? 0) - (b.finding.value?.amount ?? 0);

const compares: Readonly<Record<SortColumn, Compare>> = {
  severity: (a, b) => a.severityRank - b.severityRank,
  order: (a, b) => a.orderRank - b.orderRank,
  check: (a, b) => text(a.title, b.title),
  store: (a, b) => text(a.store, b.store),
  /** By what the column shows; days tell those apart that weekends make equal. */
  age: (a, b) =>
    (a.finding.age_business_days ?? 0) - (b.finding.age_business_days ?? 0) ||
    (a.finding.age_days ?? 0) - (b.finding.age_days ?? 0),
  value: byValue,
  owner: (a, b) => text(a.owner, b.owner),
  cause: (a, b) => text(a.cause, b.cause),
  action: (a, b) => text(a.action, b.action),
};

/** A row with nothing in the column stands last, whichever way the column runs. */
const isBlank: Readonly<Record<SortColumn, (row: QueueRow) => boolean>> = {
  severity: () => false,
  order: (row) => row.order === '',
  check: () => false,
  store: (row) => row.store === '',
  age: (row) => row.finding.age_business_days == null,
  value: (row) => !row.finding.value,
  owner: () => false,
  cause: (row) => row.cause === '',
  action: (row) => row.action === '',
};

/** The nearest deadline first, and of equal ones the dearest; without one, last. */
const byDeadline: Compare = (a, b) => {
  const [due, other] = [a.finding.due, b.finding.due];
  if (due === other) return due ? byValue(b, a) : 0;
  return due && other ? text(due, other) : due ? -1 : 1;
};

/** Worst first, then the nearest deadline, then oldest, then by order; the id last, so that equal reports show equal queues. */
const settle: Compare = (a, b) =>
  a.severityRank - b.severityRank ||
  byDeadline(a, b) ||
  (b.finding.age_days ?? -1) - (a.finding.age_days ?? -1) ||
  a.orderRank - b.orderRank ||
  text(a.finding.id, b.finding.id);

export const firstSort: Sort = { column: 'severity', direction: 'ascending' };

/** The direction a column starts with: the one people look for first. */
export function firstDirection(column: SortColumn): Direction {
  return column === 'age' || column === 'value' ? 'descending' : 'ascending';
}

/** What a press on a column's header asks for. */
export function pressed(current: Sort, column: SortColumn): Sort {
  if (current.column !== column) return { column, direction: firstDirection(column) };
  return { column, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}

export function sorted(
  rows: readonly QueueRow[],
  { column, direction }: Sort,
): readonly QueueRow[] {
  const compare = compares[column];
  const blank = isBlank[column];
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort(
    (a, b) => Number(blank(a)) - Number(blank(b)) || sign * compare(a, b) || settle(a, b),
  );
}
