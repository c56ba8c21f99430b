//! `never-imported`: paid, to be shipped, and unknown to ShipStation.
//!
//! Only claimed where ShipStation's order exports really hold the shop's orders of that time, and
//! where ShipStation would import the order at all.

use backhaul_model::{Field, Lane, Owner, Severity};
use backhaul_reconcile::{Case, Quote};

use super::expected::{IMPORTABLE, Way, way};
use crate::needs::{PLATFORM_ORDERS, STORE_CREATED, STORE_PAYMENT, STORE_STATUS};
use crate::{Check, Context, Draft, Family, Findings, GRACE, Meta, cite};

/// The check.
pub struct NeverImported;

static META: Meta = Meta {
    id: "never-imported",
    family: Family::Import,
    severity: Severity::Critical,
    owner: Owner::Integration,
    title_holds: "Paid orders are in ShipStation",
    title_broken: "Paid in the store, never imported into ShipStation",
    finds: "Paid, partially paid or cash on delivery; unfulfilled or partial; a shippable line and \
            a ship-to; not cancelled, not fully refunded; created inside the coverage of the \
            platform orders, more than 24 hours and at most 90 days before as-of; and no platform \
            order or parcel matches it.",
    why: "Nobody is going to ship it: the warehouse works from ShipStation.",
    needs: &[STORE_STATUS, STORE_PAYMENT, STORE_CREATED, PLATFORM_ORDERS],
    options: &[&GRACE, &IMPORTABLE],
    actions: &[
        "In ShipStation, search all statuses for the order number.",
        "If it is absent, refresh the store under Settings → Selling Channels → Store Setup.",
        "If it stays absent, create the order by hand and ask ShipStation why it was skipped.",
    ],
    examples: &[
        ("Paid 5 days ago, unfulfilled, and in no ShipStation export.", true),
        ("A pickup order without ship-to.", false),
        ("Created before ShipStation's export begins.", false),
    ],
};

impl Check for NeverImported {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let (Some(order), Some(way)) = (case.order, way(case, cx)) else { return false };
        let lane = match way {
            Way::Known | Way::NotDue => return true,
            Way::Missing => Lane::Open,
            Way::Fresh => Lane::TooFresh,
        };
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} is paid and to be shipped, and ShipStation does not have it.",
                    case.name()
                ),
                since: Some(order.created),
                lane,
                facts: vec!["absent".to_owned()],
                evidence: vec![
                    order.quote(Field::OrderName, case.name()),
                    cite::financial(case),
                    cite::fulfillment(case),
                    cite::created(case),
                ],
                ..Draft::default()
            },
        );
        true
    }
}
