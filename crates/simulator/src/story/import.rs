//! The outward trip: orders ShipStation should have and has not, or has in another state.

use crate::calendar::HOUR;
use crate::catalogue::{DIGITAL, GIFT_CARD, TIP};
use crate::floor::Floor;
use crate::world::{Financial, Line, LineStatus, Status};

use super::Story;

/// ShipStation has nothing of it. Some are cancelled before the next import could take them.
pub(super) fn absent(floor: &mut Floor<'_>, order: usize) {
    if floor.world.orders[order].story == Story::CancelledBeforeImport {
        let at = floor.world.orders[order].created + floor.dice.between(300, 2400);
        let restock = floor.dice.chance(500);
        floor.cancel(order, at, restock);
    }
}

/// Owed to the buyer and unknown to ShipStation; now and then paid in part or at the door.
pub(super) fn never_imported(floor: &mut Floor<'_>, order: usize) {
    match floor.dice.below(8) {
        // A marketplace collects the money itself, before the order is one.
        _ if !floor.world.orders[order].listed => {}
        0 => super::ordinary::pay_at_the_door(floor, order),
        1 => floor.order(order).financial = Financial::PartiallyPaid,
        _ => {}
    }
}

/// Paid in the store; ShipStation still waits for the money.
pub(super) fn payment_unseen(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let record = &mut floor.world.records[record];
    record.status = Status::AwaitingPayment;
    record.paid = None;
}

/// A hold in the store at the time of the import: a line came in with quantity 0.
pub(super) fn zero_quantity(floor: &mut Floor<'_>, order: usize) {
    let record = floor.import(order);
    let product = floor.world.records[record].items[0].product;
    for item in &mut floor.world.records[record].items {
        if item.product == product {
            item.quantity = 0;
        }
    }
}

/// A bank transfer that has not come yet, in both systems.
pub(super) fn transfer_pending(floor: &mut Floor<'_>, order: usize) {
    let o = floor.order(order);
    o.financial = Financial::Pending;
    o.paid = None;
    o.payment = "Bank Deposit";
    if floor.dice.chance(800) {
        floor.import(order);
    }
}

/// Collected at the shop: no ship-to, never imported.
pub(super) fn pickup(floor: &mut Floor<'_>, order: usize) {
    let o = floor.order(order);
    o.ship_to = false;
    o.shipping_method = "Store Pickup - Harbor Street";
    let at = o.created + floor.dice.between(3 * HOUR, 50 * HOUR);
    if at < floor.world.as_of {
        floor.fulfill(order, at);
    }
}

/// Sold at the counter: paid, handed over, no ship-to.
pub(super) fn counter(floor: &mut Floor<'_>, order: usize) {
    let o = floor.order(order);
    o.ship_to = false;
    o.shipping_method = "";
    o.source = "pos";
    o.location = "Harbor Street";
    let at = o.created;
    floor.fulfill(order, at);
}

/// Nothing to ship: a download, a gift card, a tip. Some read fulfilled, some stay as they are.
pub(super) fn digital(floor: &mut Floor<'_>, order: usize) {
    let product = *floor.dice.pick(&[DIGITAL, GIFT_CARD, TIP]);
    let status = if product == TIP { LineStatus::NotEligible } else { LineStatus::Pending };
    let o = floor.order(order);
    o.lines = vec![Line { product, quantity: 1, removed: 0, status }];
    o.shipping_method = "";
    o.discount = 0;
    let at = o.created + 60;
    if floor.dice.chance(500) {
        floor.fulfill(order, at);
    }
}

/// Fulfilled in the store by another app; ShipStation never saw it.
pub(super) fn other_route(floor: &mut Floor<'_>, order: usize) {
    let at = floor.world.orders[order].created + floor.dice.between(6 * HOUR, 36 * HOUR);
    floor.order(order).location = "Dropship Partner";
    floor.fulfill(order, at);
}
