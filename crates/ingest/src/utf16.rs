//! UTF-16 that comes in chunks cut anywhere, as UTF-8.

/// Units turned into text at a time: what is held beside the chunk itself.
const UNITS: usize = 4096;

/// A decoder between two chunks. What is no character becomes U+FFFD, as the Encoding Standard has it.
pub struct Utf16 {
    big_endian: bool,
    /// The first byte of a unit whose second is still to come.
    half: Option<u8>,
    /// The first unit of a pair whose second is still to come.
    high: Option<u16>,
}

impl Utf16 {
    /// Low byte first.
    pub fn little_endian() -> Self {
        Utf16 { big_endian: false, half: None, high: None }
    }

    /// High byte first.
    pub fn big_endian() -> Self {
        Utf16 { big_endian: true, half: None, high: None }
    }

    /// Takes the next bytes and hands on their text. Whether any of it was no character.
    pub fn push(&mut self, bytes: &[u8], text: &mut dyn FnMut(&[u8])) -> bool {
        let mut damaged = false;
        let mut rest = bytes;
        if let (Some(first), [second, after @ ..]) = (self.half, rest) {
            self.half = None;
            rest = after;
            damaged |= self.units(&[[first, *second]], text);
        }
        let (pairs, odd) = rest.as_chunks::<2>();
        for some in pairs.chunks(UNITS) {
            damaged |= self.units(some, text);
        }
        if let [first] = odd {
            self.half = Some(*first);
        }
        damaged
    }

    /// Ends the text. Whether its last character was cut.
    pub fn finish(&mut self, text: &mut dyn FnMut(&[u8])) -> bool {
        let cut = self.half.take().is_some() | self.high.take().is_some();
        if cut {
            text("\u{fffd}".as_bytes());
        }
        cut
    }

    fn units(&mut self, pairs: &[[u8; 2]], text: &mut dyn FnMut(&[u8])) -> bool {
        let of = if self.big_endian { u16::from_be_bytes } else { u16::from_le_bytes };
        let mut units: Vec<u16> = self.high.take().into_iter().collect();
        units.extend(pairs.iter().map(|&pair| of(pair)));
        self.high = units.pop_if(|last| (0xD800..0xDC00).contains(last));
        let mut damaged = false;
        let decoded: String = char::decode_utf16(units)
            .map(|read| {
                read.unwrap_or_else(|_| {
                    damaged = true;
                    char::REPLACEMENT_CHARACTER
                })
            })
            .collect();
        if !decoded.is_empty() {
            text(decoded.as_bytes());
        }
        damaged
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(mut decoder: Utf16, bytes: &[u8], chunk: usize) -> (String, bool) {
        let mut out = Vec::new();
        let mut damaged = false;
        for piece in bytes.chunks(chunk) {
            damaged |= decoder.push(piece, &mut |text| out.extend_from_slice(text));
        }
        damaged |= decoder.finish(&mut |text| out.extend_from_slice(text));
        (String::from_utf8(out).expect("UTF-8"), damaged)
    }

    /// Bytes in which pairs, halves of pairs and odd ends are frequent.
    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        let byte = prop_oneof![Just(0xD8), Just(0xDC), Just(0x00), any::<u8>()];
        proptest::collection::vec(byte, 0..64)
    }

    proptest! {
        #[test]
        fn any_bytes_read_as_the_web_reads_them(bytes in bytes(), chunk in 1usize..9) {
            let (little, _, damaged) = encoding_rs::UTF_16LE.decode(&bytes);
            let marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
            prop_assume!(!marked && !bytes.starts_with(&[0xEF, 0xBB, 0xBF]));
            let ours = read(Utf16::little_endian(), &bytes, chunk);
            prop_assert_eq!(ours, (little.into_owned(), damaged));
            let (big, _, damaged) = encoding_rs::UTF_16BE.decode(&bytes);
            let ours = read(Utf16::big_endian(), &bytes, chunk);
            prop_assert_eq!(ours, (big.into_owned(), damaged));
        }
    }
}
