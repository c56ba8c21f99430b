//! The report as an Excel workbook: a sheet for each part of it, typed cells, filters, a frozen header.
//!
//! Written by hand, because the format's part that is needed is small: `rust_xlsxwriter` 0.102 takes 265 kB
//! (brotli) by itself, which would make the tool in one file 2.1 MB instead of 1.7, and it asks the clock for
//! each workbook, where ours depends on the report alone. A workbook of ours has cells with numbers and texts
//! and nothing else: no formula, no link, no macro, no part that could hold one. Office Open XML is ECMA-376;
//! the elements used are in part 1, chapter 18.

mod cell;
mod package;
mod sheets;
mod style;

use std::fmt::Write as _;

use backhaul_model::report::Report;

use cell::{Cell, escape};
use package::{Package, Part};
use style::{HEAD, MAIN, Styles};

/// The most rows a sheet may have.
const MOST_ROWS: usize = 1_048_576;

/// A sheet: its name, its columns with their widths in characters, its rows.
struct Sheet<'a> {
    name: &'static str,
    columns: &'static [(&'static str, u32)],
    rows: Box<dyn Iterator<Item = Vec<Cell<'a>>> + 'a>,
}

/// The report as the bytes of an `.xlsx` file. Equal reports give equal bytes.
pub fn xlsx(report: &Report) -> Vec<u8> {
    let styles = Styles::of(report);
    let sheets = sheets::of(report);
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name).collect();
    let mut package = Package::default();
    package.part("[Content_Types].xml", |part| content_types(part.text(), names.len()));
    package.part("_rels/.rels", |part| {
        let target = [("officeDocument", "xl/workbook.xml".to_owned())];
        relations(part.text(), &target);
    });
    package.part("xl/_rels/workbook.xml.rels", |part| {
        let sheets = (1..=names.len()).map(|n| ("worksheet", format!("worksheets/sheet{n}.xml")));
        let all: Vec<_> = sheets.chain([("styles", "styles.xml".to_owned())]).collect();
        relations(part.text(), &all);
    });
    package.part("xl/styles.xml", |part| part.text().push_str(&styles.xml()));
    let mut filters = Vec::new();
    for (number, sheet) in (1..).zip(sheets) {
        package.part(&format!("xl/worksheets/sheet{number}.xml"), |part| {
            filters.push(write(part, sheet, &styles, number == 1));
        });
    }
    package.part("xl/workbook.xml", |part| workbook(part.text(), &names, &filters));
    package.finish()
}

/// Writes a sheet, and gives the column and row of its last cell.
fn write(part: &mut Part, sheet: Sheet<'_>, styles: &Styles, selected: bool) -> (usize, usize) {
    let out = part.text();
    let selected = if selected { " tabSelected=\"1\"" } else { "" };
    let _ = write!(
        out,
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView{selected} workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         </sheetView></sheetViews><cols>"
    );
    for (number, (_, width)) in (1..).zip(sheet.columns) {
        let _ = write!(
            out,
            "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>"
        );
    }
    out.push_str("</cols><sheetData><row r=\"1\">");
    for (column, (title, _)) in sheet.columns.iter().enumerate() {
        let place = place(column, 1);
        let _ = write!(out, "<c r=\"{place}\" s=\"{}\" t=\"inlineStr\"><is><t>", Styles::HEADER);
        escape(out, title);
        out.push_str("</t></is></c>");
    }
    out.push_str("</row>");
    let mut last = 1;
    for (number, row) in (2..=MOST_ROWS).zip(sheet.rows) {
        let out = part.text();
        let _ = write!(out, "<row r=\"{number}\">");
        for (column, cell) in row.iter().enumerate() {
            cell.write(out, &place(column, number), styles);
        }
        out.push_str("</row>");
        last = number;
    }
    let end = sheet.columns.len().saturating_sub(1);
    let corner = place(end, last);
    let _ = write!(part.text(), "</sheetData><autoFilter ref=\"A1:{corner}\"/></worksheet>");
    (end, last)
}

/// A cell's address.
fn place(column: usize, row: usize) -> String {
    format!("{}{row}", letter(column))
}

/// A column's letter; no sheet has more than 26.
fn letter(column: usize) -> char {
    char::from(b'A' + (column % 26) as u8)
}

fn content_types(out: &mut String, sheets: usize) {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let _ = write!(
        out,
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}.styles+xml\"/>"
    );
    for number in 1..=sheets {
        let _ = write!(
            out,
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{kind}.worksheet+xml\"/>"
        );
    }
    out.push_str("</Types>");
}

fn relations(out: &mut String, targets: &[(&str, String)]) {
    let _ = write!(
        out,
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for (number, (kind, target)) in (1..).zip(targets) {
        let _ = write!(
            out,
            "<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>"
        );
    }
    out.push_str("</Relationships>");
}

/// What relations of documents are called.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The sheets, and their filters once more: some programs show a filter only where it has this name.
fn workbook(out: &mut String, names: &[&str], filters: &[(usize, usize)]) {
    let _ = write!(out, "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>");
    for (number, name) in (1..).zip(names) {
        let _ = write!(out, "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    out.push_str("</sheets><definedNames>");
    for (number, (name, &(column, row))) in names.iter().zip(filters).enumerate() {
        let _ = write!(
            out,
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{number}\" hidden=\"1\">\
             '{name}'!$A$1:${}${row}</definedName>",
            letter(column)
        );
    }
    out.push_str("</definedNames></workbook>");
}
