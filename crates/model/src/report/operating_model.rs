//! How the two systems are run, as far as the files show: who writes the status, what the set-up has to
//! cope with, whether it is ready, and whether it is worth its upkeep. Every answer carries its numbers.

use crate::SortedMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::measures::Share;
use crate::finding::Owner;

/// The operating model.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct OperatingModel {
    /// What to make of it, in at most three sentences.
    pub verdict: Verdict,
    /// Who wrote the store's status, the most frequent first.
    pub writers: Vec<Writer>,
    /// Writers that wrote at least one order in a hundred.
    pub writers_seen: u64,
    /// Who owns the status, as the data shows.
    pub ownership: OwnershipModel,
    /// The seven boxes: four or more say that a connection is worth its upkeep.
    pub checklist: Vec<Answer>,
    /// Boxes ticked.
    pub ticked: u64,
    /// The eight questions to settle before a change.
    pub readiness: Vec<Answer>,
    /// Ready: one owner, one list of stages, one rule for each exception.
    pub badge: Vec<Answer>,
    /// What speaks for the simple path.
    pub simple_path: Vec<Answer>,
    /// What speaks for the richer path.
    pub richer_path: Vec<Answer>,
    /// Orders by what they ask of the connection.
    pub use_cases: Vec<UseCase>,
    /// The pattern of integration that fits.
    pub recommendation: Recommendation,
    /// How often to look.
    pub cadence: Cadence,
    /// What to watch: six tiles.
    pub watch_list: Vec<Tile>,
    /// Where orders stall, and whose they are.
    pub stalls: Vec<Stall>,
    /// What the work by hand costs.
    pub effort: EffortEstimate,
}

/// The honest outcome.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Verdict {
    /// `keep-it-simple`, `worth-it`, `fix-ownership-first` or `cannot-tell`.
    pub id: String,
    /// At most three sentences.
    pub sentences: Vec<String>,
    /// Touches by hand in a hundred working days.
    pub touches_per_hundred_days: u64,
    /// Working days the files cover.
    pub working_days: u64,
}

/// Someone who writes the status.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Writer {
    /// `shipstation`, `provider`, `by-hand`, `other-app`, `point-of-sale` or `unclear`.
    pub writer: String,
    /// Orders it wrote, of orders that read fulfilled or partial.
    pub orders: Share,
    /// What shows it.
    pub because: String,
}

/// Who owns the status.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct OwnershipModel {
    /// `A` the store, `B` the shipping side, `C` visibility only; blank when the data shows none.
    pub model: String,
    /// What it is called.
    pub title: String,
    /// What shows it.
    pub because: String,
    /// What it costs.
    pub trade_off: String,
    /// What the user says, where it differs or agrees.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub stated: Option<String>,
}

/// Yes, no, or not to be told from these files.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tell {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// The files cannot tell; the reader can.
    #[default]
    Unknown,
}

/// A question with its answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Answer {
    /// Stable id; the config's `answers` uses it.
    pub id: String,
    /// The question or statement.
    pub asks: String,
    /// The answer.
    pub tell: Tell,
    /// What it rests on, with its number.
    pub because: String,
    /// The number, where there is one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<i64>,
}

/// Orders of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct UseCase {
    /// `one-box`, `split`, `pre-order`, `multi-warehouse`, `returned` or `not-shipped`.
    pub pattern: String,
    /// Orders of it, of all with something to ship.
    pub orders: Share,
    /// Write-backs that failed, of its shipped orders.
    pub failed: Share,
    /// What such orders need most.
    pub needs: String,
}

/// The pattern of integration that fits.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Recommendation {
    /// `native`, `app-sync`, `help-desk` or `custom`; blank where the files cannot tell.
    pub pattern: String,
    /// What it is called.
    pub title: String,
    /// Upkeep: `low`, `medium`, `medium-to-high` or `high`.
    pub upkeep: String,
    /// Why.
    pub because: Vec<String>,
    /// What it costs.
    pub trade_off: String,
    /// What it was decided from: carriers, warehouses, stores, split orders, findings for each thousand.
    pub facts: SortedMap<String, u64>,
}

/// How often to look.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Cadence {
    /// `daily`, `weekly` or `monthly`.
    pub every: String,
    /// Why.
    pub because: String,
}

/// Something to watch.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Tile {
    /// Stable id.
    pub id: String,
    /// What it counts.
    pub title: String,
    /// How many; absent when the files cannot tell.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub count: Option<u64>,
    /// The checks it counts, or what is missing.
    pub because: String,
}

/// Orders that stall at a stage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Stall {
    /// Stage: a family of checks.
    pub stage: String,
    /// Role.
    pub owner: Owner,
    /// Person or team; absent when nobody is named, which is a gap of its own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub assignee: Option<String>,
    /// Open findings.
    pub findings: u64,
    /// Age of the oldest, in business days.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub oldest_business_days: Option<i64>,
    /// The checks that rule it.
    pub checks: Vec<String>,
}

/// What work by hand costs.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct EffortEstimate {
    /// Orders to correct by hand.
    pub corrections: u64,
    /// Customers who probably ask.
    pub questions: u64,
    /// Minutes for all of it.
    pub minutes: u64,
    /// The assumptions, as the config has them.
    pub because: String,
}
