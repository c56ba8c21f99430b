//! Orders of another kind that live an ordinary life.

use crate::floor::Floor;
use crate::rhythm::Slot;
use crate::world::{CASH_ON_DELIVERY, Financial, Line};

/// The money is collected at the door: pending, and shipped all the same.
pub(super) fn pay_at_the_door(floor: &mut Floor<'_>, order: usize) {
    let o = floor.order(order);
    o.financial = Financial::Pending;
    o.paid = None;
    o.payment = CASH_ON_DELIVERY;
}

/// Cash on delivery from start to end; some of it is marked paid afterwards.
pub(super) fn cash_on_delivery(floor: &mut Floor<'_>, order: usize) {
    pay_at_the_door(floor, order);
    floor.ordinary(order);
}

/// Goods go out again for nothing, under the first order's name and `-EXC`.
pub(super) fn exchange(floor: &mut Floor<'_>, order: usize) {
    let earlier = floor.dice.below(order.max(1) as u64) as usize;
    let store = floor.world.orders[order].store;
    let original = (0..=earlier)
        .rev()
        .find(|&at| floor.world.orders[at].store == store && floor.world.orders[at].ship_to);
    if let Some(original) = original.filter(|&at| at != order) {
        let first = floor.world.orders[original].clone();
        let name = format!("{}-EXC", first.name);
        let is_again = first.name.ends_with("-EXC");
        if !is_again && floor.exchanges.insert((store, name.clone())) {
            let o = floor.order(order);
            o.name = name;
            o.number = format!("{}-EXC", first.number);
            o.buyer = first.buyer;
        }
    }
    let o = floor.order(order);
    o.free = true;
    o.discount = 0;
    o.source = "shopify_draft_order";
    o.location = "Harbor Street";
    o.tags.push("exchange");
    let goods: Vec<Line> = o.lines.iter().filter(|line| line.goods().ships).cloned().collect();
    o.lines = goods;
    floor.ordinary(order);
}

/// A draft order on account: pending for thirty days, shipped at once, many units.
pub(super) fn wholesale(floor: &mut Floor<'_>, order: usize) {
    let o = floor.order(order);
    o.financial = Financial::Pending;
    o.paid = None;
    o.payment = "manual";
    o.terms = "Net 30";
    o.source = "shopify_draft_order";
    o.location = "Harbor Street";
    o.tags.push("wholesale");
    o.discount = 0;
    "Harbor & Fern Trading".clone_into(&mut o.buyer.company);
    for line in &mut o.lines {
        if line.goods().ships {
            line.quantity += 5;
        }
    }
    floor.ordinary(order);
}

/// A label somebody made without an order.
pub(super) fn manual_shipment(floor: &mut Floor<'_>, order: usize) {
    let at = floor.world.orders[order].created;
    let record = floor.import(order);
    floor.label(record, Slot { at, batch: None }, Vec::new());
    // Only the parcel exists: no order record stands behind it.
    floor.world.records.truncate(record);
}
