//! *Paid in the store, does ShipStation have it?*

use std::collections::BTreeMap;

use crate::calendar::DAY;
use crate::plan::Dialect;
use crate::story::Story;
use crate::world::{Financial, Status};

use super::case::{Case, GRACE};
use super::{Shown, Verdict};

/// Paid, open, shippable, with a ship-to, inside the coverage, past the grace, and nothing matches.
pub(crate) fn never_imported(case: &Case<'_>) -> Verdict {
    let o = case.order;
    let paid = match o.financial {
        Financial::Paid | Financial::PartiallyPaid => Verdict::Must,
        Financial::Pending if o.is_cash_on_delivery() => Verdict::Must,
        // Paid once, and not refunded in full; the contract names neither.
        Financial::PartiallyRefunded => Verdict::May,
        Financial::Pending if !o.terms.is_empty() => Verdict::May,
        _ => Verdict::No,
    };
    let eligible = case.is_open_in_store()
        && o.ship_to
        && o.shippable().next().is_some()
        && !case.is_cancelled()
        && case.records.is_empty()
        && case.parcels.is_empty();
    let age = case.shown.world.as_of - o.created;
    Verdict::when(eligible)
        .and(paid)
        .and(covered(case))
        .and(case.shown.store_older(o.created, GRACE))
        .and(Verdict::when(age <= 91 * DAY))
        .unless(age > 89 * DAY)
}

/// Created inside the span of ShipStation's orders export; within a day of its ends it is open.
fn covered(case: &Case<'_>) -> Verdict {
    let (from, to) = case.shown.platform_coverage;
    let created = case.order.created;
    if (from + DAY..=to).contains(&created) {
        Verdict::Must
    } else if (from - DAY..=to + DAY).contains(&created) {
        Verdict::May
    } else {
        Verdict::No
    }
}

/// Paid in the store, awaiting payment in ShipStation.
pub(crate) fn payment_state_mismatch(case: &Case<'_>) -> Verdict {
    let waits = case.records.iter().any(|record| record.status == Status::AwaitingPayment);
    let since = case.order.paid.unwrap_or(case.order.created);
    Verdict::when(waits && case.order.financial == Financial::Paid)
        .and(case.shown.store_older(since, GRACE))
        .unless(case.is_settled_elsewhere() || case.is_fulfilled() || case.is_shipped())
}

/// A line with quantity 0 where the store's has more.
pub(crate) fn zero_quantity_import(case: &Case<'_>) -> Verdict {
    if !case.shown.plan().item_level {
        return Verdict::No;
    }
    let zeroed = case
        .products()
        .into_iter()
        .filter(|&product| case.is_zeroed(product))
        .map(|product| {
            Verdict::when(case.ordered(product, false) > 0).unless(!Case::has_sku(product))
        })
        .max()
        .unwrap_or(Verdict::No);
    zeroed
        .unless(case.shown.store_older(case.order.created, GRACE) != Verdict::Must)
        .unless(case.is_settled_elsewhere())
}

/// Records and parcels inside the storefront's coverage that no storefront order answers to.
///
/// Stores without a storefront export raise nothing. An order placed before the storefront's
/// coverage raises nothing either, where a file shows its order date; where only a parcel's date
/// shows, that date may well lie inside, and the key leaves it open.
pub(crate) fn unknown_orders(shown: &Shown<'_>) -> Vec<(usize, Verdict)> {
    let world = shown.world;
    let coverages: Vec<(i64, i64)> =
        (0..world.plan.shops as usize).map(|store| coverage(shown, store)).collect();
    let mut found = Vec::new();
    for (at, order) in world.orders.iter().enumerate() {
        let (records, parcels) = (&shown.records[at], &shown.parcels[at]);
        if super::shown::lists_order(world, order) || records.is_empty() && parcels.is_empty() {
            continue;
        }
        // A label without an order is one by the words, and in a store without an export: open.
        let manual = order.store == world.manual_store();
        let Some(&(from, to)) = coverages.get(if manual { 0 } else { order.store }) else {
            continue;
        };
        let dated = !records.is_empty() || world.plan.dialect == Dialect::Custom;
        let parcel_inside =
            parcels.iter().any(|&parcel| world.parcels[parcel].created >= from - shown.doubt());
        let verdict = if !dated {
            if parcel_inside { Verdict::May } else { Verdict::No }
        } else if order.created < from - DAY {
            Verdict::No
        } else if order.created < from + DAY || order.created > to - DAY {
            Verdict::May
        } else {
            Verdict::Must
        };
        let dead = !records.is_empty()
            && records.iter().all(|&record| world.records[record].status == Status::Cancelled);
        let verdict = verdict
            .and(shown.store_older(order.created, GRACE).max(Verdict::May))
            .unless(dead || manual);
        if verdict != Verdict::No {
            found.push((at, verdict));
        }
    }
    found
}

/// First and last creation time in the storefront export of a store.
fn coverage(shown: &Shown<'_>, store: usize) -> (i64, i64) {
    let of_store = || {
        shown
            .listed
            .iter()
            .map(|&at| &shown.world.orders[at])
            .filter(move |order| order.store == store)
            .map(|order| order.created)
    };
    (of_store().min().unwrap_or(i64::MAX), of_store().max().unwrap_or(i64::MIN))
}

/// The orders of a run in which nothing was imported.
///
/// *Eligible* is what should have been imported; whether an order that was shipped and closed since
/// still counts as one that got through is open, and so is how many make a run: eight do, as they do
/// for a write-back.
pub(crate) fn outage(shown: &Shown<'_>, store: usize) -> Vec<(usize, Verdict)> {
    let world = shown.world;
    let own: Vec<usize> =
        shown.listed.iter().copied().filter(|&at| world.orders[at].store == store).collect();
    if own.len() < 50 {
        return Vec::new();
    }
    let missing = |at: usize| never_imported(&Case::of(shown, at));
    let wanted = |at: usize| {
        let o = &world.orders[at];
        o.ship_to
            && o.shippable().next().is_some()
            && o.cancelled.is_none()
            && matches!(o.financial, Financial::Paid | Financial::PartiallyPaid)
    };
    let open = |at: usize| Case::of(shown, at).is_open_in_store();
    let mut found: BTreeMap<usize, Verdict> = runs(&own, wanted, &missing)
        .into_iter()
        .filter(|run| run.len() >= 8)
        .flatten()
        .map(|at| (at, missing(at)))
        .collect();
    let loose = runs(&own, |at| wanted(at) && open(at), &missing);
    for at in loose.into_iter().filter(|run| run.len() > 1).flatten() {
        found.entry(at).or_insert(Verdict::May);
    }
    found.into_iter().collect()
}

/// Runs of missing orders that no order which got through interrupts.
fn runs(
    own: &[usize],
    eligible: impl Fn(usize) -> bool,
    missing: &impl Fn(usize) -> Verdict,
) -> Vec<Vec<usize>> {
    let mut runs = vec![Vec::new()];
    for &at in own {
        if missing(at) != Verdict::No {
            if let Some(run) = runs.last_mut() {
                run.push(at);
            }
        } else if eligible(at) {
            runs.push(Vec::new());
        }
    }
    runs
}

/// Fulfilled in the store, inside the import's coverage, and unknown to ShipStation. A pickup, a
/// sale at the counter or a download is so by the letter and never was ShipStation's business.
pub(crate) fn bypassed_route(case: &Case<'_>) -> Verdict {
    let Some(at) = case.order.fulfilled.filter(|_| case.is_fulfilled()) else {
        return Verdict::No;
    };
    let unknown = case.records.is_empty() && case.parcels.is_empty();
    let other_business = !case.order.ship_to || case.order.shippable().next().is_none();
    Verdict::when(unknown)
        .and(covered(case))
        .and(case.shown.store_older(at, GRACE).max(Verdict::May))
        .unless(other_business || case.is_settled_elsewhere())
}

/// Labels that the orders of two shops fit, and that say nothing to decide by.
pub(crate) fn ambiguous(shown: &Shown<'_>) -> Vec<(usize, Verdict)> {
    let orders = shown.world.orders.iter().enumerate();
    orders
        .filter(|(at, order)| order.story == Story::EitherShops && !shown.parcels[*at].is_empty())
        .map(|(at, _)| (at, Verdict::Must))
        .collect()
}
