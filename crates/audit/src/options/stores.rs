//! Storefront files and the ShipStation stores their orders belong to.

use backhaul_model::SortedMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserializer, Error, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Serialize, Serializer};

/// Storefront file name to its store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Stores(pub SortedMap<String, StoreFile>);

/// A storefront file's store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoreFile {
    /// The store's name in ShipStation. Default: decided by agreement of the files.
    pub shipstation: Option<String>,
    /// What ShipStation writes before the store's own number, as `JUN-`.
    pub prefix: Option<String>,
}

/// The long way of writing it.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Section {
    /// The store's name in ShipStation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shipstation: Option<String>,
    /// What ShipStation writes before the store's own number, as `JUN-`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prefix: Option<String>,
}

impl Serialize for StoreFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let StoreFile { shipstation, prefix } = self.clone();
        match (&shipstation, &prefix) {
            (Some(store), None) => serializer.serialize_str(store),
            _ => Section { shipstation, prefix }.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for StoreFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = StoreFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a ShipStation store, or a section")
            }

            fn visit_str<E: Error>(self, store: &str) -> Result<StoreFile, E> {
                Ok(StoreFile { shipstation: Some(store.to_owned()), prefix: None })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<StoreFile, A::Error> {
                let Section { shipstation, prefix } =
                    Section::deserialize(MapAccessDeserializer::new(map))?;
                Ok(StoreFile { shipstation, prefix })
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for StoreFile {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StoreFile".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let section = generator.subschema_for::<Section>();
        json_schema!({
            "description": "The store's name in ShipStation, or a section with more.",
            "anyOf": [{"type": "string"}, section],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_or_a_section() {
        let text = r#"{"a.csv":"Juniper","b.csv":{"shipstation":"Sage","prefix":"SG-"}}"#;
        let stores: Stores = serde_json::from_str(text).expect("stores");
        assert_eq!(stores.0["a.csv"].shipstation.as_deref(), Some("Juniper"));
        assert_eq!(stores.0["b.csv"].prefix.as_deref(), Some("SG-"));
        assert_eq!(serde_json::to_string(&stores).expect("JSON"), text);
        assert!(serde_json::from_str::<Stores>(r#"{"a.csv": 3}"#).is_err());
        assert!(serde_json::from_str::<Stores>(r#"{"a.csv": {"prefiks": ""}}"#).is_err());
    }
}
