//! The working calendar: which days count when a delay is measured in business days.
//!
//! A business day is a whole working day of 24 hours, midnight to midnight in the store's zone: that is
//! how delays are promised (*2 business days*), and it needs no opening hours. What happens after the
//! cut-off of a working day counts from the start of the next working day.
//!
//! Whole weeks are multiplied, so that a span of years costs no more than one of hours; holidays are
//! few and stand in a sorted list.

use crate::Arrange;
use crate::time::DAY;

/// Working days, holidays and cut-off. The default is Monday to Friday with neither.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// Monday to Sunday: whether work is done.
    workdays: [bool; 7],
    /// Days without work though their weekday has some, counted from 1970-01-01, sorted.
    holidays: Vec<i64>,
    /// Seconds after midnight from which on a day's work is closed.
    cut_off: Option<i64>,
}

impl Default for Calendar {
    fn default() -> Self {
        Calendar {
            workdays: [true, true, true, true, true, false, false],
            holidays: Vec::new(),
            cut_off: None,
        }
    }
}

impl Calendar {
    /// A calendar. `holidays` are days counted from 1970-01-01 in any order, `cut_off` seconds after
    /// midnight. `None` when no weekday is a working day: nothing could ever be late.
    pub fn new(workdays: [bool; 7], holidays: &[i64], cut_off: Option<i64>) -> Option<Calendar> {
        let mut calendar = Calendar { workdays, holidays: holidays.to_vec(), cut_off };
        calendar.holidays.arrange();
        calendar.holidays.dedup();
        let weekdays = calendar.workdays;
        calendar.holidays.retain(|&day| weekdays[weekday(day)]);
        workdays.contains(&true).then_some(calendar)
    }

    /// Whether work is done on a local day, counted from 1970-01-01.
    pub fn is_working_day(&self, day: i64) -> bool {
        self.workdays[weekday(day)] && self.holidays.binary_search(&day).is_err()
    }

    /// Seconds of working days between two local times, from the cut-off rule's start. Zero when `to`
    /// is before `from`.
    pub fn seconds(&self, from: i64, to: i64) -> i64 {
        let from = self.start(from);
        if to <= from { 0 } else { self.worked(to) - self.worked(from) }
    }

    /// Working days that begin between two local days, both included.
    pub fn days(&self, from_day: i64, to_day: i64) -> i64 {
        (self.worked((to_day + 1) * DAY) - self.worked(from_day * DAY)).max(0) / DAY
    }

    /// When the count for something that happened at `local` begins.
    fn start(&self, local: i64) -> i64 {
        let day = local.div_euclid(DAY);
        let late = self.cut_off.is_some_and(|cut_off| local.rem_euclid(DAY) >= cut_off);
        if late && self.is_working_day(day) { (day + 1) * DAY } else { local }
    }

    /// Seconds of working days since Monday 1969-12-29, less those before when `local` is earlier.
    fn worked(&self, local: i64) -> i64 {
        let since_monday = local + 3 * DAY;
        let weeks = since_monday.div_euclid(7 * DAY);
        let rest = since_monday.rem_euclid(7 * DAY);
        let in_week = self.workdays.iter().filter(|&&works| works).count() as i64;
        let of_rest = self.workdays.iter().zip(0i64..).filter(|&(&works, _)| works);
        let rest: i64 = of_rest.map(|(_, day)| (rest - day * DAY).clamp(0, DAY)).sum();
        let day = local.div_euclid(DAY);
        let before = self.holidays.partition_point(|&holiday| holiday < day) as i64;
        let today = self.holidays.binary_search(&day).map_or(0, |_| local.rem_euclid(DAY));
        weeks * in_week * DAY + rest - before * DAY - today
    }
}

/// Monday is 0. 1970-01-01 was a Thursday.
fn weekday(day: i64) -> usize {
    (day + 3).rem_euclid(7) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{HOUR, Stamp};

    fn at(date: (i32, u32, u32), hour: u32) -> i64 {
        Stamp::new(date, Some((hour, 0, Some(0)))).expect("a date").local()
    }

    fn day(date: (i32, u32, u32)) -> i64 {
        at(date, 0) / DAY
    }

    const FRIDAY: (i32, u32, u32) = (2026, 2, 13);
    const SUNDAY: (i32, u32, u32) = (2026, 2, 15);
    const TUESDAY: (i32, u32, u32) = (2026, 2, 17);

    #[test]
    fn business_time_skips_the_weekend() {
        let calendar = Calendar::default();
        assert_eq!(calendar.seconds(at(FRIDAY, 10), at(TUESDAY, 10)), 2 * DAY);
        assert_eq!(calendar.seconds(at(FRIDAY, 10), at(SUNDAY, 10)), 14 * HOUR);
        assert_eq!(calendar.seconds(at(TUESDAY, 10), at(FRIDAY, 10)), 0);
        assert_eq!(calendar.days(day(FRIDAY), day(TUESDAY)), 3);
    }

    #[test]
    fn a_holiday_and_a_saturday_of_work_are_counted_as_said() {
        let presidents_day = day((2026, 2, 16));
        let with = Calendar::new(
            [true, true, true, true, true, true, false],
            &[presidents_day, day(SUNDAY)],
            None,
        );
        let with = with.expect("a calendar");
        // Friday from ten, all Saturday, neither Sunday nor the holiday, Tuesday until ten.
        assert_eq!(with.seconds(at(FRIDAY, 10), at(TUESDAY, 10)), 2 * DAY);
        let noon = presidents_day * DAY + 12 * HOUR;
        assert_eq!(with.seconds(noon, at(TUESDAY, 10)), 10 * HOUR);
        assert!(!with.is_working_day(presidents_day));
        assert!(with.is_working_day(day(FRIDAY) + 1));
    }

    #[test]
    fn after_the_cut_off_the_next_working_day_counts() {
        let week = [true, true, true, true, true, false, false];
        let calendar = Calendar::new(week, &[], Some(14 * HOUR)).expect("a calendar");
        assert_eq!(calendar.seconds(at(FRIDAY, 15), at(TUESDAY, 10)), DAY + 10 * HOUR);
        assert_eq!(calendar.seconds(at(FRIDAY, 13), at(TUESDAY, 10)), DAY + 21 * HOUR);
        assert_eq!(calendar.seconds(at(SUNDAY, 15), at(TUESDAY, 10)), DAY + 10 * HOUR);
    }

    #[test]
    fn long_before_and_after_1970_the_week_goes_on() {
        let calendar = Calendar::default();
        for start in [at((1990, 1, 1), 0), at(FRIDAY, 0), at((2100, 12, 1), 0)] {
            assert_eq!(calendar.seconds(start, start + 7 * DAY), 5 * DAY);
        }
        assert_eq!(Calendar::new([false; 7], &[], None), None);
    }
}
