//! What to do first: the open findings by check, worst first, the stop list before everything.

use std::collections::{BTreeMap, BTreeSet};

use backhaul_model::finding::{Finding, Money};
use backhaul_model::report::Report;
use backhaul_model::{Lane, Severity};

use super::files::plural;
use super::page::{Cell, Page, Tone, widths};
use crate::{caption, money};

/// Orders that must not leave the building: each minute counts, so they lead whatever else is there.
const STOP_LIST: [&str; 2] = ["cancelled-still-open", "refunded-still-open"];

/// Lines of order names below a check.
const LINES_OF_ORDERS: usize = 2;

/// Open findings of one check.
struct Group<'a> {
    check: &'a str,
    title: &'a str,
    findings: Vec<&'a Finding>,
}

pub(super) fn write(page: &mut Page, report: &Report) {
    let groups = groups(report);
    if !groups.is_empty() {
        page.heading("What to do first");
        let hint = "`backhaul explain ID` says more about a check.";
        page.paragraph("", "", hint, Tone::Faint);
        let facts: Vec<Vec<Cell>> = groups.iter().map(Group::facts).collect();
        let fact_widths = widths(&facts);
        for (group, facts) in groups.iter().zip(&facts) {
            page.blank();
            let id = Cell::new(group.check).toned(Tone::Faint);
            page.row("  ", &[severity(group.severity()), title(group.title), id], &[8, 0, 0]);
            page.row("            ", facts, &fact_widths);
            let orders = group.orders();
            if !orders.is_empty() {
                let rest = " (-o report.csv lists all)";
                page.list("            ", &orders, LINES_OF_ORDERS, rest);
            }
            if let Some(action) = group.first_action() {
                page.paragraph("          → ", "            ", action, Tone::Plain);
            }
        }
    }
    causes(page, report);
    other_lanes(page, report);
}

fn groups(report: &Report) -> Vec<Group<'_>> {
    let mut by_check: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| finding.lane == Lane::Open) {
        by_check.entry(&finding.check).or_default().push(finding);
    }
    let mut groups: Vec<Group> = by_check
        .into_iter()
        .map(|(check, findings)| {
            let known = report.checks.iter().find(|known| known.id == check);
            Group { check, title: known.map_or(check, |known| &known.broken), findings }
        })
        .collect();
    groups.sort_by_key(|group| {
        let stop = !STOP_LIST.contains(&group.check);
        (stop, group.severity(), std::cmp::Reverse(group.findings.len()), group.check)
    });
    groups
}

impl<'a> Group<'a> {
    fn severity(&self) -> Severity {
        self.findings.iter().map(|finding| finding.severity).min().unwrap_or(Severity::Info)
    }

    /// Orders, the longest waiting first, none twice.
    fn orders(&self) -> Vec<&'a str> {
        let mut findings = self.findings.clone();
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.age_days));
        let mut seen = BTreeSet::new();
        let names =
            findings.into_iter().flat_map(|finding| finding.order.iter().chain(&finding.orders));
        names.map(String::as_str).filter(|order| seen.insert(*order)).collect()
    }

    /// Count, value, age and owner.
    fn facts(&self) -> Vec<Cell> {
        let orders = self.orders().len() as u64;
        let (number, noun) = if orders == 0 {
            let findings = self.findings.len() as u64;
            (findings, plural(findings, "finding", "findings"))
        } else {
            (orders, plural(orders, "order", "orders"))
        };
        let owner = self.findings.first().map_or("", |finding| caption::owner(finding.owner));
        vec![
            Cell::new(format!("{} {noun}", money::count(number))).right(),
            Cell::new(self.value()).right(),
            Cell::new(self.oldest()),
            Cell::new(owner).toned(Tone::Faint),
        ]
    }

    fn value(&self) -> String {
        let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
        for value in self.findings.iter().filter_map(|finding| finding.value.as_ref()) {
            let sum = sums.entry(&value.currency).or_default();
            *sum = sum.saturating_add(value.amount);
        }
        let written = |(currency, amount): (&str, i64)| {
            money::written(&Money { amount, currency: currency.to_owned() })
        };
        sums.into_iter().map(written).collect::<Vec<_>>().join(" + ")
    }

    fn oldest(&self) -> String {
        let business = self.findings.iter().filter_map(|finding| finding.age_business_days).max();
        let days = self.findings.iter().filter_map(|finding| finding.age_days).max();
        match (business, days) {
            (Some(n), _) if n > 0 => {
                format!("oldest {n} business {}", plural(n as u64, "day", "days"))
            }
            (_, Some(n)) if n > 0 => format!("oldest {n} {}", plural(n as u64, "day", "days")),
            (Some(_), _) | (_, Some(_)) => "since today".into(),
            (None, None) => String::new(),
        }
    }

    fn first_action(&self) -> Option<&'a str> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for action in self.findings.iter().filter_map(|finding| finding.actions.first()) {
            *counts.entry(action).or_default() += 1;
        }
        counts.into_iter().max_by_key(|&(_, count)| count).map(|(action, _)| action)
    }
}

fn severity(severity: Severity) -> Cell {
    let tone = match severity {
        Severity::Critical => Tone::Alarm,
        Severity::High => Tone::Warning,
        Severity::Medium | Severity::Low | Severity::Info => Tone::Faint,
    };
    Cell::new(caption::severity(severity)).toned(tone)
}

fn title(title: &str) -> Cell {
    Cell::new(title).toned(Tone::Strong)
}

/// Why write-backs broke, by cause.
fn causes(page: &mut Page, report: &Report) {
    let mut by_cause = BTreeMap::new();
    let open = report.findings.iter().filter(|finding| finding.lane == Lane::Open);
    for cause in open.filter_map(|finding| finding.cause.as_ref()) {
        *by_cause.entry((cause.confidence, cause.id.as_str())).or_insert(0u64) += 1;
    }
    if by_cause.is_empty() {
        return;
    }
    page.heading("Why the way back broke");
    let row = |((confidence, id), number): ((_, &str), u64)| {
        vec![
            Cell::new(money::count(number)).right(),
            Cell::new(id),
            Cell::new(caption::confidence(confidence)).toned(Tone::Faint),
        ]
    };
    page.table("  ", &by_cause.into_iter().map(row).collect::<Vec<_>>());
}

/// Findings outside the lane *open*: counted, not listed.
fn other_lanes(page: &mut Page, report: &Report) {
    let number = |lane| report.findings.iter().filter(|finding| finding.lane == lane).count();
    let lanes = [Lane::TooFresh, Lane::Waiting, Lane::Accepted]
        .into_iter()
        .filter(|&lane| number(lane) > 0)
        .map(|lane| format!("{} {}", money::count(number(lane) as u64), caption::lane(lane)))
        .collect::<Vec<_>>();
    if !lanes.is_empty() {
        page.blank();
        let text = format!("Not in the queue: {}.", lanes.join(", "));
        page.paragraph("", "", &text, Tone::Faint);
    }
}
