//! ShipStation's orders export, a row per order or per line, in both header languages.

use crate::catalogue::PRODUCTS;
use crate::damage;
use crate::names::on_platform;
use crate::oracle::lists_record;
use crate::people::Person;
use crate::plan::Dialect;
use crate::tracking::SERVICES;
use crate::world::{Order, Parcel, PlatformOrder, WAREHOUSES, World};

use super::columns::{CUSTOM_ORDER_ITEMS, CUSTOM_ORDERS, GRID_ORDER_ITEMS, GRID_ORDERS};
use super::mess::Attire;
use super::sheet::Sheet;
use super::words::{age, day, flag, money, ounces, ship_date, status, time, time_or_blank};

/// The whole export, newest first.
pub(crate) fn write(world: &World) -> Vec<u8> {
    let item_level = world.plan.item_level;
    let header: Vec<&str> = match world.plan.dialect {
        Dialect::Custom if item_level => [&CUSTOM_ORDERS[..], &CUSTOM_ORDER_ITEMS].concat(),
        Dialect::Custom => CUSTOM_ORDERS.to_vec(),
        Dialect::Grid if item_level => GRID_ORDERS.to_vec(),
        Dialect::Grid => {
            GRID_ORDERS.into_iter().filter(|c| !GRID_ORDER_ITEMS.contains(c)).collect()
        }
    };
    let mut sheet = Sheet::new(header, Attire::of(&world.plan, 10));
    let mut first_parcel: Vec<Option<&Parcel>> = vec![None; world.orders.len()];
    let mut parcel_count = vec![0_u32; world.orders.len()];
    for parcel in world.parcels.iter().filter(|parcel| parcel.is_active()) {
        first_parcel[parcel.order].get_or_insert(parcel);
        parcel_count[parcel.order] += 1;
    }
    let mut records: Vec<&PlatformOrder> =
        world.records.iter().filter(|record| lists_record(world, record)).collect();
    records.sort_by_key(|record| std::cmp::Reverse(record.ordered));
    for record in records {
        let parcel = first_parcel[record.order].filter(|_| record.shipped.is_some());
        let row = Row {
            world,
            record,
            order: &world.orders[record.order],
            parcel,
            parcels: parcel_count[record.order],
        };
        match world.plan.dialect {
            Dialect::Custom => row.custom(&mut sheet),
            Dialect::Grid => row.grid(&mut sheet),
        }
    }
    sheet.finish()
}

struct Row<'w> {
    world: &'w World,
    record: &'w PlatformOrder,
    order: &'w Order,
    parcel: Option<&'w Parcel>,
    parcels: u32,
}

impl Row<'_> {
    fn weight(&self) -> i64 {
        self.record.items.iter().map(|i| PRODUCTS[i.product].weight * i.quantity).sum::<i64>() + 25
    }

    fn count(&self) -> i64 {
        self.record.items.iter().map(|&item| on_platform(&self.world.plan, item).2).sum()
    }

    fn requested(&self) -> &'static str {
        self.order.shipping_method
    }

    fn ship_date(&self) -> String {
        self.record.shipped.map_or_else(String::new, |at| ship_date(&self.world.plan, at))
    }

    fn date(&self, planned: Option<i64>) -> String {
        planned.map_or_else(String::new, |planned| day(&self.world.plan, planned))
    }

    fn custom(&self, sheet: &mut Sheet) {
        let (plan, order, record) = (&self.world.plan, self.order, self.record);
        let who = record.ship_to.as_ref().unwrap_or(&order.buyer);
        sheet.clear_row();
        sheet.put("Amount - Order Shipping", &money(order.shipping()));
        sheet.put("Amount - Order Subtotal", &money(order.goods_total() - order.discount));
        sheet.put("Amount - Order Tax", &money(order.tax()));
        sheet.put("Amount - Order Total", &money(order.total()));
        sheet.put(
            "Amount - Paid by Customer",
            &money(if record.paid.is_some() { order.total() } else { 0 }),
        );
        sheet.put("Bill To - Name", &who.name);
        if let Some(parcel) = self.parcel {
            let service = &SERVICES[parcel.service];
            sheet.put("Amount - Shipping Cost", &money(parcel.cost));
            sheet.put("Carrier - Carrier Selected", service.carrier);
            sheet.put("Carrier - Service Selected", service.name);
        }
        sheet.put("Carrier - Service Requested", self.requested());
        sheet.put("Count - Number of Items", &self.count().to_string());
        sheet.put(
            "Count - Number of Shipments",
            &if record.shipped.is_some() { self.parcels } else { 0 }.to_string(),
        );
        sheet.put("Customer Email", &who.email);
        sheet.put("Date - Hold Until", &self.date(record.hold_until));
        sheet.put("Date - Order Date", &time(plan, record.ordered));
        sheet.put("Date - Paid Date", &time_or_blank(plan, record.paid));
        sheet.put("Date - Shipped Date", &self.ship_date());
        sheet.put("Date - Ship By Date", &self.date(record.ship_by));
        sheet.put("Gift - Flag", flag(plan, order.note.starts_with("Gift")));
        sheet.put("Market - Markeplace Name", self.world.sold_on(order));
        sheet.put("Market - Store Name", &self.world.stores[record.store]);
        sheet.put("Notes - From Buyer", &order.note);
        sheet.put("Order - Number", &order.number);
        sheet.put("Order - Pay Method", order.payment);
        sheet.put("Order - Status", status(plan, record.status));
        sheet.put("Service - Package Type", "Package");
        sheet.put("Ship To - Address 1", &who.address1.to_uppercase());
        sheet.put("Ship To - Address 2", &who.address2.to_uppercase());
        sheet.put("Ship To - City", &who.city.to_uppercase());
        sheet.put("Ship To - Company", &who.company);
        sheet.put("Ship To - Country", who.country);
        sheet.put("Ship To - Name", &who.name);
        sheet.put_guarded("Ship To - Phone", &who.phone);
        sheet.put_guarded(
            "Ship To - Postal Code",
            &damage::postal_code(plan, &postal_code(order, who)),
        );
        sheet.put("Ship To - Residential Flag", flag(plan, who.company.is_empty()));
        sheet.put("Ship To - State", &who.province);
        sheet.put("Ship To - Verified Flag", flag(plan, true));
        sheet.put("Source", self.world.sold_on(order));
        sheet.put("Tags", &order.tags.join(", "));
        sheet.put("Weight - TotalOz", &ounces(self.weight()));
        self.items(sheet, ["Item - Name", "Item - Qty", "Item - SKU", "Item - Price"]);
    }

    fn grid(&self, sheet: &mut Sheet) {
        let (plan, order, record) = (&self.world.plan, self.order, self.record);
        let who = record.ship_to.as_ref().unwrap_or(&order.buyer);
        sheet.clear_row();
        sheet.put("Age", &age(self.world.as_of, record.ordered));
        sheet.put("Amount Paid", &money(if record.paid.is_some() { order.total() } else { 0 }));
        sheet.put("Buyer", &who.name);
        if let Some(parcel) = self.parcel {
            sheet.put("Carrier", SERVICES[parcel.service].carrier_name);
            sheet.put("Service", SERVICES[parcel.service].name);
        }
        sheet.put("Company", &who.company);
        sheet.put("Country", who.country);
        sheet.put("Hold Until", &self.date(record.hold_until));
        sheet.put("Notes", &order.note);
        sheet.put("Order Date", &time(plan, record.ordered));
        sheet.put("Order #", &order.number);
        sheet.put("Order Total", &money(order.total()));
        sheet.put("Package", "Package");
        sheet.put("Paid Date", &time_or_blank(plan, record.paid));
        sheet.put("Recipient", &who.name);
        sheet.put("Requested Service", self.requested());
        sheet.put("Ship By", &self.date(record.ship_by));
        sheet.put("Ship Date", &self.ship_date());
        sheet.put("Ship From", WAREHOUSES[order.warehouse]);
        sheet.put("Shipping Paid", &money(order.shipping()));
        sheet.put("Source", self.world.sold_on(order));
        sheet.put("State", &who.province);
        sheet.put("Status", status(plan, record.status));
        sheet.put("Store", &self.world.stores[record.store]);
        sheet.put("Tags", &order.tags.join(", "));
        sheet.put("Tax Paid", &money(order.tax()));
        sheet.put("Weight", &ounces(self.weight()));
        self.items(sheet, ["Item Name", "Quantity", "Item SKU", ""]);
    }

    /// The row, once or once per line; order-level cells repeat. A discount is a line of its own,
    /// without a SKU and below zero, where the price column can say so.
    fn items(&self, sheet: &mut Sheet, [name, quantity, sku, price]: [&str; 4]) {
        if !self.world.plan.item_level || self.record.items.is_empty() {
            return sheet.end_row();
        }
        for item in &self.record.items {
            let (goods, own_sku, units) = on_platform(&self.world.plan, *item);
            let each = goods.price * item.quantity / units.max(1);
            sheet.put(name, goods.name);
            sheet.put(quantity, &units.to_string());
            sheet.put(sku, own_sku);
            sheet.put(price, &money(if self.order.free { 0 } else { each }));
            sheet.repeat_row();
        }
        if self.order.discount > 0 && !price.is_empty() && !self.record.split {
            sheet.put(name, "HELLO10");
            sheet.put(quantity, "1");
            sheet.put(sku, "");
            sheet.put(price, &money(-self.order.discount));
            sheet.repeat_row();
        }
        sheet.clear_row();
    }
}

/// ShipStation completes an American postal code for the carrier.
pub(crate) fn postal_code(order: &Order, who: &Person) -> String {
    if who.country == "US" && order.created % 3 == 0 && who.zip.len() == 5 {
        format!("{}-{:04}", who.zip, 1000 + order.created % 8999)
    } else {
        who.zip.clone()
    }
}
