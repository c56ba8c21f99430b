//! The user's own words for statuses: what each means, in the products' words.

use backhaul_model::{
    DispatchStatus, Financial, FulfillmentStatus, Notified, PlatformStatus, SortedMap,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Makes a closed set of words that stand for a status.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident for $status:ident { $($(#[$word:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $($(#[$word])* $variant,)*
        }

        impl $name {
            /// The status it stands for.
            pub fn status(self) -> $status {
                match self {
                    $($name::$variant => $status::$variant,)*
                }
            }
        }
    };
}

words! {
    /// A *Financial Status* of the store.
    FinancialWord for Financial {
        /// Authorized, not captured.
        Authorized,
        /// Pending.
        Pending,
        /// Paid.
        Paid,
        /// Partially paid.
        PartiallyPaid,
        /// Partially refunded.
        PartiallyRefunded,
        /// Refunded in full.
        Refunded,
        /// Voided.
        Voided,
        /// Expired.
        Expired,
    }
}

words! {
    /// A *Fulfillment Status* of the store.
    FulfillmentWord for FulfillmentStatus {
        /// Unfulfilled.
        Unfulfilled,
        /// Partially fulfilled.
        Partial,
        /// Fulfilled.
        Fulfilled,
        /// Restocked.
        Restocked,
    }
}

words! {
    /// An order status of ShipStation.
    PlatformWord for PlatformStatus {
        /// Awaiting payment.
        AwaitingPayment,
        /// On hold.
        OnHold,
        /// Awaiting shipment.
        AwaitingShipment,
        /// Pending fulfillment.
        PendingFulfillment,
        /// Shipped.
        Shipped,
        /// Cancelled.
        Cancelled,
        /// Rejected fulfillment.
        RejectedFulfillment,
    }
}

words! {
    /// What *Marketplace Notified* says.
    NotifiedWord for Notified {
        /// Not attempted.
        NotAttempted,
        /// The store was told.
        Told,
        /// Telling the store failed.
        Failed,
    }
}

words! {
    /// A status of the warehouse.
    WarehouseWord for DispatchStatus {
        /// Received: known, nothing done yet.
        Received,
        /// Stock is set aside.
        Allocated,
        /// Out of stock, or short of units.
        Short,
        /// On hold.
        OnHold,
        /// Taken from the shelf.
        Picked,
        /// Packed.
        Packed,
        /// Left the building.
        Dispatched,
        /// Cancelled.
        Cancelled,
    }
}

/// Words as the files write them, to the status they mean. Letter case does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StatusWords {
    /// The store's *Financial Status*.
    pub financial: SortedMap<String, FinancialWord>,
    /// The store's *Fulfillment Status*.
    pub fulfillment: SortedMap<String, FulfillmentWord>,
    /// ShipStation's order status.
    pub platform: SortedMap<String, PlatformWord>,
    /// ShipStation's *Marketplace Notified*.
    pub notified: SortedMap<String, NotifiedWord>,
    /// The warehouse's status.
    pub warehouse: SortedMap<String, WarehouseWord>,
}

impl StatusWords {
    /// Whether no word is given.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a word means, by the words given.
pub(crate) fn meaning<W: Copy>(words: &SortedMap<String, W>, word: &str) -> Option<W> {
    let same = |given: &&String| given.trim().to_lowercase() == word.trim().to_lowercase();
    words.keys().find(same).and_then(|given| words.get(given)).copied()
}
