//! The products' words for statuses, amounts and times.

use crate::calendar::{Day, MINUTE, Moment, date_of};
use crate::plan::{Clock, Plan, Words};
use crate::world::{Financial, Fulfillment, LineStatus, Status};

/// `24.00`
pub(crate) fn money(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", minor.abs() / 100, minor.abs() % 100)
}

pub(crate) fn financial(status: Financial) -> &'static str {
    match status {
        Financial::Paid => "paid",
        Financial::Authorized => "authorized",
        Financial::PartiallyPaid => "partially_paid",
        Financial::Pending => "pending",
        Financial::PartiallyRefunded => "partially_refunded",
        Financial::Refunded => "refunded",
        Financial::Voided => "voided",
    }
}

pub(crate) fn fulfillment(status: Fulfillment) -> &'static str {
    match status {
        Fulfillment::Unfulfilled => "unfulfilled",
        Fulfillment::Partial => "partial",
        Fulfillment::Fulfilled => "fulfilled",
        Fulfillment::Restocked => "restocked",
    }
}

pub(crate) fn line(status: LineStatus) -> &'static str {
    match status {
        LineStatus::Pending => "pending",
        LineStatus::Fulfilled => "fulfilled",
        LineStatus::NotEligible => "not_eligible",
        LineStatus::Restocked => "restocked",
    }
}

pub(crate) fn status(plan: &Plan, status: Status) -> &'static str {
    match (plan.words, status) {
        (Words::Screen, Status::AwaitingPayment) => "Awaiting Payment",
        (Words::Screen, Status::OnHold) => "On Hold",
        (Words::Screen, Status::AwaitingShipment) => "Awaiting Shipment",
        (Words::Screen, Status::Shipped) => "Shipped",
        (Words::Screen, Status::Cancelled) => "Cancelled",
        (Words::Api, Status::AwaitingPayment) => "awaiting_payment",
        (Words::Api, Status::OnHold) => "on_hold",
        (Words::Api, Status::AwaitingShipment) => "awaiting_shipment",
        (Words::Api, Status::Shipped) => "shipped",
        (Words::Api, Status::Cancelled) => "cancelled",
    }
}

/// A flag, spelled as the rest of the file is.
pub(crate) fn flag(plan: &Plan, set: bool) -> &'static str {
    match (plan.words, set) {
        (Words::Screen, true) => "Yes",
        (Words::Screen, false) => "No",
        (Words::Api, true) => "True",
        (Words::Api, false) => "False",
    }
}

/// A date of ShipStation's.
pub(crate) fn day(plan: &Plan, day: Day) -> String {
    let (year, month, day) = date_of(day);
    if plan.dates.day_first {
        format!("{day:02}/{month:02}/{year}")
    } else {
        format!("{month:02}/{day:02}/{year}")
    }
}

/// A time of ShipStation's: the account's wall clock, no zone.
pub(crate) fn time(plan: &Plan, at: Moment) -> String {
    let wall = plan.account_zone.wall(at);
    let date = if plan.dates.day_first {
        format!("{:02}/{:02}/{}", wall.day, wall.month, wall.year)
    } else {
        format!("{}/{}/{}", wall.month, wall.day, wall.year)
    };
    match plan.dates.clock {
        Clock::None => day(plan, plan.account_zone.day(at)),
        Clock::TwentyFour => format!("{date} {}:{:02}", wall.hour, wall.minute),
        Clock::Twelve => {
            let hour = if wall.hour % 12 == 0 { 12 } else { wall.hour % 12 };
            let half = if wall.hour < 12 { "AM" } else { "PM" };
            format!("{date} {hour}:{:02}:{:02} {half}", wall.minute, wall.second)
        }
    }
}

/// A ship date: a date only, where the plan says so.
pub(crate) fn ship_date(plan: &Plan, at: Moment) -> String {
    if plan.ship_dates_only() { day(plan, plan.account_zone.day(at)) } else { time(plan, at) }
}

/// As [`time`] for a moment that may be absent.
pub(crate) fn time_or_blank(plan: &Plan, at: Option<Moment>) -> String {
    at.map_or_else(String::new, |at| time(plan, at))
}

/// Tenths of an ounce as ounces.
pub(crate) fn ounces(tenths: i64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// How many days have begun since.
pub(crate) fn age(as_of: Moment, at: Moment) -> String {
    format!("{}", (as_of - at) / (24 * 60 * MINUTE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{HOUR, Zone, day_of};
    use crate::plan::Dates;

    #[test]
    fn times_look_like_the_accounts() {
        let at = Zone::NewYork.moment(day_of(2026, 4, 27), 22 * HOUR + 48 * MINUTE + 12);
        let with = |day_first, clock| Plan {
            dates: Dates { day_first, clock, ship_date_only: false },
            ..Plan::default()
        };
        assert_eq!(time(&with(false, Clock::Twelve), at), "4/27/2026 10:48:12 PM");
        assert_eq!(time(&with(true, Clock::TwentyFour), at), "27/04/2026 22:48");
        assert_eq!(time(&with(false, Clock::None), at), "04/27/2026");
        assert_eq!(money(-1305), "-13.05");
    }
}
