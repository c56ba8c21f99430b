/**
 * Findings that someone accepts with a reason.
 *
 * Kept in the session, given to the engine as options of the next audit, so that every way out says the
 * same, and written as `[[acceptances]]` of a config, so that tomorrow's audit knows them too.
 */

import { movedTo, type QueueRow } from './row';

/** As the engine's options take it: by the finding's id; check and order say to people what it is. */
export interface Acceptance {
  readonly finding: string;
  readonly check?: string;
  readonly order?: string;
  readonly store?: string;
  readonly reason: string;
  /** The day on which it was accepted, `YYYY-MM-DD`. */
  readonly date: string;
}

export function acceptanceOf({ finding }: QueueRow, reason: string, date: string): Acceptance {
  return {
    finding: finding.id,
    check: finding.check,
    ...(finding.order !== undefined && { order: finding.order }),
    ...(finding.store !== undefined && { store: finding.store }),
    reason,
    date,
  };
}

/** The rows as they stand once these are accepted; at once, while the audit runs again. */
export function accepted(
  rows: readonly QueueRow[],
  acceptances: readonly Acceptance[],
): readonly QueueRow[] {
  if (acceptances.length === 0) return rows;
  const byId = new Map(acceptances.map((acceptance) => [acceptance.finding, acceptance]));
  return rows.map((row) => {
    const acceptance = byId.get(row.finding.id);
    if (!acceptance || row.lane === 'accepted') return row;
    const { reason, date } = acceptance;
    const finding = { ...row.finding, lane: 'accepted' as const, accepted: { reason, date } };
    return movedTo(row, finding, 'accepted');
  });
}
