//! What store, ShipStation and warehouse say of the same order, side by side, and how many orders stand so.

use backhaul_model::{Arrange, SortedMap};

use backhaul_model::report::{MeasureTable, Shows};

use super::Plan;
use crate::measures::Seen;
use crate::standing::Standing;

const PLAN: Plan = Plan {
    id: "chain",
    topic: "Orders side by side",
    title: "Where each side says orders stand",
    says: "One row for each combination that the files show. Whether it is late, a check decides.",
    columns: &[
        ("Store", Shows::Text),
        ("ShipStation", Shows::Text),
        ("Warehouse", Shows::Text),
        ("Orders", Shows::Count),
        ("What differs", Shows::Text),
    ],
};

/// Orders by where they stand.
#[derive(Default)]
pub struct Chain(SortedMap<Standing, u64>);

impl Chain {
    pub fn note(&mut self, seen: &Seen<'_, '_>) {
        if seen.order.is_some() {
            *self.0.entry(Standing::of(seen.case)).or_default() += 1;
        }
    }

    pub fn table(self) -> MeasureTable {
        let mut rows: Vec<(Standing, u64)> = self.0.into_iter().collect();
        rows.arrange_by_key(|&(standing, orders)| (std::cmp::Reverse(orders), standing));
        let cells = |(standing, orders): (Standing, u64)| {
            vec![
                standing.store.into(),
                standing.platform.into(),
                standing.warehouse.into(),
                orders.into(),
                standing.differences().join(" ").into(),
            ]
        };
        PLAN.with(rows.into_iter().map(cells).collect())
    }
}
