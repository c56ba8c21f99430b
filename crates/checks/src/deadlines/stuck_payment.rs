//! `stuck-payment`: money that was promised and never taken.
//!
//! An authorization ends after seven days at most card schemes; a pending payment of more than three days
//! was forgotten or refused. Cash on delivery and terms are paid late by design. Terms have a column of
//! their own only in exports since 2022: where it is missing or the payment method is blank, a pending
//! order that was fulfilled is taken for one on terms, because stores do not ship unpaid goods otherwise.
//! An authorized order counts even when it was fulfilled: the goods are gone and the money is not taken.

use backhaul_model::{Field, Financial, FulfillmentStatus, Kind, Owner, Severity};
use backhaul_reconcile::Case;

use crate::needs::Need;
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite, payment};

/// The check.
pub struct StuckPayment;

const PAYMENT: Need = Need(&[
    (Kind::ShopifyOrders, &[Field::FinancialStatus, Field::CreatedAt, Field::CancelledAt]),
    (Kind::MarketplaceOrders, &[Field::FinancialStatus, Field::CreatedAt, Field::CancelledAt]),
]);

static AUTHORIZED: CheckOption = CheckOption {
    id: "authorized",
    unit: Unit::Days,
    default: 6,
    says: "How long a payment may stay authorized; the authorization ends at 7 days.",
};

static PENDING: CheckOption = CheckOption {
    id: "pending",
    unit: Unit::Days,
    default: 3,
    says: "How long a payment may stay pending.",
};

static META: Meta = Meta {
    id: "stuck-payment",
    family: Family::Deadlines,
    severity: Severity::Medium,
    owner: Owner::Finance,
    title_holds: "Payments are taken in time",
    title_broken: "A payment is stuck",
    finds: "Authorized for more than 6 days, or pending for more than 3; not cancelled, not cash on \
            delivery or terms.",
    why: "An authorization ends at 7 days, and then the money has to be asked for again.",
    needs: &[PAYMENT],
    options: &[&AUTHORIZED, &PENDING],
    actions: &[
        "In Shopify, open the order and choose Capture payment, while the authorization holds.",
        "If it is pending, ask the customer to pay, or cancel the order.",
    ],
    examples: &[
        ("Authorized a week ago.", true),
        ("Pending for 5 days, by bank deposit.", true),
        ("Pending for 5 days, cash on delivery.", false),
        ("Pending for 5 days, on terms Net 30.", false),
        ("Authorized yesterday.", false),
    ],
};

impl Check for StuckPayment {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order else { return false };
        let (limit, word) = match order.financial.value {
            Financial::Authorized => (cx.seconds(&AUTHORIZED), "authorized"),
            Financial::Pending => (cx.seconds(&PENDING), "pending"),
            _ => return false,
        };
        let pending = order.financial.value == Financial::Pending;
        let silent = !order.has(Field::PaymentTerms) || order.payment_method.is_blank();
        let shipped_unpaid =
            pending && silent && order.fulfillment.value == FulfillmentStatus::Fulfilled;
        if case.is_cancelled()
            || payment::is_on_delivery(&order)
            || payment::is_on_terms(&order)
            || shipped_unpaid
        {
            return false;
        }
        if !case.clock().is_older_than(limit, order.created) {
            return true;
        }
        out.raise(
            case,
            Draft {
                message: format!(
                    "The payment of {} has been {word} since {}.",
                    case.name(),
                    cite::day(order.created.stamp)
                ),
                since: Some(order.created),
                facts: vec![word.to_owned()],
                evidence: vec![cite::financial(case), cite::created(case)],
                ..Draft::default()
            },
        );
        true
    }
}
