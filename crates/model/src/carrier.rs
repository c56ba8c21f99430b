//! Carriers by name: which ones a Shopify store knows, and how ShipStation spells them.
//!
//! When a fulfillment names a carrier that Shopify lists, Shopify makes the tracking link and follows the
//! parcel. Under any other name the number stays a bare text, and some set-ups refuse the update.
//! ShipStation writes a carrier by its account's nickname or its code (`stamps_com`, `ups_walleted`), so
//! names are compared by letters and digits only, through a table of spellings.
//!
//! Sources: Shopify's list of supported tracking companies (Admin API, `FulfillmentTrackingInput`, field
//! `company`), and carrier codes met in ShipStation's public API samples and exports.

use crate::SortedMap;
use std::sync::LazyLock;

/// What a store makes of a carrier's name.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Recognition {
    /// It knows the carrier, under this name.
    Known(&'static str),
    /// A name that stands for any carrier: *Other*, *Custom*.
    Generic,
    /// It has no carrier of that name.
    Unknown,
}

/// Recognises a carrier's name in any spelling of the tables. `None` when the name is blank.
///
/// A name that begins with one of the great carriers' own is that carrier's: people write `UPS Ground`
/// or `FedEx Canada` into the column. Other names have to agree as a whole, because their words are
/// anybody's (*Eagle*, *First Line*).
pub fn recognise(name: &str) -> Option<Recognition> {
    let plain = plain(name);
    if plain.is_empty() {
        return None;
    }
    if GENERIC.contains(&plain.as_str()) {
        return Some(Recognition::Generic);
    }
    let known = KNOWN.get(&plain).copied().or_else(|| {
        let first = words(name).next()?.to_lowercase();
        LEADING.contains(&first.as_str()).then(|| of_service(name)).flatten()
    });
    Some(known.map_or(Recognition::Unknown, Recognition::Known))
}

/// The carrier whose name a service begins with: `USPS` of *USPS Ground Advantage*, `DHL Express` of
/// `dhl_express_worldwide`. The longest name wins.
pub fn of_service(service: &str) -> Option<&'static str> {
    const LONGEST: usize = 3;
    let mut name = String::new();
    let mut found = None;
    for word in words(service).take(LONGEST) {
        name.extend(word.chars().flat_map(char::to_lowercase));
        found = KNOWN.get(&name).copied().or(found);
    }
    found
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A name by its letters and digits, without the words that say who sold the label.
fn plain(name: &str) -> String {
    let mut letters = letters(name);
    for suffix in ["byshipstation", "fromshipstation"] {
        if let Some(rest) = letters.strip_suffix(suffix) {
            letters.truncate(rest.len());
        }
    }
    letters
}

/// The names of all tables, by their letters: looked up for every parcel.
static KNOWN: LazyLock<SortedMap<String, &'static str>> = LazyLock::new(|| {
    let names = NAMES.iter().map(|&name| (letters(name), name));
    let spelled = SPELLINGS.iter().map(|&(spelling, name)| (spelling.to_owned(), name));
    names.chain(spelled).collect()
});

/// A name by what it is compared by: letters and digits, lower-case.
pub fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Names that say nothing of the carrier.
const GENERIC: &[&str] =
    &["other", "othercarrier", "custom", "customcarrier", "generic", "manual", "unknown", "none"];

/// Carriers whose name says it all, whatever follows it.
const LEADING: &[&str] = &["dhl", "dpd", "fedex", "gls", "purolator", "tnt", "ups", "usps"];

/// Spellings of ShipStation's, by letters and digits, and the name Shopify has.
const SPELLINGS: &[(&str, &str)] = &[
    ("amazonbuyshipping", "Amazon"),
    ("amazonlogistics", "Amazon"),
    ("amazonshipping", "Amazon"),
    ("apcpostallogistics", "APC"),
    ("asendia", "Asendia USA"),
    ("auspost", "Australia Post"),
    ("australiapostmypost", "Australia Post"),
    ("brtbartolini", "BRT"),
    ("canadapostcorporation", "Canada Post"),
    ("correosexpress", "Correos"),
    ("dhl", "DHL"),
    ("dhlexpressau", "DHL Express"),
    ("dhlexpresscanada", "DHL Express"),
    ("dhlexpressuk", "DHL Express"),
    ("dhlexpressworldwide", "DHL Express"),
    ("dhlglobalmail", "DHL eCommerce"),
    ("endicia", "USPS"),
    ("express1", "USPS"),
    ("federalexpress", "FedEx"),
    ("fedexcanada", "FedEx"),
    ("fedexuk", "FedEx"),
    ("hermes", "Evri"),
    ("myhermes", "Evri"),
    ("parcelforceworldwide", "Parcelforce"),
    ("purolatorca", "Purolator"),
    ("royalmailclickanddrop", "Royal Mail"),
    ("stampscom", "USPS"),
    ("unitedparcelservice", "UPS"),
    ("unitedstatespostalservice", "USPS"),
    ("upscanada", "UPS"),
    ("upswalleted", "UPS"),
    ("uspostalservice", "USPS"),
    ("uspspostage", "USPS"),
];

/// Carriers Shopify names, in whatever country it offers them.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "4PX", "ACS Courier", "AGS", "Alliance Air Freight", "Allied Express", "Amazon",
    "Amazon Logistics UK", "Amazon Logistics US", "Anjun Logistics", "An Post", "APC",
    "Aramex Australia", "Aras Kargo", "Asendia USA", "Australia Post", "Bluedart", "Bonds",
    "Bonshaw", "BoxKnight", "BPost", "BPost International", "Bring", "BRT", "Canada Post",
    "Canpar", "CDL Last Mile", "China Post", "Chronopost", "Chukou1", "Colis Privé", "Colissimo",
    "Comingle", "Coordinadora", "Correios", "Correos", "Couriers Please", "CTT", "CTT Express",
    "Cyprus Post", "Delhivery", "Delnext", "Deutsche Post", "Deutsche Post (DE)",
    "Deutsche Post (EN)", "DHL", "DHL eCommerce", "DHL eCommerce Asia", "DHL Express",
    "DHL Parcel", "Direct Couriers", "DPD", "DPD Ireland", "DPD Local", "DPD UK", "DTDC",
    "DTD Express", "DX", "Eagle", "Ecom Express", "Ekart", "Estes", "Evri", "Fastway", "FedEx",
    "First Global Logistics", "First Line", "FSC", "Fulfilla", "Gati KWE", "GLS", "GLS Italy",
    "GO Logistics", "Guangdong Weisuyi Information Technology (WSE)",
    "Heppner Internationale Spedition GmbH & Co.", "Hermes", "Hunter Express", "Iceland Post",
    "IDEX", "India Post", "Inpost", "Intelcom", "Israel Post", "Japan Post (EN)",
    "Japan Post (JA)", "La Poste", "Lasership", "Latvia Post", "Lietuvos Paštas", "Logisters",
    "Lone Star Overnight", "Loomis", "LSO", "M3 Logistics", "Meteor Space", "Mondial Relay",
    "New Zealand Post", "NinjaVan", "Northline", "North Russia Supply Chain (Shenzhen) Co.",
    "Old Dominion", "OnTrac", "Packeta", "Pago Logistics", "Parcelforce", "Pilot Freight",
    "Ping An Da Tengfei Express", "Pitney Bowes", "Portal PostNord", "Poste Italiane", "PostNL",
    "PostNord DK", "PostNord NO", "PostNord SE", "Professional Couriers", "PTT", "Purolator",
    "Qxpress", "Qyun Express", "R+L Carriers", "Royal Mail", "Royal Shipments", "Sagawa (EN)",
    "Sagawa (JA)", "Sendle", "SEUR", "SFC Fulfillment", "SF Express", "Shadowfax",
    "SHREE NANDAN COURIER", "Singapore Post", "Skynet", "Southwest Air Cargo", "Speedy",
    "StarTrack", "Step Forward Freight", "Swiship", "Swiss Post", "Sürat Kargo",
    "TForce Final Mile", "Tinghao", "TNT", "TNT Australia", "Toll IPEC", "Tuffnells",
    "United Delivery Service", "UPS", "USPS", "Venipak", "WanbExpress", "We Post", "Whistl",
    "Wizmo", "WMYC", "Xpedigo", "XPO Logistics", "XpressBees", "Yamato (EN)", "Yamato (JA)",
    "YiFan Express", "Yodel", "YunExpress", "Yurtiçi Kargo", "Zásilkovna", "Österreichische Post",
    "エコ配", "名鉄運輸", "日本通運", "福山通運", "第一貨物", "西濃スーパーエキスプレス", "西濃運輸",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_carrier_are_one_carrier() {
        for (name, known) in [
            ("stamps_com", "USPS"),
            ("Stamps.com", "USPS"),
            ("USPS", "USPS"),
            ("ups_walleted", "UPS"),
            ("UPS by ShipStation", "UPS"),
            ("DHL Express (from ShipStation)", "DHL Express"),
            ("fedex", "FedEx"),
            ("R+L Carriers", "R+L Carriers"),
            ("Österreichische Post", "Österreichische Post"),
        ] {
            assert_eq!(recognise(name), Some(Recognition::Known(known)), "{name}");
        }
    }

    #[test]
    fn strangers_generic_names_and_blanks() {
        assert_eq!(recognise("Velox Couriers"), Some(Recognition::Unknown));
        assert_eq!(recognise("globalpost"), Some(Recognition::Unknown));
        assert_eq!(recognise("Eagle Couriers"), Some(Recognition::Unknown));
        assert_eq!(recognise("Other (from ShipStation)"), Some(Recognition::Generic));
        assert_eq!(recognise("Other"), Some(Recognition::Generic));
        assert_eq!(recognise("Custom"), Some(Recognition::Generic));
        assert_eq!(recognise(" - "), None);
    }

    #[test]
    fn a_great_carrier_leads_its_services() {
        assert_eq!(recognise("UPS Ground"), Some(Recognition::Known("UPS")));
        assert_eq!(recognise("DHL Express Worldwide"), Some(Recognition::Known("DHL Express")));
        assert_eq!(of_service("USPS Ground Advantage"), Some("USPS"));
        assert_eq!(of_service("ups_2nd_day_air"), Some("UPS"));
        assert_eq!(of_service("DHL eCommerce Parcel Ground"), Some("DHL eCommerce"));
        assert_eq!(of_service("Upstate Ground"), None);
        assert_eq!(of_service(""), None);
    }

    #[test]
    fn each_spelling_leads_to_a_name_of_the_list() {
        for (spelling, name) in SPELLINGS {
            assert!(NAMES.contains(name), "{spelling} leads to {name}");
            assert_eq!(*spelling, letters(spelling));
        }
    }
}
