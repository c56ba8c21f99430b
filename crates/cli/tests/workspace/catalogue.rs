//! Pages of the docs that are made from the code, or have to name all of it.

use std::fmt::Write as _;

use backhaul_audit::Options;
use backhaul_checks::{Family, Meta, catalogue};

use crate::manifest::{read, root};

const PAGE: &str = "docs/checks.md";

#[test]
fn the_page_of_checks_is_the_one_of_the_catalogue() {
    let expected = page();
    if std::env::var_os("BACKHAUL_ACCEPT").is_some() {
        std::fs::write(root().join(PAGE), &expected).expect("the page is written");
    }
    assert!(
        read(PAGE) == expected,
        "{PAGE} differs from the catalogue; BACKHAUL_ACCEPT=1 writes it anew"
    );
}

#[test]
fn the_page_of_options_names_every_option() {
    let page = read("docs/config.md");
    let options = serde_json::to_value(Options::default()).expect("options");
    for option in options.as_object().expect("options").keys() {
        assert!(page.contains(&format!("`{option}`")), "docs/config.md leaves out {option}");
    }
}

fn page() -> String {
    let mut page = String::from(
        "# What the audit looks for\n\n\
         This page is made from the checks themselves; `backhaul explain ID` prints the same.\n",
    );
    let mut family: Option<Family> = None;
    for meta in catalogue() {
        if family != Some(meta.family) {
            let _ = write!(page, "\n## {}\n", meta.family.title());
            family = Some(meta.family);
        }
        page += &section(meta);
    }
    page
}

fn section(meta: &Meta) -> String {
    let Meta { id, finds, why, title_broken, title_holds, .. } = meta;
    let severity = serde_json::to_value(meta.severity).expect("a word");
    let owner = serde_json::to_value(meta.owner).expect("a word");
    let (severity, owner) = (severity.as_str().expect("text"), owner.as_str().expect("text"));
    let mut text = format!(
        "\n### {id}\n\n**{title_broken}.** {severity}, {owner}. Passed: *{title_holds}*.\n\n\
         {finds}\n\nWhy it matters: {why}\n\nWhat to do:\n\n"
    );
    for (i, action) in meta.actions.iter().enumerate() {
        let _ = writeln!(text, "{}. {action}", i + 1);
    }
    text += "\n| situation | finding |\n|---|---|\n";
    for (situation, found) in meta.examples {
        let _ = writeln!(text, "| {situation} | {} |", if *found { "yes" } else { "no" });
    }
    text
}
