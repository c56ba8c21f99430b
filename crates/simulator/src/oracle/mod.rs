//! Works out the answer key from the true state: the contract's sentences, one function each.
//!
//! A finding *must* be there when the contract's letter says so on every reading of the times; it
//! *may* be there when the letter depends on a reading (an edge within the uncertainty of a time
//! without a zone, a rule that the contract leaves open) or when the order is already another
//! check's business. Everything else must not be there.

mod case;
mod cause;
mod change;
mod deadline;
mod import;
mod shown;
mod split;
mod write_back;

use crate::key::{Cause, Check, Expected, Lane};
use crate::world::World;

use case::Case;
use shown::Shown;
pub(crate) use shown::{lists_order, lists_parcel, lists_record};

/// How sure the contract is of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// It is not one.
    No,
    /// True on one reading.
    May,
    /// True on every reading.
    Must,
}

impl Verdict {
    fn when(holds: bool) -> Self {
        if holds { Self::Must } else { Self::No }
    }

    /// Both have to hold; the weaker decides.
    fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// `May` at most, when `doubt` is true.
    fn unless(self, doubt: bool) -> Self {
        if doubt { self.min(Self::May) } else { self }
    }
}

type Rule = fn(&Case<'_>) -> Verdict;

const RULES: [(Check, Rule); 17] = [
    (Check::ShippedUnfulfilled, write_back::shipped_unfulfilled),
    (Check::ShippedPartlyFulfilled, write_back::shipped_partly_fulfilled),
    (Check::FulfilledUnshipped, write_back::fulfilled_unshipped),
    (Check::ReshipAfterVoid, write_back::reship_after_void),
    (Check::NeverImported, import::never_imported),
    (Check::PaymentStateMismatch, import::payment_state_mismatch),
    (Check::ZeroQuantityImport, import::zero_quantity_import),
    (Check::CancelledStillOpen, change::cancelled_still_open),
    (Check::RefundedStillOpen, change::refunded_still_open),
    (Check::ShippedAfterCancellation, change::shipped_after_cancellation),
    (Check::CancelledInShipstation, change::cancelled_in_shipstation),
    (Check::ItemsDiverge, change::items_diverge),
    (Check::UnclosedPartial, split::unclosed_partial),
    (Check::ShippedTwice, split::shipped_twice),
    (Check::DuplicateOrder, split::duplicate_order),
    (Check::OverdueShipment, deadline::overdue_shipment),
    (Check::OverdueHold, deadline::overdue_hold),
];

/// Every finding that must or may be there, in the order of the checks and then of the orders.
pub(crate) fn findings(world: &World) -> Vec<Expected> {
    let shown = Shown::of(world);
    let mut found = Vec::new();
    for (check, rule) in RULES {
        for &order in &shown.listed {
            let case = Case::of(&shown, order);
            let verdict = rule(&case);
            if verdict == Verdict::No {
                continue;
            }
            let caused = matches!(check, Check::ShippedUnfulfilled | Check::ShippedPartlyFulfilled);
            let why: Option<Cause> = caused.then(|| cause::of(&case)).flatten();
            found.push(expected(world, check, order, verdict, why));
        }
    }
    for (order, verdict) in import::unknown_orders(&shown) {
        found.push(expected(world, Check::UnknownOrder, order, verdict, None));
    }
    for (check, order, verdict) in deadline::of_unlisted(&shown) {
        found.push(expected(world, check, order, verdict, None));
    }
    found
}

fn expected(
    world: &World,
    check: Check,
    order: usize,
    verdict: Verdict,
    cause: Option<Cause>,
) -> Expected {
    let o = &world.orders[order];
    Expected {
        check,
        // An order the store does not have goes by the name ShipStation has for it.
        order: if o.listed { o.name.clone() } else { o.number.clone() },
        store: world.stores[o.store].clone(),
        lane: Lane::Open,
        cause,
        must: verdict == Verdict::Must,
    }
}
