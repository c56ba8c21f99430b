//! Names of orders and stores in a copy: kept, or numbered in the order in which they come up.

use backhaul_model::SortedMap;

use backhaul_model::report::Tier;

/// What becomes of names.
pub(super) struct Names {
    kept: bool,
    /// By the word that names get: each name with its number.
    numbered: SortedMap<&'static str, SortedMap<String, usize>>,
}

impl Names {
    pub(super) fn new(tier: Tier) -> Self {
        Names { kept: tier >= Tier::Orders, numbered: SortedMap::new() }
    }

    /// Whether orders and what belongs to them keep their names.
    pub(super) fn are_kept(&self) -> bool {
        self.kept
    }

    /// An order's name, or a dash: without its name an order is only counted.
    pub(super) fn order(&self, name: String) -> String {
        if self.kept { name } else { "-".to_owned() }
    }

    /// A list of orders; without names their number says nothing that a count does not.
    pub(super) fn orders(&self, names: Vec<String>) -> Vec<String> {
        if self.kept { names } else { Vec::new() }
    }

    /// A store's name, or `store 1`; a blank stays blank.
    pub(super) fn store(&mut self, name: String) -> String {
        if self.kept { name } else { self.numbered("store", name) }
    }

    /// `user 1` for a value that names somebody or something of the user's; a blank stays blank.
    pub(super) fn numbered(&mut self, word: &'static str, name: String) -> String {
        if name.is_empty() {
            return name;
        }
        let known = self.numbered.entry(word).or_default();
        let next = known.len() + 1;
        let number = *known.entry(name).or_insert(next);
        format!("{word} {number}")
    }
}
