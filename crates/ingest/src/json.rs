//! API answers: JSON of ShipStation's API v1 and of Shopify's Admin API, read record by record.
//!
//! Records become rows of the same canonical fields that CSV dialects map to, and go through the same
//! assemblies, so nothing downstream knows the difference. Only one record is in memory at a time: the
//! scanner finds where it begins and ends, `serde_json` reads it.
//!
//! **Evidence.** Nobody counts lines in JSON, and an answer often is one line. So the *row* of a record
//! and of its items is the record's number in the file, the first being 1, and the *column* is the path
//! within the record: `shipTo.postalCode`, `items[].sku`. Rows are counted as in CSV, one an item.
//!
//! **Time.** ShipStation's API writes times without an offset, in Pacific time; that is documented, and so
//! they are exact (<https://www.shipstation.com/docs/api/requirements/>).

mod lane;
mod parts;
mod record;
mod scan;
mod shape;

use backhaul_model::{Field, Kind, Problem, ProblemCode, Table};
use hashbrown::HashSet;
use serde_json::Value;

use self::lane::Lane;
use self::scan::{Found, Scanner};
use self::shape::Shape;
use crate::complaint::Complaint;
use crate::export::{blank, whole_file};

/// A file of JSON on its way.
pub struct Json {
    scanner: Scanner,
    records: Records,
}

/// The records as they are met.
struct Records {
    keep: Vec<Field>,
    met: u32,
    lanes: Vec<Lane>,
    /// Records that no lane takes, with what is wrong with them.
    strays: Vec<(u32, Complaint)>,
    /// Ids met: downloads by page overlap.
    ids: HashSet<(usize, String)>,
}

impl Json {
    /// Nothing read yet. `keep` are columns to keep on request.
    pub fn new(keep: Vec<Field>) -> Self {
        let records =
            Records { keep, met: 0, lanes: Vec::new(), strays: Vec::new(), ids: HashSet::new() };
        Json { scanner: Scanner::new(), records }
    }

    /// Takes the next bytes of text.
    pub fn push(&mut self, bytes: &[u8]) {
        let records = &mut self.records;
        self.scanner.push(bytes, &mut |found| records.take(found));
    }

    /// Ends the file; gives a table for each kind of record. `file` is a table of which nothing is known.
    pub fn finish(self, damaged: bool, file: &Table) -> Vec<Table> {
        let Json { scanner, mut records } = self;
        let cut = scanner.finish();
        if cut == scan::End::InRecord {
            records.met += 1;
            records.strays.push((records.met, Complaint::CutOff));
        }
        let Records { lanes, mut strays, met, .. } = records;
        let mut tables = Vec::new();
        for (at, lane) in lanes.into_iter().enumerate() {
            let name = match at {
                0 => file.name.clone(),
                _ => format!("{}/{}", file.name, lane.shape.word),
            };
            let mut table = blank(name, file.sha256.clone(), file.bytes);
            lane.finish(std::mem::take(&mut strays), damaged, &mut table);
            tables.push(table);
        }
        if tables.is_empty() {
            let mut table = blank(file.name.clone(), file.sha256.clone(), file.bytes);
            table.rows = u64::from(met);
            table.problems.push(unrecognised(met));
            tables.push(table);
        }
        if let (Some(first), scan::End::InList) = (tables.first_mut(), cut) {
            first.problems.push(whole_file(
                ProblemCode::TruncatedExport,
                "The file breaks off between two records.",
                "Download it again and let the download finish.",
            ));
        }
        tables
    }
}

impl Records {
    fn take(&mut self, found: Found<'_>) {
        self.met += 1;
        let Found::Record(bytes) = found else {
            self.strays.push((self.met, Complaint::TooLong));
            return;
        };
        // A byte that is no UTF-8 costs its character, as in a cell.
        let text = String::from_utf8_lossy(bytes);
        let Ok(record) = serde_json::from_str::<Value>(&text) else {
            self.strays.push((self.met, Complaint::BrokenRecord));
            return;
        };
        let Some(shape) = shape::of(&record) else {
            self.strays.push((self.met, Complaint::UnknownRecord));
            return;
        };
        let new = self.file(shape, &record);
        if new && shape.kind == Kind::ShopifyOrders {
            for part in parts::of_order(&record) {
                self.file(&parts::PART, &part);
            }
        }
    }

    /// Files a record under its shape; false when its id was met before.
    fn file(&mut self, shape: &'static Shape, record: &Value) -> bool {
        let known = self.lanes.iter().position(|lane| std::ptr::eq(lane.shape, shape));
        let at = known.unwrap_or(self.lanes.len());
        if known.is_none() {
            self.lanes.push(Lane::new(shape, self.keep.clone()));
        }
        let id = record::text(record::at(record, shape.id));
        let again = !id.is_empty() && !self.ids.insert((at, id));
        if let Some(lane) = self.lanes.get_mut(at) {
            lane.take(self.met, record, again);
        }
        !again
    }
}

fn unrecognised(met: u32) -> Problem {
    if met == 0 {
        return whole_file(
            ProblemCode::EmptyFile,
            "There is no record in this JSON file.",
            "Ask the API for a page with orders, shipments or fulfillments.",
        );
    }
    let mut problem = whole_file(
        ProblemCode::UnrecognisedFile,
        "This JSON file holds no orders, shipments or fulfillments that are known.",
        "Add answers of ShipStation's API v1, or orders of Shopify's Admin REST API.",
    );
    problem.rows = u64::from(met);
    problem.set_aside = true;
    problem
}
