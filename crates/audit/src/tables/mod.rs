//! Further measures, each a table of one shape ([`MeasureTable`]).
//!
//! What is only counted once and shown once needs no type of its own. Tallies here note each case in
//! passing, as those of [`measures`](crate::measures) do, and grow with stores, carriers and states;
//! lists of orders are cut, and say so.

mod chain;
mod lines;
mod missing;
mod patterns;
mod people;
mod places;
mod skipped;
mod stages;
mod tags;
mod tax_identifiers;
mod volume;

use backhaul_model::Finding;
use backhaul_model::report::{
    CheckResult, MeasureTable, OperatingModel, Shows, TableCell, TableColumn,
};
use backhaul_reconcile::Ledger;

use crate::measures::Seen;
use crate::options::Options;

/// Rows shown of a long table.
const ROWS: usize = 200;

/// All tallies.
pub struct Tables<'l> {
    ledger: &'l Ledger<'l>,
    chain: chain::Chain,
    places: places::Places<'l>,
    missing: missing::Neighbours<'l>,
    lines: lines::Lines,
    skipped: skipped::Skipped,
    stages: stages::Stages,
    tags: tags::Tags<'l>,
    tax_identifiers: tax_identifiers::TaxIdentifiers<'l>,
}

/// What the tables that need no case are drawn from.
pub struct Drawn<'a> {
    /// The cases.
    pub ledger: &'a Ledger<'a>,
    /// What the user says.
    pub options: &'a Options,
    /// Findings, decided.
    pub findings: &'a [Finding],
    /// Checks, settled.
    pub checks: &'a [CheckResult],
    /// The measures so far.
    pub measures: &'a backhaul_model::report::Measures,
    /// The operating model.
    pub model: &'a OperatingModel,
}

impl<'l> Tables<'l> {
    /// Nothing counted yet.
    pub fn new(ledger: &'l Ledger<'l>) -> Self {
        Tables {
            ledger,
            chain: chain::Chain::default(),
            places: places::Places::default(),
            missing: missing::Neighbours::default(),
            lines: lines::Lines::default(),
            skipped: skipped::Skipped::default(),
            stages: stages::Stages::default(),
            tags: tags::Tags::default(),
            tax_identifiers: tax_identifiers::TaxIdentifiers::default(),
        }
    }

    /// Counts a case.
    #[inline(never)]
    pub fn note(&mut self, seen: &Seen<'_, 'l>) {
        self.chain.note(seen);
        self.places.note(seen);
        self.missing.note(seen);
        self.lines.note(self.ledger, seen);
        self.skipped.note(seen);
        self.stages.note(seen);
        self.tags.note(self.ledger, seen);
        self.tax_identifiers.note(seen);
    }

    /// All tables that have a row, topic by topic.
    pub fn finish(self, drawn: &Drawn<'_>) -> Vec<MeasureTable> {
        let mut tables = vec![self.chain.table()];
        tables.extend(self.lines.tables());
        tables.extend(self.places.tables(drawn));
        tables.push(self.missing.table());
        tables.push(self.skipped.table(drawn));
        tables.push(self.tax_identifiers.table());
        tables.push(self.tags.table());
        tables.push(volume::table(drawn));
        tables.push(patterns::table(drawn));
        tables.push(self.stages.table(drawn));
        tables.push(stages::stalls(drawn));
        tables.extend(people::tables(drawn));
        tables.retain(|table| !table.rows.is_empty());
        tables
    }
}

/// A table before its rows.
struct Plan {
    id: &'static str,
    topic: &'static str,
    title: &'static str,
    says: &'static str,
    columns: &'static [(&'static str, Shows)],
}

impl Plan {
    /// With its rows, cut where there are too many.
    fn with(&self, rows: Vec<Vec<TableCell>>) -> MeasureTable {
        self.of(rows.len() as u64, rows)
    }

    /// With some of its rows.
    fn of(&self, of: u64, mut rows: Vec<Vec<TableCell>>) -> MeasureTable {
        rows.truncate(ROWS);
        let column = |&(title, shows): &(&str, Shows)| TableColumn { title: title.into(), shows };
        MeasureTable {
            id: self.id.to_owned(),
            topic: self.topic.to_owned(),
            title: self.title.to_owned(),
            says: self.says.to_owned(),
            columns: self.columns.iter().map(column).collect(),
            rows,
            of,
        }
    }
}

/// A share in hundredths of a percent; blank of nothing.
fn percent(count: u64, of: u64) -> TableCell {
    (count * 10_000 + of / 2).checked_div(of).map_or("".into(), Into::into)
}
