//! Measures as Markdown tables, topic by topic, and what exports can never tell.

use std::fmt::Write as _;

use backhaul_model::report::{MeasureTable, Measures, Shows, TableCell};

use super::{code, escaped};
use crate::money;

/// Rows of a table that a ticket has room for.
const LISTED: usize = 20;

pub(super) fn write(out: &mut String, measures: &Measures) {
    let mut topic = "";
    for table in &measures.tables {
        if table.topic != topic {
            topic = &table.topic;
            let _ = write!(out, "\n## {}\n", escaped(topic));
        }
        self::table(out, table);
    }
    if measures.untold.is_empty() {
        return;
    }
    *out += "\n## What exports can never tell\n\n| What | What would tell |\n|---|---|\n";
    for untold in &measures.untold {
        let _ = writeln!(out, "| {} | {} |", escaped(&untold.what), escaped(&untold.instead));
    }
}

fn table(out: &mut String, table: &MeasureTable) {
    let _ = write!(out, "\n### {}\n\n{}\n\n|", escaped(&table.title), escaped(&table.says));
    for column in &table.columns {
        let _ = write!(out, " {} |", escaped(&column.title));
    }
    *out += "\n|";
    for column in &table.columns {
        *out += if is_number(column.shows) { "---:|" } else { "---|" };
    }
    *out += "\n";
    for row in table.rows.iter().take(LISTED) {
        *out += "|";
        for (cell, column) in row.iter().zip(&table.columns) {
            let _ = write!(out, " {} |", written(cell, column.shows));
        }
        *out += "\n";
    }
    let left = table.of.saturating_sub(table.rows.len().min(LISTED) as u64);
    if left > 0 {
        let _ = writeln!(out, "\nand {} more.", money::count(left));
    }
}

fn is_number(shows: Shows) -> bool {
    matches!(shows, Shows::Count | Shows::Percent | Shows::Minutes)
}

fn written(cell: &TableCell, shows: Shows) -> String {
    match (cell, shows) {
        (TableCell::Text(text), Shows::Cell) => code(text),
        (TableCell::Text(text), _) => escaped(text),
        (TableCell::Number(share), Shows::Percent) => {
            format!("{}.{} %", share / 100, share % 100 / 10)
        }
        (TableCell::Number(minutes), Shows::Minutes) => format!("{minutes} min"),
        (TableCell::Number(number), _) => {
            let sign = if *number < 0 { "-" } else { "" };
            format!("{sign}{}", money::count(number.unsigned_abs()))
        }
    }
}
