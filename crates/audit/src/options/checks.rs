//! Settings of single checks: severity, and the numbers its metadata names.

use std::fmt;

use backhaul_checks::catalogue;
use backhaul_model::{Severity, SortedMap};
use schemars::JsonSchema;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::{Serialize, Serializer};

use super::keys::{OneOf, check_ids, is_of_a_plugin};

/// Settings by check id.
#[derive(Clone, Debug, Default, PartialEq, Eq, JsonSchema)]
#[schemars(transparent)]
pub struct Checks(pub SortedMap<String, CheckSettings>);

/// Settings of one check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CheckSettings {
    /// How bad a finding is, whatever the check itself says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// The check's numbers, by the ids of its options.
    #[serde(flatten)]
    pub numbers: SortedMap<String, i64>,
}

impl Checks {
    /// The settings of a check, where any were given.
    pub fn of(&self, id: &str) -> Option<&CheckSettings> {
        self.0.get(id)
    }
}

impl Serialize for Checks {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Checks {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ById)
    }
}

struct ById;

impl<'de> Visitor<'de> for ById {
    type Value = Checks;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a section for each check, as [checks.never-imported]")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Checks, A::Error> {
        let known = check_ids();
        let mut checks = SortedMap::new();
        while let Some(id) = map.next_key_seed(OneOf { known: &known, admits: is_of_a_plugin })? {
            let settings = map.next_value_seed(SettingsOf(&id))?;
            checks.insert(id, settings);
        }
        Ok(Checks(checks))
    }
}

/// Reads the settings of the check with this id.
struct SettingsOf<'a>(&'a str);

impl<'de> DeserializeSeed<'de> for SettingsOf<'_> {
    type Value = CheckSettings;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<CheckSettings, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for SettingsOf<'_> {
    type Value = CheckSettings;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "settings of {}", self.0)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<CheckSettings, A::Error> {
        let mut known = vec!["severity"];
        let meta = catalogue().find(|meta| meta.id == self.0);
        known.extend(meta.into_iter().flat_map(|meta| meta.options).map(|option| option.id));
        let mut settings = CheckSettings::default();
        while let Some(key) = map.next_key_seed(OneOf { known: &known, admits: |_| false })? {
            if key == "severity" {
                settings.severity = Some(map.next_value()?);
            } else {
                settings.numbers.insert(key, map.next_value_seed(Number)?);
            }
        }
        Ok(settings)
    }
}

/// A whole number, zero or more.
struct Number;

impl<'de> DeserializeSeed<'de> for Number {
    type Value = i64;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<i64, D::Error> {
        let number = i64::deserialize(deserializer)?;
        if number < 0 {
            return Err(D::Error::custom(format!("{number} is below 0; use 0 or more")));
        }
        Ok(number)
    }
}
