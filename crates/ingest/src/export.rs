//! The way of one export through the steps, from bytes to a table.

use std::fmt::Write;

use backhaul_model::{
    Arena, Columns, DayOrder, Header, Kind, Problem, ProblemCode, Records, Remarks, Requested,
    Table, Words,
};
use sha2::{Digest, Sha256};

use crate::complaint::Complaint;
use crate::encoding::Encoding;
use crate::foreign;
use crate::json::Json;
use crate::keeper::Keeper;
use crate::missing;
use crate::nearest;
use crate::opening::{self, Head};
use crate::recognise::Recogniser;
use crate::rows::scanner::Scanner;
use crate::rows::{Fields, RowSink, RowSource, Spoiled};
use crate::sheet::Sheet;
use crate::terms::Terms;

/// One export on its way, in chunks cut anywhere.
pub struct Export {
    name: String,
    /// `None` for one that is digested elsewhere.
    digest: Option<Sha256>,
    bytes: u64,
    encoding: Encoding,
    text: Text,
}

/// Text on its way to rows.
enum Text {
    /// Not yet recognised, with the terms to read it on.
    Opening(Head, Terms),
    Sheet(Box<Scanner>, Box<Sheet>, Header),
    Json(Box<Json>),
    /// Not recognised: its rows are counted, so that the report can say how many were set aside.
    Strange(Box<Scanner>, Strange),
}

/// A file that is not recognised.
struct Strange {
    header: Vec<String>,
    shown: Header,
    rows: u64,
}

impl RowSink for Strange {
    fn row(&mut self, _: u64, _: Fields<'_>) {
        self.rows += 1;
    }

    fn mended(&mut self, _: u64) {}

    fn spoiled(&mut self, _: u64, _: Spoiled, _: Fields<'_>) {
        self.rows += 1;
    }
}

impl Export {
    /// An export of this name; the name is only shown, never used to decide anything.
    pub fn new(name: &str, terms: &Terms) -> Self {
        Export {
            name: name.to_owned(),
            digest: Some(Sha256::new()),
            bytes: 0,
            encoding: Encoding::new(),
            text: Text::Opening(Head::new(), terms.clone()),
        }
    }

    /// Without a digest of its own.
    pub fn digested(self) -> Self {
        Export { digest: None, ..self }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        if let Some(digest) = &mut self.digest {
            digest.update(bytes);
        }
        self.bytes += bytes.len() as u64;
        let text = &mut self.text;
        self.encoding.push(bytes, &mut |decoded| text.push(decoded));
    }

    /// Ends the file; gives one table, or one for each kind of record in an API answer.
    pub fn finish(mut self) -> Vec<Table> {
        let text = &mut self.text;
        self.encoding.finish(&mut |decoded| text.push(decoded));
        let sha256 = self.digest.map(hex).unwrap_or_default();
        let mut table = blank(self.name, sha256, self.bytes);
        if let Some(foreign) = self.encoding.refused() {
            let (message, help) = (foreign.message(), foreign.help());
            table.problems.push(whole_file(ProblemCode::UnrecognisedFile, message, help));
            return vec![table];
        }
        let mut tables = self.text.finish(self.encoding.damaged, table);
        for table in &mut tables {
            table.fit();
            table.problems.sort_by(|a, b| {
                (a.code, a.first_row, &a.column, &a.message).cmp(&(
                    b.code,
                    b.first_row,
                    &b.column,
                    &b.message,
                ))
            });
        }
        tables
    }
}

impl Text {
    fn push(&mut self, bytes: &[u8]) {
        let rest = match self {
            Text::Opening(head, _) => head.push(bytes),
            Text::Sheet(rows, sheet, _) => return rows.push(bytes, sheet.as_mut()),
            Text::Json(json) => return json.push(bytes),
            Text::Strange(rows, strange) => return rows.push(bytes, strange),
        };
        if let Some(rest) = rest {
            self.open(false);
            self.push(rest);
        }
    }

    /// Decides what the file is and reads what was held back.
    fn open(&mut self, whole: bool) {
        let Text::Opening(head, terms) = self else { return };
        let terms = std::mem::take(terms);
        let head = std::mem::replace(head, Head::new()).into_bytes();
        if foreign::is_json(&head) {
            let mut json = Json::new(terms.keep);
            json.push(&head);
            *self = Text::Json(Box::new(json));
            return;
        }
        let opening = opening::find(&head, whole, &Recogniser::new(&terms.mappings));
        let source =
            |width| Box::new(Scanner::new(opening.delimiter, width, opening.header_row + 1));
        let width = opening.header.len();
        *self = if let Some(found) = opening.recognition {
            let keeper = Keeper::new(found.kind, &terms.keep, &opening.header, &found.mapping);
            let sheet = Sheet::new(found.kind, found.mapping, opening.delimiter, keeper);
            Text::Sheet(source(width), Box::new(sheet), opening.shown)
        } else {
            let strange = Strange { header: opening.header, shown: opening.shown, rows: 0 };
            Text::Strange(source(width), strange)
        };
        self.push(head.get(opening.body..).unwrap_or(&[]));
    }

    fn finish(mut self, damaged: bool, mut table: Table) -> Vec<Table> {
        self.open(true);
        match self {
            Text::Opening(..) => {}
            Text::Json(json) => return json.finish(damaged, &table),
            Text::Sheet(mut rows, mut sheet, header) => {
                rows.finish(sheet.as_mut());
                sheet.fill(damaged, &mut table);
                table.header = header;
            }
            Text::Strange(mut rows, mut strange) => {
                rows.finish(&mut strange);
                strange.fill(&mut table);
            }
        }
        vec![table]
    }
}

impl Sheet {
    /// Ends the rows and fills in the table.
    pub(crate) fn fill(self, damaged: bool, table: &mut Table) {
        table.kind = self.kind;
        table.rows = self.rows;
        let (assembled, mapping, mut intake, kept) = self.finish();
        if damaged {
            intake.complaints.note(&Complaint::BadUtf16, 0, "");
        }
        table.problems = missing::problems(table.kind, &mapping);
        if table.rows == 0 {
            table.problems.push(whole_file(
                ProblemCode::EmptyFile,
                "There is a header and no row beneath it.",
                "Export again; check the filter and the dates in the export dialog.",
            ));
        }
        table.days = intake.days();
        table.problems.extend(intake.complaints.into_problems(&mapping.columns));
        table.columns = mapping.columns;
        table.used = assembled.used;
        table.item_level = assembled.item_level;
        table.records = assembled.records;
        table.lines = assembled.lines;
        table.texts = intake.texts;
        table.words = intake.words;
        table.remarks = kept.remarks;
        table.requested = kept.requested;
    }
}

impl Strange {
    fn fill(self, table: &mut Table) {
        table.rows = self.rows;
        let mut problem = if self.header.is_empty() && table.bytes > crate::rows::ROW_LIMIT as u64 {
            whole_file(
                ProblemCode::UnrecognisedFile,
                "The first line is longer than 8 MiB or has more than 100,000 columns.",
                "Export again from Shopify or ShipStation; an export has no such line.",
            )
        } else if self.header.iter().all(|name| name.trim().is_empty()) && self.rows == 0 {
            whole_file(
                ProblemCode::EmptyFile,
                "There is nothing in this file.",
                "Export again and let the download finish.",
            )
        } else {
            nearest::problem(&Recogniser::new(&[]), &self.header)
        };
        problem.rows = self.rows;
        problem.set_aside = self.rows > 0;
        table.problems.push(problem);
        table.header = self.shown;
    }
}

/// A problem of a file as a whole.
pub fn whole_file(code: ProblemCode, message: &str, help: &str) -> Problem {
    Problem {
        code,
        rows: 0,
        first_row: None,
        column: None,
        set_aside: false,
        message: message.to_owned(),
        help: help.to_owned(),
    }
}

/// A table of which nothing is known but its bytes.
pub fn blank(name: String, sha256: String, bytes: u64) -> Table {
    Table {
        name,
        kind: Kind::Unrecognised,
        sha256,
        bytes,
        rows: 0,
        used: 0,
        columns: Columns::default(),
        header: Header::default(),
        problems: Vec::new(),
        item_level: false,
        days: DayOrder::default(),
        records: Records::default(),
        lines: Vec::new(),
        texts: Arena::default(),
        words: Words::default(),
        remarks: Remarks::default(),
        requested: Requested::default(),
    }
}

/// A digest in hex.
pub fn hex(digest: Sha256) -> String {
    digest.finalize().iter().fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
