//! `oversold`: open orders ask for more of a SKU than is there.
//!
//! What is there for them is what can still be sold *and* what is promised to them already: Shopify's
//! *Available* leaves *Committed* out. Where the export states no commitments, what is available is all
//! that can be compared. Without the store's inventory, ShipStation's is asked. Locations are added up:
//! a store ships from another when one is empty.

use backhaul_model::{Field, Kind, Owner, Severity};
use backhaul_reconcile::{Case, Ledger, Quote, Side};

use super::{QUOTED, demand, levels};
use crate::needs::{Need, STORE_ITEMS, STORE_STATUS};
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct Oversold;

/// An inventory of either side.
const INVENTORY: Need = Need(&[
    (Kind::ShopifyInventory, &[Field::ProductSku]),
    (Kind::ShipStationInventory, &[Field::ProductSku]),
]);

static META: Meta = Meta {
    id: "oversold",
    family: Family::ReturnsStockCatalogue,
    severity: Severity::High,
    owner: Owner::Catalogue,
    title_holds: "What open orders ask for is in stock",
    title_broken: "Open orders ask for more than is there",
    finds: "Units that open orders ask for exceed what the inventory export lists for a SKU: what is \
            available, and what is committed to them already.",
    why: "Some of these customers paid for goods that cannot be sent.",
    needs: &[STORE_ITEMS, STORE_STATUS, INVENTORY],
    options: &[],
    actions: &[
        "Count the SKU, and correct the number in Shopify under Products → Inventory.",
        "If it is short, tell the customers of the youngest orders, or order more.",
        "Untick Continue selling when out of stock for the variant.",
    ],
    examples: &[
        ("Open orders ask for 7, 2 are available and none committed.", true),
        ("Open orders ask for 7, 2 are available and 7 committed.", false),
        ("The variant is not stocked anywhere.", false),
    ],
};

impl Check for Oversold {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, _: &Case<'_>, _: &Context<'_>, _: &mut Findings<'_>) -> bool {
        false
    }

    fn conclude(&self, ledger: &Ledger<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let side =
            if ledger.stock_skus(Side::Store).is_empty() { Side::ShipStation } else { Side::Store };
        let mut spoken = false;
        for (sku, asked) in demand::open(ledger, side) {
            let Some(level) = levels::of(ledger, side, sku) else { continue };
            let counted = match (level.available, level.committed) {
                (Some(available), Some(committed)) => Some(available + committed),
                (available, _) => available,
            };
            let Some(there) = counted.or(level.on_hand) else { continue };
            spoken = true;
            if asked.units <= there {
                continue;
            }
            let names = asked.cases.iter().take(QUOTED).map(|&position| {
                let order = ledger.case(position as usize).order?;
                order.quote(Field::OrderName, order.text(order.name))
            });
            let mut evidence = level.evidence;
            evidence.extend(names);
            out.raise_sku(
                ledger,
                &asked.cases,
                Draft {
                    message: format!(
                        "Open orders ask for {} of {}; {there} {} there.",
                        asked.units,
                        level.sku,
                        if there == 1 { "is" } else { "are" }
                    ),
                    facts: vec![ledger.sku_name(sku).to_owned()],
                    evidence,
                    ..Draft::default()
                },
            );
        }
        spoken
    }
}
