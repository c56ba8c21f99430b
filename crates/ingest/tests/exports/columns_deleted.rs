//! Shopify orders exports as people hand them on: columns deleted, in every era, with the orders that
//! real files hold. Each order and each row is there, whatever was deleted.

use backhaul_model::{Field, Financial, FulfillmentStatus, Kind, LineStatus, Table};

use crate::export::{Export, SHOPIFY_79};

/// What an audit of write-back still needs.
const TEN: &str = "Name,Financial Status,Fulfillment Status,Fulfilled at,Total,Created at,\
Lineitem quantity,Lineitem name,Lineitem sku,Cancelled at";
/// No billing address, no taxes, nothing of the counter.
const THIRTY_FOUR: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,\
Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,\
Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,\
Lineitem fulfillment status,Shipping Name,Shipping City,Shipping Zip,Shipping Province,\
Shipping Country,Notes,Note Attributes,Cancelled at,Refunded Amount,Vendor,Id,Tags,Source";
/// The customer's part deleted, the taxes kept.
const THIRTY_EIGHT: &str = "Name,Financial Status,Paid at,Fulfillment Status,Fulfilled at,\
Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,\
Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,\
Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,\
Lineitem fulfillment status,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Id,\
Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Shipping Zip,Shipping Country,Phone";

/// Name, payment, fulfillment, cancelled or not, and the statuses of its lines.
type Order = (&'static str, &'static str, &'static str, bool, &'static [&'static str]);

/// Every shape of a name, and every combination of statuses that matters.
const ORDERS: [Order; 16] = [
    ("#1001", "paid", "fulfilled", false, &["fulfilled"]),
    ("#1002", "paid", "unfulfilled", false, &["pending"]),
    ("#AP-123456", "refunded", "unfulfilled", true, &["pending"]),
    ("#BB1234", "refunded", "unfulfilled", false, &["pending", "pending"]),
    ("#glow1234", "paid", "unfulfilled", true, &["pending"]),
    ("J-939719", "pending", "fulfilled", false, &["fulfilled"]),
    ("#10684-EXC", "pending", "unfulfilled", false, &["pending"]),
    ("#10684", "refunded", "restocked", true, &["restocked"]),
    ("#1003", "refunded", "fulfilled", false, &["fulfilled", "pending"]),
    ("#1004", "paid", "partial", false, &["fulfilled", "fulfilled"]),
    ("#1005", "paid", "partial", false, &["fulfilled", "partial", "pending"]),
    ("#1006", "partially_refunded", "fulfilled", false, &["fulfilled", "not_eligible"]),
    ("#1007", "voided", "unfulfilled", true, &["pending"]),
    ("#1008", "partially_paid", "unfulfilled", false, &["pending"]),
    ("#1009", "authorized", "unfulfilled", false, &["pending"]),
    ("#1010", "expired", "unfulfilled", false, &["pending"]),
];

/// The file: all orders, and one of 33 lines of which some are equal.
fn filled(mut export: Export) -> Export {
    for (at, (name, financial, fulfillment, cancelled, lines)) in ORDERS.into_iter().enumerate() {
        let created = format!("2024-02-{:02} 10:22:31 -0500", 28 - at);
        let id = format!("51234567890{at:02}");
        let when = |it_was: bool| if it_was { created.as_str() } else { "" };
        for (line, status) in lines.iter().enumerate() {
            let sku = format!("SKU-{line}");
            let mut cells = vec![
                ("Name", name),
                ("Created at", created.as_str()),
                ("Lineitem quantity", "2"),
                ("Lineitem name", "Lamp, red"),
                ("Lineitem sku", sku.as_str()),
                ("Lineitem fulfillment status", *status),
                ("Vendor", "Juniper"),
            ];
            if line == 0 {
                cells.extend([
                    ("Financial Status", financial),
                    ("Fulfillment Status", fulfillment),
                    ("Fulfilled at", when(fulfillment == "fulfilled")),
                    ("Cancelled at", when(cancelled)),
                    ("Currency", "USD"),
                    ("Total", if at == 0 { "0.00" } else { "80.00" }),
                    ("Shipping Zip", if at == 1 { "" } else { "'02134" }),
                    ("Notes", "ring twice\nthen \"knock\""),
                    ("Id", id.as_str()),
                ]);
            }
            export = export.row(&cells);
        }
    }
    let first = [("Financial Status", "paid"), ("Fulfillment Status", "unfulfilled")];
    for line in 0..33 {
        let sku = format!("MANY-{}", line / 2);
        let cells = [
            ("Name", "#1011"),
            ("Created at", "2024-02-01 10:22:31 -0500"),
            ("Lineitem quantity", "1"),
            ("Lineitem name", "Bulb"),
            ("Lineitem sku", sku.as_str()),
        ];
        let more = if line == 0 { &first[..] } else { &[] };
        export = export.row(&[&cells[..], more].concat());
    }
    export
}

fn holds_all(table: &Table, which: &str) {
    assert_eq!(table.kind, Kind::ShopifyOrders, "{which}");
    let rows = ORDERS.iter().map(|order| order.4.len() as u64).sum::<u64>() + 33;
    assert_eq!((table.rows, table.used), (rows, rows), "{which}: {:?}", table.problems);
    assert!(
        table.problems.iter().all(|problem| problem.rows == 0),
        "{which}: {:?}",
        table.problems
    );
    let names = table.orders().iter().map(|order| table.texts.get(order.name));
    let expected = ORDERS.iter().map(|order| order.0).chain(["#1011"]);
    assert!(names.eq(expected), "{which}");
    for (order, (name, financial, fulfillment, cancelled, lines)) in
        table.orders().iter().zip(ORDERS)
    {
        assert_eq!(table.words.get(order.financial.word), financial, "{which} {name}");
        assert_ne!(order.financial.value, Financial::Unknown, "{which} {name}");
        assert_eq!(table.words.get(order.fulfillment.word), fulfillment, "{which} {name}");
        assert_ne!(order.fulfillment.value, FulfillmentStatus::Unknown, "{which} {name}");
        assert_eq!(order.cancelled.stamp.is_some(), cancelled, "{which} {name}");
        assert_eq!(order.fulfilled.stamp.is_some(), fulfillment == "fulfilled", "{which} {name}");
        let range = order.lines.start as usize..order.lines.end as usize;
        let units: Vec<_> = table.lines[range.clone()].iter().map(|line| line.quantity).collect();
        assert_eq!(units, vec![Some(2); lines.len()], "{which} {name}");
        if table.columns.has(Field::LineStatus) {
            let told = table.lines[range].iter().all(|line| line.status != LineStatus::Unknown);
            assert!(told, "{which} {name}");
        }
    }
    let many = table.orders().last().expect("an order").lines.clone();
    assert_eq!(many.len(), 33, "{which}");
}

#[test]
fn ten_thirty_four_and_thirty_eight_columns_hold_every_order() {
    for (header, width) in [(TEN, 10), (THIRTY_FOUR, 34), (THIRTY_EIGHT, 38), (SHOPIFY_79, 79)] {
        assert_eq!(header.split(',').count(), width);
        holds_all(&filled(Export::new(header)).table(), &width.to_string());
    }
}

#[test]
fn any_one_column_may_be_deleted_but_the_name() {
    for column in SHOPIFY_79.split(',').filter(|&column| column != "Name") {
        let needed = [
            "Financial Status",
            "Fulfillment Status",
            "Fulfilled at",
            "Cancelled at",
            "Lineitem quantity",
        ];
        let table = filled(Export::new(SHOPIFY_79).without(&[column])).table();
        if needed.contains(&column) {
            assert_eq!(
                (table.rows, table.orders().len()),
                (table.used, ORDERS.len() + 1),
                "{column}"
            );
        } else {
            holds_all(&table, column);
        }
    }
}
