//! `reship-after-void`: a new label after a voided one. ShipStation does not notify twice. Where a file
//! of the store's fulfillments shows the new number, somebody corrected it. Where the notification column
//! says that the store was told of both labels, the customer got two different messages instead.

use backhaul_model::{Field, Notified, Owner, Parcel, Severity};
use backhaul_reconcile::{Case, Entry, Quote};

use super::tracking_mismatch::is_in_store;
use crate::needs::{STORE_ORDERS, VOIDS};
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct ReshipAfterVoid;

static META: Meta = Meta {
    id: "reship-after-void",
    family: Family::WriteBack,
    severity: Severity::Medium,
    owner: Owner::Warehouse,
    title_holds: "No order got a new label after a voided one",
    title_broken: "New label after a voided one: the store keeps the dead tracking number",
    finds: "A voided label followed by a new active one for the same order.",
    why: "ShipStation notifies only once, so the customer's tracking link leads nowhere.",
    needs: &[STORE_ORDERS, VOIDS],
    options: &[],
    actions: &[
        "In Shopify, open the order's fulfillment, choose Edit tracking and enter the new number.",
        "Tick Send shipment details so that the customer gets it.",
    ],
    examples: &[
        ("Label voided at 10:00, a new one made at 10:05.", true),
        ("The store was told of the voided label and of the new one.", true),
        ("The second of two labels voided, the first still active.", false),
        ("The store's fulfillment shows the new number.", false),
    ],
};

impl Check for ReshipAfterVoid {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if case.order.is_none() || case.parcels.is_empty() {
            return false;
        }
        let Some((old, new)) = case.reshipped() else { return case.voided().next().is_some() };
        if is_in_store(case, new.text(new.tracking)) {
            return true;
        }
        let told = |parcel: &Entry<'_, Parcel>| parcel.notified.value == Notified::Told;
        let message = if told(old) && told(new) {
            format!(
                "The store was told of {} twice: of a voided label and of the new one.",
                case.name()
            )
        } else {
            format!(
                "{} got a new label after a voided one; the store may keep the dead number.",
                case.name()
            )
        };
        let notified = |parcel: &Entry<'_, Parcel>| {
            let said = !parcel.notified.word.is_blank();
            said.then(|| parcel.quote_said(Field::Notified, parcel.notified)).flatten()
        };
        let numbers = [old.text(old.tracking).to_owned(), new.text(new.tracking).to_owned()];
        out.raise(
            case,
            Draft {
                message,
                since: Some(new.made()).filter(|moment| moment.stamp.is_some()),
                evidence: vec![
                    old.quote(Field::Tracking, &numbers[0]),
                    old.quote_moment(Field::VoidedAt, old.voided_at),
                    old.quote_moment(Field::LabelCreatedAt, old.created),
                    new.quote(Field::Tracking, &numbers[1]),
                    new.quote_moment(Field::LabelCreatedAt, new.created),
                    new.quote_moment(Field::ShippedAt, new.shipped),
                    notified(old),
                    notified(new),
                ],
                facts: numbers.to_vec(),
                ..Draft::default()
            },
        );
        true
    }
}
