//! Tables of domain knowledge that checks consult and people may edit in the config: what is true of
//! carriers, services, taxes and marketplaces, and not of one merchant's files.

mod marketplaces;
mod services;
mod tax;

use backhaul_model::SortedMap;

use backhaul_model::carrier::{self, Recognition};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use marketplaces::{Marketplace, Marketplaces};
pub use services::{Class, Services};
pub use tax::{Tax, Territory};

/// All tables, with their built-in entries by default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// Further carriers: the name as it stands in ShipStation, and the carrier it means. A carrier that
    /// the store does not list either counts as recognised, because its owner says so.
    pub carriers: SortedMap<String, String>,
    /// What marketplaces allow, by their id.
    pub marketplaces: Marketplaces,
    /// How fast services are, and which tags ask for a fast one.
    pub services: Services,
    /// Where parcels leave from, and what currencies are worth, for taxes at a border.
    pub tax: Tax,
}

impl Rules {
    /// Whether the store has a carrier of this name; `None` when the name is blank. Names that stand for
    /// any carrier (*Other*) are never one.
    pub fn recognises_carrier(&self, name: &str) -> Option<bool> {
        let recognition = carrier::recognise(name)?;
        Some(match recognition {
            Recognition::Known(_) => true,
            Recognition::Generic => false,
            Recognition::Unknown => self.own(name).is_some(),
        })
    }

    /// The carrier that a name means: the store's name for it where it has one.
    pub fn carrier<'a>(&'a self, name: &str) -> Option<&'a str> {
        if let Some(own) = self.own(name) {
            return match carrier::recognise(own) {
                Some(Recognition::Known(known)) => Some(known),
                _ => Some(own),
            };
        }
        match carrier::recognise(name)? {
            Recognition::Known(known) => Some(known),
            Recognition::Generic | Recognition::Unknown => None,
        }
    }

    fn own(&self, name: &str) -> Option<&str> {
        if self.carriers.is_empty() {
            return None;
        }
        let wanted = carrier::letters(name);
        let own = self.carriers.iter().find(|(known, _)| carrier::letters(known) == wanted);
        own.map(|(_, carrier)| carrier.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_carriers_are_recognised_and_generic_names_never() {
        let own = [("velox_courier", "Velox"), ("Other", "Velox"), ("house van", "usps")];
        let own = own.map(|(name, carrier)| (name.to_owned(), carrier.to_owned()));
        let mut rules = Rules::default();
        rules.carriers.extend(own);
        assert_eq!(rules.recognises_carrier("Velox Courier"), Some(true));
        assert_eq!(rules.recognises_carrier("Other"), Some(false));
        assert_eq!(Rules::default().recognises_carrier("Velox Courier"), Some(false));
        assert_eq!(rules.carrier("House Van"), Some("USPS"));
        assert_eq!(rules.carrier("stamps_com"), Some("USPS"));
        assert_eq!(rules.carrier("Fleet Feet"), None);
    }
}
