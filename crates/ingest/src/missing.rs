//! Columns that are not there: what each would unlock, and where in the product it is added.

use backhaul_model::{Field, Kind, Problem, ProblemCode};

use crate::mapping::Mapping;

/// A column worth asking for.
struct Wanted {
    /// Any of these fields will do.
    fields: &'static [Field],
    name: &'static str,
    unlocks: &'static str,
}

const SHOPIFY: &[Wanted] = &[
    Wanted {
        fields: &[Field::FinancialStatus],
        name: "Financial Status",
        unlocks: "which orders are paid, and so every check of payment, import and refunds",
    },
    Wanted {
        fields: &[Field::FulfillmentStatus],
        name: "Fulfillment Status",
        unlocks: "which orders are unfulfilled, and so every check of the way back to the store",
    },
    Wanted {
        fields: &[Field::CreatedAt],
        name: "Created at",
        unlocks: "what the file covers, and so which orders are missing elsewhere",
    },
    Wanted {
        fields: &[Field::FulfilledAt],
        name: "Fulfilled at",
        unlocks: "how long the way back to the store takes",
    },
    Wanted {
        fields: &[Field::CancelledAt],
        name: "Cancelled at",
        unlocks: "cancelled orders that are still open or went out",
    },
    Wanted {
        fields: &[Field::LineSku, Field::LineName],
        name: "Lineitem sku",
        unlocks: "checks that compare items",
    },
    Wanted {
        fields: &[Field::LineQuantity],
        name: "Lineitem quantity",
        unlocks: "checks that compare quantities",
    },
    Wanted {
        fields: &[Field::LineRequiresShipping],
        name: "Lineitem requires shipping",
        unlocks: "telling goods from tips, gift cards and protection",
    },
];

const ORDERS: &[Wanted] = &[
    Wanted {
        fields: &[Field::PlatformStatus],
        name: "Order - Status",
        unlocks: "orders that are still open, on hold or cancelled in ShipStation",
    },
    Wanted {
        fields: &[Field::CreatedAt],
        name: "Date - Order Date",
        unlocks: "what the file covers, and so which orders were never imported",
    },
    Wanted {
        fields: &[Field::LineSku, Field::LineQuantity, Field::Units],
        name: "Item - SKU",
        unlocks: "checks that compare items and quantities",
    },
    Wanted {
        fields: &[Field::ShipBy],
        name: "Date - Ship By Date",
        unlocks: "orders past their ship-by date",
    },
    Wanted {
        fields: &[Field::HoldUntil],
        name: "Date - Hold Until",
        unlocks: "holds that should have ended",
    },
];

const PARCELS: &[Wanted] = &[
    Wanted {
        fields: &[Field::Tracking],
        name: "Shipment - Tracking Number",
        unlocks: "telling parcels apart, and combined shipments",
    },
    Wanted {
        fields: &[Field::ShippedAt, Field::LabelCreatedAt],
        name: "Date - Shipped Date",
        unlocks: "when parcels left, and so how long an order has been stuck",
    },
];

const VOIDS: &[Wanted] = &[
    Wanted {
        fields: &[Field::Voided, Field::VoidedAt],
        name: "Shipment - Void Flag",
        unlocks: "voided labels, which otherwise count as shipped",
    },
    Wanted {
        fields: &[Field::Notified],
        name: "Marketplace Notified",
        unlocks: "what ShipStation told the store; only the Shipments grid has it",
    },
];

const NOTIFIED: &[Wanted] = &[
    Wanted {
        fields: &[Field::Provider],
        name: "Provider",
        unlocks: "orders marked as shipped by hand",
    },
    Wanted {
        fields: &[Field::Notified],
        name: "Marketplace Notified",
        unlocks: "what ShipStation told the store",
    },
];

/// The problems of a file's missing columns.
pub fn problems(kind: Kind, mapping: &Mapping) -> Vec<Problem> {
    let (tables, place): (&[&[Wanted]], &str) = match kind {
        Kind::ShopifyOrders => {
            (&[SHOPIFY], "Export again in Shopify under Orders → Export, and keep every column.")
        }
        Kind::ShipStationOrders => {
            (&[ORDERS], "Add it in ShipStation under Orders → Other Actions → Export Orders.")
        }
        Kind::ShipStationShipments => {
            (&[PARCELS, VOIDS], "Add it in ShipStation under Shipments → Export Shipments.")
        }
        Kind::ShipStationFulfillments => {
            (&[PARCELS, NOTIFIED], "Add it in ShipStation under Shipments → Fulfillments → Export.")
        }
        _ => return Vec::new(),
    };
    let absent = |wanted: &&Wanted| !wanted.fields.iter().any(|&field| mapping.has(field));
    tables
        .iter()
        .copied()
        .flatten()
        .filter(absent)
        .map(|wanted| Problem {
            code: ProblemCode::MissingColumn,
            rows: 0,
            first_row: None,
            column: Some(wanted.name.to_owned()),
            set_aside: false,
            message: format!(
                "The column \"{}\" is missing. It shows {}.",
                wanted.name, wanted.unlocks
            ),
            help: place.to_owned(),
        })
        .collect()
}
