//! A zip file as office programs read it: parts deflated one after another, then their directory.
//!
//! Format: PKWARE's APPNOTE, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end). Every part
//! bears the earliest time that zip knows, so that equal reports are equal bytes.

use crc::{CRC_32_ISO_HDLC, Crc, Digest, NoTable};
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output, create_comp_flags_from_zip_params,
};

static CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// 1 January 1980: the zero of DOS dates.
const DATE: u16 = 0x0021;
/// Version 2.0 of the format: deflate.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 0x0800;
const DEFLATED: u16 = 8;
/// Deflate's middle way: further levels save little and cost much.
const LEVEL: i32 = 6;
/// A negative window: deflate without zlib's header.
const RAW: i32 = -15;
/// Text is handed on in pieces of this many bytes.
const PIECE: usize = 1 << 16;

/// A package under construction.
#[derive(Default)]
pub(super) struct Package {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    parts: u16,
}

impl Package {
    /// Adds a part with what `write` puts into it.
    pub(super) fn part(&mut self, name: &str, write: impl FnOnce(&mut Part)) {
        let mut part = Part::new();
        write(&mut part);
        let Part { compressed, crc, size, .. } = part.finished();
        let offset = self.bytes.len() as u32;
        // What local header and directory share, from the version on.
        let mut facts = Vec::with_capacity(26);
        for number in [VERSION, FLAGS, DEFLATED, 0, DATE] {
            facts.extend(number.to_le_bytes());
        }
        for number in [crc.finalize(), compressed.len() as u32, size] {
            facts.extend(number.to_le_bytes());
        }
        facts.extend((name.len() as u16).to_le_bytes());
        facts.extend([0, 0]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&facts);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(compressed);
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(facts);
        // No comment, first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.parts += 1;
    }

    /// The whole file.
    pub(super) fn finish(self) -> Vec<u8> {
        let Package { mut bytes, directory, parts } = self;
        let at = bytes.len() as u32;
        let length = directory.len() as u32;
        bytes.extend(directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend(parts.to_le_bytes());
        bytes.extend(parts.to_le_bytes());
        bytes.extend(length.to_le_bytes());
        bytes.extend(at.to_le_bytes());
        bytes.extend([0, 0]);
        bytes
    }
}

/// One part: text comes in, and leaves compressed, so that a long sheet is never in memory as text.
pub(super) struct Part {
    text: String,
    compressor: Box<CompressorOxide>,
    compressed: Vec<u8>,
    crc: Digest<'static, u32, NoTable>,
    size: u32,
}

impl Part {
    fn new() -> Self {
        let flags = create_comp_flags_from_zip_params(LEVEL, RAW, 0);
        Part {
            text: String::with_capacity(PIECE * 2),
            compressor: Box::new(CompressorOxide::new(flags)),
            compressed: Vec::new(),
            crc: CRC.digest(),
            size: 0,
        }
    }

    /// The text to write to.
    pub(super) fn text(&mut self) -> &mut String {
        if self.text.len() >= PIECE {
            self.deflate(TDEFLFlush::None);
        }
        &mut self.text
    }

    fn deflate(&mut self, flush: TDEFLFlush) {
        let mut rest = self.text.as_bytes();
        self.crc.update(rest);
        self.size += rest.len() as u32;
        let compressed = &mut self.compressed;
        loop {
            let (status, taken) = compress_to_output(&mut self.compressor, rest, flush, |out| {
                compressed.extend_from_slice(out);
                true
            });
            rest = rest.get(taken..).unwrap_or_default();
            let ended = if flush == TDEFLFlush::Finish {
                status != TDEFLStatus::Okay
            } else {
                rest.is_empty()
            };
            if ended {
                break;
            }
        }
        self.text.clear();
    }

    fn finished(mut self) -> Self {
        self.deflate(TDEFLFlush::Finish);
        self
    }
}
