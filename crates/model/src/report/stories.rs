//! What happened to the orders of findings, and the shipments of each store in time order: what a reader
//! looks at after the list. Names no order and no person, so that a copy without order numbers can keep
//! or drop it whole.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What happened to the order of a finding.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct CaseStory {
    /// How its records were matched, the weakest step: `exact`, `prefix-or-suffix`, `secondary-id` or
    /// `verified`; absent without a record of ShipStation's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub matched_by: Option<String>,
    /// Hour of the week of its newest label, as the account writes its times: 0 is Monday, 00:00.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub labelled_hour: Option<u8>,
    /// Services of its active parcels, sorted.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub services: Vec<String>,
    /// Warehouses of its active parcels, sorted.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub warehouses: Vec<String>,
    /// What the files say happened, in time order; at most 40.
    pub events: Vec<CaseEvent>,
    /// Its units by SKU, in the order of the storefront's lines; at most 40.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub lines: Vec<CaseLine>,
}

/// Which side an event is from.
#[derive(
    Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// The storefront.
    Store,
    /// ShipStation.
    ShipStation,
    /// The warehouse.
    Warehouse,
}

/// One thing that happened.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CaseEvent {
    /// When, as exactly as the files say it.
    pub at: String,
    /// Who says so.
    pub system: System,
    /// `created`, `paid`, `cancelled`, `refunded`, `fulfilled`, `labelled`, `marked-shipped`, `voided`,
    /// `shipped`, `returned`, `received`, `picked` or `dispatched`.
    pub what: String,
}

/// Units of a SKU of an order. What the files do not say is absent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CaseLine {
    /// SKU; blank where the line has none.
    pub sku: String,
    /// Units ordered that have to be shipped; kits taken apart.
    pub ordered: i64,
    /// Units that shipped.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shipped: Option<i64>,
    /// Units that the store calls fulfilled.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub fulfilled: Option<i64>,
    /// Units refunded.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub refunded: Option<i64>,
}

/// The shipments of one ShipStation store in time order, and what came of each.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ShipmentStrip {
    /// The store; blank when no file names stores.
    pub store: String,
    /// Shipped orders in it.
    pub shipments: u64,
    /// Of these, not told though ShipStation tried, or does not say whether it did.
    pub failed: u64,
    /// Of these, not told, and ShipStation says that it did not try.
    pub silent: u64,
    /// Moment of the last one.
    pub to: String,
    /// The most in a row that were not told; absent below three.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub longest: Option<ShipmentRun>,
    /// At most 400, each for as many shipments as the others, the last for what is left.
    pub ticks: Vec<ShipmentTick>,
}

/// Shipments in a row that the store was not told of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ShipmentRun {
    /// Moment of the first.
    pub from: String,
    /// How many.
    pub shipments: u64,
}

/// Some shipments that left one after another.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct ShipmentTick {
    /// Moment of the first of them.
    pub from: String,
    /// The store was told.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub told: u64,
    /// It was not, though ShipStation tried, or does not say whether it did.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub failed: u64,
    /// It was not, and ShipStation says that it did not try.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub silent: u64,
    /// Nothing can be said of the connection: fresh, explained by the order's own shape, or beyond
    /// what the files show.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub beside: u64,
}

// Serde asks by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(number: &u64) -> bool {
    *number == 0
}
