//! Orders that wait: too long, or by design.

use crate::catalogue::PRE_ORDER;
use crate::floor::Floor;
use crate::world::{Financial, Line, LineStatus, PRE_ORDER_TAG, Status};

/// Nobody ships it, and its day has passed.
pub(super) fn forgotten(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let zone = floor.world.plan.account_zone;
    let days = floor.dice.between(3, 6);
    floor.world.records[record].ship_by =
        floor.dice.chance(500).then(|| zone.day(floor.world.as_of) - days);
}

/// On hold past its date, or on hold without one and forgotten.
pub(super) fn held_too_long(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let zone = floor.world.plan.account_zone;
    let days = floor.dice.between(3, 7);
    let dated = floor.dice.chance(500);
    let today = zone.day(floor.world.as_of);
    let record = &mut floor.world.records[record];
    record.status = Status::OnHold;
    record.ship_by = None;
    record.hold_until = dated.then_some(today - days);
}

/// Sold before it exists, and tagged so.
pub(super) fn pre_order(floor: &mut Floor<'_>, order: usize) {
    let o = floor.order(order);
    o.tags.push(PRE_ORDER_TAG);
    o.lines =
        vec![Line { product: PRE_ORDER, quantity: 1, removed: 0, status: LineStatus::Pending }];
    o.discount = 0;
    let record = floor.import(order);
    floor.world.records[record].ship_by = None;
}

/// On hold until a day to come.
pub(super) fn held_for_later(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let zone = floor.world.plan.account_zone;
    let day = zone.day(floor.world.as_of) + floor.dice.between(3, 25);
    let record = &mut floor.world.records[record];
    record.status = Status::OnHold;
    record.ship_by = None;
    record.hold_until = Some(day);
}

/// On hold for a day or three.
pub(super) fn just_held(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    floor.world.records[record].status = Status::OnHold;
    floor.world.records[record].ship_by = None;
}

/// Older than the handling time, but the promised day is still to come.
pub(super) fn promised_later(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let zone = floor.world.plan.account_zone;
    let day = zone.day(floor.world.as_of) + floor.dice.between(2, 6);
    floor.world.records[record].ship_by = Some(day);
}

/// Authorized, and nobody captured it in time.
pub(super) fn uncaptured(floor: &mut Floor<'_>, order: usize) {
    let o = floor.order(order);
    o.financial = Financial::Authorized;
    o.paid = None;
    floor.import(order);
}
