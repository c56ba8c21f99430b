//! `refunded-still-open`: the other half of the stop list. The money is back, the order is not
//! cancelled, and ShipStation would ship it. Shopify's export gives no refund date, so no age.

use backhaul_model::{Owner, PlatformStatus, Severity};
use backhaul_reconcile::Case;

use crate::needs::{PLATFORM_STATUS, STORE_PAYMENT};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct RefundedStillOpen;

static META: Meta = Meta {
    id: "refunded-still-open",
    family: Family::CancelRefundEdit,
    severity: Severity::Critical,
    owner: Owner::Warehouse,
    title_holds: "Refunded orders are closed in ShipStation",
    title_broken: "Stop: refunded in the store, still open in ShipStation",
    finds: "Fully refunded or voided, not cancelled, nothing shipped, and still awaiting shipment, \
            on hold or pending in ShipStation.",
    why: "The goods leave although the customer has the money back.",
    needs: &[STORE_PAYMENT, PLATFORM_STATUS],
    options: &[],
    actions: &[
        "Take the order off the packing bench now.",
        "Ask customer service whether anything is still owed to the customer.",
        "If not, cancel it in Shopify, and in ShipStation by Other Actions → Cancel Order.",
    ],
    examples: &[
        ("Refunded in full, ShipStation reads Awaiting Shipment.", true),
        ("Refunded after it shipped.", false),
    ],
};

impl Check for RefundedStillOpen {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !case.is_fully_refunded() || case.is_cancelled() || case.platform.is_empty() {
            return false;
        }
        if case.is_shipped() || !case.any_platform(PlatformStatus::is_open) {
            return true;
        }
        let mut evidence = cite::platform_statuses(case, |p| p.status.value.is_open());
        evidence.push(cite::financial(case));
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} is refunded in full; ShipStation would still ship it.",
                    case.name()
                ),
                facts: vec!["refunded".to_owned(), "open".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
