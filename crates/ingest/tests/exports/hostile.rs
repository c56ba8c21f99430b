//! The hostile corpus: each file ends in a table, a named problem, or both, and no row is lost.

use backhaul_model::{Kind, ProblemCode, Table};

use crate::dump::{codes, the};
use crate::export::{read, read_in};

const HEADER: &str = "Name,Email,Financial Status,Fulfillment Status,Created at,Total,Tags,Id\n";

fn rows(cells: &[&str]) -> Table {
    let mut text = HEADER.to_owned();
    for (at, cell) in cells.iter().enumerate() {
        let cell = cell.replace('"', "\"\"");
        let row = format!(
            "#{at},\"{cell}\",paid,unfulfilled,2024-02-13 10:22:31 -0500,1.00,\"{cell}\",{}\n",
            at + 9_000_000_000
        );
        text.push_str(&row);
    }
    read(text.as_bytes())
}

#[test]
fn what_cells_say_is_only_text() {
    let cells = [
        "<script>alert(1)</script>",
        "]]>",
        "<!--",
        "javascript:alert(1)",
        "data:text/html,x",
        "\u{2028}\u{2029}\u{202e}",
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\u{ff1d}1",
        "#REF!",
        "{{7*7}}",
        "__proto__",
        "'; DROP TABLE orders; --",
        "\0",
        "a\u{200d}b",
    ];
    let table = rows(&cells);
    assert_eq!((table.rows, table.used), (17, 17));
    assert_eq!(table.problems.iter().filter(|p| p.set_aside).count(), 0);
    assert_eq!(table.words.get(table.orders()[0].tags), "<script>alert(1)</script>");
}

#[test]
fn values_that_are_none_are_told() {
    let text = format!(
        "{HEADER}#1,,paid,unfulfilled,0001-01-01,#REF!,,1\n\
         #2,,paid,unfulfilled,03/04/05,\"1.234,56\",,9.4E+21\n\
         #3,,paid,unfulfilled,2025-03-09 02:30:00 -0500,1E400,,3\n"
    );
    let table = read(text.as_bytes());
    assert_eq!(table.used, 3);
    let orders = table.orders();
    assert!(orders[0].created.stamp.is_none());
    assert_eq!((orders[0].total, orders[1].total, orders[2].total), (None, Some(123_456), None));
    assert!(orders[1].id.is_blank());
    let value = the(&table, ProblemCode::UnreadableValue);
    assert_eq!((value.rows, value.column.as_deref()), (2, Some("Total")));
    assert!(codes(&table).contains(&ProblemCode::TimeZoneDoubt));
    assert!(codes(&table).contains(&ProblemCode::SpreadsheetDamage));
}

#[test]
fn odd_headers_break_nothing() {
    let long = "x".repeat(10_000);
    let header =
        format!("Name,Name,,,__proto__,constructor,{long},Financial Status,Financial Status");
    let table = read(format!("{header}\n#1,#2,,,a,b,c,paid,voided\n").as_bytes());
    assert_eq!(table.kind, Kind::ShopifyOrders);
    assert_eq!(table.texts.get(table.orders()[0].name), "#1");
    assert_eq!(table.words.get(table.orders()[0].financial.word), "paid");
    let table = read(format!("__proto__,,{long}\n1,2,3\n").as_bytes());
    let problem = the(&table, ProblemCode::UnrecognisedFile);
    assert!(problem.message.chars().count() < 400, "{}", problem.message);
    assert_eq!((problem.rows, problem.set_aside), (1, true));
    let table = read(b"\"Name,Financial Status,Total\n#1,paid,1\n");
    assert_eq!((table.kind, table.used), (Kind::ShopifyOrders, 1));
}

#[test]
fn numbers_that_collide_stay_apart() {
    let table = read(
        "Name,Financial Status,Created at\n#1001,paid,2024-02-13 10:22:31 -0500\n1001,paid,\
         2024-02-13 10:22:31 -0500\n#１００１,paid,2024-02-13 10:22:31 -0500\n"
            .as_bytes(),
    );
    assert_eq!(table.orders().len(), 3);
}

#[test]
fn cells_of_five_megabytes_are_read() {
    let note = "n".repeat(5 << 20);
    let text =
        format!("{HEADER}#1,\"{note}\",paid,unfulfilled,,1,,1\n#2,,paid,unfulfilled,,1,,2\n");
    let table = read_in(text.as_bytes(), 1 << 16);
    assert_eq!((table.rows, table.used), (2, 2));
}

#[test]
fn rows_beyond_eight_mebibytes_are_set_aside() {
    let note = "n".repeat(9 << 20);
    let text =
        format!("{HEADER}#1,\"{note}\",paid,unfulfilled,,1,,1\n#2,,paid,unfulfilled,,1,,2\n");
    let table = read_in(text.as_bytes(), 1 << 16);
    assert_eq!((table.rows, table.used), (2, 1));
    assert_eq!(the(&table, ProblemCode::UnreadableRow).first_row, Some(2));
}

#[test]
fn a_line_of_three_hundred_megabytes_ends_in_a_problem() {
    for start in ["", HEADER] {
        let mut reader = backhaul_ingest::Reader::new("endless.csv");
        reader.push(start.as_bytes());
        let chunk = vec![b'x'; 1 << 20];
        for _ in 0..300 {
            reader.push(&chunk);
        }
        let table = reader.finish().remove(0);
        crate::dump::check_sums(&table);
        let code = if start.is_empty() {
            ProblemCode::UnrecognisedFile
        } else {
            ProblemCode::UnreadableRow
        };
        assert_eq!(the(&table, code).code, code);
    }
}

#[test]
fn a_million_columns_are_a_problem() {
    let header = "column,".repeat(1_000_000);
    let table = read(format!("{header}\n1,2\n").as_bytes());
    assert_eq!(table.kind, Kind::Unrecognised);
    the(&table, ProblemCode::UnrecognisedFile);
    let table = read(format!("{HEADER}{}\n#2,,paid,,,1,,2\n", "1,".repeat(1_000_000)).as_bytes());
    assert_eq!((table.rows, table.used), (2, 1));
}

#[test]
fn rows_that_do_not_fit_the_header_are_set_aside() {
    let text = format!(
        "{HEADER}#1,a,paid,unfulfilled,,1,,1,,,\n#2,a,paid,unfulfilled,,1,,2,extra\n#3,a,paid\n\
         #4,a,paid,unfulfilled,,1,,4\n"
    );
    let table = read(text.as_bytes());
    let names: Vec<_> = table.orders().iter().map(|o| table.texts.get(o.name)).collect();
    assert_eq!(names, ["#1", "#4"]);
    let problem = the(&table, ProblemCode::UnreadableRow);
    assert_eq!((problem.rows, problem.first_row, problem.set_aside), (2, Some(3), true));
}

#[test]
fn a_row_may_end_before_columns_that_most_orders_leave_blank() {
    let text = "Name,Financial Status,Fulfillment Status,Lineitem sku,Cancelled at,Source,Tags,\
                Tax 1 Name,Payment Terms Name,Payment References\n\
                #1,paid,unfulfilled,A,,web\n#2,paid,unfulfilled,A,,web,vip\n\
                #3,paid,unfulfilled,A,\n#4,paid,unfulfilled,A,,web,,,Net 30,\n";
    let table = read(text.as_bytes());
    let names: Vec<_> = table.orders().iter().map(|o| table.texts.get(o.name)).collect();
    assert_eq!(names, ["#1", "#2", "#4"]);
    let problem = the(&table, ProblemCode::UnreadableRow);
    assert_eq!((problem.rows, problem.first_row), (1, Some(4)));
}

#[test]
fn a_line_of_totals_is_no_order() {
    for total in ["Total", "TOTALS:", "Grand total"] {
        let text = format!(
            "Order Number,Warehouse,Picked At,Dispatched At,Units\n1001,Reno,,2026-02-03,2\n\
             {total},,,,2\n1002,Reno,2026-02-03,,1\n"
        );
        let table = read(text.as_bytes());
        assert_eq!((table.rows, table.used, table.records.dispatches.len()), (3, 2, 2));
        let problem = the(&table, ProblemCode::UnreadableRow);
        assert_eq!((problem.rows, problem.first_row, problem.set_aside), (1, Some(3), true));
        assert_eq!(problem.message, "A line of totals stands among the rows.");
    }
}

#[test]
fn an_open_quote_costs_no_order_but_its_own() {
    let text = format!(
        "{HEADER}#1,a,paid,unfulfilled,,1,,1\n#2,\"b,paid,unfulfilled,,1,,2\n\
         #3,\"c, d\",paid,unfulfilled,,1,,3\n#4,a,paid,unfulfilled,,1,,4\n"
    );
    let table = read(text.as_bytes());
    assert_eq!((table.rows, table.used), (4, 4));
    let problem = the(&table, ProblemCode::UnreadableRow);
    assert_eq!((problem.first_row, problem.set_aside), (Some(3), false));
}
