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

use backhaul_model::{Line, Moment, Precision, Records};

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

/// Takes columns whose every time is midnight for days: `2/10/2026 12:00:00 AM` is how ShipStation's reports
/// write a ship date, and nothing may hang on its hour. `moments` gives a record's, a column at each place.
fn midnights_to_days<R, const N: usize>(
    records: &mut [R],
    moments: impl Fn(&mut R) -> [&mut Moment; N],
) {
    let mut is_day = [true; N];
    for record in &mut *records {
        for (is_day, moment) in is_day.iter_mut().zip(moments(record)) {
            let timed = moment.stamp.is_some_and(|it| it.precision() != Precision::Day);
            *is_day &= !timed || moment.stamp.is_some_and(backhaul_model::Stamp::is_midnight);
        }
    }
    for record in records {
        for (_, moment) in is_day.iter().zip(moments(record)).filter(|(is_day, _)| **is_day) {
            moment.stamp = moment.stamp.map(backhaul_model::Stamp::as_day);
        }
    }
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
