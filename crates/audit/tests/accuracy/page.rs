//! `docs/accuracy.md`, written from what was measured.

use std::fmt::Write;

use backhaul_simulator::{Cause, Check};

use crate::measured::Measured;

/// The page for stores `from` to `to`.
pub fn page(measured: &Measured, from: u64, to: u64) -> String {
    let mut text = format!(
        "# How often the audit is right\n\n\
         Measured on {} simulated stores with {} orders (seeds {from} to {to}), made by\n\
         `make accuracy`. The same seeds give the same page.\n\n\
         The simulator runs shops and a ShipStation account, lets things go wrong, and writes the\n\
         exports with an answer key. The key is worked out from what the exports show, by an own\n\
         reading of the catalogue that shares no code with the checks. Where a finding depends on\n\
         how one reads a time without a zone, it counts neither way.\n\n\
         The stores differ in files, headers, dates, order names, zones, damage and incidents. An\n\
         audit of them is given no options, but for the kits and SKUs of stores that have some.\n\n\
         ## Checks\n\n\
         *Least* is the lower of precision and recall in the one store where it is lowest, of those with\n\
         20 cases or more.\n\n\
         | check | true | found | missed | false | precision | recall | least |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|\n",
        measured.stores, measured.orders
    );
    for (check, tally) in measured.built() {
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {} | {:.4} | {:.4} | {} |",
            check.id(),
            tally.expected,
            tally.found,
            tally.expected - tally.found,
            tally.wrong,
            tally.precision(),
            tally.recall(),
            measured.least(check.id())
        );
    }
    let unbuilt: Vec<String> =
        measured.unbuilt().into_iter().map(Check::id).map(|id| format!("`{id}`")).collect();
    if !unbuilt.is_empty() {
        let _ = write!(text, "\nNot built yet: {}.\n", unbuilt.join(", "));
    }
    text.push_str(
        "\nA finding of a whole set counts once for each order or SKU of the set.\n\n\
         ## Causes of a broken write-back\n\n\
         Rows are true causes, columns what the audit said, over the findings it made. Where two\n\
         causes are as right, the one it gave counts as the true one.\n\n",
    );
    let given: Vec<&str> = Cause::ALL
        .iter()
        .map(|cause| cause.id())
        .filter(|id| measured.confusion.keys().any(|(_, said)| said == id))
        .collect();
    let _ = writeln!(text, "| true | {} | right | least |", given.join(" | "));
    let _ = writeln!(text, "|---|{}---:|---:|", "---:|".repeat(given.len()));
    for (cause, (right, of)) in measured.causes() {
        let counts: Vec<String> = given
            .iter()
            .map(|said| measured.confusion.get(&(cause, (*said).to_owned())))
            .map(|count| count.map_or_else(String::new, u32::to_string))
            .collect();
        let _ = writeln!(
            text,
            "| `{}` | {} | {:.3} | {} |",
            cause.id(),
            counts.join(" | "),
            f64::from(right) / f64::from(of.max(1)),
            measured.least(&format!("cause {}", cause.id()))
        );
    }
    text
}
