/** What the queue lets through: a lane, chosen values of four facets, and the search. */

import { term } from '../wording';
import { severities } from '../words';
import { type QueueRow, severityOrder } from './row';
import { matches, type Query } from './search';

export type Facet = 'check' | 'owner' | 'severity' | 'store';
export type Filters = Readonly<Record<Facet, ReadonlySet<string>>>;

export const facets: readonly Facet[] = ['check', 'owner', 'severity', 'store'];
export const noFilters: Filters = {
  check: new Set(),
  owner: new Set(),
  severity: new Set(),
  store: new Set(),
};

/** One value of a facet and how many rows would show if only it were chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

export const isFiltered = (filters: Filters): boolean =>
  facets.some((facet) => filters[facet].size > 0);

export function withFacet(filters: Filters, facet: Facet, chosen: Iterable<string>): Filters {
  return { ...filters, [facet]: new Set(chosen) };
}

export function toggled(filters: Filters, facet: Facet, id: string): Filters {
  const chosen = new Set(filters[facet]);
  if (!chosen.delete(id)) chosen.add(id);
  return withFacet(filters, facet, chosen);
}

const values: Readonly<Record<Facet, (row: QueueRow) => readonly [id: string, label: string]>> = {
  check: (row) => [row.finding.check, row.title],
  owner: (row) => [row.finding.owner, row.owner],
  severity: (row) => [row.finding.severity, term(severities, row.finding.severity)],
  store: (row) => [row.store, row.store],
};

function passes(row: QueueRow, filters: Filters, except?: Facet): boolean {
  return facets.every(
    (facet) =>
      facet === except || filters[facet].size === 0 || filters[facet].has(values[facet](row)[0]),
  );
}

export function inLane(rows: readonly QueueRow[], lane: string): readonly QueueRow[] {
  return rows.filter((row) => row.finding.lane === lane);
}

export function filtered(
  rows: readonly QueueRow[],
  filters: Filters,
  query: Query,
): readonly QueueRow[] {
  return rows.filter((row) => passes(row, filters) && matches(row, query));
}

/** Counts ignore the facet's own choice, so that a second value can still be added to it. */
export function choices(
  rows: readonly QueueRow[],
  filters: Filters,
  query: Query,
  facet: Facet,
): readonly Choice[] {
  const found = new Map<string, { label: string; count: number }>();
  for (const row of rows) {
    const [id, label] = values[facet](row);
    if (id === '') continue;
    const entry = found.get(id) ?? { label, count: 0 };
    if (passes(row, filters, facet) && matches(row, query)) entry.count += 1;
    found.set(id, entry);
  }
  const ordered = [...found].sort(([a, x], [b, y]) =>
    facet === 'severity'
      ? severityOrder.indexOf(a) - severityOrder.indexOf(b)
      : y.count - x.count || (x.label < y.label ? -1 : 1),
  );
  return ordered.map(([id, { label, count }]) => ({
    id,
    label,
    count,
    chosen: filters[facet].has(id),
  }));
}
