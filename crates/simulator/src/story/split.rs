//! Several parcels for one order, one parcel for several orders, and what is sent or kept twice.

use crate::calendar::{DAY, HOUR, MINUTE};
use crate::catalogue::PRODUCTS;
use crate::floor::Floor;
use crate::rhythm::Slot;
use crate::world::{Fulfillment, Item, PRE_ORDER_TAG, Status};

/// Parts the order and ships the first part before `limit`; returns the record of the rest.
fn ship_first_part(floor: &mut Floor<'_>, order: usize, limit: i64) -> usize {
    floor.ensure_two_lines(order);
    let record = floor.import(order);
    let rest = floor.split(record);
    let slot = floor.slot_before(order, limit);
    let first = floor.ship(record, slot);
    floor.write_back_partly(order, first);
    rest
}

/// A part went out long ago, and nobody sends the rest.
pub(super) fn rest_forgotten(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(9 * 24);
    let rest = ship_first_part(floor, order, limit);
    floor.world.records[rest].ship_by = None;
    match floor.dice.below(8) {
        0 | 1 => floor.world.records[rest].status = Status::OnHold,
        2 => floor.world.records[rest].status = Status::Cancelled,
        3 => {
            // The store was not even told of the first part.
            let o = floor.order(order);
            o.fulfillment = Fulfillment::Unfulfilled;
            for line in &mut o.lines {
                if line.goods().ships {
                    line.status = crate::world::LineStatus::Pending;
                }
            }
            for parcel in &mut floor.world.parcels {
                if parcel.order == order {
                    parcel.told = false;
                }
            }
        }
        _ => {}
    }
}

/// The rest waits by design: goods to come, or a date that was agreed.
pub(super) fn rest_waits(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(9 * 24);
    let rest = ship_first_part(floor, order, limit);
    floor.world.records[rest].ship_by = None;
    if floor.dice.chance(500) {
        floor.order(order).tags.push(PRE_ORDER_TAG);
    } else {
        let zone = floor.world.plan.account_zone;
        let day = zone.day(floor.world.as_of) + floor.dice.between(4, 20);
        floor.world.records[rest].status = Status::OnHold;
        floor.world.records[rest].hold_until = Some(day);
    }
}

/// A part went out within the last days; the rest is on its way through the warehouse.
pub(super) fn rest_is_recent(floor: &mut Floor<'_>, order: usize) {
    floor.ensure_two_lines(order);
    let record = floor.import(order);
    let rest = floor.split(record);
    let zone = floor.world.plan.account_zone;
    floor.world.records[rest].ship_by = Some(zone.day(floor.world.as_of) + 3);
    let at = floor.world.as_of - floor.dice.between(30 * HOUR, 66 * HOUR);
    let first = floor.ship(record, Slot { at, batch: None });
    floor.write_back_partly(order, first);
}

/// Two parcels, both written back.
pub(super) fn split_well(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(150);
    let rest = ship_first_part(floor, order, limit);
    let first = floor.world.parcels[floor.world.parcels.len() - 1].created;
    let hours = floor.dice.between(0, 60);
    let slot = floor.later(first + 20 * MINUTE, hours);
    let second = floor.ship(rest, slot);
    floor.write_back(order, second);
}

/// Many units in two boxes under two labels, one record: not the same thing twice.
pub(super) fn two_boxes(floor: &mut Floor<'_>, order: usize) {
    if let Some(line) = floor.order(order).lines.iter_mut().find(|line| line.goods().ships) {
        line.quantity += 2;
    }
    let record = floor.import(order);
    let mut small = floor.world.records[record].items.clone();
    let mut large = small.split_off(1);
    large.push(Item { product: small[0].product, quantity: small[0].quantity - 1 });
    small[0].quantity = 1;
    let limit = floor.hours_ago(50);
    let slot = floor.slot_before(order, limit);
    let first = floor.label(record, slot, large);
    let second = floor.label(record, Slot { at: slot.at + 2 * MINUTE, ..slot }, small);
    if floor.world.parcels[first].weight == floor.world.parcels[second].weight {
        floor.world.parcels[first].weight += 1;
    }
    floor.world.parcels[first].told = true;
    floor.close(record, slot.at);
    floor.write_back(order, second);
}

/// The whole order under two active labels.
pub(super) fn shipped_twice(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(150);
    let (record, first) = floor.delivered_by(order, limit);
    let original = floor.world.parcels[first].clone();
    let slot = if floor.dice.chance(500) {
        Slot { at: original.created + floor.dice.between(3 * MINUTE, 60 * MINUTE), batch: None }
    } else {
        floor.later(original.created, 22)
    };
    let second = floor.label(record, slot, original.items);
    let copy = &mut floor.world.parcels[second];
    copy.service = original.service;
    copy.weight = original.weight;
    let tracking = crate::tracking::number(&mut floor.dice, original.service);
    floor.world.parcels[second].tracking = tracking;
}

/// A second record of the whole order: in the store record of an earlier connection, or in the same
/// store by hand a day later. `live`: nobody cancelled it.
pub(super) fn imported_twice(floor: &mut Floor<'_>, order: usize, live: bool) {
    let limit = floor.hours_ago(60);
    floor.delivered_by(order, limit);
    let copy = floor.import(order);
    let former = floor.world.former_store();
    let elsewhere = floor.dice.chance(500) && floor.world.orders[order].store == 0;
    let record = &mut floor.world.records[copy];
    record.ship_by = None;
    if elsewhere {
        record.store = former;
    } else {
        record.ordered += DAY;
    }
    if !live {
        record.status = Status::Cancelled;
    }
}

/// Everything went out and every line reads fulfilled; the order itself reads partial, as real
/// exports have it now and then.
pub(super) fn partial_lines_fulfilled(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(60);
    floor.delivered_by(order, limit);
    let o = floor.order(order);
    o.fulfillment = Fulfillment::Partial;
    o.fulfilled = None;
}

/// This order and the one it travels with, in one box: one tracking number for both.
pub(super) fn combined(floor: &mut Floor<'_>, order: usize, told: bool) {
    let Some(lead) = floor.world.orders[order].travels_with else {
        return floor.ordinary(order);
    };
    let limit = floor.hours_ago(60);
    floor.order(order).shipping_method = floor.world.orders[lead].shipping_method;
    let lead_record = floor.import(lead);
    let record = floor.import(order);
    let slot = floor.slot_before(order, limit);
    let lead_parcel = floor.ship(lead_record, slot);
    let parcel = floor.ship(record, slot);
    let box_of = floor.world.parcels[lead_parcel].clone();
    let shared = &mut floor.world.parcels[parcel];
    shared.tracking.clone_from(&box_of.tracking);
    shared.service = box_of.service;
    shared.batch = box_of.batch;
    shared.weight += box_of.weight;
    shared.cost = 0;
    let weight = shared.weight;
    floor.world.parcels[lead_parcel].weight = weight;
    floor.write_back(lead, lead_parcel);
    if told {
        floor.write_back(order, parcel);
    }
}

/// The lead's box holds both orders, and nobody closed the one that travels with it.
pub(super) fn orphaned(floor: &mut Floor<'_>, order: usize) {
    let Some(lead) = floor.world.orders[order].travels_with else {
        return floor.ordinary(order);
    };
    let limit = floor.hours_ago(60);
    let lead_record = floor.import(lead);
    let record = floor.import(order);
    floor.world.records[record].ship_by = None;
    let slot = floor.slot_before(order, limit);
    let parcel = floor.ship(lead_record, slot);
    let more = floor.world.records[record].items.clone();
    let weight: i64 = more.iter().map(|i| PRODUCTS[i.product].weight * i.quantity).sum();
    floor.world.parcels[parcel].items.extend(more);
    floor.world.parcels[parcel].weight += weight;
    floor.write_back(lead, parcel);
}

/// Delivered, and a label for the way back some days later.
fn return_label(floor: &mut Floor<'_>, order: usize, refunded: bool) {
    let limit = floor.hours_ago(17 * 24);
    let (record, parcel) = floor.delivered_by(order, limit);
    let first = floor.world.parcels[parcel].created;
    let hours = floor.dice.between(60, 100);
    let slot = floor.later(first, hours);
    let items = floor.world.parcels[parcel].items[..1].to_vec();
    let back = floor.label(record, Slot { batch: None, ..slot }, items);
    floor.world.parcels[back].is_return = true;
    if refunded {
        floor.refund(order);
    }
}

/// Sent back and refunded.
pub(super) fn returned(floor: &mut Floor<'_>, order: usize) {
    return_label(floor, order, true);
}

/// Sent back more than a week ago, and the money was kept.
pub(super) fn return_unrefunded(floor: &mut Floor<'_>, order: usize) {
    return_label(floor, order, false);
}
