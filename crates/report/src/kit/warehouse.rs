//! A note for the warehouse: what the floor can look up or put right, check by check. Orders that must not
//! ship have their own list, which comes first.

use std::fmt::Write as _;

use backhaul_model::report::Report;
use backhaul_model::{Arrange, Finding, Lane, Owner};

use super::{carrier, lists};
use crate::printable;

/// Checks in which the floor has something to do, most urgent first, and what is asked of it.
const ASKS: [(&str, &str); 18] = [
    (
        "shipped-after-cancellation",
        "The store took it back. If the parcel is still in the house, keep it, and tell us.",
    ),
    (
        "shipped-after-refund",
        "The money went back. If the parcel is still in the house, keep it, and tell us.",
    ),
    (
        "shipped-twice",
        "Two parcels were made. Hold the one that is still in the house, and tell us which.",
    ),
    ("duplicate-order", "It stands in ShipStation twice. Pack one of them, and tell us which."),
    ("items-diverge", "Do not close the box yet. If it is closed, tell us what is inside."),
    (
        "overdue-shipment",
        "Pack it next, or tell us what holds it: stock, the address, the carrier.",
    ),
    ("labelled-out-of-stock", "Put its label aside, and tell us when its goods come."),
    (
        "labelled-unpicked",
        "It has a label. Pick it next, or tell us what holds it: stock, a lost list, no order.",
    ),
    (
        "unmoved-label",
        "No carrier has scanned it. Look for the parcel: hand it over today, or tell us when it left.",
    ),
    ("dispatched-unlabelled", "It left by your list. Send us its carrier and tracking number."),
    ("dispatch-not-returned", "It has a label. If it left, close it on your side; else tell us."),
    ("unclosed-partial", "A part of it left. Tell us what holds the rest, and until when."),
    (
        "orphaned-combined-order",
        "Do not pack it yet. Tell us whether it went into the other order's box.",
    ),
    ("fulfilled-unshipped", "Do not pack it yet. Tell us whether it left by another way, and how."),
    ("cancelled-in-shipstation", "It is paid, and was cancelled in ShipStation. Tell us why."),
    ("reship-after-void", "It had two labels. Tell us which one is on the parcel."),
    (
        "shipment-without-tracking",
        "Send us the tracking number from the label or the carrier's receipt.",
    ),
    (
        "malformed-tracking",
        "Read the tracking number off the label or the receipt once more, and send it to us.",
    ),
];

/// Checks whose message says what a case costs, which does not leave the house with the note: what is asked
/// says what happened.
const COSTED: [&str; 2] = ["shipped-after-cancellation", "shipped-after-refund"];

/// What is asked where a check of the warehouse's has no words of its own here.
const ANY: &str = "Look at it, and tell us what you find.";

/// The note; `None` where the floor has nothing to do but to stop.
pub fn note(report: &Report) -> Option<String> {
    let asked = |finding: &&Finding| {
        finding.lane == Lane::Open && finding.order.is_some() && ask(finding).is_some()
    };
    let mut found: Vec<&Finding> = report.findings.iter().filter(asked).collect();
    // Stable: within a check, the order of the queue.
    found.arrange_by(|a, b| (place(a), &a.check).cmp(&(place(b), &b.check)));
    let mut text = String::new();
    for of_check in found.chunk_by(|a, b| a.check == b.check) {
        let [first, ..] = of_check else { continue };
        let check = report.checks.iter().find(|check| check.id == first.check);
        let title = check.map_or(first.check.as_str(), |check| &check.broken);
        let _ = writeln!(text, "{}\n{}\n", printable(title), ask(first).unwrap_or(ANY));
        for finding in of_check {
            row(finding, &mut text);
        }
        text.push('\n');
    }
    (!text.is_empty()).then(|| format!("{}{}", text, lists::filtered(report)))
}

fn row(finding: &Finding, text: &mut String) {
    let order = printable(finding.order.as_deref().unwrap_or_default());
    let store = finding.store.as_deref().map(|store| format!("  {}", printable(store)));
    let _ = writeln!(text, "[ ] {order}{}", store.unwrap_or_default());
    if !COSTED.contains(&finding.check.as_str()) {
        let _ = writeln!(text, "    {}", printable(&finding.message));
    }
    for parcel in &finding.parcels {
        let cells = [carrier(parcel), parcel.tracking.as_deref(), parcel.shipment.as_deref()];
        let known: Vec<_> = cells.into_iter().flatten().map(printable).collect();
        if !known.is_empty() {
            let _ = writeln!(text, "    {}", known.join("  "));
        }
    }
}

fn place(finding: &Finding) -> usize {
    ASKS.iter().position(|(check, _)| *check == finding.check).unwrap_or(ASKS.len())
}

fn ask(finding: &Finding) -> Option<&'static str> {
    let own = ASKS.get(place(finding)).map(|(_, ask)| *ask);
    let theirs = finding.owner == Owner::Warehouse && !lists::is_stop(finding);
    own.or_else(|| theirs.then_some(ANY))
}
