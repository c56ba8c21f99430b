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

const TRANSACTIONS: &[Wanted] = &[
    Wanted {
        fields: &[Field::TransactionKind],
        name: "Kind",
        unlocks: "which transactions are refunds",
    },
    Wanted {
        fields: &[Field::TransactionAt],
        name: "Created At",
        unlocks: "parcels made after a refund",
    },
    Wanted { fields: &[Field::Amount], name: "Amount", unlocks: "whether a refund was in full" },
];

const SHEET: &[Wanted] = &[
    Wanted {
        fields: &[Field::Tracking],
        name: "Fulfillment: Tracking Number",
        unlocks: "tracking numbers that differ between the store and ShipStation",
    },
    Wanted {
        fields: &[Field::FulfillmentState],
        name: "Fulfillment: Status",
        unlocks: "fulfillments that were cancelled",
    },
];

const PRODUCTS: &[Wanted] = &[
    Wanted {
        fields: &[Field::ProductSku],
        name: "Variant SKU",
        unlocks: "SKUs that only one side knows",
    },
    Wanted {
        fields: &[Field::ProductWeight],
        name: "Variant Grams",
        unlocks: "weights that differ between the store and ShipStation, and parcels that weigh wrong",
    },
];

const SHIPSTATION_PRODUCTS: &[Wanted] = &[Wanted {
    fields: &[Field::ProductWeight],
    name: "WeightOz",
    unlocks: "weights that differ between the store and ShipStation",
}];

const STOCK: &[Wanted] = &[Wanted {
    fields: &[Field::ProductSku],
    name: "SKU",
    unlocks: "SKUs that are oversold, and stock that drifts",
}];

const RETURNS: &[Wanted] = &[
    Wanted {
        fields: &[Field::OrderName],
        name: "Order #",
        unlocks: "which order a return belongs to",
    },
    Wanted {
        fields: &[Field::ReturnedAt],
        name: "Created Date",
        unlocks: "returns that wait for their refund",
    },
];

const MARKETPLACE: &[Wanted] = &[
    Wanted {
        fields: &[Field::CreatedAt],
        name: "order date",
        unlocks: "what the report covers, and so which orders are missing elsewhere",
    },
    Wanted {
        fields: &[Field::FulfillmentStatus],
        name: "order status or ship date",
        unlocks: "orders that shipped and that the marketplace was not told of",
    },
    Wanted {
        fields: &[Field::FinancialStatus],
        name: "payment date",
        unlocks: "paid orders that were never imported",
    },
];

const DISPATCHES: &[Wanted] = &[
    Wanted {
        fields: &[Field::DispatchStatus, Field::DispatchedAt],
        name: "Status",
        unlocks: "how far the warehouse is with each order",
    },
    Wanted {
        fields: &[Field::PickedAt, Field::DispatchStatus],
        name: "Picked At",
        unlocks: "labels whose order was never picked",
    },
];

/// The problems of a file's missing columns.
pub fn problems(kind: Kind, mapping: &Mapping) -> Vec<Problem> {
    let (tables, place) = wanted(kind);
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

/// What a field of a kind shows, as the end of a sentence, where it is worth asking for.
pub fn shows(kind: Kind, field: Field) -> Option<&'static str> {
    let mut wanted = wanted(kind).0.iter().copied().flatten();
    wanted.find(|wanted| wanted.fields.contains(&field)).map(|wanted| wanted.unlocks)
}

/// The columns worth asking for in a kind, and where in the product they are added.
fn wanted(kind: Kind) -> (&'static [&'static [Wanted]], &'static str) {
    match kind {
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
        Kind::ShopifyTransactions => (
            &[TRANSACTIONS],
            "Export again in Shopify under Orders → Export transaction histories.",
        ),
        Kind::ShopifyFulfillments => (
            &[SHEET],
            "Add it in Matrixify under New Export → Orders, with the Fulfillments columns.",
        ),
        Kind::ShopifyProducts => (&[PRODUCTS], "Export again in Shopify under Products → Export."),
        Kind::ShipStationProducts => (
            &[SHIPSTATION_PRODUCTS],
            "Add it in ShipStation under Products → Other Actions → Export Products.",
        ),
        Kind::ShopifyInventory => {
            (&[STOCK], "Export again in Shopify under Products → Inventory → Export.")
        }
        Kind::ShipStationInventory => {
            (&[STOCK], "Export again in ShipStation under Inventory → Export.")
        }
        Kind::ShipStationReturns => {
            (&[RETURNS], "Add it in ShipStation under Shipments → Returns → Export.")
        }
        Kind::MarketplaceOrders => {
            (&[MARKETPLACE], "Add it to the marketplace's report, or map the column that holds it.")
        }
        Kind::WarehouseDispatches => {
            (&[DISPATCHES], "Add it to the warehouse's report, or map the column that holds it.")
        }
        Kind::Unrecognised | Kind::BackhaulReport => (&[], ""),
    }
}
