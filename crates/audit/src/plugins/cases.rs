//! The cases of a run, as plugins get them: in a stable order, projected to the fields asked for.
//!
//! Batches are made one by one while a host works, long after the ledger that found the cases is gone:
//! a ledger borrows the files, and the page cannot hold such a borrow between two messages. So what
//! stays is where each record stands (20 bytes a case, 8 a record), and texts are read from the files
//! when a batch is made.

use std::io::Write as _;
use std::ops::Range;

use backhaul_model::{Field, Table};
use backhaul_reconcile::{Case, Clock, Ledger, Ref, find};

use crate::record::{Homes, Record, Value, homes, time};

/// Bytes after which a batch takes no further case.
const BATCH_BYTES: usize = 1 << 20;
/// Longest text that goes out, in characters: a cell can have megabytes, and a plugin has 64.
const LONGEST: usize = 4_096;

/// Cases of one run of the matching.
pub struct Cases {
    /// As-of and zones, for times.
    pub clock: Clock,
    /// What they were made from; other files or options make another text.
    pub stamp: String,
    refs: Vec<Ref>,
    places: Vec<Place>,
}

/// A case: its position in the ledger, and where its records stand among `refs`.
#[derive(Copy, Clone)]
struct Place {
    position: u32,
    start: u32,
    order: bool,
    platform: u32,
    parcels: u32,
}

/// The records of one case.
pub struct Records<'t> {
    /// The storefront order.
    pub order: Option<Record<'t>>,
    /// ShipStation's orders.
    pub platform: Vec<Record<'t>>,
    /// Parcels.
    pub parcels: Vec<Record<'t>>,
}

impl<'t> Records<'t> {
    /// Those of a case of the ledger.
    pub fn of(case: &Case<'t>) -> Self {
        Records {
            order: case.order.map(Record::Order),
            platform: case.platform.iter().map(|&it| Record::Platform(it)).collect(),
            parcels: case.parcels.iter().map(|&it| Record::Parcel(it)).collect(),
        }
    }
}

impl Cases {
    /// The cases of a ledger that lie `inside` the window, sorted by store, key and name: the order of
    /// rows and files must not show.
    pub fn of(ledger: &Ledger<'_>, stamp: String, inside: &dyn Fn(&Case<'_>) -> bool) -> Self {
        let mut order: Vec<(String, u32)> = Vec::new();
        for case in ledger.cases().filter(|case| inside(case)) {
            let store = case.store().unwrap_or("");
            order.push((format!("{store}\0{}\0{}", case.key(), case.name()), case.position));
        }
        order.sort_unstable();
        let mut cases =
            Cases { clock: ledger.clock.clone(), stamp, refs: Vec::new(), places: Vec::new() };
        for (_, position) in order {
            let case = ledger.case(position as usize);
            cases.places.push(Place {
                position,
                start: cases.refs.len() as u32,
                order: case.order.is_some(),
                platform: case.platform.len() as u32,
                parcels: case.parcels.len() as u32,
            });
            cases.refs.extend(case.order.map(|it| it.at));
            cases.refs.extend(case.platform.iter().map(|it| it.at));
            cases.refs.extend(case.parcels.iter().map(|it| it.at));
        }
        cases
    }

    /// How many there are.
    pub fn len(&self) -> u32 {
        self.places.len() as u32
    }

    /// Position in the ledger of a case.
    pub fn position(&self, case: u32) -> Option<u32> {
        self.places.get(case as usize).map(|place| place.position)
    }

    /// The records of a case.
    pub fn records<'t>(&self, tables: &[&'t Table], case: u32) -> Option<Records<'t>> {
        let place = self.places.get(case as usize)?;
        let start = place.start as usize + usize::from(place.order);
        let middle = start + place.platform as usize;
        let refs = |range: Range<usize>| self.refs.get(range).unwrap_or(&[]).iter();
        let first = *self.refs.get(place.start as usize)?;
        Some(Records {
            order: place.order.then(|| find(tables, first).map(Record::Order)).flatten(),
            platform: refs(start..middle)
                .filter_map(|&at| find(tables, at).map(Record::Platform))
                .collect(),
            parcels: refs(middle..middle + place.parcels as usize)
                .filter_map(|&at| find(tables, at).map(Record::Parcel))
                .collect(),
        })
    }

    /// A batch as JSON, and where it ends: `most` cases from `start` on, or fewer when they are large.
    pub fn json(
        &self,
        tables: &[&Table],
        batch: u64,
        start: u32,
        most: u32,
        projection: &Projection,
    ) -> (Vec<u8>, u32) {
        let end = start.saturating_add(most).min(self.len());
        let mut out = Vec::with_capacity(most as usize * 256);
        // Writing to memory cannot fail, here and below.
        let _ = write!(out, "{{\"batch\":{batch},\"cases\":[");
        let mut next = start;
        while next < end && (next == start || out.len() < BATCH_BYTES) {
            if next != start {
                out.push(b',');
            }
            let _ = write!(out, "{{\"case\":{next}");
            if let Some(records) = self.records(tables, next) {
                projection.case(&records, &self.clock, &mut out);
            }
            out.push(b'}');
            next += 1;
        }
        out.extend_from_slice(b"]}");
        (out, next)
    }
}

/// The fields that go out, by where they can stand.
pub struct Projection {
    fields: Vec<(Field, Homes)>,
    lines: Vec<Field>,
}

impl Projection {
    /// For the fields a plugin needs. Nothing else is ever written.
    pub fn new(fields: &[Field]) -> Self {
        let homed = fields.iter().map(|&field| (field, homes(field)));
        let (lines, fields): (Vec<_>, Vec<_>) = homed.partition(|(_, homes)| homes.lines);
        Projection { fields, lines: lines.into_iter().map(|(field, _)| field).collect() }
    }

    fn case(&self, records: &Records<'_>, clock: &Clock, out: &mut Vec<u8>) {
        let any = |at: fn(&Homes) -> bool| {
            !self.lines.is_empty() || self.fields.iter().any(|(_, homes)| at(homes))
        };
        if let Some(order) = records.order.filter(|_| any(|homes| homes.order)) {
            out.extend_from_slice(b",\"order\":");
            self.record(&order, |homes| homes.order, clock, out);
        }
        let mut list = |name: &str, records: &[Record<'_>], at: fn(&Homes) -> bool| {
            if !any(at) {
                return;
            }
            let _ = write!(out, ",\"{name}\":[");
            for (position, record) in records.iter().enumerate() {
                if position > 0 {
                    out.push(b',');
                }
                self.record(record, at, clock, out);
            }
            out.push(b']');
        };
        list("platform", &records.platform, |homes| homes.platform);
        list("parcels", &records.parcels, |homes| homes.parcels);
    }

    fn record(
        &self,
        record: &Record<'_>,
        at: fn(&Homes) -> bool,
        clock: &Clock,
        out: &mut Vec<u8>,
    ) {
        let mut first = true;
        out.push(b'{');
        for (field, homes) in &self.fields {
            if at(homes)
                && let Some(value) = record.value(*field)
            {
                member(*field, &value, clock, &mut first, out);
            }
        }
        if !self.lines.is_empty() {
            out.extend_from_slice(if first { b"\"lines\":[" } else { b",\"lines\":[" });
            for (position, line) in record.lines().iter().enumerate() {
                out.extend_from_slice(if position == 0 { b"{" } else { b",{" });
                let mut first = true;
                for &field in &self.lines {
                    if let Some(value) = record.line_value(line, field) {
                        member(field, &value, clock, &mut first, out);
                    }
                }
                out.push(b'}');
            }
            out.push(b']');
        }
        out.push(b'}');
    }
}

fn member(field: Field, value: &Value<'_>, clock: &Clock, first: &mut bool, out: &mut Vec<u8>) {
    if !std::mem::take(first) {
        out.push(b',');
    }
    let _ = write!(out, "\"{}\":", field.id());
    let _ = match value {
        Value::Text(text) => {
            let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
            serde_json::to_writer(out, &text[..end]).map_err(std::io::Error::from)
        }
        Value::Word(word, _) => write!(out, "\"{word}\""),
        Value::Money(number, _) | Value::Count(number) => write!(out, "{number}"),
        Value::Flag(flag) => write!(out, "{flag}"),
        Value::Time(moment, _) => {
            write!(out, "\"{}\"", time(clock, *moment).unwrap_or_default())
        }
    };
}
