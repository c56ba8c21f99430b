//! `shipped-after-cancellation`: a label made after the store cancelled.
//!
//! Hours count only when both times are exact. Without the zone, or with a date alone, the day
//! written must be at least one later than the day of cancellation.

use backhaul_model::{Owner, Severity};
use backhaul_reconcile::Case;

use super::{Sent, loss, sent_after};
use crate::needs::{SHIP_TIME, STORE_CANCELLED};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct ShippedAfterCancellation;

static META: Meta = Meta {
    id: "shipped-after-cancellation",
    family: Family::CancelRefundEdit,
    severity: Severity::Critical,
    owner: Owner::CustomerService,
    title_holds: "Nothing shipped after its order was cancelled",
    title_broken: "Shipped after the store cancelled it",
    finds: "An active parcel made after Cancelled at; with a date only, or no known zone, at least \
            one day later. The message estimates what goods, label and a return cost.",
    why: "Goods and postage are gone, and the customer has the money back.",
    needs: &[STORE_CANCELLED, SHIP_TIME],
    options: &[],
    actions: &[
        "Ask the carrier to intercept the parcel; within 5 days this often works.",
        "Write to the customer: keep, return or pay, as your rules say.",
        "Agree who tells ShipStation about cancellations: it does not lock an order by itself.",
    ],
    examples: &[
        ("Cancelled on Monday, label made on Wednesday.", true),
        ("Label made on Monday, cancelled on Wednesday.", false),
    ],
};

impl Check for ShippedAfterCancellation {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let cancelled = case.order.map(|order| order.cancelled);
        let Some(cancelled) = cancelled.filter(|m| m.stamp.is_some() && case.is_shipped()) else {
            return false;
        };
        let Some(Sent { since, facts, mut evidence }) = sent_after(case, cancelled) else {
            return true;
        };
        evidence.push(cite::cancelled(case));
        let loss = loss::of(case);
        evidence.extend(loss.evidence);
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} was cancelled{} and shipped{}{}.",
                    case.name(),
                    cite::on_day(cancelled.stamp),
                    cite::on_day(since.stamp),
                    loss.told
                ),
                since: Some(since),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
