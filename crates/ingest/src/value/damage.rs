//! What spreadsheet programs do to cells, and how to tell.
//!
//! A value is put right only where nothing is lost by it. A spreadsheet keeps no zeros in front
//! of a number; dates it keeps as days since 1900, with the time of day as a fraction.

use backhaul_model::Stamp;

/// Countries whose postal codes have five digits, always.
const FIVE_DIGITS: [&str; 8] = ["US", "PR", "DE", "ES", "FR", "IT", "MX", "FI"];
/// Day 0 of a spreadsheet in days since 1970.
const DAY_0: i64 = -25_569;
/// Decimals that give the time of day to the minute; one more gives it to the second.
const MINUTE: usize = 4;

/// A date written as a spreadsheet's day number, such as `45335.43`: to the second where five decimals
/// or more stand, to the minute where four do, else only the day.
pub fn serial_date(cell: &str) -> Option<Stamp> {
    let (day, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if day.len() != 5 || !digits(day) || !digits(fraction) || fraction.len() > 15 {
        return None;
    }
    let days = day.parse::<i64>().ok()? + DAY_0;
    let (mut micros, mut unit) = (0i64, 86_400_000_000i64);
    for byte in fraction.bytes() {
        unit /= 10;
        micros += i64::from(byte - b'0') * unit;
    }
    let step = if fraction.len() > MINUTE { 1 } else { 60 };
    let seconds = (micros + step * 500_000) / (step * 1_000_000) * step;
    let known = fraction.len() >= MINUTE;
    let days = if known { days + seconds / 86_400 } else { days };
    let day = backhaul_model::time::iso_day(days * 86_400, 0);
    let mut parts = day.split('-');
    let date =
        (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let second = u32::try_from(seconds % 86_400).ok()?;
    let seconds = (step == 1).then_some(second % 60);
    Stamp::new(date, known.then_some((second / 3_600, second / 60 % 60, seconds)))
}

/// A postal code with the zeros that a spreadsheet took from its front; `None` where none are missing,
/// or where the country does not prove it.
pub fn whole_postal_code(cell: &str, country: &str) -> Option<String> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = cell.split_at_checked(cell.find('-').unwrap_or(cell.len()))?;
    let short = (3..5).contains(&first.len()) && digits(first);
    let known = FIVE_DIGITS.iter().any(|known| known.eq_ignore_ascii_case(country));
    (short && known).then(|| format!("{first:0>5}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_number_is_a_date() {
        let iso = |cell| serial_date(cell).map(Stamp::iso);
        assert_eq!(iso("45335").as_deref(), Some("2024-02-13"));
        assert_eq!(iso("45335.43").as_deref(), Some("2024-02-13"));
        assert_eq!(iso("45335,4323").as_deref(), Some("2024-02-13T10:23:00"));
        assert_eq!(iso("45335.4323032407").as_deref(), Some("2024-02-13T10:22:31"));
        assert_eq!(iso("45335.99999").as_deref(), Some("2024-02-13T23:59:59"));
        assert_eq!(iso("45335.99999999").as_deref(), Some("2024-02-14T00:00:00"));
        for cell in ["4533", "453350", "00001", "45335.x", "2024", "-5335"] {
            assert_eq!(iso(cell), None, "{cell}");
        }
    }

    #[test]
    fn zeros_are_put_back_where_the_country_proves_them() {
        let whole = |cell, country| whole_postal_code(cell, country);
        assert_eq!(whole("2134", "US").as_deref(), Some("02134"));
        assert_eq!(whole("501-1234", "us").as_deref(), Some("00501-1234"));
        assert_eq!(whole("2134", "AU"), None);
        assert_eq!(whole("02134", "US"), None);
        assert_eq!(whole("", "US"), None);
        assert_eq!(whole("12", "US"), None);
    }
}
