//! The tool is the report: the page in one file, with a report inside.
//!
//! The page has an empty place for a report, a `<script type="application/json">` before any script that
//! runs. Browsers never execute it, so the page's policy needs no further hash. In it, `<` is written
//! as `\u003c`: JSON has it in strings only, and without it nothing in a cell can end the element, open a
//! comment or begin a tag.

use backhaul_model::report::{EMBEDDED, Report};

/// `page` with the report inside, in place of one that is there already; `None` for a page without
/// a place for it.
pub fn html(page: &str, report: &Report) -> Option<String> {
    let (before, after) = page.split_once(EMBEDDED)?;
    let after = after.get(after.find("</script>")?..)?;
    let json = serde_json::to_string(report).unwrap_or_default();
    let mut out = String::with_capacity(page.len() + json.len() + json.len() / 16);
    out.push_str(before);
    out.push_str(EMBEDDED);
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
    }
    out.push_str(after);
    Some(out)
}
