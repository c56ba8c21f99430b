//! Stores beside each other, and warehouses with the carriers that leave from them: the same rules should
//! give the same rates everywhere.

use backhaul_model::report::{MeasureTable, Shows};
use backhaul_model::{Arrange, Field, Kind, SortedMap};

use super::{Drawn, Plan, percent};
use crate::measures::Seen;

const STORES: Plan = Plan {
    id: "stores",
    topic: "Stores, warehouses, carriers",
    title: "The stores beside each other",
    says: "Where one store stands out, a rule, a preset or a mapping treats it otherwise.",
    columns: &[
        ("Store", Shows::Cell),
        ("Orders", Shows::Count),
        ("Tagged", Shows::Percent),
        ("Tags in ShipStation", Shows::Percent),
        ("Shipped", Shows::Count),
        ("Not written back", Shows::Percent),
        ("Sent slower than asked", Shows::Percent),
        ("In several parcels", Shows::Percent),
        ("Of these, not written back", Shows::Percent),
    ],
};

const GRID: Plan = Plan {
    id: "warehouse-carrier",
    topic: "Stores, warehouses, carriers",
    title: "Warehouses and carriers",
    says: "Write-backs that failed, by where a parcel left and who took it.",
    columns: &[
        ("Warehouse", Shows::Cell),
        ("Carrier", Shows::Cell),
        ("Orders", Shows::Count),
        ("Not written back", Shows::Count),
        ("Share", Shows::Percent),
    ],
};

const NAMELESS: Plan = Plan {
    id: "store-names",
    topic: "Stores, warehouses, carriers",
    title: "ShipStation rows without a store",
    says: "Without a store's name a queue of several stores cannot be told apart, and a write-back to \
           the wrong store is not seen. Add the column Store, or name the stores in ShipStation.",
    columns: &[
        ("File", Shows::Cell),
        ("Rows", Shows::Count),
        ("Without a store", Shows::Count),
        ("What is wrong", Shows::Text),
    ],
};

#[derive(Default)]
struct OfStore {
    orders: u64,
    tagged: u64,
    tags_known: u64,
    tags_arrived: u64,
    shipped: u64,
    failed: u64,
    slower: u64,
    split: u64,
    split_failed: u64,
}

/// Tallies by store, and by warehouse and carrier.
#[derive(Default)]
pub struct Places<'l> {
    stores: SortedMap<&'l str, OfStore>,
    grid: SortedMap<(&'l str, &'l str), (u64, u64)>,
}

impl<'l> Places<'l> {
    pub fn note(&mut self, seen: &Seen<'_, 'l>) {
        let Some(order) = seen.order else { return };
        let case = seen.case;
        let store = self.stores.entry(seen.store).or_default();
        store.orders += 1;
        let tagged = !order.tags.is_blank();
        store.tagged += u64::from(tagged);
        if let Some(platform) = case.platform.iter().find(|it| tagged && it.has(Field::Tags)) {
            store.tags_known += 1;
            store.tags_arrived += u64::from(!platform.tags.is_blank());
        }
        if !seen.shipped {
            return;
        }
        let failed = seen.failed();
        let several = case.active().count() > 1;
        store.shipped += 1;
        store.failed += u64::from(failed);
        store.slower += u64::from(seen.says(&["service-downgrade"]));
        store.split += u64::from(several);
        store.split_failed += u64::from(several && failed);
        // An order counts once for each pair, however many of its parcels share it.
        let mut counted: Vec<(&str, &str)> = Vec::new();
        for parcel in case.active() {
            let pair = (parcel.word(parcel.warehouse), parcel.word(parcel.carrier));
            if pair.0.is_empty() || counted.contains(&pair) {
                continue;
            }
            counted.push(pair);
            let tally = self.grid.entry(pair).or_default();
            *tally = (tally.0 + 1, tally.1 + u64::from(failed));
        }
    }

    pub fn tables(self, drawn: &Drawn<'_>) -> [MeasureTable; 3] {
        let stores = self.stores.into_iter().map(|(name, of)| {
            vec![
                if name.is_empty() { "no name in these files" } else { name }.into(),
                of.orders.into(),
                percent(of.tagged, of.orders),
                percent(of.tags_arrived, of.tags_known),
                of.shipped.into(),
                percent(of.failed, of.shipped),
                percent(of.slower, of.shipped),
                percent(of.split, of.shipped),
                percent(of.split_failed, of.split),
            ]
        });
        let mut grid: Vec<_> = self.grid.into_iter().collect();
        // Failing most first; a grid of one cell is no grid.
        grid.arrange_by_key(|&(pair, (shipped, failed))| {
            (std::cmp::Reverse((failed, shipped)), pair)
        });
        let grid = if grid.len() < 2 { Vec::new() } else { grid };
        let grid = grid.into_iter().map(|((warehouse, carrier), (shipped, failed))| {
            vec![
                warehouse.into(),
                carrier.into(),
                shipped.into(),
                failed.into(),
                percent(failed, shipped),
            ]
        });
        [STORES.with(stores.collect()), GRID.with(grid.collect()), nameless(drawn)]
    }
}

/// Files of ShipStation of whose rows some, or all, name no store.
fn nameless(drawn: &Drawn<'_>) -> MeasureTable {
    let asked =
        [Kind::ShipStationOrders, Kind::ShipStationShipments, Kind::ShipStationFulfillments];
    let tables = drawn.ledger.tables.iter().filter(|table| asked.contains(&table.kind));
    let rows = tables.filter_map(|table| {
        let orders = table.platform_orders().iter().map(|order| order.store);
        let stores = orders.chain(table.parcels().iter().map(|parcel| parcel.store));
        let blank = stores.filter(|store| store.is_blank()).count() as u64;
        let all = table.records() as u64;
        let wrong = if !table.columns.has(Field::Store) {
            "The file has no column for the store."
        } else if blank == all {
            "No row names a store."
        } else {
            "Some rows name a store, these do not."
        };
        (blank > 0)
            .then(|| vec![table.name.as_str().into(), all.into(), blank.into(), wrong.into()])
    });
    NAMELESS.with(rows.collect())
}
