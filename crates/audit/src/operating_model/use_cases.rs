//! What orders ask of the connection: one box, several, waiting, several warehouses, the way back.

use backhaul_checks::waits_by_design;
use backhaul_model::report::UseCase;

use crate::measures::{Seen, share};

/// Use cases, with what such orders need most. An order counts for the first that it fits.
const CASES: [(&str, &str); 6] = [
    ("returned", "A workflow of its own, apart from shipping."),
    ("multi-warehouse", "Rules for which system speaks, and retries."),
    ("split", "Partial fulfillment, and a message for each box."),
    ("pre-order", "Dates and expectations before a parcel exists."),
    ("one-box", "A plain update and little upkeep."),
    ("not-shipped", "Nothing yet."),
];

/// Orders, shipped orders, and failed write-backs by use case.
#[derive(Default)]
pub struct UseCases([(u64, u64, u64); CASES.len()]);

impl UseCases {
    pub fn note(&mut self, seen: &Seen<'_, '_>) {
        let case = seen.case;
        let known = !case.platform.is_empty() || !case.parcels.is_empty();
        if !known && !case.is_importable() {
            return;
        }
        let mut warehouses = case.active().map(|parcel| parcel.word(parcel.warehouse));
        let first = warehouses.find(|warehouse| !warehouse.is_empty());
        let several = warehouses.any(|other| !other.is_empty() && Some(other) != first);
        let returned = !case.returns.is_empty() || case.parcels.iter().any(|p| p.is_return);
        let position = if returned {
            0
        } else if several {
            1
        } else if case.active().count() > 1 || (seen.shipped && case.is_partly_shipped()) {
            2
        } else if waits_by_design(case) {
            3
        } else if seen.shipped {
            4
        } else {
            5
        };
        let (orders, shipped, failed) = &mut self.0[position];
        *orders += 1;
        *shipped += u64::from(seen.shipped);
        *failed += u64::from(seen.failed());
    }

    fn all(&self) -> u64 {
        self.0.iter().map(|(orders, ..)| orders).sum()
    }

    /// Orders of some use cases, of all.
    pub fn of(&self, cases: &[&str]) -> backhaul_model::report::Share {
        let chosen = CASES.iter().zip(self.0).filter(|((id, _), _)| cases.contains(id));
        share(chosen.map(|(_, (orders, ..))| orders).sum(), self.all())
    }

    /// Failed write-backs of a use case, of its shipped orders.
    pub fn failed(&self, case: &str) -> backhaul_model::report::Share {
        let chosen = CASES.iter().zip(self.0).find(|((id, _), _)| *id == case);
        chosen.map_or_else(|| share(0, 0), |(_, (_, shipped, failed))| share(failed, shipped))
    }

    /// All use cases met.
    pub fn shown(&self) -> Vec<UseCase> {
        let met = CASES.iter().filter(|(id, _)| self.of(&[id]).count > 0);
        met.map(|(id, needs)| UseCase {
            pattern: (*id).to_owned(),
            orders: self.of(&[id]),
            failed: self.failed(id),
            needs: (*needs).to_owned(),
        })
        .collect()
    }
}
