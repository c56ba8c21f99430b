//! What a plugin sees: the fields it names, and no byte more.

use std::collections::BTreeSet;

use backhaul_audit::{Engine, PluginId};
use backhaul_model::Field;
use serde_json::{Value, json};

use crate::host::{Module, audit, description, drive, first_order, options, store};

/// Every batch that a plugin with these needs is given.
fn batches(engine: &mut Engine, needs: &[&str], personal: &[&str]) -> (PluginId, Vec<Value>) {
    let options = options(personal, json!({}));
    let module = Module::new(&description(needs)).bytes();
    let id = engine.plugin_add("plugin.wasm", &module, &options);
    drive(engine, id, &options.plugin_limits);
    engine.plugin_start(id, &options).expect("options that can be used");
    let mut batches = Vec::new();
    while let Some(ask) = engine.plugin_ask(id) {
        let input = ask.input.expect("a batch");
        batches.push(serde_json::from_slice(&input).expect("JSON"));
        engine.plugin_tell(id, b"{}");
    }
    (id, batches)
}

fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        Value::Array(list) => {
            for value in list {
                keys(value, found);
            }
        }
        _ => {}
    }
}

#[test]
fn a_field_that_is_not_named_is_not_there() {
    let all: Vec<&str> = Field::ALL.iter().map(|field| field.id()).collect();
    let mut engine = store(&all);
    let frame = ["batch", "cases", "case", "order", "platform", "parcels", "lines"];
    let mut given = BTreeSet::new();
    for field in Field::ALL {
        let (id, batches) = batches(&mut engine, &[field.id()], &[field.id()]);
        let mut found = BTreeSet::new();
        for batch in &batches {
            keys(batch, &mut found);
        }
        found.retain(|key| !frame.contains(&key.as_str()));
        assert!(found.iter().all(|key| key == field.id()), "{}: {found:?}", field.id());
        given.extend(found);
        engine.plugin_remove(id);
    }
    // Not an empty promise: most fields of the sample are really given to who names them.
    assert!(given.len() > 35, "{given:?}");
    for personal in ["customer.email", "ship_to.name", "ship_to.street", "customer.phone"] {
        assert!(given.contains(personal), "{personal}");
    }
}

#[test]
fn who_names_nothing_sees_only_numbers_of_cases() {
    let mut engine = store(&["ship_to.name"]);
    let (_, batches) = batches(&mut engine, &[], &[]);
    let cases = batches[0]["cases"].as_array().expect("cases");
    assert!(cases.iter().enumerate().all(|(at, case)| *case == json!({ "case": at })));
    assert!(
        batches.iter().all(|batch| batch["cases"].as_array().is_some_and(|it| it.len() <= 512))
    );
}

#[test]
fn personal_fields_need_consent_each_of_its_own() {
    let mut engine = store(&["customer.email", "ship_to.name"]);
    let needs = ["customer.email", "ship_to.name"];
    let (id, given) = batches(&mut engine, &needs, &["customer.email"]);
    assert!(given.is_empty(), "it got something without consent");
    let options = options(&["customer.email"], json!({}));
    let failure = audit(&engine, &options).plugins.remove(0).failure.expect("a failure");
    assert_eq!(failure.stage, "consent");
    assert_eq!(failure.reason, "It wants to see ship_to.name, without consent.");
    let state = engine.plugin(id).expect("a plugin");
    assert_eq!(state.personal, needs);
    engine.plugin_remove(id);
    let (_, given) = batches(&mut engine, &needs, &needs);
    assert!(given[0].to_string().contains("@example.com"));
}

#[test]
fn what_was_not_kept_is_said_to_be_unread() {
    let mut engine = store(&[]);
    let (id, _) = batches(&mut engine, &["order.custom_field_2", "order.total"], &[]);
    assert_eq!(engine.plugin(id).expect("a plugin").unread, ["order.custom_field_2"]);
    let options = options(&[], json!({}));
    assert_eq!(engine.unread(&options), ["order.custom_field_2"]);
    let mut fresh = store(&["order.custom_field_2"]);
    let (id, _) = batches(&mut fresh, &["order.custom_field_2", "order.total"], &[]);
    assert!(fresh.plugin(id).expect("a plugin").unread.is_empty());
    assert!(fresh.unread(&options).is_empty());
}

#[test]
fn the_host_prints_the_values() {
    let mut engine = store(&[]);
    let case = first_order(&mut engine);
    let answer = json!({"findings": [{
        "check": "found", "case": case, "message": "Worth {0}.", "fields": ["/order/order.total"],
        "amount": 1, "since": "/order/order.created_at", "severity": "critical"
    }]});
    let module = Module::new(&description(&["order.total", "order.created_at"]))
        .answers(answer.to_string().as_bytes())
        .bytes();
    let options = options(&[], json!({}));
    crate::host::run(&mut engine, &module, &options);
    let report = audit(&engine, &options);
    let finding = report.findings.iter().find(|it| it.check == "own/found").expect("a finding");
    let quoted = &finding.evidence[0];
    assert_eq!(quoted.column, "Total");
    assert_eq!(finding.message, format!("Worth ${}.", quoted.text));
    assert_eq!(finding.value.as_ref().map(|value| value.amount), Some(1));
    assert!(finding.since.is_some() && finding.age_days.is_some());
    assert_eq!(finding.severity, backhaul_model::Severity::Critical);
    assert_eq!(report.plugins[0].fields, ["order.created_at", "order.total"]);
    let check = report.checks.iter().find(|check| check.id == "own/found").expect("a check");
    assert_eq!((check.findings, check.family.as_str()), (1, "plugins"));
}
