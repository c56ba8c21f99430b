//! Products and stock, as the store and as ShipStation export them.

use crate::catalogue::PRODUCTS;
use crate::plan::Shape;
use crate::shelf::Shelf;
use crate::world::{WAREHOUSES, World};

use super::mess::Attire;
use super::sheet::Sheet;
use super::words::{money, ounces};

/// Tenths of an ounce as whole grams.
fn grams(tenths: i64) -> String {
    ((tenths * 28_350 + 5_000) / 10_000).to_string()
}

pub(crate) fn products(world: &World, attire: Attire) -> Vec<u8> {
    let header = vec![
        "Handle",
        "Title",
        "Body (HTML)",
        "Vendor",
        "Type",
        "Tags",
        "Published",
        "Option1 Name",
        "Option1 Value",
        "Variant SKU",
        "Variant Grams",
        "Variant Inventory Tracker",
        "Variant Inventory Policy",
        "Variant Fulfillment Service",
        "Variant Price",
        "Variant Requires Shipping",
        "Variant Taxable",
        "Image Src",
        "Variant Weight Unit",
        "Status",
    ];
    let mut sheet = Sheet::new(header, attire);
    for (product, goods) in PRODUCTS.iter().enumerate().filter(|(_, goods)| !goods.sku.is_empty()) {
        let forgotten = world.shelves.iter().any(|s| s.product == product && !s.in_store);
        if forgotten {
            continue;
        }
        let handle = goods.sku.to_lowercase();
        sheet.put("Handle", &handle);
        sheet.put("Title", goods.name);
        sheet.put("Vendor", "Juniper");
        sheet.put("Published", "true");
        sheet.put("Option1 Name", "Title");
        sheet.put("Option1 Value", "Default Title");
        sheet.put("Variant SKU", goods.sku);
        sheet.put("Variant Grams", &grams(goods.weight));
        sheet.put("Variant Inventory Tracker", "shopify");
        sheet.put("Variant Inventory Policy", "deny");
        sheet.put("Variant Fulfillment Service", "manual");
        sheet.put("Variant Price", &money(goods.price));
        sheet.put("Variant Requires Shipping", if goods.ships { "true" } else { "false" });
        sheet.put("Variant Taxable", "true");
        sheet.put("Variant Weight Unit", "oz");
        sheet.put("Status", "active");
        sheet.end_row();
        if product % 5 == 0 {
            // A second picture has a row with no variant on it.
            sheet.put("Handle", &handle);
            sheet.put("Image Src", "https://example.com/second.jpg");
            sheet.end_row();
        }
    }
    sheet.finish()
}

/// The three shapes of the store's stock.
pub(crate) fn stock(world: &World, shape: Shape, attire: Attire) -> Vec<u8> {
    const NAMES: [&str; 6] = ["Handle", "Title", "Option1 Name", "Option1 Value", "SKU", "HS Code"];
    let of_location: &[&'static str] = match shape {
        Shape::Long => &WAREHOUSES[..2],
        Shape::Short => {
            &["Location", "Incoming", "Unavailable", "Committed", "Available", "On hand"]
        }
        Shape::Newest => &[
            "Location",
            "Incoming (not editable)",
            "Unavailable (not editable)",
            "Committed (not editable)",
            "Available (not editable)",
            "On hand (current)",
            "On hand (new)",
        ],
    };
    let mut sheet = Sheet::new([&NAMES[..], of_location].concat(), attire);
    for shelf in &world.shelves {
        let goods = &PRODUCTS[shelf.product];
        let begin = |sheet: &mut Sheet| {
            sheet.put("Handle", &goods.sku.to_lowercase());
            sheet.put("Title", goods.name);
            sheet.put("Option1 Name", "Title");
            sheet.put("Option1 Value", "Default Title");
            sheet.put("SKU", goods.sku);
        };
        begin(&mut sheet);
        if shape == Shape::Long {
            sheet.put(WAREHOUSES[0], &shelf.available.to_string());
            sheet.put(WAREHOUSES[1], "not stocked");
            sheet.end_row();
            continue;
        }
        sheet.put("Location", WAREHOUSES[0]);
        let newest = shape == Shape::Newest;
        let column = |name: &'static str| {
            if newest { format!("{name} (not editable)") } else { name.to_owned() }
        };
        sheet.put(&column("Incoming"), "0");
        sheet.put(&column("Unavailable"), "0");
        sheet.put(&column("Committed"), &shelf.open_in_store.to_string());
        sheet.put(&column("Available"), &shelf.available.to_string());
        sheet.put(if newest { "On hand (current)" } else { "On hand" }, &shelf.on_hand.to_string());
        sheet.end_row();
        begin(&mut sheet);
        sheet.put("Location", WAREHOUSES[1]);
        for name in ["Incoming", "Unavailable", "Committed", "Available"] {
            sheet.put(&column(name), "not stocked");
        }
        sheet.put(if newest { "On hand (current)" } else { "On hand" }, "not stocked");
        sheet.end_row();
    }
    sheet.finish()
}

pub(crate) fn platform_products(world: &World, attire: Attire) -> Vec<u8> {
    let header = vec![
        "SKU",
        "Name",
        "WarehouseLocation",
        "WeightOz",
        "Category",
        "Tag1",
        "CustomsDescription",
        "CustomsValue",
        "CustomsTariffNo",
        "CustomsCountry",
        "ThumbnailUrl",
        "UPC",
        "FillSKU",
        "Length",
        "Width",
        "Height",
        "UseProductName",
        "Active",
        "ParentSKU",
        "IsReturnable",
    ];
    let mut sheet = Sheet::new(header, attire);
    for shelf in world.shelves.iter().filter(|shelf| shelf.on_platform) {
        sheet.put("SKU", PRODUCTS[shelf.product].sku);
        sheet.put("Name", PRODUCTS[shelf.product].name);
        sheet.put("WeightOz", &ounces(shelf.platform_weight));
        sheet.put("UseProductName", "False");
        sheet.put("Active", "True");
        sheet.put("IsReturnable", "True");
        sheet.end_row();
    }
    sheet.finish()
}

pub(crate) fn platform_stock(world: &World, attire: Attire) -> Vec<u8> {
    let header = vec![
        "SKU",
        "ProductName",
        "Loc1",
        "Loc2",
        "Loc3",
        "Loc4",
        "Stock",
        "ReorderThreshold",
        "Cost",
    ];
    let mut sheet = Sheet::new(header, attire);
    for shelf in world.shelves.iter().filter(|shelf| shelf.on_platform) {
        let Shelf { product, platform_stock, .. } = *shelf;
        sheet.put("SKU", PRODUCTS[product].sku);
        sheet.put("ProductName", PRODUCTS[product].name);
        sheet.put("Loc1", "A");
        sheet.put("Stock", &platform_stock.to_string());
        sheet.put("ReorderThreshold", "0");
        sheet.end_row();
    }
    sheet.finish()
}
