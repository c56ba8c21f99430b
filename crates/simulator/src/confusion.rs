//! Measures causes against a key.

use std::collections::BTreeMap;

use crate::key::{Cause, Key};

/// For each true cause and each cause an audit gave, on how many findings.
pub type Confusion = BTreeMap<(Cause, String), u32>;

/// Compares causes (check id, order name, cause id) with the key.
///
/// Only required findings whose cause the key knows count; those the audit did not make at all are
/// the business of [`score`](crate::score()).
#[must_use]
pub fn confusion(key: &Key, found: &[(&str, &str, &str)]) -> Confusion {
    let given: BTreeMap<(&str, &str), &str> =
        found.iter().map(|&(check, order, cause)| ((check, bare(order)), cause)).collect();
    let mut table = Confusion::new();
    for expected in key.findings.iter().filter(|expected| expected.must) {
        let pair = (expected.check.id(), bare(&expected.order));
        if let (Some(cause), Some(&said)) = (expected.cause, given.get(&pair)) {
            *table.entry((cause, said.to_owned())).or_default() += 1;
        }
    }
    table
}

fn bare(name: &str) -> &str {
    name.strip_prefix('#').unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Plan, simulate};

    #[test]
    fn an_audit_that_always_says_unknown_is_right_about_the_unknown_only() {
        let key = simulate(&Plan { orders: 400, ..Plan::default() }).key;
        let found: Vec<(&str, &str, &str)> =
            key.findings.iter().map(|f| (f.check.id(), f.order.as_str(), "unknown")).collect();
        let table = confusion(&key, &found);
        assert!(table.keys().all(|(_, said)| said == "unknown"));
        assert!(table.keys().any(|&(cause, _)| cause == Cause::Unknown));
        assert!(table.keys().any(|&(cause, _)| cause != Cause::Unknown));
    }
}
