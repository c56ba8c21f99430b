//! The text output, as a person sees it at two widths, and what may never reach a terminal.

use backhaul_report::text;
use proptest::prelude::*;

use crate::juniper;

#[test]
fn a_wide_terminal() {
    insta::assert_snapshot!(text(&juniper::report(), 100, false));
}

#[test]
fn a_narrow_terminal() {
    insta::assert_snapshot!(text(&juniper::report(), 60, false));
}

#[test]
fn nothing_read() {
    insta::assert_snapshot!(text(&juniper::nothing(), 80, false));
}

#[test]
fn an_inspection() {
    insta::assert_snapshot!(text::inspection(&juniper::report().inputs, 100, false));
}

#[test]
fn colour_adds_nothing_but_colour() {
    let coloured = text(&juniper::report(), 100, true);
    assert!(coloured.contains("\u{1b}[1;31m"));
    let plain = without_colour(&coloured);
    assert_eq!(plain, text(&juniper::report(), 100, false));
}

#[test]
fn every_line_fits_the_terminal() {
    for width in [60, 72, 80, 110, 300] {
        for line in text(&juniper::report(), width, false).lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "{width}: {line}");
        }
    }
}

#[test]
fn a_cell_cannot_steer_the_terminal() {
    let mut report = juniper::report();
    let hostile = "\u{1b}]0;owned\u{7}\u{1b}[2J\r\n\u{202e}#1";
    report.findings[0].order = Some(hostile.into());
    report.do_first[0].orders = vec![hostile.into()];
    report.do_first[0].action = hostile.into();
    report.do_first[0].checks = vec![hostile.into()];
    report.inputs[0].name = hostile.into();
    report.inputs[0].problems[0].message = hostile.into();
    report.checks[5].missing = vec![hostile.into()];
    report.summary.answer = vec![hostile.into()];
    let text = text(&report, 100, false);
    let steering = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!text.contains(steering), "{text:?}");
}

proptest! {
    #[test]
    fn no_text_breaks_the_layout(name in any::<String>(), order in any::<String>(), width in 0usize..200) {
        let mut report = juniper::report();
        report.inputs[0].name = name;
        report.do_first[0].orders = vec![order];
        let text = text(&report, width, false);
        prop_assert!(text.contains("Files"));
    }
}

fn without_colour(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        out.push_str(before);
        rest = after.split_once('m').expect("a colour code ends in m").1;
    }
    out + rest
}
