//! Reading and writing the module's bytes: LEB128 numbers, names, vectors, never past the end.
//!
//! WebAssembly core specification, chapter 5 (binary format).

use super::flaw::Flaw;

/// A reader over bytes. Every read that would pass the end is a flaw.
#[derive(Clone)]
pub struct Bytes<'a> {
    rest: &'a [u8],
}

impl<'a> Bytes<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Bytes { rest: bytes }
    }

    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub fn take(&mut self, count: usize) -> Result<&'a [u8], Flaw> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or_else(Flaw::damaged)?;
        self.rest = rest;
        Ok(taken)
    }

    /// All that is left.
    pub fn rest(&mut self) -> &'a [u8] {
        std::mem::take(&mut self.rest)
    }

    pub fn byte(&mut self) -> Result<u8, Flaw> {
        Ok(*self.take(1)?.first().ok_or_else(Flaw::damaged)?)
    }

    /// An unsigned LEB128 number of 32 bits: at most five bytes, none of them superfluous bits.
    pub fn u32(&mut self) -> Result<u32, Flaw> {
        let mut value = 0u32;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            if shift == 28 && bits > 0x0f {
                return Err(Flaw::damaged());
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Flaw::damaged())
    }

    /// Passes a signed LEB128 number of at most so many bytes.
    pub fn skip_number(&mut self, most: usize) -> Result<(), Flaw> {
        for _ in 0..most {
            if self.byte()? & 0x80 == 0 {
                return Ok(());
            }
        }
        Err(Flaw::damaged())
    }

    /// A vector's bytes: its length, then so many.
    pub fn block(&mut self) -> Result<&'a [u8], Flaw> {
        let count = self.u32()?;
        self.take(count as usize)
    }

    pub fn name(&mut self) -> Result<&'a str, Flaw> {
        std::str::from_utf8(self.block()?).map_err(|_| Flaw::damaged())
    }
}

/// Writes an unsigned LEB128 number.
pub fn write_u32(out: &mut Vec<u8>, mut value: u32) {
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            return out.push(byte);
        }
        out.push(byte | 0x80);
    }
}

/// Writes a section: its id, its length, its content.
pub fn write_section(out: &mut Vec<u8>, id: u8, content: &[u8]) {
    out.push(id);
    write_u32(out, content.len() as u32);
    out.extend_from_slice(content);
}
