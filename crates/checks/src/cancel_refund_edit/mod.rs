//! Cancel, refund, edit: did a change in the store reach the floor?

mod address_diverges;
mod cancelled_in_shipstation;
mod cancelled_still_open;
mod items_diverge;
mod late_cancellation;
mod loss;
mod refunded_still_open;
mod shipped_after_cancellation;
mod shipped_after_refund;

pub use address_diverges::AddressDiverges;
pub use cancelled_in_shipstation::CancelledInShipStation;
pub use cancelled_still_open::CancelledStillOpen;
pub use items_diverge::ItemsDiverge;
pub use late_cancellation::LateCancellation;
pub use refunded_still_open::RefundedStillOpen;
pub use shipped_after_cancellation::ShippedAfterCancellation;
pub use shipped_after_refund::ShippedAfterRefund;

use backhaul_model::time::HOUR;
use backhaul_model::{Arrange, Evidence, Field, Moment, PlatformStatus, Precision, Span};
use backhaul_reconcile::{Case, Quote};

use crate::cite;

/// What shipped after a change in the store.
struct Sent {
    /// When the first of it did.
    since: Moment,
    /// Tracking numbers, sorted.
    facts: Vec<String>,
    evidence: Vec<Option<Evidence>>,
}

/// What shipped after a change in the store: active parcels, or, without any, platform orders.
fn sent_after(case: &Case<'_>, change: Moment) -> Option<Sent> {
    let mut sent: Vec<(Moment, Vec<Option<Evidence>>)> = Vec::new();
    let mut facts = Vec::new();
    for parcel in case.active().filter(|parcel| is_after(case, parcel.made(), change)) {
        sent.push((parcel.made(), cite::parcel(parcel).into()));
        facts.push(parcel.text(parcel.tracking).to_owned());
    }
    // Without a parcels export, the platform order's ship date is all there is.
    if case.active().next().is_none() {
        let shipped = case.platform.iter().filter(|p| p.status.value == PlatformStatus::Shipped);
        for platform in shipped.filter(|platform| is_after(case, platform.shipped, change)) {
            let status = platform.quote_said(Field::PlatformStatus, platform.status);
            let date = platform.quote_moment(Field::ShippedAt, platform.shipped);
            sent.push((platform.shipped, vec![status, date]));
        }
    }
    facts.arrange();
    let since =
        sent.iter().map(|&(made, _)| made).min_by_key(|&made| case.clock().nominal(made))?;
    Some(Sent { since, facts, evidence: sent.into_iter().flat_map(|(_, quotes)| quotes).collect() })
}

/// Whether something shipped after a change in the store. Hours count only when both times are exact;
/// without the zone, or with a date alone, the day written must be at least one later.
fn is_after(case: &Case<'_>, made: Moment, change: Moment) -> bool {
    let (Some(stamp), Some(limit)) = (made.stamp, change.stamp) else { return false };
    match spans(case, made, change) {
        Some((made, change)) => made.earliest > change.latest,
        None => stamp.day() > limit.day(),
    }
}

/// Whether something of `table` shipped before a change in the store: the mirror of [`is_after`]. On
/// one and the same day a time without its zone still decides where the file's order dates evidently
/// stand in one; a date alone does not.
fn is_before(case: &Case<'_>, table: u32, made: Moment, change: Moment) -> bool {
    let (Some(stamp), Some(limit)) = (made.stamp, change.stamp) else { return false };
    if let Some((made, change)) = spans(case, made, change) {
        return made.latest < change.earliest;
    }
    let evident = case.ledger.evident_offsets.get(table as usize).copied().flatten();
    let timed = stamp.precision() != Precision::Day && evident.is_some();
    let earlier = || case.ledger.reading(table, made) < case.clock().nominal(change);
    stamp.day() < limit.day() || (stamp.day() == limit.day() && timed && earlier())
}

/// Both spans, where hours count.
fn spans(case: &Case<'_>, made: Moment, change: Moment) -> Option<(Span, Span)> {
    made.stamp.filter(|stamp| stamp.precision() != Precision::Day)?;
    let (made, change) = (case.clock().span(made)?, case.clock().span(change)?);
    // The hour that is repeated when clocks go back is as good as exact.
    (made.latest - made.earliest <= HOUR && change.is_exact()).then_some((made, change))
}
