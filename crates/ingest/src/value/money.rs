//! Money in minor units of its currency, so that nothing downstream meets a fraction.

use backhaul_model::money::decimals;

use super::numbers;

/// Decimal places of a currency.
pub fn places(currency: &str) -> u32 {
    decimals(currency) as u32
}

/// An amount in minor units; a currency sign or code beside it is passed over.
pub fn read(cell: &str, places: u32) -> Option<i64> {
    if let Some(value) = numbers::signed(cell, places) {
        return Some(value);
    }
    let outside = |c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '(' | ')' | '-' | '−');
    let negative = cell.contains(['-', '−']) || (cell.starts_with('(') && cell.ends_with(')'));
    let sign = |c: char| outside(c) || matches!(c, '(' | ')' | '-' | '−');
    let words = cell.chars().filter(|&c| sign(c)).count();
    if words > 6 {
        return None;
    }
    let value = numbers::scaled(cell.trim_matches(sign), places)?;
    Some(if negative { -value } else { value })
}

/// An amount read with two decimal places, in a currency with `places`.
pub fn rescaled(amount: i64, places: u32) -> i64 {
    match places {
        0 => amount / 100,
        3 => amount.saturating_mul(10),
        _ => amount,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_people_write_them() {
        let cases = [
            ("132.15", Some(13_215)),
            ("$12.00", Some(1200)),
            ("12.00 USD", Some(1200)),
            ("-$5.00", Some(-500)),
            ("$-5.00", Some(-500)),
            ("($5.00)", Some(-500)),
            ("1.234,56 €", Some(123_456)),
            ("CA$1,234.50", Some(123_450)),
            ("free", None),
            ("#REF!", None),
        ];
        for (cell, expected) in cases {
            assert_eq!(read(cell, 2), expected, "{cell}");
        }
    }

    #[test]
    fn currencies_without_and_with_three_decimals() {
        assert_eq!(read("1200", places("JPY")), Some(1200));
        assert_eq!(read("1200.00", places("jpy")), Some(1200));
        assert_eq!(read("1.5", places("KWD")), Some(1500));
        assert_eq!(read("1.5", places("")), Some(150));
    }
}
