//! The store's own fulfillments with their tracking numbers: Matrixify's orders sheet, and its short
//! form.

use crate::calendar::HOUR;
use crate::catalogue::PRODUCTS;
use crate::tracking::SERVICES;
use crate::world::{Parcel, WAREHOUSES, World};

use super::further::{id, listed};
use super::mess::Attire;
use super::sheet::Sheet;
use super::words::fulfillment;

/// Parcels of an order as the store knows them.
fn told<'w>(world: &'w World, parcels: &[Vec<usize>], order: usize) -> Vec<&'w Parcel> {
    parcels[order]
        .iter()
        .map(|&at| &world.parcels[at])
        .filter(|parcel| parcel.told || parcel.by_hand)
        .collect()
}

fn by_order(world: &World) -> Vec<Vec<usize>> {
    let mut parcels = vec![Vec::new(); world.orders.len()];
    for (at, parcel) in world.parcels.iter().enumerate() {
        parcels[parcel.order].push(at);
    }
    parcels
}

/// The number that the store has for a parcel: none, where a hand told it.
fn known_number(parcel: &Parcel) -> &str {
    match &parcel.store_tracking {
        Some(other) => other,
        None if parcel.by_hand => "",
        None => &parcel.tracking,
    }
}

/// Matrixify's orders sheet: a row per line item and one per fulfilled line.
pub(crate) fn long(world: &World, attire: Attire) -> Vec<u8> {
    let header = vec![
        "ID",
        "Name",
        "Command",
        "Payment: Status",
        "Order Fulfillment Status",
        "Line: Type",
        "Line: Title",
        "Line: SKU",
        "Line: Quantity",
        "Line: Requires Shipping",
        "Refund: ID",
        "Refund: Created At",
        "Refund: Restock Type",
        "Fulfillment: ID",
        "Fulfillment: Status",
        "Fulfillment: Created At",
        "Fulfillment: Tracking Company",
        "Fulfillment: Location",
        "Fulfillment: Shipment Status",
        "Fulfillment: Tracking Number",
    ];
    let mut sheet = Sheet::new(header, attire);
    let zone = world.plan.store_zone;
    let parcels = by_order(world);
    for (at, order) in listed(world) {
        let begin = |sheet: &mut Sheet, kind: &str| {
            sheet.put("ID", &id(at));
            sheet.put("Name", &order.name);
            sheet.put("Order Fulfillment Status", fulfillment(order.fulfillment));
            sheet.put("Line: Type", kind);
        };
        for line in &order.lines {
            begin(&mut sheet, "Line Item");
            sheet.put("Line: Title", line.goods().name);
            sheet.put("Line: SKU", line.goods().sku);
            sheet.put("Line: Quantity", &line.quantity.to_string());
            sheet.put("Line: Requires Shipping", if line.goods().ships { "TRUE" } else { "FALSE" });
            sheet.end_row();
        }
        for (nth, parcel) in told(world, &parcels, at).into_iter().enumerate() {
            let when = order.fulfilled.unwrap_or(parcel.created + HOUR).min(world.as_of);
            let moving = match parcel.scanned {
                Some(scan) if scan + 72 * HOUR < world.as_of => "delivered",
                Some(_) => "in_transit",
                None => "confirmed",
            };
            for item in &parcel.items {
                begin(&mut sheet, "Fulfillment Line");
                sheet.put("Line: SKU", PRODUCTS[item.product].sku);
                sheet.put("Line: Quantity", &item.quantity.to_string());
                sheet.put(
                    "Fulfillment: ID",
                    &(4_100_000_000_000 + at as u64 * 64 + nth as u64).to_string(),
                );
                sheet.put("Fulfillment: Status", "success");
                sheet.put("Fulfillment: Created At", &zone.stamp(when));
                sheet.put("Fulfillment: Tracking Company", SERVICES[parcel.service].carrier_name);
                sheet.put("Fulfillment: Location", WAREHOUSES[parcel.warehouse]);
                sheet.put("Fulfillment: Shipment Status", moving);
                sheet.put_guarded("Fulfillment: Tracking Number", known_number(parcel));
                sheet.end_row();
            }
        }
    }
    sheet.finish()
}

/// The short form, which people import to repair tracking.
pub(crate) fn short(world: &World, attire: Attire) -> Vec<u8> {
    let header = vec![
        "Name",
        "Command",
        "Line: Type",
        "Line: SKU",
        "Line: Quantity",
        "Fulfillment: Status",
        "Fulfillment: Tracking Company",
        "Fulfillment: Tracking Number",
    ];
    let mut sheet = Sheet::new(header, attire);
    let parcels = by_order(world);
    for (at, order) in listed(world) {
        for parcel in told(world, &parcels, at) {
            for item in &parcel.items {
                sheet.put("Name", &order.name);
                sheet.put("Command", "UPDATE");
                sheet.put("Line: Type", "Fulfillment Line");
                sheet.put("Line: SKU", PRODUCTS[item.product].sku);
                sheet.put("Line: Quantity", &item.quantity.to_string());
                sheet.put("Fulfillment: Status", "success");
                sheet.put("Fulfillment: Tracking Company", SERVICES[parcel.service].carrier_name);
                sheet.put_guarded("Fulfillment: Tracking Number", known_number(parcel));
                sheet.end_row();
            }
        }
    }
    sheet.finish()
}
