//! Who wrote the store's status, order by order.
//!
//! An export names no author. What it shows is decided in this order: sold over the counter; unknown to
//! ShipStation though it covers the time; handed to a provider; ShipStation itself says that it did not
//! tell; fulfilled while ShipStation still had it open, or certainly before its first label. What then
//! left by ShipStation counts as its own write-back.

use backhaul_model::report::{Share, Writer};
use backhaul_model::{Arrange, FulfillmentStatus, Notified, ParcelSource};
use backhaul_reconcile::Ledger;

use crate::measures::{Seen, share};

/// Writers, with what shows them.
const WRITERS: [(&str, &str); 6] = [
    ("shipstation", "Shipped there and not contradicted, or Notified by its own column."),
    ("provider", "An outside provider's fulfillment."),
    (
        "by-hand",
        "Fulfilled though ShipStation did not tell: not notified, still open, or before its label.",
    ),
    ("other-app", "Unknown to ShipStation: another app, another location, or by hand."),
    ("point-of-sale", "Sold over the counter."),
    ("unclear", "These files do not show who."),
];

/// Orders by writer.
#[derive(Default)]
pub struct Writers([u64; WRITERS.len()]);

impl Writers {
    pub fn note(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, '_>) {
        let Some(order) = seen.order else { return };
        let written = matches!(
            order.fulfillment.value,
            FulfillmentStatus::Fulfilled | FulfillmentStatus::Partial
        );
        if !written {
            return;
        }
        let case = seen.case;
        let known = !case.platform.is_empty() || !case.parcels.is_empty();
        let has_parcels = case.active().next().is_some();
        let untold = |notified| matches!(notified, Notified::Failed | Notified::NotAttempted);
        let clock = &ledger.clock;
        let first = case.active().filter_map(|parcel| clock.span(parcel.made()));
        let first = first.map(|span| span.earliest).min();
        let fulfilled = clock.span(order.fulfilled).map(|span| span.latest);
        let writer = if order.word(order.source).eq_ignore_ascii_case("pos") {
            4
        } else if !known {
            if case.is_inside_import_coverage() { 3 } else { 5 }
        } else if case.active().any(|parcel| parcel.source == ParcelSource::OutsideProvider) {
            1
        } else if !seen.shipped
            || (has_parcels && case.active().all(|parcel| untold(parcel.notified.value)))
            || fulfilled.zip(first).is_some_and(|(fulfilled, first)| fulfilled < first)
        {
            2
        } else {
            0
        };
        self.0[writer] += 1;
    }

    fn all(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Writers with at least one order in a hundred; what is unclear is none.
    pub fn seen(&self) -> u64 {
        let known = self.0.iter().take(WRITERS.len() - 1);
        known.filter(|&&orders| orders > 0 && orders * 100 >= self.all()).count() as u64
    }

    /// What a writer wrote of all.
    pub fn of(&self, writer: &str) -> Share {
        let position = WRITERS.iter().position(|(id, _)| *id == writer);
        share(position.map_or(0, |position| self.0[position]), self.all())
    }

    /// All writers met, the most frequent first.
    pub fn shown(&self) -> Vec<Writer> {
        let met = WRITERS.iter().filter(|(id, _)| self.of(id).count > 0);
        let mut writers: Vec<Writer> = met
            .map(|(id, because)| Writer {
                writer: (*id).to_owned(),
                orders: self.of(id),
                because: (*because).to_owned(),
            })
            .collect();
        writers.arrange_by_key(|writer| std::cmp::Reverse(writer.orders.count));
        writers
    }
}
