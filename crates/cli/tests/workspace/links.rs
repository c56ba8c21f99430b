//! Links inside the docs lead somewhere: to a file that is there, and to a heading that is in it.

use crate::manifest::{files, read, root};

#[test]
fn links_inside_the_docs_lead_somewhere() {
    let mut checked = 0;
    for page in pages() {
        let text = read(&page);
        for link in links(&text) {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { page.clone() } else { beside(&page, path) };
            assert!(root().join(&target).exists(), "{page} links to {link}");
            if !heading.is_empty() {
                assert!(anchors(&read(&target)).iter().any(|it| it == heading), "{page}: {link}");
            }
            checked += 1;
        }
    }
    assert!(checked > 20, "only {checked} links found");
}

#[test]
fn no_page_names_a_place_of_one_machine() {
    for page in pages() {
        let text = read(&page);
        for place in ["/work/", "/tmp/", "/root/", "/home/"] {
            assert!(!text.contains(place), "{page} names {place}");
        }
    }
}

#[test]
fn a_dead_link_would_be_seen() {
    let text = "# A heading, `coded`\n```\n[no](link.md)\n```\n[a](b.md#c) and `[d](e)` [f](#g)";
    assert_eq!(links(text), ["b.md#c", "#g"]);
    assert_eq!(anchors(text), ["a-heading-coded"]);
    assert_eq!(beside("docs/config.md", "../README.md"), "README.md");
}

/// Pages at the root and in `docs`.
fn pages() -> Vec<String> {
    let mut pages = files("docs", "md");
    for entry in std::fs::read_dir(root()).expect("the root") {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        if name.to_lowercase().ends_with(".md") {
            pages.push(name);
        }
    }
    pages
}

/// Targets of inline links, code left out.
fn links(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in prose(text) {
        for (i, part) in line.split('`').enumerate() {
            if i % 2 == 0 {
                let targets = part.split("](").skip(1).filter_map(|rest| rest.split(')').next());
                found.extend(targets);
            }
        }
    }
    found
}

/// Headings as the fragments that link to them.
fn anchors(text: &str) -> Vec<String> {
    let headings = prose(text).filter_map(|line| {
        let heading = line.trim_start_matches('#');
        (heading.len() < line.len()).then_some(heading.trim())
    });
    headings
        .map(|heading| {
            let kept = heading.to_lowercase();
            let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        })
        .collect()
}

/// Lines outside fenced code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut fenced = false;
    text.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    })
}

/// A path written beside a page, as a path below the root.
fn beside(page: &str, path: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
