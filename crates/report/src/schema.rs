//! The JSON Schema of the report, made from the very types that write it, so that neither can drift
//! from the other. A copy stands in `docs/report.schema.json` for people and other programs; a test
//! compares the two.

use backhaul_model::report::{Report, SCHEMA};

/// JSON Schema (draft 2020-12) of report version 1, pretty-printed, ending in a newline.
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(Report);
    schema.insert("$id".into(), format!("urn:{}", SCHEMA.replace('/', ":")).into());
    let mut text = serde_json::to_string_pretty(schema.as_value()).unwrap_or_default();
    text.push('\n');
    text
}
