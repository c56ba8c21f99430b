//! A record together with its table, so that its texts can be read and quoted as evidence.

use std::ops::Deref;

use backhaul_model::{
    Evidence, Field, Line, Moment, Parcel, PlatformOrder, Said, StoreOrder, Table, Text, Word,
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

/// What all three kinds of records can quote.
pub trait Quote {
    /// A quotation of one of the record's own cells.
    fn quote(&self, field: Field, text: &str) -> Option<Evidence>;

    /// A quotation of a time, as written; `None` when the cell is blank.
    fn quote_moment(&self, field: Field, moment: Moment) -> Option<Evidence>;

    /// A quotation of a status word; a blank cell is quoted as blank.
    fn quote_said<T>(&self, field: Field, said: Said<T>) -> Option<Evidence>;
}

macro_rules! records {
    ($($record:ty),*) => {$(
        impl Quote for Entry<'_, $record> {
            fn quote(&self, field: Field, text: &str) -> Option<Evidence> {
                self.quote_row(self.row, field, text)
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

        impl<'a> Entry<'a, $record> {
            /// The record's lines.
            pub fn lines(&self) -> &'a [Line] {
                let range = self.lines.start as usize..self.lines.end as usize;
                self.table.lines.get(range).unwrap_or(&[])
            }
        }
    )*};
}

records!(StoreOrder, PlatformOrder, Parcel);

/// The storefront order at a place.
pub(crate) fn store_order<'t>(tables: &[&'t Table], at: Ref) -> Option<Entry<'t, StoreOrder>> {
    let table = *tables.get(at.table as usize)?;
    Some(Entry::new(table, at, table.orders().get(at.record as usize)?))
}

/// The platform order at a place.
pub(crate) fn platform<'t>(tables: &[&'t Table], at: Ref) -> Option<Entry<'t, PlatformOrder>> {
    let table = *tables.get(at.table as usize)?;
    Some(Entry::new(table, at, table.platform_orders().get(at.record as usize)?))
}

/// The parcel at a place.
pub(crate) fn parcel<'t>(tables: &[&'t Table], at: Ref) -> Option<Entry<'t, Parcel>> {
    let table = *tables.get(at.table as usize)?;
    Some(Entry::new(table, at, table.parcels().get(at.record as usize)?))
}
