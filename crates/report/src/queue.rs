//! The queue as CSV: one row a finding, every lane.
//!
//! The file will be opened in a spreadsheet, and its cells come from strangers: an order name can be
//! `=HYPERLINK(…)`. A text that a spreadsheet would take for a formula gets an apostrophe in front;
//! the columns of ages and value stay numbers, so that they can be added up. Lists inside a cell are
//! split by ` | `, never by a comma or semicolon, which some spreadsheets take for the next cell.

use std::borrow::Cow;

use backhaul_model::finding::{Evidence, Finding};
use backhaul_model::report::{Input, Report};

use crate::{caption, money};

/// The header of the queue.
pub const COLUMNS: [&str; 18] = [
    "Check",
    "Title",
    "Severity",
    "Lane",
    "Order",
    "Store",
    "Since",
    "Age (days)",
    "Age (business days)",
    "Value",
    "Currency",
    "Owner",
    "Cause",
    "Confidence",
    "Message",
    "Next action",
    "Evidence",
    "Shown",
];

/// The columns of ages and value, which we write ourselves: they stay numbers.
const NUMBERS: std::ops::RangeInclusive<usize> = 7..=9;

/// The queue as CSV with CRLF line ends, as spreadsheets write them.
pub fn csv(report: &Report) -> String {
    let mut rows = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::with_capacity(256 * (report.findings.len() + 1)));
    // Writing to memory cannot fail, and every row has as many cells as the header.
    let _ = rows.write_record(COLUMNS);
    let shown = caption::shown(report);
    for finding in &report.findings {
        let cells = row(report, finding, &shown).into_iter().enumerate();
        let cells = cells.map(|(column, cell)| {
            if NUMBERS.contains(&column) { cell.into_owned() } else { guarded(&cell).into_owned() }
        });
        let _ = rows.write_record(cells);
    }
    String::from_utf8(rows.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn row<'a>(report: &'a Report, finding: &'a Finding, shown: &'a str) -> [Cow<'a, str>; 18] {
    let order = match &finding.order {
        Some(order) => Cow::from(order),
        None => finding.orders.join(" | ").into(),
    };
    let value = finding.value.as_ref();
    let cause = finding.cause.as_ref();
    [
        Cow::from(&finding.check),
        title(report, &finding.check).into(),
        caption::severity(finding.severity).into(),
        caption::lane(finding.lane).into(),
        order,
        finding.store.as_deref().unwrap_or_default().into(),
        finding.since.as_deref().unwrap_or_default().into(),
        finding.age_days.map(|days| days.to_string()).unwrap_or_default().into(),
        finding.age_business_days.map(|days| days.to_string()).unwrap_or_default().into(),
        value.map(money::number).unwrap_or_default().into(),
        value.map_or("", |value| &value.currency).into(),
        caption::owner(finding.owner).into(),
        cause.map_or("", |cause| &cause.id).into(),
        cause.map_or("", |cause| caption::confidence(cause.confidence)).into(),
        Cow::from(&finding.message),
        finding.actions.first().map_or("", |action| action).into(),
        evidence(&report.inputs, &finding.evidence).into(),
        shown.into(),
    ]
}

/// What is wrong, as a title; the id of a check that the report does not list.
pub(crate) fn title<'r>(report: &'r Report, check: &'r str) -> &'r str {
    let known = report.checks.iter().find(|known| known.id == check);
    known.map_or(check, |check| &check.broken)
}

/// `orders_export.csv:418 Fulfillment Status=unfulfilled | …`
fn evidence(inputs: &[Input], facts: &[Evidence]) -> String {
    let fact = |fact: &Evidence| {
        let file = inputs.get(fact.input as usize).map_or("?", |input| &input.name);
        format!("{file}:{} {}={}", fact.row, fact.column, fact.text)
    };
    facts.iter().map(fact).collect::<Vec<_>>().join(" | ")
}

/// The text, with an apostrophe wherever a spreadsheet would begin a formula: at its start, and after
/// a line break, tab or semicolon, where a spreadsheet set to another separator starts a new cell.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if !text.contains(is_trigger) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 1);
    let mut at_start = true;
    for c in text.chars() {
        let breaks = matches!(c, '\n' | '\r' | '\t');
        if is_trigger(c) && (out.is_empty() || (at_start && !breaks)) {
            out.push('\'');
        }
        out.push(c);
        at_start = matches!(c, '\n' | '\r' | '\t' | ';') || (at_start && is_ignored(c));
    }
    Cow::Owned(out)
}

fn is_trigger(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠')
}

/// What spreadsheets skip before they look for a formula. A quote is skipped too: it may open a cell.
fn is_ignored(c: char) -> bool {
    c == '"'
        || c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_starts_a_formula() {
        for trigger in ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"] {
            let text = format!("{trigger}1+cmd|' /C calc'!A0");
            assert_eq!(guarded(&text), format!("'{text}"), "{trigger:?}");
        }
        assert_eq!(guarded("  =1+1"), "  '=1+1");
        assert_eq!(guarded("\u{feff}@SUM(A1)"), "\u{feff}'@SUM(A1)");
        assert_eq!(guarded("note; =1+1"), "note; '=1+1");
        assert_eq!(guarded("note\n=1+1"), "note\n'=1+1");
        assert_eq!(guarded("-"), "'-");
        assert_eq!(guarded("-12.50"), "'-12.50");
        assert_eq!(guarded("-1-1"), "'-1-1");
        assert_eq!(guarded("+15551234"), "'+15551234");
    }

    #[test]
    fn numbers_and_plain_text_stay_as_they_are() {
        for text in ["", "12", "0.5", "#1042", "a-b", "x = y", "Fulfillment Status=paid"] {
            assert_eq!(guarded(text), text);
        }
    }
}
