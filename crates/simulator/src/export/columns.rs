//! The headers of the exports, copied from real files and the products' own documentation.

use crate::plan::Era;

/// Shopify orders, since mid-2023. The earlier headers are this one less the columns of their time.
pub(crate) const SHOPIFY_ORDERS: [&str; 79] = [
    "Name",
    "Email",
    "Financial Status",
    "Paid at",
    "Fulfillment Status",
    "Fulfilled at",
    "Accepts Marketing",
    "Currency",
    "Subtotal",
    "Shipping",
    "Taxes",
    "Total",
    "Discount Code",
    "Discount Amount",
    "Shipping Method",
    "Created at",
    "Lineitem quantity",
    "Lineitem name",
    "Lineitem price",
    "Lineitem compare at price",
    "Lineitem sku",
    "Lineitem requires shipping",
    "Lineitem taxable",
    "Lineitem fulfillment status",
    "Billing Name",
    "Billing Street",
    "Billing Address1",
    "Billing Address2",
    "Billing Company",
    "Billing City",
    "Billing Zip",
    "Billing Province",
    "Billing Country",
    "Billing Phone",
    "Shipping Name",
    "Shipping Street",
    "Shipping Address1",
    "Shipping Address2",
    "Shipping Company",
    "Shipping City",
    "Shipping Zip",
    "Shipping Province",
    "Shipping Country",
    "Shipping Phone",
    "Notes",
    "Note Attributes",
    "Cancelled at",
    "Payment Method",
    "Payment Reference",
    "Refunded Amount",
    "Vendor",
    "Outstanding Balance",
    "Employee",
    "Location",
    "Device ID",
    "Id",
    "Tags",
    "Risk Level",
    "Source",
    "Lineitem discount",
    "Tax 1 Name",
    "Tax 1 Value",
    "Tax 2 Name",
    "Tax 2 Value",
    "Tax 3 Name",
    "Tax 3 Value",
    "Tax 4 Name",
    "Tax 4 Value",
    "Tax 5 Name",
    "Tax 5 Value",
    "Phone",
    "Receipt Number",
    "Duties",
    "Billing Province Name",
    "Shipping Province Name",
    "Payment ID",
    "Payment Terms Name",
    "Next Payment Due At",
    "Payment References",
];

/// Columns of [`SHOPIFY_ORDERS`] that the header of 78 columns lacks.
pub(crate) const NOT_IN_C78: [&str; 1] = ["Payment References"];

/// Columns of [`SHOPIFY_ORDERS`] that the header of 75 columns lacks.
pub(crate) const NOT_IN_C75: [&str; 4] =
    ["Payment ID", "Payment Terms Name", "Next Payment Due At", "Payment References"];

/// Columns of [`SHOPIFY_ORDERS`] that the header of 73 columns lacks.
pub(crate) const NOT_IN_C73: [&str; 6] = [
    "Outstanding Balance",
    "Employee",
    "Location",
    "Device ID",
    "Payment ID",
    "Payment References",
];

/// Columns of [`SHOPIFY_ORDERS`] that the header of 71 columns lacks.
pub(crate) const NOT_IN_C71: [&str; 8] = [
    "Outstanding Balance",
    "Employee",
    "Location",
    "Device ID",
    "Payment ID",
    "Payment Terms Name",
    "Next Payment Due At",
    "Payment References",
];

/// The columns that a further line item of an order can fill.
#[cfg(test)]
pub(crate) const CONTINUATION: [&str; 14] = [
    "Name",
    "Email",
    "Created at",
    "Lineitem quantity",
    "Lineitem name",
    "Lineitem price",
    "Lineitem compare at price",
    "Lineitem sku",
    "Lineitem requires shipping",
    "Lineitem taxable",
    "Lineitem fulfillment status",
    "Lineitem discount",
    "Vendor",
    "Phone",
];

/// ShipStation orders, custom format, a row per order. `Markeplace` is the product's own spelling.
pub(crate) const CUSTOM_ORDERS: [&str; 63] = [
    "Amount - Order Shipping",
    "Amount - Order Subtotal",
    "Amount - Order Tax",
    "Amount - Order Total",
    "Amount - Paid by Customer",
    "Amount - Shipping Cost",
    "Amount - Ship Rate Quoted",
    "Bill To - Name",
    "Carrier - Carrier Selected",
    "Carrier - Service Requested",
    "Carrier - Service Selected",
    "Count - Number of Items",
    "Count - Number of Shipments",
    "Customer Email",
    "Custom - Field 1",
    "Custom - Field 2",
    "Custom - Field 3",
    "Customs - Package Contents",
    "Date - Hold Until",
    "Date - Order Date",
    "Date - Paid Date",
    "Date - Shipped Date",
    "Date - Ship By Date",
    "Dimensions - Height",
    "Dimensions - Length",
    "Dimensions - Width",
    "Gift - Flag",
    "Gift - Message",
    "Insurance - Cost",
    "Insurance - Insured Value",
    "Insurance - Provider",
    "Market - Market Order URL",
    "Market - Markeplace Name",
    "Market - Store Name",
    "Notes - From Buyer",
    "Notes - Internal",
    "Notes - To Buyer",
    "Order - CustomerID",
    "Order - Number",
    "Order - Pay Method",
    "Order - Status",
    "Service - Confirmation Type",
    "Service - Package Type",
    "Ship To - Address 1",
    "Ship To - Address 2",
    "Ship To - Address 3",
    "Ship To - City",
    "Ship To - Company",
    "Ship To - Country",
    "Ship To - Name",
    "Ship To - Phone",
    "Ship To - Postal Code",
    "Ship To - Residential Flag",
    "Ship To - State",
    "Ship To - Verified Flag",
    "Ship To - Zone",
    "Source",
    "Tags",
    "Username",
    "Weight",
    "Weight - TotalOz",
    "Weight - WeightLbs",
    "Weight - WeightOz",
];

/// What a row per line adds to [`CUSTOM_ORDERS`].
pub(crate) const CUSTOM_ORDER_ITEMS: [&str; 16] = [
    "Item - Category",
    "Item - Cost",
    "Item - Cost Extended",
    "Item - Fill SKU",
    "Item - Image URL",
    "Item - ISBN",
    "Item - Location",
    "Item - Name",
    "Item - Options",
    "Item - Origin Country Code",
    "Item - Price",
    "Item - Qty",
    "Item - SKU",
    "Item - UPC",
    "Item - Weight",
    "Item - Weight (oz)",
];

/// ShipStation shipments, custom format.
pub(crate) const CUSTOM_SHIPMENTS: [&str; 69] = [
    "Amount - Order Shipping",
    "Amount - Order Subtotal",
    "Amount - Order Tax",
    "Amount - Order Total",
    "Amount - Shipping Cost",
    "Bill To - Account",
    "Bill To - Country",
    "Bill To - Party",
    "Bill To - Postal Code",
    "Carrier - Fee",
    "Carrier - Name",
    "Carrier - Service Selected",
    "Count - Number of Line Items",
    "Customer - Email",
    "Custom - Field 1",
    "Custom - Field 2",
    "Custom - Field 3",
    "Date - Label Create Date",
    "Date - Order Date",
    "Date - Shipped Date",
    "Delivery - Date",
    "Delivery - Message",
    "Gift - Flag",
    "Gift - Message",
    "Insurance - Cost",
    "Insurance - Insured Value",
    "Insurance - Provider",
    "Insurance - Purchased Flag",
    "Market - Marketplace Name",
    "Market - Store Name",
    "Operations - Batch ID",
    "Operations - Batch Number",
    "Operations - User Name",
    "Operations - Warehouse",
    "Order - Number",
    "Order - Source",
    "Order - Status",
    "Return - Date Received",
    "Return - Return Label Flag",
    "Return - RMA Number",
    "Service - Confirmation Type",
    "Service - Package Type",
    "Shipment - Carrier",
    "Shipment - Service",
    "Shipment - Declared Value",
    "Shipment - Height",
    "Shipment - Length",
    "Shipment - Width",
    "Shipment - Weight",
    "Shipment - Weight (Oz)",
    "Shipment - Package Count",
    "Shipment - Package Type",
    "Shipment - Tracking Number",
    "Shipment - Void Date",
    "Shipment - Void Flag",
    "Shipment - Zone",
    "Ship To - Address 1",
    "Ship To - Address 2",
    "Ship To - Address 3",
    "Ship To - City",
    "Ship To - Company",
    "Ship To - Country",
    "Ship To - Name",
    "Ship To - Phone",
    "Ship To - Postal Code",
    "Ship To - Residential Flag",
    "Ship To - State",
    "Ship To - Verified Flag",
    "Sum - Total of Line Items",
];

/// What a row per item adds to [`CUSTOM_SHIPMENTS`].
pub(crate) const CUSTOM_SHIPMENT_ITEMS: [&str; 3] = ["Item - Name", "Item - Qty", "Item - SKU"];

/// ShipStation orders as on screen.
pub(crate) const GRID_ORDERS: [&str; 51] = [
    "Age",
    "Allocation Status",
    "Amount Paid",
    "Assigned To",
    "Batch",
    "Buyer",
    "Buyer ID",
    "Carrier",
    "Company",
    "Confirmation",
    "Country",
    "Custom Field 1",
    "Custom Field 2",
    "Custom Field 3",
    "Deliver By",
    "Fulfillment Status",
    "Gift",
    "Hold Until",
    "Item Name",
    "Item SKU",
    "Notes",
    "Order Date",
    "Order #",
    "Order Total",
    "Package",
    "Packing Slip Printed",
    "Paid Date",
    "Pick List Printed",
    "Picking Status",
    "Premium Programs",
    "Quantity",
    "Rate",
    "Rate Shopper",
    "Recipient",
    "Requested Service",
    "Service",
    "Ship By",
    "Ship Date",
    "Ship From",
    "Shipping Account",
    "Shipping Paid",
    "Source",
    "State",
    "Status",
    "Store",
    "Tags",
    "Tax Paid",
    "Tote",
    "Warehouse Location",
    "Weight",
    "Zone",
];

/// The columns of [`GRID_ORDERS`] that speak of one line; a row per order does without them.
pub(crate) const GRID_ORDER_ITEMS: [&str; 3] = ["Item Name", "Item SKU", "Quantity"];

/// ShipStation shipments as on screen, with the store's name switched on.
pub(crate) const GRID_SHIPMENTS: [&str; 13] = [
    "Shipment #",
    "Order #",
    "Tracking #",
    "Service",
    "Recipient",
    "Ship Date",
    "Packing Slip Printed",
    "Label Created",
    "Label Printed",
    "Marketplace Notified",
    "Shipment Notification",
    "Delivery Notification",
    "Store",
];

/// ShipStation fulfillments; this grid is the only form they have.
pub(crate) const GRID_FULFILLMENTS: [&str; 16] = [
    "Created Date",
    "Delegation Date",
    "Ship Date",
    "Status",
    "Order #",
    "Quantity",
    "Batch",
    "Tracking #",
    "Provider",
    "Service",
    "Recipient",
    "City",
    "State",
    "Country",
    "Marketplace Notified",
    "Shipment Notification",
];

/// The header of an era.
pub(crate) fn shopify_orders(era: Era) -> Vec<&'static str> {
    let absent: &[&str] = match era {
        Era::C79 => &[],
        Era::C78 => &NOT_IN_C78,
        Era::C75 => &NOT_IN_C75,
        Era::C73 => &NOT_IN_C73,
        Era::C71 => &NOT_IN_C71,
    };
    SHOPIFY_ORDERS.into_iter().filter(|column| !absent.contains(column)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_era_has_its_width() {
        let widths =
            [Era::C79, Era::C78, Era::C75, Era::C73, Era::C71].map(|era| shopify_orders(era).len());
        assert_eq!(widths, [79, 78, 75, 73, 71]);
    }

    #[test]
    fn no_column_stands_twice() {
        for header in
            [&SHOPIFY_ORDERS[..], &CUSTOM_ORDERS, &CUSTOM_SHIPMENTS, &GRID_ORDERS, &GRID_SHIPMENTS]
        {
            let mut sorted = header.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), header.len());
            assert!(CONTINUATION.iter().all(|column| SHOPIFY_ORDERS.contains(column)));
        }
    }
}
