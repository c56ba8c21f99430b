//! The shapes of records, and where in them each field stands.
//!
//! ShipStation: <https://www.shipstation.com/docs/api/models/order/>, `…/shipment/`, and *List
//! Fulfillments*. Shopify: <https://shopify.dev/docs/api/admin-rest/latest/resources/order>.

use backhaul_model::{Field as F, Kind};
use serde_json::Value;

use super::record::{at, has, list, text};
use crate::value::numbers;

/// Where a field stands.
pub struct Place {
    /// The field.
    pub field: F,
    /// The path, which is also the column's name: `[].` leads into the list of items.
    pub path: &'static str,
    /// What the cell says, where it is not what stands there.
    derive: Option<fn(&Value) -> String>,
}

/// The shape of a record.
pub struct Shape {
    /// What it is.
    pub kind: Kind,
    /// What a list of them is called.
    pub word: &'static str,
    /// Path of the id.
    pub id: &'static str,
    /// Path of the list of items.
    pub items: &'static str,
    /// Whether times without an offset are Pacific time.
    pub pacific: bool,
    /// Whether only the first row of a record holds its own fields, as in Shopify's export.
    pub first_row_only: bool,
    /// Fields.
    pub places: &'static [Place],
}

/// A value as it stands.
pub const fn plain(field: F, path: &'static str) -> Place {
    Place { field, path, derive: None }
}

/// A value made from the record, or from the item.
pub const fn derived(field: F, path: &'static str, derive: fn(&Value) -> String) -> Place {
    Place { field, path, derive: Some(derive) }
}

impl Place {
    /// The cell of a record, or of one of its items.
    pub fn cell(&self, record: &Value, item: Option<&Value>) -> String {
        match (self.path.split_once("[]."), self.derive) {
            (_, Some(derive)) if !self.is_of_item() => derive(record),
            (Some((_, path)), derive) if self.is_of_item() => {
                item.map_or_else(String::new, |item| match derive {
                    Some(derive) => derive(item),
                    None => text(at(item, path)),
                })
            }
            // A list that holds no items of the record is summed up in one cell.
            (Some((before, path)), _) => {
                let texts = list(record, before).iter().map(|member| text(at(member, path)));
                texts.collect::<Vec<_>>().join(", ")
            }
            (None, _) => text(at(record, self.path)),
        }
    }

    /// Whether a record has it, be it null. What is summed up over a list is there with an empty one.
    pub fn is_in(&self, record: &Value) -> bool {
        let empty = |path| at(record, path).and_then(Value::as_array).is_some_and(Vec::is_empty);
        let of_list = self.path.split_once("[].").filter(|_| !self.is_of_item());
        has(record, self.path) || of_list.is_some_and(|(list, _)| empty(list))
    }

    /// Whether it belongs to an item rather than to its record.
    pub fn is_of_item(&self) -> bool {
        crate::gathering::is_of_line(self.field)
            || matches!(self.field, F::LineRequiresShipping | F::LineStatus)
    }
}

/// The shape of a record.
pub fn of(record: &Value) -> Option<&'static Shape> {
    let known = |key: &str| has(record, key);
    if known("line_items") || (known("financial_status") && known("name")) {
        Some(&SHOPIFY_ORDER)
    } else if !known("orderNumber") {
        None
    } else if known("shipmentId") {
        Some(&SHIPMENT)
    } else if known("fulfillmentId") {
        Some(&FULFILLMENT)
    } else if known("orderStatus") || known("orderDate") {
        Some(&ORDER)
    } else {
        None
    }
}

static ORDER: Shape = Shape {
    kind: Kind::ShipStationOrders,
    word: "orders",
    id: "orderId",
    items: "items",
    pacific: true,
    first_row_only: false,
    places: &[
        plain(F::OrderName, "orderNumber"),
        plain(F::SecondaryId, "orderKey"),
        plain(F::Store, "advancedOptions.storeId"),
        plain(F::Source, "advancedOptions.source"),
        plain(F::CreatedAt, "orderDate"),
        plain(F::PaidAt, "paymentDate"),
        plain(F::ShippedAt, "shipDate"),
        plain(F::ShipBy, "shipByDate"),
        plain(F::HoldUntil, "holdUntilDate"),
        plain(F::PlatformStatus, "orderStatus"),
        plain(F::Total, "orderTotal"),
        plain(F::ShippingPaid, "shippingAmount"),
        plain(F::RequestedService, "requestedShippingService"),
        plain(F::Carrier, "carrierCode"),
        plain(F::Service, "serviceCode"),
        plain(F::CustomField1, "advancedOptions.customField1"),
        plain(F::CustomField2, "advancedOptions.customField2"),
        plain(F::CustomField3, "advancedOptions.customField3"),
        plain(F::NotesFromBuyer, "customerNotes"),
        plain(F::InternalNotes, "internalNotes"),
        plain(F::GiftMessage, "giftMessage"),
        plain(F::Email, "customerEmail"),
        plain(F::Phone, "shipTo.phone"),
        plain(F::ShipToName, "shipTo.name"),
        plain(F::ShipToStreet, "shipTo.street1"),
        plain(F::ShipToStreet2, "shipTo.street2"),
        plain(F::ShipToCity, "shipTo.city"),
        plain(F::ShipToProvince, "shipTo.state"),
        plain(F::ShipToPostalCode, "shipTo.postalCode"),
        plain(F::ShipToCountry, "shipTo.country"),
        plain(F::LineSku, "items[].sku"),
        plain(F::LineName, "items[].name"),
        plain(F::LineQuantity, "items[].quantity"),
        plain(F::LinePrice, "items[].unitPrice"),
    ],
};

static SHIPMENT: Shape = Shape {
    kind: Kind::ShipStationShipments,
    word: "shipments",
    id: "shipmentId",
    items: "shipmentItems",
    pacific: true,
    first_row_only: false,
    places: &[
        plain(F::OrderName, "orderNumber"),
        plain(F::SecondaryId, "orderKey"),
        plain(F::Store, "advancedOptions.storeId"),
        plain(F::ShipmentNumber, "shipmentId"),
        plain(F::Tracking, "trackingNumber"),
        plain(F::Carrier, "carrierCode"),
        plain(F::Service, "serviceCode"),
        plain(F::Batch, "batchNumber"),
        plain(F::Warehouse, "warehouseId"),
        plain(F::User, "userId"),
        plain(F::LabelCreatedAt, "createDate"),
        plain(F::ShippedAt, "shipDate"),
        plain(F::Voided, "voided"),
        plain(F::VoidedAt, "voidDate"),
        plain(F::ReturnLabel, "isReturnLabel"),
        derived(F::Notified, "marketplaceNotified", notified),
        plain(F::LabelCost, "shipmentCost"),
        derived(F::Weight, "weight", weight),
        plain(F::Email, "customerEmail"),
        plain(F::Phone, "shipTo.phone"),
        plain(F::ShipToName, "shipTo.name"),
        plain(F::ShipToStreet, "shipTo.street1"),
        plain(F::ShipToStreet2, "shipTo.street2"),
        plain(F::ShipToCity, "shipTo.city"),
        plain(F::ShipToProvince, "shipTo.state"),
        plain(F::ShipToPostalCode, "shipTo.postalCode"),
        plain(F::ShipToCountry, "shipTo.country"),
        plain(F::LineSku, "shipmentItems[].sku"),
        plain(F::LineName, "shipmentItems[].name"),
        plain(F::LineQuantity, "shipmentItems[].quantity"),
        plain(F::LinePrice, "shipmentItems[].unitPrice"),
    ],
};

static FULFILLMENT: Shape = Shape {
    kind: Kind::ShipStationFulfillments,
    word: "fulfillments",
    id: "fulfillmentId",
    items: "items",
    pacific: true,
    first_row_only: false,
    places: &[
        plain(F::OrderName, "orderNumber"),
        plain(F::ShipmentNumber, "fulfillmentId"),
        plain(F::Tracking, "trackingNumber"),
        plain(F::Carrier, "carrierCode"),
        plain(F::Service, "fulfillmentServiceCode"),
        derived(F::Provider, "fulfillmentProviderCode", provider),
        plain(F::User, "userId"),
        plain(F::LabelCreatedAt, "createDate"),
        plain(F::ShippedAt, "shipDate"),
        plain(F::Voided, "voided"),
        plain(F::VoidedAt, "voidDate"),
        derived(F::Notified, "marketplaceNotified", notified),
        plain(F::LabelCost, "fulfillmentFee"),
        plain(F::Email, "customerEmail"),
        plain(F::ShipToName, "shipTo.name"),
        plain(F::ShipToStreet, "shipTo.street1"),
        plain(F::ShipToCity, "shipTo.city"),
        plain(F::ShipToPostalCode, "shipTo.postalCode"),
        plain(F::ShipToCountry, "shipTo.country"),
    ],
};

static SHOPIFY_ORDER: Shape = Shape {
    kind: Kind::ShopifyOrders,
    word: "orders",
    id: "id",
    items: "line_items",
    pacific: false,
    first_row_only: true,
    places: &[
        plain(F::OrderName, "name"),
        plain(F::OrderId, "id"),
        plain(F::CreatedAt, "created_at"),
        plain(F::CancelledAt, "cancelled_at"),
        derived(F::FulfilledAt, "fulfillments[].created_at", fulfilled_at),
        plain(F::FinancialStatus, "financial_status"),
        derived(F::FulfillmentStatus, "fulfillment_status", fulfillment_status),
        plain(F::Currency, "currency"),
        plain(F::Total, "total_price"),
        plain(F::Subtotal, "subtotal_price"),
        plain(F::ShippingPaid, "total_shipping_price_set.shop_money.amount"),
        derived(F::RefundedAmount, "refunds[].transactions[].amount", refunded),
        plain(F::PaymentMethod, "payment_gateway_names"),
        plain(F::PaymentTerms, "payment_terms.payment_terms_name"),
        plain(F::ShippingMethod, "shipping_lines[].title"),
        plain(F::Source, "source_name"),
        plain(F::Tags, "tags"),
        plain(F::Notes, "note"),
        derived(F::NoteAttributes, "note_attributes", note_attributes),
        plain(F::Email, "email"),
        plain(F::Phone, "phone"),
        plain(F::ShipToName, "shipping_address.name"),
        plain(F::ShipToStreet, "shipping_address.address1"),
        plain(F::ShipToStreet2, "shipping_address.address2"),
        plain(F::ShipToCity, "shipping_address.city"),
        plain(F::ShipToProvince, "shipping_address.province_code"),
        plain(F::ShipToPostalCode, "shipping_address.zip"),
        plain(F::ShipToCountry, "shipping_address.country_code"),
        plain(F::LineSku, "line_items[].sku"),
        plain(F::LineName, "line_items[].name"),
        plain(F::LineQuantity, "line_items[].quantity"),
        plain(F::LinePrice, "line_items[].price"),
        plain(F::LineRequiresShipping, "line_items[].requires_shipping"),
        derived(F::LineStatus, "line_items[].fulfillment_status", fulfillment_status),
    ],
};

/// `true`, `false`, or `failed` where the error of the attempt stands beside it.
fn notified(record: &Value) -> String {
    if !text(at(record, "notifyErrorMessage")).is_empty() {
        return "failed".to_owned();
    }
    text(at(record, "marketplaceNotified"))
}

/// A provider's code. Outside providers have one; without it, someone marked the order as shipped.
fn provider(record: &Value) -> String {
    let code = text(at(record, "fulfillmentProviderCode"));
    if code.is_empty() { "manual".to_owned() } else { code }
}

fn weight(record: &Value) -> String {
    let part = |path| text(at(record, path));
    format!("{} {}", part("weight.value"), part("weight.units")).trim().to_owned()
}

/// The API says null for what the export calls *unfulfilled*, on orders and on lines.
fn fulfillment_status(value: &Value) -> String {
    let status = text(at(value, "fulfillment_status"));
    if status.is_empty() { "unfulfilled".to_owned() } else { status }
}

/// `key: value`, a line each, as the export writes them.
fn note_attributes(record: &Value) -> String {
    let line = |it: &Value| format!("{}: {}", text(at(it, "name")), text(at(it, "value")));
    let lines: Vec<String> = list(record, "note_attributes").iter().map(line).collect();
    lines.join("\n")
}

/// When the last fulfillment was made, where the order is fulfilled: the export fills it only then.
fn fulfilled_at(record: &Value) -> String {
    if text(at(record, "fulfillment_status")) != "fulfilled" {
        return String::new();
    }
    let made = list(record, "fulfillments")
        .iter()
        .filter(|fulfillment| text(at(fulfillment, "status")) != "cancelled");
    made.map(|fulfillment| text(at(fulfillment, "created_at"))).max().unwrap_or_default()
}

/// What was given back, over all refunds that went through.
fn refunded(record: &Value) -> String {
    let of_refund = |refund| list(refund, "transactions").iter();
    let given_back = list(record, "refunds").iter().flat_map(of_refund).filter(|transaction| {
        text(at(transaction, "kind")) == "refund" && text(at(transaction, "status")) == "success"
    });
    let thousandths: i64 = given_back
        .filter_map(|transaction| numbers::scaled(&text(at(transaction, "amount")), 3))
        .fold(0, i64::saturating_add);
    if thousandths == 0 {
        return "0".to_owned();
    }
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}
