//! How long orders take by their tags: a rush, a VIP, a subscription should be faster than the rest, and
//! what is made to order slower.

use std::cmp::Reverse;

use backhaul_model::report::{MeasureTable, Shows, TableCell};
use backhaul_model::{Arrange, SortedMap};
use backhaul_reconcile::Ledger;

use super::Plan;
use crate::measures::{FEWEST, Leg, Seen, legs, rank};

const PLAN: Plan = Plan {
    id: "time-to-ship",
    topic: "How long it takes",
    title: "Time to ship by tag",
    says: "From order to label and from label to Fulfilled in the store, by tags of either side. An \
           order counts for each of its tags. One without a label has no time yet: past its day it is \
           overdue.",
    columns: &[
        ("Tag", Shows::Cell),
        ("Orders", Shows::Count),
        ("Order to label, half within", Shows::Minutes),
        ("Order to label, 9 in 10", Shows::Minutes),
        ("Label to Fulfilled, half within", Shows::Minutes),
        ("Label to Fulfilled, 9 in 10", Shows::Minutes),
        ("Overdue", Shows::Count),
    ],
};

/// Tags counted, the first that are met: more than these are references, not tags.
const TAGS: usize = 1_000;

#[derive(Default)]
struct OfTag {
    orders: u64,
    to_label: Vec<u32>,
    to_fulfilled: Vec<u32>,
    overdue: u64,
}

/// Minutes by tag.
#[derive(Default)]
pub struct Tags<'l>(SortedMap<&'l str, OfTag>);

impl<'l> Tags<'l> {
    pub fn note(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, 'l>) {
        let Some(order) = seen.order else { return };
        let platform = seen.case.platform.iter().map(|it| it.word(it.tags));
        let words = std::iter::once(order.word(order.tags)).chain(platform);
        let tags = words.flat_map(|word| word.split([',', ';'])).map(str::trim);
        let mut tags: Vec<&str> = tags.filter(|tag| !tag.is_empty()).collect();
        if tags.is_empty() {
            return;
        }
        tags.arrange();
        tags.dedup();
        let (mut label, mut fulfilled) = (None, None);
        legs(ledger, seen, |went| match went.leg {
            Leg::OrderToLabel => label = went.minutes(),
            Leg::LabelToFulfilled => fulfilled = went.minutes(),
            Leg::PickToLabel => {}
        });
        for tag in tags {
            if self.0.len() == TAGS && !self.0.contains_key(tag) {
                continue;
            }
            let of = self.0.entry(tag).or_default();
            of.orders += 1;
            of.to_label.extend(label);
            of.to_fulfilled.extend(fulfilled);
            of.overdue += u64::from(seen.says(&["overdue-shipment"]));
        }
    }

    /// The most frequent first.
    pub fn table(self) -> MeasureTable {
        let mut tags: Vec<(&str, OfTag)> = self.0.into_iter().collect();
        tags.retain(|(_, of)| of.orders as usize >= FEWEST);
        tags.arrange_by_key(|(tag, of)| (Reverse(of.orders), *tag));
        let pair = |mut minutes: Vec<u32>| -> [TableCell; 2] {
            if minutes.is_empty() {
                return ["".into(), "".into()];
            }
            minutes.arrange();
            [50, 90].map(|percent| rank(&minutes, percent).into())
        };
        let rows = tags.into_iter().map(|(tag, of)| {
            let ([label, slow_label], [told, slow_told]) =
                (pair(of.to_label), pair(of.to_fulfilled));
            vec![
                tag.into(),
                of.orders.into(),
                label,
                slow_label,
                told,
                slow_told,
                of.overdue.into(),
            ]
        });
        PLAN.with(rows.collect())
    }
}
