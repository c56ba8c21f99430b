/** What the queue lets through: a lane, chosen values of five facets, and the search. */

import { term } from '../wording';
import { severities } from '../words';
import { type QueueRow, type ShownLane, severityOrder } from './row';
import { matches, type Query } from './search';

export type Facet = 'check' | 'cause' | 'owner' | 'severity' | 'store';
export type Filters = Readonly<Record<Facet, ReadonlySet<string>>>;

export const facets: readonly Facet[] = ['check', 'cause', 'owner', 'severity', 'store'];
export const noFilters: Filters = {
  check: new Set(),
  cause: new Set(),
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

/** What a facet compares, and how its values read. */
const values: Readonly<Record<Facet, (row: QueueRow) => string>> = {
  check: (row) => row.finding.check,
  cause: (row) => row.finding.cause?.id ?? '',
  owner: (row) => row.finding.owner,
  severity: (row) => row.finding.severity,
  store: (row) => row.store,
};
const labels: Readonly<Record<Facet, (row: QueueRow) => string>> = {
  check: (row) => row.title,
  cause: (row) => row.cause,
  owner: (row) => row.owner,
  severity: (row) => term(severities, row.finding.severity),
  store: (row) => row.store,
};

function passes(row: QueueRow, filters: Filters, except?: Facet): boolean {
  for (const facet of facets) {
    const chosen = filters[facet];
    if (facet !== except && chosen.size > 0 && !chosen.has(values[facet](row))) return false;
  }
  return true;
}

export function inLane(rows: readonly QueueRow[], lane: ShownLane): readonly QueueRow[] {
  return rows.filter((row) => row.lane === lane);
}

/** Rows that the search finds: looked for once a key, whatever asks for them. */
export function searched(rows: readonly QueueRow[], query: Query): readonly QueueRow[] {
  return query.terms.length === 0 ? rows : rows.filter((row) => matches(row, query));
}

export function filtered(rows: readonly QueueRow[], filters: Filters): readonly QueueRow[] {
  return isFiltered(filters) ? rows.filter((row) => passes(row, filters)) : rows;
}

/** Each value of a facet in `rows`, with how it reads. */
export function labelsOf(rows: readonly QueueRow[], facet: Facet): ReadonlyMap<string, string> {
  const value = values[facet];
  const seen = new Map<string, string>();
  for (const row of rows) {
    const id = value(row);
    if (id !== '' && !seen.has(id)) seen.set(id, labels[facet](row));
  }
  return seen;
}

/**
 * The values of a facet in `rows`, with how many of `found`, the rows a search found, have each.
 * Counts ignore the facet's own choice, so that a second value can still be added to it.
 */
export function choices(
  rows: readonly QueueRow[],
  found: readonly QueueRow[],
  filters: Filters,
  facet: Facet,
): readonly Choice[] {
  const value = values[facet];
  const seen = new Map(
    [...labelsOf(rows, facet)].map(([id, label]): [string, { label: string; count: number }] => [
      id,
      { label, count: 0 },
    ]),
  );
  for (const row of found) {
    const entry = seen.get(value(row));
    if (entry && passes(row, filters, facet)) entry.count += 1;
  }
  const ordered = [...seen].sort(([a, x], [b, y]) =>
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
