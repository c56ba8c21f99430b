//! Open demand: units that storefront orders still ask for, by SKU.

use backhaul_model::{Financial, FulfillmentStatus, LineStatus, PlatformStatus, SortedMap};
use backhaul_reconcile::{Case, Ledger, Quantities, Side, Sku};

/// Units of a SKU, and the cases that ask for them.
#[derive(Default)]
pub(super) struct Asked {
    pub units: i64,
    pub cases: Vec<u32>,
}

impl Asked {
    /// Adds units of a case.
    pub fn add(&mut self, units: i64, case: u32) {
        self.units += units;
        if self.cases.last() != Some(&case) {
            self.cases.push(case);
        }
    }
}

/// Open demand of every SKU: orders neither fulfilled, cancelled nor refunded in full; shippable lines
/// not fulfilled; less what ShipStation shipped already. A kit is taken apart unless stock is counted
/// for the kit itself.
pub(super) fn open(ledger: &Ledger<'_>, side: Side) -> SortedMap<Sku, Asked> {
    let mut demand: SortedMap<Sku, Asked> = SortedMap::new();
    for case in ledger.cases() {
        for (sku, units) in of_case(&case, side).iter() {
            if !sku.is_blank() && units > 0 {
                demand.entry(sku).or_default().add(units, case.position);
            }
        }
    }
    demand
}

fn of_case(case: &Case<'_>, side: Side) -> Quantities {
    let mut asked = Quantities::default();
    let Some(order) = case.order.filter(|order| is_open(order.fulfillment.value)) else {
        return asked;
    };
    let ended = matches!(
        order.financial.value,
        Financial::Refunded | Financial::Voided | Financial::Expired
    );
    if case.is_cancelled() || ended || case.is_fully_shipped() {
        return asked;
    }
    let shipped = case.shipped_units().unwrap_or_default();
    let mut units = Quantities::default();
    for line in order.lines().iter().filter(|line| case.is_shippable(line)) {
        if line.status == LineStatus::Fulfilled {
            continue;
        }
        let sku = case.sku(order.at.table, line);
        let count = line.quantity.unwrap_or(0);
        if case.ledger.stock(side, sku).is_empty() {
            case.ledger.add_ordered(sku, count, &mut units);
        } else {
            units.add(sku, count);
        }
    }
    for (sku, count) in units.iter() {
        asked.add(sku, (count - shipped.of(sku)).max(0));
    }
    asked
}

fn is_open(status: FulfillmentStatus) -> bool {
    matches!(status, FulfillmentStatus::Unfulfilled | FulfillmentStatus::Partial)
}

/// Units on platform orders that are not shipped yet, of every store of the account, by SKU.
pub(super) fn on_platform(ledger: &Ledger<'_>) -> SortedMap<Sku, i64> {
    let mut units: SortedMap<Sku, i64> = SortedMap::new();
    for case in ledger.cases() {
        for platform in &case.platform {
            let status = platform.status.value;
            if !status.is_open() && status != PlatformStatus::AwaitingPayment {
                continue;
            }
            for line in platform.lines().iter().filter(|line| !line.sku.is_blank()) {
                let sku = case.sku(platform.at.table, line);
                *units.entry(sku).or_default() += case.units(platform.at.table, line).max(0);
            }
        }
    }
    units
}
