//! Bytes to tables: recognise, decode, scan, map columns, parse values, note every problem.

use backhaul_model::{Kind, Table};

/// Reads one file, in chunks cut anywhere.
pub struct Reader {
    name: String,
}

impl Reader {
    /// A reader for a file of this name; the name is only shown, never used to decide anything.
    pub fn new(name: &str) -> Self {
        Reader { name: name.to_owned() }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        let _ = bytes;
    }

    /// Ends the file.
    pub fn finish(self) -> Table {
        Table {
            name: self.name,
            kind: Kind::Unrecognised,
            sha256: String::new(),
            bytes: 0,
            rows: 0,
            used: 0,
            columns: backhaul_model::Columns::default(),
            problems: Vec::new(),
            item_level: false,
            records: backhaul_model::Records::None,
            lines: Vec::new(),
            texts: backhaul_model::Arena::default(),
            words: backhaul_model::Words::default(),
        }
    }
}
