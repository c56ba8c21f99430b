//! `backhaul checks` and `backhaul explain`: what the audit looks for and which causes it knows, read off
//! the checks and causes themselves.

use std::fmt::Write as _;

use backhaul_checks::{Family, Meta, Need};
use backhaul_diagnose::CauseMeta;
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

/// Runs `explain`. An id can be a check's, a cause's, or both: then both are explained.
pub fn explain(arguments: &ExplainArguments) -> Result<Exit, Failure> {
    let id = arguments.id.as_str();
    let check = backhaul_checks::catalogue().find(|meta| meta.id == id);
    let cause = backhaul_diagnose::cause(id);
    if check.is_none() && cause.is_none() {
        let causes = backhaul_diagnose::catalogue().iter().map(|meta| meta.id);
        let help = match nearest(id, ids().chain(causes)) {
            Some(near) => format!("The nearest is {near}; `backhaul checks` lists all checks."),
            None => "`backhaul checks` lists all checks.".into(),
        };
        return Err(Failure::usage(format!("there is no check or cause {id}"), help));
    }
    let width = output::width().clamp(40, 90);
    let texts = check.map(|meta| explanation(meta, width));
    let texts = texts.into_iter().chain(cause.map(|meta| causation(meta, width)));
    output::print(&match arguments.format {
        Listing::Text => texts.collect::<Vec<_>>().join("\n"),
        Listing::Json => pretty(&check.map_or_else(|| cause.map_or(Value::Null, because), entry)),
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
    let fold = |first: &str, rest: &str, sentence: &str| fold(width, first, rest, sentence);
    let example = |(situation, found): &(&str, bool)| {
        fold(if *found { "  a finding:  " } else { "  no finding: " }, "              ", situation)
    };
    let mut text = fold("", "", meta.title_broken);
    let _ = writeln!(text, "{} · {} · {}", meta.id, word(meta.severity), word(meta.owner));
    text += &section("What it finds", &[fold("  ", "  ", meta.finds)]);
    text += &section("Why it matters", &[fold("  ", "  ", meta.why)]);
    text += &section(
        "What it needs",
        &meta.needs.iter().map(|need| fold("  - ", "    ", &needed(need))).collect::<Vec<_>>(),
    );
    text += &section("What to do", &numbered(width, meta.actions));
    text += &section("Examples", &meta.examples.iter().map(example).collect::<Vec<_>>());
    let guides = backhaul_checks::guides(meta).iter();
    let guides = guides.map(|guide| format!("  {}\n  {}\n", guide.title, guide.address));
    text += &section("The makers' own guides", &guides.collect::<Vec<_>>());
    text
}

fn causation(meta: &CauseMeta, width: usize) -> String {
    let paragraph = |sentence: &str| [fold(width, "  ", "  ", sentence)];
    let mut text = fold(width, "", "", meta.title);
    let _ =
        writeln!(text, "{} · cause of a broken write-back · {}", meta.id, word(meta.confidence));
    text += &section("What happened", &paragraph(meta.meaning));
    text += &section("When it holds", &paragraph(meta.holds));
    text += &section("How to confirm it", &numbered(width, meta.confirm));
    text += &section("What to do", &paragraph(meta.first_action));
    text
}

fn fold(width: usize, first: &str, rest: &str, sentence: &str) -> String {
    let folding = textwrap::Options::new(width).initial_indent(first).subsequent_indent(rest);
    textwrap::fill(sentence, folding) + "\n"
}

fn section(title: &str, lines: &[String]) -> String {
    format!("\n{title}\n{}", lines.concat())
}

fn numbered(width: usize, steps: &[&str]) -> Vec<String> {
    let step = |(i, step): (usize, &&str)| fold(width, &format!("  {}. ", i + 1), "     ", step);
    steps.iter().enumerate().map(step).collect()
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
    let mut entry = json!({
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
    });
    // A cause of the same name is another thing: why a write-back broke, not what was found.
    if let (Some(cause), Some(entry)) = (backhaul_diagnose::cause(meta.id), entry.as_object_mut()) {
        entry.insert("cause".to_owned(), because(cause));
    }
    entry
}

fn because(meta: &'static CauseMeta) -> Value {
    json!({
        "id": meta.id,
        "confidence": meta.confidence,
        "title": meta.title,
        "meaning": meta.meaning,
        "holds": meta.holds,
        "confirm": meta.confirm,
        "action": meta.first_action,
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
