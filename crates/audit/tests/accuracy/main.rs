//! How often the audit is right, on simulated stores whose answer key it never sees.
//!
//! Every store differs: files, dialect, dates, names, zones, damage, incidents, a second shop, another
//! brand. The test holds the contract's floors over a few of them. `make accuracy` runs fifty in
//! release and writes `docs/accuracy.md`; `BACKHAUL_KEEP=DIR` keeps each store and its report there.
//!
//! Only checks that the catalogue has are scored; the others of the contract are *not built yet*.

#![expect(clippy::print_stdout, reason = "the tables are what a developer runs it for")]

mod measure;
mod page;

use std::path::Path;

use backhaul_simulator::Cause;
use measure::{Measured, measure};

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Store 0 is the sample; the others are drawn from their seed.
fn run(from: u64, to: u64) -> Measured {
    let mut measured = Measured::default();
    for seed in from..=to {
        let slips = measure(seed, &mut measured);
        if !slips.is_empty() {
            println!("{}", slips.join("\n"));
        }
    }
    println!("{}", measured.tables());
    measured
}

/// A share below its floor, in words. One slip in a few stores says little, whatever the share.
fn below(name: &str, right: u32, of: u32, floor: f64) -> Option<String> {
    let allowed = ((f64::from(of) * (1.0 - floor)) as u32).max(1);
    (of - right > allowed).then(|| format!("{name}: {right} of {of}"))
}

#[test]
fn the_audit_is_as_right_as_the_contract_asks() {
    let from = number("BACKHAUL_FROM").unwrap_or(0);
    let measured = run(from, number("BACKHAUL_STORES").unwrap_or(13));
    let mut wrong = Vec::new();
    for (check, tally) in measured.built() {
        let given = tally.found + tally.wrong;
        wrong.extend(below(
            &format!("recall of {}", check.id()),
            tally.found,
            tally.expected,
            0.99,
        ));
        wrong.extend(below(&format!("precision of {}", check.id()), tally.found, given, 0.99));
    }
    // A cause that no finding was given is not built yet, as a check that is not in the catalogue.
    let given = |cause: &Cause| measured.confusion.keys().any(|(_, said)| said == cause.id());
    for (cause, (right, of)) in measured.causes().into_iter().filter(|(cause, _)| given(cause)) {
        wrong.extend(below(&format!("cause {}", cause.id()), right, of, 0.9));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let unsaid = &measured.unsaid;
    assert!(unsaid.is_empty(), "not said to be not checkable: {unsaid:?}");
}

#[test]
#[ignore = "fifty stores: `make accuracy` runs it in release, and writes the page"]
fn the_page_of_fifty_stores() {
    let measured = run(1, 50);
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/accuracy.md");
    std::fs::write(page, page::page(&measured, 1, 50)).expect("the page can be written");
}
