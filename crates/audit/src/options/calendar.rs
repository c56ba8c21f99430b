//! The calendar in words: weekdays by their first letters, holidays as days, the cut-off as a time.

use backhaul_model::time::{DAY, HOUR};
use backhaul_model::{Calendar, Stamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::OptionError;

/// A day of the week.
#[derive(
    Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

/// Which days are business days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Days {
    /// Days of the week on which work is done.
    pub workdays: Vec<Weekday>,
    /// Days without work, as `2026-12-25`.
    pub holidays: Vec<String>,
    /// Time of day from which on an event counts from the next working day, as `14:00`, in the
    /// store's zone. Default: none.
    pub cut_off: Option<String>,
}

impl Default for Days {
    fn default() -> Self {
        use Weekday::{Fri, Mon, Thu, Tue, Wed};
        Days { workdays: vec![Mon, Tue, Wed, Thu, Fri], holidays: Vec::new(), cut_off: None }
    }
}

impl Days {
    /// The calendar they describe. An error names the part that cannot be used.
    pub(crate) fn calendar(&self) -> Result<Calendar, OptionError> {
        let error = |part: String, message: String| OptionError {
            option: format!("calendar.{part}"),
            message,
        };
        let mut workdays = [false; 7];
        for &day in &self.workdays {
            workdays[day as usize] = true;
        }
        let mut holidays = Vec::new();
        for (position, text) in self.holidays.iter().enumerate() {
            holidays.push(day(text).ok_or_else(|| {
                let message = format!("\"{text}\" is no day; write 2026-12-25");
                error(format!("holidays.{position}"), message)
            })?);
        }
        let cut_off = match &self.cut_off {
            None => None,
            Some(text) => Some(seconds(text).ok_or_else(|| {
                let message = format!("\"{text}\" is no time of day; write 14:00");
                error("cut_off".to_owned(), message)
            })?),
        };
        Calendar::new(workdays, &holidays, cut_off).ok_or_else(|| {
            error("workdays".to_owned(), "name at least one, as [\"mon\", \"tue\"]".to_owned())
        })
    }
}

/// A day written as `2026-12-25`, counted from 1970-01-01.
pub(super) fn day(text: &str) -> Option<i64> {
    let mut parts = text.trim().splitn(3, '-');
    let mut number = || parts.next()?.parse::<u32>().ok();
    let (year, month, day) = (number()?, number()?, number()?);
    Some(Stamp::new((i32::try_from(year).ok()?, month, day), None)?.local() / DAY)
}

/// Seconds after midnight of `14:00`.
fn seconds(text: &str) -> Option<i64> {
    let (hour, minute) = text.trim().split_once(':')?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some(hour * HOUR + minute * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_is_read_and_a_wrong_part_is_named() {
        let of = |text: &str| serde_json::from_str::<Days>(text).expect("days").calendar();
        assert_eq!(of("{}"), Ok(Calendar::default()));
        let christmas = of(r#"{"holidays": ["2026-12-25"]}"#).expect("a calendar");
        assert!(!christmas.is_working_day(day("2026-12-25").expect("a day")));
        for (text, option) in [
            (r#"{"workdays": []}"#, "calendar.workdays"),
            (r#"{"holidays": ["2026-12-24", "25 December"]}"#, "calendar.holidays.1"),
            (r#"{"cut_off": "2pm"}"#, "calendar.cut_off"),
            (r#"{"cut_off": "24:00"}"#, "calendar.cut_off"),
        ] {
            assert_eq!(of(text).expect_err("an error").option, option, "{text}");
        }
    }
}
