/**
 * The search box's small language: words, and tokens that narrow.
 *
 *     order:1042 owner:warehouse age:>3d check:never-imported cause:combined "two words" -store:juniper
 *
 * Terms all have to hold; a comma separates alternatives inside one token; a leading minus excludes.
 * A token nobody knows counts as a word and is named, so that a typing slip never hides findings silently.
 */

import type { QueueRow } from './row';

export interface Query {
  readonly terms: readonly Term[];
  /** Tokens that look like one and are none. */
  readonly unknown: readonly string[];
}

export interface Term {
  readonly excluded: boolean;
  readonly holds: (row: QueueRow) => boolean;
}

type Token = (value: string) => ((row: QueueRow) => boolean) | null;

const bare = (order: string): string => order.toLowerCase().replace(/^#/, '');
const anyContains = (needle: string, ...texts: readonly string[]): boolean =>
  texts.some((text) => text.toLowerCase().includes(needle));

const tokens: Readonly<Record<string, Token>> = {
  order: (value) => (row) =>
    [row.order, ...(row.finding.orders ?? [])].some((order) => bare(order).includes(bare(value))),
  check: (value) => (row) => anyContains(value, row.finding.check, row.title),
  owner: (value) => (row) => anyContains(value, row.finding.owner, row.owner),
  severity: (value) => (row) => row.finding.severity.startsWith(value),
  store: (value) => (row) => anyContains(value, row.store),
  cause: (value) => (row) => anyContains(value, row.finding.cause?.id ?? '', row.cause),
  age: (value) => {
    const range = ageRange(value);
    return range && ((row) => range(row.finding));
  },
  value: (value) => {
    const within = numberRange(value);
    return within && ((row) => row.finding.value != null && within(row.finding.value.amount / 100));
  },
};

export function parse(text: string): Query {
  const terms: Term[] = [];
  const unknown: string[] = [];
  for (const match of text.matchAll(/(-?)(?:([a-z]+):)?("[^"]*"?|[^\s"]+)/giu)) {
    const [whole = '', minus = '', key = '', rest = ''] = match;
    if (isUnfinished(key, rest)) continue;
    const values = (rest.startsWith('"') ? [unquoted(rest)] : rest.split(','))
      .map((value) => value.toLowerCase())
      .filter((value) => value !== '');
    if (values.length === 0) continue;
    const known = key ? alternatives(key.toLowerCase(), values) : null;
    if (key && !known) unknown.push(whole);
    const word = (key ? whole : unquoted(rest)).toLowerCase();
    terms.push({
      excluded: minus === '-',
      holds: known ?? ((row) => row.haystack.includes(word)),
    });
  }
  return { terms, unknown };
}

export function matches(row: QueueRow, query: Query): boolean {
  return query.terms.every((term) => term.holds(row) !== term.excluded);
}

/** `order:`, `age:>` or a lone minus: someone is still typing, and nothing should vanish meanwhile. */
function isUnfinished(key: string, rest: string): boolean {
  if (key) return /^(?:[<>]=?|=)$/.test(rest);
  return (
    rest === '-' || (rest.endsWith(':') && Object.hasOwn(tokens, rest.slice(0, -1).toLowerCase()))
  );
}

function alternatives(key: string, values: readonly string[]): Term['holds'] | null {
  const token = Object.hasOwn(tokens, key) ? tokens[key] : undefined;
  if (!token) return null;
  const each = values.map(token);
  if (each.includes(null)) return null;
  return (row) => each.some((holds) => holds?.(row));
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.replace(/^"|"$/g, '') : text;
}

/** `>3`, `>=3`, `<3`, `<=3`, `3`, `3..9`. */
function numberRange(text: string): ((value: number) => boolean) | null {
  const between = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)$/.exec(text);
  if (between) {
    const [low, high] = [Number(between[1]), Number(between[2])];
    return (value) => value >= low && value <= high;
  }
  const compared = /^(>=|<=|>|<|=)?(\d+(?:\.\d+)?)$/.exec(text);
  if (!compared) return null;
  const bound = Number(compared[2]);
  switch (compared[1]) {
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    default:
      return (value) => value === bound;
  }
}

/** Days by default; `bd` counts business days, `w` weeks. */
function ageRange(text: string): ((finding: QueueRow['finding']) => boolean) | null {
  const unit = /(bd|d|w)$/.exec(text)?.[1] ?? 'd';
  const within = numberRange(text.replace(/(bd|d|w)(?=\.\.|$)/g, ''));
  if (!within) return null;
  return (finding) => {
    const days = unit === 'bd' ? finding.age_business_days : finding.age_days;
    return days != null && within(unit === 'w' ? days / 7 : days);
  };
}
