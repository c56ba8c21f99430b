//! The stories of the findings' orders: what happened when, and to how many units.
//!
//! Told once for each order, in the order of the findings, for the first 5,000: a reader opens a case
//! at a time, and what is far down the queue is still quoted as evidence.

use backhaul_checks::Raised;
use backhaul_model::report::{CaseEvent, CaseLine, CaseStory, System};
use backhaul_model::time::{DAY, HOUR};
use backhaul_model::{
    Arrange, Finding, Moment, ParcelSource, Precision, SortedMap, TransactionKind,
};
use backhaul_reconcile::{Case, Ledger};

/// Orders whose story is told.
const STORIES: usize = 5_000;
/// Events of an order.
const EVENTS: usize = 40;
/// Lines of an order.
const LINES: usize = 40;

/// Notes the case of each finding of one order where the position of its story will stand.
#[inline(never)]
pub fn place(raised: &mut [Raised]) {
    for Raised { finding, case, .. } in raised {
        finding.case = finding.order.as_ref().map(|_| *case);
    }
}

/// Tells the stories, and gives each finding the position of its own.
#[inline(never)]
pub fn tell(ledger: &Ledger<'_>, findings: &mut [Finding]) -> Vec<CaseStory> {
    let mut stories = Vec::new();
    let mut told: SortedMap<u32, u32> = SortedMap::new();
    for finding in findings {
        let Some(position) = finding.case.take() else { continue };
        finding.case = match told.get(&position) {
            Some(&at) => Some(at),
            None if stories.len() == STORIES => None,
            None => {
                let at = stories.len() as u32;
                told.insert(position, at);
                stories.push(story(&ledger.case(position as usize)));
                Some(at)
            }
        };
    }
    stories
}

/// The story of one order.
pub fn story(case: &Case<'_>) -> CaseStory {
    let words =
        |word: &dyn Fn(&backhaul_reconcile::Entry<'_, backhaul_model::Parcel>) -> String| {
            let mut words: Vec<String> =
                case.active().map(word).filter(|it| !it.is_empty()).collect();
            words.arrange();
            words.dedup();
            words
        };
    CaseStory {
        matched_by: case.strength.map(|strength| strength.id().to_owned()),
        labelled_hour: labelled_hour(case),
        services: words(&|parcel| parcel.word(parcel.service).to_owned()),
        warehouses: words(&|parcel| parcel.word(parcel.warehouse).to_owned()),
        events: events(case),
        lines: lines(case),
    }
}

/// The hour of the week of the newest label: that of `measures.rhythm`.
fn labelled_hour(case: &Case<'_>) -> Option<u8> {
    let read = |table, moment| case.ledger.reading(table, moment);
    let newest = case.active().max_by_key(|parcel| read(parcel.at.table, parcel.made()))?;
    let stamp = newest.made().stamp.filter(|stamp| stamp.precision() != Precision::Day)?;
    // 1970-01-01 was a Thursday.
    u8::try_from((stamp.local() + 3 * DAY).rem_euclid(7 * DAY) / HOUR).ok()
}

fn events(case: &Case<'_>) -> Vec<CaseEvent> {
    let mut events: Vec<(i64, CaseEvent)> = Vec::new();
    let mut note = |table: u32, moment: Moment, system: System, what: &str| {
        let at = case.ledger.reading(table, moment).zip(case.clock().show(moment));
        if let Some((instant, at)) = at {
            events.push((instant, CaseEvent { at, system, what: what.to_owned() }));
        }
    };
    if let Some(order) = &case.order {
        let table = order.at.table;
        note(table, order.created, System::Store, "created");
        note(table, order.paid, System::Store, "paid");
        note(table, order.fulfilled, System::Store, "fulfilled");
        note(table, order.cancelled, System::Store, "cancelled");
    }
    for money in &case.transactions {
        if money.kind.value == TransactionKind::Refund && money.succeeded != Some(false) {
            note(money.at.table, money.created, System::Store, "refunded");
        }
    }
    for returned in &case.returns {
        note(returned.at.table, returned.created, System::ShipStation, "returned");
    }
    for parcel in case.parcels.iter().filter(|parcel| !parcel.is_return) {
        let table = parcel.at.table;
        let what = match parcel.source {
            ParcelSource::Label => "labelled",
            ParcelSource::MarkedAsShipped | ParcelSource::OutsideProvider => "marked-shipped",
        };
        note(table, parcel.made(), System::ShipStation, what);
        note(table, parcel.voided_at, System::ShipStation, "voided");
    }
    for platform in &case.platform {
        if case.parcels.is_empty() {
            note(platform.at.table, platform.shipped, System::ShipStation, "shipped");
        }
    }
    for dispatch in &case.dispatches {
        let table = dispatch.at.table;
        note(table, dispatch.created, System::Warehouse, "received");
        note(table, dispatch.picked, System::Warehouse, "picked");
        note(table, dispatch.dispatched, System::Warehouse, "dispatched");
    }
    events.arrange();
    events.dedup();
    events.truncate(EVENTS);
    events.into_iter().map(|(_, event)| event).collect()
}

fn lines(case: &Case<'_>) -> Vec<CaseLine> {
    let units = case.units_by_sku().into_iter().take(LINES);
    units
        .map(|units| CaseLine {
            sku: units.sku.to_owned(),
            ordered: units.ordered,
            shipped: units.shipped,
            fulfilled: units.fulfilled,
            refunded: units.refunded,
        })
        .collect()
}
