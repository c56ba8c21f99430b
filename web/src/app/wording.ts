/** Numbers, times and amounts as people read them. Pure: no clock, no zone of the reader's machine. */

import type { Cause, Money, Share } from '../report';
import { type Language, language } from './language/language';
import { causes, coverage, figures, kinds, nouns, records } from './words';

const formats = new Map<string, Intl.NumberFormat | null>();

/** A number format of the language spoken; `null` where a file names an impossible currency. */
function numberFormat(currency = ''): Intl.NumberFormat | null {
  const spoken: Language = language();
  const key = `${spoken} ${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    try {
      format = new Intl.NumberFormat(spoken, currency ? { style: 'currency', currency } : {});
    } catch {
      format = null;
    }
    formats.set(key, format);
  }
  return format;
}

export function count(value: number): string {
  return numberFormat()?.format(value) ?? String(value);
}

function either([one, many]: readonly [one: string, many: string], value: number): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `1 row`, `2 rows`. */
export function counted(value: number, noun: keyof typeof nouns): string {
  return either(nouns[noun], value);
}

/** A record of this kind, counted: `418 orders`, `1 shipment`. */
export function countedRecords(kind: string, value: number): string {
  return either(records[kind] ?? nouns.record, value);
}

export function percent(part: number, of: number): string {
  if (of === 0) return '–';
  // Rounded down, so that 100 % always means every one.
  const tenths = Math.floor((part / of) * 1000) / 10;
  return `${tenths.toLocaleString(language(), { minimumFractionDigits: 1 })} %`;
}

/** So many of so many, and how much that is: `37 of 412 (8.9 %)`. */
export function share({ count: part, of }: Share): string {
  return of === 0 ? '–' : `${figures.of(count(part), count(of))} (${percent(part, of)})`;
}

/** A span of minutes in the largest unit that keeps it readable: `45 min`, `3 h`, `2 d`. */
export function minutes(value: number): string {
  if (Math.abs(value) < 120) return `${count(value)} min`;
  const hours = Math.round(value / 60);
  return Math.abs(hours) < 72 ? `${count(hours)} h` : figures.days(count(Math.round(value / 1440)));
}

export function bytes(size: number): string {
  if (size < 1000) return `${size} B`;
  if (size < 1e6) return `${Math.round(size / 1e3)} kB`;
  if (size < 1e9) return `${(size / 1e6).toFixed(1)} MB`;
  return `${(size / 1e9).toFixed(2)} GB`;
}

/** An ISO date or time in its own zone: `20 Feb 2026`, `20 Feb 2026, 18:00`. Anything else unchanged. */
export function moment(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(iso);
  const month = parts ? figures.months[Number(parts[2]) - 1] : undefined;
  if (!parts || !month) return iso;
  const day = figures.date(Number(parts[3]), month, parts[1] ?? '');
  return parts[4] ? `${day}, ${parts[4]}` : day;
}

export function day(iso: string): string {
  return moment(iso.slice(0, 10));
}

/** A span of days: `6 Jan – 20 Feb 2026`. */
export function span(from: string | undefined, to: string | undefined): string {
  if (!from || !to) return from || to ? day(from ?? to ?? '') : '';
  const [first, last] = [day(from), day(to)];
  if (first === last) return first;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? first.replace(/ \d{4}$/, '') : first} – ${last}`;
}

/** The offset a time is written with, as people write it: `UTC−05:00`. */
export function offset(iso: string): string {
  const written = /([+-]\d{2}:\d{2}|Z)$/.exec(iso)?.[1];
  if (!written) return '';
  return written === 'Z' ? 'UTC' : `UTC${written.replace('-', '−')}`;
}

export function money(value: Money): string {
  const format = value.currency ? numberFormat(value.currency) : null;
  if (!format) return `${(value.amount / 100).toFixed(2)} ${value.currency}`.trim();
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(value.amount / 10 ** digits);
}

/** Sums by currency, largest first: `$4,912.00 + CA$120.00`. */
export function sums(values: Iterable<Money>): string {
  const totals = new Map<string, number>();
  for (const { amount, currency } of values)
    totals.set(currency, (totals.get(currency) ?? 0) + amount);
  return [...totals]
    .filter(([, amount]) => amount !== 0)
    .sort((a, b) => b[1] - a[1])
    .map(([currency, amount]) => money({ amount, currency }))
    .join(' + ');
}

/** An age in business days, the unit of every age on the page: a weekend is no delay. */
export function age(days: number | undefined): string {
  if (days == null) return '';
  return days < 1 ? figures.fresh : figures.businessDays(count(days));
}

/** The same in a column whose heading names the unit. */
export function ageIn(days: number | undefined): string {
  return days == null ? '' : count(days);
}

export function kindTitle(kind: string): string {
  return kinds[kind] ?? kind;
}

/**
 * What a check lacks, as people call it: `shipstation.orders` is a file, `shipstation.orders
 * order.hold_until` a column of one.
 */
export function missingTitle(missing: string): string {
  const [kind = '', field] = missing.split(' ');
  if (!field) return kindTitle(missing);
  const [record = '', name = ''] = field.split('.');
  const of = record === 'order' ? '' : `${record.replaceAll('_', '-')} `;
  return coverage.column(`${of}${name.replaceAll('_', ' ')}`, kindTitle(kind));
}

/** A word of the report's vocabulary, or the id itself where the page does not know it yet. */
export function term(vocabulary: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(vocabulary, id) ? (vocabulary[id] ?? id) : id;
}

/** Each cause that was ruled out, with its reason where the report gives one. */
export function ruledOut({
  ruled_out: ids,
  ruled_out_because: reasons = [],
}: Cause): readonly string[] {
  return ids.map((id, at) => {
    const [name, reason] = [term(causes, id), reasons[at]];
    return reason ? `${name}: ${reason}` : name;
  });
}
