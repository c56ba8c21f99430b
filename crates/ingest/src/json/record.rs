//! Values of a record, by path, as the text of a cell.

use serde_json::Value;

use crate::value::numbers;

/// The value at a path of keys, such as `shipTo.postalCode`.
pub fn at<'v>(record: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(record, |value, key| value.get(key))
}

/// The members of a list at a path.
pub fn list<'v>(record: &'v Value, path: &str) -> &'v [Value] {
    at(record, path).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Whether a record has the path, be it null; for `items[].sku`, whether a member of the list has it.
pub fn has(record: &Value, path: &str) -> bool {
    match path.split_once("[].") {
        Some((before, after)) => list(record, before).iter().any(|member| has(member, after)),
        None => at(record, path).is_some(),
    }
}

/// A value as a cell would hold it: nothing for null, and for what is no single value. A list of single
/// values stands apart by commas.
pub fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(flag)) => flag.to_string(),
        Some(Value::Number(number)) => match (number.as_i64(), number.as_f64()) {
            (None, Some(float)) => numbers::shown(float),
            _ => number.to_string(),
        },
        Some(Value::Array(values)) => {
            let texts: Vec<String> = values.iter().map(|value| text(Some(value))).collect();
            texts.join(", ")
        }
        Some(Value::Null | Value::Object(_)) | None => String::new(),
    }
}
