//! Numbers and times in the words of a sentence.

use backhaul_model::{Zone, time};

/// `1 shipment`, `12 shipments`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let s = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{s}")
}

/// `All 12 shipments`, `11 of the 12 shipments`.
pub(crate) fn share(part: usize, whole: usize) -> String {
    if part == whole {
        format!("All {}", count(whole, "shipment"))
    } else {
        format!("{part} of the {}", count(whole, "shipment"))
    }
}

/// A span of minutes as people say it.
pub(crate) fn length(minutes: i64) -> String {
    match minutes {
        ..=1 => "a minute".to_owned(),
        2..=119 => format!("{minutes} minutes"),
        120..=2_879 => format!("{} hours", minutes / 60),
        _ => format!("{} days", minutes / 1_440),
    }
}

/// How many stores it takes for chance to make one: a power of ten, at most a thousand million.
pub(crate) fn chance(probability: f64) -> String {
    let mut stores = 1_000u64;
    let mut below = 0.000_1;
    while probability < below && stores < 1_000_000_000 {
        stores *= 10;
        below /= 10.0;
    }
    let digits = stores.to_string();
    let groups: Vec<&str> = (0..digits.len())
        .rev()
        .step_by(3)
        .map(|end| &digits[end.saturating_sub(2)..=end])
        .collect();
    groups.into_iter().rev().collect::<Vec<_>>().join(",")
}

/// How moments are said: in the zone that ShipStation's times stand in.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Calendar {
    /// The zone.
    pub zone: Zone,
    /// Minutes east of UTC, where the zone is not known.
    pub offset: i16,
    /// Whether the files have times of day.
    pub has_clock: bool,
}

impl Calendar {
    fn offset(self, at: i64) -> i16 {
        self.zone.offset_at(at).unwrap_or(self.offset)
    }

    /// A moment in the zone that ShipStation's times stand in, with its time of day where the files have
    /// one.
    pub fn when(self, at: i64) -> String {
        let iso = time::iso(at, self.offset(at));
        if self.has_clock {
            format!("{} {}", &iso[..10], &iso[11..16])
        } else {
            iso[..10].to_owned()
        }
    }

    /// From a moment to another; a single day is named once.
    pub fn span(self, from: i64, to: i64) -> String {
        let (from, to) = (self.when(from), self.when(to));
        match (from.split_once(' '), to.split_once(' ')) {
            _ if from == to => format!("on {from}"),
            (Some((day, from)), Some((same, to))) if day == same => {
                format!("on {day} from {from} to {to}")
            }
            _ => format!("from {from} to {to}"),
        }
    }

    /// A moment for the report: with its offset where the zone is known, else as the files write it.
    pub fn shown(self, at: i64) -> String {
        let iso = time::iso(at, self.offset(at));
        let known = self.zone != Zone::Unknown && self.has_clock;
        if known { iso } else { iso[..if self.has_clock { 19 } else { 10 }].to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_and_chances_in_words() {
        assert_eq!(share(1, 1), "All 1 shipment");
        assert_eq!(share(1, 12), "1 of the 12 shipments");
        assert_eq!(length(0), "a minute");
        assert_eq!(length(95), "95 minutes");
        assert_eq!(length(600), "10 hours");
        assert_eq!(length(3 * 1_440), "3 days");
        assert_eq!(chance(0.0009), "1,000");
        assert_eq!(chance(0.000_09), "10,000");
        assert_eq!(chance(1e-40), "1,000,000,000");
    }
}
