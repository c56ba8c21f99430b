//! Where an order is to go, as far as checks need it, and how two ways of writing it are compared.
//!
//! An address is personal and large, and matters only until the order has gone. So it is kept for orders
//! that may still have to be shipped, and for no other; a case is matched by fingerprints.

use crate::text::{Text, Word};

/// What only matters until an order ships: its address as written, the worth of its goods, and what it
/// says about tax.
#[derive(Clone, Default, Debug)]
pub struct Delivery {
    /// Street, the first line where there are several.
    pub street: Text,
    /// Further lines of the street.
    pub street_2: Text,
    /// City.
    pub city: Text,
    /// Postal code.
    pub postal_code: Text,
    /// Province or state.
    pub province: Word,
    /// Country, a code or a name.
    pub country: Word,
    /// Worth of the goods in minor units of the order's currency: without shipping and taxes.
    pub goods: Option<i64>,
    /// The column in which a tax identifier (IOSS, VAT, VOEC) stands; blank when none does. The number
    /// itself is not kept.
    pub tax_column: Word,
}

/// A house number: `12B` is 12 with `B`, `37-12` is 37 with `12`.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Number {
    digits: String,
    /// What hangs on it: a letter, or the end of a range.
    rest: String,
    /// Whether it follows a word such as *Apt*, or is an ordinal such as *5th*.
    aside: bool,
    /// Which part of the street it stands in, parts being apart by commas.
    part: usize,
}

/// Whether two streets certainly have different house numbers. `country` is an ISO code, blank when not
/// known: in some countries the number stands last.
///
/// The number of each side must be missing among all numbers of the other: an apartment moved to another
/// line, a unit written in front (`3/12`) or a range cut short is then no difference. Neither is a letter
/// that one side leaves out.
pub fn house_numbers_differ(a: &str, b: &str, country: &str) -> bool {
    let (a, b) = (numbers(a), numbers(b));
    let (Some(first), Some(second)) = (house(&a, country), house(&b, country)) else {
        return false;
    };
    if first.digits == second.digits {
        return !first.rest.is_empty() && !second.rest.is_empty() && first.rest != second.rest;
    }
    let among = |number: &Number, all: &[Number]| {
        all.iter().any(|other| {
            let joined = |n: &Number| format!("{}{}", n.digits, n.rest);
            number.digits == other.digits
                || number.digits == other.rest
                || number.digits == joined(other)
                || joined(number) == other.digits
        })
    };
    !among(first, &b) && !among(second, &a)
}

/// The number of the house among all numbers of a street.
fn house<'a>(numbers: &'a [Number], country: &str) -> Option<&'a Number> {
    const LAST: [&str; 29] = [
        "AR", "AT", "BA", "BE", "BR", "CH", "CL", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR",
        "HU", "IS", "IT", "LI", "LT", "LV", "MX", "NL", "NO", "PL", "PT", "SE", "SI", "SK",
    ];
    let mut houses = numbers.iter().filter(|number| !number.aside);
    let first = houses.next()?;
    if !LAST.contains(&country) {
        return Some(first);
    }
    Some(houses.take_while(|number| number.part == first.part).last().unwrap_or(first))
}

/// All numbers of a street, in order.
fn numbers(street: &str) -> Vec<Number> {
    const UNITS: [&str; 24] = [
        "apartment",
        "apt",
        "appartement",
        "bldg",
        "building",
        "box",
        "bus",
        "etage",
        "fl",
        "flat",
        "floor",
        "int",
        "interno",
        "lot",
        "piso",
        "rm",
        "room",
        "ste",
        "stiege",
        "suite",
        "top",
        "unit",
        "whg",
        "wohnung",
    ];
    let lower = street.to_lowercase();
    let mut numbers = Vec::new();
    let mut unit = false;
    let words = lower
        .split(',')
        .enumerate()
        .flat_map(|(part, text)| text.split_whitespace().map(move |word| (part, word)));
    for (part, word) in words {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        // `#4`, `apt.4` and `no.12` hold their number behind letters.
        let inner = plain.trim_start_matches(|c: char| !c.is_ascii_digit());
        let front = plain.get(..plain.len() - inner.len()).unwrap_or("");
        let front = front.trim_matches(|c: char| !c.is_alphanumeric());
        let digits: String = inner.chars().take_while(char::is_ascii_digit).collect();
        if digits.is_empty() {
            unit = UNITS.contains(&plain);
            continue;
        }
        let rest: String =
            inner.chars().skip(digits.len()).filter(char::is_ascii_alphanumeric).collect();
        let ordinal = ["st", "nd", "rd", "th"].contains(&rest.as_str()) || word.ends_with('.');
        let glued = !front.is_empty() && front != "no" && front != "nr";
        let aside = unit || ordinal || glued || word.starts_with('#');
        let digits = digits.trim_start_matches('0').to_owned();
        numbers.push(Number { digits, rest, aside, part });
        unit = false;
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_is_no_difference() {
        for (a, b, country) in [
            ("12 Main Street", "12 MAIN ST", "US"),
            ("12B Main St", "12 Main St Apt B", "US"),
            ("12 Main St, Apt 4", "Apt 4, 12 Main St", "US"),
            ("12 Main St", "12 Main St #7", "US"),
            ("3/12 Smith St", "12 Smith St", "AU"),
            ("Flat 4, 12 High St", "12 High St Flat 4", "GB"),
            ("12-14 High St", "12 High St", "GB"),
            ("37-12 85th St", "3712 85TH ST", "US"),
            ("123 5th Ave", "123 FIFTH AVE", "US"),
            ("Hauptstr. 12", "HAUPTSTRASSE 12", "DE"),
            ("Straße des 17. Juni 135", "STRASSE DES 17 JUNI 135", "DE"),
            ("Rose Cottage", "1 Rose Cottage", "GB"),
            ("", "12 Main St", "US"),
            ("PO Box 77", "P.O. BOX 77", "US"),
        ] {
            assert!(!house_numbers_differ(a, b, country), "{a} | {b}");
            assert!(!house_numbers_differ(b, a, country), "{b} | {a}");
        }
    }

    #[test]
    fn another_house_is() {
        for (a, b, country) in [
            ("12 Main St", "14 Main St", "US"),
            ("12 Main St, Apt 4", "14 Main St Apt 4", "US"),
            ("12A Main St", "12B Main St", "US"),
            ("123 5th Ave", "124 5th Ave", "US"),
            ("37-12 85th St", "37-14 85th St", "US"),
            ("Hauptstr. 12", "Hauptstr. 21", "DE"),
            ("Via 25 Aprile 12", "Via 25 Aprile 14", "IT"),
            ("Hauptstr. 12, Hinterhaus 2", "HAUPTSTR. 14, HINTERHAUS 2", "DE"),
            ("Apt. 9, 12 Main St", "APT 9 13 MAIN ST", "US"),
        ] {
            assert!(house_numbers_differ(a, b, country), "{a} | {b}");
        }
    }
}
