//! `late-cancellation`: the store cancelled when the parcel had left.
//!
//! Its mirror is `shipped-after-cancellation`, and an order is never both: where any active parcel was
//! made after the cancellation, that is what went wrong. A parcel of the same day, by a date alone,
//! is neither.
//!
//! A carrier takes a parcel back only on its way, so for some days after the label the finding is low
//! and its first action is to ask the carrier; later it is for information.

use backhaul_model::{Moment, Owner, PlatformStatus, Severity};
use backhaul_reconcile::Case;

use super::{is_after, is_before, loss};
use crate::needs::{SHIP_TIME, STORE_CANCELLED};
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite};

/// The check.
pub struct LateCancellation;

static INTERCEPT: CheckOption = CheckOption {
    id: "intercept",
    unit: Unit::Days,
    default: 5,
    says: "How long after the label a carrier may still send the parcel back.",
};

static META: Meta = Meta {
    id: "late-cancellation",
    family: Family::CancelRefundEdit,
    severity: Severity::Low,
    owner: Owner::CustomerService,
    title_holds: "No order was cancelled after its parcel left",
    title_broken: "Cancelled after the parcel left",
    finds: "An active parcel was made before Cancelled at, and none after it. For 5 days after the \
            label the carrier may still send it back; later the finding is for information. The message \
            estimates what goods, label and a return cost.",
    why: "The customer gets goods that are no longer paid for, and may not expect them.",
    needs: &[STORE_CANCELLED, SHIP_TIME],
    options: &[&INTERCEPT],
    actions: &[
        "Agree with the customer whether the goods come back, and make a return label if so.",
        "If the label was never handed to the carrier, choose Void Label in ShipStation.",
    ],
    examples: &[
        ("Label made on Monday, cancelled on Wednesday.", true),
        ("Cancelled on Monday, label made on Wednesday.", false),
        ("Label made on Monday, cancelled on Wednesday, label voided.", false),
    ],
};

impl Check for LateCancellation {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let cancelled = case.order.map(|order| order.cancelled);
        let Some(cancelled) = cancelled.filter(|m| m.stamp.is_some() && case.is_shipped()) else {
            return false;
        };
        let times = times(case);
        if times.iter().any(|&(_, made)| is_after(case, made, cancelled)) {
            return true;
        }
        let left = times.iter().filter(|&&(table, made)| is_before(case, table, made, cancelled));
        let newest = left.max_by_key(|&&(_, made)| case.clock().nominal(made));
        let Some(&(_, made)) = newest else { return true };
        let late = case.clock().is_older_than(cx.seconds(&INTERCEPT), made);
        let mut evidence = cite::shipped(case);
        evidence.push(cite::cancelled(case));
        let loss = loss::of(case);
        evidence.extend(loss.evidence);
        let mut facts = cite::tracking_facts(case);
        facts.push("cancelled".to_owned());
        let intercept = "Ask the carrier today to stop the parcel and send it back.";
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} left{} and was cancelled{}{}.",
                    case.name(),
                    cite::on_day(made.stamp),
                    cite::on_day(cancelled.stamp),
                    loss.told
                ),
                since: Some(cancelled),
                severity: late.then_some(Severity::Info),
                facts,
                evidence,
                actions: if late { Vec::new() } else { vec![intercept.to_owned()] },
                ..Draft::default()
            },
        );
        true
    }
}

/// When its active parcels were made, with their tables; without parcels, when its platform orders
/// shipped.
fn times(case: &Case<'_>) -> Vec<(u32, Moment)> {
    let parcels: Vec<_> = case.active().map(|p| (p.at.table, p.made())).collect();
    if !parcels.is_empty() {
        return parcels;
    }
    let shipped = case.platform.iter().filter(|p| p.status.value == PlatformStatus::Shipped);
    shipped.map(|p| (p.at.table, p.shipped)).collect()
}
