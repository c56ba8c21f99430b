//! The orders report of a marketplace, in the shape of each.

use crate::calendar::{DAY, HOUR, Moment, Zone, date_of};
use crate::channel::Channel;
use crate::people::currency;
use crate::plan::{Mess, Plan};
use crate::world::{Financial, Fulfillment, Line, Order, World};

use super::ExportFile;
use super::mess::Attire;
use super::sheet::Sheet;
use super::words::money;

/// The report of the plan's marketplace.
pub(crate) fn file(world: &World) -> Option<ExportFile> {
    let channel = world.plan.channel?;
    let (name, header) = match channel {
        Channel::Amazon => ("amazon_orders.txt", &AMAZON[..]),
        Channel::Ebay => ("ebay_orders.csv", &EBAY[..]),
        Channel::Etsy => ("etsy_sold_order_items.csv", &ETSY[..]),
        Channel::Tiktok => ("tiktok_orders.csv", &TIKTOK[..]),
        Channel::Walmart => ("walmart_orders.csv", &WALMART[..]),
    };
    // Nobody edits what a marketplace gives.
    let plain = Plan { mess: Mess::Clean, ..world.plan.clone() };
    let mut attire = Attire::of(&plain, 40);
    if channel == Channel::Amazon {
        attire.separator = b'\t';
    }
    let mut sheet = Sheet::new(header.to_vec(), attire);
    if channel == Channel::Tiktok {
        sheet.put("Order ID", "Platform unique order ID.");
        sheet.put("Order Status", "Current status of the order.");
        sheet.put("Seller SKU", "Input by the seller in the product system.");
        sheet.put("Created Time", "Order created time.");
        sheet.put("Quantity", "SKU sold quantity in the order.");
        sheet.end_row();
    }
    let write = match channel {
        Channel::Amazon => amazon,
        Channel::Ebay => ebay,
        Channel::Etsy => etsy,
        Channel::Tiktok => tiktok,
        Channel::Walmart => walmart,
    };
    for (at, order) in of_channel(world).enumerate() {
        for (nth, line) in order.lines.iter().enumerate() {
            let id = (at * 8 + nth) as i64;
            write(&Row { order, line, id, zone: world.plan.store_zone }, &mut sheet);
            sheet.end_row();
        }
    }
    Some(ExportFile { name: name.to_owned(), bytes: sheet.finish() })
}

/// Orders of the channel, newest first.
fn of_channel(world: &World) -> impl Iterator<Item = &Order> {
    let own = |order: &&Order| world.channel_store() == Some(order.store);
    world.orders.iter().rev().filter(own)
}

/// One line of an order.
struct Row<'w> {
    order: &'w Order,
    line: &'w Line,
    id: i64,
    zone: Zone,
}

impl Row<'_> {
    /// The first word that holds: cancelled, shipped, not paid, to be shipped.
    fn status(&self, words: [&'static str; 4]) -> &'static str {
        let order = self.order;
        match () {
            () if order.cancelled.is_some() => words[0],
            () if order.fulfillment == Fulfillment::Fulfilled => words[1],
            () if order.financial == Financial::Pending => words[2],
            () => words[3],
        }
    }

    fn total(&self) -> String {
        self.priced(self.order.total())
    }

    fn price(&self) -> String {
        self.priced(self.line.goods().price)
    }

    fn priced(&self, amount: i64) -> String {
        let sign = match currency(self.zone) {
            "EUR" => "€",
            "GBP" => "£",
            _ => "$",
        };
        format!("{sign}{}", money(amount))
    }

    /// `2/9/2026`, digits padded, with the year as asked for.
    fn day(&self, at: Moment, year: usize) -> String {
        let wall = self.zone.wall(at);
        let full = wall.year.to_string();
        format!("{:02}/{:02}/{}", wall.month, wall.day, &full[4 - year..])
    }

    fn units(&self) -> String {
        self.line.quantity.to_string()
    }
}

fn opt(at: Option<Moment>, write: impl Fn(Moment) -> String) -> String {
    at.map_or_else(String::new, write)
}

fn country(code: &str) -> &'static str {
    match code {
        "CA" => "Canada",
        "GB" => "United Kingdom",
        "DE" => "Germany",
        "NO" => "Norway",
        "FR" => "France",
        _ => "United States",
    }
}

const AMAZON: [&str; 19] = [
    "amazon-order-id",
    "merchant-order-id",
    "purchase-date",
    "last-updated-date",
    "order-status",
    "fulfillment-channel",
    "sales-channel",
    "ship-service-level",
    "product-name",
    "sku",
    "asin",
    "item-status",
    "quantity",
    "currency",
    "item-price",
    "ship-city",
    "ship-state",
    "ship-postal-code",
    "ship-country",
];

fn amazon(row: &Row<'_>, sheet: &mut Sheet) {
    let (order, who) = (row.order, &row.order.buyer);
    let utc = |at: Moment| {
        let ((year, month, day), second) = (date_of(at.div_euclid(DAY)), at.rem_euclid(DAY));
        let (hour, minute) = (second / HOUR, second % HOUR / 60);
        format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{:02}+00:00", second % 60)
    };
    let status = row.status(["Cancelled", "Shipped", "Pending", "Unshipped"]);
    sheet.put("amazon-order-id", &order.number);
    sheet.put("purchase-date", &utc(order.created));
    sheet.put("last-updated-date", &utc(order.fulfilled.unwrap_or(order.created)));
    sheet.put("order-status", status);
    sheet.put("fulfillment-channel", "Merchant");
    sheet.put("sales-channel", "Amazon.com");
    sheet.put("ship-service-level", "Standard");
    sheet.put("product-name", row.line.goods().name);
    sheet.put("sku", row.line.goods().sku);
    sheet.put("asin", &format!("B0{:08}", 41_000_000 + row.line.product));
    sheet.put("item-status", status);
    sheet.put("quantity", &row.units());
    sheet.put("currency", currency(row.zone));
    sheet.put("item-price", &money(row.line.goods().price * row.line.quantity));
    sheet.put("ship-city", &who.city);
    sheet.put("ship-state", &who.province);
    sheet.put("ship-postal-code", &who.zip);
    sheet.put("ship-country", who.country);
}

const EBAY: [&str; 22] = [
    "Sales Record Number",
    "Order Number",
    "Buyer Email",
    "Ship To Name",
    "Ship To Address 1",
    "Ship To Address 2",
    "Ship To City",
    "Ship To State",
    "Ship To Zip",
    "Ship To Country",
    "Item Number",
    "Item Title",
    "Custom Label",
    "Quantity",
    "Sold For",
    "Total Price",
    "Sale Date",
    "Paid On Date",
    "Ship By Date",
    "Shipped On Date",
    "Shipping Service",
    "Transaction ID",
];

fn ebay(row: &Row<'_>, sheet: &mut Sheet) {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (order, who) = (row.order, &row.order.buyer);
    let day = |at: Moment| {
        let wall = row.zone.wall(at);
        let month = MONTHS[(wall.month - 1) as usize % 12];
        format!("{month}-{:02}-{:02}", wall.day, wall.year % 100)
    };
    sheet.put("Sales Record Number", &order.number[3..8]);
    sheet.put("Order Number", &order.number);
    sheet.put("Buyer Email", &who.email);
    sheet.put("Ship To Name", &who.name);
    sheet.put("Ship To Address 1", &who.address1);
    sheet.put("Ship To Address 2", &who.address2);
    sheet.put("Ship To City", &who.city);
    sheet.put("Ship To State", &who.province);
    sheet.put("Ship To Zip", &who.zip);
    sheet.put("Ship To Country", country(who.country));
    sheet.put("Item Number", &(195_400_000_000 + row.line.product as u64).to_string());
    sheet.put("Item Title", row.line.goods().name);
    sheet.put("Custom Label", row.line.goods().sku);
    sheet.put("Quantity", &row.units());
    sheet.put("Sold For", &row.price());
    sheet.put("Total Price", &row.total());
    sheet.put("Sale Date", &day(order.created));
    sheet.put("Paid On Date", &opt(order.paid, day));
    sheet.put("Shipped On Date", &opt(order.fulfilled, day));
    sheet.put("Shipping Service", "Standard Shipping");
    sheet.put("Transaction ID", &(2_881_770_000 + row.id).to_string());
}

const ETSY: [&str; 24] = [
    "Sale Date",
    "Item Name",
    "Buyer",
    "Quantity",
    "Price",
    "Order Shipping",
    "Order Sales Tax",
    "Item Total",
    "Currency",
    "Transaction ID",
    "Listing ID",
    "Date Paid",
    "Date Shipped",
    "Ship Name",
    "Ship Address1",
    "Ship Address2",
    "Ship City",
    "Ship State",
    "Ship Zipcode",
    "Ship Country",
    "Order ID",
    "Order Type",
    "Payment Type",
    "SKU",
];

fn etsy(row: &Row<'_>, sheet: &mut Sheet) {
    let (order, who) = (row.order, &row.order.buyer);
    sheet.put("Sale Date", &row.day(order.created, 2));
    sheet.put("Item Name", row.line.goods().name);
    sheet.put("Quantity", &row.units());
    sheet.put("Price", &money(row.line.goods().price));
    sheet.put("Order Shipping", &money(order.shipping()));
    sheet.put("Order Sales Tax", &money(order.tax()));
    sheet.put("Item Total", &money(row.line.goods().price * row.line.quantity));
    sheet.put("Currency", currency(row.zone));
    sheet.put("Transaction ID", &(4_012_770_000 + row.id).to_string());
    sheet.put("Listing ID", &(1_540_000_000 + row.line.product).to_string());
    sheet.put("Date Paid", &opt(order.paid, |at| row.day(at, 4)));
    sheet.put("Date Shipped", &opt(order.fulfilled, |at| row.day(at, 4)));
    sheet.put("Ship Name", &who.name);
    sheet.put("Ship Address1", &who.address1);
    sheet.put("Ship Address2", &who.address2);
    sheet.put("Ship City", &who.city);
    sheet.put("Ship State", &who.province);
    sheet.put("Ship Zipcode", &who.zip);
    sheet.put("Ship Country", country(who.country));
    sheet.put("Order ID", &order.number);
    sheet.put("Order Type", "online");
    sheet.put("Payment Type", "online_cc");
    sheet.put("SKU", row.line.goods().sku);
}

const TIKTOK: [&str; 27] = [
    "Order ID",
    "Order Status",
    "Order Substatus",
    "SKU ID",
    "Seller SKU",
    "Product Name",
    "Variation",
    "Quantity",
    "SKU Unit Original Price",
    "Order Amount",
    "Order Refund Amount",
    "Created Time",
    "Paid Time",
    "Shipped Time",
    "Cancelled Time",
    "Fulfillment Type",
    "Tracking ID",
    "Delivery Option",
    "Recipient",
    "Phone #",
    "Country",
    "State",
    "City",
    "Zipcode",
    "Detail Address",
    "Payment Method",
    "Package ID",
];

fn tiktok(row: &Row<'_>, sheet: &mut Sheet) {
    let (order, who) = (row.order, &row.order.buyer);
    let time = |at: Moment| {
        let wall = row.zone.wall(at);
        let half = if wall.hour < 12 { "AM" } else { "PM" };
        let hour = (wall.hour + 11) % 12 + 1;
        format!("{} {hour}:{:02}:{:02} {half}", row.day(at, 4), wall.minute, wall.second)
    };
    sheet.put("Order ID", &order.number);
    sheet.put("Order Status", row.status(["Canceled", "Shipped", "Unpaid", "To ship"]));
    let substatus = ["Canceled", "In transit", "Unpaid", "Awaiting shipment"];
    sheet.put("Order Substatus", row.status(substatus));
    sheet.put("SKU ID", &(1_729_380_000_000_000_000 + row.id).to_string());
    sheet.put("Seller SKU", row.line.goods().sku);
    sheet.put("Product Name", row.line.goods().name);
    sheet.put("Variation", "Default");
    sheet.put("Quantity", &row.units());
    sheet.put("SKU Unit Original Price", &money(row.line.goods().price));
    sheet.put("Order Amount", &money(order.total()));
    sheet.put("Created Time", &time(order.created));
    sheet.put("Paid Time", &opt(order.paid, time));
    sheet.put("Shipped Time", &opt(order.fulfilled, time));
    sheet.put("Cancelled Time", &opt(order.cancelled, time));
    sheet.put("Fulfillment Type", "Fulfillment by seller");
    sheet.put("Delivery Option", "Standard shipping");
    sheet.put("Recipient", &who.name);
    sheet.put("Country", country(who.country));
    sheet.put("State", &who.province_name);
    sheet.put("City", &who.city);
    sheet.put("Zipcode", &who.zip);
    sheet.put("Detail Address", &who.address1);
    sheet.put("Payment Method", "Credit/Debit card");
}

const WALMART: [&str; 18] = [
    "PO#",
    "Order#",
    "Order Date",
    "Ship By",
    "Customer Name",
    "Ship to Address 1",
    "Ship to Address 2",
    "City",
    "State",
    "Zip",
    "Ship to Country",
    "Line#",
    "Status",
    "Item Description",
    "Shipping Method",
    "Qty",
    "SKU",
    "Item Cost",
];

fn walmart(row: &Row<'_>, sheet: &mut Sheet) {
    let (order, who) = (row.order, &row.order.buyer);
    let wall = row.zone.wall(order.created);
    sheet.put("PO#", &order.number);
    sheet.put("Order#", &format!("2000{}", &order.number[4..]));
    sheet.put("Order Date", &format!("{}-{:02}-{:02}", wall.year, wall.month, wall.day));
    sheet.put("Customer Name", &who.name);
    sheet.put("Ship to Address 1", &who.address1);
    sheet.put("Ship to Address 2", &who.address2);
    sheet.put("City", &who.city);
    sheet.put("State", &who.province);
    sheet.put("Zip", &who.zip);
    sheet.put("Ship to Country", who.country);
    sheet.put("Line#", &(row.id % 8 + 1).to_string());
    sheet.put("Status", row.status(["Cancelled", "Shipped", "Created", "Acknowledged"]));
    sheet.put("Item Description", row.line.goods().name);
    sheet.put("Shipping Method", "Standard");
    sheet.put("Qty", &row.units());
    sheet.put("SKU", row.line.goods().sku);
    sheet.put("Item Cost", &money(row.line.goods().price));
}
