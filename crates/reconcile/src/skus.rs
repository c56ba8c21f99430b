//! SKUs of all files as one set of numbers, with the user's aliases and kits applied.
//!
//! Spreadsheets take `00417` for the number 417. So numbers that differ in leading zeros alone are one SKU,
//! unless a file has both. What became `9.78014E+12` could be many, and is the blank SKU.

use backhaul_model::{SortedMap, SortedSet, Table, Word, Words, is_scientific};

/// A SKU, equal across files. The default is the blank SKU.
#[derive(Copy, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Sku(u32);

impl Sku {
    /// Whether the line has none.
    pub fn is_blank(self) -> bool {
        self.0 == 0
    }
}

/// Units by SKU, sorted by SKU: small, so a sorted list beats a map.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Quantities(Vec<(Sku, i64)>);

impl Quantities {
    /// Adds units of a SKU.
    pub fn add(&mut self, sku: Sku, units: i64) {
        match self.0.binary_search_by_key(&sku, |&(sku, _)| sku) {
            Ok(i) => self.0[i].1 += units,
            Err(i) => self.0.insert(i, (sku, units)),
        }
    }

    /// Units of a SKU; 0 when it is not there.
    pub fn of(&self, sku: Sku) -> i64 {
        self.0.binary_search_by_key(&sku, |&(sku, _)| sku).map_or(0, |i| self.0[i].1)
    }

    /// Whether the SKU is there at all, be it with 0 units.
    pub fn has(&self, sku: Sku) -> bool {
        self.0.binary_search_by_key(&sku, |&(sku, _)| sku).is_ok()
    }

    /// Whether there is no SKU.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (Sku, i64)> {
        self.0.iter().copied()
    }
}

/// The SKUs of all tables.
#[derive(Debug, Default)]
pub(crate) struct Skus {
    by_word: Vec<Vec<Sku>>,
    names: Words,
    /// Numbers without their leading zeros that a file has in more than one way.
    apart: SortedSet<String>,
    kits: SortedMap<Sku, Vec<(Sku, i64)>>,
}

impl Skus {
    #[inline(never)]
    pub fn new(
        tables: &[&Table],
        aliases: &SortedMap<String, String>,
        kits: &SortedMap<String, SortedMap<String, i64>>,
    ) -> Self {
        let mut skus = Skus { apart: kept_apart(tables), ..Skus::default() };
        let aliases: SortedMap<String, &str> =
            aliases.iter().map(|(from, to)| (plain(from), to.as_str())).collect();
        for table in tables {
            let storefront = table.kind.is_of_store();
            let of_table = table
                .words
                .iter()
                .map(|word| {
                    let word = plain(word);
                    let alias = if storefront { None } else { aliases.get(&word) };
                    match alias {
                        Some(own) => skus.intern(&plain(own)),
                        None => skus.intern(&word),
                    }
                })
                .collect();
            skus.by_word.push(of_table);
        }
        for (kit, parts) in kits {
            let kit = skus.intern(&plain(kit));
            let parts = parts.iter().map(|(sku, &units)| (skus.intern(&plain(sku)), units));
            let parts: Vec<_> = parts.collect();
            skus.kits.insert(kit, parts);
        }
        skus
    }

    fn intern(&mut self, plain: &str) -> Sku {
        if is_scientific(plain) {
            return Sku::default();
        }
        let bare = bare(plain).filter(|bare| !self.apart.contains(*bare)).unwrap_or(plain);
        Sku(self.names.intern(bare).index() as u32)
    }

    pub fn of(&self, table: u32, word: Word) -> Sku {
        self.by_word
            .get(table as usize)
            .and_then(|words| words.get(word.index()))
            .copied()
            .unwrap_or_default()
    }

    pub fn name(&self, sku: Sku) -> &str {
        self.names.at(sku.0 as usize)
    }

    pub fn is_kit(&self, sku: Sku) -> bool {
        self.kits.contains_key(&sku)
    }

    pub fn is_kit_part(&self, sku: Sku) -> bool {
        self.kits.values().flatten().any(|&(part, _)| part == sku)
    }

    /// Whether selling one SKU is selling the other: the same, or a kit and a part of it.
    pub fn holds(&self, sold: Sku, sku: Sku) -> bool {
        let parts = self.kits.get(&sold);
        parts.map_or(sold == sku, |parts| parts.iter().any(|&(part, _)| part == sku))
    }

    /// Adds `units` of a storefront SKU, taken apart when it is a kit.
    pub fn add_ordered(&self, sku: Sku, units: i64, into: &mut Quantities) {
        match self.kits.get(&sku) {
            None => into.add(sku, units),
            Some(parts) => {
                for &(part, each) in parts {
                    into.add(part, units * each);
                }
            }
        }
    }
}

/// A number without the zeros in front of it; `None` for what has none.
fn bare(sku: &str) -> Option<&str> {
    let is_number = !sku.is_empty() && sku.bytes().all(|byte| byte.is_ascii_digit());
    let bare = sku.trim_start_matches('0');
    (is_number && !bare.is_empty() && bare.len() < sku.len()).then_some(bare)
}

/// The numbers of which one file has more than one way to write them.
fn kept_apart(tables: &[&Table]) -> SortedSet<String> {
    let mut apart = SortedSet::default();
    for table in tables {
        let mut met: SortedSet<&str> = SortedSet::default();
        for bare in table.words.iter().filter_map(|word| bare(word.trim())) {
            if table.words.find(bare).is_some() || !met.insert(bare) {
                apart.insert(bare.to_owned());
            }
        }
    }
    apart
}

// Both products ignore letter case in SKUs; people pad them with blanks.
fn plain(sku: &str) -> String {
    sku.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_add_up_by_sku() {
        let mut units = Quantities::default();
        units.add(Sku(7), 1);
        units.add(Sku(3), 2);
        units.add(Sku(7), 1);
        assert_eq!(units.iter().collect::<Vec<_>>(), [(Sku(3), 2), (Sku(7), 2)]);
        assert_eq!((units.of(Sku(7)), units.of(Sku(9))), (2, 0));
    }

    #[test]
    fn a_kit_sold_is_its_parts_sold() {
        let kits = SortedMap::from([("set".into(), SortedMap::from([("bowl".into(), 4)]))]);
        let mut skus = Skus::new(&[], &SortedMap::new(), &kits);
        let [set, bowl, cup] = ["set", "bowl", "cup"].map(|sku| skus.intern(sku));
        assert!(skus.holds(set, bowl) && skus.holds(cup, cup));
        assert!(!skus.holds(set, cup) && !skus.holds(set, set) && !skus.holds(bowl, set));
    }
}
