//! Weights in thousandths of an ounce.

use super::numbers;

/// Thousandths of an ounce in a unit, by its name.
fn unit(name: &str) -> Option<f64> {
    match name.trim_end_matches('.') {
        "" | "oz" | "ounce" | "ounces" => Some(1_000.0),
        "lb" | "lbs" | "pound" | "pounds" => Some(16_000.0),
        "g" | "gram" | "grams" => Some(35.273_96),
        "kg" | "kgs" => Some(35_273.96),
        _ => None,
    }
}

/// A weight such as `12.5` (ounces), `1 lb 4 oz` or `350 g`.
pub fn read(cell: &str) -> Option<i64> {
    let lower = cell.to_ascii_lowercase();
    let mut rest = lower.trim();
    let mut total = 0i64;
    let mut any = false;
    while !rest.is_empty() {
        let number_end = rest
            .find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at_checked(number_end)?;
        let after = after.trim_start();
        let unit_end =
            after.find(|c: char| !(c.is_ascii_alphabetic() || c == '.')).unwrap_or(after.len());
        let (name, after) = after.split_at_checked(unit_end)?;
        let thousandths = numbers::scaled(number, 3)?;
        // Weights are small; beyond this the cell is no weight.
        if thousandths > 1_000_000_000_000 {
            return None;
        }
        total = total.saturating_add((thousandths as f64 * unit(name)? / 1000.0).round() as i64);
        any = true;
        rest = after.trim_start_matches([' ', ',']);
    }
    any.then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ounces_pounds_and_grams() {
        let cases = [
            ("12.5", Some(12_500)),
            ("1 lb 4 oz", Some(20_000)),
            ("1lb 4.5oz", Some(20_500)),
            ("2 lbs.", Some(32_000)),
            ("100 g", Some(3_527)),
            ("0", Some(0)),
            ("", None),
            ("heavy", None),
            ("99999999999999", None),
            ("3 stone", None),
        ];
        for (cell, expected) in cases {
            assert_eq!(read(cell), expected, "{cell}");
        }
    }
}
