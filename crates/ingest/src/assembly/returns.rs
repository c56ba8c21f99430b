//! ShipStation's return rows: a return is told by its order and RMA number, else its tracking number.

use backhaul_model::{Field, Records, Return};

use super::numbered::Numbered;
use super::{Assembled, Assembly};
use crate::gathering::{Identity, hash};
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};

/// Returns in the making.
pub struct Returns {
    identity: Identity,
    made: Numbered<Return>,
}

impl Returns {
    /// For a file with this mapping.
    pub fn new(mapping: &Mapping) -> Self {
        Returns { identity: Identity::new(mapping, |_| false), made: Numbered::default() }
    }
}

fn identity(cells: &Cells<'_>) -> u64 {
    if cells.is_filled(Field::Rma) {
        hash(&[Field::OrderName, Field::Store, Field::Rma], cells)
    } else {
        hash(&[Field::OrderName, Field::Store, Field::Tracking, Field::ReturnedAt], cells)
    }
}

impl Assembly for Returns {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let make = |order, intake: &mut Intake| Return {
            row: cells.row_number(),
            order,
            rma: intake.number_text(cells, Field::Rma),
            store: intake.word(cells, Field::Store),
            status: intake.word(cells, Field::ReturnStatus),
            created: intake.moment(cells, Field::ReturnedAt),
            received: intake.moment(cells, Field::ReceivedAt),
            tracking: intake.tracking(cells).0,
            reason: intake.word(cells, Field::ReturnReason),
            lines: 0..0,
        };
        self.made.row(identity(cells), &self.identity, cells, intake, make);
    }

    fn finish(self: Box<Self>, mapping: &Mapping, intake: &mut Intake) -> Assembled {
        let Numbered { records: mut returns, items, mut used, .. } = self.made;
        let decision = intake.decide_dates();
        let item_level = items.item_level(mapping);
        let (lines_of, folded) = items.settle(item_level, intake);
        used += folded;
        let (lines, ranges) = lines_of.arrange(returns.len(), Some);
        for (returned, range) in returns.iter_mut().zip(ranges) {
            returned.lines = range;
            intake.settle(decision, &mut returned.created);
            intake.settle(decision, &mut returned.received);
        }
        Assembled { records: Records { returns, ..Records::default() }, lines, item_level, used }
    }
}
