//! A warehouse's rows to dispatches.
//!
//! Rows of one order, reference, parcel and status are one dispatch: where lines of an order stand at
//! different points, each point is a dispatch of its own. A report of shipments has no status: each row
//! is a parcel that left.

use backhaul_model::{Dispatch, DispatchStatus, Field, Moment, Records};

use super::numbered::Numbered;
use super::{Assembled, Assembly, midnights_to_days};
use crate::gathering::{Identity, hash};
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};
use crate::value::status;

/// Dispatches in the making.
pub struct Dispatches {
    identity: Identity,
    made: Numbered<Dispatch>,
}

impl Dispatches {
    /// For a file with this mapping.
    pub fn new(mapping: &Mapping) -> Self {
        Dispatches { identity: Identity::new(mapping, |_| false), made: Numbered::default() }
    }
}

const IDENTITY: &[Field] =
    &[Field::OrderName, Field::Store, Field::Reference, Field::Tracking, Field::DispatchStatus];

impl Assembly for Dispatches {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let make = |order, intake: &mut Intake| Dispatch { order, ..dispatch(cells, intake) };
        self.made.row(hash(IDENTITY, cells), &self.identity, cells, intake, make);
    }

    fn finish(self: Box<Self>, mapping: &Mapping, intake: &mut Intake) -> Assembled {
        let Numbered { records: mut dispatches, items, mut used, .. } = self.made;
        let decision = intake.decide_dates();
        let item_level = items.item_level(mapping);
        let (lines_of, folded) = items.settle(item_level, intake);
        used += folded;
        let (lines, ranges) = lines_of.arrange(dispatches.len(), Some);
        for (dispatch, range) in dispatches.iter_mut().zip(ranges) {
            dispatch.lines = range;
            for moment in dispatch.moments_mut() {
                intake.settle(decision, moment);
            }
        }
        midnights_to_days(&mut dispatches, Dispatch::moments_mut);
        Assembled { records: Records { dispatches, ..Records::default() }, lines, item_level, used }
    }
}

fn dispatch(cells: &Cells<'_>, intake: &mut Intake) -> Dispatch {
    let mut dispatch = Dispatch {
        row: cells.row_number(),
        reference: intake.number_text(cells, Field::Reference),
        store: intake.word(cells, Field::Store),
        status: intake.status(cells, Field::DispatchStatus, status::dispatch),
        created: intake.moment(cells, Field::DispatchCreatedAt),
        picked: intake.moment(cells, Field::PickedAt),
        dispatched: intake.moment(cells, Field::DispatchedAt),
        carrier: intake.word(cells, Field::Carrier),
        tracking: intake.tracking(cells).0,
        warehouse: intake.word(cells, Field::Warehouse),
        ..Dispatch::default()
    };
    // Without a word that is known, the dates say how far it came. A general `Created Date` may stand in for the
    // day of dispatch; beside a status it says nothing.
    let (mapping, has) = (cells.mapping, |moment: Moment| moment.stamp.is_some());
    let has_status = mapping.has(Field::DispatchStatus);
    let general =
        mapping.position(Field::DispatchedAt) == mapping.position(Field::DispatchCreatedAt);
    dispatch.status.value = match dispatch.status.value {
        DispatchStatus::Unknown if has(dispatch.dispatched) && !(has_status && general) => {
            DispatchStatus::Dispatched
        }
        DispatchStatus::Unknown if has(dispatch.picked) => DispatchStatus::Picked,
        DispatchStatus::Unknown if !has_status => DispatchStatus::Received,
        said => said,
    };
    // An order still inside has no day of dispatch.
    let left =
        matches!(dispatch.status.value, DispatchStatus::Dispatched | DispatchStatus::Unknown);
    if !left {
        dispatch.dispatched = Moment::default();
    }
    dispatch
}
