//! Weights in thousandths of an ounce.

use super::numbers;

/// Ounces in a unit, by its name, in ten-millionths.
fn unit(name: &str) -> Option<i128> {
    match name.trim_end_matches('.') {
        "" | "oz" | "ounce" | "ounces" => Some(OUNCE),
        "lb" | "lbs" | "pound" | "pounds" => Some(16 * OUNCE),
        "g" | "gram" | "grams" => Some(352_740),
        "kg" | "kgs" => Some(352_739_619),
        _ => None,
    }
}

const OUNCE: i128 = 10_000_000;

/// The unit that a column's name ends with in brackets, as `Weight (lb)` does.
pub fn unit_in(name: &str) -> Option<&str> {
    let (_, name) = name.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    unit(&name.to_ascii_lowercase()).map(|_| name)
}

/// A weight in this unit, where the cell names none itself.
pub fn read_in(cell: &str, unit: &str) -> Option<i64> {
    if unit.is_empty() || cell.ends_with(|c: char| c.is_ascii_alphabetic() || c == '.') {
        return read(cell);
    }
    read(&format!("{cell} {unit}"))
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
        let ounces = (i128::from(thousandths) * unit(name)? + OUNCE / 2) / OUNCE;
        total = total.saturating_add(i64::try_from(ounces).ok()?);
        any = true;
        rest = after.trim_start_matches([' ', ',']);
    }
    any.then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_names_the_unit_of_bare_numbers() {
        assert_eq!(unit_in("Weight (lb)"), Some("lb"));
        assert_eq!(unit_in("Weight(OZ) "), Some("OZ"));
        assert_eq!(unit_in("Weight"), None);
        assert_eq!(unit_in("Weight (each)"), None);
        assert_eq!(read_in("2", "lb"), Some(32_000));
        assert_eq!(read_in("2 oz", "lb"), Some(2_000));
        assert_eq!(read_in("2", ""), Some(2_000));
    }

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
