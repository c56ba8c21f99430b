//! The same record in two files: exports overlap, and people drop the same file twice.
//!
//! An order is the same by `Id`, else by name and creation time. Of two versions the
//! one that knows later events stays: the younger export. The other's rows are set aside and counted.

use backhaul_model::{Field, Moment, Parcel, PlatformOrder, StoreOrder};

use crate::entry::Entry;
use crate::skus::{Quantities, Skus};

/// Whether two storefront orders of one key are the same order.
pub(crate) fn same_order(a: &Entry<'_, StoreOrder>, b: &Entry<'_, StoreOrder>) -> bool {
    if !a.id.is_blank() && !b.id.is_blank() {
        return a.text(a.id) == b.text(b.id);
    }
    match (a.created.stamp, b.created.stamp) {
        (Some(x), Some(y)) => x.local() == y.local(),
        // Without either, the name is all there is, and it is the same.
        _ => true,
    }
}

/// How much a version of an order knows: its latest event first.
pub(crate) fn order_rank(order: &Entry<'_, StoreOrder>) -> (i64, usize) {
    let events = [order.created, order.paid, order.fulfilled, order.cancelled];
    let fulfilled = matches!(
        order.fulfillment.value,
        backhaul_model::FulfillmentStatus::Fulfilled | backhaul_model::FulfillmentStatus::Restocked
    );
    let latest = events.iter().filter_map(local).max().unwrap_or(i64::MIN);
    (latest, usize::from(fulfilled) * 1_000_000 + order.lines().len())
}

/// Whether platform orders of *different* files, with one number and one store, are one record.
pub(crate) fn same_platform_order(
    a: &Entry<'_, PlatformOrder>,
    b: &Entry<'_, PlatformOrder>,
    skus: &Skus,
) -> bool {
    let same_day = match (a.ordered.stamp, b.ordered.stamp) {
        (Some(x), Some(y)) => x.day() == y.day(),
        _ => true,
    };
    if !same_day {
        return false;
    }
    let (ours, theirs) = (signature(a, skus), signature(b, skus));
    ours.is_empty() || theirs.is_empty() || ours == theirs
}

/// Units by SKU. Lines without one, discounts above all, stand in some exports and not in others.
fn signature(order: &Entry<'_, PlatformOrder>, skus: &Skus) -> Quantities {
    let mut units = Quantities::default();
    for line in order.lines() {
        let sku = skus.of(order.at.table, line.sku);
        if !sku.is_blank() {
            units.add(sku, line.quantity.unwrap_or(0));
        }
    }
    units
}

/// How much a version of a platform order knows: how far it got, then its latest event.
pub(crate) fn platform_rank(order: &Entry<'_, PlatformOrder>) -> (i64, u8, usize) {
    let events = [order.ordered, order.paid, order.shipped];
    let latest = events.iter().filter_map(local).max().unwrap_or(i64::MIN);
    (latest, order.status.value as u8, order.lines().len())
}

/// Whether parcels of *different* files, with one order number, are one parcel.
pub(crate) fn same_parcel(a: &Entry<'_, Parcel>, b: &Entry<'_, Parcel>) -> bool {
    let tracking = (a.text(a.tracking), b.text(b.tracking));
    if !tracking.0.is_empty() && !tracking.1.is_empty() {
        return tracking.0.eq_ignore_ascii_case(tracking.1);
    }
    let shipment = (a.text(a.shipment), b.text(b.shipment));
    if !shipment.0.is_empty() && !shipment.1.is_empty() {
        return shipment.0 == shipment.1;
    }
    let day = |parcel: &Entry<'_, Parcel>| parcel.made().stamp.map(backhaul_model::Stamp::day);
    // The Shipping Cost report has no number for any of its labels.
    let untold = |parcel: &Entry<'_, Parcel>| !parcel.has(Field::Tracking);
    let costs_differ = a.label_cost.zip(b.label_cost).is_some_and(|(a, b)| a != b);
    (tracking.0 == tracking.1 || untold(a) || untold(b))
        && !costs_differ
        && day(a).is_some()
        && day(a) == day(b)
        && a.source == b.source
        && a.word(a.service) == b.word(b.service)
}

/// How much a version of a parcel knows: a void first, since no void is ever taken back, then its
/// items, then its number, or at least a column that says it has none, then its latest event.
pub(crate) fn parcel_rank(parcel: &Entry<'_, Parcel>) -> (bool, usize, i64) {
    let events = [parcel.created, parcel.shipped, parcel.voided_at];
    let latest = events.iter().filter_map(local).max().unwrap_or(i64::MIN);
    let numbered = !parcel.tracking.is_blank() || !parcel.lost_tracking.is_blank();
    let number = usize::from(numbered) + usize::from(parcel.has(Field::Tracking));
    (parcel.voided, parcel.lines().len() * 3 + number, latest)
}

fn local(moment: &Moment) -> Option<i64> {
    moment.stamp.map(backhaul_model::Stamp::local)
}
