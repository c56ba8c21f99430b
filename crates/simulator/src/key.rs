//! The answer key: what an audit of the exports has to find, and what it may.

use serde::{Deserialize, Serialize};

macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $id)] $variant,)+
        }

        impl $name {
            /// Every one, in the contract's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its id, as the report writes it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }
        }
    };
}

named! {
    /// A check that the key answers.
    Check {
        /// Shipped, and the store shows unfulfilled.
        ShippedUnfulfilled = "shipped-unfulfilled",
        /// Fully shipped, and the store shows partial.
        ShippedPartlyFulfilled = "shipped-partly-fulfilled",
        /// The store shows fulfilled, and nothing has shipped.
        FulfilledUnshipped = "fulfilled-unshipped",
        /// A voided label, then a new one.
        ReshipAfterVoid = "reship-after-void",
        /// Paid, and ShipStation has nothing of it.
        NeverImported = "never-imported",
        /// ShipStation has it, and the store has not.
        UnknownOrder = "unknown-order",
        /// Paid in the store, awaiting payment in ShipStation.
        PaymentStateMismatch = "payment-state-mismatch",
        /// A line came in with quantity 0.
        ZeroQuantityImport = "zero-quantity-import",
        /// Cancelled in the store, open in ShipStation.
        CancelledStillOpen = "cancelled-still-open",
        /// Refunded in the store, open in ShipStation.
        RefundedStillOpen = "refunded-still-open",
        /// A label made after the cancellation.
        ShippedAfterCancellation = "shipped-after-cancellation",
        /// Cancelled in ShipStation, open in the store.
        CancelledInShipstation = "cancelled-in-shipstation",
        /// Quantities differ before shipping.
        ItemsDiverge = "items-diverge",
        /// A part shipped, and the rest is forgotten.
        UnclosedPartial = "unclosed-partial",
        /// More was sent than ordered.
        ShippedTwice = "shipped-twice",
        /// Two live records for one order.
        DuplicateOrder = "duplicate-order",
        /// Awaiting shipment past its day.
        OverdueShipment = "overdue-shipment",
        /// On hold past its day.
        OverdueHold = "overdue-hold",
    }
}

named! {
    /// A cause of a broken write-back that the key knows.
    Cause {
        /// The parcel lives in another store record.
        StoreMapping = "store-mapping",
        /// The box is shared with another order.
        Combined = "combined",
        /// One of several parcels is missing in the store.
        SplitPartial = "split-partial",
        /// A voided label precedes the only active one.
        ReshipAfterVoid = "reship-after-void",
        /// *Mark as Shipped* without a notification.
        MarkedShippedUnnotified = "marked-shipped-unnotified",
        /// The store's side forbids it.
        NotFulfillable = "not-fulfillable",
        /// The files do not say.
        Unknown = "unknown",
    }
}

/// The lane a finding stands in. The key answers for the open one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lane {
    /// The queue.
    Open,
}

impl Lane {
    /// Its id, as the report writes it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
        }
    }
}

/// A finding that must or may be there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// The check.
    pub check: Check,
    /// The order's name as the store writes it; ShipStation's number where the store has none.
    pub order: String,
    /// The ShipStation store the order belongs to: two shops can have the same names.
    pub store: String,
    /// The lane.
    pub lane: Lane,
    /// The cause of a broken write-back; absent for other checks and where the files leave it open.
    pub cause: Option<Cause>,
    /// True: it has to be found. False: it may, neither rewarded nor punished.
    pub must: bool,
}

/// The part an order plays, for whoever looks into a miss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The order's name; ShipStation's number where the store has none.
    pub order: String,
    /// The ShipStation store the order belongs to.
    pub store: String,
    /// What happened to it.
    pub story: String,
}

/// A storefront export and the ShipStation store it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Storefront {
    /// Its files.
    pub files: Vec<String>,
    /// The store's name in ShipStation.
    pub store: String,
}

/// Everything an audit is measured by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// The latest event of all, in the store's zone: `2026-02-20T18:00:00-05:00`.
    pub as_of: String,
    /// IANA name of the ShipStation account's zone. The key holds with and without it.
    pub account_zone: String,
    /// The storefront exports.
    pub storefronts: Vec<Storefront>,
    /// Orders in the storefront exports.
    pub orders: u32,
    /// What must or may be found. What is not here must not be in the open lane.
    pub findings: Vec<Expected>,
    /// Orders that something happened to.
    pub notes: Vec<Note>,
}
