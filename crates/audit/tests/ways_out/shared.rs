//! What a shared copy still says: no value that its tier leaves out, in any way out of it.

use std::collections::BTreeSet;

use backhaul_model::Kind;
use backhaul_model::report::{Report, Tier};
use backhaul_report::redacted;

use crate::made::{audit, exports, outputs};

/// Headers of columns that say who somebody is, where they live or how to reach them, what they wrote, and
/// which parcel is theirs; in whichever spelling.
const PERSONAL: [&str; 13] = [
    "email",
    "phone",
    "billing name",
    "shipping name",
    "recipient",
    "customer",
    "street",
    "address",
    "company",
    "notes",
    "note",
    "tracking",
    "user",
];

/// Headers of columns that name orders, goods and stores.
const NAMING: [&str; 6] = ["order #", "order number", "name", "sku", "item", "store"];

/// Words that no file owns.
const WORDS: [&str; 9] =
    ["true", "false", "shopify", "FedEx", "UPS", "USPS", "fulfilled", "pending", "unfulfilled"];

/// Cells of three characters and more in columns whose header holds one of the words.
fn cells(words: &[&str]) -> BTreeSet<String> {
    let mut cells = BTreeSet::new();
    for file in exports() {
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).from_reader(file.bytes.as_slice());
        let headers = reader.headers().expect("headers").clone();
        let meant: Vec<usize> = headers
            .iter()
            .enumerate()
            .filter(|(_, header)| words.iter().any(|word| header.to_lowercase().contains(word)))
            .map(|(at, _)| at)
            .collect();
        for record in reader.records() {
            let record = record.expect("a row");
            let values = meant.iter().filter_map(|&at| record.get(at)).map(str::trim);
            cells.extend(values.filter(|cell| cell.chars().count() >= 3).map(str::to_owned));
        }
    }
    // Short numbers are counts elsewhere; carriers and statuses are words of the products.
    let is_word = |cell: &str| WORDS.iter().any(|word| word.eq_ignore_ascii_case(cell));
    cells.retain(|cell| (cell.parse::<f64>().is_err() || cell.len() >= 10) && !is_word(cell));
    cells
}

/// Whether a text holds a value as a word or words of its own.
fn holds(text: &str, value: &str) -> bool {
    text.match_indices(value).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + value.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

fn report() -> Report {
    let files = exports();
    audit(files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())))
}

fn met(report: &Report, values: &BTreeSet<String>) -> Vec<(String, String)> {
    let outputs = outputs(report);
    let met = |value: &String| {
        let (name, _) = outputs.iter().find(|(_, text)| holds(text, value))?;
        Some((name.clone(), value.clone()))
    };
    values.iter().filter_map(met).collect()
}

#[test]
fn people_are_in_no_copy() {
    let report = report();
    let people = cells(&PERSONAL);
    assert!(people.len() > 200, "{}", people.len());
    // The same probe on the whole report meets some, so it can.
    let probed = met(&report, &people).len();
    assert!(probed > 5, "{probed}");
    for tier in [Tier::Numbers, Tier::Orders] {
        assert_eq!(met(&redacted(report.clone(), tier), &people), [], "{tier:?}");
    }
}

#[test]
fn orders_goods_and_stores_are_in_no_copy_of_numbers() {
    let report = report();
    let named = cells(&NAMING);
    let probed = met(&report, &named).len();
    assert!(probed > 10, "{probed}");
    let copy = redacted(report.clone(), Tier::Numbers);
    assert_eq!(met(&copy, &named), []);
    let files: BTreeSet<String> = report.inputs.iter().map(|input| input.name.clone()).collect();
    assert_eq!(met(&copy, &files), []);
    assert_eq!(met(&redacted(report, Tier::Orders), &files), []);
}

#[test]
fn the_numbers_stay_and_the_copy_says_what_it_is() {
    let report = report();
    for tier in [Tier::Numbers, Tier::Orders] {
        let copy = redacted(report.clone(), tier);
        assert_eq!(copy.summary, report.summary);
        assert_eq!(copy.findings.len(), report.findings.len());
        assert_eq!(copy.checks, report.checks);
        let days = |report: &Report| report.ledger.iter().map(|day| day.shipped).sum::<u64>();
        assert_eq!(days(&copy), days(&report));
        for (name, text) in outputs(&copy) {
            let kit = name.contains('.');
            let said =
                ["numbers", "order numbers", "orders"].iter().any(|word| text.contains(word));
            assert!(kit || said, "{name} does not say its tier");
        }
        // A copy of a copy shows no more.
        let again = redacted(copy.clone(), Tier::Orders);
        assert_eq!(again.shown.map(|shown| shown.tier), Some(tier));
        assert!(copy.inputs.iter().all(|input| input.kind != Kind::BackhaulReport));
    }
    let orders = redacted(report.clone(), Tier::Orders);
    let order =
        |report: &Report| report.findings.iter().map(|it| it.order.clone()).collect::<Vec<_>>();
    assert_eq!(order(&orders), order(&report));
    assert_eq!(redacted(report.clone(), Tier::Everything), report);
}
