//! One part of a workbook, unpacked as it is read, and its XML.

use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::container::{Inflate, Measure, OUTPUT_LIMIT};

/// Packed bytes unpacked at once: few, because they may become a thousand times as many.
const STEP: usize = 4 << 10;
/// Most bytes without the mark that begins a tag: one cell, or no XML at all.
const TEXT_LIMIT: usize = 8 << 20;

/// A part that cannot be read.
#[derive(Debug)]
pub struct Broken;

impl From<quick_xml::Error> for Broken {
    fn from(_: quick_xml::Error) -> Self {
        Broken
    }
}

/// The unpacked bytes of a part. Sizes and checksum were compared when the file was taken in.
pub struct Part<'a> {
    packed: &'a [u8],
    /// `None` for a part that is stored.
    inflate: Option<(Inflate, Measure)>,
    buffer: Vec<u8>,
    at: usize,
    /// Bytes since the last mark that begins a tag.
    text: usize,
}

impl<'a> Part<'a> {
    /// Of these packed bytes.
    pub fn new(packed: &'a [u8], deflated: bool) -> Self {
        let inflate = deflated.then(|| (Inflate::new(), Measure::new(0)));
        Part { packed, inflate, buffer: Vec::new(), at: 0, text: 0 }
    }

    /// Its XML.
    pub fn xml(self) -> Xml<'a> {
        let mut reader = Reader::from_reader(self);
        // Names of open elements would be kept for the comparison, however deep.
        reader.config_mut().check_end_names = false;
        Xml { reader, buffer: Vec::new() }
    }
}

impl Read for Part<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(out)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Part<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.at >= self.buffer.len() && !self.packed.is_empty() {
            self.buffer.clear();
            self.at = 0;
            let step = self.packed.len().min(STEP);
            let (bytes, rest) = self.packed.split_at_checked(step).unwrap_or((self.packed, &[]));
            self.packed = rest;
            let buffer = &mut self.buffer;
            match &mut self.inflate {
                None => buffer.extend_from_slice(bytes),
                Some((inflate, measure)) => {
                    let mut room = OUTPUT_LIMIT;
                    let out = &mut |made: &[u8]| buffer.extend_from_slice(made);
                    if inflate.push(bytes, measure, &mut room, out).is_err() {
                        return Err(io::ErrorKind::InvalidData.into());
                    }
                }
            }
            let last = self.buffer.iter().rposition(|&byte| byte == b'<');
            self.text = last.map_or(self.text + self.buffer.len(), |at| self.buffer.len() - at);
            if self.text > TEXT_LIMIT {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
        Ok(self.buffer.get(self.at..).unwrap_or(&[]))
    }

    fn consume(&mut self, amount: usize) {
        self.at += amount;
    }
}

/// The XML of a part, element by element.
pub struct Xml<'a> {
    reader: Reader<Part<'a>>,
    buffer: Vec<u8>,
}

impl Xml<'_> {
    /// The next piece; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Event<'_>>, Broken> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer)? {
            Event::Eof => Ok(None),
            event => Ok(Some(event)),
        }
    }
}

/// An attribute's value, by its name without a prefix.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().into_inner() == name)?;
    found.normalized_value(quick_xml::XmlVersion::default()).ok().map(std::borrow::Cow::into_owned)
}

/// Appends the text of a piece, if it has one.
pub fn append(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(reference) => {
            if let Ok(Some(character)) = reference.resolve_char_ref() {
                text.push(character);
            } else if let Some(known) =
                quick_xml::escape::resolve_predefined_entity(&reference.xml10_content())
            {
                text.push_str(known);
            }
        }
        _ => {}
    }
}
