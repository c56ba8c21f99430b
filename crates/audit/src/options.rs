//! What the user decides about an audit. All values: none is read from the machine, so that page and
//! command take the same, as JSON or as TOML.
//!
//! A type below describes each section, and the same types make the schema and the page of docs. What
//! cannot be said by a type (a zone's name, a day, an id) is checked when the audit starts, and named by
//! its path: `calendar.holidays`. Keys that are ids of checks are checked while reading, so that a
//! mistyped one is found where it stands.

mod acceptance;
mod calendar;
mod checks;
mod incident;
mod keys;
mod owners;
mod schema;
mod stage;
mod stores;
mod targets;
mod words;

use backhaul_checks::{GRACE, Meta, Rules};
use backhaul_model::{Severity, SortedMap};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use acceptance::Acceptance;
pub use calendar::{Days, Weekday};
pub use checks::{CheckSettings, Checks};
pub use incident::Incident;
pub use owners::{Owners, Ownership};
pub use schema::schema;
pub use stage::Stage;
pub use stores::{StoreFile, Stores};
pub use targets::{Effort, Targets};
pub(crate) use words::meaning;
pub use words::{
    FinancialWord, FulfillmentWord, NotifiedWord, PlatformWord, StatusWords, WarehouseWord,
};

/// Options of one audit: what the command's flags, its config and the page's assumptions become.
/// Everything left out means its default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[schemars(title = "backhaul.toml")]
pub struct Options {
    /// The moment the audit speaks for: a day (its end), or a time with or without an offset. Default:
    /// the latest event in the files.
    pub as_of: Option<String>,
    /// Orders reported on, by creation: `30d`, or `2026-01-01..2026-01-31`. Default: all.
    pub window: Option<String>,
    /// IANA zone of ShipStation's times. Default: not known, so that a time is uncertain by a day.
    pub time_zone: Option<String>,
    /// IANA zones of single files or ShipStation stores, where they differ: a file's name, or a store's
    /// name, to the zone of its times.
    pub zones: SortedMap<String, String>,
    /// Which days are business days.
    pub calendar: Days,
    /// A round: only the checks of a day, or of a week; `only` goes before it. Default: all checks.
    pub preset: Option<crate::Preset>,
    /// Only these checks. Default: all.
    pub only: Vec<String>,
    /// Not these checks.
    pub skip: Vec<String>,
    /// Storefront file to the ShipStation store its orders belong to, where agreement of the files
    /// would decide otherwise: a store's name, or a section with more.
    pub stores: Stores,
    /// ShipStation's order number to the order's name in the store, where the numbers differ and nothing
    /// else shows which is which. A key ledger of an earlier audit says it for many at once.
    pub orders: SortedMap<String, String>,
    /// SKU as ShipStation writes it to the store's SKU.
    pub aliases: SortedMap<String, String>,
    /// Kit SKU in the store to its parts in ShipStation: `"SKU" = 2` units each.
    pub kits: SortedMap<String, SortedMap<String, i64>>,
    /// Who works on findings: a check, a family of checks, or a role, to a person or team. The report
    /// shows it beside the role.
    pub owners: Owners,
    /// Who owns what between the systems; the operating model compares it with what the files show.
    pub ownership: Ownership,
    /// What the stages of an order mean to you, by their name: `ordered`, `imported`, `packed`,
    /// `labelled`, `handed-off`, `in-transit`, `out-for-delivery`, `delivered`, `exception`, or a name of
    /// your own.
    pub stages: SortedMap<String, Stage>,
    /// Customers who come first: a tag of the order to the name of a tier. A finding about such an order
    /// is one step more severe, and says the tier.
    pub tiers: SortedMap<String, String>,
    /// Your answers to questions that exports cannot answer, by the id the operating model gives them.
    pub answers: SortedMap<String, bool>,
    /// What is still normal, and what is promised.
    pub targets: Targets,
    /// What work by hand costs, for the estimate of effort.
    pub effort: Effort,
    /// Your own words for statuses.
    pub status_words: StatusWords,
    /// What is true of carriers and services beyond what the checks know.
    pub rules: Rules,
    /// Severity and numbers of single checks.
    pub checks: Checks,
    /// Named spans that explain what went wrong in them: shown with outages.
    pub incidents: Vec<Incident>,
    /// Findings that need no work: they move to the lane *accepted*, with the reason.
    pub acceptances: Vec<Acceptance>,
    /// Columns of files that the audit does not know by itself.
    pub mapping: Vec<backhaul_model::FileMapping>,
    /// Rules of the user's own.
    pub rule: Vec<crate::Rule>,
    /// Plugins: where their files are, which bytes they must be, what they may see.
    pub plugins: Vec<crate::PluginOptions>,
    /// What each plugin may use.
    pub plugin_limits: backhaul_plugin_host::Limits,
}

impl Options {
    /// The numbers given for a check: its own, and the grace of all checks where it has one.
    pub(crate) fn numbers(&self, meta: &Meta) -> SortedMap<String, i64> {
        let settings = self.checks.of(meta.id);
        let mut numbers = settings.map(|check| check.numbers.clone()).unwrap_or_default();
        let shared = meta.options.iter().any(|option| option.id == GRACE.id);
        if let Some(grace) = self.targets.grace.filter(|_| shared) {
            numbers.entry(GRACE.id.to_owned()).or_insert_with(|| i64::from(grace));
        }
        numbers
    }

    /// The severity given for a check.
    pub(crate) fn severity(&self, id: &str) -> Option<Severity> {
        self.checks.of(id).and_then(|check| check.severity)
    }

    /// The ShipStation store of each storefront file that one was given for.
    pub(crate) fn store_names(&self) -> SortedMap<String, String> {
        let named = |(file, store): (&String, &StoreFile)| {
            store.shipstation.clone().map(|name| (file.clone(), name))
        };
        self.stores.0.iter().filter_map(named).collect()
    }

    /// What each ShipStation store writes before the store's own numbers.
    pub(crate) fn prefixes(&self) -> SortedMap<String, String> {
        let pair = |store: &StoreFile| store.shipstation.clone().zip(store.prefix.clone());
        self.stores.0.values().filter_map(pair).collect()
    }

    /// How many options are stated.
    pub fn count(&self) -> usize {
        self.stated().len()
    }

    /// What was stated, for the report: path to value, defaults left out.
    pub(crate) fn stated(&self) -> SortedMap<String, String> {
        let whole = |options: &Options| serde_json::to_value(options).unwrap_or_default();
        // Folders of a machine are nobody's business, and page and command have to agree.
        let mut shown = self.clone();
        for plugin in &mut shown.plugins {
            plugin.path = plugin.file().to_owned();
        }
        let mut stated = SortedMap::new();
        state("", &whole(&shown), &whole(&Options::default()), &mut stated);
        stated
    }
}

/// Notes every leaf of `value` that differs from `default`.
fn state(path: &str, value: &Value, default: &Value, stated: &mut SortedMap<String, String>) {
    if value == default || value.is_null() {
        return;
    }
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                state(&below(key), value, default.get(key).unwrap_or(&Value::Null), stated);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (position, item) in items.iter().enumerate() {
                state(&below(&position.to_string()), item, &Value::Null, stated);
            }
        }
        Value::Array(items) => {
            let words: Vec<String> = items.iter().map(plain).collect();
            stated.insert(path.to_owned(), words.join(","));
        }
        leaf => {
            stated.insert(path.to_owned(), plain(leaf));
        }
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_stated_is_said_by_path_and_nothing_else() {
        let options: Options = serde_json::from_value(serde_json::json!({
            "window": "30d",
            "skip": ["unknown-order", "shipped-twice"],
            "kits": {"BOX": {"CUP": 2}},
            "checks": {"shipped-unfulfilled": {"grace": 48}},
            "acceptances": [{"finding": "f7c1", "reason": "exchange", "date": "2026-02-03"}],
        }))
        .expect("options");
        let stated: Vec<(String, String)> = options.stated().into_iter().collect();
        let expected = [
            ("acceptances.0.date", "2026-02-03"),
            ("acceptances.0.finding", "f7c1"),
            ("acceptances.0.reason", "exchange"),
            ("checks.shipped-unfulfilled.grace", "48"),
            ("kits.BOX.CUP", "2"),
            ("skip", "unknown-order,shipped-twice"),
            ("window", "30d"),
        ];
        let stated: Vec<(&str, &str)> =
            stated.iter().map(|(path, value)| (path.as_str(), value.as_str())).collect();
        assert_eq!(stated, expected);
        assert!(Options::default().stated().is_empty());
    }
}
