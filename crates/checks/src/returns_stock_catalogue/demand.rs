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

/// Open demand of every SKU: what the store has committed, less what ShipStation shipped already.
pub(super) fn open(ledger: &Ledger<'_>, side: Side) -> SortedMap<Sku, Asked> {
    of_cases(ledger, |case| {
        if case.is_fully_shipped() {
            return Quantities::default();
        }
        let shipped = case.shipped_units().unwrap_or_default();
        let mut left = Quantities::default();
        for (sku, units) in unfulfilled(case, side).iter() {
            left.add(sku, units - shipped.of(sku));
        }
        left
    })
}

/// What the store has committed of every SKU: orders neither fulfilled, cancelled nor refunded in full;
/// shippable lines not fulfilled, whether they shipped or not. A kit is taken apart unless stock is
/// counted for the kit itself.
pub(super) fn committed(ledger: &Ledger<'_>, side: Side) -> SortedMap<Sku, Asked> {
    of_cases(ledger, |case| unfulfilled(case, side))
}

fn of_cases(
    ledger: &Ledger<'_>,
    units_of: impl Fn(&Case<'_>) -> Quantities,
) -> SortedMap<Sku, Asked> {
    let mut demand: SortedMap<Sku, Asked> = SortedMap::new();
    for case in ledger.cases() {
        for (sku, units) in units_of(&case).iter() {
            if !sku.is_blank() && units > 0 {
                demand.entry(sku).or_default().add(units, case.position);
            }
        }
    }
    demand
}

fn unfulfilled(case: &Case<'_>, side: Side) -> Quantities {
    let mut units = Quantities::default();
    let Some(order) = case.order.filter(|order| is_open(order.fulfillment.value)) else {
        return units;
    };
    let ended = matches!(
        order.financial.value,
        Financial::Refunded | Financial::Voided | Financial::Expired
    );
    if case.is_cancelled() || ended {
        return units;
    }
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
    units
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
            for line in platform.lines() {
                let sku = case.sku(platform.at.table, line);
                if sku.is_blank() {
                    continue;
                }
                *units.entry(sku).or_default() += case.units(platform.at.table, line).max(0);
            }
        }
    }
    units
}
