//! The ledger: all cases of all files, and what the checks need beside a case.

use std::collections::BTreeMap;

use backhaul_model::{Kind, Parcel, PlatformOrder, StoreOrder, Table, Words, Zone};

use crate::case::{Case, is_importable};
use crate::clock::Clock;
use crate::coverage::{Expected, Reach, dense};
use crate::dedupe;
use crate::entry::{Entry, Ref};
use crate::facts::Claims;
use crate::key::{affix, normalise};
use crate::matching::{Item, Matcher, Resolution, Strength};
use crate::shops::{Assignment, Shop, ShopId, StoreId};
use crate::skus::Skus;

/// What the user decides about matching.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// As-of; default: the latest event any file mentions.
    pub as_of: Option<i64>,
    /// Zone of times without an offset.
    pub zone: Zone,
    /// Storefront file name to ShipStation store.
    pub stores: BTreeMap<String, String>,
    /// ShipStation SKU to the store's.
    pub aliases: BTreeMap<String, String>,
    /// Kit SKU to its parts.
    pub kits: BTreeMap<String, BTreeMap<String, i64>>,
}

/// Records that fit several orders.
#[derive(Clone, Debug)]
pub struct Ambiguity {
    /// The record.
    pub at: Ref,
    /// Whether it is a parcel.
    pub is_parcel: bool,
    /// The orders it fits.
    pub orders: Vec<Ref>,
}

/// A ShipStation store, and how many of its records found their order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoreTally {
    /// Name, as ShipStation writes it.
    pub name: String,
    /// Its shop; `None` when no storefront file belongs to it.
    pub shop: Option<ShopId>,
    /// Platform orders and parcels.
    pub records: u64,
    /// Of these, matched to a storefront order.
    pub matched: u64,
}

/// The records of one case, by place.
#[derive(Debug, Default)]
pub(crate) struct Group {
    pub order: Option<Ref>,
    pub platform: Vec<Ref>,
    pub parcels: Vec<Ref>,
    pub strength: Option<Strength>,
    pub key: u32,
    pub store: StoreId,
}

/// All cases of all files.
pub struct Ledger<'t> {
    /// The files, in the order of the report's `inputs`.
    pub tables: Vec<&'t Table>,
    /// As-of and zones.
    pub clock: Clock,
    /// The shops.
    pub shops: Vec<Shop>,
    /// ShipStation's stores, sorted by name.
    pub stores: Vec<StoreTally>,
    /// Records that fit several orders.
    pub ambiguities: Vec<Ambiguity>,
    /// Records left out because another file holds a younger version: table, rows, first row.
    pub repeated: Vec<(u32, u64, u32)>,
    /// Span of each table's order dates (events, for parcels), by position; `None` without any.
    pub reaches: Vec<Option<Reach>>,
    /// Minutes east of UTC in which a table's order dates evidently stand, where they agree with the
    /// storefront's exact times to the minute. Only for edges of coverage and for advice.
    pub evident_offsets: Vec<Option<i16>>,
    import_reach: BTreeMap<ShopId, Reach>,
    number_spans: Vec<Option<NumberSpan>>,
    homes: BTreeMap<(ShopId, String), Vec<StoreId>>,
    store_names: Words,
    assignment: Assignment,
    pub(crate) skus: Skus,
    groups: Vec<Group>,
    shared: Vec<(u64, u32)>,
    keys: Words,
}

/// The run of consecutive numbers of a storefront file: its commonest prefix and suffix, and the
/// lowest and highest number under it.
#[derive(Debug)]
struct NumberSpan {
    prefix: String,
    suffix: String,
    low: u64,
    high: u64,
}

fn store_order<'t>(tables: &[&'t Table], at: Ref) -> Option<Entry<'t, StoreOrder>> {
    let table = *tables.get(at.table as usize)?;
    Some(Entry::new(table, at, table.orders().get(at.record as usize)?))
}

fn platform<'t>(tables: &[&'t Table], at: Ref) -> Option<Entry<'t, PlatformOrder>> {
    let table = *tables.get(at.table as usize)?;
    Some(Entry::new(table, at, table.platform_orders().get(at.record as usize)?))
}

fn parcel<'t>(tables: &[&'t Table], at: Ref) -> Option<Entry<'t, Parcel>> {
    let table = *tables.get(at.table as usize)?;
    Some(Entry::new(table, at, table.parcels().get(at.record as usize)?))
}

/// Makes the ledger of `tables`, whose order is that of the report's `inputs`.
pub fn reconcile<'t>(tables: &[&'t Table], settings: &Settings) -> Ledger<'t> {
    let skus = Skus::new(tables, &settings.aliases, &settings.kits);
    let mut keys = Words::default();
    let mut store_names = Words::default();
    let mut repeated = Vec::new();

    let (orders, order_keys) = collect_orders(tables, &mut keys, &mut repeated);
    let items = collect_items(tables, &mut keys, &mut store_names, &skus, &mut repeated);

    let storefront: Vec<u32> = (0..tables.len() as u32)
        .filter(|&i| tables[i as usize].kind == Kind::ShopifyOrders)
        .collect();
    let given = storefront.iter().filter_map(|&table| {
        let store = settings.stores.get(&tables[table as usize].name)?;
        Some((table, StoreId(store_names.intern(store).index() as u32)))
    });
    let given: BTreeMap<u32, StoreId> = given.collect();

    let mut matcher = Matcher::new(&orders, &order_keys, &mut keys, settings.zone);
    let agreements = matcher.agreements(&items);
    let assignment = Assignment::decide(&storefront, &agreements, &given);
    let resolutions = matcher.resolve(&items, &assignment);

    let offset = common_offset(tables);
    let evident_offsets = evident_offsets(tables, &orders, &items, &resolutions);
    let as_of = settings.as_of.unwrap_or_else(|| {
        latest_event(tables, settings.zone, offset, &evident_offsets).unwrap_or(0)
    });
    let clock = Clock {
        as_of,
        offset: settings.zone.offset_at(as_of).unwrap_or(offset),
        zone: settings.zone,
    };

    let mut ledger = Ledger {
        tables: tables.to_vec(),
        clock,
        shops: assignment.shops.clone(),
        stores: Vec::new(),
        ambiguities: Vec::new(),
        repeated,
        reaches: Vec::new(),
        evident_offsets,
        import_reach: BTreeMap::new(),
        number_spans: Vec::new(),
        homes: BTreeMap::new(),
        store_names,
        assignment,
        skus,
        groups: Vec::new(),
        shared: Vec::new(),
        keys: Words::default(),
    };
    ledger.group(&orders, &order_keys, &items, &resolutions);
    ledger.keys = keys;
    ledger.measure(&orders, &order_keys);
    ledger
}

/// Storefront orders without the repeats of overlapping files, and their keys.
fn collect_orders<'t>(
    tables: &[&'t Table],
    keys: &mut Words,
    repeated: &mut Vec<(u32, u64, u32)>,
) -> (Vec<Entry<'t, StoreOrder>>, Vec<usize>) {
    let mut orders: Vec<Entry<'t, StoreOrder>> = Vec::new();
    let mut order_keys: Vec<usize> = Vec::new();
    let mut by_key: Vec<Vec<u32>> = Vec::new();
    let mut key = String::new();
    for (position, table) in tables.iter().enumerate() {
        for (record, order) in table.orders().iter().enumerate() {
            let at = Ref { table: position as u32, record: record as u32 };
            let entry = Entry::new(*table, at, order);
            normalise(entry.text(entry.name), &mut key);
            let id = keys.intern(&key).index();
            if by_key.len() <= id {
                by_key.resize_with(id + 1, Vec::new);
            }
            let other = by_key[id].iter().copied().find(|&other| {
                let other = &orders[other as usize];
                other.at.table != at.table && dedupe::same_order(other, &entry)
            });
            if let Some(other) = other {
                let other = &mut orders[other as usize];
                let left = if dedupe::order_rank(&entry) > dedupe::order_rank(other) {
                    std::mem::replace(other, entry)
                } else {
                    entry
                };
                repeated.push((left.at.table, left.lines().len().max(1) as u64, left.row));
            } else {
                by_key[id].push(orders.len() as u32);
                orders.push(entry);
                order_keys.push(id);
            }
        }
    }
    (orders, order_keys)
}

/// Platform orders and parcels of all files, repeats of overlapping files left out.
fn collect_items<'t>(
    tables: &[&'t Table],
    keys: &mut Words,
    store_names: &mut Words,
    skus: &Skus,
    repeated: &mut Vec<(u32, u64, u32)>,
) -> Vec<Item<'t>> {
    let mut items: Vec<Item<'t>> = Vec::new();
    let mut by_key: Vec<Vec<u32>> = Vec::new();
    let mut key = String::new();
    for (position, table) in tables.iter().enumerate() {
        let position = position as u32;
        let mut candidates = Vec::with_capacity(table.records());
        for (record, order) in table.platform_orders().iter().enumerate() {
            let entry = Entry::new(*table, Ref { table: position, record: record as u32 }, order);
            normalise(entry.text(entry.number), &mut key);
            candidates.push(Item {
                at: entry.at,
                is_parcel: false,
                key: keys.intern(&key).index(),
                store: StoreId(store_names.intern(entry.word(entry.store)).index() as u32),
                secondary: entry.text(entry.secondary_id),
                claims: Claims {
                    ordered: entry.ordered,
                    made: entry.shipped,
                    total: entry.total,
                    recipient: entry.recipient,
                    postal_code: entry.postal_code,
                    email: entry.email,
                },
            });
        }
        for (record, parcel) in table.parcels().iter().enumerate() {
            let entry = Entry::new(*table, Ref { table: position, record: record as u32 }, parcel);
            normalise(entry.text(entry.number), &mut key);
            candidates.push(Item {
                at: entry.at,
                is_parcel: true,
                key: keys.intern(&key).index(),
                store: StoreId(store_names.intern(entry.word(entry.store)).index() as u32),
                secondary: entry.text(entry.secondary_id),
                claims: Claims {
                    ordered: entry.ordered,
                    made: entry.made(),
                    total: None,
                    recipient: entry.recipient,
                    postal_code: entry.postal_code,
                    email: entry.email,
                },
            });
        }
        for item in candidates {
            if by_key.len() <= item.key {
                by_key.resize_with(item.key + 1, Vec::new);
            }
            let same = by_key[item.key]
                .iter()
                .copied()
                .find(|&other| same_record(tables, &items[other as usize], &item, skus));
            if let Some(other) = same {
                let other = &mut items[other as usize];
                let left = if rank(tables, &item) > rank(tables, other) {
                    std::mem::replace(other, item)
                } else {
                    item
                };
                let (rows, row) = rows_of(tables, &left);
                repeated.push((left.at.table, rows, row));
            } else {
                by_key[item.key].push(items.len() as u32);
                items.push(item);
            }
        }
    }
    items
}

fn same_record(tables: &[&Table], a: &Item<'_>, b: &Item<'_>, skus: &Skus) -> bool {
    let same_store = a.store == b.store || a.store.is_blank() || b.store.is_blank();
    if a.at.table == b.at.table || a.is_parcel != b.is_parcel || !same_store {
        return false;
    }
    if a.is_parcel {
        return matches!((parcel(tables, a.at), parcel(tables, b.at)),
            (Some(a), Some(b)) if dedupe::same_parcel(&a, &b));
    }
    matches!((platform(tables, a.at), platform(tables, b.at)),
        (Some(a), Some(b)) if dedupe::same_platform_order(&a, &b, skus))
}

fn rank(tables: &[&Table], item: &Item<'_>) -> (i64, i64, i64) {
    if item.is_parcel {
        let rank = parcel(tables, item.at).map(|parcel| dedupe::parcel_rank(&parcel));
        return rank.map_or((0, 0, 0), |(voided, lines, at)| (i64::from(voided), lines as i64, at));
    }
    let rank = platform(tables, item.at).map(|order| dedupe::platform_rank(&order));
    rank.map_or((0, 0, 0), |(at, status, lines)| (at, i64::from(status), lines as i64))
}

fn rows_of(tables: &[&Table], item: &Item<'_>) -> (u64, u32) {
    let count = |lines: &[backhaul_model::Line]| {
        lines.iter().map(|line| 1 + u64::from(line.equal_rows)).sum::<u64>().max(1)
    };
    if item.is_parcel {
        return parcel(tables, item.at).map_or((1, 0), |p| (count(p.lines()), p.row));
    }
    platform(tables, item.at).map_or((1, 0), |p| (count(p.lines()), p.row))
}

/// The offset the storefront's times end in: that of its newest order, one-offs left aside; 0 without any.
pub fn common_offset(tables: &[&Table]) -> i16 {
    let mut counts: BTreeMap<i16, u64> = BTreeMap::new();
    let mut newest: BTreeMap<i16, i64> = BTreeMap::new();
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
fn evident_offsets(
    tables: &[&Table],
    orders: &[Entry<'_, StoreOrder>],
    items: &[Item<'_>],
    resolutions: &[Resolution],
) -> Vec<Option<i16>> {
    let mut counts: Vec<BTreeMap<i64, u64>> = vec![BTreeMap::new(); tables.len()];
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
fn latest_event(
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
            note(&[order.ordered, order.paid, order.shipped]);
        }
        for parcel in table.parcels() {
            note(&[parcel.ordered, parcel.made()]);
        }
    }
    latest
}

impl<'t> Ledger<'t> {
    fn group(
        &mut self,
        orders: &[Entry<'t, StoreOrder>],
        order_keys: &[usize],
        items: &[Item<'t>],
        resolutions: &[Resolution],
    ) {
        let mut groups: Vec<Group> = orders
            .iter()
            .zip(order_keys)
            .map(|(order, &key)| Group {
                order: Some(order.at),
                key: key as u32,
                ..Group::default()
            })
            .collect();
        let mut strays: BTreeMap<(usize, StoreId), u32> = BTreeMap::new();
        let mut tallies: BTreeMap<StoreId, (u64, u64)> = BTreeMap::new();
        for (item, resolution) in items.iter().zip(resolutions) {
            let tally = tallies.entry(item.store).or_default();
            tally.0 += 1;
            let position = match resolution {
                Resolution::Matched(order, strength) => {
                    tally.1 += 1;
                    let group = &mut groups[*order as usize];
                    group.strength = group.strength.max(Some(*strength));
                    *order
                }
                Resolution::Ambiguous(among) => {
                    self.ambiguities.push(Ambiguity {
                        at: item.at,
                        is_parcel: item.is_parcel,
                        orders: among.iter().map(|&o| orders[o as usize].at).collect(),
                    });
                    continue;
                }
                Resolution::Unmatched => {
                    *strays.entry((item.key, item.store)).or_insert_with(|| {
                        groups.push(Group {
                            key: item.key as u32,
                            store: item.store,
                            ..Group::default()
                        });
                        groups.len() as u32 - 1
                    })
                }
            };
            let group = &mut groups[position as usize];
            if item.is_parcel {
                group.parcels.push(item.at);
            } else {
                group.platform.push(item.at);
            }
        }
        for (position, group) in groups.iter().enumerate() {
            for &at in &group.parcels {
                if let Some(parcel) = parcel(&self.tables, at) {
                    for number in tracking_numbers(parcel.text(parcel.tracking)) {
                        self.shared.push((number, position as u32));
                    }
                }
            }
        }
        self.shared.sort_unstable();
        self.shared.dedup();
        for (store, (records, matched)) in tallies {
            if !store.is_blank() {
                self.stores.push(StoreTally {
                    name: self.store_name(store).to_owned(),
                    shop: self.assignment.of_store(store),
                    records,
                    matched,
                });
            }
        }
        self.stores.sort_by(|a, b| a.name.cmp(&b.name));
        self.groups = groups;
    }

    /// Reaches, number spans and homes: what edges and store questions are judged by.
    fn measure(&mut self, orders: &[Entry<'t, StoreOrder>], order_keys: &[usize]) {
        let clock = self.clock;
        for (position, table) in self.tables.iter().enumerate() {
            let offset = self.evident_offsets[position].unwrap_or(clock.offset);
            let mut reach = None;
            let mut note = |moment: backhaul_model::Moment| {
                if let Some(stamp) = moment.stamp {
                    Reach::widen(&mut reach, stamp.nominal(&clock.zone, offset));
                }
            };
            table.orders().iter().for_each(|order| note(order.created));
            table.platform_orders().iter().for_each(|order| note(order.ordered));
            table.parcels().iter().for_each(|parcel| note(parcel.made()));
            self.reaches.push(reach);
            self.number_spans.push(number_span(table));
        }
        let mut importable: BTreeMap<ShopId, Vec<Expected>> = BTreeMap::new();
        let mut homes: BTreeMap<(ShopId, String), BTreeMap<StoreId, u64>> = BTreeMap::new();
        for (position, order) in orders.iter().enumerate() {
            let Some(shop) = self.assignment.of_table(order.at.table) else { continue };
            let group = &self.groups[position];
            let imported = !group.platform.is_empty();
            let known = imported || !group.parcels.is_empty();
            if let Some(created) = clock.nominal(order.created)
                && (known || is_importable(order))
            {
                importable.entry(shop).or_default().push(Expected { created, known, imported });
            }
            let family = self.family(order_keys[position]);
            for &at in &group.platform {
                let store = self.store_of_platform(at);
                if !store.is_blank() {
                    *homes.entry((shop, family.clone())).or_default().entry(store).or_default() +=
                        1;
                }
            }
        }
        for (shop, mut orders) in importable {
            orders.sort_unstable();
            if let Some(reach) = dense(&orders) {
                self.import_reach.insert(shop, reach);
            }
        }
        for (family, stores) in homes {
            let records: u64 = stores.values().sum();
            if records < 5 {
                continue;
            }
            let mut ranked: Vec<(StoreId, u64)> = stores.into_iter().collect();
            ranked.sort_by_key(|&(store, n)| (std::cmp::Reverse(n), store));
            // A fifth of a family is no mistake but a second regular store, unless it is another
            // shop's.
            let regular = ranked.iter().enumerate().filter(|&(i, &(store, n))| {
                let elsewhere = self.assignment.of_store(store).is_some_and(|s| s != family.0);
                i == 0 || (n * 5 >= records && !elsewhere)
            });
            let regular = regular.map(|(_, &(store, _))| store).collect();
            self.homes.insert(family, regular);
        }
    }

    fn family(&self, key: usize) -> String {
        affix(self.keys.at(key)).map_or(String::new(), |(p, _, s)| format!("{p}*{s}"))
    }

    fn store_of_platform(&self, at: Ref) -> StoreId {
        let Some(order) = platform(&self.tables, at) else { return StoreId::default() };
        self.store_id(order.word(order.store))
    }

    pub(crate) fn store_id(&self, name: &str) -> StoreId {
        StoreId(self.store_names.find(name).map_or(0, |word| word.index() as u32))
    }

    pub(crate) fn store_name(&self, store: StoreId) -> &str {
        self.store_names.at(store.0 as usize)
    }

    /// How many cases there are.
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether there is no case.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The case at a position.
    pub fn case(&self, position: usize) -> Case<'_> {
        let group = &self.groups[position];
        Case {
            ledger: self,
            position: position as u32,
            order: group.order.and_then(|at| store_order(&self.tables, at)),
            platform: group.platform.iter().filter_map(|&at| platform(&self.tables, at)).collect(),
            parcels: group.parcels.iter().filter_map(|&at| parcel(&self.tables, at)).collect(),
            strength: group.strength,
        }
    }

    /// All cases.
    pub fn cases(&self) -> impl Iterator<Item = Case<'_>> {
        (0..self.groups.len()).map(|position| self.case(position))
    }

    pub(crate) fn key_of(&self, position: u32) -> &str {
        self.keys.at(self.groups[position as usize].key as usize)
    }

    pub(crate) fn group_store(&self, position: u32) -> StoreId {
        self.groups[position as usize].store
    }

    /// Name of a shop's main store; blank when no file names stores.
    pub fn shop_name(&self, shop: ShopId) -> &str {
        self.store_name(self.shops[shop.0 as usize].main_store)
    }

    /// The shop of a storefront table.
    pub fn shop_of_table(&self, table: u32) -> Option<ShopId> {
        self.assignment.of_table(table)
    }

    pub(crate) fn shop_of_store(&self, store: StoreId) -> Option<ShopId> {
        self.assignment.of_store(store)
    }

    /// The store that the orders of a key's family belong to; the shop's main store when the family
    /// is too small to show one.
    pub(crate) fn home(&self, shop: ShopId, position: u32) -> StoreId {
        let main = self.shops[shop.0 as usize].main_store;
        self.regular_stores(shop, position).and_then(|s| s.first()).copied().unwrap_or(main)
    }

    fn regular_stores(&self, shop: ShopId, position: u32) -> Option<&[StoreId]> {
        let family = self.family(self.groups[position as usize].key as usize);
        self.homes.get(&(shop, family)).map(Vec::as_slice)
    }

    /// Whether a store is one that the orders of the case's family regularly sit in.
    pub(crate) fn is_at_home(&self, shop: ShopId, position: u32, name: &str) -> bool {
        let store = self.store_id(name);
        let main = self.shops[shop.0 as usize].main_store;
        match self.regular_stores(shop, position) {
            Some(regular) => regular.contains(&store),
            None => main.is_blank() || store == main,
        }
    }

    /// Whether ShipStation's order exports really hold orders of `shop` created at `instant`.
    pub fn import_covers(&self, shop: ShopId, instant: i64) -> bool {
        let Some(dense) = self.import_reach.get(&shop) else { return false };
        let platform =
            || (0..self.tables.len()).filter(|&i| self.tables[i].kind == Kind::ShipStationOrders);
        // Platform orders of other stores prove that the file goes on after the shop's last one.
        let last = platform().filter_map(|i| self.reaches[i]).map(|r| r.to).max();
        let to = dense.to.max(last.unwrap_or(dense.to));
        // The edge of a file is known to the minute only as far as its zone is.
        let within = |reach: Reach| {
            let slack = if instant >= dense.from && instant <= dense.to { 86_400 } else { 0 };
            instant >= reach.from - slack && instant <= reach.to + slack
        };
        instant >= dense.from
            && instant <= to
            && platform().filter_map(|i| self.reaches[i]).any(within)
    }

    /// Cases that share a tracking number with the case at `position`, itself left out.
    pub(crate) fn sharing(&self, position: u32, tracking: &str) -> Vec<u32> {
        let mut cases = Vec::new();
        for number in tracking_numbers(tracking) {
            let start = self.shared.partition_point(|&(n, _)| n < number);
            let same = self.shared[start..].iter().take_while(|&&(n, _)| n == number);
            cases.extend(same.map(|&(_, case)| case).filter(|&case| case != position));
        }
        cases.sort_unstable();
        cases.dedup();
        cases
    }

    /// Whether a platform record with this key and moment should be in `shop`'s storefront files:
    /// by its number where it continues theirs, else by its date.
    pub(crate) fn storefront_covers(
        &self,
        shop: Option<ShopId>,
        key: &str,
        instant: Option<i64>,
    ) -> bool {
        let tables = || {
            (0..self.tables.len()).filter(move |&table| {
                self.tables[table].kind == Kind::ShopifyOrders
                    && (shop.is_none() || self.assignment.of_table(table as u32) == shop)
            })
        };
        let numbered = affix(key).and_then(|(prefix, digits, suffix)| {
            let number: u64 = digits.parse().ok()?;
            let spans = tables().filter_map(|table| self.number_spans[table].as_ref());
            let own = spans.filter(|span| span.prefix == prefix && span.suffix == suffix);
            let own: Vec<_> = own.collect();
            (!own.is_empty()).then(|| own.iter().any(|s| (s.low..=s.high).contains(&number)))
        });
        if let Some(inside) = numbered {
            return inside;
        }
        let Some(instant) = instant else { return false };
        tables().filter_map(|table| self.reaches[table]).any(|reach| reach.holds(instant))
    }

    /// The moment a case is dated by: the order's creation, else the first date its records give.
    pub fn dated(&self, case: &Case<'_>) -> Option<i64> {
        let order = case.order.map(|order| order.created);
        let platform = case.platform.iter().map(|platform| platform.ordered);
        let parcels = case.parcels.iter().map(|parcel| parcel.made());
        order.into_iter().chain(platform).chain(parcels).find_map(|m| self.clock.nominal(m))
    }

    /// Orders that an ambiguous record may belong to: nothing is said of them as missing.
    pub fn is_ambiguous(&self, at: Ref) -> bool {
        self.ambiguities.iter().any(|ambiguity| ambiguity.orders.contains(&at))
    }
}

fn number_span(table: &Table) -> Option<NumberSpan> {
    let mut families: BTreeMap<(String, String), (u64, u64, u64)> = BTreeMap::new();
    let mut key = String::new();
    for order in table.orders() {
        normalise(table.texts.get(order.name), &mut key);
        let Some((prefix, digits, suffix)) = affix(&key) else { continue };
        let Ok(number) = digits.parse::<u64>() else { continue };
        let family = (prefix.to_owned(), suffix.to_owned());
        let span = families.entry(family).or_insert((0, u64::MAX, 0));
        *span = (span.0 + 1, span.1.min(number), span.2.max(number));
    }
    let total: u64 = families.values().map(|&(count, _, _)| count).sum();
    let ((prefix, suffix), (count, low, high)) =
        families.into_iter().max_by_key(|&(_, (count, _, _))| count)?;
    (count * 2 >= total).then_some(NumberSpan { prefix, suffix, low, high })
}

/// Hashes of the tracking numbers in a cell.
fn tracking_numbers(cell: &str) -> impl Iterator<Item = u64> {
    cell.split([',', ';'])
        .map(str::trim)
        .filter(|number| !number.is_empty())
        .map(|number| backhaul_model::fingerprint::hash(number.to_ascii_uppercase().as_bytes()))
}
