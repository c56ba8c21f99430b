//! Where records begin and end, found while the bytes go by.
//!
//! An answer is an object with a list of records, a list of records, or records one after another; pages
//! of answers may be joined in any of these ways. Whether an object is a record or the envelope around
//! a list shows when its first list comes: before it, an envelope holds nothing but counts of pages.

use crate::rows::ROW_LIMIT;

/// Lists that hold records.
const LISTS: [&[u8]; 3] = [b"orders", b"shipments", b"fulfillments"];
/// What may stand before a list in its envelope.
const COUNTS: [&[u8]; 5] = [b"total", b"page", b"pages", b"limit", b"count"];
/// Deepest envelopes and lists around records.
const DEEPEST: usize = 8;

/// Something found.
#[derive(Copy, Clone)]
pub enum Found<'a> {
    /// The bytes of a record.
    Record(&'a [u8]),
    /// A record beyond the limit of a row.
    TooLong,
}

/// Where a file ends.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum End {
    /// After everything that began.
    Whole,
    /// Inside a record.
    InRecord,
    /// Inside a list or an envelope.
    InList,
}

/// Finds records.
pub struct Scanner {
    /// Lists and envelopes that are open around records.
    around: Vec<Around>,
    record: Option<Capture>,
    /// Brackets open inside a value that holds no records.
    skipped: usize,
    string: Option<InString>,
    key: Key,
}

#[derive(Copy, Clone, PartialEq, Eq)]
enum Around {
    List,
    Envelope,
}

/// A record, or what may yet prove an envelope.
struct Capture {
    bytes: Vec<u8>,
    depth: usize,
    may_be_envelope: bool,
    too_long: bool,
}

/// A string on its way.
struct InString {
    escaped: bool,
    /// Whether it is a key that matters.
    is_key: bool,
}

/// The last key of an envelope, or of what may be one.
#[derive(Default)]
struct Key {
    name: Vec<u8>,
    expected: bool,
}

impl Scanner {
    /// At the beginning of a file.
    pub fn new() -> Self {
        Scanner { around: Vec::new(), record: None, skipped: 0, string: None, key: Key::default() }
    }

    /// Takes the next bytes; tells of each record that ends in them.
    pub fn push(&mut self, bytes: &[u8], found: &mut dyn FnMut(Found<'_>)) {
        let mut rest = bytes;
        while !rest.is_empty() {
            // Most bytes stand in strings, or between marks of a record: they are taken together.
            let mark = match (&self.string, &self.record) {
                (Some(string), _) if !string.escaped => {
                    rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))
                }
                (None, Some(_)) => rest.iter().position(|byte| b"\"{}[]:,".contains(byte)),
                _ => Some(0),
            };
            let plain = mark.unwrap_or(rest.len());
            let taken = mark.map_or(plain, |at| at + 1);
            let (piece, after) = rest.split_at_checked(taken).unwrap_or((rest, &[]));
            rest = after;
            if let Some(record) = &mut self.record {
                record.keep(piece);
            }
            if self.string.as_ref().is_some_and(|string| string.is_key) && self.key.name.len() < 64
            {
                self.key.name.extend_from_slice(piece.get(..plain.min(64)).unwrap_or(piece));
            }
            if let (Some(_), Some(&byte)) = (mark, piece.last()) {
                self.byte(byte, found);
            }
        }
    }

    /// How the file ends.
    pub fn finish(&self) -> End {
        if self.record.is_some() {
            End::InRecord
        } else if self.around.is_empty() && self.skipped == 0 && self.string.is_none() {
            End::Whole
        } else {
            End::InList
        }
    }

    fn byte(&mut self, byte: u8, found: &mut dyn FnMut(Found<'_>)) {
        if let Some(string) = &mut self.string {
            match byte {
                _ if string.escaped => string.escaped = false,
                b'\\' => string.escaped = true,
                b'"' => self.string = None,
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => {
                let is_key = self.key.expected && self.counts_keys();
                if is_key {
                    self.key.name.clear();
                }
                self.string = Some(InString { escaped: false, is_key });
            }
            b'{' | b'[' => self.open(byte),
            b'}' | b']' => self.close(found),
            b':' if self.counts_keys() => self.value(),
            b',' if self.counts_keys() => self.key.expected = true,
            _ => {}
        }
    }

    /// Whether the scanner stands right inside an envelope, or what may be one.
    fn counts_keys(&self) -> bool {
        match &self.record {
            Some(record) => record.may_be_envelope && record.depth == 1,
            None => self.skipped == 0 && self.around.last() == Some(&Around::Envelope),
        }
    }

    /// After a key: what an envelope cannot hold makes a record.
    fn value(&mut self) {
        self.key.expected = false;
        let name = self.key.name.as_slice();
        if let Some(record) = &mut self.record {
            record.may_be_envelope = LISTS.contains(&name) || COUNTS.contains(&name);
        }
    }

    fn open(&mut self, byte: u8) {
        let list = byte == b'[';
        let of_records = list && LISTS.contains(&self.key.name.as_slice());
        if let Some(record) = &mut self.record {
            if record.may_be_envelope && record.depth == 1 && of_records && !self.key.expected {
                self.record = None;
                self.around.extend([Around::Envelope, Around::List]);
            } else {
                record.depth += 1;
            }
            return;
        }
        let deep = self.around.len() >= DEEPEST;
        match self.around.last() {
            _ if self.skipped > 0 || deep => self.skipped += 1,
            None | Some(Around::List) if list => self.around.push(Around::List),
            Some(Around::Envelope) if of_records => self.around.push(Around::List),
            Some(Around::Envelope) => self.skipped += 1,
            None | Some(Around::List) => {
                // Within a list that an envelope names, an object is a record.
                let named = self.around.contains(&Around::Envelope);
                self.key.expected = true;
                self.record = Some(Capture {
                    bytes: vec![byte],
                    depth: 1,
                    may_be_envelope: !named,
                    too_long: false,
                });
            }
        }
    }

    fn close(&mut self, found: &mut dyn FnMut(Found<'_>)) {
        if let Some(record) = &mut self.record {
            record.depth -= 1;
            if record.depth == 0 {
                found(if record.too_long { Found::TooLong } else { Found::Record(&record.bytes) });
                self.record = None;
            }
        } else if self.skipped > 0 {
            self.skipped -= 1;
        } else {
            self.around.pop();
        }
    }
}

impl Capture {
    fn keep(&mut self, piece: &[u8]) {
        self.too_long |= self.bytes.len() + piece.len() > ROW_LIMIT;
        if self.too_long {
            self.bytes = Vec::new();
        } else {
            self.bytes.extend_from_slice(piece);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str, chunk: usize) -> (Vec<String>, End) {
        let (mut scanner, mut records) = (Scanner::new(), Vec::new());
        for piece in text.as_bytes().chunks(chunk) {
            scanner.push(piece, &mut |found| {
                if let Found::Record(bytes) = found {
                    records.push(String::from_utf8_lossy(bytes).into_owned());
                }
            });
        }
        (records, scanner.finish())
    }

    #[test]
    fn records_are_found_in_every_envelope() {
        let cases: [(&str, &[&str], End); 12] = [
            (
                r#"{"orders":[{"a":1},{"b":"}]"}],"total":2}"#,
                &[r#"{"a":1}"#, r#"{"b":"}]"}"#],
                End::Whole,
            ),
            (r#"{"total":2,"page":1,"shipments":[{"a":[{}]}]}"#, &[r#"{"a":[{}]}"#], End::Whole),
            (r#"[{"a":1},{"a":2}]"#, &[r#"{"a":1}"#, r#"{"a":2}"#], End::Whole),
            ("{\"a\":1}\n{\"a\":2}\n", &[r#"{"a":1}"#, r#"{"a":2}"#], End::Whole),
            (
                r#"{"orders":[{"a":1}]}{"orders":[{"a":2}]}"#,
                &[r#"{"a":1}"#, r#"{"a":2}"#],
                End::Whole,
            ),
            (r#"[{"orders":[{"a":1}]},{"orders":[]}]"#, &[r#"{"a":1}"#], End::Whole),
            (r#"[[{"a":1}],[{"a":2}]]"#, &[r#"{"a":1}"#, r#"{"a":2}"#], End::Whole),
            (
                r#"{"orders":[{"id":1,"fulfillments":[{"x":1}]}]}"#,
                &[r#"{"id":1,"fulfillments":[{"x":1}]}"#],
                End::Whole,
            ),
            (
                r#"[{"id":1,"fulfillments":[{"x":1}]}]"#,
                &[r#"{"id":1,"fulfillments":[{"x":1}]}"#],
                End::Whole,
            ),
            (
                r#"{"orders":[{"a":1}],"links":{"x":[1,{"y":"\"]"}]},"shipments":[{"b":1}]}"#,
                &[r#"{"a":1}"#, r#"{"b":1}"#],
                End::Whole,
            ),
            (r#"{"orders":[{"a":1},{"a"#, &[r#"{"a":1}"#], End::InRecord),
            (r#"{"orders":[{"a":1},"#, &[r#"{"a":1}"#], End::InList),
        ];
        for (text, expected, end) in cases {
            for chunk in [1, 2, 5, 1000] {
                let (found, found_end) = records(text, chunk);
                assert_eq!(found, expected, "{text}");
                assert_eq!(found_end, end, "{text}");
            }
        }
    }
}
