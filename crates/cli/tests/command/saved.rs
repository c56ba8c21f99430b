//! Saved reports: shared copies, comparisons, workbooks, the page with a report inside.

use serde_json::Value;

use crate::run::Folder;

/// The sample exports, and the same with a tenth of the store's rows told that they shipped.
fn two_days() -> Folder {
    let folder = Folder::with_samples();
    let first = folder.run(&["audit", "samples", "-o", "monday.json", "--as-of", "2026-03-01"]);
    assert_eq!(first.code, 0, "{first:?}");
    let orders = folder.read("samples/orders_export.csv");
    let settled: Vec<String> = orders
        .lines()
        .enumerate()
        .map(|(row, line)| match row % 3 {
            0 => line.replacen(",unfulfilled,", ",fulfilled,", 1),
            _ => line.to_owned(),
        })
        .collect();
    folder.write("samples/orders_export.csv", settled.join("\n") + "\n");
    folder
}

#[test]
fn compare_says_what_changed() {
    let folder = two_days();
    let second = ["audit", "samples", "-o", "tuesday.json", "--as-of", "2026-03-02"];
    assert_eq!(folder.run(&second).code, 0);
    let ended = folder.run(&["compare", "monday.json", "tuesday.json"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(ended.out.contains("Changes\n"), "{}", ended.out);
    assert!(ended.out.contains("Since 2026-03-01: "), "{}", ended.out);
    assert!(ended.out.contains("  Resolved\n"), "{}", ended.out);
    assert!(!ended.out.contains("Files\n"), "only the changes: {}", ended.out);
    let whole = folder.run(&["compare", "monday.json", "tuesday.json", "--format", "json"]).json();
    let resolved = whole["changes"]["resolved"].as_array().expect("a list").len();
    assert!(resolved > 0, "{}", whole["changes"]);
    // An audit that is given the earlier report says the same.
    let ended = folder.run(&[
        "audit",
        "samples",
        "--as-of",
        "2026-03-02",
        "--baseline",
        "monday.json",
        "--format",
        "json",
    ]);
    assert_eq!(ended.json()["changes"], whole["changes"]);
    // Among the files it is compared with as well, and by itself it is nothing to audit.
    let beside = ["audit", "monday.json", "samples", "--as-of", "2026-03-02", "--format", "json"];
    assert_eq!(folder.run(&beside).json()["changes"], whole["changes"]);
    let alone = folder.run(&["audit", "monday.json"]);
    assert_eq!(alone.code, 3, "{alone:?}");
    assert!(alone.err.contains("backhaul render"), "{alone:?}");
    let digest = folder.run(&["compare", "monday.json", "tuesday.json", "--format", "digest"]).out;
    assert!(digest.contains("Since 2026-03-01: ") && digest.chars().count() < 2_000, "{digest}");
}

#[test]
fn reports_in_the_wrong_order_and_no_reports_are_refused() {
    let folder = two_days();
    folder.run(&["audit", "samples", "-o", "tuesday.json", "--as-of", "2026-03-02"]);
    let swapped = folder.run(&["compare", "tuesday.json", "monday.json"]);
    assert_eq!(swapped.code, 2, "{swapped:?}");
    assert!(
        swapped.err.contains("later than") && swapped.err.contains("tuesday.json"),
        "{swapped:?}"
    );
    assert_eq!(folder.run(&["compare", "monday.json"]).code, 2);
    assert_eq!(folder.run(&["compare", "monday.json", "none.json"]).code, 3);
    let export = "samples/orders_export.csv";
    let ended = folder.run(&["audit", "samples", "--baseline", export]);
    assert_eq!(ended.code, 3, "{ended:?}");
    assert!(ended.err.contains("--baseline"), "{ended:?}");
}

#[test]
fn a_copy_for_sharing_leaves_out_what_its_tier_says() {
    let folder = Folder::with_samples();
    folder.run(&["audit", "samples", "-o", "report.json"]);
    let whole: Value = serde_json::from_str(&folder.read("report.json")).expect("JSON");
    let order = whole["findings"][0]["order"].as_str().expect("an order").to_owned();
    for (tier, shown) in [("numbers", false), ("orders", true), ("none", true)] {
        let ended = folder.run(&["render", "report.json", "--redact", tier, "--format", "json"]);
        assert_eq!(ended.out.contains(&format!("\"{order}\"")), shown, "{tier}");
        let same = folder.run(&["audit", "samples", "--redact", tier, "--format", "json"]);
        assert_eq!(same.out, ended.out, "{tier}");
    }
    let csv = folder.run(&["render", "report.json", "--redact", "numbers", "--format", "csv"]).out;
    assert!(csv.lines().nth(1).is_some_and(|row| row.ends_with(",numbers only")), "{csv:.400}");
    let kit = folder.run(&["render", "report.json", "--redact", "numbers", "--kit", "kit"]);
    assert_eq!(kit.code, 2, "{kit:?}");
    let shared = folder.run(&["render", "report.json", "--redact", "orders", "-o", "shared.json"]);
    assert_eq!(shared.code, 0, "{shared:?}");
    let compared = folder.run(&["compare", "shared.json", "report.json"]);
    assert_eq!(compared.code, 2, "{compared:?}");
    assert!(compared.err.contains("copy"), "{compared:?}");
}

#[test]
fn a_workbook_is_a_format_like_the_others() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples", "-o", "report.xlsx", "-o", "report.json"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    let bytes = std::fs::read(folder.path().join("report.xlsx")).expect("a workbook");
    assert!(bytes.starts_with(b"PK\x03\x04"));
    assert_eq!(folder.run(&["render", "report.json", "-o", "again.xlsx"]).code, 0);
    assert_eq!(std::fs::read(folder.path().join("again.xlsx")).expect("a workbook"), bytes);
}

/// The command carries a page where one was built before it; without, it says what to build.
#[test]
fn the_page_holds_the_report_or_the_command_says_what_to_build() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples", "-o", "report.html", "-o", "report.json"]);
    if ended.code == 2 {
        assert!(ended.err.contains("without the page"), "{ended:?}");
        assert!(ended.err.contains("make build"), "{ended:?}");
        return;
    }
    assert_eq!(ended.code, 0, "{ended:?}");
    let html = folder.read("report.html");
    assert!(html.contains("<backhaul-audit"));
    let again = folder.run(&["render", "report.html", "--format", "json"]);
    assert_eq!(again.out, folder.read("report.json"));
}

#[test]
fn completions_and_manual_are_made_from_the_arguments() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ended = folder.run(&["completions", shell]);
        assert_eq!(ended.code, 0, "{ended:?}");
        assert!(ended.out.contains("baseline"), "{shell}");
    }
    assert_eq!(folder.run(&["completions", "basic"]).code, 2);
    let page = folder.run(&["man"]).out;
    assert!(page.contains(".TH backhaul 1") && page.contains("compare"), "{page:.300}");
    let audit = folder.run(&["man", "audit"]).out;
    assert!(audit.contains("redact"), "{audit:.300}");
    let mistyped = folder.run(&["man", "adit"]);
    assert_eq!(mistyped.code, 2);
    assert!(mistyped.err.contains("audit"), "{mistyped:?}");
}
