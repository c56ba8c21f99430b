//! *Returns, stock, catalogue.*

use std::collections::BTreeMap;

use crate::calendar::{DAY, Moment};
use crate::world::{Financial, Fulfillment, LineStatus};

use super::case::Case;
use super::write_back::{shipped_partly_fulfilled, shipped_unfulfilled};
use super::{Shown, Verdict};

/// When the case's returns were made.
fn returned(case: &Case<'_>) -> Vec<Moment> {
    case.shown.returns[case.at].clone()
}

/// Goods went out again under the order's name and `-EXC`; of any shop, for the name alone says it.
fn is_exchanged(case: &Case<'_>) -> bool {
    case.shown.exchanged.contains(case.order.name.as_str())
}

/// Returned more than seven days ago, no refund and no exchange.
pub(crate) fn return_without_refund(case: &Case<'_>) -> Verdict {
    let returns = returned(case);
    if returns.is_empty() {
        return Verdict::No;
    }
    let exchanged = is_exchanged(case);
    let kept = !matches!(
        case.order.financial,
        Financial::Refunded | Financial::PartiallyRefunded | Financial::Voided
    );
    returns
        .into_iter()
        .map(|at| case.shown.platform_older(at, 7 * DAY))
        .max()
        .unwrap_or(Verdict::No)
        .and(Verdict::when(kept && !exchanged && !case.is_cancelled()))
}

/// Fully refunded after shipping, and no return. An order that was sent after its refund is another
/// check's; only transactions tell the two apart.
pub(crate) fn refund_without_return(case: &Case<'_>) -> Verdict {
    let after = case
        .active()
        .map(|parcel| parcel.created)
        .min()
        .zip(case.order.refunded_at)
        .is_some_and(|(sent, refunded)| sent < refunded);
    let holds = case.shown.shows_returns()
        && case.order.financial == Financial::Refunded
        && case.active().next().is_some()
        && returned(case).is_empty();
    // Goods that were exchanged have come back without a label; whether that is a return is open.
    Verdict::when(holds).unless(!after || case.is_cancelled() || holds && is_exchanged(case))
}

/// SKUs of which units left that still read unfulfilled. Where a part of the order left and neither its
/// parcels nor its records list items, nothing says which: open.
pub(crate) fn overstated(shown: &Shown<'_>) -> Vec<(&'static str, Verdict)> {
    let mut skus: BTreeMap<&'static str, Verdict> = BTreeMap::new();
    for &order in &shown.listed {
        let case = Case::of(shown, order);
        let verdict = match case.order.fulfillment {
            Fulfillment::Unfulfilled => shipped_unfulfilled(&case),
            Fulfillment::Partial => shipped_partly_fulfilled(&case),
            _ => continue,
        };
        let fully = case.fully_shipped() == Verdict::Must;
        let open = case.order.shippable().filter(|line| line.status == LineStatus::Pending);
        for line in open.filter(|line| case.is_shipped() && !line.goods().sku.is_empty()) {
            let sent = if case.parcels_list_items() {
                case.sent(line.product) > 0
            } else {
                fully || case.shipped(line.product) > 0
            };
            let doubt = case.is_settled_elsewhere() || !sent || line.removed > 0;
            let slot = skus.entry(line.goods().sku).or_insert(Verdict::May);
            *slot = (*slot).max(verdict.unless(doubt));
        }
    }
    skus.into_iter().collect()
}
