//! Kinds told by columns that no other export has together.

use backhaul_model::Kind;

use crate::spelling::{DISPATCH_SIGNS, compact, marketplace};

/// A warehouse's steps, in names of columns however they are put: `Date Picked`, `picked_at`, `Qty Picked`.
/// No store, no marketplace and not ShipStation has one (its own are *Picking Status* and *Pick List Printed*).
const STEPS: &[&str] =
    &["allocated", "picked", "packed", "dispatch", "despatch", "picker", "packer", "pickticket"];

/// What ShipStation's `Category - Field` dialect begins with.
const CATEGORIES: &[&str] = &[
    "amount -",
    "bill to -",
    "carrier -",
    "count -",
    "custom -",
    "customer -",
    "date -",
    "delivery -",
    "insurance -",
    "item -",
    "market -",
    "operations -",
    "order -",
    "return -",
    "service -",
    "ship to -",
    "shipment -",
    "weight -",
];

/// Names in ShipStation's grid and import template that are its own; what others call the same is not here.
const SHIPSTATIONS: &[&str] = &[
    "Allocation Status",
    "Picking Status",
    "Hold Until",
    "Requested Service",
    "Rate Shopper",
    "Order Key",
    "Pick List Printed",
    "Packing Slip Printed",
    "Label Created",
    "Label Create Date",
    "Label Printed",
    "Void Flag",
    "Void Date",
    "Is Return Label",
    "Marketplace Notified",
    "Notify Marketplace",
    "Marketplace Notification",
    "Shipment Notification",
    "Delivery Notification",
    "Difference (+/-)",
    "Delegation Date",
    "Fulfillment Provider",
    "Fulfillment Provider Code",
    "Fulfillment Fee",
];

/// Whether a column's name, as written, can only be ShipStation's.
pub fn is_shipstations(name: &str) -> bool {
    let lower = name.trim().to_lowercase();
    CATEGORIES.iter().any(|category| lower.starts_with(category))
        || SHIPSTATIONS.iter().any(|known| compact(known) == compact(name))
}

/// Columns of ShipStation's products that no other list of SKUs has.
const PRODUCT_SIGNS: &[&str] = &[
    "warehouselocation",
    "weightoz",
    "fillsku",
    "parentsku",
    "useproductname",
    "customsdescription",
    "customstariffno",
    "isreturnable",
    "thumbnailurl",
    "fulfillmentbarcode",
];

/// The kind of a header, by its compact names; `None` when these signs do not tell.
pub fn kind(names: &[String]) -> Option<Kind> {
    let has = &|name: &str| names.iter().any(|known| known == name);
    let any = |names: &[&str]| names.iter().any(|name| has(name));
    let count = |names: &[&str]| names.iter().filter(|name| has(name)).count();
    let numbered = any(&["ordernumber", "orderid", "order", "storeorderid", "referencenumber"]);
    if has("kind") && has("gateway") && has("amount") && any(&["name", "order"]) {
        return Some(Kind::ShopifyTransactions);
    }
    let sheet = ["line:type", "fulfillment:trackingnumber", "fulfillment:status", "fulfillment:id"];
    if any(&["name", "id"]) && any(&sheet) {
        return Some(Kind::ShopifyFulfillments);
    }
    let variant = ["variantsku", "variantprice", "variantgrams", "variantinventoryqty"];
    if (has("handle") && any(&variant)) || (has("urlhandle") && has("sku")) {
        return Some(Kind::ShopifyProducts);
    }
    let stocked = ["hscode", "coo", "location", "available", "onhand", "option1name"];
    if has("handle") && has("sku") && any(&stocked) {
        return Some(Kind::ShopifyInventory);
    }
    if marketplace::of(has).is_some() {
        return Some(Kind::MarketplaceOrders);
    }
    if any(&["rmanumber", "returningparty", "returnnote"]) && !has("shipmentnumber") && numbered {
        return Some(Kind::ShipStationReturns);
    }
    if has("sku") && !numbered && count(PRODUCT_SIGNS) >= 2 {
        return Some(Kind::ShipStationProducts);
    }
    let counted = ["stock", "onhand", "available", "quantityonhand", "availablequantity"];
    if has("sku") && !numbered && any(&counted) {
        return Some(Kind::ShipStationInventory);
    }
    let is_sign = |name: &&String| {
        let step = STEPS.iter().any(|step| name.contains(step));
        step || DISPATCH_SIGNS.iter().any(|sign| compact(sign) == **name)
    };
    let signs = names.iter().filter(is_sign).count();
    let beside =
        any(&["trackingnumber", "tracking"]) || names.iter().any(|it| it.ends_with("status"));
    let has_order = numbered || any(&["referencenum", "orderno", "orderref", "salesorder"]);
    (has_order && (signs >= 2 || (signs == 1 && beside))).then_some(Kind::WarehouseDispatches)
}
