//! A file's header as it stands, with a few of the values beneath: what people map columns by.
//!
//! It stays on the engine's side and is shown to whoever opened the file; no report holds it, because
//! the values may say who somebody is.

use serde::Serialize;

/// Most columns kept; an export has some two hundred at most.
pub const COLUMNS: usize = 500;
/// Values kept of a column.
pub const SAMPLES: usize = 3;
/// Longest column name that can be mapped, in characters.
const NAME: usize = 200;
/// Characters kept of a value.
const VALUE: usize = 80;

/// The header of a file.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Header {
    /// Row it stands in, as a spreadsheet counts; 0 where a file has none, as an API answer.
    pub row: u64,
    /// Columns with a name, from the left.
    pub columns: Vec<Column>,
}

/// A column of a header.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Column {
    /// Its name, as the header writes it.
    pub name: String,
    /// The first different values beneath it, shortened.
    pub samples: Vec<String>,
}

impl Header {
    /// A header in this row, over these rows.
    pub fn new(row: u64, names: &[String], rows: &[&[String]]) -> Self {
        let mappable = |name: &str| !name.is_empty() && name.chars().count() <= NAME;
        let columns = names.iter().enumerate().take(COLUMNS);
        let columns = columns.map(|(at, name)| Column {
            name: name.trim().trim_matches(['\u{feff}', '\'']).to_owned(),
            samples: samples(rows.iter().filter_map(|row| row.get(at))),
        });
        Header { row, columns: columns.filter(|column| mappable(&column.name)).collect() }
    }
}

fn samples<'a>(cells: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for cell in cells {
        let cell = cell.trim();
        let short: String = cell.chars().take(VALUE).collect();
        let sample = if short.len() < cell.len() { short + "…" } else { short };
        if !sample.is_empty() && !samples.contains(&sample) {
            samples.push(sample);
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    samples
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_shows_its_first_different_values() {
        let names = [" Ref No ", "", "State"].map(str::to_owned);
        let rows: Vec<Vec<String>> = ["7,x,ok", "7,x,", "8,x,ok", "9,x,no", "10,x,ok"]
            .iter()
            .map(|row| row.split(',').map(str::to_owned).collect())
            .collect();
        let rows: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
        let header = Header::new(3, &names, &rows);
        let seen: Vec<(&str, String)> =
            header.columns.iter().map(|it| (it.name.as_str(), it.samples.join(" "))).collect();
        assert_eq!(seen, [("Ref No", "7 8 9".to_owned()), ("State", "ok no".to_owned())]);
    }

    #[test]
    fn what_is_endless_is_cut_or_left_out() {
        let names = ["n".repeat(NAME + 1), "kept".to_owned()];
        let header = Header::new(1, &names, &[&[String::new(), "v".repeat(VALUE + 1)]]);
        let [kept] = header.columns.as_slice() else { panic!("{header:?}") };
        assert_eq!(kept.samples[0].chars().count(), VALUE + 1);
        assert!(kept.samples[0].ends_with('…'));
    }
}
