//! Rounds: a few checks for a day, a few for a week, so that a look takes a minute and not an hour.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A round. What it does not look at is not run.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// Each day: what is stuck, and what must not leave.
    Daily,
    /// Each week: whether what left was right.
    Weekly,
}

const DAILY: [&str; 14] = [
    "shipped-unfulfilled",
    "shipped-partly-fulfilled",
    "write-back-outage",
    "fulfilled-unshipped",
    "never-imported",
    "import-outage",
    "cancelled-still-open",
    "refunded-still-open",
    "incomplete-address",
    "overdue-shipment",
    "overdue-hold",
    "unmoved-label",
    "dispatched-unlabelled",
    "labelled-out-of-stock",
];

const WEEKLY: [&str; 13] = [
    "shipped-twice",
    "duplicate-order",
    "unclosed-partial",
    "tracking-mismatch",
    "reship-after-void",
    "failed-notification",
    "slow-write-back",
    "service-downgrade",
    "shipping-cost-anomaly",
    "malformed-tracking",
    "dispatch-not-returned",
    "return-without-refund",
    "stock-drift",
];

impl Preset {
    /// Both.
    pub const ALL: [Preset; 2] = [Preset::Daily, Preset::Weekly];

    /// As it is written in the config and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Preset::Daily => "daily",
            Preset::Weekly => "weekly",
        }
    }

    /// What it looks for.
    pub fn says(self) -> &'static str {
        match self {
            Preset::Daily => "Orders that are stuck, and orders that must not leave.",
            Preset::Weekly => {
                "Whether what left was right: once, whole, by the right service, told."
            }
        }
    }

    /// The checks it runs.
    pub fn checks(self) -> &'static [&'static str] {
        match self {
            Preset::Daily => &DAILY,
            Preset::Weekly => &WEEKLY,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_of_a_round_exists() {
        for id in Preset::ALL.iter().flat_map(|preset| preset.checks()) {
            assert!(backhaul_checks::catalogue().any(|meta| meta.id == *id), "{id}");
        }
    }
}
