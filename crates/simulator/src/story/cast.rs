//! Who plays what: how many orders of two thousand live each story, and how old they must be.

use crate::calendar::{DAY, HOUR};
use crate::dice::Dice;
use crate::incident::Incident;
use crate::world::World;

use super::Story;

/// A story, how often it is told, and at what age it makes sense.
struct Part {
    story: Story,
    /// Orders of two thousand.
    per: u32,
    /// Hours before the exports were made, at least and at most.
    age: (i64, i64),
}

const fn part(story: Story, per: u32, from: i64, to: i64) -> Part {
    Part { story, per, age: (from, to) }
}

const EVER: i64 = 24 * 400;

/// What goes wrong; the plan's rate multiplies it.
const ANOMALIES: [Part; 46] = [
    part(Story::WriteBackLost, 14, 160, EVER),
    part(Story::WriteBackLostOnCash, 2, 160, EVER),
    part(Story::MarkedUnnotified, 8, 160, EVER),
    part(Story::WrongStore, 5, 160, EVER),
    part(Story::CombinedLost, 5, 200, EVER),
    part(Story::ReshippedUntold, 4, 240, EVER),
    part(Story::RefundedUntold, 3, 200, EVER),
    part(Story::SecondParcelUntold, 8, 260, EVER),
    part(Story::PartlyTold, 3, 200, EVER),
    part(Story::FulfilledByHand, 6, 130, 500),
    part(Story::DeadTracking, 4, 220, 700),
    part(Story::Reshipped, 8, 260, EVER),
    part(Story::NeverImported, 11, 60, EVER),
    part(Story::Deleted, 7, 90, EVER),
    part(Story::PaymentUnseen, 6, 60, 300),
    part(Story::ZeroQuantity, 6, 44, 140),
    part(Story::CancelledOpen, 7, 80, 300),
    part(Story::RefundedOpen, 6, 60, 240),
    part(Story::ShippedAfterCancel, 6, 260, EVER),
    part(Story::CancelledOnPlatform, 6, 60, 500),
    part(Story::EditedAfterImport, 8, 44, 110),
    part(Story::RestForgotten, 8, 300, 700),
    part(Story::ShippedTwice, 6, 240, EVER),
    part(Story::ImportedTwice, 6, 200, 600),
    part(Story::Forgotten, 9, 200, 420),
    part(Story::HeldTooLong, 7, 290, 600),
    part(Story::Repaired, 5, 250, EVER),
    part(Story::ToldLate, 5, 330, EVER),
    part(Story::MistypedInStore, 4, 160, EVER),
    part(Story::ShippedAfterRefund, 4, 260, EVER),
    part(Story::CancelledAfterShipping, 5, 300, EVER),
    part(Story::Moved, 5, 44, 110),
    part(Story::Orphaned, 5, 200, EVER),
    part(Story::ReturnUnrefunded, 5, 480, EVER),
    part(Story::OtherRoute, 6, 90, EVER),
    part(Story::NoTracking, 5, 160, EVER),
    part(Story::BadTracking, 5, 160, EVER),
    part(Story::OddCarrier, 5, 160, EVER),
    part(Story::Downgraded, 5, 160, EVER),
    part(Story::Overcharged, 4, 160, EVER),
    part(Story::Misweighed, 5, 160, EVER),
    part(Story::NeverScanned, 5, 300, EVER),
    part(Story::NoTaxNumber, 4, 40, 90),
    part(Story::Unaddressed, 4, 40, 90),
    part(Story::Uncaptured, 4, 170, 400),
    part(Story::TransferOverdue, 4, 100, 400),
];

/// What goes wrong between ShipStation and a warehouse that has its own system.
const WAREHOUSE: [Part; 4] = [
    part(Story::LeftUnlabelled, 6, 120, 400),
    part(Story::LabelledUnpicked, 6, 260, EVER),
    part(Story::PackedForGood, 6, 260, EVER),
    part(Story::LabelledShort, 6, 260, EVER),
];

/// What looks wrong and is right.
const TRAPS: [Part; 31] = [
    part(Story::SecondLabelVoided, 5, 200, EVER),
    part(Story::FirstLabelVoidedLate, 3, 200, EVER),
    part(Story::MarkedAndNotified, 12, 160, EVER),
    part(Story::OutsideProvider, 12, 160, EVER),
    part(Story::JustShipped, 5, 30, 120),
    part(Story::TransferPending, 6, 10, 55),
    part(Story::BeforeCoverage, 5, 0, EVER),
    part(Story::JustBought, 4, 1, 20),
    part(Story::Pickup, 12, 4, EVER),
    part(Story::Counter, 12, 4, EVER),
    part(Story::Digital, 10, 4, EVER),
    part(Story::RefundedAfterShipping, 60, 200, EVER),
    part(Story::LineRemoved, 45, 160, EVER),
    part(Story::PartlyRefundedLater, 24, 200, EVER),
    part(Story::CancelledEverywhere, 24, 60, EVER),
    part(Story::CancelledBeforeImport, 6, 40, EVER),
    part(Story::RefundedEverywhere, 10, 60, EVER),
    part(Story::JustCancelled, 2, 20, 40),
    part(Story::SplitWell, 16, 220, EVER),
    part(Story::TwoBoxes, 10, 160, EVER),
    part(Story::CopyCancelled, 5, 160, EVER),
    part(Story::RestWaits, 5, 260, 700),
    part(Story::RestIsRecent, 4, 110, 160),
    part(Story::PartialLinesFulfilled, 3, 200, EVER),
    part(Story::CombinedWell, 9, 160, EVER),
    part(Story::Returned, 20, 480, EVER),
    part(Story::PreOrder, 12, 40, 700),
    part(Story::HeldForLater, 6, 40, 700),
    part(Story::JustHeld, 4, 20, 100),
    part(Story::PromisedLater, 5, 90, 140),
    part(Story::Exchange, 14, 20, EVER),
];

/// Ordinary orders of another kind; they may be of any age.
const KINDS: [Part; 3] = [
    part(Story::Subscription, 70, 0, EVER),
    part(Story::Wholesale, 16, 0, EVER),
    part(Story::CashOnDelivery, 24, 0, EVER),
];

/// Gives every order its story; most keep the plain one.
pub(crate) fn assign(world: &mut World, dice: &mut Dice) {
    if world.plan.incidents.contains(&Incident::ImportOutage) {
        lose_a_run(world, dice);
    }
    if world.plan.incidents.contains(&Incident::OtherRoute) {
        let part = part(Story::OtherRoute, 0, 90, EVER);
        for _ in 0..(world.plan.orders / 25).max(30) {
            cast(world, dice, &part);
        }
    }
    let size = f64::from(world.plan.orders) / 2000.0;
    let rate = world.plan.anomaly_rate;
    let own_system = if world.plan.shows_dispatches() { &WAREHOUSE[..] } else { &[] };
    for (parts, rate) in
        [(&ANOMALIES[..], rate), (own_system, rate), (&TRAPS[..], 1.0), (&KINDS[..], 1.0)]
    {
        for part in parts {
            let share = f64::from(part.per) * size * rate;
            let mut left = share as u32;
            // What remains of a small store's share is drawn, so that rare stories appear at all.
            if dice.chance((share.fract() * 1000.0) as u64) {
                left += 1;
            }
            for _ in 0..left {
                cast(world, dice, part);
            }
        }
    }
}

/// A run of the first shop's orders, none of which the import takes: half a day's to two days' worth.
fn lose_a_run(world: &mut World, dice: &mut Dice) {
    let imports_begin = world.opens + i64::from(world.plan.orders_begin).max(0) * DAY;
    let (from, to) = (imports_begin + 3 * DAY, world.as_of - 6 * DAY);
    let own: Vec<usize> = (0..world.orders.len())
        .filter(|&at| world.orders[at].store == 0 && (from..to).contains(&world.orders[at].created))
        .collect();
    let length = dice.between(14, 34) as usize;
    if own.len() > length * 2 {
        let start = dice.below((own.len() - length) as u64) as usize;
        for &at in &own[start..start + length] {
            world.orders[at].story = Story::ImportLost;
        }
    }
}

fn cast(world: &mut World, dice: &mut Dice, part: &Part) {
    let imports_begin = world.opens + i64::from(world.plan.orders_begin) * DAY;
    let (from, to) = if part.story == Story::BeforeCoverage {
        (world.opens, imports_begin - 30 * HOUR)
    } else {
        // A day and a half inside both exports, so that no story hangs on the edge of one.
        let inside = world.opens.max(imports_begin) + 36 * HOUR;
        (inside.max(world.as_of - part.age.1 * HOUR), world.as_of - part.age.0 * HOUR)
    };
    let low = world.orders.partition_point(|o| o.created < from);
    let high = world.orders.partition_point(|o| o.created <= to);
    if low >= high {
        return;
    }
    for _ in 0..60 {
        let order = low + dice.below((high - low) as u64) as usize;
        // Only the first shop has the store record of an earlier connection.
        let elsewhere = part.story == Story::WrongStore && world.orders[order].store > 0;
        if world.orders[order].story != Story::Plain || elsewhere {
            continue;
        }
        if matches!(part.story, Story::CombinedLost | Story::CombinedWell | Story::Orphaned) {
            let Some(lead) = lead_of(world, order) else { continue };
            world.orders[lead].story = Story::CombinedLead;
            world.orders[order].travels_with = Some(lead);
            world.orders[order].buyer = world.orders[lead].buyer.clone();
        }
        world.orders[order].story = part.story;
        // The store no longer knows it; ShipStation does.
        world.orders[order].listed &= part.story != Story::Deleted;
        return;
    }
}

/// The buyer's other order: a plain one of the same shop, placed within the day before.
fn lead_of(world: &World, order: usize) -> Option<usize> {
    let follower = &world.orders[order];
    (0..order).rev().take_while(|&lead| follower.created - world.orders[lead].created < DAY).find(
        |&lead| {
            world.orders[lead].story == Story::Plain && world.orders[lead].store == follower.store
        },
    )
}
