//! Records beside orders and parcels: the store's fulfillments and transactions, returns, dispatches.
//!
//! They never make a case of their own. What the store itself writes is told by Shopify's id, else by
//! the whole name, inside one shop: a file of another shop may count from the same number, so all
//! records of a file go to the shop whose orders they fit best in time, and a record older than its
//! order is nobody's. Returns and dispatches carry the number the warehouse sees and are matched as
//! parcels are, by number only. What finds no order is counted, with its file and rows.

use backhaul_model::time::{DAY, HOUR};
use backhaul_model::{
    Dispatch, Moment, Return, SortedMap, StoreFulfillment, StoreOrder, Table, Text, Transaction,
    Words, Zone, fingerprint,
};

use crate::collect::Repeated;
use crate::entry::{Entry, Kept, Ref, all};
use crate::facts::Claims;
use crate::few::Few;
use crate::grouping::Group;
use crate::key::normalise;
use crate::matching::{Item, Matcher, Resolution};
use crate::shops::{Assignment, ShopId, StoreId};

/// The case of each record, sorted by case.
pub(crate) type Places = Vec<(u32, Ref)>;

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    pub store_fulfillments: Places,
    pub transactions: Places,
    pub returns: Places,
    pub dispatches: Places,
    /// Records that belong to no order: table, rows, first row.
    pub strays: Repeated,
}

/// Every event that such records of a table state.
pub(crate) fn events(table: &Table, note: &mut dyn FnMut(Moment)) {
    fn of<R: Numbered>(table: &Table, note: &mut dyn FnMut(Moment)) {
        R::of(table).iter().flat_map(R::events).for_each(note);
    }
    of::<StoreFulfillment>(table, note);
    of::<Transaction>(table, note);
    of::<Return>(table, note);
    of::<Dispatch>(table, note);
}

/// The records of a case.
pub(crate) fn of_case(places: &Places, case: u32) -> impl Iterator<Item = Ref> {
    let start = places.partition_point(|&(other, _)| other < case);
    places.iter().skip(start).take_while(move |&&(other, _)| other == case).map(|&(_, at)| at)
}

/// A record whose order is told by its number.
trait Numbered: Kept {
    /// The order's number, as the record writes it.
    fn number(&self) -> Text;

    /// When it certainly was there.
    fn made(&self) -> Moment;

    /// When anything last happened to it.
    fn events(&self) -> [Moment; 3];

    /// What tells it from other records of its order, in every export of it.
    fn identity(entry: &Entry<'_, Self>) -> String;
}

impl Numbered for StoreFulfillment {
    fn number(&self) -> Text {
        self.order
    }

    fn made(&self) -> Moment {
        self.created
    }

    fn events(&self) -> [Moment; 3] {
        [self.created, Moment::default(), Moment::default()]
    }

    fn identity(entry: &Entry<'_, Self>) -> String {
        let id = entry.text(entry.id);
        if id.is_empty() { entry.text(entry.tracking).to_owned() } else { id.to_owned() }
    }
}

impl Numbered for Transaction {
    fn number(&self) -> Text {
        self.order
    }

    fn made(&self) -> Moment {
        self.created
    }

    fn events(&self) -> [Moment; 3] {
        [self.created, Moment::default(), Moment::default()]
    }

    fn identity(entry: &Entry<'_, Self>) -> String {
        let created = entry.created.stamp.map(backhaul_model::Stamp::local);
        let said = (entry.kind.value, entry.succeeded, entry.amount, entry.lines().len());
        format!("{said:?} {created:?} {}", entry.word(entry.gateway))
    }
}

impl Numbered for Return {
    fn number(&self) -> Text {
        self.order
    }

    fn made(&self) -> Moment {
        if self.created.stamp.is_some() { self.created } else { self.received }
    }

    fn events(&self) -> [Moment; 3] {
        [self.created, self.received, Moment::default()]
    }

    fn identity(entry: &Entry<'_, Self>) -> String {
        let rma = entry.text(entry.rma);
        if rma.is_empty() { entry.text(entry.tracking).to_owned() } else { rma.to_owned() }
    }
}

impl Numbered for Dispatch {
    fn number(&self) -> Text {
        self.order
    }

    fn made(&self) -> Moment {
        let known = [self.created, self.picked, self.dispatched];
        known.into_iter().find(|moment| moment.stamp.is_some()).unwrap_or_default()
    }

    fn events(&self) -> [Moment; 3] {
        [self.created, self.picked, self.dispatched]
    }

    fn identity(entry: &Entry<'_, Self>) -> String {
        entry.text(entry.reference).to_owned()
    }
}

/// Finds the case of every such record of `tables`. The first groups are the orders', in their order.
#[inline(never)]
pub(crate) fn place(
    tables: &[&Table],
    matcher: &mut Matcher<'_, '_>,
    assignment: &Assignment,
    groups: &[Group],
    store_names: &Words,
    repeated: &mut Repeated,
) -> Beside {
    let mut beside = Beside::default();
    let fulfillments = latest::<StoreFulfillment>(tables, repeated);
    let ids: Vec<Text> = fulfillments.iter().map(|entry| entry.order_id).collect();
    let cases = of_store(&fulfillments, &ids, matcher, assignment);
    beside.store_fulfillments = places(&fulfillments, cases, &mut beside.strays);

    let transactions = latest::<Transaction>(tables, repeated);
    let ids: Vec<Text> = transactions.iter().map(|entry| entry.order_id).collect();
    let cases = of_store(&transactions, &ids, matcher, assignment);
    beside.transactions = places(&transactions, cases, &mut beside.strays);

    let returns = latest::<Return>(tables, repeated);
    let stores: Vec<&str> = returns.iter().map(|entry| entry.word(entry.store)).collect();
    let cases = by_number(&returns, &stores, matcher, assignment, groups, store_names);
    beside.returns = places(&returns, cases, &mut beside.strays);

    let dispatches = latest::<Dispatch>(tables, repeated);
    let stores: Vec<&str> = dispatches.iter().map(|entry| entry.word(entry.store)).collect();
    let cases = by_number(&dispatches, &stores, matcher, assignment, groups, store_names);
    beside.dispatches = places(&dispatches, cases, &mut beside.strays);
    beside
}

/// Records of all tables; of two versions of one record in different files, the one that knows the
/// later event.
#[inline(never)]
fn latest<'t, R: Numbered + 't>(
    tables: &[&'t Table],
    repeated: &mut Repeated,
) -> Vec<Entry<'t, R>> {
    let mut kept: Vec<Entry<'t, R>> = Vec::new();
    let mut known: SortedMap<u64, usize> = SortedMap::new();
    let mut key = String::new();
    let event = |entry: &Entry<'_, R>| {
        let stamps = entry.events().into_iter().filter_map(|moment| moment.stamp);
        stamps.map(backhaul_model::Stamp::local).max()
    };
    for entry in all::<R>(tables) {
        normalise(entry.text(entry.number()), &mut key);
        key.push('\n');
        key.push_str(&R::identity(&entry));
        let place = *known.entry(fingerprint::hash(key.as_bytes())).or_insert(kept.len());
        match kept.get_mut(place) {
            Some(other) if other.at.table != entry.at.table => {
                let newer = event(&entry) > event(other);
                let left = if newer { std::mem::replace(other, entry) } else { entry };
                repeated.push((left.at.table, left.rows(), left.record_row()));
            }
            _ => kept.push(entry),
        }
    }
    kept
}

#[inline(never)]
fn places<R: Kept>(
    entries: &[Entry<'_, R>],
    cases: Vec<Option<u32>>,
    strays: &mut Repeated,
) -> Places {
    let mut places = Places::new();
    for (entry, case) in entries.iter().zip(cases) {
        match case {
            Some(case) => places.push((case, entry.at)),
            None => strays.push((entry.at.table, entry.rows(), entry.record_row())),
        }
    }
    places.sort_unstable();
    places
}

/// How much older than its order a record may look before it is another order's.
const SLACK: i64 = HOUR;

/// The order of records that the store wrote.
#[inline(never)]
fn of_store<R: Numbered>(
    entries: &[Entry<'_, R>],
    ids: &[Text],
    matcher: &mut Matcher<'_, '_>,
    assignment: &Assignment,
) -> Vec<Option<u32>> {
    let mut candidates: Vec<Few<u32>> = Vec::with_capacity(entries.len());
    let mut votes: SortedMap<(u32, ShopId), i64> = SortedMap::new();
    let zone = matcher.zone;
    for (entry, &id) in entries.iter().zip(ids) {
        let mut fits = matcher.by_id_or_name(entry.text(id), entry.text(entry.number()));
        let own = |&&order: &&u32| matcher.order(order).at.table == entry.at.table;
        if fits.len() > 1 && fits.iter().any(|order| own(&order)) {
            fits = fits.iter().copied().filter(|order| own(&order)).collect();
        }
        // Each record has one vote: for the shop whose order it follows most closely.
        let nearest = fits.iter().min_by_key(|&&order| {
            let gap = gap(matcher.order(order), entry.made(), zone).unwrap_or(0);
            if gap < -SLACK { i64::MAX } else { gap }
        });
        for &order in &fits {
            if let Some(shop) = assignment.of_table(matcher.order(order).at.table) {
                let early =
                    gap(matcher.order(order), entry.made(), zone).is_some_and(|gap| gap < -SLACK);
                let vote = votes.entry((entry.at.table, shop)).or_default();
                *vote += if early { -1 } else { i64::from(nearest == Some(&order)) };
            }
        }
        candidates.push(fits);
    }
    let home = |table: u32| {
        let of_table = votes.iter().filter(|&(&(of, _), _)| of == table);
        let best = of_table.max_by_key(|&(&(_, shop), &n)| (n, std::cmp::Reverse(shop)));
        best.filter(|&(_, &n)| n > 0).map(|(&(_, shop), _)| shop)
    };
    let mut homes: SortedMap<u32, Option<ShopId>> = SortedMap::new();
    let of_entry = |((entry, &id), fits): ((&Entry<'_, R>, &Text), Few<u32>)| {
        let id = entry.text(id);
        let home = *homes.entry(entry.at.table).or_insert_with(|| home(entry.at.table));
        let at_home = fits.iter().copied().filter(|&order| {
            let shop = assignment.of_table(matcher.order(order).at.table);
            let gap = gap(matcher.order(order), entry.made(), zone);
            // The store's ids are unlike in all stores, so one file may hold the records of several.
            let found = matcher.order(order);
            let is_named = !id.is_empty() && found.text(found.id) == id;
            (shop == home || is_named) && gap.is_none_or(|gap| gap >= -SLACK)
        });
        match *at_home.collect::<Vec<_>>().as_slice() {
            [] => None,
            [only] => Some(only),
            // A name used again: the younger of the orders that were there before the record.
            ref several => several
                .iter()
                .copied()
                .filter_map(|order| Some((gap(matcher.order(order), entry.made(), zone)?, order)))
                .min()
                .map(|(_, order)| order),
        }
    };
    entries.iter().zip(ids).zip(candidates).map(of_entry).collect()
}

/// Seconds from an order's creation to a moment, at the widest reading of both.
fn gap(order: &Entry<'_, StoreOrder>, moment: Moment, zone: Zone) -> Option<i64> {
    Some(moment.stamp?.span(&zone).latest - order.created.stamp?.span(&zone).earliest)
}

/// The case of records under the number the warehouse sees.
#[inline(never)]
fn by_number<R: Numbered>(
    entries: &[Entry<'_, R>],
    stores: &[&str],
    matcher: &mut Matcher<'_, '_>,
    assignment: &Assignment,
    groups: &[Group],
    store_names: &Words,
) -> Vec<Option<u32>> {
    let mut key = String::new();
    let items: Vec<Item<'_>> = entries
        .iter()
        .zip(stores)
        .map(|(entry, store)| {
            normalise(entry.text(entry.number()), &mut key);
            Item {
                at: entry.at,
                is_parcel: true,
                key: matcher.key(&key),
                // A client's name in a warehouse is no ShipStation store, and says nothing here.
                store: StoreId(store_names.find(store).map_or(0, |word| word.index() as u32)),
                secondary: "",
                claims: Claims { made: entry.made(), ..Claims::default() },
            }
        })
        .collect();
    let mut without_order: SortedMap<u32, Vec<u32>> = SortedMap::new();
    if !items.is_empty() {
        for (position, group) in (0u32..).zip(groups) {
            if group.order.is_none() {
                without_order.entry(group.key).or_default().push(position);
            }
        }
    }
    let zone = matcher.zone;
    let resolutions = matcher.resolve_numbers(&items, assignment);
    let case = |(item, resolution): (&Item<'_>, Resolution)| {
        let known = without_order.get(&(item.key as u32)).map_or(&[][..], Vec::as_slice);
        let of_store = |&&case: &&u32| {
            !item.store.is_blank()
                && groups.get(case as usize).is_some_and(|g| g.store == item.store)
        };
        if let Some(&case) = known.iter().find(of_store) {
            return Some(case);
        }
        match resolution {
            Resolution::Matched(order, _) => {
                let gap = gap(matcher.order(order), item.claims.made, zone);
                gap.is_none_or(|gap| gap >= -DAY).then_some(order)
            }
            Resolution::Unmatched => match *known {
                [only] => Some(only),
                _ => None,
            },
            Resolution::Ambiguous(_) => None,
        }
    };
    items.iter().zip(resolutions).map(case).collect()
}
