//! `overstated-commitment`: units that left and that the store still counts as promised.
//!
//! As long as an order reads unfulfilled, Shopify keeps its units committed, though the shelf is short of
//! them already: the stock is taken off twice. The orders are those of `shipped-unfulfilled` and
//! `shipped-partly-fulfilled`; here they are summed up by SKU, for whoever plans the stock. A line that
//! reads fulfilled is not counted, nor is an order whose refund gave its units back.

use backhaul_model::{Field, FulfillmentStatus, Kind, LineStatus, Owner, Severity, SortedMap};
use backhaul_reconcile::{Case, Ledger, Sku};

use super::QUOTED;
use super::demand::Asked;
use crate::needs::{SHIPPED, STORE_ITEMS, STORE_STATUS};
use crate::{Check, Context, Draft, Family, Findings, GRACE, Meta, cite};

/// The check.
pub struct OverstatedCommitment;

static META: Meta = Meta {
    id: "overstated-commitment",
    family: Family::ReturnsStockCatalogue,
    severity: Severity::Medium,
    owner: Owner::Catalogue,
    title_holds: "No stock is committed to orders that shipped",
    title_broken: "Shipped, and still committed in the store",
    finds: "Units that shipped on orders which still read unfulfilled, 24 hours and more after the \
            parcel. One finding for each SKU, with its orders.",
    why: "The store shows less to sell than there is, and reorders come too early.",
    needs: &[STORE_ITEMS, STORE_STATUS, SHIPPED],
    options: &[&GRACE],
    actions: &[
        "Settle the orders first: their write-back is broken.",
        "Then compare Committed in Shopify under Products → Inventory with what is open.",
    ],
    examples: &[
        ("Two orders of 3 units each shipped and read Unfulfilled.", true),
        ("The order shipped this morning.", false),
        ("The order reads Fulfilled.", false),
    ],
};

impl Check for OverstatedCommitment {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, _: &mut Findings<'_>) -> bool {
        case.order.is_some() && case.is_shipped()
    }

    fn conclude(&self, ledger: &Ledger<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let mut skus: SortedMap<Sku, Asked> = SortedMap::new();
        for case in ledger.cases() {
            for (sku, units) in overstated(&case, cx) {
                skus.entry(sku).or_default().add(units, case.position);
            }
        }
        for (sku, asked) in skus {
            let (mut shown, mut evidence) = (None, Vec::new());
            for &position in &asked.cases {
                let case = ledger.case(position as usize);
                let Some(order) = case.order else { continue };
                let of_sku =
                    order.lines().iter().filter(|line| case.sku(order.at.table, line) == sku);
                for line in of_sku {
                    let word = order.word(line.sku);
                    shown.get_or_insert_with(|| word.to_owned());
                    if evidence.len() < 2 * QUOTED {
                        evidence.push(order.quote_row(line.row, Field::LineSku, word));
                        evidence.push(cite::quantity(&order, line));
                    }
                }
            }
            let (units, orders) = (asked.units, asked.cases.len());
            let draft = Draft {
                message: format!(
                    "{units} unit{} of {} shipped and still read{} unfulfilled, on {orders} order{}.",
                    if units == 1 { "" } else { "s" },
                    shown.unwrap_or_default(),
                    if units == 1 { "s" } else { "" },
                    if orders == 1 { "" } else { "s" },
                ),
                facts: vec![ledger.sku_name(sku).to_owned()],
                evidence,
                ..Draft::default()
            };
            out.raise_sku(ledger, &asked.cases, draft);
        }
        false
    }
}

/// Units of a case that shipped and that the store still counts as promised, by the store's own SKU.
fn overstated(case: &Case<'_>, cx: &Context<'_>) -> Vec<(Sku, i64)> {
    let Some(order) = case.order else { return Vec::new() };
    let open = matches!(
        order.fulfillment.value,
        FulfillmentStatus::Unfulfilled | FulfillmentStatus::Partial
    );
    // Only Shopify keeps units committed; a marketplace has no such number.
    let commits = order.table.kind == Kind::ShopifyOrders;
    if !commits || !open || case.is_cancelled() || case.is_fully_refunded() || !case.is_shipped() {
        return Vec::new();
    }
    let due = |moment| case.clock().is_older_than(cx.seconds(&GRACE), moment);
    if !cx.is_inside(case) || !case.last_shipped().is_some_and(due) {
        return Vec::new();
    }
    let fully = case.is_fully_shipped();
    let all = || Some(case.net_ordered().clone());
    let Some(mut left) = (if fully { all() } else { case.shipped_units() }) else {
        return Vec::new();
    };
    // What the store knows to be fulfilled went with the first units.
    let partial = order.fulfillment.value == FulfillmentStatus::Partial;
    let lines = || order.lines().iter().filter(|line| case.is_shippable(line));
    if partial {
        for line in lines().filter(|line| line.status == LineStatus::Fulfilled) {
            left.add(case.sku(order.at.table, line), -line.quantity.unwrap_or(0));
        }
    }
    let mut units: Vec<(Sku, i64)> = Vec::new();
    for line in lines() {
        let sku = case.sku(order.at.table, line);
        let told = partial && matches!(line.status, LineStatus::Fulfilled | LineStatus::Partial);
        if sku.is_blank() || told {
            continue;
        }
        let ordered = line.quantity.unwrap_or(0);
        // A kit is promised as a kit, and its parts are what shipped.
        let shipped =
            if fully && !left.has(sku) { ordered } else { left.of(sku).clamp(0, ordered) };
        if shipped > 0 {
            left.add(sku, -shipped);
            units.push((sku, shipped));
        }
    }
    units
}
