//! What to do first: the open findings as a handful of steps.
//!
//! Forty findings are not forty tasks. Findings of one check with one first action are one step; the
//! stop list is one, and leads, because each minute counts; an outage is one, because one escalation
//! settles it and single re-sends would not. Findings for information never make a step.

use std::cmp::Reverse;

use backhaul_model::report::{CheckResult, Step};
use backhaul_model::{Arrange, Finding, Lane, Owner, Severity, SortedMap, SortedSet};

/// Orders that must not leave the building.
pub const STOP_LIST: [&str; 2] = ["cancelled-still-open", "refunded-still-open"];

/// Steps that a morning holds.
const STEPS: usize = 5;

/// What findings share to be one step, in the order steps are taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bundle<'a> {
    /// The stop list.
    Stop,
    /// The orders of a run of failures.
    Outage,
    /// The findings of a check with one first action.
    Check(&'a str, &'a str),
}

/// The first steps: the stop list, then the worst, then the most.
#[inline(never)]
pub fn steps(findings: &[Finding], checks: &[CheckResult]) -> Vec<Step> {
    let mut bundles: SortedMap<Bundle<'_>, Vec<&Finding>> = SortedMap::new();
    let urgent = |finding: &&Finding| {
        finding.lane == Lane::Open && !matches!(finding.severity, Severity::Low | Severity::Info)
    };
    for finding in findings.iter().filter(urgent) {
        bundles.entry(bundle(finding)).or_default().push(finding);
    }
    let mut steps: Vec<(Bundle<'_>, Step)> = bundles
        .into_iter()
        .map(|(bundle, members)| (bundle, step(bundle, members, checks)))
        .collect();
    steps.arrange_by_key(|(bundle, step)| {
        (*bundle != Bundle::Stop, step.severity, Reverse(step.orders.len()), *bundle)
    });
    steps.truncate(STEPS);
    steps.into_iter().map(|(_, step)| step).collect()
}

fn bundle(finding: &Finding) -> Bundle<'_> {
    if STOP_LIST.contains(&finding.check.as_str()) {
        return Bundle::Stop;
    }
    if finding.check == "write-back-outage"
        || finding.cause.as_ref().is_some_and(|cause| cause.id == "outage")
    {
        return Bundle::Outage;
    }
    Bundle::Check(&finding.check, finding.actions.first().map_or("", String::as_str))
}

fn step(bundle: Bundle<'_>, mut members: Vec<&Finding>, checks: &[CheckResult]) -> Step {
    members.arrange_by_key(|finding| Reverse(finding.age_days));
    let ids: SortedSet<&str> = members.iter().map(|finding| finding.check.as_str()).collect();
    let title = |id: &str| checks.iter().find(|check| check.id == id).map(|c| c.broken.clone());
    let title = match bundle {
        Bundle::Stop => "Stop these before they ship".to_owned(),
        Bundle::Outage => "Outage: one escalation, no re-sends".to_owned(),
        Bundle::Check(id, _) => title(id).unwrap_or_else(|| id.to_owned()),
    };
    let causes: SortedSet<Option<&str>> =
        members.iter().map(|f| f.cause.as_ref().map(|cause| cause.id.as_str())).collect();
    let cause = match (bundle, causes.first()) {
        (Bundle::Outage, _) => Some("outage".to_owned()),
        (_, Some(Some(cause))) if causes.len() == 1 => Some((*cause).to_owned()),
        _ => None,
    };
    // A finding of a set that lists the same orders speaks for them; their value is counted once.
    let mut seen = SortedSet::new();
    let mut orders = Vec::new();
    let mut value: SortedMap<String, i64> = SortedMap::new();
    for finding in &members {
        for order in finding.order.iter().chain(&finding.orders) {
            let new = seen.insert((finding.store.as_deref(), order.as_str()));
            if new {
                orders.push(order.clone());
            }
            if let Some(money) = finding.value.as_ref().filter(|_| new) {
                let sum = value.entry(money.currency.clone()).or_default();
                *sum = sum.saturating_add(money.amount);
            }
        }
    }
    // The finding of the whole set says what to do once; its members only refer to it.
    let first = members.iter().min_by_key(|finding| {
        (finding.order.is_some(), finding.severity, &finding.check, &finding.id)
    });
    Step {
        title,
        checks: ids.into_iter().map(str::to_owned).collect(),
        cause,
        severity: members.iter().map(|f| f.severity).min().unwrap_or(Severity::Info),
        owner: first.map_or(Owner::Operations, |finding| finding.owner),
        action: first.and_then(|f| f.actions.first()).cloned().unwrap_or_default(),
        findings: members.len() as u64,
        orders,
        value,
        oldest_business_days: members.iter().filter_map(|f| f.age_business_days).max(),
    }
}
