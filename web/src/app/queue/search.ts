/**
 * The search box's small language: words, and tokens that narrow.
 *
 *     order:1042 owner:warehouse age:>3d check:never-imported cause:combined "two words" -store:juniper
 *
 * Terms all have to hold; a comma separates alternatives inside one token; a leading minus excludes.
 * A token nobody knows, or with a value it cannot take, counts as a word and is named with what it
 * takes, so that a typing slip never hides findings silently.
 */

import { bare, type QueueRow } from './row';

export interface Query {
  readonly terms: readonly Term[];
  /** Tokens that look like one and are none. */
  readonly slips: readonly Slip[];
}

export interface Term {
  /** As typed. */
  readonly text: string;
  readonly excluded: boolean;
  readonly holds: (row: QueueRow) => boolean;
  /** The token's name; blank for a word. */
  readonly key: string;
}

export interface Slip {
  readonly text: string;
  /** The token's name when it is known and its value is not one it takes. */
  readonly key: string | null;
}

type Holds = Term['holds'];
type Token = (value: string) => Holds | null;

const named =
  (of: (row: QueueRow) => string): Token =>
  (value) =>
  (row) =>
    of(row).includes(value);

const tokens: Readonly<Record<string, Token>> = {
  order: (value) => {
    const wanted = bare(value);
    return (row) => row.words.orders.some((order) => order.includes(wanted));
  },
  check: named((row) => row.words.check),
  owner: named((row) => row.words.owner),
  assignee: named((row) => row.words.assignee),
  severity: (value) => (row) => row.finding.severity.startsWith(value),
  store: named((row) => row.words.store),
  cause: named((row) => row.words.cause),
  lane: named((row) => row.words.lane),
  change: named((row) => row.words.change),
  carrier: named((row) => row.words.carrier),
  service: named((row) => row.words.service),
  warehouse: named((row) => row.words.warehouse),
  age: (value) => {
    const range = ageRange(value);
    return range && ((row) => range(row.finding));
  },
  value: (value) => {
    const within = numberRange(value);
    return within && ((row) => row.finding.value != null && within(row.finding.value.amount / 100));
  },
  since: (value) => {
    const within = timeRange(value);
    return within && ((row) => row.finding.since != null && within(row.finding.since));
  },
  hour: (value) => {
    const within = hourOfWeek(value);
    return within && ((row) => row.story?.labelled_hour != null && within(row.story.labelled_hour));
  },
};

/** Names of the tokens, as the help lists them. */
export const tokenNames: readonly string[] = Object.keys(tokens);

export function parse(text: string): Query {
  const terms: Term[] = [];
  const slips: Slip[] = [];
  for (const match of text.matchAll(/(-?)(?:([a-z]+):)?("[^"]*"?|[^\s"]+)/giu)) {
    const [whole = '', minus = '', typed = '', rest = ''] = match;
    if (isUnfinished(typed, rest)) continue;
    const values = (rest.startsWith('"') ? [unquoted(rest)] : rest.split(','))
      .map((value) => value.toLowerCase())
      .filter((value) => value !== '');
    if (values.length === 0) continue;
    const key = typed.toLowerCase();
    const known = key ? alternatives(key, values) : null;
    if (key && !known) slips.push({ text: whole, key: Object.hasOwn(tokens, key) ? key : null });
    const word = (key ? whole.slice(minus.length) : unquoted(rest)).toLowerCase();
    terms.push({
      text: whole,
      excluded: minus === '-',
      holds: known ?? ((row) => row.haystack.includes(word)),
      key: known ? key : '',
    });
  }
  return { terms, slips };
}

export function matches(row: QueueRow, query: Query): boolean {
  return query.terms.every((term) => term.holds(row) !== term.excluded);
}

/** The search without one of its terms. */
export function without({ terms }: Query, gone: Term): string {
  return terms
    .filter((term) => term !== gone)
    .map((term) => term.text)
    .join(' ');
}

/** Whether the search chooses lanes itself. */
export const namesLane = ({ terms }: Query): boolean => terms.some(({ key }) => key === 'lane');

/** `order:`, `age:>` or a lone minus: someone is still typing, and nothing should vanish meanwhile. */
function isUnfinished(key: string, rest: string): boolean {
  if (key) return /^(?:[<>]=?|=|"|""|[^"]*\.\.)$/.test(rest);
  return (
    rest === '-' || (rest.endsWith(':') && Object.hasOwn(tokens, rest.slice(0, -1).toLowerCase()))
  );
}

function alternatives(key: string, values: readonly string[]): Holds | null {
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

const timeForm = /^\d{4}(?:-\d{2}(?:-\d{2}(?:t\d{2}(?::\d{2}(?::\d{2})?)?)?)?)?$/;

/** `2026-02-16`, `2026-02`, `2026-02-16T08:00..2026-02-16T12:57`, as the report writes its times. */
function timeRange(text: string): ((time: string) => boolean) | null {
  const [from = '', to = from, ...more] = text.split('..');
  if (more.length > 0 || !timeForm.test(from) || !timeForm.test(to)) return null;
  return (time) => {
    const at = time.toLowerCase();
    return at.slice(0, from.length) >= from && at.slice(0, to.length) <= to;
  };
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `mon`, `mon-09`, `9`: the hour in which the label was made, as the account writes its times. */
function hourOfWeek(text: string): ((hour: number) => boolean) | null {
  const parts = /^(?:([a-z]{3})[a-z]*)?-?(\d{1,2})?$/.exec(text);
  if (!parts || (!parts[1] && !parts[2])) return null;
  const day = parts[1] ? weekdays.indexOf(parts[1]) : null;
  const hour = parts[2] ? Number(parts[2]) : null;
  if (day === -1 || (hour !== null && hour > 23)) return null;
  return (of) =>
    (day === null || Math.floor(of / 24) === day) && (hour === null || of % 24 === hour);
}
