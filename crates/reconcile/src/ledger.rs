//! The ledger: all cases of all files, and what the checks need beside a case.

use backhaul_model::{Arrange, Moment, Table, Words};

use crate::beside::{Beside, Places, of_case};
use crate::case::{Answers, Case};
use crate::catalogue::Catalogue;
use crate::clock::Clock;
use crate::coverage::Reach;
use crate::edges::Edges;
use crate::entry::{Entry, Kept, Ref, find};
use crate::few::Few;
use crate::grouping::{Group, tracking_numbers};
use crate::homes::Homes;
use crate::shops::{Assignment, Shop, ShopId, StoreId};
use crate::siblings::Siblings;
use crate::skus::Skus;

/// Records that fit several orders.
#[derive(Clone, Debug)]
pub struct Ambiguity {
    /// The record.
    pub at: Ref,
    /// Whether it is a parcel; else it is a platform order.
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

/// All cases of all files.
pub struct Ledger<'t> {
    /// The files, in the order of the report's `inputs`.
    pub tables: Vec<&'t Table>,
    /// As-of and zones.
    pub clock: Clock,
    /// ShipStation's stores, sorted by name.
    pub stores: Vec<StoreTally>,
    /// Records that fit several orders.
    pub ambiguities: Vec<Ambiguity>,
    /// Records left out because another file holds a younger version: table, rows, first row.
    pub repeated: Vec<(u32, u64, u32)>,
    /// Minutes east of UTC in which a table's order dates evidently stand, where they agree with the
    /// storefront's exact times to the minute. Only for edges of coverage and for advice.
    pub evident_offsets: Vec<Option<i16>>,
    pub(crate) beside: Beside,
    pub(crate) catalogue: Catalogue,
    pub(crate) edges: Edges,
    pub(crate) homes: Homes,
    pub(crate) store_names: Words,
    pub(crate) assignment: Assignment,
    pub(crate) skus: Skus,
    pub(crate) groups: Vec<Group>,
    pub(crate) siblings: Siblings,
    pub(crate) shared: Vec<(u64, u32)>,
    /// Candidate order, and position of the ambiguity it stands in; sorted.
    pub(crate) ambiguous: Vec<(Ref, u32)>,
    pub(crate) keys: Words,
}

impl Ledger<'_> {
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
            order: group.order.and_then(|at| find(&self.tables, at)),
            platform: group.platform.iter().filter_map(|&at| find(&self.tables, at)).collect(),
            parcels: group.parcels.iter().filter_map(|&at| find(&self.tables, at)).collect(),
            store_fulfillments: self.beside_case(&self.beside.store_fulfillments, position),
            transactions: self.beside_case(&self.beside.transactions, position),
            returns: self.beside_case(&self.beside.returns, position),
            dispatches: self.beside_case(&self.beside.dispatches, position),
            strength: group.strength,
            answers: Answers::default(),
        }
    }

    fn beside_case<R: Kept>(&self, places: &Places, position: usize) -> Few<Entry<'_, R>> {
        of_case(places, position as u32).filter_map(|at| find(&self.tables, at)).collect()
    }

    /// Records that belong to no order of these files, with their file: table, rows, first row.
    pub fn without_order(&self) -> &[(u32, u64, u32)] {
        &self.beside.strays
    }

    /// All cases.
    pub fn cases(&self) -> impl Iterator<Item = Case<'_>> {
        (0..self.groups.len()).map(|position| self.case(position))
    }

    /// The instant a reader would take a time of `table` for: in the zone its order dates evidently
    /// stand in, else the store's. For order, edges and display; never for what hangs on hours.
    pub fn reading(&self, table: u32, moment: Moment) -> Option<i64> {
        let evident = self.evident_offsets.get(table as usize).copied().flatten();
        let offset = evident.unwrap_or(self.clock.offset);
        moment.stamp.map(|stamp| stamp.nominal(&self.clock.zone, offset))
    }

    pub(crate) fn key_of(&self, position: u32) -> &str {
        self.keys.at(self.groups[position as usize].key as usize)
    }

    /// Whether any file names an order of this number, without the mark before it.
    pub fn has_number(&self, number: &str) -> bool {
        self.keys.find(number).is_some()
    }

    pub(crate) fn group_store(&self, position: u32) -> StoreId {
        self.groups[position as usize].store
    }

    /// Name of a shop's main store; blank when no file names stores.
    pub fn shop_name(&self, shop: ShopId) -> &str {
        self.store_name(self.shop(shop).main_store)
    }

    /// The shop of a storefront table.
    pub fn shop_of_table(&self, table: u32) -> Option<ShopId> {
        self.assignment.of_table(table)
    }

    pub(crate) fn shop_of_store(&self, store: StoreId) -> Option<ShopId> {
        self.assignment.of_store(store)
    }

    /// The stores that the orders of the case's family regularly sit in, the commonest first.
    pub(crate) fn homes(&self, shop: ShopId, position: u32) -> &[StoreId] {
        self.homes.of(shop, self.shop(shop), self.groups[position as usize].family)
    }

    /// Whether the records of the case's family show in which stores it belongs.
    pub(crate) fn is_home_shown(&self, shop: ShopId, position: u32) -> bool {
        self.homes.is_shown(shop, self.groups[position as usize].family)
    }

    fn shop(&self, shop: ShopId) -> &Shop {
        &self.assignment.shops[shop.0 as usize]
    }

    /// Span of each table's order dates (events, for parcels), by position; `None` without any.
    pub fn reaches(&self) -> &[Option<Reach>] {
        &self.edges.reaches
    }

    /// Whether ShipStation's order exports really hold orders of `shop` created at `instant`.
    pub fn import_covers(&self, shop: ShopId, instant: i64) -> bool {
        self.edges.import_covers(&self.tables, shop, instant)
    }

    /// Whether a platform record with this key and moment should be in `shop`'s storefront files, or
    /// in any when its shop is not known.
    pub(crate) fn storefront_covers(
        &self,
        shop: Option<ShopId>,
        key: &str,
        instant: Option<i64>,
    ) -> bool {
        let of_shop = |&table: &usize| {
            self.tables[table].kind.is_storefront()
                && !self.tables[table].lists_open_orders_only()
                && (shop.is_none() || self.assignment.of_table(table as u32) == shop)
        };
        let positions: Vec<usize> = (0..self.tables.len()).filter(of_shop).collect();
        self.edges.storefront_covers(&positions, key, instant)
    }

    /// Cases that share a tracking number with the case at `position`, itself left out.
    pub(crate) fn sharing(&self, position: u32, tracking: &str) -> Vec<u32> {
        let mut cases = Vec::new();
        if self.shared.is_empty() {
            return cases;
        }
        for number in tracking_numbers(tracking) {
            let start = self.shared.partition_point(|&(n, _)| n < number);
            let same = self.shared[start..].iter().take_while(|&&(n, _)| n == number);
            cases.extend(same.map(|&(_, case)| case).filter(|&case| case != position));
        }
        cases.arrange();
        cases.dedup();
        cases
    }

    /// Cases to the recipient and postal code of the case at `position`, itself left out; none unless
    /// an order to them is still open.
    pub(crate) fn siblings(&self, position: u32) -> Vec<u32> {
        self.siblings.of_case(&self.tables, &self.groups[position as usize], position)
    }

    /// The moment a case is dated by: the order's creation, else the first date its records give.
    pub fn dated(&self, case: &Case<'_>) -> Option<i64> {
        let order = case.order.map(|order| order.created);
        let platform = case.platform.iter().map(|platform| platform.ordered);
        let parcels = case.parcels.iter().map(|parcel| parcel.made());
        order.into_iter().chain(platform).chain(parcels).find_map(|m| self.clock.nominal(m))
    }

    /// The records that may belong to the storefront order at a place, or as well to another.
    pub(crate) fn ambiguities_of(&self, order: Ref) -> impl Iterator<Item = &Ambiguity> {
        let start = self.ambiguous.partition_point(|&(candidate, _)| candidate < order);
        let of_order = self.ambiguous[start..].iter().take_while(move |&&(at, _)| at == order);
        of_order.filter_map(|&(_, ambiguity)| self.ambiguities.get(ambiguity as usize))
    }
}
