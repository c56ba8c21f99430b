//! `zero-quantity-import`: a hold in the store imports its lines with quantity 0, and so they never
//! ship.

use backhaul_model::{Arrange, Field, Owner, Severity};
use backhaul_reconcile::Case;

use crate::needs::{PLATFORM_ITEMS, STORE_ITEMS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct ZeroQuantityImport;

static META: Meta = Meta {
    id: "zero-quantity-import",
    family: Family::Import,
    severity: Severity::High,
    owner: Owner::Operations,
    title_holds: "Imported lines have their quantity",
    title_broken: "Imported with quantity 0",
    finds: "The platform line has quantity 0 where the store's line has more.",
    why: "The order stands in ShipStation, but the packer is told to put nothing in the box.",
    needs: &[STORE_ITEMS, PLATFORM_ITEMS],
    options: &[],
    actions: &[
        "In Shopify, look for a fulfillment hold on the order and release it.",
        "Refresh the store in ShipStation and check the quantities again.",
    ],
    examples: &[
        ("The store sold 2 of a SKU, ShipStation lists 0.", true),
        ("The store sold 2, ShipStation lists 2.", false),
    ],
};

impl Check for ZeroQuantityImport {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let live = || case.platform.iter().filter(|p| p.status.value.is_live());
        if case.order.is_none() || live().next().is_none() {
            return false;
        }
        let ordered = case.net_ordered();
        let mut evidence = Vec::new();
        let mut facts = Vec::new();
        for platform in live() {
            let table = platform.at.table;
            for line in platform.lines().iter().filter(|line| line.quantity == Some(0)) {
                let sku = case.sku(table, line);
                let elsewhere = live().any(|other| {
                    other.lines().iter().any(|line| {
                        case.sku(other.at.table, line) == sku && line.quantity.unwrap_or(0) > 0
                    })
                });
                if !sku.is_blank() && ordered.of(sku) > 0 && !elsewhere {
                    let written = platform.word(line.sku);
                    evidence.push(platform.quote_row(line.row, Field::LineSku, written));
                    evidence.push(platform.quote_row(line.row, Field::LineQuantity, "0"));
                    facts.push(written.to_owned());
                }
            }
        }
        if facts.is_empty() {
            return true;
        }
        facts.arrange();
        facts.dedup();
        if let Some(order) = case.order {
            let sold = order.lines().iter().filter(|line| case.is_shippable(line));
            evidence.extend(sold.map(|line| cite::quantity(&order, line)));
        }
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} was imported with quantity 0 where the store sold more.",
                    case.name()
                ),
                since: case.order.map(|order| order.created).filter(|m| m.stamp.is_some()),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
