//! What people wrote on orders, in every export that has a column for it.

use backhaul_model::{Field, Fingerprint, Table};

use crate::export::{Export, SHOPIFY_79, read, read_all};

fn lines(table: &Table, row: u32, field: Field) -> Vec<Fingerprint> {
    table.remarks.of(row, field).collect()
}

fn prints<const N: usize>(lines: [&str; N]) -> Vec<Fingerprint> {
    lines.map(Fingerprint::of).to_vec()
}

#[test]
fn the_store_s_notes_and_attributes_are_kept_by_line() {
    let first = [
        ("Name", "#1001"),
        ("Financial Status", "paid"),
        ("Created at", "2024-02-13 10:22:31 -0500"),
        ("Lineitem sku", "LAMP"),
    ];
    let written = [("Notes", "'ring twice\nknock"), ("Note Attributes", "gift: Joy to you")];
    let more = [("Name", "#1001"), ("Lineitem sku", "BULB")];
    let silent = [("Name", "#1000"), first[1], first[2], first[3]];
    let table = Export::new(SHOPIFY_79)
        .row(&[&first[..], &written].concat())
        .row(&more)
        .row(&silent)
        .table();
    assert_eq!(lines(&table, 2, Field::Notes), prints(["ring twice", "knock", "ring twice knock"]));
    assert_eq!(lines(&table, 2, Field::NoteAttributes), prints(["joy to you"]));
    for row in [3, 4] {
        assert_eq!(lines(&table, row, Field::Notes), [], "{row}");
    }
    assert!(!table.remarks.has(Field::CustomField1));
    let without = Export::new(SHOPIFY_79).without(&["Notes"]).row(&first).table();
    assert!(!without.remarks.has(Field::Notes) && without.remarks.has(Field::NoteAttributes));
}

#[test]
fn each_dialect_s_columns_are_known() {
    let custom = "Custom - Field 1,Custom - Field 2,Custom - Field 3,Notes - From Buyer,\
        Notes - To Buyer,Notes - Internal,Gift - Message";
    let import = "Custom Field 1,Custom Field 2,Custom Field 3,Notes from the Buyer,\
        Notes to the Buyer,Internal Notes,Gift Message";
    let fields = [
        Field::CustomField1,
        Field::CustomField2,
        Field::CustomField3,
        Field::NotesFromBuyer,
        Field::NotesToBuyer,
        Field::InternalNotes,
        Field::GiftMessage,
    ];
    for (dialect, columns, words) in [
        ("orders", custom, "Order - Number,Order - Status,Date - Order Date"),
        ("shipments", custom, "Order - Number,Shipment - Void Flag,Shipment - Tracking Number"),
        ("import template", import, "Order #,Order Date,Date Paid,Order Total,Item SKU"),
    ] {
        let cells = "one,two,three,four,five,six,seven";
        let text =
            format!("{words},{columns}\n1001{},{cells}\n", ",".repeat(words.matches(',').count()));
        let table = read(text.as_bytes());
        assert_eq!(table.used, 1, "{dialect}: {:?}", table.problems);
        for (field, cell) in fields.into_iter().zip(cells.split(',')) {
            assert_eq!(lines(&table, 2, field), prints([cell]), "{dialect} {field:?}");
        }
    }
    let grid =
        read(b"Order #,Order Date,Status,Store,Notes\n1001,4/27/2021,Shipped,Juniper,ring\n");
    assert_eq!(lines(&grid, 2, Field::Notes), prints(["ring"]));
}

#[test]
fn a_gift_message_at_the_end_that_a_row_leaves_out_loses_no_row() {
    let table = read(
        b"Order - Number,Order - Status,Date - Order Date,Gift - Message\n\
        1001,Shipped,4/27/2021,ring\n1002,Shipped,4/28/2021\n",
    );
    assert_eq!((table.rows, table.used), (2, 2), "{:?}", table.problems);
    assert_eq!(lines(&table, 2, Field::GiftMessage), prints(["ring"]));
}

#[test]
fn what_repeats_on_each_item_is_kept_once() {
    let row = |sku| format!("1001,Shipped,4/27/2021,{sku},1,ring twice\n");
    let header =
        "Order - Number,Order - Status,Date - Order Date,Item - SKU,Item - Qty,Notes - Internal\n";
    let table = read([header, &row("A"), &row("B"), &row("C")].concat().as_bytes());
    assert_eq!(table.platform_orders().len(), 1);
    assert_eq!(lines(&table, 2, Field::InternalNotes), prints(["ring twice"]));
    assert_eq!(lines(&table, 3, Field::InternalNotes), []);
}

#[test]
fn api_answers_hold_them_under_their_record() {
    let answer = r#"{"orders":[
        {"orderId":1,"orderNumber":"1000","orderStatus":"shipped","orderDate":"2026-02-03","items":[]},
        {"orderId":2,"orderNumber":"1001","orderStatus":"shipped","orderDate":"2026-02-03",
         "customerNotes":"ring","internalNotes":null,"giftMessage":"joy",
         "items":[{"sku":"A","quantity":1},{"sku":"B","quantity":1}],
         "advancedOptions":{"customField1":"by hand"}}]}"#;
    let table = &read_all("orders.json", answer.as_bytes(), 700)[0];
    assert_eq!(lines(table, 2, Field::NotesFromBuyer), prints(["ring"]));
    assert_eq!(lines(table, 2, Field::GiftMessage), prints(["joy"]));
    assert_eq!(lines(table, 2, Field::CustomField1), prints(["by hand"]));
    assert_eq!(lines(table, 1, Field::GiftMessage), []);
    let shopify = r##"{"orders":[{"id":1,"name":"#1001","financial_status":"paid","note":"ring",
        "created_at":"2024-02-13T10:22:31-05:00","line_items":[],
        "note_attributes":[{"name":"gift","value":"joy"},{"name":"wrap","value":"yes"}]}]}"##;
    let table = &read_all("orders.json", shopify.as_bytes(), 700)[0];
    assert_eq!(lines(table, 1, Field::Notes), prints(["ring"]));
    assert_eq!(lines(table, 1, Field::NoteAttributes), prints(["joy", "yes", "gift joy wrap yes"]));
}
