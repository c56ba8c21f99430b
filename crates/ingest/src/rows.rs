//! Rows out of bytes: the one seam between how a file is split and what its cells mean.
//!
//! [`RowSource`] takes bytes as they come and hands whole rows to a [`RowSink`]. Everything that a
//! row can suffer on the way (a quote that never closes, a line without end, a file that breaks off)
//! is told to the sink as well, so that no row vanishes between two counts.
//!
//! Two readers give one answer. [`scanner::Scanner`] reads what is regular, three times as fast as a
//! state machine; [`csv::CsvRows`] reads everything, says what is broken, and is what tests compare the
//! scanner with.

mod block;
pub mod csv;
pub mod line;
pub mod scanner;

/// Most bytes one row may have: beyond it, a quote was left open or this is no table.
pub const ROW_LIMIT: usize = 8 << 20;
/// Most fields one row may have.
pub const COLUMN_LIMIT: usize = 100_000;

/// The fields of one row, without their quotes.
#[derive(Copy, Clone, Debug)]
pub struct Fields<'a> {
    text: &'a [u8],
    /// Where the first field begins.
    start: usize,
    ends: &'a [usize],
    /// Bytes between two fields: none, or a delimiter. With delimiters stand the quotes around cells.
    gap: usize,
}

impl<'a> Fields<'a> {
    /// Fields that stand one after another in `text`, each up to its end.
    pub fn new(text: &'a [u8], ends: &'a [usize]) -> Self {
        Fields { text, start: 0, ends, gap: 0 }
    }

    /// Fields as a file writes them: from `start` in `text` on, a delimiter between each two, quotes
    /// around some, and none within.
    pub fn written(text: &'a [u8], start: usize, ends: &'a [usize]) -> Self {
        Fields { text, start, ends, gap: 1 }
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.ends.is_empty()
    }

    /// A field's bytes; empty beyond the last.
    #[inline]
    pub fn get(self, index: usize) -> &'a [u8] {
        let Some(&end) = self.ends.get(index) else { return &[] };
        let start = match index.checked_sub(1).and_then(|before| self.ends.get(before)) {
            Some(&before) => before + self.gap,
            None => self.start,
        };
        match self.text.get(start..end) {
            Some([b'"', cell @ .., b'"']) if self.gap > 0 => cell,
            Some(cell) => cell,
            None => &[],
        }
    }

    /// All fields in order.
    pub fn iter(self) -> impl Iterator<Item = &'a [u8]> {
        (0..self.len()).map(move |index| self.get(index))
    }

    /// Whether every field from `index` on is blank.
    pub fn is_blank_from(self, index: usize) -> bool {
        (index..self.len()).all(|i| self.get(i).iter().all(u8::is_ascii_whitespace))
    }

    /// Whether it has `width` fields, blank ones beyond not counted.
    pub fn fits(self, width: usize) -> bool {
        self.len() == width || (self.len() > width && self.is_blank_from(width))
    }
}

/// Why a row could not be split into fields.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Spoiled {
    /// A quote opens in it and never closes.
    QuoteNeverCloses,
    /// It has no end within [`ROW_LIMIT`].
    TooLong,
    /// It has more than [`COLUMN_LIMIT`] fields.
    TooManyColumns,
    /// The file breaks off inside it.
    CutOff,
}

/// Takes rows as they are found. Row numbers are those a spreadsheet shows.
pub trait RowSink {
    /// A whole row.
    fn row(&mut self, row: u64, fields: Fields<'_>);

    /// The row that follows was read with an open quote taken as an ordinary character.
    fn mended(&mut self, row: u64);

    /// A row that could not be split; `fields` is what could still be made out.
    fn spoiled(&mut self, row: u64, how: Spoiled, fields: Fields<'_>);
}

/// Splits bytes into rows. Chunks may be cut anywhere.
pub trait RowSource {
    /// Takes the next bytes.
    fn push(&mut self, bytes: &[u8], sink: &mut dyn RowSink);

    /// Ends the file.
    fn finish(&mut self, sink: &mut dyn RowSink);
}
