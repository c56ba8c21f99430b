/** What changed since earlier reports, as the engine writes it beside a report. */

import type { Finding, Lane, Report } from './report';

/** A finding as it stood in the earlier report. */
export interface PastFinding
  extends Pick<
    Finding,
    'id' | 'check' | 'severity' | 'order' | 'orders' | 'store' | 'since' | 'value' | 'owner'
  > {
  readonly title: string;
  /** Where it stands now; absent when it is gone. */
  readonly now?: Lane;
}

/** Lists hold ids of this report's findings. */
export interface Changes {
  /** The earlier reports, the oldest first; compared with is the last of them. */
  readonly since: readonly { readonly as_of?: string; readonly open_findings: number }[];
  readonly new: readonly string[];
  readonly still_open: readonly string[];
  readonly came_back: readonly string[];
  readonly resolved: readonly PastFinding[];
}

export function changesIn(report: Report): Changes | undefined {
  return (report as Report & { readonly changes?: Changes }).changes;
}
