//! Tracking numbers: blanks and guards off, one number or several.
//!
//! Whether one cell may hold several numbers is not known; comma, semicolon and blank all separate.
//! But people also write one number in groups (`9400 1000 0000 0000 0000 00`), so blanks separate only
//! where each part is long enough to be a number by itself.

/// Shortest text between blanks that counts as a number of its own.
const SHORTEST: usize = 9;

/// Appends the numbers of a cell to `out`, joined by `,`.
pub fn read(cell: &str, out: &mut String) {
    for listed in cell.split([',', ';', '\n', '|']) {
        let parts = || listed.split_whitespace().map(bare).filter(|part| !part.is_empty());
        let several = parts().count() > 1 && parts().all(|part| part.len() >= SHORTEST);
        for (at, part) in parts().enumerate() {
            if !out.is_empty() && (several || at == 0) {
                out.push(',');
            }
            out.push_str(part);
        }
    }
}

fn bare(part: &str) -> &str {
    part.trim_matches(|c: char| c == '\'' || c == '"' || c == '=' || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(cell: &str) -> String {
        let mut out = String::new();
        read(cell, &mut out);
        out
    }

    #[test]
    fn one_number_in_groups_and_several_numbers() {
        let cases = [
            ("1Z 999 AA1 01 2345 6784", "1Z999AA10123456784"),
            ("9400 1000 0000 0000 0000 00", "9400100000000000000000"),
            (
                "9400100000000000000001 9400100000000000000002",
                "9400100000000000000001,9400100000000000000002",
            ),
            ("AB123456789, AB123456780; C1", "AB123456789,AB123456780,C1"),
            ("'9400100000000000000001", "9400100000000000000001"),
            (" ; ,", ""),
            ("", ""),
        ];
        for (cell, expected) in cases {
            assert_eq!(normal(cell), expected, "{cell}");
        }
    }
}
