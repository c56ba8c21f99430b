//! Shops and stores: which storefront files belong together, and which ShipStation store holds their
//! orders.
//!
//! Decided by best agreement: every record whose number is an order's number is asked whether date,
//! total, recipient, postal code and e-mail agree too. Another brand in the same account may count
//! from the same number; its orders disagree, and so its store maps to no file.

use backhaul_model::SortedMap;

/// A ShipStation store name, equal across files. The default is the blank one: no store column.
#[derive(Copy, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct StoreId(pub(crate) u32);

impl StoreId {
    /// Whether the record names no store.
    pub fn is_blank(self) -> bool {
        self.0 == 0
    }
}

/// A shop: storefront files whose orders live in one ShipStation store.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ShopId(pub u32);

/// A shop.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shop {
    /// The ShipStation store that holds most of its orders; blank when no file names stores.
    pub main_store: StoreId,
    /// Its files, as positions of tables.
    pub tables: Vec<u32>,
}

/// How the records of a store agree with the orders of a file that bear the same numbers.
#[derive(Copy, Clone, Default, Debug)]
pub(crate) struct Agreement {
    pub agree: u64,
    pub neutral: u64,
    pub disagree: u64,
}

impl Agreement {
    fn score(self) -> i64 {
        (self.agree + self.neutral) as i64 - self.disagree as i64
    }

    /// Counts one pair by the balance of its facts.
    pub fn note(&mut self, balance: i64) {
        match balance {
            1.. => self.agree += 1,
            0 => self.neutral += 1,
            _ => self.disagree += 1,
        }
    }

    fn add(&mut self, other: Self) {
        self.agree += other.agree;
        self.neutral += other.neutral;
        self.disagree += other.disagree;
    }

    /// More speaks for it than against it.
    pub fn holds(self) -> bool {
        self.score() > 0 && self.agree >= self.disagree
    }
}

/// The assignment of stores to shops.
#[derive(Debug, Default)]
pub(crate) struct Assignment {
    pub shops: Vec<Shop>,
    shop_of_table: SortedMap<u32, ShopId>,
    shop_of_store: SortedMap<StoreId, ShopId>,
}

impl Assignment {
    /// Decides from the agreements of every pair of store and storefront table. `given` names the
    /// store of a table where the user says so.
    #[inline(never)]
    pub fn decide(
        storefront: &[u32],
        agreements: &SortedMap<(StoreId, u32), Agreement>,
        given: &SortedMap<u32, StoreId>,
    ) -> Self {
        let mut assignment = Assignment::default();
        for &table in storefront {
            let main = given.get(&table).copied().unwrap_or_else(|| main_store(table, agreements));
            let known = assignment.shops.iter().position(|shop| shop.main_store == main);
            let shop = known.unwrap_or_else(|| {
                assignment.shops.push(Shop { main_store: main, tables: Vec::new() });
                assignment.shops.len() - 1
            });
            assignment.shops[shop].tables.push(table);
            assignment.shop_of_table.insert(table, ShopId(shop as u32));
        }
        let mut by_shop: SortedMap<StoreId, SortedMap<ShopId, Agreement>> = SortedMap::new();
        for (&(store, table), &agreement) in agreements {
            if let Some(&shop) = assignment.shop_of_table.get(&table) {
                by_shop.entry(store).or_default().entry(shop).or_default().add(agreement);
            }
        }
        for (store, shops) in by_shop {
            let best = shops.into_iter().max_by_key(|&(id, a)| (a.score(), std::cmp::Reverse(id)));
            if let Some((shop, agreement)) = best
                && agreement.holds()
                && !store.is_blank()
            {
                assignment.shop_of_store.insert(store, shop);
            }
        }
        // A shop's main store is its own, whatever smaller agreements say.
        for (i, shop) in assignment.shops.iter().enumerate() {
            if !shop.main_store.is_blank() {
                assignment.shop_of_store.insert(shop.main_store, ShopId(i as u32));
            }
        }
        assignment
    }

    pub fn of_table(&self, table: u32) -> Option<ShopId> {
        self.shop_of_table.get(&table).copied()
    }

    pub fn of_store(&self, store: StoreId) -> Option<ShopId> {
        self.shop_of_store.get(&store).copied()
    }
}

fn main_store(table: u32, agreements: &SortedMap<(StoreId, u32), Agreement>) -> StoreId {
    agreements
        .iter()
        .filter(|&(&(store, of), agreement)| of == table && !store.is_blank() && agreement.holds())
        .max_by_key(|&(&(store, _), agreement)| (agreement.score(), std::cmp::Reverse(store)))
        .map_or(StoreId::default(), |(&(store, _), _)| store)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(agree: u64, disagree: u64) -> Agreement {
        Agreement { agree, neutral: 0, disagree }
    }

    #[test]
    fn a_brand_that_counts_from_the_same_number_maps_to_no_file() {
        let agreements = SortedMap::from([
            ((StoreId(1), 0), agreement(90, 2)),
            ((StoreId(2), 0), agreement(1, 40)),
        ]);
        let assignment = Assignment::decide(&[0], &agreements, &SortedMap::new());
        assert_eq!(assignment.of_store(StoreId(1)), Some(ShopId(0)));
        assert_eq!(assignment.of_store(StoreId(2)), None);
    }

    #[test]
    fn two_files_of_one_store_are_one_shop_and_an_option_wins() {
        let agreements = SortedMap::from([
            ((StoreId(1), 0), agreement(90, 0)),
            ((StoreId(1), 1), agreement(50, 0)),
        ]);
        let together = Assignment::decide(&[0, 1], &agreements, &SortedMap::new());
        assert_eq!(together.shops.len(), 1);
        let apart = Assignment::decide(&[0, 1], &agreements, &SortedMap::from([(1, StoreId(2))]));
        assert_eq!(apart.shops.len(), 2);
    }
}
