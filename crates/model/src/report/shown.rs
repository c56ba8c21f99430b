//! What a copy of a report leaves out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much of a report is shared, from least to most.
#[derive(
    Copy, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Counts and ages: no order, store, file or any other text of the files.
    Numbers,
    /// Order numbers, stores, values and shipment numbers too; no person, address or tracking number.
    Orders,
    /// Everything.
    #[default]
    Everything,
}

/// What this copy of a report shows of it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Shown {
    /// How much is shared.
    pub tier: Tier,
    /// The filter of the queue, in words; absent when the queue is whole.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub filter: Option<String>,
    /// Findings before the filter.
    pub of_findings: u64,
}
