//! The queue as a spreadsheet reads it.

use backhaul_report::{csv, queue};
use proptest::prelude::*;

use crate::juniper;

fn rows(text: &str) -> Vec<Vec<String>> {
    split(text, b',')
}

fn split(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn one_row_a_finding_with_everything_it_says() {
    let report = juniper::report();
    let rows = rows(&csv(&report));
    assert_eq!(rows.len(), report.findings.len() + 1);
    assert_eq!(rows[0], queue::COLUMNS);
    let expected = [
        "shipped-unfulfilled",
        "Shipped, still Unfulfilled in Shopify",
        "high",
        "open",
        "#1045",
        "Juniper",
        "2026-02-07T10:00:00",
        "4",
        "3",
        "132.15",
        "USD",
        "integration",
        "split-partial",
        "the pattern strongly suggests it",
        "#1045 left in two parcels; Shopify shows it Unfulfilled.",
        "Open the order in ShipStation and choose Notify Marketplace.",
        "orders_export_1.csv:418 Fulfillment Status=unfulfilled | \
         Shipments 2026-02-20.csv:77 Tracking #=1Z999",
        "everything",
    ];
    assert_eq!(rows[4], expected);
}

#[test]
fn a_finding_of_a_whole_set_lists_its_orders() {
    let mut report = juniper::report();
    report.findings[0].order = None;
    report.findings[0].orders = vec!["#1".into(), "#2".into()];
    assert_eq!(rows(&csv(&report))[1][4], "#1 | #2");
}

proptest! {
    /// Whatever stands in a file, no cell of ours begins a formula: split by comma, as written, or by
    /// semicolon or tab, as a spreadsheet set up otherwise does.
    #[test]
    fn no_cell_starts_a_formula(
        text in "[;\t\r\n \u{feff}]{0,2}[-=+@\0＝＋－＠]?[a-z1;,\"\n\t=@-]{0,8}",
    ) {
        let mut report = juniper::report();
        report.findings.truncate(1);
        report.inputs[1].name.clone_from(&text);
        let finding = &mut report.findings[0];
        finding.check.clone_from(&text);
        finding.order = Some(text.clone());
        finding.store = Some(text.clone());
        finding.since = Some(text.clone());
        finding.message.clone_from(&text);
        finding.actions = vec![text.clone()];
        finding.evidence[0].text = text;
        let written = csv(&report);
        for separator in *b",;\t" {
            for cell in split(&written, separator).iter().flatten() {
                prop_assert!(!is_formula(cell), "{cell:?} in {written:?}");
            }
        }
    }
}

/// What a spreadsheet runs: a trigger at the start, blanks aside, that is not a plain number.
fn is_formula(cell: &str) -> bool {
    let text = cell.trim_start_matches([' ', '\u{feff}']);
    text.starts_with(['=', '+', '-', '@', '\0', '＝', '＋', '－', '＠'])
        && text.parse::<f64>().is_err()
}
