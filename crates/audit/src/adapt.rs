//! Tables as the options and the other files make them read: status words that only this merchant uses,
//! zones of single files or stores, and dates that another file of the account explains.
//!
//! A file is read before options are known, and read once however often they change. So what options
//! say of its cells is applied to a copy. Only a file that something changes is copied; without such
//! options no memory is spent.

use backhaul_ingest::account;
use backhaul_model::{Moment, NamedZone, ProblemCode, Said, SortedMap, Table, Word, Words, Zone};

use crate::OptionError;
use crate::options::{
    FinancialWord, FulfillmentWord, NotifiedWord, Options, PlatformWord, StatusWords,
    WarehouseWord, meaning,
};

/// Copies of the tables that options change.
pub struct Adapted(Vec<Option<Table>>);

impl Adapted {
    /// Makes them. The error names the zone that is none.
    pub fn of(tables: &[&Table], options: &Options) -> Result<Self, OptionError> {
        let zones = Zones::of(options)?;
        let day_first = account::day_first(tables);
        let adapt = |table: &&Table| adapted(table, options, &zones, day_first);
        Ok(Adapted(tables.iter().map(adapt).collect()))
    }

    /// All tables, each as the options make it read.
    pub fn tables<'t>(&'t self, read: &[&'t Table]) -> Vec<&'t Table> {
        let adapted = read.iter().zip(&self.0);
        adapted.map(|(read, adapted)| adapted.as_ref().unwrap_or(read)).collect()
    }
}

/// The table as the options make it read; `None` where they change nothing.
fn adapted(
    table: &Table,
    options: &Options,
    zones: &Zones,
    day_first: Option<bool>,
) -> Option<Table> {
    let has_zone = zones.concern(table);
    let has_words = !options.status_words.is_empty();
    let day_first = day_first.filter(|_| account::is_settled_by_account(table));
    if !has_zone && !has_words && day_first.is_none() {
        return None;
    }
    let mut table = table.clone();
    if let Some(day_first) = day_first {
        account::settle(&mut table, day_first);
    }
    if has_zone {
        zones.place(&mut table);
    }
    if has_words {
        translate(&mut table, &options.status_words);
    }
    Some(table)
}

/// Zones by file or store.
struct Zones(SortedMap<String, NamedZone>);

impl Zones {
    /// Reads them; the error names the one that is no zone.
    fn of(options: &Options) -> Result<Zones, OptionError> {
        let mut zones = SortedMap::new();
        for (name, zone) in &options.zones {
            match Zone::parse(zone) {
                Ok(Zone::Named(zone)) => drop(zones.insert(name.clone(), zone)),
                Ok(Zone::Unknown) => {}
                Err(message) => {
                    return Err(OptionError { option: format!("zones.{name}"), message });
                }
            }
        }
        Ok(Zones(zones))
    }

    fn concern(&self, table: &Table) -> bool {
        self.0.keys().any(|name| *name == table.name || table.words.find(name).is_some())
    }

    fn place(&self, table: &mut Table) {
        let of_file = self.0.get(&table.name).copied();
        let words = &table.words;
        let zone = |store: Word| of_file.or_else(|| self.0.get(words.get(store)).copied());
        let records = &mut table.records;
        for order in &mut records.orders {
            place(of_file, order.moments_mut());
        }
        for order in &mut records.platform_orders {
            place(zone(order.store), order.moments_mut());
        }
        for parcel in &mut records.parcels {
            place(zone(parcel.store), parcel.moments_mut());
        }
        for dispatch in &mut records.dispatches {
            place(zone(dispatch.store), dispatch.moments_mut());
        }
        for returned in &mut records.returns {
            place(zone(returned.store), returned.moments_mut());
        }
    }
}

fn place<'m>(zone: Option<NamedZone>, moments: impl IntoIterator<Item = &'m mut Moment>) {
    let Some(zone) = zone else { return };
    for moment in moments {
        moment.stamp = moment.stamp.map(|stamp| stamp.placed_in(zone));
    }
}

/// Gives words that nobody knew the meaning the user gave them, and drops what was complained of them.
fn translate(table: &mut Table, given: &StatusWords) {
    let words = &table.words;
    for order in &mut table.records.orders {
        give(&mut order.financial, words, |word| {
            meaning(&given.financial, word).map(FinancialWord::status)
        });
        give(&mut order.fulfillment, words, |word| {
            meaning(&given.fulfillment, word).map(FulfillmentWord::status)
        });
    }
    for order in &mut table.records.platform_orders {
        give(&mut order.status, words, |word| {
            meaning(&given.platform, word).map(PlatformWord::status)
        });
    }
    for parcel in &mut table.records.parcels {
        give(&mut parcel.notified, words, |word| {
            meaning(&given.notified, word).map(NotifiedWord::status)
        });
    }
    for dispatch in &mut table.records.dispatches {
        give(&mut dispatch.status, words, |word| {
            meaning(&given.warehouse, word).map(WarehouseWord::status)
        });
    }
    let known = |word: &str| {
        meaning(&given.financial, word).is_some()
            || meaning(&given.fulfillment, word).is_some()
            || meaning(&given.platform, word).is_some()
            || meaning(&given.notified, word).is_some()
            || meaning(&given.warehouse, word).is_some()
    };
    table.problems.retain(|problem| {
        let word = problem.message.split('"').nth(1).unwrap_or_default();
        problem.code != ProblemCode::UnknownStatus || !known(word)
    });
}

fn give<T>(said: &mut Said<T>, words: &Words, meaning: impl Fn(&str) -> Option<T>) {
    if said.word.is_blank() {
        return;
    }
    if let Some(value) = meaning(words.get(said.word)) {
        said.value = value;
    }
}
