//! `refund-without-return`: shipped, refunded in full, and nothing came back.
//!
//! Often that is meant (a lost parcel, a gesture), so it is one finding for each store that lists the
//! orders. The time of the refund stands only in the transactions: where they say that the refund came
//! before the parcel, the order is `shipped-after-refund`'s; without them a refunded order that shipped
//! is taken for one refunded after. A return can only be missed where the files show any: without a single
//! return or return label nothing is said, and orders shipped well before the first day of the file that
//! holds them are left out.

use backhaul_model::time::DAY;
use backhaul_model::{Owner, Restock, Severity, SortedMap, TransactionKind};
use backhaul_reconcile::{Case, Ledger};

use super::return_without_refund::RETURNS;
use super::{QUOTED, returned};
use crate::needs::{SHIPPED, STORE_PAYMENT};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct RefundWithoutReturn;

/// A return comes some weeks after its parcel: so much before the first return, orders still count.
const LEAD: i64 = 30 * DAY;

static META: Meta = Meta {
    id: "refund-without-return",
    family: Family::ReturnsStockCatalogue,
    severity: Severity::Low,
    owner: Owner::Finance,
    title_holds: "What was refunded after shipping came back",
    title_broken: "Refunded after shipping, and nothing came back",
    finds: "Orders that shipped, are refunded in full, and have neither a return nor a return label. \
            One finding for each store, with its orders.",
    why: "Goods and money are both gone. One is a gesture, many are a leak.",
    needs: &[RETURNS, STORE_PAYMENT, SHIPPED],
    options: &[],
    actions: &[
        "Look through the orders for refunds that were not agreed.",
        "Claim lost parcels from the carrier.",
    ],
    examples: &[
        ("Shipped on Monday, refunded in full on Friday, no return.", true),
        ("Refunded in full, and a return label was made.", false),
        ("Refunded in full before it shipped.", false),
        ("Refunded in part.", false),
        ("The files hold no return at all.", false),
    ],
};

impl Check for RefundWithoutReturn {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, _: &mut Findings<'_>) -> bool {
        case.order.is_some() && case.is_fully_refunded() && case.is_shipped()
    }

    fn conclude(&self, ledger: &Ledger<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let from = covered_from(ledger);
        let mut stores: SortedMap<String, Vec<u32>> = SortedMap::new();
        for case in ledger.cases() {
            if cx.is_inside(&case) && self.examine(&case, cx, out) && is_missing(&case, from) {
                let store = case.store().unwrap_or("").to_owned();
                stores.entry(store).or_default().push(case.position);
            }
        }
        for positions in stores.values() {
            let cases = || positions.iter().map(|&position| ledger.case(position as usize));
            let evidence = cases().take(QUOTED).map(|case| cite::financial(&case)).collect();
            let count = positions.len();
            let what = if count == 1 { "1 order was" } else { "orders were" };
            let count = if count == 1 { String::new() } else { format!("{count} ") };
            out.raise_set(
                ledger,
                positions,
                Draft {
                    message: format!(
                        "{count}{what} refunded in full after shipping; none came back."
                    ),
                    facts: vec!["refunded".to_owned()],
                    evidence,
                    ..Draft::default()
                },
            );
        }
        false
    }
}

/// From when on returns are in the files.
fn covered_from(ledger: &Ledger<'_>) -> Option<i64> {
    let tables = ledger.tables.iter().zip(ledger.reaches());
    let returns = tables.filter(|(table, _)| {
        !table.records.returns.is_empty() || table.parcels().iter().any(|parcel| parcel.is_return)
    });
    returns.filter_map(|(_, reach)| *reach).map(|reach| reach.from).min()
}

fn is_missing(case: &Case<'_>, from: Option<i64>) -> bool {
    let clock = case.clock();
    let shipped = case.last_shipped();
    let covered = match (shipped.and_then(|moment| clock.nominal(moment)), from) {
        (Some(shipped), Some(from)) => shipped >= from - LEAD,
        _ => false,
    };
    let refunds = || {
        let is_refund = |kind| matches!(kind, TransactionKind::Refund | TransactionKind::Void);
        case.transactions
            .iter()
            .filter(move |t| is_refund(t.kind.value) && t.succeeded != Some(false))
    };
    let came_back = !returned::of(case).is_empty()
        || refunds().any(|refund| refund.restock == Restock::Returned)
        || returned::is_exchanged(case);
    let last_refund =
        refunds().filter_map(|refund| clock.span(refund.created)).max_by_key(|s| s.latest);
    let shipped = shipped.and_then(|moment| clock.span(moment));
    let before =
        last_refund.zip(shipped).is_some_and(|(refund, shipped)| refund.latest < shipped.earliest);
    // A cancellation that stopped the order before it left is not a refund after shipping either.
    let cancelled = case.order.and_then(|order| clock.span(order.cancelled));
    let stopped = last_refund.is_none()
        && cancelled.zip(shipped).is_some_and(|(c, shipped)| c.latest < shipped.earliest);
    covered && !came_back && !before && !stopped
}
