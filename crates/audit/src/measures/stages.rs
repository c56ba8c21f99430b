//! How far orders came, and what of the store's *Unfulfilled* is true.

use backhaul_model::report::{FunnelStage, Unfulfilled};
use backhaul_model::{Field, Financial, Finding, FulfillmentStatus, Kind, PlatformStatus};
use backhaul_reconcile::Ledger;

use super::{Seen, UNTOLD, open};

/// Orders by stage.
#[derive(Default)]
pub struct Stages {
    unfulfilled: Unfulfilled,
    paid: u64,
    imported: u64,
    on_the_way_in: u64,
    shipped: u64,
    on_the_floor: u64,
    told: u64,
    delivered: u64,
    on_the_road: u64,
    shows_delivery: bool,
}

impl Stages {
    pub fn note(&mut self, seen: &Seen<'_, '_>) {
        let Some(order) = seen.order else { return };
        let case = seen.case;
        let closed = case.is_cancelled();
        let open_in_store = matches!(
            order.fulfillment.value,
            FulfillmentStatus::Unfulfilled | FulfillmentStatus::Partial
        );
        if open_in_store && !closed && order.has(Field::FulfillmentStatus) {
            self.unfulfilled.reported += 1;
            let of = &mut self.unfulfilled;
            if seen.shipped && case.is_fully_shipped() {
                of.shipped += 1;
            } else if case.is_fully_refunded() {
                of.refunded += 1;
            } else if !case.is_importable() {
                of.nothing_to_ship += 1;
            } else {
                of.waiting += 1;
            }
        }
        let pays = matches!(
            order.financial.value,
            Financial::Paid
                | Financial::PartiallyPaid
                | Financial::PartiallyRefunded
                | Financial::Refunded
        );
        let known = !case.platform.is_empty() || !case.parcels.is_empty();
        if !known && !case.is_importable() {
            return;
        }
        self.paid += u64::from(pays || known);
        self.imported += u64::from(known);
        self.on_the_way_in += u64::from(pays && !known && !seen.missing());
        let told = matches!(
            order.fulfillment.value,
            FulfillmentStatus::Fulfilled | FulfillmentStatus::Partial
        );
        if seen.shipped {
            self.shipped += 1;
            self.told += u64::from(told);
            let delivered = case.store_fulfillments.iter().any(|fulfillment| {
                self.shows_delivery |= !fulfillment.shipment_status.is_blank();
                fulfillment.word(fulfillment.shipment_status).eq_ignore_ascii_case("delivered")
            });
            self.delivered += u64::from(delivered);
            self.on_the_road += u64::from(told && !delivered);
        } else if known && !closed && case.any_platform(PlatformStatus::is_open) {
            self.on_the_floor += 1;
        }
    }

    pub fn finish(
        self,
        ledger: &Ledger<'_>,
        findings: &[Finding],
    ) -> (Unfulfilled, Vec<FunnelStage>) {
        let leaks = |checks: &[&str]| {
            open(findings).filter(|finding| checks.contains(&finding.check.as_str())).count() as u64
        };
        let has = |is: &dyn Fn(Kind) -> bool| ledger.tables.iter().any(|table| is(table.kind));
        let platform = has(&Kind::is_platform);
        let stage = |stage: &str, orders, leaked, on_the_way, known| FunnelStage {
            stage: stage.to_owned(),
            orders,
            leaked,
            on_the_way,
            known,
        };
        let untold = leaks(&UNTOLD);
        let waits = self.shipped.saturating_sub(self.told).saturating_sub(untold);
        let funnel = vec![
            stage("paid", self.paid, 0, 0, has(&Kind::is_storefront)),
            stage(
                "imported",
                self.imported,
                leaks(&["never-imported"]),
                self.on_the_way_in,
                has(&|kind| kind == Kind::ShipStationOrders),
            ),
            stage(
                "labelled",
                self.shipped,
                leaks(&["fulfilled-unshipped", "cancelled-in-shipstation"]),
                self.on_the_floor,
                platform,
            ),
            stage("told", self.told, untold, waits, has(&Kind::is_storefront) && platform),
            stage("delivered", self.delivered, 0, self.on_the_road, self.shows_delivery),
        ];
        (self.unfulfilled, funnel)
    }
}
