//! How the two systems are run, in a handful of lines, and acceptances that met nothing.

use backhaul_model::report::{OperatingModel, Report, Tell};

use super::page::{Cell, Page, Tone};
use crate::money;

pub(super) fn write(page: &mut Page, report: &Report) {
    let model = &report.operating_model;
    if !model.verdict.id.is_empty() && model.verdict.id != "cannot-tell" {
        page.heading("How it is run");
        page.paragraph("  ", "  ", &model.verdict.sentences.join(" "), Tone::Plain);
        for (caption, sentence) in lines(model) {
            let indent = "                   ";
            let first = format!("  {caption:17}");
            page.paragraph(&first, indent, &sentence, Tone::Plain);
        }
        watch(page, model);
    }
    acceptances(page, report);
}

/// What is decided by now, by caption.
fn lines(model: &OperatingModel) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    if !model.ownership.title.is_empty() {
        let ownership = &model.ownership;
        lines.push(("Status", format!("{}. {}", ownership.title, ownership.because)));
    }
    let unknown = model.checklist.iter().filter(|box_| box_.tell == Tell::Unknown).count();
    if !model.checklist.is_empty() {
        let all = model.checklist.len();
        let rest = match unknown {
            0 => String::new(),
            1 => "; 1 is yours to answer".to_owned(),
            unknown => format!("; {unknown} are yours to answer"),
        };
        lines.push(("Checklist", format!("{} of {all} boxes ticked{rest}.", model.ticked)));
    }
    if !model.recommendation.title.is_empty() {
        let recommended = &model.recommendation;
        lines.push((
            "Fits",
            format!("{}; upkeep {}.", recommended.title, recommended.upkeep.replace('-', " ")),
        ));
    }
    if !model.cadence.every.is_empty() {
        lines.push(("Look", format!("{}. {}", model.cadence.every, model.cadence.because)));
    }
    lines
}

/// The six tiles, as a table of counts.
fn watch(page: &mut Page, model: &OperatingModel) {
    if model.watch_list.is_empty() {
        return;
    }
    page.blank();
    page.paragraph("  ", "  ", "Watch list", Tone::Strong);
    let rows: Vec<Vec<Cell>> = model
        .watch_list
        .iter()
        .map(|tile| {
            let count = tile.count.map_or_else(|| "?".to_owned(), money::count);
            let tone =
                if tile.count.is_some_and(|count| count > 0) { Tone::Warning } else { Tone::Faint };
            vec![Cell::new(count).right().toned(tone), Cell::new(&tile.title)]
        })
        .collect();
    page.table("  ", &rows);
    if model.watch_list.iter().any(|tile| tile.count.is_none()) {
        page.paragraph("  ", "  ", "? These files cannot tell.", Tone::Faint);
    }
}

fn acceptances(page: &mut Page, report: &Report) {
    let unused: Vec<&str> = report
        .acceptances
        .iter()
        .filter(|acceptance| acceptance.findings == 0)
        .map(|acceptance| acceptance.what.as_str())
        .collect();
    if !unused.is_empty() {
        page.heading("Acceptances that match no finding");
        page.list("  ", &unused, 2, "");
    }
}
