//! Shopify orders, era by era, whole and damaged.

use backhaul_model::{
    Field, Financial, Fingerprint, FulfillmentStatus, Kind, LineStatus, ProblemCode, Table,
};

use crate::dump::{codes, iso, line, the};
use crate::export::{Export, SHOPIFY_79, read};

const DROPPED_AFTER_2022: &[&str] = &["Payment References"];
const DROPPED_AFTER_2021: &[&str] =
    &["Payment References", "Payment ID", "Payment Terms Name", "Next Payment Due At"];
const POS: &[&str] = &[
    "Payment References",
    "Payment ID",
    "Outstanding Balance",
    "Employee",
    "Location",
    "Device ID",
];

const FIRST: &[(&str, &str)] = &[
    ("Name", "#1001"),
    ("Email", "ada@example.com"),
    ("Financial Status", "paid"),
    ("Paid at", "2024-02-13 10:22:32 -0500"),
    ("Fulfillment Status", "unfulfilled"),
    ("Currency", "USD"),
    ("Total", "132.15"),
    ("Shipping Method", "Standard"),
    ("Created at", "2024-02-13 10:22:31 -0500"),
    ("Lineitem quantity", "2"),
    ("Lineitem name", "Lamp, red"),
    ("Lineitem price", "40.00"),
    ("Lineitem sku", "LAMP-R"),
    ("Lineitem requires shipping", "true"),
    ("Lineitem fulfillment status", "pending"),
    ("Shipping Name", "Ada Quill"),
    ("Shipping Street", "1 Elm St"),
    ("Shipping Zip", "'02134"),
    ("Shipping Country", "US"),
    ("Notes", "ring twice\nthen \"knock\""),
    ("Note Attributes", "gift: no\nwrap: yes"),
    ("Payment Method", "Shopify Payments"),
    ("Refunded Amount", "0.00"),
    ("Id", "5123456789012"),
    ("Tags", "vip, wholesale"),
    ("Source", "web"),
];
const SECOND: &[(&str, &str)] = &[
    ("Name", "#1001"),
    ("Email", "ada@example.com"),
    ("Created at", "2024-02-13 10:22:31 -0500"),
    ("Lineitem quantity", "1"),
    ("Lineitem name", "Tip"),
    ("Lineitem price", "5.00"),
    ("Lineitem requires shipping", "false"),
    ("Lineitem fulfillment status", "not_eligible"),
];
const OTHER: &[(&str, &str)] = &[
    ("Name", "#1000"),
    ("Email", "ben@example.com"),
    ("Financial Status", "refunded"),
    ("Fulfillment Status", "fulfilled"),
    ("Fulfilled at", "2024-02-12 16:00:00 -0500"),
    ("Currency", "USD"),
    ("Total", "9.00"),
    ("Created at", "2024-02-11 09:00:00 -0500"),
    ("Lineitem quantity", "1"),
    ("Lineitem name", "Bulb"),
    ("Lineitem price", "9.00"),
    ("Lineitem sku", "BULB"),
    ("Lineitem requires shipping", "true"),
    ("Lineitem fulfillment status", "fulfilled"),
    ("Refunded Amount", "9.00"),
    ("Id", "5123456789011"),
];

fn clean() -> Export {
    Export::new(SHOPIFY_79).row(FIRST).row(SECOND).row(OTHER)
}

/// Cells of a row with some replaced.
fn with<'a>(row: &[(&'a str, &'a str)], changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut cells = changed.to_vec();
    cells.extend(row.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name)));
    cells
}

fn names(table: &Table) -> Vec<&str> {
    table.orders().iter().map(|o| table.texts.get(o.name)).collect()
}

fn lines(table: &Table, order: usize) -> Vec<String> {
    let range = table.orders()[order].lines.clone();
    let lines = &table.lines[range.start as usize..range.end as usize];
    lines.iter().map(|l| line(table, l)).collect()
}

#[test]
fn a_clean_export_is_read_whole() {
    let table = clean().table();
    assert_eq!(table.kind, Kind::ShopifyOrders);
    assert_eq!((table.rows, table.used), (3, 3));
    assert_eq!(table.problems, []);
    assert!(table.item_level);
    let [order, other] = table.orders() else { panic!("two orders") };
    assert_eq!(table.texts.get(order.name), "#1001");
    assert_eq!(table.texts.get(order.id), "5123456789012");
    assert_eq!(iso(order.created), "2024-02-13T10:22:31-05:00");
    assert_eq!(order.financial.value, Financial::Paid);
    assert_eq!(order.fulfillment.value, FulfillmentStatus::Unfulfilled);
    assert_eq!(table.words.get(order.fulfillment.word), "unfulfilled");
    assert_eq!((order.total, order.refunded), (Some(13_215), Some(0)));
    assert_eq!(table.words.get(order.tags), "vip, wholesale");
    assert_eq!(order.has_ship_to, Some(true));
    assert_eq!(order.postal_code, Fingerprint::of_postal_code("02134"));
    assert_eq!(order.recipient, Fingerprint::of("ADA QUILL"));
    assert_eq!(order.email, Fingerprint::of("ada@example.com"));
    assert!(order.lines_complete);
    assert_eq!(
        lines(&table, 0),
        [
            "2 LAMP-R Lamp, red Some(2) Some(4000) Some(true) Pending +0",
            "3  Tip Some(1) Some(500) Some(false) NotEligible +0",
        ]
    );
    assert_eq!(other.row, 4);
    assert_eq!(other.has_ship_to, Some(false));
    assert_eq!(iso(other.fulfilled), "2024-02-12T16:00:00-05:00");
    assert_eq!(table.columns.header(Field::LineStatus), Some("Lineitem fulfillment status"));
}

#[test]
fn all_five_eras_read_the_same() {
    let eras: [&[&str]; 5] =
        [&[], DROPPED_AFTER_2022, DROPPED_AFTER_2021, POS, &[POS, DROPPED_AFTER_2021].concat()];
    for (dropped, width) in eras.into_iter().zip([79, 78, 75, 73, 71]) {
        let export = Export::new(SHOPIFY_79).without(dropped).row(FIRST).row(SECOND).row(OTHER);
        assert_eq!(export.text().lines().next().map(|l| l.split(',').count()), Some(width));
        let table = export.table();
        assert_eq!(table.kind, Kind::ShopifyOrders);
        assert_eq!(names(&table), ["#1001", "#1000"]);
        assert_eq!(table.problems, []);
    }
}

#[test]
fn a_few_columns_are_enough_and_the_missing_ones_are_named() {
    let export = Export::new("Name,Fulfillment Status,Created at,Lineitem name,Total");
    let table = export.row(FIRST).row(SECOND).row(OTHER).table();
    assert_eq!(table.kind, Kind::ShopifyOrders);
    // Without Financial Status, other cells of the order tell where it begins.
    assert_eq!(names(&table), ["#1001", "#1000"]);
    assert_eq!(lines(&table, 0).len(), 2);
    assert_eq!(table.orders()[0].has_ship_to, None);
    assert_eq!(table.orders()[0].financial.value, Financial::Unknown);
    let missing: Vec<&str> = table.problems.iter().filter_map(|p| p.column.as_deref()).collect();
    assert!(missing.contains(&"Financial Status"), "{missing:?}");
    assert!(missing.contains(&"Lineitem quantity"), "{missing:?}");
    assert!(!missing.contains(&"Created at"), "{missing:?}");
    assert_eq!(lines(&table, 0)[0], "2  Lamp, red None None None Unknown +0");
}

#[test]
fn marks_delimiters_and_line_ends_do_not_matter() {
    let export = clean();
    let plain = export.table();
    let line_ends = ["\n", "\r\n", "\r"];
    for delimiter in [",", ";", "\t"] {
        for end in line_ends {
            let text = export.text_with(delimiter, end);
            for text in
                [text.clone(), format!("\u{feff}{text}"), format!("sep={delimiter}{end}{text}")]
            {
                let table = read(text.as_bytes());
                assert_eq!(names(&table), names(&plain), "{delimiter:?} {end:?}");
                assert_eq!(table.orders()[0].total, plain.orders()[0].total);
                assert_eq!(table.problems, [], "{delimiter:?} {end:?}");
            }
        }
    }
}

#[test]
fn blank_lines_and_titles_count_as_rows_but_are_none() {
    let text = clean().text().replace("\n#1000", "\n\n\n#1000");
    let table = read(format!("Orders of the shop\n\n{text}").as_bytes());
    assert_eq!((table.rows, table.used), (3, 3));
    let rows: Vec<u32> = table.orders().iter().map(|o| o.row).collect();
    assert_eq!(rows, [4, 8]);
}

#[test]
fn shuffled_rows_find_their_order() {
    let export = Export::new(SHOPIFY_79).row(SECOND).row(OTHER).row(FIRST);
    let table = export.table();
    assert_eq!(names(&table), ["#1000", "#1001"]);
    assert_eq!(lines(&table, 1).len(), 2);
    assert!(lines(&table, 1)[0].starts_with("2  Tip"));
    let orphan = Export::new(SHOPIFY_79).row(OTHER).row(SECOND).table();
    let problem = the(&orphan, ProblemCode::UnreadableRow);
    assert_eq!((problem.rows, problem.first_row, problem.set_aside), (1, Some(3), true));
}

#[test]
fn of_a_repeated_order_the_later_copy_is_kept_wherever_it_stands() {
    let later = with(
        FIRST,
        &[("Fulfillment Status", "fulfilled"), ("Fulfilled at", "2024-02-14 10:00:00 -0500")],
    );
    let exports = [
        Export::new(SHOPIFY_79).row(FIRST).row(SECOND).row(OTHER).row(&later).row(SECOND),
        Export::new(SHOPIFY_79).row(&later).row(SECOND).row(OTHER).row(FIRST).row(SECOND),
        Export::new(SHOPIFY_79).row(FIRST).row(SECOND).row(&later).row(SECOND).row(OTHER),
    ];
    for export in exports {
        for export in [export.clone(), without_ids(&export)] {
            let table = export.table();
            let fulfilled: Vec<_> = table.orders().iter().map(|o| o.fulfillment.value).collect();
            assert_eq!(fulfilled, [FulfillmentStatus::Fulfilled; 2]);
            assert_eq!((table.rows, table.used), (5, 3));
            assert_eq!(the(&table, ProblemCode::RepeatedOrder).rows, 2);
            let order = names(&table).iter().position(|&n| n == "#1001").expect("the order");
            assert_eq!(lines(&table, order).len(), 2);
        }
    }
}

#[test]
fn a_doubled_export_keeps_every_line_once_however_it_is_sorted() {
    let rows = [FIRST, SECOND, OTHER];
    let orders: [&[usize]; 4] =
        [&[0, 1, 2, 0, 1, 2], &[0, 0, 1, 1, 2, 2], &[1, 2, 0, 1, 0, 2], &[2, 1, 1, 2, 0, 0]];
    for order in orders {
        let export = order.iter().fold(Export::new(SHOPIFY_79), |e, &row| e.row(rows[row]));
        let table = export.table();
        assert_eq!((table.orders().len(), table.rows, table.used), (2, 6, 3), "{order:?}");
        let at = names(&table).iter().position(|&n| n == "#1001").expect("the order");
        assert_eq!(lines(&table, at).len(), 2, "{order:?}");
        assert_eq!(the(&table, ProblemCode::RepeatedOrder).rows, 3);
    }
}

#[test]
fn order_cells_filled_down_make_one_order() {
    let tip = with(FIRST, &[("Lineitem name", "Tip"), ("Lineitem sku", "")]);
    let table = Export::new(SHOPIFY_79).row(FIRST).row(&tip).row(OTHER).table();
    assert_eq!((table.orders().len(), table.used), (2, 3));
    assert_eq!(lines(&table, 0).len(), 2);
}

fn without_ids(export: &Export) -> Export {
    let mut copy = export.clone();
    copy.blank("Id");
    copy
}

#[test]
fn files_joined_by_hand_repeat_their_header() {
    let text = clean().text();
    let joined =
        format!("{text}\u{feff}{}", text.replace("#100", "#200").replace("51234", "61234"));
    let table = read(joined.as_bytes());
    assert_eq!(names(&table), ["#1001", "#1000", "#2001", "#2000"]);
    assert_eq!(the(&table, ProblemCode::UnreadableRow).first_row, Some(5));
}

#[test]
fn a_spreadsheet_leaves_its_marks() {
    let day = with(FIRST, &[("Created at", "31/12/2023 22:36"), ("Id", "5.12346E+12")]);
    let open =
        with(OTHER, &[("Created at", "11/10/23 09:17"), ("Lineitem requires shipping", "TRUE")]);
    let table = Export::new(SHOPIFY_79).row(&day).row(SECOND).row(&open).table();
    let orders = table.orders();
    assert!(orders[0].id.is_blank());
    assert_eq!(iso(orders[0].created), "2023-12-31T22:36:00");
    // The first order proves that days come first.
    assert_eq!(iso(orders[1].created), "2023-10-11T09:17:00");
    assert_eq!(codes(&table), [ProblemCode::SpreadsheetDamage; 3]);
}

#[test]
fn whole_rows_in_one_cell_are_unpacked() {
    let text = clean().text();
    let mut lines = Vec::new();
    let mut reader = text.as_str();
    // The first row's cells hold line breaks: cut at the order names instead.
    let header_end = reader.find('\n').expect("a header");
    lines.push(reader[..header_end].to_owned());
    reader = &reader[header_end + 1..];
    let starts: Vec<usize> = reader.match_indices("#100").map(|(at, _)| at).collect();
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(reader.len());
        let row = reader[*start..end].trim_end_matches('\n');
        lines.push(format!("\"{}\";", row.replace('"', "\"\"")));
    }
    for end in ["\n", "\r\n"] {
        for last in ["", end] {
            let table = read((lines.join(end) + last).as_bytes());
            assert_eq!(names(&table), ["#1001", "#1000"]);
            assert_eq!(table.used, 3);
            let problem = the(&table, ProblemCode::SpreadsheetDamage);
            assert_eq!((problem.rows, problem.set_aside), (3, false));
        }
    }
}

#[test]
fn a_file_that_breaks_off_says_so_and_marks_its_order() {
    let text = Export::new(SHOPIFY_79).row(OTHER).row(FIRST).row(SECOND).text();
    let start = text.rfind("#1001").expect("the last row");
    for cut in start + 1..text.len() - 1 {
        let table = read(&text.as_bytes()[..cut]);
        let broken = the(&table, ProblemCode::TruncatedExport);
        assert_eq!((broken.rows, broken.first_row, broken.set_aside), (1, Some(4), true));
        assert_eq!(names(&table), ["#1000", "#1001"]);
        assert!(table.orders()[0].lines_complete, "cut at {cut}");
        assert!(!table.orders()[1].lines_complete, "cut at {cut}");
    }
    let inside_note = text.find("ring twice").expect("the note") + 4;
    let table = read(&text.as_bytes()[..inside_note]);
    assert_eq!(the(&table, ProblemCode::TruncatedExport).first_row, Some(3));
    assert!(table.orders()[0].lines_complete);
}

#[test]
fn unknown_words_are_named_and_kept() {
    let odd = with(FIRST, &[("Financial Status", "escrowed")]);
    let table = Export::new(SHOPIFY_79).row(&odd).row(SECOND).table();
    let problem = the(&table, ProblemCode::UnknownStatus);
    assert!(problem.message.contains("escrowed"));
    assert_eq!(problem.column.as_deref(), Some("Financial Status"));
    assert_eq!(table.orders()[0].financial.value, Financial::Unknown);
    assert_eq!(table.words.get(table.orders()[0].financial.word), "escrowed");
}

#[test]
fn amounts_follow_the_currency() {
    let yen = with(FIRST, &[("Currency", "JPY"), ("Total", "1200"), ("Lineitem price", "600")]);
    let table = Export::new(SHOPIFY_79).row(&yen).row(SECOND).table();
    assert_eq!(table.orders()[0].total, Some(1200));
    assert_eq!(table.lines[0].price, Some(600));
    assert_eq!(table.lines[0].status, LineStatus::Pending);
}

#[test]
fn cells_of_another_encoding_are_read_and_told() {
    let text = clean().text().replace("Lamp, red", "Lampe ros@");
    let mut bytes = text.into_bytes();
    let at = bytes.iter().position(|&b| b == b'@').expect("a mark");
    let at = at + bytes[at + 1..].iter().position(|&b| b == b'@').map_or(0, |x| x + 1);
    bytes[at] = 0xE9;
    let table = read(&bytes);
    assert!(table.words.iter().any(|word| word == "Lampe rosé"));
    let problem = the(&table, ProblemCode::EncodingDoubt);
    assert_eq!((problem.rows, problem.first_row), (1, Some(2)));
}
