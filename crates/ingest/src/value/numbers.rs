//! Plain numbers: digits, one sign, separators of thousands and decimals in either convention.
//!
//! What a lone comma means is decided by what follows it: three digits are thousands, anything else
//! decimals. A lone point is always a decimal point, because both systems write one.

/// A number scaled by ten to the `places`, rounded half away from zero; `None` for anything else.
pub fn scaled(cell: &str, places: u32) -> Option<i64> {
    plain(cell.as_bytes(), places).or_else(|| any(cell, places))
}

/// Nearly every cell: digits, and at most a point with as many decimals as count.
fn plain(cell: &[u8], places: u32) -> Option<i64> {
    if cell.is_empty() || cell.len() > 15 {
        return None;
    }
    let (mut value, mut decimals) = (0i64, None);
    for &byte in cell {
        match byte {
            b'0'..=b'9' => {
                value = value * 10 + i64::from(byte - b'0');
                decimals = decimals.map(|decimals: u32| decimals + 1);
            }
            b'.' if decimals.is_none() && cell.len() > 1 => decimals = Some(0),
            _ => return None,
        }
    }
    let missing = places.checked_sub(decimals.unwrap_or(0))?;
    value.checked_mul(10i64.checked_pow(missing)?)
}

fn any(cell: &str, places: u32) -> Option<i64> {
    let point = decimal_mark(cell);
    let mut value: i64 = 0;
    let mut decimals: Option<u32> = None;
    let mut digits = 0usize;
    let mut round_up = false;
    for (at, byte) in cell.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => {
                digits += 1;
                let digit = i64::from(byte - b'0');
                match decimals {
                    Some(seen) if seen >= places => {
                        if seen == places {
                            round_up = digit >= 5;
                        }
                        decimals = Some(seen.saturating_add(1));
                        continue;
                    }
                    Some(seen) => decimals = Some(seen + 1),
                    None => {}
                }
                value = value.checked_mul(10)?.checked_add(digit)?;
            }
            _ if Some(at) == point => decimals = Some(0),
            b'.' | b',' | b'\'' | b' ' if digits > 0 && decimals.is_none() => {}
            _ => return None,
        }
    }
    if digits == 0 {
        return None;
    }
    let missing = places.saturating_sub(decimals.unwrap_or(0).min(places));
    let value = value.checked_mul(10i64.checked_pow(missing)?)?;
    value.checked_add(i64::from(round_up))
}

/// Where the decimals begin: the later of point and comma where both stand.
fn decimal_mark(cell: &str) -> Option<usize> {
    let (point, comma) = (cell.rfind('.'), cell.rfind(','));
    let one = |mark: char| cell.matches(mark).count() == 1;
    match (point, comma) {
        (Some(p), Some(c)) => Some(p.max(c)),
        (Some(p), None) => one('.').then_some(p),
        (None, Some(c)) => (one(',') && cell.len() - c != 4).then_some(c),
        (None, None) => None,
    }
}

/// A signed number scaled by ten to the `places`; parentheses count as a minus.
pub fn signed(cell: &str, places: u32) -> Option<i64> {
    let (inner, negative) = match cell.strip_prefix('(').and_then(|c| c.strip_suffix(')')) {
        Some(inner) => (inner.trim(), true),
        None => (cell, false),
    };
    let (inner, minus) = match inner.strip_prefix(['-', '−']) {
        Some(rest) => (rest, true),
        None => (inner.strip_prefix('+').unwrap_or(inner), false),
    };
    let value = scaled(inner.trim(), places)?;
    Some(if negative || minus { -value } else { value })
}

/// A count of units: a whole number, also as `2.0`.
pub fn count(cell: &str) -> Option<i64> {
    let thousandths = signed(cell, 3)?;
    (thousandths % 1000 == 0).then_some(thousandths / 1000)
}

/// From here on, a whole number kept in binary may have lost digits.
const EXACT: f64 = 1e15;

/// A number kept in binary as text: 15 significant digits, whole numbers without decimals, and beyond
/// 15 digits in scientific notation, so that it is known for what it is: lost.
pub fn shown(number: f64) -> String {
    if number.abs() >= EXACT {
        let text = format!("{number:.14E}");
        let (digits, exponent) = text.split_once('E').unwrap_or((&text, "0"));
        return format!("{}E+{exponent}", digits.trim_end_matches('0').trim_end_matches('.'));
    }
    // What is beyond 15 digits is noise of the binary form: 0.1 + 0.2 is 0.3.
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    rounded.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_conventions_of_separators() {
        let cases = [
            ("1,234.56", Some(123_456)),
            ("1.234,56", Some(123_456)),
            ("12", Some(1200)),
            ("12.5", Some(1250)),
            ("12,50", Some(1250)),
            ("1,234", Some(123_400)),
            ("1.234.567", Some(123_456_700)),
            ("1'234.50", Some(123_450)),
            ("0.005", Some(1)),
            (".99", Some(99)),
            ("", None),
            ("1E5", None),
            ("12a", None),
            ("99999999999999999999", None),
        ];
        for (cell, expected) in cases {
            assert_eq!(scaled(cell, 2), expected, "{cell}");
        }
    }

    #[test]
    fn the_short_way_agrees_with_the_long_one() {
        for cell in ["0", "7", "12.50", "12.", ".5", "0.5", "007", "123456789012.34", "1.2"] {
            for places in [2, 3] {
                assert_eq!(plain(cell.as_bytes(), places), any(cell, places), "{cell}");
            }
        }
        for cell in ["", ".", "1.234", "1..2", "1,2", "-1", " 1", "1234567890123456"] {
            assert_eq!(plain(cell.as_bytes(), 2), None, "{cell}");
        }
    }

    #[test]
    fn signs_and_counts() {
        assert_eq!(signed("(12.00)", 2), Some(-1200));
        assert_eq!(signed("-3", 0), Some(-3));
        assert_eq!(count("2.0"), Some(2));
        assert_eq!(count("1,000"), Some(1000));
        assert_eq!(count("2.5"), None);
        assert_eq!(count("two"), None);
    }

    #[test]
    fn numbers_keep_their_digits_and_gain_none() {
        let cases = [
            (1001.0, "1001"),
            (5_276_301_234_567.0, "5276301234567"),
            (12.99, "12.99"),
            (0.1 + 0.2, "0.3"),
            (-2.5, "-2.5"),
            (9.400_111_899_223_1e21, "9.4001118992231E+21"),
            (1e15, "1E+15"),
            (0.0, "0"),
        ];
        for (number, expected) in cases {
            assert_eq!(shown(number), expected);
        }
    }
}
