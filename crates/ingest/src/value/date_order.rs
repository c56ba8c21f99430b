//! Whether a file's numeric dates put the day or the month first, decided by the whole file.
//!
//! One number above 12 decides. Where none does, the reading whose dates lie closer together is taken,
//! because an export covers a season and a wrong reading scatters it over the year; month first on a
//! tie, because ShipStation's accounts are mostly American. That is a guess, and the file says so.

use backhaul_model::{DayOrder, Stamp};

use super::time::{First, Reading};

/// Evidence gathered while reading a file.
#[derive(Default, Debug)]
pub struct DateOrder {
    proofs_of_day: u64,
    proofs_of_month: u64,
    /// Extent of the open dates as written month first, and as read day first.
    month_first: Extent,
    day_first: Extent,
    open: u64,
    example: Option<String>,
    /// The open day above: rows stand in order of time, so that it often comes again.
    last: Option<i64>,
}

/// What was decided.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// The order.
    pub first: First,
    /// Whether nothing decided it.
    pub guessed: bool,
    /// Whether the file contradicts itself.
    pub mixed: bool,
}

#[derive(Default, Debug)]
struct Extent(Option<(i64, i64)>);

impl Extent {
    fn cover(&mut self, stamp: Stamp) {
        let day = stamp.day();
        let (first, last) = self.0.unwrap_or((day, day));
        self.0 = Some((first.min(day), last.max(day)));
    }

    fn days(&self) -> i64 {
        self.0.map_or(0, |(first, last)| last - first)
    }
}

impl DateOrder {
    /// Takes a reading as evidence.
    #[inline]
    pub fn see(&mut self, reading: &Reading, cell: &str) {
        match reading.proves {
            Some(First::Day) => self.proofs_of_day += 1,
            Some(First::Month) => self.proofs_of_month += 1,
            None if reading.open => {
                self.open += 1;
                if self.last.replace(reading.stamp.day()) == Some(reading.stamp.day()) {
                    return;
                }
                self.month_first.cover(reading.stamp);
                if let Some(exchanged) = reading.stamp.with_day_and_month_exchanged() {
                    self.day_first.cover(exchanged);
                }
                if self.example.is_none() {
                    self.example = Some(cell.to_owned());
                }
                return;
            }
            None => return,
        }
        // Proven dates count for both readings: they lie where they lie.
        self.month_first.cover(reading.stamp);
        self.day_first.cover(reading.stamp);
    }

    /// What the file says as a whole.
    pub fn decide(&self) -> Decision {
        let (day, month) = (self.proofs_of_day, self.proofs_of_month);
        let guessed = day == 0 && month == 0 && self.open > 0;
        let day_first =
            if guessed { self.day_first.days() < self.month_first.days() } else { day > month };
        Decision {
            first: if day_first { First::Day } else { First::Month },
            guessed,
            mixed: day > 0 && month > 0,
        }
    }

    /// The decision, for whoever sees other files of the same account.
    pub fn days(&self) -> DayOrder {
        let Decision { first, guessed, mixed } = self.decide();
        match first {
            _ if mixed => DayOrder::Unsaid,
            _ if guessed => DayOrder::Guessed(first == First::Day),
            First::Day => DayOrder::DayFirst,
            First::Month if self.proofs_of_month > 0 => DayOrder::MonthFirst,
            First::Month => DayOrder::Unsaid,
        }
    }

    /// A date that leaves it open.
    pub fn example(&self) -> &str {
        self.example.as_deref().unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::time::read;

    fn decide(cells: &[&str]) -> Decision {
        let mut order = DateOrder::default();
        for cell in cells {
            order.see(&read(cell).expect("a date"), cell);
        }
        order.decide()
    }

    #[test]
    fn one_number_above_twelve_decides() {
        let day = Decision { first: First::Day, guessed: false, mixed: false };
        assert_eq!(decide(&["3/4/2026", "13/4/2026"]), day);
        assert_eq!(decide(&["3/4/2026", "4/13/2026"]).first, First::Month);
        assert!(decide(&["13/4/2026", "4/13/2026"]).mixed);
    }

    #[test]
    fn otherwise_the_shorter_span_and_the_month_on_a_tie() {
        let close = decide(&["1/4/2026", "2/4/2026", "3/4/2026"]);
        assert_eq!((close.first, close.guessed), (First::Day, true));
        let tie = decide(&["3/4/2026"]);
        assert_eq!((tie.first, tie.guessed), (First::Month, true));
        assert!(!decide(&["4/4/2026", "2026-01-02"]).guessed);
    }
}
