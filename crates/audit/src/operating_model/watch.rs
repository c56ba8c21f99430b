//! The watch list: six tiles that show first when a connection goes wrong.

use backhaul_checks::catalogue;
use backhaul_model::Kind;
use backhaul_model::report::Tile;
use backhaul_model::time::DAY;
use backhaul_reconcile::Ledger;

use super::Facts;
use crate::measures::Seen;

/// An order that left so long after it was placed came in late, or was brought in afterwards.
const LATE: i64 = 3 * DAY;

/// What only a look at each order shows.
#[derive(Default)]
pub struct Watched {
    told_twice: u64,
    back_filled: u64,
}

impl Watched {
    pub fn note(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, '_>) {
        let Some(order) = seen.order else { return };
        let told = seen.case.store_fulfillments.iter().filter(|told| !told.cancelled).count();
        let parcels = seen.case.active().count();
        self.told_twice += u64::from(parcels > 0 && told > parcels);
        let created = ledger.clock.nominal(order.created);
        let late = created.zip(seen.made).is_some_and(|(created, made)| made - created >= LATE);
        self.back_filled += u64::from(late && seen.failed());
    }

    /// The tiles.
    pub fn tiles(&self, facts: &Facts<'_>) -> Vec<Tile> {
        let has = |kind: Kind| facts.ledger.tables.iter().any(|table| table.kind == kind);
        let looked = facts.looked("shipped-unfulfilled");
        let failed = ["shipped-unfulfilled", "shipped-partly-fulfilled", "failed-notification"];
        let partial = ["unclosed-partial", "shipped-partly-fulfilled"];
        let tile = |id: &str, title: &str, count: Option<u64>, because: &str| Tile {
            id: id.to_owned(),
            title: title.to_owned(),
            count,
            because: because.to_owned(),
        };
        let bypassed = facts.writers.of("other-app");
        vec![
            tile(
                "failed-syncs",
                "Failed syncs",
                looked.then(|| facts.open(&failed)),
                &named(&failed),
            ),
            tile(
                "duplicate-notifications",
                "Duplicate notifications",
                has(Kind::ShopifyFulfillments).then_some(self.told_twice),
                "Orders with more fulfillments in the store than parcels; needs its fulfillments.",
            ),
            tile(
                "back-filled",
                "Back-filled orders that missed the update",
                looked.then_some(self.back_filled),
                "Orders that left 3 days or more after they were placed, and were not written back.",
            ),
            tile(
                "renamed-statuses",
                "Renamed statuses",
                Some(facts.unknown_words()),
                &format!("Status words that nobody knows, in {} working days.", facts.working_days),
            ),
            tile(
                "bypassed-route",
                "Orders that bypass the route",
                has(Kind::ShipStationOrders).then_some(bypassed.count),
                "Fulfilled in the store and unknown to ShipStation.",
            ),
            tile(
                "partials-open",
                "Partials that never close",
                (looked || facts.looked("unclosed-partial")).then(|| facts.open(&partial)),
                &named(&partial),
            ),
        ]
    }
}

/// Findings by the titles that a reader meets in the queue.
fn named(checks: &[&str]) -> String {
    let titles = checks.iter().filter_map(|id| catalogue().find(|meta| meta.id == *id));
    let titles: Vec<&str> = titles.map(|meta| meta.title_broken).collect();
    format!("Open findings: {}.", titles.join("; "))
}
