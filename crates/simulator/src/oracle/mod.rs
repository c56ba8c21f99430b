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
mod label;
mod returns;
mod shown;
mod split;
mod stock;
mod trail;
mod warehouse;
mod write_back;

use crate::key::{Check, Expected, Lane};
use crate::plan::{Dialect, Further, Notified};
use crate::world::World;

use case::Case;
use shown::Shown;
use trail::Trail;

pub(crate) use shown::{lists_order, lists_parcel, lists_record, notice};

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

const RULES: [(Check, Rule); 43] = [
    (Check::ShippedUnfulfilled, write_back::shipped_unfulfilled),
    (Check::ShippedPartlyFulfilled, write_back::shipped_partly_fulfilled),
    (Check::FailedNotification, write_back::failed_notification),
    (Check::SlowWriteBack, write_back::slow_write_back),
    (Check::FulfilledUnshipped, write_back::fulfilled_unshipped),
    (Check::ReshipAfterVoid, write_back::reship_after_void),
    (Check::ShipmentWithoutTracking, write_back::shipment_without_tracking),
    (Check::NeverImported, import::never_imported),
    (Check::ZeroQuantityImport, import::zero_quantity_import),
    (Check::PaymentStateMismatch, import::payment_state_mismatch),
    (Check::CancelledStillOpen, change::cancelled_still_open),
    (Check::RefundedStillOpen, change::refunded_still_open),
    (Check::ShippedAfterCancellation, change::shipped_after_cancellation),
    (Check::ShippedAfterRefund, change::shipped_after_refund),
    (Check::CancelledInShipstation, change::cancelled_in_shipstation),
    (Check::ItemsDiverge, change::items_diverge),
    (Check::AddressDiverges, change::address_diverges),
    (Check::LateCancellation, change::late_cancellation),
    (Check::UnclosedPartial, split::unclosed_partial),
    (Check::OrphanedCombinedOrder, split::orphaned_combined_order),
    (Check::ShippedTwice, split::shipped_twice),
    (Check::DuplicateOrder, split::duplicate_order),
    (Check::StoreMismatch, split::store_mismatch),
    (Check::BypassedRoute, import::bypassed_route),
    (Check::UnrecognisedCarrier, label::unrecognised_carrier),
    (Check::MalformedTracking, label::malformed_tracking),
    (Check::MissingTaxIdentifier, label::missing_tax_identifier),
    (Check::IncompleteAddress, label::incomplete_address),
    (Check::UnmatchedSku, label::unmatched_sku),
    (Check::ServiceDowngrade, label::service_downgrade),
    (Check::ShippingCostAnomaly, label::shipping_cost_anomaly),
    (Check::WeightAnomaly, label::weight_anomaly),
    (Check::OverdueShipment, deadline::overdue_shipment),
    (Check::OverdueHold, deadline::overdue_hold),
    (Check::StuckPayment, deadline::stuck_payment),
    (Check::UnmovedLabel, deadline::unmoved_label),
    (Check::TrackingMismatch, write_back::tracking_mismatch),
    (Check::ReturnWithoutRefund, returns::return_without_refund),
    (Check::RefundWithoutReturn, returns::refund_without_return),
    (Check::DispatchedUnlabelled, warehouse::dispatched_unlabelled),
    (Check::LabelledUnpicked, warehouse::labelled_unpicked),
    (Check::DispatchNotReturned, warehouse::dispatch_not_returned),
    (Check::LabelledOutOfStock, warehouse::labelled_out_of_stock),
];

/// Checks of a parcel or a record by itself. An order that no storefront export lists is no case of
/// the contract; that its parcel is spoken of all the same is open.
const OF_ANY_PARCEL: [Check; 9] = [
    Check::ShipmentWithoutTracking,
    Check::UnrecognisedCarrier,
    Check::MalformedTracking,
    Check::IncompleteAddress,
    Check::UnmatchedSku,
    Check::ServiceDowngrade,
    Check::ShippingCostAnomaly,
    Check::WeightAnomaly,
    Check::UnmovedLabel,
];

/// What a marketplace's report shows on every reading. The contract has the same sentences for it as for
/// a store of one's own; what hangs on columns that some reports lack is open.
const OF_CHANNEL: [Check; 6] = [
    Check::ShippedUnfulfilled,
    Check::NeverImported,
    Check::PaymentStateMismatch,
    Check::CancelledStillOpen,
    Check::OverdueShipment,
    Check::StuckPayment,
];

/// Orders of the marketplace.
fn of_channel(world: &World) -> impl Iterator<Item = usize> {
    let own = |&at: &usize| world.channel_store() == Some(world.orders[at].store);
    (0..world.orders.len()).filter(own)
}

/// Neither a storefront export nor the marketplace's report lists the order.
fn is_in_no_report(world: &World, at: usize) -> bool {
    let order = &world.orders[at];
    !lists_order(world, order) && world.channel_store() != Some(order.store)
}

/// Every finding that must or may be there, sorted by check.
pub(crate) fn findings(world: &World) -> Vec<Expected> {
    let shown = Shown::of(world);
    let shops = world.plan.shops as usize;
    let trails: Vec<Trail<'_>> = (0..shops).map(|store| Trail::of(&shown, store)).collect();
    let mut found = Vec::new();
    for (check, rule) in RULES {
        for &order in &shown.listed {
            let case = Case::of(&shown, order);
            let verdict = rule(&case);
            let caused = matches!(check, Check::ShippedUnfulfilled | Check::ShippedPartlyFulfilled);
            let why = match verdict {
                Verdict::No => continue,
                _ if caused => cause::of(&case, &trails[case.order.store]),
                _ => Vec::new(),
            };
            found.push(Expected { causes: why, ..expected(world, check, order, verdict) });
        }
        for order in of_channel(world) {
            let verdict = rule(&Case::of(&shown, order)).unless(!OF_CHANNEL.contains(&check));
            if verdict != Verdict::No {
                found.push(expected(world, check, order, verdict));
            }
        }
        let unlisted = (0..world.orders.len()).filter(|&at| is_in_no_report(world, at));
        for order in unlisted.filter(|_| OF_ANY_PARCEL.contains(&check)) {
            if rule(&Case::of(&shown, order)) != Verdict::No {
                found.push(expected(world, check, order, Verdict::May));
            }
        }
    }
    let mut add = |check, of: Vec<(usize, Verdict)>| {
        let real = of.into_iter().filter(|&(_, verdict)| verdict != Verdict::No);
        found.extend(real.map(|(order, verdict)| expected(world, check, order, verdict)));
    };
    add(Check::UnknownOrder, import::unknown_orders(&shown));
    add(Check::AmbiguousMatch, import::ambiguous(&shown));
    for (store, trail) in trails.iter().enumerate() {
        add(Check::WriteBackOutage, write_back::outage(&shown, trail, store));
        add(Check::ImportOutage, import::outage(&shown, store));
    }
    for (check, order, verdict) in deadline::of_unlisted(&shown) {
        add(check, vec![(order, verdict)]);
    }
    for (sku, verdict) in returns::overstated(&shown) {
        found.push(of_sku(world, Check::OverstatedCommitment, sku, verdict));
    }
    for (check, sku, verdict) in stock::findings(&shown) {
        found.push(of_sku(world, check, sku, verdict));
    }
    found.sort_by_key(|finding| finding.check);
    found
}

/// Checks that must say that something is absent.
pub(crate) fn not_checkable(world: &World) -> Vec<Check> {
    let plan = &world.plan;
    let grid = plan.dialect == Dialect::Grid;
    let no_notice = !(plan.fulfillments || grid && plan.notified != Notified::Absent);
    let shown_by = |file| plan.further.contains(&file);
    let stock = plan.has(|file| matches!(file, Further::Inventory(_)));
    let (store_products, platform_products) =
        (shown_by(Further::Products), shown_by(Further::PlatformProducts));
    let absent = [
        (Check::FailedNotification, no_notice),
        (Check::TrackingMismatch, !plan.shows_fulfillments()),
        (Check::ShippedAfterRefund, !shown_by(Further::Transactions)),
        (Check::WeightAnomaly, grid || !(store_products || platform_products)),
        (Check::UnmovedLabel, (grid || !plan.scans) && !plan.shows_shipment_status()),
        (Check::ReturnWithoutRefund, grid && !shown_by(Further::Returns)),
        (Check::RefundWithoutReturn, grid && !shown_by(Further::Returns)),
        (Check::Oversold, !stock && !shown_by(Further::PlatformInventory)),
        (Check::StockDrift, !stock || !shown_by(Further::PlatformInventory)),
        (Check::CatalogueDrift, !store_products || !platform_products),
        (Check::DispatchedUnlabelled, !plan.shows_dispatches()),
        (Check::LabelledUnpicked, !plan.shows_dispatches()),
        (Check::DispatchNotReturned, !plan.shows_dispatches()),
        (Check::LabelledOutOfStock, !plan.shows_dispatches()),
    ];
    absent.into_iter().filter(|&(_, absent)| absent).map(|(check, _)| check).collect()
}

fn expected(world: &World, check: Check, order: usize, verdict: Verdict) -> Expected {
    let o = &world.orders[order];
    Expected {
        check,
        // An order the store does not have goes by the name ShipStation has for it.
        order: if o.listed { o.name.clone() } else { o.number.clone() },
        store: world.stores[o.store].clone(),
        lane: Lane::Open,
        causes: Vec::new(),
        must: verdict == Verdict::Must,
    }
}

fn of_sku(world: &World, check: Check, sku: &str, verdict: Verdict) -> Expected {
    Expected {
        check,
        order: sku.to_owned(),
        store: world.stores[0].clone(),
        lane: Lane::Open,
        causes: Vec::new(),
        must: verdict == Verdict::Must,
    }
}
