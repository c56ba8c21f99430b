//! `stock-drift`: the two inventories no longer agree.
//!
//! They never agree to the unit while orders are open: one side counts what is on the shelf, the other
//! leaves out what is promised, and each hears of an order at its own time. So a difference is only
//! called drift where it is larger than the units on open orders, in the store or in ShipStation, or
//! than what the store says is committed. All locations are added up.

use backhaul_model::{Field, Kind, Owner, Severity};
use backhaul_reconcile::{Case, Ledger, Side};

use super::{demand, levels};
use crate::needs::Need;
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit};

/// The check.
pub struct StockDrift;

static UNITS: CheckOption = CheckOption {
    id: "units",
    unit: Unit::Count,
    default: 0,
    says: "Units of difference that are still normal, beside those on open orders.",
};

/// The store's inventory.
const STORE: Need = Need(&[(Kind::ShopifyInventory, &[Field::ProductSku])]);
/// ShipStation's inventory.
const SHIPSTATION: Need = Need(&[
    (Kind::ShipStationInventory, &[Field::ProductSku, Field::Available]),
    (Kind::ShipStationInventory, &[Field::ProductSku, Field::OnHand]),
]);

static META: Meta = Meta {
    id: "stock-drift",
    family: Family::ReturnsStockCatalogue,
    severity: Severity::Medium,
    owner: Owner::Catalogue,
    title_holds: "Both sides count the same stock",
    title_broken: "Stock differs between the store and ShipStation",
    finds: "What is available of a SKU differs between the store's inventory and ShipStation's by more \
            than the units on open orders.",
    why: "One of the two sells what is not there, or holds back what is.",
    needs: &[STORE, SHIPSTATION],
    options: &[&UNITS],
    actions: &[
        "Count the SKU and correct both sides: Products → Inventory in Shopify, Inventory in ShipStation.",
        "Look which side misses receipts, returns or sales over the counter.",
    ],
    examples: &[
        ("12 available in the store, 20 in ShipStation, 3 on open orders.", true),
        ("12 available in the store, 15 in ShipStation, 3 on open orders.", false),
        ("The SKU stands in one inventory only.", false),
    ],
};

impl Check for StockDrift {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, _: &Case<'_>, _: &Context<'_>, _: &mut Findings<'_>) -> bool {
        false
    }

    fn conclude(&self, ledger: &Ledger<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let committed = demand::committed(ledger, Side::Store);
        let on_platform = demand::on_platform(ledger);
        let mut spoken = false;
        for sku in ledger.stock_skus(Side::Store) {
            let (Some(store), Some(there)) =
                (levels::of(ledger, Side::Store, sku), levels::of(ledger, Side::ShipStation, sku))
            else {
                continue;
            };
            let (Some(ours), Some(theirs)) =
                (store.available.or(store.on_hand), there.available.or(there.on_hand))
            else {
                continue;
            };
            spoken = true;
            let asked = committed.get(&sku).map_or(0, |asked| asked.units);
            let known = on_platform.get(&sku).copied().unwrap_or(0);
            let allowed = asked.max(known).max(store.committed.unwrap_or(0));
            if (theirs - ours).abs() <= allowed.saturating_add(cx.get(&UNITS)) {
                continue;
            }
            let mut evidence = store.evidence;
            evidence.extend(there.evidence);
            let cases = committed.get(&sku).map_or(&[][..], |asked| &asked.cases);
            out.raise_sku(
                ledger,
                cases,
                Draft {
                    message: format!(
                        "{}: the store has {ours}, ShipStation {theirs}; open orders explain {allowed}.",
                        store.sku
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
