//! Tax identifiers in whatever cell they stand: an IOSS, VAT or VOEC number, or the tax by its name.
//!
//! Shops keep them in note attributes (`IOSS: IM…`), notes, tax names, company lines, tags and custom
//! fields. So a cell is read line by line: a line that names the tax and has a value, which is a number or a
//! rate, states it; `VAT:` with nothing behind it and *with VAT, please* do not. A number of the shape of an IOSS or VOEC number
//! states it without a name.

/// Whether a line of a cell states a tax identifier.
pub fn is_stated(cell: &str) -> bool {
    cell.lines().map(str::trim).any(states)
}

fn states(line: &str) -> bool {
    let words = || line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    if words().any(is_number) {
        return true;
    }
    let named = words().any(|word| NAMES.iter().any(|name| word.eq_ignore_ascii_case(name)));
    let value = line.split_once([':', '=']).map_or(line, |(_, value)| value);
    named && value.contains(|c: char| c.is_ascii_digit())
}

/// Names of the taxes, and of the schemes that collect them. Words that are common in notes in another
/// sense are left out.
const NAMES: [&str; 12] =
    ["ioss", "vat", "voec", "eori", "mwst", "ustid", "ust", "tva", "btw", "moms", "mva", "oss"];

/// `IM` and ten digits: the number of the Import One-Stop Shop.
fn is_number(word: &str) -> bool {
    let digits = word.get(2..).unwrap_or("");
    word.get(..2).is_some_and(|front| front.eq_ignore_ascii_case("IM"))
        && digits.len() == 10
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_stated;

    #[test]
    fn a_value_is_stated_by_name_or_by_shape() {
        for cell in [
            "IOSS: IM0123456789",
            "gift: yes\nVAT number: GB123456789",
            "IM0123456789",
            "VOEC 2023456",
            "DE VAT 19%",
            "voec=2023456",
        ] {
            assert!(is_stated(cell), "{cell}");
        }
        for cell in [
            "",
            "IOSS:",
            "VAT: n/a",
            "private label",
            "vatican museum tour",
            "IM12",
            "No tax",
            "Price is with VAT included",
            "2 mugs please\nI love this vat of soup",
        ] {
            assert!(!is_stated(cell), "{cell}");
        }
    }
}
