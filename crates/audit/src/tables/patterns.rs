//! The patterns of connecting store and shipping beside each other, each with what these files show of
//! what it is chosen by.

use backhaul_model::report::{MeasureTable, Shows};

use super::{Drawn, Plan};
use crate::operating_model::{PATTERNS, percent};

const PLAN: Plan = Plan {
    id: "connections",
    topic: "How it is run",
    title: "Which connection fits",
    says: "Choose the row that removes most repeated work. One that removes no touch a day costs more \
           than it saves.",
    columns: &[
        ("Connection", Shows::Text),
        ("Best for", Shows::Text),
        ("Upkeep", Shows::Text),
        ("What it costs", Shows::Text),
        ("These files show", Shows::Text),
        ("Fits", Shows::Text),
    ],
};

pub fn table(drawn: &Drawn<'_>) -> MeasureTable {
    let model = drawn.model;
    let fits = &model.recommendation.pattern;
    if fits.is_empty() {
        return PLAN.with(Vec::new());
    }
    let fact = |name: &str| model.recommendation.facts.get(name).copied().unwrap_or(0);
    let (carriers, warehouses) = (fact("carriers"), fact("warehouses"));
    let found = fact("findings_per_thousand_orders");
    let written = |by: &str| {
        let writer = model.writers.iter().find(|writer| writer.writer == by);
        percent(writer.map_or(0, |writer| writer.orders.share))
    };
    let orders = model.use_cases.first().map_or(0, |case| case.orders.of);
    let split = (fact("orders_in_several_parcels") * 10_000).checked_div(orders).unwrap_or(0);
    let shown = |pattern: &str| match pattern {
        "native" => format!(
            "Carriers named: {carriers}; warehouses named: {warehouses}; findings for each thousand \
             orders: {found}."
        ),
        "app-sync" => {
            format!("{} of the store's fulfillments follow ShipStation.", written("shipstation"))
        }
        "help-desk" => format!(
            "Customers who probably ask: {}; working days: {}.",
            model.effort.questions, model.verdict.working_days
        ),
        _ => format!(
            "Warehouses named: {warehouses}; in several parcels: {}; by outside providers: {}.",
            percent(split as u32),
            written("provider")
        ),
    };
    let rows = PATTERNS.iter().map(|pattern| {
        vec![
            pattern.title.into(),
            pattern.fits.into(),
            pattern.upkeep.replace('-', " ").into(),
            pattern.trade_off.into(),
            shown(pattern.id).into(),
            if pattern.id == fits { "this one" } else { "" }.into(),
        ]
    });
    PLAN.with(rows.collect())
}
