//! Times in every form the exports and the spreadsheets between them write.
//!
//! A numeric date may put the day or the month first. One cell alone often cannot tell; so a reading
//! says what it proves, and the file decides at its end ([`super::date_order`]).

use backhaul_model::Stamp;

/// Which number of a numeric date comes first.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum First {
    /// `4/27/2021`.
    Month,
    /// `27/4/2021`.
    Day,
}

/// A time as read, month first where the cell leaves it open.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// The time.
    pub stamp: Stamp,
    /// What a numeric date proves about its order.
    pub proves: Option<First>,
    /// Whether exchanging day and month would make another date.
    pub open: bool,
}

/// Reads a time; `None` when it is none.
pub fn read(cell: &str) -> Option<Reading> {
    let mut scan = Scan { rest: cell.as_bytes() };
    let (date, proves, open) = scan.date()?;
    scan.skip_between();
    let time = scan.time().ok()?;
    let offset = scan.offset().ok()?;
    let mut stamp = Stamp::new(date, time)?;
    if let (Some(minutes), Some(_)) = (offset, time) {
        stamp = stamp.with_offset(minutes);
    }
    Some(Reading { stamp, proves, open })
}

type Date = (i32, u32, u32);
type TimeOfDay = (u32, u32, Option<u32>);

/// What stands where a time could stand is none.
struct NoTime;

struct Scan<'a> {
    rest: &'a [u8],
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    fn eat(&mut self, wanted: impl Fn(u8) -> bool) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        wanted(first).then(|| self.rest = rest)?;
        Some(first)
    }

    /// A number of at most `most` digits, and how many it has.
    fn number(&mut self, most: usize) -> Option<(u32, usize)> {
        let (mut value, mut digits) = (0u32, 0);
        while digits < most
            && let Some(digit) = self.eat(|b| b.is_ascii_digit())
        {
            value = value * 10 + u32::from(digit - b'0');
            digits += 1;
        }
        (digits > 0).then_some((value, digits))
    }

    fn word(&mut self) -> Option<[u8; 3]> {
        let mut letters = [0u8; 3];
        let mut count = 0;
        while let Some(letter) = self.eat(|b| b.is_ascii_alphabetic()) {
            if let Some(slot) = letters.get_mut(count) {
                *slot = letter.to_ascii_lowercase();
            }
            count += 1;
        }
        (3..=9).contains(&count).then_some(letters)
    }

    fn blanks(&mut self) {
        while self.eat(|b| b == b' ' || b == b',').is_some() {}
    }

    fn date(&mut self) -> Option<(Date, Option<First>, bool)> {
        if self.peek().is_some_and(|b| b.is_ascii_alphabetic()) {
            return self.date_by_name().map(|date| (date, None, false));
        }
        let (a, digits) = self.number(4)?;
        let mark = self.eat(|b| matches!(b, b'-' | b'/' | b'.' | b' '))?;
        if self.peek().is_some_and(|b| b.is_ascii_alphabetic()) {
            let month = month(self.word()?)?;
            self.eat(|b| matches!(b, b'-' | b'/' | b'.' | b' ' | b','));
            self.blanks();
            return Some(((self.year()?, month, a), None, false));
        }
        let (b, _) = self.number(2)?;
        self.eat(|next| next == mark)?;
        if digits == 4 {
            let (day, _) = self.number(2)?;
            return Some(((a.cast_signed(), b, day), None, false));
        }
        let year = self.year()?;
        match (a > 12, b > 12) {
            (true, false) => Some(((year, b, a), Some(First::Day), false)),
            (false, true) => Some(((year, a, b), Some(First::Month), false)),
            (false, false) => Some(((year, a, b), None, a != b)),
            (true, true) => None,
        }
    }

    /// `Feb 3, 2026` or `Feb-03-26`, with or without a weekday before it.
    fn date_by_name(&mut self) -> Option<Date> {
        let mut word = self.word()?;
        if month(word).is_none() {
            self.blanks();
            word = self.word()?;
        }
        let month = month(word)?;
        self.eat(|b| matches!(b, b'.' | b'-'));
        self.blanks();
        let (day, _) = self.number(2)?;
        self.eat(|b| b == b'-');
        self.blanks();
        Some((self.year()?, month, day))
    }

    fn year(&mut self) -> Option<i32> {
        let (year, digits) = self.number(4)?;
        match digits {
            4 => Some(year.cast_signed()),
            2 => Some(year.cast_signed() + 2000),
            _ => None,
        }
    }

    fn skip_between(&mut self) {
        if self.eat(|b| b == b'T' || b == b't').is_none() {
            self.blanks();
        }
        if self.rest.starts_with(b"at ") {
            self.rest = self.rest.get(3..).unwrap_or(&[]);
        }
    }

    /// The time of day, if there is one.
    fn time(&mut self) -> Result<Option<TimeOfDay>, NoTime> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (mut hour, _) = self.number(2).ok_or(NoTime)?;
        self.eat(|b| b == b':').ok_or(NoTime)?;
        let (minute, _) = self.number(2).ok_or(NoTime)?;
        let mut second = None;
        if self.eat(|b| b == b':').is_some() {
            second = Some(self.number(2).ok_or(NoTime)?.0);
            if self.eat(|b| b == b'.').is_some() {
                self.number(9).ok_or(NoTime)?;
            }
        }
        self.blanks();
        let half = match self.rest {
            [h, m, ..] if m.eq_ignore_ascii_case(&b'm') => h.to_ascii_lowercase(),
            _ => 0,
        };
        if half == b'a' || half == b'p' {
            if hour == 0 || (hour > 12 && half == b'a') {
                return Err(NoTime);
            }
            hour = match (half, hour) {
                (b'a', 12) => 0,
                (b'p', 1..12) => hour + 12,
                _ => hour,
            };
            self.rest = self.rest.get(2..).unwrap_or(&[]);
            self.blanks();
        }
        Ok(Some((hour, minute, second)))
    }

    /// The offset in minutes, if there is one.
    fn offset(&mut self) -> Result<Option<i16>, NoTime> {
        match self.rest {
            [] => return Ok(None),
            b"Z" | b"z" | b"UTC" | b"GMT" => return Ok(Some(0)),
            _ => {}
        }
        let sign = self.eat(|b| b == b'+' || b == b'-').ok_or(NoTime)?;
        let (hours, digits) = self.number(2).ok_or(NoTime)?;
        self.eat(|b| b == b':');
        let minutes = if self.rest.is_empty() { 0 } else { self.number(2).ok_or(NoTime)?.0 };
        if digits != 2 || hours > 14 || minutes > 59 || !self.rest.is_empty() {
            return Err(NoTime);
        }
        let east = i16::try_from(hours * 60 + minutes).map_err(|_| NoTime)?;
        Ok(Some(if sign == b'-' { -east } else { east }))
    }
}

fn month(word: [u8; 3]) -> Option<u32> {
    const NAMES: [&[u8; 3]; 12] = [
        b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov",
        b"dec",
    ];
    NAMES.iter().zip(1..).find(|(name, _)| ***name == word).map(|(_, month)| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(cell: &str) -> Option<String> {
        read(cell).map(|reading| reading.stamp.iso())
    }

    #[test]
    fn every_form_met() {
        let cases = [
            ("2024-02-13 10:22:31 -0500", "2024-02-13T10:22:31-05:00"),
            ("2024-02-13 10:22:31 +05:30", "2024-02-13T10:22:31+05:30"),
            ("2024-02-13T10:22:31Z", "2024-02-13T10:22:31+00:00"),
            ("2024-02-13T10:22:31.0000000", "2024-02-13T10:22:31"),
            ("2024-02-13 10:22:31 UTC", "2024-02-13T10:22:31+00:00"),
            ("4/27/2021 10:48:12 AM", "2021-04-27T10:48:12"),
            ("4/27/2021 12:48:12 AM", "2021-04-27T00:48:12"),
            ("4/27/2021 12:48 pm", "2021-04-27T12:48:00"),
            ("05/31/2026", "2026-05-31"),
            ("9/6/2026 8:31", "2026-09-06T08:31:00"),
            ("31/12/2023 22:36", "2023-12-31T22:36:00"),
            ("11/10/24 09:17", "2024-11-10T09:17:00"),
            ("2026-02-03", "2026-02-03"),
            ("2026/2/3", "2026-02-03"),
            ("Feb 3, 2026", "2026-02-03"),
            ("Tuesday, February 3, 2026 1:05 PM", "2026-02-03T13:05:00"),
            ("3 Feb 2026", "2026-02-03"),
            ("03-Feb-26", "2026-02-03"),
            ("31.12.2023", "2023-12-31"),
        ];
        for (cell, expected) in cases {
            assert_eq!(iso(cell).as_deref(), Some(expected), "{cell}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        let cases = [
            "",
            "0001-01-01",
            "31/31/2023",
            "2024-13-01",
            "2024-02-30",
            "yes",
            "10:22",
            "2024",
            "4/27/2021 25:00",
            "2024-02-13 10:22:31 -99:00",
            "########",
            "45321.5",
            "é/2/2024",
        ];
        for cell in cases {
            assert_eq!(iso(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_reading_says_what_it_proves() {
        let proves = |cell| read(cell).map(|r| (r.proves, r.open));
        assert_eq!(proves("13/4/2026"), Some((Some(First::Day), false)));
        assert_eq!(proves("4/13/2026"), Some((Some(First::Month), false)));
        assert_eq!(proves("3/4/2026"), Some((None, true)));
        assert_eq!(proves("4/4/2026"), Some((None, false)));
        assert_eq!(proves("2026-03-04"), Some((None, false)));
    }
}
