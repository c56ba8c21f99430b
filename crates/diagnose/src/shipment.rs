//! Shipments as the statistics see them: one per shipped order, with its moment and what came of it.
//!
//! What counts, and why:
//!
//! - **Success**: the store shows the order fulfilled, or partial where the rest has not shipped. An order
//!   whose notification failed and that is fulfilled all the same was repaired by hand, one fulfilled
//!   before its label was made was never written back, one whose label follows a voided one owes its state
//!   to the voided one, for ShipStation notifies once, and one fulfilled hours later where the store's
//!   others take minutes was sent again: none of them says how the connection was at its time.
//! - **Failure**: a broken write-back past its grace, for which the shape of the order offers no cause. A
//!   combined or mis-mapped order fails whatever the connection does; counted in, it would make a clean
//!   store look noisy and a batch of them look like an outage.
//! - A *Mark as Shipped* fulfillment is neither, unless its notification failed: a person decides there
//!   whether the store is told.
//! - A parcel made after the last event of the store's own files is neither: those files could not show
//!   that the store was told.
//!
//! An order in several parcels stands as one shipment: at its newest when the store was not told, which is
//! when its write-back was due, and at the newest that it can have been told of when it was. A label made
//! after the store showed the order fulfilled was never told, and must not pass for a success.

use backhaul_model::FulfillmentStatus::{Fulfilled, Partial, Restocked, Unfulfilled};
use backhaul_model::time::{DAY, HOUR};
use backhaul_model::{
    FulfillmentStatus, Notified, Parcel, ParcelSource, Precision, Stamp, Zone, fingerprint,
};
use backhaul_reconcile::{Case, Entry, Ledger};

use crate::facet::{Facets, Traits};
use crate::structure::{Habits, explains};

/// What came of a shipment.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Outcome {
    /// The store was told.
    Told,
    /// It was not, and no shape explains it.
    Failed,
    /// Not told so far, and inside its grace.
    Fresh,
    /// Made after the store's own files end, which therefore cannot show that it was told.
    Beyond,
    /// Says nothing of the connection.
    Aside,
}

/// One shipment.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Shipment {
    /// Its moment in UTC seconds, as exactly as the zone is known. All of one account shift alike.
    pub at: i64,
    /// Shipment number, which orders those of one moment; 0 where there is none.
    pub number: u32,
    /// Hash of the order's number, so that the order of rows never decides between equals.
    pub tie: u32,
    /// Position of its case.
    pub case: u32,
    /// What came of it.
    pub outcome: Outcome,
    /// Whether its moment has a time of day.
    pub has_clock: bool,
    /// Minutes from label to fulfilled, where both are known.
    pub lag: Option<i32>,
    /// Minutes from its moment as it is taken to fulfilled: of a day without a time, from its first.
    pub wait: Option<i32>,
    /// What its notification column says.
    pub notified: Notified,
    /// Its facets.
    pub traits: Traits,
}

/// The shipments of one ShipStation store, in time order.
#[derive(Default)]
pub(crate) struct Strip {
    /// The store's name; blank when no file names stores.
    pub store: String,
    /// All shipments, those set aside included.
    pub shipments: Vec<Shipment>,
    /// Parcels whose notification column is there, and of these, filled.
    pub columns: (u64, u64),
}

/// Collects shipments while cases go by.
pub struct Log<'l> {
    pub(crate) ledger: &'l Ledger<'l>,
    pub(crate) habits: Habits,
    grace: i64,
    /// Offset of ShipStation's times, where the files show it.
    account_offset: Option<i16>,
    /// Last event of the storefront files of each table's shop.
    ends: Vec<Option<i64>>,
    pub(crate) facets: Facets,
    pub(crate) strips: Vec<Strip>,
}

impl<'l> Log<'l> {
    /// An empty log. `grace`, in seconds, is how long a missing write-back is still normal.
    pub fn new(ledger: &'l Ledger<'l>, grace: i64) -> Self {
        let offsets = ledger.tables.iter().zip(&ledger.evident_offsets);
        let mut platform = offsets.filter(|(table, _)| !table.kind.is_storefront());
        Log {
            ledger,
            habits: Habits::of(ledger),
            grace,
            account_offset: platform.find_map(|(_, offset)| *offset),
            ends: ends(ledger),
            facets: Facets::new(),
            strips: Vec::new(),
        }
    }

    /// Minutes east of UTC in which ShipStation's times stand, as far as the files show.
    pub(crate) fn offset(&self) -> i16 {
        self.account_offset.unwrap_or(self.ledger.clock.offset)
    }

    /// Takes a case in. One that has no order, or has not shipped, leaves no trace.
    pub fn note(&mut self, case: &Case<'_>) {
        let Some(order) = case.order.filter(|_| case.is_shipped()) else { return };
        let clock = case.clock();
        let fulfilled = order.fulfilled.stamp.filter(|_| order.fulfillment.value == Fulfilled);
        let fulfilled = fulfilled.map(|stamp| stamp.span(&clock.zone));
        let zone_known = clock.zone != Zone::Unknown || self.account_offset.is_some();
        let nominal = |stamp: Stamp| stamp.nominal(&clock.zone, self.offset());
        // Two clocks may differ by an hour; with no zone, a span says what a moment can be.
        let earliest = |stamp: Stamp| {
            if zone_known { nominal(stamp) - HOUR } else { stamp.span(&clock.zone).earliest }
        };
        let newest_told = |made: &dyn Fn(Stamp) -> i64| {
            newest(case, |parcel: &&Entry<'_, Parcel>| {
                let made = parcel.made().stamp.map(made);
                fulfilled.zip(made).is_none_or(|(fulfilled, made)| made <= fulfilled.latest)
            })
        };
        // A parcel made before needs no excuse.
        let newest = newest_told(&nominal).or_else(|| newest_told(&earliest));
        let made = newest.map(|parcel| parcel.made()).filter(|made| made.stamp.is_some());
        let Some(made) = made.or_else(|| case.last_shipped()) else { return };
        let Some(stamp) = made.stamp else { return };
        let at = nominal(stamp);
        let notified = newest.map_or(Notified::NotSaid, |parcel| parcel.notified.value);
        let marked = newest.is_some_and(|parcel| parcel.source == ParcelSource::MarkedAsShipped);
        let end = self.ends.get(order.at.table as usize).copied().flatten();
        let not_by_it = notified == Notified::Failed
            || fulfilled.is_some_and(|fulfilled| earliest(stamp) > fulfilled.latest)
            || case.reshipped().is_some();
        let outcome = match order.fulfillment.value {
            _ if marked && notified != Notified::Failed => Outcome::Aside,
            _ if case.is_cancelled() => Outcome::Aside,
            Fulfilled if not_by_it => Outcome::Aside,
            Fulfilled => Outcome::Told,
            Partial if !case.is_fully_shipped() => Outcome::Told,
            Partial | Unfulfilled => {
                if explains(case, &self.habits) {
                    Outcome::Aside
                } else if end.is_none_or(|end| stamp.span(&clock.zone).earliest > end) {
                    Outcome::Beyond
                } else if clock.is_older_than(self.grace, made) {
                    Outcome::Failed
                } else {
                    Outcome::Fresh
                }
            }
            FulfillmentStatus::Unknown | Restocked => Outcome::Aside,
        };
        // Midnight is how a grid writes a day.
        let has_clock = stamp.precision() != Precision::Day && stamp.local() % DAY != 0;
        let traits = self.facets.of(case, newest);
        let told = fulfilled.and_then(|_| clock.nominal(order.fulfilled));
        let wait = told.map(|told| ((told - at).max(0) / 60) as i32);
        let is_exact = fulfilled.is_some_and(backhaul_model::Span::is_exact);
        let lag = wait.filter(|_| is_exact && zone_known && has_clock);
        // The connection belongs to the store that the record sits in, whatever shop its order is of.
        let platform = case.platform.first().map(|order| order.word(order.store));
        let sits_in = newest.map(|parcel| parcel.word(parcel.store)).or(platform);
        let sits_in = sits_in.filter(|store| !store.is_empty()).or_else(|| case.store());
        let strip = self.strip(sits_in.unwrap_or(""));
        if let Some(parcel) = newest
            && parcel.has(backhaul_model::Field::Notified)
        {
            strip.columns.0 += 1;
            strip.columns.1 += u64::from(matches!(notified, Notified::Told | Notified::Failed));
        }
        let number = newest.map_or("", |parcel| parcel.text(parcel.shipment));
        strip.shipments.push(Shipment {
            at,
            number: number.trim_start_matches('#').parse().unwrap_or(0),
            tie: fingerprint::hash(case.key().as_bytes()) as u32,
            case: case.position,
            outcome,
            has_clock,
            lag,
            wait,
            notified,
            traits,
        });
    }

    fn strip(&mut self, store: &str) -> &mut Strip {
        let known = self.strips.iter().position(|strip| strip.store == store);
        let place = known.unwrap_or_else(|| {
            self.strips.push(Strip { store: store.to_owned(), ..Strip::default() });
            self.strips.len() - 1
        });
        &mut self.strips[place]
    }
}

/// The active parcel made last, of those that count.
pub(crate) fn newest<'c, 'l>(
    case: &'c Case<'l>,
    counts: impl Fn(&&Entry<'l, Parcel>) -> bool,
) -> Option<&'c Entry<'l, Parcel>> {
    let clock = case.clock();
    case.active().filter(counts).max_by_key(|parcel| {
        (clock.nominal(parcel.made()), parcel.text(parcel.shipment), parcel.text(parcel.tracking))
    })
}

/// Last event of the storefront files of the shop a table belongs to, by table.
fn ends(ledger: &Ledger<'_>) -> Vec<Option<i64>> {
    let clock = &ledger.clock;
    let own: Vec<Option<i64>> = ledger
        .tables
        .iter()
        .map(|table| {
            let events = table
                .orders()
                .iter()
                .flat_map(|order| [order.created, order.paid, order.fulfilled, order.cancelled]);
            events.filter_map(|moment| clock.nominal(moment)).max()
        })
        .collect();
    (0..own.len())
        .map(|table| {
            let shop = ledger.shop_of_table(table as u32)?;
            let of_shop = |&other: &usize| ledger.shop_of_table(other as u32) == Some(shop);
            (0..own.len()).filter(of_shop).filter_map(|other| own[other]).max()
        })
        .collect()
}
