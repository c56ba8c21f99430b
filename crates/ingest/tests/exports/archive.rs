//! Archives written in the test, byte by byte, so that each may be wrong in its own way.

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// A member of a zip archive, and how it is written.
#[allow(clippy::struct_excessive_bools)] // Each is written or not on its own.
#[derive(Clone)]
pub struct Member {
    pub name: String,
    pub content: Vec<u8>,
    pub stored: bool,
    /// Sizes stand after the member.
    pub described: bool,
    /// Sizes and offsets in 64 bits.
    pub wide: bool,
    pub encrypted: bool,
    pub method: Option<u16>,
    pub wrong_sum: bool,
}

/// An ordinary deflated member.
pub fn member(name: &str, content: &[u8]) -> Member {
    Member {
        name: name.to_owned(),
        content: content.to_vec(),
        stored: false,
        described: false,
        wide: false,
        encrypted: false,
        method: None,
        wrong_sum: false,
    }
}

pub fn sum(bytes: &[u8]) -> u32 {
    let mut sum = Crc::new();
    sum.update(bytes);
    sum.sum()
}

/// A raw deflate stream.
fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut out = DeflateEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes).expect("memory");
    out.finish().expect("memory")
}

/// A zip archive of these members.
pub fn zip(members: &[Member]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for member in members {
        let at = out.len();
        let packed = if member.stored { member.content.clone() } else { deflated(&member.content) };
        let sum = sum(&member.content) ^ u32::from(member.wrong_sum);
        let sizes = [member.content.len() as u64, packed.len() as u64];
        let flags = u16::from(member.encrypted) | u16::from(member.described) << 3;
        let method = member.method.unwrap_or(if member.stored { 0 } else { 8 });
        let mut extra = Vec::new();
        if member.wide {
            extra.extend([1, 0, 16, 0]);
            extra.extend(sizes.iter().flat_map(|size| size.to_le_bytes()));
        }
        let short = |size: u64| if member.wide { u32::MAX } else { size as u32 };
        let mut fixed = Vec::new();
        fixed.extend([45, 0]);
        fixed.extend(flags.to_le_bytes());
        fixed.extend(method.to_le_bytes());
        fixed.extend([0; 4]);
        let (head_sum, head_sizes) = if member.described { (0, [0, 0]) } else { (sum, sizes) };
        out.extend(b"PK\x03\x04");
        out.extend(&fixed);
        out.extend(head_sum.to_le_bytes());
        let head = if member.described { head_sizes.map(|s| s as u32) } else { sizes.map(short) };
        out.extend(head[1].to_le_bytes());
        out.extend(head[0].to_le_bytes());
        out.extend((member.name.len() as u16).to_le_bytes());
        let local_extra: &[u8] = if member.described { &[] } else { &extra };
        out.extend((local_extra.len() as u16).to_le_bytes());
        out.extend(member.name.as_bytes());
        out.extend(local_extra);
        out.extend(&packed);
        if member.described {
            out.extend(b"PK\x07\x08");
            out.extend(sum.to_le_bytes());
            for size in [sizes[1], sizes[0]] {
                out.extend(&size.to_le_bytes()[..if member.wide { 8 } else { 4 }]);
            }
        }
        list.extend(b"PK\x01\x02\x2d\x03");
        list.extend(&fixed);
        list.extend(sum.to_le_bytes());
        list.extend(short(sizes[1]).to_le_bytes());
        list.extend(short(sizes[0]).to_le_bytes());
        list.extend((member.name.len() as u16).to_le_bytes());
        list.extend((extra.len() as u16).to_le_bytes());
        list.extend([0; 10]);
        list.extend((at as u32).to_le_bytes());
        list.extend(member.name.as_bytes());
        list.extend(&extra);
    }
    end(out, &list, members.len())
}

/// Puts the list and the end after the members.
pub fn end(mut out: Vec<u8>, list: &[u8], members: usize) -> Vec<u8> {
    let at = out.len() as u32;
    out.extend(list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend((members as u16).to_le_bytes());
    out.extend((members as u16).to_le_bytes());
    out.extend((list.len() as u32).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// A gzip file of one member, with a name in its header.
pub fn gzip(content: &[u8]) -> Vec<u8> {
    let mut out = b"\x1F\x8B\x08\x08\0\0\0\0\0\x03orders.csv\0".to_vec();
    out.extend(deflated(content));
    out.extend(sum(content).to_le_bytes());
    out.extend((content.len() as u32).to_le_bytes());
    out
}
