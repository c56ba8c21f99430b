//! `cancelled-still-open`: the stop list. Cancelled in the store, and the floor may still pack it.

use backhaul_model::{Owner, PlatformStatus, Severity};
use backhaul_reconcile::Case;

use crate::needs::{PLATFORM_STATUS, STORE_CANCELLED};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct CancelledStillOpen;

static META: Meta = Meta {
    id: "cancelled-still-open",
    family: Family::CancelRefundEdit,
    severity: Severity::Critical,
    owner: Owner::Warehouse,
    title_holds: "Cancelled orders are closed in ShipStation",
    title_broken: "Stop: cancelled in the store, still open in ShipStation",
    finds: "Cancelled in the store, and still awaiting shipment, on hold or pending in ShipStation.",
    why: "The goods leave although the customer has the money back.",
    needs: &[STORE_CANCELLED, PLATFORM_STATUS],
    options: &[],
    actions: &[
        "Take the order off the packing bench now.",
        "In ShipStation, select it and choose Other Actions → Cancel Order.",
        "If a label exists already, choose Void Label and ask the carrier to return the parcel.",
    ],
    examples: &[
        ("Cancelled yesterday, ShipStation reads Awaiting Shipment.", true),
        ("Cancelled yesterday, ShipStation reads Cancelled.", false),
    ],
};

impl Check for CancelledStillOpen {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order.filter(|_| case.is_cancelled() && !case.platform.is_empty())
        else {
            return false;
        };
        if !case.any_platform(PlatformStatus::is_open) {
            return true;
        }
        let mut evidence = cite::platform_statuses(case, |p| p.status.value.is_open());
        evidence.push(cite::cancelled(case));
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} was cancelled{}; ShipStation would still ship it.",
                    case.name(),
                    cite::on_day(order.cancelled.stamp)
                ),
                since: Some(order.cancelled).filter(|moment| moment.stamp.is_some()),
                facts: vec!["cancelled".to_owned(), "open".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
