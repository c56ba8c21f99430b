//! What an incident does to the write-backs of the first shop.
//!
//! Runs when every order has lived: it takes back what the store was told. So the stories need not
//! know of it, and what an order looks like to the store stays one rule, [`forget`].

use std::collections::BTreeMap;

use crate::calendar::{DAY, HOUR, Moment};
use crate::dice::Dice;
use crate::incident::Incident;
use crate::key::Cause;
use crate::tracking::{FIRST_MILE, SERVICES, UPS_GROUND, USPS_PRIORITY};
use crate::world::{Fulfillment, LineStatus, Parcel, World};

/// Lets the plan's incidents befall the shop.
pub(crate) fn strike(world: &mut World, dice: &mut Dice) {
    for incident in world.plan.incidents.clone() {
        let told = told(world);
        match incident {
            Incident::Outage => outage(world, dice, &told),
            Incident::NotifyOff => {
                let days = dice.between(6, 12);
                let since = world.as_of - days * DAY - dice.between(0, DAY);
                lose(world, &told, Cause::NotifyOff, |w, p| w.parcels[p].created >= since);
            }
            Incident::NeverNotified => lose(world, &told, Cause::NotifyOff, |_, _| true),
            Incident::SuppressedCarrier => {
                lose(world, &told, Cause::RuleSuppressed, |w, p| {
                    SERVICES[w.parcels[p].service].carrier == SERVICES[UPS_GROUND].carrier
                });
            }
            Incident::SuppressedService => {
                let service = *dice.pick(&[USPS_PRIORITY, UPS_GROUND]);
                lose(world, &told, Cause::RuleSuppressed, |w, p| w.parcels[p].service == service);
            }
            Incident::SuppressedWarehouse => {
                let last = world.plan.warehouses.clamp(1, 3) as usize - 1;
                lose(world, &told, Cause::RuleSuppressed, |w, p| {
                    last > 0 && w.parcels[p].warehouse == last
                });
            }
            Incident::SuppressedUser => {
                lose(world, &told, Cause::RuleSuppressed, |w, p| w.parcels[p].user == 2);
            }
            Incident::SuppressedTag => {
                lose(world, &told, Cause::RuleSuppressed, |w, p| {
                    w.orders[w.parcels[p].order].tags.contains(&"vip")
                });
            }
            Incident::CarrierDesignation => {
                lose(world, &told, Cause::CarrierDesignation, |w, p| {
                    w.parcels[p].service == FIRST_MILE
                });
            }
            Incident::NotifyOnScan => wait_for_scans(world, dice, &told),
            Incident::Throttled => throttle(world, dice, &told),
            Incident::ImportOutage | Incident::OtherRoute => {}
        }
    }
}

/// The first shop's parcels that the store was told of, in the order they were made.
fn told(world: &World) -> Vec<usize> {
    let mut told: Vec<usize> = (0..world.parcels.len())
        .filter(|&at| {
            let order = &world.orders[world.parcels[at].order];
            world.parcels[at].told && order.store == 0 && world.parcels[at].store == 0
        })
        .collect();
    told.sort_by_key(|&at| world.parcels[at].created);
    told
}

fn lose(world: &mut World, told: &[usize], cause: Cause, concerns: impl Fn(&World, usize) -> bool) {
    for &parcel in told {
        if concerns(world, parcel) {
            forget(world, parcel, cause);
        }
    }
    if cause == Cause::NotifyOff {
        // Nobody repairs one of hundreds.
        for parcel in 0..world.parcels.len() {
            let by_hand = world.parcels[parcel].by_hand && world.parcels[parcel].store == 0;
            if by_hand && concerns(world, parcel) {
                world.parcels[parcel].by_hand = false;
                world.parcels[parcel].failed = false;
                forget(world, parcel, cause);
            }
        }
    }
}

/// The parcels of the same order. An order lives in one go, and its parcels stand together.
fn siblings(world: &World, parcel: usize) -> impl Iterator<Item = &Parcel> {
    let order = world.parcels[parcel].order;
    let near = &world.parcels[parcel.saturating_sub(8)..(parcel + 9).min(world.parcels.len())];
    near.iter().filter(move |other| other.order == order)
}

/// The store was never told of the parcel after all.
fn forget(world: &mut World, parcel: usize, cause: Cause) {
    world.parcels[parcel].told = false;
    world.parcels[parcel].lost = Some(cause);
    let order = world.parcels[parcel].order;
    let known: Vec<usize> = siblings(world, parcel)
        .filter(|other| other.told)
        .flat_map(|other| other.items.iter().map(|item| item.product))
        .collect();
    let order = &mut world.orders[order];
    if !matches!(order.fulfillment, Fulfillment::Fulfilled | Fulfillment::Partial) {
        return;
    }
    order.fulfilled = None;
    order.fulfillment =
        if known.is_empty() { Fulfillment::Unfulfilled } else { Fulfillment::Partial };
    for line in &mut order.lines {
        if line.status == LineStatus::Fulfilled && !known.contains(&line.product) {
            line.status = LineStatus::Pending;
        }
    }
}

/// From one parcel to a later one, nothing gets through.
fn outage(world: &mut World, dice: &mut Dice, told: &[usize]) {
    let latest = world.as_of - 3 * DAY - 12 * HOUR;
    let settled = told.iter().filter(|&&at| world.parcels[at].created < latest).count();
    let length = dice.between(22, 48) as usize;
    if settled < length * 3 {
        return;
    }
    let start = settled / 3 + dice.below((settled * 2 / 3 - length) as u64) as usize;
    for &parcel in &told[start..start + length] {
        forget(world, parcel, Cause::Outage);
        world.parcels[parcel].failed = dice.chance(900);
    }
}

/// Each parcel is told of when the carrier first scans it.
fn wait_for_scans(world: &mut World, dice: &mut Dice, told: &[usize]) {
    for &parcel in told {
        let delay = dice.between(28 * HOUR, 76 * HOUR);
        let at: Moment = world.parcels[parcel].created + delay;
        let order = world.parcels[parcel].order;
        if at > world.as_of {
            world.parcels[parcel].scanned = None;
            forget(world, parcel, Cause::NotifyOnScan);
        } else {
            world.parcels[parcel].scanned = Some(at);
            if world.orders[order].fulfilled.is_some() {
                world.orders[order].fulfilled = Some(at);
            }
        }
    }
}

/// In each of the busiest hours one parcel or two get lost, never two in a row.
fn throttle(world: &mut World, dice: &mut Dice, told: &[usize]) {
    let mut hours: BTreeMap<Moment, Vec<usize>> = BTreeMap::new();
    for &parcel in told {
        hours.entry(world.parcels[parcel].created / HOUR).or_default().push(parcel);
    }
    let mut volumes: Vec<usize> = hours.values().map(Vec::len).collect();
    volumes.sort_unstable();
    let busy = volumes.get(volumes.len() * 97 / 100).copied().unwrap_or(usize::MAX).max(6);
    for parcels in hours.into_values().filter(|parcels| parcels.len() >= busy) {
        let mut at = 2 + dice.below(6) as usize;
        while at + 2 < parcels.len() {
            let parcel = parcels[at];
            let order = world.parcels[parcel].order;
            if world.orders[order].fulfilled.is_some() {
                forget(world, parcel, Cause::Throttled);
                world.parcels[parcel].failed = true;
            }
            at += 14 + dice.below(12) as usize;
        }
    }
}
