//! ShipStation's import template, as a 3PL fills it: orders that stand in the orders export as well.

use crate::names::on_platform;
use crate::oracle::lists_record;
use crate::world::World;

use super::ExportFile;
use super::columns::IMPORT_TEMPLATE;
use super::mess::Attire;
use super::sheet::Sheet;
use super::words::{money, time, time_or_blank};

/// The newest orders, a row for each line, as they were when ShipStation took them in. A split came
/// later, and so did a second record, so that only orders with one record are in it.
pub(crate) fn file(world: &World) -> Option<ExportFile> {
    let plan = &world.plan;
    if !plan.template {
        return None;
    }
    let mut sheet = Sheet::new(IMPORT_TEMPLATE.to_vec(), Attire::of(plan, 41));
    let mut counts = vec![0_u32; world.orders.len()];
    for record in &world.records {
        counts[record.order] += 1;
    }
    let taken = world.records.iter().filter(|record| {
        counts[record.order] == 1 && record.store == 0 && lists_record(world, record)
    });
    let mut taken: Vec<_> = taken.collect();
    taken.sort_by_key(|record| std::cmp::Reverse(record.ordered));
    for record in taken.into_iter().take(80) {
        let order = &world.orders[record.order];
        let who = record.ship_to.as_ref().unwrap_or(&order.buyer);
        sheet.clear_row();
        sheet.put("Order #", &order.number);
        sheet.put("Order Date", &time(plan, record.ordered));
        sheet.put("Date Paid", &time_or_blank(plan, record.paid));
        sheet.put("Order Total", &money(order.total()));
        sheet.put("Amount Paid", &money(if record.paid.is_some() { order.total() } else { 0 }));
        sheet.put("Tax", &money(order.tax()));
        sheet.put("Shipping Paid", &money(order.shipping()));
        sheet.put("Shipping Service", order.shipping_method);
        sheet.put("Buyer Full Name", &who.name);
        sheet.put("Buyer Email", &who.email);
        sheet.put("Recipient Full Name", &who.name);
        sheet.put("Recipient Company", &who.company);
        sheet.put("Address Line 1", &who.address1);
        sheet.put("Address Line 2", &who.address2);
        sheet.put("City", &who.city);
        sheet.put("State", &who.province);
        sheet.put_guarded("Postal Code", &who.zip);
        sheet.put("Country Code", who.country);
        for &item in &record.items {
            let (goods, sku, units) = on_platform(plan, item);
            let each = goods.price * item.quantity / units.max(1);
            sheet.put("Item SKU", sku);
            sheet.put("Item Name / Title", goods.name);
            sheet.put("Item Quantity", &units.to_string());
            sheet.put("Item Unit Price", &money(if order.free { 0 } else { each }));
            sheet.repeat_row();
        }
        sheet.clear_row();
    }
    let bytes = sheet.finish();
    Some(ExportFile { name: "shipstation_order_import.csv".to_owned(), bytes })
}
