//! What a check is told beside its case: its options with the values in force, and the tables of
//! domain knowledge that people may edit.
//!
//! An option is a value in the check's metadata, so that the config's schema, `explain` and the docs
//! page name it in the same words. Values are looked up once for a run, not once for a case.

use backhaul_model::SortedMap;

use backhaul_model::time::{DAY, HOUR};
use backhaul_reconcile::Case;

use crate::meta::Meta;
use crate::outage::StoreHistory;
use crate::rules::Rules;
use crate::survey::Survey;

/// What the number of an option counts.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Calendar days.
    Days,
    /// Business days, of 24 hours each.
    BusinessDays,
    /// Hundredths.
    Percent,
    /// Orders, parcels, units.
    Count,
}

impl Unit {
    /// The word after the number.
    pub fn word(self) -> &'static str {
        match self {
            Unit::Minutes => "minutes",
            Unit::Hours => "hours",
            Unit::Days => "days",
            Unit::BusinessDays => "business days",
            Unit::Percent => "percent",
            Unit::Count => "",
        }
    }

    /// Seconds in one of it; 1 for what is no time.
    fn seconds(self) -> i64 {
        match self {
            Unit::Minutes => 60,
            Unit::Hours => HOUR,
            Unit::Days | Unit::BusinessDays => DAY,
            Unit::Percent | Unit::Count => 1,
        }
    }
}

/// A number of a check that people may change.
#[derive(Debug)]
pub struct CheckOption {
    /// Key in the config, below the check's id.
    pub id: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Value where nothing is said.
    pub default: i64,
    /// What it decides, in a sentence.
    pub says: &'static str,
}

/// How long after an event a missing counterpart is still normal. Shared by several checks.
pub static GRACE: CheckOption = CheckOption {
    id: "grace",
    unit: Unit::Hours,
    default: 24,
    says: "How long after the event a missing counterpart is still normal.",
};

/// What a check is told beside its case.
pub struct Context<'a> {
    meta: &'static Meta,
    values: &'a [i64],
    /// Tables of domain knowledge.
    pub rules: &'a Rules,
    /// What each store's shipments show; empty while cases are examined.
    pub histories: &'a [StoreHistory],
    /// What only all cases together show.
    pub survey: &'a Survey<'a>,
    /// Tells the cases the audit reports on; without it, all.
    window: Option<&'a dyn Fn(&Case<'_>) -> bool>,
}

impl<'a> Context<'a> {
    /// For a check, with its options' values in the order of [`Meta::options`].
    pub fn new(
        meta: &'static Meta,
        values: &'a [i64],
        rules: &'a Rules,
        survey: &'a Survey<'a>,
    ) -> Self {
        Context { meta, values, rules, survey, histories: &[], window: None }
    }

    /// The same with what the stores' shipments show.
    #[must_use]
    pub fn with_histories(self, histories: &'a [StoreHistory]) -> Self {
        Context { histories, ..self }
    }

    /// With what tells the cases of the window, for checks that sum them up.
    #[must_use]
    pub fn within(self, window: &'a dyn Fn(&Case<'_>) -> bool) -> Self {
        Context { window: Some(window), ..self }
    }

    /// Whether the audit reports on the case.
    pub fn is_inside(&self, case: &Case<'_>) -> bool {
        self.window.is_none_or(|window| window(case))
    }

    /// The value of one of the check's options, in its unit.
    pub fn get(&self, option: &'static CheckOption) -> i64 {
        value_of(self.meta, self.values, option)
    }

    /// The value of an option that counts time, in seconds.
    pub fn seconds(&self, option: &'static CheckOption) -> i64 {
        seconds_of(self.meta, self.values, option)
    }
}

fn value_of(meta: &'static Meta, values: &[i64], option: &'static CheckOption) -> i64 {
    let at = meta.options.iter().position(|known| std::ptr::eq(*known, option));
    at.and_then(|at| values.get(at)).copied().unwrap_or(option.default)
}

/// The value of an option of a check that counts time, in seconds; `values` in the order of its options.
pub fn seconds_of(meta: &'static Meta, values: &[i64], option: &'static CheckOption) -> i64 {
    value_of(meta, values, option).saturating_mul(option.unit.seconds())
}

/// The values of a check's options: those given by id, else the defaults.
pub fn values(meta: &Meta, given: &SortedMap<String, i64>) -> Vec<i64> {
    let value = |option: &&CheckOption| given.get(option.id).copied().unwrap_or(option.default);
    meta.options.iter().map(value).collect()
}
