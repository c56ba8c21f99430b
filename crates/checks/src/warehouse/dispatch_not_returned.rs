//! `dispatch-not-returned`: ShipStation shipped it, and the warehouse's system does not know.
//!
//! The mirror of `dispatched-unlabelled`. All that the warehouse says of the order must stand between
//! allocated and packed; what it cancelled does not count. A parcel younger than the grace is on its
//! way out of the building.

use backhaul_model::{DispatchStatus, Lane, Owner, Severity};
use backhaul_reconcile::Case;

use super::said;
use crate::needs::{DISPATCH_STATUS, SHIPPED};
use crate::{Check, Context, Draft, Family, Findings, GRACE, Meta, cite};

/// The check.
pub struct DispatchNotReturned;

static META: Meta = Meta {
    id: "dispatch-not-returned",
    family: Family::Warehouse,
    severity: Severity::Medium,
    owner: Owner::Integration,
    title_holds: "What ShipStation shipped is dispatched in the warehouse",
    title_broken: "Shipped in ShipStation, still in the warehouse's queue",
    finds: "Shipped in ShipStation, the warehouse still shows it allocated, picked or packed, and the \
            newest active parcel is older than 24 hours.",
    why: "The warehouse's stock is wrong, and somebody may pack the order again.",
    needs: &[SHIPPED, DISPATCH_STATUS],
    options: &[&GRACE],
    actions: &[
        "Ask the warehouse whether the parcel left.",
        "If it did, close the order in the warehouse's system by hand.",
        "Look whether ShipStation's shipments reach that system at all.",
    ],
    examples: &[
        ("Shipped 4 days ago, the warehouse shows it packed.", true),
        ("Shipped 3 hours before as-of, the warehouse shows it packed: too fresh.", false),
        ("Shipped, the warehouse shows it dispatched.", false),
    ],
};

impl Check for DispatchNotReturned {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        use DispatchStatus::{Allocated, Cancelled, Packed, Picked, Unknown};
        let known: Vec<_> = case
            .dispatches
            .iter()
            .filter(|dispatch| !matches!(dispatch.status.value, Unknown | Cancelled))
            .collect();
        if known.is_empty() || !case.is_shipped() {
            return false;
        }
        if !known.iter().all(|d| matches!(d.status.value, Allocated | Picked | Packed)) {
            return true;
        }
        let since = case.last_shipped();
        let fresh =
            since.is_some_and(|since| !case.clock().is_older_than(cx.seconds(&GRACE), since));
        let mut evidence = cite::shipped(case);
        evidence.extend(known.iter().flat_map(|dispatch| said(dispatch)));
        let mut facts = cite::tracking_facts(case);
        facts.push("not dispatched".to_owned());
        out.raise(
            case,
            Draft {
                message: format!(
                    "ShipStation shipped {}{}; the warehouse still has it in work.",
                    case.name(),
                    cite::on_day(since.and_then(|since| since.stamp))
                ),
                since,
                lane: if fresh { Lane::TooFresh } else { Lane::Open },
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
