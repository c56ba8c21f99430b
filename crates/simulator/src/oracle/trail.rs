//! A shop's parcels in the order they were made, and which of them the store heard of.

use std::collections::BTreeMap;

use crate::calendar::{DAY, HOUR, Moment, Zone};
use crate::key::Cause;
use crate::tracking::SERVICES;
use crate::world::{Fulfillment, Made, Order, Parcel, USERS, WAREHOUSES, World};

use super::Shown;
use super::shown::Notice;

struct Step<'w> {
    parcel: &'w Parcel,
    order: &'w Order,
    failed: bool,
}

/// The parcels of one shop whose outcome shows.
pub(crate) struct Trail<'w> {
    steps: Vec<Step<'w>>,
    volumes: BTreeMap<Moment, usize>,
    /// Volumes that count as busy: by the most generous and by the strictest way to count hours.
    busy: (usize, usize),
    /// For each facet's value, how many failed and how many there are.
    facets: BTreeMap<(u8, &'static str), (usize, usize)>,
    /// Parcels whose notification cell is filled, and that have one.
    filled: (usize, usize),
    last_success: Option<usize>,
    failures: usize,
    /// First and last moment of the outage and of the eight parcels around it.
    outage: Option<(Moment, Moment)>,
}

/// What a rule could single the parcel out by, as far as files show: only a label has a warehouse and a user.
fn facets<'p>(
    parcel: &'p Parcel,
    order: &'p Order,
) -> impl Iterator<Item = (u8, &'static str)> + 'p {
    let service = &SERVICES[parcel.service];
    let own = [(0, service.carrier), (1, service.name)];
    let of_label = [(2, WAREHOUSES[parcel.warehouse]), (3, USERS[parcel.user])];
    let of_label = of_label.into_iter().filter(|_| parcel.made == Made::Label);
    own.into_iter().chain(of_label).chain(order.tags.iter().map(|&tag| (4, tag)))
}

impl<'w> Trail<'w> {
    pub(crate) fn of(shown: &Shown<'w>, store: usize) -> Self {
        let world: &'w World = shown.world;
        let mut steps: Vec<Step<'w>> = Vec::new();
        for &at in shown.listed.iter().filter(|&&at| world.orders[at].store == store) {
            let order = &world.orders[at];
            for &parcel in &shown.parcels[at] {
                let parcel = &world.parcels[parcel];
                let failed = match order.fulfillment {
                    Fulfillment::Unfulfilled if order.cancelled.is_none() => true,
                    // Told before this parcel was made: it says nothing of this one.
                    Fulfillment::Fulfilled
                        if order.fulfilled.is_some_and(|told| told + DAY > parcel.created) =>
                    {
                        false
                    }
                    _ => continue,
                };
                if parcel.is_active() {
                    steps.push(Step { parcel, order, failed });
                }
            }
        }
        steps.sort_by_key(|step| step.parcel.created);
        let mut volumes: BTreeMap<Moment, usize> = BTreeMap::new();
        for step in &steps {
            *volumes.entry(step.parcel.created / HOUR).or_default() += 1;
        }
        let mut counts: Vec<usize> = volumes.values().copied().collect();
        counts.sort_unstable();
        let hours = match (steps.first(), steps.last()) {
            (Some(first), Some(last)) => (last.parcel.created - first.parcel.created) / HOUR + 1,
            _ => 1,
        };
        let at = |permille: usize| {
            counts.get((counts.len() * permille / 1000).min(counts.len().max(1) - 1)).copied()
        };
        // The hours without a parcel count, or do not.
        let beyond = (hours as usize / 20).min(counts.len());
        let generous = counts.get(counts.len() - beyond).copied();
        let busy = (generous.unwrap_or(1).min(at(930).unwrap_or(1)), at(970).unwrap_or(1));
        let mut tallies: BTreeMap<(u8, &'static str), (usize, usize)> = BTreeMap::new();
        for step in &steps {
            for facet in facets(step.parcel, step.order) {
                let tally = tallies.entry(facet).or_default();
                tally.0 += usize::from(step.failed);
                tally.1 += 1;
            }
        }
        let notices = steps.iter().filter_map(|step| shown.notice(step.parcel));
        let filled = notices.fold((0, 0), |(filled, all), notice| {
            (filled + usize::from(notice != Notice::Blank), all + 1)
        });
        let failures = steps.iter().filter(|step| step.failed).count();
        let last_success = steps.iter().rposition(|step| !step.failed);
        let in_run = |step: &Step<'_>| step.parcel.lost == Some(Cause::Outage);
        let outage = steps.iter().position(in_run).zip(steps.iter().rposition(in_run));
        let outage = outage.map(|(first, last)| {
            let (first, last) = (first.saturating_sub(8), (last + 8).min(steps.len() - 1));
            (steps[first].parcel.created, steps[last].parcel.created)
        });
        Self { steps, volumes, busy, facets: tallies, filled, last_success, failures, outage }
    }

    fn place(&self, parcel: &Parcel) -> Option<usize> {
        let from = self.steps.partition_point(|step| step.parcel.created < parcel.created);
        let beside = self.steps[from..].iter().position(|step| std::ptr::eq(step.parcel, parcel));
        beside.map(|beside| from + beside)
    }

    /// Most parcels of which a file has a notification cell have it filled.
    pub(crate) fn fills_notices(&self) -> bool {
        self.filled.0 * 2 > self.filled.1
    }

    /// Of the parcels whose moment the files write as they write this one's, the store was told of half.
    pub(crate) fn is_half_told(&self, parcel: &Parcel, shown: &Shown<'_>) -> bool {
        let alike = |step: &&Step<'_>| shown.writes_alike(step.parcel.created, parcel.created);
        let (failed, all) = self
            .steps
            .iter()
            .filter(alike)
            .fold((0, 0), |(failed, all), step| (failed + usize::from(step.failed), all + 1));
        failed * 2 <= all
    }

    /// The parcel before and the one after got through.
    pub(crate) fn is_between_successes(&self, parcel: &Parcel) -> bool {
        self.place(parcel).is_some_and(|at| {
            at > 0
                && !self.steps[at - 1].failed
                && self.steps.get(at + 1).is_some_and(|next| !next.failed)
        })
    }

    fn volume(&self, parcel: &Parcel) -> usize {
        self.volumes.get(&(parcel.created / HOUR)).copied().unwrap_or(0)
    }

    pub(crate) fn is_busy_by_any_count(&self, parcel: &Parcel) -> bool {
        self.volume(parcel) >= self.busy.0
    }

    pub(crate) fn is_busy_by_every_count(&self, parcel: &Parcel) -> bool {
        self.volume(parcel) > self.busy.1
    }

    /// The moment lies after the last success, and eight or more failed since. `days` is the zone where no
    /// file shows the hour: on the day of the last success nobody knows what came after it.
    pub(crate) fn is_silent_from(&self, at: Moment, days: Option<Zone>) -> bool {
        let since = self.last_success.map_or(0, |last| last + 1);
        let last = self.last_success.map(|last| self.steps[last].parcel.created);
        let is_after = |last| days.map_or(at > last, |zone| zone.day(at) >= zone.day(last));
        self.steps.len() - since >= 8 && last.is_none_or(is_after)
    }

    /// First and last moment of the outage and a few parcels around it, for the edge of a run is not
    /// sharp; whole days where `days` says that no file shows the hour.
    pub(crate) fn outage_span(&self, days: Option<Zone>) -> Option<(Moment, Moment)> {
        let (from, to) = self.outage?;
        Some(match days {
            Some(zone) => (zone.moment(zone.day(from), 0), zone.moment(zone.day(to) + 1, 0) - 1),
            None => (from, to),
        })
    }

    /// One of the parcel's facets fails nearly always, and everything else nearly never: a rule, or,
    /// where the facet is a carrier that the store has no name for, that.
    pub(crate) fn suppression(&self, parcel: &Parcel, order: &Order) -> Option<Cause> {
        let (failed, all) = (self.failures, self.steps.len());
        let suppressed = facets(parcel, order).any(|facet| {
            let (of_value, total) = self.facets.get(&facet).copied().unwrap_or((0, 0));
            of_value >= 8 && of_value * 10 >= total * 8 && (failed - of_value) * 10 < all - total
        });
        let known = SERVICES[parcel.service].known;
        suppressed.then_some(if known { Cause::RuleSuppressed } else { Cause::CarrierDesignation })
    }

    /// Parcels of an outage, in time order.
    pub(crate) fn outage(&self) -> impl Iterator<Item = &'w Parcel> + '_ {
        self.steps
            .iter()
            .map(|step| step.parcel)
            .filter(|parcel| parcel.lost == Some(Cause::Outage))
    }
}
