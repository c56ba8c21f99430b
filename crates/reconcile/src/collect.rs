//! Records of all files, collected once: storefront orders with their keys, and platform orders and
//! parcels as items waiting for their order. What several files repeat is kept in its best version;
//! the others' rows are counted as repeated.

use backhaul_model::{Parcel, PlatformOrder, SortedMap, StoreOrder, Table, Words};

use crate::chains::Chains;
use crate::dedupe;
use crate::entry::{Entry, Ref, find};
use crate::facts::Claims;
use crate::key::normalise;
use crate::matching::Item;
use crate::shops::StoreId;
use crate::skus::Skus;

/// Rows left out because another file holds a better version: table, rows, first row.
pub(crate) type Repeated = Vec<(u32, u64, u32)>;

/// Storefront orders without the repeats of overlapping files, and their keys.
#[inline(never)]
pub(crate) fn orders<'t>(
    tables: &[&'t Table],
    keys: &mut Words,
    repeated: &mut Repeated,
) -> (Vec<Entry<'t, StoreOrder>>, Vec<usize>) {
    let mut orders: Vec<Entry<'t, StoreOrder>> = Vec::new();
    let mut order_keys: Vec<usize> = Vec::new();
    let most = tables.iter().map(|table| table.orders().len()).sum();
    orders.reserve_exact(most);
    order_keys.reserve_exact(most);
    let mut by_key = Chains::new(most);
    let mut key = String::new();
    for (position, table) in tables.iter().enumerate() {
        for (record, order) in table.orders().iter().enumerate() {
            let at = Ref { table: position as u32, record: record as u32 };
            let entry = Entry::new(table, at, order);
            normalise(entry.text(entry.name), &mut key);
            let id = keys.intern(&key).index();
            let other = by_key.of(id).iter().copied().find(|&other| {
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
                by_key.put(id, orders.len() as u32);
                orders.push(entry);
                order_keys.push(id);
            }
        }
    }
    (orders, order_keys)
}

/// Platform orders and parcels of all files, repeats of overlapping files left out.
#[inline(never)]
pub(crate) fn items<'t>(
    tables: &[&'t Table],
    keys: &mut Words,
    store_names: &mut Words,
    skus: &Skus,
    rewriting: &Rewriting,
    repeated: &mut Repeated,
) -> Vec<Item<'t>> {
    let most =
        tables.iter().map(|table| table.platform_orders().len() + table.parcels().len()).sum();
    let mut items: Vec<Item<'t>> = Vec::with_capacity(most);
    let mut by_key = Chains::new(most);
    let mut key = String::new();
    let mut take = |item: Item<'t>| {
        let known = by_key.of(item.key);
        let same = known
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
            by_key.put(item.key, items.len() as u32);
            items.push(item);
        }
    };
    for (position, table) in tables.iter().enumerate() {
        let position = position as u32;
        for (record, order) in table.platform_orders().iter().enumerate() {
            let entry = Entry::new(table, Ref { table: position, record: record as u32 }, order);
            normalise(entry.text(entry.number), &mut key);
            rewriting.apply(entry.word(entry.store), &mut key);
            take(Item {
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
            let entry = Entry::new(table, Ref { table: position, record: record as u32 }, parcel);
            normalise(entry.text(entry.number), &mut key);
            rewriting.apply(entry.word(entry.store), &mut key);
            take(Item {
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
    }
    items
}

/// What the user says of ShipStation's numbers: what stands before a store's own, and which order a
/// number means. All as keys.
pub struct Rewriting {
    prefixes: SortedMap<String, String>,
    orders: SortedMap<String, String>,
}

impl Rewriting {
    /// From store to prefix, and from ShipStation's number to the order's name.
    pub fn new(prefixes: &SortedMap<String, String>, orders: &SortedMap<String, String>) -> Self {
        let key = |text: &str| {
            let mut key = String::new();
            normalise(text, &mut key);
            key
        };
        let prefixes = prefixes.iter().map(|(store, prefix)| (store.clone(), key(prefix)));
        let orders = orders.iter().map(|(number, order)| (key(number), key(order)));
        Rewriting { prefixes: prefixes.collect(), orders: orders.collect() }
    }

    /// Makes the order's key of a number's: the order it is said to mean, else without the store's
    /// prefix. A key that is nothing but the prefix stays.
    fn apply(&self, store: &str, key: &mut String) {
        if let Some(order) = self.orders.get(key.as_str()) {
            key.clone_from(order);
            return;
        }
        let prefix = self.prefixes.get(store).filter(|prefix| key.starts_with(prefix.as_str()));
        if let Some(prefix) = prefix.filter(|prefix| prefix.len() < key.len()) {
            key.drain(..prefix.len());
        }
    }
}

fn same_record(tables: &[&Table], a: &Item<'_>, b: &Item<'_>, skus: &Skus) -> bool {
    let same_store = a.store == b.store || a.store.is_blank() || b.store.is_blank();
    if a.at.table == b.at.table || a.is_parcel != b.is_parcel || !same_store {
        return false;
    }
    if a.is_parcel {
        return matches!((find::<Parcel>(tables, a.at), find::<Parcel>(tables, b.at)),
            (Some(a), Some(b)) if dedupe::same_parcel(&a, &b));
    }
    matches!((find::<PlatformOrder>(tables, a.at), find::<PlatformOrder>(tables, b.at)),
        (Some(a), Some(b)) if dedupe::same_platform_order(&a, &b, skus))
}

fn rank(tables: &[&Table], item: &Item<'_>) -> (i64, i64, i64) {
    if item.is_parcel {
        let rank = find(tables, item.at).map(|parcel| dedupe::parcel_rank(&parcel));
        return rank.map_or((0, 0, 0), |(voided, lines, at)| (i64::from(voided), lines as i64, at));
    }
    let rank = find(tables, item.at).map(|order| dedupe::platform_rank(&order));
    rank.map_or((0, 0, 0), |(at, status, lines)| (at, i64::from(status), lines as i64))
}

fn rows_of(tables: &[&Table], item: &Item<'_>) -> (u64, u32) {
    if item.is_parcel {
        return find::<Parcel>(tables, item.at).map_or((1, 0), |p| (p.rows(), p.row));
    }
    find::<PlatformOrder>(tables, item.at).map_or((1, 0), |p| (p.rows(), p.row))
}
