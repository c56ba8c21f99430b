//! What only all files together show, counted once for a run and only when a check asks: what a service
//! usually costs, whether the products export holds what the store sells, and whether a file's columns
//! of scans and carriers are in use.
//!
//! It also remembers what the rules make of words that repeat from row to row, such as carriers and
//! services, so that each is looked up once and not once a parcel.

use std::cell::{OnceCell, RefCell};

use backhaul_model::{
    DispatchStatus, Parcel, ParcelSource, Scan, SortedMap, SortedSet, Table, Word, carrier,
};
use backhaul_reconcile::{Entry, Ledger, Side, Sku};
use backhaul_statistics::Spread;

use crate::delivery::Handover;
use crate::rules::{Class, Rules};

/// Facts of all cases.
pub struct Survey<'l> {
    ledger: &'l Ledger<'l>,
    rules: &'l Rules,
    costs: OnceCell<Costs>,
    products: OnceCell<Products>,
    scanned: OnceCell<Vec<bool>>,
    carried: OnceCell<Vec<bool>>,
    carriers: Memory<Carrier<'l>>,
    carriers_of_services: Memory<Option<&'static str>>,
    services: Memory<Option<Class>>,
    tags: Memory<Option<Class>>,
    handovers: Memory<Handover>,
}

/// What is known of words, by table and word, whose handles are dense.
type Memory<T> = RefCell<Vec<Vec<Option<T>>>>;

/// What the rules make of a carrier's name.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Carrier<'l> {
    /// Whether the store has a carrier of this name; `None` when the name is blank.
    pub recognised: Option<bool>,
    /// The store's name for it.
    pub name: Option<&'l str>,
}

/// Label costs by service.
#[derive(Default)]
struct Costs {
    /// Service of a table's carrier and service words.
    services: SortedMap<(u32, Word, Word), u32>,
    /// By service: how many labels, and their spread.
    spreads: Vec<Option<(usize, Spread)>>,
}

/// What the products exports know.
struct Products {
    /// Whether there is one, and it holds at least half of the SKUs that were sold.
    complete: bool,
    /// SKUs that were sold and are known.
    known: SortedSet<Sku>,
}

impl<'l> Survey<'l> {
    /// Of a ledger. Nothing is counted yet.
    pub fn new(ledger: &'l Ledger<'l>, rules: &'l Rules) -> Self {
        Survey {
            ledger,
            rules,
            costs: OnceCell::new(),
            products: OnceCell::new(),
            scanned: OnceCell::new(),
            carried: OnceCell::new(),
            carriers: Memory::default(),
            carriers_of_services: Memory::default(),
            services: Memory::default(),
            tags: Memory::default(),
            handovers: Memory::default(),
        }
    }

    /// What the rules make of a carrier's name in a record's file.
    pub fn carrier<R>(&self, record: &Entry<'_, R>, name: Word) -> Carrier<'l> {
        recall(&self.carriers, record, name, |name| Carrier {
            recognised: self.rules.recognises_carrier(name),
            name: self.rules.carrier(name),
        })
    }

    /// The carrier that a service in a record's file begins with.
    pub fn carrier_of_service<R>(
        &self,
        record: &Entry<'_, R>,
        service: Word,
    ) -> Option<&'static str> {
        recall(&self.carriers_of_services, record, service, carrier::of_service)
    }

    /// The class of a service or shipping method in a record's file.
    pub fn class<R>(&self, record: &Entry<'_, R>, service: Word) -> Option<Class> {
        recall(&self.services, record, service, |name| self.rules.services.class(name))
    }

    /// The fastest class that a record's tags ask for.
    pub fn class_of_tags<R>(&self, record: &Entry<'_, R>, tags: Word) -> Option<Class> {
        recall(&self.tags, record, tags, |tags| {
            let services = &self.rules.services;
            let classes = tags.split([',', ';']).filter_map(|tag| services.class_of_tag(tag));
            classes.max_by_key(|class| class.least)
        })
    }

    /// What the name of a shipping method, service or carrier in a record's file says of who brings the
    /// goods.
    pub fn handover<R>(&self, record: &Entry<'_, R>, name: Word) -> Handover {
        recall(&self.handovers, record, name, Handover::of)
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
        self.products().complete
    }

    /// Whether a products export of either side knows a SKU that was sold, be it as a kit of the config.
    pub fn knows(&self, sku: Sku) -> bool {
        self.products().known.contains(&sku)
    }

    fn products(&self) -> &Products {
        self.products.get_or_init(|| products(self.ledger))
    }

    /// Whether a table's labels say mostly whether they were scanned, so that a blank cell speaks.
    pub fn tells_scans(&self, table: u32) -> bool {
        let scanned = self
            .scanned
            .get_or_init(|| self.ledger.tables.iter().map(|table| tells_scans(table)).collect());
        scanned.get(table as usize).copied().unwrap_or(false)
    }

    /// Whether what left by a warehouse's table mostly names carriers that the store knows, so that another
    /// name speaks, and a blank cell. A warehouse with codes of its own says nothing of carriers.
    pub fn names_carriers(&self, table: u32) -> bool {
        let carried = self.carried.get_or_init(|| {
            self.ledger.tables.iter().map(|table| self.names_known(table)).collect()
        });
        carried.get(table as usize).copied().unwrap_or(false)
    }

    fn names_known(&self, table: &Table) -> bool {
        let left = || {
            let all = table.records.dispatches.iter();
            all.filter(|dispatch| dispatch.status.value == DispatchStatus::Dispatched)
        };
        let is_known =
            |name: Word| self.rules.recognises_carrier(table.words.get(name)) == Some(true);
        let known = left().filter(|dispatch| is_known(dispatch.carrier)).count();
        known > 0 && known * 2 >= left().count()
    }
}

#[expect(clippy::cast_precision_loss, reason = "costs in cents stay far below 2^52")]
fn costs(tables: &[&Table]) -> Costs {
    let mut costs = Costs::default();
    let mut names: SortedMap<String, u32> = SortedMap::new();
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
    let mut sold: SortedSet<Sku> = SortedSet::new();
    if listed {
        for (at, table) in (0u32..).zip(&ledger.tables) {
            if table.kind.is_storefront() {
                sold.extend(table.lines.iter().map(|line| ledger.sku(at, line.sku)));
            }
        }
    }
    sold.remove(&Sku::default());
    let count = sold.len();
    sold.retain(|&sku| is_known(ledger, sku));
    Products { complete: listed && sold.len() * 2 >= count, known: sold }
}

fn is_known(ledger: &Ledger<'_>, sku: Sku) -> bool {
    let mut parts = backhaul_reconcile::Quantities::default();
    ledger.add_ordered(sku, 1, &mut parts);
    let is_kit = !parts.has(sku);
    let listed = |side| !ledger.products(side, sku).is_empty();
    is_kit || listed(Side::Store) || listed(Side::ShipStation)
}

fn recall<T: Copy, R>(
    memory: &Memory<T>,
    record: &Entry<'_, R>,
    word: Word,
    read: impl FnOnce(&str) -> T,
) -> T {
    let (table, at) = (record.at.table as usize, word.index());
    let known = memory.borrow().get(table).and_then(|words| *words.get(at)?);
    known.unwrap_or_else(|| {
        let value = read(record.word(word));
        let mut tables = memory.borrow_mut();
        if tables.len() <= table {
            tables.resize_with(table + 1, Vec::new);
        }
        if let Some(words) = tables.get_mut(table) {
            words.resize(words.len().max(at + 1), None);
            words[at] = Some(value);
        }
        value
    })
}

fn tells_scans(table: &Table) -> bool {
    let labels = || table.parcels().iter().filter(|parcel| parcel.is_active());
    let said = labels().filter(|p| matches!(p.scan.value, Scan::Seen | Scan::Never)).count();
    said > 0 && said * 2 >= labels().count()
}
