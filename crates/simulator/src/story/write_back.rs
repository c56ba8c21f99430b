//! The return trip: parcels the store is not told of, told of wrongly, or told of in time.

use crate::calendar::{HOUR, MINUTE};
use crate::floor::Floor;
use crate::rhythm::Slot;
use crate::world::{Financial, Made, Status};

/// Shipped, and the store never heard.
pub(super) fn lost(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(80);
    let (_, parcel) = floor.shipped_by(order, limit);
    floor.world.parcels[parcel].failed = floor.dice.chance(700);
}

/// The notification failed, and somebody pressed *Fulfill* in the store the same day or days later.
pub(super) fn repaired(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(150);
    let (_, parcel) = floor.shipped_by(order, limit);
    let made = floor.world.parcels[parcel].created;
    floor.world.parcels[parcel].failed = true;
    let hours = if floor.dice.chance(600) { floor.dice.between(2, 20) } else { 100 };
    floor.fulfill(order, made + hours * HOUR);
    floor.world.parcels[parcel].by_hand = true;
}

/// The store learned of it, days late.
pub(super) fn told_late(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(170);
    let (_, parcel) = floor.shipped_by(order, limit);
    let at = floor.world.parcels[parcel].created + floor.dice.between(90 * HOUR, 150 * HOUR);
    floor.world.parcels[parcel].told = true;
    floor.fulfill(order, at);
}

/// The store was given another number than the parcel's.
pub(super) fn mistyped_in_store(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(60);
    let (_, parcel) = floor.delivered_by(order, limit);
    let service = floor.world.parcels[parcel].service;
    let other = crate::tracking::number(&mut floor.dice, service);
    floor.world.parcels[parcel].store_tracking = Some(other);
}

/// The same for an order that is paid at the door.
pub(super) fn lost_on_cash(floor: &mut Floor<'_>, order: usize) {
    super::ordinary::pay_at_the_door(floor, order);
    lost(floor, order);
}

/// *Mark as Shipped* without *Notify Marketplace*.
pub(super) fn marked_unnotified(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(80);
    let record = floor.import(order);
    let slot = floor.slot_before(order, limit);
    floor.mark_shipped(record, slot.at, Made::Marked);
}

/// Marked as shipped or sent by a provider, and notified.
pub(super) fn fulfilled_elsewhere(floor: &mut Floor<'_>, order: usize, made: Made) {
    let limit = floor.hours_ago(4);
    let record = floor.import(order);
    let slot = floor.slot_before(order, limit);
    let parcel = floor.mark_shipped(record, slot.at, made);
    floor.write_back(order, parcel);
}

/// The order lives in the store record of an earlier connection, which notifies nobody; now and
/// then a cancelled record stands in the right store as well.
pub(super) fn wrong_store(floor: &mut Floor<'_>, order: usize) {
    if floor.dice.chance(400) {
        let record = floor.import(order);
        floor.world.records[record].status = Status::Cancelled;
    }
    let record = floor.import(order);
    floor.world.records[record].store = floor.world.former_store();
    let limit = floor.hours_ago(80);
    let slot = floor.slot_before(order, limit);
    floor.ship(record, slot);
}

/// A voided label, then a new one. ShipStation does not notify twice: the store keeps the dead
/// number, or, when the first label was voided before its notification went out, knows nothing.
pub(super) fn reshipped(floor: &mut Floor<'_>, order: usize, told: bool) {
    let limit = floor.hours_ago(190);
    let (record, first) = floor.shipped_by(order, limit);
    if told {
        floor.write_back(order, first);
    }
    let made = floor.world.parcels[first].created;
    let voided = made + floor.dice.between(30 * MINUTE, 3 * HOUR);
    floor.world.parcels[first].voided = Some(voided);
    let slot = floor.later(voided, 26);
    let second = floor.ship(record, slot);
    if told && floor.dice.chance(300) {
        // Somebody gave the store the new number; its plain export does not show it.
        let number = floor.world.parcels[second].tracking.clone();
        floor.world.parcels[first].store_tracking = Some(number);
    }
}

/// Shipped, never written back, then refunded in full: the order has to be settled first.
pub(super) fn refunded_untold(floor: &mut Floor<'_>, order: usize) {
    lost(floor, order);
    floor.refund(order);
}

/// Two parcels, and the store knows of the first only.
pub(super) fn second_parcel_untold(floor: &mut Floor<'_>, order: usize) {
    floor.ensure_two_lines(order);
    let record = floor.import(order);
    let rest = floor.split(record);
    let limit = floor.hours_ago(180);
    let slot = floor.slot_before(order, limit);
    let first = floor.ship(record, slot);
    floor.write_back_partly(order, first);
    let slot = floor.later(slot.at, 20);
    floor.ship(rest, slot);
}

/// One parcel with everything in it, and the store shows a part of it.
pub(super) fn partly_told(floor: &mut Floor<'_>, order: usize) {
    floor.ensure_two_lines(order);
    let limit = floor.hours_ago(80);
    let (_, parcel) = floor.shipped_by(order, limit);
    let items = floor.world.parcels[parcel].items.clone();
    floor.fulfill_partly(order, &items[..1]);
}

/// Someone pressed *Fulfill* in the store; ShipStation still means to send it.
pub(super) fn fulfilled_by_hand(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    if floor.dice.chance(250) {
        floor.world.records[record].status = Status::OnHold;
    }
    let limit = floor.hours_ago(72);
    let slot = floor.slot_before(order, limit);
    floor.fulfill(order, slot.at);
}

/// Shipped and written back, then the label was voided and none took its place.
pub(super) fn dead_tracking(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(110);
    let (record, parcel) = floor.delivered_by(order, limit);
    let voided = floor.world.parcels[parcel].created + floor.dice.between(HOUR, 20 * HOUR);
    floor.world.parcels[parcel].voided = Some(voided);
    floor.world.records[record].status = Status::AwaitingShipment;
    floor.world.records[record].shipped = None;
}

/// A second label by mistake, voided at once; the first one travels.
pub(super) fn second_label_voided(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(60);
    let (record, first) = floor.delivered_by(order, limit);
    let at = floor.world.parcels[first].created + floor.dice.between(4 * MINUTE, 40 * MINUTE);
    let items = floor.world.parcels[first].items.clone();
    let second = floor.label(record, Slot { at, batch: None }, items);
    floor.world.parcels[second].voided = Some(at + floor.dice.between(5 * MINUTE, 50 * MINUTE));
}

/// Two labels; the store was told of both, and the first was voided when the second was good.
pub(super) fn first_label_voided_late(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(60);
    let (record, first) = floor.delivered_by(order, limit);
    let at = floor.world.parcels[first].created + floor.dice.between(4 * MINUTE, 40 * MINUTE);
    let items = floor.world.parcels[first].items.clone();
    let second = floor.label(record, Slot { at, batch: None }, items);
    floor.world.parcels[second].told = true;
    floor.world.parcels[first].voided = Some(at + floor.dice.between(30 * MINUTE, 5 * HOUR));
}

/// Shipped hours ago; the store may still hear of it.
pub(super) fn just_shipped(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let at = floor.world.as_of - floor.dice.between(4 * HOUR, 13 * HOUR);
    floor.ship(record, Slot { at, batch: None });
    debug_assert_eq!(floor.world.orders[order].financial, Financial::Paid);
}
