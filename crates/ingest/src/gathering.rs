//! Lines gathered under their records, and rows recognised again.
//!
//! Rows of one record are adjacent in every export met, so lines are kept in one vector as they come
//! and only sorted when a shuffled file proves otherwise.

use std::ops::Range;

use backhaul_model::fingerprint::spread;
use backhaul_model::{Field, Line};

use crate::mapping::{Cells, Mapping};

/// Lines with the record each belongs to.
#[derive(Default, Debug)]
pub struct LineShelf {
    /// Lines in the order they came.
    pub lines: Vec<Line>,
    owners: Vec<u32>,
}

impl LineShelf {
    /// Keeps a line of a record; returns its place.
    pub fn push(&mut self, owner: u32, line: Line) -> u32 {
        self.lines.push(line);
        self.owners.push(owner);
        self.lines.len() as u32 - 1
    }

    /// Pools the lines of records that are one: `group` gives the record that stands for a record's
    /// group, and how many records the group has, where that is more than one. Equal lines are copies
    /// of each other, so that many are kept as one record of the group can have had. Calls `line_of`
    /// for each pooled line with its row, and whether it was kept.
    #[inline(never)]
    pub fn pool(
        &mut self,
        group: impl Fn(u32) -> Option<(u32, u32)>,
        mut line_of: impl FnMut(u32, bool),
    ) {
        let mut pooled: Vec<_> = (0usize..)
            .zip(self.owners.iter().zip(&self.lines))
            .filter_map(|(at, (&owner, line))| {
                let (kept, size) = group(owner)?;
                let key = (kept, line.sku, line.name, line.quantity, line.price);
                Some((key, owner != kept, line.row, at, size))
            })
            .collect();
        pooled.sort_unstable();
        for equal in pooled.chunk_by(|a, b| a.0 == b.0) {
            for (at, &((kept, ..), _, row, line, size)) in equal.iter().enumerate() {
                let stays = at < equal.len().div_ceil(size as usize);
                line_of(row, stays);
                if let Some(owner) = self.owners.get_mut(line) {
                    *owner = if stays { kept } else { u32::MAX };
                }
            }
        }
    }

    /// Lines by record, in the order of their rows, and the range of each of `records` records. `keep`
    /// gives a record's final number, or `None` when it was set aside with its lines.
    #[inline(never)]
    pub fn arrange(
        self,
        records: usize,
        keep: impl Fn(u32) -> Option<u32>,
    ) -> (Vec<Line>, Vec<Range<u32>>) {
        // In place: the lines of a year are more than its orders.
        let LineShelf { mut lines, owners: met } = self;
        let mut owners = Vec::with_capacity(lines.len());
        let mut kept = met.into_iter().map(keep);
        lines.retain(|_| {
            let owner = kept.next().flatten();
            owners.extend(owner);
            owner.is_some()
        });
        let keys = owners.iter().zip(&lines).map(|(&owner, line)| (owner, line.row));
        if !keys.is_sorted() {
            let mut owned: Vec<(u32, Line)> = owners.into_iter().zip(lines).collect();
            owned.sort_by_key(|(owner, line)| (*owner, line.row));
            (owners, lines) = owned.into_iter().unzip();
        }
        let mut ranges = vec![0..0; records];
        for (at, &owner) in (0u32..).zip(&owners) {
            if let Some(range) = ranges.get_mut(owner as usize) {
                if range.start == range.end {
                    *range = at..at + 1;
                } else {
                    range.end = at + 1;
                }
            }
        }
        (lines, ranges)
    }
}

/// The columns that tell records, and rows, apart.
#[derive(Debug)]
pub struct Identity {
    record: Vec<Field>,
    others: Vec<Field>,
}

impl Identity {
    /// Every mapped field tells rows apart; `record` says which ones tell records apart.
    pub fn new(mapping: &Mapping, record: impl Fn(Field) -> bool) -> Self {
        let mapped = mapping.columns.iter().map(|(field, _)| field);
        let (record, others) = mapped.partition(|&field| record(field));
        Identity { record, others }
    }

    /// Hash of the cells that tell records apart.
    pub fn record(&self, cells: &Cells<'_>) -> u64 {
        hash(&self.record, cells)
    }

    /// Hash of all mapped cells, given the hash of those that tell its record apart.
    pub fn row(&self, record: u64, cells: &Cells<'_>) -> u64 {
        hash_on(record, &self.others, cells)
    }
}

/// Whether a field belongs to a line rather than to its record.
pub fn is_of_line(field: Field) -> bool {
    matches!(field, Field::LineSku | Field::LineName | Field::LineQuantity | Field::LinePrice)
}

/// Hash of some cells, blanks around them left out.
pub fn hash(fields: &[Field], cells: &Cells<'_>) -> u64 {
    hash_on(0, fields, cells)
}

fn hash_on(state: u64, fields: &[Field], cells: &Cells<'_>) -> u64 {
    fields.iter().fold(state, |state, &field| {
        spread(state.wrapping_add(field as u64 + 1), cells.get(field).trim_ascii())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(row: u32) -> Line {
        Line { row, ..Line::default() }
    }

    #[test]
    fn lines_come_together_by_record_and_row() {
        let mut shelf = LineShelf::default();
        for (owner, row) in [(0, 2), (2, 3), (0, 5), (1, 4), (2, 6)] {
            shelf.push(owner, line(row));
        }
        // Record 1 was set aside.
        let (lines, ranges) = shelf.arrange(2, |owner| [Some(0), None, Some(1)][owner as usize]);
        let rows: Vec<u32> = lines.iter().map(|l| l.row).collect();
        assert_eq!(rows, [2, 5, 3, 6]);
        assert_eq!(ranges, [0..2, 2..4]);
    }
}
