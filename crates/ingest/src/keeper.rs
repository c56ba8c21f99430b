//! Columns kept on request, beside whatever the records hold.
//!
//! Plugins and rules may name fields that no record has room for. They are kept as they stand, row by
//! row, and found again by the row that a record begins on: no assembly has to know of them.

use std::borrow::Cow;

use backhaul_model::{Field, Requested};

use crate::encoding::windows_1252;
use crate::mapping::Mapping;
use crate::rows::Fields;
use crate::spelling::{self, compact};
use crate::value::unguarded;

/// Cells on their way into [`Requested`].
pub struct Keeper {
    columns: Vec<usize>,
    /// What was kept.
    pub requested: Requested,
}

impl Keeper {
    /// For the fields asked for; `None` when there are none.
    pub fn new(asked: &[Field], header: &[String], mapping: &Mapping) -> Option<Self> {
        if asked.is_empty() {
            return None;
        }
        let compacted: Vec<String> = header.iter().map(|name| compact(name)).collect();
        let place = |field| {
            mapping.position(field).or_else(|| {
                let mut names = spelling::on_request(field).iter().map(|name| compact(name));
                names.find_map(|name| compacted.iter().position(|it| *it == name))
            })
        };
        let found = asked.iter().filter_map(|&field| Some((field, place(field)?)));
        let (columns, named) = found
            .map(|(field, at)| {
                let name = header.get(at).map_or("", |name| name.trim());
                (at, (field, name.trim_matches(['\u{feff}', '\'']).to_owned()))
            })
            .unzip();
        Some(Keeper { columns, requested: Requested::new(asked.to_vec(), named) })
    }

    /// Keeps a row's cells. What is not UTF-8 is read as Windows-1252, as everywhere.
    pub fn row(&mut self, row: u64, fields: Fields<'_>) {
        let cells: Vec<String> = self
            .columns
            .iter()
            .map(|&at| {
                let bytes = fields.get(at);
                let text = match std::str::from_utf8(bytes) {
                    Ok(text) => Cow::Borrowed(text),
                    Err(_) => Cow::Owned(windows_1252(bytes)),
                };
                unguarded(&text).to_owned()
            })
            .collect();
        self.requested
            .note(u32::try_from(row).unwrap_or(u32::MAX), cells.iter().map(String::as_str));
    }
}
