//! `shipped-after-refund`: a label made after the customer had all of the money back.
//!
//! An order is refunded in full at the refund with which the successful refunds reach what was paid:
//! the sum of sales and captures, or, when the file begins after them, the order's total; else at the
//! last refund of an order that reads refunded. Where the store's export has the financial status, it
//! must read so: a partial refund is none, however late. A voided authorization is no refund: nothing was paid.
//!
//! Later than the refund means the same as for a cancellation: to the hour where both times are exact,
//! else at least one day.

use backhaul_model::{
    Arrange, Evidence, Field, Financial, Moment, Owner, Severity, TransactionKind,
};
use backhaul_reconcile::{Case, Quote};

use super::{Sent, loss, sent_after};
use crate::needs::{REFUNDS, SHIP_TIME};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct ShippedAfterRefund;

static META: Meta = Meta {
    id: "shipped-after-refund",
    family: Family::CancelRefundEdit,
    severity: Severity::Critical,
    owner: Owner::Finance,
    title_holds: "Nothing shipped after its order was refunded",
    title_broken: "Shipped after the order was refunded in full",
    finds: "An active parcel made after the order was refunded in full; with a date only, or no known \
            zone, at least one day later. The message estimates what goods, label and a return cost.",
    why: "The customer has the goods and the money.",
    needs: &[REFUNDS, SHIP_TIME],
    options: &[],
    actions: &[
        "Ask the carrier to intercept the parcel; within 5 days this often works.",
        "If it arrived, agree with the customer on a return or a new payment.",
        "Agree who tells ShipStation about refunds: it does not lock an order by itself.",
    ],
    examples: &[
        ("Refunded in full on Monday, label made on Wednesday.", true),
        ("Label made on Monday, refunded in full on Wednesday.", false),
        ("Half of it refunded on Monday, label made on Wednesday.", false),
        ("The refund of Monday failed, label made on Wednesday.", false),
    ],
};

impl Check for ShippedAfterRefund {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !case.is_shipped() {
            return false;
        }
        let Some((refunded, quotes)) = refunded_in_full(case) else { return false };
        let Some(Sent { since, facts, mut evidence }) = sent_after(case, refunded) else {
            return true;
        };
        evidence.extend(quotes);
        evidence.push(cite::financial(case));
        let loss = loss::of(case);
        evidence.extend(loss.evidence);
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} was refunded in full{} and shipped{}{}.",
                    case.name(),
                    cite::on_day(refunded.stamp),
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

/// When the refunds reached what was paid, and their quotations.
fn refunded_in_full(case: &Case<'_>) -> Option<(Moment, Vec<Option<Evidence>>)> {
    let order = case.order?;
    let status = order.financial.value;
    if !matches!(status, Financial::Refunded | Financial::Unknown) {
        return None;
    }
    let clock = case.clock();
    let done = || case.transactions.iter().filter(|t| t.succeeded != Some(false));
    let paid = done().filter(|t| t.kind.value.is_payment()).filter_map(|t| t.amount).sum::<i64>();
    let due = if paid > 0 { paid } else { order.total.unwrap_or(0).max(1) };
    let mut refunds: Vec<_> = done().filter(|t| t.kind.value == TransactionKind::Refund).collect();
    refunds.arrange_by_key(|refund| clock.nominal(refund.created));
    let mut sum = 0;
    let mut evidence = Vec::new();
    let mut last = None;
    for refund in refunds {
        sum += refund.amount?;
        last = Some(refund.created);
        let at = |field| refund.quote_moment(field, refund.created);
        evidence.push(refund.quote_said(Field::TransactionKind, refund.kind));
        evidence.push(at(Field::TransactionAt).or_else(|| at(Field::RefundedAt)));
        if sum >= due {
            break;
        }
    }
    let whole = sum >= due || status == Financial::Refunded;
    let moment = last.filter(|moment| whole && moment.stamp.is_some())?;
    Some((moment, evidence))
}
