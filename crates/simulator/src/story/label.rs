//! What stands on a label and what does not: numbers, carriers, services, costs, weights, places.

use crate::floor::Floor;
use crate::tracking::{self, FIRST_MILE, UPS_GROUND, USPS_GROUND};
use crate::world::TWO_DAY;

/// An ordinary parcel that left some days ago, for the stories below to spoil.
fn sent(floor: &mut Floor<'_>, order: usize) -> usize {
    let limit = floor.hours_ago(60);
    floor.delivered_by(order, limit).1
}

/// A label without a number.
pub(super) fn no_tracking(floor: &mut Floor<'_>, order: usize) {
    let parcel = sent(floor, order);
    floor.world.parcels[parcel].tracking.clear();
}

/// A number typed by hand, and typed wrong.
pub(super) fn bad_tracking(floor: &mut Floor<'_>, order: usize) {
    let parcel = sent(floor, order);
    floor.world.parcels[parcel].service = UPS_GROUND;
    floor.world.parcels[parcel].tracking = tracking::malformed(&mut floor.dice);
}

/// Sent with a carrier that the store has no name for; it was told all the same.
pub(super) fn odd_carrier(floor: &mut Floor<'_>, order: usize) {
    let parcel = sent(floor, order);
    let number = tracking::number(&mut floor.dice, FIRST_MILE);
    let parcel = &mut floor.world.parcels[parcel];
    parcel.service = FIRST_MILE;
    parcel.tracking = number;
}

/// Two-day delivery was paid for, and it went by ground.
pub(super) fn downgraded(floor: &mut Floor<'_>, order: usize) {
    floor.order(order).shipping_method = TWO_DAY;
    let parcel = sent(floor, order);
    let service = *floor.dice.pick(&[USPS_GROUND, UPS_GROUND]);
    let number = tracking::number(&mut floor.dice, service);
    let weight = floor.world.parcels[parcel].weight;
    let cost = tracking::cost(&mut floor.dice, service, weight);
    let parcel = &mut floor.world.parcels[parcel];
    (parcel.service, parcel.tracking, parcel.cost) = (service, number, cost);
}

/// The label cost ten times what it should.
pub(super) fn overcharged(floor: &mut Floor<'_>, order: usize) {
    let parcel = sent(floor, order);
    floor.world.parcels[parcel].cost *= 10;
}

/// Nobody weighed it, or it was weighed with something else on the scale.
pub(super) fn misweighed(floor: &mut Floor<'_>, order: usize) {
    let parcel = sent(floor, order);
    let nothing = floor.dice.chance(500);
    let weight = &mut floor.world.parcels[parcel].weight;
    *weight = if nothing { 0 } else { *weight * 3 };
}

/// A label that was printed and never handed over.
pub(super) fn never_scanned(floor: &mut Floor<'_>, order: usize) {
    let limit = floor.hours_ago(8 * 24);
    let (_, parcel) = floor.delivered_by(order, limit);
    floor.world.parcels[parcel].scanned = None;
}

/// Over a customs border, cheap enough to need a number, and none is given.
pub(super) fn no_tax_number(floor: &mut Floor<'_>, order: usize) {
    let buyer = floor.order(order).buyer.clone();
    let zone = floor.world.plan.store_zone;
    let abroad = crate::people::over_a_border(&mut floor.dice, zone);
    let o = floor.order(order);
    o.buyer = crate::people::Person { name: buyer.name, email: buyer.email, ..abroad };
    o.lines.truncate(1);
    o.lines[0].product = 6;
    o.lines[0].quantity = 2;
    o.discount = 0;
    o.tax_number = false;
    floor.import(order);
}

/// A part of the address is missing, or the postal code is not the country's.
pub(super) fn unaddressed(floor: &mut Floor<'_>, order: usize) {
    let choice = floor.dice.below(3);
    let buyer = &mut floor.order(order).buyer;
    match choice {
        0 => {
            buyer.address1.clear();
            buyer.address2.clear();
        }
        1 => buyer.city.clear(),
        _ => "POSTCODE".clone_into(&mut buyer.zip),
    }
    floor.import(order);
}
