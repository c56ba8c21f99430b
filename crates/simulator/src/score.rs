//! Measures findings against a key.

use std::collections::BTreeMap;
use std::fmt;

use crate::key::{Check, Key, Lane};

/// How one check did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tally {
    /// Findings that had to be there.
    pub expected: u32,
    /// Of those, found.
    pub found: u32,
    /// Found though neither required nor allowed.
    pub wrong: u32,
}

impl Tally {
    /// Share of the findings that were right; 1 when there was none to be wrong.
    #[must_use]
    pub fn precision(&self) -> f64 {
        share(self.found, self.found + self.wrong)
    }

    /// Share of the required findings that were found; 1 when none was required.
    #[must_use]
    pub fn recall(&self) -> f64 {
        share(self.found, self.expected)
    }

    /// Adds another store's tally.
    pub fn add(&mut self, other: Self) {
        self.expected += other.expected;
        self.found += other.found;
        self.wrong += other.wrong;
    }
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 1.0 } else { f64::from(part) / f64::from(whole) }
}

/// How every check did, and on which orders it failed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Score {
    /// A row per check of the key, in the contract's order.
    pub checks: BTreeMap<Check, Tally>,
    /// Check and order of each finding that had to be there and was not.
    pub missed: Vec<(Check, String)>,
    /// Check and order of each finding that must not be there.
    pub wrong: Vec<(Check, String)>,
}

/// Compares findings (check id, order name, lane id) with the key.
///
/// Only the open lane and the checks of the key count. Names are compared without a leading hash.
/// Where two shops share a name, as many findings are wanted as the key has; several findings of one
/// check on one order (one per SKU, say) count once.
#[must_use]
pub fn score(key: &Key, found: &[(&str, &str, &str)]) -> Score {
    let mut wanted: BTreeMap<(Check, &str), (u32, u32)> = BTreeMap::new();
    for expected in &key.findings {
        let slot = wanted.entry((expected.check, bare(&expected.order))).or_default();
        if expected.must {
            slot.0 += 1;
        } else {
            slot.1 += 1;
        }
    }
    let mut had: BTreeMap<(Check, &str), u32> = BTreeMap::new();
    for &(check, order, lane) in found {
        let check = Check::ALL.iter().find(|known| known.id() == check);
        if let Some(&check) = check.filter(|_| lane == Lane::Open.id()) {
            *had.entry((check, bare(order))).or_default() += 1;
        }
    }
    let mut score = Score::default();
    for &check in Check::ALL {
        score.checks.insert(check, Tally::default());
    }
    for (&(check, order), &(must, _)) in &wanted {
        let there = had.get(&(check, order)).copied().unwrap_or(0).min(must);
        let tally = score.checks.entry(check).or_default();
        tally.expected += must;
        tally.found += there;
        for _ in there..must {
            score.missed.push((check, order.to_owned()));
        }
    }
    for &(check, order) in had.keys() {
        if !wanted.contains_key(&(check, order)) {
            score.checks.entry(check).or_default().wrong += 1;
            score.wrong.push((check, order.to_owned()));
        }
    }
    score
}

fn bare(name: &str) -> &str {
    name.strip_prefix('#').unwrap_or(name)
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<26} {:>5} {:>5} {:>6} {:>5} {:>9} {:>6}",
            "check", "true", "found", "missed", "false", "precision", "recall"
        )?;
        for (check, tally) in &self.checks {
            writeln!(
                f,
                "{:<26} {:>5} {:>5} {:>6} {:>5} {:>9.3} {:>6.3}",
                check.id(),
                tally.expected,
                tally.found,
                tally.expected - tally.found,
                tally.wrong,
                tally.precision(),
                tally.recall()
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::Expected;

    #[test]
    fn what_may_be_found_neither_helps_nor_hurts() {
        let expected = |check, order: &str, must| Expected {
            check,
            order: order.to_owned(),
            store: "Juniper".to_owned(),
            lane: Lane::Open,
            causes: Vec::new(),
            must,
        };
        let key = Key {
            as_of: String::new(),
            account_zone: String::new(),
            storefronts: Vec::new(),
            orders: 3,
            findings: vec![
                expected(Check::NeverImported, "#1", true),
                expected(Check::NeverImported, "#2", true),
                expected(Check::NeverImported, "#3", false),
            ],
            not_checkable: Vec::new(),
            notes: Vec::new(),
        };
        let found = [
            ("never-imported", "1", "open"),
            ("never-imported", "#2", "too-fresh"),
            ("never-imported", "#3", "open"),
            ("never-imported", "#4", "open"),
            ("a-plugins-own", "#4", "open"),
        ];
        let score = score(&key, &found);
        assert_eq!(score.checks[&Check::NeverImported], Tally { expected: 2, found: 1, wrong: 1 });
        assert_eq!(score.missed, [(Check::NeverImported, "2".to_owned())]);
        assert_eq!(score.wrong, [(Check::NeverImported, "4".to_owned())]);
        assert!((score.checks[&Check::ItemsDiverge].precision() - 1.0).abs() < f64::EPSILON);
        assert!(score.to_string().contains("never-imported"));
    }
}
