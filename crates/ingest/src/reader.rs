//! The way of one opened file: as it is, or unpacked.
//!
//! What a file is shows in its first bytes, never in its name. An archive gives a table for each of its
//! members, a workbook one for each sheet that holds an export, anything else exactly one.

use backhaul_model::{Field, FileMapping, Table};
use sha2::{Digest, Sha256};

use crate::container::fault::Fault;
use crate::container::gzip::{self, Gzip};
use crate::container::zip::{self, Zip};
use crate::export::{Export, blank, hex};
use crate::terms::Terms;
use crate::unpacked::Unpacked;
use crate::workbook::{self, Source, Workbook};

/// Bytes that tell an archive.
const MAGIC: usize = 4;
/// The first member of an `OpenDocument` file, which is refused by what it is.
const OPEN_DOCUMENT: &str = "mimetype";

/// Reads one opened file, in chunks cut anywhere.
pub struct Reader {
    name: String,
    terms: Terms,
    /// Who opened it digests a plain file's bytes.
    is_digested: bool,
    way: Way,
}

enum Way {
    /// Too few bytes to tell.
    Undecided(Vec<u8>),
    Plain(Box<Export>),
    Gzip(Box<Gzip>, Box<Unpacked>),
    Zip(Box<Zip>, Box<Unpacked>, Whole),
    Workbook(Box<Workbook>, Whole),
}

/// The archive's own digest and size.
#[derive(Default)]
struct Whole {
    digest: Sha256,
    bytes: u64,
}

impl Whole {
    fn add(&mut self, bytes: &[u8]) {
        self.digest.update(bytes);
        self.bytes += bytes.len() as u64;
    }
}

impl Reader {
    /// A reader for a file of this name; the name is only shown, never used to decide anything.
    pub fn new(name: &str) -> Self {
        Reader {
            name: name.to_owned(),
            terms: Terms::default(),
            is_digested: false,
            way: Way::Undecided(Vec::new()),
        }
    }

    /// Also keeps these columns, for plugins and rules that name them.
    #[must_use]
    pub fn keeping(mut self, fields: &[Field]) -> Self {
        self.terms.keep = fields.to_vec();
        self
    }

    /// With mappings of the user's, which go before what the file looks like.
    #[must_use]
    pub fn with_mappings(mut self, mappings: &[FileMapping]) -> Self {
        self.terms.mappings = mappings.to_vec();
        self
    }

    /// Without the SHA-256 of a plain file, a fifth of its reading, for a host that takes it beside: the
    /// table's is then empty. Members of an archive have theirs as always.
    #[must_use]
    pub fn digested(mut self) -> Self {
        self.is_digested = true;
        self
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        match &mut self.way {
            Way::Undecided(head) => {
                head.extend_from_slice(bytes);
                // A workbook shows in the name of its first member.
                let told = !zip::begins(head) || zip::first_name(head).is_some();
                if head.len() >= MAGIC && told {
                    self.decide();
                }
            }
            Way::Plain(export) => export.push(bytes),
            Way::Gzip(gzip, unpacked) => gzip.push(bytes, unpacked.as_mut()),
            Way::Zip(zip, unpacked, whole) => {
                whole.add(bytes);
                zip.push(bytes, unpacked.as_mut());
            }
            Way::Workbook(workbook, whole) => {
                whole.add(bytes);
                workbook.push(bytes);
            }
        }
    }

    fn decide(&mut self) {
        let Way::Undecided(head) = &mut self.way else { return };
        let head = std::mem::take(head);
        let first = zip::first_name(&head).unwrap_or_default();
        let unpacked = || Box::new(Unpacked::new(&self.name, &self.terms));
        self.way = if gzip::begins(&head) {
            Way::Gzip(Box::new(Gzip::new()), unpacked())
        } else if zip::begins(&head) && workbook::begins(&first) {
            Way::Workbook(Box::new(Workbook::new()), Whole::default())
        } else if zip::begins(&head) && !first.starts_with(OPEN_DOCUMENT) {
            Way::Zip(Box::new(Zip::new()), unpacked(), Whole::default())
        } else {
            let export = Export::new(&self.name, &self.terms);
            Way::Plain(Box::new(if self.is_digested { export.digested() } else { export }))
        };
        self.push(&head);
    }

    /// Ends the file; gives at least one table.
    pub fn finish(mut self) -> Vec<Table> {
        self.decide();
        match self.way {
            Way::Undecided(_) => Vec::new(),
            Way::Plain(export) => export.finish(),
            Way::Gzip(gzip, mut unpacked) => {
                gzip.finish(unpacked.as_mut());
                unpacked.tables
            }
            Way::Zip(zip, mut unpacked, whole) => {
                let mut faults = zip.finish(unpacked.as_mut());
                let mut tables = unpacked.tables;
                if tables.is_empty() && faults.is_empty() {
                    faults.push(Fault::Empty);
                }
                if !faults.is_empty() {
                    let mut table = blank(self.name, hex(whole.digest), whole.bytes);
                    table.problems = faults.iter().map(|fault| fault.problem(0)).collect();
                    tables.push(table);
                }
                tables
            }
            Way::Workbook(workbook, whole) => {
                let source = Source {
                    name: &self.name,
                    sha256: &hex(whole.digest),
                    bytes: whole.bytes,
                    terms: &self.terms,
                };
                workbook.finish(&source)
            }
        }
    }
}
