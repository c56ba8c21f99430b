//! ShipStation's shipments export: labels, one row each or one per item.

use crate::calendar::DAY;
use crate::damage;
use crate::names::on_platform;
use crate::oracle::{lists_parcel, notice};
use crate::plan::{Dialect, Notified};
use crate::story::Story;
use crate::tracking::SERVICES;
use crate::world::{Made, Order, Parcel, Status, USERS, WAREHOUSES, World};

use super::columns::{CUSTOM_SHIPMENT_ITEMS, CUSTOM_SHIPMENTS, GRID_SHIPMENTS};
use super::mess::Attire;
use super::platform_orders::postal_code;
use super::sheet::Sheet;
use super::words::{day, flag, money, ounces, ship_date, status, time, time_or_blank};

/// The whole export, oldest first.
pub(crate) fn write(world: &World) -> Vec<u8> {
    let custom = world.plan.dialect == Dialect::Custom;
    let header: Vec<&str> = if !custom {
        let silent = world.plan.notified == Notified::Absent;
        let shown = |column: &&str| !silent || *column != "Marketplace Notified";
        GRID_SHIPMENTS.into_iter().filter(shown).collect()
    } else if world.plan.parcel_items {
        [&CUSTOM_SHIPMENTS[..], &CUSTOM_SHIPMENT_ITEMS].concat()
    } else {
        CUSTOM_SHIPMENTS.to_vec()
    };
    let header = header
        .into_iter()
        .filter(|column| world.plan.scans || !column.starts_with("Delivery - "))
        .collect();
    let mut sheet = Sheet::new(header, Attire::of(&world.plan, 11));
    let mut statuses: Vec<Option<Status>> = vec![None; world.orders.len()];
    for record in &world.records {
        statuses[record.order] = Some(record.status);
    }
    let mut parcels: Vec<&Parcel> = world
        .parcels
        .iter()
        .filter(|parcel| parcel.made == Made::Label && lists_parcel(world, parcel))
        .collect();
    parcels.sort_by_key(|parcel| parcel.created);
    for (row, parcel) in parcels.into_iter().enumerate() {
        let order = &world.orders[parcel.order];
        if custom {
            write_custom(world, order, parcel, statuses[parcel.order], &mut sheet);
        } else {
            write_grid(world, order, parcel, row, &mut sheet);
        }
    }
    sheet.finish()
}

fn write_custom(
    world: &World,
    order: &Order,
    parcel: &Parcel,
    state: Option<Status>,
    sheet: &mut Sheet,
) {
    let plan = &world.plan;
    let who = &order.buyer;
    let service = &SERVICES[parcel.service];
    sheet.clear_row();
    sheet.put("Amount - Order Shipping", &money(order.shipping()));
    if order.total() > 0 || !order.free {
        sheet.put("Amount - Order Total", &money(order.total()));
    }
    sheet.put("Amount - Shipping Cost", &money(parcel.cost));
    sheet.put("Carrier - Fee", &money(parcel.cost));
    sheet.put("Carrier - Name", service.carrier_name);
    sheet.put("Carrier - Service Selected", service.name);
    sheet.put("Count - Number of Line Items", &parcel.items.len().to_string());
    sheet.put("Customer - Email", &who.email);
    sheet.put("Date - Label Create Date", &time(plan, parcel.created));
    if order.story != Story::EitherShops {
        sheet.put("Date - Order Date", &time(plan, order.created));
    }
    sheet.put("Date - Shipped Date", &ship_date(plan, parcel.created));
    sheet.put("Market - Marketplace Name", world.sold_on(order));
    sheet.put("Market - Store Name", store(world, order, parcel));
    if let Some(batch) = parcel.batch {
        sheet.put("Operations - Batch ID", &(100_000 + batch).to_string());
        sheet.put("Operations - Batch Number", &format!("EOD {}", day(plan, batch)));
    }
    if let Some(scan) = parcel.scanned.filter(|_| plan.scans) {
        let arrived = scan + 3 * DAY < world.as_of;
        let message = if arrived { "Delivered" } else { "In Transit" };
        sheet.put("Delivery - Message", message);
        sheet.put("Delivery - Date", &time_or_blank(plan, arrived.then_some(scan + 3 * DAY)));
    }
    sheet.put("Operations - User Name", USERS[parcel.user]);
    sheet.put("Operations - Warehouse", WAREHOUSES[parcel.warehouse]);
    sheet.put("Order - Number", &order.number);
    sheet.put("Order - Source", world.sold_on(order));
    sheet.put("Order - Status", state.map_or("", |state| status(plan, state)));
    sheet.put("Return - Return Label Flag", flag(plan, parcel.is_return));
    sheet.put("Service - Package Type", "Package");
    sheet.put("Shipment - Carrier", service.carrier);
    sheet.put("Shipment - Service", service.name);
    sheet.put("Shipment - Weight (Oz)", &ounces(parcel.weight));
    sheet.put("Shipment - Package Count", "1");
    sheet.put_guarded("Shipment - Tracking Number", &damage::number(plan, &parcel.tracking));
    sheet.put("Shipment - Void Date", &time_or_blank(plan, parcel.voided));
    sheet.put("Shipment - Void Flag", flag(plan, parcel.voided.is_some()));
    sheet.put("Ship To - Address 1", &who.address1.to_uppercase());
    sheet.put("Ship To - Address 2", &who.address2.to_uppercase());
    sheet.put("Ship To - City", &who.city.to_uppercase());
    sheet.put("Ship To - Company", &who.company);
    sheet.put("Ship To - Country", who.country);
    sheet.put("Ship To - Name", &who.name);
    sheet.put_guarded("Ship To - Phone", &who.phone);
    sheet
        .put_guarded("Ship To - Postal Code", &damage::postal_code(plan, &postal_code(order, who)));
    sheet.put("Ship To - State", &who.province);
    if !plan.parcel_items || parcel.items.is_empty() {
        return sheet.end_row();
    }
    for item in &parcel.items {
        let (goods, sku, quantity) = on_platform(plan, *item);
        sheet.put("Item - Name", goods.name);
        sheet.put("Item - Qty", &quantity.to_string());
        sheet.put("Item - SKU", sku);
        sheet.repeat_row();
    }
    sheet.clear_row();
}

/// The store's name; a label that could be either shop's names none.
pub(super) fn store<'w>(world: &'w World, order: &Order, parcel: &Parcel) -> &'w str {
    if order.story == Story::EitherShops { "" } else { &world.stores[parcel.store] }
}

fn write_grid(world: &World, order: &Order, parcel: &Parcel, row: usize, sheet: &mut Sheet) {
    let plan = &world.plan;
    sheet.put("Shipment #", &(880_000_000 + row * 7).to_string());
    sheet.put("Order #", &order.number);
    sheet.put_guarded("Tracking #", &damage::number(plan, &parcel.tracking));
    sheet.put("Service", SERVICES[parcel.service].name);
    sheet.put("Recipient", &order.buyer.name);
    sheet.put("Ship Date", &ship_date(plan, parcel.created));
    sheet.put("Packing Slip Printed", flag(plan, true));
    sheet.put("Label Created", &time(plan, parcel.created));
    sheet.put("Label Printed", flag(plan, true));
    sheet.put("Marketplace Notified", notice(plan, parcel).word());
    sheet.put("Shipment Notification", if parcel.told { "Sent" } else { "" });
    sheet.put("Store", store(world, order, parcel));
    sheet.end_row();
}
