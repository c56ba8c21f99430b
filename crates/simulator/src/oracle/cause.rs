//! *Causes of a broken write-back*, in the contract's order: structure, then runs, then single losses.

use crate::calendar::Zone;
use crate::key::Cause;
use crate::plan::Notified;
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
    let days = case.shown.days_only();
    // A notification that failed was tried: neither a rule nor the setting kept it back.
    let tried = case.shown.notice(parcel) == Some(Notice::Failed);
    let rule = |parcel: &Parcel| {
        let why = trail.suppression(parcel, case.order);
        why.filter(|why| !(tried && *why == Cause::RuleSuppressed))
    };
    let mut causes = match parcel.lost {
        Some(lost @ (Cause::RuleSuppressed | Cause::CarrierDesignation)) => {
            // The table names the carrier apart from other rules, though a rule on it holds as well.
            let mut causes = vec![lost];
            if rule(parcel).is_none() {
                // Too few to prove it.
                causes.extend(single(case, trail, parcel));
            }
            causes
        }
        Some(Cause::Throttled) | None => rule(parcel).map_or_else(
            || {
                let mut causes = single(case, trail, parcel);
                causes.extend(active_on_its_day(case, parcel).find_map(rule));
                causes
            },
            |why| vec![why],
        ),
        // The day or minute at which it began or ended, of which as many parcels were told of: by what the
        // files write, this one may as well have been lost singly.
        Some(Cause::Outage) if trail.is_half_told(parcel, case.shown) => {
            let mut causes = vec![Cause::Outage];
            causes.extend(single(case, trail, parcel));
            causes
        }
        Some(of_run) => vec![of_run],
    };
    if !causes.contains(&Cause::Outage) && super::write_back::is_near_outage(case, trail) {
        causes.push(Cause::Outage);
    }
    if !causes.contains(&Cause::NotifyOff) && !tried && trail.is_silent_from(parcel.created, days) {
        causes.push(Cause::NotifyOff);
    }
    // A parcel without a label has neither cost nor batch, and the store's others do.
    if parcel.made == Made::Provider {
        causes.push(Cause::MarkedShippedUnnotified);
    }
    causes
}

/// Where files write days only, the active parcels of one's day: nobody knows which was made first.
fn active_on_its_day<'c>(
    case: &'c Case<'_>,
    parcel: &'c Parcel,
) -> impl Iterator<Item = &'c Parcel> + 'c {
    let same_day = |zone: Zone, other: &Parcel| zone.day(other.created) == zone.day(parcel.created);
    let days = case.shown.days_only();
    case.active().filter(move |other| days.is_some_and(|zone| same_day(zone, other)))
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
            let tied = active_on_its_day(case, parcel).next().is_some();
            let earlier = parcel.created < only.created || tied;
            parcel.voided.is_some() && !parcel.is_return && earlier
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
        Some(Notice::Blank) if plan.notified == Notified::Filled && trail.fills_notices() => {
            return vec![Cause::Unknown];
        }
        Some(Notice::Blank) => causes.push(Cause::Unknown),
        _ => {}
    }
    if case.shown.days_only().is_some() {
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

/// The tracking number stands on another order of the same recipient. Words in its place are no number.
fn shares_a_box(case: &Case<'_>) -> bool {
    let shown = case.shown;
    let world = shown.world;
    case.active().any(|parcel| {
        parcel.tracking.bytes().any(|byte| byte.is_ascii_digit())
            && shown.sharing(parcel).any(|other| {
                other.order != parcel.order
                    && world.orders[other.order].buyer.name == case.order.buyer.name
            })
    })
}
