//! The files that were read: what they are, how many rows were used, what they cover.

use backhaul_model::report::Input;

use super::page::{Cell, Page, Tone, widths};
use crate::money::count;

pub(super) fn write(page: &mut Page, inputs: &[Input]) {
    page.heading("Files");
    if inputs.is_empty() {
        page.paragraph("  ", "  ", "No file was read.", Tone::Plain);
        return;
    }
    let names: Vec<Vec<Cell>> = inputs.iter().map(|input| vec![name(input)]).collect();
    let facts: Vec<Vec<Cell>> = inputs.iter().map(facts).collect();
    let (name_widths, fact_widths) = (widths(&names), widths(&facts));
    let together = name_widths.iter().chain(&fact_widths).map(|width| width + 2).sum::<usize>();
    // One line a file where that fits, two where it does not.
    let one_line = together <= page.width();
    for (name, facts) in names.into_iter().zip(facts) {
        if one_line {
            let row: Vec<Cell> = name.into_iter().chain(facts).collect();
            let widths: Vec<usize> = name_widths.iter().chain(&fact_widths).copied().collect();
            page.row("  ", &row, &widths);
        } else {
            page.row("  ", &name, &name_widths);
            page.row("      ", &facts, &fact_widths);
        }
    }
}

fn name(input: &Input) -> Cell {
    Cell::new(&input.name).toned(Tone::Strong)
}

fn facts(input: &Input) -> Vec<Cell> {
    let aside = if input.set_aside == 0 { Tone::Faint } else { Tone::Warning };
    vec![
        Cell::new(input.kind.title()),
        Cell::new(format!("{} {}", count(input.rows), plural(input.rows, "row", "rows"))).right(),
        Cell::new(format!("{} used", count(input.used))).right(),
        Cell::new(format!("{} set aside", count(input.set_aside))).right().toned(aside),
        Cell::new(span(input)).toned(Tone::Faint),
    ]
}

fn span(input: &Input) -> String {
    match (&input.from, &input.to) {
        (Some(from), Some(to)) => format!("{from} to {to}"),
        _ => String::new(),
    }
}

/// Which column of each file holds what.
pub(super) fn write_columns(page: &mut Page, inputs: &[Input]) {
    for input in inputs.iter().filter(|input| !input.columns.is_empty()) {
        page.heading(&format!("Columns of {}", input.name));
        let row = |(field, header): (&String, &String)| {
            vec![Cell::new(field).toned(Tone::Faint), Cell::new(header)]
        };
        page.table("  ", &input.columns.iter().map(row).collect::<Vec<_>>());
    }
}

/// The word for one, or for any other number.
pub(super) fn plural<'a>(number: u64, one: &'a str, many: &'a str) -> &'a str {
    if number == 1 { one } else { many }
}
