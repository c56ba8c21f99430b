//! API answers: the same records as the CSV of the same orders, whatever the envelope and the cuts.

use backhaul_model::{Kind, Moment, Notified, ParcelSource, ProblemCode, Restock, Table, Zone};

use crate::dump::{dump, the};
use crate::export::{read, read_all};

const ORDER: &str = r#"{"orderId":91,"orderNumber":"1001","orderKey":"5276301234567",
"orderDate":"2026-02-03T08:46:27.0000000","createDate":"2026-02-03T09:00:01.1230000",
"paymentDate":"2026-02-03T08:46:28.0000000","shipByDate":"2026-02-05T00:00:00.0000000",
"orderStatus":"awaiting_shipment","customerEmail":"pat@example.com","holdUntilDate":null,
"shipTo":{"name":"Pat Roe","street1":"1 Elm \"St\"","city":"Reno","state":"NV","postalCode":"89501-1234","country":"US"},
"items":[{"sku":"MUG","name":"Mug, blue","quantity":2,"unitPrice":12.5},
{"sku":"LID","name":"Lid","quantity":1,"unitPrice":3.0},{"sku":"LID","name":"Lid","quantity":2,"unitPrice":3.0}],
"orderTotal":34.0,"shippingAmount":0.0,"requestedShippingService":"Standard","carrierCode":"stamps_com",
"serviceCode":null,"shipDate":null,"advancedOptions":{"storeId":12,"customField1":null}}"#;

const NEXT: &str = r#"{"orderId":92,"orderNumber":"1002","orderKey":"5276301234568",
"orderDate":"2026-07-03T08:46:27.0000000","orderStatus":"shipped","shipDate":"2026-07-04","orderTotal":1E1,
"items":[],"shipTo":null,"advancedOptions":{"storeId":12}}"#;

const CSV: &str = "Order - Number,Date - Order Date,Order - Status,Amount - Order Total,\
Ship To - Name,Ship To - Postal Code,Item - SKU,Item - Name,Item - Qty,Item - Price,Store\n\
1001,2026-02-03 08:46:27 -0800,awaiting_shipment,34.00,Pat Roe,89501-1234,MUG,\"Mug, blue\",2,12.50,12\n\
1001,2026-02-03 08:46:27 -0800,awaiting_shipment,34.00,Pat Roe,89501-1234,LID,Lid,3,3.00,12\n\
1002,2026-07-03 08:46:27 -0700,shipped,10.00,,,,,,,12\n";

/// What a check sees of platform orders.
fn facts(table: &Table) -> Vec<String> {
    let stamp = |moment: Moment| moment.stamp.map(|s| s.span(&Zone::Unknown));
    let orders = table.platform_orders().iter().map(|order| {
        let lines = &table.lines[order.lines.start as usize..order.lines.end as usize];
        let lines: Vec<_> = lines
            .iter()
            .map(|l| (table.words.get(l.sku), table.words.get(l.name), l.quantity, l.price))
            .collect();
        format!(
            "{} {:?} {:?} {:?} {:?} {:?} {} {lines:?}",
            table.texts.get(order.number),
            order.status.value,
            stamp(order.ordered),
            order.total,
            order.recipient,
            order.postal_code,
            table.words.get(order.store),
        )
    });
    orders.collect()
}

fn tables(text: &str) -> Vec<Table> {
    read_all("orders.json", text.as_bytes(), 700)
}

#[test]
fn an_answer_says_what_the_csv_says() {
    let json = &tables(&format!("{{\"orders\":[{ORDER},{NEXT}],\"total\":2,\"page\":1}}"))[0];
    assert_eq!((json.kind, json.rows, json.used), (Kind::ShipStationOrders, 3, 3));
    assert_eq!(facts(json), facts(&read(CSV.as_bytes())));
    // Pacific time, in winter and in summer; a day stays a day.
    let iso = |m: Moment| m.stamp.map(backhaul_model::Stamp::iso);
    let orders = json.platform_orders();
    assert_eq!(iso(orders[0].ordered).as_deref(), Some("2026-02-03T08:46:27-08:00"));
    assert_eq!(iso(orders[1].ordered).as_deref(), Some("2026-07-03T08:46:27-07:00"));
    assert_eq!(iso(orders[1].shipped).as_deref(), Some("2026-07-04"));
    assert!(orders[1].ordered.stamp.is_some_and(|s| s.span(&Zone::Unknown).is_exact()));
    assert_eq!(json.texts.get(orders[0].ordered.written), "2026-02-03T08:46:27.0000000");
}

#[test]
fn evidence_is_the_number_of_the_record_and_the_path_in_it() {
    let broken = NEXT.replace("\"shipped\"", "\"lost\"").replace("2026-07-03", "July");
    let json = &tables(&format!("[{ORDER},{broken}]"))[0];
    assert_eq!(json.platform_orders().iter().map(|o| o.row).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(json.lines.iter().map(|line| line.row).collect::<Vec<_>>(), [1, 1]);
    let word = the(json, ProblemCode::UnknownStatus);
    assert_eq!((word.first_row, word.column.as_deref()), (Some(2), Some("orderStatus")));
    assert_eq!(json.columns.header(backhaul_model::Field::LineSku), Some("items[].sku"));
    let value = the(json, ProblemCode::UnreadableValue);
    assert_eq!((value.first_row, value.column.as_deref()), (Some(2), Some("orderDate")));
}

#[test]
fn every_envelope_and_every_cut_gives_the_same() {
    let whole = facts(&tables(&format!("[{ORDER},{NEXT}]"))[0]);
    let envelopes = [
        format!("{{\"total\":2,\"orders\":[{ORDER},{NEXT}]}}"),
        format!("{{\"orders\":[{ORDER}]}}\n{{\"orders\":[{NEXT}]}}"),
        format!("[{{\"orders\":[{ORDER}]}},{{\"orders\":[{NEXT}]}}]"),
        format!("{}\n{}\n", ORDER.replace('\n', ""), NEXT.replace('\n', "")),
        format!("\u{feff} [{ORDER},{NEXT},{ORDER}]"),
    ];
    for text in envelopes {
        let one = &tables(&text)[0];
        assert_eq!(facts(one), whole, "{text}");
        for size in [1, 3, 64] {
            assert_eq!(dump(&read_all("orders.json", text.as_bytes(), size)[0]), dump(one));
        }
    }
}

#[test]
fn a_key_that_no_record_has_is_a_missing_column() {
    let text = r#"{"shipments":[{"shipmentId":7,"orderNumber":"1001","trackingNumber":"9400111899223100000001",
        "shipDate":"2026-02-04","shipmentCost":4.35,"weight":{"value":12.0,"units":"ounces"},"voided":false}]}"#;
    let table = &tables(text)[0];
    assert_eq!(table.kind, Kind::ShipStationShipments);
    assert_eq!(table.parcels()[0].notified.value, Notified::NotSaid);
    assert!(!table.columns.has(backhaul_model::Field::Notified));
    assert_eq!(
        (table.parcels()[0].label_cost, table.parcels()[0].weight),
        (Some(435), Some(12_000))
    );
    assert!(table.problems.iter().any(|p| p.column.as_deref() == Some("Marketplace Notified")));
}

#[test]
fn notification_and_provider_are_read() {
    let record = |id: u32, rest: &str| {
        format!(
            "{{\"fulfillmentId\":{id},\"orderNumber\":\"{id}\",\"trackingNumber\":\"X{id}1234567\",{rest}}}"
        )
    };
    let text = format!(
        "{{\"fulfillments\":[{},{},{}]}}",
        record(
            1,
            r#""fulfillmentProviderCode":null,"marketplaceNotified":true,"notifyErrorMessage":null"#
        ),
        record(
            2,
            r#""fulfillmentProviderCode":"shipbob","marketplaceNotified":false,"notifyErrorMessage":"Order not found""#
        ),
        record(
            3,
            r#""fulfillmentProviderCode":"shipbob","marketplaceNotified":false,"notifyErrorMessage":"""#
        ),
    );
    let table = &tables(&text)[0];
    let found: Vec<_> = table.parcels().iter().map(|p| (p.source, p.notified.value)).collect();
    let expected = [
        (ParcelSource::MarkedAsShipped, Notified::Told),
        (ParcelSource::OutsideProvider, Notified::Failed),
        (ParcelSource::OutsideProvider, Notified::NotAttempted),
    ];
    assert_eq!(found, expected);
}

const SHOPIFY: &str = r##"{"id":5276301234567,"name":"#1001","created_at":"2026-02-03T10:22:31-05:00","cancelled_at":null,
"financial_status":"partially_refunded","fulfillment_status":"fulfilled","currency":"USD","total_price":"34.00",
"tags":"vip, gift","email":"pat@example.com","source_name":"web","payment_gateway_names":["shopify_payments"],
"shipping_lines":[{"title":"Standard"}],"shipping_address":{"name":"Pat Roe","zip":"02134","country_code":"US"},
"line_items":[{"sku":"MUG","name":"Mug","quantity":2,"price":"12.50","requires_shipping":true,"fulfillment_status":"fulfilled"},
{"sku":"TIP","name":"Tip","quantity":1,"price":"9.00","requires_shipping":false,"fulfillment_status":null}],
"fulfillments":[{"id":1,"name":"#1001.1","status":"success","created_at":"2026-02-04T09:00:00-05:00",
"tracking_company":"USPS","tracking_numbers":["9400111899223100000017","X12345678"],"line_items":[{"sku":"MUG","quantity":2}]},
{"id":2,"status":"cancelled","created_at":"2026-02-09T09:00:00-05:00"}],
"refunds":[{"created_at":"2026-02-05T09:00:00-05:00",
"refund_line_items":[{"quantity":1,"restock_type":"cancel","line_item":{"sku":"TIP"}}],"transactions":[{"kind":"refund","status":"success","amount":"9.00"},{"kind":"refund","status":"failure","amount":"1.00"}]}]}"##;

#[test]
fn a_store_answer_says_what_the_export_says() {
    let csv = "Name,Id,Created at,Cancelled at,Fulfilled at,Financial Status,Fulfillment Status,Currency,Total,\
        Refunded Amount,Tags,Email,Source,Payment Method,Shipping Method,Shipping Name,Shipping Zip,Shipping Country,\
        Lineitem sku,Lineitem name,Lineitem quantity,Lineitem price,Lineitem requires shipping,Lineitem fulfillment status\n\
        #1001,5276301234567,2026-02-03 10:22:31 -0500,,2026-02-04 09:00:00 -0500,partially_refunded,fulfilled,USD,34.00,\
        9.00,\"vip, gift\",pat@example.com,web,shopify_payments,Standard,Pat Roe,02134,US,MUG,Mug,2,12.50,true,fulfilled\n\
        #1001,,,,,,,,,,,pat@example.com,,,,,,,TIP,Tip,1,9.00,false,unfulfilled\n";
    let json = &tables(&format!("{{\"orders\":[{SHOPIFY}]}}"))[0];
    let csv = read(csv.as_bytes());
    let facts = |table: &Table| {
        let o = &table.orders()[0];
        let spans =
            [o.created, o.fulfilled, o.cancelled].map(|m| m.stamp.map(|s| s.span(&Zone::Unknown)));
        let words = [o.currency, o.tags, o.source, o.payment_method, o.shipping_method];
        let lines: Vec<_> = table
            .lines
            .iter()
            .map(|l| (table.words.get(l.sku), l.quantity, l.price, l.requires_shipping, l.status))
            .collect();
        format!(
            "{} {} {spans:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {lines:?}",
            table.texts.get(o.name),
            table.texts.get(o.id),
            o.financial.value,
            o.fulfillment.value,
            o.total,
            o.refunded,
            o.has_ship_to,
            o.recipient,
            o.postal_code,
            words.map(|w| table.words.get(w)),
        )
    };
    assert_eq!(facts(json), facts(&csv));
    assert_eq!((json.kind, json.rows, json.used), (Kind::ShopifyOrders, 2, 2));
}

#[test]
fn fulfillments_and_refunds_of_an_order_are_an_input_of_their_own() {
    let next = SHOPIFY.replace("#1001", "#1002").replace("5276301234567", "5276301234568");
    let tables = tables(&format!("[{SHOPIFY},{next},{SHOPIFY}]"));
    assert_eq!(tables.len(), 2);
    let table = &tables[1];
    assert_eq!(table.name, "orders.json/fulfillments");
    assert_eq!((table.kind, table.rows, table.used), (Kind::ShopifyFulfillments, 10, 10));
    let fulfillments = &table.records.store_fulfillments;
    let text = |text| table.texts.get(text);
    assert_eq!(fulfillments.len(), 4);
    let first = &fulfillments[0];
    assert_eq!((text(first.order), text(first.id), first.row), ("#1001", "#1001.1", 1));
    assert_eq!(text(first.tracking), "9400111899223100000017,X12345678");
    assert!(fulfillments[1].cancelled && !first.cancelled);
    let lines = &table.lines[first.lines.start as usize..first.lines.end as usize];
    assert_eq!((table.words.get(lines[0].sku), lines[0].quantity), ("MUG", Some(2)));
    let transactions = &table.records.transactions;
    assert_eq!(transactions.len(), 6);
    assert_eq!(transactions[0].restock, Restock::Cancelled);
    assert_eq!((transactions[1].amount, transactions[1].succeeded), (Some(900), Some(true)));
    assert_eq!((transactions[2].succeeded, transactions[5].row), (Some(false), 2));
}

#[test]
fn what_is_wrong_with_an_answer_is_said() {
    let says = |text: &str, code: ProblemCode, rows: u64, first: Option<u64>| {
        let table = &tables(text)[0];
        let problem = table.problems.iter().find(|p| p.code == code);
        let problem = problem.unwrap_or_else(|| panic!("{code:?} in {:#?}", table.problems));
        assert_eq!((problem.rows, problem.first_row), (rows, first), "{text}");
    };
    let cut = &NEXT[..NEXT.len() - 30];
    says(&format!("{{\"orders\":[{ORDER},{cut}"), ProblemCode::TruncatedExport, 1, Some(2));
    says(&format!("{{\"orders\":[{ORDER},"), ProblemCode::TruncatedExport, 0, None);
    let broken = NEXT.replace("\"items\":[]", "\"items\":nope");
    says(&format!("[{broken},{ORDER}]"), ProblemCode::UnreadableRow, 1, Some(1));
    says(&format!("[{ORDER},{{\"id\":1}}]"), ProblemCode::UnreadableRow, 1, Some(2));
    says(&format!("[{ORDER},{ORDER}]"), ProblemCode::RepeatedOrder, 1, Some(2));
    let long = format!("{{\"orderId\":3,\"x\":\"{}\"}}", "x".repeat(9 << 20));
    says(&format!("[{ORDER},{long},{NEXT}]"), ProblemCode::UnreadableRow, 1, Some(2));
    says("[{\"a\":1},{\"b\":2}]", ProblemCode::UnrecognisedFile, 2, None);
    says("{\"orders\":[],\"total\":0}", ProblemCode::EmptyFile, 0, None);
    says("[]", ProblemCode::EmptyFile, 0, None);
    let nested = format!(
        "[{{\"orderNumber\":\"1\",\"orderDate\":{}1{}}}]",
        "[".repeat(5000),
        "]".repeat(5000)
    );
    says(&nested, ProblemCode::UnrecognisedFile, 1, None);
}

#[test]
fn an_answer_with_two_kinds_is_two_inputs() {
    let shipment =
        r#"{"shipmentId":7,"orderNumber":"1001","trackingNumber":"9400111899223100000001"}"#;
    let tables = tables(&format!("{{\"orders\":[{ORDER}],\"shipments\":[{shipment}]}}"));
    let found: Vec<_> = tables.iter().map(|t| (t.name.as_str(), t.kind)).collect();
    let expected = [
        ("orders.json", Kind::ShipStationOrders),
        ("orders.json/shipments", Kind::ShipStationShipments),
    ];
    assert_eq!(found, expected);
    assert_eq!(tables[1].parcels()[0].row, 2);
}
