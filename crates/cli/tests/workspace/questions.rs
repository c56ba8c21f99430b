//! `docs/questions.md`: every name in an answer is one that exists, so that a question always has a home.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::manifest::{files, read};

/// Every property and constant that a schema names.
fn names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                found.extend(properties.keys().cloned());
            }
            found.extend(fields.get("const").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| names(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

fn known() -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let report =
        serde_json::from_str(&read("docs/report.schema.json")).expect("the schema is JSON");
    names(&report, &mut known);
    names(&backhaul_audit::options::schema(), &mut known);
    known.extend(backhaul_checks::catalogue().map(|meta| meta.id.to_owned()));
    known.extend(backhaul_diagnose::catalogue().iter().map(|cause| cause.id.to_owned()));
    known.extend(backhaul_report::kit::names().map(str::to_owned));
    for file in files("crates/audit/src/tables", "rs") {
        let text = read(&file);
        let ids = text.split("id: \"").skip(1).filter_map(|rest| rest.split('"').next());
        known.extend(ids.map(|id| format!("tables/{id}")));
    }
    known
}

/// Names in backticks: those of the answers' column.
fn answers(page: &str) -> Vec<&str> {
    let rows = page.lines().filter(|line| line.starts_with("| ") && !line.contains("| answer |"));
    let cells = rows.filter_map(|row| row.rsplit_once(" | ").map(|(_, answer)| answer));
    cells.flat_map(|answer| answer.split('`').skip(1).step_by(2)).collect()
}

fn exists(name: &str, known: &BTreeSet<String>) -> bool {
    let commands = read("crates/cli/src/arguments.rs");
    if let Some(flag) = name.strip_prefix("--") {
        return commands.contains(&format!("pub {}:", flag.replace('-', "_")));
    }
    if let Some(command) = name.strip_prefix("backhaul ") {
        let word = command.split(' ').next().unwrap_or_default();
        let letters = word.replace('-', "");
        return commands.to_lowercase().contains(&format!("    {letters}("));
    }
    known.contains(name) || name.split('.').all(|part| known.contains(part))
}

#[test]
fn every_answer_names_something_that_exists() {
    let known = known();
    let page = read("docs/questions.md");
    let answers = answers(&page);
    assert!(answers.len() > 60, "only {} names found", answers.len());
    let dead: Vec<&&str> = answers.iter().filter(|name| !exists(name, &known)).collect();
    assert!(dead.is_empty(), "docs/questions.md names what does not exist: {dead:?}");
    for made_up in ["never-importd", "tables/chian", "--presett", "measures.funnels"] {
        assert!(!exists(made_up, &known), "{made_up}");
    }
}

#[test]
fn every_table_and_check_has_a_question_or_a_page() {
    let page = read("docs/questions.md");
    let tables = known().into_iter().filter(|name| name.starts_with("tables/"));
    let without: Vec<String> = tables.filter(|name| !page.contains(&format!("`{name}`"))).collect();
    assert!(without.is_empty(), "tables without a question: {without:?}");
}
