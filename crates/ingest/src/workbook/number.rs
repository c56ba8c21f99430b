//! Cells as the text a person would see, and no more digits than there are.
//!
//! A workbook keeps numbers in binary with 15 significant digits. An integer is written without `.0`, a
//! number beyond 15 digits in scientific notation, so that it is known for what it is: lost. Dates are
//! written as ISO 8601, without a time of day at midnight, because nothing tells a day from its midnight.

use backhaul_model::time::iso_day;

use super::strings::unescaped;
use super::styles::{Format, Styles};

/// From here on, a whole number may have lost digits.
const EXACT: f64 = 1e15;
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
            Format::Date => date(number, self.from_1904).unwrap_or_else(|| plain(number)),
            Format::Digits(digits) if number >= 0.0 && number.fract() == 0.0 => {
                let text = plain(number);
                format!("{text:0>digits$}")
            }
            _ => plain(number),
        }
    }
}

/// A number with at most 15 significant digits.
fn plain(number: f64) -> String {
    if number.abs() >= EXACT {
        let text = format!("{number:.14E}");
        let (digits, exponent) = text.split_once('E').unwrap_or((&text, "0"));
        return format!("{}E+{exponent}", digits.trim_end_matches('0').trim_end_matches('.'));
    }
    // What is beyond 15 digits is noise of the binary form: 0.1 + 0.2 is 0.3.
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    rounded.to_string()
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
    fn numbers_keep_their_digits_and_gain_none() {
        let cases = [
            (1001.0, "1001"),
            (5_276_301_234_567.0, "5276301234567"),
            (12.99, "12.99"),
            (0.1 + 0.2, "0.3"),
            (-2.5, "-2.5"),
            (9.400_111_899_223_1e21, "9.4001118992231E+21"),
            (1e15, "1E+15"),
            (0.0, "0"),
        ];
        for (number, expected) in cases {
            assert_eq!(plain(number), expected);
        }
    }

    #[test]
    fn dates_are_iso_to_the_second() {
        assert_eq!(date(45_335.0, false).as_deref(), Some("2024-02-13"));
        assert_eq!(date(45_335.432_303_240_74, false).as_deref(), Some("2024-02-13 10:22:31"));
        assert_eq!(date(43_873.0, true).as_deref(), Some("2024-02-13"));
        assert_eq!(date(0.5, false), None);
    }
}
