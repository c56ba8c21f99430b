//! Offsets the files themselves show: the store's, the evident one of a file without zones, and the
//! latest event under them, which is the default as-of.

use backhaul_model::{PlatformStatus, SortedMap, StoreOrder, Table, Zone};

use crate::beside;
use crate::entry::Entry;
use crate::matching::{Item, Resolution, Strength};

/// The offset the storefront's times end in: that of its newest order, one-offs left aside; 0 without any.
pub fn common_offset(tables: &[&Table]) -> i16 {
    let mut counts: SortedMap<i16, u64> = SortedMap::new();
    let mut newest: SortedMap<i16, i64> = SortedMap::new();
    for order in tables.iter().flat_map(|table| table.orders()) {
        if let Some(stamp) = order.created.stamp
            && let Some(offset) = stamp.offset()
        {
            *counts.entry(offset).or_default() += 1;
            let newest = newest.entry(offset).or_insert(i64::MIN);
            *newest = (*newest).max(stamp.local());
        }
    }
    // Summer and winter time both count; the audit speaks for the end of the files.
    let total: u64 = counts.values().sum();
    let usual = newest.into_iter().filter(|(offset, _)| counts[offset] * 20 >= total);
    usual.max_by_key(|&(offset, local)| (local, offset)).map_or(0, |(offset, _)| offset)
}

/// For each table: the offset in which its order dates stand, when nine of ten differ from the
/// storefront's exact creation time by one and the same whole number of half hours (summer and winter
/// time allowed for).
#[inline(never)]
pub(crate) fn evident_offsets(
    tables: &[&Table],
    orders: &[Entry<'_, StoreOrder>],
    items: &[Item<'_>],
    resolutions: &[Resolution],
) -> Vec<Option<i16>> {
    let mut counts: Vec<SortedMap<i64, u64>> = vec![SortedMap::new(); tables.len()];
    for (item, resolution) in items.iter().zip(resolutions) {
        let Resolution::Matched(order, Strength::Exact | Strength::Affix) = resolution else {
            continue;
        };
        let (Some(created), Some(ordered)) =
            (orders[*order as usize].created.stamp, item.claims.ordered.stamp)
        else {
            continue;
        };
        let Some(minutes) = created.offset() else { continue };
        if ordered.precision() == backhaul_model::Precision::Day || ordered.offset().is_some() {
            continue;
        }
        let difference = ordered.local() - (created.local() - i64::from(minutes) * 60);
        *counts[item.at.table as usize].entry(difference.div_euclid(60)).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|counts| {
            let total: u64 = counts.values().sum();
            let (&best, _) = counts.iter().max_by_key(|&(&m, &n)| (n, std::cmp::Reverse(m)))?;
            let near = [-60, 0, 60].iter().filter_map(|d| counts.get(&(best + d))).sum::<u64>();
            (best % 15 == 0 && best.abs() <= 14 * 60 && total >= 5 && near * 10 >= total * 9)
                .then_some(best as i16)
        })
        .collect()
}

/// The latest event any file mentions: created, paid, shipped, fulfilled, cancelled; never a planned
/// date.
#[inline(never)]
pub(crate) fn latest_event(
    tables: &[&Table],
    zone: Zone,
    offset: i16,
    evident: &[Option<i16>],
) -> Option<i64> {
    let mut latest = None;
    for (table, evident) in tables.iter().zip(evident) {
        let mut note = |moments: &[backhaul_model::Moment]| {
            for stamp in moments.iter().filter_map(|moment| moment.stamp) {
                latest = latest.max(Some(stamp.nominal(&zone, evident.unwrap_or(offset))));
            }
        };
        for order in table.orders() {
            note(&[order.created, order.paid, order.fulfilled, order.cancelled]);
        }
        for order in table.platform_orders() {
            note(&[order.ordered, order.paid]);
            // On an order still to ship, the ship date is a plan.
            if matches!(order.status.value, PlatformStatus::Shipped | PlatformStatus::Unknown) {
                note(&[order.shipped]);
            }
        }
        for parcel in table.parcels() {
            note(&[parcel.ordered, parcel.made()]);
        }
        beside::events(table, &mut |moment| note(&[moment]));
    }
    latest
}
