//! What of a report leaves: a tier, and the findings that a filter left.

use backhaul_model::SortedSet;

use backhaul_model::report::{Report, Shown, Tier};
use serde::Deserialize;

use crate::redacted;

/// What a copy of a report shows.
#[derive(Clone, Default, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Excerpt {
    /// How much is shared.
    pub tier: Tier,
    /// The filter of the queue, in words, where there is one.
    pub filter: Option<String>,
    /// Ids of the findings that are left; `None` for all.
    pub findings: Option<Vec<String>>,
}

impl Excerpt {
    /// The copy. Sums stay those of the whole audit; the queue says how many of its findings it shows.
    pub fn of(&self, report: &Report) -> Report {
        let mut copy = report.clone();
        let of_findings = copy.findings.len() as u64;
        if let Some(findings) = &self.findings {
            let left: SortedSet<&str> = findings.iter().map(String::as_str).collect();
            copy.findings.retain(|finding| left.contains(finding.id.as_str()));
        }
        if let Some(filter) = &self.filter {
            let shown = copy.shown.get_or_insert_with(Shown::default);
            shown.filter = Some(filter.clone());
            shown.of_findings = shown.of_findings.max(of_findings);
        }
        redacted(copy, self.tier)
    }
}
