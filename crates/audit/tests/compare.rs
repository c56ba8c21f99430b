//! Earlier reports among the files: what is new, still open, resolved, came back, and what cannot be told.

use std::fmt::Write as _;

use backhaul_audit::{Engine, Options, comparable, compare, read_report};
use backhaul_model::report::{Blind, BlindBecause, Changes, Report, Shown, Tier};
use backhaul_model::{Kind, Lane};
use backhaul_report::{html, json, redacted};
use serde_json::{Value, json};

const STORE: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Total,\
Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,\
Shipping Zip,Shipping Country,Id\n";

const SHIPMENTS: &str =
    "Shipment #,Order #,Tracking #,Carrier,Service,Ship Date,Label Created,Store\n";

/// An order of February: its day, and whether the store was told that it shipped.
type Order = (u32, u32, bool);

fn files(orders: &[Order]) -> [(&'static str, String); 2] {
    let (mut store, mut shipments) = (STORE.to_owned(), SHIPMENTS.to_owned());
    for &(number, day, told) in orders {
        let (status, at) = if told {
            ("fulfilled", format!("2026-02-{day:02} 16:00:00 -0500"))
        } else {
            ("unfulfilled", String::new())
        };
        let made = format!("2026-02-{day:02} 09:00:00 -0500");
        let _ = writeln!(
            store,
            "#{number},a@example.com,paid,{made},{status},{at},USD,20.00,{made},1,Cup,20.00,CUP,true,02134,US,{number}5"
        );
        let _ = writeln!(
            shipments,
            "{number}7,{number},940010000000000000{number},USPS,Ground,02/{day:02}/2026,2/{day}/2026 3:00:00 PM,Juniper"
        );
    }
    [("orders.csv", store), ("shipments.csv", shipments)]
}

fn audit(orders: &[Order], as_of: &str, earlier: &[Vec<u8>], more: &Value) -> Report {
    let mut engine = Engine::new();
    for (name, text) in files(orders) {
        let file = engine.open(name);
        engine.push(file, text.as_bytes());
        engine.close(file);
    }
    for bytes in earlier {
        let file = engine.open("earlier.json");
        // Cut anywhere: a file is known by its first bytes, however few come at once.
        for byte in bytes.chunks(7) {
            engine.push(file, byte);
        }
        let inputs = engine.close(file).expect("inputs");
        assert_eq!(inputs[0].kind, Kind::BackhaulReport, "{inputs:?}");
    }
    let mut options = json!({"as_of": as_of, "only": ["shipped-unfulfilled"]});
    options.as_object_mut().expect("options").extend(more.as_object().cloned().unwrap_or_default());
    let options: Options = serde_json::from_value(options).expect("options");
    engine.audit(&options, &mut |_, _, _| {}).expect("a report")
}

fn saved(orders: &[Order], as_of: &str, earlier: &[Vec<u8>]) -> Vec<u8> {
    json(&audit(orders, as_of, earlier, &Value::Null)).into_bytes()
}

fn changes(report: &Report) -> &Changes {
    report.changes.as_ref().expect("changes")
}

/// Order names behind ids of the report's findings.
fn orders<'r>(report: &'r Report, ids: &[String]) -> Vec<&'r str> {
    let find = |id: &String| report.findings.iter().find(|finding| finding.id == *id);
    ids.iter().map(|id| find(id).and_then(|it| it.order.as_deref()).expect("an order")).collect()
}

fn resolved(report: &Report) -> Vec<&str> {
    changes(report).resolved.iter().filter_map(|past| past.order.as_deref()).collect()
}

#[test]
fn new_still_open_and_resolved() {
    let monday = saved(&[(1001, 2, false), (1002, 3, false), (1003, 3, true)], "2026-02-09", &[]);
    let tuesday = audit(
        &[(1001, 2, false), (1002, 3, true), (1003, 3, true), (1004, 4, false)],
        "2026-02-10",
        &[monday],
        &Value::Null,
    );
    let changed = changes(&tuesday);
    assert_eq!(orders(&tuesday, &changed.new), ["#1004"]);
    assert_eq!(orders(&tuesday, &changed.still_open), ["#1001"]);
    assert_eq!(resolved(&tuesday), ["#1002"]);
    assert!(changed.came_back.is_empty() && changed.not_compared.is_empty(), "{changed:?}");
    assert_eq!(changed.since.len(), 1);
    assert_eq!(changed.since[0].open_findings, 2);
    let last = tuesday.inputs.last().expect("inputs");
    assert_eq!((last.kind, last.rows, last.used), (Kind::BackhaulReport, 2, 2));
}

#[test]
fn what_came_back_is_known_through_a_chain_of_reports() {
    let days = [false, true, false, true, false];
    let mut chain: Option<Vec<u8>> = None;
    let mut last = None;
    for (day, told) in (9..).zip(days) {
        let as_of = format!("2026-02-{day:02}");
        let earlier: Vec<Vec<u8>> = chain.iter().cloned().collect();
        let report = audit(&[(1001, 2, told)], &as_of, &earlier, &Value::Null);
        chain = Some(json(&report).into_bytes());
        last = Some(report);
    }
    let last = last.expect("a report");
    let changed = changes(&last);
    assert_eq!(orders(&last, &changed.came_back), ["#1001"]);
    assert_eq!(changed.corrections.len(), 2, "{changed:?}");
    let [again] = changed.recurring.as_slice() else { panic!("{changed:?}") };
    assert_eq!((again.order.as_str(), again.corrections), ("#1001", 2));
    assert_eq!(again.checks, ["shipped-unfulfilled"]);
}

#[test]
fn several_reports_at_once_say_the_same_as_their_chain() {
    let one = |told, as_of| saved(&[(1001, 2, told)], as_of, &[]);
    let earlier = [
        one(false, "2026-02-09"),
        one(true, "2026-02-10"),
        one(false, "2026-02-11"),
        one(true, "2026-02-12"),
    ];
    let now = audit(&[(1001, 2, false)], "2026-02-13", &earlier, &Value::Null);
    let changed = changes(&now);
    assert_eq!(orders(&now, &changed.came_back), ["#1001"]);
    assert_eq!(changed.recurring.len(), 1, "{changed:?}");
    let mut shuffled = earlier.to_vec();
    shuffled.reverse();
    let again = audit(&[(1001, 2, false)], "2026-02-13", &shuffled, &Value::Null);
    assert_eq!(again.changes, now.changes);
    // Corrections a fortnight apart are none of one week.
    let apart = [
        one(false, "2026-02-03"),
        one(true, "2026-02-04"),
        one(false, "2026-02-18"),
        one(true, "2026-02-19"),
    ];
    let now = audit(&[(1001, 2, false)], "2026-02-20", &apart, &Value::Null);
    assert!(changes(&now).recurring.is_empty(), "{:?}", changes(&now));
}

#[test]
fn an_order_that_left_the_files_is_not_called_resolved() {
    let monday = saved(&[(1001, 2, false), (1002, 5, false), (1003, 6, true)], "2026-02-09", &[]);
    // The next export begins on the 5th: #1001 has fallen out of it.
    let tuesday = audit(
        &[(1002, 5, true), (1003, 6, true)],
        "2026-02-10",
        std::slice::from_ref(&monday),
        &Value::Null,
    );
    let changed = changes(&tuesday);
    let gone: Vec<_> = changed.not_compared.iter().map(|it| it.finding.order.as_deref()).collect();
    // The first day of a file may be cut in the middle, so #1002 cannot be told of either.
    assert_eq!(gone, [Some("#1001"), Some("#1002")]);
    assert!(resolved(&tuesday).is_empty());
    let whole = audit(
        &[(1001, 2, true), (1002, 5, true), (1003, 6, true)],
        "2026-02-10",
        &[monday],
        &Value::Null,
    );
    assert_eq!(resolved(&whole).len(), 2);
}

#[test]
fn an_order_before_the_earlier_files_is_not_called_new() {
    let monday = saved(&[(1002, 5, false), (1003, 6, true)], "2026-02-09", &[]);
    let now = audit(
        &[(1001, 2, false), (1002, 5, false), (1003, 6, true)],
        "2026-02-10",
        &[monday],
        &Value::Null,
    );
    let changed = changes(&now);
    let [one] = changed.not_compared.as_slice() else { panic!("{changed:?}") };
    assert_eq!((one.blind, one.because), (Blind::Earlier, BlindBecause::NotCovered));
    assert_eq!(one.finding.order.as_deref(), Some("#1001"));
    assert!(changed.new.is_empty());
}

#[test]
fn a_check_that_did_not_run_resolves_nothing() {
    let orders = [(1001, 2, false), (1003, 6, true)];
    let monday = saved(&orders, "2026-02-09", &[]);
    let skipped = json!({"only": ["shipped-twice"]});
    let tuesday = audit(&orders, "2026-02-10", &[monday], &skipped);
    let [one] = changes(&tuesday).not_compared.as_slice() else { panic!("{:?}", tuesday.changes) };
    assert_eq!((one.blind, one.because), (Blind::Now, BlindBecause::NotChecked));
}

#[test]
fn what_is_accepted_says_so_and_is_no_correction() {
    let orders = [(1001, 2, false)];
    let monday = saved(&orders, "2026-02-09", &[]);
    let acceptance = json!({"acceptances": [{
        "check": "shipped-unfulfilled", "order": "#1001", "reason": "By hand", "date": "2026-02-10"
    }]});
    let tuesday = audit(&orders, "2026-02-10", &[monday], &acceptance);
    let changed = changes(&tuesday);
    assert_eq!(changed.resolved[0].now, Some(Lane::Accepted));
    assert!(changed.corrections.is_empty());
    // The acceptance goes: the finding is back.
    let wednesday = audit(&orders, "2026-02-11", &[json(&tuesday).into_bytes()], &Value::Null);
    assert_eq!(changes(&wednesday).came_back.len(), 1);
}

#[test]
fn the_page_with_a_report_inside_is_a_report() {
    let monday = audit(&[(1001, 2, false)], "2026-02-09", &[], &Value::Null);
    let page = format!(
        "<!doctype html>\n<html><head>{}</script><script>{}</script></head></html>",
        backhaul_model::report::EMBEDDED,
        "x".repeat(10_000)
    );
    let page = html(&page, &monday).expect("a page");
    assert_eq!(read_report(page.as_bytes()).as_ref(), Ok(&monday));
    let tuesday = audit(&[(1001, 2, true)], "2026-02-10", &[page.into_bytes()], &Value::Null);
    assert_eq!(resolved(&tuesday), ["#1001"]);
}

#[test]
fn what_cannot_be_compared_says_why_and_costs_nothing() {
    let mut engine = Engine::new();
    let mut open = |name: &str, bytes: &[u8]| {
        let file = engine.open(name);
        engine.push(file, bytes);
        engine.close(file).expect("inputs").remove(0)
    };
    let broken = open("broken.json", b"{\n \"schema\": \"backhaul.report/1\",\n oops");
    assert_eq!(broken.kind, Kind::Unrecognised);
    assert!(broken.problems[0].message.starts_with("Line 3,"), "{broken:?}");
    let later = saved(&[(1001, 2, false)], "2026-02-20", &[]);
    assert_eq!(open("later.json", &later).kind, Kind::BackhaulReport);
    for (name, text) in files(&[(1001, 2, false)]) {
        open(name, text.as_bytes());
    }
    // Other JSON is none of ours, and an empty file is as empty as before.
    assert_eq!(open("list.json", b"{\"schema\": \"other/1\"}").kind, Kind::Unrecognised);
    assert_eq!(open("empty.csv", b"").problems[0].code, backhaul_model::ProblemCode::EmptyFile);
    let options: Options = serde_json::from_value(json!({"as_of": "2026-02-10"})).expect("options");
    let report = engine.audit(&options, &mut |_, _, _| {}).expect("a report");
    assert!(report.changes.is_none());
    let later = report.inputs.iter().find(|input| input.name == "later.json").expect("the file");
    assert!(later.problems[0].message.contains("later than"), "{later:?}");
}

#[test]
fn a_shared_copy_is_not_compared_with() {
    let report = audit(&[(1001, 2, false)], "2026-02-09", &[], &Value::Null);
    let copy = redacted(report.clone(), Tier::Orders);
    assert!(comparable(&copy, &report).is_err());
    assert!(comparable(&report, &report).is_ok());
    let filtered = Report { shown: Some(Shown::default()), ..report.clone() };
    assert!(comparable(&filtered, &report).is_err());
}

/// A report as version 0.1.0 first wrote it, before anything was added.
#[test]
fn reports_of_older_versions_are_read() {
    let report = audit(&[(1001, 2, false)], "2026-02-09", &[], &Value::Null);
    let mut old: Value = serde_json::from_str(&json(&report)).expect("JSON");
    for later in ["do_first", "measures", "operating_model", "incidents", "acceptances", "changes"]
    {
        old.as_object_mut().expect("a report").remove(later);
    }
    for finding in old["findings"].as_array_mut().expect("findings") {
        for later in ["placed", "parcels", "assignee", "accepted"] {
            finding.as_object_mut().expect("a finding").remove(later);
        }
    }
    let old = read_report(old.to_string().as_bytes()).expect("a report");
    let mut now = report.clone();
    compare(&[&old], &mut now);
    assert_eq!(changes(&now).still_open.len(), 1);
    // What a later version adds is passed over, and parts of what was added first may be missing.
    let mut new: Value = serde_json::from_str(&json(&report)).expect("JSON");
    new["added_later"] = json!({"x": 1});
    new["measures"] = json!({"unfulfilled": {"reported": 3}});
    new["operating_model"] = json!({"ticked": 2});
    let new = read_report(new.to_string().as_bytes()).expect("a report");
    assert_eq!((new.measures.unfulfilled.reported, new.operating_model.ticked), (3, 2));
}
