//! What exports can never tell, each with what would; and where the tables are that a terminal has no
//! room for.

use backhaul_model::report::Measures;

use super::page::{Page, Tone};

pub(super) fn write(page: &mut Page, measures: &Measures) {
    if !measures.untold.is_empty() {
        page.heading("What exports can never tell");
        for untold in &measures.untold {
            let sentence = format!("{} What would: {}", untold.what, untold.instead);
            page.paragraph("  ", "    ", &sentence, Tone::Plain);
        }
    }
    if !measures.tables.is_empty() {
        let titles: Vec<&str> = measures.tables.iter().map(|table| table.title.as_str()).collect();
        let also = format!("Further tables, in -o report.md: {}.", titles.join("; "));
        page.blank();
        page.paragraph("", "", &also, Tone::Faint);
    }
}
