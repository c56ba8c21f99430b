//! Money for people and for spreadsheets, from integer minor units.
//!
//! How many digits a currency keeps behind the point is ISO 4217's: two, but none for the yen and
//! three for the Kuwaiti dinar. Symbols are used only where no other currency shares them.

use crate::finding::Money;

/// Digits behind the point, in any letter case; two for a currency not listed.
pub fn decimals(currency: &str) -> usize {
    match currency.to_ascii_uppercase().as_str() {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX"
        | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// A plain number, as a spreadsheet reads it: `1234.50`.
pub fn number(money: &Money) -> String {
    let (sign, whole, rest) = parts(money);
    format!("{sign}{whole}{rest}")
}

/// As people write it: `$1,234.50`, `€90.00`, `1,200 JPY`.
pub fn written(money: &Money) -> String {
    let (sign, whole, rest) = parts(money);
    let whole = grouped(&whole);
    match money.currency.as_str() {
        "USD" => format!("{sign}${whole}{rest}"),
        "EUR" => format!("{sign}€{whole}{rest}"),
        "GBP" => format!("{sign}£{whole}{rest}"),
        "" => format!("{sign}{whole}{rest}"),
        code => format!("{sign}{whole}{rest} {code}"),
    }
}

/// A count with its thousands apart: `2,104`.
pub fn count(number: u64) -> String {
    grouped(&number.to_string())
}

fn parts(money: &Money) -> (&'static str, String, String) {
    let decimals = decimals(&money.currency);
    let sign = if money.amount < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", money.amount.unsigned_abs(), width = decimals + 1);
    let (whole, rest) = digits.split_at(digits.len() - decimals);
    let rest = if rest.is_empty() { String::new() } else { format!(".{rest}") };
    (sign, whole.to_owned(), rest)
}

fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(amount: i64, currency: &str) -> Money {
        Money { amount, currency: currency.into() }
    }

    #[test]
    fn every_currency_has_its_own_decimals() {
        assert_eq!(written(&of(491_200, "USD")), "$4,912.00");
        assert_eq!(written(&of(5, "EUR")), "€0.05");
        assert_eq!(written(&of(1_200, "JPY")), "1,200 JPY");
        assert_eq!(written(&of(1_234_567, "KWD")), "1,234.567 KWD");
        assert_eq!(written(&of(-1_050, "GBP")), "-£10.50");
        assert_eq!(number(&of(-123_456_789, "CAD")), "-1234567.89");
        assert_eq!(number(&of(i64::MIN, "USD")), "-92233720368547758.08");
        assert_eq!(count(2_104_000), "2,104,000");
    }
}
