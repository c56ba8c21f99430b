//! Cells kept on request: fields that no check of ours reads, but a plugin or a rule names.
//!
//! Names, streets and phone numbers are not held by default, because what is not held cannot leak. A
//! plugin that needs one makes the reader keep these columns, and no others, for this run.

use crate::field::Field;
use crate::text::{Arena, Text};

/// Cells by row and field.
#[derive(Clone, Debug, Default)]
pub struct Requested {
    /// Asked for, whether or not the file has the column.
    asked: Vec<Field>,
    /// Columns there are: field, header, in the order of a row's cells.
    columns: Vec<(Field, String)>,
    /// Rows with any cell filled, ascending.
    rows: Vec<u32>,
    cells: Vec<Text>,
    texts: Arena,
}

impl Requested {
    /// Keeps these fields; `columns` are those that the file has.
    pub fn new(asked: Vec<Field>, columns: Vec<(Field, String)>) -> Self {
        Requested { asked, columns, ..Requested::default() }
    }

    /// Whether the file was read with this field in mind.
    pub fn was_asked(&self, field: Field) -> bool {
        self.asked.contains(&field)
    }

    /// The column's name as the file writes it.
    pub fn header(&self, field: Field) -> Option<&str> {
        self.columns.iter().find(|(it, _)| *it == field).map(|(_, header)| header.as_str())
    }

    /// Notes a row: one text for each column. Rows come in ascending order.
    pub fn note<'a>(&mut self, row: u32, cells: impl Iterator<Item = &'a str>) {
        self.rows.push(row);
        let mut filled = false;
        for cell in cells {
            filled |= !cell.is_empty();
            self.cells.push(self.texts.push(cell));
        }
        if !filled {
            self.rows.pop();
            self.cells.truncate(self.rows.len() * self.columns.len());
        }
    }

    /// Gives rows other numbers, which must ascend as those before did.
    pub fn renumber(&mut self, number: impl Fn(u32) -> u32) {
        for row in &mut self.rows {
            *row = number(*row);
        }
    }

    /// The cell of a row; empty when it is blank or not requested.
    pub fn cell(&self, row: u32, field: Field) -> &str {
        let width = self.columns.len();
        let find = || {
            let at = self.rows.binary_search(&row).ok()?;
            let column = self.columns.iter().position(|(it, _)| *it == field)?;
            self.cells.get(at * width + column).map(|&text| self.texts.get(text))
        };
        find().unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_found_by_row_and_field() {
        let columns =
            vec![(Field::Phone, "Phone".to_owned()), (Field::CustomField2, "CF 2".to_owned())];
        let mut requested =
            Requested::new(vec![Field::Phone, Field::CustomField2, Field::Email], columns);
        requested.note(2, ["555", "A-1"].into_iter());
        requested.note(3, ["", ""].into_iter());
        requested.note(7, ["", "A-2"].into_iter());
        assert_eq!(requested.cell(2, Field::CustomField2), "A-1");
        assert_eq!(requested.cell(3, Field::Phone), "");
        assert_eq!(requested.cell(7, Field::CustomField2), "A-2");
        assert_eq!(requested.cell(7, Field::Email), "");
        assert!(requested.was_asked(Field::Email) && requested.header(Field::Email).is_none());
    }
}
