//! Groups: the records of each case, brought together once every record's order is known.

use backhaul_model::{Parcel, SortedMap, StoreOrder, Table, Words};

use crate::entry::{Entry, Ref, find};
use crate::few::Few;
use crate::ledger::{Ambiguity, StoreTally};
use crate::matching::{Item, Resolution, Strength};
use crate::shops::{Assignment, StoreId};

/// The records of one case, by place.
#[derive(Debug, Default)]
pub(crate) struct Group {
    pub order: Option<Ref>,
    pub platform: Few<Ref>,
    pub parcels: Few<Ref>,
    pub strength: Option<Strength>,
    pub key: u32,
    /// Its family among those of [`Homes`](crate::homes::Homes).
    pub family: u32,
    pub store: StoreId,
}

/// All groups, and what shows while grouping.
#[derive(Default)]
pub(crate) struct Grouping {
    /// First the storefront orders' groups, in their order, then records without an order.
    pub groups: Vec<Group>,
    pub ambiguities: Vec<Ambiguity>,
    pub stores: Vec<StoreTally>,
    /// Hash of a tracking number that several groups bear, and one of them; sorted.
    pub shared: Vec<(u64, u32)>,
}

/// Brings the records of each case together.
#[inline(never)]
pub(crate) fn group(
    tables: &[&Table],
    orders: &[Entry<'_, StoreOrder>],
    order_keys: &[usize],
    items: &[Item<'_>],
    resolutions: &[Resolution],
    assignment: &Assignment,
    store_names: &Words,
) -> Grouping {
    let of_order = |(order, &key): (&Entry<'_, StoreOrder>, &usize)| Group {
        order: Some(order.at),
        key: key as u32,
        ..Group::default()
    };
    let mut grouping = Grouping {
        groups: orders.iter().zip(order_keys).map(of_order).collect(),
        ..Grouping::default()
    };
    // Few records have no order: doubling the groups for them would take more than they do.
    let unmatched = resolutions.iter().filter(|it| matches!(it, Resolution::Unmatched)).count();
    grouping.groups.reserve_exact(unmatched);
    let stores = stores_of_strays(items, resolutions);
    let mut strays: SortedMap<(usize, StoreId), u32> = SortedMap::new();
    let mut tallies: SortedMap<StoreId, (u64, u64)> = SortedMap::new();
    for (item, resolution) in items.iter().zip(resolutions) {
        let tally = tallies.entry(item.store).or_default();
        tally.0 += 1;
        let position = match resolution {
            Resolution::Matched(order, strength) => {
                tally.1 += 1;
                let group = &mut grouping.groups[*order as usize];
                group.strength = group.strength.max(Some(*strength));
                *order
            }
            Resolution::Ambiguous(among) => {
                grouping.ambiguities.push(Ambiguity {
                    at: item.at,
                    is_parcel: item.is_parcel,
                    orders: among.iter().map(|&order| orders[order as usize].at).collect(),
                });
                continue;
            }
            Resolution::Unmatched => {
                let groups = &mut grouping.groups;
                let named = stores.get(&item.key).copied().filter(|_| item.store.is_blank());
                let store = named.unwrap_or(item.store);
                *strays.entry((item.key, store)).or_insert_with(|| {
                    groups.push(Group { key: item.key as u32, store, ..Group::default() });
                    groups.len() as u32 - 1
                })
            }
        };
        let group = &mut grouping.groups[position as usize];
        let records = if item.is_parcel { &mut group.parcels } else { &mut group.platform };
        records.push(item.at);
    }
    grouping.shared = shared(tables, &grouping.groups);
    let named = tallies.into_iter().filter(|(store, _)| !store.is_blank());
    grouping.stores = named
        .map(|(store, (records, matched))| StoreTally {
            name: store_names.at(store.0 as usize).to_owned(),
            shop: assignment.of_store(store),
            records,
            matched,
        })
        .collect();
    grouping.stores.sort_by(|a, b| a.name.cmp(&b.name));
    grouping
}

/// The store of each number without an order, where its records name just one: an export without a
/// store column follows the others.
#[inline(never)]
fn stores_of_strays(items: &[Item<'_>], resolutions: &[Resolution]) -> SortedMap<usize, StoreId> {
    let mut stores: SortedMap<usize, Option<StoreId>> = SortedMap::new();
    for (item, resolution) in items.iter().zip(resolutions) {
        if matches!(resolution, Resolution::Unmatched) && !item.store.is_blank() {
            let store = stores.entry(item.key).or_insert(Some(item.store));
            *store = store.filter(|&known| known == item.store);
        }
    }
    stores.into_iter().filter_map(|(key, store)| Some((key, store?))).collect()
}

#[inline(never)]
fn shared(tables: &[&Table], groups: &[Group]) -> Vec<(u64, u32)> {
    let mut shared = Vec::new();
    for (position, group) in groups.iter().enumerate() {
        for parcel in group.parcels.iter().filter_map(|&at| find::<Parcel>(tables, at)) {
            let numbers = tracking_numbers(parcel.text(parcel.tracking));
            shared.extend(numbers.map(|number| (number, position as u32)));
        }
    }
    shared.sort_unstable();
    shared.dedup();
    // A number that only one case bears is shared with nobody, and nearly all are such.
    let alike = |a: &(u64, u32), b: &(u64, u32)| a.0 == b.0;
    shared.chunk_by(alike).filter(|cases| cases.len() > 1).flatten().copied().collect()
}

/// Hashes of the tracking numbers in a cell.
pub(crate) fn tracking_numbers(cell: &str) -> impl Iterator<Item = u64> {
    cell.split([',', ';'])
        .map(str::trim)
        .filter(|number| !number.is_empty())
        .map(|number| backhaul_model::fingerprint::hash(number.to_ascii_uppercase().as_bytes()))
}
