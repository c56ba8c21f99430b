//! What only all files together show, counted once for a run and only when a check asks: what a service
//! usually costs, whether the products export holds what the store sells, and whether a file's column
//! of scans is in use.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use backhaul_model::{Parcel, ParcelSource, Scan, Table, Word};
use backhaul_reconcile::{Entry, Ledger, Side, Sku};
use backhaul_statistics::Spread;

/// Facts of all cases.
pub struct Survey<'l> {
    ledger: &'l Ledger<'l>,
    costs: OnceCell<Costs>,
    products: OnceCell<Products>,
    scanned: OnceCell<Vec<bool>>,
}

/// Label costs by service.
#[derive(Default)]
struct Costs {
    /// Service of a table's carrier and service words.
    services: BTreeMap<(u32, Word, Word), u32>,
    /// By service: how many labels, and their spread.
    spreads: Vec<Option<(usize, Spread)>>,
}

/// What the products exports know.
struct Products {
    /// Whether there is one, and it holds at least half of the SKUs that were sold.
    complete: bool,
}

impl<'l> Survey<'l> {
    /// Of a ledger. Nothing is counted yet.
    pub fn new(ledger: &'l Ledger<'l>) -> Self {
        Survey {
            ledger,
            costs: OnceCell::new(),
            products: OnceCell::new(),
            scanned: OnceCell::new(),
        }
    }

    /// How many labels of a parcel's service stand in the files, and the spread of their costs in minor
    /// units; `None` when its row names no service.
    pub fn label_costs(&self, parcel: &Entry<'_, Parcel>) -> Option<(usize, Spread)> {
        let costs = self.costs.get_or_init(|| costs(&self.ledger.tables));
        let key = (parcel.at.table, parcel.carrier, parcel.service);
        *costs.spreads.get(*costs.services.get(&key)? as usize)?
    }

    /// Whether a products export is there that can be asked: it knows at least half of the SKUs sold. One
    /// that knows fewer holds a part of the catalogue, and says nothing about the rest.
    pub fn lists_products(&self) -> bool {
        self.products.get_or_init(|| products(self.ledger)).complete
    }

    /// Whether a products export of either side knows the SKU, be it as a kit of the config.
    pub fn knows(&self, sku: Sku) -> bool {
        is_known(self.ledger, sku)
    }

    /// Whether a table's labels say mostly whether they were scanned, so that a blank cell speaks.
    pub fn tells_scans(&self, table: u32) -> bool {
        let scanned = self
            .scanned
            .get_or_init(|| self.ledger.tables.iter().map(|table| tells_scans(table)).collect());
        scanned.get(table as usize).copied().unwrap_or(false)
    }
}

#[expect(clippy::cast_precision_loss, reason = "costs in cents stay far below 2^52")]
fn costs(tables: &[&Table]) -> Costs {
    let mut costs = Costs::default();
    let mut names: BTreeMap<String, u32> = BTreeMap::new();
    let mut values: Vec<Vec<f64>> = Vec::new();
    for (at, table) in (0u32..).zip(tables) {
        for parcel in table.parcels().iter().filter(|p| p.source == ParcelSource::Label) {
            let service =
                *costs.services.entry((at, parcel.carrier, parcel.service)).or_insert_with(|| {
                    let word = |word| backhaul_model::carrier::letters(table.words.get(word));
                    let name = format!("{} {}", word(parcel.carrier), word(parcel.service));
                    let next = names.len() as u32;
                    *names.entry(name).or_insert(next)
                }) as usize;
            if values.len() <= service {
                values.resize_with(service + 1, Vec::new);
            }
            if let (true, Some(cost)) = (parcel.is_active(), parcel.label_cost)
                && cost > 0
                && let Some(values) = values.get_mut(service)
            {
                values.push(cost as f64);
            }
        }
    }
    let spread = |values: Vec<f64>| Some((values.len(), Spread::of(values)?));
    costs.spreads = values.into_iter().map(spread).collect();
    costs
}

fn products(ledger: &Ledger<'_>) -> Products {
    let listed = !ledger.product_skus(Side::Store).is_empty()
        || !ledger.product_skus(Side::ShipStation).is_empty();
    let mut sold: BTreeSet<Sku> = BTreeSet::new();
    if listed {
        for (at, table) in (0u32..).zip(&ledger.tables) {
            if table.kind.is_storefront() {
                sold.extend(table.lines.iter().map(|line| ledger.sku(at, line.sku)));
            }
        }
    }
    sold.remove(&Sku::default());
    let known = sold.iter().filter(|&&sku| is_known(ledger, sku)).count();
    Products { complete: listed && known * 2 >= sold.len() }
}

fn is_known(ledger: &Ledger<'_>, sku: Sku) -> bool {
    let mut parts = backhaul_reconcile::Quantities::default();
    ledger.add_ordered(sku, 1, &mut parts);
    let is_kit = !parts.has(sku);
    let listed = |side| !ledger.products(side, sku).is_empty();
    is_kit || listed(Side::Store) || listed(Side::ShipStation)
}

fn tells_scans(table: &Table) -> bool {
    let labels = || table.parcels().iter().filter(|parcel| parcel.is_active());
    let said = labels().filter(|p| matches!(p.scan.value, Scan::Seen | Scan::Never)).count();
    said > 0 && said * 2 >= labels().count()
}
