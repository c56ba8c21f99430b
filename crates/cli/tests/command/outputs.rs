//! Where results go: standard output, files, formats, pipes.

use std::io::Read;
use std::process::Stdio;

use serde_json::Value;

use crate::run::Folder;

#[test]
fn without_o_the_summary_goes_to_standard_output() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    for said in ["Files", "orders_export.csv", "What to do first", "Shopify orders export"] {
        assert!(ended.out.contains(said), "{said}: {}", ended.out);
    }
    assert!(!ended.out.contains('\u{1b}'), "colour without a terminal");
    assert!(ended.err.is_empty(), "progress without a terminal: {}", ended.err);
}

#[test]
fn any_number_of_threads_gives_the_same_bytes_on_standard_output_and_in_a_file() {
    let folder = Folder::with_samples();
    // Named in another order than they are read in, one of them missing.
    let files = ["samples/shipstation_shipments.csv", "gone.csv", "samples/orders_export.csv"];
    let run = |threads: &str| {
        let mut arguments = vec!["audit", "--threads", threads, "-o", "report.json", "-o", "-"];
        arguments.extend(["--format", "json"]);
        arguments.extend(files);
        let ended = folder.run(&arguments);
        assert_eq!(ended.code, 3, "{ended:?}");
        assert!(ended.err.contains("gone.csv"), "{ended:?}");
        assert_eq!(folder.read("report.json"), ended.out);
        ended.out
    };
    let one = run("1");
    assert!(["2", "5"].iter().all(|threads| run(threads) == one));
    assert_eq!(folder.run(&["audit", "samples", "--threads", "0"]).code, 2);
}

#[test]
fn the_json_is_whole_alone_and_holds_the_schema() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples", "--format", "json"]);
    let report = ended.json();
    assert_eq!(report["schema"], "backhaul.report/1");
    let schema: Value = serde_json::from_str(include_str!("../../../../docs/report.schema.json"))
        .expect("the published schema");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<_> = schema.iter_errors(&report).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(report["summary"]["open_findings"].as_u64() > Some(10), "{}", report["summary"]);
    for input in report["inputs"].as_array().expect("inputs") {
        let number = |key: &str| input[key].as_u64().expect("a number");
        assert_eq!(number("rows"), number("used") + number("set_aside"), "{input}");
    }
}

#[test]
fn several_outputs_hold_the_same_report() {
    let folder = Folder::with_samples();
    let ended = folder.run(&[
        "audit",
        "samples",
        "-o",
        "report.json",
        "-o",
        "report.csv",
        "-o",
        "-",
        "-o",
        "report.txt",
    ]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert_eq!(ended.out, folder.read("report.txt"));
    let report: Value = serde_json::from_str(&folder.read("report.json")).expect("JSON");
    let findings = report["findings"].as_array().expect("findings").len();
    let csv = folder.read("report.csv");
    assert!(csv.starts_with("Check,Title,Severity,Lane,Order,"), "{csv:.80}");
    let mut reader = csv_rows(&csv);
    assert_eq!(reader.by_ref().count(), findings);
    assert_eq!(
        folder.run(&["audit", "samples", "--format", "json"]).out,
        folder.read("report.json")
    );
    assert_eq!(folder.run(&["audit", "samples", "--format", "csv"]).out, csv);
}

/// Rows below the header: no cell of the samples' queue holds a line break.
fn csv_rows(text: &str) -> impl Iterator<Item = &str> {
    text.split_terminator("\r\n").skip(1)
}

#[test]
fn with_files_only_standard_output_has_the_answer_in_short() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples", "-o", "report.json"]);
    assert!(ended.out.contains("Written: report.json"), "{}", ended.out);
    assert!(ended.out.lines().count() < 6, "{}", ended.out);
    let quiet = folder.run(&["audit", "samples", "-o", "report.json", "--quiet"]);
    assert!(quiet.out.is_empty() && quiet.err.is_empty(), "{quiet:?}");
    let quiet = folder.run(&["audit", "samples", "--quiet"]);
    assert!(quiet.out.is_empty() && quiet.err.is_empty(), "{quiet:?}");
    let asked = folder.run(&["audit", "samples", "--quiet", "--format", "csv"]);
    assert!(asked.out.starts_with("Check,"), "{asked:?}");
}

#[test]
fn a_format_serves_names_that_say_none() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples", "-o", "queue", "--format", "csv"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(folder.read("queue").starts_with("Check,"));
}

#[test]
fn timings_and_what_was_understood_go_to_standard_error() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples", "--format", "json", "--timings", "--verbose"]);
    ended.json();
    for said in ["reading", "matching", "total", "Columns of orders_export.csv"] {
        assert!(ended.err.contains(said), "{said}: {}", ended.err);
    }
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let folder = Folder::with_samples();
    let mut child = folder
        .command(&["audit", "samples", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    // Standard output closes before a byte was written: the report is far larger than a pipe holds.
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().expect("standard error").read_to_string(&mut err).expect("text");
    assert_eq!(child.wait().expect("it ends").code(), Some(0), "{err}");
    assert!(err.is_empty(), "{err}");
}

#[test]
fn an_output_that_cannot_be_written_ends_with_4_and_costs_no_other() {
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    let folder = Folder::with_samples();
    let full = ["audit", "samples", "--format", "json", "-o", "/dev/full", "-o", "report.csv"];
    let ended = folder.run(&full);
    assert_eq!(ended.code, 4, "{ended:?}");
    assert!(ended.err.contains("/dev/full"), "{ended:?}");
    assert!(folder.read("report.csv").starts_with("Check,"));
}

#[test]
fn markdown_and_digest_are_formats_like_the_others() {
    let folder = Folder::with_samples();
    let ended =
        folder.run(&["audit", "samples", "-o", "report.md", "-o", "-", "--format", "digest"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(folder.read("report.md").starts_with("# Backhaul audit\n"));
    assert!(ended.out.contains("Do this first\n1. "), "{}", ended.out);
    assert!(ended.out.chars().count() < 2_000, "{}", ended.out);
}

#[test]
fn a_saved_report_renders_to_what_the_audit_would_have_written() {
    let folder = Folder::with_samples();
    folder.run(&["audit", "samples", "-o", "report.json", "-o", "first.csv", "-o", "first.md"]);
    let ended = folder.run(&["render", "report.json", "-o", "second.csv", "-o", "second.md"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert_eq!(folder.read("first.csv"), folder.read("second.csv"));
    assert_eq!(folder.read("first.md"), folder.read("second.md"));
    assert_eq!(
        folder.run(&["render", "report.json", "--format", "json"]).out,
        folder.read("report.json")
    );
    let over = folder.run(&["render", "report.json", "-o", "report.json"]);
    assert_eq!(over.code, 2, "{over:?}");
}

#[test]
fn what_is_no_report_is_not_rendered() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["render", "samples/orders_export.csv"]);
    assert_eq!(ended.code, 3, "{ended:?}");
    assert!(
        ended.err.contains("Line 1, column 1") && ended.err.contains("not a report"),
        "{}",
        ended.err
    );
    assert_eq!(folder.run(&["render", "none.json"]).code, 3);
}

#[test]
fn the_kit_is_a_folder_without_yesterdays_lists() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples", "--kit", "kit"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(ended.out.contains("Written: kit"), "{}", ended.out);
    for file in ["read-me.txt", "stop-list.txt", "resend.csv", "support-ticket.txt"] {
        assert!(folder.read(&format!("kit/{file}")).len() > 40, "{file}");
    }
    folder.run(&["audit", "samples", "--only", "overdue-hold", "--kit", "kit"]);
    assert!(!folder.path().join("kit/stop-list.txt").exists());
    assert!(folder.read("kit/read-me.txt").contains("next-audit.ics"));
}

#[test]
fn an_order_is_looked_up_by_its_number_and_by_nothing_else_of_it() {
    let folder = Folder::with_samples();
    let audited = folder.run(&["audit", "samples", "--format", "json", "-q"]).json();
    let order = audited["findings"][0]["order"].as_str().expect("an order").to_owned();
    let ended = folder.run(&["look-up", &order, "samples", "--format", "json"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert_eq!(ended.json()["orders"][0]["order"].as_str(), Some(order.as_str()));
    let shown = folder.run(&["look-up", &order, "samples"]);
    assert!(shown.out.contains(&order) && shown.out.contains("ShipStation"), "{}", shown.out);
    let nothing = folder.run(&["look-up", "no such order", "samples"]);
    assert!(nothing.out.contains("No order of these files fits."), "{nothing:?}");
}

#[test]
fn keys_are_written_and_taken_back() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples", "-q", "--keys", "keys.csv"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    let keys = folder.read("keys.csv");
    assert!(keys.starts_with("Store,Order,Order id,ShipStation store,ShipStation order"), "{keys}");
    let again = folder.run(&["audit", "samples", "-q", "--keys-from", "keys.csv", "-o", "r.json"]);
    assert_eq!(again.code, 0, "{again:?}");
    let wrong = folder.run(&["audit", "samples", "--keys-from", "r.json"]);
    assert_eq!(wrong.code, 2, "{wrong:?}");
    assert!(wrong.err.contains("no column"), "{}", wrong.err);
}
