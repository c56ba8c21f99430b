//! What came back of an order, and whether the customer got the money or other goods for it.

use backhaul_model::{Evidence, Field, Financial, Moment, TransactionKind};
use backhaul_reconcile::{Case, Quote};

/// A return: when it was made, and what says so.
pub(super) struct Back {
    pub made: Moment,
    pub evidence: Vec<Option<Evidence>>,
}

/// Returns of a case: of the returns export, and return labels among the shipments. Those called off or
/// voided are none.
pub(super) fn of(case: &Case<'_>) -> Vec<Back> {
    let stated =
        case.returns.iter().filter(|returned| !is_called_off(returned.word(returned.status)));
    let stated = stated.map(|returned| {
        let made =
            if returned.created.stamp.is_some() { returned.created } else { returned.received };
        Back {
            made,
            evidence: vec![
                returned.quote(Field::OrderName, returned.text(returned.order)),
                returned.quote(Field::Rma, returned.text(returned.rma)),
                returned.quote_moment(Field::ReturnedAt, returned.created),
                returned.quote_moment(Field::ReceivedAt, returned.received),
            ],
        }
    });
    let labels = case.parcels.iter().filter(|parcel| parcel.is_return && !parcel.voided);
    let labels = labels.map(|label| Back {
        made: label.made(),
        evidence: vec![
            label.quote(Field::OrderName, label.text(label.number)),
            label.quote(Field::Tracking, label.text(label.tracking)),
            label.quote_moment(Field::LabelCreatedAt, label.created),
            label.quote_moment(Field::ShippedAt, label.shipped),
        ],
    });
    stated.chain(labels).collect()
}

fn is_called_off(status: &str) -> bool {
    let status = status.to_lowercase();
    ["cancel", "void", "expired", "reject", "denied"].iter().any(|word| status.contains(word))
}

/// Whether money went back: by the order's status or amount, or by a transaction that did not fail.
pub(super) fn is_refunded(case: &Case<'_>) -> bool {
    let by_order = case.order.is_some_and(|order| {
        let status = order.financial.value;
        matches!(status, Financial::Refunded | Financial::PartiallyRefunded | Financial::Voided)
            || order.refunded.is_some_and(|amount| amount > 0)
    });
    by_order
        || case.transactions.iter().any(|transaction| {
            matches!(transaction.kind.value, TransactionKind::Refund | TransactionKind::Void)
                && transaction.succeeded != Some(false)
        })
}

/// Endings that stores and their apps give the order that goes out in exchange.
const EXCHANGE: &[&str] =
    &["-exc", "-exc1", "-exc2", "-ex", "-exch", "-exchange", "-e1", "-x", "exc", "-exchange1"];

/// Whether other goods go out instead: the order, its platform orders or its return say exchange, or
/// there is an order of its number with the ending of an exchange.
pub(super) fn is_exchanged(case: &Case<'_>) -> bool {
    let says = |text: &str| text.to_lowercase().contains("exchange");
    let tags = case.order.is_some_and(|order| says(order.word(order.tags)));
    let tagged = tags || case.platform.iter().any(|platform| says(platform.word(platform.tags)));
    let returned = case.returns.iter().any(|returned| {
        says(returned.word(returned.reason)) || says(returned.word(returned.status))
    });
    let number = case.key();
    tagged
        || returned
        || EXCHANGE.iter().any(|end| case.ledger.has_number(&format!("{number}{end}")))
}
