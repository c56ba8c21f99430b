//! What the user decides: as-of, window, zone, which checks. All values, none read from the machine.

use serde::{Deserialize, Serialize};

/// Options of one audit: what the command's flags, its config and the page's assumptions become.
/// Everything left out means its default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// The moment the audit speaks for: ISO 8601, a day (its end) or a time, with an offset or in
    /// `time_zone`. Default: the latest event any file mentions.
    pub as_of: Option<String>,
    /// Orders reported on, by creation: `30d`, or `2026-01-01..2026-01-31`. Default: all.
    pub window: Option<String>,
    /// IANA zone of ShipStation's times. Default: not known, so that a time is uncertain by a day.
    pub time_zone: Option<String>,
    /// Only these checks.
    pub only: Vec<String>,
    /// Not these checks.
    pub skip: Vec<String>,
    /// Storefront file name to the ShipStation store its orders belong to, where agreement of the
    /// files would decide otherwise.
    pub stores: std::collections::BTreeMap<String, String>,
    /// SKU as ShipStation writes it to the store's SKU.
    pub aliases: std::collections::BTreeMap<String, String>,
    /// Kit SKU in the store to its parts in ShipStation: `"SKU" = 2` units each.
    pub kits: std::collections::BTreeMap<String, std::collections::BTreeMap<String, i64>>,
    /// Rules of the user's own.
    pub rule: Vec<crate::Rule>,
    /// Plugins: where their files are, which bytes they must be, what they may see.
    pub plugins: Vec<crate::PluginOptions>,
    /// What each plugin may use.
    pub plugin_limits: backhaul_plugin_host::Limits,
}

impl Options {
    /// What was stated, for the report: name to value, defaults left out.
    pub(crate) fn stated(&self) -> std::collections::BTreeMap<String, String> {
        let list = |items: &[String]| (!items.is_empty()).then(|| items.join(","));
        let named = |pairs: Vec<String>| (!pairs.is_empty()).then(|| pairs.join("; "));
        let same = |map: &std::collections::BTreeMap<String, String>| {
            named(map.iter().map(|(from, to)| format!("{from} = {to}")).collect())
        };
        let kits = self.kits.iter().map(|(kit, parts)| {
            let parts: Vec<String> = parts.iter().map(|(sku, n)| format!("{n} × {sku}")).collect();
            format!("{kit} = {}", parts.join(" + "))
        });
        [
            ("as_of", self.as_of.clone()),
            ("window", self.window.clone()),
            ("time_zone", self.time_zone.clone()),
            ("only", list(&self.only)),
            ("skip", list(&self.skip)),
            ("stores", same(&self.stores)),
            ("aliases", same(&self.aliases)),
            ("kits", named(kits.collect())),
            ("rule", list(&self.rule.iter().map(|rule| rule.id.clone()).collect::<Vec<_>>())),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
    }
}
