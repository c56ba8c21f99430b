//! Facets: the traits of a shipment that a rule, a setting or a person can be behind.
//!
//! Traits are interned across files, so that millions of shipments compare numbers, not texts. A word of a
//! file is looked up once; what is counted later is a small array.

use backhaul_model::{Arrange, Parcel, PlatformOrder, PlatformStatus, SortedMap, Word, carrier};
use backhaul_reconcile::{Case, Entry};

/// A kind of trait.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Facet {
    /// Carrier.
    Carrier,
    /// Service.
    Service,
    /// Ship-from warehouse.
    Warehouse,
    /// Who made the label.
    User,
    /// One of the order's tags, on either side.
    Tag,
    /// ShipStation store: what any set may have in common, but no rule's facet.
    Store,
}

impl Facet {
    /// Those that a rule can apply to, in the order in which they are named.
    pub const ALL: [Facet; 5] =
        [Facet::Carrier, Facet::Service, Facet::Warehouse, Facet::User, Facet::Tag];

    /// The word in sentences and in the report.
    pub fn word(self) -> &'static str {
        match self {
            Facet::Carrier => "carrier",
            Facet::Service => "service",
            Facet::Warehouse => "warehouse",
            Facet::User => "user",
            Facet::Tag => "tag",
            Facet::Store => "store",
        }
    }
}

/// A value of a facet, equal across files. 0 is blank.
pub(crate) type Value = u32;

/// The single values of a shipment, and the set of its tags.
#[derive(Copy, Clone, Default, Debug)]
pub(crate) struct Traits {
    single: [Value; 4],
    tags: u32,
}

/// All values met.
#[derive(Default)]
pub(crate) struct Facets {
    names: SortedMap<(Facet, String), Value>,
    values: Vec<(Facet, String)>,
    /// By facet and table, then by word.
    words: SortedMap<(Facet, u32), Vec<Option<u32>>>,
    tag_sets: Vec<Vec<Value>>,
    tag_set_of: SortedMap<Vec<Value>, u32>,
}

impl Facets {
    pub(crate) fn new() -> Self {
        Facets {
            values: vec![(Facet::Carrier, String::new())],
            tag_sets: vec![Vec::new()],
            ..Facets::default()
        }
    }

    /// The traits of a case's newest active parcel, and of its platform order where the parcel is silent.
    pub(crate) fn of(&mut self, case: &Case<'_>, newest: Option<&Entry<'_, Parcel>>) -> Traits {
        let shipped = |order: &&Entry<'_, PlatformOrder>| {
            let elsewhere = order.status.value != PlatformStatus::Shipped;
            (elsewhere, order.word(order.carrier).to_owned(), order.word(order.service).to_owned())
        };
        let platform = match &case.platform[..] {
            [only] => Some(only),
            several => several.iter().min_by_key(shipped),
        };
        let mut traits = Traits::default();
        let from_parcel =
            |parcel: &Parcel| [parcel.carrier, parcel.service, parcel.warehouse, parcel.user];
        let from_platform = |order: &PlatformOrder| {
            [order.carrier, order.service, Word::default(), Word::default()]
        };
        for (place, facet) in Facet::ALL.into_iter().take(4).enumerate() {
            let mut value = 0;
            if let Some(parcel) = newest {
                let word = from_parcel(parcel)[place];
                value = self.single(facet, parcel.at.table, word, || parcel.word(word));
            }
            if let Some(order) = platform.filter(|_| value == 0) {
                let word = from_platform(order)[place];
                value = self.single(facet, order.at.table, word, || order.word(word));
            }
            traits.single[place] = value;
        }
        let mut tags = Vec::new();
        for (table, word, text) in case
            .order
            .iter()
            .map(|order| (order.at.table, order.tags, order.word(order.tags)))
            .chain(case.platform.iter().map(|p| (p.at.table, p.tags, p.word(p.tags))))
        {
            if !word.is_blank() {
                let set = self.tag_set(table, word, text);
                tags.extend_from_slice(&self.tag_sets[set as usize]);
            }
        }
        traits.tags = self.set(tags);
        traits
    }

    fn single<'w>(
        &mut self,
        facet: Facet,
        table: u32,
        word: Word,
        text: impl Fn() -> &'w str,
    ) -> Value {
        if word.is_blank() {
            return 0;
        }
        if let Some(known) = self.known(facet, table, word) {
            return known;
        }
        let value = self.value(facet, text());
        self.note(facet, table, word, value);
        value
    }

    fn tag_set(&mut self, table: u32, word: Word, text: &str) -> u32 {
        if let Some(known) = self.known(Facet::Tag, table, word) {
            return known;
        }
        let tags = text.split([',', ';']).map(|tag| self.value(Facet::Tag, tag)).collect();
        let set = self.set(tags);
        self.note(Facet::Tag, table, word, set);
        set
    }

    fn set(&mut self, mut tags: Vec<Value>) -> u32 {
        tags.retain(|&tag| tag != 0);
        if tags.is_empty() {
            return 0;
        }
        tags.arrange();
        tags.dedup();
        if let Some(&known) = self.tag_set_of.get(&tags) {
            return known;
        }
        let set = self.tag_sets.len() as u32;
        self.tag_set_of.insert(tags.clone(), set);
        self.tag_sets.push(tags);
        set
    }

    fn known(&self, facet: Facet, table: u32, word: Word) -> Option<u32> {
        self.words.get(&(facet, table))?.get(word.index()).copied().flatten()
    }

    fn note(&mut self, facet: Facet, table: u32, word: Word, value: u32) {
        let words = self.words.entry((facet, table)).or_default();
        if words.len() <= word.index() {
            words.resize(word.index() + 1, None);
        }
        words[word.index()] = Some(value);
    }

    pub(crate) fn value(&mut self, facet: Facet, text: &str) -> Value {
        let text = text.trim();
        if text.is_empty() {
            return 0;
        }
        let next = self.values.len() as Value;
        let value = *self.names.entry((facet, spelled(facet, text))).or_insert(next);
        if value == next {
            self.values.push((facet, text.to_owned()));
        } else if text < self.values[value as usize].1.as_str() {
            text.clone_into(&mut self.values[value as usize].1);
        }
        value
    }

    /// Facet and text of a value.
    pub(crate) fn name(&self, value: Value) -> (Facet, &str) {
        let (facet, text) = &self.values[value as usize];
        (*facet, text)
    }

    /// How many values there are, the blank one included.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// The values of a shipment, blanks left out.
    pub(crate) fn values_of<'f>(&'f self, traits: &'f Traits) -> impl Iterator<Item = Value> + 'f {
        let tags = &self.tag_sets[traits.tags as usize];
        traits.single.iter().chain(tags).copied().filter(|&value| value != 0)
    }

    /// Whether a shipment has a value.
    pub(crate) fn has(&self, traits: &Traits, value: Value) -> bool {
        self.values_of(traits).any(|own| own == value)
    }
}

/// A value in the spelling by which it is compared. One export writes `FirstMile` and another
/// `firstmile`: a carrier is one in any case and punctuation. The least spelling is the one shown, so
/// that the order of files does not choose.
fn spelled(facet: Facet, text: &str) -> String {
    if facet != Facet::Carrier {
        return text.to_owned();
    }
    let plain = carrier::letters(text);
    if plain.is_empty() { text.to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_carrier_is_one_in_any_case_and_the_order_of_files_does_not_choose_its_spelling() {
        for [first, second] in [["FirstMile", "first_mile"], ["first_mile", "FirstMile"]] {
            let mut facets = Facets::new();
            let value = facets.value(Facet::Carrier, first);
            assert_eq!(facets.value(Facet::Carrier, second), value);
            assert_eq!(facets.name(value), (Facet::Carrier, "FirstMile"));
            assert_ne!(facets.value(Facet::Tag, "vip"), facets.value(Facet::Tag, "VIP"));
        }
    }
}
