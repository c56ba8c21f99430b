//! The report as JSON, text, CSV, Markdown and digest, and the fix kit.
//!
//! A renderer only reads the [`Report`](backhaul_model::report::Report): it computes nothing that a
//! reader of the JSON could not see, so that page, terminal and spreadsheet never disagree. What a
//! renderer does decide is what is safe in its medium: [`queue`] writes no cell that a spreadsheet
//! would run, and [`text`](mod@text) writes no character that would steer a terminal.

mod caption;
mod changes;
pub mod digest;
mod excerpt;
mod html;
pub mod keys;
pub mod kit;
pub mod look_up;
pub mod markdown;
pub use backhaul_model::money;
pub mod printable;
pub mod queue;
mod redact;
pub mod schema;
pub mod text;
mod xlsx;

use backhaul_model::report::Report;

pub use digest::digest;
pub use excerpt::Excerpt;
pub use html::html;
pub use kit::{KitFile, kit};
pub use markdown::markdown;
pub use printable::printable;
pub use queue::csv;
pub use redact::redacted;
pub use schema::schema;
pub use text::text;
pub use xlsx::xlsx;

/// The report's JSON, pretty-printed, ending in a newline: equal reports are equal bytes.
pub fn json(report: &Report) -> String {
    // Every map of the report has text for keys, so that writing to memory cannot fail.
    let mut text = serde_json::to_string_pretty(report).unwrap_or_default();
    text.push('\n');
    text
}

/// Writes what [`json`] gives, piece by piece: a long report never stands in memory as a whole. The
/// error is `out`'s.
pub fn write_json(report: &Report, mut out: impl std::io::Write) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut out, report)?;
    out.write_all(b"\n")?;
    out.flush()
}
