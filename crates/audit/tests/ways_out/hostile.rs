//! Hostile contents in every column of every file, searched for in every way out.

use backhaul_model::report::Report;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

use crate::made::{audit, embedded, exports, outputs, sheets};

/// What strangers write into cells: formulas, markup, scripts, links, steering characters.
const VECTORS: [&str; 14] = [
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "\t=1+1",
    "\r\n=1+1",
    "＝1+1",
    "note;=1+1",
    "</script><script>alert(1)</script><!--",
    "<img src=x onerror=alert(1)>",
    "[pay](javascript:alert(1)) ![i](http://example.com/i.png) | a | b",
    "https://example.com/a www.example.com @everyone",
    "a\u{2028}b\u{2029}\u{202e}c\u{1b}[2J\u{0}]]>_x000D_",
    "BEGIN:VEVENT\r\nATTACH:http://example.com\r\n`x` {y} $z$",
];

/// Columns are poisoned a few at a time: with all of them at once nothing would match, and little be found.
const ROUNDS: usize = 12;

/// The export with every cell of a round's columns hostile.
fn poisoned(bytes: &[u8], round: usize) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for (row, record) in reader.records().enumerate() {
        let record = record.expect("a row");
        let cells = record.iter().enumerate().map(|(column, cell)| {
            // The header says what the column is, and the cell's own text stays behind the vector.
            let hostile = row > 0 && column % ROUNDS == round;
            let vector = if hostile { VECTORS[row % VECTORS.len()] } else { "" };
            format!("{vector}{cell}")
        });
        writer.write_record(cells).expect("a row");
    }
    writer.into_inner().expect("bytes")
}

#[test]
fn nothing_in_any_column_gets_out_of_its_cell() {
    let files = exports();
    for round in 0..ROUNDS {
        let bytes: Vec<Vec<u8>> = files.iter().map(|file| poisoned(&file.bytes, round)).collect();
        let report =
            audit(files.iter().map(|file| file.name.as_str()).zip(bytes.iter().map(Vec::as_slice)));
        verify(&report);
    }
}

#[test]
fn nothing_in_a_file_s_name_or_header_gets_out_of_its_cell() {
    let files = exports();
    for vector in VECTORS.into_iter().step_by(3) {
        let names: Vec<String> =
            files.iter().map(|file| format!("{vector}{}", file.name)).collect();
        verify(&audit(
            names.iter().map(String::as_str).zip(files.iter().map(|it| it.bytes.as_slice())),
        ));
        let bytes: Vec<Vec<u8>> = files
            .iter()
            .map(|file| {
                let text = String::from_utf8_lossy(&file.bytes);
                let quoted = vector.replace('"', "\"\"");
                text.replacen('\n', &format!(",\"{quoted}\"\n"), 1).into_bytes()
            })
            .collect();
        verify(&audit(
            files.iter().map(|file| file.name.as_str()).zip(bytes.iter().map(Vec::as_slice)),
        ));
    }
}

/// Looks for what a cell could have become.
fn verify(report: &Report) {
    for (name, text) in outputs(report) {
        let extension = name.rsplit('.').next().unwrap_or(&name);
        match extension {
            "json" => assert!(serde_json::from_str::<Value>(&text).is_ok()),
            "csv" => formulas(&name, &text),
            "md" => markdown(report, &text),
            "digest" => {
                assert!(text.chars().count() < 2_000);
                for link in ["://", "www.", "@"] {
                    assert!(!text.contains(link), "{link} in {text}");
                }
                steering(&name, &text);
            }
            "text" | "txt" => steering(&name, &text),
            "html" => script(report, &text),
            "ics" => calendar(&text),
            "xlsx" => {}
            other => panic!("{other} is not looked at"),
        }
    }
    for (name, rows, formulas) in sheets(backhaul_report::xlsx(report).expect("a workbook")) {
        assert_eq!(formulas, 0, "{name}");
        assert!(rows.len() > 1 || name == "Patterns" || name == "Ledger", "{name} is empty");
    }
}

/// No cell begins a formula, whichever separator a spreadsheet is set to.
fn formulas(name: &str, text: &str) {
    for separator in *b",;\t" {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.expect("a row") {
                let start = cell.trim_start_matches([' ', '\u{feff}']);
                let runs = start.starts_with([
                    '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
                ]);
                assert!(!runs || start.parse::<f64>().is_ok(), "{cell:?} in {name}");
            }
        }
    }
}

/// A reader of Markdown meets no image, no HTML, and no link but those to the makers' own guides.
fn markdown(report: &Report, text: &str) {
    let guides = || report.checks.iter().flat_map(|check| &check.guides);
    for event in Parser::new_ext(text, Options::all()) {
        let runs = match &event {
            Event::Html(_) | Event::InlineHtml(_) => true,
            Event::Start(Tag::Link { dest_url, .. }) => {
                !guides().any(|guide| guide.address == dest_url.as_ref())
            }
            Event::Start(tag) => matches!(tag, Tag::Image { .. } | Tag::HtmlBlock),
            _ => false,
        };
        assert!(!runs, "{event:?} in {text}");
    }
}

/// No character moves the cursor or turns the text round.
fn steering(name: &str, text: &str) {
    let steers = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}')
    };
    assert!(!text.contains(steers), "{name}: {text:?}");
}

/// The report's element holds the report and ends where it should.
fn script(report: &Report, html: &str) {
    let json = embedded(html);
    assert!(!json.contains(['<', '\u{2028}', '\u{2029}']));
    assert_eq!(serde_json::from_str::<Report>(json).as_ref().ok(), Some(report));
    assert!(html.ends_with("</script></head><body><script>x</script></body></html>"));
}

/// Lines of at most 75 bytes, and only the reminders of ours.
fn calendar(text: &str) {
    assert!(
        text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])),
        "{text}"
    );
    assert!(!text.contains("ATTACH") && text.matches("BEGIN:VEVENT").count() <= 2, "{text}");
}
