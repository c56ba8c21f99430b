//! What a plugin says of itself: the answer of `backhaul_describe`.

use backhaul_model::{Arrange, Field, Owner, Severity, SortedMap, SortedSet};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::plain;

/// Checks a plugin may have.
const CHECKS: usize = 64;

/// A plugin's description, valid.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Stable id: the first half of its findings' check ids.
    pub id: String,
    /// Name.
    pub name: String,
    /// Version, in any form.
    pub version: String,
    /// Author.
    #[serde(default)]
    pub author: String,
    /// Licence.
    #[serde(default)]
    pub licence: String,
    /// What it is for, as plain text.
    #[serde(default)]
    pub docs: String,
    /// Ids of the fields it will see.
    pub needs: Vec<String>,
    /// What can be set.
    #[serde(default)]
    pub config: Vec<Setting>,
    /// Its checks.
    pub checks: Vec<CheckMeta>,
}

/// One thing that can be set.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Its key.
    pub key: String,
    /// What values it takes.
    pub kind: SettingKind,
    /// What it means.
    pub title: String,
    /// Its value where the user gives none.
    pub default: Value,
}

/// Kinds of settings.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettingKind {
    /// A string.
    Text,
    /// An integer.
    Integer,
    /// An integer of minor units.
    Money,
    /// True or false.
    Flag,
    /// A list of strings.
    Texts,
}

impl SettingKind {
    fn takes(self, value: &Value) -> bool {
        match self {
            SettingKind::Text => value.is_string(),
            SettingKind::Integer | SettingKind::Money => value.is_i64(),
            SettingKind::Flag => value.is_boolean(),
            SettingKind::Texts => {
                value.as_array().is_some_and(|list| list.iter().all(Value::is_string))
            }
        }
    }

    fn word(self) -> &'static str {
        match self {
            SettingKind::Text => "a text",
            SettingKind::Integer => "an integer",
            SettingKind::Money => "an integer in minor units",
            SettingKind::Flag => "true or false",
            SettingKind::Texts => "a list of texts",
        }
    }
}

/// A check's metadata, as built-in checks have it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckMeta {
    /// Id within the plugin.
    pub id: String,
    /// Severity of its findings.
    pub severity: Severity,
    /// Who acts.
    pub owner: Owner,
    /// Title when it holds.
    pub title: String,
    /// Title of a finding.
    pub broken: String,
    /// What it finds.
    pub finds: String,
    /// Why it matters.
    pub why: String,
    /// Fields without which it cannot be answered.
    #[serde(default)]
    pub requires: Vec<String>,
    /// What to do, in order.
    #[serde(default)]
    pub actions: Vec<String>,
}

impl Manifest {
    /// Reads the answer. The error says what breaks the contract.
    pub fn parse(answer: &[u8]) -> Result<Manifest, String> {
        let text = std::str::from_utf8(answer).map_err(|_| "The description is not UTF-8.")?;
        let manifest: Manifest = serde_json::from_str(text)
            .map_err(|error| format!("The description cannot be read: {error}."))?;
        manifest.judge().map_err(|what| format!("In the description, {what}."))?;
        Ok(manifest)
    }

    fn judge(&self) -> Result<(), String> {
        let id = |what: &str, id: &str| {
            plain::is_id(id).then_some(()).ok_or_else(|| {
                format!("{what} id is not 1 to 64 lower-case letters, digits and hyphens")
            })
        };
        id("the plugin's", &self.id)?;
        text("name", &self.name, 100)?;
        text("version", &self.version, 50)?;
        for (what, optional) in
            [("author", &self.author), ("licence", &self.licence), ("docs", &self.docs)]
        {
            if !optional.is_empty() {
                text(what, optional, 2_000)?;
            }
        }
        let mut known = SortedSet::new();
        for need in &self.needs {
            if field(need).is_none() {
                return Err(format!("needs names {need:?}, which is no field"));
            }
            if !known.insert(need) {
                return Err(format!("needs names {need} twice"));
            }
        }
        let mut keys = SortedSet::new();
        for setting in &self.config {
            id("a setting's", &setting.key.replace('_', "-"))?;
            text("a setting's title", &setting.title, 200)?;
            if !keys.insert(&setting.key) {
                return Err(format!("the setting {} stands twice", setting.key));
            }
            if !setting.kind.takes(&setting.default) {
                let (key, kind) = (&setting.key, setting.kind.word());
                return Err(format!("the default of {key} is not {kind}"));
            }
        }
        if self.checks.is_empty() || self.checks.len() > CHECKS {
            return Err(format!("there are {} checks; 1 to {CHECKS} may be", self.checks.len()));
        }
        let mut ids = SortedSet::new();
        for check in &self.checks {
            id("a check's", &check.id)?;
            if !ids.insert(&check.id) {
                return Err(format!("the check {} stands twice", check.id));
            }
            text("title", &check.title, 200)?;
            text("broken", &check.broken, 200)?;
            text("finds", &check.finds, 1_000)?;
            text("why", &check.why, 1_000)?;
            for action in &check.actions {
                text("an action", action, 500)?;
            }
            if let Some(other) = check.requires.iter().find(|field| !known.contains(field)) {
                return Err(format!("{} requires {other:?}, which needs does not name", check.id));
            }
        }
        Ok(())
    }

    /// The fields it will see, in the order of the model.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields: Vec<Field> = self.needs.iter().filter_map(|id| field(id)).collect();
        fields.arrange();
        fields
    }

    /// Values for every setting: the user's, else the default. The error names the setting.
    pub fn settle(
        &self,
        given: &SortedMap<String, Value>,
    ) -> Result<SortedMap<String, Value>, String> {
        if let Some(key) = given.keys().find(|key| self.config.iter().all(|s| s.key != **key)) {
            let keys: Vec<&str> = self.config.iter().map(|s| s.key.as_str()).collect();
            let known = if keys.is_empty() { "none".to_owned() } else { keys.join(", ") };
            return Err(format!("There is no setting {key}; the plugin has {known}."));
        }
        let mut settled = SortedMap::new();
        for setting in &self.config {
            let value = given.get(&setting.key).unwrap_or(&setting.default);
            if !setting.kind.takes(value) {
                return Err(format!("The setting {} takes {}.", setting.key, setting.kind.word()));
            }
            settled.insert(setting.key.clone(), value.clone());
        }
        Ok(settled)
    }
}

fn text(what: &str, text: &str, most: usize) -> Result<(), String> {
    plain::refused(text, most).map_or(Ok(()), |why| Err(format!("{what} {why}")))
}

fn field(id: &str) -> Option<Field> {
    Field::ALL.iter().copied().find(|field| field.id() == id)
}
