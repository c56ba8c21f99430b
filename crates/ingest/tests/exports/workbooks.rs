//! Excel workbooks: the same tables as the CSV they were made from, and a name for everything wrong.

use std::fmt::Write;

use backhaul_model::{Kind, ProblemCode, Table};

use crate::archive::{Member, member, zip};
use crate::dump::the;
use crate::export::{read, read_all};

const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/>\
    <numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>\
    <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>\
    </cellXfs></styleSheet>";

/// The parts of a workbook with these sheets, each with its name.
fn parts(sheets: &[(&str, String)], strings: &str) -> Vec<Member> {
    let mut list = String::new();
    let mut links = "<Relationship Id=\"s\" Type=\"http://x/sharedStrings\" \
        Target=\"sharedStrings.xml\"/><Relationship Id=\"f\" Type=\"http://x/styles\" \
        Target=\"/xl/styles.xml\"/>"
        .to_owned();
    let mut parts = vec![member("[Content_Types].xml", b"<Types/>")];
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let state = if name.starts_with("hidden") { "hidden" } else { "visible" };
        let _ = write!(
            list,
            "<sheet name=\"{name}\" sheetId=\"{at}\" state=\"{state}\" r:id=\"r{at}\"/>"
        );
        let _ = write!(
            links,
            "<Relationship Id=\"r{at}\" Type=\"http://x/worksheet\" \
             Target=\"worksheets/sheet{at}.xml\"/>"
        );
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        parts.push(member(&format!("xl/worksheets/sheet{at}.xml"), sheet.as_bytes()));
    }
    let workbook = format!("<?xml version=\"1.0\"?><workbook><sheets>{list}</sheets></workbook>");
    parts.push(member("xl/workbook.xml", workbook.as_bytes()));
    let links = format!("<Relationships>{links}</Relationships>");
    parts.push(member("xl/_rels/workbook.xml.rels", links.as_bytes()));
    parts.push(member("xl/sharedStrings.xml", format!("<sst>{strings}</sst>").as_bytes()));
    parts.push(member("xl/styles.xml", STYLES.as_bytes()));
    parts
}

/// A row of cells, each as the part writes it, without its place.
fn row(number: u32, cells: &[&str]) -> String {
    format!("<row r=\"{number}\">{}</row>", cells.concat())
}

fn text(value: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{value}</t></is></c>")
}

fn orders() -> String {
    let header = ["Name", "Financial Status", "Created at", "Total", "Shipping Zip", "Id", "Notes"];
    let header: Vec<String> = header.iter().map(|name| text(name)).collect();
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let first = [
        "<c t=\"s\"><v>0</v></c>",
        "<c t=\"s\"><v>1</v></c>",
        "<c s=\"1\"><v>45335.432303240741</v></c>",
        "<c><v>12.5</v></c>",
        "<c s=\"2\"><v>2134</v></c>",
        "<c><v>5276301234567</v></c>",
        "<c t=\"s\"><v>2</v></c>",
    ];
    let second = [
        "<c r=\"A5\" t=\"inlineStr\"><is><r><t>#10</t></r><r><t>02</t></r></is></c>",
        "<c r=\"B5\" t=\"str\"><f>A1</f><v>paid</v></c>",
        "<c r=\"C5\" s=\"3\"><v>45336</v></c>",
        "<c r=\"D5\"><v>30</v></c>",
        "<c r=\"F5\"><v>9.4001118992231E+21</v></c>",
    ];
    row(2, &header) + &row(3, &first) + &row(5, &second)
}

const STRINGS: &str = "<si><t>#1001</t></si><si><t>paid</t></si>\
    <si><t>Leave, &quot;here&quot;</t><rPh><t>x</t></rPh><r><t>_x000D_&#10;&amp; there</t></r></si>";

fn workbook() -> Vec<u8> {
    zip(&parts(&[("Orders", orders())], STRINGS))
}

fn tables(bytes: &[u8]) -> Vec<Table> {
    read_all("book.xlsx", bytes, 4096)
}

#[test]
fn cells_read_as_their_csv_would() {
    let bytes = workbook();
    let tables = tables(&bytes);
    assert_eq!(tables.len(), 1);
    let sheet = &tables[0];
    assert_eq!((sheet.name.as_str(), sheet.kind), ("book.xlsx", Kind::ShopifyOrders));
    assert_eq!(sheet.bytes, bytes.len() as u64);
    let csv = "\nName,Financial Status,Created at,Total,Shipping Zip,Id,Notes\n\
        #1001,paid,2024-02-13 10:22:31,12.5,02134,5276301234567,\"Leave, \"\"here\"\"\r\n& there\"\n\n\
        #1002,paid,2024-02-14,30,,9.4001118992231E+21,\n";
    let plain = read(csv.as_bytes());
    let (mut left, mut right) = (crate::dump::dump(sheet), crate::dump::dump(&plain));
    for dump in [&mut left, &mut right] {
        *dump = dump.split_once('\n').expect("a first line").1.to_owned();
    }
    assert_eq!(left, right);
    assert_eq!(sheet.orders().iter().map(|order| order.row).collect::<Vec<_>>(), [3, 5]);
    let damage: Vec<_> =
        sheet.problems.iter().filter(|p| p.code == ProblemCode::SpreadsheetDamage).collect();
    assert_eq!(damage.len(), 2, "{damage:#?}");
}

#[test]
fn any_cut_of_a_workbook_gives_the_same_tables() {
    let bytes = workbook();
    let whole = crate::dump::dump(&tables(&bytes)[0]);
    for size in [1, 2, 3, 17, 1000] {
        assert_eq!(crate::dump::dump(&read_all("book.xlsx", &bytes, size)[0]), whole);
    }
}

#[test]
fn each_sheet_with_an_export_is_an_input() {
    let notes = row(1, &[&text("Remember"), &text("the milk")]);
    let shipments = row(1, &[&text("Shipment #"), &text("Order #"), &text("Tracking #")])
        + &row(2, &["<c><v>7</v></c>", &text("1001"), &text("1Z999AA10123456784")]);
    let sheets = [
        ("Notes", notes.clone()),
        ("Orders", orders()),
        ("Ship/ments", shipments),
        ("hidden", orders()),
    ];
    let tables = tables(&zip(&parts(&sheets, STRINGS)));
    let found: Vec<_> = tables.iter().map(|t| (t.name.as_str(), t.kind, t.used)).collect();
    let expected = [
        ("book.xlsx/Orders", Kind::ShopifyOrders, 2),
        ("book.xlsx/Ship/ments", Kind::ShipStationShipments, 1),
    ];
    assert_eq!(found, expected);
    assert!(the(&tables[0], ProblemCode::UnrecognisedFile).message.contains("\"Notes\""));
    let tables = self::tables(&zip(&parts(&[("Notes", notes)], "")));
    assert_eq!(tables[0].kind, Kind::Unrecognised);
    the(&tables[0], ProblemCode::UnrecognisedFile);
}

#[test]
fn what_is_no_whole_workbook_says_so() {
    let bytes = workbook();
    for length in (80..bytes.len()).step_by(5) {
        let tables = tables(&bytes[..length]);
        assert_eq!(tables.len(), 1, "{length}");
        assert_eq!(tables[0].kind, Kind::Unrecognised, "{length}");
        the(&tables[0], ProblemCode::TruncatedExport);
    }
    let says = |bytes: &[u8], words: &str| {
        let tables = tables(bytes);
        let message = &the(&tables[0], ProblemCode::UnreadableArchive).message;
        assert!(message.contains(words), "{message}");
        assert_eq!(tables[0].used, 0);
    };
    says(&zip(&[member("word/document.xml", b"<w/>")]), "without a visible sheet");
    let mut wrong = parts(&[("Orders", orders())], STRINGS);
    wrong[1].wrong_sum = true;
    says(&zip(&wrong), "checksum");
    let mut bomb = parts(&[("Orders", orders())], STRINGS);
    bomb.push(member("xl/media/x", &vec![0; 8 << 20]));
    says(&zip(&bomb), "100 times");
    let far = "<row r=\"4000000000\"/>";
    let back = "<row r=\"4\"/>";
    let wide = "<row r=\"6\"><c r=\"ZZZZ6\"><v>1</v></c></row>";
    let short = "<row r=\"6\"><c r=\"A6\"><!--";
    for rows in [far, back, wide, short] {
        let bytes = zip(&parts(&[("Orders", orders() + rows)], STRINGS));
        let tables = tables(&bytes);
        let problem = the(&tables[0], ProblemCode::UnreadableArchive);
        assert!(problem.message.contains("sheet0.xml"), "{rows}: {}", problem.message);
        assert_eq!((problem.rows, problem.set_aside), (2, true), "{rows}");
    }
}

#[test]
fn blank_cells_and_packed_rows_are_read_as_in_csv() {
    let packed = text("#1003,paid,2024-02-15 08:00:00 -0500,1,,1,");
    let blank = "<c t=\"str\"><v> </v></c>";
    let rows =
        orders() + &row(6, &[blank, "<c/>"]) + &row(7, &[&packed]) + &row(8, &[&text("#1004")]);
    let tables = tables(&zip(&parts(&[("Orders", rows)], STRINGS)));
    let names: Vec<_> =
        tables[0].orders().iter().map(|o| (tables[0].texts.get(o.name), o.row)).collect();
    assert_eq!(names, [("#1001", 3), ("#1002", 5), ("#1003", 7)]);
    // #1004 has no status and no line: nothing says what it continues.
    assert_eq!(tables[0].rows, 4);
}

#[test]
fn entities_are_never_expanded() {
    let rows = orders() + &row(6, &["<c t=\"str\"><v>&boom;#1003</v></c>", &text("paid")]);
    let mut parts = parts(&[("Orders", rows)], STRINGS);
    let doctype = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY boom \"&a;&a;&a;\">]>";
    let content = String::from_utf8(parts[1].content.clone()).expect("text");
    parts[1].content = format!("{doctype}{content}").into_bytes();
    let tables = tables(&zip(&parts));
    assert_eq!(tables[0].texts.get(tables[0].orders()[2].name), "#1003");
}
