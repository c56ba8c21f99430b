//! `dispatched-unlabelled`: it left the building, and ShipStation still waits to ship it.
//!
//! Any active parcel of the order, made in whatever way, says that ShipStation knows. A dispatch younger
//! than the grace is on its way into ShipStation; without a time of dispatch there is no grace.

use backhaul_model::{DispatchStatus, Lane, Owner, PlatformStatus, Severity};
use backhaul_reconcile::Case;

use super::said;
use crate::needs::{DISPATCHED, PLATFORM_STATUS};
use crate::{Check, Context, Draft, Family, Findings, GRACE, Meta, cite};

/// The check.
pub struct DispatchedUnlabelled;

static META: Meta = Meta {
    id: "dispatched-unlabelled",
    family: Family::Warehouse,
    severity: Severity::High,
    owner: Owner::Integration,
    title_holds: "What the warehouse dispatched has shipped in ShipStation",
    title_broken: "Dispatched by the warehouse, still to ship in ShipStation",
    finds: "Dispatched by the warehouse, still awaiting shipment in ShipStation, with no active \
            parcel, and the dispatch is older than 24 hours.",
    why: "Nobody tells the store, and somebody may make a second parcel of it.",
    needs: &[DISPATCHED, PLATFORM_STATUS],
    options: &[&GRACE],
    actions: &[
        "Take the tracking number from the warehouse's report.",
        "In ShipStation, choose Mark as Shipped, enter it and notify the marketplace.",
        "Ask the warehouse's provider why the shipment did not arrive in ShipStation.",
    ],
    examples: &[
        ("Dispatched 4 days ago, Awaiting Shipment, no label.", true),
        ("Dispatched 3 hours before as-of: too fresh.", false),
        ("Dispatched, and ShipStation has a label.", false),
    ],
};

impl Check for DispatchedUnlabelled {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let dispatched =
            || case.dispatches.iter().filter(|d| d.status.value == DispatchStatus::Dispatched);
        let clock = case.clock();
        let first = dispatched().min_by_key(|dispatch| clock.nominal(dispatch.dispatched));
        let Some(first) = first.filter(|_| !case.platform.is_empty()) else { return false };
        let waits = |status| status == PlatformStatus::AwaitingShipment;
        if !case.any_platform(waits) || case.active().next().is_some() {
            return true;
        }
        let since = Some(first.dispatched).filter(|moment| moment.stamp.is_some());
        let fresh = since.is_some_and(|since| !clock.is_older_than(cx.seconds(&GRACE), since));
        let mut evidence = cite::platform_statuses(case, |p| waits(p.status.value));
        evidence.extend(dispatched().flat_map(said));
        out.raise(
            case,
            Draft {
                message: format!(
                    "The warehouse dispatched {}{}; ShipStation still has it to ship.",
                    case.name(),
                    cite::on_day(since.and_then(|since| since.stamp))
                ),
                since,
                lane: if fresh { Lane::TooFresh } else { Lane::Open },
                facts: vec!["dispatched".to_owned(), "awaiting shipment".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
