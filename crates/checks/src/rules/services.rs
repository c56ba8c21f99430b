//! How fast services are: classes from 1 (economy) to 6 (the same day), by the words of their names.
//!
//! One word means different speeds to different people: a shop's *Express* is anything from three days to
//! one. So a word has two classes, the slowest and the fastest it is used for. Of what was asked for the
//! slowest reading counts, of what was used the fastest: then only a downgrade beyond doubt is one.
//!
//! Source: the carriers' service guides (USPS, UPS, `FedEx`, DHL, Royal Mail, Canada Post) for transit
//! times of domestic services.

use backhaul_model::SortedMap;

use serde::{Deserialize, Serialize};

/// Classes of one's own, before the built-in ones. Class 1 is economy, 2 standard (three to seven days), 3
/// expedited (two to three), 4 two days, 5 the next day, 6 the same day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Services {
    /// A service or shipping method by its whole name, to its class.
    pub classes: SortedMap<String, u8>,
    /// A tag that asks for a service, to the class it asks for.
    pub tags: SortedMap<String, u8>,
}

/// The slowest and the fastest class of a name.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Class {
    /// The slowest.
    pub least: u8,
    /// The fastest.
    pub most: u8,
}

impl Services {
    /// The class of a service or shipping method; `None` when nothing is known of its words.
    pub fn class(&self, name: &str) -> Option<Class> {
        let name = plain(name);
        if let Some(class) = of_own(&self.classes, &name) {
            return Some(class);
        }
        // Longer words hold the shorter: *priority mail express* is no *priority mail*. What is left
        // has to agree: *Express (2 Day)* is what both may mean. Where it does not, the longest decides.
        let holds = |text: &str, words: &str| format!(" {text} ").contains(&format!(" {words} "));
        let said: Vec<_> = WORDS.iter().filter(|(words, ..)| holds(&name, words)).collect();
        let own = said.iter().filter(|(words, ..)| {
            !said.iter().any(|(longer, ..)| longer.len() > words.len() && holds(longer, words))
        });
        let (longest, least, most) = own.fold(("", 1, 6), |(longest, least, most), word| {
            let longest = if word.0.len() > longest.len() { word.0 } else { longest };
            (longest, word.1.max(least), word.2.min(most))
        });
        if least <= most {
            return (!longest.is_empty()).then_some(Class { least, most });
        }
        let longest = said.iter().find(|(words, ..)| *words == longest)?;
        Some(Class { least: longest.1, most: longest.2 })
    }

    /// The class a tag asks for; `None` for a tag that is about something else.
    pub fn class_of_tag(&self, tag: &str) -> Option<Class> {
        let tag = plain(tag);
        if let Some(class) = of_own(&self.tags, &tag) {
            return Some(class);
        }
        let about =
            |word: &&str| !["shipping", "ship", "delivery", "order", "service"].contains(word);
        let bare = tag.split(' ').filter(about).collect::<Vec<_>>().join(" ");
        let known = TAGS.iter().find(|(words, _)| *words == bare);
        known.map(|&(_, class)| Class { least: class, most: class })
    }
}

fn of_own(own: &SortedMap<String, u8>, name: &str) -> Option<Class> {
    let class = own.iter().find(|(known, _)| plain(known) == name)?.1;
    Some(Class { least: *class, most: *class })
}

/// Words apart by one blank, lower-case, signs such as ® left out.
fn plain(name: &str) -> String {
    let kept: String = name
        .chars()
        .filter(|c| !matches!(c, '®' | '™' | '.' | '\''))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words of services and shipping methods, with their slowest and fastest class.
#[rustfmt::skip]
const WORDS: &[(&str, u8, u8)] = &[
    ("media mail", 1, 1), ("library mail", 1, 1), ("bound printed matter", 1, 1),
    ("parcel select", 1, 1), ("parcel select ground", 1, 1), ("surepost", 1, 1), ("smartpost", 1, 1),
    ("sure post", 1, 1), ("smart post", 1, 1), ("ground economy", 1, 1), ("ground saver", 1, 1),
    ("mail innovations", 1, 1), ("economy", 1, 1), ("freight", 1, 2), ("smartmail", 1, 2),
    ("parcel ground", 1, 2), ("standard post", 1, 2), ("retail ground", 1, 2),
    ("ground advantage", 2, 2), ("first class", 2, 2), ("first class mail", 2, 2),
    ("first class package", 2, 2), ("ground", 2, 2), ("home delivery", 2, 2), ("standard", 2, 2),
    ("regular", 2, 2), ("regular parcel", 2, 2), ("basic", 2, 2), ("2nd class", 2, 2),
    ("second class", 2, 2), ("tracked 48", 2, 3), ("parcel post", 2, 2),
    ("expedited parcel", 2, 3), ("expedited max", 2, 3), ("parcel expedited", 2, 3),
    ("expedited", 3, 3), ("priority mail", 3, 3), ("priority mail international", 3, 3),
    ("express saver", 3, 3), ("3 day select", 3, 3), ("3 day", 3, 3), ("3day", 3, 3),
    ("three day", 3, 3), ("rush", 3, 5), ("priority", 3, 5), ("express", 3, 5), ("fast", 3, 5),
    ("1st class", 3, 5), ("tracked 24", 3, 5), ("xpresspost", 4, 4), ("2nd day air", 4, 4),
    ("2nd day", 4, 4), ("second day", 4, 4), ("second day air", 4, 4), ("2 day", 4, 4),
    ("2day", 4, 4), ("two day", 4, 4), ("2nd day air am", 4, 4), ("fedex 2day am", 4, 4),
    ("priority mail express", 5, 5), ("priority express", 5, 5), ("express mail", 5, 5),
    ("next day", 5, 5), ("nextday", 5, 5), ("next day air", 5, 5), ("next day air saver", 5, 5),
    ("next business day", 5, 5), ("1 day", 5, 5), ("one day", 5, 5), ("1day", 5, 5),
    ("overnight", 5, 5), ("standard overnight", 5, 5), ("priority overnight", 5, 5),
    ("first overnight", 5, 5), ("special delivery", 5, 5), ("express worldwide", 4, 5),
    ("worldwide express", 4, 5), ("worldwide saver", 4, 5), ("worldwide expedited", 3, 3),
    ("international priority", 4, 5), ("international economy", 1, 3),
    ("international first", 5, 5), ("same day", 6, 6), ("sameday", 6, 6),
];

/// Tags that ask for a fast service, without words such as *shipping*.
const TAGS: &[(&str, u8)] = &[
    ("express", 3),
    ("expedite", 3),
    ("expedited", 3),
    ("rush", 3),
    ("priority", 3),
    ("3 day", 3),
    ("2 day", 4),
    ("2day", 4),
    ("two day", 4),
    ("2nd day", 4),
    ("2nd day air", 4),
    ("overnight", 5),
    ("next day", 5),
    ("nextday", 5),
    ("next day air", 5),
    ("same day", 6),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_words_decide() {
        let services = Services::default();
        for (name, least, most) in [
            ("USPS Ground Advantage", 2, 2),
            ("usps_ground_advantage", 2, 2),
            ("USPS Priority Mail", 3, 3),
            ("USPS Priority Mail Express", 5, 5),
            ("UPS® Ground", 2, 2),
            ("UPS 2nd Day Air®", 4, 4),
            ("UPS Next Day Air Saver®", 5, 5),
            ("fedex_2day", 4, 4),
            ("FedEx Standard Overnight®", 5, 5),
            ("UPS Ground Saver", 1, 1),
            ("Express Shipping", 3, 5),
            ("Express (2 Day)", 4, 4),
            ("Expedited 2 Day", 3, 3),
            ("Free Standard Shipping", 2, 2),
            ("Standard (3-5 business days)", 2, 2),
        ] {
            assert_eq!(services.class(name), Some(Class { least, most }), "{name}");
        }
        assert_eq!(services.class("Velox Door"), None);
        assert_eq!(services.class("1-2 days"), None);
    }

    #[test]
    fn own_classes_and_tags_come_first() {
        let mut services = Services::default();
        services.classes.insert("Velox Door".to_owned(), 5);
        services.tags.insert("VIP".to_owned(), 4);
        assert_eq!(services.class("velox door"), Some(Class { least: 5, most: 5 }));
        assert_eq!(services.class_of_tag("vip"), Some(Class { least: 4, most: 4 }));
        assert_eq!(services.class_of_tag("Rush Order"), Some(Class { least: 3, most: 3 }));
        assert_eq!(services.class_of_tag("express-checkout"), None);
    }
}
