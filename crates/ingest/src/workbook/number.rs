//! Cells as the text a person would see, and no more digits than there are.
//!
//! A workbook keeps numbers in binary with 15 significant digits. An integer is written without `.0`, a
//! number beyond 15 digits in scientific notation, so that it is known for what it is: lost. Dates are
//! written as ISO 8601, without a time of day at midnight, because nothing tells a day from its midnight.

use backhaul_model::time::iso_day;

use super::strings::unescaped;
use super::styles::{Format, Styles};
use crate::value::numbers;

/// Seconds from 1970 back to what day 0 stands for, and to that of workbooks that count from 1904.
const DAY_0: i64 = -25_569 * 86_400;
const DAY_0_FROM_1904: i64 = -24_107 * 86_400;

/// What cells of a workbook mean.
pub struct Cells<'a> {
    /// Texts they share.
    pub strings: &'a [String],
    /// Number formats.
    pub styles: &'a Styles,
    /// Whether days count from 1904.
    pub from_1904: bool,
}

impl Cells<'_> {
    /// A cell's text, by its type and style and its value as the part writes it.
    pub fn text(&self, kind: &str, style: usize, value: &str) -> String {
        match kind {
            "s" => {
                let at = value.trim().parse::<usize>().ok();
                at.and_then(|at| self.strings.get(at)).cloned().unwrap_or_default()
            }
            "b" => (if value.trim() == "1" { "true" } else { "false" }).to_owned(),
            "str" | "inlineStr" => unescaped(value),
            // An error such as #REF!, or a date in ISO 8601.
            "e" | "d" => value.to_owned(),
            _ => self.number(self.styles.get(style), value.trim()),
        }
    }

    fn number(&self, format: Format, value: &str) -> String {
        let Some(number) = value.parse::<f64>().ok().filter(|number| number.is_finite()) else {
            return value.to_owned();
        };
        match format {
            Format::Date => date(number, self.from_1904).unwrap_or_else(|| numbers::shown(number)),
            Format::Digits(digits) if number >= 0.0 && number.fract() == 0.0 => {
                let text = numbers::shown(number);
                format!("{text:0>digits$}")
            }
            _ => numbers::shown(number),
        }
    }
}

/// A date, to the second; `None` for what lies outside the years that exports have.
fn date(number: f64, from_1904: bool) -> Option<String> {
    if !(1.0..100_000.0).contains(&number) {
        return None;
    }
    let day_0 = if from_1904 { DAY_0_FROM_1904 } else { DAY_0 };
    let instant = day_0 + (number * 86_400.0).round() as i64;
    let (day, second) = (iso_day(instant, 0), instant.rem_euclid(86_400));
    Some(if second == 0 {
        day
    } else {
        format!("{day} {:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_iso_to_the_second() {
        assert_eq!(date(45_335.0, false).as_deref(), Some("2024-02-13"));
        assert_eq!(date(45_335.432_303_240_74, false).as_deref(), Some("2024-02-13 10:22:31"));
        assert_eq!(date(43_873.0, true).as_deref(), Some("2024-02-13"));
        assert_eq!(date(0.5, false), None);
    }
}
