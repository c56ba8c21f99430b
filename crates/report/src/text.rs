//! The report as text for a terminal: the answer first, then what it rests on, then what to do.
//!
//! A summary, not a listing. Someone reads it once, top to bottom, and knows whether to act and where
//! to begin; the complete queue belongs into a spreadsheet ([`csv`](crate::csv)). So every list is
//! cut, and says by how much and where the rest is.
//!
//! Each section is a file below; they all write to one [`Page`], which knows width and colour.

mod actions;
mod answer;
mod changes;
mod files;
mod operating_model;
mod page;
mod plugins;
mod problems;
mod unchecked;
mod untold;

use backhaul_model::report::{Input, Report};

pub(crate) use page::{Cell, Page, Tone};

/// Narrower than this, columns no longer fit.
const NARROWEST: usize = 60;
/// Wider than this, sentences are hard to read.
const WIDEST: usize = 110;

/// A width that text can be read at.
pub(crate) fn fitting(width: usize) -> usize {
    width.clamp(NARROWEST, WIDEST)
}

/// The report in columns of a terminal `width` characters wide, in `colour` when it has any.
pub fn text(report: &Report, width: usize, colour: bool) -> String {
    let mut page = Page::new(fitting(width), colour);
    answer::write(&mut page, report);
    shown(&mut page, report);
    changes::write(&mut page, report);
    files::write(&mut page, &report.inputs);
    actions::write(&mut page, report);
    operating_model::write(&mut page, report);
    unchecked::write(&mut page, &report.checks);
    plugins::write(&mut page, report);
    problems::write(&mut page, &report.inputs);
    untold::write(&mut page, &report.measures);
    page.finish()
}

/// What changed since earlier reports, and nothing else.
pub fn changes(report: &Report, width: usize, colour: bool) -> String {
    let mut page = Page::new(width.clamp(NARROWEST, WIDEST), colour);
    answer::write(&mut page, report);
    shown(&mut page, report);
    changes::write(&mut page, report);
    page.finish()
}

/// What this copy of the report shows, where it is not whole.
fn shown(page: &mut Page, report: &Report) {
    if report.shown.is_some() {
        page.blank();
        let shown = format!("Shown: {}.", crate::caption::shown(report));
        page.paragraph("", "", &shown, page::Tone::Faint);
    }
}

/// What was understood of files, before any audit: files, their columns, their problems.
pub fn inspection(inputs: &[Input], width: usize, colour: bool) -> String {
    let mut page = Page::new(fitting(width), colour);
    files::write(&mut page, inputs);
    files::write_columns(&mut page, inputs);
    problems::write(&mut page, inputs);
    page.finish()
}
