//! Audits simulated stores and compares what it found with their keys.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use backhaul_audit::{Engine, Options};
use backhaul_model::finding::Finding;
use backhaul_model::report::{Outcome, Report};
use backhaul_simulator::{
    Cause, Check, Confusion, Exports, Plan, Tally, confusion, score, simulate, skus,
};

/// What several stores came to.
#[derive(Default)]
pub struct Measured {
    /// Stores.
    pub stores: u32,
    /// Storefront orders in them.
    pub orders: u32,
    /// How every check did, those not built included.
    pub checks: BTreeMap<Check, Tally>,
    /// Causes: true and given.
    pub confusion: Confusion,
    /// Checks that had to say that a file is absent and did not, with the store.
    pub unsaid: Vec<(Check, u64)>,
}

/// Checks that speak of SKUs.
const OF_SKUS: [&str; 4] = ["overstated-commitment", "oversold", "stock-drift", "catalogue-drift"];

fn audit(exports: &Exports) -> Report {
    let mut engine = Engine::new();
    for file in exports.files.iter().filter(|file| file.name != "backhaul.toml") {
        let id = engine.open(&file.name);
        for chunk in file.bytes.chunks(64 * 1024) {
            engine.push(id, chunk);
        }
        engine.close(id);
    }
    let tables = &exports.tables;
    let said = serde_json::json!({ "aliases": tables.aliases, "kits": tables.kits });
    let options: Options = serde_json::from_value(said).expect("these tables are options");
    engine.audit(&options, &mut |_, _, _| {}).expect("these options are valid")
}

fn lane(lane: backhaul_model::Lane) -> &'static str {
    match lane {
        backhaul_model::Lane::Open => "open",
        backhaul_model::Lane::TooFresh => "too-fresh",
        backhaul_model::Lane::Waiting => "waiting",
        backhaul_model::Lane::Accepted => "accepted",
    }
}

/// Writes the store and its report to `BACKHAUL_KEEP/<seed>`, for a closer look.
fn keep(seed: u64, exports: &Exports, report: &Report) {
    let Some(root) = std::env::var_os("BACKHAUL_KEEP") else { return };
    let folder = std::path::Path::new(&root).join(seed.to_string());
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for file in &exports.files {
        std::fs::write(folder.join(&file.name), &file.bytes).expect("the file can be written");
    }
    std::fs::write(folder.join("report.json"), backhaul_report::json(report))
        .expect("it can be written");
}

/// What a finding speaks of: its order, each order of its set, or its SKUs.
fn subjects(finding: &Finding) -> Vec<&str> {
    if OF_SKUS.contains(&finding.check.as_str()) {
        let of = |text: &'_ str| -> Vec<&'static str> {
            let words: BTreeSet<&str> =
                text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').collect();
            skus().filter(|sku| words.contains(sku)).collect()
        };
        let said = of(&finding.message);
        if !said.is_empty() {
            return said;
        }
        return finding.evidence.iter().flat_map(|evidence| of(&evidence.text)).collect();
    }
    finding.order.iter().chain(&finding.orders).map(String::as_str).collect()
}

/// Audits one store, adds it, and returns where the audit and the key differ.
pub fn measure(seed: u64, measured: &mut Measured) -> Vec<String> {
    let plan = if seed == 0 { Plan::default() } else { Plan::varied(seed) };
    let exports = simulate(&plan);
    let report = audit(&exports);
    keep(seed, &exports, &report);
    for input in &report.inputs {
        assert_eq!(input.rows, input.used + input.set_aside, "{} of {seed}", input.name);
    }
    let built: BTreeSet<&str> = report.checks.iter().map(|check| check.id.as_str()).collect();
    let mut slips = Vec::new();
    let found: Vec<(&str, &str, &str)> = report
        .findings
        .iter()
        .flat_map(|f| {
            subjects(f).into_iter().map(|subject| (f.check.as_str(), subject, lane(f.lane)))
        })
        .collect();
    let score = score(&exports.key, &found);
    for (&check, &tally) in &score.checks {
        measured.checks.entry(check).or_default().add(tally);
    }
    for (word, list) in [("missed", &score.missed), ("false ", &score.wrong)] {
        let mut said: BTreeMap<Check, Vec<&str>> = BTreeMap::new();
        for (check, order) in list.iter().filter(|(check, _)| built.contains(check.id())) {
            said.entry(*check).or_default().push(order);
        }
        for (check, orders) in said {
            let few = orders.iter().take(6).copied().collect::<Vec<_>>().join(" ");
            slips.push(format!("  {word} {} × {} ({few})", orders.len(), check.id()));
        }
    }
    let causes: Vec<(&str, &str, &str, &str)> = report
        .findings
        .iter()
        .filter_map(|f| {
            let (order, cause) = (f.order.as_deref()?, f.cause.as_ref()?.id.as_str());
            Some((f.check.as_str(), order, f.store.as_deref().unwrap_or(""), cause))
        })
        .collect();
    for ((cause, given), count) in confusion(&exports.key, &causes) {
        if cause.id() != given {
            slips.push(format!("  cause  {count} × {} said to be {given}", cause.id()));
        }
        *measured.confusion.entry((cause, given)).or_default() += count;
    }
    for check in exports.key.not_checkable.iter().filter(|check| built.contains(check.id())) {
        let ended = report.checks.iter().find(|result| result.id == check.id());
        if ended.is_some_and(|ended| ended.result != Outcome::NotCheckable) {
            measured.unsaid.push((*check, seed));
        }
    }
    measured.stores += 1;
    measured.orders += exports.key.orders;
    if !slips.is_empty() {
        slips.insert(0, format!("store {seed}: {plan:?}"));
    }
    slips
}

impl Measured {
    /// Checks that the catalogue has, and their tallies.
    pub fn built(&self) -> impl Iterator<Item = (Check, Tally)> + '_ {
        let built: BTreeSet<&str> = backhaul_checks::catalogue().map(|meta| meta.id).collect();
        self.checks
            .iter()
            .filter(move |(check, _)| built.contains(check.id()))
            .map(|(&check, &tally)| (check, tally))
    }

    /// Checks of the contract that the catalogue has not.
    pub fn unbuilt(&self) -> Vec<Check> {
        let built: BTreeSet<Check> = self.built().map(|(check, _)| check).collect();
        Check::ALL.iter().copied().filter(|check| !built.contains(check)).collect()
    }

    /// For each true cause: how often it was given, and how often it was true.
    pub fn causes(&self) -> BTreeMap<Cause, (u32, u32)> {
        let mut causes: BTreeMap<Cause, (u32, u32)> = BTreeMap::new();
        for ((cause, given), &count) in &self.confusion {
            let slot = causes.entry(*cause).or_default();
            slot.1 += count;
            slot.0 += if cause.id() == given { count } else { 0 };
        }
        causes
    }

    /// Both tables, for a terminal.
    pub fn tables(&self) -> String {
        let mut text = format!(
            "{:<27} {:>6} {:>6} {:>6} {:>6} {:>9} {:>7}\n",
            "check", "true", "found", "missed", "false", "precision", "recall"
        );
        for (check, tally) in self.built() {
            let _ = writeln!(
                text,
                "{:<27} {:>6} {:>6} {:>6} {:>6} {:>9.4} {:>7.4}",
                check.id(),
                tally.expected,
                tally.found,
                tally.expected - tally.found,
                tally.wrong,
                tally.precision(),
                tally.recall()
            );
        }
        let unbuilt: Vec<&str> = self.unbuilt().into_iter().map(Check::id).collect();
        let _ = writeln!(text, "not built yet: {}", unbuilt.join(", "));
        for (cause, (right, of)) in self.causes() {
            let _ = write!(text, "{:<27} {right:>6} of {of:>5}", cause.id());
            for ((_, given), count) in
                self.confusion.iter().filter(|((c, said), _)| *c == cause && c.id() != said)
            {
                let _ = write!(text, "  {count} {given}");
            }
            text.push('\n');
        }
        text
    }
}
