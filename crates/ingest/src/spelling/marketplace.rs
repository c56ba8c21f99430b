//! Spellings of the orders reports of marketplaces.
//!
//! Amazon: the order report and the all-orders report of Seller Central (`order-id`,
//! `quantity-purchased`; `amazon-order-id`, `order-status`). eBay: Seller Hub's orders report
//! (`Sales Record Number`, `Paid On Date`). Etsy: sold orders and sold order items. TikTok Shop: the
//! seller center's export, whose second row explains the columns. Walmart: the Seller Center's order
//! report (`PO#`, `Order#`). Names are from the marketplaces' own help and from public code that reads
//! real reports.
//!
//! A date column may stand for a status: `Shipped On Date` filled means shipped.

use backhaul_model::Field as F;

use super::Spelling;

/// Orders of all marketplaces.
pub const ORDERS: &[Spelling] = &[
    (F::OrderName, &["amazon-order-id", "PO#", "Order Number", "Order ID", "Order#"]),
    (F::OrderId, &["Sales Record Number", "Order#", "merchant-order-id"]),
    (
        F::CreatedAt,
        &["purchase-date", "Sale Date", "Created Time", "Order Date", "Order Creation Date"],
    ),
    (F::PaidAt, PAID),
    (F::FulfilledAt, &["Shipped On Date", "Date Shipped", "Shipped Time", "Shipped Date"]),
    (
        F::CancelledAt,
        &["Cancelled Time", "Canceled Time", "Cancelled Date", "order-status", "Status"],
    ),
    (
        F::FinancialStatus,
        &[
            "Payment Status",
            "payments-date",
            "Paid On Date",
            "Date Paid",
            "Paid Time",
            "order-status",
            "Payment Type",
            "Payment Method",
            "Status",
        ],
    ),
    (
        F::FulfillmentStatus,
        &["order-status", "Shipped On Date", "Date Shipped", "Status", "quantity-to-ship"],
    ),
    (F::Currency, &["currency"]),
    (F::Total, &["Total Price", "Order Total", "Order Amount"]),
    (F::RefundedAmount, &["Order Refund Amount"]),
    (F::PaymentMethod, &["Payment Method", "Payment Type"]),
    (
        F::ShippingMethod,
        &["ship-service-level", "Shipping Service", "Shipping Method", "Delivery Option"],
    ),
    (F::Email, &["buyer-email"]),
    (
        F::ShipToName,
        &["recipient-name", "Ship To Name", "Ship Name", "Recipient", "Customer Name", "Full Name"],
    ),
    (
        F::ShipToStreet,
        &[
            "ship-address-1",
            "Ship To Address 1",
            "Ship Address1",
            "Address Line 1",
            "Street 1",
            "Detail Address",
        ],
    ),
    (F::ShipToCity, &["ship-city", "Ship To City", "City"]),
    (
        F::ShipToPostalCode,
        &["ship-postal-code", "Ship To Zip", "Ship Zipcode", "Zipcode", "Zip", "Postal Code"],
    ),
    (F::ShipToCountry, &["ship-country", "Ship To Country", "Country"]),
    (F::LineSku, &["Custom Label", "Seller SKU", "SKU"]),
    (F::LineName, &["product-name", "Item Title", "Item Name", "Item Description"]),
    (F::LineQuantity, &["quantity-purchased", "Quantity", "Qty"]),
    (F::LinePrice, &["Sold For", "SKU Unit Original Price", "Price", "Item Cost"]),
    (F::LineId, &["order-item-id", "Transaction ID", "Line#", "SKU ID"]),
    (
        F::LineRequiresShipping,
        &["fulfillment-channel", "Fulfillment Type", "Fulfillment Entity", "Fulfilled By"],
    ),
];

const PAID: &[&str] = &["payments-date", "Paid On Date", "Date Paid", "Paid Time"];

/// A marketplace and columns that only its reports have together.
const SIGNS: &[(&str, &[&str])] = &[
    ("amazon", &["order-id", "purchase-date", "order-item-id"]),
    ("amazon", &["order-id", "purchase-date", "quantity-purchased"]),
    ("amazon", &["amazon-order-id", "purchase-date"]),
    ("ebay", &["Sales Record Number", "Order Number", "Sale Date"]),
    ("ebay", &["Order Number", "Custom Label", "Paid On Date"]),
    ("etsy", &["Order ID", "Sale Date", "Ship Zipcode"]),
    ("etsy", &["Order ID", "Sale Date", "Listing ID"]),
    ("tiktok", &["Order ID", "Seller SKU", "Created Time"]),
    ("tiktok", &["Order ID", "Order Substatus", "Created Time"]),
    ("walmart", &["PO#", "Order#", "Order Date"]),
];

/// The marketplace whose report has these columns, by its id.
pub fn of(has: impl Fn(&str) -> bool) -> Option<&'static str> {
    let shows =
        |(_, columns): &&(&str, &[&str])| columns.iter().all(|name| has(&super::compact(name)));
    SIGNS.iter().find(shows).map(|(id, _)| *id)
}
