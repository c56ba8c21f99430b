//! Cells: each has a type, so that a spreadsheet computes with numbers and days and runs no text.

use std::borrow::Cow;
use std::fmt::Write as _;

use backhaul_model::finding::Money;
use backhaul_model::time::{DAY, Stamp};

use super::style::Styles;
use crate::{money, queue};

/// The most characters a cell may hold, counted as UTF-16.
const LONGEST: usize = 32_767;

/// Days from the zero of spreadsheets, 30 December 1899, to that of Unix.
const EPOCH: i64 = 25_569;

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

    /// Writes it as `<c>`; nothing for a blank. `place` is its address, as `B7`.
    pub(super) fn write(&self, out: &mut String, place: &str, styles: &Styles) {
        // Writing to a String cannot fail.
        let _ = match self {
            Cell::Blank => Ok(()),
            Cell::Text(text) if text.is_empty() => Ok(()),
            Cell::Text(text) => return inline(out, place, text),
            Cell::Count(count) => {
                write!(out, "<c r=\"{place}\" s=\"{}\"><v>{count}</v></c>", Styles::COUNT)
            }
            Cell::Money(value) => {
                let style = styles.money(&value.currency);
                write!(out, "<c r=\"{place}\" s=\"{style}\"><v>{}</v></c>", money::number(value))
            }
            Cell::Time(text) => match serial(text) {
                Some((serial, style)) => {
                    write!(out, "<c r=\"{place}\" s=\"{style}\"><v>{serial}</v></c>")
                }
                None => return inline(out, place, text),
            },
        };
    }
}

/// A text in the cell itself. Where it looks like a formula, the cell is marked as *typed with an apostrophe*,
/// so that it stays a text when somebody edits it.
fn inline(out: &mut String, place: &str, text: &str) {
    let looks_so = matches!(queue::guarded(text), Cow::Owned(_));
    let style = if looks_so { Styles::QUOTED } else { Styles::TEXT };
    let _ = write!(
        out,
        "<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
    );
    escape(out, text);
    out.push_str("</t></is></c>");
}

/// The text as XML. Characters that XML cannot hold become `�`, and `_x000D_`, which office programs read as
/// a character, is kept from being one (ECMA-376 part 1, 22.9.2.19).
pub(super) fn escape(out: &mut String, text: &str) {
    let mut length = 0;
    for (at, c) in text.char_indices() {
        length += c.len_utf16();
        if length >= LONGEST - 8 {
            out.push('…');
            return;
        }
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '_' if is_code(&text[at..]) => {
                out.push_str("_x005F_");
                length += 6;
            }
            '\n' | '\t' => out.push(c),
            '\r' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
}

fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && bytes[1].eq_ignore_ascii_case(&b'x')
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
        && bytes[6] == b'_'
}

/// Days since the zero of spreadsheets, with the time of day as a fraction, and the style that shows it.
fn serial(text: &str) -> Option<(String, usize)> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    let well_formed = text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let date = (i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?);
    let day = Stamp::new(date, None)?.day() + EPOCH;
    // Before March 1900 spreadsheets disagree about the calendar.
    if !well_formed || day < 61 {
        return None;
    }
    if text.len() == 10 {
        return Some((day.to_string(), Styles::DAY));
    }
    let clock = text.get(10..11) == Some("T") && text.get(13..14) == Some(":");
    let seconds = match text.get(16..17) {
        Some(":") => number(17, 19)?,
        _ => 0,
    };
    let seconds = number(11, 13)? * 3_600 + number(14, 16)? * 60 + seconds;
    if !clock || i64::from(seconds) >= DAY {
        return None;
    }
    // Nine places are a fraction of a second; integers only, so that every machine writes the same.
    let fraction = (i64::from(seconds) * 1_000_000_000 + DAY / 2) / DAY;
    Some((format!("{day}.{fraction:09}"), Styles::MOMENT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_moments_are_numbers() {
        assert_eq!(serial("2026-02-07"), Some(("46060".into(), Styles::DAY)));
        let noon = Some(("46060.500000000".into(), Styles::MOMENT));
        assert_eq!(serial("2026-02-07T12:00:00-05:00"), noon);
        assert_eq!(serial("2026-02-07T12:00"), noon);
        for text in ["", "soon", "2026-02-30", "2026-02-07T25:00", "1899-01-01", "2026/02/07"] {
            assert_eq!(serial(text), None, "{text}");
        }
    }

    #[test]
    fn text_is_text() {
        let written = |text: &str| {
            let mut out = String::new();
            escape(&mut out, text);
            out
        };
        assert_eq!(written("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
        assert_eq!(written("_x000D_ _x _y000D_"), "_x005F_x000D_ _x _y000D_");
        assert_eq!(written("a\0b\u{1b}c\u{FFFF}"), "a�b�c�");
        assert!(written(&"é".repeat(40_000)).encode_utf16().count() < LONGEST);
    }
}
