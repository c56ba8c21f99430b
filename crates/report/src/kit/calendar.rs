//! A reminder for the next audit, as an iCalendar file (RFC 5545): daily for a week while orders are
//! stuck, weekly after that; weekly at once where nothing is.

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
    let stuck = report.summary.stuck_orders > 0;
    let mut events = String::new();
    if stuck {
        event(&mut events, report, "daily", &day(1), &day(0), "FREQ=DAILY;COUNT=7");
    }
    let first = if stuck { 14 } else { 7 };
    event(&mut events, report, "weekly", &day(first), &day(0), "FREQ=WEEKLY");
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
