//! Moments, days and the wall clocks of the places a store is run from.
//!
//! The daylight rules are written out instead of taken from a time-zone library: five zones are
//! enough for a simulated account, and the library's tables would outweigh the rest of the sample
//! in the page.

use serde::{Deserialize, Serialize};

/// Seconds since 1970-01-01T00:00:00Z.
pub(crate) type Moment = i64;
/// Days since 1970-01-01 on some wall calendar.
pub(crate) type Day = i64;

pub(crate) const MINUTE: i64 = 60;
pub(crate) const HOUR: i64 = 3600;
pub(crate) const DAY: i64 = 86_400;

/// What a wall clock and a calendar show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wall {
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
    pub(crate) hour: i64,
    pub(crate) minute: i64,
    pub(crate) second: i64,
}

/// A place whose clock a store or a ShipStation account follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zone {
    /// `America/New_York`
    NewYork,
    /// `America/Chicago`
    Chicago,
    /// `America/Los_Angeles`
    LosAngeles,
    /// `Europe/London`
    London,
    /// `Europe/Berlin`
    Berlin,
}

impl Zone {
    /// The name in the IANA database, as the option of the command takes it.
    #[must_use]
    pub fn iana(self) -> &'static str {
        match self {
            Self::NewYork => "America/New_York",
            Self::Chicago => "America/Chicago",
            Self::LosAngeles => "America/Los_Angeles",
            Self::London => "Europe/London",
            Self::Berlin => "Europe/Berlin",
        }
    }

    fn standard_offset(self) -> i64 {
        HOUR * match self {
            Self::NewYork => -5,
            Self::Chicago => -6,
            Self::LosAngeles => -8,
            Self::London => 0,
            Self::Berlin => 1,
        }
    }

    /// Seconds that the wall clock is ahead of UTC at `at`.
    pub(crate) fn offset(self, at: Moment) -> i64 {
        let standard = self.standard_offset();
        let year = date_of(at.div_euclid(DAY)).0;
        let (from, to) = match self {
            Self::NewYork | Self::Chicago | Self::LosAngeles => (
                nth_sunday(year, 3, 2) * DAY + 2 * HOUR - standard,
                nth_sunday(year, 11, 1) * DAY + HOUR - standard,
            ),
            Self::London | Self::Berlin => {
                (last_sunday(year, 3) * DAY + HOUR, last_sunday(year, 10) * DAY + HOUR)
            }
        };
        if (from..to).contains(&at) { standard + HOUR } else { standard }
    }

    /// The wall clock at `at`.
    pub(crate) fn wall(self, at: Moment) -> Wall {
        let local = at + self.offset(at);
        let (year, month, day) = date_of(local.div_euclid(DAY));
        let second = local.rem_euclid(DAY);
        Wall {
            year,
            month,
            day,
            hour: second / HOUR,
            minute: second % HOUR / MINUTE,
            second: second % MINUTE,
        }
    }

    /// The calendar day at `at`.
    pub(crate) fn day(self, at: Moment) -> Day {
        (at + self.offset(at)).div_euclid(DAY)
    }

    /// The moment when the wall shows `second` seconds into `day`.
    pub(crate) fn moment(self, day: Day, second: i64) -> Moment {
        let local = day * DAY + second;
        let guess = local - self.standard_offset();
        local - self.offset(guess)
    }

    /// `2024-02-13 10:22:31 -0500`, as Shopify writes it.
    pub(crate) fn stamp(self, at: Moment) -> String {
        let wall = self.wall(at);
        let offset = self.offset(at);
        format!(
            "{:04}-{:02}-{:02} {:02}:{:02}:{:02} {}{:02}{:02}",
            wall.year,
            wall.month,
            wall.day,
            wall.hour,
            wall.minute,
            wall.second,
            if offset < 0 { '-' } else { '+' },
            offset.abs() / HOUR,
            offset.abs() % HOUR / MINUTE
        )
    }

    /// `2024-02-13T10:22:31-05:00`, as the report writes it.
    pub(crate) fn iso(self, at: Moment) -> String {
        let stamp = self.stamp(at);
        let (clock, offset) = stamp.split_at(20);
        let (hours, minutes) = offset.split_at(3);
        format!("{}{hours}:{minutes}", clock.trim_end().replace(' ', "T"))
    }
}

/// The day number of a date.
pub(crate) fn day_of(year: i64, month: i64, day: i64) -> Day {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Year, month and day of a day number.
pub(crate) fn date_of(day: Day) -> (i64, i64, i64) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1)
}

/// 0 is Sunday, 6 is Saturday.
pub(crate) fn weekday(day: Day) -> i64 {
    (day + 4).rem_euclid(7)
}

/// True from Monday to Friday.
pub(crate) fn is_workday(day: Day) -> bool {
    (1..=5).contains(&weekday(day))
}

/// The first workday after `day`.
pub(crate) fn next_workday(day: Day) -> Day {
    let mut next = day + 1;
    while !is_workday(next) {
        next += 1;
    }
    next
}

/// How many workdays begin after `from`, up to and including `to`.
pub(crate) fn workdays_between(from: Day, to: Day) -> i64 {
    let full = (to - from).max(0);
    let weeks = full / 7;
    let rest = (from + weeks * 7 + 1..=to).filter(|&day| is_workday(day)).count();
    weeks * 5 + rest as i64
}

fn nth_sunday(year: i64, month: i64, nth: i64) -> Day {
    let first = day_of(year, month, 1);
    first + (7 - weekday(first)) % 7 + (nth - 1) * 7
}

fn last_sunday(year: i64, month: i64) -> Day {
    let last = day_of(year, month, 31);
    last - weekday(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_go_there_and_back() {
        for day in (-800_000..800_000).step_by(97) {
            let (y, m, d) = date_of(day);
            assert_eq!(day_of(y, m, d), day);
        }
        assert_eq!(day_of(1970, 1, 1), 0);
        assert_eq!(weekday(day_of(2026, 2, 2)), 1);
    }

    #[test]
    fn clocks_change_when_the_law_says() {
        let march = Zone::NewYork.moment(day_of(2026, 3, 8), 3 * HOUR);
        assert_eq!(Zone::NewYork.stamp(march), "2026-03-08 03:00:00 -0400");
        assert_eq!(Zone::NewYork.stamp(march - 1), "2026-03-08 01:59:59 -0500");
        let october = Zone::Berlin.moment(day_of(2026, 10, 25), 12 * HOUR);
        assert_eq!(Zone::Berlin.iso(october), "2026-10-25T12:00:00+01:00");
    }

    #[test]
    fn weekends_are_no_workdays() {
        let friday = day_of(2026, 3, 13);
        assert_eq!(next_workday(friday), friday + 3);
        assert_eq!(workdays_between(friday, friday + 2), 0);
        assert_eq!(workdays_between(friday, friday + 3), 1);
        assert_eq!(workdays_between(friday, friday + 12), 8);
    }
}
