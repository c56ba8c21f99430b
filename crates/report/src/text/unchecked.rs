//! What could not be checked, what would allow it, and what every other check said.

use backhaul_model::Kind;
use backhaul_model::report::{CheckResult, Outcome};

use super::page::{Page, Tone};

pub(super) fn write(page: &mut Page, checks: &[CheckResult]) {
    let groups = by_what_is_missing(checks);
    if !groups.is_empty() {
        page.heading("What could not be checked");
    }
    for (missing, unable) in groups {
        let missing: Vec<String> = missing.iter().map(|what| in_words(what)).collect();
        let text = format!("Without {}:", missing.join(", "));
        page.paragraph("  ", "  ", &text, Tone::Plain);
        let ids: Vec<&str> = unable.iter().map(|check| check.id.as_str()).collect();
        page.paragraph("    ", "    ", &ids.join(", "), Tone::Strong);
        for remedy in unable.first().map_or(&[][..], |check| &check.remedy) {
            page.paragraph("    → ", "      ", remedy, Tone::Faint);
        }
    }
    for check in of(checks, Outcome::Failed) {
        page.blank();
        let text = format!("The check {} did not finish; the others did.", check.id);
        page.paragraph("", "", &text, Tone::Alarm);
    }
    tally(page, "Passed", of(checks, Outcome::Passed), Tone::Good);
    tally(
        page,
        "Nothing in these files to check for",
        of(checks, Outcome::NotApplicable),
        Tone::Faint,
    );
}

/// Checks that lack the same things, together.
fn by_what_is_missing(checks: &[CheckResult]) -> Vec<(&[String], Vec<&CheckResult>)> {
    let mut groups: Vec<(&[String], Vec<&CheckResult>)> = Vec::new();
    for check in of(checks, Outcome::NotCheckable) {
        match groups.iter_mut().find(|(missing, _)| *missing == check.missing) {
            Some((_, unable)) => unable.push(check),
            None => groups.push((&check.missing, vec![check])),
        }
    }
    groups
}

/// `shipstation.orders order.status` as `order.status in the ShipStation orders export`.
fn in_words(what: &str) -> String {
    let (file, field) = what.split_once(' ').unwrap_or((what, ""));
    // What plugins and rules lack is a column of whichever file has it.
    let Some(kind) = Kind::READ.into_iter().find(|kind| kind.id() == file) else {
        return format!("a column for {what}");
    };
    let title = kind.title();
    if field.is_empty() { format!("a {title}") } else { format!("{field} in the {title}") }
}

fn of(checks: &[CheckResult], outcome: Outcome) -> impl Iterator<Item = &CheckResult> {
    checks.iter().filter(move |check| check.result == outcome)
}

fn tally<'a>(
    page: &mut Page,
    caption: &str,
    checks: impl Iterator<Item = &'a CheckResult>,
    tone: Tone,
) {
    let ids: Vec<&str> = checks.map(|check| check.id.as_str()).collect();
    if !ids.is_empty() {
        page.blank();
        page.paragraph("", "  ", &format!("{caption} ({}): {}", ids.len(), ids.join(", ")), tone);
    }
}
