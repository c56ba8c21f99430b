//! The known name nearest to a mistyped one.

/// The nearest of `known`, unless none is near enough to be what was meant.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase().replace('_', "-");
    let distance = |name: &str| strsim::jaro_winkler(&typed, &name.replace('_', "-"));
    known
        .into_iter()
        .map(|name| (distance(name), name))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typing_error_is_near_and_another_word_is_not() {
        let known = ["never-imported", "shipped-twice", "unknown-order", "time_zone"];
        assert_eq!(nearest("never-importd", known), Some("never-imported"));
        assert_eq!(nearest("Never_Imported", known), Some("never-imported"));
        assert_eq!(nearest("timezone", known), Some("time_zone"));
        assert_eq!(nearest("banana", known), None);
        assert_eq!(nearest("", known), None);
    }
}
