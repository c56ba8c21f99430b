//! Kinds told by columns that no other export has together.

use backhaul_model::Kind;

use crate::spelling::{DISPATCH_SIGNS, compact, marketplace};

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
pub fn kind(has: &dyn Fn(&str) -> bool) -> Option<Kind> {
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
    let signs = DISPATCH_SIGNS.iter().filter(|sign| has(&compact(sign))).count();
    let beside = any(&["trackingnumber", "tracking", "status", "orderstatus", "shipmentstatus"]);
    let named = numbered || has("referencenum");
    (named && (signs >= 2 || (signs == 1 && beside))).then_some(Kind::WarehouseDispatches)
}
