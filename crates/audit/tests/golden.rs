//! Golden suites: folders of small exports in the real formats, and what the audit says of them.
//!
//! Each folder under `tests/golden` holds CSV files or API answers, optionally `options.json`, a `README` that says of
//! each order why it is a finding or not, and `expect`: the findings, one a line, then the checks that
//! could not run (the folder's own; all of them under `format-columns-missing`), then problems of the
//! files. After a change that is meant,
//! `BACKHAUL_ACCEPT=1 cargo test -p backhaul-audit --test golden` rewrites `expect`; read it before it is
//! committed, since an expectation that holds a wrong answer is worse than none.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use backhaul_audit::{Engine, Options};
use backhaul_checks::catalogue;
use backhaul_model::report::{Outcome, Report};

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
    let mut folders: Vec<PathBuf> = fs::read_dir(root)
        .expect("tests/golden is there")
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn audit(folder: &Path) -> Report {
    let options = fs::read_to_string(folder.join("options.json")).ok();
    let options: Options = options.map_or_else(Options::default, |text| {
        serde_json::from_str(&text).expect("options.json holds options")
    });
    let mut engine = Engine::new();
    engine.set_mappings(&options.mapping).expect("mappings are valid");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    let is_export = |file: &&PathBuf| {
        let name = file.file_name().unwrap_or_default();
        let ending = file.extension().unwrap_or_default();
        ending == "csv" || (ending == "json" && name != "options.json")
    };
    for file in files.iter().filter(is_export) {
        let name = file.file_name().and_then(|name| name.to_str()).expect("a name");
        let id = engine.open(name);
        engine.push(id, &fs::read(file).expect("a file"));
        engine.close(id);
    }
    engine.audit(&options, &mut |_, _, _| {}).expect("the options are valid")
}

/// The report as a reader would check it by hand.
fn described(report: &Report, folder: &Path) -> String {
    let name = folder.file_name().and_then(|name| name.to_str()).expect("a name");
    let about = |check: &str| name.starts_with(check) || name.starts_with("format-columns");
    let mut text = String::new();
    let _ = writeln!(text, "as of {}", report.as_of.as_deref().unwrap_or("nothing"));
    for finding in &report.findings {
        let lane = serde_json::to_value(finding.lane).expect("a lane");
        let severity = serde_json::to_value(finding.severity).expect("a severity");
        let _ = writeln!(
            text,
            "{} {} [{} {}] since {} — {}",
            finding.check,
            finding.order.as_deref().unwrap_or("-"),
            lane.as_str().unwrap_or(""),
            severity.as_str().unwrap_or(""),
            finding.since.as_deref().unwrap_or("unknown"),
            finding.message
        );
        if !finding.orders.is_empty() {
            let _ = writeln!(text, "    orders {}", finding.orders.join(", "));
        }
        if let Some(cause) = &finding.cause {
            let _ = writeln!(text, "    cause {}: {}", cause.id, cause.because.join(" "));
        }
        for evidence in &finding.evidence {
            let name = &report.inputs[evidence.input as usize].name;
            let _ = writeln!(
                text,
                "    {name}:{} {} = {:?}",
                evidence.row, evidence.column, evidence.text
            );
        }
    }
    for check in &report.checks {
        if check.result == Outcome::NotCheckable && about(&check.id) {
            let _ =
                writeln!(text, "not checkable: {} (needs {})", check.id, check.missing.join(", "));
        }
    }
    for input in &report.inputs {
        let _ = writeln!(
            text,
            "{}: {} · {} rows = {} used + {} set aside · {} records",
            input.name,
            input.kind.id(),
            input.rows,
            input.used,
            input.set_aside,
            input.records
        );
        for problem in &input.problems {
            let code = serde_json::to_value(problem.code).expect("a code");
            let row = problem.first_row.map_or(String::new(), |row| format!(" from row {row}"));
            let _ = writeln!(text, "    {}{row}: {}", code.as_str().unwrap_or(""), problem.message);
        }
    }
    visible(&text)
}

/// Writes out what a reader of `expect` cannot see, or would see turned around.
fn visible(text: &str) -> String {
    let hidden = |c: char| {
        let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
        turns || matches!(c, '\u{200b}'..='\u{200f}') || (c.is_control() && c != '\n')
    };
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if hidden(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

#[test]
fn every_golden_folder_reads_as_expected() {
    let accept = std::env::var_os("BACKHAUL_ACCEPT").is_some();
    let mut wrong = Vec::new();
    for folder in folders() {
        let got = described(&audit(&folder), &folder);
        let path = folder.join("expect");
        if accept {
            fs::write(&path, &got).expect("expect can be written");
        } else if fs::read_to_string(&path).unwrap_or_default() != got {
            wrong.push(format!("--- {}\n{got}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "{} suites differ; got:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_check_has_a_folder_that_finds_something() {
    for meta in catalogue() {
        let folder = folders().into_iter().find(|folder| folder.ends_with(meta.id));
        let folder = folder.unwrap_or_else(|| panic!("no folder tests/golden/{}", meta.id));
        let expect = fs::read_to_string(folder.join("expect")).unwrap_or_default();
        let found = expect.lines().any(|line| {
            let mut words = line.split(' ');
            words.next() == Some(meta.id) && line.contains(" [open ")
        });
        assert!(found, "tests/golden/{} holds no open finding of its check", meta.id);
    }
}

#[test]
fn every_folder_says_what_it_is_for() {
    for folder in folders() {
        let readme = fs::read_to_string(folder.join("README")).unwrap_or_default();
        assert!(!readme.trim().is_empty(), "{} has no README", folder.display());
    }
}

/// A folder of a check quotes the examples of its page, each beside the order that shows it. A check that
/// quotes one quotes all.
#[test]
fn examples_are_what_the_folders_show() {
    let mut quoting = 0;
    for meta in catalogue() {
        let of_check = |folder: &PathBuf| {
            let name = folder.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with(meta.id))
        };
        let mut lines = Vec::new();
        for folder in folders().iter().filter(|folder| of_check(folder)) {
            let readme = fs::read_to_string(folder.join("README")).unwrap_or_default();
            let expect = fs::read_to_string(folder.join("expect")).unwrap_or_default();
            lines.extend(readme.lines().map(|line| (line.to_owned(), expect.clone())));
        }
        let quoted = |situation: &str| lines.iter().find(|(line, _)| line.contains(situation));
        if !meta.examples.iter().any(|(situation, _)| quoted(situation).is_some()) {
            continue;
        }
        quoting += 1;
        for &(situation, found) in meta.examples {
            let (line, expect) = quoted(situation)
                .unwrap_or_else(|| panic!("{} does not show: {situation}", meta.id));
            let order = line.split([' ', ',']).next().unwrap_or_default();
            let open = format!("{} {order} [open ", meta.id);
            assert_eq!(expect.contains(&open), found, "{}: {situation} ({order})", meta.id);
        }
    }
    assert!(quoting >= 14, "{quoting} checks quote their examples");
}

/// The stop list says of each order what stops it, and leaves out what does not.
#[test]
fn what_stops_an_order_follows_from_how_far_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
    let advice = |folder: &str| -> Vec<(String, String)> {
        let findings = audit(&root.join(folder)).findings.into_iter();
        let stopped = findings.filter(|finding| finding.check == "cancelled-still-open");
        let mut advice: Vec<(String, String)> = stopped
            .map(|finding| {
                let known = ["Void Label", "on Hold", "Cancel Order"];
                let said =
                    known.iter().filter(|it| finding.actions.iter().any(|a| a.contains(**it)));
                let said: Vec<&str> = said.copied().collect();
                (finding.order.expect("an order"), said.join(", "))
            })
            .collect();
        advice.sort();
        advice
    };
    let expected = [
        ("J-9101", "Cancel Order"),
        ("J-9102", "on Hold"),
        ("J-9103", "Void Label, Cancel Order"),
        ("J-9104", "Cancel Order"),
        ("J-9105", "on Hold"),
        ("J-9106", "Void Label, Cancel Order"),
        ("J-9107", "Cancel Order"),
        ("J-9108", "on Hold"),
        ("J-9109", "Cancel Order"),
    ];
    let expected = expected.map(|(order, said)| (order.to_owned(), said.to_owned()));
    assert_eq!(advice("cancelled-still-open-in-work"), expected);
    // Without a shipments export a label may exist all the same.
    let unsure = advice("cancelled-still-open");
    assert!(unsure.iter().all(|(_, said)| said.starts_with("Void Label, ")), "{unsure:?}");
}

/// An API answer and the CSV of the same orders give the same findings, but for where they stand. The
/// answer may say more: what the CSV cannot check is left aside.
#[test]
fn api_answers_and_their_csv_are_audited_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
    let told = |folder: &str| {
        let report = audit(&root.join(folder));
        let findings: Vec<_> = report
            .findings
            .into_iter()
            .map(|it| (it.check, it.order, it.lane, it.since, it.cause, it.message))
            .collect();
        let checks: Vec<_> =
            report.checks.into_iter().map(|check| (check.id, check.result)).collect();
        (report.as_of, findings, checks)
    };
    let (mut json, mut csv) = (told("format-api-json"), told("format-api-json-as-csv"));
    assert!(json.1.len() >= 4, "{:#?}", json.1);
    let absent = |check: &String| {
        csv.2.iter().any(|(id, result)| id == check && *result == Outcome::NotCheckable)
    };
    json.2.retain(|(id, _)| !absent(id));
    csv.2.retain(|&(_, result)| result != Outcome::NotCheckable);
    assert_eq!(json, csv);
}
