//! Products and stock of both sides, by SKU.
//!
//! The store's side and ShipStation's stand apart: checks compare them. Aliases are applied, so one
//! SKU is one number on both; kits are taken apart where units are counted, not here.

use backhaul_model::{Product, StockLevel, Table, Word};

use crate::entry::{Entry, Kept, Ref, all, find};
use crate::ledger::Ledger;
use crate::skus::{Sku, Skus};

/// Whose products and stock.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Side {
    /// The storefront's.
    Store,
    /// ShipStation's.
    ShipStation,
}

impl Side {
    fn of(table: &Table) -> Self {
        if table.kind.is_of_store() { Side::Store } else { Side::ShipStation }
    }
}

/// Places of products and stock levels, sorted by side and SKU. Blank SKUs are left out: they name
/// nothing that two files could agree on.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    products: Vec<(Side, Sku, Ref)>,
    stock: Vec<(Side, Sku, Ref)>,
}

impl Catalogue {
    #[inline(never)]
    pub fn new(tables: &[&Table], skus: &Skus) -> Self {
        Catalogue {
            products: sorted(tables, skus, |product: &Product| product.sku),
            stock: sorted(tables, skus, |level: &StockLevel| level.sku),
        }
    }
}

fn sorted<R: Kept>(
    tables: &[&Table],
    skus: &Skus,
    sku: impl Fn(&R) -> Word,
) -> Vec<(Side, Sku, Ref)> {
    let place = |entry: Entry<'_, R>| {
        (Side::of(entry.table), skus.of(entry.at.table, sku(&entry)), entry.at)
    };
    let mut places: Vec<_> = all(tables).map(place).filter(|(_, sku, _)| !sku.is_blank()).collect();
    places.sort_unstable();
    places
}

fn of_sku(
    places: &[(Side, Sku, Ref)],
    side: Side,
    sku: Sku,
) -> impl Iterator<Item = Ref> + use<'_> {
    let start = places.partition_point(|&(s, k, _)| (s, k) < (side, sku));
    let same = move |&&(s, k, _): &&(Side, Sku, Ref)| (s, k) == (side, sku);
    places.iter().skip(start).take_while(same).map(|&(_, _, at)| at)
}

fn of_side(places: &[(Side, Sku, Ref)], side: Side) -> Vec<Sku> {
    let of_side = places.iter().filter(|&&(s, ..)| s == side);
    let mut skus: Vec<Sku> = of_side.map(|&(_, sku, _)| sku).collect();
    skus.dedup();
    skus
}

impl Ledger<'_> {
    /// Products of a SKU on one side: several when files repeat it or variants share it.
    pub fn products(&self, side: Side, sku: Sku) -> Vec<Entry<'_, Product>> {
        let places = of_sku(&self.catalogue.products, side, sku);
        places.filter_map(|at| find(&self.tables, at)).collect()
    }

    /// Stock of a SKU on one side, one entry a location and file.
    pub fn stock(&self, side: Side, sku: Sku) -> Vec<Entry<'_, StockLevel>> {
        let places = of_sku(&self.catalogue.stock, side, sku);
        places.filter_map(|at| find(&self.tables, at)).collect()
    }

    /// SKUs that one side's products name, each once, in a fixed order.
    pub fn product_skus(&self, side: Side) -> Vec<Sku> {
        of_side(&self.catalogue.products, side)
    }

    /// SKUs that one side's stock names, each once, in a fixed order.
    pub fn stock_skus(&self, side: Side) -> Vec<Sku> {
        of_side(&self.catalogue.stock, side)
    }

    /// The SKU behind a word of a table, equal across files.
    pub fn sku(&self, table: u32, word: Word) -> Sku {
        self.skus.of(table, word)
    }

    /// A SKU in lower case, as it is compared. For order and facts; people see it as a file writes it.
    pub fn sku_name(&self, sku: Sku) -> &str {
        self.skus.name(sku)
    }

    /// Whether the store sells the SKU as a kit that ShipStation takes apart.
    pub fn is_kit(&self, sku: Sku) -> bool {
        self.skus.is_kit(sku)
    }

    /// Whether the SKU is a part of a kit.
    pub fn is_kit_part(&self, sku: Sku) -> bool {
        self.skus.is_kit_part(sku)
    }

    /// Adds units of a storefront SKU to `into`, taken apart when it is a kit.
    pub fn add_ordered(&self, sku: Sku, units: i64, into: &mut crate::Quantities) {
        self.skus.add_ordered(sku, units, into);
    }
}
