//! A reminder for the next audit, as an iCalendar file (RFC 5545), as often as the report recommends: daily
//! for a week and weekly after that, weekly, or monthly. Nothing of the files stands in it.

use std::fmt::Write as _;

use backhaul_model::report::Report;
use backhaul_model::time::{DAY, Stamp, iso_day};

/// The reminder; `None` when the report speaks for no moment.
pub fn reminder(report: &Report) -> Option<String> {
    let as_of = report.as_of.as_deref()?;
    let number = |from: usize, to: usize| as_of.get(from..to)?.parse::<u32>().ok();
    let year = i32::try_from(number(0, 4)?).ok()?;
    let today = Stamp::new((year, number(5, 7)?, number(8, 10)?), None)?.day();
    let day = |after: i64| iso_day((today + after) * DAY, 0).replace('-', "");
    let mut events = String::new();
    let mut event =
        |name, first: i64, rule| event(&mut events, report, name, &day(first), &day(0), rule);
    match report.operating_model.cadence.every.as_str() {
        "daily" => {
            event("daily", 1, "FREQ=DAILY;COUNT=7");
            event("weekly", 14, "FREQ=WEEKLY");
        }
        "monthly" => event("monthly", 28, "FREQ=MONTHLY"),
        _ => event("weekly", 7, "FREQ=WEEKLY"),
    }
    let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Backhaul//Audit//EN\r\n";
    Some(format!("{head}{events}END:VCALENDAR\r\n"))
}

fn event(out: &mut String, report: &Report, name: &str, day: &str, stamp: &str, rule: &str) {
    // The same files give the same reminder, so that importing it twice makes no second one.
    let files: String =
        report.inputs.iter().filter_map(|input| input.sha256.get(..6)).take(4).collect();
    let lines = [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{name}-{stamp}-{files}@backhaul.invalid"),
        format!("DTSTAMP:{stamp}T000000Z"),
        format!("DTSTART;VALUE=DATE:{day}"),
        format!("RRULE:{rule}"),
        "SUMMARY:Audit ShipStation against Shopify".to_owned(),
        "DESCRIPTION:Export orders of both\\, and shipments\\; run Backhaul.".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
    ];
    for line in lines {
        let _ = write!(out, "{line}\r\n");
    }
}
