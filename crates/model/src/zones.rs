//! What clocks showed in each time zone, from 1990 to 2100.
//!
//! The table is written by the build script from `chrono-tz`, and asked like it; linking `chrono-tz`
//! itself would take 880 kB of the page's engine for centuries that no export reaches. Before its first
//! day and after its last the nearest offset goes on.

use std::slice::Iter;
use std::sync::OnceLock;

const NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/zone-names.txt"));
const CLOCKS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/zone-clocks.bin"));
/// The minute, since 1970, from which the first turn of each clock is counted: 1989-12-25.
const FROM: i64 = 7_298 * 24 * 60;
const DAY: i64 = 86_400;

/// A zone of the IANA database. Zones whose clocks never differed since 1990 are equal.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct NamedZone(&'static Clock);

/// How one zone's clocks were turned.
#[derive(PartialEq, Eq, Debug)]
struct Clock {
    /// Seconds east of UTC before the first turn.
    first: i64,
    /// From which instant on which offset holds, in seconds; earliest first.
    turns: Vec<(i64, i64)>,
}

/// What a local time is in UTC, as offsets in seconds east of it.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Reading {
    /// The one offset that clocks had.
    Once(i64),
    /// Clocks went back and showed the time twice: the offset of its first and its second run.
    Twice(i64, i64),
    /// Clocks went forward over it: the offset they had before.
    Skipped(i64),
}

impl NamedZone {
    /// By IANA name, in any letter case.
    pub fn called(name: &str) -> Option<NamedZone> {
        let mut zones = NAMES.lines().filter_map(|line| line.split_once(' '));
        let (_, clock) = zones.find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        clocks().get(clock.parse::<usize>().ok()?).map(NamedZone)
    }

    /// Seconds east of UTC at an instant.
    pub fn offset_at(self, instant: i64) -> i64 {
        self.offset_after(self.0.turns.partition_point(|&(at, _)| at <= instant))
    }

    /// What the clocks' time `local`, in seconds since 1970-01-01T00:00, is.
    pub fn read(self, local: i64) -> Reading {
        // No offset is longer than a day, and no zone turns its clocks twice in two.
        let turned = self.0.turns.partition_point(|&(at, _)| at <= local - DAY);
        let before = self.offset_after(turned);
        let Some(&(at, after)) = self.0.turns.get(turned) else { return Reading::Once(before) };
        match (local - before < at, local - after >= at) {
            (true, false) => Reading::Once(before),
            (false, true) => Reading::Once(after),
            (true, true) => Reading::Twice(before, after),
            (false, false) => Reading::Skipped(before),
        }
    }

    /// The offset that holds after so many turns.
    fn offset_after(self, turns: usize) -> i64 {
        let last = turns.checked_sub(1).and_then(|last| self.0.turns.get(last));
        last.map_or(self.0.first, |&(_, offset)| offset)
    }
}

/// All clocks, unpacked when the first is asked for: a third of a millisecond.
fn clocks() -> &'static [Clock] {
    static UNPACKED: OnceLock<Vec<Clock>> = OnceLock::new();
    UNPACKED.get_or_init(|| {
        let mut rest = CLOCKS.iter();
        std::iter::from_fn(|| clock(&mut rest)).collect()
    })
}

/// The next clock of the table: how many turns, the first offset, then the minutes since the turn
/// before and the new offset of each. `build.rs` writes it.
fn clock(rest: &mut Iter<'_, u8>) -> Option<Clock> {
    let turns = number(rest)?;
    let first = offset(rest)?;
    let mut minute = FROM;
    let turn = |_| {
        minute += number(rest)?;
        Some((minute * 60, offset(rest)?))
    };
    Some(Clock { first, turns: (0..turns).map_while(turn).collect() })
}

/// Seven bits a byte, low ones first; all but the last have the eighth set.
fn number(rest: &mut Iter<'_, u8>) -> Option<i64> {
    let mut value = 0;
    for shift in (0..63).step_by(7) {
        let byte = *rest.next()?;
        value |= i64::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            break;
        }
    }
    Some(value)
}

/// Minutes east of UTC, as seconds.
fn offset(rest: &mut Iter<'_, u8>) -> Option<i64> {
    let minutes = i16::from_le_bytes([*rest.next()?, *rest.next()?]);
    Some(i64::from(minutes) * 60)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, LocalResult, Offset, TimeZone};
    use chrono_tz::{TZ_VARIANTS, Tz};

    use super::*;

    const YEARS: (i64, i64) = (631_152_000, 4_133_980_799);

    fn expected_at(zone: Tz, instant: i64) -> i64 {
        let utc = DateTime::from_timestamp(instant, 0).expect("a time").naive_utc();
        i64::from(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc())
    }

    fn expected_of(zone: Tz, local: i64) -> LocalResult<i64> {
        let civil = DateTime::from_timestamp(local, 0).expect("a time").naive_utc();
        let offsets = zone.offset_from_local_datetime(&civil);
        offsets.map(|offset| i64::from(offset.fix().local_minus_utc()))
    }

    fn holds(zone: Tz, ours: NamedZone, around: i64) {
        for apart in [-90_000, -3_601, -3_600, -1, 0, 1, 3_599, 3_600, 90_000] {
            let at = around + apart;
            assert_eq!(ours.offset_at(at), expected_at(zone, at), "{zone} at {at}");
            let local = at + ours.offset_at(around);
            match (ours.read(local), expected_of(zone, local)) {
                (Reading::Once(offset), LocalResult::Single(one)) => assert_eq!(offset, one),
                (Reading::Twice(first, second), LocalResult::Ambiguous(a, b)) => {
                    assert_eq!((first, second), (a.max(b), a.min(b)), "{zone} at {local}");
                }
                (Reading::Skipped(before), LocalResult::None) => {
                    assert_eq!(before, expected_at(zone, local - 90_000), "{zone} at {local}");
                }
                other => panic!("{zone} at {local}: {other:?}"),
            }
        }
    }

    /// Each zone, around each turn of its clocks and twice a year, says what `chrono-tz` says.
    #[test]
    fn every_zone_has_the_offsets_of_the_database() {
        for zone in TZ_VARIANTS {
            let ours = NamedZone::called(&zone.name().to_uppercase()).expect("a known zone");
            for &(at, _) in &ours.0.turns {
                if (YEARS.0..YEARS.1).contains(&at) {
                    holds(zone, ours, at);
                }
            }
            for at in (YEARS.0..YEARS.1).step_by(183 * 86_400) {
                holds(zone, ours, at);
            }
        }
    }

    #[test]
    fn a_name_that_is_no_zone_is_none() {
        assert_eq!(NamedZone::called("Mars/Olympus"), None);
        assert_eq!(NamedZone::called(""), None);
        assert_eq!(NamedZone::called("Europe"), None);
    }
}
