//! The head of the report and the answer, in at most three sentences.

use backhaul_model::report::{Outcome, Report};

use super::page::{Page, Tone};

pub(super) fn write(page: &mut Page, report: &Report) {
    page.paragraph("", "  ", &head(report), Tone::Faint);
    page.blank();
    if report.summary.answer.is_empty() {
        page.paragraph("", "", without_answer(report), Tone::Strong);
        return;
    }
    let tone = if report.summary.open_findings == 0 { Tone::Good } else { Tone::Strong };
    page.paragraph("", "", &report.summary.answer.join(" "), tone);
}

fn without_answer(report: &Report) -> &'static str {
    let ran = |outcome| matches!(outcome, Outcome::Passed | Outcome::Findings);
    if report.checks.iter().any(|check| ran(check.result)) {
        "Nothing is stuck among the orders of these files."
    } else {
        "These files are not enough for any check."
    }
}

fn head(report: &Report) -> String {
    let mut head = format!("Backhaul {}", report.tool.version);
    if let Some(as_of) = &report.as_of {
        head = head + " · as of " + &minute(as_of);
    }
    if let Some(window) = &report.window {
        head = head + " · orders of " + day(&window.from) + " to " + day(&window.to);
    }
    head
}

/// The day of an ISO 8601 time.
fn day(time: &str) -> &str {
    time.split('T').next().unwrap_or(time)
}

/// `2026-02-20 18:00 (UTC-05:00)`, to the minute.
fn minute(time: &str) -> String {
    let Some((day, clock)) = time.split_once('T') else { return time.to_owned() };
    let (clock, offset) = clock.split_at(clock.find(['+', '-', 'Z']).unwrap_or(clock.len()));
    let minute = clock.get(..5).unwrap_or(clock);
    match offset {
        "" => format!("{day} {minute}"),
        "Z" => format!("{day} {minute} (UTC)"),
        offset => format!("{day} {minute} (UTC{offset})"),
    }
}
