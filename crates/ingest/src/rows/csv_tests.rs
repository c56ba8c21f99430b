//! Tests of the row source: where a row ends, and what happens when a quote does not.

use super::*;

/// Whatever a source says, in its order.
#[derive(Default, PartialEq, Eq, Debug, Clone)]
pub struct Seen(pub Vec<String>);

impl RowSink for Seen {
    fn row(&mut self, row: u64, fields: Fields<'_>) {
        self.0.push(format!("{row} {}", text(fields)));
    }

    fn mended(&mut self, row: u64) {
        self.0.push(format!("{row} mended"));
    }

    fn spoiled(&mut self, row: u64, how: Spoiled, fields: Fields<'_>) {
        self.0.push(format!("{row} {how:?} {}", text(fields)));
    }
}

fn text(fields: Fields<'_>) -> String {
    let cells: Vec<String> =
        fields.iter().map(|f| String::from_utf8_lossy(f).replace('\n', "⏎")).collect();
    cells.join("|")
}

fn scan(bytes: &[u8], width: usize, chunk: usize) -> Seen {
    let mut rows = CsvRows::new(b',', width, 2);
    let mut seen = Seen::default();
    for piece in bytes.chunks(chunk.max(1)) {
        rows.push(piece, &mut seen);
    }
    rows.finish(&mut seen);
    seen
}

/// Rows of a text, the same however it is cut.
fn rows(source: &str, width: usize) -> Vec<String> {
    let whole = scan(source.as_bytes(), width, usize::MAX);
    for chunk in 1..=source.len().min(40) {
        assert_eq!(scan(source.as_bytes(), width, chunk), whole, "chunks of {chunk}: {source:?}");
    }
    whole.0
}

#[test]
fn every_line_end_ends_a_row_and_blank_lines_count() {
    for end in ["\n", "\r\n", "\r"] {
        let source = format!("a,b{end}{end}{end}\"c{end}d\",e{end}f,g");
        let read = rows(&source, 2);
        assert_eq!(read.len(), 3, "{read:?}");
        assert_eq!(read[0], "2 a|b");
        assert!(read[1].starts_with("5 c"), "{read:?}");
        assert_eq!(read[2], "6 f|g");
    }
}

#[test]
fn a_stray_quote_costs_nothing_after_it() {
    assert_eq!(
        rows("a,\"b,c\nd,e,f\ng,\"h\",i\n", 3),
        ["2 mended", "2 a|\"b|c", "3 d|e|f", "4 g|h|i"]
    );
    // The stray one closes at the next quoted cell, in the same column, so that the count is right.
    assert_eq!(
        rows("a,\"5\"\" pipe,c\nd,\"6\"\" pipe\",f\n", 3),
        ["2 mended", "2 a|\"5\"\" pipe|c", "3 d|6\" pipe|f"]
    );
    // Too few fields even when read alone: only that line is set aside.
    assert_eq!(
        rows("a,\"b\nd,e,f\ng,h,i\n", 3),
        ["2 QuoteNeverCloses a|\"b", "3 d|e|f", "4 g|h|i"]
    );
}

#[test]
fn a_quote_open_at_the_end_breaks_the_file_off_unless_rows_follow() {
    assert_eq!(rows("a,b,c\nd,\"e", 3), ["2 a|b|c", "3 CutOff d|e"]);
    assert_eq!(rows("a,b,c\nd,\"e\nmore of e", 3), ["2 a|b|c", "3 CutOff d|e⏎more of e"]);
    assert_eq!(
        rows("a,\"b,c\nd,e,f\ng,h", 3),
        ["2 mended", "2 a|\"b|c", "3 d|e|f", "4 CutOff g|h"]
    );
    assert_eq!(rows("a,b,c\nd,\"e,f\n", 3), ["2 a|b|c", "3 mended", "3 d|\"e|f"]);
    assert_eq!(rows("a,b", 3), ["2 CutOff a|b"]);
}

#[test]
fn line_breaks_in_cells_stay_where_they_are() {
    assert_eq!(
        rows("a,\"b\n\nc, d\",e\nf,\"\"\"g\"\"\n\",h\n", 3),
        ["2 a|b⏎⏎c, d|e", "3 f|\"g\"⏎|h"]
    );
}

#[test]
fn a_packed_row_keeps_the_line_breaks_of_its_cells() {
    // Its last line alone has as many fields as the header.
    assert_eq!(
        rows("\"\"\"a\nb: \"\"\"\"x\"\"\"\"\"\",c,d,e,f\";\ng,h,i,j,k\n", 5),
        ["2 \"a⏎b: \"\"x\"\"\",c,d,e,f;", "3 g|h|i|j|k"]
    );
}

#[test]
fn a_row_without_end_stays_within_bounds() {
    let mut rows = CsvRows::new(b',', 3, 2);
    let mut seen = Seen::default();
    let chunk = vec![b'x'; 1 << 20];
    for _ in 0..40 {
        rows.push(&chunk, &mut seen);
        assert!(rows.held.len() <= ROW_LIMIT + chunk.len());
    }
    rows.push(b"\na,b,c\n", &mut seen);
    rows.finish(&mut seen);
    assert_eq!(seen.0, ["2 TooLong ", "3 a|b|c"]);
}

#[test]
fn a_quote_open_for_eight_mebibytes_costs_one_line() {
    let mut source = b"a,\"b,c\n".to_vec();
    let lines = (ROW_LIMIT / 6) * 2;
    for _ in 0..lines {
        source.extend_from_slice(b"d,e,f\n");
    }
    let seen = scan(&source, 3, 1 << 16);
    assert_eq!(seen.0.len(), lines + 2);
    assert_eq!(seen.0.get(1).map(String::as_str), Some("2 a|\"b|c"));
}

#[test]
fn too_many_columns_are_one_row_set_aside() {
    let source = ",".repeat(3 * COLUMN_LIMIT) + "\na,b,c\n";
    assert_eq!(scan(source.as_bytes(), 3, 1 << 16).0, ["2 TooManyColumns ", "3 a|b|c"]);
}

#[test]
fn a_hostile_file_of_open_quotes_stays_linear() {
    // Each line ends with a quote open, read alone or after the line before.
    let source = "ab\"c,\"x\n".repeat(1 << 17);
    let seen = scan(source.as_bytes(), 50_000, 1 << 20);
    assert!(!seen.0.is_empty());
    let source = "\"a,b,c\nq\"q,\"\"x,y\n".repeat(1 << 16);
    assert!(scan(source.as_bytes(), 3, 1 << 20).0.len() >= 1 << 16);
}
