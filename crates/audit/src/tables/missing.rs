//! Orders that ShipStation lacks, as runs of neighbours in the store's own numbering: several in a row
//! were one batch that got lost, single ones were left out by a rule or for want of a field.

use backhaul_model::{Arrange, SortedMap};

use backhaul_model::report::{MeasureTable, Shows};

use super::Plan;
use crate::measures::Seen;

const PLAN: Plan = Plan {
    id: "missing-neighbours",
    topic: "Import",
    title: "Missing orders in the order of their numbers",
    says: "Neighbours are the orders that ShipStation should have. Orders missing in a row point to a \
           batch that was dropped; single ones to a rule, or to a field they share.",
    columns: &[
        ("Store", Shows::Cell),
        ("First", Shows::Cell),
        ("Last", Shows::Cell),
        ("Missing in a row", Shows::Count),
        ("Reads like", Shows::Text),
    ],
};

/// From so many neighbours on, a run is a batch.
const BATCH: u64 = 3;

/// Numbers of orders that ShipStation should have, by store and what stands before them: twice the
/// number, and one more where it is missing.
#[derive(Default)]
pub struct Neighbours<'l>(SortedMap<(&'l str, &'l str), Vec<u64>>);

impl<'l> Neighbours<'l> {
    pub fn note(&mut self, seen: &Seen<'_, 'l>) {
        let Some(order) = seen.order else { return };
        let missing = seen.missing();
        let known = !seen.case.platform.is_empty() || !seen.case.parcels.is_empty();
        if !missing && !known {
            return;
        }
        let name = order.text(order.name);
        let digits = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
        let (prefix, number) = name.split_at(digits);
        // Ids of marketplaces count nothing; a store's own numbers do.
        let Some(number) = number.parse::<u64>().ok().filter(|&number| number < 1 << 40) else {
            return;
        };
        let numbers = self.0.entry((seen.store, prefix)).or_default();
        numbers.push(number * 2 + u64::from(missing));
    }

    pub fn table(self) -> MeasureTable {
        let mut runs = Vec::new();
        for ((store, prefix), mut numbers) in self.0 {
            if !numbers.iter().any(|number| number % 2 == 1) {
                continue;
            }
            numbers.arrange();
            for run in numbers.chunk_by(|a, b| a % 2 == b % 2).filter(|run| run[0] % 2 == 1) {
                let (first, last) = (run[0] / 2, run[run.len() - 1] / 2);
                runs.push((run.len() as u64, store, prefix, first, last));
            }
        }
        runs.arrange_by(|a, b| b.0.cmp(&a.0).then_with(|| (a.1, a.2, a.3).cmp(&(b.1, b.2, b.3))));
        let cells = runs.iter().map(|&(length, store, prefix, first, last)| {
            vec![
                store.into(),
                format!("{prefix}{first}").into(),
                format!("{prefix}{last}").into(),
                length.into(),
                if length >= BATCH { "a batch that was dropped" } else { "left out by itself" }
                    .into(),
            ]
        });
        PLAN.with(cells.collect())
    }
}
