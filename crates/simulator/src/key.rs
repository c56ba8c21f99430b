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
    /// A check of the contract.
    Check {
        /// Shipped, and the store shows unfulfilled.
        ShippedUnfulfilled = "shipped-unfulfilled",
        /// Fully shipped, and the store shows partial.
        ShippedPartlyFulfilled = "shipped-partly-fulfilled",
        /// The notification failed, and somebody repaired it by hand.
        FailedNotification = "failed-notification",
        /// The store learned of the parcel late.
        SlowWriteBack = "slow-write-back",
        /// The store shows fulfilled, and nothing has shipped.
        FulfilledUnshipped = "fulfilled-unshipped",
        /// A voided label, then a new one.
        ReshipAfterVoid = "reship-after-void",
        /// The store has another tracking number than the parcel.
        TrackingMismatch = "tracking-mismatch",
        /// A parcel without a tracking number.
        ShipmentWithoutTracking = "shipment-without-tracking",
        /// A run of parcels whose write-back failed; an entry for each order of it.
        WriteBackOutage = "write-back-outage",
        /// Paid, and ShipStation has nothing of it.
        NeverImported = "never-imported",
        /// A run of orders none of which was imported; an entry for each order of it.
        ImportOutage = "import-outage",
        /// A line came in with quantity 0.
        ZeroQuantityImport = "zero-quantity-import",
        /// ShipStation has it, and the store has not.
        UnknownOrder = "unknown-order",
        /// Paid in the store, awaiting payment in ShipStation.
        PaymentStateMismatch = "payment-state-mismatch",
        /// Cancelled in the store, open in ShipStation.
        CancelledStillOpen = "cancelled-still-open",
        /// Refunded in the store, open in ShipStation.
        RefundedStillOpen = "refunded-still-open",
        /// A label made after the cancellation.
        ShippedAfterCancellation = "shipped-after-cancellation",
        /// A label made after the refund in full.
        ShippedAfterRefund = "shipped-after-refund",
        /// Cancelled in ShipStation, open in the store.
        CancelledInShipstation = "cancelled-in-shipstation",
        /// Quantities differ before shipping.
        ItemsDiverge = "items-diverge",
        /// The two systems would send it to different places.
        AddressDiverges = "address-diverges",
        /// Cancelled when the parcel had left.
        LateCancellation = "late-cancellation",
        /// A part shipped, and the rest is forgotten.
        UnclosedPartial = "unclosed-partial",
        /// Open in ShipStation, though its items left in another order's box.
        OrphanedCombinedOrder = "orphaned-combined-order",
        /// More was sent than ordered.
        ShippedTwice = "shipped-twice",
        /// Two live records for one order.
        DuplicateOrder = "duplicate-order",
        /// The record sits in another ShipStation store than the order's own.
        StoreMismatch = "store-mismatch",
        /// Two orders fit one record, and nothing decides.
        AmbiguousMatch = "ambiguous-match",
        /// Fulfilled, and ShipStation never saw it; an entry for each order.
        BypassedRoute = "bypassed-route",
        /// A carrier whose name the store does not know.
        UnrecognisedCarrier = "unrecognised-carrier",
        /// A tracking number that no carrier gives.
        MalformedTracking = "malformed-tracking",
        /// A small parcel over a customs border without its number.
        MissingTaxIdentifier = "missing-tax-identifier",
        /// A ship-to that no carrier can read.
        IncompleteAddress = "incomplete-address",
        /// A line without a SKU, or with one that the catalogue lacks.
        UnmatchedSku = "unmatched-sku",
        /// Paid for fast, sent slow.
        ServiceDowngrade = "service-downgrade",
        /// A label that cost far too much.
        ShippingCostAnomaly = "shipping-cost-anomaly",
        /// A parcel that weighs nothing, or not what is in it.
        WeightAnomaly = "weight-anomaly",
        /// Awaiting shipment past its day.
        OverdueShipment = "overdue-shipment",
        /// On hold past its day.
        OverdueHold = "overdue-hold",
        /// A payment that waits too long.
        StuckPayment = "stuck-payment",
        /// A label that no carrier has scanned.
        UnmovedLabel = "unmoved-label",
        /// Sent back, and the money was kept.
        ReturnWithoutRefund = "return-without-refund",
        /// Refunded after shipping, and nothing came back; an entry for each order.
        RefundWithoutReturn = "refund-without-return",
        /// Units that left and still read unfulfilled; an entry for each SKU.
        OverstatedCommitment = "overstated-commitment",
        /// More is promised than there is; an entry for each SKU.
        Oversold = "oversold",
        /// Store and ShipStation count differently; an entry for each SKU.
        StockDrift = "stock-drift",
        /// Store and ShipStation describe it differently; an entry for each SKU.
        CatalogueDrift = "catalogue-drift",
        /// Left the warehouse, and ShipStation still waits for it.
        DispatchedUnlabelled = "dispatched-unlabelled",
        /// A label, and nobody picked it.
        LabelledUnpicked = "labelled-unpicked",
        /// Shipped, and the warehouse does not know.
        DispatchNotReturned = "dispatch-not-returned",
        /// A label for goods that are not there.
        LabelledOutOfStock = "labelled-out-of-stock",
    }
}

named! {
    /// A cause of a broken write-back, in the contract's order.
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
        /// For a while nothing got through, whatever the carrier.
        Outage = "outage",
        /// From a moment on, or always, nothing was told.
        NotifyOff = "notify-off",
        /// One carrier, service, warehouse, user or tag is never told of.
        RuleSuppressed = "rule-suppressed",
        /// One carrier is never told of, because the store does not know its name.
        CarrierDesignation = "carrier-designation",
        /// The store is told at the first scan, and the youngest parcels wait for it.
        NotifyOnScan = "notify-on-scan",
        /// One that got lost in a busy hour.
        Throttled = "throttled",
        /// One that got lost.
        Transient = "transient",
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
    /// Checks of the catalogue have the SKU here. A finding of a whole set has an entry for each of
    /// its members.
    pub order: String,
    /// The ShipStation store the order belongs to: two shops can have the same names.
    pub store: String,
    /// The lane.
    pub lane: Lane,
    /// The cause of a broken write-back, and further ones that are as right where the contract
    /// leaves it open; empty for other checks and where the files say too little to answer.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub causes: Vec<Cause>,
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
    /// Checks for which a file or column is absent: they must say so, and find nothing.
    pub not_checkable: Vec<Check>,
    /// Orders that something happened to.
    pub notes: Vec<Note>,
}
