//! Fingerprints: 64-bit hashes of normalised personal fields, so that two files can be compared by
//! recipient, postal code or e-mail without the engine ever keeping the name itself.
//!
//! What is not kept cannot leak into a report. A collision (1 in 2^64 a pair) could only let two
//! people pass for one, and no match rests on a fingerprint alone.

/// Hash of a normalised text. The default, zero, stands for a blank or absent cell.
#[derive(Copy, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Letters and digits only, lower-case: `O'Brien, Pat` and `OBRIEN PAT` agree.
    pub fn of(text: &str) -> Self {
        Self::of_chars(text.chars())
    }

    /// As [`Fingerprint::of`], of the first 60 letters and digits: ShipStation's custom fields hold 100
    /// signs, and a longer note goes on no further.
    pub fn of_start(text: &str) -> Self {
        Self::of_chars(text.chars().filter(|c| c.is_alphanumeric()).take(60))
    }

    /// As [`Fingerprint::of`], and ZIP+4 is cut to its first five digits, because ShipStation adds
    /// the four.
    pub fn of_postal_code(text: &str) -> Self {
        let text = text.trim();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let zip4 =
            digits == 9 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-' || b == b' ');
        if zip4 {
            return Self::of_chars(text.chars().filter(char::is_ascii_digit).take(5));
        }
        Self::of(text)
    }

    fn of_chars(chars: impl Iterator<Item = char>) -> Self {
        let mut state = Hasher::default();
        let mut any = false;
        for c in chars.filter(|c| c.is_alphanumeric()) {
            any = true;
            if c.is_ascii() {
                state.write(&[c.to_ascii_lowercase() as u8]);
                continue;
            }
            let mut buffer = [0u8; 4];
            for lower in c.to_lowercase() {
                state.write(lower.encode_utf8(&mut buffer).as_bytes());
            }
        }
        if any { Fingerprint(state.finish().max(1)) } else { Fingerprint(0) }
    }

    /// Whether the cell was blank or absent.
    pub fn is_blank(self) -> bool {
        self.0 == 0
    }

    /// `Some(true)` when both are known and equal, `Some(false)` when both are known and differ.
    pub fn agrees(self, other: Self) -> Option<bool> {
        if self.is_blank() || other.is_blank() { None } else { Some(self == other) }
    }
}

/// A fixed 64-bit hash of bytes (FNV-1a with a final mix): equal on every machine and in every run.
pub fn hash(bytes: &[u8]) -> u64 {
    let mut state = Hasher::default();
    state.write(bytes);
    state.finish()
}

/// Goes on from the hash `state` with more bytes, eight at a time: for tables within a run. Where values
/// are shown or kept, as in a finding's id, [`hash`] stays what it was.
#[inline]
pub fn spread(state: u64, bytes: &[u8]) -> u64 {
    let mix = |state: u64, word: u64| {
        let product = (state ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        product ^ (product >> 32)
    };
    let (words, _) = bytes.as_chunks::<8>();
    let state = words.iter().fold(state, |state, word| mix(state, u64::from_le_bytes(*word)));
    // The last bytes may stand in two words; with the length beside them they still say what was there.
    let half = |half: &[u8; 4]| u64::from(u32::from_le_bytes(*half));
    let last = match (bytes.last_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(last), ..) => u64::from_le_bytes(*last),
        (_, Some(first), Some(last)) => half(first) | half(last) << 32,
        _ => bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)),
    };
    mix(mix(state, last), bytes.len() as u64)
}

struct Hasher(u64);

impl Default for Hasher {
    fn default() -> Self {
        Hasher(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    // FNV leaves the high bits weak; one multiply-xorshift round spreads them.
    fn finish(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 29)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_any_length_spread_apart() {
        let text = "0123456789abcdefghijklmnopqrstuvwxyz";
        let ends = (0..text.len()).map(|end| spread(0, &text.as_bytes()[..end]));
        let starts = (1..text.len()).map(|start| spread(0, &text.as_bytes()[start..]));
        let changed = (0..20).map(|at| {
            let mut bytes = text.as_bytes()[..20].to_vec();
            bytes[at] ^= 1;
            spread(0, &bytes)
        });
        let mut all: Vec<u64> = ends.chain(starts).chain(changed).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 36 + 35 + 20);
    }

    #[test]
    fn case_punctuation_and_zip4_do_not_matter() {
        assert_eq!(Fingerprint::of("Ada  Quill"), Fingerprint::of("ADA QUILL"));
        assert_eq!(Fingerprint::of_postal_code("02134-1234"), Fingerprint::of_postal_code("02134"));
        assert_ne!(Fingerprint::of_postal_code("02134"), Fingerprint::of_postal_code("02135"));
        assert_eq!(Fingerprint::of_postal_code("SW1A 1AA"), Fingerprint::of_postal_code("sw1a1aa"));
        assert!(Fingerprint::of(" - ").is_blank());
    }
}
