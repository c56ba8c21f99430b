//! *ShipStation shipped, does the store know?*

use crate::calendar::{DAY, HOUR};
use crate::key::Cause;
use crate::world::{Fulfillment, LineStatus, Status};

use super::case::{Case, GRACE};
use super::shown::Notice;
use super::trail::Trail;
use super::{Shown, Verdict};

/// Shipped, and the store shows unfulfilled, not cancelled, the newest parcel older than the grace.
pub(crate) fn shipped_unfulfilled(case: &Case<'_>) -> Verdict {
    let holds = case.is_shipped()
        && case.order.fulfillment == Fulfillment::Unfulfilled
        && !case.is_cancelled();
    match case.newest_parcel() {
        Some(at) if holds => case.shown.platform_older(at, GRACE),
        _ => Verdict::No,
    }
}

/// Fully shipped, and the store shows partial.
///
/// Where every line already reads fulfilled the store does know, whatever its summary says: the
/// letter holds and nothing is missing, so the key leaves it open.
pub(crate) fn shipped_partly_fulfilled(case: &Case<'_>) -> Verdict {
    if case.order.fulfillment != Fulfillment::Partial {
        return Verdict::No;
    }
    let lines_know = case.order.shippable().all(|line| line.status == LineStatus::Fulfilled);
    let Some(at) = case.newest_parcel() else {
        return Verdict::No;
    };
    case.fully_shipped()
        .and(case.shown.platform_older(at, GRACE))
        .unless(lines_know || case.is_settled_elsewhere())
}

/// The store says fulfilled; the record still waits or is held, and no active parcel exists.
///
/// A case that has an active parcel beside an open record (the copy of a duplicate, a part closed
/// by hand) is open: the contract does not say whether *no active parcel* is the record's or the
/// case's.
pub(crate) fn fulfilled_unshipped(case: &Case<'_>) -> Verdict {
    let Some(at) = case.order.fulfilled else {
        return Verdict::No;
    };
    let elsewhere = case.active().next().is_some()
        || case.records.iter().any(|record| record.status == Status::Shipped);
    Verdict::when(case.is_fulfilled() && case.has_open_record())
        .and(case.shown.store_older(at, GRACE).max(Verdict::May))
        .unless(elsewhere || case.is_settled_elsewhere())
}

/// A voided label, then a new active one.
///
/// *Followed* is read as: the new label was made after the voiding. A label made before its
/// forerunner was voided is open, for the store was told of both. A voided label that came last is
/// no finding at all, save where dates without a time hide which came first.
pub(crate) fn reship_after_void(case: &Case<'_>) -> Verdict {
    let repaired =
        case.active().any(|parcel| store_numbers(case).contains(&parcel.tracking.as_str()));
    let lost = case.active().any(|parcel| case.shown.loses(parcel));
    if !case.shown.shows_voids() {
        return Verdict::No;
    }
    let days_only = case.shown.plan().ship_dates_only();
    let zone = case.shown.plan().account_zone;
    let mut verdict = Verdict::No;
    for (dead, voided) in
        case.parcels.iter().filter(|p| !p.is_return).filter_map(|p| Some((p, p.voided?)))
    {
        for label in case.active() {
            let same_day = zone.day(dead.created) == zone.day(label.created);
            let pair = if days_only && same_day {
                Verdict::May
            } else if label.created < dead.created {
                Verdict::No
            } else if label.created < voided
                || days_only && zone.day(voided) >= zone.day(label.created)
            {
                Verdict::May
            } else {
                Verdict::Must
            };
            let fresh = case.shown.world.as_of - label.created < 2 * DAY + 12 * HOUR;
            if repaired && case.shown.plan().shows_fulfillments() {
                // With its number lost, nothing shows the repair.
                return if lost { Verdict::May } else { Verdict::No };
            }
            verdict = verdict.max(pair.unless(fresh || case.is_settled_elsewhere()));
        }
    }
    verdict
}

/// The column says that the notification failed, and the store shows the order fulfilled.
pub(crate) fn failed_notification(case: &Case<'_>) -> Verdict {
    let failed = case.active().any(|parcel| case.shown.notice(parcel) == Some(Notice::Failed));
    Verdict::when(failed && case.is_fulfilled()).unless(case.is_settled_elsewhere())
}

/// The store learned of the label more than the target later. The target of an hour needs a zone;
/// without one only two days count. The key holds with a zone and without, so that what lies
/// between is open; and of several parcels none is *the* parcel. Where no file shows any, the record's
/// ship date stands in for the label's time, which the letter asks for: open.
pub(crate) fn slow_write_back(case: &Case<'_>) -> Verdict {
    let Some(told) = case.order.fulfilled.filter(|_| case.is_fulfilled()) else {
        return Verdict::No;
    };
    let made = case.active().map(|parcel| parcel.created).min().or_else(|| case.newest_parcel());
    let lag = made.map_or(0, |made| told - made);
    if lag > 2 * DAY + case.shown.doubt() {
        Verdict::Must.unless(case.parcels.len() != 1 || case.is_settled_elsewhere())
    } else if lag > HOUR {
        Verdict::May
    } else {
        Verdict::No
    }
}

/// An active parcel has no tracking number.
pub(crate) fn shipment_without_tracking(case: &Case<'_>) -> Verdict {
    Verdict::when(case.order.ship_to && case.active().any(|parcel| parcel.tracking.is_empty()))
}

/// The orders of a run of lost write-backs. Its edge is not sharp, and whether a run up to the end
/// of the files counts the contract leaves to its table of causes, which has another name for it.
///
/// Whatever else shipped in its span and waits in the store (a parcel lost for a reason of its own, an
/// order told of in part, a record whose parcel stands in no file) lies in the run by the letter, and
/// is open.
pub(crate) fn outage(shown: &Shown<'_>, trail: &Trail<'_>, store: usize) -> Vec<(usize, Verdict)> {
    let run = trail.outage().count();
    let certain = |case: &Case<'_>| {
        run >= 8
            && case.active().any(|parcel| parcel.lost == Some(Cause::Outage))
            && shipped_unfulfilled(case) == Verdict::Must
            && super::cause::of(case, trail) == [Cause::Outage]
    };
    let verdict = |case: &Case<'_>| {
        let off = case.active().any(|parcel| parcel.lost == Some(Cause::NotifyOff));
        let waits = case.is_open_in_store() && !case.is_cancelled();
        if !waits || !off && !is_near_outage(case, trail) {
            Verdict::No
        } else {
            Verdict::Must.unless(!certain(case))
        }
    };
    let own = shown.listed.iter().filter(|&&at| shown.world.orders[at].store == store);
    own.map(|&at| (at, verdict(&Case::of(shown, at)))).collect()
}

/// The case shipped in the span of the outage, as far as files show when.
pub(crate) fn is_near_outage(case: &Case<'_>, trail: &Trail<'_>) -> bool {
    let plan = case.shown.plan();
    let hidden = case.shown.days_only().is_some()
        || plan.ship_dates_only() && case.active().next().is_none();
    let span = trail.outage_span(hidden.then_some(plan.account_zone));
    case.newest_parcel().zip(span).is_some_and(|(at, (from, to))| (from..=to).contains(&at))
}

/// The store has numbers for the order, and none of them is an active parcel's.
///
/// Where some are, a parcel is missing rather than wrong; where a parcel of the order stands in no
/// file, its number could be the one; both are open.
pub(crate) fn tracking_mismatch(case: &Case<'_>) -> Verdict {
    let plan = case.shown.plan();
    if !plan.shows_fulfillments() {
        return Verdict::No;
    }
    let here: Vec<&str> =
        case.active().map(|p| p.tracking.as_str()).filter(|t| !t.is_empty()).collect();
    let there = store_numbers(case);
    if case.active().any(|parcel| case.shown.loses(parcel)) {
        return Verdict::No;
    }
    if there.is_empty() || case.active().next().is_none() || here.is_empty() {
        return if there.is_empty() { Verdict::No } else { Verdict::May };
    }
    if here.len() == there.len() && here.iter().all(|number| there.contains(number)) {
        return Verdict::No;
    }
    let hidden = case.shown.hides_a_parcel(case.at);
    Verdict::Must.unless(
        hidden || here.iter().any(|number| there.contains(number)) || case.is_settled_elsewhere(),
    )
}

/// The numbers that the store has for the order.
fn store_numbers<'c>(case: &'c Case<'_>) -> Vec<&'c str> {
    let told = case.shown.all_parcels(case.at).filter(|parcel| parcel.told);
    told.map(|parcel| parcel.store_tracking.as_deref().unwrap_or(&parcel.tracking))
        .filter(|number| !number.is_empty())
        .collect()
}
