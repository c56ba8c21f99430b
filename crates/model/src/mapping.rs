//! A user's mapping: which column of a file, otherwise not recognised, holds which field.
//!
//! It names headers, not positions or files, so next month's export maps too. The page saves it, the
//! command reads it: the same TOML.

use crate::SortedMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::field::Field;
use crate::kind::Kind;

/// One mapping: `[[mapping]]` in the config.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileMapping {
    /// What such a file is.
    pub kind: Kind,
    /// Field id to the column that holds it, as the header writes it: `"order.name" = "Ref No"`.
    pub columns: SortedMap<String, String>,
}

impl FileMapping {
    /// Its fields with their columns. The error names an id that is no field, or says that the mapping
    /// names too few columns to know a file by.
    pub fn fields(&self) -> Result<Vec<(Field, &str)>, String> {
        let mut fields = Vec::with_capacity(self.columns.len());
        for (id, column) in &self.columns {
            let field = Field::of_id(id);
            let field = field.ok_or_else(|| format!("no field is called \"{id}\""))?;
            fields.push((field, column.as_str()));
        }
        if matches!(self.kind, Kind::Unrecognised | Kind::BackhaulReport) {
            return Err("a mapping must say what kind of file it maps".to_owned());
        }
        if fields.len() < 2 {
            return Err("a mapping must name at least two columns".to_owned());
        }
        Ok(fields)
    }
}
