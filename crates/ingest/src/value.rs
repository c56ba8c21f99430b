//! Cells to values. Each reading is total: what cannot be read is `None`, never an error.

pub mod damage;
pub mod date_order;
pub mod flag;
pub mod marketplace;
pub mod money;
pub mod numbers;
pub mod remark;
pub mod status;
pub mod tax;
pub mod time;
pub mod tracking;
pub mod weight;

/// A cell without blanks around it and without what guards it against spreadsheets: one leading
/// apostrophe, or `="…"` around it.
pub fn unguarded(cell: &str) -> &str {
    let bytes = cell.as_bytes();
    match (bytes.first(), bytes.last()) {
        // Nearly every cell: nothing to take off.
        (Some(first), Some(last)) if first.is_ascii_alphanumeric() && last.is_ascii_graphic() => {
            cell
        }
        _ => strip(cell),
    }
}

fn strip(cell: &str) -> &str {
    let blank = |c: char| c.is_whitespace() || c == '\u{feff}' || c == '\0';
    let cell = cell.trim_matches(blank);
    if let Some(inner) = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inner.trim_matches(blank);
    }
    cell.strip_prefix('\'').map_or(cell, |rest| rest.trim_matches(blank))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guards_come_off_once() {
        assert_eq!(unguarded("'02134"), "02134");
        assert_eq!(unguarded(" ''x "), "'x");
        assert_eq!(unguarded("=\"00123\""), "00123");
        assert_eq!(unguarded("plain\u{a0}"), "plain");
        assert_eq!(unguarded("#1001"), "#1001");
        assert_eq!(unguarded("'"), "");
    }
}
