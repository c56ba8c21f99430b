//! Homes: the ShipStation stores that the order numbers of a family (one prefix, one suffix) regularly
//! sit in. A record elsewhere was imported by the wrong store connection.

use backhaul_model::{Arrange, SortedMap};

use crate::shops::{Assignment, Shop, ShopId, StoreId};

/// Records below which a family shows no home of its own.
const ENOUGH: u64 = 5;

/// The homes of all families.
#[derive(Debug, Default)]
pub(crate) struct Homes {
    regular: SortedMap<(ShopId, u32), Vec<StoreId>>,
}

impl Homes {
    /// Decides from how often each family's records sit in each store.
    #[inline(never)]
    pub fn decide(
        counts: SortedMap<(ShopId, u32), SortedMap<StoreId, u64>>,
        assignment: &Assignment,
    ) -> Self {
        let mut homes = Homes::default();
        for (family, stores) in counts {
            let records: u64 = stores.values().sum();
            if records < ENOUGH {
                continue;
            }
            let mut ranked: Vec<(StoreId, u64)> = stores.into_iter().collect();
            ranked.arrange_by_key(|&(store, n)| (std::cmp::Reverse(n), store));
            // A fifth of a family is no mistake but a second regular store, unless it is another
            // shop's.
            let regular = ranked.iter().enumerate().filter(|&(i, &(store, n))| {
                let elsewhere = assignment.of_store(store).is_some_and(|shop| shop != family.0);
                i == 0 || (n * 5 >= records && !elsewhere)
            });
            let regular = regular.map(|(_, &(store, _))| store).collect();
            homes.regular.insert(family, regular);
        }
        homes
    }

    /// Whether a family is large enough to show where it belongs.
    pub fn is_shown(&self, shop: ShopId, family: u32) -> bool {
        self.regular.contains_key(&(shop, family))
    }

    /// The stores a family regularly sits in, the commonest first: the shop's main store when the
    /// family is too small to show any.
    pub fn of<'h>(&'h self, id: ShopId, shop: &'h Shop, family: u32) -> &'h [StoreId] {
        let main = std::slice::from_ref(&shop.main_store);
        self.regular.get(&(id, family)).map_or(main, Vec::as_slice)
    }
}
