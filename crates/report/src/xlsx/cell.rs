//! Cells: each has a type, so that a spreadsheet computes with numbers and days and runs no text.

use std::borrow::Cow;

use backhaul_model::finding::Money;
use rust_xlsxwriter::{ExcelDateTime, Worksheet, XlsxError};

use super::style::Styles;
use crate::{money, queue};

/// The most characters a cell may hold, counted as UTF-16.
const LONGEST: usize = 32_767;

/// One cell.
pub(super) enum Cell<'a> {
    /// Nothing.
    Blank,
    /// A text, never a formula, whatever it begins with.
    Text(Cow<'a, str>),
    /// A count.
    Count(i64),
    /// An amount of money.
    Money(&'a Money),
    /// A day or moment as reports write it, on the clock it was written by; other texts stay text.
    Time(&'a str),
}

impl<'a> Cell<'a> {
    pub(super) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Cell::Text(text.into())
    }

    pub(super) fn text_of(text: Option<&'a String>) -> Self {
        text.map_or(Cell::Blank, |text| Cell::text(text.as_str()))
    }

    pub(super) fn count(count: u64) -> Self {
        i64::try_from(count).map_or(Cell::Blank, Cell::Count)
    }

    pub(super) fn count_of(count: Option<i64>) -> Self {
        count.map_or(Cell::Blank, Cell::Count)
    }

    pub(super) fn money_of(money: Option<&'a Money>) -> Self {
        money.map_or(Cell::Blank, Cell::Money)
    }

    pub(super) fn time_of(time: Option<&'a String>) -> Self {
        time.map_or(Cell::Blank, |time| Cell::Time(time))
    }

    /// Writes it at a row and a column, both from zero; nothing for a blank.
    pub(super) fn write(
        &self,
        page: &mut Worksheet,
        (row, column): (u32, u16),
        styles: &Styles,
    ) -> Result<(), XlsxError> {
        let text = match self {
            Cell::Blank => return Ok(()),
            Cell::Count(count) => {
                // A spreadsheet's numbers have 53 bits, and no report counts that far.
                #[allow(clippy::cast_precision_loss)]
                let number = *count as f64;
                page.write_number_with_format(row, column, number, &styles.count)?;
                return Ok(());
            }
            Cell::Money(value) => {
                let number = money::number(value);
                let style = styles.money(&value.currency);
                if let Ok(amount) = number.parse::<f64>() {
                    page.write_number_with_format(row, column, amount, style)?;
                    return Ok(());
                }
                Cow::Owned(number)
            }
            Cell::Time(text) => {
                if let Some((moment, is_day)) = moment(text) {
                    let style = if is_day { &styles.day } else { &styles.moment };
                    page.write_datetime_with_format(row, column, &moment, style)?;
                    return Ok(());
                }
                Cow::Borrowed(*text)
            }
            Cell::Text(text) => Cow::Borrowed(text.as_ref()),
        };
        if !text.is_empty() {
            // Where it looks like a formula, it stays a text also when somebody edits the cell.
            let looks_so = matches!(queue::guarded(&text), Cow::Owned(_));
            let style = if looks_so { &styles.quoted } else { &styles.text };
            page.write_string_with_format(row, column, plain(&text), style)?;
        }
        Ok(())
    }
}

/// The text as a cell can hold it. What XML cannot hold and what steers a terminal becomes `�`, and a text
/// that is too long ends in an ellipsis. One between `<r>` and `</r>` gets a space at its end: the library
/// takes such a text for XML of its own (`SharedStrings::write_sst_strings`), which no cell may be.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut length = 0;
    for c in text.chars() {
        length += c.len_utf16();
        if length >= LONGEST {
            out.push('…');
            break;
        }
        out.push(match c {
            '\n' | '\t' => c,
            '\r' => ' ',
            '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
            c if c.is_control() => '\u{FFFD}',
            c => c,
        });
    }
    if out.starts_with("<r>") && out.ends_with("</r>") {
        out.push(' ');
    }
    out
}

/// A day, or a moment on the clock it was written by, and whether it is a day.
pub(super) fn moment(text: &str) -> Option<(ExcelDateTime, bool)> {
    let length = match (text.len(), text.get(16..17)) {
        (10, _) => 10,
        (_, Some(":")) => 19,
        _ => 16,
    };
    let written = text.get(..length)?;
    let shape = written.bytes().map(|b| if b.is_ascii_digit() { b'0' } else { b });
    let well_formed = shape.eq("0000-00-00T00:00:00".bytes().take(length));
    // Before March 1900 spreadsheets disagree about the calendar.
    let is_told = written >= "1900-03-01" && written.get(11..13).is_none_or(|hour| hour < "24");
    let moment = ExcelDateTime::parse_from_str(written).ok()?;
    (well_formed && is_told).then_some((moment, length == 10))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::IntoExcelDateTime as _;

    #[test]
    fn days_and_moments_are_numbers() {
        let number = |text: &str| {
            moment(text).map(|(moment, is_day)| (moment.to_excel_serial_date(), is_day))
        };
        assert_eq!(number("2026-02-07"), Some((46060.0, true)));
        for text in ["2026-02-07T12:00:00-05:00", "2026-02-07T12:00-05:00", "2026-02-07T12:00"] {
            assert_eq!(number(text), Some((46060.5, false)), "{text}");
        }
        for text in [
            "",
            "soon",
            "2026-02-30",
            "2026-02-07T25:00",
            "1899-01-01",
            "2026/02/07",
            "20-26-02-07",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn text_is_text() {
        assert_eq!(plain("<a href=\"x\">&\r\n_x000D_"), "<a href=\"x\">& \n_x000D_");
        assert_eq!(plain("a\0b\u{1b}c\u{FFFF}"), "a�b�c�");
        assert_eq!(plain("<r><t>a</t></r>"), "<r><t>a</t></r> ");
        assert_eq!(plain(&"é".repeat(40_000)).encode_utf16().count(), LONGEST);
        assert_eq!(plain(&"é".repeat(LONGEST - 1)), "é".repeat(LONGEST - 1));
    }
}
