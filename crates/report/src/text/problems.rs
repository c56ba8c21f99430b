//! What is wrong with the files, row by row, and what to do about it.

use backhaul_model::Problem;
use backhaul_model::report::Input;

use super::files::plural;
use super::page::{Page, Tone};
use crate::money::count;

pub(super) fn write(page: &mut Page, inputs: &[Input]) {
    if inputs.iter().all(|input| input.problems.is_empty()) {
        return;
    }
    page.heading("Problems of the files");
    for input in inputs {
        for problem in &input.problems {
            let text = format!("{}: {}", place(input, problem), problem.message);
            page.paragraph("  ", "    ", &text, Tone::Plain);
            if !problem.help.is_empty() {
                page.paragraph("    → ", "      ", &problem.help, Tone::Faint);
            }
        }
    }
}

/// `orders_export.csv, row 418 and 3 more rows, column "Created at"`
fn place(input: &Input, problem: &Problem) -> String {
    let mut place = input.name.clone();
    if let Some(row) = problem.first_row {
        place = format!("{place}, row {row}");
        let more = problem.rows.saturating_sub(1);
        if more > 0 {
            place = format!("{place} and {} more {}", count(more), plural(more, "row", "rows"));
        }
    }
    if let Some(column) = &problem.column {
        place = format!("{place}, column \"{column}\"");
    }
    if problem.set_aside {
        place += " (set aside)";
    }
    place
}
