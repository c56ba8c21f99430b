//! Spellings of Shopify's exports. Shopify names its columns in English whatever the admin's language.

use backhaul_model::Field as F;

use super::Spelling;

/// Orders.
pub const ORDERS: &[Spelling] = &[
    (F::OrderName, &["Name", "Order Name"]),
    (F::OrderId, &["Id", "Order ID"]),
    (F::CreatedAt, &["Created at"]),
    (F::PaidAt, &["Paid at"]),
    (F::FulfilledAt, &["Fulfilled at"]),
    (F::CancelledAt, &["Cancelled at", "Canceled at"]),
    (F::FinancialStatus, &["Financial Status"]),
    (F::FulfillmentStatus, &["Fulfillment Status", "Fulfilment Status"]),
    (F::Currency, &["Currency"]),
    (F::Total, &["Total"]),
    (F::RefundedAmount, &["Refunded Amount"]),
    (F::PaymentMethod, &["Payment Method"]),
    (F::ShippingMethod, &["Shipping Method"]),
    (F::Source, &["Source"]),
    (F::Tags, &["Tags"]),
    (F::Email, &["Email"]),
    (F::ShipToName, &["Shipping Name"]),
    (F::ShipToStreet, &["Shipping Street", "Shipping Address1"]),
    (F::ShipToStreet2, &["Shipping Address2"]),
    (F::ShipToProvince, &["Shipping Province"]),
    (F::Subtotal, &["Subtotal"]),
    (F::ShippingPaid, &["Shipping"]),
    (F::PaymentTerms, &["Payment Terms Name"]),
    (F::TaxIdentifier, super::TAX_COLUMNS),
    (F::ShipToCity, &["Shipping City"]),
    (F::ShipToPostalCode, &["Shipping Zip"]),
    (F::ShipToCountry, &["Shipping Country"]),
    (F::LineSku, &["Lineitem sku"]),
    (F::LineName, &["Lineitem name"]),
    (F::LineQuantity, &["Lineitem quantity"]),
    (F::LinePrice, &["Lineitem price"]),
    (F::LineRequiresShipping, &["Lineitem requires shipping"]),
    (F::LineStatus, &["Lineitem fulfillment status", "Lineitem fulfilment status"]),
];
