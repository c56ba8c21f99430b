//! *Causes of a broken write-back*, in the contract's order: structure, then runs, then single losses.

use crate::key::Cause;
use crate::plan::{Clock, Notified};
use crate::world::{Fulfillment, Made, Parcel, Status};

use super::Verdict;
use super::case::Case;
use super::shown::Notice;
use super::trail::Trail;

/// The first cause that holds, and any that is as right. Empty where the files leave it open.
pub(crate) fn of(case: &Case<'_>, trail: &Trail<'_>) -> Vec<Cause> {
    if let Some(structure) = structural(case) {
        return structure;
    }
    let Some(parcel) = case.active().max_by_key(|parcel| parcel.created) else {
        return Vec::new();
    };
    let mut causes = match parcel.lost {
        Some(lost @ (Cause::RuleSuppressed | Cause::CarrierDesignation)) => {
            // The table names the carrier apart from other rules, though a rule on it holds as well.
            let mut causes = vec![lost];
            if trail.suppression(parcel).is_none() {
                // Too few to prove it.
                causes.extend(single(case, trail, parcel));
            }
            causes
        }
        Some(Cause::Throttled) | None => {
            trail.suppression(parcel).map_or_else(|| single(case, trail, parcel), |why| vec![why])
        }
        Some(of_run) => vec![of_run],
    };
    if !causes.contains(&Cause::Outage) && super::write_back::is_near_outage(case, trail) {
        causes.push(Cause::Outage);
    }
    if !causes.contains(&Cause::NotifyOff) && trail.none_succeeds_after(parcel) {
        causes.push(Cause::NotifyOff);
    }
    // A parcel without a label has neither cost nor batch, and the store's others do.
    if parcel.made == Made::Provider {
        causes.push(Cause::MarkedShippedUnnotified);
    }
    causes
}

/// Causes that the records of the case itself show.
fn structural(case: &Case<'_>) -> Option<Vec<Cause>> {
    let home = case.order.store;
    let away = case.active().any(|parcel| parcel.store != home);
    let mut stores: Vec<usize> = case.records.iter().map(|record| record.store).collect();
    stores.sort_unstable();
    stores.dedup();
    if away || stores.len() > 1 || stores.iter().any(|&store| store != home) {
        return Some(vec![Cause::StoreMapping]);
    }
    if shares_a_box(case) {
        return Some(vec![Cause::Combined]);
    }
    let parcels: Vec<_> = case.active().collect();
    let parted =
        parcels.len() > 1 || case.records.len() > 1 && case.live().all(|record| record.split);
    if parted && case.order.fulfillment == Fulfillment::Partial {
        return Some(vec![Cause::SplitPartial]);
    }
    if let [only] = parcels[..] {
        let precedes = case.parcels.iter().any(|parcel| {
            parcel.voided.is_some() && !parcel.is_return && parcel.created < only.created
        });
        if precedes && case.shown.shows_voids() {
            // Labels of one day without a time do not say which came first.
            let certain = super::write_back::reship_after_void(case) == Verdict::Must;
            return Some(if certain { vec![Cause::ReshipAfterVoid] } else { Vec::new() });
        }
        if only.made == Made::Marked && case.shown.notice(only) != Some(Notice::Failed) {
            return Some(vec![Cause::MarkedShippedUnnotified]);
        }
    }
    if parcels.is_empty() && case.records.iter().any(|record| record.status == Status::Shipped) {
        // Marked as shipped, and the file that would say so is not there.
        return Some(Vec::new());
    }
    if case.is_cancelled() || case.is_refunded() || !case.order.ship_to {
        return Some(vec![Cause::NotFulfillable]);
    }
    None
}

/// One parcel that got lost: in a busy hour, at ordinary volume, or for no reason that shows.
fn single(case: &Case<'_>, trail: &Trail<'_>, parcel: &Parcel) -> Vec<Cause> {
    let plan = case.shown.plan();
    let mut causes = Vec::new();
    let (isolated, busy, quiet) = (
        trail.is_between_successes(parcel),
        trail.is_busy_by_any_count(parcel),
        !trail.is_busy_by_every_count(parcel),
    );
    match case.shown.notice(parcel) {
        // Others say that they were notified, and this one was not even tried.
        Some(Notice::Blank) if plan.notified == Notified::Filled && trail.has_success() => {
            return vec![Cause::Unknown];
        }
        Some(Notice::Blank) => causes.push(Cause::Unknown),
        _ => {}
    }
    if plan.dates.clock == Clock::None {
        // A day is known and no hour: neither the order of parcels nor the volume shows.
        return vec![Cause::Transient, Cause::Unknown];
    }
    if quiet {
        causes.push(Cause::Transient);
    }
    if busy {
        causes.push(Cause::Throttled);
    }
    if !isolated {
        causes.push(Cause::Unknown);
    }
    causes
}

/// The tracking number stands on another order of the same recipient.
fn shares_a_box(case: &Case<'_>) -> bool {
    let shown = case.shown;
    let world = shown.world;
    case.active().any(|parcel| {
        !parcel.tracking.is_empty()
            && shown.sharing(parcel).any(|other| {
                other.order != parcel.order
                    && world.orders[other.order].buyer.name == case.order.buyer.name
            })
    })
}
