//! A record together with its table, so that its texts can be read and quoted as evidence.

use std::ops::{Deref, Range};

use backhaul_model::{
    Dispatch, Evidence, Field, Line, Moment, Parcel, PlatformOrder, Product, Return, Said,
    StockLevel, StoreFulfillment, StoreOrder, Table, Text, Transaction, Word,
};

/// Where a record stands: table, then position among the table's records.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Ref {
    /// Position of the table in the ledger, which is the report's `inputs`.
    pub table: u32,
    /// Position of the record in its table.
    pub record: u32,
}

/// A record in its table.
#[derive(Debug)]
pub struct Entry<'a, R> {
    /// The table.
    pub table: &'a Table,
    /// Where it stands.
    pub at: Ref,
    record: &'a R,
}

impl<R> Clone for Entry<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Entry<'_, R> {}

impl<R> Deref for Entry<'_, R> {
    type Target = R;

    fn deref(&self) -> &R {
        self.record
    }
}

impl<'a, R> Entry<'a, R> {
    pub(crate) fn new(table: &'a Table, at: Ref, record: &'a R) -> Self {
        Entry { table, at, record }
    }

    /// A text of the record.
    pub fn text(&self, text: Text) -> &'a str {
        self.table.texts.get(text)
    }

    /// A word of the record.
    pub fn word(&self, word: Word) -> &'a str {
        self.table.words.get(word)
    }

    /// Whether its file has a column for the field.
    pub fn has(&self, field: Field) -> bool {
        self.table.columns.has(field)
    }

    /// A quotation of a cell of `row`; `None` when the file has no such column.
    pub fn quote_row(&self, row: u32, field: Field, text: &str) -> Option<Evidence> {
        let column = self.table.columns.header(field)?;
        Some(Evidence {
            input: self.at.table,
            row: u64::from(row),
            column: column.to_owned(),
            text: text.to_owned(),
        })
    }
}

/// What every record can quote.
pub trait Quote {
    /// A quotation of one of the record's own cells.
    fn quote(&self, field: Field, text: &str) -> Option<Evidence>;

    /// A quotation of a time, as written; `None` when the cell is blank.
    fn quote_moment(&self, field: Field, moment: Moment) -> Option<Evidence>;

    /// A quotation of a status word; a blank cell is quoted as blank.
    fn quote_said<T>(&self, field: Field, said: Said<T>) -> Option<Evidence>;
}

/// A record that tables hold.
pub trait Kept: Sized {
    /// All of a table's.
    fn of(table: &Table) -> &[Self];

    /// Its first row.
    fn row(&self) -> u32;

    /// The lines it holds, in its table.
    fn line_range(&self) -> Range<u32>;
}

impl<R: Kept> Quote for Entry<'_, R> {
    fn quote(&self, field: Field, text: &str) -> Option<Evidence> {
        self.quote_row(self.record.row(), field, text)
    }

    fn quote_moment(&self, field: Field, moment: Moment) -> Option<Evidence> {
        if moment.written.is_blank() {
            return None;
        }
        self.quote(field, self.text(moment.written))
    }

    fn quote_said<T>(&self, field: Field, said: Said<T>) -> Option<Evidence> {
        self.quote(field, self.word(said.word))
    }
}

impl<'a, R: Kept> Entry<'a, R> {
    /// The record's lines.
    pub fn lines(&self) -> &'a [Line] {
        let range = self.record.line_range();
        self.table.lines.get(range.start as usize..range.end as usize).unwrap_or(&[])
    }

    /// Its first row.
    pub(crate) fn record_row(&self) -> u32 {
        self.record.row()
    }

    /// How many rows of the file it takes, at least one.
    pub(crate) fn rows(&self) -> u64 {
        self.lines().iter().map(|line| 1 + u64::from(line.equal_rows)).sum::<u64>().max(1)
    }
}

macro_rules! kept {
    ($($list:ident: $record:ty $(, $lines:ident)?;)*) => {$(
        impl Kept for $record {
            fn of(table: &Table) -> &[Self] {
                &table.records.$list
            }

            fn row(&self) -> u32 {
                self.row
            }

            fn line_range(&self) -> Range<u32> {
                kept!(@lines self $($lines)?)
            }
        }
    )*};
    (@lines $record:ident lines) => { $record.lines.clone() };
    (@lines $record:ident) => { 0..0 };
}

kept! {
    orders: StoreOrder, lines;
    platform_orders: PlatformOrder, lines;
    parcels: Parcel, lines;
    store_fulfillments: StoreFulfillment, lines;
    transactions: Transaction, lines;
    returns: Return, lines;
    dispatches: Dispatch, lines;
    products: Product;
    stock: StockLevel;
}

/// The record at a place.
pub fn find<'t, R: Kept>(tables: &[&'t Table], at: Ref) -> Option<Entry<'t, R>> {
    let table = *tables.get(at.table as usize)?;
    Some(Entry::new(table, at, R::of(table).get(at.record as usize)?))
}

/// All records of a kind, in the order of their tables.
pub(crate) fn all<'a, 't: 'a, R: Kept + 't>(
    tables: &'a [&'t Table],
) -> impl Iterator<Item = Entry<'t, R>> + 'a {
    (0u32..).zip(tables).flat_map(|(position, &table)| {
        (0u32..)
            .zip(R::of(table))
            .map(move |(record, value)| Entry::new(table, Ref { table: position, record }, value))
    })
}
