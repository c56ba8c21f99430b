//! Yes and no, in the words of both systems.

/// `Some` for a word that says yes or no; `None` when blank or another word.
pub fn read(cell: &str) -> Option<bool> {
    const YES: &[&str] = &["true", "yes", "1", "y", "t", "x", "on"];
    const NO: &[&str] = &["false", "no", "0", "n", "f", "off"];
    let is = |words: &[&str]| words.iter().any(|word| cell.eq_ignore_ascii_case(word));
    if is(YES) {
        Some(true)
    } else if is(NO) {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no() {
        assert_eq!(read("TRUE"), Some(true));
        assert_eq!(read("No"), Some(false));
        assert_eq!(read("1"), Some(true));
        assert_eq!(read(""), None);
        assert_eq!(read("perhaps"), None);
    }
}
