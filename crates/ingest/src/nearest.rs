//! A file that fits no kind: what it holds and what it resembles.

use backhaul_model::{Kind, Problem, ProblemCode};

use crate::complaints::shorten;
use crate::recognise::Recogniser;
use crate::spelling::compact;

/// Exports that exist and that the audit does not read, by columns that make them out.
const NOT_READ: &[(&str, &[&str])] = &[
    (
        "Shopify customers export",
        &["First Name", "Last Name", "Email", "Total Spent", "Total Orders"],
    ),
    ("Shopify discounts export", &["Name", "Value", "Value Type", "Times Used In Total", "Start"]),
    (
        "Shopify payouts export",
        &["Payout Date", "Status", "Charges", "Refunds", "Adjustments", "Fees", "Total"],
    ),
    ("Shopify abandoned checkouts export", &["Abandoned Checkout URL"]),
    (
        "ShipStation customers export",
        &["Customer Name", "Email", "Phone", "Last Order", "Total Orders", "Total Spent"],
    ),
];

/// Columns shown of a file that is not recognised.
const COLUMNS_SHOWN: usize = 8;
/// Characters shown of each.
const COLUMN_LENGTH: usize = 40;

const READ: &str = "the audit reads orders, transactions, fulfillments, products and inventory of \
                    the store, the same of ShipStation, and what a warehouse dispatched";

/// The problem that says so.
pub fn problem(recogniser: &Recogniser, header: &[String]) -> Problem {
    let compacted: Vec<String> = header.iter().map(|name| compact(name)).collect();
    let resembled = NOT_READ
        .iter()
        .map(|(title, names)| {
            let found = names.iter().filter(|name| compacted.contains(&compact(name))).count();
            (found * 100 / names.len(), *title)
        })
        .max_by_key(|&(share, _)| share)
        .filter(|&(share, _)| share >= 60);
    let columns = columns(header);
    let (message, help) = if let Some((_, title)) = resembled {
        (
            format!("This looks like a {title}; {READ}. Its columns: {columns}."),
            "Add the orders export instead; this file is not needed.".to_owned(),
        )
    } else {
        let nearest = nearest(recogniser, header);
        (
            format!("This is no export we know. Its columns: {columns}. {nearest}"),
            "Check that it has its header row and an order number or SKU column. A warehouse's or \
             marketplace's own report can be mapped: say which column holds which field."
                .to_owned(),
        )
    };
    Problem {
        code: ProblemCode::UnrecognisedFile,
        rows: 0,
        first_row: None,
        column: None,
        set_aside: false,
        message,
        help,
    }
}

fn columns(header: &[String]) -> String {
    let shown: Vec<String> = header
        .iter()
        .take(COLUMNS_SHOWN)
        .map(|name| format!("\"{}\"", shorten(name.trim(), COLUMN_LENGTH)))
        .collect();
    let more = header.len().saturating_sub(COLUMNS_SHOWN);
    let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{tail}", shown.join(", "))
}

/// The kinds that share most columns with it.
fn nearest(recogniser: &Recogniser, header: &[String]) -> String {
    let mut shared: Vec<(usize, Kind)> = Kind::READ
        .into_iter()
        .map(|kind| (recogniser.mapping(kind, header).map_or(0, |m| m.len()), kind))
        .filter(|&(count, _)| count > 0)
        .collect();
    shared.sort_by_key(|&(count, kind)| (std::cmp::Reverse(count), kind));
    match shared.as_slice() {
        [] => "It shares no column with an export the audit reads.".to_owned(),
        [(count, kind), ..] => format!(
            "Nearest is a {} ({count} column{} in common).",
            kind.title(),
            if *count == 1 { "" } else { "s" }
        ),
    }
}
