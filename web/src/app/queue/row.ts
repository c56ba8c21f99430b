/**
 * A finding as the queue shows it: every text and rank that sorting and searching need, worked out
 * once per report, so that a key press over twenty thousand findings only compares what is ready.
 */

import type { Finding, Report } from '../../report';
import { term } from '../wording';
import { causes, owners, severities } from '../words';

export interface QueueRow {
  readonly finding: Finding;
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
  /** Lower-cased text that free words are looked for in. */
  readonly haystack: string;
}

export const severityOrder = ['critical', 'high', 'medium', 'low', 'info'];

export function rowsOf(report: Report): readonly QueueRow[] {
  const titles = new Map(report.checks.map((check) => [check.id, check.broken]));
  const ranks = orderRanks(report.findings);
  return report.findings.map((finding) => {
    const title = titles.get(finding.check) ?? finding.check;
    const order = finding.order ?? '';
    const store = finding.store ?? '';
    const owner = term(owners, finding.owner);
    const cause = finding.cause ? term(causes, finding.cause.id) : '';
    const action = finding.actions[0] ?? '';
    const severity = term(severities, finding.severity);
    const texts = [order, ...(finding.orders ?? []), title, finding.check, store, owner, cause];
    return {
      finding,
      title,
      order,
      store,
      owner,
      cause,
      action,
      severityRank: rankOf(finding.severity),
      orderRank: ranks.get(order) ?? 0,
      haystack: [...texts, severity, action, finding.message].join('\n').toLowerCase(),
    };
  });
}

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
