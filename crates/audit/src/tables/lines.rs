//! Line by line: what of an order did not move although the rest of it did.

use backhaul_model::report::{MeasureTable, Shows, TableCell};
use backhaul_model::{DispatchStatus, PlatformStatus};
use backhaul_reconcile::Ledger;

use super::{Plan, ROWS};
use crate::measures::Seen;

const OPEN_LINES: Plan = Plan {
    id: "open-lines",
    topic: "Orders side by side",
    title: "Lines that did not leave with their order",
    says: "Units ordered less units in parcels, for orders of which a part shipped and whose parcels \
           or ShipStation records list their items.",
    columns: &[
        ("Order", Shows::Cell),
        ("SKU", Shows::Cell),
        ("Ordered", Shows::Count),
        ("Shipped", Shows::Count),
        ("Open", Shows::Count),
    ],
};

const STALLED: Plan = Plan {
    id: "ready-lines",
    topic: "Orders side by side",
    title: "Lines that are packed and did not go out",
    says: "Lines of warehouse records that read Picked or Packed, of orders that ShipStation has not \
           shipped.",
    columns: &[
        ("Order", Shows::Cell),
        ("SKU", Shows::Cell),
        ("Units", Shows::Count),
        ("Warehouse", Shows::Text),
    ],
};

/// Lines that stayed behind.
#[derive(Default)]
pub struct Lines {
    open: (u64, Vec<Vec<TableCell>>),
    ready: (u64, Vec<Vec<TableCell>>),
}

impl Lines {
    pub fn note(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, '_>) {
        let case = seen.case;
        if seen.order.is_none() || case.is_cancelled() {
            return;
        }
        if !seen.shipped {
            for dispatch in &case.dispatches {
                let state = match dispatch.status.value {
                    DispatchStatus::Picked => "Picked",
                    DispatchStatus::Packed => "Packed",
                    _ => continue,
                };
                for line in dispatch.lines() {
                    let row = vec![
                        case.name().into(),
                        dispatch.word(line.sku).into(),
                        line.quantity.unwrap_or(0).into(),
                        state.into(),
                    ];
                    put(&mut self.ready, row);
                }
            }
            return;
        }
        // Most orders left whole: only those that may not have are counted line by line.
        let several = case.parcels.len() > 1
            || case.any_platform(|status| status.is_open() || status == PlatformStatus::OnHold);
        if !several || case.is_fully_refunded() || !case.is_partly_shipped() {
            return;
        }
        let Some(shipped) = case.shipped_units() else { return };
        for (sku, ordered) in case.net_ordered().iter() {
            let left = shipped.of(sku).min(ordered);
            if left < ordered {
                // As the store writes it, where a line of the order bears it.
                let written = seen.order.and_then(|order| {
                    let table = order.at.table;
                    let line = order.lines().iter().find(|line| case.sku(table, line) == sku)?;
                    Some(order.word(line.sku))
                });
                let row = vec![
                    case.name().into(),
                    written.unwrap_or(ledger.sku_name(sku)).into(),
                    ordered.into(),
                    left.into(),
                    (ordered - left).into(),
                ];
                put(&mut self.open, row);
            }
        }
    }

    pub fn tables(self) -> [MeasureTable; 2] {
        [OPEN_LINES.of(self.open.0, self.open.1), STALLED.of(self.ready.0, self.ready.1)]
    }
}

fn put((of, rows): &mut (u64, Vec<Vec<TableCell>>), row: Vec<TableCell>) {
    *of += 1;
    if rows.len() < ROWS {
        rows.push(row);
    }
}
