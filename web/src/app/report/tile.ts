/** The four numbers under the answer: how many orders, worth what, and whether the files can tell. */

import type { Report } from '../../report';
import { inLane } from '../queue/filter';
import type { QueueRow } from '../queue/row';
import { sums } from '../wording';
import { tiles as words } from '../words';

export interface Tile {
  readonly title: string;
  readonly note: string;
  readonly checks: readonly string[];
  /** `null` when none of its checks could run: a zero would claim that all is well. */
  readonly orders: number | null;
  readonly value: string;
  /** Some of its checks could not run. */
  readonly isPartial: boolean;
}

/** Made anew each time, in the language of then. */
const tiles = () => [
  {
    title: words.untold,
    note: words.untoldNote,
    checks: ['shipped-unfulfilled', 'shipped-partly-fulfilled'],
  },
  { title: words.neverImported, note: words.neverImportedNote, checks: ['never-imported'] },
  {
    title: words.shippedAfter,
    note: words.shippedAfterNote,
    checks: ['shipped-after-cancellation'],
  },
  {
    title: words.stillOpen,
    note: words.stillOpenNote,
    checks: ['cancelled-still-open', 'refunded-still-open'],
  },
];

export function tilesOf(report: Report, rows: readonly QueueRow[]): readonly Tile[] {
  const unchecked = new Set(
    report.checks
      .filter((check) => check.result === 'not-checkable' || check.result === 'failed')
      .map((check) => check.id),
  );
  return tiles().map(({ title, note, checks }) => {
    const found = inLane(rows, 'open').filter(({ finding }) => checks.includes(finding.check));
    // One order can carry two of the findings; it is one customer and one amount all the same.
    const byOrder = new Map(
      found.map((row) => [`${row.store}\n${row.order || row.finding.id}`, row]),
    );
    const values = [...byOrder.values()].flatMap(({ finding }) => finding.value ?? []);
    const blind = checks.filter((check) => unchecked.has(check)).length;
    return {
      title,
      note,
      checks,
      orders: blind === checks.length ? null : byOrder.size,
      value: sums(values),
      isPartial: blind > 0 && blind < checks.length,
    };
  });
}
