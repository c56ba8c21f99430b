//! How often the audit is right, on simulated stores whose answer key it never sees.
//!
//! Every store differs: dialect, item level, dates, names, zones, damage, a second shop, another brand.
//! The floors are those of the contract. `BACKHAUL_STORES=200 cargo test --release -p backhaul-audit
//! --test accuracy -- --nocapture` looks at more of them and prints the table and every miss.

#![expect(clippy::print_stdout, reason = "the table is what a developer runs it for")]

use std::collections::BTreeMap;

use backhaul_audit::{Engine, Options};
use backhaul_model::report::Report;
use backhaul_simulator::{Check, Exports, Plan, Tally, score, simulate};

fn audit(exports: &Exports, options: &Options) -> Report {
    let mut engine = Engine::new();
    for file in &exports.files {
        let id = engine.open(&file.name);
        for chunk in file.bytes.chunks(64 * 1024) {
            engine.push(id, chunk);
        }
        engine.close(id);
    }
    engine.audit(options, &mut |_, _, _| {}).expect("these options are valid")
}

fn lane(lane: backhaul_model::Lane) -> &'static str {
    match lane {
        backhaul_model::Lane::Open => "open",
        backhaul_model::Lane::TooFresh => "too-fresh",
        backhaul_model::Lane::Waiting => "waiting",
        backhaul_model::Lane::Accepted => "accepted",
    }
}

/// Writes each store and its report to `BACKHAUL_KEEP/<seed>`, for a closer look.
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

#[test]
fn every_check_is_right_on_stores_never_seen() {
    let number = |name| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let stores = number("BACKHAUL_STORES").unwrap_or(12);
    let first = number("BACKHAUL_FROM").unwrap_or(0);
    let mut tallies: BTreeMap<Check, Tally> = BTreeMap::new();
    let (mut causes, mut right) = (0u32, 0u32);
    let mut confusion: BTreeMap<(String, String), u32> = BTreeMap::new();
    for seed in first..=stores {
        let plan = if seed == 0 { Plan::default() } else { Plan::varied(seed) };
        let exports = simulate(&plan);
        let report = audit(&exports, &Options::default());
        keep(seed, &exports, &report);
        for input in &report.inputs {
            assert_eq!(input.rows, input.used + input.set_aside, "{} of {seed}", input.name);
        }
        let found: Vec<(&str, &str, &str)> = report
            .findings
            .iter()
            .map(|f| (f.check.as_str(), f.order.as_deref().unwrap_or(""), lane(f.lane)))
            .collect();
        let score = score(&exports.key, &found);
        for (&check, &tally) in &score.checks {
            tallies.entry(check).or_default().add(tally);
        }
        if !score.missed.is_empty() || !score.wrong.is_empty() {
            println!("store {seed}: {plan:?}");
            for (check, order) in score.missed.iter().take(12) {
                println!("  missed {} {order}", check.id());
            }
            for (check, order) in score.wrong.iter().take(12) {
                println!("  false  {} {order}", check.id());
            }
        }
        for expected in exports.key.findings.iter().filter(|expected| expected.must) {
            let Some(cause) = expected.cause else { continue };
            let finding = report.findings.iter().find(|f| {
                f.check == expected.check.id()
                    && f.order.as_deref().unwrap_or("").trim_start_matches('#')
                        == expected.order.trim_start_matches('#')
            });
            let Some(found) = finding.and_then(|f| f.cause.as_ref()) else { continue };
            causes += 1;
            right += u32::from(found.id == cause.id());
            if found.id != cause.id() {
                println!(
                    "  cause  {} of {}: {seed}, {} found",
                    cause.id(),
                    expected.order,
                    found.id
                );
                *confusion.entry((cause.id().to_owned(), found.id.clone())).or_default() += 1;
            }
        }
    }
    println!("{:<27} true found false precision recall", "check");
    for (check, tally) in &tallies {
        println!(
            "{:<27} {:>4} {:>5} {:>5} {:>9.4} {:>6.4}",
            check.id(),
            tally.expected,
            tally.found,
            tally.wrong,
            tally.precision(),
            tally.recall()
        );
    }
    println!("causes: {right} of {causes} right; confused: {confusion:?}");
    for (check, tally) in &tallies {
        assert!(tally.expected > 0, "{} is not represented", check.id());
        assert!(tally.precision() >= 0.99, "precision of {}", check.id());
        assert!(tally.recall() >= 0.99, "recall of {}", check.id());
    }
    assert!(f64::from(right) >= 0.95 * f64::from(causes), "{right} of {causes} causes are right");
}
