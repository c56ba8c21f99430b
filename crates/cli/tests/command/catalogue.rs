//! The catalogue on the command line.

use crate::run::Folder;

#[test]
fn every_check_is_listed_and_explained() {
    let folder = Folder::new();
    let listed = folder.run(&["checks"]);
    assert_eq!(listed.code, 0);
    let all = folder.run(&["checks", "--format", "json"]).json();
    let all = all.as_array().expect("a list");
    assert_eq!(all.len(), backhaul_checks::catalogue().count());
    for check in all {
        let id = check["id"].as_str().expect("an id");
        assert!(listed.out.contains(id), "{id}");
        let explained = folder.run(&["explain", id]);
        assert_eq!(explained.code, 0, "{explained:?}");
        for said in [id, "What it finds", "Why it matters", "What to do", "  1. ", "Examples"] {
            assert!(explained.out.contains(said), "{said}: {}", explained.out);
        }
        assert_eq!(folder.run(&["explain", id, "--format", "json"]).json(), *check);
    }
}

#[test]
fn every_cause_is_explained() {
    let folder = Folder::new();
    for cause in backhaul_diagnose::catalogue() {
        let explained = folder.run(&["explain", cause.id]);
        assert_eq!(explained.code, 0, "{explained:?}");
        for said in [cause.id, "What happened", "When it holds", "How to confirm it", "  1. "] {
            assert!(explained.out.contains(said), "{said}: {}", explained.out);
        }
        let entry = folder.run(&["explain", cause.id, "--format", "json"]).json();
        let entry = entry.get("cause").unwrap_or(&entry);
        assert_eq!(entry["holds"].as_str(), Some(cause.holds));
    }
    // A check and a cause of one name: a report that finds the one may give the other as its reason.
    let both = folder.run(&["explain", "reship-after-void"]);
    assert!(both.out.contains("What it finds") && both.out.contains("When it holds"), "{both:?}");
    let mistyped = folder.run(&["explain", "notify-of"]);
    assert_eq!(mistyped.code, 2);
    assert!(mistyped.err.contains("notify-off"), "{mistyped:?}");
}

#[test]
fn a_report_lists_the_checks_of_the_catalogue() {
    let folder = Folder::with_samples();
    let ids = |list: &serde_json::Value| -> Vec<String> {
        let list = list.as_array().expect("a list");
        list.iter().filter_map(|check| check["id"].as_str().map(str::to_owned)).collect()
    };
    let report = folder.run(&["audit", "samples", "--format", "json"]).json();
    assert_eq!(ids(&report["checks"]), ids(&folder.run(&["checks", "--format", "json"]).json()));
}
