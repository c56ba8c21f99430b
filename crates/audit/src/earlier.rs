//! Earlier reports among the files: known by their first bytes, kept whole, compared with.
//!
//! A report is recognised as JSON that begins with its schema, as we write it, or as the page in one
//! file with a report inside. Reports are small beside exports, so their bytes are simply collected.

use std::fmt::Write as _;

use backhaul_model::report::{EMBEDDED, Input, Report, SCHEMA};
use backhaul_model::{Kind, Problem, ProblemCode};
use sha2::{Digest, Sha256};

use crate::compare::{self, comparable};

/// How a report's JSON begins: the first key of the first object.
const BEGINS: [&[u8]; 4] = [b"{", b"\"schema\"", b":", b"\"backhaul.report/"];

/// Bytes within which a page with a report inside says that it is one.
const HEAD: usize = 4_096;

/// Whether a file that begins so is a saved report; `None` while its bytes are too few to tell.
fn is_report(head: &[u8]) -> Option<bool> {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    match text.first() {
        None => None,
        Some(b'{') => begins(text),
        Some(b'<') if contains(text, EMBEDDED) => Some(true),
        Some(b'<') if head.len() < HEAD => None,
        Some(_) => Some(false),
    }
}

fn begins(mut text: &[u8]) -> Option<bool> {
    for part in BEGINS {
        text = text.trim_ascii_start();
        if text.len() < part.len() {
            return if part.starts_with(text) { None } else { Some(false) };
        }
        let Some(rest) = text.strip_prefix(part) else { return Some(false) };
        text = rest;
    }
    Some(true)
}

fn contains(text: &[u8], part: &str) -> bool {
    text.windows(part.len()).any(|window| window == part.as_bytes())
}

/// A saved report on its way.
pub struct Saved {
    name: String,
    bytes: Vec<u8>,
}

impl Saved {
    /// Nothing of it yet.
    pub fn new(name: &str) -> Self {
        Saved { name: name.to_owned(), bytes: Vec::new() }
    }

    /// Whether this is a saved report at all; `None` while its bytes are too few to tell.
    pub fn is_report(&self) -> Option<bool> {
        is_report(&self.bytes)
    }

    /// What came so far.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Ends the file.
    pub fn finish(self) -> EarlierReport {
        let sha256 = Sha256::digest(&self.bytes).iter().fold(String::new(), |mut hex, byte| {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        let read = read(&self.bytes);
        let rows = read.as_ref().map_or(0, |report| report.findings.len() as u64);
        let mut input = Input {
            name: self.name,
            kind: Kind::BackhaulReport,
            sha256,
            bytes: self.bytes.len() as u64,
            rows,
            used: rows,
            set_aside: 0,
            records: rows,
            from: None,
            to: None,
            columns: backhaul_model::SortedMap::new(),
            problems: Vec::new(),
        };
        match read {
            Ok(report) => {
                let day = |time: &Option<String>| {
                    time.as_deref().and_then(|it| it.get(..10)).map(str::to_owned)
                };
                input.from =
                    report.window.as_ref().and_then(|window| day(&Some(window.from.clone())));
                input.to = day(&report.as_of);
                EarlierReport { input, report: Some(report) }
            }
            Err(message) => {
                input.kind = Kind::Unrecognised;
                input.problems.push(Problem {
                    code: ProblemCode::UnrecognisedFile,
                    rows: 0,
                    first_row: None,
                    column: None,
                    set_aside: true,
                    message,
                    help: "Use a report as it was saved, whole and unedited.".to_owned(),
                });
                EarlierReport { input, report: None }
            }
        }
    }
}

/// A saved report that was read.
pub struct EarlierReport {
    /// What was understood of the file.
    pub input: Input,
    /// The report; none where the file is not a usable one.
    pub report: Option<Report>,
}

/// Compares `report` with the earlier ones, and lists their files last among its inputs. One that cannot
/// be compared with says why.
pub fn compare(earlier: &[&EarlierReport], report: &mut Report) {
    let mut chain = Vec::new();
    for &EarlierReport { input, report: saved } in earlier {
        let mut input = input.clone();
        if let Some(saved) = saved {
            match comparable(saved, report) {
                Ok(()) => chain.push(saved),
                Err(why) => input.problems.push(Problem {
                    code: ProblemCode::WindowMismatch,
                    rows: 0,
                    first_row: None,
                    column: None,
                    set_aside: true,
                    message: format!("Not compared: {}", why.message),
                    help: why.help,
                }),
            }
        }
        report.inputs.push(input);
    }
    compare::compare(&chain, report);
}

/// Reads a saved report: its JSON, or the page in one file that holds it. The error is a sentence with
/// line and column.
pub fn read(bytes: &[u8]) -> Result<Report, String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let json = if bytes.trim_ascii_start().first() == Some(&b'<') { inside(bytes) } else { bytes };
    let report: Report = serde_json::from_slice(json).map_err(|error| {
        format!(
            "Line {}, column {}: this is not a report of Backhaul.",
            error.line(),
            error.column()
        )
    })?;
    if report.schema == SCHEMA {
        Ok(report)
    } else {
        Err(format!("Its schema is {}, not {SCHEMA}.", report.schema))
    }
}

/// What stands between the tags of the report's element.
fn inside(page: &[u8]) -> &[u8] {
    let find = |text: &[u8], part: &[u8]| text.windows(part.len()).position(|it| it == part);
    let Some(open) = find(page, EMBEDDED.as_bytes()) else { return b"" };
    let json = page.get(open + EMBEDDED.len()..).unwrap_or_default();
    let end = find(json, b"</script").unwrap_or(json.len());
    json.get(..end).unwrap_or_default()
}
