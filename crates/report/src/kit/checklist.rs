//! A page to print and go through: what a round of reconciling asks, each with this audit's number, so that
//! a box is not ticked from memory.

use std::fmt::Write as _;

use backhaul_model::Lane;
use backhaul_model::report::{Outcome, Report};

use crate::{money, printable};

/// What to go through: the question, and the checks that answer it.
const ASKED: [(&str, &[&str]); 10] = [
    (
        "Every cancelled or refunded order is out of the queue",
        &["cancelled-still-open", "refunded-still-open"],
    ),
    (
        "Every order that shipped reads Fulfilled in the store",
        &["shipped-unfulfilled", "shipped-partly-fulfilled", "write-back-outage"],
    ),
    ("Every failed notification was sent again or explained", &["failed-notification"]),
    ("Every paid order is in ShipStation", &["never-imported", "import-outage"]),
    ("Nothing waits past its day", &["overdue-shipment", "overdue-hold"]),
    ("Every label has moved", &["unmoved-label", "labelled-unpicked"]),
    (
        "Every partial order is closed or has a day",
        &["unclosed-partial", "orphaned-combined-order"],
    ),
    ("Nothing left twice", &["shipped-twice", "duplicate-order"]),
    (
        "Addresses, SKUs and carriers are ones the systems know",
        &["incomplete-address", "unmatched-sku", "unrecognised-carrier"],
    ),
    (
        "The warehouse and ShipStation agree",
        &["dispatched-unlabelled", "dispatch-not-returned", "labelled-out-of-stock"],
    ),
];

/// The checklist; `None` when the report speaks for no moment.
pub fn round(report: &Report) -> Option<String> {
    let as_of = report.as_of.as_deref()?;
    let mut text = format!(
        "Reconciliation checklist\n\nAs of {}. A box that is already ticked was checked by this audit and \
         found in order.\n",
        printable(as_of.get(..10).unwrap_or(as_of))
    );
    for (question, checks) in ASKED {
        let of = || report.checks.iter().filter(|check| checks.contains(&check.id.as_str()));
        let ran = of().filter(|it| matches!(it.result, Outcome::Passed | Outcome::Findings));
        let blind = of().filter(|it| it.result == Outcome::NotCheckable).count();
        let open = report.findings.iter().filter(|finding| finding.lane == Lane::Open);
        let open = open.filter(|finding| checks.contains(&finding.check.as_str())).count() as u64;
        let (tick, answer) = match (ran.count(), open) {
            (0, 0) => (' ', "these files cannot tell".to_owned()),
            (_, 0) if blind > 0 => (' ', "none open, and not all could be checked".to_owned()),
            (_, 0) => ('x', "none open".to_owned()),
            (_, open) => (' ', format!("{} open", money::count(open))),
        };
        let _ = writeln!(text, "\n[{tick}] {question}: {answer}\n    {}", checks.join(", "));
    }
    text += "\n[ ] Somebody looked at what could not be checked\n";
    text += "\nDone by ____________________   on ____________\n";
    Some(text)
}
