//! Values that fail where others do not: what an automation rule leaves behind.
//!
//! For each carrier, service, warehouse, user and tag: 8 failures or more, at least 80 % of its
//! shipments failing, less than 10 % of the rest, and successes of the rest on the same days. A rule is
//! often made some time into the files, so a value that only fails from a moment on (or for a while)
//! counts for that time, found by the same scan as an outage but along the value's own shipments.
//!
//! *The rest* leaves out the facet's other values that fail in the same way: two suppressed services must
//! not excuse each other. Outages and silence are taken out before.

use backhaul_model::{Arrange, SortedMap, SortedSet};

use backhaul_model::carrier::{Recognition, recognise};
use backhaul_model::time::DAY;
use backhaul_statistics::{Standard, runs};

use crate::facet::{Facet, Facets, Value};
use crate::history::{FEWEST, Line};
use crate::shipment::Shipment;

/// Least share of a value's shipments that fail, in percent.
const SUPPRESSED: usize = 80;
/// The rest fails below this share, in percent.
const REST: usize = 10;
/// A while in which a value fails, along its own shipments.
const STANDARD: Standard = Standard { failures: FEWEST, percent: SUPPRESSED, chance: 0.001 };

/// A value whose shipments fail.
#[derive(Clone, Debug)]
pub(crate) struct Suppression {
    /// The value.
    pub value: Value,
    /// Its facet.
    pub facet: Facet,
    /// Its text.
    pub text: String,
    /// The time in which it fails, first and last shipment; `None` when it does throughout.
    pub span: Option<(i64, i64)>,
    /// Its shipments in that time.
    pub shipments: usize,
    /// Of these, failed.
    pub failed: usize,
    /// The rest of the store's shipments in that time.
    pub rest: usize,
    /// Of these, failed.
    pub rest_failed: usize,
    /// Days on which it failed and something else shipped.
    pub days: usize,
    /// Of these, days on which something else arrived.
    pub days_told: usize,
    /// Whether it is a carrier that the store does not recognise.
    pub is_stranger: bool,
}

impl Suppression {
    /// Whether it explains a shipment.
    pub fn holds(&self, shipment: &Shipment, facets: &Facets) -> bool {
        self.span.is_none_or(|(from, to)| (from..=to).contains(&shipment.at))
            && facets.has(&shipment.traits, self.value)
    }
}

/// A value and the places of its shipments in a time in which it fails.
struct Candidate {
    value: Value,
    span: Option<(i64, i64)>,
    places: Vec<usize>,
    failed: usize,
}

/// All of a line: carriers the store does not recognise first, then those that explain most.
pub(crate) fn find(line: &Line<'_>) -> Vec<Suppression> {
    let mut places_of: SortedMap<Value, Vec<usize>> = SortedMap::new();
    let mut failures = vec![0usize; line.facets.len()];
    for place in 0..line.places.len() {
        for value in line.facets.values_of(&line.at(place).traits) {
            failures[value as usize] += usize::from(line.failed(place));
        }
    }
    for place in 0..line.places.len() {
        for value in line.facets.values_of(&line.at(place).traits) {
            if failures[value as usize] >= FEWEST {
                places_of.entry(value).or_default().push(place);
            }
        }
    }
    let mut by_facet: SortedMap<Facet, Vec<Candidate>> = SortedMap::new();
    for (value, places) in places_of {
        let candidates = candidates(line, value, places, failures[value as usize]);
        by_facet.entry(line.facets.name(value).0).or_default().extend(candidates);
    }
    let mut found: Vec<Suppression> = by_facet
        .into_values()
        .flat_map(|candidates| {
            let mut suppressed = vec![false; line.facets.len()];
            for one in &candidates {
                suppressed[one.value as usize] = true;
            }
            let measured = candidates.iter().map(|one| measure(line, one, &suppressed));
            measured.collect::<Vec<_>>()
        })
        .flatten()
        .collect();
    found.arrange_by(|a, b| {
        (!a.is_stranger, b.failed, a.facet, &a.text, a.span).cmp(&(
            !b.is_stranger,
            a.failed,
            b.facet,
            &b.text,
            b.span,
        ))
    });
    found
}

/// The times in which a value fails: throughout, or a while.
fn candidates(line: &Line<'_>, value: Value, places: Vec<usize>, failed: usize) -> Vec<Candidate> {
    if failed * 100 >= places.len() * SUPPRESSED {
        return vec![Candidate { value, span: None, places, failed }];
    }
    let outcomes: Vec<bool> = places.iter().map(|&place| line.failed(place)).collect();
    let whiles = runs(&outcomes, &STANDARD);
    whiles
        .into_iter()
        .map(|run| {
            let places = places[run.start..run.end].to_vec();
            let at = |place: Option<&usize>| place.map_or(0, |&place| line.at(place).at);
            // Up to the last of its shipments, it is still going on.
            let to = if run.end == outcomes.len() { i64::MAX } else { at(places.last()) };
            let span = Some((at(places.first()), to));
            Candidate { value, span, failed: run.failures, places }
        })
        .collect()
}

/// Holds a candidate against the rest of the store in its time: shipments with none of the facet's
/// suppressed values.
fn measure(line: &Line<'_>, one: &Candidate, suppressed: &[bool]) -> Option<Suppression> {
    let during =
        |place: &usize| one.span.is_none_or(|(from, to)| (from..=to).contains(&line.at(*place).at));
    let is_suppressed = |place: &usize| {
        let mut values = line.facets.values_of(&line.at(*place).traits);
        values.any(|value| suppressed[value as usize])
    };
    let rest: Vec<usize> =
        (0..line.places.len()).filter(|place| during(place) && !is_suppressed(place)).collect();
    let rest_failed = rest.iter().filter(|&&place| line.failed(place)).count();
    let day = |place: usize| line.at(place).at.div_euclid(DAY);
    let failing: SortedSet<i64> =
        one.places.iter().filter(|&&place| line.failed(place)).map(|&place| day(place)).collect();
    let days: SortedSet<i64> =
        rest.iter().map(|&place| day(place)).filter(|day| failing.contains(day)).collect();
    let told: SortedSet<i64> = rest
        .iter()
        .filter(|&&place| !line.failed(place))
        .map(|&place| day(place))
        .filter(|day| failing.contains(day))
        .collect();
    let holds =
        rest_failed * 100 < rest.len() * REST && !told.is_empty() && told.len() * 2 >= days.len();
    let (facet, text) = line.facets.name(one.value);
    let is_stranger = facet == Facet::Carrier
        && matches!(recognise(text), Some(Recognition::Unknown | Recognition::Generic));
    holds.then(|| Suppression {
        value: one.value,
        facet,
        text: text.to_owned(),
        span: one.span,
        shipments: one.places.len(),
        failed: one.failed,
        rest: rest.len(),
        rest_failed,
        days: days.len(),
        days_told: told.len(),
        is_stranger,
    })
}
