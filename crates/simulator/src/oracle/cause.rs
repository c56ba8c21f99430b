//! *Causes of a broken write-back*: the structural ones, in the contract's order.

use crate::key::Cause;
use crate::world::{Made, Status};

use super::Verdict;
use super::case::Case;

/// The first cause that holds. `None` where the files leave it open.
pub(crate) fn of(case: &Case<'_>) -> Option<Cause> {
    let home = case.order.store;
    let away = case.active().any(|parcel| parcel.store != home);
    let mut stores: Vec<usize> = case.records.iter().map(|record| record.store).collect();
    stores.sort_unstable();
    stores.dedup();
    if away || stores.len() > 1 || stores.iter().any(|&store| store != home) {
        return Some(Cause::StoreMapping);
    }
    if shares_a_box(case) {
        return Some(Cause::Combined);
    }
    let parcels: Vec<_> = case.active().collect();
    let parted =
        parcels.len() > 1 || case.records.len() > 1 && case.live().all(|record| record.split);
    if parted && case.order.fulfillment == crate::world::Fulfillment::Partial {
        return Some(Cause::SplitPartial);
    }
    if let [only] = parcels[..] {
        let precedes = case.parcels.iter().any(|parcel| {
            parcel.voided.is_some() && !parcel.is_return && parcel.created < only.created
        });
        if precedes && case.shown.shows_voids() {
            // Labels of one day without a time do not say which came first.
            let certain = super::write_back::reship_after_void(case) == Verdict::Must;
            return certain.then_some(Cause::ReshipAfterVoid);
        }
        if only.made == Made::Marked {
            return Some(Cause::MarkedShippedUnnotified);
        }
    }
    if parcels.is_empty() && case.records.iter().any(|record| record.status == Status::Shipped) {
        // Marked as shipped, and the file that would say so is not there.
        return None;
    }
    if case.is_cancelled() || case.is_refunded() || !case.order.ship_to {
        return Some(Cause::NotFulfillable);
    }
    Some(Cause::Unknown)
}

/// The tracking number stands on another order of the same recipient.
fn shares_a_box(case: &Case<'_>) -> bool {
    let world = case.shown.world;
    let Some(lead) = case.order.travels_with else {
        return false;
    };
    case.active().any(|parcel| {
        case.shown.parcels[lead].iter().any(|&at| {
            world.parcels[at].tracking == parcel.tracking
                && world.orders[lead].buyer.name == case.order.buyer.name
        })
    })
}
