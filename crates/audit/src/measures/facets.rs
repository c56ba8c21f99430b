//! Where write-back fails: by store, carrier, service, warehouse, user and provider, and by the hour of
//! the week in which the label was made.

use backhaul_model::report::{FacetFailures, RhythmHour};
use backhaul_model::time::{DAY, HOUR, iso_day};
use backhaul_model::{Arrange, Moment, Precision, SortedMap};
use backhaul_reconcile::Ledger;

use super::{Seen, share};

/// Values shown of each facet, the busiest first.
const VALUES: usize = 40;
/// A value is new when it is first seen so many days after the facet's first one, or later.
const SETTLED: i64 = 14;

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Facet {
    Store,
    Carrier,
    Service,
    Warehouse,
    User,
    Provider,
}

impl Facet {
    fn id(self) -> &'static str {
        match self {
            Facet::Store => "store",
            Facet::Carrier => "carrier",
            Facet::Service => "service",
            Facet::Warehouse => "warehouse",
            Facet::User => "user",
            Facet::Provider => "provider",
        }
    }
}

struct Tally {
    shipped: u64,
    failed: u64,
    first: Option<i64>,
}

/// Tallies by value, and by hour of the week.
pub struct Facets<'l> {
    values: SortedMap<(Facet, &'l str), Tally>,
    shipped: [u64; 168],
    failed: [u64; 168],
}

impl Default for Facets<'_> {
    fn default() -> Self {
        Facets { values: SortedMap::new(), shipped: [0; 168], failed: [0; 168] }
    }
}

impl<'l> Facets<'l> {
    pub fn note(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, 'l>) {
        if !seen.shipped || seen.order.is_none() {
            return;
        }
        // An order counts once for each value, however many parcels share it.
        let mut counted: Vec<(Facet, &'l str)> = Vec::new();
        let mut newest: Option<(i64, Moment)> = None;
        for parcel in seen.case.active() {
            let at = ledger.reading(parcel.at.table, parcel.made());
            if let Some(at) = at.filter(|&at| newest.is_none_or(|(newest, _)| at > newest)) {
                newest = Some((at, parcel.made()));
            }
            for (facet, value) in [
                (Facet::Store, parcel.word(parcel.store)),
                (Facet::Carrier, parcel.word(parcel.carrier)),
                (Facet::Service, parcel.word(parcel.service)),
                (Facet::Warehouse, parcel.word(parcel.warehouse)),
                (Facet::User, parcel.word(parcel.user)),
                (Facet::Provider, parcel.word(parcel.provider)),
            ] {
                if value.is_empty() || counted.contains(&(facet, value)) {
                    continue;
                }
                counted.push((facet, value));
                let tally = self.values.entry((facet, value)).or_insert(Tally {
                    shipped: 0,
                    failed: 0,
                    first: None,
                });
                tally.shipped += 1;
                tally.failed += u64::from(seen.failed());
                tally.first = match (tally.first, at) {
                    (Some(first), Some(at)) => Some(first.min(at)),
                    (first, at) => first.or(at),
                };
            }
        }
        let stamp = newest.and_then(|(_, made)| made.stamp);
        if let Some(stamp) = stamp.filter(|stamp| stamp.precision() != Precision::Day) {
            // 1970-01-01 was a Thursday.
            let hour = (stamp.local() + 3 * DAY).rem_euclid(7 * DAY) / HOUR;
            self.shipped[hour as usize] += 1;
            self.failed[hour as usize] += u64::from(seen.failed());
        }
    }

    pub fn finish(self, ledger: &Ledger<'_>) -> (Vec<FacetFailures>, Vec<RhythmHour>) {
        let offset = ledger.clock.offset;
        let mut begins: SortedMap<Facet, i64> = SortedMap::new();
        for ((facet, _), tally) in &self.values {
            if let Some(first) = tally.first {
                let begin = begins.entry(*facet).or_insert(first);
                *begin = (*begin).min(first);
            }
        }
        let shown = |((facet, value), tally): (&(Facet, &str), &Tally)| FacetFailures {
            facet: facet.id().to_owned(),
            value: (*value).to_owned(),
            failed: share(tally.failed, tally.shipped),
            first_seen: tally.first.map(|first| iso_day(first, offset)),
            is_new: tally
                .first
                .zip(begins.get(facet))
                .is_some_and(|(first, begin)| first - begin >= SETTLED * DAY),
        };
        let mut values: Vec<(Facet, FacetFailures)> =
            self.values.iter().map(|value| (value.0.0, shown(value))).collect();
        values.arrange_by(|(a, x), (b, y)| {
            (a, y.failed.of, &x.value).cmp(&(b, x.failed.of, &y.value))
        });
        let mut left: SortedMap<Facet, usize> = SortedMap::new();
        values.retain(|(facet, _)| {
            let so_far = left.entry(*facet).or_default();
            *so_far += 1;
            *so_far <= VALUES
        });
        let hours = self.shipped.iter().zip(self.failed).zip(0u8..);
        let rhythm =
            hours.filter(|((shipped, _), _)| **shipped > 0).map(|((&shipped, failed), hour)| {
                RhythmHour { weekday: hour / 24 + 1, hour: hour % 24, shipped, failed }
            });
        (values.into_iter().map(|(_, value)| value).collect(), rhythm.collect())
    }
}
