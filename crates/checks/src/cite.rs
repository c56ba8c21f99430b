//! Quotations that several checks make of a case.

use backhaul_model::time::{DAY, HOUR};
use backhaul_model::{
    Arrange, Evidence, Field, Kind, Line, Parcel, PlatformOrder, PlatformStatus, Stamp, StoreOrder,
};
use backhaul_reconcile::{Case, Entry, Quote};

/// The storefront's fulfillment status.
pub fn fulfillment(case: &Case<'_>) -> Option<Evidence> {
    let order = case.order.as_ref()?;
    order.quote_said(Field::FulfillmentStatus, order.fulfillment)
}

/// The marketplace the order was sold on, by id; blank for a store of one's own.
pub fn marketplace<'l>(case: &Case<'l>) -> &'l str {
    let sold = case.order.filter(|order| order.table.kind == Kind::MarketplaceOrders);
    sold.map_or("", |order| order.word(order.source))
}

/// The storefront's financial status.
pub fn financial(case: &Case<'_>) -> Option<Evidence> {
    let order = case.order.as_ref()?;
    order.quote_said(Field::FinancialStatus, order.financial)
}

/// When the storefront order was cancelled.
pub fn cancelled(case: &Case<'_>) -> Option<Evidence> {
    let order = case.order.as_ref()?;
    order.quote_moment(Field::CancelledAt, order.cancelled)
}

/// When the storefront order was created.
pub fn created(case: &Case<'_>) -> Option<Evidence> {
    let order = case.order.as_ref()?;
    order.quote_moment(Field::CreatedAt, order.created)
}

/// The quantity of a line of the storefront's order, as its row writes it: equal rows of a report
/// without line ids are counted in the line, and each stands for its own units.
pub fn quantity(order: &Entry<'_, StoreOrder>, line: &Line) -> Option<Evidence> {
    let rows = 1 + i64::from(line.equal_rows);
    let units = line.quantity.map_or(String::new(), |units| (units / rows).to_string());
    order.quote_row(line.row, Field::LineQuantity, &units)
}

/// The status of each platform order that `is` of interest.
pub fn platform_statuses(
    case: &Case<'_>,
    is: impl Fn(&Entry<'_, PlatformOrder>) -> bool,
) -> Vec<Option<Evidence>> {
    let of_interest = case.platform.iter().filter(|platform| is(platform));
    of_interest.map(|p| p.quote_said(Field::PlatformStatus, p.status)).collect()
}

/// When the storefront order was fulfilled.
pub fn fulfilled_at(case: &Case<'_>) -> Option<Evidence> {
    let order = case.order.as_ref()?;
    order.quote_moment(Field::FulfilledAt, order.fulfilled)
}

/// Tracking number and times of one parcel.
pub fn parcel(parcel: &Entry<'_, Parcel>) -> [Option<Evidence>; 3] {
    [
        parcel.quote(Field::Tracking, parcel.text(parcel.tracking)),
        parcel.quote_moment(Field::LabelCreatedAt, parcel.created),
        parcel.quote_moment(Field::ShippedAt, parcel.shipped),
    ]
}

/// What shows that it shipped: tracking number and time of each active parcel, else status and ship
/// date of the platform orders that shipped.
pub fn shipped(case: &Case<'_>) -> Vec<Option<Evidence>> {
    let mut quotes = Vec::new();
    for parcel in case.active() {
        let tracking = parcel.text(parcel.tracking);
        if !tracking.is_empty() {
            quotes.push(parcel.quote(Field::Tracking, tracking));
        }
        quotes.push(parcel.quote_moment(Field::LabelCreatedAt, parcel.created));
        quotes.push(parcel.quote_moment(Field::ShippedAt, parcel.shipped));
        quotes.push(parcel.quote(Field::OrderName, parcel.text(parcel.number)));
        if !parcel.notified.word.is_blank() {
            quotes.push(parcel.quote_said(Field::Notified, parcel.notified));
        }
    }
    for platform in &case.platform {
        if platform.status.value == PlatformStatus::Shipped {
            quotes.push(platform.quote_said(Field::PlatformStatus, platform.status));
            quotes.push(platform.quote_moment(Field::ShippedAt, platform.shipped));
        }
    }
    quotes
}

/// Tracking numbers of active parcels, sorted, for a finding's stable facts.
pub fn tracking_facts(case: &Case<'_>) -> Vec<String> {
    let mut facts: Vec<String> =
        case.active().map(|parcel| parcel.text(parcel.tracking).to_owned()).collect();
    facts.arrange();
    facts
}

/// A length of time as people say it: minutes below two hours, hours below two days, then days.
pub fn duration(seconds: i64) -> String {
    let (number, unit) = match seconds {
        ..7_200 => (seconds / 60, "minutes"),
        7_200..172_800 => (seconds / HOUR, "hours"),
        _ => (seconds / DAY, "days"),
    };
    format!("{number} {unit}")
}

/// A day as people read it: the date as written, without a time.
pub fn day(stamp: Option<Stamp>) -> String {
    stamp.map_or_else(String::new, |stamp| {
        let iso = stamp.iso();
        iso.get(..10).unwrap_or(&iso).to_owned()
    })
}

/// ` on 2026-02-03`, or nothing when no day is known.
pub fn on_day(stamp: Option<Stamp>) -> String {
    if stamp.is_some() { format!(" on {}", day(stamp)) } else { String::new() }
}
