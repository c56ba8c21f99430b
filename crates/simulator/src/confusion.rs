//! Measures causes against a key.

use std::collections::BTreeMap;

use crate::key::{Cause, Key};

/// For each true cause and each cause an audit gave, on how many findings.
pub type Confusion = BTreeMap<(Cause, String), u32>;

/// Compares causes (check id, order name, store, cause id) with the key. Where two shops share a
/// name, the store tells them apart; a blank one fits any.
///
/// Only required findings whose cause the key knows count; those the audit did not make at all are
/// the business of [`score`](crate::score()).
#[must_use]
pub fn confusion(key: &Key, found: &[(&str, &str, &str, &str)]) -> Confusion {
    let mut given: BTreeMap<(&str, &str), Vec<(&str, &str)>> = BTreeMap::new();
    for &(check, order, store, cause) in found {
        given.entry((check, bare(order))).or_default().push((store, cause));
    }
    let mut table = Confusion::new();
    for expected in key.findings.iter().filter(|expected| expected.must) {
        let pair = (expected.check.id(), bare(&expected.order));
        let fits = |&&(store, _): &&(&str, &str)| store.is_empty() || store == expected.store;
        let said = given.get(&pair).and_then(|all| all.iter().find(fits)).map(|(_, cause)| *cause);
        if let (Some(&first), Some(said)) = (expected.causes.first(), said) {
            // Where several are right, the one that was given is the true one.
            let cause = expected.causes.iter().find(|cause| cause.id() == said).unwrap_or(&first);
            *table.entry((*cause, said.to_owned())).or_default() += 1;
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
        let found: Vec<(&str, &str, &str, &str)> =
            key.findings.iter().map(|f| (f.check.id(), f.order.as_str(), "", "unknown")).collect();
        let table = confusion(&key, &found);
        assert!(table.keys().all(|(_, said)| said == "unknown"));
        assert!(table.keys().any(|&(cause, _)| cause == Cause::Unknown));
        assert!(table.keys().any(|&(cause, _)| cause != Cause::Unknown));
    }
}
