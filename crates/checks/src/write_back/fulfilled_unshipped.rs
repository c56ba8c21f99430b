//! `fulfilled-unshipped`: the store told the customer it left, and ShipStation still means to ship it.
//!
//! Two stories share the shape. Nobody shipped by ShipStation and a second parcel may go out; or the
//! only label was voided, and the tracking number the customer has is dead.

use backhaul_model::{FulfillmentStatus, Owner, PlatformStatus, Severity};
use backhaul_reconcile::Case;

use crate::needs::{PLATFORM_STATUS, STORE_STATUS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct FulfilledUnshipped;

static META: Meta = Meta {
    id: "fulfilled-unshipped",
    family: Family::WriteBack,
    severity: Severity::High,
    owner: Owner::Operations,
    title_holds: "Orders that read Fulfilled have left ShipStation's queue",
    title_broken: "Fulfilled in the store, still to ship in ShipStation",
    finds: "The store says fulfilled; the platform order is still awaiting shipment or on hold, \
            with no active parcel.",
    why: "The warehouse may send a second parcel, or the customer holds a dead tracking number.",
    needs: &[STORE_STATUS, PLATFORM_STATUS],
    options: &[],
    actions: &[
        "Ask the warehouse whether the order left by another way.",
        "If it left, use Mark as Shipped in ShipStation without notifying the marketplace.",
        "If it did not, ship it and send the customer the new tracking number.",
    ],
    examples: &[
        ("Shopify reads fulfilled, ShipStation Awaiting Shipment, no label.", true),
        ("Shopify reads fulfilled, ShipStation Shipped.", false),
    ],
};

impl Check for FulfilledUnshipped {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let fulfilled = |order: &backhaul_reconcile::Entry<'_, backhaul_model::StoreOrder>| {
            order.fulfillment.value == FulfillmentStatus::Fulfilled
        };
        let Some(order) = case.order.filter(fulfilled).filter(|_| !case.platform.is_empty()) else {
            return false;
        };
        let waits = |s| matches!(s, PlatformStatus::AwaitingShipment | PlatformStatus::OnHold);
        if !case.any_platform(waits) || case.is_shipped() {
            return true;
        }
        let voided = case.voided().next();
        let message = if voided.is_some() {
            format!("{} reads Fulfilled, but its only label was voided.", case.name())
        } else {
            format!("{} reads Fulfilled; ShipStation still has it to ship.", case.name())
        };
        let mut evidence = cite::platform_statuses(case, |p| waits(p.status.value));
        evidence.push(cite::fulfillment(case));
        if let Some(label) = voided {
            use backhaul_model::Field;
            use backhaul_reconcile::Quote;
            evidence.push(label.quote(Field::Tracking, label.text(label.tracking)));
            evidence.push(label.quote_moment(Field::VoidedAt, label.voided_at));
        }
        out.raise(
            case,
            Draft {
                message,
                since: Some(order.fulfilled).filter(|moment| moment.stamp.is_some()),
                facts: vec!["fulfilled".to_owned(), "unshipped".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
