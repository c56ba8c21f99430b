//! One page per check under `docs/checks`, written from the checks themselves.
//!
//! After a change of a check's words, `BACKHAUL_ACCEPT=1 cargo test -p backhaul-checks --test docs`
//! writes the pages again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use backhaul_checks::{Family, Meta, Need, absences, catalogue, guides};
use backhaul_model::{Owner, Severity};

const MADE: &str = "<!-- Made from the check itself: change its words there. -->\n\n";

fn page(meta: &'static Meta) -> String {
    let mut page = format!("{MADE}# {}\n\n", meta.title_broken);
    let (severity, owner) = (severity(meta.severity), owner(meta.owner));
    let _ = writeln!(page, "`{}` · {severity} · {owner}\n", meta.id);
    let _ = writeln!(page, "## What it finds\n\n{}\n", meta.finds);
    let _ = writeln!(page, "When nothing is found: *{}.*\n", meta.title_holds);
    let _ = writeln!(page, "## Why it matters\n\n{}\n", meta.why);
    let _ = writeln!(page, "## What to do\n");
    for (step, action) in meta.actions.iter().enumerate() {
        let _ = writeln!(page, "{}. {action}", step + 1);
    }
    let _ = writeln!(page, "\n## What it needs\n");
    for need in meta.needs {
        let _ = writeln!(page, "- {}", needed(need));
    }
    let _ = writeln!(
        page,
        "\nWithout them it is *not checkable*, which is not *passed*. Where to get them:\n"
    );
    let mut places: Vec<String> =
        absences(meta.needs, &[]).into_iter().map(|absence| absence.remedy).collect();
    places.sort();
    places.dedup();
    for place in places {
        let _ = writeln!(page, "- {place}");
    }
    let _ = writeln!(page, "\n## Examples\n\n| situation | finding |\n|---|---|");
    for (situation, found) in meta.examples {
        let _ = writeln!(page, "| {situation} | {} |", if *found { "yes" } else { "no" });
    }
    let _ = writeln!(page, "\n## The makers' own guides\n");
    for guide in guides(meta) {
        let _ = writeln!(page, "- [{}]({})", guide.title, guide.address);
    }
    let folder = format!("tests/golden/{}", meta.id);
    let _ = writeln!(
        page,
        "\nMore, as small exports with the reason of each order: [`{folder}`](../../{folder}/README)."
    );
    page
}

fn index() -> String {
    let mut index = format!("{MADE}# The checks\n");
    let mut family: Option<Family> = None;
    for meta in catalogue() {
        if family != Some(meta.family) {
            let _ = writeln!(index, "\n## {}\n", meta.family.title());
            let _ = writeln!(index, "| check | finds | severity |\n|---|---|---|");
            family = Some(meta.family);
        }
        let (id, severity) = (meta.id, severity(meta.severity));
        let _ = writeln!(index, "| [`{id}`]({id}.md) | {} | {severity} |", meta.title_broken);
    }
    index
}

/// Files with their columns, any of which will do.
fn needed(need: &Need) -> String {
    let one = |(kind, fields): &(backhaul_model::Kind, &[backhaul_model::Field])| {
        let columns: Vec<String> = fields.iter().map(|field| format!("`{}`", field.id())).collect();
        match columns.as_slice() {
            [] => kind.title().to_owned(),
            columns => format!("{} with {}", kind.title(), columns.join(" and ")),
        }
    };
    need.0.iter().map(one).collect::<Vec<_>>().join(", or ")
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::High => "high",
        Severity::Medium => "medium",
        Severity::Low => "low",
        Severity::Info => "info",
    }
}

fn owner(owner: Owner) -> &'static str {
    match owner {
        Owner::Integration => "integration",
        Owner::Warehouse => "warehouse",
        Owner::CustomerService => "customer service",
        Owner::Operations => "operations",
        Owner::Finance => "finance",
        Owner::Catalogue => "catalogue",
    }
}

#[test]
fn the_pages_say_what_the_checks_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/checks");
    let mut pages: BTreeMap<String, String> =
        catalogue().map(|meta| (format!("{}.md", meta.id), page(meta))).collect();
    pages.insert("README.md".to_owned(), index());
    if std::env::var_os("BACKHAUL_ACCEPT").is_some() {
        fs::create_dir_all(&folder).expect("docs/checks can be made");
        for (name, page) in &pages {
            fs::write(folder.join(name), page).expect("a page can be written");
        }
    }
    let differs = |name: &str, page: &str| {
        fs::read_to_string(folder.join(name)).ok().as_deref() != Some(page)
    };
    let differing: Vec<&str> = pages
        .iter()
        .filter(|(name, page)| differs(name, page))
        .map(|(name, _)| name.as_str())
        .collect();
    assert!(
        differing.is_empty(),
        "docs/checks differs from the checks: {}. Write it again: BACKHAUL_ACCEPT=1 cargo test -p \
         backhaul-checks --test docs",
        differing.join(", ")
    );
    let strangers: Vec<String> = fs::read_dir(&folder)
        .expect("docs/checks is there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !pages.contains_key(name))
        .collect();
    assert!(strangers.is_empty(), "pages of no check: {}", strangers.join(", "));
}

#[test]
fn each_check_has_an_example_of_both_kinds_and_something_to_do() {
    for meta in catalogue() {
        let (id, examples) = (meta.id, meta.examples);
        assert!(examples.iter().any(|&(_, found)| found), "{id} shows no finding");
        assert!(examples.iter().any(|&(_, found)| !found), "{id} shows no look-alike");
        assert!(!meta.actions.is_empty() && !meta.needs.is_empty(), "{id}");
    }
}

#[test]
fn ids_are_plain_words_and_stand_once() {
    let mut ids: Vec<&str> = catalogue().map(|meta| meta.id).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    let plain = |id: &str| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    assert!(ids.iter().all(|id| plain(id)));
}
