//! The report as an Excel workbook: a sheet for each part of it, typed cells, filters, a frozen header that is
//! printed on each page.
//!
//! `rust_xlsxwriter` writes the format; what stands where is said here. A workbook of ours has cells with
//! numbers and texts and nothing else: no formula, no link, no macro. The library asks the clock for the
//! moment of writing and keeps it nowhere, because the moment that the report speaks of takes its place:
//! equal reports are equal bytes. All cells of a workbook are in memory until it is written.

mod cell;
mod sheets;
mod style;

use backhaul_model::report::Report;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use cell::Cell;
use style::Styles;

/// The most rows a sheet may have, its header among them.
const MOST_ROWS: usize = 1_048_576;

/// Characters that a page holds side by side and people can still read; a wider sheet takes several pages.
const READABLE: u32 = 240;

/// A sheet: its name, its columns with their widths in characters, its rows.
struct Sheet<'a> {
    name: &'static str,
    columns: &'static [(&'static str, u32)],
    rows: Box<dyn Iterator<Item = Vec<Cell<'a>>> + 'a>,
}

/// The report as the bytes of an `.xlsx` file. Equal reports give equal bytes. Fails where the file would be
/// longer than the format allows.
pub fn xlsx(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let as_of = report.as_of.as_deref().and_then(cell::moment);
    let written =
        as_of.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), |(moment, _)| Ok(moment))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&written));
    let styles = Styles::of(report);
    for sheet in sheets::of(report) {
        write(workbook.add_worksheet(), sheet, &styles, MOST_ROWS)?;
    }
    workbook.save_to_buffer()
}

/// Writes a sheet. Where it has more rows than `most`, its last one says how many are missing.
fn write(
    page: &mut Worksheet,
    sheet: Sheet<'_>,
    styles: &Styles,
    most: usize,
) -> Result<(), XlsxError> {
    page.set_name(sheet.name)?;
    page.set_freeze_panes(1, 0)?;
    page.set_landscape().set_repeat_rows(0, 0)?;
    let width: u32 = sheet.columns.iter().map(|(_, width)| width).sum();
    if width <= READABLE {
        page.set_print_fit_to_pages(1, 0);
    }
    for (column, (title, width)) in (0..).zip(sheet.columns) {
        page.set_column_width(column, *width)?;
        page.write_string_with_format(0, column, *title, &styles.header)?;
    }
    let mut rows = sheet.rows;
    let mut last = 0;
    for (number, row) in (1..).zip(rows.by_ref().take(most - 2)) {
        for (column, cell) in (0..).zip(&row) {
            cell.write(page, (number, column), styles)?;
        }
        last = number;
    }
    let end = (sheet.columns.len() as u16).saturating_sub(1);
    page.autofilter(0, 0, last, end)?;
    let missing = rows.count();
    if missing > 0 {
        let note = format!("{missing} more rows than a sheet can hold: see the JSON.");
        Cell::text(note).write(page, (last + 1, 0), styles)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use backhaul_model::SortedSet;
    use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};

    #[test]
    fn rows_that_do_not_fit_are_counted() {
        let rows = (0..10).map(|count| vec![Cell::Count(count)]);
        let sheet = Sheet { name: "Counts", columns: &[("Count", 9)], rows: Box::new(rows) };
        let mut workbook = Workbook::new();
        let styles = Styles::with(SortedSet::default());
        write(workbook.add_worksheet(), sheet, &styles, 6).expect("a sheet");
        let bytes = workbook.save_to_buffer().expect("a workbook");
        let mut book: Xlsx<_> =
            open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
        let range = book.worksheet_range("Counts").expect("a sheet");
        let cells: Vec<&Data> = range.rows().filter_map(|row| row.first()).collect();
        assert_eq!(cells.len(), 6, "a header, four rows and the note");
        let note = "6 more rows than a sheet can hold: see the JSON.";
        assert_eq!(cells.last(), Some(&&Data::String(note.to_owned())));
    }
}
