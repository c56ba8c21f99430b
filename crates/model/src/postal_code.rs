//! Postal codes: what a country's look like, and when two of them name different places.
//!
//! Codes are compared by letters and digits, upper-case: `sw1a 1aa` is `SW1A1AA`. ShipStation adds four
//! digits to a US code, spreadsheets take a leading zero off, and people write a country's letters in
//! front (`D-10115`); none of that is a difference.
//!
//! Source of the formats: the Universal Postal Union's addressing sheets, as far as they concern shape. The
//! table says what a code looks like, not whether it was ever assigned.

use crate::country;

/// What a code is to its country.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Fit {
    /// It has the country's shape, or the country's shape is not known, or it has no codes.
    Fits,
    /// It is blank, and the country's mail needs one.
    Missing,
    /// It has another shape.
    DoesNotFit,
}

/// Judges a code in a country, by its ISO code. `province` tells a US code that lost its leading zero from
/// one that was mistyped; blank when not known.
pub fn fit(code: &str, country: &str, province: &str) -> Fit {
    let plain = plain(code);
    let Some((_, shapes)) = SHAPES.iter().find(|(known, _)| *known == country) else {
        return Fit::Fits;
    };
    if plain.is_empty() {
        return if shapes.is_empty() || OPTIONAL.contains(&country) {
            Fit::Fits
        } else {
            Fit::Missing
        };
    }
    let bare = without_country(&plain, country);
    // Nothing but zeros is what forms are filled with; no country has such a code.
    let filler = plain.bytes().all(|byte| byte == b'0');
    let fits = |code: &str| !filler && shapes.split(' ').any(|shape| has_shape(code, shape));
    if shapes.is_empty() || fits(&plain) || fits(bare) || lost_zero(bare, country, province, fits) {
        Fit::Fits
    } else {
        Fit::DoesNotFit
    }
}

/// Whether two codes certainly name different places. Blank ones say nothing; one that begins with the
/// other is the same, written shorter.
pub fn differ(a: &str, b: &str, country: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    let bare = |code: &str| {
        let code = without_country(code, country).trim_start_matches('0').to_owned();
        // Nine digits, or eight when a zero was lost: ZIP+4.
        let us = country::postal(country) == "US" || country.is_empty();
        let digits = code.len();
        if us && (8..=9).contains(&digits) && code.bytes().all(|b| b.is_ascii_digit()) {
            code.get(..digits - 4).unwrap_or(&code).to_owned()
        } else {
            code
        }
    };
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let (a, b) = (bare(&a), bare(&b));
    !(a.starts_with(&b) || b.starts_with(&a))
}

fn plain(code: &str) -> String {
    code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// A code of digits without the letters of its country in front: `D10115`, `LV1010`, `SE11455`.
fn without_country<'a>(code: &'a str, country: &str) -> &'a str {
    let digits = code.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = code.len() - digits.len();
    let all_digits = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let own = code.get(..letters).is_some_and(|front| {
        letters > 0 && (country.starts_with(front) || ["D", "F", "A", "B", "I"].contains(&front))
    });
    if all_digits && own { digits } else { code }
}

/// Whether zeros in front were lost: only said where codes of the place begin with them.
fn lost_zero(code: &str, country: &str, province: &str, fits: impl Fn(&str) -> bool) -> bool {
    const OF_US: [&str; 11] = ["AE", "CT", "MA", "ME", "NH", "NJ", "NY", "PR", "RI", "VI", "VT"];
    const ELSEWHERE: [&str; 14] =
        ["BR", "DE", "ES", "FI", "FR", "HR", "IT", "JP", "KR", "LT", "MX", "PL", "SK", "TR"];
    let begins_with_zero = match country::postal(country) {
        "US" => province.is_empty() || OF_US.contains(&province.to_uppercase().as_str()),
        _ => ELSEWHERE.contains(&country),
    };
    begins_with_zero
        && code.bytes().all(|b| b.is_ascii_digit())
        && (fits(&format!("0{code}")) || (country == "PR" && fits(&format!("00{code}"))))
}

/// `9` is a digit, `A` a letter, `X` either.
fn has_shape(code: &str, shape: &str) -> bool {
    code.len() == shape.len()
        && code.bytes().zip(shape.bytes()).all(|(byte, kind)| match kind {
            b'9' => byte.is_ascii_digit(),
            b'A' => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_alphanumeric(),
        })
}

/// Countries whose mail arrives without a code as often as with one.
#[rustfmt::skip]
const OPTIONAL: &[&str] = &[
    "AF", "BB", "BH", "BM", "BN", "CL", "CO", "CR", "DO", "EC", "EG", "ET", "GE", "GT", "HN", "HT",
    "IE", "IQ", "IR", "JM", "JO", "KE", "KH", "KW", "LA", "LB", "LK", "LR", "MG", "MM", "MN", "MU",
    "MV", "MZ", "NG", "NI", "NP", "OM", "PA", "PE", "PG", "PK", "PS", "PY", "SA", "SN", "SV", "SZ",
    "TZ", "UY", "VE", "VN", "XK", "ZM",
];

/// Shapes by country; none for a country without codes. What is not listed is not judged.
#[rustfmt::skip]
const SHAPES: &[(&str, &str)] = &[
    ("AD", "AA999"), ("AE", ""), ("AG", ""), ("AO", ""), ("AR", "9999 A9999 A9999AAA"),
    ("AS", "99999 999999999"), ("AT", "9999"), ("AU", "9999"), ("AW", ""), ("AX", "99999"),
    ("AZ", "9999 AA9999"), ("BA", "99999"), ("BD", "9999"), ("BE", "9999"), ("BF", ""),
    ("BG", "9999"), ("BH", "999 9999"), ("BI", ""), ("BJ", ""), ("BM", "AA99 AAAA AAXX"),
    ("BO", ""), ("BQ", ""), ("BR", "99999999"), ("BS", ""), ("BW", ""), ("BY", "999999"),
    ("BZ", ""), ("CA", "A9A9A9"), ("CD", ""), ("CF", ""), ("CG", ""), ("CH", "9999"), ("CI", ""),
    ("CK", ""), ("CL", "9999999"), ("CM", ""), ("CN", "999999"), ("CO", "999999"),
    ("CR", "99999 9999"), ("CU", "99999"), ("CW", ""), ("CY", "9999"), ("CZ", "99999"),
    ("DE", "99999"), ("DJ", ""), ("DK", "9999"), ("DM", ""), ("DO", "99999"), ("DZ", "99999"),
    ("EC", "999999"), ("EE", "99999"), ("EG", "99999 9999999"), ("ER", ""), ("ES", "99999"),
    ("ET", "9999"), ("FI", "99999"), ("FJ", ""), ("FM", "99999 999999999"), ("FO", "999"),
    ("FR", "99999"), ("GA", ""),
    ("GB", "A99AA A999AA A9A9AA AA99AA AA999AA AA9A9AA GIR9AA AAAA9AA AAAA9 AAAA99 AAAA999 AAAA9999"),
    ("GD", ""), ("GE", "9999"), ("GF", "99999"), ("GG", "AA99AA AA999AA"), ("GH", ""),
    ("GI", "AA999AA AA99"), ("GL", "9999"), ("GM", ""), ("GP", "99999"), ("GQ", ""),
    ("GR", "99999"), ("GT", "99999"), ("GU", "99999 999999999"), ("GY", ""), ("HK", ""),
    ("HN", "99999"), ("HR", "99999"), ("HT", "9999"), ("HU", "9999"), ("ID", "99999"),
    ("IE", "A99XXXX A9AXXXX"), ("IL", "9999999 99999"), ("IM", "AA99AA AA999AA"), ("IN", "999999"),
    ("IQ", "99999"), ("IR", "9999999999"), ("IS", "999"), ("IT", "99999"),
    ("JE", "AA99AA AA999AA"), ("JM", ""), ("JO", "99999"), ("JP", "9999999"), ("KE", "99999"),
    ("KG", "999999"), ("KH", "99999 999999"), ("KI", ""), ("KM", ""), ("KN", ""), ("KP", ""),
    ("KR", "99999"), ("KW", "99999"), ("KZ", "999999 A99A9A9"), ("LA", "99999"),
    ("LB", "9999 99999999"), ("LC", ""), ("LI", "9999"), ("LK", "99999"), ("LT", "99999"),
    ("LU", "9999"), ("LV", "9999"), ("LY", ""), ("MA", "99999"), ("MC", "99999"), ("MD", "9999"),
    ("ME", "99999"), ("MF", "99999"), ("MH", "99999 999999999"), ("MK", "9999"), ("ML", ""),
    ("MM", "99999"), ("MN", "99999 999999"), ("MO", ""), ("MP", "99999 999999999"),
    ("MQ", "99999"), ("MR", ""), ("MS", ""), ("MT", "AAA9999 AAA99 AAA999"), ("MV", "99999"),
    ("MW", ""), ("MX", "99999"), ("MY", "99999"), ("MZ", "9999"), ("NC", "99999"), ("NE", "9999"),
    ("NG", "999999"), ("NI", "99999"), ("NL", "9999AA"), ("NO", "9999"), ("NP", "99999"),
    ("NR", ""), ("NU", ""), ("NZ", "9999"), ("OM", "999"), ("PA", "9999"), ("PE", "99999"),
    ("PF", "99999"), ("PG", "999"), ("PH", "9999"), ("PK", "99999"), ("PL", "99999"),
    ("PM", "99999"), ("PR", "99999 999999999"), ("PT", "9999999 9999"), ("PW", "99999 999999999"),
    ("PY", "9999 999999"), ("QA", ""), ("RE", "99999"), ("RO", "999999"), ("RS", "99999 999999"),
    ("RU", "999999"), ("RW", ""), ("SA", "99999 999999999"), ("SB", ""), ("SC", ""), ("SD", ""),
    ("SE", "99999"), ("SG", "999999"), ("SI", "9999"), ("SJ", "9999"), ("SK", "99999"), ("SL", ""),
    ("SM", "99999"), ("SN", "99999"), ("SR", ""), ("SS", ""), ("ST", ""), ("SV", "9999"),
    ("SX", ""), ("SY", ""), ("TD", ""), ("TG", ""), ("TH", "99999"), ("TJ", "999999"), ("TK", ""),
    ("TL", ""), ("TM", "999999"), ("TN", "9999"), ("TO", ""), ("TR", "99999"), ("TT", ""),
    ("TV", ""), ("TW", "999 99999 999999"), ("TZ", "99999"), ("UA", "99999"), ("UG", ""),
    ("US", "99999 999999999"), ("UY", "99999"), ("UZ", "999999"), ("VA", "99999"), ("VE", "9999"),
    ("VI", "99999 999999999"), ("VN", "99999 999999"), ("VU", ""), ("WF", "99999"), ("WS", ""),
    ("XK", "99999"), ("YE", ""), ("YT", "99999"), ("ZA", "9999"), ("ZM", "99999"), ("ZW", ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_fit_their_countries() {
        for (code, country) in [
            ("02134", "US"),
            ("02134-1234", "US"),
            ("M5V 3L9", "CA"),
            ("m5v3l9", "CA"),
            ("SW1A 1AA", "GB"),
            ("N1 9GU", "GB"),
            ("BFPO 58", "GB"),
            ("D-10115", "DE"),
            ("LV-1010", "LV"),
            ("L-1234", "LU"),
            ("1012 AB", "NL"),
            ("100-0001", "JP"),
            ("01310-100", "BR"),
            ("D02 AF30", "IE"),
            ("", "HK"),
            ("00000", "AE"),
            ("", "IE"),
            ("whatever", "ZZ"),
        ] {
            assert_eq!(fit(code, country, ""), Fit::Fits, "{code} {country}");
        }
        for (code, country) in [
            ("ABCDE", "US"),
            ("00000", "US"),
            ("123", "DE"),
            ("90210", "CA"),
            ("1012", "NL"),
            ("123456", "US"),
        ] {
            assert_eq!(fit(code, country, ""), Fit::DoesNotFit, "{code} {country}");
        }
        assert_eq!(fit("", "US", ""), Fit::Missing);
        assert_eq!(fit(" - ", "DE", ""), Fit::Missing);
    }

    #[test]
    fn a_zero_is_lost_only_where_codes_begin_with_one() {
        assert_eq!(fit("2134", "US", "MA"), Fit::Fits);
        assert_eq!(fit("2134", "US", ""), Fit::Fits);
        assert_eq!(fit("2134", "US", "CA"), Fit::DoesNotFit);
        assert_eq!(fit("1067", "DE", ""), Fit::Fits);
        assert_eq!(fit("601", "PR", "PR"), Fit::Fits);
    }

    #[test]
    fn writing_is_no_difference() {
        for (a, b, country) in [
            ("02134-1234", "02134", "US"),
            ("2134", "02134-1234", "US"),
            ("sw1a1aa", "SW1A 1AA", "GB"),
            ("D-10115", "10115", "DE"),
            ("", "10115", "DE"),
            ("1000-001", "1000", "PT"),
            ("00601", "601", "PR"),
        ] {
            assert!(!differ(a, b, country), "{a} {b}");
        }
        for (a, b, country) in [
            ("02134", "02135", "US"),
            ("021341234", "021351234", "US"),
            ("SW1A1AA", "SW1A1AB", "GB"),
        ] {
            assert!(differ(a, b, country), "{a} {b}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_names_countries() {
        assert!(SHAPES.is_sorted_by_key(|&(code, _)| code));
        assert!(SHAPES.iter().all(|&(code, _)| country::code(code) == Some(code)));
        assert!(OPTIONAL.iter().all(|code| country::code(code) == Some(code)));
    }
}
