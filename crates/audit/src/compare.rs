//! What became of the findings of earlier reports: new, still open, resolved, came back.
//!
//! A finding's id is made of check, order and facts, never of rows or files, so that it is the same
//! finding in every export. But a finding that is absent may be resolved, or out of sight: rolling
//! exports drop their oldest orders day by day. So absence counts only where the other report
//! could have known: its check ran, and its files reach back before the order was placed and before it
//! went wrong. What neither can be said of is listed as *not compared*, with the reason.
//!
//! A report with changes carries the corrections of its last 35 days. So a chain of reports, each compared
//! with the one before, knows which findings came back and which orders are corrected again and again.

mod recurring;
mod sight;

use backhaul_model::report::{
    Blind, Changes, Correction, Earlier, NotCompared, Past, Report, SCHEMA,
};
use backhaul_model::{Arrange, Finding, Lane, SortedMap, SortedSet, Zone};

use crate::moment::{self, Edge};
use sight::Sight;

/// Why reports cannot be compared, in a sentence, and what would do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Incomparable {
    /// What is wrong.
    pub message: String,
    /// What would do.
    pub help: String,
}

impl Incomparable {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Incomparable { message: message.into(), help: help.into() }
    }
}

/// Whether `earlier` can be compared with `report`: the same schema, whole, and not of a later moment.
pub fn comparable(earlier: &Report, report: &Report) -> Result<(), Incomparable> {
    for one in [earlier, report] {
        if one.schema != SCHEMA {
            let message = format!("Its schema is {}, not {SCHEMA}.", one.schema);
            return Err(Incomparable::new(message, "Make it again with this version."));
        }
        if one.shown.is_some() {
            let help = "Use the report itself, not a copy made for sharing or of a filtered queue.";
            return Err(Incomparable::new(
                "It is a copy that leaves findings or their ids out.",
                help,
            ));
        }
    }
    if moment(earlier) > moment(report) {
        let (theirs, ours) = (shown(earlier), shown(report));
        let message = format!("It speaks for {theirs}, later than {ours}.");
        return Err(Incomparable::new(message, "Give the earlier report first."));
    }
    Ok(())
}

/// Notes in `report` what changed since the earlier ones, each of which must be
/// [`comparable`]. Without any, nothing is noted.
pub fn compare(earlier: &[&Report], report: &mut Report) {
    let mut chain: Vec<&Report> = earlier.to_vec();
    chain.arrange_by_key(|report| moment(report));
    let Some(&last) = chain.last() else { return };
    let once = once_open(&chain);
    let mut corrections: SortedSet<Correction> = SortedSet::new();
    for report in &chain {
        corrections.extend(report.changes.iter().flat_map(|changes| &changes.corrections).cloned());
    }
    for pair in chain.windows(2) {
        if let [before, after] = pair {
            let mut between = Changes::default();
            resolve(before, after, &mut between);
            corrections.extend(corrected(&between, after));
        }
    }
    let mut changes =
        Changes { since: chain.iter().map(|one| stated(one)).collect(), ..Changes::default() };
    let corrected_once: SortedSet<&str> = corrections.iter().map(|one| one.id.as_str()).collect();
    arrive(last, report, &|id| once.contains(id) || corrected_once.contains(id), &mut changes);
    resolve(last, report, &mut changes);
    corrections.extend(corrected(&changes, report));
    changes.corrections = recurring::recent(corrections, report);
    changes.recurring = recurring::recurring(&changes.corrections);
    report.changes = Some(changes);
}

/// Ids of findings that were open, or accepted, in any of the reports.
fn once_open<'r>(chain: &[&'r Report]) -> SortedSet<&'r str> {
    let findings = chain.iter().flat_map(|report| &report.findings);
    let known = findings.filter(|it| matches!(it.lane, Lane::Open | Lane::Accepted));
    known.map(|finding| finding.id.as_str()).collect()
}

/// Sorts the open findings of `report` into new, still open and came back.
fn arrive(last: &Report, report: &Report, once: &dyn Fn(&str) -> bool, changes: &mut Changes) {
    let before: SortedSet<&str> = open(last).map(|finding| finding.id.as_str()).collect();
    let there: SortedSet<&str> = last.findings.iter().map(|finding| finding.id.as_str()).collect();
    let sight = Sight::of(last, report);
    for finding in open(report) {
        let id = finding.id.as_str();
        if before.contains(id) {
            changes.still_open.push(id.to_owned());
        } else if once(id) {
            changes.came_back.push(id.to_owned());
        } else if let Some(because) = sight.hides(finding).filter(|_| !there.contains(id)) {
            let finding = past(report, finding, None);
            changes.not_compared.push(NotCompared { finding, blind: Blind::Earlier, because });
        } else {
            changes.new.push(id.to_owned());
        }
    }
}

/// Notes which open findings of `last` are open no more in `report`.
fn resolve(last: &Report, report: &Report, changes: &mut Changes) {
    let lanes: SortedMap<&str, Lane> =
        report.findings.iter().map(|finding| (finding.id.as_str(), finding.lane)).collect();
    let sight = Sight::of(report, last);
    for finding in open(last) {
        let now = lanes.get(finding.id.as_str()).copied();
        if now == Some(Lane::Open) {
            continue;
        }
        let past = past(last, finding, now);
        match sight.hides(finding).filter(|_| now.is_none()) {
            Some(because) => {
                changes.not_compared.push(NotCompared {
                    finding: past,
                    blind: Blind::Now,
                    because,
                });
            }
            None => changes.resolved.push(past),
        }
    }
}

/// The resolved findings that somebody corrected: gone, not only waiting or accepted.
fn corrected<'c>(
    changes: &'c Changes,
    report: &'c Report,
) -> impl Iterator<Item = Correction> + 'c {
    let at = report.as_of.clone().unwrap_or_default();
    changes.resolved.iter().filter(|past| past.now.is_none()).map(move |past| Correction {
        at: at.clone(),
        id: past.id.clone(),
        check: past.check.clone(),
        order: past.order.clone(),
        store: past.store.clone(),
    })
}

fn past(report: &Report, finding: &Finding, now: Option<Lane>) -> Past {
    let check = report.checks.iter().find(|check| check.id == finding.check);
    Past {
        id: finding.id.clone(),
        check: finding.check.clone(),
        title: check.map_or(&finding.check, |check| &check.broken).clone(),
        severity: finding.severity,
        order: finding.order.clone(),
        orders: finding.orders.clone(),
        store: finding.store.clone(),
        since: finding.since.clone(),
        value: finding.value.clone(),
        owner: finding.owner,
        now,
    }
}

fn stated(report: &Report) -> Earlier {
    Earlier {
        as_of: report.as_of.clone(),
        version: report.tool.version.clone(),
        open_findings: open(report).count() as u64,
    }
}

fn open(report: &Report) -> impl Iterator<Item = &Finding> {
    report.findings.iter().filter(|finding| finding.lane == Lane::Open)
}

/// The instant a report speaks for, in seconds; one that speaks for none comes first.
fn moment(report: &Report) -> Option<i64> {
    report.as_of.as_deref().and_then(instant)
}

fn shown(report: &Report) -> &str {
    report.as_of.as_deref().unwrap_or("no moment")
}

/// Seconds of an ISO 8601 time with its offset, as reports write it.
fn instant(text: &str) -> Option<i64> {
    moment::parse(text, Zone::Unknown, 0, Edge::Start).ok()
}
