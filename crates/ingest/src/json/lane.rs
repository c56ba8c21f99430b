//! The records of one shape on their way into a table.
//!
//! Which columns a file has shows only in its records, because people leave keys out. So the first
//! records are held back, and a path that none of them has is a missing column, not a blank one.

use backhaul_model::{Field, Table, Zone};
use hashbrown::HashMap;
use serde_json::Value;

use super::record::list;
use super::shape::{Place, Shape};
use crate::complaint::Complaint;
use crate::keeper::Keeper;
use crate::mapping::Mapping;
use crate::rows::{Fields, RowSink};
use crate::sheet::Sheet;

/// Records held back.
const HELD: usize = 60;

/// Records of one shape.
pub struct Lane {
    /// The shape.
    pub shape: &'static Shape,
    keep: Vec<Field>,
    held: Vec<(u32, Value)>,
    sheet: Option<(Sheet, Vec<&'static Place>)>,
    /// The record of each row.
    records: Vec<u32>,
    copies: Vec<u32>,
}

impl Lane {
    /// Without records.
    pub fn new(shape: &'static Shape, keep: Vec<Field>) -> Self {
        Lane { shape, keep, held: Vec::new(), sheet: None, records: Vec::new(), copies: Vec::new() }
    }

    /// Takes the record of this number; one whose id was met already is only counted.
    pub fn take(&mut self, number: u32, record: &Value, again: bool) {
        if again {
            self.copies.push(number);
        } else if self.sheet.is_some() {
            self.rows(number, record);
        } else {
            self.held.push((number, record.clone()));
            if self.held.len() >= HELD {
                self.begin();
            }
        }
    }

    /// Settles the columns and reads what was held back.
    fn begin(&mut self) {
        let held = std::mem::take(&mut self.held);
        let present = |place: &&Place| held.iter().any(|(_, record)| place.is_in(record));
        let places: Vec<&'static Place> = self.shape.places.iter().filter(present).collect();
        let columns: Vec<(Field, &str)> = places.iter().map(|it| (it.field, it.path)).collect();
        let items = held.iter().any(|(_, record)| !list(record, self.shape.items).is_empty());
        let header: Vec<String> = columns.iter().map(|&(_, path)| path.to_owned()).collect();
        let mapping = Mapping::of(&columns, items);
        let keeper = Keeper::new(self.shape.kind, &self.keep, &header, &mapping);
        let mut sheet = Sheet::new(self.shape.kind, mapping, b',', keeper);
        if self.shape.pacific {
            sheet.intake.zone = Zone::parse("America/Los_Angeles").unwrap_or_default();
        }
        self.sheet = Some((sheet, places));
        for (number, record) in held {
            self.rows(number, &record);
        }
    }

    /// The rows of a record, one an item.
    fn rows(&mut self, number: u32, record: &Value) {
        let Some((sheet, places)) = &mut self.sheet else { return };
        let items = list(record, self.shape.items);
        let mut rows: Vec<Vec<String>> = Vec::with_capacity(items.len().max(1));
        for at in 0..items.len().max(1) {
            let item = items.get(at);
            let cell = |place: &&Place| {
                let repeats = place.is_of_item() || place.field == Field::OrderName;
                if at > 0 && self.shape.first_row_only && !repeats {
                    return String::new();
                }
                place.cell(record, item)
            };
            rows.push(places.iter().map(cell).collect());
        }
        if !self.shape.first_row_only {
            let quantity = places.iter().position(|place| place.field == Field::LineQuantity);
            rows = together(rows, quantity);
        }
        for row in rows {
            self.records.push(number);
            put(sheet, self.records.len() as u64, &row);
        }
    }

    /// Ends the file. `strays` are records that belong to no lane.
    pub fn finish(mut self, strays: Vec<(u32, Complaint)>, damaged: bool, table: &mut Table) {
        if self.sheet.is_none() {
            self.begin();
        }
        let Some((mut sheet, _)) = self.sheet else { return };
        let copies = self.copies.into_iter().map(|number| (number, Complaint::RepeatedRecord));
        for (number, complaint) in strays.into_iter().chain(copies) {
            self.records.push(number);
            sheet.rows += 1;
            sheet.intake.complaints.note(&complaint, self.records.len() as u64, "");
        }
        sheet.fill(damaged, table);
        let records = self.records;
        table.renumber(|row| {
            let at = (row as usize).checked_sub(1);
            at.and_then(|at| records.get(at)).copied().unwrap_or(row)
        });
    }
}

/// Rows that differ in their quantity at most are one line with the sum: within a record they are two
/// lines of one item, never copies.
fn together(rows: Vec<Vec<String>>, quantity: Option<usize>) -> Vec<Vec<String>> {
    let Some(quantity) = quantity.filter(|_| rows.len() > 1) else { return rows };
    let mut places: HashMap<Vec<String>, usize> = HashMap::new();
    let mut out: Vec<Vec<String>> = Vec::with_capacity(rows.len());
    for row in rows {
        let mut key = row.clone();
        let units = key.get_mut(quantity).map(std::mem::take).unwrap_or_default();
        let known = places.get(&key).and_then(|&at| out.get_mut(at)?.get_mut(quantity));
        match (known, units.parse::<i64>()) {
            (Some(sum), Ok(units)) if sum.parse::<i64>().is_ok() => {
                let before = sum.parse::<i64>().unwrap_or(0);
                *sum = before.saturating_add(units).to_string();
            }
            _ => {
                places.insert(key, out.len());
                out.push(row);
            }
        }
    }
    out
}

fn put(sheet: &mut Sheet, row: u64, cells: &[String]) {
    let (mut text, mut ends) = (Vec::new(), Vec::with_capacity(cells.len()));
    for cell in cells {
        text.extend_from_slice(cell.as_bytes());
        ends.push(text.len());
    }
    sheet.row(row, Fields::new(&text, &ends));
}
