//! *Did a change in the store reach the floor?*

use crate::calendar::{DAY, HOUR, Moment};
use crate::plan::Dialect;
use crate::world::{Financial, Status};

use super::Verdict;
use super::case::{Case, GRACE};

/// Cancelled in the store, still open in ShipStation. Awaiting payment is left open: the contract
/// names it a status and not among those that are *still open*.
pub(crate) fn cancelled_still_open(case: &Case<'_>) -> Verdict {
    let Some(at) = case.order.cancelled else {
        return Verdict::No;
    };
    let waits_for_money = case.records.iter().any(|r| r.status == Status::AwaitingPayment);
    let open = if case.has_open_record() {
        Verdict::Must
    } else if waits_for_money {
        Verdict::May
    } else {
        Verdict::No
    };
    open.and(case.shown.store_older(at, GRACE).max(Verdict::May))
        .unless(case.active().next().is_some())
}

/// Refunded in full or voided, not cancelled, nothing shipped, still open in ShipStation.
pub(crate) fn refunded_still_open(case: &Case<'_>) -> Verdict {
    Verdict::when(
        case.is_refunded() && !case.is_cancelled() && !case.is_shipped() && case.has_open_record(),
    )
    .unless(case.shown.store_older(case.order.created, GRACE) != Verdict::Must)
    .unless(case.is_fulfilled())
}

/// An active parcel was made after the cancellation: with no zone, at least a day later.
pub(crate) fn shipped_after_cancellation(case: &Case<'_>) -> Verdict {
    let Some(cancelled) = case.order.cancelled else {
        return Verdict::No;
    };
    made_after(case, cancelled)
}

/// An active parcel was made after everything was given back. Only transactions say when that was.
pub(crate) fn shipped_after_refund(case: &Case<'_>) -> Verdict {
    let Some(refunded) = case.order.refunded_at.filter(|_| case.shown.shows_refund_times()) else {
        return Verdict::No;
    };
    if case.order.financial != Financial::Refunded {
        return Verdict::No;
    }
    made_after(case, refunded).unless(case.is_cancelled())
}

/// The newest active parcel against a moment of the store's: with no zone, at least a day later.
fn made_after(case: &Case<'_>, moment: Moment) -> Verdict {
    let doubt = case.shown.doubt();
    case.active()
        .map(|parcel| {
            let after = parcel.created - moment;
            if after >= DAY + doubt {
                Verdict::Must
            } else if after > -doubt {
                Verdict::May
            } else {
                Verdict::No
            }
        })
        .max()
        .unwrap_or(Verdict::No)
}

/// Cancelled when the parcel had left. Where another parcel was made after the cancellation, that
/// is the graver finding.
pub(crate) fn late_cancellation(case: &Case<'_>) -> Verdict {
    let Some(cancelled) = case.order.cancelled else {
        return Verdict::No;
    };
    let doubt = case.shown.doubt();
    let Some(first) = case.active().map(|parcel| parcel.created).min() else {
        return Verdict::No;
    };
    if cancelled - first >= DAY + doubt {
        Verdict::Must.unless(made_after(case, cancelled) != Verdict::No)
    } else if cancelled - first > -doubt {
        Verdict::May
    } else {
        Verdict::No
    }
}

/// The two sides' ship-to differ on an order that nobody has shipped yet. The grid shows country and
/// state only, which the contract does not compare alone.
pub(crate) fn address_diverges(case: &Case<'_>) -> Verdict {
    if case.shown.plan().dialect == Dialect::Grid || case.is_shipped() {
        return Verdict::No;
    }
    let here = &case.order.buyer;
    let differs = case.records.iter().filter(|record| record.status.is_open()).any(|record| {
        record.ship_to.as_ref().is_some_and(|there| {
            there.country != here.country
                || there.zip != here.zip
                || there.address1.split(' ').next() != here.address1.split(' ').next()
        })
    });
    Verdict::when(differs).unless(case.is_settled_elsewhere() || case.is_fulfilled())
}

/// Every record cancelled, nothing shipped, and the store shows it open and paid.
pub(crate) fn cancelled_in_shipstation(case: &Case<'_>) -> Verdict {
    let all = !case.records.is_empty() && case.live().next().is_none();
    let paid = match case.order.financial {
        Financial::Paid => Verdict::Must,
        Financial::PartiallyPaid | Financial::PartiallyRefunded => Verdict::May,
        Financial::Pending if case.order.is_cash_on_delivery() || !case.order.terms.is_empty() => {
            Verdict::May
        }
        _ => Verdict::No,
    };
    let open = case.is_open_in_store() && !case.is_cancelled();
    Verdict::when(all && open && case.active().next().is_none())
        .and(paid)
        .unless(case.shown.store_older(case.order.created, GRACE) != Verdict::Must)
}

/// Net ordered and imported quantities differ for a SKU of an order not yet fully shipped.
///
/// A line refunded before the import keeps its row in the store's export, so that the letter sees a
/// difference. Where the store shows such an order fulfilled nothing is wrong and the key says so;
/// where it is still open the export cannot tell, and the key leaves it open.
pub(crate) fn items_diverge(case: &Case<'_>) -> Verdict {
    if !case.shown.plan().item_level
        || case.live().next().is_none()
        || case.fully_shipped() == Verdict::Must
    {
        return Verdict::No;
    }
    let differs = |truly| {
        case.products()
            .into_iter()
            .filter(|&product| Case::has_sku(product) && !case.is_zeroed(product))
            .any(|product| case.ordered(product, truly) != case.imported(product))
    };
    if !differs(false) {
        return Verdict::No;
    }
    let explained = case.order.financial == Financial::PartiallyRefunded && !differs(true);
    if explained && case.is_fulfilled() {
        return Verdict::No;
    }
    let several = case.records.len() > 1
        && !case.records.iter().all(|record| record.split && record.status != Status::Cancelled);
    let fresh = case.shown.world.as_of - case.order.created < DAY + 12 * HOUR;
    Verdict::Must
        .unless(explained || several || fresh)
        .unless(case.is_settled_elsewhere() || case.is_fulfilled() || case.is_shipped())
}
