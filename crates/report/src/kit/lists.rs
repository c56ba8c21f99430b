//! The lists of the kit: what to stop, what to send again, what to import.

use std::fmt::Write as _;

use backhaul_model::report::Report;
use backhaul_model::{Finding, Lane, SortedMap};

use super::{carrier, cause, untold};
use crate::{caption, printable, queue};

/// Causes for which sending one notification again does nothing or harm, and why.
const NO_RESEND: [(&str, &str); 6] = [
    ("store-mapping", "the parcel sits in another store; fix the mapping first"),
    ("combined", "its tracking number belongs to another order's parcel; import it instead"),
    ("reship-after-void", "ShipStation does not notify twice; correct the tracking in the store"),
    ("not-fulfillable", "the store's side forbids it; settle the order first"),
    ("outage", "an outage: one escalation with all shipment numbers settles it"),
    ("notify-on-scan", "the store is told at the first scan; wait for it"),
];

/// Orders that must not ship, one line each; `None` when there is none.
pub fn stop_list(report: &Report) -> Option<String> {
    let mut lines = String::new();
    let open = report.findings.iter().filter(|finding| finding.lane == Lane::Open);
    for finding in open.filter(|finding| is_stop(finding)) {
        let reason = if finding.check.starts_with("cancelled") { "cancelled" } else { "refunded" };
        let order = printable(finding.order.as_deref().unwrap_or_default());
        let store = printable(finding.store.as_deref().unwrap_or_default()).into_owned();
        let since = finding.since.as_deref().unwrap_or("day not known");
        let day = since.split('T').next().unwrap_or(since);
        let _ = writeln!(lines, "[ ] {order:<20}  {reason:<10}  {day:<13}  {store}");
    }
    (!lines.is_empty()).then(|| {
        format!(
            "STOP: do not ship these\n\n\
             The store cancelled or refunded them, and ShipStation still has them open.\n\
             No label yet: cancel in ShipStation. Packed: hold, and ask. Labelled: void and recall.\n\n\
             {lines}{}",
            filtered(report)
        )
    })
}

/// Whether a finding says that an order must not ship.
pub fn is_stop(finding: &Finding) -> bool {
    ["cancelled-still-open", "refunded-still-open"].contains(&finding.check.as_str())
}

/// What a list says that a filter has shortened.
pub fn filtered(report: &Report) -> String {
    let filter = report.shown.as_ref().and_then(|shown| shown.filter.as_ref());
    filter.map_or_else(String::new, |_| {
        format!("\nNot the whole list: {}.\n", printable(&caption::shown(report)))
    })
}

/// Shipments whose notification to send again, as CSV.
pub fn resend(report: &Report) -> Option<String> {
    let header = ["Order", "Store", "Shipment", "Carrier", "Tracking", "Made", "Cause"];
    let rows = untold(report).filter(|f| no_resend(cause(f)).is_none()).flat_map(|finding| {
        finding.parcels.iter().map(move |parcel| {
            [
                finding.order.as_deref(),
                finding.store.as_deref(),
                parcel.shipment.as_deref(),
                parcel.carrier.as_deref(),
                parcel.tracking.as_deref(),
                parcel.made.as_deref(),
                Some(cause(finding)),
            ]
            .map(Option::unwrap_or_default)
        })
    });
    table(&header, rows)
}

/// Orders whose flows after the purchase did not start: names and days, nobody's address.
pub fn affected(report: &Report) -> Option<String> {
    let header = ["Order", "Store", "Shipped", "What the store shows"];
    let shipped: Vec<Option<String>> = untold(report)
        .map(|finding| {
            let made = finding.parcels.iter().filter_map(|parcel| parcel.made.clone()).max();
            made.or_else(|| finding.since.clone())
        })
        .collect();
    let rows = untold(report).zip(&shipped).map(|(finding, shipped)| {
        let shown = if finding.check == "shipped-unfulfilled" {
            "Unfulfilled"
        } else {
            "Partially fulfilled"
        };
        let day = shipped.as_deref().and_then(|at| at.get(..10)).unwrap_or_default();
        let order = finding.order.as_deref().unwrap_or_default();
        [order, finding.store.as_deref().unwrap_or_default(), day, shown]
    });
    table(&header, rows)
}

/// Orders left out of [`resend`]: reason and count, in the order of the causes.
pub fn left_out(report: &Report) -> Vec<(&'static str, u64)> {
    let mut by_cause: SortedMap<&str, u64> = SortedMap::new();
    for finding in untold(report) {
        *by_cause.entry(cause(finding)).or_default() += 1;
    }
    let counted = |&(id, reason): &(&str, &'static str)| Some((reason, *by_cause.get(id)?));
    NO_RESEND.iter().filter_map(counted).collect()
}

fn no_resend(cause: &str) -> Option<&'static str> {
    NO_RESEND.iter().find(|(id, _)| *id == cause).map(|(_, reason)| *reason)
}

/// Tracking numbers for the store. Only orders with a single parcel and nothing fulfilled: which line
/// went into which of several parcels is for a person to say.
pub fn tracking_import(report: &Report) -> Option<String> {
    let header = [
        "Name",
        "Command",
        "Line: Type",
        "Line: SKU",
        "Line: Quantity",
        "Fulfillment: Status",
        "Fulfillment: Tracking Company",
        "Fulfillment: Tracking Number",
    ];
    let rows = untold(report).filter_map(|finding| {
        let [parcel] = finding.parcels.as_slice() else { return None };
        let whole = finding.check == "shipped-unfulfilled" && cause(finding) != "not-fulfillable";
        let (name, tracking) = (finding.order.as_deref()?, parcel.tracking.as_deref()?);
        whole.then(|| {
            let carrier = carrier(parcel).unwrap_or_default();
            [name, "UPDATE", "Fulfillment Line", "", "", "success", carrier, tracking]
        })
    });
    table(&header, rows)
}

/// Rows as CSV with CRLF line ends; `None` without any.
fn table<'a, const N: usize>(
    header: &[&str; N],
    rows: impl Iterator<Item = [&'a str; N]>,
) -> Option<String> {
    let mut rows = rows.peekable();
    rows.peek()?;
    let mut out =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has as many cells as the header.
    let _ = out.write_record(header);
    for row in rows {
        let _ = out.write_record(row.map(|cell| queue::guarded(cell).into_owned()));
    }
    String::from_utf8(out.into_inner().unwrap_or_default()).ok()
}
