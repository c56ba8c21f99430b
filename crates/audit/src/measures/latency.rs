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
const FEWEST: usize = 5;
/// Minutes of the marks of the cumulative curve.
const MARKS: [i64; 6] = [5, 60, 240, 1_440, 2_880, 5_760];

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Leg {
    OrderToLabel,
    LabelToFulfilled,
    PickToLabel,
}

impl Leg {
    fn id(self) -> &'static str {
        match self {
            Leg::OrderToLabel => "order-to-label",
            Leg::LabelToFulfilled => "label-to-fulfilled",
            Leg::PickToLabel => "pick-to-label",
        }
    }
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
        let made = ledger.reading(first.at.table, first.made());
        if let (Some(created), Some(made)) = (clock.nominal(order.created), made)
            && timed(order.created)
        {
            let shift = i64::from(clock.offset) * 60;
            let worked = clock.calendar.seconds(created + shift, made + shift);
            let group = (Leg::OrderToLabel, seen.store, first.word(first.service));
            let sure = exact(order.created) && exact(first.made());
            self.add(group, made - created, worked <= self.label * DAY, sure);
        }
        let made = ledger.reading(last.at.table, last.made());
        if let (Some(fulfilled), Some(made)) = (clock.nominal(order.fulfilled), made)
            && timed(order.fulfilled)
        {
            let group = (Leg::LabelToFulfilled, seen.store, last.word(last.service));
            let sure = exact(order.fulfilled) && exact(last.made());
            let lag = fulfilled - made;
            self.add(group, lag, lag <= self.write_back * 60, sure);
        }
        for dispatch in seen.case.dispatches.iter().filter(|dispatch| timed(dispatch.picked)) {
            let picked = ledger.reading(dispatch.at.table, dispatch.picked);
            if let (Some(picked), Some(made)) = (picked, made) {
                let group = (Leg::PickToLabel, seen.store, "");
                let sure = exact(dispatch.picked) && exact(last.made());
                self.add(group, made - picked, true, sure);
            }
        }
    }

    /// A leg that ends before it begins was not that leg: fulfilled by hand, or another zone.
    fn add(&mut self, group: (Leg, &'l str, &'l str), seconds: i64, within: bool, exact: bool) {
        let Ok(minutes) = u32::try_from(seconds.div_euclid(60)) else { return };
        let group = self.groups.entry(group).or_default();
        group.all.push(minutes);
        group.within += u64::from(within);
        group.inexact |= !exact;
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
    // The least value that so many of a hundred do not exceed.
    let rank = |percent: usize| {
        let position = (all.len() * percent).div_ceil(100).max(1) - 1;
        all.get(position).copied().map_or(0, i64::from)
    };
    let up_to = |mark: i64| all.partition_point(|&minutes| i64::from(minutes) <= mark) as u64;
    Latency {
        leg: leg.id().to_owned(),
        store: store.to_owned(),
        service: service.to_owned(),
        orders: all.len() as u64,
        median: rank(50),
        p90: rank(90),
        within: minutes.within,
        target,
        by_age: MARKS.map(up_to),
        exact: !minutes.inexact,
    }
}
