//! ShipStation orders, shipments and fulfillments, in both dialects.

use backhaul_model::{Field, Kind, Notified, ParcelSource, PlatformStatus, ProblemCode, Table};

use crate::dump::{codes, iso, line, the};
use crate::export::{Export, read};

const GRID_ORDERS: &str = "Age,Order Date,Order #,Item SKU,Item Name,Quantity,Order Total,Recipient,\
Country,Status,Store,Paid Date,Ship By,Hold Until,Ship Date,Requested Service,Carrier,Service,Tags";
const FIELD_ORDERS: &str = "Order - Number,Order - Status,Date - Order Date,Date - Paid Date,\
Date - Shipped Date,Date - Ship By Date,Date - Hold Until,Market - Store Name,Market - Markeplace Name,\
Ship To - Name,Ship To - Postal Code,Carrier - Service Selected,Carrier - Service Requested,\
Amount - Order Total,Amount - Shipping Cost,Market - Market Order URL,Custom - Field 1";
const FIELD_ITEMS: &str = ",Item - SKU,Item - Name,Item - Qty,Item - Price";
const GRID_SHIPMENTS: &str = "Shipment #,Order #,Tracking #,Service,Recipient,Ship Date,\
Packing Slip Printed,Label Created,Label Printed,Marketplace Notified,Shipment Notification,\
Delivery Notification";
const FIELD_SHIPMENTS: &str = "Order - Number,Shipment - Tracking Number,Shipment - Void Flag,\
Shipment - Void Date,Carrier - Name,Carrier - Service Selected,Carrier - Fee,Date - Label Create Date,\
Date - Shipped Date,Date - Order Date,Return - Return Label Flag,Operations - Warehouse,\
Operations - Batch Number,Operations - User Name,Shipment - Weight (Oz),Market - Store Name,\
Ship To - Name,Ship To - Postal Code,Order - Status,Customer - Email";
const GRID_FULFILLMENTS: &str = "Created Date,Delegation Date,Ship Date,Status,Order #,Quantity,Batch,\
Tracking #,Provider,Service,Recipient,City,State,Country,Marketplace Notified,Shipment Notification";

fn lines(table: &Table, range: std::ops::Range<u32>) -> Vec<String> {
    let lines = &table.lines[range.start as usize..range.end as usize];
    lines.iter().map(|l| line(table, l)).collect()
}

fn order<'a>(number: &'a str, status: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("Order - Number", number),
        ("Order #", number),
        ("Order - Status", status),
        ("Status", status),
        ("Date - Order Date", "4/27/2021 10:48:12 AM"),
        ("Order Date", "04/27/2021"),
        ("Market - Store Name", "Juniper"),
        ("Store", "Juniper"),
        ("Ship To - Name", "ADA QUILL"),
        ("Recipient", "Ada Quill"),
        ("Ship To - Postal Code", "02134-1234"),
        ("Amount - Order Total", "132.15"),
        ("Order Total", "$132.15"),
    ]
}

fn and<'a>(
    mut row: Vec<(&'a str, &'a str)>,
    more: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    row.splice(0..0, more.iter().copied());
    row
}

#[test]
fn a_column_of_midnights_holds_days() {
    let read = |second: &str| {
        let text = format!(
            "Order - Number,Date - Order Date,Date - Shipped Date,Carrier - Service Requested\n\
             1001,4/1/2021 12:00:00 AM,4/27/2021 12:00:00 AM,Ground\n\
             1002,4/2/2021 9:30:00 AM,{second},Ground\n"
        );
        let table = read(text.as_bytes());
        let orders = &table.records.platform_orders;
        orders.iter().map(|it| [iso(it.ordered), iso(it.shipped)]).collect::<Vec<_>>()
    };
    let days = read("4/28/2021 12:00:00 AM");
    assert_eq!(days[0], ["2021-04-01T00:00:00", "2021-04-27"]);
    assert_eq!(days[1], ["2021-04-02T09:30:00", "2021-04-28"]);
    // One time that is none makes them moments.
    assert_eq!(read("4/28/2021 10:00:00 AM")[0][1], "2021-04-27T00:00:00");
    assert_eq!(read("")[0][1], "2021-04-27");
}

#[test]
fn a_grid_of_orders_sums_items_up() {
    let table = Export::new(GRID_ORDERS)
        .row(&and(order("1001", "Awaiting Shipment"), &[("Item SKU", "LAMP-R"), ("Quantity", "2")]))
        .row(&and(order("1002", "On Hold"), &[("Item SKU", "LAMP-R, BULB"), ("Quantity", "3")]))
        .row(&and(order("1003", "shipped"), &[("Item SKU", "(Multiple Items)"), ("Quantity", "4")]))
        .row(&and(order("1004", "Canceled"), &[("Quantity", "1"), ("Ship Date", "4/28/2021")]))
        .table();
    assert_eq!(table.kind, Kind::ShipStationOrders);
    assert_eq!(codes(&table), []);
    assert!(!table.item_level);
    let orders = table.platform_orders();
    let status: Vec<_> = orders.iter().map(|o| o.status.value).collect();
    assert_eq!(
        status,
        [
            PlatformStatus::AwaitingShipment,
            PlatformStatus::OnHold,
            PlatformStatus::Shipped,
            PlatformStatus::Cancelled,
        ]
    );
    let units: Vec<_> = orders.iter().map(|o| (o.units, o.lines.len())).collect();
    assert_eq!(units, [(Some(2), 1), (Some(3), 0), (Some(4), 0), (Some(1), 0)]);
    assert_eq!(orders[0].total, Some(13_215));
    assert_eq!(iso(orders[3].shipped), "2021-04-28");
    assert_eq!(table.words.get(orders[0].store), "Juniper");
    assert_eq!(table.columns.header(Field::OrderName), Some("Order #"));
}

#[test]
fn fields_with_items_give_lines() {
    let url =
        [("Market - Market Order URL", "https://shop.example.com/admin/orders/5123456789012")];
    let first = and(order("1001", "awaiting_shipment"), &url);
    let table = Export::new(&format!("{FIELD_ORDERS}{FIELD_ITEMS}"))
        .row(&and(
            first.clone(),
            &[("Item - SKU", "LAMP-R"), ("Item - Qty", "2"), ("Item - Price", "40")],
        ))
        .row(&and(
            first.clone(),
            &[("Item - SKU", "LAMP-R"), ("Item - Qty", "2"), ("Item - Price", "40")],
        ))
        .row(&and(
            first.clone(),
            &[("Item - Name", "10% off"), ("Item - Qty", "1"), ("Item - Price", "-8.00")],
        ))
        .row(&and(
            order("1002", "shipped"),
            &[("Custom - Field 1", "#1002"), ("Item - SKU", "BULB"), ("Item - Qty", "0")],
        ))
        .row(&and(first, &[("Item - SKU", "BULB"), ("Item - Qty", "1")]))
        .table();
    assert_eq!(table.kind, Kind::ShipStationOrders);
    assert_eq!(codes(&table), []);
    assert!(table.item_level);
    assert_eq!((table.rows, table.used), (5, 5));
    let orders = table.platform_orders();
    assert_eq!(orders.len(), 2);
    assert_eq!(
        lines(&table, orders[0].lines.clone()),
        [
            "2 LAMP-R  Some(2) Some(4000) None Unknown +1",
            "4  10% off Some(1) Some(-800) None Unknown +0",
            "6 BULB  Some(1) None None Unknown +0",
        ]
    );
    assert_eq!(orders[1].lines.len(), 1);
    assert_eq!(table.texts.get(orders[0].secondary_id), "5123456789012");
    assert_eq!(table.texts.get(orders[1].secondary_id), "#1002");
    assert_eq!(iso(orders[0].ordered), "2021-04-27T10:48:12");
    assert_eq!(table.columns.header(Field::Store), Some("Market - Store Name"));
}

#[test]
fn splits_stay_apart_and_copies_are_set_aside() {
    let shipped = and(order("1001", "shipped"), &[("Date - Shipped Date", "4/28/2021")]);
    let table = Export::new(FIELD_ORDERS)
        .row(&order("1001", "awaiting_shipment"))
        .row(&shipped)
        .row(&order("1002", "shipped"))
        .row(&shipped)
        .row(&[("Order - Status", "shipped")])
        .table();
    assert_eq!(table.platform_orders().len(), 3);
    assert_eq!((table.rows, table.used), (5, 3));
    let copy = the(&table, ProblemCode::RepeatedOrder);
    assert_eq!((copy.rows, copy.first_row, copy.set_aside), (1, Some(5), true));
    assert_eq!(the(&table, ProblemCode::UnreadableRow).first_row, Some(6));
}

#[test]
fn equal_rows_of_a_grid_of_orders_are_copies() {
    let row = and(order("1001", "Shipped"), &[("Item SKU", "LAMP-R"), ("Quantity", "2")]);
    let table = Export::new(GRID_ORDERS).row(&row).row(&row).table();
    assert_eq!((table.platform_orders().len(), table.rows, table.used), (1, 2, 1));
    assert_eq!(the(&table, ProblemCode::RepeatedOrder).first_row, Some(3));
    assert_eq!(lines(&table, 0..1), ["2 LAMP-R  Some(2) None None Unknown +0"]);
}

#[test]
fn one_order_at_two_costs_is_two_platform_orders() {
    let at = |cost| and(order("1001", "shipped"), &[("Amount - Shipping Cost", cost)]);
    let table = Export::new(FIELD_ORDERS).row(&at("5.10")).row(&at("6.20")).table();
    assert_eq!((table.platform_orders().len(), table.used), (2, 2));
}

#[test]
fn a_grid_of_shipments() {
    let row = |number: &'static str, notified: &'static str, tracking: &'static str| {
        [
            ("Shipment #", tracking),
            ("Order #", number),
            ("Tracking #", tracking),
            ("Service", "USPS Ground"),
            ("Recipient", "Ada Quill"),
            ("Ship Date", "2/13/2026"),
            ("Label Created", "2/13/2026 9:31 AM"),
            ("Marketplace Notified", notified),
        ]
    };
    let table = Export::new(GRID_SHIPMENTS)
        .row(&row("1001", "Notified", "9400 1000 0000 0000 0000 01"))
        .row(&row("1002", "Failed", "'9400100000000000000002"))
        .row(&row("1003", "", "9400100000000000000003"))
        .row(&row("1004", "sort of", "9.4001E+21"))
        .table();
    assert_eq!(table.kind, Kind::ShipStationShipments);
    let parcels = table.parcels();
    let notified: Vec<_> = parcels.iter().map(|p| p.notified.value).collect();
    assert_eq!(
        notified,
        [Notified::Told, Notified::Failed, Notified::NotAttempted, Notified::NotSaid]
    );
    let tracking: Vec<_> = parcels.iter().map(|p| table.texts.get(p.tracking)).collect();
    assert_eq!(
        tracking,
        ["9400100000000000000001", "9400100000000000000002", "9400100000000000000003", ""]
    );
    assert_eq!(iso(parcels[0].created), "2026-02-13T09:31:00");
    assert!(parcels.iter().all(|p| p.source == ParcelSource::Label && p.is_active()));
    assert_eq!(the(&table, ProblemCode::UnknownStatus).first_row, Some(5));
}

#[test]
fn fields_of_shipments_with_voids_and_returns() {
    let row = [
        ("Order - Number", "1001"),
        ("Shipment - Tracking Number", "1Z999AA10123456784"),
        ("Shipment - Void Flag", "False"),
        ("Carrier - Name", "UPS"),
        ("Carrier - Fee", "8.10"),
        ("Date - Label Create Date", "4/27/2021 10:48:12 AM"),
        ("Date - Order Date", "4/26/2021 1:00:00 PM"),
        ("Return - Return Label Flag", "False"),
        ("Shipment - Weight (Oz)", "20"),
        ("Market - Store Name", "Juniper"),
        ("Ship To - Postal Code", "02134"),
        ("Order - Status", "shipped"),
    ];
    let voided = and(
        row.to_vec(),
        &[
            ("Shipment - Tracking Number", "1Z999AA10123456785"),
            ("Shipment - Void Flag", "True"),
            ("Shipment - Void Date", "4/27/2021 11:00:00 AM"),
        ],
    );
    let dated = and(
        row.to_vec(),
        &[
            ("Shipment - Tracking Number", "1Z999AA10123456786"),
            ("Shipment - Void Flag", ""),
            ("Shipment - Void Date", "4/27/2021"),
        ],
    );
    let back = and(
        row.to_vec(),
        &[
            ("Shipment - Tracking Number", "1Z999AA10123456787"),
            ("Return - Return Label Flag", "True"),
        ],
    );
    let other_cost =
        and(row.to_vec(), &[("Shipment - Tracking Number", ""), ("Carrier - Fee", "9")]);
    let third_cost =
        and(row.to_vec(), &[("Shipment - Tracking Number", ""), ("Carrier - Fee", "7")]);
    let table = Export::new(FIELD_SHIPMENTS)
        .row(&row)
        .row(&voided)
        .row(&dated)
        .row(&back)
        .row(&row)
        .row(&other_cost)
        .row(&third_cost)
        .table();
    assert_eq!(table.kind, Kind::ShipStationShipments);
    let parcels = table.parcels();
    assert_eq!(parcels.len(), 6);
    let state: Vec<_> = parcels.iter().map(|p| (p.voided, p.is_return)).collect();
    let plain = (false, false);
    assert_eq!(state, [plain, (true, false), (true, false), (false, true), plain, plain]);
    assert_eq!((parcels[0].label_cost, parcels[0].weight), (Some(810), Some(20_000)));
    assert_eq!(parcels[0].notified.value, Notified::NotSaid);
    assert_eq!(iso(parcels[0].ordered), "2021-04-26T13:00:00");
    assert_eq!(the(&table, ProblemCode::RepeatedOrder).first_row, Some(6));
}

#[test]
fn shipments_with_items_and_combined_ones() {
    let header = format!("{FIELD_SHIPMENTS}{FIELD_ITEMS}");
    let row = |number, sku| {
        [
            ("Order - Number", number),
            ("Shipment - Tracking Number", "1Z999AA10123456784"),
            ("Item - SKU", sku),
            ("Item - Qty", "1"),
        ]
    };
    let table = Export::new(&header)
        .row(&row("1001", "LAMP-R"))
        .row(&row("1001", "BULB"))
        .row(&row("1002", "BULB"))
        .table();
    assert_eq!(table.kind, Kind::ShipStationShipments);
    assert!(table.item_level);
    let lines: Vec<usize> = table.parcels().iter().map(|p| p.lines.len()).collect();
    assert_eq!(lines, [2, 1]);
}

#[test]
fn fulfillments_marked_by_hand_and_by_others() {
    let row = |number, provider, status| {
        [
            ("Created Date", "2/13/2026 9:31 AM"),
            ("Ship Date", "2/13/2026"),
            ("Status", status),
            ("Order #", number),
            ("Quantity", "2"),
            ("Tracking #", "9400100000000000000001"),
            ("Provider", provider),
            ("Marketplace Notified", "No"),
        ]
    };
    let table = Export::new(GRID_FULFILLMENTS)
        .row(&row("1001", "Marked as Shipped", "Shipped"))
        .row(&row("1002", "Fulfilment House", "Cancelled"))
        .row(&row("1003", "Manual", ""))
        .table();
    assert_eq!(table.kind, Kind::ShipStationFulfillments);
    let sources: Vec<_> = table.parcels().iter().map(|p| p.source).collect();
    assert_eq!(
        sources,
        [
            ParcelSource::MarkedAsShipped,
            ParcelSource::OutsideProvider,
            ParcelSource::MarkedAsShipped,
        ]
    );
    let voided: Vec<_> = table.parcels().iter().map(|p| p.voided).collect();
    assert_eq!(voided, [false, true, false]);
    assert_eq!(table.parcels()[0].units, Some(2));
}

#[test]
fn renamed_reordered_and_dropped_columns_are_still_told_apart() {
    let cases = [
        ("ORDER NUMBER,order date,ORDER STATUS,sku,qty", Kind::ShipStationOrders),
        ("Order #,Status,Store,Order Date", Kind::ShipStationOrders),
        (
            "Order - Number,Order - Status,Date - Shipped Date,Item - SKU,Item - Qty",
            Kind::ShipStationOrders,
        ),
        ("orderNumber,orderStatus,orderDate,orderTotal", Kind::ShipStationOrders),
        (
            "Order #,Order Date,Date Paid,Order Total,Item SKU,Item Quantity",
            Kind::ShipStationOrders,
        ),
        ("order number,tracking number,ship date", Kind::ShipStationShipments),
        (
            "Order - Number,Shipment - Tracking Number,Order - Status,Carrier - Name",
            Kind::ShipStationShipments,
        ),
        (
            "Order - Number,Date - Shipped Date,Carrier - Fee,Market - Store Name",
            Kind::ShipStationShipments,
        ),
        ("shipmentId,orderNumber,trackingNumber,voided,shipmentCost", Kind::ShipStationShipments),
        (
            "Store Name,Ship Date,Recipient,Order #,Provider,Service,Package,Items,Zone,Shipping Paid,\
          Shipping Cost,Insurance Cost,Weight,Difference (+/-)",
            Kind::ShipStationShipments,
        ),
        ("Created Date,Ship Date,Status,Order #,Tracking #", Kind::ShipStationFulfillments),
        ("Order #,Tracking #,Provider,Marketplace Notified", Kind::ShipStationFulfillments),
        ("fulfillmentId,orderNumber,trackingNumber,shipDate", Kind::ShipStationFulfillments),
    ];
    for (header, kind) in cases {
        let row = header.split(',').map(|_| "1").collect::<Vec<_>>().join(",");
        assert_eq!(read(format!("{header}\n{row}\n").as_bytes()).kind, kind, "{header}");
    }
}

#[test]
fn first_rows_decide_where_the_header_leaves_it_open() {
    let header = "Order #,Order Date,Order Status,Tracking #,Ship Date";
    let open = format!("{header}\n1001,2/3/2026,Awaiting Shipment,,\n");
    assert_eq!(read(open.as_bytes()).kind, Kind::ShipStationOrders);
    let gone = format!("{header}\n1001,2/3/2026,Shipped,9400100000000000000001,2/4/2026\n");
    assert_eq!(read(gone.as_bytes()).kind, Kind::ShipStationShipments);
    let header = "Order #,Tracking #,Ship Date,Label Created,Provider,Service";
    let marked = format!("{header}\n1001,9400100000000000000001,2/4/2026,,Marked as Shipped,\n");
    assert_eq!(read(marked.as_bytes()).kind, Kind::ShipStationFulfillments);
}

#[test]
fn day_and_month_are_decided_by_the_whole_file() {
    let row = |number: &'static str, date: &'static str| {
        [("Order - Number", number), ("Order - Status", "shipped"), ("Date - Order Date", date)]
    };
    let day =
        Export::new(FIELD_ORDERS).row(&row("1", "3/4/2026")).row(&row("2", "13/4/2026")).table();
    assert_eq!(iso(day.platform_orders()[0].ordered), "2026-04-03");
    assert_eq!(codes(&day), []);
    let close =
        Export::new(FIELD_ORDERS).row(&row("1", "3/4/2026")).row(&row("2", "5/4/2026")).table();
    assert_eq!(iso(close.platform_orders()[0].ordered), "2026-04-03");
    assert_eq!(the(&close, ProblemCode::TimeZoneDoubt).rows, 0);
    let mixed =
        Export::new(FIELD_ORDERS).row(&row("1", "30/4/2026")).row(&row("2", "5/14/2026")).table();
    assert_eq!(iso(mixed.platform_orders()[1].ordered), "2026-05-14");
    assert!(the(&mixed, ProblemCode::TimeZoneDoubt).message.contains("different order"));
}

#[test]
fn a_weight_is_read_in_the_unit_that_its_column_names() {
    for (column, cell, ounces) in [
        ("Weight", "20", 20_000),
        ("Weight (oz)", "20", 20_000),
        ("Weight(oz)", "20", 20_000),
        ("Weight Oz", "20", 20_000),
        ("Weight (lbs)", "1.5", 24_000),
        ("Weight (lb)", "4 oz", 4_000),
        ("Weight (kg)", "1", 35_274),
        ("Weight - TotalOz", "20", 20_000),
        ("Shipment - Weight (Oz)", "20", 20_000),
    ] {
        let text = format!("{GRID_SHIPMENTS},{column}\n,1001,94001{}{cell}\n", ",".repeat(10));
        let table = read(text.as_bytes());
        assert_eq!(table.kind, Kind::ShipStationShipments, "{column}");
        assert_eq!(table.columns.header(Field::Weight), Some(column));
        assert_eq!(table.parcels()[0].weight, Some(ounces), "{column}");
    }
}
