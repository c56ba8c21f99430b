//! The audit's clock: as-of, the zone of ShipStation's times, and the offset times are shown in.

use backhaul_model::time::{self, DAY};
use backhaul_model::{Calendar, Moment, Precision, Span, Stamp, Zone};

/// What time it is for the audit, and what is known of zones. Reads no clock: all of it is given.
#[derive(Clone, Debug)]
pub struct Clock {
    /// The moment the audit speaks for, in UTC seconds.
    pub as_of: i64,
    /// Minutes east of UTC in which times are shown and days are counted: the store's.
    pub offset: i16,
    /// Zone of times without an offset.
    pub zone: Zone,
    /// Which days count as business days.
    pub calendar: Calendar,
}

impl Clock {
    /// Between which instants a moment lies; `None` when the cell is blank or unreadable.
    pub fn span(&self, moment: Moment) -> Option<Span> {
        moment.stamp.map(|stamp| stamp.span(&self.zone))
    }

    /// The instant a reader would take a moment for: the store's offset is assumed where none is
    /// known. For order and display only.
    pub fn nominal(&self, moment: Moment) -> Option<i64> {
        moment.stamp.map(|stamp| stamp.nominal(&self.zone, self.offset))
    }

    /// Whether a moment certainly lies more than `seconds` before as-of.
    pub fn is_older_than(&self, seconds: i64, moment: Moment) -> bool {
        self.span(moment).is_some_and(|span| span.is_older_than(seconds, self.as_of))
    }

    /// Whether a planned moment is certainly past. Midnight is how a grid writes a planned day, so it
    /// stands for all of it.
    pub fn is_past(&self, moment: Moment) -> bool {
        self.end_of_plan(moment).is_some_and(|end| end < self.as_of)
    }

    /// Whether a planned moment may still lie ahead.
    pub fn is_ahead(&self, moment: Moment) -> bool {
        self.end_of_plan(moment).is_some_and(|end| end >= self.as_of)
    }

    /// The last instant of a planned moment as a reader would take it: midnight stands for all of its day.
    /// For order and display only.
    pub fn deadline(&self, moment: Moment) -> Option<i64> {
        let whole_day = moment.stamp?.local().rem_euclid(DAY) == 0;
        let begin = self.nominal(moment)?;
        Some(if whole_day { begin + DAY - 1 } else { begin })
    }

    fn end_of_plan(&self, moment: Moment) -> Option<i64> {
        let stamp = moment.stamp?;
        let latest = stamp.span(&self.zone).latest;
        let midnight = stamp.precision() != Precision::Day && stamp.local().rem_euclid(DAY) == 0;
        Some(if midnight { latest + DAY - 1 } else { latest })
    }

    /// Business seconds that certainly passed since a moment, by the calendar.
    pub fn business_seconds_since(&self, moment: Moment) -> Option<i64> {
        let shift = i64::from(self.offset) * 60;
        let latest = self.span(moment)?.latest;
        Some(self.calendar.seconds(latest + shift, self.as_of + shift))
    }

    /// The instant at which so many business seconds have passed since another, by the calendar.
    pub fn after_business_seconds(&self, from: i64, seconds: i64) -> i64 {
        let shift = i64::from(self.offset) * 60;
        let from = from + shift;
        let mut day = from.div_euclid(DAY);
        let passed = |day: i64| self.calendar.seconds(from, (day + 1) * DAY);
        while passed(day) < seconds {
            day += 1;
        }
        (day + 1) * DAY - (passed(day) - seconds) - shift
    }

    /// Whole days and whole business days since a moment, counted from the instant a reader would
    /// take it for.
    pub fn age(&self, moment: Moment) -> Option<(i64, i64)> {
        let shift = i64::from(self.offset) * 60;
        let since = self.nominal(moment)?;
        let business = self.calendar.seconds(since + shift, self.as_of + shift) / DAY;
        Some((((self.as_of - since).max(0)) / DAY, business))
    }

    /// A moment for the report: with its offset when it is exact, else as written.
    pub fn show(&self, moment: Moment) -> Option<String> {
        let stamp: Stamp = moment.stamp?;
        let span = stamp.span(&self.zone);
        Some(if span.is_exact() { time::iso(span.earliest, self.offset) } else { stamp.iso() })
    }
}
