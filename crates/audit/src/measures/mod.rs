//! What the files show beside findings: how long things take, where they fail, what is open since when.
//!
//! Counted while the checks look at each case, so that cases are made only once. Each measure is a file
//! with a tally that notes a case and is finished in the end; a tally grows with days, carriers and
//! services, not with orders, except for the minutes of [`latency`], four bytes an order and leg.

mod days;
mod facets;
mod fields;
mod gaps;
mod latency;
mod notified;
mod polling;
mod share;
mod stages;
mod statuses;
mod untold;
mod volume;
mod waiting;

use backhaul_checks::Raised;
use backhaul_model::report::{AgeBucket, CheckResult, DebtDay, Measures};
use backhaul_model::{Finding, Lane, Moment, SortedMap, StoreOrder};
use backhaul_reconcile::{Case, Entry, Ledger};

use crate::options::Options;

pub use latency::{FEWEST, Leg, legs, rank};
pub use share::share;

/// Checks that say a shipped order was not written back.
pub const UNTOLD: [&str; 2] = ["shipped-unfulfilled", "shipped-partly-fulfilled"];
/// Checks that say an order should have left.
const LATE: [&str; 2] = ["overdue-shipment", "overdue-hold"];

/// A case with what several measures ask of it.
pub struct Seen<'a, 'l> {
    /// The case.
    pub case: &'a Case<'l>,
    /// Its storefront order.
    pub order: Option<Entry<'l, StoreOrder>>,
    /// Its shop's store in ShipStation; blank where no file names one.
    pub store: &'l str,
    /// Whether it shipped.
    pub shipped: bool,
    /// When it last shipped, as written: its newest label.
    pub newest: Option<Moment>,
    /// The same, as a reader would take it.
    pub made: Option<i64>,
    /// What the checks raised for it.
    raised: &'a [Raised],
}

impl<'a, 'l> Seen<'a, 'l> {
    /// Looks at a case, and at what was raised for it.
    pub fn new(ledger: &'l Ledger<'_>, case: &'a Case<'l>, raised: &'a [Raised]) -> Self {
        let shop = case.order.and_then(|order| ledger.shop_of_table(order.at.table));
        let shipped = case.is_shipped();
        let newest = if shipped { case.last_shipped() } else { None };
        Seen {
            case,
            order: case.order,
            store: shop.map_or("", |shop| ledger.shop_name(shop)),
            shipped,
            newest,
            made: newest.and_then(|moment| ledger.clock.nominal(moment)),
            raised,
        }
    }

    /// Whether a check says that its write-back failed.
    pub fn failed(&self) -> bool {
        self.says(&UNTOLD)
    }

    /// Whether a check says that it should have left.
    pub fn late(&self) -> bool {
        self.says(&LATE)
    }

    /// Whether a check says that it never arrived in ShipStation.
    pub fn missing(&self) -> bool {
        self.says(&["never-imported"])
    }

    /// Whether an open finding of one of these checks was raised for it.
    pub fn says(&self, checks: &[&str]) -> bool {
        let open = self.raised.iter().filter(|raised| raised.finding.lane == Lane::Open);
        open.into_iter().any(|raised| checks.contains(&raised.finding.check.as_str()))
    }
}

/// All tallies.
pub struct Measuring<'l> {
    ledger: &'l Ledger<'l>,
    stages: stages::Stages,
    latency: latency::Latencies<'l>,
    facets: facets::Facets<'l>,
    volumes: volume::Volumes,
    days: days::Days<'l>,
    gaps: gaps::Gaps<'l>,
    polling: polling::Beats,
    notices: notified::Notices<'l>,
    waiting: waiting::Waiting<'l>,
    fields: fields::Fields,
}

impl<'l> Measuring<'l> {
    /// Nothing measured yet.
    pub fn new(ledger: &'l Ledger<'l>, options: &Options) -> Self {
        Measuring {
            ledger,
            stages: stages::Stages::default(),
            latency: latency::Latencies::new(options),
            facets: facets::Facets::default(),
            volumes: volume::Volumes::default(),
            days: days::Days::default(),
            gaps: gaps::Gaps::default(),
            polling: polling::Beats::default(),
            notices: notified::Notices::default(),
            waiting: waiting::Waiting::default(),
            fields: fields::Fields::new(options),
        }
    }

    /// Measures a case.
    #[inline(never)]
    pub fn note(&mut self, seen: &Seen<'_, 'l>) {
        self.stages.note(seen);
        self.latency.note(self.ledger, seen);
        self.facets.note(self.ledger, seen);
        self.volumes.note(&self.ledger.clock, seen);
        self.days.note(self.ledger, seen);
        self.gaps.note(self.ledger, seen);
        self.polling.note(seen);
        self.notices.note(seen);
        self.waiting.note(seen);
        self.fields.note(self.ledger, seen);
    }

    /// Sums up.
    pub fn finish(self, findings: &[Finding], checks: &[CheckResult]) -> Measures {
        let ledger = self.ledger;
        let (failures, rhythm) = self.facets.finish(ledger);
        let (throughput, dispatches) = self.days.finish(ledger);
        let (import_gaps, number_gaps) = self.gaps.finish(ledger);
        let (blocking_skus, combinable) = self.waiting.finish(ledger);
        let (survival, completeness) = self.fields.finish();
        let (unfulfilled, funnel) = self.stages.finish(ledger, findings);
        let twice =
            open(findings).filter(|finding| finding.check == "shipped-twice").count() as u64;
        let shipped = funnel.iter().find(|stage| stage.stage == "labelled");
        let shipped = shipped.map_or(0, |stage| stage.orders);
        let checked = checks.iter().any(|check| {
            use backhaul_model::report::Outcome::{Findings, Passed};
            check.id == "shipped-twice" && matches!(check.result, Passed | Findings)
        });
        Measures {
            unfulfilled,
            funnel,
            ages: ages(findings),
            debt: debt(findings),
            latency: self.latency.finish(),
            failures,
            rhythm,
            volume: self.volumes.finish(),
            // The diagnosis knows them.
            strips: Vec::new(),
            throughput,
            import_gaps,
            number_gaps,
            polling: self.polling.finish(),
            notified: self.notices.finish(),
            statuses: statuses::statuses(&ledger.tables),
            dispatch_accuracy: share(
                if checked { shipped.saturating_sub(twice) } else { 0 },
                if checked { shipped } else { 0 },
            ),
            dispatches,
            blocking_skus,
            combinable,
            survival,
            completeness,
            untold: untold::untold(&ledger.tables),
            tables: Vec::new(),
        }
    }
}

/// Findings to be worked on.
pub fn open(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|finding| finding.lane == Lane::Open)
}

/// First and last business day of each bucket.
const BUCKETS: [(i64, Option<i64>); 5] =
    [(0, Some(1)), (2, Some(2)), (3, Some(5)), (6, Some(10)), (11, None)];

fn ages(findings: &[Finding]) -> Vec<AgeBucket> {
    let bucket = |&(from, to): &(i64, Option<i64>)| {
        let mut bucket = AgeBucket { from, to, findings: 0, by_severity: SortedMap::new() };
        let within = |age: i64| age >= from && to.is_none_or(|to| age <= to);
        for finding in open(findings).filter(|f| f.age_business_days.is_some_and(within)) {
            bucket.findings += 1;
            *bucket.by_severity.entry(finding.severity).or_default() += 1;
        }
        bucket
    };
    BUCKETS.iter().map(bucket).collect()
}

fn debt(findings: &[Finding]) -> Vec<DebtDay> {
    let mut days = SortedMap::<&str, u64>::new();
    let since = open(findings).filter_map(|finding| finding.since.as_deref()?.get(..10));
    for day in since {
        *days.entry(day).or_default() += 1;
    }
    days.into_iter().map(|(day, findings)| DebtDay { day: day.to_owned(), findings }).collect()
}
