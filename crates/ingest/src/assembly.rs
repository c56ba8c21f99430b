//! Rows to records: what the assemblies share.

pub mod dispatches;
pub mod marketplace_orders;
mod numbered;
pub mod parcels;
pub mod platform_orders;
pub mod products;
pub mod returns;
pub mod stock;
pub mod store_fulfillments;
pub mod store_orders;
pub mod transactions;

use backhaul_model::{Line, Records};

use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};

/// Builds the records of one kind, row by row. Files are read on threads of their own, hence `Send`.
pub trait Assembly: Send {
    /// Takes a row.
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake);

    /// A row that was set aside before it came here: its record may be incomplete. `cut` is true when
    /// the file breaks off in it, so that its last cell may be incomplete too.
    fn lost(&mut self, cells: &Cells<'_>, cut: bool, intake: &mut Intake) {
        let _ = (cells, cut, intake);
    }

    /// Ends the file.
    fn finish(self: Box<Self>, mapping: &Mapping, intake: &mut Intake) -> Assembled;
}

/// The records of a file.
#[derive(Default)]
pub struct Assembled {
    /// Records.
    pub records: Records,
    /// Lines of all of them.
    pub lines: Vec<Line>,
    /// Whether each row is a line, so that a single line is a whole order.
    pub item_level: bool,
    /// Rows that became part of a record.
    pub used: u64,
}
