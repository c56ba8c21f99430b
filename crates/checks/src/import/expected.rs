//! Orders that ShipStation should have imported, and what became of them.

use backhaul_model::{Financial, FulfillmentStatus, StoreOrder};
use backhaul_reconcile::{Case, Entry};

use crate::{CheckOption, Context, GRACE, Unit, payment};

/// How old an order ShipStation still imports.
pub(super) static IMPORTABLE: CheckOption = CheckOption {
    id: "importable",
    unit: Unit::Days,
    default: 90,
    says: "ShipStation imports no order created longer ago.",
};

/// What became of an order on the way out.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Way {
    /// ShipStation has a record of it.
    Known,
    /// It has none, and none is due: the order is fulfilled, or too old.
    NotDue,
    /// It has none, and should.
    Missing,
    /// It has none, and may still get one.
    Fresh,
}

/// What became of a case's order; `None` where ShipStation would not import it, or its files do not
/// cover its time.
pub(super) fn way(case: &Case<'_>, cx: &Context<'_>) -> Option<Way> {
    let order = case.order?;
    let due = is_paid_or_on_delivery(&order) && case.is_importable();
    if !due || !case.is_inside_import_coverage() {
        return None;
    }
    if !case.platform.is_empty() || !case.parcels.is_empty() || case.is_ambiguous() {
        return Some(Way::Known);
    }
    let clock = case.clock();
    let unshipped = matches!(
        order.fulfillment.value,
        FulfillmentStatus::Unfulfilled | FulfillmentStatus::Partial
    );
    Some(if !unshipped || clock.is_older_than(cx.seconds(&IMPORTABLE), order.created) {
        Way::NotDue
    } else if clock.is_older_than(cx.seconds(&GRACE), order.created) {
        Way::Missing
    } else {
        Way::Fresh
    })
}

/// Cash on delivery ships before it is paid; stores name it in the payment method.
fn is_paid_or_on_delivery(order: &Entry<'_, StoreOrder>) -> bool {
    match order.financial.value {
        Financial::Paid | Financial::PartiallyPaid | Financial::PartiallyRefunded => true,
        Financial::Pending => payment::is_on_delivery(order),
        _ => false,
    }
}
