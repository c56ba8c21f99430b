//! ShipStation's order rows to platform orders.
//!
//! Order-level cells repeat on every item row; rows that agree in all of them are one platform order,
//! wherever they stand. Rows of one number that differ in status, date or service are platform orders
//! of their own, because splits keep the number.

use backhaul_model::{Field, PlatformOrder, PlatformStatus, Records, Word};

use super::numbered::Numbered;
use super::{Assembled, Assembly, midnights_to_days};
use crate::gathering::{Identity, is_of_line};
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};
use crate::value::status;

/// Platform orders in the making.
pub struct PlatformOrders {
    identity: Identity,
    made: Numbered<PlatformOrder>,
}

impl PlatformOrders {
    /// For a file with this mapping.
    pub fn new(mapping: &Mapping) -> Self {
        let identity = Identity::new(mapping, |field| !is_of_line(field));
        PlatformOrders { identity, made: Numbered::default() }
    }
}

impl Assembly for PlatformOrders {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let identity = self.identity.record(cells);
        let make = |number, intake: &mut Intake| PlatformOrder { number, ..order(cells, intake) };
        self.made.row(identity, &self.identity, cells, intake, make);
    }

    fn finish(self: Box<Self>, mapping: &Mapping, intake: &mut Intake) -> Assembled {
        let Numbered { records: mut orders, summed, items, mut used, .. } = self.made;
        let decision = intake.decide_dates();
        let item_level = items.item_level(mapping);
        let (lines_of, folded) = items.settle(item_level, intake);
        used += folded;
        let (lines, ranges) = lines_of.arrange(orders.len(), Some);
        for ((order, range), units) in orders.iter_mut().zip(ranges).zip(summed) {
            order.lines = range;
            if order.units.is_none() && (!item_level || order.lines.is_empty()) {
                order.units = units;
            }
            for moment in order.moments_mut() {
                intake.settle(decision, moment);
            }
        }
        midnights_to_days(&mut orders, PlatformOrder::moments_mut);
        Assembled {
            records: Records { platform_orders: orders, ..Records::default() },
            lines,
            item_level,
            used,
        }
    }
}

fn order(cells: &Cells<'_>, intake: &mut Intake) -> PlatformOrder {
    let status = intake.status(cells, Field::PlatformStatus, status::platform);
    let ended = status.value == PlatformStatus::Shipped || !status.value.is_live();
    PlatformOrder {
        row: cells.row_number(),
        number: backhaul_model::Text::default(),
        secondary_id: intake.secondary_id(cells),
        store: intake.word(cells, Field::Store),
        status,
        ordered: intake.moment(cells, Field::CreatedAt),
        paid: intake.moment(cells, Field::PaidAt),
        shipped: intake.moment(cells, Field::ShippedAt),
        ship_by: intake.moment(cells, Field::ShipBy),
        hold_until: intake.moment(cells, Field::HoldUntil),
        total: intake.money(cells, Field::Total, 2),
        units: intake.count(cells, Field::Units),
        tags: intake.word(cells, Field::Tags),
        requested_service: intake.word(cells, Field::RequestedService),
        service: intake.word(cells, Field::Service),
        carrier: intake.word(cells, Field::Carrier),
        pick_list: match intake.flag(cells, Field::PickListPrinted) {
            Some(false) => Word::default(),
            _ => intake.word(cells, Field::PickListPrinted),
        },
        recipient: intake.fingerprint(cells, Field::ShipToName),
        postal_code: intake.postal_code(cells),
        email: intake.fingerprint(cells, Field::Email),
        delivery: if ended { None } else { intake.delivery(cells, 2) },
        lines: 0..0,
    }
}
