//! One store's shipments in time order, and what shows in them: outages, notifications turned off, values
//! that always fail, how long write-backs take, and how busy each hour was.
//!
//! All of it is per ShipStation store, because a connection belongs to a store: one store's outage is not
//! another's.

use std::ops::Range;

use backhaul_model::time::DAY;
use backhaul_reconcile::Clock;

use crate::facet::{Facets, Value};
use crate::outage::{self, Outage};
use crate::pace::{Lag, Rush, SLOW};
use crate::phrase::Calendar;
use crate::shipment::{Outcome, Shipment, Strip};
use crate::silence::Silence;
use crate::suppression::{self, Suppression};

/// Failures below which no cause of many parcels is claimed.
pub(crate) const FEWEST: usize = 8;

/// One store's history.
pub(crate) struct History {
    /// The store's name; blank when no file names stores.
    pub store: String,
    /// All its shipments, in time order.
    pub shipments: Vec<Shipment>,
    /// Places of those that the store was not told of, rising: few beside the others.
    pub untold: Vec<u32>,
    /// Runs that failed for the most part.
    pub outages: Vec<Outage>,
    /// The moment from which nothing succeeded.
    pub silence: Option<Silence>,
    /// Values that fail.
    pub suppressions: Vec<Suppression>,
    /// How long write-backs take.
    pub lag: Option<Lag>,
    /// How busy an hour must be to count as a rush.
    pub rush: Option<Rush>,
    /// Whether most parcels that have a notification column have it filled.
    pub fills_column: bool,
    /// How its moments are said.
    pub calendar: Calendar,
}

impl History {
    /// Reads the history off a strip. `offset` is that of the account's times.
    pub fn of(strip: Strip, facets: &Facets, clock: &Clock, offset: i16) -> Self {
        let Strip { store, mut shipments, columns } = strip;
        shipments.sort_unstable_by_key(|s| (s.at, s.number, s.tie, s.case));
        let lag =
            pace(&mut shipments, clock.as_of).or_else(|| days_of_waiting(&shipments, clock.as_of));
        let tested: Vec<usize> = (0..shipments.len())
            .filter(|&place| match shipments[place].outcome {
                Outcome::Told => true,
                // Where write-backs take a day, a day without one is no failure.
                Outcome::Failed => !lag.is_some_and(|lag| lag.may_come(shipments[place].at)),
                Outcome::Fresh | Outcome::Beyond | Outcome::Aside => false,
            })
            .collect();
        let line = Line { shipments: &shipments, facets, places: tested };
        let mut history = History {
            outages: Vec::new(),
            silence: None,
            suppressions: Vec::new(),
            lag,
            rush: Rush::of(&shipments),
            fills_column: columns.1 * 2 > columns.0,
            calendar: Calendar {
                zone: clock.zone,
                offset,
                has_clock: shipments.iter().any(|shipment| shipment.has_clock),
            },
            store,
            shipments: Vec::new(),
            untold: Vec::new(),
        };
        if line.failures(0..line.places.len()) >= FEWEST {
            history.silence = Silence::of(&line);
            history.outages = outage::find(&line);
            let ordinary = line.without(|shipment| history.is_in_stretch(shipment));
            history.suppressions = suppression::find(&ordinary);
        }
        let untold = (0u32..).zip(&shipments).filter(|(_, s)| s.outcome != Outcome::Told);
        history.untold = untold.map(|(place, _)| place).collect();
        history.shipments = shipments;
        history
    }

    /// Shipments after a place that the store was told of.
    pub fn told_after(&self, place: usize) -> usize {
        let untold = self.untold.partition_point(|&other| other as usize <= place);
        self.shipments.len() - (place + 1) - (self.untold.len() - untold)
    }

    /// ` of Juniper`, or nothing when no file names stores.
    pub fn named(&self) -> String {
        if self.store.is_empty() { String::new() } else { format!(" of {}", self.store) }
    }

    /// The outage a shipment lies in.
    pub fn outage(&self, shipment: &Shipment) -> Option<(usize, &Outage)> {
        let mut outages = self.outages.iter().enumerate();
        outages.find(|(_, outage)| outage.holds(shipment.at))
    }

    /// The value that keeps a shipment silent, and its position.
    pub fn suppression(
        &self,
        shipment: &Shipment,
        facets: &Facets,
    ) -> Option<(usize, &Suppression)> {
        let mut all = self.suppressions.iter().enumerate();
        all.find(|(_, suppression)| suppression.holds(shipment, facets))
    }

    /// Whether a shipment lies in an outage or after notifications went off.
    fn is_in_stretch(&self, shipment: &Shipment) -> bool {
        self.outage(shipment).is_some()
            || self.silence.as_ref().is_some_and(|silence| silence.holds(shipment.at))
    }

    /// Whether anything of many parcels explains a failure.
    fn is_explained(&self, shipment: &Shipment, facets: &Facets) -> bool {
        self.is_in_stretch(shipment) || self.suppression(shipment, facets).is_some()
    }

    /// Whether the shipment at a place failed between successes, with fewer than [`FEWEST`] others that nothing
    /// explains between the same two.
    pub fn is_isolated(&self, place: usize, facets: &Facets) -> bool {
        // Steps to a success, over failures that nothing explains.
        let stretch = |others: &mut dyn Iterator<Item = &Shipment>| {
            let mut failures = 0;
            for other in others {
                match other.outcome {
                    Outcome::Told => return Some(failures),
                    Outcome::Failed if !self.is_explained(other, facets) => failures += 1,
                    _ => {}
                }
                if failures >= FEWEST {
                    return None;
                }
            }
            None
        };
        let before = stretch(&mut self.shipments[..place].iter().rev());
        let after = stretch(&mut self.shipments[place + 1..].iter());
        matches!((before, after), (Some(before), Some(after)) if before + after + 1 < FEWEST)
    }
}

/// How long the store's write-backs take. Sets aside those so late that somebody repaired them by hand; and
/// where successes are few among failures, all that took hours, and, where they are fewer than one in
/// fifty, those of which nobody knows how long they took: they show hands, not a pace.
fn pace(shipments: &mut [Shipment], as_of: i64) -> Option<Lag> {
    let count = |outcome| shipments.iter().filter(|s| s.outcome == outcome).count();
    let (told, failed) = (count(Outcome::Told), count(Outcome::Failed));
    let (are_few, are_stray) = (told * 10 < failed, told * 50 < failed);
    let told = shipments.iter().filter(|shipment| shipment.outcome == Outcome::Told);
    let lags = told.filter_map(|shipment| shipment.lag);
    let lag = if are_few { None } else { Lag::of(lags.collect(), as_of) };
    for shipment in shipments.iter_mut().filter(|s| s.outcome == Outcome::Told) {
        let by_hand = match shipment.lag {
            None => are_stray,
            Some(own) if are_few => own >= SLOW,
            Some(own) => lag.is_some_and(|lag| lag.is_late(own)),
        };
        if by_hand {
            shipment.outcome = Outcome::Aside;
        }
    }
    lag
}

/// How long write-backs take where only days are known, or no zone: counted from each moment as it is taken,
/// which serves to say whether one may still come. A store whose half arrives within the day is as quick
/// as any, for all that its files tell.
fn days_of_waiting(shipments: &[Shipment], as_of: i64) -> Option<Lag> {
    let told = shipments.iter().filter(|shipment| shipment.outcome == Outcome::Told);
    let lag = Lag::of(told.filter_map(|shipment| shipment.wait).collect(), as_of)?;
    (i64::from(lag.median) * 60 >= DAY).then_some(lag)
}

/// Shipments that are tested, in time order.
pub(crate) struct Line<'s> {
    pub shipments: &'s [Shipment],
    pub facets: &'s Facets,
    /// Positions of those tested.
    pub places: Vec<usize>,
}

impl<'s> Line<'s> {
    /// The shipment at a place of the line.
    pub fn at(&self, place: usize) -> &'s Shipment {
        &self.shipments[self.places[place]]
    }

    /// Whether the shipment at a place failed.
    pub fn failed(&self, place: usize) -> bool {
        self.at(place).outcome == Outcome::Failed
    }

    /// Failures within a range of places.
    pub fn failures(&self, range: Range<usize>) -> usize {
        range.filter(|&place| self.failed(place)).count()
    }

    /// From the first success to the last, both included; `None` when none succeeded.
    pub fn between_successes(&self) -> Option<Range<usize>> {
        let first = (0..self.places.len()).find(|&place| !self.failed(place))?;
        let last = (0..self.places.len()).rfind(|&place| !self.failed(place))?;
        Some(first..last + 1)
    }

    /// The same line without some shipments.
    pub fn without(&self, is: impl Fn(&Shipment) -> bool) -> Line<'s> {
        let places = self.places.iter().copied().filter(|&place| !is(&self.shipments[place]));
        Line { shipments: self.shipments, facets: self.facets, places: places.collect() }
    }

    /// The one value of a facet that a stretch of failures hangs on, so that it is no matter of time. Four
    /// in five of its failures have the value, and either other shipments of the stretch arrived, or the
    /// value's own went on failing outside of it, where others arrived.
    pub fn hangs_on(&self, stretch: &Range<usize>) -> Option<Value> {
        let failures = self.failures(stretch.clone());
        let mut counts = vec![0usize; self.facets.len()];
        for place in stretch.clone().filter(|&place| self.failed(place)) {
            for value in self.facets.values_of(&self.at(place).traits) {
                counts[value as usize] += 1;
            }
        }
        let commonest = (1..counts.len() as Value).filter(|&value| {
            let with = counts[value as usize];
            with * 5 >= failures * 4
        });
        let mut hanging: Vec<Value> =
            commonest.filter(|&value| self.is_behind(value, stretch)).collect();
        hanging.sort_by_key(|&value| {
            (std::cmp::Reverse(counts[value as usize]), self.facets.name(value))
        });
        hanging.first().copied()
    }

    fn is_behind(&self, value: Value, stretch: &Range<usize>) -> bool {
        let has = |place: &usize| self.facets.has(&self.at(*place).traits, value);
        let others: Vec<usize> = stretch.clone().filter(|place| !has(place)).collect();
        let lost = others.iter().filter(|&&place| self.failed(place)).count();
        if others.len() >= 5 && lost * 5 < others.len() {
            return true;
        }
        let elsewhere = (0..self.places.len()).filter(|place| !stretch.contains(place));
        let arrived = elsewhere.filter(|place| !has(place)).any(|place| !self.failed(place));
        let goes_on = |near: Vec<usize>| {
            let failed = near.iter().filter(|&&place| self.failed(place)).count();
            near.len() >= 4 && failed * 5 >= near.len() * 4
        };
        let before = (0..stretch.start).rev().filter(has).take(FEWEST).collect();
        let after = (stretch.end..self.places.len()).filter(has).take(FEWEST).collect();
        arrived && (goes_on(before) || goes_on(after))
    }
}
