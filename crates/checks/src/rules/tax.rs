//! Taxes at a border: where parcels leave from, and what a currency is worth in euros.
//!
//! No export says where goods are sent from. The store's currency stands for it until the config names a
//! country: a store that sells in euros is taken for one inside the European Union, which can only make
//! the audit say less. The limits are in euros and pounds; another currency is converted at the rates
//! below, rounded values of early 2026 that the config may replace, and near a limit nothing is said.

use backhaul_model::{SortedMap, country};
use serde::{Deserialize, Serialize};

/// Where parcels leave from, and rates of one's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Tax {
    /// Country the parcels leave from, as a code or a name. Default: told by the currency.
    pub ships_from: Option<String>,
    /// Worth of one unit of a currency in millionths of a euro, by currency code.
    pub rates: SortedMap<String, i64>,
}

/// A customs territory with rules for small parcels from outside.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Territory {
    /// The European Union: goods up to EUR 150, IOSS.
    Eu,
    /// The United Kingdom: goods up to GBP 135, VAT number.
    Uk,
    /// Norway: VOEC.
    Norway,
}

impl Territory {
    /// The territory of a country; places outside of it that share its code are told by their postal code.
    pub fn of(code: &str, postal_code: &str) -> Option<Territory> {
        let plain = postal_code.trim().to_uppercase();
        let begins = |fronts: &[&str]| fronts.iter().any(|front| plain.starts_with(front));
        match code {
            // The Canary Islands, Ceuta and Melilla.
            "ES" if begins(&["35", "38", "51", "52"]) => None,
            "FI" if begins(&["22"]) => None,
            "GB" if begins(&["JE", "GY"]) => None,
            "GB" | "IM" => Some(Territory::Uk),
            "NO" => Some(Territory::Norway),
            "MC" => Some(Territory::Eu),
            code if country::is_in_eu(code) => Some(Territory::Eu),
            _ => None,
        }
    }

    /// How people call it.
    pub fn name(self) -> &'static str {
        match self {
            Territory::Eu => "the European Union",
            Territory::Uk => "the United Kingdom",
            Territory::Norway => "Norway",
        }
    }

    /// The identifier a small parcel needs there.
    pub fn identifier(self) -> &'static str {
        match self {
            Territory::Eu => "an IOSS number",
            Territory::Uk => "a VAT number",
            Territory::Norway => "a VOEC number",
        }
    }

    /// Up to which worth of goods, in minor units of which currency; `None` for any.
    fn limit(self) -> Option<(i64, &'static str)> {
        match self {
            Territory::Eu => Some((15_000, "EUR")),
            Territory::Uk => Some((13_500, "GBP")),
            Territory::Norway => None,
        }
    }
}

impl Tax {
    /// Whether a store of this currency ships into a territory from outside.
    pub fn is_from_outside(&self, territory: Territory, currency: &str) -> bool {
        let home = match &self.ships_from {
            Some(place) => country::code(place).and_then(|code| Territory::of(code, "")),
            None => home(currency),
        };
        home != Some(territory)
    }

    /// Whether goods of this worth, in minor units, are certainly within a territory's limit. A converted
    /// worth within a twentieth of the limit is not certain.
    pub fn is_within(&self, territory: Territory, minor: i64, currency: &str) -> bool {
        let Some((limit, of)) = territory.limit() else { return true };
        if currency.eq_ignore_ascii_case(of) {
            return minor <= limit;
        }
        let (Some(rate), Some(of)) = (self.rate(currency), self.rate(of)) else { return false };
        let places = u32::try_from(backhaul_model::money::decimals(currency)).unwrap_or(2);
        // Hundredths of a millionth of a euro on both sides.
        let worth = i128::from(minor) * i128::from(rate) * 100 / 10i128.pow(places);
        worth * 20 <= i128::from(limit) * i128::from(of) * 19
    }

    fn rate(&self, currency: &str) -> Option<i64> {
        let code = currency.to_uppercase();
        let built_in = || RATES.iter().find(|(known, _)| *known == code).map(|&(_, rate)| rate);
        self.rates.get(&code).copied().or_else(built_in)
    }
}

/// The territory whose money it is.
fn home(currency: &str) -> Option<Territory> {
    match currency.to_uppercase().as_str() {
        "EUR" | "BGN" | "CZK" | "DKK" | "HUF" | "PLN" | "RON" | "SEK" => Some(Territory::Eu),
        "GBP" => Some(Territory::Uk),
        "NOK" => Some(Territory::Norway),
        _ => None,
    }
}

/// Millionths of a euro for one unit, rounded.
#[rustfmt::skip]
const RATES: &[(&str, i64)] = &[
    ("AED", 234_000), ("AUD", 570_000), ("BRL", 160_000), ("CAD", 620_000), ("CHF", 1_070_000),
    ("CNY", 121_000), ("CZK", 41_000), ("DKK", 134_000), ("EUR", 1_000_000), ("GBP", 1_150_000),
    ("HKD", 110_000), ("HUF", 2_600), ("ILS", 265_000), ("INR", 9_700), ("JPY", 5_600),
    ("KRW", 590), ("MXN", 47_000), ("NOK", 86_000), ("NZD", 500_000), ("PLN", 235_000),
    ("RON", 197_000), ("SEK", 91_000), ("SGD", 665_000), ("TRY", 20_500), ("USD", 860_000),
    ("ZAR", 50_000),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_in_their_own_currency_and_converted() {
        let tax = Tax::default();
        assert!(tax.is_within(Territory::Eu, 15_000, "EUR"));
        assert!(!tax.is_within(Territory::Eu, 15_001, "EUR"));
        assert!(tax.is_within(Territory::Uk, 13_500, "GBP"));
        assert!(tax.is_within(Territory::Eu, 12_000, "USD"));
        assert!(!tax.is_within(Territory::Eu, 40_000, "USD"));
        // Near the limit, and in a currency without a rate.
        assert!(!tax.is_within(Territory::Eu, 17_300, "USD"));
        assert!(!tax.is_within(Territory::Eu, 1_000, "XXX"));
        assert!(tax.is_within(Territory::Eu, 5_000, "JPY"));
        assert!(tax.is_within(Territory::Norway, 900_000, "XXX"));
    }

    #[test]
    fn outside_is_told_by_the_currency_until_the_config_says() {
        let mut tax = Tax::default();
        assert!(tax.is_from_outside(Territory::Eu, "USD"));
        assert!(!tax.is_from_outside(Territory::Eu, "eur"));
        assert!(tax.is_from_outside(Territory::Uk, "EUR"));
        tax.ships_from = Some("Netherlands".to_owned());
        assert!(!tax.is_from_outside(Territory::Eu, "USD"));
        assert_eq!(Territory::of("ES", "35001"), None);
        assert_eq!(Territory::of("FR", "75001"), Some(Territory::Eu));
        assert_eq!(Territory::of("US", "10001"), None);
    }
}
