//! [`RowSource`] on `csv_core`, the push state machine under the `csv` crate.
//!
//! The machine alone would let one stray quote swallow the rest of a file. So the raw bytes of the
//! row in work are kept; when a quote proves never to close, or to have closed in a row where it did not
//! belong, the first physical line is read on its own and scanning resumes at the next one.
//! Reading again is paid from a budget that grows with the bytes read. When a hostile file has used it
//! up, quotes are no longer believed across lines: that keeps the whole linear.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::line::{LineReader, closes_badly, first_line, packed, physical_lines};
use super::{COLUMN_LIMIT, Fields, ROW_LIMIT, RowSink, RowSource, Spoiled};

/// Bytes that may be read again whatever the size of the file.
const FREE_REREADING: u64 = 64 << 20;

/// Rows of comma-, semicolon- or tab-separated text.
pub struct CsvRows {
    machine: Reader,
    delimiter: u8,
    /// Fields of the header.
    width: usize,
    /// Number of the next row.
    pub(super) row: u64,
    /// Bytes of the row in work that came with earlier chunks.
    held: Vec<u8>,
    /// Where the row in work starts and how far it is read, counted in `held`, then the chunk.
    start: usize,
    cursor: usize,
    /// Bytes of finished rows, and bytes read more than once.
    finished: u64,
    reread: u64,
    fields: Buffer,
    lines_before: u64,
    after_cr: bool,
    cr_only: bool,
    /// Passing over the rest of a line that is too long.
    skipping: bool,
    lines: LineReader,
}

/// The fields of the row in work.
struct Buffer {
    text: Vec<u8>,
    written: usize,
    ends: Vec<usize>,
    count: usize,
}

impl Buffer {
    fn fields(&self) -> Fields<'_> {
        Fields::new(
            self.text.get(..self.written).unwrap_or(&[]),
            self.ends.get(..self.count).unwrap_or(&[]),
        )
    }

    fn clear(&mut self) {
        self.written = 0;
        self.count = 0;
    }
}

/// Bytes held from earlier chunks, followed by the chunk.
#[derive(Copy, Clone)]
struct Pieces<'a> {
    held: &'a [u8],
    chunk: &'a [u8],
}

impl<'a> Pieces<'a> {
    /// What can be read without a seam from `at` on.
    fn from(self, at: usize) -> &'a [u8] {
        match self.held.get(at..) {
            Some(rest) if !rest.is_empty() => rest,
            _ => self.chunk.get(at - self.held.len().min(at)..).unwrap_or(&[]),
        }
    }

    fn between(self, start: usize, end: usize) -> Cow<'a, [u8]> {
        let seam = self.held.len();
        if start >= seam {
            return Cow::Borrowed(self.chunk.get(start - seam..end - seam).unwrap_or(&[]));
        }
        let mut bytes = self.held.get(start..end.min(seam)).unwrap_or(&[]).to_vec();
        bytes.extend_from_slice(self.chunk.get(..end.saturating_sub(seam)).unwrap_or(&[]));
        Cow::Owned(bytes)
    }

    fn last_before(self, end: usize) -> Option<u8> {
        let at = end.checked_sub(1)?;
        match at.checked_sub(self.held.len()) {
            Some(in_chunk) => self.chunk.get(in_chunk).copied(),
            None => self.held.get(at).copied(),
        }
    }
}

impl CsvRows {
    /// Rows of `width` fields, the first of them numbered `first_row`.
    pub fn new(delimiter: u8, width: usize, first_row: u64) -> Self {
        let machine = machine(delimiter);
        CsvRows {
            lines_before: machine.line(),
            machine,
            delimiter,
            width,
            row: first_row,
            held: Vec::new(),
            start: 0,
            cursor: 0,
            finished: 0,
            reread: 0,
            fields: Buffer { text: vec![0; 1 << 14], written: 0, ends: vec![0; 256], count: 0 },
            after_cr: false,
            cr_only: false,
            skipping: false,
            lines: LineReader::default(),
        }
    }

    /// Whether a line break inside quotes is still believed.
    fn believes_quotes(&self) -> bool {
        self.reread <= FREE_REREADING + 2 * self.finished
    }

    /// Whether the next byte begins a row, and nothing of what came before changes how it is read.
    pub(super) fn stands_at_row(&self) -> bool {
        self.held.is_empty()
            && self.cursor == self.start
            && !self.skipping
            && !self.after_cr
            && self.believes_quotes()
    }

    /// Counts a row, or a blank line, of so many bytes that was read elsewhere.
    pub(super) fn pass_over(&mut self, bytes: usize) {
        self.row += 1;
        self.finished += bytes as u64;
    }

    /// Takes bytes up to where it [stands at a row](Self::stands_at_row) again, or all; gives how many.
    pub(super) fn push_to_row(&mut self, bytes: &[u8], sink: &mut dyn RowSink) -> usize {
        self.take(bytes, true, sink)
    }

    fn take(&mut self, bytes: &[u8], to_row: bool, sink: &mut dyn RowSink) -> usize {
        let mut held = std::mem::take(&mut self.held);
        let seam = held.len();
        let stop_from = if to_row { seam.max(1) } else { usize::MAX };
        self.scan(Pieces { held: &held, chunk: bytes }, stop_from, sink);
        let stops = self.start >= stop_from && self.stands_at_row();
        let read = if stops { self.start - seam } else { bytes.len() };
        held.drain(..self.start.min(seam));
        let begun = self.start.saturating_sub(seam);
        held.extend_from_slice(bytes.get(begun..read).unwrap_or(&[]));
        self.cursor -= self.start;
        self.start = 0;
        self.held = held;
        read
    }

    /// Reads to the end of the text, or to the first place from `stop_from` on where it stands at a row.
    fn scan(&mut self, text: Pieces<'_>, stop_from: usize, sink: &mut dyn RowSink) {
        loop {
            let rest = text.from(self.cursor);
            let Some(&first) = rest.first() else { return };
            if self.start >= stop_from && self.stands_at_row() {
                return;
            }
            if self.skipping {
                self.skip(rest);
            } else if self.cursor == self.start && self.blank_line(first) {
                self.cursor += 1;
                self.start = self.cursor;
                self.finished += 1;
            } else if self.believes_quotes() {
                self.feed(rest, text, sink);
            } else {
                self.feed_line(rest, text, sink);
            }
        }
    }

    /// Whether `first`, at the start of a row, only ends a line. Counts blank lines.
    fn blank_line(&mut self, first: u8) -> bool {
        let after_cr = std::mem::take(&mut self.after_cr);
        match first {
            b'\n' if after_cr => true,
            b'\n' => {
                self.row += 1;
                true
            }
            b'\r' => {
                self.row += 1;
                self.after_cr = true;
                true
            }
            _ => {
                self.cr_only |= after_cr;
                false
            }
        }
    }

    fn feed(&mut self, rest: &[u8], text: Pieces<'_>, sink: &mut dyn RowSink) {
        let room = (ROW_LIMIT + 1).saturating_sub(self.cursor - self.start);
        let input = rest.get(..room).unwrap_or(rest);
        let Buffer { text: out, written, ends, count } = &mut self.fields;
        let (result, read, wrote, ended) = self.machine.read_record(
            input,
            out.get_mut(*written..).unwrap_or(&mut []),
            ends.get_mut(*count..).unwrap_or(&mut []),
        );
        *written += wrote;
        *count += ended;
        self.cursor += read;
        match result {
            ReadRecordResult::Record => self.end_row(text, sink),
            ReadRecordResult::OutputFull => out.resize(out.len() * 2, 0),
            ReadRecordResult::OutputEndsFull if *count > COLUMN_LIMIT => {
                self.set_line_aside(Spoiled::TooManyColumns, text, sink);
            }
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            ReadRecordResult::InputEmpty | ReadRecordResult::End => {
                if self.cursor - self.start > ROW_LIMIT {
                    self.set_line_aside(Spoiled::TooLong, text, sink);
                }
            }
        }
    }

    /// A row that got out of hand: its quote is closed by force if it spans lines, else the line has
    /// no end and is passed over.
    fn set_line_aside(&mut self, how: Spoiled, text: Pieces<'_>, sink: &mut dyn RowSink) {
        let raw = text.between(self.start, self.cursor);
        if first_line(&raw).is_some_and(|end| end < raw.len()) {
            self.repair(&raw, sink);
            return;
        }
        let first = self.fields.fields();
        let known = first.len().min(1);
        sink.spoiled(
            self.row,
            how,
            Fields::new(first.text, first.ends.get(..known).unwrap_or(&[])),
        );
        self.row += 1;
        self.machine = machine(self.delimiter);
        self.begin_row(self.cursor);
        self.skipping = true;
    }

    fn skip(&mut self, rest: &[u8]) {
        let end = rest.iter().position(|&b| b == b'\n' || b == b'\r');
        self.cursor += end.map_or(rest.len(), |end| end + 1);
        self.finished += (self.cursor - self.start) as u64;
        self.start = self.cursor;
        if let Some(end) = end {
            self.after_cr = rest.get(end) == Some(&b'\r');
            self.skipping = false;
        }
    }

    /// One physical line as a row, once quotes are no longer believed.
    fn feed_line(&mut self, rest: &[u8], text: Pieces<'_>, sink: &mut dyn RowSink) {
        let room = (ROW_LIMIT + 1).saturating_sub(self.cursor - self.start);
        let input = rest.get(..room).unwrap_or(rest);
        if let Some(end) = input.iter().position(|&b| b == b'\n' || b == b'\r') {
            self.cursor += end + 1;
            let raw = text.between(self.start, self.cursor);
            self.row_from_line(&raw, Spoiled::QuoteNeverCloses, sink);
            self.after_cr = raw.last() == Some(&b'\r');
            self.begin_row(self.cursor);
        } else {
            self.cursor += input.len();
            if self.cursor - self.start > ROW_LIMIT {
                self.set_line_aside(Spoiled::TooLong, text, sink);
            }
        }
    }

    fn end_row(&mut self, text: Pieces<'_>, sink: &mut dyn RowSink) {
        let last = text.last_before(self.cursor);
        let lines = self.machine.line() - self.lines_before - u64::from(last == Some(b'\n'));
        if lines > 0 || self.cr_only {
            let raw = text.between(self.start, self.cursor);
            if self.is_suspicious(&raw) {
                self.repair(&raw, sink);
                return;
            }
        }
        sink.row(self.row, self.fields.fields());
        self.row += 1;
        self.after_cr = last == Some(b'\r');
        self.begin_row(self.cursor);
    }

    /// Whether a row of several lines swallowed another one: it does not read as a whole row, and one
    /// of its lines alone does.
    fn is_suspicious(&mut self, raw: &[u8]) -> bool {
        if first_line(raw).is_none_or(|end| end >= raw.len()) {
            return false;
        }
        let whole = self.fields.fields().fits(self.width) && !closes_badly(raw, self.delimiter);
        !whole && !self.is_packed() && physical_lines(raw).any(|line| self.reads_alone(line))
    }

    /// Whether the row is one cell with a whole row in it, line breaks in that one's cells included.
    fn is_packed(&mut self) -> bool {
        let inner = packed(self.fields.fields(), self.width, self.delimiter);
        inner.is_some_and(|inner| self.lines.read(inner, self.delimiter).fits(self.width))
    }

    fn reads_alone(&mut self, line: &[u8]) -> bool {
        self.width > 1 && self.lines.read(line, self.delimiter).len() == self.width
    }

    /// Takes the first physical line for a row of its own and goes back to the second.
    fn repair(&mut self, raw: &[u8], sink: &mut dyn RowSink) {
        let end = first_line(raw).unwrap_or(raw.len());
        let line = raw.get(..end).unwrap_or(raw);
        self.row_from_line(line, Spoiled::QuoteNeverCloses, sink);
        self.after_cr = false;
        self.reread += (raw.len() - end) as u64;
        self.machine = machine(self.delimiter);
        self.begin_row(self.start + end);
    }

    fn row_from_line(&mut self, line: &[u8], how: Spoiled, sink: &mut dyn RowSink) {
        let fields = self.lines.read(line, self.delimiter);
        if fields.fits(self.width) {
            if line.contains(&b'"') {
                sink.mended(self.row);
            }
            sink.row(self.row, fields);
        } else {
            sink.spoiled(self.row, how, fields);
        }
        self.row += 1;
    }

    fn begin_row(&mut self, at: usize) {
        self.finished += (at - self.start) as u64;
        self.start = at;
        self.cursor = at;
        self.fields.clear();
        self.lines_before = self.machine.line();
    }

    /// Ends the row that the file ends in; false when there is nothing left.
    fn end_last_row(&mut self, text: Pieces<'_>, sink: &mut dyn RowSink) -> bool {
        if self.skipping || self.cursor == self.start {
            return false;
        }
        let raw = text.between(self.start, self.cursor);
        let ended = raw.last().is_some_and(|&b| b == b'\n' || b == b'\r');
        if !self.believes_quotes() {
            self.row_from_line(&raw, Spoiled::CutOff, sink);
            self.begin_row(self.cursor);
            return true;
        }
        let open = !self.close_with_line_end();
        let one_line = first_line(&raw).is_none_or(|end| end >= raw.len());
        let swallowed = !one_line
            && (open
                || !self.fields.fields().fits(self.width)
                || closes_badly(&raw, self.delimiter))
            && (open || !self.is_packed())
            && physical_lines(&raw).any(|line| self.reads_alone(line));
        if swallowed || (open && one_line && ended) {
            self.repair(&raw, sink);
            return true;
        }
        let fields = self.fields.fields();
        if open || fields.len() < self.width {
            sink.spoiled(self.row, Spoiled::CutOff, fields);
        } else {
            sink.row(self.row, fields);
        }
        self.row += 1;
        self.begin_row(self.cursor);
        true
    }

    /// Feeds one line end; true when it ended the row, false when a quote is still open.
    fn close_with_line_end(&mut self) -> bool {
        loop {
            let Buffer { text: out, written, ends, count } = &mut self.fields;
            let (result, _, wrote, ended) = self.machine.read_record(
                b"\n",
                out.get_mut(*written..).unwrap_or(&mut []),
                ends.get_mut(*count..).unwrap_or(&mut []),
            );
            *written += wrote;
            *count += ended;
            match result {
                ReadRecordResult::OutputFull => out.resize(out.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
                ReadRecordResult::Record => return true,
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {
                    // The line end became part of the open cell; the cell ends where the file does.
                    *written = written.saturating_sub(wrote);
                    if let Some(end) = ends.get_mut(*count) {
                        *end = *written;
                        *count += 1;
                    }
                    return false;
                }
            }
        }
    }
}

impl RowSource for CsvRows {
    fn push(&mut self, bytes: &[u8], sink: &mut dyn RowSink) {
        self.take(bytes, false, sink);
    }

    fn finish(&mut self, sink: &mut dyn RowSink) {
        let held = std::mem::take(&mut self.held);
        let text = Pieces { held: &held, chunk: &[] };
        self.scan(text, usize::MAX, sink);
        while self.end_last_row(text, sink) {
            self.scan(text, usize::MAX, sink);
        }
    }
}

/// A machine that has left its start behind: at its very start it would cut off a byte-order mark,
/// but only if the mark came in one chunk.
fn machine(delimiter: u8) -> Reader {
    let mut machine = ReaderBuilder::new().delimiter(delimiter).build();
    machine.read_record(b"\n", &mut [0], &mut [0]);
    machine
}

#[cfg(test)]
#[path = "csv_tests.rs"]
pub(super) mod tests;
