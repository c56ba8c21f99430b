//! Synthetic stores with an answer key.
//!
//! [`simulate`] runs a shop and the ShipStation account that ships for it, from a seed: people buy,
//! orders are imported, packed in end-of-day batches, written back; some of it goes wrong in each
//! way the check catalogue knows, and more of it only looks wrong. Then it writes the exports a
//! merchant would download, and a [`Key`] saying what an audit of those files has to find.
//!
//! # Where the key comes from
//!
//! Not from the list of what was made to go wrong: an anomaly can have side effects (a cancelled
//! order nobody took off the floor is also overdue), and chance makes some of its own. An oracle
//! reads the true state, cut down to what the files show, and applies the contract's sentences to
//! every order. It shares no code with the checks it measures.
//!
//! # Where the contract leaves room
//!
//! A finding that depends on how one reads a time without a zone, or a sentence that can be taken
//! two ways, is in the key as *may*: neither rewarded nor punished. The oracle's functions say
//! which, each in its own words.
//!
//! Nothing here asks the system for a clock, a file or a random number: the same plan gives the
//! same bytes on every machine and in the browser. Nobody in it exists.

mod calendar;
mod catalogue;
mod channel;
mod confusion;
mod damage;
mod demand;
mod dice;
mod dispatch;
mod export;
mod floor;
mod incident;
mod key;
mod names;
mod oracle;
mod people;
mod plan;
mod rhythm;
mod score;
mod shelf;
mod story;
mod tracking;
mod world;

pub use calendar::Zone;
pub use channel::Channel;
pub use confusion::{Confusion, confusion};
pub use damage::Damage;
pub use export::ExportFile;
pub use incident::Incident;
pub use key::{Cause, Check, Expected, Key, Lane, Note, Storefront};
pub use names::SkuTables;
pub use plan::{
    Clock, Dates, Dialect, Era, Further, Mess, Names, Notified, Numbers, Plan, Shape, Words,
};
pub use score::{Score, Tally, score};

use dice::Dice;
use floor::Floor;
use story::Story;

/// A store's exports and what an audit of them has to find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exports {
    /// The exports, and the key as `key.json`.
    pub files: Vec<ExportFile>,
    /// The key.
    pub key: Key,
    /// What `backhaul.toml` among the files says of SKUs.
    pub tables: SkuTables,
}

/// Runs the store and writes its exports.
#[must_use]
pub fn simulate(plan: &Plan) -> Exports {
    let world = run(plan);
    let (mut files, storefronts) = export::files(&world);
    let key = Key {
        as_of: world.plan.store_zone.iso(world.as_of),
        account_zone: world.plan.account_zone.iana().to_owned(),
        storefronts,
        orders: world.orders.iter().filter(|order| oracle::lists_order(&world, order)).count()
            as u32,
        findings: oracle::findings(&world),
        not_checkable: oracle::not_checkable(&world),
        notes: notes(&world),
    };
    let tables = SkuTables::of(plan);
    if plan.renamed {
        let bytes = tables.toml().into_bytes();
        files.push(ExportFile { name: "backhaul.toml".to_owned(), bytes });
    }
    files.push(ExportFile {
        name: "key.json".to_owned(),
        bytes: serde_json::to_vec_pretty(&key).unwrap_or_default(),
    });
    Exports { files, key, tables }
}

/// The exports of the default plan, for the page's *Try with sample data*.
#[must_use]
pub fn sample() -> Vec<(String, Vec<u8>)> {
    simulate(&Plan::default())
        .files
        .into_iter()
        .filter(|file| file.name != "key.json")
        .map(|file| (file.name, file.bytes))
        .collect()
}

/// The SKUs that the shops sell.
pub fn skus() -> impl Iterator<Item = &'static str> {
    catalogue::PRODUCTS.iter().map(|product| product.sku).filter(|sku| !sku.is_empty())
}

/// Opens the shops, lets every order live, and stops the clock at the latest event.
fn run(plan: &Plan) -> world::World {
    let mut world = demand::open(plan);
    story::assign(&mut world, &mut Dice::new(plan.seed, 0x57));
    demand::open_neighbours(&mut world);
    channel::open(&mut world);
    let count = world.orders.len();
    let (dice, exchanges) = (Dice::new(plan.seed, 0xf1), std::collections::BTreeSet::new());
    let mut floor = Floor { world: &mut world, dice, exchanges };
    for order in 0..count {
        story::live(&mut floor, order);
    }
    story::strike(&mut world, &mut Dice::new(plan.seed, 0x1c));
    world.as_of = latest_event(&world);
    world.dispatches = dispatch::dispatches(&world);
    world.shelves = shelf::shelves(&world);
    world
}

/// The contract's as-of: the latest thing that any file says has happened.
fn latest_event(world: &world::World) -> calendar::Moment {
    let listed = world.orders.iter().filter(|order| oracle::lists_order(world, order));
    let in_store =
        listed.flat_map(|o| [Some(o.created), o.paid, o.fulfilled, o.cancelled]).flatten();
    let ordered = world.records.iter().map(|record| record.ordered);
    let shipped = world.parcels.iter().map(|parcel| parcel.voided.unwrap_or(parcel.created));
    in_store.chain(ordered).chain(shipped).max().unwrap_or(world.opens)
}

fn notes(world: &world::World) -> Vec<Note> {
    let played = world.orders.iter().filter(|order| order.story != Story::Plain);
    played
        .map(|order| Note {
            order: if order.listed { order.name.clone() } else { order.number.clone() },
            store: world.stores[order.store].clone(),
            story: serde_json::to_value(order.story)
                .ok()
                .and_then(|story| story.as_str().map(str::to_owned))
                .unwrap_or_default(),
        })
        .collect()
}
