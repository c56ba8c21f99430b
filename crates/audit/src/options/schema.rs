//! The JSON Schema of the options: from the types, and for what hangs on checks from the catalogue.

use backhaul_checks::{Unit, catalogue};
use serde_json::{Map, Value, json};

use super::keys::check_ids;
use super::{Options, Owners};

/// The schema, as a JSON value with its keys sorted.
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(Options).to_value();
    set(&mut schema, "/$id", json!("urn:backhaul.config:1"));
    for list in ["only", "skip"] {
        let ids = json!({"type": "string", "enum": check_ids()});
        set(&mut schema, &format!("/properties/{list}/items"), ids);
    }
    let severity = schema.pointer("/$defs/CheckSettings/properties/severity").cloned();
    let severity = severity.unwrap_or_default();
    let checks: Map<String, Value> =
        catalogue().map(|meta| (meta.id.to_owned(), settings(meta, &severity))).collect();
    let of_plugins = json!({
        "type": "object",
        "description": "A plugin's check.",
        "properties": {"severity": severity},
        "additionalProperties": false,
    });
    let checks = json!({
        "type": "object",
        "properties": checks,
        "patternProperties": {"^[^/]+/.+$": of_plugins},
        "additionalProperties": false,
    });
    set(&mut schema, "/$defs/Checks", checks);
    let owner = json!({"type": "string"});
    let owners: Map<String, Value> =
        Owners::keys().into_iter().map(|key| (key.to_owned(), owner.clone())).collect();
    let owners = json!({
        "type": "object",
        "properties": owners,
        "patternProperties": {"^[^/]+/.+$": owner},
        "additionalProperties": false,
    });
    set(&mut schema, "/$defs/Owners", owners);
    if let Some(defs) = schema.pointer_mut("/$defs").and_then(Value::as_object_mut) {
        defs.remove("CheckSettings");
    }
    schema
}

/// What can be set of one check.
fn settings(meta: &backhaul_checks::Meta, severity: &Value) -> Value {
    let mut severity = severity.clone();
    set(&mut severity, "/default", json!(meta.severity));
    let mut properties = Map::from_iter([("severity".to_owned(), severity)]);
    for option in meta.options {
        let unit = if option.unit == Unit::Count { "" } else { option.unit.word() };
        let says = if unit.is_empty() {
            option.says.to_owned()
        } else {
            format!("{} In {unit}.", option.says)
        };
        let number = json!({"type": "integer", "minimum": 0, "default": option.default, "description": says});
        properties.insert(option.id.to_owned(), number);
    }
    json!({
        "type": "object",
        "description": format!("{}.", meta.title_broken),
        "properties": properties,
        "additionalProperties": false,
    })
}

/// Puts a value at a path, whose parent is an object that is there.
fn set(schema: &mut Value, path: &str, value: Value) {
    let Some((parent, key)) = path.rsplit_once('/') else { return };
    if let Some(parent) = schema.pointer_mut(parent).and_then(Value::as_object_mut) {
        parent.insert(key.to_owned(), value);
    }
}
