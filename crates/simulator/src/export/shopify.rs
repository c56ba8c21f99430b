//! Shopify's orders export: a row per line item, the order's own cells on the first row only.

use crate::calendar::DAY;
use crate::catalogue::PRODUCTS;
use crate::damage::{self, phone, postal_code, store_time};
use crate::oracle::lists_order;
use crate::people::{currency, tax_number};
use crate::plan::{Mess, Plan};
use crate::world::{Financial, Line, Order, World};

use super::further::id;
use super::mess::Attire;
use super::sheet::Sheet;
use super::words::{financial, fulfillment, line as line_word, money};

/// The export of a store, newest first, in one file or in two that overlap.
pub(crate) fn parts(world: &World, store: usize) -> Vec<Vec<u8>> {
    let orders: Vec<usize> = (0..world.orders.len())
        .rev()
        .filter(|&at| world.orders[at].store == store && lists_order(world, &world.orders[at]))
        .collect();
    let write = |orders: &[usize], file: u64| {
        let attire = Attire::of_storefront(&world.plan, file + store as u64 * 2);
        let mut sheet = Sheet::new(super::columns::shopify_orders(world.plan.era), attire);
        for &at in orders {
            write_order(world, at, &mut sheet);
        }
        sheet.finish()
    };
    if super::in_two_parts(world) && orders.len() > 40 {
        let middle = orders.len() * 3 / 5;
        vec![write(&orders[..middle + 7], 0), write(&orders[middle..], 1)]
    } else {
        vec![write(&orders, 0)]
    }
}

fn write_order(world: &World, at: usize, sheet: &mut Sheet) {
    let order = &world.orders[at];
    let created = store_time(&world.plan, order.created);
    for (row, line) in order.lines.iter().enumerate() {
        sheet.put("Name", name(world, order));
        sheet.put("Email", &order.buyer.email);
        if row == 0 {
            write_head(world, at, sheet);
        }
        sheet.put("Created at", &created);
        write_line(order, line, sheet);
        if row == 0 {
            write_tail(world, at, sheet);
        }
        sheet.end_row();
    }
}

/// The order's name; a spreadsheet program may have eaten its hash.
fn name<'w>(world: &World, order: &'w Order) -> &'w str {
    let eaten = world.plan.mess == Mess::Messy && world.plan.seed.is_multiple_of(5);
    if eaten { order.name.trim_start_matches('#') } else { &order.name }
}

fn write_line(order: &Order, line: &Line, sheet: &mut Sheet) {
    let goods = &PRODUCTS[line.product];
    let price = if order.free { 0 } else { goods.price };
    sheet.put("Lineitem quantity", &line.quantity.to_string());
    sheet.put("Lineitem name", goods.name);
    sheet.put("Lineitem price", &money(price));
    sheet.put("Lineitem sku", goods.sku);
    sheet.put("Lineitem requires shipping", if goods.ships { "true" } else { "false" });
    sheet.put("Lineitem taxable", if goods.ships { "true" } else { "false" });
    sheet.put("Lineitem fulfillment status", line_word(line.status));
    sheet.put("Vendor", "Juniper");
    sheet.put("Lineitem discount", "0.00");
}

/// The order's cells left of the line item.
fn write_head(world: &World, at: usize, sheet: &mut Sheet) {
    let order = &world.orders[at];
    let zone = world.plan.store_zone;
    let stamp = |at: Option<i64>| at.map_or_else(String::new, |at| store_time(&world.plan, at));
    sheet.put("Financial Status", financial(order.financial));
    sheet.put("Paid at", &stamp(order.paid));
    sheet.put("Fulfillment Status", fulfillment(order.fulfillment));
    sheet.put("Fulfilled at", &stamp(order.fulfilled));
    sheet.put("Accepts Marketing", if at.is_multiple_of(3) { "yes" } else { "no" });
    sheet.put("Currency", currency(zone));
    sheet.put("Subtotal", &money(order.goods_total() - order.discount));
    sheet.put("Shipping", &money(order.shipping()));
    sheet.put("Taxes", &money(order.tax()));
    sheet.put("Total", &money(order.total()));
    sheet.put("Discount Code", if order.discount > 0 { "HELLO10" } else { "" });
    sheet.put("Discount Amount", &money(order.discount));
    sheet.put("Shipping Method", order.shipping_method);
}

/// The order's cells right of the line item.
fn write_tail(world: &World, at: usize, sheet: &mut Sheet) {
    let order = &world.orders[at];
    write_address(&world.plan, order, "Billing", sheet);
    if order.ship_to {
        write_address(&world.plan, order, "Shipping", sheet);
    }
    sheet.put("Notes", &order.note);
    sheet.put("Note Attributes", &note_attributes(world, at));
    sheet.put(
        "Cancelled at",
        &order.cancelled.map_or_else(String::new, |at| store_time(&world.plan, at)),
    );
    sheet.put("Payment Method", order.payment);
    let reference = reference(at);
    if order.paid.is_some() {
        sheet.put("Payment Reference", &reference);
        sheet.put("Payment ID", &reference);
        sheet.put("Payment References", &reference);
    }
    sheet.put("Refunded Amount", &money(order.refunded));
    let owed = if order.financial == Financial::Pending { order.total() } else { 0 };
    sheet.put("Outstanding Balance", &money(owed));
    sheet.put("Location", order.location);
    sheet.put("Id", &damage::number(&world.plan, &id(at)));
    sheet.put("Tags", &order.tags.join(", "));
    sheet.put("Risk Level", "Low");
    sheet.put("Source", source(order));
    if order.tax() > 0 {
        sheet.put("Tax 1 Name", "Sales Tax 7%");
        sheet.put("Tax 1 Value", &money(order.tax()));
    }
    sheet.put_guarded("Phone", &phone(&world.plan, &order.buyer.phone));
    sheet.put("Payment Terms Name", order.terms);
    if !order.terms.is_empty() {
        sheet.put("Next Payment Due At", &store_time(&world.plan, order.created + 30 * DAY));
    }
}

/// What apps wrote on the order, and the tax number that customs ask for.
fn note_attributes(world: &World, at: usize) -> String {
    let order = &world.orders[at];
    let number = tax_number(world.plan.store_zone, order.buyer.country);
    match number.filter(|_| order.tax_number) {
        Some((name, number)) => format!("{name}: {number}\ngift-wrap: no"),
        None if at.is_multiple_of(9) => {
            "gift-wrap: no\ndelivery-window: any day\ncheckout-app: \"Tidy\"".to_owned()
        }
        None => String::new(),
    }
}

fn source(order: &Order) -> &'static str {
    if order.story == crate::story::Story::Subscription {
        "subscription_contract"
    } else {
        order.source
    }
}

fn write_address(plan: &Plan, order: &Order, side: &str, sheet: &mut Sheet) {
    let who = &order.buyer;
    let mut cell = |field: &str, text: &str| sheet.put(&format!("{side} {field}"), text);
    cell("Name", &who.name);
    cell("Street", &who.street());
    cell("Address1", &who.address1);
    cell("Address2", &who.address2);
    cell("Company", &who.company);
    cell("City", &who.city);
    cell("Zip", &zip(plan, order));
    cell("Province", &who.province);
    cell("Country", who.country);
    cell("Phone", &phone(plan, &who.phone));
    cell("Province Name", &who.province_name);
}

/// Nearly every five-digit postal code comes with an apostrophe that keeps its leading zero.
fn zip(plan: &Plan, order: &Order) -> String {
    let bare = &order.buyer.zip;
    if order.buyer.country == "US" && bare.len() == 5 && order.created % 43 != 0 {
        format!("'{bare}")
    } else {
        postal_code(plan, bare)
    }
}

/// A payment's reference: letters and digits that say nothing.
fn reference(at: usize) -> String {
    let mixed = (at as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    format!("r{mixed:016x}.1")
}
