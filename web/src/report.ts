/**
 * The report as the engine writes it, version 1 (`backhaul.report/1`).
 *
 * Written by hand to match the engine's JSON, which only ever grows: unknown fields may appear, known
 * ones keep their meaning. The page reads a report and never computes one, so everything here is
 * read-only. Amounts are integers in minor units, times ISO 8601 with an offset, days `YYYY-MM-DD`.
 */

/** What a file turned out to be, by its content. */
export type FileKind =
  | 'shopify.orders'
  | 'shipstation.orders'
  | 'shipstation.shipments'
  | 'shipstation.fulfillments'
  | 'marketplace.orders'
  | 'warehouse.dispatches'
  | 'shopify.transactions'
  | 'shopify.products'
  | 'shopify.inventory'
  | 'shopify.fulfillments'
  | 'shipstation.returns'
  | 'shipstation.products'
  | 'shipstation.inventory'
  | 'backhaul.report'
  | 'unrecognised';

/** From worst to mildest. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** Whose turn it is. */
export type Owner =
  | 'integration'
  | 'warehouse'
  | 'customer-service'
  | 'operations'
  | 'finance'
  | 'catalogue';

/** Where a finding stands in the queue. */
export type Lane = 'open' | 'too-fresh' | 'waiting' | 'accepted';

/** How sure a cause is, from "a column says so" to "these files cannot tell". */
export type Confidence = 'stated' | 'likely' | 'possible' | 'unknown';

/** How a check ended. */
export type CheckResult = 'passed' | 'findings' | 'not-applicable' | 'not-checkable' | 'failed';

/** Something in a file that could not be taken as it stood; equal problems are one, with their count. */
export interface Problem {
  readonly code: string;
  /** 0 when it concerns the file as a whole. */
  readonly rows: number;
  /** As a spreadsheet counts: the header is row 1. */
  readonly first_row?: number;
  readonly column?: string;
  /** Whether the rows were set aside; otherwise they were used all the same. */
  readonly set_aside: boolean;
  readonly message: string;
  readonly help: string;
}

/** One file as it was understood. `rows = used + set_aside`, always. */
export interface Input {
  readonly name: string;
  readonly kind: FileKind;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly used: number;
  readonly set_aside: number;
  readonly records: number;
  readonly from?: string;
  readonly to?: string;
  /** Our field to the file's column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** What one file held, and the number by which the page knows it. An archive may hold several inputs. */
export interface FileSummary {
  readonly id: number;
  readonly inputs: readonly Input[];
}

/** Minor units of one currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export interface Cause {
  readonly id: string;
  readonly confidence: Confidence;
  readonly because: readonly string[];
  readonly ruled_out: readonly string[];
  /** Why each of them was, in the same order. */
  readonly ruled_out_because?: readonly string[];
}

/** One cell that a finding rests on. */
export interface Evidence {
  /** Position in the report's `inputs`. */
  readonly input: number;
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** Why a finding needs no work, as the reader said. */
export interface Accepted {
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** A parcel of the finding's order. */
export interface SentParcel {
  readonly shipment?: string;
  readonly carrier?: string;
  readonly tracking?: string;
  readonly made?: string;
  /** What the notification column says, as written. */
  readonly notified?: string;
}

export interface Finding {
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly lane: Lane;
  /** As the store writes it. A finding of the whole set has none and lists `orders`. */
  readonly order?: string;
  readonly orders?: readonly string[];
  readonly store?: string;
  /** When the order was placed. */
  readonly placed?: string;
  readonly since?: string;
  readonly age_days?: number;
  readonly age_business_days?: number;
  readonly value?: Money;
  readonly owner: Owner;
  /** The person or team that the config names. */
  readonly assignee?: string;
  readonly accepted?: Accepted;
  /** Which system holds the record now. */
  readonly holder?: string;
  /** The marketplace it was sold on. */
  readonly channel?: string;
  /** By when it has to ship, or the channel has to be told. */
  readonly due?: string;
  readonly penalty_risk?: boolean;
  readonly tier?: string;
  readonly cause?: Cause;
  readonly message: string;
  readonly parcels?: readonly SentParcel[];
  /** Position in the report's `cases`. */
  readonly case?: number;
  readonly evidence: readonly Evidence[];
  readonly actions: readonly string[];
}

/** What happened to the order of a finding. It names no order and no person. */
export interface CaseStory {
  /** How its records were matched, weakest step. */
  readonly matched_by?: string;
  /** Hour of the week of its newest label, as the account writes its times; 0 is Monday 00:00. */
  readonly labelled_hour?: number;
  readonly services?: readonly string[];
  readonly warehouses?: readonly string[];
  readonly events?: readonly CaseEvent[];
  readonly lines?: readonly CaseLine[];
}

export interface CaseEvent {
  readonly at: string;
  /** `store`, `shipstation` or `warehouse`. */
  readonly system: string;
  readonly what: string;
}

/** Units of one SKU; absent where the files do not say. */
export interface CaseLine {
  readonly sku: string;
  readonly ordered: number;
  readonly shipped?: number;
  readonly fulfilled?: number;
  readonly refunded?: number;
}

/** One thing to do for many findings at once. */
export interface Step {
  readonly title: string;
  readonly checks: readonly string[];
  readonly cause?: string;
  readonly severity: Severity;
  readonly owner: Owner;
  readonly action: string;
  /** Open findings it is for. */
  readonly findings: number;
  /** The longest waiting first, each once. */
  readonly orders: readonly string[];
  /** Currency to minor units. */
  readonly value: Readonly<Record<string, number>>;
  readonly oldest_business_days?: number;
}

/** A cause that many findings share. */
export interface Pattern extends Cause {
  readonly title?: string;
  readonly orders: readonly string[];
  /** The ShipStation store. */
  readonly store?: string;
  readonly from?: string;
  /** Absent while it goes on. */
  readonly to?: string;
  /** Shipments that failed by it, of those it could have hit. */
  readonly failed?: number;
  readonly of?: number;
  /** Shipment ids; tracking numbers where a file has none. */
  readonly shipments?: readonly string[];
  readonly against?: readonly string[];
  readonly in_common?: readonly string[];
  readonly confirm?: readonly string[];
  readonly actions: readonly string[];
}

export interface CheckOutcome {
  readonly id: string;
  /** What holds when it passed, what is broken when it did not. */
  readonly title: string;
  /** Title of a finding. */
  readonly broken: string;
  readonly family: string;
  readonly severity: Severity;
  readonly owner: Owner;
  readonly result: CheckResult;
  readonly findings: number;
  /** The kinds of file or columns that would let the check run. */
  readonly missing: readonly string[];
  readonly why: string;
  /** Where in the products to get what is missing. */
  readonly remedy?: readonly string[];
  /** The makers' own pages, where it found something. */
  readonly guides?: readonly { readonly title: string; readonly address: string }[];
}

export interface LedgerDay {
  readonly day: string;
  readonly store: string;
  readonly shipped: number;
  readonly fulfilled: number;
}

export interface Coverage {
  readonly input: number;
  readonly from: string;
  readonly to: string;
}

export interface Summary {
  /** At most three sentences. */
  readonly answer: readonly string[];
  readonly orders: number;
  readonly shipped: number;
  readonly matched: number;
  readonly open_findings: number;
  readonly stuck_orders: number;
  /** Currency to minor units. */
  readonly value: Readonly<Record<string, number>>;
  readonly by_check: Readonly<Record<string, number>>;
  readonly by_severity: Readonly<Partial<Record<Severity, number>>>;
  readonly by_owner: Readonly<Partial<Record<Owner, number>>>;
  readonly by_cause: Readonly<Record<string, number>>;
  /** How the matches were made: strength to count. */
  readonly by_match: Readonly<Record<string, number>>;
}

/** So many of so many; the bounds are those of a 95 % interval, in hundredths of a percent. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface ModelAnswer {
  readonly id: string;
  readonly asks: string;
  readonly tell: 'yes' | 'no' | 'unknown';
  readonly because: string;
  readonly number?: number;
}

export interface WatchTile {
  readonly id: string;
  readonly title: string;
  /** Absent when the files cannot tell. */
  readonly count?: number;
  readonly because: string;
}

/** How the two systems are run, as far as the files show. */
export interface OperatingModel {
  readonly verdict: { readonly id: string; readonly sentences: readonly string[] };
  readonly writers: readonly {
    readonly writer: string;
    readonly orders: Share;
    readonly because: string;
  }[];
  readonly writers_seen: number;
  readonly ownership: {
    readonly model: string;
    readonly title: string;
    readonly because: string;
    readonly trade_off: string;
    readonly stated?: string;
  };
  readonly checklist: readonly ModelAnswer[];
  readonly ticked: number;
  readonly readiness: readonly ModelAnswer[];
  readonly badge: readonly ModelAnswer[];
  readonly simple_path: readonly ModelAnswer[];
  readonly richer_path: readonly ModelAnswer[];
  readonly use_cases: readonly {
    readonly pattern: string;
    readonly orders: Share;
    readonly failed: Share;
    readonly needs: string;
  }[];
  readonly recommendation: {
    readonly title: string;
    readonly upkeep: string;
    readonly because: readonly string[];
    readonly trade_off: string;
  };
  readonly cadence: { readonly every: string; readonly because: string };
  readonly watch_list: readonly WatchTile[];
  readonly effort: { readonly minutes: number; readonly because: string };
}

export interface AgeBucket {
  readonly from: number;
  /** Absent for the last one. */
  readonly to?: number;
  readonly findings: number;
  readonly by_severity: Readonly<Partial<Record<Severity, number>>>;
}

/** The shipments of one ShipStation store in time order. */
export interface ShipmentStrip {
  /** Blank when no file names stores. */
  readonly store: string;
  readonly shipments: number;
  readonly failed: number;
  readonly silent: number;
  /** Moment of the last one. */
  readonly to: string;
  /** The most in a row that were not told. */
  readonly longest?: { readonly from: string; readonly shipments: number };
  readonly ticks: readonly ShipmentTick[];
}

/** Some shipments that left one after another; a count that is absent is 0. */
export interface ShipmentTick {
  readonly from: string;
  readonly told?: number;
  readonly failed?: number;
  readonly silent?: number;
  readonly beside?: number;
}

export interface RhythmHour {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly shipped: number;
  readonly failed: number;
}

/** Hours in which about as much was labelled, with the failures among their orders. */
export interface VolumeBand {
  readonly period: 'hour' | 'day';
  readonly from: number;
  readonly to: number;
  readonly periods: number;
  readonly failed: Share;
  /** The hours with most failures, as `since` of a finding begins. */
  readonly worst: readonly string[];
}

export interface Latency {
  readonly leg: string;
  readonly store: string;
  readonly service: string;
  readonly orders: number;
  readonly median: number;
  readonly p90: number;
  readonly within: number;
  readonly target: number;
  /** Orders within 5 minutes, 1 hour, 4 hours, 1 day, 2 days and 4 days, cumulated. */
  readonly by_age: readonly number[];
  readonly exact: boolean;
}

/** Failures of write-back among the shipments of one store, carrier, service, … */
export interface FacetFailures {
  readonly facet: string;
  readonly value: string;
  readonly failed: Share;
  readonly first_seen?: string;
  readonly is_new: boolean;
}

/** What the files show beside findings. Times are in minutes. */
export interface Measures {
  readonly unfulfilled: {
    readonly reported: number;
    readonly shipped: number;
    readonly refunded: number;
    readonly nothing_to_ship: number;
    readonly waiting: number;
  };
  readonly funnel: readonly {
    readonly stage: string;
    readonly orders: number;
    readonly leaked: number;
    readonly on_the_way: number;
    readonly known: boolean;
  }[];
  /** Open findings by age in business days. */
  readonly ages?: readonly AgeBucket[];
  /** Labels and failures by hour of the week, as the account writes its times. */
  readonly rhythm?: readonly RhythmHour[];
  /** Failures by how much was labelled at once. */
  readonly volume?: readonly VolumeBand[];
  /** Shipments of the busiest stores in time order. */
  readonly strips?: readonly ShipmentStrip[];
  readonly debt: readonly { readonly day: string; readonly findings: number }[];
  readonly latency: readonly Latency[];
  readonly failures: readonly FacetFailures[];
  readonly throughput: readonly {
    readonly day: string;
    readonly created: number;
    readonly shipped: number;
    readonly backlog: number;
  }[];
  readonly import_gaps: readonly {
    readonly hour: string;
    readonly orders: number;
    readonly missing: number;
  }[];
  readonly number_gaps: readonly {
    readonly store: string;
    readonly prefix: string;
    readonly first: number;
    readonly last: number;
    readonly absent: number;
  }[];
  readonly polling: readonly {
    readonly event: string;
    readonly minutes: number;
    readonly at_the_beat: Share;
  }[];
  readonly dispatches: readonly {
    readonly day: string;
    readonly store: string;
    readonly carrier: string;
    readonly parcels: number;
    readonly voided: number;
  }[];
  readonly blocking_skus: readonly {
    readonly sku: string;
    readonly orders: number;
    readonly late: number;
    readonly units: number;
  }[];
  readonly combinable: readonly { readonly orders: readonly string[]; readonly store: string }[];
  readonly survival: readonly {
    readonly field: string;
    readonly exported: boolean;
    readonly arrived: Share;
    readonly agree: Share;
    readonly into?: readonly { readonly field: string; readonly orders: number }[];
  }[];
  readonly completeness: readonly {
    readonly field: string;
    readonly agree: Share;
    readonly missing?: string;
  }[];
  readonly untold: readonly { readonly what: string; readonly instead: string }[];
  /** Absent from reports of earlier versions. */
  readonly tables?: readonly MeasureTable[];
}

/** What the cells of a column are: `cell` is text out of the files, `percent` hundredths of a percent. */
export type Shows = 'text' | 'cell' | 'count' | 'percent' | 'minutes';

export type TableCell = string | number;

/** A measure as a table. */
export interface MeasureTable {
  readonly id: string;
  /** Heading under which tables of one subject stand together. */
  readonly topic: string;
  readonly title: string;
  readonly says: string;
  readonly columns: readonly { readonly title: string; readonly shows: Shows }[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows there are, where the table was cut. */
  readonly of: number;
}

export interface Report {
  readonly schema: 'backhaul.report/1';
  readonly tool: { readonly name: string; readonly version: string };
  /** Absent when no file mentions any moment. */
  readonly as_of?: string;
  readonly window?: { readonly from: string; readonly to: string };
  /** What this copy shows; absent in the whole report. */
  readonly shown?: Shown;
  readonly options: Readonly<Record<string, string>>;
  readonly inputs: readonly Input[];
  readonly summary: Summary;
  /** At most five; absent from reports of earlier versions. */
  readonly do_first?: readonly Step[];
  readonly findings: readonly Finding[];
  /** Stories of the findings' orders; absent from reports of earlier versions. */
  readonly cases?: readonly CaseStory[];
  readonly patterns: readonly Pattern[];
  readonly checks: readonly CheckOutcome[];
  readonly ledger: readonly LedgerDay[];
  readonly coverage: readonly Coverage[];
  /** Absent from reports of earlier versions, as is what follows. */
  readonly measures?: Measures;
  readonly operating_model?: OperatingModel;
  /** The user's acceptances and known incidents; absent where there are none. */
  readonly acceptances?: readonly AcceptanceUse[];
  readonly incidents?: readonly KnownIncident[];
  /** Only where an earlier report was opened too. */
  readonly changes?: Changes;
  readonly plugins: readonly PluginRun[];
}

/** An acceptance, and how many findings it met. */
export interface AcceptanceUse {
  readonly what: string;
  readonly reason: string;
  readonly date?: string;
  readonly findings: number;
}

/** An incident that the user knows of, and the findings that began in it. */
export interface KnownIncident {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly store?: string;
  readonly note?: string;
  readonly findings: number;
  readonly orders: readonly string[];
}

/** How much of a report a copy shows, and which filter its queue went through. */
export interface Shown {
  readonly tier: 'numbers' | 'orders' | 'everything';
  readonly filter?: string;
  /** Findings before the filter. */
  readonly of_findings: number;
}

/** What changed since earlier reports. Lists hold ids of this report's findings. */
export interface Changes {
  /** The earlier reports, the oldest first; compared with is the last of them. */
  readonly since: readonly {
    readonly as_of?: string;
    readonly version: string;
    readonly open_findings: number;
  }[];
  readonly new: readonly string[];
  readonly still_open: readonly string[];
  readonly came_back: readonly string[];
  readonly resolved: readonly PastFinding[];
  /** Findings of which one of the two reports could not know: neither new nor resolved can be said. */
  readonly not_compared: readonly (PastFinding & {
    readonly blind: 'earlier' | 'now';
    readonly because: 'not-checked' | 'not-covered';
  })[];
  /** Orders that were corrected more than once within a week. */
  readonly recurring: readonly {
    readonly order: string;
    readonly store?: string;
    readonly corrections: number;
    readonly from: string;
    readonly to: string;
    readonly checks: readonly string[];
  }[];
}

/** A finding as it stood in one of two reports. */
export interface PastFinding {
  readonly id: string;
  readonly check: string;
  readonly title: string;
  readonly severity: Severity;
  readonly order?: string;
  readonly orders?: readonly string[];
  readonly store?: string;
  readonly since?: string;
  readonly value?: Money;
  readonly owner: Owner;
  /** Where it stands now; absent when it is gone. */
  readonly now?: Lane;
}

/** One plugin of an audit. It counts whole, or not at all. */
export interface PluginRun {
  readonly file: string;
  readonly sha256: string;
  /** Absent when it could not say what it is. */
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
  /** Fields it was allowed to see, and which of them are personal. */
  readonly fields: readonly string[];
  readonly personal: readonly string[];
  readonly cases: number;
  readonly batches: number;
  readonly findings: number;
  readonly result: 'finished' | 'failed';
  readonly failure?: PluginFailure;
}

export interface PluginFailure {
  /** `gate`, `compile`, `start`, `describe`, `consent`, `begin`, `check` or `finish`. */
  readonly stage: string;
  readonly batch?: number;
  readonly reason: string;
  readonly help: string;
}

/** What can be asked of an audit. Everything left out is the engine's default; a wrong one is refused. */
export interface AuditOptions {
  /** The moment the audit speaks for; by default the latest event the files mention. */
  readonly as_of?: string;
  /** `30d`, or `2026-01-01..2026-01-31`. */
  readonly window?: string;
  /** IANA zone of ShipStation's times, which its exports do not state. */
  readonly time_zone?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** Storefront file name to the ShipStation store its orders belong to. */
  readonly stores?: Readonly<Record<string, string | StoreRule>>;
  readonly calendar?: {
    /** `mon` to `sun`. */
    readonly workdays?: readonly string[];
    readonly holidays?: readonly string[];
    /** Time of day, as `14:00`. */
    readonly cut_off?: string;
  };
  /** SKU as ShipStation writes it to the store's SKU. */
  /** ShipStation's number to the store's order, where nothing else shows which is which. */
  readonly orders?: Readonly<Record<string, string>>;
  readonly aliases?: Readonly<Record<string, string>>;
  /** Kit SKU in the store to its parts in ShipStation, with units each. */
  readonly kits?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly plugins?: readonly PluginOptions[];
  /** Findings that need no work, with the reason. */
  readonly acceptances?: readonly (Accepted & { readonly finding: string })[];
  readonly mapping?: readonly FileMapping[];
  /** What each plugin may use; what is left out has its default. */
  readonly plugin_limits?: Readonly<Record<string, SettingValue>>;
}

/** Which column of a file holds which field, for files that have all of these columns. */
export interface FileMapping {
  readonly kind: string;
  /** Field id to the column's name. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What is known of a storefront file's store. */
export interface StoreRule {
  readonly shipstation?: string;
  readonly prefix?: string;
}

/** A value of a plugin's setting or of a limit. Numbers are whole. */
export type SettingValue = string | number | boolean | readonly string[];

/** What the reader settled of a plugin, by its file's name. */
export interface PluginOptions {
  readonly path: string;
  /** SHA-256 that the file must have. */
  readonly sha256?: string;
  /** Personal fields it may see. */
  readonly personal: readonly string[];
  /** Values of its settings; what is left out has its default. */
  readonly config?: Readonly<Record<string, SettingValue>>;
}

/** The steps of an audit, in order. */
export type Phase = 'reading' | 'understanding' | 'matching' | 'checking' | 'explaining';

export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly of: number;
}
