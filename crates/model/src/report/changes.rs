//! What became of the findings of earlier reports.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::{Lane, Money, Owner, Severity};

/// What changed since earlier reports. Findings are the same where their ids are.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Changes {
    /// The earlier reports, the oldest first. What follows compares with the last of them.
    pub since: Vec<Earlier>,
    /// Ids of open findings that were not there.
    pub new: Vec<String>,
    /// Ids of open findings that were open then too.
    pub still_open: Vec<String>,
    /// Ids of open findings that were open once, and not in the last report.
    pub came_back: Vec<String>,
    /// Findings that were open then and are not now.
    pub resolved: Vec<Past>,
    /// Findings of which one of the two reports could not know.
    pub not_compared: Vec<NotCompared>,
    /// Corrections of the last 35 days, for the report after this one.
    pub corrections: Vec<Correction>,
    /// Orders that were corrected more than once within a week.
    pub recurring: Vec<Recurring>,
}

/// An earlier report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Earlier {
    /// The moment it speaks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// Version of the program that made it.
    pub version: String,
    /// Its open findings.
    pub open_findings: u64,
}

/// A finding as it stood in one of two reports.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Past {
    /// Its id.
    pub id: String,
    /// Check id.
    pub check: String,
    /// Title of a finding of that check.
    pub title: String,
    /// How bad it was.
    pub severity: Severity,
    /// Order name as the store writes it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub order: Option<String>,
    /// Orders of a finding of a whole set.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub orders: Vec<String>,
    /// Store name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub store: Option<String>,
    /// The moment it went wrong.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub since: Option<String>,
    /// Value at stake.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub value: Option<Money>,
    /// Who acted.
    pub owner: Owner,
    /// Where it stands now; absent when it is gone.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub now: Option<Lane>,
}

/// A finding of which one of the two reports could not know.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct NotCompared {
    /// The finding.
    #[serde(flatten)]
    pub finding: Past,
    /// Which report could not know.
    pub blind: Blind,
    /// Why.
    pub because: BlindBecause,
}

/// The report that could not know of a finding.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Blind {
    /// The earlier one: whether the finding is new cannot be told.
    Earlier,
    /// This one: whether the finding is resolved cannot be told.
    Now,
}

/// Why a report could not know of a finding.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlindBecause {
    /// Its check did not run.
    NotChecked,
    /// Its files do not reach back that far.
    NotCovered,
}

/// A finding that was open in one report and gone in the next.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Correction {
    /// The moment that the report without it speaks for.
    pub at: String,
    /// Id of the finding.
    pub id: String,
    /// Check id.
    pub check: String,
    /// Order name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub order: Option<String>,
    /// Store name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub store: Option<String>,
}

/// An order that was corrected more than once within a week.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Recurring {
    /// Order name.
    pub order: String,
    /// Store name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub store: Option<String>,
    /// Corrections in its busiest week.
    pub corrections: u64,
    /// The report that first showed one of them.
    pub from: String,
    /// The report that last showed one of them.
    pub to: String,
    /// The checks, sorted.
    pub checks: Vec<String>,
}
