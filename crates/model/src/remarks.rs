//! What people wrote on orders: notes, note attributes, gift messages and custom fields.
//!
//! Whether an instruction reaches the warehouse is asked of whole files, never of one sentence. So
//! nothing is kept but a fingerprint of each line, found by the row that a record begins on: a record
//! without remarks takes no room.

use crate::field::Field;
use crate::fingerprint::Fingerprint;

/// Where people write on the store's orders.
pub const OF_STORE: [Field; 2] = [Field::Notes, Field::NoteAttributes];

/// Where ShipStation's orders and shipments can show it.
pub const OF_PLATFORM: [Field; 8] = [
    Field::CustomField1,
    Field::CustomField2,
    Field::CustomField3,
    Field::Notes,
    Field::NotesFromBuyer,
    Field::NotesToBuyer,
    Field::InternalNotes,
    Field::GiftMessage,
];

/// One line of one cell.
#[derive(Copy, Clone, Debug)]
struct Remark {
    print: Fingerprint,
    row: u32,
    field: Field,
}

/// Fingerprints of lines, by row and field.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    /// Columns there are.
    fields: Vec<Field>,
    /// By row, ascending.
    lines: Vec<Remark>,
}

impl Remarks {
    /// Of a file with columns for these fields.
    pub fn new(fields: Vec<Field>) -> Self {
        Remarks { fields, lines: Vec::new() }
    }

    /// Whether the file has a column for the field.
    pub fn has(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    /// Notes a line; a blank one is left out. Rows come in ascending order.
    pub fn note(&mut self, row: u32, field: Field, print: Fingerprint) {
        if !print.is_blank() {
            self.lines.push(Remark { print, row, field });
        }
    }

    /// Gives rows other numbers, which must ascend as those before did.
    pub fn renumber(&mut self, number: impl Fn(u32) -> u32) {
        for line in &mut self.lines {
            line.row = number(line.row);
        }
    }

    /// The lines in a field of the record that begins on this row.
    pub fn of(&self, row: u32, field: Field) -> impl Iterator<Item = Fingerprint> + Clone {
        let start = self.lines.partition_point(|line| line.row < row);
        let lines = self.lines.get(start..).unwrap_or(&[]);
        let of_row = lines.iter().take_while(move |line| line.row == row);
        of_row.filter(move |line| line.field == field).map(|line| line.print)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_by_row_and_field() {
        assert_eq!(size_of::<Remark>(), 16);
        let mut remarks = Remarks::new(vec![Field::Notes, Field::GiftMessage]);
        let [ring, knock, joy] = ["ring", "knock", "joy"].map(Fingerprint::of);
        remarks.note(2, Field::Notes, ring);
        remarks.note(2, Field::GiftMessage, joy);
        remarks.note(2, Field::Notes, Fingerprint::of(" - "));
        remarks.note(5, Field::Notes, knock);
        let of = |row, field| remarks.of(row, field).collect::<Vec<_>>();
        assert_eq!(of(2, Field::Notes), [ring]);
        assert_eq!(of(2, Field::GiftMessage), [joy]);
        assert_eq!(of(5, Field::Notes), [knock]);
        assert_eq!(of(3, Field::Notes), []);
        assert!(remarks.has(Field::Notes) && !remarks.has(Field::InternalNotes));
    }
}
