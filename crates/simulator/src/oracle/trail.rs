//! A shop's parcels in the order they were made, and which of them the store heard of.

use std::collections::BTreeMap;

use crate::calendar::{DAY, HOUR, Moment};
use crate::key::Cause;
use crate::tracking::SERVICES;
use crate::world::{Fulfillment, Order, Parcel, World};

use super::Shown;

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
        Self { steps, volumes, busy }
    }

    fn place(&self, parcel: &Parcel) -> Option<usize> {
        self.steps.iter().position(|step| std::ptr::eq(step.parcel, parcel))
    }

    pub(crate) fn has_success(&self) -> bool {
        self.steps.iter().any(|step| !step.failed)
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

    /// From the parcel on, eight or more, none got through.
    pub(crate) fn none_succeeds_after(&self, parcel: &Parcel) -> bool {
        self.place(parcel).is_some_and(|at| {
            let rest = &self.steps[at..];
            rest.len() >= 8 && rest.iter().all(|step| step.failed)
        })
    }

    /// A few parcels away from those of an outage: the edge of a run is not sharp.
    pub(crate) fn is_near_outage(&self, parcel: &Parcel) -> bool {
        let Some(at) = self.place(parcel) else { return false };
        let near = &self.steps[at.saturating_sub(8)..(at + 9).min(self.steps.len())];
        near.iter().any(|step| step.parcel.lost == Some(Cause::Outage))
    }

    /// One of the parcel's facets fails nearly always, and everything else nearly never.
    pub(crate) fn is_suppressed(&self, parcel: &Parcel) -> bool {
        let Some(at) = self.place(parcel) else { return false };
        let own = &self.steps[at];
        let alike: [fn(&Step<'_>, &Step<'_>) -> bool; 5] = [
            |a, b| SERVICES[a.parcel.service].carrier == SERVICES[b.parcel.service].carrier,
            |a, b| a.parcel.service == b.parcel.service,
            |a, b| a.parcel.warehouse == b.parcel.warehouse,
            |a, b| a.parcel.user == b.parcel.user,
            |a, b| a.order.tags.iter().any(|tag| b.order.tags.contains(tag)),
        ];
        alike.into_iter().any(|alike| {
            let (mut of_value, mut others) = ((0_usize, 0_usize), (0_usize, 0_usize));
            for step in &self.steps {
                let tally = if alike(own, step) { &mut of_value } else { &mut others };
                tally.0 += usize::from(step.failed);
                tally.1 += 1;
            }
            of_value.0 >= 8 && of_value.0 * 10 >= of_value.1 * 8 && others.0 * 10 < others.1
        })
    }

    /// Parcels of an outage, in time order.
    pub(crate) fn outage(&self) -> impl Iterator<Item = &'w Parcel> + '_ {
        self.steps
            .iter()
            .map(|step| step.parcel)
            .filter(|parcel| parcel.lost == Some(Cause::Outage))
    }

    /// Parcels that failed.
    pub(crate) fn failed(&self) -> impl Iterator<Item = &'w Parcel> + '_ {
        self.steps.iter().filter(|step| step.failed).map(|step| step.parcel)
    }
}
