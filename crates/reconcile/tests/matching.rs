//! Which order a record belongs to, told by small exports.
//!
//! Each export is a list of rows in the order of the columns below; blank cells are blank. Dates are in
//! February 2026, in UTC on both sides, and as-of is the last of the month.

use backhaul_model::SortedMap;

use backhaul_ingest::Reader;
use backhaul_model::{Table, Zone};
use backhaul_reconcile::{Case, Ledger, Settings, Strength, reconcile};

const STORE: &str = "Name,Id,Financial Status,Fulfillment Status,Created at,Fulfilled at,Total,\
                     Currency,Lineitem quantity,Lineitem sku,Lineitem requires shipping,\
                     Shipping Name,Shipping Zip";
const ORDERS: &str = "Order - Number,Order - Status,Date - Order Date,Amount - Order Total,\
                      Market - Store Name,Ship To - Name,Ship To - Postal Code,Item - SKU,Item - Qty";
const SHIPMENTS: &str = "Order - Number,Shipment - Tracking Number,Date - Label Create Date,\
                         Shipment - Void Flag,Market - Store Name,Ship To - Name";

/// A storefront order: name, day, total, recipient.
fn sold(name: &str, day: u32, total: &str, recipient: &str) -> String {
    let id: u32 = name.bytes().chain(recipient.bytes()).map(u32::from).sum::<u32>() + 10_000 * day;
    format!(
        "{name},{id},paid,unfulfilled,2026-02-{day:02} 10:00:00 +0000,,{total},USD,1,MUG,true,\
         {recipient},0{day:04}"
    )
}

/// A platform order: number, day, total, store, recipient.
fn imported(number: &str, day: u32, total: &str, store: &str, recipient: &str) -> String {
    format!(
        "{number},Awaiting Shipment,2026-02-{day:02} 10:00,{total},{store},{recipient},\
         0{day:04},MUG,1"
    )
}

fn file(name: &str, header: &str, rows: &[String]) -> Table {
    let mut reader = Reader::new(name);
    reader.push(format!("{header}\n{}\n", rows.join("\n")).as_bytes());
    reader.finish().remove(0)
}

fn settings() -> Settings {
    let zone = Zone::parse("UTC").expect("a zone");
    Settings { zone, as_of: Some(1_772_236_800), ..Settings::default() }
}

fn ledger<'t>(tables: &'t [&'t Table]) -> Ledger<'t> {
    reconcile(tables, &settings())
}

/// The case of a storefront order.
fn case<'l>(ledger: &'l Ledger<'_>, name: &str) -> Case<'l> {
    let mut cases = ledger.cases();
    cases.find(|case| case.order.is_some() && case.name() == name).expect("a case of that name")
}

/// Numbers of the platform orders matched to an order.
fn numbers(ledger: &Ledger<'_>, name: &str) -> Vec<String> {
    let case = case(ledger, name);
    case.platform.iter().map(|record| record.text(record.number).to_owned()).collect()
}

/// Five right pairs, so that stores are known; more rows follow.
fn pairs(number: impl Fn(u32) -> String) -> (Vec<String>, Vec<String>) {
    let person = |i: u32| format!("Person {i}");
    (1..=5)
        .map(|i| {
            let total = format!("{i}0.50");
            (
                sold(&format!("#100{i}"), i, &total, &person(i)),
                imported(&number(i), i, &total, "Pinewood", &person(i)),
            )
        })
        .unzip()
}

#[test]
fn the_whole_number_beats_one_that_a_rule_would_rewrite() {
    // AP-1001 … AP-1005 teach that the prefix goes; AP-1006 is an order under its own full name too.
    let (mut store, mut platform) = pairs(|i| format!("AP-100{i}"));
    store.push(sold("#1006", 6, "60.50", "Person 6"));
    store.push(sold("#AP-1006", 6, "60.50", "Person 6"));
    platform.push(imported("AP-1006", 6, "60.50", "Pinewood", "Person 6"));
    let tables = [file("orders.csv", STORE, &store), file("ss.csv", ORDERS, &platform)];
    let tables = [&tables[0], &tables[1]];
    let ledger = ledger(&tables);
    assert_eq!(numbers(&ledger, "#AP-1006"), ["AP-1006"]);
    assert_eq!(case(&ledger, "#AP-1006").strength, Some(Strength::Exact));
    assert!(numbers(&ledger, "#1006").is_empty());
    assert_eq!(case(&ledger, "#1001").strength, Some(Strength::Affix));
}

#[test]
fn a_prefix_is_learned_from_three_agreeing_pairs_and_not_from_two() {
    for (pairs, learned) in [(2, false), (3, true)] {
        // The last record states its number and nothing else, not even a store: only what the others
        // taught can bring it home.
        let mut store: Vec<String> =
            (1..=pairs).map(|i| sold(&format!("#200{i}"), i, "9.00", &format!("P {i}"))).collect();
        let mut platform: Vec<String> = (1..=pairs)
            .map(|i| imported(&format!("X-200{i}"), i, "9.00", "Pinewood", &format!("P {i}")))
            .collect();
        store.push(sold("#2009", 9, "9.00", "P 9"));
        platform.push("X-2009,Awaiting Shipment,,,,,,MUG,1".to_owned());
        let tables = [file("orders.csv", STORE, &store), file("ss.csv", ORDERS, &platform)];
        let tables = [&tables[0], &tables[1]];
        let ledger = ledger(&tables);
        assert_eq!(!numbers(&ledger, "#2009").is_empty(), learned, "{pairs} pairs");
    }
}

#[test]
fn pairs_that_disagree_teach_no_prefix() {
    let mut store: Vec<String> =
        (1..=5).map(|i| sold(&format!("#300{i}"), i, "9.00", &format!("P {i}"))).collect();
    let mut platform: Vec<String> = (1..=5)
        .map(|i| imported(&format!("X-300{i}"), i + 20, "7.77", "Pinewood", &format!("Q {i}")))
        .collect();
    // Nothing speaks against this one, so a rule would bring it home.
    store.push(sold("#3009", 9, "9.00", "P 9"));
    platform.push("X-3009,Awaiting Shipment,,,,,,MUG,1".to_owned());
    let tables = [file("orders.csv", STORE, &store), file("ss.csv", ORDERS, &platform)];
    let tables = [&tables[0], &tables[1]];
    let ledger = ledger(&tables);
    for i in [1, 2, 3, 4, 5, 9] {
        assert!(numbers(&ledger, &format!("#300{i}")).is_empty(), "#300{i}");
    }
}

#[test]
fn an_exchange_keeps_its_own_records() {
    let (mut store, mut platform) = pairs(|i| format!("100{i}"));
    store.push(sold("#1001-EXC", 8, "0.00", "Person 1"));
    platform.push(imported("1001-EXC", 8, "0.00", "Pinewood", "Person 1"));
    platform.push(imported("1002-EXC", 8, "0.00", "Pinewood", "Person 2"));
    let tables = [file("orders.csv", STORE, &store), file("ss.csv", ORDERS, &platform)];
    let tables = [&tables[0], &tables[1]];
    let ledger = ledger(&tables);
    assert_eq!(numbers(&ledger, "#1001"), ["1001"]);
    assert_eq!(numbers(&ledger, "#1001-EXC"), ["1001-EXC"]);
    assert_eq!(numbers(&ledger, "#1002"), ["1002"]);
}

#[test]
fn two_orders_that_fit_alike_leave_the_record_ambiguous() {
    // Two shops with one number, and a label that names neither a store nor a recipient.
    let one = file("one.csv", STORE, &[sold("#1001", 3, "20.00", "Tilda Marsh")]);
    let two = file("two.csv", STORE, &[sold("#1001", 3, "20.00", "Corin Vale")]);
    let label = "1001,9400100000000000000001,2026-02-04 10:00,False,,".to_owned();
    let labels = file("labels.csv", SHIPMENTS, &[label]);
    let tables = [&one, &two, &labels];
    let ledger = ledger(&tables);
    assert_eq!(ledger.ambiguities.len(), 1);
    assert_eq!(ledger.ambiguities[0].orders.len(), 2);
    for case in ledger.cases() {
        assert!(case.parcels.is_empty(), "nothing is chosen");
        assert!(case.is_ambiguous(), "and nothing is called missing");
    }
}

#[test]
fn a_label_without_a_store_follows_the_platform_order_of_its_number() {
    let (store, platform) = pairs(|i| format!("100{i}"));
    let other = file("two.csv", STORE, &[sold("#1001", 20, "7.00", "Corin Vale")]);
    let one = file("one.csv", STORE, &store);
    let orders = file("ss.csv", ORDERS, &platform);
    let label = "1001,9400100000000000000001,2026-02-22 10:00,False,,".to_owned();
    let labels = file("labels.csv", SHIPMENTS, &[label]);
    let tables = [&one, &other, &orders, &labels];
    let ledger = ledger(&tables);
    let cases: Vec<_> = ledger.cases().filter(|case| !case.parcels.is_empty()).collect();
    assert_eq!(cases.len(), 1);
    assert_eq!(cases[0].platform.len(), 1);
    assert!(ledger.ambiguities.is_empty());
}

#[test]
fn shops_that_count_alike_get_the_store_that_agrees_with_them() {
    let (first, mut platform) = pairs(|i| format!("100{i}"));
    let second: Vec<String> = (1..=5)
        .map(|i| sold(&format!("#100{i}"), i + 12, &format!("{i}7.00"), &format!("Other {i}")))
        .collect();
    platform.extend((1..=5).map(|i| {
        let (total, name) = (format!("{i}7.00"), format!("Other {i}"));
        imported(&format!("100{i}"), i + 12, &total, "Fernhill", &name)
    }));
    let first = file("first.csv", STORE, &first);
    let second = file("second.csv", STORE, &second);
    let orders = file("ss.csv", ORDERS, &platform);
    let tables = [&first, &second, &orders];
    let ledger = ledger(&tables);
    let store = |table| ledger.shop_of_table(table).map(|shop| ledger.shop_name(shop));
    assert_eq!((store(0), store(1)), (Some("Pinewood"), Some("Fernhill")));
    for case in ledger.cases() {
        let order = case.order.expect("no record is left over");
        assert_eq!(case.platform.len(), 1);
        let expected = if order.at.table == 0 { "Pinewood" } else { "Fernhill" };
        assert_eq!(case.record_stores(), [expected]);
    }
}

#[test]
fn another_brand_with_the_same_numbers_stays_outside() {
    let (store, mut platform) = pairs(|i| format!("100{i}"));
    for i in 1..=5 {
        let number = format!("100{i}");
        platform.push(imported(&number, i + 14, "3.33", "Fernhill", &format!("Other {i}")));
    }
    let tables = [file("orders.csv", STORE, &store), file("ss.csv", ORDERS, &platform)];
    let tables = [&tables[0], &tables[1]];
    let ledger = ledger(&tables);
    for i in 1..=5 {
        assert_eq!(case(&ledger, &format!("#100{i}")).record_stores(), ["Pinewood"]);
    }
    let fernhill = ledger.stores.iter().find(|tally| tally.name == "Fernhill");
    assert_eq!(fernhill.map(|tally| (tally.shop, tally.matched)), Some((None, 0)));
}

#[test]
fn the_user_decides_where_the_files_do_not() {
    let store = file("orders.csv", STORE, &[sold("#1001", 3, "20.00", "Tilda Marsh")]);
    // Neither record states a fact beside number and store.
    let bare = |store: &str| format!("1001,Awaiting Shipment,,,{store},,,MUG,1");
    let orders = file("ss.csv", ORDERS, &[bare("Pinewood"), bare("Fernhill")]);
    let tables = [&store, &orders];
    let stores = SortedMap::from([("orders.csv".to_owned(), "Fernhill".to_owned())]);
    let given = reconcile(&tables, &Settings { stores, ..settings() });
    assert_eq!(given.shop_of_table(0).map(|shop| given.shop_name(shop)), Some("Fernhill"));
    assert_eq!(case(&given, "#1001").store(), Some("Fernhill"));
}

#[test]
fn nothing_is_expected_in_shipstation_beyond_the_edges_of_its_export() {
    let mut store: Vec<String> =
        (1..=28).map(|day| sold(&format!("#{}", 1000 + day), day, "9.00", "Tilda Marsh")).collect();
    store.reverse();
    let platform: Vec<String> = (8..=20)
        .filter(|day| *day != 15)
        .map(|day| imported(&(1000 + day).to_string(), day, "9.00", "Pinewood", "Tilda Marsh"))
        .collect();
    let tables = [file("orders.csv", STORE, &store), file("ss.csv", ORDERS, &platform)];
    let tables = [&tables[0], &tables[1]];
    let ledger = ledger(&tables);
    for day in 1..=28 {
        let inside = case(&ledger, &format!("#{}", 1000 + day)).is_inside_import_coverage();
        assert_eq!(inside, (8..=20).contains(&day), "{day} February");
    }
}

#[test]
fn overlapping_files_give_each_record_once_and_the_younger_version_stays() {
    let old = sold("#1001", 3, "20.00", "Tilda Marsh");
    let new = old
        .replace("unfulfilled", "fulfilled")
        .replace(",,20.00", ",2026-02-05 09:00:00 +0000,20.00");
    let one = file("one.csv", STORE, &[old, sold("#1002", 4, "9.00", "Corin Vale")]);
    let two = file("two.csv", STORE, &[new, sold("#1003", 5, "9.00", "Imani Brook")]);
    let open = imported("1001", 3, "20.00", "Pinewood", "Tilda Marsh");
    let week_1 = file("week-1.csv", ORDERS, std::slice::from_ref(&open));
    let week_2 = file("week-2.csv", ORDERS, &[open.replace("Awaiting Shipment", "Shipped")]);
    let label =
        "1001,9400100000000000000001,2026-02-05 08:00,False,Pinewood,Tilda Marsh".to_owned();
    let voided = label.replace("False", "True");
    let labels_1 = file("labels-1.csv", SHIPMENTS, &[label]);
    let labels_2 = file("labels-2.csv", SHIPMENTS, &[voided]);
    for tables in [
        [&one, &two, &week_1, &week_2, &labels_1, &labels_2],
        [&two, &one, &week_2, &week_1, &labels_2, &labels_1],
    ] {
        let ledger = ledger(&tables);
        assert_eq!(ledger.len(), 3, "three orders, whatever the order of the files");
        let case = case(&ledger, "#1001");
        let order = case.order.expect("an order");
        assert_eq!(order.table.name, "two.csv", "the version that knows of the fulfillment");
        assert_eq!(case.platform.len(), 1);
        assert_eq!(case.platform[0].table.name, "week-2.csv");
        assert_eq!(case.parcels.len(), 1);
        assert!(case.parcels[0].voided, "no void is ever taken back");
        assert_eq!(ledger.repeated.len(), 3, "each set aside, none in silence");
    }
}

#[test]
fn a_split_keeps_its_records_and_a_copy_is_not_a_split() {
    let store = file("orders.csv", STORE, &[sold("#1001", 3, "20.00", "Tilda Marsh")]);
    let one = imported("1001", 3, "20.00", "Pinewood", "Tilda Marsh");
    let two = one.replace("MUG", "TEE").replace("20.00", "5.00");
    let split = file("split.csv", ORDERS, &[one.clone(), two]);
    let copied = file("copied.csv", ORDERS, &[one.clone(), one]);
    for (orders, records) in [(&split, 2), (&copied, 1)] {
        let tables = [&store, orders];
        let ledger = ledger(&tables);
        assert_eq!(case(&ledger, "#1001").platform.len(), records, "{}", orders.name);
    }
}

#[test]
fn a_number_that_says_nothing_needs_date_total_and_two_personal_facts() {
    let store = || sold("#1001", 3, "61.75", "Tilda Marsh");
    let record = imported("M-77", 3, "61.75", "", "Tilda Marsh");
    let proved = |rows: &[String], orders: &[String]| {
        let tables = [file("orders.csv", STORE, orders), file("ss.csv", ORDERS, rows)];
        let tables = [&tables[0], &tables[1]];
        let ledger = ledger(&tables);
        (numbers(&ledger, "#1001"), case(&ledger, "#1001").strength)
    };
    let all = proved(std::slice::from_ref(&record), &[store()]);
    assert_eq!(all, (vec!["M-77".to_owned()], Some(Strength::Verified)));
    for (from, to) in [("61.75", "61.76"), ("Tilda Marsh", "Corin Vale"), (",00003,", ",09999,")] {
        let other = record.replace(from, to);
        assert_eq!(proved(&[other], &[store()]), (Vec::new(), None), "{from} differs");
    }
    let dated_otherwise = record.replace("2026-02-03", "2026-02-13");
    assert_eq!(proved(&[dated_otherwise], &[store()]), (Vec::new(), None));
    // Two orders of one person, one day and one total: nothing decides.
    let twin = store().replace("#1001", "#1002").replacen(",3", ",9", 1);
    assert_eq!(proved(&[record], &[store(), twin]), (Vec::new(), None));
}

#[test]
fn each_record_belongs_to_one_case_or_is_named_ambiguous() {
    let (mut store, mut platform) = pairs(|i| format!("100{i}"));
    store.push(sold("#1001-EXC", 8, "0.00", "Person 1"));
    platform.push(imported("M-9", 6, "1.00", "Pinewood", "Nobody"));
    platform.push(imported("1003", 3, "30.50", "Fernhill", "Someone"));
    let tables = [file("orders.csv", STORE, &store), file("ss.csv", ORDERS, &platform)];
    let tables = [&tables[0], &tables[1]];
    let ledger = ledger(&tables);
    let mut placed: Vec<_> = ledger
        .cases()
        .flat_map(|case| case.platform.iter().map(|p| p.at).collect::<Vec<_>>())
        .collect();
    placed.extend(ledger.ambiguities.iter().map(|ambiguity| ambiguity.at));
    placed.sort_unstable();
    let before = placed.len();
    placed.dedup();
    assert_eq!((before, placed.len()), (tables[1].records(), tables[1].records()));
}

#[test]
fn a_parcel_goes_where_the_platform_order_of_its_number_and_store_was_proved_to_go() {
    let store = file("orders.csv", STORE, &[sold("#1001", 3, "61.75", "Tilda Marsh")]);
    let orders = [
        imported("M-77", 3, "61.75", "", "Tilda Marsh"),
        imported("M-77", 3, "8.00", "Fernhill", "Corin Vale"),
        imported("M-78", 3, "8.00", "", "Imani Brook"),
    ];
    let label = |number: &str, store: &str, track: u32| {
        format!("{number},940010000000000000000{track},2026-02-04 10:00,False,{store},")
    };
    let parcels = |orders: &[String], labels: &[String]| {
        let orders = file("ss.csv", ORDERS, orders);
        let labels = file("labels.csv", SHIPMENTS, labels);
        let tables = [&store, &orders, &labels];
        let ledger = ledger(&tables);
        case(&ledger, "#1001").parcels.len()
    };
    let proved = &orders[..1];
    assert_eq!(parcels(proved, &[label("M-77", "", 1)]), 1);
    assert_eq!(parcels(proved, &[label("M-77", "", 1), label("M-77", "", 2)]), 2);
    assert_eq!(parcels(proved, &[label("M-78", "", 1)]), 0, "another number");
    assert_eq!(parcels(&orders[2..], &[label("M-78", "", 1)]), 0, "a record nothing proves");
    assert_eq!(parcels(&orders[..2], &[label("M-77", "", 1)]), 0, "two records, one elsewhere");
    assert_eq!(parcels(&orders[..2], &[label("M-77", "Fernhill", 1)]), 0, "another store's");
}
