//! Spellings of ShipStation's exports: the `Category - Field` dialect of custom formats and reports, the
//! grid as it stands on screen, the import template, and the API's camel-case names.

use backhaul_model::Field as F;

use super::Spelling;

/// What orders, shipments and fulfillments share.
pub const COMMON: &[Spelling] = &[
    (
        F::OrderName,
        &["Order - Number", "Order No.", "Order Num", "Order - Name", "Order", "Order ID"],
    ),
    (F::SecondaryId, &[ORDER_URL, CUSTOM_FIELD]),
    (F::Store, &["Market - Store Name", "Store", "Store Name", "Order - Store", "Selling Channel"]),
    (
        // The marketplace of all stores of a kind, never the store. The second is the product's own
        // typo.
        F::Source,
        &[
            "Market - Marketplace Name",
            "Market - Markeplace Name",
            "Marketplace",
            "Marketplace Name",
            "Order Source",
        ],
    ),
    (
        F::CreatedAt,
        &["Date - Order Date", "Order Date", "Order - Date", "Date Ordered", "Order Created"],
    ),
    (
        F::ShippedAt,
        &[
            "Date - Shipped Date",
            "Ship Date",
            "Shipped Date",
            "Date Shipped",
            "Date - Ship Date",
            "Shipment Date",
            "Shipment - Ship Date",
            "Shipped At",
            "Shipped On",
            "Shipped",
        ],
    ),
    (
        F::Carrier,
        &[
            "Carrier - Name",
            "Shipment - Carrier",
            "Carrier",
            "Carrier Name",
            "Carrier Code",
            "Carrier - Carrier Selected",
        ],
    ),
    (
        F::Service,
        &[
            "Carrier - Service Selected",
            "Shipment - Service",
            "Service",
            "Service Code",
            "Service Used",
            "Shipping Service Used",
            "Service Selected",
        ],
    ),
    (
        F::Email,
        &["Customer - Email", "Email", "Buyer Email", "Customer - Email Address", "Email Address"],
    ),
    (
        F::ShipToName,
        &[
            "Ship To - Name",
            "Recipient",
            "Recipient Name",
            "Recipient Full Name",
            "Ship To",
            "Customer Name",
            "Ship To - Full Name",
        ],
    ),
    (
        F::ShipToStreet,
        &["Ship To - Address 1", "Address Line 1", "Address 1", "Ship To - Street", "Street"],
    ),
    (F::ShipToStreet2, &["Ship To - Address 2", "Address Line 2", "Address 2"]),
    (F::ShipToCity, &["Ship To - City", "City"]),
    (F::ShipToProvince, &["Ship To - State", "State", "Province", "Ship To - Province"]),
    (
        F::ShipToPostalCode,
        &["Ship To - Postal Code", "Postal Code", "Ship To - Zip", "Zip", "Zip Code", "Zip/Postal"],
    ),
    (F::ShipToCountry, &["Ship To - Country", "Country", "Country Code", "Ship To - Country Code"]),
    (F::LineSku, &["Item - SKU", "SKU", "Line Item SKU", "Product SKU"]),
    (
        F::LineName,
        &["Item - Name", "Item Name / Title", "Item - Title", "Item - Description", "Product Name"],
    ),
    (
        F::LineQuantity,
        &["Item - Qty", "Item - Quantity", "Line Item Quantity", "Quantity Ordered", "Qty Ordered"],
    ),
    (F::LinePrice, &["Item - Price", "Item - Unit Price", "Unit Price"]),
];

/// Orders.
pub const ORDERS: &[Spelling] = &[
    (F::PlatformStatus, &["Order - Status", "Status"]),
    (F::PaidAt, &["Date - Paid Date", "Paid Date", "Date Paid", "Payment Date", "Paid At"]),
    (F::ShipBy, &["Date - Ship By Date", "Ship By", "Ship By Date", "Date - Ship By"]),
    (
        F::HoldUntil,
        &["Date - Hold Until", "Hold Until", "Hold Until Date", "Date - Hold Until Date"],
    ),
    (F::Total, &["Amount - Order Total", "Order Total", "Total", "Order - Total"]),
    (
        F::Units,
        &[
            "Count - Number of Items",
            "Number of Items",
            "Item Count",
            "Total Items",
            "Items",
            "Total Quantity",
        ],
    ),
    // Not kept, but the same order at two costs is two labels, and so two platform orders.
    (F::LabelCost, &["Amount - Shipping Cost", "Shipping Cost"]),
    (F::LineQuantity, &["Quantity", "Qty"]),
    (F::PickListPrinted, &["Pick List Printed"]),
    (F::TaxIdentifier, super::TAX_COLUMNS),
    (F::Tags, &["Tags", "Order - Tags", "Tag"]),
    (
        F::RequestedService,
        &[
            "Carrier - Service Requested",
            "Requested Service",
            "Requested Shipping Service",
            "Service Requested",
            "Shipping Service",
        ],
    ),
];

/// Shipments: labels.
pub const SHIPMENTS: &[Spelling] = &[
    // The Shipping Cost report calls the carrier its provider; the better names stand in front.
    (
        F::Carrier,
        &[
            "Carrier - Name",
            "Shipment - Carrier",
            "Carrier",
            "Carrier Name",
            "Carrier Code",
            "Carrier - Carrier Selected",
            "Provider",
        ],
    ),
    (
        F::ShipmentNumber,
        &["Shipment #", "Shipment - Number", "Shipment ID", "Shipment - ID", "Shipment"],
    ),
    (F::Tracking, TRACKING),
    (F::Provider, &["Provider"]),
    (F::Batch, BATCH),
    (
        F::Warehouse,
        &["Operations - Warehouse", "Warehouse", "Ship From", "Ship From Location", "Warehouse ID"],
    ),
    (
        F::User,
        &[
            "Operations - User Name",
            "User",
            "User Name",
            "Operations - User",
            "Created By",
            "User ID",
        ],
    ),
    (
        F::LabelCreatedAt,
        &[
            "Date - Label Create Date",
            "Label Create Date",
            "Label Created",
            "Label Created Date",
            "Label Created At",
            "Label Date",
            "Create Date",
            "Created Date",
            "Date Created",
            "Created At",
        ],
    ),
    (
        F::Voided,
        &["Shipment - Void Flag", "Void Flag", "Voided", "Is Voided", "Void", "Shipment - Voided"],
    ),
    (
        F::VoidedAt,
        &["Shipment - Void Date", "Void Date", "Voided At", "Voided Date", "Date Voided"],
    ),
    (
        F::ReturnLabel,
        &["Return - Return Label Flag", "Return Label Flag", "Is Return Label", "Return Label"],
    ),
    (F::Notified, NOTIFIED),
    (
        F::LabelCost,
        &[
            "Amount - Shipping Cost",
            "Shipping Cost",
            "Shipment Cost",
            "Shipment - Cost",
            "Label Cost",
            "Carrier - Fee",
            "Carrier Fee",
            "Cost",
            "Rate",
        ],
    ),
    (
        F::Weight,
        &[
            "Weight - TotalOz",
            "Shipment - Weight (Oz)",
            "Weight (oz)",
            "Shipment - Weight",
            "Weight",
        ],
    ),
    (F::ScanStatus, SCAN_STATUS),
    (F::Packages, &["Shipment - Package Count", "Package Count", "Number of Packages"]),
    (
        F::Units,
        &["Count - Number of Items", "Number of Items", "Item Count", "Total Items", "Items"],
    ),
    (F::LineQuantity, &["Quantity", "Qty"]),
];

/// Fulfillments: *Marked as Shipped*, and outside providers.
pub const FULFILLMENTS: &[Spelling] = &[
    (F::ShipmentNumber, &["Fulfillment #", "Fulfillment ID", "Fulfillment - Number"]),
    (F::Tracking, TRACKING),
    (
        F::Provider,
        &["Provider", "Fulfillment Provider", "Fulfillment Provider Code", "Provider Name"],
    ),
    (F::PlatformStatus, &["Status", "Fulfillment Status", "Fulfillment - Status"]),
    (F::Batch, BATCH),
    (F::User, &["User", "User Name", "Created By", "User ID"]),
    (
        F::LabelCreatedAt,
        &["Created Date", "Create Date", "Date - Created Date", "Date Created", "Created At"],
    ),
    (F::Voided, &["Voided", "Void Flag", "Is Voided"]),
    (F::VoidedAt, &["Void Date", "Voided At", "Voided Date"]),
    (F::Notified, NOTIFIED),
    (F::ScanStatus, &["Tracking Status", "Shipment Status", "Delivery Status"]),
    (F::LabelCost, &["Fulfillment Fee", "Fulfillment Cost", "Shipping Cost"]),
    (F::Units, &["Quantity", "Qty", "Item Count", "Items"]),
];

/// Returns: the grid, and returns as the shipments report names them.
pub const RETURNS: &[Spelling] = &[
    (F::Rma, &["RMA #", "Return - RMA Number", "RMA Number", "RMA"]),
    (F::OrderName, &["Order #", "Order - Number", "Order No.", "Order ID"]),
    (F::Store, &["Store", "Market - Store Name", "Store Name"]),
    (
        F::ReturnedAt,
        &[
            "Created Date",
            "Return Created",
            "Date - Label Create Date",
            "Created At",
            "Return Date",
        ],
    ),
    (F::ReceivedAt, &["Return - Date Received", "Date Received", "Received Date", "Received"]),
    (F::ReturnStatus, &["Return Status", "Status"]),
    (F::ReturnReason, &["Return Reason", "Reason", "Return Note"]),
    (F::Tracking, TRACKING),
    (F::LineSku, &["Item SKU", "Item - SKU", "SKU"]),
    (F::LineName, &["Item Name", "Item - Name"]),
    (F::LineQuantity, &["Quantity", "Item - Qty", "Qty"]),
];

/// An order link whose last digits are the store's id of the order.
pub const ORDER_URL: &str = "Market - Market Order URL";
/// A free field in which many set-ups keep the store's order name or id.
pub const CUSTOM_FIELD: &str = "Custom - Field 1";
/// Pounds and ounces that make up a weight together.
pub const POUNDS: &str = "Weight - WeightLbs";
/// The ounces beside the pounds.
pub const OUNCES: &str = "Weight - WeightOz";

const TRACKING: &[&str] = &[
    "Shipment - Tracking Number",
    "Tracking #",
    "Tracking No.",
    "Tracking",
    "Tracking Code",
    "Tracking Numbers",
    "Tracking ID",
];
const SCAN_STATUS: &[&str] = &[
    "Tracking Status",
    "Shipment - Tracking Status",
    "Shipment Status",
    "Shipment - Status",
    "Delivery Status",
    "Delivery - Status",
    "Carrier Status",
    "Scan Status",
    "Last Scan",
    "Status",
    "Delivery - Message",
];
const BATCH: &[&str] =
    &["Operations - Batch Number", "Operations - Batch ID", "Batch", "Batch #", "Batch ID"];
const NOTIFIED: &[&str] = &[
    "Marketplace Notified",
    "Notify Marketplace",
    "Marketplace Notification",
    "Notified",
    "Marketplace Notify",
    "Marketplace Notification Status",
    "Store Notified",
];
