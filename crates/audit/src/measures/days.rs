//! Day by day: orders in and out, and the parcels that left.

use backhaul_model::SortedMap;

use backhaul_model::report::{DispatchDay, ThroughputDay};
use backhaul_model::time::{DAY, iso_day};
use backhaul_reconcile::Ledger;

use super::Seen;

#[derive(Default)]
struct Day {
    created: u64,
    shipped: u64,
    /// Orders that left the backlog: shipped, fulfilled otherwise, or cancelled.
    left: i64,
}

#[derive(Default)]
struct Dispatched {
    parcels: u64,
    voided: u64,
    cost: i64,
}

/// Tallies by local day.
#[derive(Default)]
pub struct Days<'l> {
    days: SortedMap<i64, Day>,
    dispatched: SortedMap<(i64, &'l str, &'l str), Dispatched>,
}

impl<'l> Days<'l> {
    pub fn note(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, 'l>) {
        let clock = &ledger.clock;
        let day = |at: i64| (at + i64::from(clock.offset) * 60).div_euclid(DAY);
        for parcel in seen.case.parcels.iter().filter(|parcel| !parcel.is_return) {
            let Some(at) = ledger.reading(parcel.at.table, parcel.made()) else { continue };
            let store = parcel.word(parcel.store);
            let store = if store.is_empty() { seen.store } else { store };
            let key = (day(at), store, parcel.word(parcel.carrier));
            let tally = self.dispatched.entry(key).or_default();
            if parcel.voided {
                tally.voided += 1;
            } else {
                tally.parcels += 1;
                tally.cost = tally.cost.saturating_add(parcel.label_cost.unwrap_or(0));
            }
        }
        let Some(order) = seen.order else { return };
        let known = seen.shipped || !seen.case.platform.is_empty();
        if !known && !seen.case.is_importable() {
            return;
        }
        let Some(created) = clock.nominal(order.created) else { return };
        self.days.entry(day(created)).or_default().created += 1;
        if let Some(made) = seen.made {
            self.days.entry(day(made)).or_default().shipped += 1;
        }
        let ended = [order.fulfilled, order.cancelled].into_iter().filter_map(|m| clock.nominal(m));
        let left = seen.made.into_iter().chain(ended).min();
        let waits = !seen.shipped && !seen.case.is_cancelled() && !seen.case.is_fully_refunded();
        if let Some(left) = left.or((!waits).then_some(created)) {
            self.days.entry(day(left.max(created))).or_default().left += 1;
        }
    }

    pub fn finish(self, ledger: &Ledger<'_>) -> (Vec<ThroughputDay>, Vec<DispatchDay>) {
        let name = |day: i64| iso_day(day * DAY, 0);
        let today = (ledger.clock.as_of + i64::from(ledger.clock.offset) * 60).div_euclid(DAY);
        let mut backlog = 0;
        let days = self.days.into_iter().filter(|&(day, _)| day <= today);
        let throughput = days.map(|(day, tally)| {
            backlog += tally.created as i64 - tally.left;
            ThroughputDay {
                day: name(day),
                created: tally.created,
                shipped: tally.shipped,
                backlog,
            }
        });
        let throughput = throughput.collect();
        let dispatched = self.dispatched.into_iter();
        let dispatched = dispatched.map(|((day, store, carrier), tally)| DispatchDay {
            day: name(day),
            store: store.to_owned(),
            carrier: carrier.to_owned(),
            parcels: tally.parcels,
            voided: tally.voided,
            label_cost: tally.cost,
        });
        (throughput, dispatched.collect())
    }
}
