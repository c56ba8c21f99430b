//! Measures that are tables: each test audits a few orders and reads the table a person would read.

use std::fmt::Write as _;

use backhaul_audit::{Engine, Options};
use backhaul_model::Severity;
use backhaul_model::report::{MeasureTable, Report, TableCell};
use serde_json::{Value, json};

const HEADER: &str = "Name,Financial Status,Fulfillment Status,Fulfilled at,Currency,Total,Created at,Cancelled at,Tags,Source,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem requires shipping,Shipping Zip,Id\n";

/// A storefront order placed on a day of February.
fn order(number: u32, day: u32, status: &str, more: (&str, &str, &str)) -> String {
    let (cancelled, tags, source) = more;
    let fulfilled = if status == "fulfilled" { "2026-02-18 12:00:00 -0500" } else { "" };
    format!(
        "#{number},paid,{status},{fulfilled},USD,20.00,2026-02-{day:02} 09:{:02}:00 -0500,{cancelled},\"{tags}\",{source},2,Cup,CUP,true,02134,{number}00\n",
        number % 60
    )
}

const PLATFORM: &str = "Order #,Order Date,Status,Store,Ship By,Tags\n";
const PARCELS: &str = "Shipment #,Order #,Tracking #,Carrier,Service,Ship Date,Label Created,Store,Ship From,SKU,Quantity\n";

fn audit(files: &[(&str, String)], options: &Value) -> Report {
    let options: Options = serde_json::from_value(options.clone()).expect("options");
    let mut engine = Engine::new();
    for (name, text) in files {
        let file = engine.open(name);
        engine.push(file, text.as_bytes());
        engine.close(file);
    }
    engine.audit(&options, &mut |_, _, _| {}).expect("an audit")
}

fn table<'r>(report: &'r Report, id: &str) -> &'r MeasureTable {
    let found = report.measures.tables.iter().find(|table| table.id == id);
    found.unwrap_or_else(|| panic!("no table {id}"))
}

fn row(table: &MeasureTable, first: &[&str]) -> Vec<TableCell> {
    let starts = |row: &&Vec<TableCell>| {
        row.iter().zip(first).all(|(cell, text)| *cell == TableCell::from(*text))
    };
    table.rows.iter().find(starts).unwrap_or_else(|| panic!("no {first:?} in {table:#?}")).clone()
}

fn ordinary() -> [(&'static str, String); 3] {
    let none = ("", "", "web");
    let mut store = HEADER.to_owned();
    let mut platform = PLATFORM.to_owned();
    let mut parcels = PARCELS.to_owned();
    for number in 1001..1021 {
        let status = if number == 1003 { "unfulfilled" } else { "fulfilled" };
        store += &order(number, 10, status, none);
        // 1011 to 1013 were dropped together, 1017 alone.
        if (1011..=1013).contains(&number) || number == 1017 {
            continue;
        }
        let _ = writeln!(platform, "{number},2/10/2026 9:00:00 AM,Shipped,Juniper,,");
        let _ = writeln!(
            parcels,
            "{number},{number},94001000000000000{number},USPS,Ground,2/11/2026,2/11/2026 9:00:00 AM,Juniper,Reno,CUP,2"
        );
    }
    // The dropped ones still wait in the store.
    let dropped = |line: &str| {
        let lost = ["#1011", "#1012", "#1013", "#1017"].iter().any(|name| line.starts_with(name));
        let line = line.to_owned() + "\n";
        if lost {
            line.replace("fulfilled,2026-02-18 12:00:00 -0500", "unfulfilled,")
        } else {
            line
        }
    };
    let mut store: String = store.lines().map(dropped).collect();
    store += &order(1021, 12, "unfulfilled", ("2026-02-13 09:00:00 -0500", "", "web"));
    platform += "1021,2/12/2026 9:00:00 AM,Awaiting Shipment,Juniper,,\n";
    store += &order(1022, 12, "unfulfilled", ("", "vip, Amazon", "amazon"));
    platform += "1022,2/12/2026 9:00:00 AM,Awaiting Shipment,Juniper,2/16/2026,vip\n";
    store += &order(1023, 12, "fulfilled", ("", "", "pos"));
    store += &order(1024, 19, "unfulfilled", none);
    platform += "1024,2/19/2026 9:00:00 AM,Awaiting Shipment,Juniper,,\n";
    [("orders.csv", store), ("ss_orders.csv", platform), ("ss_shipments.csv", parcels)]
}

#[test]
fn the_sides_stand_beside_each_other_and_what_differs_is_said() {
    let report = audit(&ordinary(), &json!({}));
    let chain = table(&report, "chain");
    let untold = row(chain, &["Unfulfilled", "Shipped", ""]);
    assert_eq!(untold[3], TableCell::from(1_u64));
    assert_eq!(untold[4], TableCell::from("It left, and the store was not told."));
    let stop = row(chain, &["Cancelled", "Awaiting Shipment", ""]);
    assert_eq!(stop[3], TableCell::from(1_u64));
    let fine = row(chain, &["Fulfilled", "Shipped", ""]);
    assert_eq!(fine[4], TableCell::from(""));
}

#[test]
fn neighbours_that_are_missing_are_a_batch_and_one_is_not() {
    let report = audit(&ordinary(), &json!({}));
    let gaps = table(&report, "missing-neighbours");
    assert_eq!(gaps.rows.len(), 2, "{gaps:#?}");
    let batch = row(gaps, &["Juniper", "#1011", "#1013"]);
    assert_eq!(batch[4], TableCell::from("a batch that was dropped"));
    let single = row(gaps, &["Juniper", "#1017", "#1017"]);
    assert_eq!(single[4], TableCell::from("left out by itself"));
}

#[test]
fn what_shipstation_rightly_lacks_is_listed_with_its_reason() {
    let report = audit(&ordinary(), &json!({}));
    let skipped = table(&report, "expected-non-imports");
    assert_eq!(row(skipped, &["Sold over the counter"])[2], TableCell::from("#1023"));
    let without = audit(&ordinary(), &json!({"skip": ["never-imported"]}));
    assert!(without.measures.tables.iter().all(|table| table.id != "expected-non-imports"));
}

#[test]
fn a_deadline_a_channel_and_a_tier_make_a_finding_urgent() {
    let plain = audit(&ordinary(), &json!({}));
    let late = |report: &Report| {
        let found = report
            .findings
            .iter()
            .find(|it| it.check == "overdue-shipment" && it.order.as_deref() == Some("#1022"));
        found.expect("overdue").clone()
    };
    let finding = late(&plain);
    assert_eq!(finding.channel.as_deref(), Some("amazon"));
    assert_eq!(finding.holder.as_deref(), Some("shipstation"));
    assert!(finding.due.as_deref().is_some_and(|due| due.starts_with("2026-02-16")), "{finding:?}");
    assert!(finding.penalty_risk);
    assert_eq!((finding.severity, finding.tier.as_deref()), (Severity::High, None));
    let tiered = late(&audit(&ordinary(), &json!({"tiers": {"VIP": "gold"}})));
    assert_eq!((tiered.severity, tiered.tier.as_deref()), (Severity::Critical, Some("gold")));
    let channels = table(&plain, "deadlines");
    assert_eq!(row(channels, &["amazon"])[1..], [1_u64, 0, 0, 1].map(TableCell::from));
}

#[test]
fn a_round_runs_its_checks_and_only_goes_before_it() {
    let ids = |options: Value| -> Vec<String> {
        audit(&ordinary(), &options).checks.into_iter().map(|check| check.id).collect()
    };
    let daily = ids(json!({"preset": "daily"}));
    assert!(daily.iter().any(|id| id == "never-imported"));
    assert!(daily.iter().all(|id| id != "shipping-cost-anomaly"));
    assert_eq!(ids(json!({"preset": "daily", "only": ["shipped-twice"]})), ["shipped-twice"]);
}

#[test]
fn a_stage_is_defined_by_the_config_or_said_not_to_be() {
    let stages = json!({"stages": {"labelled": {"means": "Boxed", "owner": "Kim"}, "drying": {}}});
    let report = audit(&ordinary(), &stages);
    let map = table(&report, "stages");
    let labelled = row(map, &["labelled", "Boxed"]);
    assert_eq!(labelled[3..5], ["Kim", "by you"].map(TableCell::from));
    assert_eq!(labelled[5], TableCell::from(16_u64));
    row(map, &["drying"]);
    assert!(map.says.contains("imported") && !map.says.contains("labelled"), "{}", map.says);
}

#[test]
fn lines_that_stayed_behind_are_counted_line_by_line() {
    let mut files = ordinary();
    // Of 1003 one cup left, and a second record still waits.
    files[1].1 += "1003,2/10/2026 9:00:00 AM,Awaiting Shipment,Juniper,,\n";
    files[2].1 = files[2]
        .1
        .lines()
        .map(|line| {
            let line = if line.starts_with("1003,") {
                line.replace("CUP,2", "CUP,1")
            } else {
                line.into()
            };
            line + "\n"
        })
        .collect();
    let report = audit(&files, &json!({}));
    let open = row(table(&report, "open-lines"), &["#1003", "CUP"]);
    assert_eq!(open[2..], [2_u64, 1, 1].map(TableCell::from));
}

#[test]
fn rows_that_name_no_store_are_said() {
    let mut files = ordinary();
    files[2].1 = files[2].1.replace("Juniper", "");
    let report = audit(&files, &json!({}));
    let nameless = row(table(&report, "store-names"), &["ss_shipments.csv"]);
    assert_eq!(nameless[3], TableCell::from("No row names a store."));
}

#[test]
fn time_to_ship_is_told_by_tag() {
    let (mut store, mut platform, mut parcels) =
        (HEADER.to_owned(), PLATFORM.to_owned(), PARCELS.to_owned());
    for number in 1..=6 {
        let shipped = number < 6;
        let status = if shipped { "fulfilled" } else { "unfulfilled" };
        store += &order(number, 10, status, ("", "vip, gift", "web"));
        // The last has no label, and waits. A tag of both sides counts once.
        let word = if shipped { "Shipped" } else { "Awaiting Shipment" };
        let _ = writeln!(platform, "{number},2/10/2026 9:00:00 AM,{word},Juniper,,\"vip, rush\"");
        if shipped {
            // Labelled so many hours after its order.
            let made = format!("2/10/2026 {}:{number:02}:00", 9 + number);
            let _ = writeln!(
                parcels,
                "{number},{number},940{number},UPS,Ground,2/10/2026,{made},Juniper,Reno,CUP,2"
            );
        }
    }
    let files = [("orders.csv", store), ("platform.csv", platform), ("parcels.csv", parcels)];
    let zone = json!({"time_zone": "America/New_York", "as_of": "2026-02-20"});
    let report = audit(&files, &zone);
    let told = table(&report, "time-to-ship").rows.iter().map(|row| {
        let number = |at: usize| match &row[at] {
            TableCell::Number(number) => *number,
            TableCell::Text(text) => panic!("{text}"),
        };
        (row[0].clone(), [1, 2, 3, 6].map(number))
    });
    // Half within three hours, nine in ten within five; one is overdue.
    let of = |tag: &str| (TableCell::from(tag), [6, 180, 300, 1]);
    assert_eq!(told.collect::<Vec<_>>(), [of("gift"), of("rush"), of("vip")]);
    let whole = report.measures.latency.iter().find(|leg| leg.leg == "order-to-label");
    assert_eq!(whole.map(|leg| (leg.median, leg.p90)), Some((180, 300)));
    assert!(!audit(&ordinary(), &zone).measures.tables.iter().any(|it| it.id == "time-to-ship"));
}

#[test]
fn tax_identifiers_lost_on_the_way_are_counted_by_the_stores_column() {
    const ORDERS: &str =
        include_str!("../../../tests/golden/missing-tax-identifier-mapping/orders_export.csv");
    const REPORT: &str =
        include_str!("../../../tests/golden/missing-tax-identifier-mapping/order_report.csv");
    let told = |platform: &str| {
        let files = [("orders.csv", ORDERS.to_owned()), ("platform.csv", platform.to_owned())];
        audit(&files, &json!({"as_of": "2026-02-20"})).measures.tables
    };
    let tables = told(REPORT);
    let lost = tables.iter().find(|table| table.id == "tax-identifiers").expect("the table");
    let row = |column: &str, counts: [i64; 3]| -> Vec<TableCell> {
        std::iter::once(column.into()).chain(counts.map(TableCell::Number)).collect()
    };
    // What is gone or not there yet does not count; the name of a tax is no number.
    let expected = [row("Note Attributes", [4, 1, 3]), row("Notes", [1, 0, 1])];
    assert_eq!(lost.rows, expected);
    // An export without a field that could hold it cannot tell.
    let mut reader = csv::Reader::from_reader(REPORT.as_bytes());
    let mut narrow = csv::Writer::from_writer(Vec::new());
    let header = reader.headers().expect("a header").clone();
    for record in std::iter::once(Ok(header)).chain(reader.records()) {
        narrow.write_record(record.expect("a row").iter().take(13)).expect("memory");
    }
    let narrow = String::from_utf8(narrow.into_inner().expect("memory")).expect("text");
    assert!(!told(&narrow).iter().any(|table| table.id == "tax-identifiers"));
}
