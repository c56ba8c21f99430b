//! The files look like the products' own.

use std::collections::BTreeMap;

use backhaul_simulator::{Channel, Dialect, Era, Mess, Plan, sample, simulate};

type Row = BTreeMap<String, String>;

fn rows(bytes: &[u8]) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().expect("a header").clone();
    reader
        .records()
        .map(|record| {
            let record = record.expect("a row");
            let cells = header.iter().zip(record.iter());
            cells.map(|(column, cell)| (column.to_owned(), cell.to_owned())).collect()
        })
        .collect()
}

fn file(plan: &Plan, name: &str) -> Vec<u8> {
    let exports = simulate(plan);
    let found = exports.files.into_iter().find(|file| file.name == name);
    found.expect("the file").bytes
}

#[test]
fn the_sample_is_four_csv_files() {
    let names: Vec<String> = sample().into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "orders_export.csv",
            "shipstation_orders.csv",
            "shipstation_shipments.csv",
            "shipstation_fulfillments.csv"
        ]
    );
}

#[test]
fn headers_have_their_eras_width() {
    for (era, width) in
        [(Era::C79, 79), (Era::C78, 78), (Era::C75, 75), (Era::C73, 73), (Era::C71, 71)]
    {
        let plan = Plan { era, orders: 60, ..Plan::default() };
        let bytes = file(&plan, "orders_export.csv");
        let header =
            csv::Reader::from_reader(bytes.as_slice()).headers().expect("a header").clone();
        assert_eq!(header.len(), width);
        assert_eq!(&header[0], "Name");
    }
}

#[test]
fn an_order_is_one_block_and_its_cells_stand_on_its_first_row() {
    let continued = [
        "Name",
        "Email",
        "Created at",
        "Lineitem quantity",
        "Lineitem name",
        "Lineitem price",
        "Lineitem compare at price",
        "Lineitem sku",
        "Lineitem requires shipping",
        "Lineitem taxable",
        "Lineitem fulfillment status",
        "Lineitem discount",
        "Vendor",
        "Phone",
    ];
    let mut seen: Vec<String> = Vec::new();
    for row in rows(&file(&Plan::default(), "orders_export.csv")) {
        if row["Financial Status"].is_empty() {
            assert_eq!(seen.last(), Some(&row["Name"]));
            for (column, cell) in &row {
                assert!(cell.is_empty() || continued.contains(&column.as_str()), "{column}");
            }
        } else {
            assert!(!seen.contains(&row["Name"]), "{} stands twice", row["Name"]);
            seen.push(row["Name"].clone());
        }
        assert!(row["Lineitem quantity"].parse::<u32>().expect("a quantity") > 0);
    }
    assert!((1980..=2000).contains(&seen.len()));
}

#[test]
fn fulfilled_has_its_date_and_restocked_its_cancellation() {
    for seed in 0..6 {
        let plan = Plan { seed, orders: 800, ..Plan::default() };
        for row in rows(&file(&plan, "orders_export.csv")) {
            let status = row["Fulfillment Status"].as_str();
            if row["Financial Status"].is_empty() {
                continue;
            }
            assert_eq!(status == "fulfilled", !row["Fulfilled at"].is_empty(), "{}", row["Name"]);
            if status == "restocked" {
                assert!(!row["Cancelled at"].is_empty(), "{}", row["Name"]);
            }
            if row["Lineitem fulfillment status"] == "not_eligible" {
                assert_eq!(row["Lineitem name"], "Tip");
            }
        }
    }
}

#[test]
fn the_latest_event_is_the_stores_own() {
    let exports = simulate(&Plan::default());
    let rows = rows(&exports.files[0].bytes);
    let latest = ["Created at", "Paid at", "Fulfilled at", "Cancelled at"]
        .into_iter()
        .flat_map(|column| rows.iter().map(move |row| row[column].clone()))
        // All in the last days' offset, so that the text sorts as the time does.
        .filter(|text| text.ends_with("-0400"))
        .max()
        .expect("a time");
    assert_eq!(exports.key.as_of, latest.replacen(' ', "T", 1).replace(" -0400", "-04:00"));
}

#[test]
fn times_cross_the_change_of_clocks() {
    let text = String::from_utf8(file(&Plan::default(), "orders_export.csv")).expect("text");
    assert!(text.contains("-0500") && text.contains("-0400"));
}

#[test]
fn postal_codes_are_guarded_and_notes_break_lines() {
    let rows = rows(&file(&Plan::default(), "orders_export.csv"));
    let zips: Vec<&str> = rows
        .iter()
        .filter(|row| row["Shipping Country"] == "US")
        .map(|row| row["Shipping Zip"].as_str())
        .collect();
    let guarded = zips.iter().filter(|zip| zip.starts_with('\'')).count();
    assert!(guarded * 100 / zips.len() >= 95);
    assert!(guarded < zips.len());
    assert!(rows.iter().any(|row| row["Notes"].contains('\n')));
    assert!(rows.iter().any(|row| row["Note Attributes"].contains('\n')));
}

#[test]
fn the_grid_says_what_the_screen_says() {
    let plan = Plan { dialect: Dialect::Grid, parcel_items: false, orders: 300, ..Plan::default() };
    let labels = rows(&file(&plan, "shipstation_shipments.csv"));
    assert!(labels.iter().any(|row| row["Marketplace Notified"] == "Notified"));
    assert!(labels.iter().all(|row| !row.contains_key("Shipment - Void Flag")));
    let per_line = rows(&file(&plan, "shipstation_orders.csv")).len();
    let plan = Plan { item_level: false, ..plan };
    let per_order = rows(&file(&plan, "shipstation_orders.csv"));
    assert!(per_order.len() < per_line);
    assert!(!per_order[0].contains_key("Item SKU"));
}

#[test]
fn a_messy_store_overlaps_itself() {
    let plan = Plan { mess: Mess::Messy, seed: 4, orders: 400, ..Plan::default() };
    let exports = simulate(&plan);
    let parts = exports.files.iter().filter(|file| file.name.starts_with("orders_export_")).count();
    assert_eq!(parts, 2);
    assert_eq!(exports.key.storefronts[0].files.len(), 2);
}

#[test]
fn fifty_stores_have_each_marketplace_and_the_import_template() {
    let plans: Vec<Plan> = (1..=50).map(Plan::varied).collect();
    for channel in Channel::ALL {
        assert!(plans.iter().any(|plan| plan.channel == Some(channel)), "{channel:?}");
    }
    assert!(plans.iter().any(|plan| plan.template));
}
