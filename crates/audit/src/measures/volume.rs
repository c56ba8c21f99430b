//! Whether write-back fails where much is labelled at once.
//!
//! A batch at the end of the day, or a sale, runs into limits that an ordinary hour does not. Hours are
//! banded by how many orders were labelled in them, each band up to twice the one before, so that a
//! small store and a large one read alike. Labels without a time of day are counted by day.

use backhaul_model::report::VolumeBand;
use backhaul_model::time::{DAY, HOUR, iso};
use backhaul_model::{Arrange, Precision, SortedMap};
use backhaul_reconcile::Clock;

use super::{Seen, share};

/// Periods named of each band.
const WORST: usize = 10;

/// Orders labelled in a period, and those of them that were not written back.
#[derive(Copy, Clone, Default)]
struct Period {
    shipped: u64,
    failed: u64,
}

/// Tallies by hour, and by day for labels without a time.
#[derive(Default)]
pub struct Volumes {
    hours: SortedMap<i64, Period>,
    days: SortedMap<i64, Period>,
}

impl Volumes {
    /// Counts an order by its newest label, in the time in which findings write theirs.
    pub fn note(&mut self, clock: &Clock, seen: &Seen<'_, '_>) {
        let Some(made) = seen.newest.filter(|_| seen.order.is_some()) else { return };
        let Some((stamp, span)) = made.stamp.zip(clock.span(made)) else { return };
        let local = if span.is_exact() {
            span.earliest + i64::from(clock.offset) * 60
        } else {
            stamp.local()
        };
        let period = if stamp.precision() == Precision::Day {
            self.days.entry(local.div_euclid(DAY)).or_default()
        } else {
            self.hours.entry(local.div_euclid(HOUR)).or_default()
        };
        period.shipped += 1;
        period.failed += u64::from(seen.failed());
    }

    /// The bands of hours; of days where most labels have no time.
    pub fn finish(self) -> Vec<VolumeBand> {
        let orders =
            |periods: &SortedMap<i64, Period>| periods.values().map(|it| it.shipped).sum::<u64>();
        let timed = orders(&self.hours) >= orders(&self.days);
        let (period, length, letters, periods) = if timed {
            ("hour", HOUR, "2026-02-16T14".len(), self.hours)
        } else {
            ("day", DAY, "2026-02-16".len(), self.days)
        };
        let mut bands: SortedMap<u32, Vec<(i64, Period)>> = SortedMap::new();
        for (at, tally) in periods {
            bands.entry(tally.shipped.ilog2()).or_default().push((at, tally));
        }
        let banded = bands.into_iter().map(|(power, mut periods)| {
            let sum = |of: fn(&Period) -> u64| periods.iter().map(|(_, it)| of(it)).sum::<u64>();
            let failed = share(sum(|it| it.failed), sum(|it| it.shipped));
            let count = periods.len() as u64;
            periods.retain(|(_, it)| it.failed > 0);
            periods.arrange_by_key(|&(at, it)| (std::cmp::Reverse(it.failed), at));
            let named = periods.iter().take(WORST);
            VolumeBand {
                period: period.to_owned(),
                from: 1 << power,
                to: (2 << power) - 1,
                periods: count,
                failed,
                worst: named.map(|(at, _)| iso(at * length, 0)[..letters].to_owned()).collect(),
            }
        });
        banded.collect()
    }
}
