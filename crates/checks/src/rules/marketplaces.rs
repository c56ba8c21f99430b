//! What marketplaces allow that a store of one's own does not, and the other way round.
//!
//! Amazon takes the carrier names of its order fulfillment feed (`amzn-base.xsd`, public), more than
//! Shopify lists. How soon an order must ship, and whether one tracking number may stand on several
//! orders, depends on country, category and account: nothing is built in, and whoever knows it says so.

use backhaul_model::SortedMap;

use backhaul_model::carrier::letters;
use serde::{Deserialize, Serialize};

/// Carriers that Amazon takes and Shopify does not list.
const AMAZON: &[&str] = &[
    "Blue Package",
    "UPS Mail Innovations",
    "UPSMI",
    "FedEx SmartPost",
    "OSM",
    "OSM Worldwide",
    "Streamlite",
    "Newgistics",
    "FirstMile",
    "City Link",
    "Hermes Logistik Gruppe",
    "DHL Global Mail",
];

/// What is true of marketplaces, by their id: `amazon`, `ebay`, `etsy`, `tiktok`, `walmart`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Marketplaces(SortedMap<String, Marketplace>);

/// What one marketplace allows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Marketplace {
    /// Carriers it takes beside those that are known, as ShipStation writes their names.
    pub carriers: Vec<String>,
    /// Business days in which an order without a ship-by date has to ship. Default: the check's own.
    pub handling: Option<u8>,
    /// Hours after shipping in which it has to be told the tracking number. Default: no deadline.
    pub tracking_upload: Option<u16>,
    /// Whether it refuses a tracking number that stands on another order too.
    pub refuses_shared_tracking: bool,
}

impl Marketplaces {
    /// What is said of a marketplace.
    pub fn of(&self, id: &str) -> Option<&Marketplace> {
        self.0.get(id)
    }

    /// Whether a marketplace takes a carrier of this name, though a store of one's own may not.
    pub fn takes_carrier(&self, id: &str, name: &str) -> bool {
        let name = letters(name);
        let built_in = if id == "amazon" { AMAZON } else { &[] };
        let own = self.of(id).map_or(&[][..], |marketplace| &marketplace.carriers);
        built_in.iter().copied().chain(own.iter().map(String::as_str)).any(|c| letters(c) == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marketplace_takes_its_own_carriers_and_those_one_adds() {
        let etsy = Marketplace { carriers: vec!["House Van".into()], ..Marketplace::default() };
        let rules = Marketplaces([("etsy".to_owned(), etsy)].into());
        assert!(rules.takes_carrier("amazon", "fedex_smartpost"));
        assert!(!rules.takes_carrier("etsy", "FedEx SmartPost"));
        assert!(rules.takes_carrier("etsy", "HOUSE VAN"));
        assert!(!rules.takes_carrier("", "House Van"));
    }
}
