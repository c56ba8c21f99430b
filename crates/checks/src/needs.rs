//! What a check needs of the files, and what is absent. *Not checkable* is never *passed*.

use backhaul_model::{Field, Kind, Table};

/// One need: at least one of these kinds of file, with all of the fields named beside it.
#[derive(Debug, Clone, Copy)]
pub struct Need(pub &'static [(Kind, &'static [Field])]);

/// Storefront orders with their fulfillment status.
pub const STORE_STATUS: Need = Need(&[
    (Kind::ShopifyOrders, &[Field::FulfillmentStatus]),
    (Kind::MarketplaceOrders, &[Field::FulfillmentStatus]),
]);
/// Storefront orders with their financial status.
pub const STORE_PAYMENT: Need = Need(&[
    (Kind::ShopifyOrders, &[Field::FinancialStatus]),
    (Kind::MarketplaceOrders, &[Field::FinancialStatus]),
]);
/// Storefront orders with the time they were cancelled.
pub const STORE_CANCELLED: Need = Need(&[
    (Kind::ShopifyOrders, &[Field::CancelledAt]),
    (Kind::MarketplaceOrders, &[Field::CancelledAt]),
]);
/// Storefront orders with their creation time.
pub const STORE_CREATED: Need = Need(&[
    (Kind::ShopifyOrders, &[Field::CreatedAt]),
    (Kind::MarketplaceOrders, &[Field::CreatedAt]),
]);
/// Storefront orders with SKU and quantity of their lines.
pub const STORE_ITEMS: Need = Need(&[
    (Kind::ShopifyOrders, &[Field::LineSku, Field::LineQuantity]),
    (Kind::MarketplaceOrders, &[Field::LineSku, Field::LineQuantity]),
]);
/// Storefront orders.
pub const STORE_ORDERS: Need = Need(&[(Kind::ShopifyOrders, &[]), (Kind::MarketplaceOrders, &[])]);
/// Platform orders, with or without status.
pub const PLATFORM_ORDERS: Need = Need(&[(Kind::ShipStationOrders, &[])]);
/// Platform orders with their status.
pub const PLATFORM_STATUS: Need = Need(&[(Kind::ShipStationOrders, &[Field::PlatformStatus])]);
/// Platform orders with SKU and quantity of their items.
pub const PLATFORM_ITEMS: Need =
    Need(&[(Kind::ShipStationOrders, &[Field::LineSku, Field::LineQuantity])]);
/// Platform orders with quantities, of items or of the whole order.
pub const PLATFORM_QUANTITY: Need = Need(&[
    (Kind::ShipStationOrders, &[Field::LineQuantity]),
    (Kind::ShipStationOrders, &[Field::Units]),
]);
/// Parcels, or platform orders with their status.
pub const SHIPPED: Need = Need(&[
    (Kind::ShipStationShipments, &[]),
    (Kind::ShipStationFulfillments, &[]),
    (Kind::ShipStationOrders, &[Field::PlatformStatus]),
]);
/// Any record of ShipStation.
pub const ANY_PLATFORM: Need = Need(&[
    (Kind::ShipStationOrders, &[]),
    (Kind::ShipStationShipments, &[]),
    (Kind::ShipStationFulfillments, &[]),
]);
/// A time at which something shipped.
pub const SHIP_TIME: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::LabelCreatedAt]),
    (Kind::ShipStationShipments, &[Field::ShippedAt]),
    (Kind::ShipStationFulfillments, &[Field::LabelCreatedAt]),
    (Kind::ShipStationFulfillments, &[Field::ShippedAt]),
    (Kind::ShipStationOrders, &[Field::ShippedAt]),
]);
/// Storefront orders with the time they were fulfilled.
pub const STORE_FULFILLED: Need = Need(&[(Kind::ShopifyOrders, &[Field::FulfilledAt])]);
/// What ShipStation says of its notification.
pub const NOTIFIED: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::Notified]),
    (Kind::ShipStationFulfillments, &[Field::Notified]),
]);
/// Parcels with their tracking numbers.
pub const TRACKING: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::Tracking]),
    (Kind::ShipStationFulfillments, &[Field::Tracking]),
]);
/// The store's own fulfillments with their tracking numbers.
pub const STORE_TRACKING: Need = Need(&[(Kind::ShopifyFulfillments, &[Field::Tracking])]);
/// Refunds with their amounts and times.
pub const REFUNDS: Need = Need(&[
    (Kind::ShopifyTransactions, &[Field::TransactionKind, Field::Amount, Field::TransactionAt]),
    (Kind::ShopifyFulfillments, &[Field::TransactionKind, Field::Amount, Field::TransactionAt]),
]);
/// Recipient and postal code, on either side.
pub const SHIP_TO: Need = Need(&[
    (Kind::ShipStationOrders, &[Field::ShipToName, Field::ShipToPostalCode]),
    (Kind::ShipStationShipments, &[Field::ShipToName, Field::ShipToPostalCode]),
    (Kind::ShopifyOrders, &[Field::ShipToName, Field::ShipToPostalCode]),
]);
/// Labels.
pub const LABELS: Need = Need(&[(Kind::ShipStationShipments, &[])]);
/// Labels with the time they were made.
pub const LABEL_TIME: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::LabelCreatedAt]),
    (Kind::ShipStationShipments, &[Field::ShippedAt]),
]);
/// Dispatches with their status.
pub const DISPATCH_STATUS: Need = Need(&[(Kind::WarehouseDispatches, &[Field::DispatchStatus])]);
/// Dispatches that say what left.
pub const DISPATCHED: Need = Need(&[
    (Kind::WarehouseDispatches, &[Field::DispatchStatus]),
    (Kind::WarehouseDispatches, &[Field::DispatchedAt]),
]);
/// Dispatches that say what was picked.
pub const PICKED: Need = Need(&[
    (Kind::WarehouseDispatches, &[Field::DispatchStatus]),
    (Kind::WarehouseDispatches, &[Field::PickedAt]),
]);
/// Records with the ShipStation store they sit in.
pub const PLATFORM_STORE: Need = Need(&[
    (Kind::ShipStationOrders, &[Field::Store]),
    (Kind::ShipStationShipments, &[Field::Store]),
    (Kind::ShipStationFulfillments, &[Field::Store]),
]);
/// Labels with their void flag or void date.
pub const VOIDS: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::Voided]),
    (Kind::ShipStationShipments, &[Field::VoidedAt]),
]);
/// Parcels with what tells two boxes from one sent twice: items, or weight and service.
pub const PARCEL_CONTENT: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::LineSku]),
    (Kind::ShipStationFulfillments, &[Field::LineSku]),
    (Kind::ShipStationShipments, &[Field::Weight, Field::Service]),
]);

/// Something a check needs and the files do not have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Absence {
    /// `shipstation.orders`, or `shopify.orders order.cancelled_at` for a column.
    pub what: String,
    /// Where in the products to get it, as a sentence.
    pub remedy: String,
}

/// What of `needs` no table offers. A kind that is there without the column names the column; else
/// the first alternative's file is named.
pub fn absences(needs: &[Need], tables: &[&Table]) -> Vec<Absence> {
    let of_kind = |kind: Kind| tables.iter().filter(move |table| table.kind == kind);
    let mut absent = Vec::new();
    for Need(alternatives) in needs {
        let met = alternatives.iter().any(|(kind, fields)| {
            of_kind(*kind).any(|table| fields.iter().all(|&field| table.columns.has(field)))
        });
        if met {
            continue;
        }
        let present = alternatives.iter().find(|(kind, _)| of_kind(*kind).next().is_some());
        let Some((kind, fields)) = present.or(alternatives.first()) else { continue };
        let mut lacking: Vec<Field> = fields.to_vec();
        lacking.retain(|&field| !of_kind(*kind).any(|table| table.columns.has(field)));
        if present.is_none() || lacking.is_empty() {
            absent.push(Absence { what: kind.id().to_owned(), remedy: how_to_get(*kind) });
        } else {
            absent.extend(lacking.into_iter().map(|field| Absence {
                what: format!("{} {}", kind.id(), field.id()),
                remedy: format!("Add the column to the {}: {}", kind.title(), how_to_get(*kind)),
            }));
        }
    }
    absent.dedup();
    absent
}

/// The menu path to an export.
fn how_to_get(kind: Kind) -> String {
    match kind {
        Kind::ShopifyOrders => "Shopify admin → Orders → Export → Plain CSV file.",
        Kind::ShopifyTransactions => {
            "Shopify admin → Orders → Export transaction histories → Plain CSV file."
        }
        Kind::ShopifyProducts => "Shopify admin → Products → Export → Plain CSV file.",
        Kind::ShopifyInventory => "Shopify admin → Products → Inventory → Export.",
        Kind::ShopifyFulfillments => {
            "Matrixify → New Export → Orders, with the Fulfillments columns, as CSV."
        }
        Kind::ShipStationOrders => "ShipStation → Orders → Other Actions → Export Orders.",
        Kind::ShipStationShipments => "ShipStation → Shipments → Export Shipments.",
        Kind::ShipStationFulfillments => "ShipStation → Shipments → Fulfillments → Export.",
        Kind::ShipStationReturns => "ShipStation → Shipments → Returns → Export.",
        Kind::ShipStationProducts => "ShipStation → Products → Other Actions → Export Products.",
        Kind::ShipStationInventory => "ShipStation → Inventory → Export.",
        Kind::MarketplaceOrders => "The marketplace's own orders report, as CSV or text.",
        Kind::WarehouseDispatches => "The WMS or 3PL's dispatch report, as CSV.",
        Kind::Unrecognised | Kind::BackhaulReport => "Export the file again as CSV.",
    }
    .to_owned()
}
