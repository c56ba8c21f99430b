//! Orders that ShipStation rightly does not have: what it imports, by its own account, is paid, has
//! something to ship and somewhere to ship it, and is not too old.

use backhaul_model::report::{MeasureTable, Outcome, Shows};
use backhaul_model::time::DAY;
use backhaul_model::{Financial, FulfillmentStatus};

use super::{Drawn, Plan};
use crate::measures::Seen;

const PLAN: Plan = Plan {
    id: "expected-non-imports",
    topic: "Import",
    title: "Orders that ShipStation is not expected to have",
    says: "Created while ShipStation's exports cover the store, unknown to them, and no finding: for \
           each the first reason that fits.",
    columns: &[("Reason", Shows::Text), ("Orders", Shows::Count), ("For example", Shows::Cell)],
};

/// Orders named for each reason.
const NAMED: usize = 5;
/// Days after which ShipStation imports an order no longer.
const IMPORTABLE: i64 = 90;

const REASONS: [&str; 9] = [
    "Sold over the counter",
    "Cancelled",
    "Refunded or voided",
    "Not paid yet",
    "Nothing to ship: services, tips, gift cards, digital goods",
    "No ship-to address, as with pick-up in store",
    "Fulfilled by another route",
    "Older than 90 days",
    "Too fresh to be missed",
];

/// Orders by reason.
#[derive(Default)]
pub struct Skipped([(u64, Vec<String>); REASONS.len()]);

impl Skipped {
    pub fn note(&mut self, seen: &Seen<'_, '_>) {
        let (Some(order), case) = (seen.order, seen.case) else { return };
        let known = !case.platform.is_empty() || !case.parcels.is_empty() || case.is_ambiguous();
        if known || seen.missing() || !case.is_inside_import_coverage() {
            return;
        }
        let clock = case.clock();
        let paid = matches!(
            order.financial.value,
            Financial::Paid | Financial::PartiallyPaid | Financial::PartiallyRefunded
        );
        let reason = if order.word(order.source).eq_ignore_ascii_case("pos") {
            0
        } else if case.is_cancelled() {
            1
        } else if case.is_fully_refunded() {
            2
        } else if !case.is_importable() {
            if order.has_ship_to == Some(false) { 5 } else { 4 }
        } else if order.fulfillment.value == FulfillmentStatus::Fulfilled {
            6
        } else if !paid {
            3
        } else if clock.is_older_than(IMPORTABLE * DAY, order.created) {
            7
        } else {
            8
        };
        let (orders, named) = &mut self.0[reason];
        *orders += 1;
        if named.len() < NAMED {
            named.push(case.name().to_owned());
        }
    }

    /// Nothing without the check that tells what is missing.
    pub fn table(self, drawn: &Drawn<'_>) -> MeasureTable {
        let looked = drawn
            .checks
            .iter()
            .any(|check| check.id == "never-imported" && check.result != Outcome::NotCheckable);
        if !looked {
            return PLAN.with(Vec::new());
        }
        let rows = REASONS.into_iter().zip(self.0).filter(|(_, (orders, _))| *orders > 0);
        let rows = rows.map(|(reason, (orders, named))| {
            vec![reason.into(), orders.into(), named.join(" ").into()]
        });
        PLAN.with(rows.collect())
    }
}
