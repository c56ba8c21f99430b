//! What exports can never tell, each with what would. What a file at hand does tell is left out.

use backhaul_model::report::Untold;
use backhaul_model::{Field, Kind, Table};

/// The list for these files.
pub fn untold(tables: &[&Table]) -> Vec<Untold> {
    let has = |kind: Kind| tables.iter().any(|table| table.kind == kind);
    let column = |field: Field| tables.iter().any(|table| table.columns.has(field));
    let all: [(bool, &str, &str); 8] = [
        (true, "What happened after the exports were made.", "Export again."),
        (
            true,
            "Whether a customer got or read the shipping e-mail.",
            "The order's timeline in Shopify admin.",
        ),
        (
            !column(Field::Notified),
            "Whether ShipStation tried to tell the store.",
            "The Marketplace Notified column of ShipStation's Shipments grid.",
        ),
        (
            true,
            "Why a single notification failed.",
            "Hover over the word Failed in ShipStation's Shipments grid.",
        ),
        (
            !has(Kind::ShopifyFulfillments),
            "Which tracking number the store holds.",
            "A fulfillments sheet of the store, or the order's page in Shopify admin.",
        ),
        (
            !column(Field::User),
            "Who clicked.",
            "The user column of ShipStation's shipments, or the order's activity there.",
        ),
        (
            true,
            "Where a parcel is that no carrier scanned.",
            "The carrier's tracking page, or the floor.",
        ),
        (
            true,
            "Orders that were deleted, and what was changed in an order before the export.",
            "The order's timeline in Shopify admin.",
        ),
    ];
    all.into_iter()
        .filter(|(applies, ..)| *applies)
        .map(|(_, what, instead)| Untold { what: what.to_owned(), instead: instead.to_owned() })
        .collect()
}
