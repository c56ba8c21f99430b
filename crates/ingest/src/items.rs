//! Lines of ShipStation rows, and rows that stand twice.
//!
//! Equal rows are ambiguous: in a file of items they may be one SKU bought on two lines, in a file of
//! orders they are copies. Which of the two a file is shows only at its end, so equal rows are kept
//! aside until then.

use backhaul_model::{Field, Line};
use hashbrown::HashMap;

use crate::complaint::Complaint;
use crate::gathering::LineShelf;
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};

/// Lines of a ShipStation file in the making.
#[derive(Default)]
pub struct Items {
    /// Lines.
    pub shelf: LineShelf,
    /// The line, if any, of each row met, by the hash of its cells.
    rows: HashMap<u64, Option<u32>>,
    /// Rows equal to an earlier one: its line, and where.
    equal: Vec<(Option<u32>, u32)>,
    /// Lines of each record.
    counts: Vec<u32>,
}

/// What a row brought.
pub struct Item {
    /// Units of the whole record, where the row sums it up.
    pub units: Option<i64>,
    /// Whether the row is used already; equal rows are decided at the end.
    pub used: bool,
}

impl Items {
    /// Takes a row of a record.
    pub fn row(&mut self, owner: u32, row: u64, cells: &Cells<'_>, intake: &mut Intake) -> Item {
        if let Some(&line) = self.rows.get(&row) {
            self.equal.push((line, cells.row_number()));
            return Item { units: None, used: false };
        }
        let (line, units) = read(cells, intake);
        let place = line.map(|line| self.shelf.push(owner, line));
        self.rows.insert(row, place);
        if place.is_some() {
            if self.counts.len() <= owner as usize {
                self.counts.resize(owner as usize + 1, 0);
            }
            if let Some(count) = self.counts.get_mut(owner as usize) {
                *count += 1;
            }
        }
        Item { units, used: true }
    }

    /// Whether rows are items, as far as the file shows.
    pub fn item_level(&self, mapping: &Mapping) -> bool {
        mapping.itemised || self.counts.iter().any(|&count| count > 1)
    }

    /// Decides what equal rows are; gives the shelf and how many of them are used.
    pub fn settle(self, item_level: bool, intake: &mut Intake) -> (LineShelf, u64) {
        let Items { mut shelf, equal, .. } = self;
        let mut used = 0;
        for (line, row) in equal {
            let line = line.and_then(|at| shelf.lines.get_mut(at as usize));
            match line {
                Some(line) if item_level => {
                    line.equal_rows += 1;
                    used += 1;
                }
                _ => intake.complaints.note(&Complaint::Repeated, u64::from(row), ""),
            }
        }
        (shelf, used)
    }
}

/// The line of a row and the units it sums up. In the grid one cell may list the SKUs of a whole order
/// (`A, B` or `(Multiple Items)`): then there is no line to read, only a sum.
fn read(cells: &Cells<'_>, intake: &mut Intake) -> (Option<Line>, Option<i64>) {
    let quantity = intake.count(cells, Field::LineQuantity);
    let sku = intake.cell(cells, Field::LineSku);
    let itemised = cells.mapping.itemised;
    if !itemised {
        let summed = sku.contains(',') || sku.contains('\n') || sku.starts_with('(');
        if sku.is_empty() || summed {
            return (None, quantity);
        }
    }
    let name_filled = cells.is_filled(Field::LineName);
    if cells.mapping.lines_are_named && sku.is_empty() && !name_filled {
        return (None, None);
    }
    if sku.is_empty() && !name_filled && !cells.is_filled(Field::LinePrice) && quantity.is_none() {
        return (None, None);
    }
    let line = Line {
        row: cells.row_number(),
        sku: intake.sku(cells),
        name: intake.word(cells, Field::LineName),
        quantity,
        price: intake.money(cells, Field::LinePrice, 2),
        ..Line::default()
    };
    (Some(line), if itemised { None } else { quantity })
}
