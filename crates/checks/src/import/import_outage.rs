//! `import-outage`: for a while, no order of the store reached ShipStation.
//!
//! Single missing orders have single reasons. A run of them in which every order is missing has one: the
//! connection did not import.

use backhaul_model::{Arrange, Field, Owner, Severity, SortedMap};
use backhaul_reconcile::{Case, Ledger, Quote};
use backhaul_statistics::{Standard, solid_runs};

use super::expected::{IMPORTABLE, Way, way};
use crate::needs::{PLATFORM_ORDERS, STORE_CREATED, STORE_PAYMENT, STORE_STATUS};
use crate::{Check, CheckOption, Context, Draft, Family, Findings, GRACE, Meta, Unit, cite};

/// The check.
pub struct ImportOutage;

static ORDERS: CheckOption = CheckOption {
    id: "orders",
    unit: Unit::Count,
    default: 50,
    says: "Fewest orders of a store, below which no run is told from chance.",
};

/// A run: as many as a write-back outage needs, and no likelier by chance.
const STANDARD: Standard = Standard { failures: 8, percent: 100, chance: 0.001 };

static META: Meta = Meta {
    id: "import-outage",
    family: Family::Import,
    severity: Severity::Critical,
    owner: Owner::Integration,
    title_holds: "No run of orders was left out of ShipStation",
    title_broken: "For a while, no order reached ShipStation",
    finds: "In a store with 50 orders or more that ShipStation should import: a run in creation time in \
            which every one is missing, at least 8, which chance explains in fewer than one of a thousand \
            stores. One finding for the run, listing its orders.",
    why: "The warehouse does not know of any of them, and nobody notices until customers ask.",
    needs: &[STORE_STATUS, STORE_PAYMENT, STORE_CREATED, PLATFORM_ORDERS],
    options: &[&GRACE, &IMPORTABLE, &ORDERS],
    actions: &[
        "In ShipStation, refresh the store under Settings → Selling Channels → Store Setup.",
        "Search for one of the orders; if it came, check that all of them did.",
        "If none came, ask ShipStation support to import the span, with the order numbers.",
    ],
    examples: &[
        (
            "All 60 orders of one night are missing in ShipStation, those before and after are there.",
            true,
        ),
        ("One order in fifty is missing, here and there.", false),
        ("ShipStation's export ends before the orders were made.", false),
    ],
};

/// An order in the order in which orders were made: by its moment, of one minute by its number, which counts
/// upwards; then its position, and whether it is missing.
type Made<'l> = (i64, usize, &'l str, u32, bool);

impl Check for ImportOutage {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, _: &Case<'_>, _: &Context<'_>, _: &mut Findings<'_>) -> bool {
        false
    }

    fn conclude(&self, ledger: &Ledger<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let mut shops: SortedMap<u32, Vec<Made<'_>>> = SortedMap::new();
        for case in ledger.cases() {
            let missing = match way(&case, cx) {
                Some(Way::Known) => false,
                Some(Way::Missing) => true,
                Some(Way::NotDue | Way::Fresh) | None => continue,
            };
            let Some(order) = case.order else { continue };
            let created = case.clock().nominal(order.created);
            if let (Some(created), Some(shop)) = (created, ledger.shop_of_table(order.at.table)) {
                let key = case.key();
                let made = (created, key.len(), key, case.position, missing);
                shops.entry(shop.0).or_default().push(made);
            }
        }
        let mut spoken = false;
        for mut orders in shops.into_values() {
            if (orders.len() as i64) < cx.get(&ORDERS) {
                continue;
            }
            spoken = true;
            orders.arrange();
            let missing: Vec<bool> = orders.iter().map(|&(.., missing)| missing).collect();
            for run in solid_runs(&missing, &STANDARD) {
                let positions: Vec<u32> =
                    orders[run.start..run.end].iter().map(|&(.., position, _)| position).collect();
                report(ledger, &positions, out);
            }
        }
        spoken
    }
}

fn report(ledger: &Ledger<'_>, positions: &[u32], out: &mut Findings<'_>) {
    let (Some(&first), Some(&last)) = (positions.first(), positions.last()) else { return };
    let edges = [first, last].map(|position| ledger.case(position as usize));
    let shown = |case: &Case<'_>| {
        let created = case.order.map(|order| order.created)?;
        let iso = case.clock().show(created)?;
        Some(iso.get(..16).unwrap_or(&iso).replace('T', " "))
    };
    let span = match (shown(&edges[0]), shown(&edges[1])) {
        (Some(from), Some(to)) => format!(" from {from} to {to}"),
        _ => String::new(),
    };
    let evidence = edges.iter().flat_map(|case| {
        let order = case.order.as_ref();
        [
            order.and_then(|order| order.quote(Field::OrderName, case.name())),
            cite::created(case),
            cite::fulfillment(case),
        ]
    });
    let draft = Draft {
        message: format!("None of the {} orders made{span} is in ShipStation.", positions.len()),
        since: edges[0].order.map(|order| order.created),
        facts: vec![edges[0].key().to_owned()],
        evidence: evidence.collect(),
        ..Draft::default()
    };
    out.raise_set(ledger, positions, draft);
}
