//! Spellings of products and stock, of both sides.
//!
//! Shopify's products come in the long-standing form (`Variant SKU`, `Variant Grams`) and in the
//! template of 2025 (`URL handle`, `SKU`, `Weight value (grams)`; after the sample file on
//! `help.shopify.com`). ShipStation's come as the legacy CSV (`WeightOz`) and the newer template.

use backhaul_model::Field as F;

use super::Spelling;

/// Products of Shopify.
pub const SHOPIFY_PRODUCTS: &[Spelling] = &[
    (F::Handle, &["Handle", "URL handle"]),
    (F::ProductSku, &["Variant SKU", "SKU"]),
    (F::ProductTitle, &["Title"]),
    (F::ProductWeight, &["Variant Grams", "Weight value (grams)"]),
    (F::ProductStock, &["Variant Inventory Qty", "Inventory quantity"]),
    (F::ProductPrice, &["Variant Price", "Price"]),
    (F::ProductShips, &["Variant Requires Shipping", "Requires shipping"]),
    (F::ProductActive, &["Status", "Published"]),
];

/// Stock of Shopify: a row a variant and location. With a column a location, those are looked up by
/// what they are not ([`INVENTORY_NAMES`]).
pub const SHOPIFY_INVENTORY: &[Spelling] = &[
    (F::Handle, &["Handle"]),
    (F::ProductSku, &["SKU"]),
    (F::ProductTitle, &["Title"]),
    (F::Location, &["Location"]),
    (F::Available, &["Available"]),
    (F::OnHand, &["On hand"]),
    (F::Committed, &["Committed"]),
    (F::Incoming, &["Incoming"]),
];

/// Columns of Shopify's inventory export that are no location.
pub const INVENTORY_NAMES: &[&str] = &[
    "Handle",
    "Title",
    "Option1 Name",
    "Option1 Value",
    "Option1 Linked To",
    "Option2 Name",
    "Option2 Value",
    "Option2 Linked To",
    "Option3 Name",
    "Option3 Value",
    "Option3 Linked To",
    "SKU",
    "Barcode",
    "HS Code",
    "COO",
    "Location",
    "Bin name",
    "Incoming",
    "Unavailable",
    "Committed",
    "Available",
    "On hand",
    "On hand (new)",
];

/// Products of ShipStation.
pub const SHIPSTATION_PRODUCTS: &[Spelling] = &[
    (F::ProductSku, &["SKU"]),
    (F::ProductTitle, &["Name", "Product Name"]),
    (F::ProductWeight, &["WeightOz", "Weight", "Weight (oz)"]),
    (F::ProductActive, &["Active"]),
];

/// Stock of ShipStation. The legacy `Stock` counts what is on the shelf.
pub const SHIPSTATION_INVENTORY: &[Spelling] = &[
    (F::ProductSku, &["SKU"]),
    (F::ProductTitle, &["ProductName", "Name", "Product Name"]),
    (F::Location, &["Warehouse", "Inventory Warehouse", "Location", "Loc1"]),
    (F::Available, &["Available", "Available Quantity"]),
    (F::OnHand, &["Stock", "On Hand", "Quantity On Hand"]),
    (F::Committed, &["Allocated", "Committed"]),
    (F::Incoming, &["Incoming", "On Order"]),
];
