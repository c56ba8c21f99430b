//! How the two systems are run, as far as the files show.
//!
//! Each order tells who wrote its status and what it asked of the connection; the findings tell what
//! stalls. From these the usual questions before a change are answered, each with its number, and asked
//! of the reader where exports cannot know. The verdict may be to keep it simple.

mod answers;
mod ownership;
mod paths;
mod stalls;
mod use_cases;
mod verdict;
mod watch;
mod writers;

use backhaul_model::ProblemCode;
use backhaul_model::report::{CheckResult, Measures, OperatingModel, Outcome};
use backhaul_model::time::DAY;
use backhaul_model::{Arrange, Finding, Table};
use backhaul_reconcile::Ledger;

use crate::measures::{Seen, UNTOLD, open};
use crate::options::Options;

pub use paths::PATTERNS;

/// Working days of a month.
const MONTH: u64 = 21;

/// What orders tell of the model.
pub struct Observing<'l> {
    ledger: &'l Ledger<'l>,
    writers: writers::Writers,
    use_cases: use_cases::UseCases,
    watched: watch::Watched,
    /// First and last local day on which an order was created.
    days: Option<(i64, i64)>,
}

/// What the answers are drawn from.
struct Facts<'a> {
    ledger: &'a Ledger<'a>,
    options: &'a Options,
    findings: &'a [Finding],
    checks: &'a [CheckResult],
    measures: &'a Measures,
    writers: &'a writers::Writers,
    use_cases: &'a use_cases::UseCases,
    working_days: u64,
}

impl<'l> Observing<'l> {
    /// Nothing seen yet.
    pub fn new(ledger: &'l Ledger<'l>) -> Self {
        Observing {
            ledger,
            writers: writers::Writers::default(),
            use_cases: use_cases::UseCases::default(),
            watched: watch::Watched::default(),
            days: None,
        }
    }

    /// Looks at a case.
    #[inline(never)]
    pub fn note(&mut self, seen: &Seen<'_, 'l>) {
        let Some(order) = seen.order else { return };
        let clock = &self.ledger.clock;
        if let Some(created) = clock.nominal(order.created) {
            let day = (created + i64::from(clock.offset) * 60).div_euclid(DAY);
            let (first, last) = self.days.unwrap_or((day, day));
            self.days = Some((first.min(day), last.max(day)));
        }
        self.writers.note(self.ledger, seen);
        self.use_cases.note(seen);
        self.watched.note(self.ledger, seen);
    }

    /// Draws the conclusions.
    pub fn finish(
        self,
        options: &Options,
        findings: &[Finding],
        checks: &[CheckResult],
        measures: &Measures,
    ) -> OperatingModel {
        let calendar = &self.ledger.clock.calendar;
        let working_days = self.days.map_or(0, |(first, last)| calendar.days(first, last)) as u64;
        let facts = Facts {
            ledger: self.ledger,
            options,
            findings,
            checks,
            measures,
            writers: &self.writers,
            use_cases: &self.use_cases,
            working_days,
        };
        let checklist = answers::checklist(&facts);
        let ticked = answers::ticked(&checklist);
        let effort = verdict::effort(&facts);
        let verdict = verdict::verdict(&facts, &effort, ticked);
        OperatingModel {
            writers: self.writers.shown(),
            writers_seen: self.writers.seen(),
            ownership: ownership::model(&facts),
            ticked,
            checklist,
            readiness: answers::readiness(&facts),
            badge: answers::badge(&facts),
            simple_path: paths::simple(&facts),
            richer_path: paths::richer(&facts),
            use_cases: self.use_cases.shown(),
            recommendation: paths::recommendation(&facts, &verdict, &effort),
            cadence: stalls::cadence(&facts),
            watch_list: self.watched.tiles(&facts),
            stalls: stalls::stalls(&facts),
            effort,
            verdict,
        }
    }
}

impl Facts<'_> {
    /// Open findings of some checks.
    fn open(&self, checks: &[&str]) -> u64 {
        open(self.findings).filter(|finding| checks.contains(&finding.check.as_str())).count()
            as u64
    }

    /// Shipped orders that were not written back.
    fn untold(&self) -> u64 {
        self.open(&UNTOLD)
    }

    /// Whether a check looked at anything.
    fn looked(&self, check: &str) -> bool {
        let result = self.checks.iter().find(|result| result.id == check);
        result.is_some_and(|result| matches!(result.result, Outcome::Passed | Outcome::Findings))
    }

    /// Status words that nobody knows: renamed in a system, and written down nowhere. Each counts once,
    /// however many files bear it.
    fn unknown_words(&self) -> u64 {
        let problems = self.ledger.tables.iter().flat_map(|table: &&Table| &table.problems);
        let unknown = problems.filter(|problem| problem.code == ProblemCode::UnknownStatus);
        let mut words: Vec<String> =
            unknown.map(|problem| problem.message.to_lowercase()).collect();
        words.arrange();
        words.dedup();
        words.len() as u64
    }

    /// Whether statuses are renamed faster than anybody writes it down: twice a month or more.
    fn renames_often(&self) -> bool {
        let words = self.unknown_words();
        words >= 2 && words * MONTH >= 2 * self.working_days
    }

    /// Values of a facet that carry at least one order in a hundred, and the share of the busiest, in
    /// hundredths of a percent.
    fn values(&self, facet: &str) -> (u64, u64) {
        let values = self.measures.failures.iter().filter(|value| value.facet == facet);
        let orders: Vec<u64> = values.map(|value| value.failed.of).collect();
        let all: u64 = orders.iter().sum();
        let used = orders.iter().filter(|&&of| of * 100 >= all).count() as u64;
        let most = orders.iter().max().copied().unwrap_or(0);
        (used, (most * 10_000).checked_div(all).unwrap_or(0))
    }
}

/// `1 order`, `12 orders`.
fn orders(count: u64) -> String {
    many(count, "order")
}

/// `1 carrier`, `12 carriers`.
fn many(count: u64, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", backhaul_model::money::count(count))
}

/// A share in percent, to one decimal: `2.3 %`.
pub fn percent(hundredths: u32) -> String {
    format!("{}.{} %", hundredths / 100, hundredths % 100 / 10)
}
