//! ShipStation's order rows to platform orders.
//!
//! Order-level cells repeat on every item row; rows that agree in all of them are one platform order,
//! wherever they stand. Rows of one number that differ in status, date or service are platform orders
//! of their own, because splits keep the number.

use backhaul_model::{Field, Moment, PlatformOrder, Records};
use hashbrown::HashMap;

use super::{Assembled, Assembly};
use crate::complaint::Complaint;
use crate::gathering::{Identity, is_of_line};
use crate::intake::Intake;
use crate::items::Items;
use crate::mapping::{Cells, Mapping};
use crate::value::status;

/// Platform orders in the making.
pub struct PlatformOrders {
    identity: Identity,
    orders: Vec<PlatformOrder>,
    by_identity: HashMap<u64, u32>,
    /// The order of the row above.
    last: Option<(u64, u32)>,
    /// Units summed up by a quantity column, which only counts in files of orders.
    summed: Vec<Option<i64>>,
    items: Items,
    used: u64,
}

impl PlatformOrders {
    /// For a file with this mapping.
    pub fn new(mapping: &Mapping) -> Self {
        PlatformOrders {
            identity: Identity::new(mapping, |field| !is_of_line(field)),
            orders: Vec::new(),
            by_identity: HashMap::new(),
            last: None,
            summed: Vec::new(),
            items: Items::default(),
            used: 0,
        }
    }

    fn owner(&mut self, identity: u64, cells: &Cells<'_>, intake: &mut Intake) -> Option<u32> {
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
        let owner = self.orders.len() as u32;
        let order = order(cells, intake);
        self.orders.push(PlatformOrder { number, ..order });
        self.summed.push(None);
        self.by_identity.insert(identity, owner);
        Some(owner)
    }
}

impl Assembly for PlatformOrders {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let identity = self.identity.record(cells);
        let Some(owner) = self.owner(identity, cells, intake) else { return };
        self.last = Some((identity, owner));
        let item = self.items.row(owner, self.identity.row(cells), cells, intake);
        self.used += u64::from(item.used);
        if let (Some(units), Some(sum)) = (item.units, self.summed.get_mut(owner as usize)) {
            *sum = Some(sum.unwrap_or(0).saturating_add(units));
        }
    }

    fn finish(self: Box<Self>, mapping: &Mapping, intake: &mut Intake) -> Assembled {
        let PlatformOrders { mut orders, summed, items, mut used, .. } = *self;
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
            for moment in moments(order) {
                intake.settle(decision, moment);
            }
        }
        Assembled { records: Records::Platform(orders), lines, item_level, used }
    }
}

fn moments(order: &mut PlatformOrder) -> [&mut Moment; 5] {
    [
        &mut order.ordered,
        &mut order.paid,
        &mut order.shipped,
        &mut order.ship_by,
        &mut order.hold_until,
    ]
}

fn order(cells: &Cells<'_>, intake: &mut Intake) -> PlatformOrder {
    PlatformOrder {
        row: cells.row_number(),
        number: backhaul_model::Text::default(),
        secondary_id: intake.secondary_id(cells),
        store: intake.word(cells, Field::Store),
        status: intake.status(cells, Field::PlatformStatus, status::platform),
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
        recipient: intake.fingerprint(cells, Field::ShipToName),
        postal_code: intake.postal_code(cells),
        email: intake.fingerprint(cells, Field::Email),
        lines: 0..0,
    }
}
