//! What a spreadsheet program does to the cells of an export that somebody opened and saved.
//!
//! Each kind was met in real files. A hash that is eaten and flags in capitals come with every messy
//! store ([`crate::Mess`]); what stands here takes something away that an audit would use.

use serde::{Deserialize, Serialize};

use crate::calendar::Moment;
use crate::dice::Dice;
use crate::plan::{Mess, Plan};

/// One kind of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damage {
    /// Long numbers as `5.27763E+12`: the store's ids and phones, ShipStation's tracking numbers.
    Scientific,
    /// The store's times as `31/12/2023 22:36`: the zone is lost.
    DayFirst,
    /// The store's times as `11/10/24 09:17`: the zone is lost, and the order of day and month open.
    MonthFirst,
    /// Postal codes without their leading zeros.
    LostZeros,
    /// Each row of the store's export in one quoted cell, its own quotes doubled, `;` behind.
    Packed,
}

impl Damage {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::Scientific, Self::DayFirst, Self::MonthFirst, Self::LostZeros, Self::Packed];

    /// True where an apostrophe in front would have kept the cell from it.
    pub(crate) fn takes_guards(self) -> bool {
        matches!(self, Self::Scientific | Self::LostZeros)
    }
}

/// What befell the files of the store of this seed: of messy ones, three in four are damaged.
pub(crate) fn drawn(seed: u64, mess: Mess) -> Vec<Damage> {
    let mut dice = Dice::new(seed, 0xda3a);
    if mess == Mess::Clean || !dice.chance(750) {
        return Vec::new();
    }
    // One in turn, so that a few stores show every kind; the zeros go with any.
    let first = Damage::ALL[(seed / 2 % 5) as usize];
    let zeros = first != Damage::LostZeros && dice.chance(300);
    [first].into_iter().chain(zeros.then_some(Damage::LostZeros)).collect()
}

/// A spreadsheet program shows more than eleven digits as a power of ten.
fn is_long(number: &str) -> bool {
    number.len() > 11 && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// True where the number is lost to the plan's damage.
pub(crate) fn loses(plan: &Plan, number: &str) -> bool {
    plan.damage.contains(&Damage::Scientific) && is_long(number)
}

/// The number as the file has it: `9400112345678901234567` is `9.40011E+21` after the damage.
pub(crate) fn number(plan: &Plan, number: &str) -> String {
    if !loses(plan, number) {
        return number.to_owned();
    }
    let shown = number[..7].parse::<u64>().map_or(0, |first| (first + 5) / 10);
    let digits = format!("{shown}");
    let (exponent, digits) = (number.len() - 1 + digits.len() - 6, &digits[..6]);
    let fraction = digits[1..].trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{}{point}{fraction}E+{exponent:02}", &digits[..1])
}

/// A phone as the file has it: its digits alone, and too many of them.
pub(crate) fn phone(plan: &Plan, phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let long = format!("00{digits}");
    if loses(plan, &long) { number(plan, &format!("49{digits}")) } else { phone.to_owned() }
}

/// A postal code as the file has it.
pub(crate) fn postal_code(plan: &Plan, code: &str) -> String {
    let number = code.bytes().all(|byte| byte.is_ascii_digit());
    if number && plan.damage.contains(&Damage::LostZeros) {
        code.trim_start_matches('0').to_owned()
    } else {
        code.to_owned()
    }
}

/// True where the store's times have no zone any more.
pub(crate) fn loses_zone(plan: &Plan) -> bool {
    plan.damage.iter().any(|kind| matches!(kind, Damage::DayFirst | Damage::MonthFirst))
}

/// A time of the store as its orders export has it.
pub(crate) fn store_time(plan: &Plan, at: Moment) -> String {
    let wall = plan.store_zone.wall(at);
    let clock = format!("{:02}:{:02}", wall.hour, wall.minute);
    if plan.damage.contains(&Damage::DayFirst) {
        format!("{:02}/{:02}/{} {clock}", wall.day, wall.month, wall.year)
    } else if plan.damage.contains(&Damage::MonthFirst) {
        format!("{}/{}/{:02} {clock}", wall.month, wall.day, wall.year % 100)
    } else {
        plan.store_zone.stamp(at)
    }
}

/// A row in one cell.
pub(crate) fn packed(row: &[String]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let written = writer.write_record(row);
    debug_assert!(written.is_ok());
    let line = writer.into_inner().unwrap_or_default();
    let line = String::from_utf8_lossy(&line);
    format!("\"{}\";", line.trim_end_matches('\n').replace('"', "\"\"")).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{HOUR, Zone, day_of};

    fn with(damage: &[Damage]) -> Plan {
        Plan { damage: damage.to_vec(), ..Plan::default() }
    }

    #[test]
    fn cells_look_as_a_spreadsheet_leaves_them() {
        let plan = with(&[Damage::Scientific, Damage::LostZeros]);
        assert_eq!(number(&plan, "5277630000000"), "5.27763E+12");
        assert_eq!(number(&plan, "9400111234567890123456"), "9.40011E+21");
        assert_eq!(number(&plan, "999999999999"), "1E+12");
        assert_eq!(number(&plan, "1Z8X42071234567890"), "1Z8X42071234567890");
        assert_eq!(number(&Plan::default(), "5277630000000"), "5277630000000");
        assert_eq!(phone(&plan, "(555) 555-0162"), "4.95556E+11");
        assert_eq!(postal_code(&plan, "02134"), "2134");
        assert_eq!(postal_code(&plan, "02134-1000"), "02134-1000");
        let at = Zone::NewYork.moment(day_of(2024, 11, 10), 9 * HOUR + 17 * 60);
        assert_eq!(store_time(&with(&[Damage::DayFirst]), at), "10/11/2024 09:17");
        assert_eq!(store_time(&with(&[Damage::MonthFirst]), at), "11/10/24 09:17");
        assert_eq!(store_time(&with(&[]), at), "2024-11-10 09:17:00 -0500");
        let row = ["a \"b\"".to_owned(), "c".to_owned()];
        assert_eq!(packed(&row), br#""""a """"b"""""",c";"#);
    }

    #[test]
    fn every_kind_befalls_some_messy_store() {
        for kind in Damage::ALL {
            assert!((1..=50).any(|seed| drawn(seed, Mess::Messy).contains(&kind)), "{kind:?}");
        }
        assert!((1..=50).all(|seed| drawn(seed, Mess::Clean).is_empty()));
    }
}
