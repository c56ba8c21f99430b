//! Measures as tables of one shape: a title, a sentence, columns and rows. A renderer that shows one of
//! them shows all, so that a further measure needs no further code anywhere else.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One measure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MeasureTable {
    /// Stable id.
    pub id: String,
    /// Heading under which tables of one subject stand together, for people.
    pub topic: String,
    /// Title.
    pub title: String,
    /// What it shows and how to read it, in a sentence or two.
    pub says: String,
    /// Columns.
    pub columns: Vec<TableColumn>,
    /// Rows, each with a cell for every column.
    pub rows: Vec<Vec<TableCell>>,
    /// Rows there are; more than stand here where the table was cut.
    pub of: u64,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TableColumn {
    /// Heading.
    pub title: String,
    /// What its cells are.
    pub shows: Shows,
}

/// What the cells of a column are.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Shows {
    /// Words of ours.
    Text,
    /// Text out of the files, as an order's name: shown as it stands, never read as markup.
    Cell,
    /// A number.
    Count,
    /// A share, in hundredths of a percent.
    Percent,
    /// A length of time, in minutes.
    Minutes,
}

/// A cell: a number in a column of numbers, else a text; an empty text where there is nothing to say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum TableCell {
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
}

impl From<&str> for TableCell {
    fn from(text: &str) -> Self {
        TableCell::Text(text.to_owned())
    }
}

impl From<String> for TableCell {
    fn from(text: String) -> Self {
        TableCell::Text(text)
    }
}

impl From<u64> for TableCell {
    fn from(number: u64) -> Self {
        TableCell::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for TableCell {
    fn from(number: i64) -> Self {
        TableCell::Number(number)
    }
}
