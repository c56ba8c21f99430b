//! The published schema: made from the types, kept beside the docs, and held by real reports.

use backhaul_report::{json, schema};
use serde_json::Value;

use crate::juniper;

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/report.schema.json");

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is a schema")
}

#[test]
fn the_published_schema_is_the_one_of_the_types() {
    if std::env::var_os("BACKHAUL_ACCEPT").is_some() {
        std::fs::write(PUBLISHED, schema()).expect("the schema is written");
    }
    let published = std::fs::read_to_string(PUBLISHED).unwrap_or_default();
    assert!(
        published == schema(),
        "docs/report.schema.json differs from the types; BACKHAUL_ACCEPT=1 writes it anew"
    );
}

#[test]
fn the_page_for_programs_tells_every_member_of_report_and_finding() {
    const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/report-format.md");
    let page = std::fs::read_to_string(PAGE).expect("the page is there");
    let schema: Value = serde_json::from_str(&schema()).expect("the schema is JSON");
    let members = |path: &str| {
        let members = schema.pointer(path).and_then(Value::as_object).expect("an object");
        members.keys().filter(|name| !page.contains(&format!("`{name}`"))).collect::<Vec<_>>()
    };
    assert_eq!(members("/properties"), Vec::<&String>::new());
    // The page leaves the rarer members of a finding to the schema.
    let rare = ["assignee", "channel", "penalty_risk", "placed", "tier"];
    assert_eq!(members("/$defs/Finding/properties"), rare);
}

#[test]
fn reports_hold_the_schema() {
    let validator = validator();
    for report in [juniper::report(), juniper::nothing()] {
        let value: Value = serde_json::from_str(&json(&report)).expect("the report is JSON");
        let errors: Vec<_> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_a_report() {
    let validator = validator();
    let whole: Value = serde_json::from_str(&json(&juniper::report())).expect("JSON");
    for (path, wrong) in [
        ("/findings/0/severity", Value::from("terrible")),
        ("/findings/0/value/amount", Value::from(1.5)),
        ("/inputs/0/kind", Value::from("shopify.dreams")),
        ("/inputs/0/rows", Value::from(-1)),
        ("/summary", Value::Null),
    ] {
        let mut broken = whole.clone();
        *broken.pointer_mut(path).expect("the path is there") = wrong;
        assert!(!validator.is_valid(&broken), "{path}");
    }
}

#[test]
fn a_report_reads_back_as_it_was_written() {
    let report = juniper::report();
    let read: backhaul_model::report::Report =
        serde_json::from_str(&json(&report)).expect("a report");
    // All but the time that plugins took: that would make equal audits other bytes.
    let mut written = report.clone();
    written.plugins.iter_mut().for_each(|plugin| plugin.took = None);
    assert_eq!(read, written);
    assert!(json(&report).ends_with("}\n"));
}
