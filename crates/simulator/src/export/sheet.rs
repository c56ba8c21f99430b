//! A table that is written row by row, each cell by its column's name.

use crate::damage;

use super::mess::Attire;

/// An export in the making. Columns that the file does not have swallow their cells, so that a
/// writer can say all it knows.
#[expect(clippy::struct_excessive_bools, reason = "each is a habit of its own")]
pub(crate) struct Sheet {
    columns: Vec<&'static str>,
    row: Vec<String>,
    /// Where the last cell went: the next one is most often beside it.
    last: usize,
    guarded: bool,
    bom: bool,
    wide: bool,
    shouts: bool,
    /// Rows below the header, each in one cell.
    packed: Option<Vec<u8>>,
    writer: csv::Writer<Vec<u8>>,
}

impl Sheet {
    pub(crate) fn new(header: Vec<&'static str>, mut attire: Attire) -> Self {
        let columns = attire.columns(header);
        let writer = csv::WriterBuilder::new()
            .delimiter(attire.separator)
            .terminator(if attire.crlf {
                csv::Terminator::CRLF
            } else {
                csv::Terminator::Any(b'\n')
            })
            .from_writer(Vec::new());
        let mut sheet = Self {
            row: columns.iter().map(|column| attire.spelled(column)).collect(),
            columns,
            last: 0,
            guarded: attire.guarded,
            bom: attire.bom,
            wide: attire.wide,
            shouts: attire.shouts,
            packed: None,
            writer,
        };
        sheet.end_row();
        sheet.packed = attire.packed.then(Vec::new);
        sheet
    }

    /// Fills the cell of `column` in the current row.
    pub(crate) fn put(&mut self, column: &str, text: &str) {
        let count = self.columns.len();
        for step in 0..count {
            let at = (self.last + step) % count;
            if self.columns[at] == column {
                self.row[at].clear();
                self.row[at].push_str(text);
                if self.shouts && matches!(text, "true" | "false") {
                    self.row[at].make_ascii_uppercase();
                }
                self.last = at + 1;
                return;
            }
        }
    }

    /// As [`Self::put`], with an apostrophe in front where this file guards its cells.
    pub(crate) fn put_guarded(&mut self, column: &str, text: &str) {
        if self.guarded && !text.is_empty() {
            self.put(column, &format!("'{text}"));
        } else {
            self.put(column, text);
        }
    }

    /// Writes the row and begins an empty one.
    pub(crate) fn end_row(&mut self) {
        self.repeat_row();
        self.clear_row();
    }

    /// Writes the row and begins the next one with the same cells.
    pub(crate) fn repeat_row(&mut self) {
        self.last = 0;
        if let Some(rows) = &mut self.packed {
            rows.extend(damage::packed(&self.row));
            rows.push(b'\n');
            return;
        }
        // A Vec takes every byte, and every row has the header's width: nothing can fail here.
        let written = self.writer.write_record(&self.row);
        debug_assert!(written.is_ok());
    }

    /// Begins an empty row without writing the current one.
    pub(crate) fn clear_row(&mut self) {
        for cell in &mut self.row {
            cell.clear();
        }
        self.last = 0;
    }

    /// The file.
    pub(crate) fn finish(self) -> Vec<u8> {
        let mut body = self.writer.into_inner().unwrap_or_default();
        body.extend(self.packed.unwrap_or_default());
        if self.wide {
            let text = String::from_utf8_lossy(&body);
            return "\u{feff}"
                .encode_utf16()
                .chain(text.encode_utf16())
                .flat_map(u16::to_le_bytes)
                .collect();
        }
        if self.bom { [b"\xef\xbb\xbf", body.as_slice()].concat() } else { body }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;

    #[test]
    fn cells_go_by_name_and_unknown_ones_go_nowhere() {
        let mut sheet = Sheet::new(vec!["A", "B"], Attire::of(&Plan::default(), 0));
        sheet.put("B", "two\nlines");
        sheet.put("C", "nowhere");
        sheet.end_row();
        sheet.put("A", "1");
        sheet.end_row();
        assert_eq!(sheet.finish(), b"A,B\n,\"two\nlines\"\n1,\n");
    }
}
