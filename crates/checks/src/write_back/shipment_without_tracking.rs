//! `shipment-without-tracking`: an active parcel that nobody can follow.
//!
//! A parcel whose own file has no tracking column says nothing. Voided labels and return labels are not
//! active, and what changes hands without a carrier has no number by design. A number that a spreadsheet
//! spoiled is a number all the same, and another finding.

use backhaul_model::{Field, Owner, Parcel, Severity};
use backhaul_reconcile::{Case, Entry, Quote};

use crate::needs::TRACKING;
use crate::{Check, Context, Draft, Family, Findings, Meta, audited, cite, delivery};

/// The check.
pub struct ShipmentWithoutTracking;

static META: Meta = Meta {
    id: "shipment-without-tracking",
    family: Family::WriteBack,
    severity: Severity::Medium,
    owner: Owner::Warehouse,
    title_holds: "Every parcel has a tracking number",
    title_broken: "Shipped without a tracking number",
    finds: "An active parcel has no tracking number, and the order is not picked up or delivered \
            locally.",
    why: "The customer cannot follow it, and nobody can prove that it arrived.",
    needs: &[TRACKING],
    options: &[],
    actions: &[
        "In ShipStation, open the shipment; if the carrier gave a number, enter it.",
        "If it was marked as shipped, enter the number in the fulfillment, or in Shopify.",
        "If it went as a letter, choose a tracked service for the next one.",
    ],
    examples: &[
        ("Marked as Shipped, and the Tracking # cell is empty.", true),
        ("A label with its number.", false),
        ("A label without a number that was voided.", false),
        ("Local pickup, marked as shipped when the customer came.", false),
    ],
};

impl Check for ShipmentWithoutTracking {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let speaks = |parcel: &&Entry<'_, Parcel>| {
            parcel.has(Field::Tracking) && !delivery::is_without_carrier(case, parcel, cx.survey)
        };
        let parcels: Vec<_> = case.active().filter(speaks).collect();
        if parcels.is_empty() || !audited::is_audited(case) {
            return false;
        }
        let untracked =
            || parcels.iter().filter(|p| p.tracking.is_blank() && p.lost_tracking.is_blank());
        let Some(first) = untracked().min_by_key(|p| case.clock().nominal(p.made())) else {
            return true;
        };
        let mut evidence = Vec::new();
        for parcel in untracked() {
            evidence.extend(cite::parcel(parcel));
            evidence.push(parcel.quote(Field::OrderName, parcel.text(parcel.number)));
        }
        let on_day = cite::on_day(first.made().stamp);
        let count = untracked().count();
        out.raise(
            case,
            Draft {
                message: format!("{} shipped{on_day} without a tracking number.", case.name()),
                since: Some(first.made()).filter(|moment| moment.stamp.is_some()),
                facts: vec!["without tracking".to_owned(), count.to_string()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
