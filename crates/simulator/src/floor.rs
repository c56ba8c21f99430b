//! What happens to an order when nothing goes wrong, in steps that the stories put together.

use std::collections::BTreeSet;

use crate::calendar::{DAY, HOUR, MINUTE, Moment};
use crate::catalogue::{PRODUCTS, PROTECTION};
use crate::dice::Dice;
use crate::incident::Incident;
use crate::rhythm::{self, Slot};
use crate::tracking::{
    self, FEDEX_HOME, FIRST_MILE, UPS_GROUND, UPS_OVERNIGHT, UPS_TWO_DAY, USPS_GROUND,
    USPS_PRIORITY,
};
use crate::world::{
    Financial, Fulfillment, Item, Line, LineStatus, Made, OVERNIGHT, Order, Parcel, PlatformOrder,
    Status, TWO_DAY, World,
};

/// The world, and the chance that moves it.
pub(crate) struct Floor<'w> {
    pub(crate) world: &'w mut World,
    pub(crate) dice: Dice,
    /// Shop and name of each exchange: goods are exchanged once.
    pub(crate) exchanges: BTreeSet<(usize, String)>,
}

impl Floor<'_> {
    pub(crate) fn order(&mut self, order: usize) -> &mut Order {
        &mut self.world.orders[order]
    }

    /// A moment `hours` before the exports were made.
    pub(crate) fn hours_ago(&self, hours: i64) -> Moment {
        self.world.as_of - hours * HOUR
    }

    /// ShipStation pulls the order in.
    pub(crate) fn import(&mut self, order: usize) -> usize {
        let o = &self.world.orders[order];
        let status = match o.financial {
            Financial::Authorized => Status::AwaitingPayment,
            Financial::Pending if !o.is_cash_on_delivery() && o.terms.is_empty() => {
                Status::AwaitingPayment
            }
            _ => Status::AwaitingShipment,
        };
        let zone = self.world.plan.account_zone;
        // Some channels promise a date; most orders carry none.
        let promise = self.dice.chance(120);
        let record = PlatformOrder {
            order,
            store: o.store,
            status,
            ordered: o.created,
            paid: o.paid,
            shipped: None,
            ship_by: promise.then(|| zone.day(o.created + 12 * DAY)),
            hold_until: None,
            items: o.to_ship(),
            split: false,
            ship_to: None,
        };
        self.world.records.push(record);
        self.world.records.len() - 1
    }

    /// When this order's label would be printed on an ordinary day.
    pub(crate) fn slot(&mut self, order: usize) -> Slot {
        let zone = self.world.plan.store_zone;
        let created = self.world.orders[order].created;
        if self.world.plan.anomaly_rate > 0.0 {
            return rhythm::label_slot(&mut self.dice, zone, created);
        }
        // A store without a fault ships within the day.
        rhythm::fit(&mut self.dice, zone, created + HOUR, created + 20 * MINUTE)
    }

    /// As [`Self::slot`], but over by `limit`, for stories that need the parcel gone by then.
    pub(crate) fn slot_before(&mut self, order: usize, limit: Moment) -> Slot {
        for _ in 0..24 {
            let slot = self.slot(order);
            if slot.at < limit {
                return slot;
            }
        }
        let earliest = self.world.orders[order].created + 10 * MINUTE;
        Slot { at: limit.max(earliest), batch: None }
    }

    /// The warehouse's next chance, `hours` after `at`.
    pub(crate) fn later(&mut self, at: Moment, hours: i64) -> Slot {
        let zone = self.world.plan.store_zone;
        rhythm::fit(&mut self.dice, zone, at + hours * HOUR, at + hours * HOUR)
    }

    /// A label for `items`; the record's status is left alone.
    pub(crate) fn label(&mut self, record: usize, slot: Slot, items: Vec<Item>) -> usize {
        let service = self.service(self.world.records[record].order);
        let tracking = tracking::number(&mut self.dice, service);
        let goods: i64 = items.iter().map(|i| PRODUCTS[i.product].weight * i.quantity).sum();
        let weight = goods + self.dice.between(3, 10);
        let cost = tracking::cost(&mut self.dice, service, weight);
        let (order, store) = (self.world.records[record].order, self.world.records[record].store);
        self.world.parcels.push(Parcel {
            order,
            store,
            made: Made::Label,
            created: slot.at,
            voided: None,
            is_return: false,
            items,
            tracking,
            service,
            weight,
            cost,
            batch: slot.batch,
            told: false,
            by_hand: false,
            store_tracking: None,
            lost: None,
            failed: false,
            silent: self.dice.chance(300),
            scanned: Some(slot.at + self.dice.between(3 * HOUR, 26 * HOUR))
                .filter(|&at| at <= self.world.as_of),
            warehouse: self.world.orders[order].warehouse,
            user: self.dice.below(8) as usize / 3,
        });
        self.world.parcels.len() - 1
    }

    /// Fast where the buyer paid for it; most other parcels go by ground.
    fn service(&mut self, order: usize) -> usize {
        let last = if self.world.plan.incidents.contains(&Incident::CarrierDesignation) {
            FIRST_MILE
        } else {
            FEDEX_HOME
        };
        match (self.world.orders[order].shipping_method, self.dice.below(100)) {
            (TWO_DAY, _) => UPS_TWO_DAY,
            (OVERNIGHT, _) => UPS_OVERNIGHT,
            (_, 0..58) => USPS_GROUND,
            (_, 58..73) => USPS_PRIORITY,
            (_, 73..91) => UPS_GROUND,
            _ => last,
        }
    }

    /// A label for everything on the record, and the record is shipped.
    pub(crate) fn ship(&mut self, record: usize, slot: Slot) -> usize {
        let items = self.world.records[record].items.clone();
        let parcel = self.label(record, slot, items);
        self.close(record, slot.at);
        parcel
    }

    /// The record is shipped.
    pub(crate) fn close(&mut self, record: usize, at: Moment) {
        let record = &mut self.world.records[record];
        record.status = Status::Shipped;
        record.shipped = Some(at);
    }

    /// The record leaves without a label.
    pub(crate) fn mark_shipped(&mut self, record: usize, at: Moment, made: Made) -> usize {
        let items = self.world.records[record].items.clone();
        let parcel = self.label(record, Slot { at, batch: None }, items);
        self.world.parcels[parcel].made = made;
        self.world.parcels[parcel].cost = 0;
        self.close(record, at);
        parcel
    }

    /// The store learns of the parcel and the whole order reads fulfilled.
    pub(crate) fn write_back(&mut self, order: usize, parcel: usize) {
        let delay = self.dice.between(40, 22 * MINUTE);
        let at = self.world.parcels[parcel].created + delay;
        self.world.parcels[parcel].told = true;
        self.fulfill(order, at);
    }

    /// The order reads fulfilled, and so do its lines.
    pub(crate) fn fulfill(&mut self, order: usize, at: Moment) {
        let o = &mut self.world.orders[order];
        o.fulfillment = Fulfillment::Fulfilled;
        o.fulfilled = Some(at.min(self.world.as_of));
        for line in &mut o.lines {
            // Checkout apps now and then leave the rows they add pending.
            let forgotten = line.product == PROTECTION && o.created % 4 == 0;
            if line.status == LineStatus::Pending && line.removed < line.quantity && !forgotten {
                line.status = LineStatus::Fulfilled;
            }
        }
    }

    /// The store learns of one of several parcels, and the order reads partial.
    pub(crate) fn write_back_partly(&mut self, order: usize, parcel: usize) {
        self.world.parcels[parcel].told = true;
        let items = self.world.parcels[parcel].items.clone();
        self.fulfill_partly(order, &items);
    }

    /// Some of it is fulfilled: the line of the first product in `items`.
    pub(crate) fn fulfill_partly(&mut self, order: usize, items: &[Item]) {
        let o = &mut self.world.orders[order];
        o.fulfillment = Fulfillment::Partial;
        for item in items {
            let line = o.lines.iter_mut().find(|line| {
                line.product == item.product
                    && line.quantity <= item.quantity
                    && line.status == LineStatus::Pending
            });
            if let Some(line) = line {
                line.status = LineStatus::Fulfilled;
            }
        }
    }

    /// The store cancels; goods go back on the shelf and the money back to the buyer.
    pub(crate) fn cancel(&mut self, order: usize, at: Moment, restock: bool) {
        let o = &mut self.world.orders[order];
        o.cancelled = Some(at.min(self.world.as_of));
        if o.paid.is_some() {
            o.financial = Financial::Refunded;
            o.refunded = o.total();
            o.refunded_at = o.cancelled;
        } else {
            o.financial = Financial::Voided;
        }
        if restock {
            o.fulfillment = Fulfillment::Restocked;
            for line in &mut o.lines {
                line.status = LineStatus::Restocked;
            }
        }
    }

    /// Everything the buyer paid goes back, within the last days.
    pub(crate) fn refund(&mut self, order: usize) {
        let at = self.world.as_of - self.dice.between(2 * HOUR, 60 * HOUR);
        self.refund_at(order, at);
    }

    /// Everything the buyer paid goes back.
    pub(crate) fn refund_at(&mut self, order: usize, at: Moment) {
        let o = &mut self.world.orders[order];
        o.financial = Financial::Refunded;
        o.refunded = o.total();
        o.refunded_at = Some(at.max(o.created + HOUR));
    }

    /// The order gets a second line if it has one shippable line only, so that it can be parted.
    pub(crate) fn ensure_two_lines(&mut self, order: usize) {
        let first = self.world.orders[order].shippable().next().map_or(0, |line| line.product);
        if self.world.orders[order].shippable().count() < 2 {
            let product = (first + 1 + self.dice.below(18) as usize) % 20;
            let product = if product == first { (product + 1) % 20 } else { product };
            self.order(order).lines.push(Line {
                product,
                quantity: 1,
                removed: 0,
                status: LineStatus::Pending,
            });
        }
    }

    /// Parts a record: the first item stays, the rest becomes a record of its own.
    pub(crate) fn split(&mut self, record: usize) -> usize {
        let whole = &mut self.world.records[record];
        whole.split = true;
        let rest = whole.items.split_off(1);
        let mut part = whole.clone();
        part.items = rest;
        self.world.records.push(part);
        self.world.records.len() - 1
    }

    /// The whole life of an order that nothing happens to.
    pub(crate) fn ordinary(&mut self, order: usize) {
        if self.world.orders[order].shippable().next().is_none() {
            return;
        }
        let record = self.import(order);
        let slot = self.slot(order);
        if self.world.records[record].status == Status::AwaitingShipment
            && slot.at < self.hours_ago(1)
        {
            let parcel = self.ship(record, slot);
            self.write_back(order, parcel);
        }
    }

    /// The order is imported and shipped in good time; the store is not told yet.
    pub(crate) fn shipped_by(&mut self, order: usize, limit: Moment) -> (usize, usize) {
        let record = self.import(order);
        let slot = self.slot_before(order, limit);
        let parcel = self.ship(record, slot);
        (record, parcel)
    }

    /// As [`Self::shipped_by`], and the store is told.
    pub(crate) fn delivered_by(&mut self, order: usize, limit: Moment) -> (usize, usize) {
        let (record, parcel) = self.shipped_by(order, limit);
        self.write_back(order, parcel);
        (record, parcel)
    }
}
