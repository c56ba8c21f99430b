//! The window: the orders the audit reports on, by creation time.

use backhaul_model::Zone;
use backhaul_model::time::DAY;
use backhaul_reconcile::Reach;

use crate::OptionError;
use crate::moment::{self, Edge};

/// Reads `30d`, or `2026-01-01..2026-01-31` (either side may be left out).
pub fn parse(text: &str, as_of: i64, zone: Zone, offset: i16) -> Result<Reach, OptionError> {
    let error = |message: String| OptionError { option: "window".to_owned(), message };
    let text = text.trim();
    if let Some(days) = text.strip_suffix(['d', 'D']) {
        let days: i64 = days
            .trim()
            .parse()
            .ok()
            .filter(|days| (1..=36_500).contains(days))
            .ok_or_else(|| error(format!("\"{text}\" is no number of days; write 30d")))?;
        return Ok(Reach { from: as_of - days * DAY, to: i64::MAX });
    }
    let Some((from, to)) = text.split_once("..") else {
        return Err(error(format!(
            "\"{text}\" is no window; write 30d, or 2026-01-01..2026-01-31"
        )));
    };
    let edge = |text: &str, edge: Edge, open: i64| {
        if text.trim().is_empty() {
            Ok(open)
        } else {
            moment::parse(text, zone, offset, edge).map_err(error)
        }
    };
    let reach =
        Reach { from: edge(from, Edge::Start, i64::MIN)?, to: edge(to, Edge::End, i64::MAX)? };
    if reach.from > reach.to {
        return Err(error(format!("\"{text}\" ends before it begins")));
    }
    Ok(reach)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_spans_and_mistakes() {
        let parse = |text| parse(text, 100 * DAY, Zone::Unknown, 0);
        assert_eq!(parse("30d").map(|reach| reach.from), Ok(70 * DAY));
        assert!(parse("2026-01-01..2026-01-31").is_ok_and(|r| r.to - r.from == 31 * DAY - 1));
        assert!(parse("2026-01-01..").is_ok_and(|reach| reach.to == i64::MAX));
        for wrong in ["30", "d", "-3d", "2026-02-01..2026-01-01", "x..y"] {
            assert!(parse(wrong).is_err_and(|e| e.option == "window"), "{wrong}");
        }
    }
}
