/** What the files do not say and the reader may: zone, moment, window. Nothing here reads a clock. */

import type { AuditOptions } from '../../report';

export interface Assumptions {
  /** IANA name, or empty while nobody knows. */
  readonly timeZone: string;
  /** `YYYY-MM-DDTHH:MM` as the field gives it, or empty for the latest event in the files. */
  readonly asOf: string;
  /** Days before as-of, or `null` for all. */
  readonly windowDays: number | null;
}

export const defaults: Assumptions = { timeZone: '', asOf: '', windowDays: null };

/** A chosen moment carries no offset; it is read in the offset that the report's own as-of has. */
export function optionsOf(assumptions: Assumptions, reportAsOf?: string): AuditOptions {
  const offset = /([+-]\d{2}:\d{2})$/.exec(reportAsOf ?? '')?.[1] ?? 'Z';
  return {
    ...(assumptions.asOf && { as_of: `${assumptions.asOf}:00${offset}` }),
    ...(assumptions.windowDays && { window: `${assumptions.windowDays}d` }),
    ...(assumptions.timeZone && { time_zone: assumptions.timeZone }),
  };
}
