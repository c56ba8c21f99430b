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

/// Transactions. `Order` is Shopify's id of the order, `Name` its name.
pub const TRANSACTIONS: &[Spelling] = &[
    (F::OrderName, &["Name", "Order Name"]),
    (F::OrderId, &["Order", "Order ID"]),
    (F::TransactionKind, &["Kind"]),
    (F::Gateway, &["Gateway"]),
    (F::TransactionAt, &["Created At", "Processed At"]),
    (F::TransactionStatus, &["Status"]),
    (F::Amount, &["Amount"]),
    (F::Currency, &["Currency"]),
];

/// The orders sheet of Matrixify and alike, and the short form people import to repair tracking.
/// Column names after `matrixify.app/documentation/orders`.
pub const FULFILLMENTS: &[Spelling] = &[
    (F::OrderName, &["Name", "Order Name"]),
    (F::OrderId, &["ID", "Order ID"]),
    (F::LineType, &["Line: Type"]),
    (F::LineSku, &["Line: SKU"]),
    (F::LineName, &["Line: Name", "Line: Title"]),
    (F::LineQuantity, &["Line: Quantity"]),
    (F::FulfillmentId, &["Fulfillment: ID"]),
    (F::FulfillmentState, &["Fulfillment: Status"]),
    (F::FulfilledAt, &["Fulfillment: Created At", "Fulfillment: Processed At"]),
    (F::Carrier, &["Fulfillment: Tracking Company"]),
    (F::Tracking, &["Fulfillment: Tracking Number"]),
    (F::ShipmentStatus, &["Fulfillment: Shipment Status"]),
    (F::RefundedAt, &["Refund: Created At"]),
    (F::Restock, &["Refund: Restock Type", "Refund: Restock"]),
    (F::TransactionKind, &["Transaction: Kind"]),
    (F::TransactionAt, &["Transaction: Processed At", "Transaction: Created At"]),
    (F::TransactionStatus, &["Transaction: Status"]),
    (F::Amount, &["Transaction: Amount"]),
    (F::Currency, &["Transaction: Currency", "Currency"]),
    (F::Gateway, &["Transaction: Gateway"]),
];
