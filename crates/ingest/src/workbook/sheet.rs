//! The rows of a sheet, as CSV text.

use quick_xml::events::{BytesStart, Event};

use super::number::Cells;
use super::part::{Broken, Part, append, attribute};

/// Most rows and columns a sheet of Excel has.
const ROWS: u32 = 1 << 20;
const COLUMNS: usize = 1 << 14;

/// Reads a sheet and hands on its rows as CSV, a blank line for each row that is not there.
pub fn read(part: Part<'_>, cells: &Cells<'_>, out: &mut dyn FnMut(&[u8])) -> Result<(), Broken> {
    let mut rows = Rows { row: 0, width: 0, fields: Vec::new(), text: String::new() };
    let mut cell = Cell::default();
    let mut inside = false;
    let mut phonetic = false;
    let mut xml = part.xml();
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(element) => match element.local_name().into_inner() {
                "row" => rows.begin(element)?,
                "c" => cell.begin(element, rows.fields.len())?,
                "v" | "t" => inside = !phonetic,
                "rPh" => phonetic = true,
                _ => {}
            },
            Event::Empty(element) => match element.local_name().into_inner() {
                "sheetData" => return Ok(()),
                "row" => rows.begin(element)?,
                "c" => cell.begin(element, rows.fields.len())?,
                _ => {}
            },
            Event::End(element) => match element.local_name().into_inner() {
                "c" => rows.put(cell.column, cells.text(&cell.kind, cell.style, &cell.value)),
                "row" => rows.end(out),
                "sheetData" => return Ok(()),
                "v" | "t" => inside = false,
                "rPh" => phonetic = false,
                _ => {}
            },
            _ if inside => append(&event, &mut cell.value),
            _ => {}
        }
    }
    // The part ends before its rows do.
    Err(Broken)
}

/// A cell in the making.
#[derive(Default)]
struct Cell {
    column: usize,
    kind: String,
    style: usize,
    value: String,
}

impl Cell {
    /// A cell without a place stands beside the one before it.
    fn begin(&mut self, element: &BytesStart<'_>, next: usize) -> Result<(), Broken> {
        self.column = match attribute(element, "r") {
            Some(place) => column(&place).ok_or(Broken)?,
            None => next,
        };
        if self.column >= COLUMNS {
            return Err(Broken);
        }
        self.kind = attribute(element, "t").unwrap_or_default();
        self.style = attribute(element, "s").and_then(|s| s.parse().ok()).unwrap_or(0);
        self.value.clear();
        Ok(())
    }
}

/// The column of a place such as `AB12`, counted from 0.
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let number = letters
        .fold(0, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}

/// Rows on their way out.
struct Rows {
    /// Rows handed on.
    row: u32,
    /// Columns of the widest row so far: cells that are blank at the end of a row are not written.
    width: usize,
    fields: Vec<String>,
    text: String,
}

impl Rows {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), Broken> {
        let next = self.row + 1;
        let row = attribute(element, "r").map_or(Ok(next), |r| r.parse().map_err(|_| Broken))?;
        if row < next || row > ROWS {
            return Err(Broken);
        }
        for _ in next..row {
            self.text.push('\n');
        }
        self.row = row - 1;
        self.fields.clear();
        Ok(())
    }

    fn put(&mut self, column: usize, text: String) {
        if self.fields.len() <= column {
            self.fields.resize(column + 1, String::new());
        }
        if let Some(field) = self.fields.get_mut(column) {
            *field = text;
        }
    }

    fn end(&mut self, out: &mut dyn FnMut(&[u8])) {
        // A row of blank cells is no row, but for its number.
        if self.fields.iter().all(|field| field.trim().is_empty()) {
            self.fields.clear();
        } else {
            self.width = self.width.max(self.fields.len());
            self.fields.resize(self.width, String::new());
        }
        for (at, field) in self.fields.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            if field.contains([',', ';', '\t', '"', '\n', '\r']) {
                self.text.push('"');
                self.text.push_str(&field.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(field);
            }
        }
        self.text.push('\n');
        self.row += 1;
        out(self.text.as_bytes());
        self.text.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_name_their_columns() {
        assert_eq!(column("A1"), Some(0));
        assert_eq!(column("Z9"), Some(25));
        assert_eq!(column("AA10"), Some(26));
        assert_eq!(column("xfd1"), Some(16_383));
        assert_eq!(column("12"), None);
        assert!(column("ZZZZZZZZZZZZZZZZ1").is_some_and(|at| at >= COLUMNS));
    }
}
