//! The further files of the store, of ShipStation and of the warehouse, in their real formats.

use backhaul_ingest::Reader;
use backhaul_model::{
    DispatchStatus, Field, FileMapping, Kind, ProblemCode, Restock, Table, TransactionKind,
};

use crate::dump::{check_sums, codes};

fn read(text: &str) -> Table {
    let mut reader = Reader::new("file.csv");
    reader.push(text.as_bytes());
    let table = reader.finish().remove(0);
    check_sums(&table);
    table
}

fn words(table: &Table, words: impl IntoIterator<Item = backhaul_model::Word>) -> Vec<String> {
    words.into_iter().map(|word| table.words.get(word).to_owned()).collect()
}

#[test]
fn transactions_name_their_order_twice() {
    let table = read(
        "Order,Name,Kind,Gateway,Created At,Status,Amount,Currency,Card Type\n\
         5123456789012,#1001,sale,shopify_payments,2026-02-03 10:22:31 -0500,success,50.00,USD,visa\n\
         5123456789012,#1001,refund,shopify_payments,2026-02-07 09:00:00 -0500,success,50.00,USD,visa\n\
         5123456789012,#1001,refund,shopify_payments,2026-02-07 09:00:00 -0500,success,50.00,USD,visa\n\
         5123456789013,#1002,sale,paypal,2026-02-03 11:00:00 -0500,failure,1200,JPY,\n\
         ,,sale,paypal,2026-02-03 11:00:00 -0500,success,1.00,USD,\n",
    );
    assert_eq!(table.kind, Kind::ShopifyTransactions);
    assert_eq!((table.rows, table.used), (5, 3));
    let [sale, refund, failed] = table.records.transactions.as_slice() else { panic!("three") };
    assert_eq!(table.texts.get(sale.order), "#1001");
    assert_eq!(table.texts.get(sale.order_id), "5123456789012");
    assert_eq!(refund.kind.value, TransactionKind::Refund);
    assert_eq!((refund.amount, refund.succeeded), (Some(5000), Some(true)));
    assert_eq!((failed.amount, failed.succeeded), (Some(1200), Some(false)));
    assert_eq!(codes(&table), [ProblemCode::UnreadableRow, ProblemCode::RepeatedOrder]);
}

#[test]
fn variants_repeat_their_handle_and_images_stand_alone() {
    let table = read(
        "Handle,Title,Body (HTML),Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,\
         Variant Price,Variant Requires Shipping,Image Src,Status\n\
         mug,Blue mug,\"<p>A mug,\nblue</p>\",Small,MUG-S,340.0,12,9.00,true,https://example.com/1,active\n\
         mug,,,Large,MUG-L,0,3,12.00,true,,\n\
         mug,,,,,,,,,https://example.com/2,\n\
         card,Gift card,,,,0,,25.00,false,,draft\n",
    );
    assert_eq!(table.kind, Kind::ShopifyProducts);
    assert_eq!((table.rows, table.used), (4, 4));
    let [small, large, card] = table.records.products.as_slice() else { panic!("three") };
    assert_eq!(words(&table, [small.sku, large.sku, card.sku]), ["MUG-S", "MUG-L", ""]);
    assert_eq!(words(&table, [large.title, card.title]), ["Blue mug", "Gift card"]);
    // 340 g are 11.993 oz.
    assert_eq!((small.weight, large.weight), (Some(11_993), Some(0)));
    assert_eq!((small.stock, large.active, card.active), (Some(12), Some(true), Some(false)));
    assert_eq!(card.requires_shipping, Some(false));
}

#[test]
fn inventory_in_its_three_shapes() {
    let columns = read(
        "Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Reno,Main Street\n\
         mug,Blue mug,Size,Small,MUG-S,,US,7,not stocked\n\
         mug,Blue mug,Size,Large,MUG-L,,US,-2,many\n",
    );
    assert_eq!(columns.kind, Kind::ShopifyInventory);
    let levels: Vec<_> = columns
        .records
        .stock
        .iter()
        .map(|l| (columns.words.get(l.location), l.stocked, l.available))
        .collect();
    assert_eq!(
        levels,
        [
            ("Reno", true, Some(7)),
            ("Main Street", false, None),
            ("Reno", true, Some(-2)),
            ("Main Street", true, None)
        ]
    );
    assert_eq!((columns.rows, columns.used), (2, 2));
    assert!(codes(&columns).contains(&ProblemCode::UnreadableValue));

    let states = read(
        "Handle,Title,SKU,HS Code,COO,Location,Incoming,Unavailable,Committed,Available,On hand\n\
         mug,Blue mug,MUG-S,,US,Reno,5,0,2,7,9\n\
         mug,Blue mug,MUG-S,,US,Dock,not stocked,not stocked,not stocked,not stocked,not stocked\n",
    );
    let [reno, dock] = states.records.stock.as_slice() else { panic!("two") };
    assert_eq!((reno.available, reno.on_hand, reno.committed), (Some(7), Some(9), Some(2)));
    assert_eq!((dock.stocked, dock.available), (false, None));

    let current = read(
        "Handle,Title,SKU,Location,Bin name,Incoming (not editable),Unavailable (not editable),\
         Committed (not editable),Available (not editable),On hand (current),On hand (new)\n\
         mug,Blue mug,MUG-S,Reno,A1,0,0,2,7,9,12\n",
    );
    let level = &current.records.stock[0];
    assert_eq!((level.available, level.on_hand, level.incoming), (Some(7), Some(9), Some(0)));
    assert_eq!(current.words.get(level.column), "Available (not editable)");
}

#[test]
fn a_long_sheet_holds_fulfillments_refunds_and_transactions() {
    let table = read(
        "ID,Name,Line: Type,Line: SKU,Line: Quantity,Refund: ID,Refund: Created At,\
         Refund: Restock Type,Transaction: Kind,Transaction: Processed At,Transaction: Amount,\
         Transaction: Currency,Transaction: Status,Fulfillment: ID,Fulfillment: Status,\
         Fulfillment: Created At,Fulfillment: Tracking Company,Fulfillment: Tracking Number,\
         Fulfillment: Shipment Status\n\
         511,#1001,Line Item,MUG-S,2,,,,,,,,,,,,,,\n\
         511,#1001,Shipping Line,,,,,,,,,,,,,,,,\n\
         511,#1001,Fulfillment Line,MUG-S,1,,,,,,,,,77,success,2026-02-04 12:00:00 -0500,USPS,9400100000000000000001,delivered\n\
         511,#1001,Fulfillment Line,LID,1,,,,,,,,,77,success,2026-02-04 12:00:00 -0500,USPS,9400100000000000000001,delivered\n\
         511,#1001,Fulfillment Line,MUG-S,1,,,,,,,,,78,cancelled,2026-02-05 12:00:00 -0500,UPS,1Z999AA10123456784,\n\
         511,#1001,Refund Line,MUG-S,-1,9,2026-02-06 10:00:00 -0500,cancel,,,,,,,,,,,\n\
         511,#1001,Transaction,,,,,,refund,2026-02-06 10:00:00 -0500,9.00,USD,success,,,,,,\n",
    );
    assert_eq!(table.kind, Kind::ShopifyFulfillments);
    assert_eq!((table.rows, table.used), (7, 5));
    let [first, second] = table.records.store_fulfillments.as_slice() else { panic!("two") };
    assert_eq!(table.texts.get(first.tracking), "9400100000000000000001");
    assert_eq!((first.cancelled, second.cancelled), (false, true));
    assert_eq!((first.lines.len(), second.lines.len()), (2, 1));
    let [refund, paid_back] = table.records.transactions.as_slice() else { panic!("two") };
    assert_eq!((refund.restock, refund.lines.len()), (Restock::Cancelled, 1));
    assert_eq!(table.lines[refund.lines.start as usize].quantity, Some(1));
    assert_eq!((paid_back.kind.value, paid_back.amount), (TransactionKind::Refund, Some(900)));
    assert_eq!(codes(&table), [ProblemCode::RowsNotNeeded]);
}

#[test]
fn the_short_form_tells_fulfillments_by_their_tracking_number() {
    let table = read(
        "Name,Command,Line: Type,Line: SKU,Line: Quantity,Fulfillment: Status,\
         Fulfillment: Tracking Company,Fulfillment: Tracking Number\n\
         #1001,UPDATE,Fulfillment Line,MUG-S,1,success,USPS,9400100000000000000001\n\
         #1001,UPDATE,Fulfillment Line,LID,1,success,USPS,9400100000000000000001\n\
         #1002,UPDATE,Fulfillment Line,MUG-S,1,success,USPS,9400100000000000000001\n",
    );
    let made = &table.records.store_fulfillments;
    let orders: Vec<_> = made.iter().map(|f| (table.texts.get(f.order), f.lines.len())).collect();
    assert_eq!(orders, [("#1001", 2), ("#1002", 1)]);
}

#[test]
fn a_fulfillment_of_two_parcels_keeps_both_numbers() {
    let table = read(
        "Name,Line: Type,Line: SKU,Line: Quantity,Fulfillment: ID,Fulfillment: Status,\
         Fulfillment: Tracking Company,Fulfillment: Tracking Number\n\
         #1001,Fulfillment Line,MUG-S,1,77,success,USPS,9400100000000000000001\n\
         #1001,Fulfillment Line,LID,1,77,success,,\n\
         #1001,Fulfillment Line,MUG-L,1,77,success,UPS,1Z999AA10123456784\n",
    );
    let made = &table.records.store_fulfillments;
    let numbers: Vec<_> =
        made.iter().map(|f| (table.texts.get(f.tracking), f.lines.len())).collect();
    assert_eq!(numbers, [("9400100000000000000001", 2), ("1Z999AA10123456784", 1)]);
}

#[test]
fn shipstation_returns_products_and_inventory() {
    let returns = read(
        "RMA #,Order #,Created Date,Returning Party,Ship To,Tracking #,Service,Insurance Fee,\
         Label Printed,Customer Email,Return Note\n\
         R-1,1001,02/09/2026,Ada Quill,Pinewood,9400100000000000000009,USPS Ground,,Yes,a@example.com,Too small\n\
         ,,,,,,,,,,\n",
    );
    assert_eq!(returns.kind, Kind::ShipStationReturns);
    assert_eq!((returns.rows, returns.used), (2, 1));
    let returned = &returns.records.returns[0];
    assert_eq!(returns.texts.get(returned.order), "1001");
    assert!(returned.created.stamp.is_some());
    assert_eq!(words(&returns, [returned.reason]), ["Too small"]);

    let products = read(
        "SKU,Name,WarehouseLocation,WeightOz,Category,FillSKU,UseProductName,Active,IsReturnable\n\
         MUG-S,Blue mug,A1,12,Mugs,,True,True,True\n\
         OLD,Old mug,A1,,Mugs,,True,False,True\n",
    );
    assert_eq!(products.kind, Kind::ShipStationProducts);
    let weights: Vec<_> = products.records.products.iter().map(|p| (p.weight, p.active)).collect();
    assert_eq!(weights, [(Some(12_000), Some(true)), (None, Some(false))]);

    let stock = read(
        "SKU,ProductName,Loc1,Loc2,Loc3,Loc4,Stock,ReorderThreshold,Cost\nMUG-S,Blue mug,A1,,,,9,2,3.5\n",
    );
    assert_eq!(stock.kind, Kind::ShipStationInventory);
    assert_eq!(stock.records.stock[0].on_hand, Some(9));
    assert_eq!(stock.words.get(stock.records.stock[0].column), "Stock");
}

#[test]
fn a_warehouse_writes_statuses_or_parcels() {
    let orders = read(
        "Order Number,Dispatch Reference,Status,Received At,Picked At,Dispatched At,Carrier,\
         Tracking Number,Warehouse,SKU,Quantity\n\
         1001,W-1,Dispatched,2026-02-03 10:00,2026-02-03 12:00,2026-02-03 17:00,UPS,1Z999AA10123456784,Reno,MUG-S,1\n\
         1001,W-1,Dispatched,2026-02-03 10:00,2026-02-03 12:00,2026-02-03 17:00,UPS,1Z999AA10123456784,Reno,LID,1\n\
         1002,W-2,Out of stock,2026-02-03 10:00,,,,,Reno,MUG-S,1\n",
    );
    assert_eq!(orders.kind, Kind::WarehouseDispatches);
    let [gone, short] = orders.records.dispatches.as_slice() else { panic!("two") };
    assert_eq!((gone.status.value, gone.lines.len()), (DispatchStatus::Dispatched, 2));
    assert_eq!(short.status.value, DispatchStatus::Short);
    assert!(gone.dispatched.stamp.is_some() && short.dispatched.stamp.is_none());

    let parcels = read(
        "Order Number,Order Date,Created Date,Store,3PL Customer,Method,Tracking Number,Quantity Shipped\n\
         1001,02/03/2026 09:12 AM,02/04/2026 03:40 PM,Pinewood,Pinewood,FEDEX_GROUND,123456789012,2\n",
    );
    assert_eq!(parcels.kind, Kind::WarehouseDispatches);
    let parcel = &parcels.records.dispatches[0];
    assert_eq!(parcel.status.value, DispatchStatus::Dispatched);
    assert_eq!(parcels.texts.get(parcel.dispatched.written), "02/04/2026 03:40 PM");
}

#[test]
fn where_a_status_word_is_not_known_the_dates_say_how_far_it_came() {
    let status = |text: &str| {
        let table = read(text);
        table.records.dispatches.iter().map(|it| it.status.value).collect::<Vec<_>>()
    };
    let dated = "Order Number,Status,Picked At,Dispatched At\n1001,Done so,,2026-02-03\n\
                 1002,Done so,2026-02-03,\n1003,Done so,,\n1004,Packed,,2026-02-03\n";
    let expected = [
        DispatchStatus::Dispatched,
        DispatchStatus::Picked,
        DispatchStatus::Unknown,
        DispatchStatus::Packed,
    ];
    assert_eq!(status(dated), expected);
    let general = "Order Number,Status,Picked At,Created Date\n1001,Done so,,2026-02-03\n";
    assert_eq!(status(general), [DispatchStatus::Unknown]);
}

#[test]
fn a_mapping_knows_a_file_by_its_columns() {
    let mapping = FileMapping {
        kind: Kind::WarehouseDispatches,
        columns: [
            ("order.name", "Ref No"),
            ("dispatch.status", "State"),
            ("dispatch.dispatched_at", "Gone"),
        ]
        .map(|(field, column)| (field.to_owned(), column.to_owned()))
        .into(),
    };
    let text = "Ref No,State,Gone,Remark\n1001,Shipped,2026-02-03,fast\n";
    assert_eq!(read(text).kind, Kind::Unrecognised);
    let read_with = |text: &str| {
        let mut reader = Reader::new("file.csv").with_mappings(std::slice::from_ref(&mapping));
        reader.push(text.as_bytes());
        reader.finish().remove(0)
    };
    let table = read_with(text);
    assert_eq!((table.kind, table.used), (Kind::WarehouseDispatches, 1));
    assert_eq!(table.columns.header(Field::DispatchedAt), Some("Gone"));
    assert_eq!(table.records.dispatches[0].status.value, DispatchStatus::Dispatched);
    // A file without one of its columns is another file.
    assert_eq!(read_with("Ref No,Gone\n1001,2026-02-03\n").kind, Kind::Unrecognised);
}
