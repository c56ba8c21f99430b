//! Keys that are ids: of checks, families, roles, options of a check.
//!
//! A key is checked while it is read, because only then its place in the file is known. The message has
//! serde's own shape, so that one way of naming the nearest key serves all of them.

use serde::de::{DeserializeSeed, Deserializer, Error};

/// Reads a key that has to be one of those `known`, or that `admits` says to be a plugin's.
pub(super) struct OneOf<'a> {
    pub known: &'a [&'static str],
    pub admits: fn(&str) -> bool,
}

impl<'de> DeserializeSeed<'de> for OneOf<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        let key: String = serde::Deserialize::deserialize(deserializer)?;
        if self.known.contains(&key.as_str()) || (self.admits)(&key) {
            return Ok(key);
        }
        let known: Vec<String> = self.known.iter().map(|known| format!("`{known}`")).collect();
        let known = match known.as_slice() {
            [] => "there are no fields".to_owned(),
            known => format!("expected one of {}", known.join(", ")),
        };
        Err(D::Error::custom(format!("unknown field `{key}`, {known}")))
    }
}

/// The id of a plugin's check: the plugin's id, a slash, the check's own.
pub(super) fn is_of_a_plugin(id: &str) -> bool {
    id.split_once('/').is_some_and(|(plugin, check)| !plugin.is_empty() && !check.is_empty())
}

/// Ids of all built-in checks, in the order of the catalogue.
pub(super) fn check_ids() -> Vec<&'static str> {
    backhaul_checks::catalogue().map(|meta| meta.id).collect()
}
