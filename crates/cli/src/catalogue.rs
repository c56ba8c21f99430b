//! `backhaul checks` and `backhaul explain`: what the audit looks for, read off the checks themselves.

use std::fmt::Write as _;

use backhaul_checks::{Family, Meta, Need};
use serde_json::{Value, json};

use crate::arguments::{ChecksArguments, ExplainArguments, Listing};
use crate::exit::{Exit, Failure};
use crate::nearest::nearest;
use crate::output;

/// Ids of all checks, in the order of the catalogue.
pub fn ids() -> impl Iterator<Item = &'static str> {
    backhaul_checks::catalogue().map(|meta| meta.id)
}

/// Refuses an id that no check has, and names the nearest.
pub fn known(id: &str) -> Result<&'static Meta, Failure> {
    backhaul_checks::catalogue().find(|meta| meta.id == id).ok_or_else(|| {
        let help = match nearest(id, ids()) {
            Some(near) => format!("The nearest is {near}; `backhaul checks` lists all."),
            None => "`backhaul checks` lists all.".into(),
        };
        Failure::usage(format!("there is no check {id}"), help)
    })
}

/// Runs `checks`.
pub fn list(arguments: &ChecksArguments) -> Result<Exit, Failure> {
    output::print(&match arguments.format {
        Listing::Text => listing(),
        Listing::Json => pretty(&Value::Array(backhaul_checks::catalogue().map(entry).collect())),
    })?;
    Ok(Exit::Done)
}

/// Runs `explain`.
pub fn explain(arguments: &ExplainArguments) -> Result<Exit, Failure> {
    let meta = known(&arguments.id)?;
    output::print(&match arguments.format {
        Listing::Text => explanation(meta, output::width()),
        Listing::Json => pretty(&entry(meta)),
    })?;
    Ok(Exit::Done)
}

fn listing() -> String {
    let mut text = String::new();
    let widest = ids().map(str::len).max().unwrap_or(0);
    let mut family: Option<Family> = None;
    for meta in backhaul_checks::catalogue() {
        if family != Some(meta.family) {
            let gap = if family.is_some() { "\n" } else { "" };
            let _ = writeln!(text, "{gap}{}", meta.family.title());
            family = Some(meta.family);
        }
        let (id, severity, title) = (meta.id, word(meta.severity), meta.title_broken);
        let _ = writeln!(text, "  {id:widest$}  {severity:8}  {title}");
    }
    text
}

fn explanation(meta: &Meta, width: usize) -> String {
    let width = width.clamp(40, 90);
    let fold = |first: &str, rest: &str, sentence: &str| {
        let folding = textwrap::Options::new(width).initial_indent(first).subsequent_indent(rest);
        textwrap::fill(sentence, folding) + "\n"
    };
    let section = |title: &str, lines: Vec<String>| format!("\n{title}\n{}", lines.concat());
    let numbered = |(i, action): (usize, &&str)| fold(&format!("  {}. ", i + 1), "     ", action);
    let example = |(situation, found): &(&str, bool)| {
        fold(if *found { "  a finding:  " } else { "  no finding: " }, "              ", situation)
    };
    let mut text = fold("", "", meta.title_broken);
    let _ = writeln!(text, "{} · {} · {}", meta.id, word(meta.severity), word(meta.owner));
    text += &section("What it finds", vec![fold("  ", "  ", meta.finds)]);
    text += &section("Why it matters", vec![fold("  ", "  ", meta.why)]);
    text += &section(
        "What it needs",
        meta.needs.iter().map(|need| fold("  - ", "    ", &needed(need))).collect(),
    );
    text += &section("What to do", meta.actions.iter().enumerate().map(numbered).collect());
    text += &section("Examples", meta.examples.iter().map(example).collect());
    text
}

/// One need in words: files, with their columns, any of which will do.
pub fn needed(need: &Need) -> String {
    let one = |(kind, fields): &(backhaul_model::Kind, &[backhaul_model::Field])| {
        let columns: Vec<_> = fields.iter().map(|field| field.id()).collect();
        match columns.as_slice() {
            [] => kind.title().to_owned(),
            columns => format!("{} with {}", kind.title(), columns.join(" and ")),
        }
    };
    need.0.iter().map(one).collect::<Vec<_>>().join(", or ")
}

fn entry(meta: &'static Meta) -> Value {
    let example = |(situation, found): &(&str, bool)| json!({"case": situation, "finding": found});
    json!({
        "id": meta.id,
        "family": meta.family.id(),
        "severity": meta.severity,
        "owner": meta.owner,
        "title": meta.title_holds,
        "broken": meta.title_broken,
        "finds": meta.finds,
        "why": meta.why,
        "needs": meta.needs.iter().map(needed).collect::<Vec<_>>(),
        "actions": meta.actions,
        "examples": meta.examples.iter().map(example).collect::<Vec<_>>(),
    })
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// The word of an enum, as the report writes it.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|word| word.as_str().map(str::to_owned))
        .unwrap_or_default()
}
