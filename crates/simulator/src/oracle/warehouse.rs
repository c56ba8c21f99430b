//! *Warehouse leg*: what the warehouse's own system says against ShipStation.

use crate::calendar::{DAY, workdays_between};
use crate::dispatch::{Dispatch, Stage};
use crate::world::{Made, Parcel, Status};

use super::Verdict;
use super::case::{Case, GRACE};

fn dispatch<'c>(case: &'c Case<'_>) -> Option<&'c Dispatch> {
    case.shown.dispatches.get(&case.at).copied()
}

/// As [`dispatch`], where the file gives statuses.
fn stage(case: &Case<'_>) -> Option<Stage> {
    dispatch(case).map(|known| known.stage).filter(|_| case.shown.plan().shows_stages())
}

fn label<'c>(case: &'c Case<'_>) -> Option<&'c Parcel> {
    case.active().find(|parcel| parcel.made == Made::Label)
}

/// Left the warehouse; ShipStation still awaits shipment and has no active parcel.
pub(crate) fn dispatched_unlabelled(case: &Case<'_>) -> Verdict {
    let Some(left) = dispatch(case).filter(|d| d.stage == Stage::Dispatched).and_then(|d| d.left)
    else {
        return Verdict::No;
    };
    let waits = case.records.iter().any(|record| record.status == Status::AwaitingShipment);
    Verdict::when(waits && case.active().next().is_none())
        .and(case.shown.platform_older(left, GRACE).max(Verdict::May))
        .unless(case.is_settled_elsewhere() || case.is_fulfilled())
}

/// An active label older than a business day, and the order not picked. What is short cannot be
/// picked, and has a check of its own.
pub(crate) fn labelled_unpicked(case: &Case<'_>) -> Verdict {
    let (Some(stage), Some(label)) = (stage(case), label(case)) else {
        return Verdict::No;
    };
    let zone = case.shown.plan().account_zone;
    let days = workdays_between(zone.day(label.created), zone.day(case.shown.world.as_of));
    let unpicked =
        matches!(stage, Stage::Received | Stage::Allocated | Stage::Short | Stage::OnHold);
    let late = match days {
        3.. => Verdict::Must,
        1..3 => Verdict::May,
        _ => Verdict::No,
    };
    Verdict::when(unpicked)
        .and(late)
        .unless(!matches!(stage, Stage::Received | Stage::Allocated) || case.is_settled_elsewhere())
}

/// Shipped in ShipStation, and the warehouse still has it allocated or packed. An order that was not
/// even picked is the finding above first of all.
pub(crate) fn dispatch_not_returned(case: &Case<'_>) -> Verdict {
    let Some(stage) = stage(case).filter(|_| case.is_shipped()) else {
        return Verdict::No;
    };
    let Some(at) = case.newest_parcel() else {
        return Verdict::No;
    };
    Verdict::when(matches!(stage, Stage::Allocated | Stage::Packed))
        .and(case.shown.platform_older(at, DAY).max(Verdict::May))
        .unless(stage == Stage::Allocated || case.is_settled_elsewhere())
}

/// A label for an order that the warehouse reports short.
pub(crate) fn labelled_out_of_stock(case: &Case<'_>) -> Verdict {
    Verdict::when(stage(case) == Some(Stage::Short) && label(case).is_some())
        .unless(case.is_settled_elsewhere())
}
