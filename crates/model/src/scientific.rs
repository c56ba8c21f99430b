//! Numbers that a spreadsheet took the digits of.

/// Whether a number reads `5.27763E+12`: its digits are gone.
pub fn is_scientific(cell: &str) -> bool {
    let Some((digits, exponent)) = cell.split_once(['E', 'e']) else { return false };
    let Some(exponent) = exponent.strip_prefix(['+', '-']) else { return false };
    let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    number(exponent)
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
}

#[cfg(test)]
mod tests {
    use super::is_scientific;

    #[test]
    fn scientific_notation_is_told_from_words() {
        assert!(is_scientific("5.27763E+12"));
        assert!(is_scientific("9,4e+21"));
        assert!(!is_scientific("1E5"));
        assert!(!is_scientific("RE+5"));
        assert!(!is_scientific("12"));
    }
}
