//! How long each leg takes: from order to label, from label to *Fulfilled*, from pick to label.
//!
//! A leg is measured where both times are written to the minute. Without a zone they are read in the
//! store's offset, and the leg is marked as not exact: medians of many orders still tell stores apart.

use backhaul_model::report::Latency;
use backhaul_model::time::DAY;
use backhaul_model::{Arrange, Moment, Parcel, Precision, SortedMap};
use backhaul_reconcile::{Entry, Ledger};

use super::Seen;
use crate::options::Options;

/// Groups shown beside the totals.
const GROUPS: usize = 60;
/// A group of fewer orders says little.
pub const FEWEST: usize = 5;
/// Minutes of the marks of the cumulative curve.
const MARKS: [i64; 6] = [5, 60, 240, 1_440, 2_880, 5_760];

/// A leg of an order's way.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leg {
    OrderToLabel,
    LabelToFulfilled,
    PickToLabel,
}

impl Leg {
    /// Its id in the report.
    pub fn id(self) -> &'static str {
        match self {
            Leg::OrderToLabel => "order-to-label",
            Leg::LabelToFulfilled => "label-to-fulfilled",
            Leg::PickToLabel => "pick-to-label",
        }
    }
}

/// A leg that an order went.
pub struct Went<'l> {
    pub leg: Leg,
    /// Service of the label.
    service: &'l str,
    /// When it began and ended.
    from: i64,
    to: i64,
    /// Whether both are known to the minute.
    exact: bool,
}

impl Went<'_> {
    /// Whole minutes. A leg that ends before it begins was not that leg: fulfilled by hand, or another
    /// zone.
    pub fn minutes(&self) -> Option<u32> {
        u32::try_from((self.to - self.from).div_euclid(60)).ok()
    }
}

/// The legs of an order that its files time.
pub fn legs<'l>(ledger: &Ledger<'_>, seen: &Seen<'_, 'l>, mut went: impl FnMut(Went<'l>)) {
    let Some(order) = seen.order else { return };
    let timed =
        |moment: Moment| moment.stamp.is_some_and(|stamp| stamp.precision() != Precision::Day);
    let clock = &ledger.clock;
    let exact = |moment| clock.span(moment).is_some_and(backhaul_model::Span::is_exact);
    let parcels = || seen.case.active().filter(|parcel| timed(parcel.made()));
    let at = |parcel: &&Entry<'_, Parcel>| ledger.reading(parcel.at.table, parcel.made());
    let (Some(first), Some(last)) = (parcels().min_by_key(at), parcels().max_by_key(at)) else {
        return;
    };
    if let (Some(from), Some(to)) = (clock.nominal(order.created), at(&first))
        && timed(order.created)
    {
        let exact = exact(order.created) && exact(first.made());
        let service = first.word(first.service);
        went(Went { leg: Leg::OrderToLabel, service, from, to, exact });
    }
    let Some(made) = at(&last) else { return };
    if let Some(to) = clock.nominal(order.fulfilled).filter(|_| timed(order.fulfilled)) {
        let exact = exact(order.fulfilled) && exact(last.made());
        let service = last.word(last.service);
        went(Went { leg: Leg::LabelToFulfilled, service, from: made, to, exact });
    }
    for dispatch in seen.case.dispatches.iter().filter(|dispatch| timed(dispatch.picked)) {
        if let Some(from) = ledger.reading(dispatch.at.table, dispatch.picked) {
            let exact = exact(dispatch.picked) && exact(last.made());
            went(Went { leg: Leg::PickToLabel, service: "", from, to: made, exact });
        }
    }
}

/// The least of sorted minutes that so many of a hundred do not exceed; 0 of none.
pub fn rank(sorted: &[u32], percent: usize) -> i64 {
    let position = (sorted.len() * percent).div_ceil(100).max(1) - 1;
    sorted.get(position).copied().map_or(0, i64::from)
}

/// Minutes of a group.
#[derive(Default)]
struct Minutes {
    all: Vec<u32>,
    within: u64,
    inexact: bool,
}

/// Minutes by leg, store and service.
pub struct Latencies<'l> {
    groups: SortedMap<(Leg, &'l str, &'l str), Minutes>,
    write_back: i64,
    label: i64,
}

impl<'l> Latencies<'l> {
    pub fn new(options: &Options) -> Self {
        let targets = &options.targets;
        Latencies {
            groups: SortedMap::new(),
            write_back: i64::from(targets.write_back),
            label: i64::from(targets.label),
        }
    }

    pub fn note(&mut self, ledger: &'l Ledger<'_>, seen: &Seen<'_, 'l>) {
        let clock = &ledger.clock;
        legs(ledger, seen, |went| {
            let Some(minutes) = went.minutes() else { return };
            let within = match went.leg {
                Leg::OrderToLabel => {
                    let shift = i64::from(clock.offset) * 60;
                    let worked = clock.calendar.seconds(went.from + shift, went.to + shift);
                    worked <= self.label * DAY
                }
                Leg::LabelToFulfilled => went.to - went.from <= self.write_back * 60,
                Leg::PickToLabel => true,
            };
            let group = self.groups.entry((went.leg, seen.store, went.service)).or_default();
            group.all.push(minutes);
            group.within += u64::from(within);
            group.inexact |= !went.exact;
        });
    }

    pub fn finish(self) -> Vec<Latency> {
        let mut totals: SortedMap<Leg, Minutes> = SortedMap::new();
        for ((leg, ..), group) in &self.groups {
            let total = totals.entry(*leg).or_default();
            total.all.extend(&group.all);
            total.within += group.within;
            total.inexact |= group.inexact;
        }
        let target = |leg| match leg {
            Leg::OrderToLabel => self.label * 1_440,
            Leg::LabelToFulfilled => self.write_back,
            Leg::PickToLabel => 0,
        };
        let mut shown: Vec<Latency> = totals
            .into_iter()
            .map(|(leg, minutes)| summed(leg, "", "", minutes, target(leg)))
            .collect();
        let several = self.groups.len() > shown.len();
        let groups = self.groups.into_iter().filter(|(_, group)| group.all.len() >= FEWEST);
        let mut groups: Vec<Latency> = groups
            .map(|((leg, store, service), group)| summed(leg, store, service, group, target(leg)))
            .collect();
        groups.arrange_by(|a, b| {
            (b.orders, &a.leg, &a.store, &a.service).cmp(&(a.orders, &b.leg, &b.store, &b.service))
        });
        if several {
            shown.extend(groups.into_iter().take(GROUPS));
        }
        shown
    }
}

fn summed(leg: Leg, store: &str, service: &str, minutes: Minutes, target: i64) -> Latency {
    let mut all = minutes.all;
    all.arrange();
    let up_to = |mark: i64| all.partition_point(|&minutes| i64::from(minutes) <= mark) as u64;
    Latency {
        leg: leg.id().to_owned(),
        store: store.to_owned(),
        service: service.to_owned(),
        orders: all.len() as u64,
        median: rank(&all, 50),
        p90: rank(&all, 90),
        within: minutes.within,
        target,
        by_age: MARKS.map(up_to),
        exact: !minutes.inexact,
    }
}
