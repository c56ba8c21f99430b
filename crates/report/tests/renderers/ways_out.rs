//! Digest, Markdown and the fix kit: what they say, and what no cell of a file can do in them.

use backhaul_model::finding::{Cause, Finding};
use backhaul_model::report::Report;
use backhaul_report::{Excerpt, KitFile, digest, kit, markdown};
use proptest::prelude::*;

use crate::juniper;

/// A small report whose write-backs broke for several causes.
fn broken() -> Report {
    let mut report = juniper::report();
    let split = report.findings[0].cause.clone().expect("a cause");
    let because = |cause: &str, order: &str, parcels: &[&str]| Finding {
        cause: Some(Cause { id: cause.into(), ..split.clone() }),
        parcels: parcels.iter().map(|tracking| juniper::parcel(tracking)).collect(),
        ..juniper::shipped(order, 3)
    };
    let findings = vec![
        because("transient", "#1", &["9400100000000000000001"]),
        because("outage", "#2", &["9400100000000000000002"]),
        because("split-partial", "#3", &["9400100000000000000003", "9400100000000000000004"]),
        because("not-fulfillable", "#4", &["9400100000000000000005"]),
        because("unknown", "#5", &[]),
    ];
    report.findings.truncate(0);
    report.findings.extend(findings);
    report.findings.extend(juniper::report().findings.drain(43..45));
    report
}

fn file<'k>(kit: &'k [KitFile], name: &str) -> &'k str {
    &kit.iter().find(|file| file.name == name).expect("the file").text
}

#[test]
fn the_digest() {
    insta::assert_snapshot!(digest(&juniper::report()));
}

#[test]
fn the_markdown() {
    insta::assert_snapshot!(markdown(&broken()));
}

#[test]
fn the_kit() {
    for file in kit(&broken()) {
        insta::assert_snapshot!(file.name, file.text.replace("\r\n", "\n"));
    }
}

#[test]
fn only_what_sending_again_can_fix_is_sent_again() {
    let kit = kit(&broken());
    let resend = file(&kit, "resend.csv");
    for (order, listed) in [("#1", true), ("#2", false), ("#3", true), ("#4", false), ("#5", false)]
    {
        assert_eq!(
            resend.lines().any(|line| line.starts_with(&format!("{order},"))),
            listed,
            "{order}"
        );
    }
    let read_me = file(&kit, "read-me.txt");
    assert!(read_me.contains("1: an outage"), "{read_me}");
    let import = file(&kit, "tracking-import.csv");
    assert!(import.contains("#1,UPDATE") && import.contains("#2,UPDATE"), "{import}");
    assert!(!import.contains("#3,") && !import.contains("#4,"), "{import}");
}

/// What a case is given to paste speaks of that case alone.
#[test]
fn an_excerpt_of_one_finding_is_about_one_order() {
    let mut report = broken();
    for (finding, check) in report.findings.iter_mut().zip(["unmoved-label", "shipped-twice"]) {
        finding.check = check.into();
    }
    let whole = kit(&report);
    let note = file(&whole, "warehouse-note.txt");
    assert!(note.find("#2").expect("shipped twice") < note.find("#1").expect("a label"), "{note}");
    assert!(!note.contains("#3"), "the warehouse has nothing to do there: {note}");
    let findings = Some(vec![report.findings[0].id.clone()]);
    let one = kit(&Excerpt { findings, ..Excerpt::default() }.of(&report));
    let note = file(&one, "warehouse-note.txt");
    assert!(note.contains("#1") && !note.contains("#2"), "{note}");
    assert!(one.iter().all(|file| file.name != "support-ticket.txt"), "it is about other orders");
}

#[test]
fn nothing_internal_reaches_a_customer() {
    let mut report = broken();
    let poison = "POISON";
    for finding in &mut report.findings {
        finding.message = poison.into();
        finding.actions = vec![poison.into()];
        finding.store = Some(poison.into());
        for fact in &mut finding.evidence {
            fact.text = poison.into();
            fact.column = poison.into();
        }
        for parcel in &mut finding.parcels {
            parcel.shipment = Some(poison.into());
            parcel.notified = Some(poison.into());
        }
    }
    let kit = kit(&report);
    assert!(file(&kit, "support-ticket.txt").contains(poison));
    assert!(!file(&kit, "customer-texts.txt").contains(poison));
}

#[test]
fn a_report_of_nothing_has_no_list() {
    let names: Vec<&str> = kit(&juniper::nothing()).iter().map(|file| file.name).collect();
    assert_eq!(names, ["read-me.txt"]);
}

#[test]
fn a_reminder_comes_as_often_as_the_report_recommends() {
    let mut report = juniper::report();
    let reminder = |report: &Report| file(&kit(report), "next-audit.ics").to_owned();
    assert!(reminder(&report).contains("FREQ=DAILY;COUNT=7"));
    assert!(reminder(&report).contains("DTSTART;VALUE=DATE:20260221"));
    report.operating_model.cadence.every = "monthly".into();
    assert!(!reminder(&report).contains("DAILY"));
    assert!(reminder(&report).contains("FREQ=MONTHLY"));
    assert!(reminder(&report).lines().all(|line| line.len() <= 75));
}

proptest! {
    /// Whatever stands in the files, the digest stays short and makes no link and no mention.
    #[test]
    fn the_digest_is_short_and_has_no_links(
        cell in "(https?://|www\\.|@)?[a-z@:/.\n\u{202e}]{0,40}", many in 0usize..400,
    ) {
        let mut report = juniper::report();
        for step in &mut report.do_first {
            step.orders = vec![cell.clone(); many];
            step.action.clone_from(&cell);
        }
        let text = digest(&report);
        prop_assert!(text.chars().count() < backhaul_report::digest::LIMIT);
        prop_assert!(!text.contains("://") && !text.contains("www.") && !text.contains('@'), "{text}");
    }

    /// No cell leaves its place in Markdown: no link, image, HTML or further column.
    #[test]
    fn markdown_keeps_cells_in_their_place(
        cell in "[\\[\\]()!<>`|*_#@a-z:/.\\\\\n]{0,24}",
    ) {
        let mut report = broken();
        report.findings.truncate(1);
        report.findings[0].order = Some(cell.clone());
        report.findings[0].actions = vec![cell.clone()];
        report.inputs[0].name = cell;
        let text = markdown(&report);
        let queue = text.split("## Queue").nth(1).expect("a queue");
        let row = queue.lines().nth(4).expect("its row");
        prop_assert_eq!(cells(row), 7, "{}", row);
        prop_assert!(!text.contains("://") && !text.contains('@'));
    }
}

/// Cells of a table's row, as a reader counts them: a pipe behind an odd number of backslashes is none.
fn cells(row: &str) -> usize {
    let mut cells = 0;
    let mut escaped = false;
    for c in row.chars() {
        cells += usize::from(c == '|' && !escaped);
        escaped = c == '\\' && !escaped;
    }
    cells - 1
}
