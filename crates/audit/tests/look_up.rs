//! An order is found by whatever a customer has at hand, and shown as each system sees it; keys say which
//! record is which, and a later audit takes them back.

use backhaul_audit::{Engine, Options};
use backhaul_model::look_up::LookUp;
use serde_json::json;

const STORE: &str = "\
Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem requires shipping,Shipping Name,Shipping Zip,Id
#1001,ada@example.com,paid,unfulfilled,,USD,20.00,2026-02-02 09:00:00 -0500,1,Cup,CUP,true,Ada Quill,02134,501
#1002,bo@example.com,paid,fulfilled,2026-02-03 15:00:00 -0500,USD,20.00,2026-02-03 09:00:00 -0500,1,Cup,CUP,true,Bo Fern,02134,502
";

const SHIPMENTS: &str = "\
Shipment #,Order #,Tracking #,Carrier,Service,Ship Date,Label Created,Store,Marketplace Notified
S-1,1001,9400 1000 0000 0000 0000 01,USPS,Ground,02/02/2026,2/2/2026 3:00:00 PM,Juniper,Failed
S-2,1002,9400100000000000000002,USPS,Ground,02/03/2026,2/3/2026 3:00:00 PM,Juniper,Yes
";

fn engine(shipments: &str) -> Engine {
    let mut engine = Engine::new();
    for (name, text) in [("orders.csv", STORE), ("shipments.csv", shipments)] {
        let file = engine.open(name);
        engine.push(file, text.as_bytes());
        engine.close(file);
    }
    engine
}

fn found(text: &str) -> LookUp {
    engine(SHIPMENTS).look_up(&Options::default(), text).expect("an answer")
}

#[test]
fn an_order_is_found_by_all_that_a_customer_has() {
    for (text, by) in [
        ("#1001", "order number"),
        (" 1001 ", "order number"),
        ("9400100000000000000001", "tracking number"),
        ("9400-1000-0000-0000-0000-01", "tracking number"),
        ("ADA@example.com", "e-mail address"),
        ("ada quill", "name"),
        ("s-1", "id"),
        ("501", "id"),
    ] {
        let found = found(text);
        assert_eq!(found.of, 1, "{text}");
        assert_eq!(
            (found.orders[0].order.as_str(), found.orders[0].found_by.as_str()),
            ("#1001", by)
        );
    }
    for text in ["100", "ada", "example.com", "#", "", "nobody@example.com"] {
        assert_eq!(found(text).of, 0, "{text}");
    }
}

#[test]
fn each_system_says_its_own_and_what_differs_is_said_in_words() {
    let found = found("1001");
    let card = &found.orders[0];
    let says =
        |system: &str| card.says.iter().find(|says| says.system == system).expect("a system");
    assert_eq!(
        (says("store").means.as_str(), says("store").written.as_str()),
        ("Unfulfilled", "unfulfilled · paid")
    );
    assert_eq!((says("store").file.as_str(), says("store").row), ("orders.csv", 2));
    assert_eq!(says("shipstation").means, "Shipped");
    assert_eq!(card.differences, ["It left, and the store was not told."]);
    assert_eq!(card.holder, "shipstation");
    assert_eq!((card.parcels[0].notified.as_str(), card.parcels[0].voided), ("Failed", false));
}

#[test]
fn an_order_without_a_finding_is_found_too() {
    let found = found("#1002");
    assert!(found.orders[0].differences.is_empty());
    assert_eq!(found.orders[0].holder, "store");
    // No name and no address of a person is handed out.
    let text = serde_json::to_string(&found).expect("JSON");
    assert!(!text.contains("Fern") && !text.contains("example.com"), "{text}");
}

fn keys(engine: &Engine, options: &Options) -> Vec<[String; 9]> {
    let mut rows = Vec::new();
    engine.keys(options, &mut |row| rows.push(row.cells().map(str::to_owned))).expect("keys");
    rows
}

#[test]
fn keys_name_both_sides_and_what_they_say_is_matched_again() {
    let other = SHIPMENTS.replace(",1001,", ",SS-77,");
    let engine = engine(&other);
    let apart = keys(&engine, &Options::default());
    assert!(apart.iter().all(|row| row[1] != "#1001" || row[4].is_empty()), "{apart:#?}");
    let options = serde_json::from_value(json!({"orders": {"SS-77": "#1001"}})).expect("options");
    let rows = keys(&engine, &options);
    let row = rows.iter().find(|row| row[1] == "#1001").expect("the order");
    assert_eq!(row[2..8], ["501", "Juniper", "SS-77", "", "S-1", "9400100000000000000001"]);
}
