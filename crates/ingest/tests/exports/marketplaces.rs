//! Orders reports of marketplaces, in their real formats.

use backhaul_ingest::Reader;
use backhaul_model::{Financial, FulfillmentStatus, Kind, ProblemCode, StoreOrder, Table};

use crate::dump::{check_sums, codes};

fn read(text: &str) -> Table {
    let mut reader = Reader::new("report.txt");
    reader.push(text.as_bytes());
    let table = reader.finish().remove(0);
    check_sums(&table);
    assert_eq!(table.kind, Kind::MarketplaceOrders);
    table
}

fn order<'t>(table: &'t Table, name: &str) -> &'t StoreOrder {
    table.orders().iter().find(|order| table.texts.get(order.name) == name).expect("an order")
}

/// SKU and units of an order's lines.
fn lines(table: &Table, order: &StoreOrder) -> Vec<(String, Option<i64>)> {
    let lines = &table.lines[order.lines.start as usize..order.lines.end as usize];
    lines.iter().map(|l| (table.words.get(l.sku).to_owned(), l.quantity)).collect()
}

#[test]
fn amazon_unshipped_orders_are_paid_and_open() {
    let table = read(
        "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tsku\tproduct-name\t\
         quantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\t\
         ship-address-1\tship-city\tship-postal-code\tship-country\n\
         111-0000001-0000001\t31\t2026-02-03T10:22:31+00:00\t2026-02-03T10:22:31+00:00\ta@example.com\t\
         MUG-S\tBlue mug\t2\t0\t2\tStandard\tAda Quill\t1 Elm St\tBoston\t02134\tUS\n\
         111-0000001-0000001\t32\t2026-02-03T10:22:31+00:00\t2026-02-03T10:22:31+00:00\ta@example.com\t\
         LID\tLid\t1\t0\t1\tStandard\tAda Quill\t1 Elm St\tBoston\t02134\tUS\n",
    );
    let order = order(&table, "111-0000001-0000001");
    assert_eq!(order.financial.value, Financial::Paid);
    assert_eq!(order.fulfillment.value, FulfillmentStatus::Unfulfilled);
    assert_eq!(order.created.stamp.and_then(backhaul_model::Stamp::offset), Some(0));
    assert_eq!(lines(&table, order), [("MUG-S".into(), Some(2)), ("LID".into(), Some(1))]);
    assert_eq!(table.words.get(order.source), "amazon");
    assert_eq!(order.has_ship_to, Some(true));
}

#[test]
fn amazon_all_orders_say_status_and_who_ships() {
    let table = read(
        "amazon-order-id\tmerchant-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsku\t\
         product-name\titem-status\tquantity\tcurrency\tship-postal-code\tship-country\n\
         111-1\t\t2026-02-03T10:22:31+00:00\tShipped\tAmazon\tMUG-S\tBlue mug\tShipped\t1\tUSD\t02134\tUS\n\
         111-2\t\t2026-02-03T11:22:31+00:00\tPending\tMerchant\tMUG-S\tBlue mug\tUnshipped\t1\tUSD\t02134\tUS\n\
         111-3\t\t2026-02-03T12:22:31+00:00\tCancelled\tMerchant\tMUG-S\tBlue mug\tCancelled\t0\tUSD\t02134\tUS\n",
    );
    let shipped = order(&table, "111-1");
    assert_eq!(shipped.fulfillment.value, FulfillmentStatus::Fulfilled);
    assert_eq!(table.lines[shipped.lines.start as usize].requires_shipping, Some(false));
    assert_eq!(order(&table, "111-2").financial.value, Financial::Pending);
    assert!(!order(&table, "111-3").cancelled.written.is_blank());
    assert!(order(&table, "111-1").cancelled.written.is_blank());
}

#[test]
fn ebay_sums_an_order_up_and_ends_in_remarks() {
    let table = read(
        ",,,,,,,,,,\r\n\
         \"Sales Record Number\",\"Order Number\",\"Buyer Email\",\"Ship To Name\",\"Ship To Zip\",\"Item Title\",\"Custom Label\",\"Quantity\",\"Sold For\",\"Total Price\",\"Sale Date\",\"Paid On Date\",\"Shipped On Date\",\"Transaction ID\"\r\n\
         \"101\",\"18-15123-90441\",\"a@example.com\",\"Ada Quill\",\"02134\",\"\",\"\",\"2\",\"$20.00\",\"$25.00\",\"Feb-03-26\",\"Feb-03-26\",\"\",\"\"\r\n\
         \"101\",\"18-15123-90441\",\"\",\"\",\"\",\"Blue mug\",\"MUG-S\",\"1\",\"$9.00\",\"\",\"Feb-03-26\",\"\",\"\",\"1\"\r\n\
         \"101\",\"18-15123-90441\",\"\",\"\",\"\",\"Lid\",\"LID\",\"1\",\"$11.00\",\"\",\"Feb-03-26\",\"\",\"\",\"2\"\r\n\
         \"102\",\"18-15123-90442\",\"b@example.com\",\"Bo Reed\",\"02135\",\"Blue mug\",\"MUG-S\",\"1\",\"$9.00\",\"$14.00\",\"Feb-04-26\",\"\",\"\",\"3\"\r\n\
         \"103\",\"18-15123-90443\",\"c@example.com\",\"Cy Moss\",\"02136\",\"Blue mug\",\"MUG-S\",\"1\",\"$9.00\",\"$14.00\",\"Feb-04-26\",\"Feb-04-26\",\"Feb-06-26\",\"4\"\r\n\
         \r\n\
         3,record(s) downloaded,\r\nSeller ID : example\r\n",
    );
    let several = order(&table, "18-15123-90441");
    assert_eq!(table.texts.get(several.id), "101");
    assert_eq!((several.total, several.financial.value), (Some(2500), Financial::Paid));
    assert_eq!(several.fulfillment.value, FulfillmentStatus::Unfulfilled);
    assert_eq!(lines(&table, several), [("MUG-S".into(), Some(1)), ("LID".into(), Some(1))]);
    assert_eq!(order(&table, "18-15123-90442").financial.value, Financial::Pending);
    assert_eq!(order(&table, "18-15123-90443").fulfillment.value, FulfillmentStatus::Fulfilled);
    assert_eq!(table.orders().len(), 3);
    assert!(codes(&table).contains(&ProblemCode::UnreadableRow));
}

#[test]
fn etsy_in_items_and_in_orders() {
    let items = read(
        "Sale Date,Item Name,Buyer,Quantity,Price,Item Total,Currency,Transaction ID,Listing ID,\
         Date Paid,Date Shipped,Ship Name,Ship Address1,Ship City,Ship Zipcode,Ship Country,Order ID,SKU\n\
         02/03/26,Blue mug,quill,2,9.00,18.00,USD,91,81,02/03/2026,,Ada Quill,1 Elm St,Boston,02134,United States,3001,MUG-S\n\
         02/03/26,Lid,quill,1,2.00,2.00,USD,92,82,02/03/2026,,Ada Quill,1 Elm St,Boston,02134,United States,3001,LID\n",
    );
    let order_of_items = order(&items, "3001");
    assert_eq!(lines(&items, order_of_items).len(), 2);
    assert_eq!(order_of_items.financial.value, Financial::Paid);
    let orders = read(
        "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Payment Method,Date Shipped,\
         Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Total,Status,SKU\n\
         02/03/26,3001,quill,Ada Quill,3,Credit Card,02/05/2026,1 Elm St,Boston,02134,United States,USD,25.10,,MUG-S\n",
    );
    let whole = order(&orders, "3001");
    assert_eq!(whole.fulfillment.value, FulfillmentStatus::Fulfilled);
    assert_eq!((whole.total, whole.financial.value), (Some(2510), Financial::Paid));
}

#[test]
fn tiktok_explains_its_columns_in_the_second_row() {
    let table = read(
        "Order ID,Order Status,Order Substatus,Seller SKU,Product Name,Quantity,Order Amount,\
         Order Refund Amount,Created Time,Paid Time,Shipped Time,Cancelled Time,Fulfillment Type,\
         Recipient,Zipcode,Country\n\
         Platform unique order ID.,Current order status.,,Seller sku.,Product name.,Quantity.,,,,,,,,,,\n\
         5761\t,To ship,Awaiting shipment,MUG-S\t,Blue mug,1,14.00,0,02/03/2026 5:12:30 PM\t,02/03/2026 5:13:00 PM,,,Fulfillment by seller,Ada Quill,02134,United States\n\
         5762\t,Canceled,Canceled,MUG-S\t,Blue mug,1,14.00,14.00,02/03/2026 5:12:30 PM\t,02/03/2026 5:13:00 PM,,02/04/2026 5:13:00 PM,Fulfillment by seller,Bo Reed,02134,United States\n",
    );
    assert_eq!((table.rows, table.used, table.orders().len()), (3, 2, 2));
    let open = order(&table, "5761");
    assert_eq!(open.fulfillment.value, FulfillmentStatus::Unfulfilled);
    assert_eq!(open.financial.value, Financial::Paid);
    let cancelled = order(&table, "5762");
    assert!(cancelled.cancelled.stamp.is_some());
    assert_eq!(cancelled.financial.value, Financial::Refunded);
}

#[test]
fn walmart_says_its_status_by_line() {
    let table = read(
        "PO#,Order#,Order Date,Ship By,Customer Name,Ship to Address 1,City,State,Zip,Line#,Status,\
         Item Description,Shipping Method,Qty,SKU,Item Cost,Carrier,Tracking Number,Fulfillment Entity\n\
         10881,20001,2026-02-03,2026-02-05,Ada Quill,1 Elm St,Boston,MA,02134,1,Shipped,Blue mug,VALUE,1,MUG-S,9.00,USPS,9400100000000000000001,Seller Fulfilled\n\
         10881,20001,2026-02-03,2026-02-05,Ada Quill,1 Elm St,Boston,MA,02134,2,Acknowledged,Lid,VALUE,1,LID,2.00,,,Seller Fulfilled\n\
         10882,20002,2026-02-03,2026-02-05,Bo Reed,2 Elm St,Boston,MA,02134,1,Cancelled,Lid,VALUE,1,LID,2.00,,,Seller Fulfilled\n",
    );
    let partial = order(&table, "10881");
    assert_eq!(table.texts.get(partial.id), "20001");
    assert_eq!(partial.fulfillment.value, FulfillmentStatus::Partial);
    assert!(partial.cancelled.written.is_blank());
    assert!(!order(&table, "10882").cancelled.written.is_blank());
}
