//! Columns kept beside whatever the records hold, found again by the row that a record begins on: no
//! assembly has to know of them.
//!
//! Fields that a plugin or a rule names are kept as they stand. What people wrote on an order is kept as
//! fingerprints of its lines, always.

use std::borrow::Cow;

use backhaul_model::fingerprint::spread;
use backhaul_model::{Field, Kind, Remarks, Requested};

use crate::encoding::windows_1252;
use crate::mapping::{Cells, Mapping};
use crate::spelling::{self, compact};
use crate::value::{remark, unguarded};

/// Cells on their way into [`Requested`] and [`Remarks`].
#[derive(Default)]
pub struct Keeper {
    columns: Vec<usize>,
    /// What was kept on request.
    pub requested: Requested,
    written: Vec<(Field, usize)>,
    /// What people wrote.
    pub remarks: Remarks,
    /// Number and remarks of the row above, as a hash: cells of an order repeat on each of its items.
    above: u64,
}

impl Keeper {
    /// For a file of this kind, and the fields asked for.
    pub fn new(kind: Kind, asked: &[Field], header: &[String], mapping: &Mapping) -> Self {
        let compacted: Vec<String> = header.iter().map(|name| compact(name)).collect();
        let place = |field| {
            mapping.position(field).or_else(|| {
                let mut names = spelling::on_request(field).iter().map(|name| compact(name));
                names.find_map(|name| compacted.iter().position(|it| *it == name))
            })
        };
        let find = |&field: &Field| Some((field, place(field)?));
        let (columns, named) = asked
            .iter()
            .filter_map(find)
            .map(|(field, at)| {
                let name = header.get(at).map_or("", |name| name.trim());
                (at, (field, name.trim_matches(['\u{feff}', '\'']).to_owned()))
            })
            .unzip();
        let written: Vec<(Field, usize)> = remark::fields(kind).iter().filter_map(find).collect();
        Keeper {
            columns,
            requested: Requested::new(asked.to_vec(), named),
            remarks: Remarks::new(written.iter().map(|&(field, _)| field).collect()),
            written,
            above: 0,
        }
    }

    /// Keeps a row's cells. What is not UTF-8 is read as Windows-1252, as everywhere.
    pub fn row(&mut self, cells: &Cells<'_>) {
        if !self.columns.is_empty() {
            let kept: Vec<String> = self.columns.iter().map(|&at| text(cells.at(at))).collect();
            self.requested.note(cells.row_number(), kept.iter().map(String::as_str));
        }
        let written = || self.written.iter().map(|&(field, at)| (field, cells.at(at)));
        if written().all(|(_, cell)| cell.is_empty()) {
            return;
        }
        let number = spread(1, cells.get(Field::OrderName));
        let row = written().fold(number, |state, (_, cell)| spread(state, cell));
        if std::mem::replace(&mut self.above, row) == row {
            return;
        }
        for (field, cell) in self.written.iter().map(|&(field, at)| (field, cells.at(at))) {
            if !cell.is_empty() {
                let note = |print| self.remarks.note(cells.row_number(), field, print);
                remark::lines(field, &text(cell), note);
            }
        }
    }
}

fn text(bytes: &[u8]) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(windows_1252(bytes)),
    };
    unguarded(&text).to_owned()
}
