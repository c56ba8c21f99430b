//! Spellings of what a WMS or a 3PL exports.
//!
//! Two shapes are ready. The first is a report of orders with their status, as ShipBob and Extensiv
//! (3PL Central) give it: `Order Number`, `Reference Number`, `Status`, `Picked At`, `Dispatched At`.
//! The second is a report of shipments, as ShipHero gives it: `Order Number`, `Order Date`,
//! `Created Date`, `Method`, `Tracking Number`, `Quantity Shipped`, `3PL Customer`; each row is a parcel
//! that left. Names are from public API references and public code that reads such reports. Any other
//! file comes in through a mapping.

use backhaul_model::Field as F;

use super::Spelling;

/// Dispatches.
pub const DISPATCHES: &[Spelling] = &[
    (
        F::OrderName,
        &[
            "Order Number",
            "Store Order ID",
            "Store Order Number",
            "Customer Order Number",
            "Sales Order",
            "Reference Number",
            "ReferenceNum",
            "Order Reference",
            "Order Reference ID",
            "Client Order Ref",
            "Order Ref",
            "Order ID",
            "Order",
            "Order No",
        ],
    ),
    (
        F::Reference,
        &[
            "Dispatch Reference",
            "Dispatch ID",
            "Shipment ID",
            "Warehouse Reference",
            "WMS Order ID",
            "Transaction ID",
            "ShipBob Order ID",
            "Shipment Number",
            "Order ID",
        ],
    ),
    (
        F::Store,
        &["Store", "Store Name", "Shop Name", "Channel", "Client", "3PL Customer", "Customer"],
    ),
    (
        F::DispatchStatus,
        &[
            "Dispatch Status",
            "Despatch Status",
            "Warehouse Status",
            "WMS Status",
            "Fulfillment Status",
            "Order Status",
            "Shipment Status",
            "Pick Status",
            "Ship Status",
            "Status",
        ],
    ),
    (
        F::DispatchCreatedAt,
        &[
            "Received At",
            "Received Date",
            "Order Date",
            "Created At",
            "Import Date",
            "Created Date",
        ],
    ),
    (
        F::PickedAt,
        &[
            "Picked At",
            "Picked Date",
            "Date Picked",
            "Pick Date",
            "Picked",
            "Packed At",
            "Packed Date",
            "Date Packed",
            "Packed",
        ],
    ),
    (
        F::DispatchedAt,
        &[
            "Dispatched At",
            "Dispatched Date",
            "Date Dispatched",
            "Dispatch Date",
            "Dispatched",
            "Despatched At",
            "Despatched Date",
            "Date Despatched",
            "Despatch Date",
            "Despatched",
            "Shipped At",
            "Shipped Date",
            "Date Shipped",
            "Shipped On",
            "Ship Date",
            "Actual Ship Date",
            "Ship Confirm Date",
            "Actual Fulfillment Date",
            "Process Date",
            "Created Date",
        ],
    ),
    (F::Carrier, &["Carrier", "Shipping Carrier", "Carrier Name", "Carrier Code", "Courier"]),
    (F::Service, &["Method", "Shipping Method", "Service", "Ship Option"]),
    (
        F::Tracking,
        &[
            "Tracking Number",
            "Tracking #",
            "Tracking",
            "Tracking ID",
            "Tracking No",
            "Tracking Code",
            "Tracking Nbr",
            "Consignment Number",
            "Consignment No",
        ],
    ),
    (F::Warehouse, &["Warehouse", "Fulfillment Center", "Facility", "Warehouse Name", "Location"]),
    (F::LineSku, &["SKU", "Item SKU", "Product SKU", "Item"]),
    (F::LineName, &["Item Name", "Product Name", "Description"]),
    (
        F::LineQuantity,
        &["Quantity", "Qty", "Quantity Ordered", "Qty Ordered", "Item Quantity", "Units"],
    ),
];

/// Columns that no export of a store or of ShipStation has, beside those that name a warehouse's step. Two
/// of them make a dispatch file; one does beside a tracking number or a status.
pub const SIGNS: &[&str] = &[
    "Pick Date",
    "Warehouse Status",
    "WMS Status",
    "WMS Order ID",
    "Warehouse Reference",
    "Pick Status",
    "3PL Customer",
    "Quantity Shipped",
    "Fulfillment Center",
    "ReferenceNum",
    "ShipBob Order ID",
    "Actual Fulfillment Date",
];
