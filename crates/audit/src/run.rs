//! One run: reconcile, check, explain, sum up.
//!
//! A browser optimises a function from its next call on, and never the call that runs. So no step is
//! inlined here, and what a loop does for each case is a function: see `scripts/engine-script.sh`.

use backhaul_checks::{
    Check, Context, Findings, Raised, Rules, Survey, absences, catalogue, guides, values,
};
use backhaul_diagnose::{Diagnosis, Log};
use backhaul_model::look_up::LookUp;
use backhaul_model::report::{
    CheckResult, GuideLink, LedgerDay, Outcome, Report, SCHEMA, Tool, Window,
};
use backhaul_model::{Finding, FulfillmentStatus, Lane, SortedMap, Table, Zone, time};
use backhaul_reconcile::{Case, Ledger, Reach, Settings, common_offset, reconcile};

use crate::adapt::Adapted;
use crate::measures::{Measuring, Seen};
use crate::moment::{self, Edge};
use crate::operating_model::Observing;
use crate::options::Options;
use crate::plugins::{Cases, Plugin, join};
use crate::rules::RuleBook;
use crate::summary::{Counts, summarise};
use crate::tables::{Drawn, Tables};
use crate::{
    KeyRow, OptionError, Phase, causes, decisions, first, inputs, keys, look_up, stories, urgency,
    window,
};

/// Cases between two words of progress.
const STRIDE: usize = 4_096;

/// Options that were understood, and the cases that they make of the files.
struct Matched<'t> {
    ledger: Ledger<'t>,
    window: Option<Reach>,
    /// Whether any moment is known to speak for.
    known: bool,
}

impl<'t> Matched<'t> {
    fn of(
        tables: &[&'t Table],
        options: &Options,
        progress: &mut dyn FnMut(Phase, u32, u32),
    ) -> Result<Self, OptionError> {
        let fail = |option: &str, message| OptionError { option: option.to_owned(), message };
        let zone = match &options.time_zone {
            Some(name) => Zone::parse(name).map_err(|message| fail("time_zone", message))?,
            None => Zone::Unknown,
        };
        let offset = common_offset(tables);
        let as_of = match &options.as_of {
            Some(text) => {
                Some(moment::parse(text, zone, offset, Edge::End).map_err(|m| fail("as_of", m))?)
            }
            None => None,
        };
        let settings = Settings {
            as_of,
            zone,
            calendar: options.calendar.calendar()?,
            stores: options.store_names(),
            prefixes: options.prefixes(),
            orders: options.orders.clone(),
            aliases: options.aliases.clone(),
            kits: options.kits.clone(),
        };
        progress(Phase::Matching, 0, 1);
        let ledger = reconcile(tables, &settings);
        let clock = &ledger.clock;
        let window = match &options.window {
            Some(text) => Some(window::parse(text, clock.as_of, zone, clock.offset)?),
            None => None,
        };
        let known = as_of.is_some() || ledger.reaches().iter().any(Option::is_some);
        Ok(Matched { ledger, window, known })
    }

    /// Whether a case is reported on.
    fn holds(&self, case: &Case<'_>) -> bool {
        self.window.is_none_or(|window| self.ledger.dated(case).is_some_and(|at| window.holds(at)))
    }
}

/// What the cases are made from, as a text: other files or options give another.
pub fn stamp(tables: &[&Table], options: &Options) -> String {
    let files = tables.iter().map(|table| format!("{}\n{}\n", table.name, table.sha256));
    let asked = serde_json::to_string(options).unwrap_or_default();
    files.chain([asked]).collect()
}

/// The cases that plugins get.
pub fn cases(tables: &[&Table], options: &Options, stamp: String) -> Result<Cases, OptionError> {
    let adapted = Adapted::of(tables, options)?;
    let matched = Matched::of(&adapted.tables(tables), options, &mut |_, _, _| ())?;
    Ok(Cases::of(&matched.ledger, stamp, &|case| matched.holds(case)))
}

/// Orders that a text leads to.
pub fn look_up(tables: &[&Table], options: &Options, text: &str) -> Result<LookUp, OptionError> {
    let adapted = Adapted::of(tables, options)?;
    let matched = Matched::of(&adapted.tables(tables), options, &mut |_, _, _| ())?;
    Ok(look_up::find(&matched.ledger, text))
}

/// Every match, row by row.
pub fn keys(
    tables: &[&Table],
    options: &Options,
    row: &mut dyn FnMut(&KeyRow<'_>),
) -> Result<(), OptionError> {
    let adapted = Adapted::of(tables, options)?;
    let matched = Matched::of(&adapted.tables(tables), options, &mut |_, _, _| ())?;
    keys::each(&matched.ledger, row);
    Ok(())
}

/// Audits `tables`, which stand in the order of the report's `inputs`.
pub fn run(
    tables: &[&Table],
    plugins: &[&Plugin],
    options: &Options,
    progress: &mut dyn FnMut(Phase, u32, u32),
) -> Result<Report, OptionError> {
    progress(Phase::Understanding, 0, 1);
    let rules = RuleBook::of(&options.rule)?;
    let selected = select(options, &rules)?;
    let adapted = Adapted::of(tables, options)?;
    let matched = Matched::of(&adapted.tables(tables), options, progress)?;
    let ledger = &matched.ledger;
    let inside = |case: &Case<'_>| matched.holds(case);

    let known = decisions::Known::of(options, &ledger.clock)?;
    let mut watching = Watching {
        measures: Measuring::new(ledger, options),
        model: Observing::new(ledger),
        tables: Tables::new(ledger),
    };
    let Checked { mut raised, results: mut checks, counts, days, diagnosis } =
        check(ledger, options, &selected, &inside, &mut watching, progress);
    let asked = |id: &str| asked(options, id);
    let (of_rules, results) = rules.run(ledger, &inside, &asked);
    let joined = join(plugins, ledger, &stamp(tables, options), &asked);
    raised.extend(of_rules.into_iter().chain(joined.raised));
    urgency::mark(&mut raised, ledger, options);
    checks.extend(results.into_iter().chain(joined.checks));
    progress(Phase::Explaining, 0, 1);
    stories::place(&mut raised);
    let (mut findings, instances) = causes::explain(&diagnosis, raised);
    let acceptances = decisions::apply(&mut findings, options);
    let incidents = known.explain(&mut findings, &ledger.clock);
    sort(&mut findings, &checks);
    let patterns = causes::patterns(&diagnosis, &findings, &instances);
    let checks = settle(checks, &findings);
    let cases = stories::tell(ledger, &mut findings);
    let whole = matched.window.is_none();
    let Watching { measures, model, tables } = watching;
    let mut measures = measures.finish(&findings, &checks);
    measures.strips = diagnosis.strips(&|case| whole || matched.holds(&ledger.case(case as usize)));
    let operating_model = model.finish(options, &findings, &checks, &measures);
    measures.tables = tables.finish(&Drawn {
        ledger,
        options,
        findings: &findings,
        checks: &checks,
        measures: &measures,
        model: &operating_model,
    });
    let clock = &ledger.clock;
    let report = Report {
        schema: SCHEMA.to_owned(),
        tool: Tool { name: "backhaul".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        as_of: matched.known.then(|| time::iso(clock.as_of, clock.offset)),
        window: shown_window(ledger, matched.window),
        shown: None,
        options: options.stated(),
        inputs: inputs::together(ledger),
        summary: summarise(counts, &findings, &checks),
        do_first: first::steps(&findings, &checks),
        patterns,
        findings,
        cases,
        checks,
        ledger: days,
        coverage: inputs::coverage(ledger),
        incidents,
        acceptances,
        measures,
        operating_model,
        changes: None,
        plugins: joined.plugins,
    };
    progress(Phase::Explaining, 1, 1);
    Ok(report)
}

/// Positions of the checks to run. An id nobody knows is an error that names it; the checks of plugins
/// are known only when they run.
#[inline(never)]
fn select(options: &Options, rules: &RuleBook<'_>) -> Result<Vec<bool>, OptionError> {
    for (option, ids) in [("only", &options.only), ("skip", &options.skip)] {
        for id in ids {
            let ours = catalogue().any(|meta| meta.id == id) || rules.ids().any(|rule| rule == id);
            if !ours && (!id.contains('/') || id.starts_with("rules/")) {
                return Err(OptionError {
                    option: option.to_owned(),
                    message: format!("no check is called \"{id}\""),
                });
            }
        }
    }
    Ok(catalogue().map(|meta| asked(options, meta.id)).collect())
}

/// Whether a check is asked for: by name, by a round, or because nothing is.
fn asked(options: &Options, id: &str) -> bool {
    let wanted = match options.preset {
        Some(preset) if options.only.is_empty() => preset.checks().contains(&id),
        _ => options.only.is_empty() || options.only.iter().any(|only| only == id),
    };
    wanted && !options.skip.iter().any(|skip| skip == id)
}

/// What is counted in passing.
struct Watching<'l> {
    measures: Measuring<'l>,
    model: Observing<'l>,
    tables: Tables<'l>,
}

impl<'l> Watching<'l> {
    fn note(&mut self, seen: &Seen<'_, 'l>) {
        self.measures.note(seen);
        self.model.note(seen);
        self.tables.note(seen);
    }
}

/// What one pass over the cases gives.
struct Checked<'l> {
    raised: Vec<Raised>,
    results: Vec<CheckResult>,
    counts: Counts,
    days: Vec<LedgerDay>,
    diagnosis: Diagnosis<'l>,
}

fn check<'l>(
    ledger: &'l Ledger<'l>,
    options: &Options,
    selected: &[bool],
    inside: &dyn Fn(&Case<'_>) -> bool,
    watching: &mut Watching<'l>,
    progress: &mut dyn FnMut(Phase, u32, u32),
) -> Checked<'l> {
    let rules = &options.rules;
    let mut raised = Vec::new();
    let (running, mut results) = prepare(ledger, options, selected);
    let survey = Survey::new(ledger, rules);
    let mut counts = Counts::default();
    let mut days = Days::default();
    let mut log = Log::new(ledger, causes::grace(options));
    let total = ledger.len() as u32;
    for (position, case) in ledger.cases().enumerate() {
        if position % STRIDE == 0 {
            progress(Phase::Checking, position as u32, total);
        }
        log.note(&case);
        if !inside(&case) {
            continue;
        }
        counts.note(&case);
        days.note(ledger, &case);
        let before = raised.len();
        examine(&case, &running, rules, &survey, &mut raised, &mut results);
        watching.note(&Seen::new(ledger, &case, &raised[before..]));
    }
    let diagnosis = Diagnosis::of(log);
    let histories = diagnosis.store_histories(inside);
    for (check, values, result) in &running {
        let cx = Context::new(check.meta(), values, rules, &survey).with_histories(&histories);
        let cx = cx.within(inside);
        if check.conclude(ledger, &cx, &mut Findings::new(check.meta(), &mut raised)) {
            results[*result].result = Outcome::Passed;
        }
    }
    progress(Phase::Checking, total, total);
    Checked { raised, results, counts, days: days.finish(), diagnosis }
}

/// A check that can run, with its numbers, and where its result stands.
type Running = (&'static dyn Check, Vec<i64>, usize);

/// One case, through every check.
#[inline(never)]
fn examine<'a>(
    case: &Case<'_>,
    running: &'a [Running],
    rules: &'a Rules,
    survey: &'a Survey<'a>,
    raised: &mut Vec<Raised>,
    results: &mut [CheckResult],
) {
    for (check, values, result) in running {
        let mut out = Findings::new(check.meta(), raised);
        if check.examine(case, &Context::new(check.meta(), values, rules, survey), &mut out) {
            results[*result].result = Outcome::Passed;
        }
    }
}

/// The checks that the files allow, and a result for each that was selected.
#[inline(never)]
fn prepare(
    ledger: &Ledger<'_>,
    options: &Options,
    selected: &[bool],
) -> (Vec<Running>, Vec<CheckResult>) {
    let mut results: Vec<CheckResult> = Vec::new();
    let mut running = Vec::new();
    for (check, _) in backhaul_checks::ALL.iter().zip(selected).filter(|&(_, &on)| on) {
        let meta = check.meta();
        let absent = absences(meta.needs, &ledger.tables);
        if absent.is_empty() {
            running.push((*check, values(meta, &options.numbers(meta)), results.len()));
        }
        results.push(CheckResult {
            guides: Vec::new(),
            id: meta.id.to_owned(),
            title: meta.title_holds.to_owned(),
            broken: meta.title_broken.to_owned(),
            family: meta.family.id().to_owned(),
            severity: options.severity(meta.id).unwrap_or(meta.severity),
            owner: meta.owner,
            result: if absent.is_empty() { Outcome::NotApplicable } else { Outcome::NotCheckable },
            findings: 0,
            missing: absent.iter().map(|absence| absence.what.clone()).collect(),
            why: meta.why.to_owned(),
            remedy: absent.into_iter().map(|absence| absence.remedy).collect(),
        });
    }
    (running, results)
}

/// Sorts findings: lane, severity, those with a deadline first, the nearest and dearest before the others;
/// then check, oldest first, name.
#[inline(never)]
fn sort(findings: &mut [Finding], checks: &[CheckResult]) {
    let rank: SortedMap<&str, usize> =
        checks.iter().enumerate().map(|(i, check)| (check.id.as_str(), i)).collect();
    findings.sort_by_cached_key(|finding| {
        let age = std::cmp::Reverse(finding.age_days.unwrap_or(-1));
        let check = rank.get(finding.check.as_str()).copied();
        let order = finding.order.clone().unwrap_or_default();
        let number = order.chars().filter(char::is_ascii_digit).collect::<String>();
        let name = (number.len(), number, order, finding.store.clone());
        let due = finding.due.clone().map(|due| {
            let value = finding.value.as_ref().map_or(0, |value| value.amount);
            (due, std::cmp::Reverse(value))
        });
        let due = (due.is_none(), due);
        (finding.lane, finding.severity, due, check, age, name, finding.id.clone())
    });
}

#[inline(never)]
fn settle(mut checks: Vec<CheckResult>, findings: &[Finding]) -> Vec<CheckResult> {
    for check in &mut checks {
        let open = findings.iter().filter(|f| f.check == check.id && f.lane == Lane::Open);
        check.findings = open.count() as u64;
        if check.findings > 0 {
            check.result = Outcome::Findings;
            let meta = catalogue().find(|meta| meta.id == check.id);
            let guides = meta.map_or(&[][..], guides).iter();
            check.guides = guides
                .map(|guide| GuideLink {
                    title: guide.title.to_owned(),
                    address: guide.address.to_owned(),
                })
                .collect();
        }
    }
    checks
}

#[inline(never)]
fn shown_window(ledger: &Ledger<'_>, window: Option<Reach>) -> Option<Window> {
    let orders = ledger.tables.iter().zip(ledger.reaches());
    let orders = orders.filter(|(table, _)| table.kind.is_storefront());
    let all = orders
        .filter_map(|(_, reach)| *reach)
        .reduce(|a, b| Reach { from: a.from.min(b.from), to: a.to.max(b.to) })?;
    let window = window.unwrap_or(all);
    let offset = ledger.clock.offset;
    Some(Window {
        from: time::iso(window.from.max(all.from), offset),
        to: time::iso(window.to.min(all.to.max(ledger.clock.as_of)), offset),
    })
}

/// The daily ledger: shipped in ShipStation against fulfilled in the store, by the store's days and
/// ShipStation's name of it.
#[derive(Default)]
struct Days<'l>(SortedMap<(i64, &'l str), (u64, u64)>);

impl<'l> Days<'l> {
    #[inline(never)]
    fn note(&mut self, ledger: &'l Ledger<'l>, case: &Case<'l>) {
        let Some(order) = case.order else { return };
        let store = case.store().unwrap_or("");
        let day = |at: i64| (at + i64::from(ledger.clock.offset) * 60).div_euclid(time::DAY);
        let shipped = case.last_shipped().filter(|_| case.is_shipped());
        if let Some(at) = shipped.and_then(|moment| ledger.clock.nominal(moment)) {
            self.0.entry((day(at), store)).or_default().0 += 1;
        }
        let fulfilled = order.fulfillment.value == FulfillmentStatus::Fulfilled;
        if let Some(at) = ledger.clock.nominal(order.fulfilled).filter(|_| fulfilled) {
            self.0.entry((day(at), store)).or_default().1 += 1;
        }
    }

    fn finish(self) -> Vec<LedgerDay> {
        let days = self.0.into_iter();
        days.map(|((day, store), (shipped, fulfilled))| LedgerDay {
            day: time::iso_day(day * time::DAY, 0),
            store: store.to_owned(),
            shipped,
            fulfilled,
        })
        .collect()
    }
}
