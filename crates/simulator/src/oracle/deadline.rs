//! *Deadlines.*

use crate::calendar::{DAY, Day, workdays_between};
use crate::key::Check;
use crate::plan::Era;
use crate::world::{Financial, Made, PlatformOrder, Status};

use super::case::Case;
use super::{Shown, Verdict};

/// A planned day lies in the past; within a day of it no clock without a zone can say.
fn past(shown: &Shown<'_>, day: Day) -> Verdict {
    match shown.plan().account_zone.day(shown.world.as_of) - day {
        2.. => Verdict::Must,
        0..2 => Verdict::May,
        _ => Verdict::No,
    }
}

/// Awaiting shipment and late by its ship-by, or, without one, by the handling time of two
/// business days. The contract does not say whether the clock starts with the day or the hour, nor
/// whether the days are the account's or the store's: two or three business days are open, four are
/// late on every reading.
fn late(shown: &Shown<'_>, record: &PlatformOrder) -> Verdict {
    if record.status != Status::AwaitingShipment {
        return Verdict::No;
    }
    if let Some(day) = record.ship_by {
        return past(shown, day);
    }
    let [account, store] = [shown.plan().account_zone, shown.plan().store_zone]
        .map(|zone| workdays_between(zone.day(record.ordered), zone.day(shown.world.as_of)));
    match (account.min(store), account.max(store)) {
        (4.., _) => Verdict::Must,
        (_, 2..) => Verdict::May,
        _ => Verdict::No,
    }
}

/// On hold past its date; without one, for more than seven days. Nothing tells when the hold began,
/// so its age is the order's.
fn held(shown: &Shown<'_>, record: &PlatformOrder) -> Verdict {
    if record.status != Status::OnHold {
        return Verdict::No;
    }
    if let Some(day) = record.hold_until {
        return past(shown, day);
    }
    let zone = shown.plan().account_zone;
    match zone.day(shown.world.as_of) - zone.day(record.ordered) {
        9.. => Verdict::Must,
        7..9 => Verdict::May,
        _ => Verdict::No,
    }
}

/// Late by the letter, but another finding already says why it must not or need not ship.
fn beside_the_point(case: &Case<'_>) -> bool {
    case.is_settled_elsewhere()
        || case.is_fulfilled()
        || case.is_shipped()
        || case.live().count() > 1
        || case.products().into_iter().any(|product| case.is_zeroed(product))
        || case.order.financial == Financial::Pending && !case.order.is_cash_on_delivery()
        || super::split::orphaned_combined_order(case) != Verdict::No
}

/// Awaiting shipment past its day.
pub(crate) fn overdue_shipment(case: &Case<'_>) -> Verdict {
    case.records
        .iter()
        .map(|record| {
            let waits_by_design = case.order.is_pre_order();
            if waits_by_design && record.ship_by.is_none() {
                return Verdict::No;
            }
            late(case.shown, record).unless(waits_by_design || beside_the_point(case))
        })
        .max()
        .unwrap_or(Verdict::No)
}

/// On hold past its day.
pub(crate) fn overdue_hold(case: &Case<'_>) -> Verdict {
    case.records
        .iter()
        .map(|record| {
            held(case.shown, record).unless(case.order.is_pre_order() || beside_the_point(case))
        })
        .max()
        .unwrap_or(Verdict::No)
}

/// Records late by the letter that belong to no storefront order: never required, for a case is
/// *everything about one storefront order*, and never wrong.
pub(crate) fn of_unlisted(shown: &Shown<'_>) -> Vec<(Check, usize, Verdict)> {
    let mut found = Vec::new();
    for at in 0..shown.world.orders.len() {
        if !super::is_in_no_report(shown.world, at) {
            continue;
        }
        for (check, rule) in [
            (Check::OverdueShipment, late as fn(&Shown<'_>, &PlatformOrder) -> Verdict),
            (Check::OverdueHold, held),
        ] {
            if shown.records[at]
                .iter()
                .any(|&record| rule(shown, &shown.world.records[record]) != Verdict::No)
            {
                found.push((check, at, Verdict::May));
            }
        }
    }
    found
}

/// Authorized for more than six days, or pending for more than three; neither cash on delivery nor
/// on terms, which two of the older headers do not show.
pub(crate) fn stuck_payment(case: &Case<'_>) -> Verdict {
    let o = case.order;
    let limit = match o.financial {
        Financial::Authorized => 6 * DAY,
        Financial::Pending if !o.is_cash_on_delivery() => 3 * DAY,
        _ => return Verdict::No,
    };
    let hidden_terms = matches!(case.shown.plan().era, Era::C75 | Era::C71);
    if !o.terms.is_empty() && !hidden_terms || case.is_cancelled() {
        return Verdict::No;
    }
    case.shown.store_older(o.created, limit).unless(!o.terms.is_empty())
}

/// A label older than two business days that no carrier has scanned. Two or three days are open, as
/// above.
pub(crate) fn unmoved_label(case: &Case<'_>) -> Verdict {
    // The store's sheet has the scans of those parcels only that it was told of.
    let by_store = case.shown.plan().shows_shipment_status();
    if !case.shown.shows_scans() && !by_store {
        return Verdict::No;
    }
    let zone = case.shown.plan().account_zone;
    let today = zone.day(case.shown.world.as_of);
    case.active()
        .filter(|parcel| parcel.made == Made::Label && parcel.scanned.is_none())
        .map(|parcel| match workdays_between(zone.day(parcel.created), today) {
            4.. => Verdict::Must,
            1..4 => Verdict::May,
            _ => Verdict::No,
        })
        .max()
        .unwrap_or(Verdict::No)
        .unless(!case.shown.shows_scans() || case.is_settled_elsewhere())
}
