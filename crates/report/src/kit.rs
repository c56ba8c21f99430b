//! The fix kit: files to act with, beside the report to read.
//!
//! What to re-send in ShipStation, what to import into the store, what to write to support and to
//! customers, what to stop, and when to look again. Everything is made of the report alone. An order is
//! left out of a file where that file would do harm, and `read-me.txt` says how many and why: an
//! outage is not fixed by re-sending order after order, and a wrong store mapping sends to a wrong store.
//!
//! Texts for customers are filled from a fixed list of fields: order name, carrier, tracking number, day.
//! Notes, tags and internal words cannot get into them.

mod calendar;
mod checklist;
mod customers;
mod lists;
mod support;
mod warehouse;

use std::fmt::Write as _;

use backhaul_model::carrier::{Recognition, recognise};
use backhaul_model::finding::SentParcel;
use backhaul_model::report::Report;
use backhaul_model::{Finding, Lane};

use crate::{caption, printable};

/// One file of the kit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KitFile {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub text: String,
}

/// All files of the kit, those with nothing in them left out; `read-me.txt` says what each is for.
pub fn kit(report: &Report) -> Vec<KitFile> {
    let made = [
        ("stop-list.txt", lists::stop_list(report)),
        ("warehouse-note.txt", warehouse::note(report)),
        ("resend.csv", lists::resend(report)),
        ("tracking-import.csv", lists::tracking_import(report)),
        ("affected-orders.csv", lists::affected(report)),
        ("checklist.txt", checklist::round(report)),
        ("support-ticket.txt", support::ticket(report)),
        ("customer-texts.txt", customers::texts(report)),
        ("next-audit.ics", calendar::reminder(report)),
    ];
    let files: Vec<KitFile> =
        made.into_iter().filter_map(|(name, text)| Some(KitFile { name, text: text? })).collect();
    let mut kit = vec![KitFile { name: READ_ME, text: read_me(report, &files) }];
    kit.extend(files);
    kit
}

const READ_ME: &str = "read-me.txt";

/// What the files of a kit are for.
const PURPOSES: [(&str, &str); 9] = [
    (
        "stop-list.txt",
        "Orders that must not ship: cancelled or refunded in the store, still open in ShipStation. \
         One page for the packing bench.",
    ),
    ("warehouse-note.txt", "What the warehouse can look up or put right, with boxes to tick."),
    (
        "resend.csv",
        "Shipments whose notification to send again: in ShipStation, find them under Shipments and \
         choose Notify Marketplace.",
    ),
    (
        "tracking-import.csv",
        "Tracking numbers for the store, in the short form that Matrixify imports. Name the file so \
         that it contains the word Orders, and try one order first: an import mails the customer.",
    ),
    (
        "affected-orders.csv",
        "Orders whose customers were probably not told, and whose flows after the purchase did not \
         start: reviews, points, reorder mails. Order names only, to start them from the store.",
    ),
    (
        "checklist.txt",
        "What to go through, with the numbers of this audit. One page, to print and to sign.",
    ),
    ("support-ticket.txt", "A message to ShipStation support, with shipment numbers."),
    ("customer-texts.txt", "A message for each customer who was probably not told."),
    ("next-audit.ics", "A reminder for the next audit, for any calendar."),
];

/// Names of all files that a kit can hold.
pub fn names() -> impl Iterator<Item = &'static str> {
    std::iter::once(READ_ME).chain(PURPOSES.iter().map(|(name, _)| *name))
}

fn read_me(report: &Report, files: &[KitFile]) -> String {
    let mut text = String::from("Fix kit of a Backhaul audit\n");
    if let Some(as_of) = &report.as_of {
        let _ = writeln!(text, "As of {as_of}. Only findings in the lane open are in these files.");
    }
    let _ = writeln!(text, "Shown: {}.", printable(&caption::shown(report)));
    for (name, purpose) in PURPOSES {
        if files.iter().any(|file| file.name == name) {
            let _ = writeln!(text, "\n{name}\n  {purpose}");
        }
    }
    let left = lists::left_out(report);
    if !left.is_empty() {
        text += "\nNot in resend.csv, on purpose\n";
    }
    for (reason, number) in left {
        let _ = writeln!(text, "  {number}: {reason}");
    }
    text
}

/// Checks that say a shipped order looks unshipped in the store.
const UNTOLD: [&str; 2] = ["shipped-unfulfilled", "shipped-partly-fulfilled"];

/// Open findings of orders whose store was not told.
fn untold(report: &Report) -> impl Iterator<Item = &Finding> {
    report
        .findings
        .iter()
        .filter(|f| f.lane == Lane::Open && UNTOLD.contains(&f.check.as_str()) && f.order.is_some())
}

fn cause(finding: &Finding) -> &str {
    finding.cause.as_ref().map_or("unknown", |cause| &cause.id)
}

/// The carrier under the name a store knows, else as written.
fn carrier(parcel: &SentParcel) -> Option<&str> {
    let written = parcel.carrier.as_deref()?;
    match recognise(written) {
        Some(Recognition::Known(name)) => Some(name),
        _ => Some(written),
    }
}
