/**
 * What the files do not say and the reader may: zone, moment, window, working days, which store is
 * which. Nothing here reads a clock.
 */

import type { AuditOptions } from '../../report';

export interface Assumptions {
  /** IANA name, or empty while nobody knows. */
  readonly timeZone: string;
  /** `YYYY-MM-DDTHH:MM` as the field gives it, or empty for the latest event in the files. */
  readonly asOf: string;
  /** As the engine takes it: `30d`, or `2026-01-01..2026-01-31`; empty for all. */
  readonly window: string;
  /** `HH:MM`: orders after it count as of the next business day. Empty for none. */
  readonly cutOff: string;
  /** Whether Saturday and Sunday are business days too. */
  readonly everyDay: boolean;
  /** Storefront file name to the ShipStation store its orders belong to. */
  readonly stores: Readonly<Record<string, string>>;
}

export const defaults: Assumptions = {
  timeZone: '',
  asOf: '',
  window: '',
  cutOff: '',
  everyDay: false,
  stores: {},
};

const WHOLE_WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The options of an audit: the assumptions in place of what a config says of them, and its others. */
export function optionsOf(
  assumptions: Assumptions,
  reportAsOf?: string,
  config: AuditOptions = {},
): AuditOptions {
  const { timeZone, asOf, window, cutOff, everyDay } = assumptions;
  const calendar = {
    ...(config.calendar?.holidays && { holidays: config.calendar.holidays }),
    ...(!isWholeWeek(config) && config.calendar?.workdays
      ? { workdays: config.calendar.workdays }
      : {}),
    ...(everyDay && { workdays: WHOLE_WEEK }),
    ...(cutOff && { cut_off: cutOff }),
  };
  const stores = { ...config.stores };
  for (const [file, store] of Object.entries(assumptions.stores)) {
    const rule = stores[file];
    stores[file] = typeof rule === 'object' ? { ...rule, shipstation: store } : store;
  }
  const { as_of: _a, window: _w, time_zone: _z, calendar: _c, stores: _s, ...others } = config;
  return {
    ...others,
    ...(asOf && { as_of: withOffset(asOf, reportAsOf) }),
    ...(window && { window }),
    ...(timeZone && { time_zone: timeZone }),
    ...(Object.keys(calendar).length > 0 && { calendar }),
    ...(Object.keys(stores).length > 0 && { stores }),
  };
}

function isWholeWeek({ calendar }: AuditOptions): boolean {
  return WHOLE_WEEK.every((day) => calendar?.workdays?.includes(day) ?? false);
}

/** A chosen moment carries no offset; it is read in the offset that the report's own as-of has. */
function withOffset(asOf: string, reportAsOf = ''): string {
  if (!/T\d{2}:\d{2}$/.test(asOf)) return asOf;
  return `${asOf}:00${/([+-]\d{2}:\d{2})$/.exec(reportAsOf)?.[1] ?? 'Z'}`;
}

/** What a config says of the assumptions, so that their lines show it. */
export function assumedIn(config: AuditOptions): Assumptions {
  return {
    timeZone: config.time_zone ?? '',
    asOf: config.as_of ?? '',
    window: config.window ?? '',
    cutOff: config.calendar?.cut_off ?? '',
    everyDay: isWholeWeek(config),
    // Rules of stores may say more than a name; they stay with the config.
    stores: {},
  };
}
