//! Outages: runs of shipments that failed together, with successes before and after.
//!
//! The line between a store's first and last success is scanned for runs
//! ([`backhaul_statistics::runs`]): what lies before or after has no success on one side, and is another
//! cause. A run that hangs on one carrier, service, warehouse, user or tag is not a matter of time but of
//! that value; its shipments are set aside and the line is scanned again, so that a rule that
//! suppresses a warehouse cannot hide an outage, nor pass for one.
//!
//! Where files write days only, no run begins or ends within a day: what the scan finds is taken to whole
//! days, and a day at either edge belongs to it when chance does not explain its failures either.

use std::ops::Range;

use backhaul_model::Arrange;
use backhaul_statistics::{
    Standard, chance, chance_within, log_likelihood_ratio, runs, without_strays,
};

use crate::facet::Facet;
use crate::history::{FEWEST, Line};

/// What makes a run.
const STANDARD: Standard = Standard { failures: FEWEST, percent: 34, chance: 0.001 };

/// What makes one in files that only write days: an outage of some hours is lost among all that
/// shipped before and after it on its day.
const OF_DAYS: Standard = Standard { percent: 15, ..STANDARD };

/// A day at the edge of a run belongs to it when chance makes one so bad in fewer of so many stores. The
/// run is proven already, and no window is searched for.
const OF_AN_EDGE: f64 = 0.01;

/// Values set aside one after another before the search ends.
const ROUNDS: usize = 12;

/// One outage.
#[derive(Clone, Debug)]
pub(crate) struct Outage {
    /// First failure, in UTC seconds.
    pub from: i64,
    /// Last failure.
    pub to: i64,
    /// Shipments from first to last.
    pub shipments: usize,
    /// Of these, failed.
    pub failed: usize,
    /// Shipments of the store outside of it.
    pub outside: usize,
    /// Of these, failed.
    pub failed_outside: usize,
    /// Distinct carriers and services among the failures.
    pub kinds: (usize, usize),
    /// Upper bound of the probability that chance makes such a run.
    pub chance: f64,
}

impl Outage {
    /// Whether a moment lies in it.
    pub fn holds(&self, at: i64) -> bool {
        (self.from..=self.to).contains(&at)
    }
}

/// The outages of a line, in time order.
pub(crate) fn find(line: &Line<'_>) -> Vec<Outage> {
    let has_clock = line.shipments.iter().any(|shipment| shipment.has_clock);
    let standard = if has_clock { &STANDARD } else { &OF_DAYS };
    let mut aside = Vec::new();
    for _ in 0..ROUNDS {
        let rest = line.without(|shipment| {
            aside.iter().any(|&value| line.facets.has(&shipment.traits, value))
        });
        let Some(inner) = rest.between_successes() else { return Vec::new() };
        let outcomes: Vec<bool> = inner.clone().map(|place| rest.failed(place)).collect();
        let found = runs(&outcomes, standard).into_iter();
        let found: Vec<_> = found.map(|run| without_strays(&outcomes, run, FEWEST)).collect();
        let placed = found.iter().filter_map(|run| {
            let stretch = inner.start + run.start..inner.start + run.end;
            if has_clock { Some((stretch, run.chance)) } else { whole_days(&rest, stretch) }
        });
        match placed.clone().find_map(|(stretch, _)| rest.hangs_on(&stretch)) {
            Some(value) => aside.push(value),
            None => {
                return placed.filter_map(|(s, chance)| outage(line, &rest, s, chance)).collect();
            }
        }
    }
    Vec::new()
}

/// The whole days of a stretch: less its first and its last where they fail no more than the days beyond, and
/// with the day before and the day after where they do. And the probability that chance makes such a run of
/// days: the scan's own is that of one order within the days, out of many. `None` where they make none.
#[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
fn whole_days(rest: &Line<'_>, stretch: Range<usize>) -> Option<(Range<usize>, f64)> {
    let places = rest.places.len();
    let day = |place: usize| {
        let at = rest.at(place).at;
        let start = rest.places.partition_point(|&other| rest.shipments[other].at < at);
        start..rest.places.partition_point(|&other| rest.shipments[other].at <= at)
    };
    let (first, last) = (day(stretch.start), day(stretch.end - 1));
    let before = first.start.checked_sub(1).map_or(0..0, day);
    let after = if last.end < places { day(last.end) } else { places..places };
    let beyond = [0..before.start, after.end..places];
    let of_beyond = |count: &dyn Fn(Range<usize>) -> usize| beyond.clone().map(count).iter().sum();
    let (trials, failures): (usize, usize) =
        (of_beyond(&|days| days.len()), of_beyond(&|days| rest.failures(days)));
    let belongs = |days: &Range<usize>| {
        let failed = rest.failures(days.clone());
        let chance = chance_within(trials + days.len(), failures + failed, days.len(), failed);
        failed > 0 && chance < OF_AN_EDGE
    };
    let arrived = |days: Range<usize>| days.into_iter().any(|place| !rest.failed(place));
    let start = match (belongs(&before) && arrived(0..before.start), belongs(&first)) {
        (true, true) => before.start,
        (_, true) => first.start,
        _ => first.end,
    };
    let end = match (belongs(&after) && arrived(after.end..places), belongs(&last)) {
        (true, true) => after.end,
        (_, true) => last.end,
        _ => last.start,
    };
    let (length, failed) = (end.checked_sub(start)?, rest.failures(start..end));
    if failed < FEWEST || failed * 100 < length * OF_DAYS.percent {
        return None;
    }
    let all = rest.failures(0..places);
    let ratio = log_likelihood_ratio(length as f64, failed as f64, places as f64, all as f64);
    Some((start..end, chance(places, all, ratio, OF_DAYS.chance)?))
}

/// The outage of a stretch of `rest`, counted over the whole line.
fn outage(line: &Line<'_>, rest: &Line<'_>, stretch: Range<usize>, chance: f64) -> Option<Outage> {
    let mut failures = stretch.filter(|&place| rest.failed(place)).map(|place| rest.at(place));
    let first = failures.next()?;
    let last = failures.next_back().unwrap_or(first);
    let (from, to) = (first.at, last.at);
    // Of one day nobody knows the order: a success of the last failure's day need not come after it.
    let told = |when: &dyn Fn(i64) -> bool| {
        (0..line.places.len()).any(|place| !line.failed(place) && when(line.at(place).at))
    };
    if !told(&|at| at < from) || !told(&|at| at > to) {
        return None;
    }
    let inside = |place: &usize| (from..=to).contains(&line.at(*place).at);
    let places: Vec<usize> = (0..line.places.len()).filter(inside).collect();
    let failed: Vec<usize> = places.iter().copied().filter(|&place| line.failed(place)).collect();
    let distinct = |facet: Facet| {
        let mut values: Vec<u32> = failed
            .iter()
            .flat_map(|&place| line.facets.values_of(&line.at(place).traits))
            .filter(|&value| line.facets.name(value).0 == facet)
            .collect();
        values.arrange();
        values.dedup();
        values.len()
    };
    Some(Outage {
        from,
        to,
        shipments: places.len(),
        failed: failed.len(),
        outside: line.places.len() - places.len(),
        failed_outside: line.failures(0..line.places.len()) - failed.len(),
        kinds: (distinct(Facet::Carrier), distinct(Facet::Service)),
        chance,
    })
}
