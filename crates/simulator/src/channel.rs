//! A second channel: a marketplace whose orders ShipStation holds under the marketplace's own numbers.
//!
//! Its orders are drawn like a shop's and live some of a shop's stories, those that its report can
//! show. No storefront export lists them; the report does.

use serde::{Deserialize, Serialize};

use crate::calendar::{DAY, HOUR, Moment};
use crate::demand;
use crate::dice::Dice;
use crate::plan::Plan;
use crate::rhythm;
use crate::story::Story;
use crate::world::{Order, World};

/// A marketplace, and with it the shape of its orders report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Channel {
    /// The all-orders report of Seller Central: tabs, times in UTC, the status in words.
    Amazon,
    /// Seller Hub's orders report: days, and filled dates for statuses.
    Ebay,
    /// Sold order items: days, and filled dates for statuses.
    Etsy,
    /// The seller center's export, whose second row explains the columns.
    Tiktok,
    /// The Seller Center's order report: days, the status in words.
    Walmart,
}

impl Channel {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Amazon, Self::Ebay, Self::Etsy, Self::Tiktok, Self::Walmart];

    /// Its name, as ShipStation writes it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Amazon => "Amazon",
            Self::Ebay => "eBay",
            Self::Etsy => "Etsy",
            Self::Tiktok => "TikTok Shop",
            Self::Walmart => "Walmart",
        }
    }

    /// The report says that an order was cancelled; the others leave it out or have no word for it.
    fn shows_cancelled(self) -> bool {
        !matches!(self, Self::Ebay | Self::Etsy)
    }

    /// The report lists orders that nobody has paid yet.
    fn shows_unpaid(self) -> bool {
        matches!(self, Self::Amazon | Self::Ebay | Self::Tiktok)
    }

    /// The number of the nth order.
    fn number(self, dice: &mut Dice, nth: i64) -> String {
        let mut digits = |from: i64, to: i64| dice.between(from, to);
        match self {
            Self::Amazon => {
                let (middle, last) = (digits(1_000_000, 9_999_999), digits(1_000_000, 9_999_999));
                format!("11{}-{middle}-{last}", 1 + nth % 4)
            }
            Self::Ebay => format!("18-{}-{}", 12_551 + nth, digits(10_000, 99_999)),
            Self::Etsy => (3_312_450_000 + nth * 7_919).to_string(),
            Self::Tiktok => (576_461_413_038_780_000 + nth * 4_093).to_string(),
            Self::Walmart => (108_915_670_000_000 + nth * 10_007).to_string(),
        }
    }
}

/// The marketplace of a seed's store, if it has one.
pub(crate) fn drawn(dice: &mut Dice) -> Option<Channel> {
    dice.chance(450).then(|| *dice.pick(&Channel::ALL))
}

/// What its orders live, how many do, and how old they are in hours.
const STORIES: [(Story, usize, (i64, i64)); 7] = [
    (Story::WriteBackLost, 4, (160, 900)),
    (Story::NeverImported, 3, (72, 500)),
    (Story::CancelledOpen, 2, (80, 300)),
    (Story::Forgotten, 2, (200, 420)),
    (Story::TransferOverdue, 2, (110, 400)),
    (Story::CancelledEverywhere, 2, (60, 900)),
    (Story::JustShipped, 1, (30, 120)),
];

/// What is no fault: a store without any has these all the same.
const TRAPS: [Story; 2] = [Story::CancelledEverywhere, Story::JustShipped];

/// Fills the channel with orders; none where the plan has no channel.
pub(crate) fn open(world: &mut World) {
    let Some(channel) = world.plan.channel else { return };
    let store = world.stores.len();
    world.stores.push(format!("Juniper {}", channel.name()));
    let mut dice = Dice::new(world.plan.seed, 0x3a7);
    let zone = world.plan.store_zone;
    let first = zone.day(world.opens);
    let days = zone.day(world.as_of) - first + 1;
    let count = dice.between(60, 110) as usize;
    let until = world.as_of - 12 * HOUR;
    let arrivals = rhythm::arrivals(&mut dice, zone, first, days, until, count);
    let mut orders: Vec<Order> = (0..)
        .zip(arrivals)
        .map(|(nth, created)| {
            let mut order = demand::bought(&mut dice, world, store, created);
            order.lines.retain(|line| line.goods().ships && !line.goods().sku.is_empty());
            order.number = channel.number(&mut dice, nth);
            order.name.clone_from(&order.number);
            order.listed = false;
            order.discount = 0;
            order.tags.clear();
            order.note.clear();
            order.source = channel.name();
            order
        })
        .collect();
    cast(&world.plan, channel, world.as_of, imports_begin(world), &mut dice, &mut orders);
    world.orders.append(&mut orders);
}

fn imports_begin(world: &World) -> Moment {
    world.opens + i64::from(world.plan.orders_begin).max(0) * DAY + 4 * DAY
}

/// Gives some orders a story, never to two beside each other: two that were not imported would make a
/// run of their own.
fn cast(
    plan: &Plan,
    channel: Channel,
    as_of: Moment,
    begins: Moment,
    dice: &mut Dice,
    orders: &mut [Order],
) {
    for (story, count, (from, to)) in STORIES {
        let shown = match story {
            Story::CancelledOpen | Story::CancelledEverywhere => channel.shows_cancelled(),
            Story::TransferOverdue => channel.shows_unpaid(),
            _ => true,
        };
        if !shown || plan.anomaly_rate <= 0.0 && !TRAPS.contains(&story) {
            continue;
        }
        for _ in 0..count {
            let free: Vec<usize> = (1..orders.len().saturating_sub(1))
                .filter(|&at| {
                    let age = as_of - orders[at].created;
                    let fits = (from * HOUR..to * HOUR).contains(&age);
                    let near = &orders[at - 1..=at + 1];
                    let alone = near.iter().all(|order| order.story == Story::Plain);
                    fits && alone && orders[at].created > begins
                })
                .collect();
            if !free.is_empty() {
                orders[*dice.pick(&free)].story = story;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_looks_like_its_marketplaces() {
        let mut dice = Dice::new(1, 1);
        let lengths = [19, 14, 10, 18, 15];
        for (channel, length) in Channel::ALL.into_iter().zip(lengths) {
            let number = channel.number(&mut dice, 3);
            assert_eq!(number.len(), length, "{channel:?}: {number}");
        }
    }
}
