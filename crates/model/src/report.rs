//! The report, version 1: the product itself. Every renderer only reads it; the contract changes
//! only by addition. Sorted throughout, integers only, so that equal audits are equal bytes.

mod changes;
mod decided;
mod measures;
mod operating_model;
mod shown;
mod stories;
mod tables;

use crate::SortedMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::{Cause, Finding, Owner, Severity};
use crate::kind::Kind;
use crate::problem::Problem;

pub use changes::{
    Blind, BlindBecause, Changes, Correction, Earlier, NotCompared, Past, Recurring,
};
pub use decided::{AcceptanceUse, KnownIncident};
pub use measures::{
    AgeBucket, BlockingSku, Combinable, DebtDay, DispatchDay, FacetFailures, FieldAgreement,
    FieldCarried, FieldSurvival, FunnelStage, ImportGap, Latency, Measures, NumberGap, Polling,
    RhythmHour, Share, StatusSeen, StoreNotified, ThroughputDay, Unfulfilled, Untold, VolumeBand,
};
pub use operating_model::{
    Answer, Cadence, EffortEstimate, OperatingModel, OwnershipModel, Recommendation, Stall, Tell,
    Tile, UseCase, Verdict, Writer,
};
pub use shown::{Shown, Tier};
pub use stories::{
    CaseEvent, CaseLine, CaseStory, ShipmentRun, ShipmentStrip, ShipmentTick, System,
};
pub use tables::{MeasureTable, Shows, TableCell, TableColumn};

/// The schema's name and version.
pub const SCHEMA: &str = "backhaul.report/1";

/// The element of the page in one file that holds a report, up to its content; a `</script>` follows it.
pub const EMBEDDED: &str = "<script type=\"application/json\" id=\"backhaul-report\">";

/// One audit.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// Always `backhaul.report/1`.
    pub schema: String,
    /// What made it.
    pub tool: Tool,
    /// The moment the audit speaks for; absent when no file mentions any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// The orders reported on, by creation time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// What this copy shows; absent in the whole report.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shown: Option<Shown>,
    /// The options in force, as given.
    pub options: SortedMap<String, String>,
    /// The files, sorted by kind, name and hash.
    pub inputs: Vec<Input>,
    /// The answer in numbers.
    pub summary: Summary,
    /// What to do first: at most five steps, each for many findings.
    #[serde(default)]
    pub do_first: Vec<Step>,
    /// The queue.
    pub findings: Vec<Finding>,
    /// What happened to the findings' orders: the first 5,000 of them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub cases: Vec<CaseStory>,
    /// Causes that explain many findings at once.
    pub patterns: Vec<Pattern>,
    /// Every check, with its result.
    pub checks: Vec<CheckResult>,
    /// Shipped against fulfilled, by day and store.
    pub ledger: Vec<LedgerDay>,
    /// What each file covers.
    pub coverage: Vec<Coverage>,
    /// Incidents the user knows of, in the order given.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub incidents: Vec<KnownIncident>,
    /// The user's acceptances, in the order given.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub acceptances: Vec<AcceptanceUse>,
    /// What the files show beside findings.
    #[serde(default)]
    pub measures: Measures,
    /// How the two systems are run, as far as the files show.
    #[serde(default)]
    pub operating_model: OperatingModel,
    /// What changed since earlier reports, where there are any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub changes: Option<Changes>,
    /// Plugins, in the order they were given.
    pub plugins: Vec<PluginRun>,
}

/// One plugin of this audit. How long it took is said in the text, the Markdown and the page, and not
/// here: equal audits are equal bytes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PluginRun {
    /// File name, without folders.
    pub file: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Its id: the first half of its checks' ids. Absent when it could not say what it is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub id: Option<String>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// Its version.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub version: Option<String>,
    /// Fields it was allowed to see.
    pub fields: Vec<String>,
    /// Of these, the personal ones.
    pub personal: Vec<String>,
    /// Cases it answered for.
    pub cases: u64,
    /// Batches it answered.
    pub batches: u64,
    /// Findings that count.
    pub findings: u64,
    /// How it ended.
    pub result: PluginResult,
    /// Why it does not count.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub failure: Option<PluginFailure>,
    /// Milliseconds it took, compiling included, where the host said it. Never part of the JSON.
    #[serde(skip)]
    pub took: Option<u64>,
}

/// How a plugin ended. It counts whole or not at all.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PluginResult {
    /// It answered for every case.
    Finished,
    /// It did not, and nothing of it counts.
    Failed,
}

/// Why a plugin does not count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PluginFailure {
    /// `gate`, `compile`, `start`, `describe`, `consent`, `begin`, `check` or `finish`.
    pub stage: String,
    /// The batch, from 0.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub batch: Option<u64>,
    /// What went wrong, in a sentence.
    pub reason: String,
    /// What to do, in a sentence.
    pub help: String,
}

/// Name and version of the program.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Tool {
    /// `backhaul`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A span of time in ISO 8601.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Window {
    /// First moment.
    pub from: String,
    /// Last moment.
    pub to: String,
}

/// One file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Input {
    /// File name, without folders.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Size.
    pub bytes: u64,
    /// Data rows read.
    pub rows: u64,
    /// Rows that became part of a record.
    pub used: u64,
    /// Rows set aside: `rows - used`.
    pub set_aside: u64,
    /// Records made of them: orders or parcels.
    pub records: u64,
    /// Day of its first event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Day of its last event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Columns understood: canonical field to header.
    pub columns: SortedMap<String, String>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// The answer in numbers.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Summary {
    /// The answer in at most three sentences.
    pub answer: Vec<String>,
    /// Storefront orders in the window.
    pub orders: u64,
    /// Of these, shipped.
    pub shipped: u64,
    /// Of these, known to ShipStation too.
    pub matched: u64,
    /// Findings in the lane *open*.
    pub open_findings: u64,
    /// Orders with at least one of them of severity medium or worse.
    pub stuck_orders: u64,
    /// Value of those orders by currency, in minor units.
    pub value: SortedMap<String, i64>,
    /// Open findings by check.
    pub by_check: SortedMap<String, u64>,
    /// Open findings by severity.
    pub by_severity: SortedMap<Severity, u64>,
    /// Open findings by owner.
    pub by_owner: SortedMap<Owner, u64>,
    /// Open findings by cause.
    pub by_cause: SortedMap<String, u64>,
    /// How the matches were made: strength to count.
    pub by_match: SortedMap<String, u64>,
}

/// One thing to do for many findings at once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// What is wrong, as a heading.
    pub title: String,
    /// The checks whose findings it settles.
    pub checks: Vec<String>,
    /// The cause it settles, where one explains all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// The worst of the findings.
    pub severity: Severity,
    /// Who acts.
    pub owner: Owner,
    /// What to do.
    pub action: String,
    /// Open findings it is for.
    pub findings: u64,
    /// Their orders, the longest waiting first, each once.
    pub orders: Vec<String>,
    /// Value of those orders by currency, in minor units.
    pub value: SortedMap<String, i64>,
    /// Age of the oldest, in whole business days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest_business_days: Option<i64>,
}

/// A cause shared by many findings. Its `because` says what speaks for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Pattern {
    /// The cause.
    #[serde(flatten)]
    pub cause: Cause,
    /// What it means, in a phrase.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub title: String,
    /// Orders concerned.
    pub orders: Vec<String>,
    /// The ShipStation store.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub store: Option<String>,
    /// First moment, where the cause has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<String>,
    /// Last moment; absent while it goes on.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<String>,
    /// Shipments that failed by it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub failed: Option<u64>,
    /// Shipments it could have hit: those of the same time or of the same value.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub of: Option<u64>,
    /// Shipment ids, for an escalation; tracking numbers where a file has none.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub shipments: Vec<String>,
    /// What speaks against it, a sentence each.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub against: Vec<String>,
    /// What its orders have in common, a sentence each.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub in_common: Vec<String>,
    /// How to confirm it, in order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub confirm: Vec<String>,
    /// What to do.
    pub actions: Vec<String>,
}

/// How a check ended.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Looked, and found nothing open.
    Passed,
    /// Found something open.
    Findings,
    /// Nothing in the files that it speaks about.
    NotApplicable,
    /// A file or column it needs is absent.
    NotCheckable,
    /// It could not run.
    Failed,
}

/// One check and its result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CheckResult {
    /// Check id.
    pub id: String,
    /// Title: what holds when it passed, what is broken when it did not.
    pub title: String,
    /// Title of a finding.
    pub broken: String,
    /// Family.
    pub family: String,
    /// Default severity.
    pub severity: Severity,
    /// Default owner.
    pub owner: Owner,
    /// How it ended.
    pub result: Outcome,
    /// Open findings.
    pub findings: u64,
    /// Files and columns that are absent.
    pub missing: Vec<String>,
    /// Why it matters.
    pub why: String,
    /// Where in the products to get what is missing.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub remedy: Vec<String>,
    /// The makers' own guides to what it speaks of, where it found something: to read, never fetched.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub guides: Vec<GuideLink>,
}

/// A page of a maker's help centre.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GuideLink {
    /// Its title.
    pub title: String,
    /// Its address: `https`, of ShipStation's or Shopify's help centre.
    pub address: String,
}

/// One day of one store.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct LedgerDay {
    /// Day.
    pub day: String,
    /// Store.
    pub store: String,
    /// Orders shipped that day in ShipStation.
    pub shipped: u64,
    /// Orders fulfilled that day in the store.
    pub fulfilled: u64,
}

/// The span a file really covers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Coverage {
    /// Position in `inputs`.
    pub input: u32,
    /// First moment.
    pub from: String,
    /// Last moment.
    pub to: String,
}
