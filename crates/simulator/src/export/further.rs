//! Exports beside the four that every audit wants: the store's transactions, ShipStation's returns,
//! the warehouse's dispatches; goods and fulfillments have files of their own.

use crate::calendar::{HOUR, Moment};
use crate::dispatch::{Dispatch, Stage};
use crate::oracle::{lists_order, lists_parcel};
use crate::people::currency;
use crate::plan::{Further, Shape};
use crate::tracking::SERVICES;
use crate::world::{Financial, Made, Order, Parcel, WAREHOUSES, World};

use super::mess::Attire;
use super::sheet::Sheet;
use super::words::{day, flag, money, ounces, ship_date, time};
use super::{ExportFile, goods, shipments, store_fulfillments};

/// The further files of the plan, in its order.
pub(crate) fn files(world: &World) -> Vec<ExportFile> {
    let mut further = Vec::new();
    for (at, &file) in world.plan.further.iter().enumerate() {
        let attire = Attire::of(&world.plan, 20 + at as u64);
        let (name, bytes) = match file {
            Further::Transactions => ("transactions_export.csv", transactions(world, attire)),
            Further::Products => ("products_export.csv", goods::products(world, attire)),
            Further::Inventory(shape) => {
                ("inventory_export.csv", goods::stock(world, shape, attire))
            }
            Further::Fulfillments(Shape::Short) => {
                ("tracking.csv", store_fulfillments::short(world, attire))
            }
            Further::Fulfillments(_) => {
                ("matrixify_orders.csv", store_fulfillments::long(world, attire))
            }
            Further::Returns => ("shipstation_returns.csv", returns(world, attire)),
            Further::PlatformProducts => {
                ("shipstation_products.csv", goods::platform_products(world, attire))
            }
            Further::PlatformInventory => {
                ("shipstation_inventory.csv", goods::platform_stock(world, attire))
            }
            Further::ShippingCost => ("shipping_cost.csv", shipping_cost(world, attire)),
            Further::Dispatches(shape) => ("dispatches.csv", dispatches(world, shape, attire)),
        };
        further.push(ExportFile { name: name.to_owned(), bytes });
    }
    further
}

pub(crate) fn listed(world: &World) -> impl Iterator<Item = (usize, &Order)> {
    world.orders.iter().enumerate().filter(|(_, order)| lists_order(world, order))
}

pub(crate) fn id(at: usize) -> String {
    (5_204_310_000_000 + at as u64 * 32_768).to_string()
}

fn transactions(world: &World, attire: Attire) -> Vec<u8> {
    let header = vec![
        "Order",
        "Name",
        "Kind",
        "Gateway",
        "Created At",
        "Status",
        "Amount",
        "Currency",
        "Card Type",
    ];
    let mut sheet = Sheet::new(header, attire);
    let zone = world.plan.store_zone;
    let mut row =
        |at: usize, order: &Order, kind: &str, when: Moment, status: &str, amount: i64| {
            sheet.put("Order", &id(at));
            sheet.put("Name", &order.name);
            sheet.put("Kind", kind);
            sheet.put(
                "Gateway",
                if order.is_cash_on_delivery() { "cash_on_delivery" } else { "shopify_payments" },
            );
            sheet.put("Created At", &zone.stamp(when));
            sheet.put("Status", status);
            sheet.put("Amount", &money(amount));
            sheet.put("Currency", currency(zone));
            sheet.end_row();
        };
    for (at, order) in listed(world) {
        if order.total() == 0 {
            continue;
        }
        let (kind, status) = match order.financial {
            Financial::Authorized => ("authorization", "success"),
            Financial::Pending => ("sale", "pending"),
            Financial::Voided => ("void", "success"),
            _ => ("sale", "success"),
        };
        let paid = order.paid.unwrap_or(order.created + 30).min(world.as_of);
        row(at, order, kind, paid, status, order.total());
        if order.refunded > 0 {
            let when = order.refunded_at.unwrap_or(paid.max(world.as_of - 30 * HOUR));
            row(at, order, "refund", when.min(world.as_of), "success", order.refunded);
        }
    }
    sheet.finish()
}

fn returns(world: &World, attire: Attire) -> Vec<u8> {
    let header = vec![
        "RMA #",
        "Order #",
        "Created Date",
        "Returning Party",
        "Ship To",
        "Tracking #",
        "Service",
        "Insurance Fee",
        "Label Printed",
        "Customer Email",
        "Return Note",
    ];
    let mut sheet = Sheet::new(header, attire);
    let mut back: Vec<&Parcel> =
        world.parcels.iter().filter(|p| p.is_return && p.created <= world.as_of).collect();
    back.sort_by_key(|parcel| parcel.created);
    for (at, parcel) in back.into_iter().enumerate() {
        let order = &world.orders[parcel.order];
        sheet.put("RMA #", &format!("RMA-{}", 4001 + at));
        sheet.put("Order #", &order.number);
        sheet.put("Created Date", &time(&world.plan, parcel.created));
        sheet.put("Returning Party", &order.buyer.name);
        sheet.put("Ship To", WAREHOUSES[0]);
        sheet.put_guarded("Tracking #", &parcel.tracking);
        sheet.put("Service", SERVICES[parcel.service].name);
        sheet.put("Label Printed", flag(&world.plan, true));
        sheet.put("Customer Email", &order.buyer.email);
        sheet.end_row();
    }
    sheet.finish()
}

/// ShipStation's Shipping Cost report: what each label that was used cost.
fn shipping_cost(world: &World, attire: Attire) -> Vec<u8> {
    let header = vec![
        "Store Name",
        "Ship Date",
        "Recipient",
        "Order #",
        "Provider",
        "Service",
        "Items",
        "Zone",
        "Shipping Paid",
        "Shipping Cost",
        "Weight",
    ];
    let plan = &world.plan;
    let mut sheet = Sheet::new(header, attire);
    let used = |p: &&Parcel| p.made == Made::Label && p.is_active() && lists_parcel(world, p);
    for parcel in world.parcels.iter().filter(used) {
        let order = &world.orders[parcel.order];
        let units: i64 = parcel.items.iter().map(|item| item.quantity).sum();
        sheet.put("Store Name", shipments::store(world, order, parcel));
        sheet.put("Ship Date", &day(plan, plan.account_zone.day(parcel.created)));
        sheet.put("Recipient", &order.buyer.name);
        sheet.put("Order #", &order.number);
        sheet.put("Provider", SERVICES[parcel.service].carrier_name);
        sheet.put("Service", SERVICES[parcel.service].name);
        sheet.put("Items", &units.to_string());
        sheet.put("Zone", "4");
        sheet.put("Shipping Paid", &money(order.shipping()));
        sheet.put("Shipping Cost", &money(parcel.cost));
        sheet.put("Weight", &format!("{} oz", ounces(parcel.weight)));
        sheet.end_row();
    }
    sheet.finish()
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Received => "Received",
        Stage::Allocated => "Allocated",
        Stage::Short => "Out of Stock",
        Stage::OnHold => "On Hold",
        Stage::Packed => "Packed",
        Stage::Dispatched => "Dispatched",
        Stage::Cancelled => "Cancelled",
    }
}

/// A warehouse's report: its orders with their status, or the parcels that left.
fn dispatches(world: &World, shape: Shape, attire: Attire) -> Vec<u8> {
    let plan = &world.plan;
    let of_orders = shape == Shape::Long;
    let header = if of_orders {
        vec![
            "Order Number",
            "Warehouse Reference",
            "Store",
            "Status",
            "Received At",
            "Picked At",
            "Dispatched At",
            "Carrier",
            "Tracking Number",
            "Warehouse",
        ]
    } else {
        vec![
            "Order Number",
            "Order Date",
            "Created Date",
            "Carrier",
            "Method",
            "Tracking Number",
            "Quantity Shipped",
            "3PL Customer",
        ]
    };
    let mut sheet = Sheet::new(header, attire);
    let at = |moment: Option<Moment>| moment.map_or_else(String::new, |at| time(plan, at));
    for Dispatch { order, stage: how_far, received, picked, left } in &world.dispatches {
        let number = &world.orders[*order].number;
        if of_orders {
            sheet.put("Order Number", number);
            sheet.put("Warehouse Reference", &format!("W{}", 55_000 + order));
            sheet.put("Store", "Juniper");
            sheet.put("Status", stage(*how_far));
            sheet.put("Received At", &time(plan, *received));
            sheet.put("Picked At", &at(*picked));
            sheet.put("Dispatched At", &at(*left));
            sheet.put("Warehouse", WAREHOUSES[0]);
            sheet.end_row();
        } else if let Some(left) = *left {
            sheet.put("Order Number", number);
            sheet.put("Order Date", &time(plan, world.orders[*order].created));
            sheet.put("Created Date", &ship_date(plan, left));
            sheet.put("Method", "Ground");
            sheet.put("Quantity Shipped", "1");
            sheet.put("3PL Customer", "Juniper");
            sheet.end_row();
        }
    }
    sheet.finish()
}
