//! One file of the engine, from its first byte to what was understood of it: an export, read as it comes,
//! or an earlier report, kept whole.

use backhaul_ingest::Reader;
use backhaul_model::Table;
use backhaul_model::report::Input;

use crate::earlier::{EarlierReport, Saved};
use crate::inputs;

/// Where a file stands.
pub enum Slot {
    /// Its first bytes do not say yet whether it is an earlier report.
    Opening(Box<Reader>, Saved),
    /// An export on its way.
    Reading(Box<Reader>),
    /// An export: one table, or several of an archive.
    Read(Vec<Table>),
    /// An earlier report on its way.
    Saving(Saved),
    /// An earlier report.
    Earlier(Box<EarlierReport>),
    /// Forgotten.
    Gone,
}

impl Slot {
    /// A file of which nothing came yet.
    pub fn new(name: &str, reader: Reader) -> Self {
        Slot::Opening(Box::new(reader), Saved::new(name))
    }

    /// Takes the next bytes, cut anywhere. Ignored once the file has ended.
    pub fn push(&mut self, bytes: &[u8]) {
        match self {
            Slot::Reading(reader) => reader.push(bytes),
            Slot::Saving(saved) => saved.push(bytes),
            Slot::Opening(_, head) => {
                head.push(bytes);
                if let Some(is_report) = head.is_report() {
                    *self = std::mem::replace(self, Slot::Gone).decided(is_report);
                }
            }
            Slot::Read(_) | Slot::Earlier(_) | Slot::Gone => {}
        }
    }

    /// The slot once it is known whether the file is an earlier report.
    fn decided(self, is_report: bool) -> Self {
        match self {
            Slot::Opening(_, head) if is_report => Slot::Saving(head),
            Slot::Opening(mut reader, head) => {
                reader.push(head.bytes());
                Slot::Reading(reader)
            }
            known => known,
        }
    }

    /// The file at its end, with the SHA-256 of its bytes in hex where the host took it.
    pub fn end(self, sha256: Option<&str>) -> Self {
        match self.decided(false) {
            Slot::Reading(reader) => {
                let mut tables = reader.finish();
                for table in tables.iter_mut().filter(|table| table.sha256.is_empty()) {
                    sha256.unwrap_or_default().clone_into(&mut table.sha256);
                }
                Slot::Read(tables)
            }
            Slot::Saving(saved) => Slot::Earlier(Box::new(saved.finish())),
            ended => ended,
        }
    }

    /// What was understood of it; `None` until it has ended, and once it is forgotten.
    pub fn inputs(&self) -> Option<Vec<Input>> {
        match self {
            Slot::Read(tables) => Some(tables.iter().map(inputs::alone).collect()),
            Slot::Earlier(earlier) => Some(vec![earlier.input.clone()]),
            _ => None,
        }
    }
}
