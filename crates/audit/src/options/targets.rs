//! What is still normal, what is promised, and what work by hand costs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is still normal, and what is promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Targets {
    /// Hours after which a missing counterpart is a finding, for every check with a grace. A number
    /// given to a single check goes before it. Default: each check's own.
    #[schemars(range(min = 0))]
    pub grace: Option<u32>,
    /// Minutes from label to *Fulfilled* in the store that are promised to customers.
    pub write_back: u32,
    /// Business days from order to label that are promised to customers.
    pub label: u32,
}

impl Default for Targets {
    fn default() -> Self {
        Targets { grace: None, write_back: 60, label: 2 }
    }
}

/// What work by hand costs, in minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Effort {
    /// Minutes to find an order in two systems and answer its customer.
    pub minutes_per_question: u32,
    /// Minutes to correct one order by hand.
    pub minutes_per_correction: u32,
    /// Of a hundred customers who were not told that their order left, how many ask.
    pub questions_per_hundred: u32,
}

impl Default for Effort {
    fn default() -> Self {
        Effort { minutes_per_question: 6, minutes_per_correction: 3, questions_per_hundred: 30 }
    }
}
