//! What spreadsheets do to exports: each damage is told with its row and column, put right only where
//! nothing is lost, and a lost number matches nothing.

use backhaul_model::{Fingerprint, Kind, ProblemCode, Stamp, Table};

use crate::export::{Export, SHOPIFY_79, read};

/// Row, column and the beginning of the message of each damage.
fn damages(table: &Table) -> Vec<(u64, &str, &str)> {
    let of = table.problems.iter().filter(|p| p.code == ProblemCode::SpreadsheetDamage);
    of.map(|p| {
        let column = p.column.as_deref().unwrap_or("");
        (p.first_row.unwrap_or(0), column, p.message.split(" (").next().unwrap_or(""))
    })
    .collect()
}

fn shopify(rows: &[&[(&str, &str)]]) -> Table {
    let base = [
        ("Financial Status", "paid"),
        ("Fulfillment Status", "unfulfilled"),
        ("Created at", "2026-02-03 10:22:31 -0500"),
        ("Lineitem quantity", "1"),
        ("Lineitem name", "Mug"),
        ("Lineitem requires shipping", "true"),
    ];
    let mut export = Export::new(SHOPIFY_79);
    for row in rows {
        let cells: Vec<_> = row
            .iter()
            .copied()
            .chain(base.into_iter().filter(|(name, _)| !row.iter().any(|(it, _)| it == name)))
            .collect();
        export = export.row(&cells);
    }
    export.table()
}

#[test]
fn numbers_lose_their_digits_and_match_nothing() {
    let table = shopify(&[
        &[("Name", "#1"), ("Id", "5276301234567"), ("Lineitem sku", "190199098702")],
        &[("Name", "#2"), ("Id", "5.27763E+12"), ("Lineitem sku", "1.90199E+11")],
        &[("Name", "1.00001E+5"), ("Id", "5276301234568")],
    ]);
    let lost = "A spreadsheet turned numbers into scientific notation";
    assert_eq!(damages(&table), [(3, "Id", lost), (3, "Lineitem sku", lost), (4, "Name", lost)]);
    assert!(table.orders()[1].id.is_blank());
    assert_eq!(
        table.words.get(table.lines[1].sku),
        "1.90199E+11",
        "a line with a SKU, though lost"
    );
    assert_eq!((table.rows, table.used, table.orders().len()), (3, 2, 2));

    let shipments = "Shipment #,Order #,Tracking #,Ship Date\n\
        1,1001,9400111899223100000017,2026-02-03\n\
        2,1002,1Z999AA10123456784,2026-02-03\n\
        3,1003,9.40011E+21,2026-02-03\n\
        4,1004,'9400111899223100000017,2026-02-03\n";
    let table = read(shipments.as_bytes());
    let mut found = damages(&table);
    found.sort_unstable();
    let expected =
        [(4, "Tracking #", lost), (5, "Tracking #", "Numbers stand behind an apostrophe")];
    assert_eq!(found, expected);
    let tracking: Vec<_> = table.parcels().iter().map(|p| table.texts.get(p.tracking)).collect();
    assert_eq!(
        tracking,
        ["9400111899223100000017", "1Z999AA10123456784", "", "9400111899223100000017"]
    );
}

#[test]
fn zeros_of_postal_codes_are_put_back_where_the_country_proves_them() {
    let zip =
        |name, zip, country| [("Name", name), ("Shipping Zip", zip), ("Shipping Country", country)];
    let rows = [zip("#1", "2134", "US"), zip("#2", "'02134", "US"), zip("#3", "2134", "AU")];
    let table = shopify(&[&rows[0], &rows[1], &rows[2]]);
    assert_eq!(damages(&table), [(2, "Shipping Zip", "A spreadsheet took zeros from the front")]);
    let codes: Vec<_> = table.orders().iter().map(|order| order.postal_code).collect();
    let [whole, short] = ["02134", "2134"].map(Fingerprint::of_postal_code);
    assert_eq!(codes, [whole, whole, short]);
}

#[test]
fn day_numbers_are_dates_without_their_zone() {
    let table = shopify(&[
        &[("Name", "#1"), ("Created at", "45335.43")],
        &[("Name", "#2"), ("Created at", "45335.43230324")],
    ]);
    let days = "Dates stand as a spreadsheet's day numbers";
    let zone = "Times have lost their offset from UTC";
    assert_eq!(damages(&table), [(2, "Created at", days), (2, "Created at", zone)]);
    let iso = |at: usize| table.orders()[at].created.stamp.map(Stamp::iso);
    assert_eq!(iso(0).as_deref(), Some("2024-02-13"));
    assert_eq!(iso(1).as_deref(), Some("2024-02-13T10:22:31"));
    assert_eq!(table.texts.get(table.orders()[0].created.written), "45335.43");
}

#[test]
fn a_lost_zone_is_told() {
    let table = shopify(&[&[("Name", "#1"), ("Created at", "31/12/2023 22:36")]]);
    assert_eq!(damages(&table), [(2, "Created at", "Times have lost their offset from UTC")]);
    assert_eq!(
        table.orders()[0].created.stamp.map(Stamp::iso).as_deref(),
        Some("2023-12-31T22:36:00")
    );
}

#[test]
fn capitals_and_lost_marks_are_read_and_told() {
    let table = shopify(&[
        &[("Name", "#1001"), ("Lineitem requires shipping", "TRUE")],
        &[("Name", "#1002"), ("Lineitem requires shipping", "FALSE")],
        &[("Name", "1003")],
    ]);
    let requires: Vec<_> = table.lines.iter().map(|line| line.requires_shipping).collect();
    assert_eq!(requires, [Some(true), Some(false), Some(true)]);
    let mut found = damages(&table);
    found.sort_unstable();
    let expected = [
        (2, "Lineitem requires shipping", "A spreadsheet wrote yes and no in capitals"),
        (4, "", "Order names have lost the # that others of this file have"),
    ];
    assert_eq!(found, expected);
    // A shop without the mark has lost nothing.
    assert!(damages(&shopify(&[&[("Name", "1001")], &[("Name", "1002")]])).is_empty());
}

#[test]
fn packed_rows_are_unpacked_and_told() {
    let text = "Name,Financial Status,Fulfillment Status,Created at,Total\n\
        \"#1,paid,unfulfilled,2026-02-03 10:22:31 -0500,\"\"1,200.00\"\"\";\n";
    let table = read(text.as_bytes());
    assert_eq!(
        damages(&table),
        [(2, "", "Whole rows were packed into one cell; they were unpacked.")]
    );
    assert_eq!(table.orders()[0].total, Some(120_000));
}

#[test]
fn the_shipping_cost_report_holds_parcels() {
    let headers = [
        "Store Name,Ship Date,Recipient,Order #,Provider,Service,Items,Zone,Shipping Paid,Shipping Cost,Weight",
        "Store Name,Ship Date,Recipient,Order #,Provider,Service,Items,Zone,Shipping Paid,Shipping Cost,\
         Weight,Package,Insurance Cost,Difference (+/-)",
    ];
    for header in headers {
        let text = format!(
            "Shipping Cost\n{header}\nJuniper,2/13/2026,Pat Roe,1001,Stamps.com,USPS Ground Advantage,2,4,$5.00,$4.35,1 lb 2 oz\n\
             Juniper,2/14/2026,Sam Poe,1002,UPS,UPS Ground,1,5,$0.00,$9.10,12 oz\n"
        );
        let text =
            if header.contains("Package") { text.replace("oz\n", "oz,Box,0,0.65\n") } else { text };
        let table = read(text.as_bytes());
        assert_eq!((table.kind, table.used), (Kind::ShipStationShipments, 2), "{header}");
        let parcel = &table.parcels()[0];
        assert_eq!(table.texts.get(parcel.number), "1001");
        assert_eq!(table.words.get(parcel.store), "Juniper");
        assert_eq!(table.words.get(parcel.carrier), "Stamps.com");
        assert_eq!(
            (parcel.label_cost, parcel.weight, parcel.units),
            (Some(435), Some(18_000), Some(2))
        );
        assert_eq!(parcel.shipped.stamp.map(Stamp::iso).as_deref(), Some("2026-02-13"));
    }
}

#[test]
fn the_import_template_holds_platform_orders() {
    let header = "Order #,Order Date,Date Paid,Order Total,Amount Paid,Tax,Shipping Paid,Shipping Service,\
        Height(in),Length(in),Width(in),Weight(oz),Custom Field 1,Custom Field 2,Custom Field 3,Order Source,\
        Notes to the Buyer,Notes from the Buyer,Internal Notes,Gift Message,Gift Flag,Buyer Full Name,\
        Buyer First Name,Buyer Last Name,Buyer Email,Buyer Phone,Buyer Username,Recipient Full Name,\
        Recipient First Name,Recipient Last Name,Recipient Phone,Recipient Company,Address Line 1,\
        Address Line 2,Address Line 3,City,State,Postal Code,Country Code,Item SKU,Item Name / Title,\
        Item Quantity,Item Unit Price,Item Weight (oz),Item Options,Item Warehouse Location,Item Marketplace ID";
    let row = |sku, quantity| {
        [
            ("Order #", "1001"),
            ("Order Date", "2/13/2026"),
            ("Date Paid", "2/13/2026"),
            ("Order Total", "25.00"),
            ("Shipping Service", "Ground"),
            ("Buyer Email", "pat@example.com"),
            ("Recipient Full Name", "Pat Roe"),
            ("Postal Code", "02134"),
            ("Country Code", "US"),
            ("Item SKU", sku),
            ("Item Quantity", quantity),
            ("Item Unit Price", "12.50"),
        ]
    };
    let table = Export::new(&header.replace("        ", ""))
        .row(&row("MUG", "1"))
        .row(&row("LID", "2"))
        .table();
    assert_eq!((table.kind, table.used, table.item_level), (Kind::ShipStationOrders, 2, true));
    let order = &table.platform_orders()[0];
    assert_eq!((order.total, order.lines.len()), (Some(2500), 2));
    assert_eq!(table.words.get(order.requested_service), "Ground");
    assert_eq!((table.lines[1].quantity, table.lines[1].price), (Some(2), Some(1250)));
    assert!(
        !order.recipient.is_blank() && !order.postal_code.is_blank() && !order.email.is_blank()
    );
}

#[test]
fn labels_stay_apart_whose_numbers_a_spreadsheet_made_alike() {
    let text = "Order - Number,Date - Label Create Date,Shipment - Service,Shipment - Tracking Number,\
        Shipment - Void Flag,Operations - Warehouse,Item - SKU,Item - Qty\n\
        1001,2/13/2026 4:30:55 PM,USPS Ground Advantage,9.40014E+21,Yes,Reno,CUP,1\n\
        1001,2/13/2026 4:43:29 PM,USPS Ground Advantage,9.40014E+21,No,Reno,CUP,1\n\
        1001,2/13/2026 4:43:29 PM,USPS Ground Advantage,9.40014E+21,No,Reno,BOWL,1\n";
    let table = read(text.as_bytes());
    let voided: Vec<_> = table.parcels().iter().map(|p| (p.voided, p.lines.len())).collect();
    assert_eq!(voided, [(true, 1), (false, 2)]);
}
