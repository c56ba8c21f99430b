//! What an order of the Admin API holds beside itself: fulfillments with tracking numbers, refunds with
//! their lines, and the transactions of refunds.
//!
//! Each becomes a record of the shape that a Matrixify sheet has, so that the same assembly takes them.

use backhaul_model::{Field as F, Kind};
use serde_json::{Value, json};

use super::record::{at, list, text};
use super::shape::{Place, Shape, derived, plain};

/// The shape of the parts.
pub static PART: Shape = Shape {
    kind: Kind::ShopifyFulfillments,
    word: "fulfillments",
    id: "",
    items: "line_items",
    pacific: false,
    first_row_only: false,
    places: &[
        plain(F::OrderName, "name"),
        plain(F::OrderId, "id"),
        plain(F::LineType, "type"),
        part(F::FulfillmentId, "fulfillments[].name", |it| of(it, "Fulfillment", &["name", "id"])),
        part(F::FulfillmentState, "fulfillments[].status", |it| of(it, "Fulfillment", &["status"])),
        part(F::FulfilledAt, "fulfillments[].created_at", |it| {
            of(it, "Fulfillment", &["created_at"])
        }),
        part(F::Carrier, "fulfillments[].tracking_company", |it| {
            of(it, "Fulfillment", &["tracking_company"])
        }),
        part(F::Tracking, "fulfillments[].tracking_numbers", |it| {
            of(it, "Fulfillment", &["tracking_numbers", "tracking_number"])
        }),
        part(F::ShipmentStatus, "fulfillments[].shipment_status", |it| {
            of(it, "Fulfillment", &["shipment_status"])
        }),
        part(F::RefundedAt, "refunds[].created_at", |it| of(it, "Refund", &["created_at"])),
        part(F::Restock, "refunds[].refund_line_items[].restock_type", |it| {
            of(it, "Refund", &["restock_type"])
        }),
        part(F::TransactionKind, "refunds[].transactions[].kind", |it| {
            of(it, "Transaction", &["kind"])
        }),
        part(F::TransactionStatus, "refunds[].transactions[].status", |it| {
            of(it, "Transaction", &["status"])
        }),
        part(F::Amount, "refunds[].transactions[].amount", |it| of(it, "Transaction", &["amount"])),
        part(F::Currency, "refunds[].transactions[].currency", |it| {
            of(it, "Transaction", &["currency"])
        }),
        part(F::TransactionAt, "refunds[].transactions[].created_at", |it| {
            of(it, "Transaction", &["created_at"])
        }),
        part(F::Gateway, "refunds[].transactions[].gateway", |it| {
            of(it, "Transaction", &["gateway"])
        }),
        plain(F::LineSku, "line_items[].sku"),
        plain(F::LineName, "line_items[].name"),
        plain(F::LineQuantity, "line_items[].quantity"),
    ],
};

const fn part(field: F, path: &'static str, derive: fn(&Value) -> String) -> Place {
    derived(field, path, derive)
}

/// The first filled of some values, if the part is of that type.
fn of(part: &Value, kind: &str, paths: &[&str]) -> String {
    if part.get("type").and_then(Value::as_str) != Some(kind) {
        return String::new();
    }
    let part = at(part, "part");
    let texts = paths.iter().map(|path| text(part.and_then(|part| at(part, path))));
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// The parts of an order.
pub fn of_order(order: &Value) -> Vec<Value> {
    // The list a part stands in, so that its columns show; of the other list only that it is there.
    let record = |kind: &str, from: (&str, &Value), part: &Value, lines: Value| {
        let mut record = json!({
            "name": at(order, "name"),
            "id": at(order, "id"),
            "type": kind,
            "part": part,
            "line_items": lines,
        });
        for list in ["fulfillments", "refunds"].into_iter().filter(|it| order.get(it).is_some()) {
            record[list] = if list == from.0 { json!([from.1]) } else { json!([]) };
        }
        record
    };
    let mut parts = Vec::new();
    for fulfillment in list(order, "fulfillments") {
        let lines = at(fulfillment, "line_items").cloned().unwrap_or_default();
        parts.push(record("Fulfillment", ("fulfillments", fulfillment), fulfillment, lines));
    }
    for refund in list(order, "refunds") {
        for line in list(refund, "refund_line_items") {
            let part = json!({
                "created_at": at(refund, "created_at"),
                "restock_type": at(line, "restock_type"),
            });
            let item = json!([{
                "sku": at(line, "line_item.sku"),
                "name": at(line, "line_item.name"),
                "quantity": at(line, "quantity"),
            }]);
            parts.push(record("Refund", ("refunds", refund), &part, item));
        }
        for transaction in list(refund, "transactions") {
            parts.push(record("Transaction", ("refunds", refund), transaction, Value::Null));
        }
    }
    parts
}
