//! The opening of a file: its delimiter, its header, and where its rows begin.
//!
//! Every delimiter and every one of the first rows is tried as the header; the first row that is
//! recognised wins, so title rows above it do no harm. Only as many bytes are held back as the
//! decision needs, and how many depends on the bytes alone, not on how they were cut into chunks.

use backhaul_model::Header;
use csv_core::{ReadRecordResult, ReaderBuilder};

use crate::recognise::{Recogniser, Recognition};
use crate::rows::line::{LineReader, physical_lines};
use crate::rows::{COLUMN_LIMIT, ROW_LIMIT};

/// Bytes held back at first.
const HEAD: usize = 64 << 10;
/// Rows tried as the header.
const HEADERS_TRIED: usize = 12;
/// Rows looked at beneath it.
const ROWS_WEIGHED: usize = 60;

/// Where and how a file begins.
pub struct Opening {
    /// The delimiter.
    pub delimiter: u8,
    /// What the file is; `None` when it is not recognised.
    pub recognition: Option<Recognition>,
    /// The header, or the first row of a file that is not recognised.
    pub header: Vec<String>,
    /// The header with values beneath it.
    pub shown: Header,
    /// Row of the header.
    pub header_row: u64,
    /// Byte where the rows begin.
    pub body: usize,
}

impl Opening {
    /// Of the header at this place among the first rows, which is recognised or not.
    fn at(
        rows: &[HeadRow],
        at: usize,
        delimiter: u8,
        recognition: Option<Recognition>,
    ) -> Option<Opening> {
        let row = rows.get(at)?;
        let header = row.unpacked.clone();
        Some(Opening {
            delimiter,
            recognition,
            shown: Header::new(row.row, &header, &sample(rows, at)),
            header,
            header_row: row.row,
            body: row.end,
        })
    }
}

/// Holds back the first bytes.
#[derive(Debug)]
pub struct Head {
    bytes: Vec<u8>,
    target: usize,
}

impl Head {
    /// Nothing yet.
    pub fn new() -> Self {
        Head { bytes: Vec::new(), target: HEAD }
    }

    /// Takes bytes until enough are there; gives back those beyond.
    pub fn push<'a>(&mut self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        let mut rest = bytes;
        loop {
            let missing = self.target.saturating_sub(self.bytes.len()).min(rest.len());
            let (first, after) = rest.split_at_checked(missing).unwrap_or((rest, &[]));
            self.bytes.extend_from_slice(first);
            rest = after;
            if self.bytes.len() < self.target {
                return None;
            }
            let whole_line = self.bytes.iter().any(|&b| b == b'\n' || b == b'\r');
            if whole_line || self.target >= ROW_LIMIT {
                return Some(rest);
            }
            self.target *= 2;
        }
    }

    /// The bytes held back.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// One row of the head.
struct HeadRow {
    row: u64,
    /// How many of its fields say something.
    filled: usize,
    /// Its fields, or those of the row packed into its only one.
    unpacked: Vec<String>,
    end: usize,
}

impl HeadRow {
    fn new(row: u64, fields: Vec<String>, end: usize, delimiter: u8) -> Self {
        let filled = fields.iter().filter(|it| !it.trim().is_empty()).count();
        HeadRow { row, filled, unpacked: unpacked(fields, delimiter), end }
    }
}

/// Finds the header in the head of a file; `whole` when the head is all there is.
pub fn find(head: &[u8], whole: bool, recogniser: &Recogniser) -> Opening {
    let delimiters = [b',', b';', b'\t'];
    let mut best: Option<Opening> = None;
    let mut widest: Option<Opening> = None;
    for delimiter in delimiters {
        let rows = rows(head, delimiter, whole);
        if let Some(opening) = recognised(&rows, delimiter, recogniser) {
            let fields = |o: &Opening| o.recognition.as_ref().map_or(0, |r| r.mapping.len());
            if best.as_ref().is_none_or(|known| fields(&opening) > fields(known)) {
                best = Some(opening);
            }
        }
        // A title row above a header that nobody knows is no header.
        let first = rows.iter().take(HEADERS_TRIED).position(|row| row.filled > 1).unwrap_or(0);
        if let Some(opening) = Opening::at(&rows, first, delimiter, None)
            && widest.as_ref().is_none_or(|known| opening.header.len() > known.header.len())
        {
            widest = Some(opening);
        }
    }
    let lenient = || {
        delimiters
            .iter()
            .find_map(|&delimiter| recognised(&lines(head, delimiter), delimiter, recogniser))
    };
    best.or_else(lenient).or(widest).unwrap_or(Opening {
        delimiter: b',',
        recognition: None,
        header: Vec::new(),
        shown: Header::default(),
        header_row: 0,
        body: head.len(),
    })
}

fn recognised(rows: &[HeadRow], delimiter: u8, recogniser: &Recogniser) -> Option<Opening> {
    rows.iter().take(HEADERS_TRIED).enumerate().find_map(|(at, row)| {
        let recognition = recogniser.recognise(&row.unpacked, &sample(rows, at))?;
        Opening::at(rows, at, delimiter, Some(recognition))
    })
}

/// The rows beneath the one at a place.
fn sample(rows: &[HeadRow], at: usize) -> Vec<&[String]> {
    let beneath = rows.iter().skip(at + 1).take(ROWS_WEIGHED);
    beneath.map(|row| row.unpacked.as_slice()).collect()
}

/// A row packed into one quoted cell, unpacked; any other row as it is.
fn unpacked(fields: Vec<String>, delimiter: u8) -> Vec<String> {
    let [only] = fields.as_slice() else { return fields };
    // Several lines in one cell are no row, but what an open quote swallowed.
    if only.contains('\n')
        && only.lines().nth(1).is_some_and(|line| line.contains(delimiter as char))
    {
        return fields;
    }
    let mut lines = LineReader::default();
    let inner = lines.read(only.trim_end_matches([';', ' ']).as_bytes(), delimiter);
    inner.iter().map(|field| String::from_utf8_lossy(field).into_owned()).collect()
}

/// The first rows, with the same numbers that the row source gives.
fn rows(head: &[u8], delimiter: u8, whole: bool) -> Vec<HeadRow> {
    let mut machine = ReaderBuilder::new().delimiter(delimiter).build();
    let mut rows = Vec::new();
    let (mut at, mut row) = (0, 1);
    let mut text = vec![0; head.len() + 1];
    let mut ends = vec![0; 1024];
    while rows.len() < HEADERS_TRIED + ROWS_WEIGHED {
        // Blank lines are rows to a spreadsheet.
        match head.get(at..) {
            Some([b'\r', b'\n', ..]) => {
                at += 2;
                row += 1;
                continue;
            }
            Some([b'\r' | b'\n', ..]) => {
                at += 1;
                row += 1;
                continue;
            }
            None | Some([]) => break,
            _ => {}
        }
        let Some((fields, end)) = record(&mut machine, head, at, whole, &mut text, &mut ends)
        else {
            break;
        };
        at = end;
        if head.get(at - 1) == Some(&b'\r') && head.get(at) == Some(&b'\n') {
            at += 1;
        }
        rows.push(HeadRow::new(row, fields, at, delimiter));
        row += 1;
    }
    rows
}

/// One record of the head from `start` on, and its end; `None` when the head ends within it.
fn record(
    machine: &mut csv_core::Reader,
    head: &[u8],
    start: usize,
    whole: bool,
    text: &mut [u8],
    ends: &mut Vec<usize>,
) -> Option<(Vec<String>, usize)> {
    machine.reset();
    let (mut at, mut written, mut count) = (start, 0, 0);
    loop {
        let input = head.get(at..).unwrap_or(&[]);
        if input.is_empty() && !whole {
            return None;
        }
        let (result, read, wrote, ended) =
            machine.read_record(input, text.get_mut(written..)?, ends.get_mut(count..)?);
        at += read;
        written += wrote;
        count += ended;
        match result {
            ReadRecordResult::Record => break,
            ReadRecordResult::OutputEndsFull if count <= COLUMN_LIMIT => {
                ends.resize(ends.len() * 2, 0);
            }
            ReadRecordResult::InputEmpty => {}
            _ => return None,
        }
    }
    let fields = crate::rows::Fields::new(text.get(..written)?, ends.get(..count)?);
    Some((fields.iter().map(|f| String::from_utf8_lossy(f).into_owned()).collect(), at))
}

/// The first physical lines, each read on its own: for a header whose quotes do not close.
fn lines(head: &[u8], delimiter: u8) -> Vec<HeadRow> {
    let mut reader = LineReader::default();
    let mut end = 0;
    physical_lines(head)
        .take(HEADERS_TRIED)
        .zip(1..)
        .map(|(line, row)| {
            end += line.len();
            let fields = reader.read(line, delimiter);
            let fields = fields.iter().map(|f| String::from_utf8_lossy(f).into_owned()).collect();
            HeadRow::new(row, fields, end, delimiter)
        })
        .collect()
}
