//! Time as files write it, and how sure it is.
//!
//! Shopify writes local time with its offset: exact. ShipStation writes local time of the account and
//! never a zone, often only a day. So a [`Stamp`] keeps what was written, and
//! [`Stamp::span`] says between which two instants it lies, given what is known of the zone. Checks
//! compare spans, never guesses: without a zone a time is uncertain by about a day.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::text::Text;
use crate::zones::{NamedZone, Reading};

/// Seconds in a day.
pub const DAY: i64 = 86_400;
/// Seconds in an hour.
pub const HOUR: i64 = 3_600;

/// Offsets on earth run from UTC−12 to UTC+14.
const WESTMOST: i64 = -12 * HOUR;
const EASTMOST: i64 = 14 * HOUR;

/// How finely a stamp was written.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Precision {
    /// Only a day.
    Day,
    /// To the minute.
    Minute,
    /// To the second.
    Second,
}

/// A civil time as written: local seconds since 1970-01-01T00:00, with its offset where one stands.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// Enough for the years a stamp can have, and half the size: an order has a dozen of them.
    local: u32,
    /// Minutes east of UTC; `i16::MIN` when none was written.
    offset: i16,
    precision: Precision,
}

impl Stamp {
    /// From civil fields; `None` when there is no such day or time, or the year lies outside
    /// 1990–2100 (no export does; a stray `0001` or `9999` would only mislead).
    pub fn new(date: (i32, u32, u32), time: Option<(u32, u32, Option<u32>)>) -> Option<Stamp> {
        let (year, month, day) = date;
        if !(1990..=2100).contains(&year) {
            return None;
        }
        let days = NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(0, 0, 0)?;
        let (seconds, precision) = match time {
            None => (0, Precision::Day),
            Some((h, m, s)) if h < 24 && m < 60 && s.unwrap_or(0) < 60 => (
                i64::from(h) * HOUR + i64::from(m) * 60 + i64::from(s.unwrap_or(0)),
                if s.is_some() { Precision::Second } else { Precision::Minute },
            ),
            Some(_) => return None,
        };
        let local = u32::try_from(days.and_utc().timestamp() + seconds).ok()?;
        Some(Stamp { local, offset: i16::MIN, precision })
    }

    /// The same time with the offset that was written beside it, in minutes east of UTC.
    #[must_use]
    pub fn with_offset(mut self, minutes: i16) -> Stamp {
        self.offset = minutes;
        self
    }

    /// The same time with the offset a zone had then. It stays without one where it has its own, or
    /// where clocks went back or forward, so that the zone does not decide.
    #[must_use]
    pub fn placed_in(self, zone: NamedZone) -> Stamp {
        match (self.offset(), zone.read(self.local())) {
            (None, Reading::Once(offset)) => self.with_offset((offset / 60) as i16),
            _ => self,
        }
    }

    /// Local seconds since 1970-01-01T00:00, the zone left aside.
    pub fn local(self) -> i64 {
        i64::from(self.local)
    }

    /// Local day, counted from 1970-01-01.
    pub fn day(self) -> i64 {
        self.local().div_euclid(DAY)
    }

    /// Minutes east of UTC, where an offset was written.
    pub fn offset(self) -> Option<i16> {
        (self.offset != i16::MIN).then_some(self.offset)
    }

    /// How finely it was written.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// Whether it is written as the first moment of a day, on no stated offset.
    pub fn is_midnight(self) -> bool {
        self.precision != Precision::Day
            && self.offset().is_none()
            && self.local().rem_euclid(DAY) == 0
    }

    /// The day alone.
    #[must_use]
    pub fn as_day(self) -> Stamp {
        let local = u32::try_from(self.day() * DAY).unwrap_or(self.local);
        Stamp { local, precision: Precision::Day, ..self }
    }

    /// Month and day exchanged: how `3/4/2026` reads once the file proves to write the day first.
    /// `None` when the exchange makes no date.
    pub fn with_day_and_month_exchanged(self) -> Option<Stamp> {
        let date = DateTime::from_timestamp(self.local(), 0)?.date_naive();
        let swapped = NaiveDate::from_ymd_opt(date.year(), date.day(), date.month())?;
        let days = swapped.signed_duration_since(date).num_days();
        Some(Stamp { local: u32::try_from(self.local() + days * DAY).ok()?, ..self })
    }

    /// The two instants it lies between. An offset written beside it wins over `zone`.
    pub fn span(self, zone: &Zone) -> Span {
        let (first, last) = if let Some(minutes) = self.offset() {
            let utc = self.local() - i64::from(minutes) * 60;
            (utc, utc)
        } else {
            match zone {
                Zone::Unknown => (self.local() - EASTMOST, self.local() - WESTMOST),
                Zone::Named(tz) => utc_of_local(*tz, self.local()),
            }
        };
        // Minutes are as good as exact; only a missing time of day widens the span.
        let width = if self.precision == Precision::Day { DAY - 1 } else { 0 };
        Span { earliest: first, latest: last + width }
    }

    /// The instant under an assumed offset: what a reader would take it for. Only for defaults and
    /// display, never for a finding.
    pub fn nominal(self, zone: &Zone, assumed_offset: i16) -> i64 {
        match (self.offset(), zone) {
            (Some(minutes), _) => self.local() - i64::from(minutes) * 60,
            (None, Zone::Named(tz)) => utc_of_local(*tz, self.local()).0,
            (None, Zone::Unknown) => self.local() - i64::from(assumed_offset) * 60,
        }
    }

    /// ISO 8601 as written: a date, a local time, or a time with its offset.
    pub fn iso(self) -> String {
        match (self.precision, self.offset()) {
            (Precision::Day, _) => civil_day(self.local()),
            (_, Some(minutes)) => iso(self.local() - i64::from(minutes) * 60, minutes),
            (_, None) => civil_time(self.local()),
        }
    }
}

/// A stamp with the cell it was read from. Both are empty when the cell was blank; only `stamp` is
/// when the cell could not be read.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub struct Moment {
    /// The time, where the cell could be read.
    pub stamp: Option<Stamp>,
    /// The cell as written.
    pub written: Text,
}

const _: () = assert!(size_of::<Moment>() == 16, "an order holds a dozen moments");

/// The instants (seconds since 1970 in UTC, both included) between which something happened.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Span {
    /// Not before.
    pub earliest: i64,
    /// Not after.
    pub latest: i64,
}

impl Span {
    /// Whether it is one instant.
    pub fn is_exact(self) -> bool {
        self.earliest == self.latest
    }

    /// Whether it certainly lies more than `seconds` before `instant`.
    pub fn is_older_than(self, seconds: i64, instant: i64) -> bool {
        instant - self.latest > seconds
    }
}

/// What is known of the zone in which a file without offsets was written.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum Zone {
    /// Nothing: any offset on earth is possible.
    #[default]
    Unknown,
    /// Named by the user.
    Named(NamedZone),
}

impl Zone {
    /// By IANA name, in any letter case. The error says what was looked for.
    pub fn parse(name: &str) -> Result<Zone, String> {
        NamedZone::called(name.trim()).map(Zone::Named).ok_or_else(|| {
            format!("no time zone is called \"{name}\"; use a name such as America/New_York")
        })
    }

    /// Minutes east of UTC at a local time, where the zone is known; of an hour that is repeated, those
    /// of its first run.
    pub fn offset_of(&self, local: i64) -> Option<i16> {
        match self {
            Zone::Unknown => None,
            Zone::Named(tz) => Some(((local - utc_of_local(*tz, local).0) / 60) as i16),
        }
    }

    /// Minutes east of UTC at an instant, where the zone is known.
    pub fn offset_at(&self, instant: i64) -> Option<i16> {
        match self {
            Zone::Unknown => None,
            Zone::Named(zone) => Some((zone.offset_at(instant) / 60) as i16),
        }
    }
}

/// Both readings of a local time: equal but for the hour that is repeated when clocks go back. A time
/// that was skipped when they went forward reads as if they had not.
fn utc_of_local(zone: NamedZone, local: i64) -> (i64, i64) {
    match zone.read(local) {
        Reading::Once(offset) | Reading::Skipped(offset) => (local - offset, local - offset),
        Reading::Twice(first, second) => (local - first, local - second),
    }
}

fn civil(local: i64) -> NaiveDateTime {
    DateTime::from_timestamp(local, 0).unwrap_or_default().naive_utc()
}

/// Written here: a pattern to format by would bring its reader and twelve kilobytes into the page.
fn civil_day(local: i64) -> String {
    let civil = civil(local);
    format!("{:04}-{:02}-{:02}", civil.year(), civil.month(), civil.day())
}

fn civil_time(local: i64) -> String {
    let civil = civil(local);
    let day = civil_day(local);
    format!("{day}T{:02}:{:02}:{:02}", civil.hour(), civil.minute(), civil.second())
}

/// ISO 8601 of an instant in an offset of `minutes` east of UTC.
pub fn iso(instant: i64, minutes: i16) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let local = civil_time(instant + i64::from(minutes) * 60);
    format!("{local}{sign}{:02}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
}

/// Day of an instant in an offset of `minutes`, as `2026-02-03`.
pub fn iso_day(instant: i64, minutes: i16) -> String {
    civil_day(instant + i64::from(minutes) * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(date: (i32, u32, u32), h: u32, m: u32) -> Stamp {
        Stamp::new(date, Some((h, m, Some(0)))).expect("a date")
    }

    #[test]
    fn an_offset_makes_a_time_exact_whatever_the_zone() {
        let stamp = at((2024, 2, 13), 10, 22).with_offset(-300);
        let span = stamp.span(&Zone::Unknown);
        assert!(span.is_exact());
        assert_eq!(iso(span.earliest, -300), "2024-02-13T10:22:00-05:00");
        assert_eq!(stamp.iso(), "2024-02-13T10:22:00-05:00");
    }

    #[test]
    fn without_a_zone_a_time_is_uncertain_by_about_a_day() {
        let span = at((2026, 2, 3), 12, 0).span(&Zone::Unknown);
        assert_eq!(span.latest - span.earliest, 26 * HOUR);
        let day = Stamp::new((2026, 2, 3), None).expect("a date").span(&Zone::Unknown);
        assert_eq!(day.latest - day.earliest, 50 * HOUR - 1);
    }

    #[test]
    fn a_named_zone_knows_its_repeated_and_its_skipped_hour() {
        let zone = Zone::parse("america/new_york").expect("a zone");
        let repeated = at((2025, 11, 2), 1, 30).span(&zone);
        assert_eq!(repeated.latest - repeated.earliest, HOUR);
        assert!(at((2025, 3, 9), 2, 30).span(&zone).is_exact());
        assert_eq!(zone.offset_of(at((2025, 11, 2), 1, 30).local()), Some(-240));
        assert_eq!(zone.offset_of(at((2025, 12, 2), 1, 30).local()), Some(-300));
        assert!(Zone::parse("Mars/Olympus").is_err());
    }

    #[test]
    fn a_time_placed_in_a_zone_is_exact_but_for_the_repeated_hour() {
        let zone = NamedZone::called("America/New_York").expect("a zone");
        let placed = at((2026, 2, 3), 12, 0).placed_in(zone);
        assert_eq!(placed.iso(), "2026-02-03T12:00:00-05:00");
        assert_eq!(at((2026, 2, 3), 12, 0).with_offset(60).placed_in(zone).offset(), Some(60));
        assert_eq!(at((2025, 11, 2), 1, 30).placed_in(zone).offset(), None);
    }

    #[test]
    fn day_and_month_exchange_where_that_is_a_date() {
        let stamp = at((2026, 3, 4), 8, 31);
        assert_eq!(
            stamp.with_day_and_month_exchanged().map(Stamp::iso).as_deref(),
            Some("2026-04-03T08:31:00")
        );
        assert_eq!(at((2026, 3, 14), 8, 31).with_day_and_month_exchanged(), None);
    }
}
