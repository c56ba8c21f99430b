//! Where orders stall and whose they are, and how often to look.

use backhaul_model::report::{Cadence, Stall};
use backhaul_model::time::DAY;
use backhaul_model::{Arrange, Owner, Severity, SortedMap};

use super::{Facts, many};
use crate::measures::open;
use crate::moment::{self, Edge};

/// Stages by owner, the fullest first.
pub fn stalls(facts: &Facts<'_>) -> Vec<Stall> {
    let mut stalls: SortedMap<(&str, Owner, Option<&str>), Stall> = SortedMap::new();
    for finding in open(facts.findings) {
        let check = facts.checks.iter().find(|check| check.id == finding.check);
        let stage = check.map_or("", |check| check.family.as_str());
        let key = (stage, finding.owner, finding.assignee.as_deref());
        let stall = stalls.entry(key).or_insert_with(|| Stall {
            stage: stage.to_owned(),
            owner: finding.owner,
            assignee: finding.assignee.clone(),
            findings: 0,
            oldest_business_days: None,
            checks: Vec::new(),
        });
        stall.findings += 1;
        stall.oldest_business_days = stall.oldest_business_days.max(finding.age_business_days);
        if !stall.checks.contains(&finding.check) {
            stall.checks.push(finding.check.clone());
        }
    }
    let mut stalls: Vec<Stall> = stalls.into_values().collect();
    for stall in &mut stalls {
        stall.checks.arrange();
    }
    stalls.arrange_by_key(|stall| std::cmp::Reverse(stall.findings));
    stalls
}

/// How often to look: daily while more goes wrong than before or something is critical, weekly while
/// anything is open, then monthly.
pub fn cadence(facts: &Facts<'_>) -> Cadence {
    let clock = &facts.ledger.clock;
    let age = |since: &str| {
        let at = moment::parse(since, clock.zone, clock.offset, Edge::Start).ok()?;
        Some((clock.as_of - at).div_euclid(7 * DAY))
    };
    let weeks: Vec<i64> =
        open(facts.findings).filter_map(|finding| age(finding.since.as_deref()?)).collect();
    let week = |week: i64| weeks.iter().filter(|&&age| age == week).count();
    let (this, last) = (week(0), week(1));
    let critical = open(facts.findings).any(|finding| finding.severity == Severity::Critical);
    let any = open(facts.findings).next().is_some();
    let trend = || {
        let began = many(this as u64, "open finding");
        format!("{began} began in the last 7 days, {last} in the 7 before.")
    };
    let (every, because) = match (any, critical) {
        (false, _) => ("monthly", "Nothing is open.".to_owned()),
        (true, true) => ("daily", format!("Something critical is open. {}", trend())),
        (true, false) if this > last => ("daily", trend()),
        (true, false) => ("weekly", trend()),
    };
    Cadence { every: every.to_owned(), because }
}
