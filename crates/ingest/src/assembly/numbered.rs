//! Records under an order number, in the making: what platform orders and parcels share.
//!
//! Rows of one identity belong to one record, wherever they stand; adjacent rows, the usual case, are
//! told by comparing one hash.

use backhaul_model::{Field, Text};
use hashbrown::HashMap;

use crate::complaint::Complaint;
use crate::gathering::Identity;
use crate::intake::Intake;
use crate::items::Items;
use crate::mapping::Cells;

/// Records of one kind, by identity.
pub struct Numbered<R> {
    /// The records, in the order they were met.
    pub records: Vec<R>,
    /// Units summed up by a quantity column, by record.
    pub summed: Vec<Option<i64>>,
    /// The rows as items.
    pub items: Items,
    /// Rows that became part of a record.
    pub used: u64,
    by_identity: HashMap<u64, u32>,
    /// The record of the row above.
    last: Option<(u64, u32)>,
}

impl<R> Default for Numbered<R> {
    fn default() -> Self {
        Numbered {
            records: Vec::new(),
            summed: Vec::new(),
            items: Items::default(),
            used: 0,
            by_identity: HashMap::new(),
            last: None,
        }
    }
}

impl<R> Numbered<R> {
    /// Takes a row: finds its record, or makes one with `make` from its order number, and adds the row
    /// as an item. Gives the record's position and whether the row was used; `None` for a row without
    /// a number, which is set aside.
    pub fn row(
        &mut self,
        identity: u64,
        rows: &Identity,
        cells: &Cells<'_>,
        intake: &mut Intake,
        make: impl FnOnce(Text, &mut Intake) -> R,
    ) -> Option<(usize, bool)> {
        let owner = self.owner(identity, cells, intake, make)?;
        self.last = Some((identity, owner));
        let item = self.items.row(owner, rows.row(identity, cells), cells, intake);
        self.used += u64::from(item.used);
        if let (Some(units), Some(sum)) = (item.units, self.summed.get_mut(owner as usize)) {
            *sum = Some(sum.unwrap_or(0).saturating_add(units));
        }
        Some((owner as usize, item.used))
    }

    fn owner(
        &mut self,
        identity: u64,
        cells: &Cells<'_>,
        intake: &mut Intake,
        make: impl FnOnce(Text, &mut Intake) -> R,
    ) -> Option<u32> {
        if let Some((last, owner)) = self.last
            && last == identity
        {
            return Some(owner);
        }
        if let Some(&owner) = self.by_identity.get(&identity) {
            return Some(owner);
        }
        let number = intake.number_text(cells, Field::OrderName);
        if number.is_blank() {
            intake.complaints.note(&Complaint::NoNumber, cells.row, "");
            return None;
        }
        let owner = self.records.len() as u32;
        let record = make(number, intake);
        self.records.push(record);
        self.summed.push(None);
        self.by_identity.insert(identity, owner);
        Some(owner)
    }
}
