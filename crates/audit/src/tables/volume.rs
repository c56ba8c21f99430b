//! How much there is to do: by hand is fine below a size, and above it is where delays begin.

use backhaul_model::Arrange;
use backhaul_model::report::{MeasureTable, Shows};

use super::{Drawn, Plan};
use crate::measures::open;

const PLAN: Plan = Plan {
    id: "volume",
    topic: "How it is run",
    title: "Volume",
    says: "A day's orders decide how much can be looked after by hand. The bands are ours, and round.",
    columns: &[("What", Shows::Text), ("How many", Shows::Count), ("Means", Shows::Text)],
};

/// Orders of an ordinary day from which on a band begins, and what it means.
const BANDS: [(u64, &str); 4] = [
    (0, "By hand is fine: a person sees every order."),
    (25, "By hand is possible and slips on busy days; a look a day finds what slipped."),
    (150, "Too many to look at one by one: only exceptions can be looked at."),
    (1_000, "Every exception in a hundred is a stack of its own: rules and retries, not people."),
];

pub fn table(drawn: &Drawn<'_>) -> MeasureTable {
    let mut days: Vec<u64> = drawn.measures.throughput.iter().map(|day| day.created).collect();
    days.arrange();
    let (Some(&busiest), Some(&ordinary)) = (days.last(), days.get(days.len() / 2)) else {
        return PLAN.with(Vec::new());
    };
    let band = BANDS.iter().rev().find(|(from, _)| ordinary >= *from);
    let orders: u64 = days.iter().sum();
    let found = open(drawn.findings).count() as u64;
    let peak = if busiest >= ordinary.saturating_mul(3) {
        "Three times an ordinary day or more: limits on calls and batches show here first."
    } else {
        "Near an ordinary day."
    };
    PLAN.with(vec![
        vec![
            "Orders of an ordinary day".into(),
            ordinary.into(),
            band.map_or("", |(_, means)| *means).into(),
        ],
        vec!["Orders of the busiest day".into(), busiest.into(), peak.into()],
        vec![
            "Open findings for each thousand orders".into(),
            (found * 1_000).checked_div(orders).unwrap_or(0).into(),
            "What the set-up leaves to people.".into(),
        ],
    ])
}
