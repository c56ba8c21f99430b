//! Bytes of any encoding an export comes in, as a stream of mostly UTF-8.
//!
//! The first kibibyte decides: a byte-order mark, or NULs in every other place, means UTF-16, which is
//! decoded as it streams. Everything else passes through untouched; a cell that then proves not to be
//! UTF-8 is read as Windows-1252 by itself, so that one wrong cell costs nothing else. A file that
//! is no text at all is refused here, by what it is.

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE};

use crate::foreign::{self, Foreign};

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
    Wide(Box<Decoder>),
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
            State::Wide(decoder) => self.damaged |= decode(decoder, bytes, false, text),
            State::Plain | State::Refused(_) => {}
        }
    }

    /// Ends the file.
    pub fn finish(&mut self, text: &mut dyn FnMut(&[u8])) {
        if matches!(self.state, State::Undecided(_)) {
            self.decide(text);
        }
        if let State::Wide(decoder) = &mut self.state {
            self.damaged |= decode(decoder, &[], true, text);
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
            [0xFF, 0xFE, ..] => (wide(UTF_16LE), 2),
            [0xFE, 0xFF, ..] => (wide(UTF_16BE), 2),
            other => (by_nuls(other), 0),
        };
        self.state = state;
        self.push(head.get(skipped..).unwrap_or(&[]), text);
    }
}

fn wide(encoding: &'static encoding_rs::Encoding) -> State {
    State::Wide(Box::new(encoding.new_decoder_without_bom_handling()))
}

/// UTF-16 without a mark: Latin text has a NUL in nearly every other byte. NULs anywhere else, in
/// number, are no text.
fn by_nuls(head: &[u8]) -> State {
    let even = head.iter().step_by(2).filter(|&&b| b == 0).count();
    let odd = head.iter().skip(1).step_by(2).filter(|&&b| b == 0).count();
    let half = head.len() / 2;
    match () {
        () if (even + odd) * 20 <= head.len() || even + odd < 2 => State::Plain,
        () if odd * 10 >= half * 7 && even * 10 <= half => wide(UTF_16LE),
        () if even * 10 >= half * 7 && odd * 10 <= half => wide(UTF_16BE),
        () => State::Refused(Foreign::Binary),
    }
}

fn decode(decoder: &mut Decoder, bytes: &[u8], last: bool, text: &mut dyn FnMut(&[u8])) -> bool {
    let mut out = [0u8; 8192];
    let mut rest = bytes;
    let mut damaged = false;
    loop {
        let (result, read, wrote, errors) = decoder.decode_to_utf8(rest, &mut out, last);
        damaged |= errors;
        rest = rest.get(read..).unwrap_or(&[]);
        if let Some(decoded) = out.get(..wrote)
            && wrote > 0
        {
            text(decoded);
        }
        if result == CoderResult::InputEmpty {
            return damaged;
        }
    }
}

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
    fn what_is_no_text_is_refused() {
        assert_eq!(read(&[0, 1, 2, 0, 0, 0, 9, 9, 0, 0], 3).1, Some(Foreign::Binary));
        assert_eq!(read(b"a,b\n1,\0\n", 3).1, None);
        assert_eq!(read(b"", 1).1, None);
    }
}
