//! Outages as the checks are told of them.
//!
//! Whether a run of failures is an outage is a matter of causes: it takes what counts as a failure at
//! all, and what else would explain the run. So it is worked out where causes are, and handed to the check
//! that reports it.

/// What a store's shipments show, for checks of the whole set.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StoreHistory {
    /// The ShipStation store; blank when no file names stores.
    pub store: String,
    /// Shipped orders whose time is known.
    pub shipments: usize,
    /// Its outages, in time order.
    pub outages: Vec<Outage>,
}

/// A run of shipments that did not reach the store.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outage {
    /// The run in words: `from 2026-02-12 14:05 to 2026-02-13 09:10`.
    pub span: String,
    /// The first failure as the report writes a moment, which tells this outage from another.
    pub from: String,
    /// Shipments from the first failure to the last.
    pub shipments: usize,
    /// Positions of the cases that failed, in time order.
    pub cases: Vec<u32>,
}
