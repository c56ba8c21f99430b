//! [`RowSource`] by structure: the fast reader of regular rows.
//!
//! A row's shape is read off the bits of 64-byte blocks ([`super::block`]): where delimiters, line ends
//! and quotes stand, and by the parity of quotes which of them stand inside a cell. Cells are not
//! copied: a row is its bytes and the places where its fields end, and only the columns somebody asks
//! for are looked at.
//!
//! A row is regular when each quote opens a field right behind a delimiter or line end, or closes one
//! right before. Everything else (a quote inside a bare cell, text behind a closed one, a lone carriage
//! return, a quoted line break in a row that does not fit the header, rows beyond [`LONGEST`], the
//! unended last row) goes to [`CsvRows`] from the start of that row until it stands at the start of a
//! later one. So there is one rule for what is broken, and the tests hold both to the same rows.

use super::block::{BLOCK, find, parity};
use super::csv::CsvRows;
use super::line::push_unquoted;
use super::{Fields, RowSink, RowSource};

/// Most bytes of a row that is read here; well below every limit that [`CsvRows`] keeps.
const LONGEST: usize = 64 << 10;
/// Bytes taken from a chunk at once to end a row that began in the one before.
const SEAM: usize = 4 << 10;

/// Rows of comma-, semicolon- or tab-separated text.
pub struct Scanner {
    /// Reads what is not regular. Its state between rows, the number of the next row above all, is
    /// the state of both.
    careful: CsvRows,
    /// Whether it is at work.
    is_careful: bool,
    delimiter: u8,
    width: usize,
    /// The begun row's bytes from earlier chunks.
    held: Vec<u8>,
    row: RowInWork,
}

/// What is known of the row in work.
#[derive(Default)]
struct RowInWork {
    /// Where its fields end, in the text being scanned; the first `count` are set.
    ends: Vec<usize>,
    count: usize,
    start: usize,
    has: Marks,
    /// The row with its quotes taken off, where quotes stand doubled in it.
    text: Vec<u8>,
    text_ends: Vec<usize>,
}

/// What a row may hold. True may also come from a neighbour in the same block; nothing hangs on it but
/// time.
#[derive(Copy, Clone, Default)]
struct Marks {
    /// Quotes within quotes, written twice.
    doubled: bool,
    /// Line breaks within quotes.
    broken: bool,
}

/// What the last byte of a block means for the first of the next. Each is a bit 0, or for `inside`
/// every bit.
struct Before {
    inside: u64,
    /// A quote may open here.
    may_open: u64,
    /// A quote has closed right before.
    closed: u64,
    /// A carriage return stands right before.
    returned: u64,
}

/// The structure of one block.
struct Structure {
    /// Delimiters and line ends outside of quotes.
    ends: u64,
    /// Line ends outside of quotes.
    lines: u64,
    /// Where it shows that a row is not regular.
    bad: u64,
    has: Marks,
}

impl Before {
    /// At the start of a row.
    fn row() -> Self {
        Before { inside: 0, may_open: 1, closed: 0, returned: 0 }
    }

    #[inline]
    fn read(&mut self, block: &[u8; BLOCK], delimiter: u8) -> Structure {
        let lines = find(block, b'\n');
        let ends = lines | find(block, delimiter);
        let returns = find(block, b'\r');
        let quotes = find(block, b'"');
        if quotes | returns | self.inside | self.closed | self.returned == 0 {
            // Nearly every block.
            self.may_open = ends >> 63;
            return Structure { ends, lines, bad: 0, has: Marks::default() };
        }
        let inside = parity(quotes) ^ self.inside;
        let broken = (lines | returns) & inside != 0;
        let (ends, lines, returns) = (ends & !inside, lines & !inside, returns & !inside);
        let (opens, closes) = (quotes & inside, quotes & !inside);
        let after_close = closes << 1 | self.closed;
        let may_open = ends << 1 | after_close | self.may_open;
        let after_return = returns << 1 | self.returned;
        let bad =
            opens & !may_open | after_close & !(ends | returns | opens) | after_return & !lines;
        // The sign bit, drawn out over all.
        self.inside = (inside as i64 >> 63) as u64;
        self.may_open = ends >> 63;
        self.closed = closes >> 63;
        self.returned = returns >> 63;
        let has = Marks { doubled: opens & after_close != 0, broken };
        Structure { ends, lines, bad, has }
    }
}

impl RowInWork {
    fn begin(&mut self, start: usize) {
        self.start = start;
        self.count = 0;
    }

    /// Notes where fields end: the set bits of a block that begins at `base`.
    #[inline]
    fn note(&mut self, base: usize, mut bits: u64) {
        if self.ends.len() < self.count + BLOCK {
            self.ends.resize(self.count + LONGEST, 0);
        }
        let found = bits.count_ones() as usize;
        let room = self.ends.get_mut(self.count..).and_then(|ends| ends.first_chunk_mut::<BLOCK>());
        if let Some(room) = room {
            for slot in room.iter_mut().take(found) {
                *slot = base + bits.trailing_zeros() as usize;
                bits &= bits.wrapping_sub(1);
            }
        }
        self.count += found;
    }

    /// Its fields; `text` is what is being scanned. A carriage return before the line end belongs to it.
    #[inline]
    fn fields<'a>(&'a mut self, text: &'a [u8]) -> Fields<'a> {
        let RowInWork { ends, count, start, .. } = self;
        if let Some(last) = ends.get_mut(..*count).and_then(<[usize]>::last_mut)
            && *last > *start
            && text.get(*last - 1) == Some(&b'\r')
        {
            *last -= 1;
        }
        let fields = Fields::written(text, *start, ends.get(..*count).unwrap_or(&[]));
        if !self.has.doubled {
            return fields;
        }
        self.text.clear();
        self.text_ends.clear();
        for field in fields.iter() {
            push_unquoted(&mut self.text, field);
            self.text_ends.push(self.text.len());
        }
        Fields::new(&self.text, &self.text_ends)
    }
}

/// Where a scan ended: at the start of a row that is not whole yet, or not regular.
struct Stop {
    at: usize,
    regular: bool,
}

impl Scanner {
    /// Rows of `width` fields, the first of them numbered `first_row`.
    pub fn new(delimiter: u8, width: usize, first_row: u64) -> Self {
        Scanner {
            careful: CsvRows::new(delimiter, width, first_row),
            is_careful: false,
            delimiter,
            width,
            held: Vec::new(),
            row: RowInWork::default(),
        }
    }

    /// Hands on the whole rows of a text that begins with a row, as far as they are regular.
    fn scan(&mut self, text: &[u8], sink: &mut dyn RowSink) -> Stop {
        let mut before = Before::row();
        self.row.begin(0);
        self.row.has = Marks::default();
        let (blocks, rest) = text.as_chunks::<BLOCK>();
        let mut last = [0; BLOCK];
        for (slot, &byte) in last.iter_mut().zip(rest) {
            *slot = byte;
        }
        let bases = (0..).step_by(BLOCK);
        for (base, block) in bases.zip(blocks.iter().chain([&last])) {
            let mut found = before.read(block, self.delimiter);
            // What stands behind the text says nothing yet.
            let known = text.len().saturating_sub(base);
            if known < BLOCK {
                found.bad &= (1 << known) - 1;
            }
            if !self.take(base, &found, text, sink) {
                return Stop { at: self.row.start, regular: false };
            }
        }
        Stop { at: self.row.start, regular: true }
    }

    /// Takes a block; false when the row in work proves not to be regular.
    #[inline]
    fn take(
        &mut self,
        base: usize,
        found: &Structure,
        text: &[u8],
        sink: &mut dyn RowSink,
    ) -> bool {
        self.row.has.doubled |= found.has.doubled;
        self.row.has.broken |= found.has.broken;
        // What stands before the first bad place is sure.
        let sure = (found.bad & found.bad.wrapping_neg()).wrapping_sub(1);
        let (mut ends, mut lines) = (found.ends & sure, found.lines & sure);
        while lines != 0 {
            let up_to_line = lines ^ lines.wrapping_sub(1);
            self.row.note(base, ends & up_to_line);
            if !self.end_row(base + lines.trailing_zeros() as usize, text, sink) {
                return false;
            }
            self.row.has = found.has;
            ends &= !up_to_line;
            lines &= lines - 1;
        }
        self.row.note(base, ends);
        found.bad == 0 && base.saturating_sub(self.row.start) <= LONGEST
    }

    /// Ends the row in work at its line end; false when it is not regular after all.
    #[inline]
    fn end_row(&mut self, end: usize, text: &[u8], sink: &mut dyn RowSink) -> bool {
        let Scanner { row, careful, width, .. } = self;
        let (start, length, broken) = (row.start, end - row.start, row.has.broken);
        let blank = length == 0 || length == 1 && text.get(start) == Some(&b'\r');
        if !blank {
            let fields = row.fields(text);
            if length > LONGEST || broken && !fields.fits(*width) {
                return false;
            }
            sink.row(careful.row, fields);
        }
        careful.pass_over(length + 1);
        row.begin(end + 1);
        true
    }

    /// Reads on with the rows whose end is in sight; gives what is left of the chunk.
    fn read<'a>(&mut self, chunk: &'a [u8], sink: &mut dyn RowSink) -> &'a [u8] {
        if self.is_careful {
            let read = self.careful.push_to_row(chunk, sink);
            self.is_careful = !self.careful.stands_at_row();
            return chunk.get(read..).unwrap_or(&[]);
        }
        if self.held.is_empty() {
            let stop = self.scan(chunk, sink);
            self.is_careful = !stop.regular;
            let rest = chunk.get(stop.at..).unwrap_or(&[]);
            if self.is_careful {
                return rest;
            }
            self.held.extend_from_slice(rest);
            return &[];
        }
        self.end_held(chunk, sink)
    }

    /// Ends the row that an earlier chunk began, if it ends in the first bytes of this one.
    fn end_held<'a>(&mut self, chunk: &'a [u8], sink: &mut dyn RowSink) -> &'a [u8] {
        let seam = self.held.len();
        // Twice as many each time: a row that never ends is not read again for every few bytes.
        let more = chunk.len().min(seam.max(SEAM));
        let mut held = std::mem::take(&mut self.held);
        held.extend_from_slice(chunk.get(..more).unwrap_or(&[]));
        let stop = self.scan(&held, sink);
        self.is_careful = !stop.regular;
        if let Some(beyond) = stop.at.checked_sub(seam) {
            held.clear();
            self.held = held;
            return chunk.get(beyond..).unwrap_or(&[]);
        }
        if self.is_careful {
            self.careful.push(held.get(..seam).unwrap_or(&[]), sink);
            return chunk;
        }
        self.held = held;
        chunk.get(more..).unwrap_or(&[])
    }
}

impl RowSource for Scanner {
    fn push(&mut self, bytes: &[u8], sink: &mut dyn RowSink) {
        let mut rest = bytes;
        while !rest.is_empty() {
            rest = self.read(rest, sink);
        }
    }

    fn finish(&mut self, sink: &mut dyn RowSink) {
        let held = std::mem::take(&mut self.held);
        self.careful.push(&held, sink);
        self.careful.finish(sink);
    }
}

#[cfg(test)]
#[path = "scanner_tests.rs"]
mod tests;
