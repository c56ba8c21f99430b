//! The workbook, as another program reads it.

use std::io::Cursor;

use backhaul_model::money;
use calamine::{Data, DataType as _, Reader as _, Xlsx, open_workbook_from_rs};

use crate::made::{audit, exports, sheets};

/// Column of a sheet by its title.
fn column(rows: &[Vec<Data>], title: &str) -> usize {
    let header = rows.first().expect("a header");
    header
        .iter()
        .position(|cell| cell.as_string().as_deref() == Some(title))
        .unwrap_or_else(|| panic!("{title}"))
}

#[test]
fn sheets_hold_typed_cells_and_say_what_the_report_says() {
    let files = exports();
    let report = audit(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())));
    let bytes = backhaul_report::xlsx(&report).expect("a workbook");
    let again = backhaul_report::xlsx(&report).expect("a workbook");
    assert_eq!(bytes, again, "equal reports are equal bytes");
    let sheets = sheets(bytes);
    let names: Vec<&str> = sheets.iter().map(|(name, ..)| name.as_str()).collect();
    let expected = [
        "Summary", "Queue", "Patterns", "Ledger", "By owner", "Lines", "Evidence", "Coverage",
        "Checks",
    ];
    assert_eq!(names, expected);
    assert!(sheets.iter().all(|(.., formulas)| *formulas == 0));

    let rows = |name: &str| &sheets.iter().find(|(known, ..)| known == name).expect("a sheet").1;
    let queue = rows("Queue");
    assert_eq!(queue.len(), report.findings.len() + 1);
    let [order, since_at, age, value] =
        ["Order", "Since", "Age (days)", "Value"].map(|title| column(queue, title));
    for (row, finding) in queue.iter().skip(1).zip(&report.findings) {
        if let Some(name) = &finding.order {
            assert_eq!(row[order], Data::String(name.clone()));
        }
        match finding.age_days {
            Some(days) => assert_eq!(row[age].as_i64(), Some(days)),
            None => assert_eq!(row[age], Data::Empty),
        }
        if let Some(money) = &finding.value {
            assert_eq!(row[value].to_string().parse::<f64>(), money::number(money).parse());
        }
        if let Some(since) = &finding.since {
            let Data::DateTime(moment) = &row[since_at] else {
                panic!("{since}: {:?}", row[since_at])
            };
            let shown = moment.as_datetime().expect("a moment").to_string().replace(' ', "T");
            assert!(shown.starts_with(since.get(..16).unwrap_or(since)), "{shown} {since}");
        }
    }
    assert!(report.findings.iter().filter(|finding| finding.since.is_some()).count() > 10);
    assert_eq!(rows("Ledger").len(), report.ledger.len() + 1);
    assert_eq!(rows("Coverage").len(), report.inputs.len() + 1);
    assert_eq!(rows("Checks").len(), report.checks.len() + 1);
    let facts: usize = report.findings.iter().map(|finding| finding.evidence.len()).sum();
    assert_eq!(rows("Evidence").len(), facts + 1);
    assert!(rows("Lines").len() > report.cases.len());
    let open = report.findings.iter().filter(|it| it.lane == backhaul_model::Lane::Open).count();
    assert_eq!(rows("By owner").len(), open + 1);
}

#[test]
fn every_sheet_has_its_filter_under_the_name_that_programs_look_for() {
    let files = exports();
    let report = audit(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())));
    let bytes = backhaul_report::xlsx(&report).expect("a workbook");
    let book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let (filters, headers): (Vec<_>, Vec<_>) =
        book.defined_names().iter().partition(|(name, _)| name == "_xlnm._FilterDatabase");
    assert_eq!(filters.len(), book.sheet_names().len());
    assert_eq!(headers.len(), filters.len());
    assert!(headers.iter().all(|(name, _)| name == "_xlnm.Print_Titles"), "{headers:?}");
    for sheet in book.sheet_names() {
        let places = [format!("{sheet}!$A$1:$"), format!("'{sheet}'!$A$1:$")];
        let is_of_sheet = |range: &String| places.iter().any(|place| range.starts_with(place));
        assert!(filters.iter().any(|(_, range)| is_of_sheet(range)), "{sheet}");
    }
    let queue = format!("Queue!$A$1:$R${}", report.findings.len() + 1);
    assert!(filters.iter().any(|(_, range)| *range == queue), "{filters:?}");
}

/// `rust_xlsxwriter` takes a text between `<r>` and `</r>` for XML of its own.
#[test]
fn a_text_is_never_taken_for_the_workbook_s_own_xml() {
    let files = exports();
    let mut report = audit(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())));
    let hostile = [
        "<r><t>x</t></r></si></sst><!-- <r>y</r>",
        "<r></r>",
        "</t></is></c><c r=\"A1\"><f>1+1</f></c>",
        "_x003C_r_x003E_",
    ];
    for (finding, text) in report.findings.iter_mut().zip(hostile) {
        finding.message = text.to_owned();
    }
    let sheets = sheets(backhaul_report::xlsx(&report).expect("a workbook"));
    assert!(sheets.iter().all(|(.., formulas)| *formulas == 0));
    let queue = &sheets.iter().find(|(name, ..)| name == "Queue").expect("a sheet").1;
    let message = column(queue, "Message");
    for (row, text) in queue.iter().skip(1).zip(hostile) {
        assert_eq!(row[message].to_string().trim_end(), text);
    }
}
