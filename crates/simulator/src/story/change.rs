//! Cancelled, refunded, edited: changes in the store that reach the floor, and those that do not.

use crate::calendar::HOUR;
use crate::floor::Floor;
use crate::world::{Financial, Line, LineStatus, Status};

/// Cancelled in the store and still on the floor's list.
pub(super) fn cancelled_open(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    if floor.dice.chance(200) {
        floor.world.records[record].status = Status::OnHold;
    }
    let at = floor.world.orders[order].created + floor.dice.between(2 * HOUR, 36 * HOUR);
    let restock = floor.dice.chance(500);
    floor.cancel(order, at, restock);
}

/// Refunded in full, or its payment voided, without being cancelled; still on the floor's list.
pub(super) fn refunded_open(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    floor.refund(order);
    if floor.dice.chance(250) {
        let o = floor.order(order);
        o.financial = Financial::Voided;
        o.paid = None;
        o.refunded = 0;
        floor.world.records[record].paid = None;
    }
}

/// The label was made days after the store cancelled.
pub(super) fn shipped_after_cancel(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let at = floor.world.orders[order].created + floor.dice.between(2 * HOUR, 12 * HOUR);
    let restock = floor.dice.chance(400);
    floor.cancel(order, at, restock);
    let slot = floor.later(at, 80);
    floor.ship(record, slot);
}

/// Refunded in full without being cancelled, and sent days later all the same.
pub(super) fn shipped_after_refund(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let at = floor.world.orders[order].created + floor.dice.between(2 * HOUR, 12 * HOUR);
    floor.refund_at(order, at);
    let slot = floor.later(at, 80);
    let parcel = floor.ship(record, slot);
    floor.write_back(order, parcel);
}

/// The buyer moved house after the import: the store has the new address, ShipStation the old one.
pub(super) fn moved(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let zone = floor.world.plan.store_zone;
    let former = floor.world.orders[order].buyer.clone();
    let mut other = crate::people::Person::draw(&mut floor.dice, zone);
    while other.country != former.country || other.zip == former.zip {
        other = crate::people::Person::draw(&mut floor.dice, zone);
    }
    let o = floor.order(order);
    o.buyer = crate::people::Person {
        name: former.name.clone(),
        email: former.email.clone(),
        phone: former.phone.clone(),
        ..other
    };
    floor.world.records[record].ship_to = Some(former);
}

/// Cancelled in ShipStation only: the store still shows it open and paid.
pub(super) fn cancelled_on_platform(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    floor.world.records[record].status = Status::Cancelled;
}

/// The order was edited after the import, and the floor has the old list.
pub(super) fn edited_after_import(floor: &mut Floor<'_>, order: usize) {
    floor.import(order);
    if floor.dice.chance(500) {
        let line = floor
            .order(order)
            .lines
            .iter_mut()
            .find(|line| line.goods().ships && !line.goods().sku.is_empty());
        if let Some(line) = line {
            line.quantity += 1;
            return;
        }
    }
    let has = |o: &crate::world::Order, product| o.lines.iter().any(|line| line.product == product);
    let product = (0..20).find(|&product| !has(&floor.world.orders[order], product)).unwrap_or(0);
    floor.order(order).lines.push(Line {
        product,
        quantity: 1,
        removed: 0,
        status: LineStatus::Pending,
    });
}

/// Sent, delivered, and the money given back.
pub(super) fn refunded_after_shipping(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(90);
    let (record, parcel) = floor.delivered_by(order, limit);
    floor.refund(order);
    // In a shop where nothing is wrong, goods that are refunded have come back.
    if floor.world.plan.anomaly_rate <= 0.0 || floor.dice.chance(400) {
        let slot = floor.later(floor.world.parcels[parcel].created, 60);
        let items = floor.world.parcels[parcel].items.clone();
        let back = floor.label(record, crate::rhythm::Slot { batch: None, ..slot }, items);
        floor.world.parcels[back].is_return = true;
    }
}

/// One line was refunded before the import. Its row keeps its quantity in the store's export, and
/// reads pending for ever; the parcel rightly lacks it.
pub(super) fn line_removed(floor: &mut Floor<'_>, order: usize) {
    floor.ensure_two_lines(order);
    let o = floor.order(order);
    let free = o.free;
    if let Some(line) = o.lines.iter_mut().rev().find(|line| line.goods().ships) {
        line.removed = line.quantity;
        o.refunded = if free { 0 } else { line.quantity * line.goods().price };
        o.financial = Financial::PartiallyRefunded;
    }
    let limit = floor.hours_ago(48);
    floor.delivered_by(order, limit);
}

/// Everything was sent; later a part of the money went back.
pub(super) fn partly_refunded_later(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(90);
    floor.delivered_by(order, limit);
    let o = floor.order(order);
    o.refunded = o.total() / 4;
    o.financial = Financial::PartiallyRefunded;
}

/// Cancelled in both systems, sometimes after a label that was voided.
pub(super) fn cancelled_everywhere(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let created = floor.world.orders[order].created;
    let mut at = created + floor.dice.between(HOUR, 30 * HOUR);
    let limit = floor.hours_ago(30);
    if floor.dice.chance(250) && created < floor.hours_ago(150) {
        let slot = floor.slot_before(order, limit);
        let items = floor.world.records[record].items.clone();
        let parcel = floor.label(record, slot, items);
        let voided = slot.at + floor.dice.between(900, 7200);
        floor.world.parcels[parcel].voided = Some(voided);
        at = voided + 600;
    }
    floor.world.records[record].status = Status::Cancelled;
    if floor.dice.chance(150) {
        floor.order(order).paid = None;
    }
    let restock = floor.dice.chance(500);
    floor.cancel(order, at, restock);
}

/// Refunded but not cancelled, and the floor was told by hand.
pub(super) fn refunded_everywhere(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    floor.world.records[record].status = Status::Cancelled;
    floor.refund(order);
}

/// Cancelled when the parcel had long left: late, but nothing was shipped after it.
pub(super) fn cancelled_after_shipping(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(150);
    let (_, parcel) = floor.delivered_by(order, limit);
    let at = floor.world.parcels[parcel].created + floor.dice.between(60 * HOUR, 120 * HOUR);
    floor.cancel(order, at, false);
}

/// Cancelled hours ago: the next import may still bring it to the floor.
pub(super) fn just_cancelled(floor: &mut Floor<'_>, order: usize) {
    floor.import(order);
    let at = floor.world.as_of - floor.dice.between(HOUR, 9 * HOUR);
    floor.cancel(order, at, false);
}
