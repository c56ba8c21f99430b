//! What the exports show of the true state: an answer nobody could read is no answer.

use crate::calendar::{DAY, HOUR, Moment};
use crate::plan::{Dialect, Plan};
use crate::world::{Made, Order, Parcel, PlatformOrder, World};

use super::Verdict;

/// The visible part of the world.
pub(crate) struct Shown<'w> {
    pub(crate) world: &'w World,
    /// Orders in a storefront export.
    pub(crate) listed: Vec<usize>,
    /// Visible records of each order.
    pub(crate) records: Vec<Vec<usize>>,
    /// Visible parcels of each order.
    pub(crate) parcels: Vec<Vec<usize>>,
    /// First and last order date of ShipStation's orders export.
    pub(crate) platform_coverage: (Moment, Moment),
}

/// True where the orders export lists the record.
pub(crate) fn lists_record(world: &World, record: &PlatformOrder) -> bool {
    record.ordered >= world.opens + i64::from(world.plan.orders_begin) * DAY
}

/// True where the shipments or the fulfillments export lists the parcel.
pub(crate) fn lists_parcel(world: &World, parcel: &Parcel) -> bool {
    let begins = world.opens - i64::from(world.plan.shipments_reach_back) * DAY;
    let filed = match parcel.made {
        Made::Label => world.plan.dialect == Dialect::Custom || parcel.is_active(),
        Made::Marked | Made::Provider => world.plan.fulfillments,
    };
    parcel.created >= begins && parcel.created <= world.as_of && filed
}

/// True where a storefront export lists the order.
pub(crate) fn lists_order(world: &World, order: &Order) -> bool {
    order.listed && order.store < world.plan.shops as usize
}

impl<'w> Shown<'w> {
    pub(crate) fn of(world: &'w World) -> Self {
        let count = world.orders.len();
        let mut shown = Self {
            world,
            listed: (0..count).filter(|&at| lists_order(world, &world.orders[at])).collect(),
            records: vec![Vec::new(); count],
            parcels: vec![Vec::new(); count],
            platform_coverage: (Moment::MAX, Moment::MIN),
        };
        for (at, record) in world.records.iter().enumerate() {
            if lists_record(world, record) {
                shown.records[record.order].push(at);
                let (from, to) = shown.platform_coverage;
                shown.platform_coverage = (from.min(record.ordered), to.max(record.ordered));
            }
        }
        for (at, parcel) in world.parcels.iter().enumerate() {
            if lists_parcel(world, parcel) {
                shown.parcels[parcel.order].push(at);
            }
        }
        shown
    }

    pub(crate) fn plan(&self) -> &'w Plan {
        &self.world.plan
    }

    /// Voided labels and return labels stand in the shipments export.
    pub(crate) fn shows_voids(&self) -> bool {
        self.plan().dialect == Dialect::Custom
    }

    /// Parcel weights stand in the shipments export.
    pub(crate) fn shows_weights(&self) -> bool {
        self.plan().dialect == Dialect::Custom
    }

    /// The shipments export lists items.
    pub(crate) fn shows_parcel_items(&self) -> bool {
        self.plan().dialect == Dialect::Custom && self.plan().parcel_items
    }

    /// How far a ShipStation time may be off: a day without a zone, another where it is a date only.
    pub(crate) fn doubt(&self) -> i64 {
        if self.plan().ship_dates_only() { 2 * DAY } else { DAY }
    }

    /// A ShipStation time lies more than `span` back.
    pub(crate) fn platform_older(&self, at: Moment, span: i64) -> Verdict {
        let age = self.world.as_of - at;
        if age > span + self.doubt() {
            Verdict::Must
        } else if age > span {
            // Younger by the true clock is younger on the careful reading, too.
            Verdict::May
        } else {
            Verdict::No
        }
    }

    /// A storefront time lies more than `span` back. It is exact; the half day above it allows for
    /// an as-of that was read off a ShipStation time.
    pub(crate) fn store_older(&self, at: Moment, span: i64) -> Verdict {
        let age = self.world.as_of - at;
        if age > span + 12 * HOUR {
            Verdict::Must
        } else if age > span {
            Verdict::May
        } else {
            Verdict::No
        }
    }
}
