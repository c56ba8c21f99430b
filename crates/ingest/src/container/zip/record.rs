//! The records of a zip archive, as APPNOTE.TXT 6.3 describes them (sections 4.3.7 to 4.3.16 and 4.5.3).

/// Begins the header before a member.
pub const LOCAL: u32 = 0x0403_4B50;
/// Begins the sizes after a member.
pub const DESCRIPTOR: u32 = 0x0807_4B50;
/// Begins an entry of the list of members.
pub const LISTED: u32 = 0x0201_4B50;
/// Begins the end, in archives beyond 4 GB.
pub const END_64: u32 = 0x0606_4B50;
/// Says where that stands.
pub const LOCATOR_64: u32 = 0x0706_4B50;
/// Begins the end.
pub const END: u32 = 0x0605_4B50;

const ENCRYPTED: u16 = 1;
const DESCRIBED_AFTER: u16 = 1 << 3;
const ENCRYPTED_STRONGLY: u16 = 1 << 6;
const MASKED: u16 = 1 << 13;

/// What a header says about a member.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Header {
    /// Its name.
    pub name: String,
    flags: u16,
    /// How it is packed: 0 stored, 8 deflated.
    pub method: u16,
    /// CRC-32 of its content.
    pub sum: u32,
    /// Packed bytes.
    pub packed: u64,
    /// Unpacked bytes.
    pub size: u64,
    /// Where its local header stands; only the list says.
    pub at: u64,
    /// Bytes of the record.
    pub length: usize,
}

impl Header {
    /// Whether it needs a password.
    pub fn is_encrypted(&self) -> bool {
        self.flags & (ENCRYPTED | ENCRYPTED_STRONGLY | MASKED) != 0
    }

    /// Whether sizes and checksum stand after the member.
    pub fn is_described_after(&self) -> bool {
        self.flags & DESCRIBED_AFTER != 0
    }

    /// Reads a local header; `None` while bytes are missing.
    pub fn local(bytes: &[u8]) -> Option<Header> {
        let (name, extra) = (usize::from(u16_at(bytes, 26)?), usize::from(u16_at(bytes, 28)?));
        let length = 30 + name + extra;
        let whole = bytes.get(..length)?;
        let mut header = Header {
            name: text(whole.get(30..30 + name)?),
            flags: u16_at(whole, 6)?,
            method: u16_at(whole, 8)?,
            sum: u32_at(whole, 14)?,
            packed: u64::from(u32_at(whole, 18)?),
            size: u64::from(u32_at(whole, 22)?),
            at: 0,
            length,
        };
        widen(whole.get(30 + name..)?, [&mut header.size, &mut header.packed]);
        Some(header)
    }

    /// Reads an entry of the list; `None` while bytes are missing.
    pub fn listed(bytes: &[u8]) -> Option<Header> {
        let size = |at| u16_at(bytes, at).map(usize::from);
        let (name, extra, comment) = (size(28)?, size(30)?, size(32)?);
        let length = 46 + name + extra + comment;
        let whole = bytes.get(..length)?;
        let mut header = Header {
            name: text(whole.get(46..46 + name)?),
            flags: u16_at(whole, 8)?,
            method: u16_at(whole, 10)?,
            sum: u32_at(whole, 16)?,
            packed: u64::from(u32_at(whole, 20)?),
            size: u64::from(u32_at(whole, 24)?),
            at: u64::from(u32_at(whole, 42)?),
            length,
        };
        let extra = whole.get(46 + name..46 + name + extra)?;
        widen(extra, [&mut header.size, &mut header.packed, &mut header.at]);
        Some(header)
    }
}

/// Puts the 64-bit values of the extra field in the place of those that did not fit in 32.
fn widen<const N: usize>(mut extra: &[u8], values: [&mut u64; N]) {
    while let (Some(id), Some(size)) = (u16_at(extra, 0), u16_at(extra, 2)) {
        let end = 4 + usize::from(size);
        let field = extra.get(4..end).unwrap_or(&[]);
        extra = extra.get(end..).unwrap_or(&[]);
        if id != 1 {
            continue;
        }
        let mut wide = field.chunks_exact(8);
        for value in values {
            if *value == u64::from(u32::MAX)
                && let Some(bytes) = wide.next()
            {
                *value = bytes.iter().rev().fold(0, |sum, &byte| sum << 8 | u64::from(byte));
            }
        }
        return;
    }
}

/// Length of a record that is only passed over; `None` while bytes are missing.
pub fn length(signature: u32, bytes: &[u8]) -> Option<usize> {
    let length = match signature {
        // The size of the record follows its signature; nobody writes more than a few bytes of it.
        END_64 => usize::from(u16_at(bytes, 4)?) + 12,
        LOCATOR_64 => 20,
        _ => 22 + usize::from(u16_at(bytes, 20)?),
    };
    bytes.get(..length).map(|_| length)
}

/// The forms that sizes after a member may take: with 64 or 32 bits, with a signature or without.
pub fn descriptors(sum: u32, packed: u64, size: u64) -> [Vec<u8>; 4] {
    let form = |signed: bool, wide: bool| {
        let mut form = Vec::with_capacity(24);
        if signed {
            form.extend(DESCRIPTOR.to_le_bytes());
        }
        form.extend(sum.to_le_bytes());
        for value in [packed, size] {
            let bytes = value.to_le_bytes();
            form.extend(bytes.get(..if wide { 8 } else { 4 }).unwrap_or(&bytes));
        }
        form
    };
    [form(true, true), form(true, false), form(false, true), form(false, false)]
}

/// A name in UTF-8, or as much of it as is.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Two bytes of a record.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

/// Four bytes of a record.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}
