//! Findings that need no work, with the reason.

use backhaul_model::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::calendar::day;
use crate::OptionError;

/// An accepted finding: by its id, or by check and order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// Id of the finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// Id of the check, together with `order`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<String>,
    /// Name of the order, as the store writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// The store, where two of them have an order of that name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store: Option<String>,
    /// Why it needs no work.
    pub reason: String,
    /// Day on which it was accepted, as `2026-02-03`.
    pub date: String,
}

impl Acceptance {
    /// Whether it names a finding, a reason and a day. `position` is the acceptance's own.
    pub(crate) fn verify(&self, position: usize) -> Result<(), OptionError> {
        let error = |part: &str, message: String| {
            Err(OptionError { option: format!("acceptances.{position}{part}"), message })
        };
        if self.finding.is_none() && (self.check.is_none() || self.order.is_none()) {
            return error("", "name the finding, or its check and order".to_owned());
        }
        if self.reason.trim().is_empty() {
            return error(".reason", "say why the finding needs no work".to_owned());
        }
        if day(&self.date).is_none() {
            return error(".date", format!("\"{}\" is no day; write 2026-02-03", self.date));
        }
        Ok(())
    }

    /// Whether it speaks of this finding. A leading `#` and letter case do not matter.
    pub(crate) fn matches(&self, finding: &Finding) -> bool {
        if let Some(id) = &self.finding {
            return *id == finding.id;
        }
        let same = |mine: &str, theirs: &str| {
            let bare = |name: &str| name.trim().trim_start_matches('#').to_lowercase();
            bare(mine) == bare(theirs)
        };
        let order = self.order.as_deref().zip(finding.order.as_deref());
        self.check.as_deref() == Some(&finding.check)
            && order.is_some_and(|(mine, theirs)| same(mine, theirs))
            && self.store.as_deref().is_none_or(|store| finding.store.as_deref() == Some(store))
    }
}
