//! Excel workbooks (`.xlsx`), each sheet that holds an export read as if it were a CSV file.
//!
//! A workbook is a zip archive of XML parts, and the texts of its cells stand in a part of their own
//! that comes after the sheets. So the packed bytes are held until the file ends, bounded; what they
//! unpack to never is, but for those texts. Rows are written as CSV text into the same reader that
//! plain exports go through: title rows, headers, packed rows and damage need no second set of rules,
//! and row numbers are those the spreadsheet shows. The format is that of ECMA-376, part 1.

mod contents;
mod number;
mod part;
mod sheet;
mod strings;
mod styles;

use backhaul_model::{Kind, Problem, ProblemCode, Table};

use self::contents::Listed;
use self::part::Part;
use crate::container::fault::Fault;
use crate::container::zip::Zip;
use crate::container::{Member, Members};
use crate::export::{Export, blank};
use crate::terms::Terms;
use crate::unpacked::with;

/// Most packed bytes held.
const HELD_LIMIT: usize = 256 << 20;
/// Sheets named in a message.
const NAMED: usize = 5;

/// Whether an archive whose first member has this name is an Office file.
pub fn begins(first_member: &str) -> bool {
    let folders = ["_rels/", "docProps/", "xl/", "word/", "ppt/", "customXml/"];
    first_member == "[Content_Types].xml"
        || folders.iter().any(|folder| first_member.starts_with(folder))
}

/// The file that a workbook is.
pub struct Source<'a> {
    /// Its name.
    pub name: &'a str,
    /// SHA-256 of its bytes, in hex.
    pub sha256: &'a str,
    /// Its size.
    pub bytes: u64,
    /// The terms its exports are read on.
    pub terms: &'a Terms,
}

/// A workbook on its way.
pub struct Workbook {
    zip: Zip,
    parts: Parts,
    bytes: Vec<u8>,
    too_large: bool,
}

/// The parts as they are met; what they unpack to is only measured.
#[derive(Default)]
struct Parts {
    found: Vec<Found>,
    fault: Option<Fault>,
}

struct Found {
    member: Member,
    packed: u64,
}

impl Members for Parts {
    fn begin(&mut self, member: &Member) {
        self.found.push(Found { member: member.clone(), packed: 0 });
    }

    fn bytes(&mut self, _: &[u8]) {}

    fn end(&mut self, packed: u64, fault: Option<Fault>) {
        if let Some(last) = self.found.last_mut() {
            last.packed = packed;
        }
        self.fault = self.fault.take().or(fault);
    }
}

impl Workbook {
    /// Nothing read yet.
    pub fn new() -> Self {
        Workbook { zip: Zip::new(), parts: Parts::default(), bytes: Vec::new(), too_large: false }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.too_large |= self.bytes.len() + bytes.len() > HELD_LIMIT;
        if self.too_large {
            self.bytes = Vec::new();
            return;
        }
        self.bytes.extend_from_slice(bytes);
        self.zip.push(bytes, &mut self.parts);
    }

    /// Ends the file; gives at least one table.
    pub fn finish(self, source: &Source<'_>) -> Vec<Table> {
        let Workbook { zip, mut parts, bytes, too_large } = self;
        let faults = zip.finish(&mut parts);
        let fault = if too_large {
            Some(Fault::WorkbookTooLarge)
        } else {
            parts.fault.or_else(|| faults.into_iter().find(|fault| *fault != Fault::Trailing))
        };
        let opened = match fault {
            Some(fault) => Err(fault),
            None => Opened::new(&bytes, &parts.found),
        };
        let mut tables = match opened {
            Ok(opened) => opened.tables(source),
            Err(fault) => {
                let mut table = blank(source.name.to_owned(), String::new(), 0);
                table.problems.push(fault.problem(0));
                vec![table]
            }
        };
        for table in &mut tables {
            source.sha256.clone_into(&mut table.sha256);
            table.bytes = source.bytes;
        }
        tables
    }
}

/// A workbook whose parts are all there.
struct Opened<'a> {
    bytes: &'a [u8],
    parts: &'a [Found],
    sheets: Vec<Listed>,
    strings: Vec<String>,
    styles: styles::Styles,
    from_1904: bool,
}

impl<'a> Opened<'a> {
    fn new(bytes: &'a [u8], parts: &'a [Found]) -> Result<Self, Fault> {
        let mut opened = Opened {
            bytes,
            parts,
            sheets: Vec::new(),
            strings: Vec::new(),
            styles: styles::Styles::default(),
            from_1904: false,
        };
        let contents = opened.part("xl/workbook.xml").ok_or(Fault::NoSheet)?;
        let links = opened.part("xl/_rels/workbook.xml.rels").ok_or(Fault::NoSheet)?;
        let contents =
            contents::read(contents, links).map_err(|_| part_fault("xl/workbook.xml"))?;
        opened.from_1904 = contents.from_1904;
        if let Some(part) = contents.strings.as_deref().and_then(|path| opened.part(path)) {
            opened.strings = strings::read(part).map_err(|_| part_fault("xl/sharedStrings.xml"))?;
        }
        if let Some(part) = contents.styles.as_deref().and_then(|path| opened.part(path)) {
            opened.styles = styles::read(part).map_err(|_| part_fault("xl/styles.xml"))?;
        }
        opened.sheets = contents.sheets;
        if opened.sheets.is_empty() { Err(Fault::NoSheet) } else { Ok(opened) }
    }

    fn part(&self, path: &str) -> Option<Part<'a>> {
        let found = self.parts.iter().find(|part| part.member.name.eq_ignore_ascii_case(path))?;
        let start = usize::try_from(found.member.at).ok()?;
        let end = start.checked_add(usize::try_from(found.packed).ok()?)?;
        Some(Part::new(self.bytes.get(start..end)?, found.member.deflated))
    }

    /// The tables of the sheets that hold an export; of the first one where none does.
    fn tables(&self, source: &Source<'_>) -> Vec<Table> {
        let workbook = source.name;
        let mut tables = Vec::new();
        let mut left_out = Vec::new();
        for listed in &self.sheets {
            let name = match self.sheets.len() {
                1 => workbook.to_owned(),
                _ => format!("{workbook}/{}", crate::container::name::shown(&listed.name)),
            };
            let Some(table) = self.table(&name, listed, source.terms) else { continue };
            let broken = table.problems.iter().any(|p| p.code == ProblemCode::UnreadableArchive);
            if table.kind != Kind::Unrecognised || broken {
                tables.push(table);
            } else {
                left_out.push((listed.name.as_str(), table));
            }
        }
        if tables.is_empty() {
            return left_out.into_iter().take(1).map(|(_, table)| table).collect();
        }
        let names: Vec<&str> = left_out.iter().map(|&(name, _)| name).collect();
        if let (Some(first), false) = (tables.first_mut(), names.is_empty()) {
            first.problems.push(unused(&names));
        }
        tables
    }

    fn table(&self, name: &str, listed: &Listed, terms: &Terms) -> Option<Table> {
        let mut export = Export::new(name, terms);
        let Some(part) = self.part(&listed.path) else {
            return Some(with(export.finish().pop()?, &part_fault(&listed.path)));
        };
        let cells = number::Cells {
            strings: &self.strings,
            styles: &self.styles,
            from_1904: self.from_1904,
        };
        let read = sheet::read(part, &cells, &mut |text| export.push(text));
        let table = export.finish().pop()?;
        Some(match read {
            Ok(()) => table,
            Err(_) => with(table, &part_fault(&listed.path)),
        })
    }
}

fn part_fault(path: &str) -> Fault {
    Fault::Part(crate::container::name::shown(path))
}

fn unused(sheets: &[&str]) -> Problem {
    let shown: Vec<String> = sheets.iter().take(NAMED).map(|name| format!("\"{name}\"")).collect();
    let more = if sheets.len() > NAMED { " and others" } else { "" };
    Problem {
        code: ProblemCode::UnrecognisedFile,
        rows: 0,
        first_row: None,
        column: None,
        set_aside: false,
        message: format!(
            "The workbook has sheets that are no export, which were left out: {}{more}.",
            shown.join(", ")
        ),
        help: "Nothing to do, if no export stands in them.".to_owned(),
    }
}
