//! Bytes of any encoding an export comes in, as a stream of mostly UTF-8.
//!
//! The first kibibyte decides: a byte-order mark, or NULs in every other place, means UTF-16, which is
//! decoded as it streams. Everything else passes through untouched; a cell that then proves not to be
//! UTF-8 is read as Windows-1252 by itself, so that one wrong cell costs nothing else. A file that
//! is no text at all is refused here, by what it is.
//!
//! `encoding_rs`, which decodes every encoding of the web, would bring 180 kB of tables and decoders for the
//! other ones into the page. Tests hold [`Utf16`] and [`windows_1252`] to it.

use crate::foreign::{self, Foreign};
use crate::utf16::Utf16;

/// Bytes looked at before anything is decided.
const HEAD: usize = 1024;

/// Turns chunks of a file into chunks of text.
pub struct Encoding {
    state: State,
    /// Whether a UTF-16 file held units that are no text.
    pub damaged: bool,
}

enum State {
    Undecided(Vec<u8>),
    Plain,
    Wide(Utf16),
    Refused(Foreign),
}

impl Encoding {
    /// Nothing read yet.
    pub fn new() -> Self {
        Encoding { state: State::Undecided(Vec::new()), damaged: false }
    }

    /// What the file is, if it is no text.
    pub fn refused(&self) -> Option<Foreign> {
        match self.state {
            State::Refused(foreign) => Some(foreign),
            _ => None,
        }
    }

    /// Takes the next bytes and hands on text, if there is any yet.
    pub fn push(&mut self, bytes: &[u8], text: &mut dyn FnMut(&[u8])) {
        match &mut self.state {
            State::Undecided(head) => {
                let missing = HEAD.saturating_sub(head.len()).min(bytes.len());
                let (first, rest) = bytes.split_at_checked(missing).unwrap_or((bytes, &[]));
                head.extend_from_slice(first);
                if head.len() >= HEAD {
                    self.decide(text);
                    self.push(rest, text);
                }
            }
            State::Plain if !bytes.is_empty() => text(bytes),
            State::Wide(decoder) => self.damaged |= decoder.push(bytes, text),
            State::Plain | State::Refused(_) => {}
        }
    }

    /// Ends the file.
    pub fn finish(&mut self, text: &mut dyn FnMut(&[u8])) {
        if matches!(self.state, State::Undecided(_)) {
            self.decide(text);
        }
        if let State::Wide(decoder) = &mut self.state {
            self.damaged |= decoder.finish(text);
        }
    }

    fn decide(&mut self, text: &mut dyn FnMut(&[u8])) {
        let State::Undecided(head) = std::mem::replace(&mut self.state, State::Plain) else {
            return;
        };
        if let Some(foreign) = foreign::of_bytes(&head) {
            self.state = State::Refused(foreign);
            return;
        }
        let (state, skipped) = match head.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => (State::Plain, 3),
            [0xFF, 0xFE, ..] => (State::Wide(Utf16::little_endian()), 2),
            [0xFE, 0xFF, ..] => (State::Wide(Utf16::big_endian()), 2),
            other => (by_nuls(other), 0),
        };
        self.state = state;
        self.push(head.get(skipped..).unwrap_or(&[]), text);
    }
}

/// UTF-16 without a mark: Latin text has a NUL in nearly every other byte. NULs anywhere else, in
/// number, are no text.
fn by_nuls(head: &[u8]) -> State {
    let even = head.iter().step_by(2).filter(|&&b| b == 0).count();
    let odd = head.iter().skip(1).step_by(2).filter(|&&b| b == 0).count();
    let half = head.len() / 2;
    match () {
        () if (even + odd) * 20 <= head.len() || even + odd < 2 => State::Plain,
        () if odd * 10 >= half * 7 && even * 10 <= half => State::Wide(Utf16::little_endian()),
        () if even * 10 >= half * 7 && odd * 10 <= half => State::Wide(Utf16::big_endian()),
        () => State::Refused(Foreign::Binary),
    }
}

/// Text in Windows-1252, of which every sequence of bytes is some.
pub fn windows_1252(bytes: &[u8]) -> String {
    let char_of = |&byte: &u8| {
        let high = byte.checked_sub(0x80).and_then(|at| HIGH.get(usize::from(at)));
        high.copied().unwrap_or(char::from(byte))
    };
    bytes.iter().map(char_of).collect()
}

/// What 0x80 to 0x9F mean in Windows-1252, as the Encoding Standard has it; all else is as in Latin-1.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], chunk: usize) -> (Vec<u8>, Option<Foreign>) {
        let mut encoding = Encoding::new();
        let mut out = Vec::new();
        for piece in bytes.chunks(chunk) {
            encoding.push(piece, &mut |text| out.extend_from_slice(text));
        }
        encoding.finish(&mut |text| out.extend_from_slice(text));
        (out, encoding.refused())
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Name,Notes\n#1,Crème — brûlée 🍮\n".repeat(40);
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let le_marked = [&[0xFF, 0xFE], &le[..]].concat();
        let be_marked = [&[0xFE, 0xFF], &be[..]].concat();
        for bytes in [text.as_bytes(), &marked, &le, &be, &le_marked, &be_marked] {
            for chunk in [1, 7, 1 << 20] {
                assert_eq!(read(bytes, chunk).0, text.as_bytes());
            }
        }
    }

    #[test]
    fn windows_1252_is_what_the_web_takes_it_for() {
        let all: Vec<u8> = (0..=255).collect();
        let (expected, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&all);
        assert_eq!(windows_1252(&all), expected);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(read(&[0, 1, 2, 0, 0, 0, 9, 9, 0, 0], 3).1, Some(Foreign::Binary));
        assert_eq!(read(b"a,b\n1,\0\n", 3).1, None);
        assert_eq!(read(b"", 1).1, None);
    }
}
