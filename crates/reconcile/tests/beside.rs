//! Which case a transaction, a store's fulfillment, a return or a dispatch belongs to.

use backhaul_ingest::Reader;
use backhaul_model::{Table, Zone};
use backhaul_reconcile::{Case, Ledger, Settings, Side, reconcile};

const STORE: &str = "Name,Id,Financial Status,Fulfillment Status,Created at,Total,Currency,\
                     Lineitem quantity,Lineitem sku,Lineitem requires shipping,Shipping Name";
const ORDERS: &str = "Order - Number,Order - Status,Date - Order Date,Amount - Order Total,\
                      Market - Store Name,Ship To - Name,Item - SKU,Item - Qty";
const MONEY: &str = "Order,Name,Kind,Gateway,Created At,Status,Amount,Currency,Card Type";
const RETURNS: &str = "RMA #,Order #,Created Date,Returning Party,Tracking #";
const FLOOR: &str = "Order Number,Dispatch Reference,Status,Store,Received At,Picked At";

fn file(name: &str, header: &str, rows: &[String]) -> Table {
    let mut reader = Reader::new(name);
    reader.push(format!("{header}\n{}\n", rows.join("\n")).as_bytes());
    reader.finish().remove(0)
}

fn sold(name: &str, id: u32, day: u32, who: &str) -> String {
    format!(
        "{name},{id},paid,unfulfilled,2026-02-{day:02} 10:00:00 +0000,{day}0.50,USD,1,MUG,true,{who}"
    )
}

fn imported(number: &str, day: u32, store: &str, who: &str) -> String {
    format!("{number},Awaiting Shipment,2026-02-{day:02} 10:00,{day}0.50,{store},{who},MUG,1")
}

fn moved(id: &str, name: &str, kind: &str, day: u32, minute: u32) -> String {
    format!(
        "{id},{name},{kind},card,2026-02-{day:02} 10:{minute:02}:00 +0000,success,9.00,USD,visa"
    )
}

fn ledger<'t>(tables: &[&'t Table]) -> Ledger<'t> {
    let zone = Zone::parse("UTC").expect("a zone");
    reconcile(tables, &Settings { zone, as_of: Some(1_772_236_800), ..Settings::default() })
}

fn case<'l>(ledger: &'l Ledger<'_>, table: u32, name: &str) -> Case<'l> {
    let mut cases = ledger.cases();
    let is =
        |case: &Case<'_>| case.order.is_some_and(|o| o.at.table == table) && case.name() == name;
    cases.find(is).expect("a case of that name")
}

/// Rows of the records without an order.
fn strays(ledger: &Ledger<'_>) -> Vec<(u32, u32)> {
    ledger.without_order().iter().map(|&(table, _, row)| (table, row)).collect()
}

/// Two shops that both sold a #1001 and a #1002, some days apart.
fn two_shops() -> [Table; 3] {
    let of = |first: u32, day: u32, brand: &str| {
        let sold = [("#1001", 0), ("#1002", 1)];
        sold.map(|(name, i)| self::sold(name, first + i, day + i, &format!("{brand} {i}"))).to_vec()
    };
    let platform: Vec<String> = [(3, "Fir", "A"), (13, "Oak", "B")]
        .into_iter()
        .flat_map(|(day, store, brand)| {
            (0..2).map(move |i| {
                imported(&format!("100{}", i + 1), day + i, store, &format!("{brand} {i}"))
            })
        })
        .collect();
    [
        file("fir.csv", STORE, &of(500, 3, "A")),
        file("oak.csv", STORE, &of(600, 13, "B")),
        file("orders.csv", ORDERS, &platform),
    ]
}

#[test]
fn an_id_decides_where_names_collide() {
    let [fir, oak, orders] = two_shops();
    let money = file(
        "money.csv",
        MONEY,
        &[moved("600", "#1001", "sale", 13, 1), moved("999", "#1002", "sale", 14, 1)],
    );
    let ledger = ledger(&[&fir, &oak, &money, &orders]);
    assert!(case(&ledger, 0, "#1001").transactions.is_empty());
    assert_eq!(case(&ledger, 1, "#1001").transactions.len(), 1);
    // An id that no order has is another shop's, whatever the name.
    assert_eq!(strays(&ledger), [(2, 3)]);
}

#[test]
fn without_ids_a_file_is_the_shop_s_whose_orders_it_follows() {
    let [fir, oak, orders] = two_shops();
    let rows = [
        moved("", "#1001", "sale", 13, 1),
        moved("", "#1002", "sale", 14, 1),
        moved("", "#1001", "refund", 20, 0),
    ];
    let money = file("money.csv", MONEY, &rows);
    let ledger = ledger(&[&fir, &oak, &money, &orders]);
    assert_eq!(case(&ledger, 1, "#1001").transactions.len(), 2);
    assert_eq!(case(&ledger, 1, "#1002").transactions.len(), 1);
    assert!(case(&ledger, 0, "#1001").transactions.is_empty());
}

#[test]
fn a_transaction_older_than_its_order_is_nobody_s() {
    let store =
        file("store.csv", STORE, &[sold("#1001", 500, 10, "A"), sold("#1002", 501, 11, "B")]);
    let rows = [
        moved("", "#1001", "sale", 3, 0),
        moved("", "#1002", "sale", 11, 1),
        moved("", "#1002", "refund", 12, 0),
    ];
    let money = file("money.csv", MONEY, &rows);
    let ledger = ledger(&[&store, &money]);
    assert_eq!(case(&ledger, 0, "#1002").transactions.len(), 2);
    assert_eq!(strays(&ledger), [(1, 2)]);
}

#[test]
fn overlapping_files_count_a_transaction_once() {
    let store = file("store.csv", STORE, &[sold("#1001", 500, 10, "A")]);
    let sale = moved("500", "#1001", "sale", 10, 1);
    let one = file("1.csv", MONEY, &[sale.clone(), moved("500", "#1001", "refund", 12, 0)]);
    let two = file("2.csv", MONEY, &[sale]);
    let ledger = ledger(&[&store, &one, &two]);
    assert_eq!(case(&ledger, 0, "#1001").transactions.len(), 2);
    assert_eq!(ledger.repeated, [(2, 1, 2)]);
}

#[test]
fn returns_and_dispatches_follow_the_numbers_parcels_show() {
    let store: Vec<String> =
        (1..=6).map(|i| sold(&format!("#AP-100{i}"), 500 + i, i, &format!("Person {i}"))).collect();
    let platform: Vec<String> =
        (1..=5).map(|i| imported(&format!("100{i}"), i, "Fir", &format!("Person {i}"))).collect();
    let returns = file(
        "returns.csv",
        RETURNS,
        &[
            "R-1,1006,02/09/2026,Person 6,9400100000000000000001".into(),
            "R-2,7777,02/09/2026,Nobody,9400100000000000000002".into(),
        ],
    );
    let floor = file(
        "floor.csv",
        FLOOR,
        &[
            "AP-1006,W-6,Picked,,02/08/2026 10:00,02/08/2026 11:00".into(),
            "1005,W-5,Allocated,,02/08/2026 10:00,".into(),
            // A client's name is no ShipStation store.
            "1004,W-4,Allocated,Pinewood Ltd,02/08/2026 10:00,".into(),
            // Received long before the order was made: another client's.
            "1003,W-3,Allocated,,01/01/2026 10:00,".into(),
        ],
    );
    let tables = [file("store.csv", STORE, &store), file("orders.csv", ORDERS, &platform)];
    let ledger = ledger(&[&tables[0], &tables[1], &returns, &floor]);
    assert_eq!(ledger.len(), 6, "no case of its own");
    assert_eq!(case(&ledger, 0, "#AP-1006").returns.len(), 1);
    for name in ["#AP-1006", "#AP-1005", "#AP-1004"] {
        assert_eq!(case(&ledger, 0, name).dispatches.len(), 1, "{name}");
    }
    assert_eq!(strays(&ledger), [(2, 3), (3, 5)]);
}

#[test]
fn without_a_storefront_a_dispatch_is_the_platform_order_s() {
    let orders = file("orders.csv", ORDERS, &[imported("1001", 3, "Fir", "A")]);
    let floor =
        file("floor.csv", FLOOR, &["1001,W-1,Picked,,02/08/2026 10:00,02/08/2026 11:00".into()]);
    let ledger = ledger(&[&orders, &floor]);
    let cases: Vec<usize> = ledger.cases().map(|case| case.dispatches.len()).collect();
    assert_eq!(cases, [1]);
}

#[test]
fn products_and_stock_stand_by_side_and_sku() {
    let store =
        "Handle,Title,Variant SKU,Variant Grams,Variant Price\nmug,Mug,MUG ,340,9\nlid,Lid,,20,2\n";
    let there = "SKU,Name,WeightOz,FillSKU,Active\nmug,Mug,12,,True\nOLD-MUG,Mug,12,,True\n";
    let read = |name: &str, text: &str| {
        let mut reader = Reader::new(name);
        reader.push(text.as_bytes());
        reader.finish().remove(0)
    };
    let tables = [read("a.csv", store), read("b.csv", there)];
    let aliases = [("OLD-MUG".to_owned(), "MUG".to_owned())].into();
    let settings = Settings { aliases, ..Settings::default() };
    let ledger = reconcile(&[&tables[0], &tables[1]], &settings);
    let skus = ledger.product_skus(Side::Store);
    assert_eq!(skus, ledger.product_skus(Side::ShipStation));
    assert_eq!(ledger.sku_name(skus[0]), "mug");
    assert_eq!(ledger.products(Side::Store, skus[0]).len(), 1);
    assert_eq!(ledger.products(Side::ShipStation, skus[0]).len(), 2);
    assert!(ledger.stock(Side::Store, skus[0]).is_empty());
}

#[test]
fn lines_refunded_before_they_shipped_are_not_ordered_any_more() {
    const SHEET: &str =
        "Name,Line: Type,Line: SKU,Line: Quantity,Refund: Created At,Refund: Restock Type";
    let line = |name: &str, units: u32, sku: &str| {
        format!("{name},,paid,unfulfilled,2026-02-03 10:00:00 +0000,9.00,USD,{units},{sku},true,A")
    };
    let more = |name: &str, units: u32, sku: &str| format!("{name},,,,,,,{units},{sku},true,");
    let rows = [line("#1001", 3, "MUG"), more("#1001", 1, "LID"), line("#1002", 2, "MUG")];
    let refund = |name: &str, sku: &str, units: &str, restock: &str| {
        format!("{name},Refund Line,{sku},{units},2026-02-04 10:00:00 +0000,{restock}")
    };
    let sheet = file(
        "sheet.csv",
        SHEET,
        &[
            refund("#1001", "MUG", "-2", "cancel"),
            refund("#1001", "LID", "-1", ""),
            refund("#1002", "MUG", "-1", "return"),
        ],
    );
    let store = file("store.csv", STORE, &rows);
    let ledger = ledger(&[&store, &sheet]);
    let units = |name: &str| {
        let case = case(&ledger, 0, name);
        let named = case.net_ordered().iter().map(|(sku, n)| (ledger.sku_name(sku).to_owned(), n));
        named.collect::<std::collections::BTreeMap<_, _>>()
    };
    assert_eq!(units("#1001"), [("mug".to_owned(), 1), ("lid".to_owned(), 0)].into());
    assert_eq!(units("#1002"), [("mug".to_owned(), 2)].into());
}
