//! What files of one ShipStation account tell of each other: whether the day or the month comes first.
//!
//! The order follows the account, not the file. A file of a few days often cannot tell, and guesses;
//! another export of the same account may hold a number above 12.

use backhaul_model::{
    DayOrder, Kind, Moment, Parcel, PlatformOrder, Precision, ProblemCode, Return, Table,
};

use crate::complaint::Complaint;
use crate::value::time;

/// Whether the account writes the day first: what all files that can tell agree on. `None` when none can,
/// or they differ.
pub fn day_first(tables: &[&Table]) -> Option<bool> {
    let told =
        tables.iter().filter(|table| is_of_account(table)).filter_map(|table| match table.days {
            DayOrder::DayFirst => Some(true),
            DayOrder::MonthFirst => Some(false),
            DayOrder::Unsaid | DayOrder::Guessed(_) => None,
        });
    let told: Vec<bool> = told.collect();
    let &first = told.first()?;
    told.iter().all(|&other| other == first).then_some(first)
}

/// Whether a file guessed, so that the account's order settles it.
pub fn is_settled_by_account(table: &Table) -> bool {
    is_of_account(table) && matches!(table.days, DayOrder::Guessed(_))
}

fn is_of_account(table: &Table) -> bool {
    table.kind.is_platform() || table.kind == Kind::ShipStationReturns
}

/// Reads the open dates of a file that guessed as the account writes them, and takes its doubt back.
pub fn settle(table: &mut Table, day_first: bool) {
    let texts = &table.texts;
    let read = |moments: &mut dyn Iterator<Item = &mut Moment>| {
        for moment in moments {
            if let Some(reading) = time::read(texts.get(moment.written)).filter(|it| it.open) {
                let exchanged = reading.stamp.with_day_and_month_exchanged();
                let read = exchanged.filter(|_| day_first).unwrap_or(reading.stamp);
                // A column that is midnight throughout stays one of days.
                let is_day = moment.stamp.is_some_and(|it| it.precision() == Precision::Day);
                moment.stamp = Some(if is_day { read.as_day() } else { read });
            }
        }
    };
    let records = &mut table.records;
    read(&mut records.platform_orders.iter_mut().flat_map(PlatformOrder::moments_mut));
    read(&mut records.parcels.iter_mut().flat_map(Parcel::moments_mut));
    read(&mut records.returns.iter_mut().flat_map(Return::moments_mut));
    table.days = if day_first { DayOrder::DayFirst } else { DayOrder::MonthFirst };
    let help = Complaint::DayOrMonth.help();
    table.problems.retain(|it| it.code != ProblemCode::TimeZoneDoubt || it.help != help);
}
