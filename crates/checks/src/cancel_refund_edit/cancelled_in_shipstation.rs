//! `cancelled-in-shipstation`: cancelled on the floor's side only. ShipStation does not tell the store.

use backhaul_model::{Financial, FulfillmentStatus, Owner, PlatformStatus, Severity};
use backhaul_reconcile::Case;

use crate::needs::{PLATFORM_STATUS, STORE_PAYMENT, STORE_STATUS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct CancelledInShipStation;

static META: Meta = Meta {
    id: "cancelled-in-shipstation",
    family: Family::CancelRefundEdit,
    severity: Severity::High,
    owner: Owner::CustomerService,
    title_holds: "No paid order was cancelled in ShipStation alone",
    title_broken: "Cancelled in ShipStation, open and paid in the store",
    finds: "Every platform order is cancelled, nothing shipped, and the store shows the order open \
            and paid.",
    why: "The customer has paid and waits; nobody is going to ship or refund.",
    needs: &[STORE_STATUS, STORE_PAYMENT, PLATFORM_STATUS],
    options: &[],
    actions: &[
        "Ask the warehouse why it was cancelled there.",
        "If it was a mistake, choose Other Actions → Restore Order in ShipStation.",
        "If it was meant, cancel and refund it in Shopify and tell the customer.",
    ],
    examples: &[
        ("Paid and unfulfilled in Shopify, Cancelled in ShipStation.", true),
        ("Cancelled on both sides.", false),
    ],
};

impl Check for CancelledInShipStation {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order.filter(|_| !case.platform.is_empty()) else { return false };
        let cancelled = |status| status == PlatformStatus::Cancelled;
        if !case.any_platform(cancelled) {
            return false;
        }
        let open = matches!(
            order.fulfillment.value,
            FulfillmentStatus::Unfulfilled | FulfillmentStatus::Partial
        );
        let paid = matches!(
            order.financial.value,
            Financial::Paid | Financial::PartiallyPaid | Financial::PartiallyRefunded
        );
        let every = case.platform.iter().all(|platform| cancelled(platform.status.value));
        if !every || !open || !paid || case.is_cancelled() || case.is_shipped() {
            return true;
        }
        let mut evidence = cite::platform_statuses(case, |_| true);
        evidence.extend([cite::financial(case), cite::fulfillment(case), cite::created(case)]);
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} is paid and open in the store, and cancelled in ShipStation.",
                    case.name()
                ),
                since: Some(order.created).filter(|moment| moment.stamp.is_some()),
                facts: vec!["cancelled".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
