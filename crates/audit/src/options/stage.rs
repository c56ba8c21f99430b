//! What the stages of an order mean to the user.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Stage {
    /// What it means that an order stands there.
    pub means: Option<String>,
    /// What moves an order on, or what to do with one that stays.
    pub rule: Option<String>,
    /// The person or team who knows what to do.
    pub owner: Option<String>,
}
