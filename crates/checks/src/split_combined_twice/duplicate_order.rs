//! `duplicate-order`: one storefront order stands in ShipStation twice. A split does not add up to
//! more than was ordered; a duplicate does.

use backhaul_model::{Arrange, Field, Owner, Severity};
use backhaul_reconcile::{Case, Quantities, Quote};

use crate::needs::{PLATFORM_QUANTITY, PLATFORM_STATUS, STORE_ITEMS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct DuplicateOrder;

static META: Meta = Meta {
    id: "duplicate-order",
    family: Family::SplitCombinedTwice,
    severity: Severity::High,
    owner: Owner::Integration,
    title_holds: "Each order stands in ShipStation once",
    title_broken: "The same order stands in ShipStation twice",
    finds: "One storefront order has two or more live platform orders whose quantities together \
            exceed what was ordered.",
    why: "Both may be picked and shipped.",
    needs: &[STORE_ITEMS, PLATFORM_STATUS, PLATFORM_QUANTITY],
    options: &[],
    actions: &[
        "In ShipStation, search the order number and compare the records.",
        "Cancel the one that has not shipped: Other Actions → Cancel Order.",
        "Look for a store connected twice, or an import that ran beside the connection.",
    ],
    examples: &[
        ("Two records of the whole order, both Awaiting Shipment.", true),
        ("Two records with one of the two SKUs each: a split.", false),
    ],
};

impl Check for DuplicateOrder {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let live: Vec<_> = case.platform.iter().filter(|p| p.status.value.is_live()).collect();
        let Some(order) = case.order.filter(|order| order.lines_complete) else { return false };
        if live.is_empty() {
            return false;
        }
        if live.len() < 2 {
            return true;
        }
        let exceeds = if live.iter().all(|platform| case.lists_items(platform)) {
            let mut listed = Quantities::default();
            for platform in &live {
                for line in platform.lines() {
                    let sku = case.sku(platform.at.table, line);
                    if !sku.is_blank() && line.price.is_none_or(|price| price >= 0) {
                        listed.add(sku, case.units(platform.at.table, line));
                    }
                }
            }
            case.net_ordered().iter().any(|(sku, sold)| !sku.is_blank() && listed.of(sku) > sold)
        } else {
            let units: Option<i64> = live.iter().map(|platform| platform.units).sum();
            matches!((units, case.units_sold()), (Some(units), Some(sold)) if sold > 0 && units > sold)
        };
        if !exceeds {
            return true;
        }
        let mut evidence = cite::platform_statuses(case, |p| p.status.value.is_live());
        let mut facts = Vec::new();
        for platform in &live {
            evidence.push(platform.quote(Field::OrderName, platform.text(platform.number)));
            evidence.push(platform.quote(Field::Store, platform.word(platform.store)));
            for line in platform.lines() {
                let units = line.quantity.map_or(String::new(), |units| units.to_string());
                evidence.push(platform.quote_row(
                    line.row,
                    Field::LineSku,
                    platform.word(line.sku),
                ));
                evidence.push(platform.quote_row(line.row, Field::LineQuantity, &units));
            }
            facts.push(format!(
                "{} {}",
                platform.word(platform.store),
                cite::day(platform.ordered.stamp)
            ));
        }
        facts.arrange();
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} stands in ShipStation {} times, with more units than were sold.",
                    case.name(),
                    live.len()
                ),
                since: Some(order.created).filter(|moment| moment.stamp.is_some()),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
