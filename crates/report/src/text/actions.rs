//! What to do first, then what else is in the queue, one line a check.

use backhaul_model::finding::Money;
use backhaul_model::report::{Report, Step};
use backhaul_model::{Arrange, Lane, Severity, SortedMap, SortedSet};

use super::files::plural;
use super::page::{Cell, Page, Tone, widths};
use crate::{caption, money};

/// Lines of order names below a step.
const LINES_OF_ORDERS: usize = 2;

pub(super) fn write(page: &mut Page, report: &Report) {
    steps(page, &report.do_first);
    others(page, report);
    causes(page, report);
    other_lanes(page, report);
}

fn steps(page: &mut Page, steps: &[Step]) {
    if steps.is_empty() {
        return;
    }
    page.heading("What to do first");
    let hint = "`backhaul explain ID` says more about a check.";
    page.paragraph("", "", hint, Tone::Faint);
    let facts: Vec<Vec<Cell>> = steps.iter().map(facts).collect();
    let fact_widths = widths(&facts);
    for (step, facts) in steps.iter().zip(&facts) {
        page.blank();
        let ids = Cell::new(step.checks.join(", ")).toned(Tone::Faint);
        page.row("  ", &[severity(step.severity), title(&step.title), ids], &[8, 0, 0]);
        page.row("            ", facts, &fact_widths);
        let orders: Vec<&str> = step.orders.iter().map(String::as_str).collect();
        if !orders.is_empty() {
            let rest = " (-o report.csv lists all)";
            page.list("            ", &orders, LINES_OF_ORDERS, rest);
        }
        if !step.action.is_empty() {
            page.paragraph("          → ", "            ", &step.action, Tone::Plain);
        }
    }
}

/// Count, value, age and owner.
fn facts(step: &Step) -> Vec<Cell> {
    let orders = step.orders.len() as u64;
    let (number, noun) = if orders == 0 {
        (step.findings, plural(step.findings, "finding", "findings"))
    } else {
        (orders, plural(orders, "order", "orders"))
    };
    let written = |(currency, &amount): (&String, &i64)| {
        money::written(&Money { amount, currency: currency.clone() })
    };
    let value = step.value.iter().map(written).collect::<Vec<_>>().join(" + ");
    let oldest = match step.oldest_business_days {
        Some(0) => "since today".into(),
        Some(n) => format!("oldest {n} business {}", plural(n.unsigned_abs(), "day", "days")),
        None => String::new(),
    };
    vec![
        Cell::new(format!("{} {noun}", money::count(number))).right(),
        Cell::new(value).right(),
        Cell::new(oldest),
        Cell::new(caption::owner(step.owner)).toned(Tone::Faint),
    ]
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

/// Open findings of checks that no step speaks of, worst first.
fn others(page: &mut Page, report: &Report) {
    let spoken: SortedSet<&String> = report.do_first.iter().flat_map(|step| &step.checks).collect();
    let mut by_check: SortedMap<&String, (Severity, u64)> = SortedMap::new();
    let open = report.findings.iter().filter(|finding| finding.lane == Lane::Open);
    for finding in open.filter(|finding| !spoken.contains(&finding.check)) {
        let group = by_check.entry(&finding.check).or_insert((finding.severity, 0));
        *group = (group.0.min(finding.severity), group.1 + 1);
    }
    if by_check.is_empty() {
        return;
    }
    let mut groups: Vec<(&String, (Severity, u64))> = by_check.into_iter().collect();
    groups.arrange_by_key(|&(check, (severity, number))| {
        (severity, std::cmp::Reverse(number), check)
    });
    page.heading("Also in the queue");
    let row = |(check, (worst, number)): (&String, (Severity, u64))| {
        let known = report.checks.iter().find(|known| known.id == *check);
        vec![
            severity(worst),
            Cell::new(money::count(number)).right(),
            Cell::new(known.map_or(check, |known| &known.broken)),
            Cell::new(check).toned(Tone::Faint),
        ]
    };
    page.table("  ", &groups.into_iter().map(row).collect::<Vec<_>>());
}

/// Why write-backs broke, by cause.
fn causes(page: &mut Page, report: &Report) {
    let mut by_cause = SortedMap::new();
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
