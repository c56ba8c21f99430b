//! `failed-notification`: ShipStation could not tell the store, and the store shows the order
//! fulfilled all the same. Somebody repaired it by hand, and people who do rarely copy the tracking
//! number.
//!
//! Only active parcels count: a failure of a voided label is settled with it. One failed parcel of
//! several is enough, because its own number is the one the store may lack. While the store shows the
//! order unfulfilled or partial, the failure is the cause of another finding and no finding of its own.

use backhaul_model::{Arrange, Field, FulfillmentStatus, Notified, Owner, Severity};
use backhaul_reconcile::{Case, Quote};

use crate::needs::{NOTIFIED, STORE_STATUS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct FailedNotification;

static META: Meta = Meta {
    id: "failed-notification",
    family: Family::WriteBack,
    severity: Severity::Low,
    owner: Owner::Integration,
    title_holds: "No fulfilled order has a failed notification",
    title_broken: "Notification failed, and the store reads Fulfilled",
    finds: "The notification column of an active parcel says Failed, and the store shows the order \
            fulfilled.",
    why: "Somebody fulfilled it by hand, and the tracking number may be missing in the store.",
    needs: &[STORE_STATUS, NOTIFIED],
    options: &[],
    actions: &[
        "In Shopify, open the order and look whether its fulfillment has the tracking number.",
        "If it has none, choose Add tracking and enter ShipStation's number.",
        "In ShipStation, point at Failed in the Marketplace Notified column to read why it failed.",
    ],
    examples: &[
        ("Marketplace Notified reads Failed, Shopify reads fulfilled.", true),
        ("Marketplace Notified reads Failed, Shopify reads unfulfilled.", false),
        ("The failed label was voided, and the new one was notified.", false),
    ],
};

impl Check for FailedNotification {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let status = case.order.map(|order| order.fulfillment.value);
        let speaks = case.active().any(|parcel| parcel.has(Field::Notified));
        if status != Some(FulfillmentStatus::Fulfilled) || !speaks {
            return false;
        }
        let failed = || case.active().filter(|p| p.notified.value == Notified::Failed);
        let Some(first) = failed().min_by_key(|p| case.clock().nominal(p.made())) else {
            return true;
        };
        let mut evidence = vec![cite::fulfillment(case), cite::fulfilled_at(case)];
        for parcel in failed() {
            evidence.extend(cite::parcel(parcel));
            evidence.push(parcel.quote_said(Field::Notified, parcel.notified));
        }
        let mut facts: Vec<String> =
            failed().map(|parcel| parcel.text(parcel.tracking).to_owned()).collect();
        facts.arrange();
        out.raise(
            case,
            Draft {
                message: format!(
                    "Telling the store of {} failed, yet it reads Fulfilled; its tracking number \
                     may be missing there.",
                    case.name()
                ),
                since: Some(first.made()).filter(|moment| moment.stamp.is_some()),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
