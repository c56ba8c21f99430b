//! What one or several stores came to, and whether that keeps the contract's floors.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};

use backhaul_simulator::{Cause, Check, Confusion, Tally};

/// What several stores came to.
#[derive(Default)]
pub struct Measured {
    /// Stores.
    pub stores: u32,
    /// Storefront orders in them.
    pub orders: u32,
    /// How every check did, those not built included.
    pub checks: BTreeMap<Check, Tally>,
    /// Causes: true and given.
    pub confusion: Confusion,
    /// The least share of any one store with cases enough, by what it is a share of.
    pub least: BTreeMap<String, f64>,
    /// Checks that had to say that a file is absent and did not, with the store.
    pub unsaid: Vec<(Check, u64)>,
}

/// How many of some cases are right, and the least share that has to be.
pub struct Share {
    name: String,
    right: u32,
    of: u32,
    floor: f64,
}

/// Cases below which a share says little.
const ENOUGH: u32 = 20;

impl Share {
    fn of(name: String, right: u32, of: u32, floor: f64) -> Self {
        Share { name, right, of, floor }
    }

    /// Of a handful of cases one may be wrong, whatever the share.
    fn is_below(&self) -> bool {
        let wrong = self.of - self.right;
        if self.of < ENOUGH {
            wrong > 1
        } else {
            f64::from(self.right) < f64::from(self.of) * self.floor
        }
    }

    /// The share, where there are cases enough.
    fn value(&self) -> Option<f64> {
        (self.of >= ENOUGH).then(|| f64::from(self.right) / f64::from(self.of))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} of {}", self.name, self.right, self.of)
    }
}

impl Measured {
    /// Adds a store.
    pub fn add(&mut self, store: Measured) {
        for share in store.shares() {
            if let Some(value) = share.value() {
                let least = self.least.entry(share.name).or_insert(1.0);
                *least = least.min(value);
            }
        }
        self.stores += store.stores;
        self.orders += store.orders;
        for (check, tally) in store.checks {
            self.checks.entry(check).or_default().add(tally);
        }
        for (pair, count) in store.confusion {
            *self.confusion.entry(pair).or_default() += count;
        }
        self.unsaid.extend(store.unsaid);
    }

    /// What the floors hold for: 0.99 of each check's findings, and of those it had to make; 0.9 of each
    /// cause, and of those that were said to be it.
    fn shares(&self) -> Vec<Share> {
        let mut shares = Vec::new();
        for (check, tally) in self.built() {
            let (id, given) = (check.id(), tally.found + tally.wrong);
            shares.push(Share::of(format!("recall of {id}"), tally.found, tally.expected, 0.99));
            shares.push(Share::of(format!("precision of {id}"), tally.found, given, 0.99));
        }
        let causes = self.causes();
        for cause in Cause::ALL {
            let (id, given) = (cause.id(), self.given(cause.id()));
            let (right, of) = causes.get(cause).copied().unwrap_or_default();
            shares.push(Share::of(format!("recall of cause {id}"), right, of, 0.9));
            shares.push(Share::of(format!("precision of cause {id}"), right, given, 0.9));
        }
        shares
    }

    /// The shares below their floor.
    pub fn below(&self) -> impl Iterator<Item = Share> {
        self.shares().into_iter().filter(Share::is_below)
    }

    /// The least precision or recall of a check or `cause id` in any one store with cases enough; a dash
    /// where none has as many.
    pub fn least(&self, id: &str) -> String {
        let of = |kind: &str| self.least.get(&format!("{kind} of {id}")).copied();
        let least = of("precision").into_iter().chain(of("recall")).min_by(f64::total_cmp);
        least.map_or_else(|| "–".to_owned(), |least| format!("{least:.4}"))
    }

    /// How often a cause was given.
    fn given(&self, id: &str) -> u32 {
        let said = self.confusion.iter().filter(|((_, given), _)| given == id);
        said.map(|(_, count)| count).sum()
    }

    /// Checks that the catalogue has, and their tallies.
    pub fn built(&self) -> impl Iterator<Item = (Check, Tally)> + '_ {
        let built: BTreeSet<&str> = backhaul_checks::catalogue().map(|meta| meta.id).collect();
        self.checks
            .iter()
            .filter(move |(check, _)| built.contains(check.id()))
            .map(|(&check, &tally)| (check, tally))
    }

    /// Checks of the contract that the catalogue has not.
    pub fn unbuilt(&self) -> Vec<Check> {
        let built: BTreeSet<Check> = self.built().map(|(check, _)| check).collect();
        Check::ALL.iter().copied().filter(|check| !built.contains(check)).collect()
    }

    /// For each true cause: how often it was given, and how often it was true.
    pub fn causes(&self) -> BTreeMap<Cause, (u32, u32)> {
        let mut causes: BTreeMap<Cause, (u32, u32)> = BTreeMap::new();
        for ((cause, given), &count) in &self.confusion {
            let slot = causes.entry(*cause).or_default();
            slot.1 += count;
            slot.0 += if cause.id() == given { count } else { 0 };
        }
        causes
    }

    /// Both tables, for a terminal.
    pub fn tables(&self) -> String {
        let mut text = format!(
            "{:<27} {:>6} {:>6} {:>6} {:>6} {:>9} {:>7} {:>7}\n",
            "check", "true", "found", "missed", "false", "precision", "recall", "least"
        );
        for (check, tally) in self.built() {
            let _ = writeln!(
                text,
                "{:<27} {:>6} {:>6} {:>6} {:>6} {:>9.4} {:>7.4} {:>7}",
                check.id(),
                tally.expected,
                tally.found,
                tally.expected - tally.found,
                tally.wrong,
                tally.precision(),
                tally.recall(),
                self.least(check.id())
            );
        }
        let unbuilt: Vec<&str> = self.unbuilt().into_iter().map(Check::id).collect();
        let _ = writeln!(text, "not built yet: {}", unbuilt.join(", "));
        for (cause, (right, of)) in self.causes() {
            let least = self.least(&format!("cause {}", cause.id()));
            let _ = write!(text, "{:<27} {right:>6} of {of:>5}  least {least:<6}", cause.id());
            for ((_, given), count) in
                self.confusion.iter().filter(|((c, said), _)| *c == cause && c.id() != said)
            {
                let _ = write!(text, "  {count} {given}");
            }
            text.push('\n');
        }
        text
    }
}
