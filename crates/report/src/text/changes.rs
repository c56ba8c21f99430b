//! What changed since earlier reports.

use backhaul_model::report::{Changes, Report};

use super::page::{Page, Tone};
use crate::{changes, money};

/// Lines of order names below a title.
const LINES_OF_ORDERS: usize = 2;

pub(super) fn write(page: &mut Page, report: &Report) {
    let Some(changed) = &report.changes else { return };
    page.heading("Changes");
    page.paragraph("  ", "  ", &changes::sentence(changed), Tone::Plain);
    for (turn, titles) in changes::turns(report, changed) {
        page.blank();
        page.paragraph("  ", "  ", turn, Tone::Strong);
        for (title, orders) in titles {
            page.paragraph("    ", "      ", title, Tone::Plain);
            if !orders.is_empty() {
                page.list("      ", &orders, LINES_OF_ORDERS, " (-o changes.xlsx lists all)");
            }
        }
    }
    recurring(page, changed);
}

fn recurring(page: &mut Page, changes: &Changes) {
    if changes.recurring.is_empty() {
        return;
    }
    page.blank();
    page.paragraph("  ", "  ", "Corrected more than once within a week", Tone::Strong);
    for again in &changes.recurring {
        let text = format!(
            "{}: {} corrections; {}",
            again.order,
            money::count(again.corrections),
            again.checks.join(", ")
        );
        page.paragraph("    ", "      ", &text, Tone::Warning);
    }
}
