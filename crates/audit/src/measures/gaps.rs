//! Gaps: hours whose orders did not all arrive in ShipStation, and order numbers that no row has.
//!
//! A whole hour that is missing was a batch that got lost; single orders were left out by a rule or a
//! field. Numbers the store's own export lacks were deleted, never placed, or filtered out.

use backhaul_model::{Arrange, SortedMap};

use backhaul_model::report::{ImportGap, NumberGap};
use backhaul_model::time::{HOUR, iso};
use backhaul_reconcile::Ledger;

use super::Seen;

/// Hours shown.
const HOURS: usize = 100;
/// Numbers with more holes than this for each order are no sequence.
const SPARSEST: u64 = 20;

#[derive(Default)]
struct Numbers {
    orders: u64,
    first: u64,
    last: u64,
}

/// Tallies by hour, and by store and prefix.
#[derive(Default)]
pub struct Gaps<'l> {
    hours: SortedMap<i64, (u64, u64)>,
    numbers: SortedMap<(&'l str, &'l str), Numbers>,
}

impl<'l> Gaps<'l> {
    pub fn note(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, 'l>) {
        let Some(order) = seen.order else { return };
        let created = ledger.clock.nominal(order.created);
        if let Some(created) = created.filter(|_| seen.missing() || seen.case.is_importable()) {
            let hour = self.hours.entry(created.div_euclid(HOUR)).or_default();
            hour.0 += 1;
            hour.1 += u64::from(seen.missing());
        }
        let name = order.text(order.name).trim_start_matches('#');
        let digits = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
        let (prefix, number) = name.split_at(digits);
        let Ok(number) = number.parse::<u64>() else { return };
        let numbers = self.numbers.entry((seen.store, prefix)).or_default();
        numbers.first = if numbers.orders == 0 { number } else { numbers.first.min(number) };
        numbers.last = numbers.last.max(number);
        numbers.orders += 1;
    }

    pub fn finish(self, ledger: &Ledger<'_>) -> (Vec<ImportGap>, Vec<NumberGap>) {
        let offset = ledger.clock.offset;
        let hours = self.hours.into_iter().filter(|(_, (_, missing))| *missing > 0);
        let mut hours: Vec<(i64, u64, u64)> =
            hours.map(|(hour, (orders, missing))| (hour, orders, missing)).collect();
        hours.arrange_by_key(|&(hour, _, missing)| (std::cmp::Reverse(missing), hour));
        hours.truncate(HOURS);
        let import = hours.into_iter().map(|(hour, orders, missing)| ImportGap {
            hour: iso(hour * HOUR, offset),
            orders,
            missing,
        });
        let numbers = self.numbers.into_iter().filter_map(|((store, prefix), numbers)| {
            let span = numbers.last - numbers.first;
            let absent = span.saturating_add(1).saturating_sub(numbers.orders);
            (absent > 0 && absent / SPARSEST <= numbers.orders).then(|| NumberGap {
                store: store.to_owned(),
                prefix: prefix.to_owned(),
                first: numbers.first,
                last: numbers.last,
                absent,
            })
        });
        (import.collect(), numbers.collect())
    }
}
