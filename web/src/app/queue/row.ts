/**
 * A finding as the queue shows it: every text and rank that sorting and searching need, worked out
 * once per report, so that a key press over twenty thousand findings only compares what is ready.
 */

import type { CaseStory, Finding, Lane, PastFinding, Report } from '../../report';
import { term } from '../wording';
import { causes, owners, severities } from '../words';
import { queue } from './words';

/** The lanes of the engine, and what an earlier report had and this one has not. */
export type ShownLane = Lane | 'resolved';

export interface QueueRow {
  readonly finding: Finding;
  readonly lane: ShownLane;
  /** The check's broken title. */
  readonly title: string;
  readonly order: string;
  readonly store: string;
  readonly owner: string;
  readonly cause: string;
  readonly action: string;
  /** 0 is the worst. */
  readonly severityRank: number;
  /** Position of the order name among all, numbers compared as numbers. */
  readonly orderRank: number;
  /** What happened to its order, where the report says. */
  readonly story: CaseStory | undefined;
  /** Lower-cased texts that tokens are looked for in. */
  readonly words: Words;
  /** Lower-cased text that free words are looked for in. */
  readonly haystack: string;
}

export interface Words {
  /** Without the leading `#`; several for a finding of a set. */
  readonly orders: readonly string[];
  readonly check: string;
  readonly owner: string;
  readonly store: string;
  readonly cause: string;
  readonly assignee: string;
  readonly lane: string;
  /** `new`, `still-open` or `came-back`; blank without an earlier report. */
  readonly change: string;
  readonly carrier: string;
  readonly service: string;
  readonly warehouse: string;
}

export const severityOrder = ['critical', 'high', 'medium', 'low', 'info'];

/** Rows made at a time: some milliseconds. */
const PART = 1_000;

/** A row for each finding. */
export function rowsOf(report: Report): readonly QueueRow[] {
  const parts = rowsInParts(report);
  for (;;) {
    const part = parts.next();
    if (part.done) return part.value;
  }
}

/** The same, with a rest after each part for whoever wants it. */
export function* rowsInParts(report: Report): Generator<void, readonly QueueRow[]> {
  const gone = (report.changes?.resolved ?? []).filter(({ now }) => now == null).map(pastFinding);
  const changes = changesOf(report);
  const findings = [...report.findings, ...gone];
  const titles = new Map(report.checks.map((check) => [check.id, check.broken]));
  const ranks = orderRanks(findings);
  const rows: QueueRow[] = [];
  for (const finding of findings) {
    const at = rows.length;
    if (at > 0 && at % PART === 0) yield;
    const lane = at < report.findings.length ? finding.lane : 'resolved';
    const story = finding.case == null ? undefined : report.cases?.[finding.case];
    const title = titles.get(finding.check) ?? finding.check;
    const order = finding.order ?? '';
    rows.push({
      finding,
      lane,
      title,
      order,
      store: finding.store ?? '',
      owner: term(owners, finding.owner),
      cause: finding.cause ? term(causes, finding.cause.id) : '',
      action: finding.actions[0] ?? '',
      severityRank: rankOf(finding.severity),
      orderRank: ranks.get(order) ?? 0,
      story,
      ...textsOf({ finding, title, story, lane, change: changes.get(finding.id) ?? '' }),
    });
  }
  return rows;
}

/** The row in another lane, its texts with it. */
export function movedTo(row: QueueRow, finding: Finding, lane: ShownLane): QueueRow {
  const { title, story, words } = row;
  return {
    ...row,
    finding,
    lane,
    ...textsOf({ finding, title, story, lane, change: words.change }),
  };
}

/** A finding that only the earlier report had, as far as the changes tell it. */
function pastFinding(past: PastFinding): Finding {
  const { now: _, title: message, ...known } = past;
  return { ...known, lane: 'open', message, evidence: [], actions: [] };
}

/** What became of each finding since the earlier report, by its id. */
function changesOf({ changes }: Report): ReadonlyMap<string, string> {
  const kinds: readonly (readonly [string, readonly string[]])[] = [
    ['new', changes?.new ?? []],
    ['still-open', changes?.still_open ?? []],
    ['came-back', changes?.came_back ?? []],
  ];
  return new Map(kinds.flatMap(([kind, ids]) => ids.map((id) => [id, kind] as const)));
}

function textsOf({
  finding,
  title,
  story,
  lane,
  change,
}: Pick<QueueRow, 'finding' | 'title' | 'story' | 'lane'> & {
  readonly change: string;
}): Pick<QueueRow, 'words' | 'haystack'> {
  const low = (...texts: readonly (string | undefined)[]) =>
    texts.filter(Boolean).join('\n').toLowerCase();
  const orders = [finding.order, ...(finding.orders ?? [])].filter((name) => name !== undefined);
  const cause = finding.cause?.id;
  const words: Words = {
    orders: orders.map(bare),
    check: low(finding.check, title),
    owner: low(finding.owner, term(owners, finding.owner)),
    store: low(finding.store),
    cause: low(cause, cause && term(causes, cause)),
    assignee: low(finding.assignee),
    lane: low(lane, queue.lanes[lane]),
    change,
    carrier: low(...(finding.parcels ?? []).map(({ carrier }) => carrier)),
    service: low(...(story?.services ?? [])),
    warehouse: low(...(story?.warehouses ?? [])),
  };
  const haystack = [
    ...orders,
    words.check,
    words.store,
    words.owner,
    words.cause,
    words.assignee,
    term(severities, finding.severity),
    finding.actions[0] ?? '',
    finding.message,
    finding.accepted?.reason ?? '',
  ];
  return { words, haystack: haystack.join('\n').toLowerCase() };
}

export const bare = (order: string): string => order.toLowerCase().replace(/^#/, '');

function rankOf(severity: string): number {
  const rank = severityOrder.indexOf(severity);
  return rank < 0 ? severityOrder.length : rank;
}

/** A natural collator is a hundred times slower than comparing numbers, so it runs once per name. */
function orderRanks(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const natural = new Intl.Collator('en', { numeric: true });
  const names = [...new Set(findings.map((finding) => finding.order ?? ''))];
  names.sort((a, b) => natural.compare(a, b) || (a < b ? -1 : 1));
  return new Map(names.map((name, index) => [name, index]));
}
