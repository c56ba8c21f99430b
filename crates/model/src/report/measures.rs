//! What the files show beside findings: how long things take, where they fail, what is open and since
//! when. Counts and minutes, never floats; lists are cut where they say so, and sorted.

use crate::SortedMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::tables::MeasureTable;
use crate::finding::Severity;
use crate::kind::Kind;
use crate::report::ShipmentStrip;

/// A share: so many of so many.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Share {
    /// So many.
    pub count: u64,
    /// Of so many.
    pub of: u64,
    /// The share, in hundredths of a percent; 0 of nothing.
    pub share: u32,
    /// Lower bound at 95 %, in hundredths of a percent.
    pub low: u32,
    /// Upper bound at 95 %, in hundredths of a percent.
    pub high: u32,
}

/// Everything measured.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Measures {
    /// What the store reports as unfulfilled, and what of it really is.
    pub unfulfilled: Unfulfilled,
    /// Orders by how far they came, and where they were lost on the way.
    pub funnel: Vec<FunnelStage>,
    /// Open findings by age.
    pub ages: Vec<AgeBucket>,
    /// Open findings by the day on which they went wrong: what is left of each day.
    pub debt: Vec<DebtDay>,
    /// How long each leg takes, by store and service; the whole first.
    pub latency: Vec<Latency>,
    /// How often write-back fails, by store, carrier, service, warehouse, user and provider.
    pub failures: Vec<FacetFailures>,
    /// Parcels and failures by weekday and hour of the label, as the account writes its times.
    pub rhythm: Vec<RhythmHour>,
    /// Failures by how much was labelled at once, the quietest hours first.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub volume: Vec<VolumeBand>,
    /// The shipments of the busiest stores in time order, at most six.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub strips: Vec<ShipmentStrip>,
    /// Orders in and out by day, and what stood open in the evening.
    pub throughput: Vec<ThroughputDay>,
    /// Hours whose orders did not all arrive in ShipStation; the emptiest first, at most 100.
    pub import_gaps: Vec<ImportGap>,
    /// Order numbers of the store that no row has.
    pub number_gaps: Vec<NumberGap>,
    /// Intervals at which fulfillments appear in the store, where one is evident.
    pub polling: Vec<Polling>,
    /// What ShipStation says of its notifications, by store.
    pub notified: Vec<StoreNotified>,
    /// The status words that stand in the files, at most 100.
    pub statuses: Vec<StatusSeen>,
    /// Orders that left once and as they should.
    pub dispatch_accuracy: Share,
    /// Parcels by day, store and carrier, each counted once.
    pub dispatches: Vec<DispatchDay>,
    /// SKUs that the most waiting orders hang on, at most 20.
    pub blocking_skus: Vec<BlockingSku>,
    /// Orders about to be combined: same recipient and postal code, all awaiting shipment; at most 100.
    pub combinable: Vec<Combinable>,
    /// Which attributes of the store's orders reach ShipStation.
    pub survival: Vec<FieldSurvival>,
    /// Whether the fields that have to agree do.
    pub completeness: Vec<FieldAgreement>,
    /// What exports can never tell, and what would.
    pub untold: Vec<Untold>,
    /// Further measures, each a table of the same shape.
    #[serde(default)]
    pub tables: Vec<MeasureTable>,
}

/// What the store reports as unfulfilled, and what of it really is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Unfulfilled {
    /// Orders that read *Unfulfilled* or *Partial*, not cancelled.
    pub reported: u64,
    /// Of these, shipped in full: unfulfilled in name only.
    pub shipped: u64,
    /// Of these, refunded in full: nothing is to be shipped.
    pub refunded: u64,
    /// Of these, without anything to ship.
    pub nothing_to_ship: u64,
    /// What is left: orders somebody really waits for.
    pub waiting: u64,
}

/// Orders that reached a stage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FunnelStage {
    /// `paid`, `imported`, `labelled`, `told` or `delivered`.
    pub stage: String,
    /// Orders that reached it.
    pub orders: u64,
    /// Orders that reached a later stage without it, or should have reached it: findings say which.
    pub leaked: u64,
    /// Orders on their way to it, in time so far.
    pub on_the_way: u64,
    /// Whether the files show this stage at all.
    pub known: bool,
}

/// Open findings of an age.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AgeBucket {
    /// First business day of the age.
    pub from: i64,
    /// Last business day; absent for the last bucket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
    /// Open findings.
    pub findings: u64,
    /// Of these, by severity.
    pub by_severity: SortedMap<Severity, u64>,
}

/// What is left of a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DebtDay {
    /// Day.
    pub day: String,
    /// Open findings that began on it.
    pub findings: u64,
}

/// How long a leg takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Latency {
    /// `order-to-label`, `label-to-fulfilled` or `pick-to-label`.
    pub leg: String,
    /// Store; blank for all, or where no file names one.
    pub store: String,
    /// Service of the label; blank for all.
    pub service: String,
    /// Orders measured.
    pub orders: u64,
    /// Half of them took no longer, in minutes.
    pub median: i64,
    /// Nine in ten took no longer, in minutes.
    pub p90: i64,
    /// Within the target.
    pub within: u64,
    /// The target, in minutes.
    pub target: i64,
    /// Orders within 5 minutes, 1 hour, 4 hours, 1 day, 2 days and 4 days, cumulated.
    pub by_age: [u64; 6],
    /// Whether every time is known to the minute; else hours may be off by the zone.
    pub exact: bool,
}

/// Failures of write-back among the parcels of one value of a facet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FacetFailures {
    /// `store`, `carrier`, `service`, `warehouse`, `user` or `provider`.
    pub facet: String,
    /// The value.
    pub value: String,
    /// Orders whose write-back failed, of orders shipped.
    pub failed: Share,
    /// Day on which it is first seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_seen: Option<String>,
    /// First seen well inside the files' time, after other values of the facet.
    pub is_new: bool,
}

/// One hour of the week.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RhythmHour {
    /// 1 is Monday.
    pub weekday: u8,
    /// 0 to 23.
    pub hour: u8,
    /// Orders whose label was made in it.
    pub shipped: u64,
    /// Of these, not written back.
    pub failed: u64,
}

/// Hours of like volume.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct VolumeBand {
    /// `hour`, or `day` where most labels have no time of day.
    pub period: String,
    /// Orders labelled in one such hour, at least.
    pub from: u64,
    /// At most.
    pub to: u64,
    /// Hours of that volume.
    pub periods: u64,
    /// Orders whose write-back failed, of the orders labelled in these hours.
    pub failed: Share,
    /// The hours with most failures, at most 10, as a finding's `since` begins: `2026-02-16T14`.
    pub worst: Vec<String>,
}

/// One day's work.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ThroughputDay {
    /// Day.
    pub day: String,
    /// Orders created that have something to ship.
    pub created: u64,
    /// Orders shipped.
    pub shipped: u64,
    /// Orders created and neither shipped nor cancelled, as of that evening, among these files.
    pub backlog: i64,
}

/// An hour whose orders did not all arrive.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ImportGap {
    /// The hour, in the store's offset.
    pub hour: String,
    /// Orders of that hour that ShipStation should have.
    pub orders: u64,
    /// Of these, missing.
    pub missing: u64,
}

/// Order numbers that no row of the store has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct NumberGap {
    /// Store; blank where no file names one.
    pub store: String,
    /// What stands before the number.
    pub prefix: String,
    /// First number.
    pub first: u64,
    /// Last number.
    pub last: u64,
    /// Numbers between them that no row has: deleted, drafts, filtered out of the export.
    pub absent: u64,
}

/// An evident interval.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Polling {
    /// What happens at it: `fulfilled`.
    pub event: String,
    /// Minutes between two of them.
    pub minutes: u32,
    /// Events at that beat, of all.
    pub at_the_beat: Share,
}

/// What ShipStation says of a store's notifications.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct StoreNotified {
    /// Store; blank where no file names one.
    pub store: String,
    /// Active parcels of which it told the store.
    pub told: u64,
    /// Of which telling failed.
    pub failed: u64,
    /// Of which it did not try to.
    pub not_attempted: u64,
    /// Of which the files say nothing.
    pub not_said: u64,
}

/// A status word of the files.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct StatusSeen {
    /// Kind of file.
    pub kind: Kind,
    /// Canonical field.
    pub field: String,
    /// The word as written.
    pub word: String,
    /// Records that bear it.
    pub records: u64,
    /// Whether its meaning is known, from the products or from the config.
    pub known: bool,
}

/// Parcels of a day, store and carrier.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DispatchDay {
    /// Day.
    pub day: String,
    /// Store.
    pub store: String,
    /// Carrier.
    pub carrier: String,
    /// Active parcels.
    pub parcels: u64,
    /// Voided labels.
    pub voided: u64,
    /// Label cost in minor units of the account's currency, where it is given.
    pub label_cost: i64,
}

/// A SKU that waiting orders hang on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct BlockingSku {
    /// SKU.
    pub sku: String,
    /// Orders awaiting shipment or on hold that need it.
    pub orders: u64,
    /// Of these, late or held too long.
    pub late: u64,
    /// Units they need.
    pub units: i64,
}

/// Orders about to be combined.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Combinable {
    /// The orders, sorted.
    pub orders: Vec<String>,
    /// Store.
    pub store: String,
}

/// Whether an attribute of the store's orders reaches ShipStation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FieldSurvival {
    /// Canonical field.
    pub field: String,
    /// Whether both sides' files have a column for it.
    pub exported: bool,
    /// Orders that ShipStation shows it for, of orders that have it in the store. Of notes and note
    /// attributes a line arrives, or the value of an attribute.
    pub arrived: Share,
    /// Orders where both sides agree, of orders where both show it.
    pub agree: Share,
    /// Of notes and note attributes: every field of ShipStation's files that can carry them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub into: Vec<FieldCarried>,
}

/// A field of ShipStation that carries what was written on orders of the store.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FieldCarried {
    /// Canonical field.
    pub field: String,
    /// Orders of which a line stands in it.
    pub orders: u64,
}

/// Whether a field that has to agree does.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FieldAgreement {
    /// `fulfillment-status`, `tracking`, `carrier`, `ship-date` or `cancellation`.
    pub field: String,
    /// Orders that agree, of orders that can be compared.
    pub agree: Share,
    /// What is missing to compare it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
}

/// What exports can never tell.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Untold {
    /// What.
    pub what: String,
    /// What would tell.
    pub instead: String,
}
