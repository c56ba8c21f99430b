//! Times as people give them in options.

use backhaul_model::time::DAY;
use backhaul_model::{Stamp, Zone};

/// Which end of a day a date without a time means.
#[derive(Copy, Clone, PartialEq, Eq)]
pub enum Edge {
    /// Its first second.
    Start,
    /// Its last second.
    End,
}

/// Reads `2026-02-20`, `2026-02-20T18:00`, `2026-02-20 18:00:00-05:00` or `…Z`. Without an offset it
/// is read in `zone`, else at `offset` minutes east of UTC. The error says what would do.
pub fn parse(text: &str, zone: Zone, offset: i16, edge: Edge) -> Result<i64, String> {
    read(text.trim(), zone, offset, edge).ok_or_else(|| {
        format!("\"{text}\" is no date or time; write 2026-02-20, or 2026-02-20T18:00:00-05:00")
    })
}

fn read(text: &str, zone: Zone, offset: i16, edge: Edge) -> Option<i64> {
    let (date, rest) = (text.get(..10)?, text.get(10..)?);
    let mut parts = date.split('-');
    let day =
        (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    if rest.is_empty() {
        let start = Stamp::new(day, Some((0, 0, Some(0))))?.nominal(&zone, offset);
        return Some(if edge == Edge::End { start + DAY - 1 } else { start });
    }
    let rest = rest.strip_prefix(['T', ' '])?;
    let (time, zone_part) = match rest.find(['Z', '+', '-', ' ']) {
        Some(at) => (rest.get(..at)?, rest.get(at..)?.trim()),
        None => (rest, ""),
    };
    let mut parts = time.split(':');
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    let second = parts.next().map_or(Some(0), |second| second.get(..2)?.parse().ok())?;
    let stamp = Stamp::new(day, Some((hour, minute, Some(second))))?;
    let stamp = match zone_part {
        "" => stamp,
        "Z" => stamp.with_offset(0),
        _ => {
            let sign = if zone_part.starts_with('-') { -1 } else { 1 };
            let digits: String = zone_part.chars().filter(char::is_ascii_digit).collect();
            let value: i16 = digits.parse().ok()?;
            let minutes =
                if digits.len() <= 2 { value * 60 } else { value / 100 * 60 + value % 100 };
            stamp.with_offset(sign * minutes)
        }
    };
    Some(stamp.nominal(&zone, offset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use backhaul_model::time::iso;

    fn at(text: &str) -> Option<String> {
        parse(text, Zone::Unknown, -300, Edge::End).ok().map(|instant| iso(instant, -300))
    }

    #[test]
    fn dates_times_and_offsets() {
        assert_eq!(at("2026-02-20").as_deref(), Some("2026-02-20T23:59:59-05:00"));
        assert_eq!(at("2026-02-20T18:00").as_deref(), Some("2026-02-20T18:00:00-05:00"));
        assert_eq!(at("2026-02-20 23:00:00Z").as_deref(), Some("2026-02-20T18:00:00-05:00"));
        assert_eq!(at("2026-02-20T18:00:00-0500").as_deref(), Some("2026-02-20T18:00:00-05:00"));
        assert_eq!(at("yesterday"), None);
        assert_eq!(at("2026-13-40"), None);
    }
}
