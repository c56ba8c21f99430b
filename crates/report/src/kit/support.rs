//! A message to ShipStation support: what fails, since when, and the shipment numbers they ask for.

use std::fmt::Write as _;

use backhaul_model::report::Report;

use super::{cause, untold};
use crate::printable;

/// Shipments listed; more belong into an attachment.
const LISTED: usize = 100;

/// The message; `None` when no shipment failed.
pub fn ticket(report: &Report) -> Option<String> {
    let mut lines = String::new();
    let (mut shipments, mut outage) = (0, 0);
    for finding in untold(report) {
        outage += usize::from(cause(finding) == "outage");
        for parcel in &finding.parcels {
            shipments += 1;
            if shipments > LISTED {
                continue;
            }
            let shown = |cell: &Option<String>, missing: &str| {
                printable(cell.as_deref().unwrap_or(missing)).into_owned()
            };
            let _ = writeln!(
                lines,
                "{}  order {}  {}  {}  notification: {}",
                shown(&parcel.shipment, "shipment number not exported"),
                shown(&finding.order, ""),
                shown(&parcel.tracking, "no tracking number"),
                shown(&parcel.made, "day not known"),
                shown(&parcel.notified, "column not exported"),
            );
        }
    }
    if shipments == 0 {
        return None;
    }
    let mut text = String::from("Subject: Marketplace notifications did not reach Shopify\n\n");
    let (shipments_of_ours, orders_read) = match shipments {
        1 => ("1 shipment of ours is".to_owned(), "its Shopify order still\nreads"),
        _ => (format!("{shipments} shipments of ours are"), "their Shopify orders still\nread"),
    };
    let _ = writeln!(
        text,
        "{shipments_of_ours} shipped in ShipStation, and {orders_read} Unfulfilled or Partially fulfilled."
    );
    if outage > 0 {
        let lie = if outage == 1 { "lies" } else { "lie" };
        let _ = writeln!(
            text,
            "{outage} of these orders {lie} in one run of failures, with successes before and after it,\n\
             across carriers and services."
        );
    }
    text += "\nPlease tell us whether the notifications were sent, what Shopify answered, and\n\
             whether you can send them again from your side.\n\n";
    text += "Shipments\n";
    text += &lines;
    if shipments > LISTED {
        let _ = writeln!(text, "and {} more, in resend.csv", shipments - LISTED);
    }
    Some(text)
}
