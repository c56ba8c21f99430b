//! What the user decided beforehand, and what came of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An acceptance of the user's, and how many findings it met.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AcceptanceUse {
    /// The finding's id, or its check and order.
    pub what: String,
    /// Why it needs no work.
    pub reason: String,
    /// The day on which it was accepted.
    pub date: String,
    /// Findings it met; 0 when the finding is gone, or was never meant.
    pub findings: u64,
}

/// An incident the user knows of, and what falls into it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct KnownIncident {
    /// What happened.
    pub name: String,
    /// Its first moment.
    pub from: String,
    /// Its last moment.
    pub to: String,
    /// The store it concerned.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub store: Option<String>,
    /// More about it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
    /// Findings of write-back and import that began in it.
    pub findings: u64,
    /// Their orders, sorted, each once.
    pub orders: Vec<String>,
}
