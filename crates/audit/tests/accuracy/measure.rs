//! Audits a simulated store and compares what it found with its key.

use std::collections::{BTreeMap, BTreeSet};

use backhaul_audit::{Engine, Options};
use backhaul_model::finding::Finding;
use backhaul_model::report::{Outcome, Report};
use backhaul_simulator::{Check, Exports, Plan, confusion, score, simulate, skus};

use crate::measured::Measured;

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

/// Audits one store, and says where the audit and the key differ.
pub fn measure(seed: u64) -> (Measured, Vec<String>) {
    let mut measured = Measured { stores: 1, ..Measured::default() };
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
        measured.confusion.insert((cause, given), count);
    }
    for check in exports.key.not_checkable.iter().filter(|check| built.contains(check.id())) {
        let ended = report.checks.iter().find(|result| result.id == check.id());
        if ended.is_some_and(|ended| ended.result != Outcome::NotCheckable) {
            measured.unsaid.push((*check, seed));
        }
    }
    measured.orders = exports.key.orders;
    measured.checks = score.checks;
    if !slips.is_empty() {
        slips.insert(0, format!("store {seed}: {plan:?}"));
    }
    (measured, slips)
}
