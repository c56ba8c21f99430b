//! Everything that can be wrong with rows and cells, and the sentences that say so.
//!
//! One place for all wording, so that tone and help stay even. A complaint is a value: equal ones of
//! many rows become one problem with a count ([`crate::complaints`]).

use backhaul_model::ProblemCode;
use backhaul_model::{Field, ProblemCode as Code};

/// What is wrong with a row or a cell.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Complaint {
    /// Too few or too many fields.
    WrongFieldCount,
    /// A quote that never closes; the row could not be told apart.
    QuoteNeverCloses,
    /// A quote that never closes; the row was read with it as an ordinary character.
    QuoteMended,
    /// No end within the limit.
    TooLong,
    /// More columns than the limit.
    TooManyColumns,
    /// The file breaks off inside the row.
    CutOff,
    /// A record that is no JSON.
    BrokenRecord,
    /// A record of no known shape.
    UnknownRecord,
    /// A record whose id was met already.
    RepeatedRecord,
    /// The header stands once more among the rows.
    HeaderAgain,
    /// A line of totals.
    Totals,
    /// No order name or number.
    NoNumber,
    /// A row that continues an order which is not in the file.
    NoOrder,
    /// A row of products or stock that names no product.
    NoSku,
    /// A row that says nothing the audit needs.
    NotNeeded,
    /// A copy of an order or row that stands earlier or, with later events, elsewhere in the file.
    Repeated,
    /// Whole rows packed into one cell, read all the same.
    Packed,
    /// A cell that is not UTF-8.
    NotUtf8,
    /// A UTF-16 file with units that are no text.
    BadUtf16,
    /// A number a spreadsheet turned into scientific notation.
    Scientific(Field),
    /// A number behind an apostrophe.
    Apostrophe(Field),
    /// A date written as a spreadsheet's day number.
    SerialDate(Field),
    /// Yes or no in capitals, where the product writes small letters.
    Capitals(Field),
    /// Zeros gone from the front; put back.
    ZerosLost(Field),
    /// Order names without the mark that others of the file have.
    MarkLost,
    /// A Shopify time whose offset is gone.
    OffsetLost(Field),
    /// A value that cannot be read.
    Unreadable(Field),
    /// A status word nobody knows.
    UnknownWord(Field, String),
    /// Further status words nobody knows, beyond those listed.
    MoreUnknownWords(Field),
    /// Day and month cannot be told apart.
    DayOrMonth,
    /// Some dates prove the day first, others the month.
    DayAndMonthMixed,
}

impl Complaint {
    /// The code of the problem.
    pub fn code(&self) -> ProblemCode {
        match self {
            Self::WrongFieldCount
            | Self::QuoteNeverCloses
            | Self::QuoteMended
            | Self::TooLong
            | Self::TooManyColumns
            | Self::HeaderAgain
            | Self::Totals
            | Self::NoNumber
            | Self::NoSku
            | Self::BrokenRecord
            | Self::UnknownRecord
            | Self::NoOrder => Code::UnreadableRow,
            Self::NotNeeded => Code::RowsNotNeeded,
            Self::CutOff => Code::TruncatedExport,
            Self::Repeated | Self::RepeatedRecord => Code::RepeatedOrder,
            Self::Packed
            | Self::Scientific(_)
            | Self::Apostrophe(_)
            | Self::SerialDate(_)
            | Self::Capitals(_)
            | Self::ZerosLost(_)
            | Self::MarkLost
            | Self::OffsetLost(_) => Code::SpreadsheetDamage,
            Self::NotUtf8 | Self::BadUtf16 => Code::EncodingDoubt,
            Self::Unreadable(_) => Code::UnreadableValue,
            Self::UnknownWord(..) | Self::MoreUnknownWords(_) => Code::UnknownStatus,
            Self::DayOrMonth | Self::DayAndMonthMixed => Code::TimeZoneDoubt,
        }
    }

    /// The column it concerns.
    pub fn field(&self) -> Option<Field> {
        match *self {
            Self::Scientific(field)
            | Self::Apostrophe(field)
            | Self::SerialDate(field)
            | Self::Capitals(field)
            | Self::ZerosLost(field)
            | Self::OffsetLost(field)
            | Self::Unreadable(field)
            | Self::UnknownWord(field, _)
            | Self::MoreUnknownWords(field) => Some(field),
            _ => None,
        }
    }

    /// Whether rows it concerns are set aside.
    pub fn sets_aside(&self) -> bool {
        matches!(
            self,
            Self::WrongFieldCount
                | Self::QuoteNeverCloses
                | Self::TooLong
                | Self::TooManyColumns
                | Self::CutOff
                | Self::HeaderAgain
                | Self::Totals
                | Self::NoNumber
                | Self::NoOrder
                | Self::NoSku
                | Self::NotNeeded
                | Self::BrokenRecord
                | Self::UnknownRecord
                | Self::RepeatedRecord
                | Self::Repeated
        )
    }

    /// What is wrong, in a sentence; `example` is a cell that shows it.
    pub fn message(&self, example: &str) -> String {
        match self {
            Self::WrongFieldCount => "Rows have more or fewer fields than the header.".into(),
            Self::QuoteNeverCloses => "A quote opens in these rows and never closes.".into(),
            Self::QuoteMended => {
                "A quote opens in these rows and never closes; they were read without it.".into()
            }
            Self::TooLong => "Rows are longer than 8 MiB.".into(),
            Self::TooManyColumns => "Rows have more than 100,000 columns.".into(),
            Self::CutOff => "The file breaks off inside its last row.".into(),
            Self::BrokenRecord => "Records are not whole JSON.".into(),
            Self::UnknownRecord => {
                "Records are no orders, shipments or fulfillments that are known.".into()
            }
            Self::RepeatedRecord => {
                "Records stand in this file more than once, by their id; the first was used.".into()
            }
            Self::HeaderAgain => "The header stands once more among the rows.".into(),
            Self::Totals => "A line of totals stands among the rows.".into(),
            Self::NoNumber => "Rows have no order name or number.".into(),
            Self::NoOrder => "Rows continue an order whose first row is not in the file.".into(),
            Self::NoSku => "Rows name no product: neither a SKU nor anything else of one.".into(),
            Self::NotNeeded => {
                "Rows hold line items, shipping or discounts, which the orders export holds too."
                    .into()
            }
            Self::Repeated => "The same order or row stands in this file more than once.".into(),
            Self::Packed => "Whole rows were packed into one cell; they were unpacked.".into(),
            Self::NotUtf8 => "Some cells are not UTF-8; they were read as Windows-1252.".into(),
            Self::BadUtf16 => "Some characters of this UTF-16 file are broken.".into(),
            Self::Scientific(_) => format!(
                "A spreadsheet turned numbers into scientific notation ({example}); their digits \
                 are lost."
            ),
            Self::Apostrophe(_) => {
                format!("Numbers stand behind an apostrophe ({example}); it was taken off.")
            }
            Self::SerialDate(_) => format!(
                "Dates stand as a spreadsheet's day numbers ({example}); they were read, without a \
                 time of day where decimals are missing."
            ),
            Self::Capitals(_) => {
                format!("A spreadsheet wrote yes and no in capitals ({example}); they were read.")
            }
            Self::ZerosLost(_) => format!(
                "A spreadsheet took zeros from the front ({example}); codes of the country have \
                 five digits, and they are compared with them."
            ),
            Self::MarkLost => format!(
                "Order names have lost the # that others of this file have ({example}); they are \
                 compared without it."
            ),
            Self::OffsetLost(_) => format!(
                "Times have lost their offset from UTC ({example}); a spreadsheet rewrote them."
            ),
            Self::Unreadable(_) => format!("Cells cannot be read ({example})."),
            Self::UnknownWord(_, word) => format!("\"{word}\" is not a status word we know."),
            Self::MoreUnknownWords(_) => "Further words are not status words we know.".into(),
            Self::DayOrMonth => format!(
                "Nothing tells day and month apart in dates such as {example}; the reading that \
                 spans less time was taken."
            ),
            Self::DayAndMonthMixed => {
                "Day and month stand in different order within this file.".into()
            }
        }
    }

    /// What to do, in a sentence.
    pub fn help(&self) -> &'static str {
        match self {
            Self::WrongFieldCount | Self::QuoteNeverCloses | Self::QuoteMended => {
                "Look at these rows in a text editor, or export again without opening the file in \
                 between."
            }
            Self::TooLong | Self::TooManyColumns => "Export again; an export has no such rows.",
            Self::BrokenRecord => "Look at these records, or download the file again.",
            Self::UnknownRecord => {
                "Add answers of ShipStation's API v1, or orders of Shopify's Admin REST API."
            }
            Self::RepeatedRecord => {
                "Nothing to do, if pages overlap; add downloads of different days as files of their own."
            }
            Self::CutOff => "Export again and let the download finish.",
            Self::HeaderAgain => "Nothing to do, if files were joined on purpose.",
            Self::Totals => "Nothing to do: it is no order.",
            Self::NoNumber => "Add the order number column to the export, and look at these rows.",
            Self::NoOrder => "Export again with all rows of each order.",
            Self::NoSku => "Look at these rows; nothing can be compared without a SKU.",
            Self::NotNeeded => "Nothing to do: fulfillments, refunds and transactions were read.",
            Self::Repeated => "Nothing to do: the copy with the latest events was used.",
            Self::Packed
            | Self::Scientific(_)
            | Self::Apostrophe(_)
            | Self::SerialDate(_)
            | Self::Capitals(_)
            | Self::ZerosLost(_)
            | Self::MarkLost
            | Self::OffsetLost(_) => {
                "Export again and add the file without opening it in a spreadsheet program."
            }
            Self::NotUtf8 | Self::BadUtf16 => {
                "Look at names with accents; export again as UTF-8 if they look wrong."
            }
            Self::Unreadable(_) => "Look at these cells; checks that need them leave them out.",
            Self::UnknownWord(..) | Self::MoreUnknownWords(_) => {
                "Tell us the word; until then, checks that need the status leave these rows out."
            }
            Self::DayOrMonth | Self::DayAndMonthMixed => {
                "Look at a date you know; export again with one date format if it reads wrong."
            }
        }
    }
}
