//! `payment-state-mismatch`: the store has the money, and ShipStation waits for it.

use backhaul_model::{Field, Financial, Lane, Owner, PlatformStatus, Severity};
use backhaul_reconcile::{Case, Quote};

use crate::needs::{PLATFORM_STATUS, STORE_PAYMENT};
use crate::{Check, Context, Draft, Family, Findings, GRACE, Meta, cite};

/// The check.
pub struct PaymentStateMismatch;

static META: Meta = Meta {
    id: "payment-state-mismatch",
    family: Family::Import,
    severity: Severity::Medium,
    owner: Owner::Finance,
    title_holds: "Paid orders are paid in ShipStation too",
    title_broken: "Paid in the store, Awaiting Payment in ShipStation",
    finds: "The storefront order is paid, the platform order awaits payment, for more than 24 \
            hours.",
    why: "ShipStation does not offer the order for shipping until it reads paid.",
    needs: &[STORE_PAYMENT, PLATFORM_STATUS],
    options: &[&GRACE],
    actions: &[
        "In ShipStation, open Awaiting Payment, select the order and choose Mark as Paid.",
        "Refresh the store, and watch whether its next orders arrive paid.",
    ],
    examples: &[
        ("Paid 3 days ago, ShipStation reads Awaiting Payment.", true),
        ("Paid an hour before as-of: too fresh.", false),
    ],
};

impl Check for PaymentStateMismatch {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let paid = case.order.filter(|order| order.financial.value == Financial::Paid);
        let Some(order) = paid.filter(|_| !case.platform.is_empty()) else { return false };
        let awaits = |status| status == PlatformStatus::AwaitingPayment;
        if !case.any_platform(awaits) {
            return true;
        }
        // Paid at is blank on many paid orders.
        let since = if order.paid.stamp.is_some() { order.paid } else { order.created };
        let fresh = since.stamp.is_some() && !case.clock().is_older_than(cx.seconds(&GRACE), since);
        let mut evidence = cite::platform_statuses(case, |p| awaits(p.status.value));
        evidence.push(cite::financial(case));
        evidence.push(order.quote_moment(Field::PaidAt, order.paid));
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} is paid in the store; ShipStation still awaits the payment.",
                    case.name()
                ),
                since: Some(since).filter(|since| since.stamp.is_some()),
                lane: if fresh { Lane::TooFresh } else { Lane::Open },
                facts: vec!["awaiting payment".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
