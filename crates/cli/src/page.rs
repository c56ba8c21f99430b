//! The page in one file, which this command carries where it was built after the page.

use backhaul_model::report::Report;

use crate::exit::Failure;

/// The page; empty in a command that was built without one (`build.rs`).
const PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/page.html"));

/// The page.
pub fn page() -> Result<&'static str, Failure> {
    if PAGE.is_empty() {
        let message = "this command was built without the page, which an HTML report needs";
        return Err(Failure::usage(
            message,
            "Build both with `make build`, or write JSON and open it in the page.",
        ));
    }
    Ok(PAGE)
}

/// The page with a report inside.
pub fn with(report: &Report) -> Result<Vec<u8>, Failure> {
    let html = backhaul_report::html(page()?, report);
    let message = "the page that this command carries has no place for a report";
    html.map(String::into_bytes)
        .ok_or_else(|| Failure::usage(message, "Build both anew with `make build`."))
}
