//! Exports that are audited, and every way out of the report.

use std::fmt::Write as _;
use std::io::Cursor;

use backhaul_audit::{Engine, Options};
use backhaul_model::report::{EMBEDDED, Report};
use backhaul_simulator::{ExportFile, Plan, simulate};
use calamine::{Data, Reader, Xlsx};

/// Exports of a small store in which much goes wrong.
pub fn exports() -> Vec<ExportFile> {
    let plan = Plan { orders: 60, days: 14, anomaly_rate: 4.0, ..Plan::default() };
    let mut files = simulate(&plan).files;
    files.retain(|file| file.name != "key.json");
    files
}

/// Audits exports.
pub fn audit<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Report {
    let mut engine = Engine::new();
    for (name, bytes) in files {
        let file = engine.open(name);
        engine.push(file, bytes);
        engine.close(file);
    }
    engine.audit(&Options::default(), &mut |_, _, _| {}).expect("a report")
}

/// A page with a place for a report, and scripts after it.
pub fn page() -> String {
    format!(
        "<!doctype html><html><head>{EMBEDDED}</script></head><body><script>x</script></body></html>"
    )
}

/// The report's JSON inside the page.
pub fn embedded(html: &str) -> &str {
    let (_, after) = html.split_once(EMBEDDED).expect("a place");
    after.split_once("</script>").expect("an end").0
}

/// A workbook as another program reads it: its sheets with their cells, and its formulas.
pub fn sheets(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<Data>>, usize)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let cells = book.worksheet_range(&name).expect("a sheet");
            let formulas = book.worksheet_formula(&name).expect("a sheet");
            let formulas = formulas.used_cells().filter(|(_, _, text)| !text.is_empty()).count();
            (name, cells.rows().map(<[Data]>::to_vec).collect(), formulas)
        })
        .collect()
}

/// Every way out as text, by name.
pub fn outputs(report: &Report) -> Vec<(String, String)> {
    let html = backhaul_report::html(&page(), report).expect("a page");
    let mut book = String::new();
    for (name, rows, _) in sheets(backhaul_report::xlsx(report).expect("a workbook")) {
        let _ = writeln!(book, "{name}");
        for row in rows {
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            let _ = writeln!(book, "{}", cells.join("\t"));
        }
    }
    let mut outputs = vec![
        ("json".to_owned(), backhaul_report::json(report)),
        ("csv".to_owned(), backhaul_report::csv(report)),
        ("md".to_owned(), backhaul_report::markdown(report)),
        ("digest".to_owned(), backhaul_report::digest(report)),
        ("text".to_owned(), backhaul_report::text(report, 100, false)),
        ("html".to_owned(), html),
        ("xlsx".to_owned(), book),
    ];
    let kit = backhaul_report::kit(report).into_iter();
    outputs.extend(kit.map(|file| (file.name.to_owned(), file.text)));
    outputs
}
