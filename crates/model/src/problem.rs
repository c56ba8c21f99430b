//! Problems of the files themselves: data, with a place and a remedy, never an exception.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is wrong with a file. Ids are stable.
#[derive(
    Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// Nothing in it, or a header only.
    EmptyFile,
    /// No kind fits.
    UnrecognisedFile,
    /// An archive, a workbook, or a member of one that cannot be read: encrypted, damaged, or beyond a
    /// limit.
    UnreadableArchive,
    /// A column that a check needs is not there.
    MissingColumn,
    /// A row whose fields cannot be told apart, or that belongs to no record.
    UnreadableRow,
    /// A cell whose value cannot be read.
    UnreadableValue,
    /// The file breaks off.
    TruncatedExport,
    /// A spreadsheet program changed values.
    SpreadsheetDamage,
    /// A status word nobody knows.
    UnknownStatus,
    /// The same order twice.
    RepeatedOrder,
    /// Day and month, or the zone, cannot be told.
    TimeZoneDoubt,
    /// Two files cover different spans of time.
    WindowMismatch,
    /// Bytes that are not the encoding the file seems to be in.
    EncodingDoubt,
    /// Rows that say nothing the audit needs: another file says it.
    RowsNotNeeded,
    /// Records that belong to no order of these files.
    RowsWithoutOrder,
    /// A ShipStation store with no storefront file beside it: listed, not audited.
    StoreWithoutOrders,
}

/// One problem of one file; equal problems of many rows are one, with their count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    /// What.
    pub code: ProblemCode,
    /// Rows concerned; 0 when it concerns the file as a whole.
    pub rows: u64,
    /// First row concerned, the header being row 1; in an API answer, the number of the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_row: Option<u64>,
    /// Column concerned, as the file names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// Whether the rows were set aside; otherwise they were used all the same.
    pub set_aside: bool,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do, in a sentence.
    pub help: String,
}
