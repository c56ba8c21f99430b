//! `items-diverge`: the order was edited on one side only, and the wrong units are about to ship.
//!
//! A Shopify export keeps removed lines at full quantity, so a shortfall that the refunded amount pays
//! for is not called a difference.

use backhaul_model::{Field, Financial, Line, Owner, PlatformOrder, Severity, SortedMap};
use backhaul_reconcile::{Case, Entry, Quantities, Sku};

use crate::needs::{PLATFORM_ITEMS, STORE_ITEMS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct ItemsDiverge;

static META: Meta = Meta {
    id: "items-diverge",
    family: Family::CancelRefundEdit,
    severity: Severity::High,
    owner: Owner::Warehouse,
    title_holds: "Open orders list the same items on both sides",
    title_broken: "Items differ between the store and ShipStation",
    finds: "Net ordered and platform quantities differ for a SKU on an order not yet fully shipped. \
            Kits and aliases are applied; lines of quantity 0 and discounts are skipped.",
    why: "The wrong items or the wrong number of them are about to be packed.",
    needs: &[STORE_ITEMS, PLATFORM_ITEMS],
    options: &[],
    actions: &[
        "Compare the order's items in Shopify and ShipStation before it is packed.",
        "Correct the quantities in ShipStation; it stops taking edits over after some days.",
        "If one SKU stands for another or for a kit, add it to the aliases or kits.",
    ],
    examples: &[
        ("The store sold 2 of a SKU, ShipStation lists 1.", true),
        ("A kit that the kit table takes apart.", false),
        ("A line the partial refund pays for is gone in ShipStation.", false),
    ],
};

impl Check for ItemsDiverge {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let live: Vec<_> = case.platform.iter().filter(|p| p.status.value.is_live()).collect();
        let Some(order) = case.order.filter(|order| order.lines_complete) else { return false };
        if live.is_empty() || case.is_fully_shipped() || !live.iter().all(|p| case.lists_items(p)) {
            return false;
        }
        let ordered = case.net_ordered();
        if ordered.is_empty() {
            return false;
        }
        let lost = |table: u32, lines: &[Line]| lines.iter().any(|line| case.is_lost(table, line));
        if lost(order.at.table, order.lines())
            || live.iter().any(|platform| lost(platform.at.table, platform.lines()))
        {
            return false;
        }
        // A record that alone lists what was ordered is right; another beside it is a duplicate.
        let alone = |platform: &&Entry<'_, PlatformOrder>| {
            let named = ordered.iter().filter(|(sku, _)| !sku.is_blank());
            named.eq(Listed::of(case, &[platform]).units.iter())
        };
        if live.len() > 1 && live.iter().any(alone) {
            return true;
        }
        let listed = Listed::of(case, &live);
        let mut differing: SortedMap<String, (i64, i64)> = SortedMap::new();
        let mut short = 0;
        let skus = ordered.iter().map(|(sku, _)| sku);
        let strangers =
            listed.units.iter().map(|(sku, _)| sku).filter(|&sku| !case.is_on_order(sku));
        for sku in skus.chain(strangers.collect::<Vec<_>>()) {
            if sku.is_blank() || listed.zero.has(sku) {
                continue;
            }
            let (sold, here) = (ordered.of(sku), listed.units.of(sku));
            if sold == here {
                continue;
            }
            short += (sold - here).max(0) * price_of(case, sku);
            differing.insert(name_of(case, &live, sku), (sold, here));
        }
        let all_short = differing.values().all(|&(sold, here)| here < sold);
        // Half the list price: discounts make a refunded line cheaper than it was listed.
        let refunded = match order.financial.value {
            Financial::PartiallyRefunded => order.refunded.is_none_or(|paid| paid * 2 >= short),
            // Without the status, the amount is all there is; without either, nothing is claimed.
            Financial::Unknown => order.refunded.is_none_or(|paid| paid > 0 && paid * 2 >= short),
            _ => false,
        };
        if differing.is_empty() || (all_short && refunded) {
            return true;
        }
        let texts = differing.iter().map(|(sku, (sold, here))| format!("{sku} {sold}/{here}"));
        let facts: Vec<String> = texts.collect();
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} differs (sold/ShipStation): {}.",
                    case.name(),
                    facts.iter().take(3).cloned().collect::<Vec<_>>().join(", ")
                ),
                since: Some(order.created).filter(|moment| moment.stamp.is_some()),
                evidence: quotes(case, &live, &differing),
                facts,
                ..Draft::default()
            },
        );
        true
    }
}

/// What the live platform orders list.
#[derive(Default)]
struct Listed {
    units: Quantities,
    /// SKUs with a line of quantity 0.
    zero: Quantities,
}

impl Listed {
    fn of(case: &Case<'_>, live: &[&Entry<'_, PlatformOrder>]) -> Self {
        let mut listed = Listed::default();
        for platform in live {
            for line in platform.lines() {
                let sku = case.sku(platform.at.table, line);
                if sku.is_blank() || line.price.is_some_and(|price| price < 0) {
                    continue;
                }
                match line.quantity {
                    None | Some(0) => listed.zero.add(sku, 0),
                    Some(_) => listed.units.add(sku, case.units(platform.at.table, line)),
                }
            }
        }
        listed
    }
}

fn price_of(case: &Case<'_>, sku: Sku) -> i64 {
    let Some(order) = case.order else { return 0 };
    let lines = order.lines().iter().filter(|line| case.sku(order.at.table, line) == sku);
    lines.filter_map(|line| line.price).max().unwrap_or(0)
}

/// The SKU as a file writes it: the store's writing where it has the SKU.
fn name_of(case: &Case<'_>, live: &[&Entry<'_, PlatformOrder>], sku: Sku) -> String {
    let stored = case.order.and_then(|order| {
        let mut words = order.lines().iter().filter(|line| case.sku(order.at.table, line) == sku);
        words.next().map(|line| order.word(line.sku))
    });
    let listed = || {
        live.iter().find_map(|platform| {
            let table = platform.at.table;
            let mut words = platform.lines().iter().filter(|line| case.sku(table, line) == sku);
            words.next().map(|line| platform.word(line.sku))
        })
    };
    stored.or_else(listed).unwrap_or_default().to_owned()
}

fn quotes(
    case: &Case<'_>,
    live: &[&Entry<'_, PlatformOrder>],
    differing: &SortedMap<String, (i64, i64)>,
) -> Vec<Option<backhaul_model::Evidence>> {
    let differs = |word: &str| differing.keys().any(|sku| sku.eq_ignore_ascii_case(word));
    let mut quotes = Vec::new();
    if let Some(order) = case.order {
        for line in order.lines().iter().filter(|line| differs(order.word(line.sku))) {
            quotes.push(order.quote_row(line.row, Field::LineSku, order.word(line.sku)));
            quotes.push(cite::quantity(&order, line));
        }
    }
    for platform in live {
        for line in platform.lines().iter().filter(|line| differs(platform.word(line.sku))) {
            quotes.push(platform.quote_row(line.row, Field::LineSku, platform.word(line.sku)));
            let units = line.quantity.map_or(String::new(), |units| units.to_string());
            quotes.push(platform.quote_row(line.row, Field::LineQuantity, &units));
        }
    }
    quotes
}
