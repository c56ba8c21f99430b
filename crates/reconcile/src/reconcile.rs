//! The steps from tables to ledger, in order.

use backhaul_model::{Arrange, Parcel, PlatformOrder, SortedMap, StoreOrder, Table, Words, Zone};

use crate::beside;
use crate::case::is_importable;
use crate::catalogue::Catalogue;
use crate::clock::Clock;
use crate::collect;
use crate::coverage::Expected;
use crate::edges::Edges;
use crate::entry::{Entry, Ref, find};
use crate::few::Few;
use crate::grouping::{Group, group};
use crate::homes::Homes;
use crate::key::affix;
use crate::ledger::Ledger;
use crate::matching::Matcher;
use crate::offsets::{common_offset, evident_offsets, latest_event};
use crate::shops::{Assignment, ShopId, StoreId};
use crate::siblings::Siblings;
use crate::skus::Skus;

/// What the user decides about matching.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// As-of; default: the latest event any file mentions.
    pub as_of: Option<i64>,
    /// Zone of times without an offset.
    pub zone: Zone,
    /// Which days count as business days.
    pub calendar: backhaul_model::Calendar,
    /// Storefront file name to ShipStation store.
    pub stores: SortedMap<String, String>,
    /// ShipStation store to what it writes before the store's own numbers.
    pub prefixes: SortedMap<String, String>,
    /// ShipStation's order number to the order's name in the store, where they differ beyond what is
    /// learned.
    pub orders: SortedMap<String, String>,
    /// ShipStation SKU to the store's.
    pub aliases: SortedMap<String, String>,
    /// Kit SKU to its parts.
    pub kits: SortedMap<String, SortedMap<String, i64>>,
}

/// Makes the ledger of `tables`, whose order is that of the report's `inputs`.
pub fn reconcile<'t>(tables: &[&'t Table], settings: &Settings) -> Ledger<'t> {
    let skus = Skus::new(tables, &settings.aliases, &settings.kits);
    let mut keys = Words::default();
    let mut store_names = Words::default();
    let mut repeated = Vec::new();
    let (orders, order_keys) = collect::orders(tables, &mut keys, &mut repeated);
    let items = collect::items(
        tables,
        &mut keys,
        &mut store_names,
        &skus,
        &collect::Rewriting::new(&settings.prefixes, &settings.orders),
        &mut repeated,
    );

    let storefront: Vec<u32> =
        (0..tables.len() as u32).filter(|&i| tables[i as usize].kind.is_storefront()).collect();
    let given = storefront.iter().filter_map(|&table| {
        let store = settings.stores.get(&tables[table as usize].name)?;
        Some((table, StoreId(store_names.intern(store).index() as u32)))
    });
    let given: SortedMap<u32, StoreId> = given.collect();
    let mut matcher = Matcher::new(&orders, &order_keys, &mut keys, settings.zone);
    let agreements = matcher.agreements(&items);
    let assignment = Assignment::decide(&storefront, &agreements, &given);
    let resolutions = matcher.resolve(&items, &assignment);

    let evident_offsets = evident_offsets(tables, &orders, &items, &resolutions);
    let clock = clock(tables, settings, &evident_offsets);
    let mut grouping =
        group(tables, &orders, &order_keys, &items, &resolutions, &assignment, &store_names);
    // Hundreds of megabytes of a large store, which what comes can use.
    drop((items, resolutions));
    let beside = beside::place(
        tables,
        &mut matcher,
        &assignment,
        &grouping.groups,
        &store_names,
        &mut repeated,
    );
    let catalogue = Catalogue::new(tables, &skus);
    let expected = expected(&orders, &grouping.groups, &clock);
    let edges = Edges::measure(tables, &evident_offsets, &clock, &assignment, &expected);
    name_families(&mut grouping.groups, &keys);
    let placed = placed(tables, &orders, &grouping.groups, &assignment, &store_names);
    let candidates = grouping.ambiguities.iter().enumerate();
    let mut ambiguous: Vec<(Ref, u32)> = candidates
        .flat_map(|(at, ambiguity)| ambiguity.orders.iter().map(move |&order| (order, at as u32)))
        .collect();
    ambiguous.arrange();
    Ledger {
        tables: tables.to_vec(),
        clock,
        stores: grouping.stores,
        ambiguities: grouping.ambiguities,
        repeated,
        evident_offsets,
        beside,
        catalogue,
        edges,
        homes: Homes::decide(placed, &assignment),
        store_names,
        assignment,
        skus,
        siblings: Siblings::of(tables, &grouping.groups),
        groups: grouping.groups,
        shared: grouping.shared,
        ambiguous,
        keys,
    }
}

fn clock(tables: &[&Table], settings: &Settings, evident_offsets: &[Option<i16>]) -> Clock {
    let (zone, offset) = (settings.zone, common_offset(tables));
    let latest = || latest_event(tables, zone, offset, evident_offsets).unwrap_or(0);
    let as_of = settings.as_of.unwrap_or_else(latest);
    let offset = zone.offset_at(as_of).unwrap_or(offset);
    Clock { as_of, offset, zone, calendar: settings.calendar.clone() }
}

/// The orders ShipStation imports, and whether it knows them.
#[inline(never)]
fn expected<'t>(
    orders: &[Entry<'t, StoreOrder>],
    groups: &[Group],
    clock: &Clock,
) -> Vec<(Entry<'t, StoreOrder>, Expected)> {
    let way = |(order, group): (&Entry<'t, StoreOrder>, &Group)| {
        let imported = !group.platform.is_empty();
        let known = imported || !group.parcels.is_empty();
        let created = clock.nominal(order.created).filter(|_| known || is_importable(order))?;
        Some((*order, Expected { created, known, imported }))
    };
    orders.iter().zip(groups).filter_map(way).collect()
}

/// Numbers the families of the groups' keys: their prefix and suffix around a number.
#[inline(never)]
fn name_families(groups: &mut [Group], keys: &Words) {
    let mut families = Words::default();
    let mut family = String::new();
    for group in groups {
        family.clear();
        if let Some((prefix, _, suffix)) = affix(keys.at(group.key as usize)) {
            family.extend([prefix, "*", suffix]);
        }
        group.family = families.intern(&family).index() as u32;
    }
}

/// How often the platform orders of each family sit in each store; its parcels, where an order has
/// none.
#[inline(never)]
fn placed(
    tables: &[&Table],
    orders: &[Entry<'_, StoreOrder>],
    groups: &[Group],
    assignment: &Assignment,
    store_names: &Words,
) -> SortedMap<(ShopId, u32), SortedMap<StoreId, u64>> {
    let mut placed: SortedMap<(ShopId, u32), SortedMap<StoreId, u64>> = SortedMap::new();
    for (order, group) in orders.iter().zip(groups) {
        let Some(shop) = assignment.of_table(order.at.table) else { continue };
        let records = group.platform.iter().filter_map(|&at| find::<PlatformOrder>(tables, at));
        let mut names: Few<&str> = records.map(|record| record.word(record.store)).collect();
        if names.is_empty() {
            let parcels = group.parcels.iter().filter_map(|&at| find::<Parcel>(tables, at));
            names = parcels.map(|parcel| parcel.word(parcel.store)).collect();
        }
        for name in &names {
            let name = store_names.find(name);
            let store = StoreId(name.map_or(0, |name| name.index() as u32));
            if !store.is_blank() {
                let stores = placed.entry((shop, group.family)).or_default();
                *stores.entry(store).or_default() += 1;
            }
        }
    }
    placed
}
