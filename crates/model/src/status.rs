//! Status words of both systems, as closed sets. A word nobody knows is kept as written and counted
//! as a problem of its file (`unknown-status`); it is never mapped to the nearest one.

use crate::text::Word;

/// A status with the word that said it, for evidence.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub struct Said<T> {
    /// What it means.
    pub value: T,
    /// The cell as written.
    pub word: Word,
}

/// Shopify's *Financial Status*.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum Financial {
    /// Blank, or a word not known.
    #[default]
    Unknown,
    /// Authorized, not captured.
    Authorized,
    /// Pending: cash on delivery, terms, or not paid yet.
    Pending,
    /// Paid.
    Paid,
    /// Partially paid.
    PartiallyPaid,
    /// Partially refunded.
    PartiallyRefunded,
    /// Refunded in full.
    Refunded,
    /// Voided: the authorization was given up.
    Voided,
    /// Expired authorization.
    Expired,
}

/// Shopify's *Fulfillment Status* of an order.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum FulfillmentStatus {
    /// A word not known.
    #[default]
    Unknown,
    /// Unfulfilled, or blank: on hold, scheduled and in progress read the same.
    Unfulfilled,
    /// Partially fulfilled.
    Partial,
    /// Fulfilled.
    Fulfilled,
    /// Restocked: always a cancelled order.
    Restocked,
}

/// Shopify's *Lineitem fulfillment status*.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum LineStatus {
    /// Blank, or a word not known.
    #[default]
    Unknown,
    /// Not fulfilled.
    Pending,
    /// Partly fulfilled.
    Partial,
    /// Fulfilled.
    Fulfilled,
    /// Never to be fulfilled: tips.
    NotEligible,
    /// Put back into stock.
    Restocked,
}

/// ShipStation's order status.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum PlatformStatus {
    /// Blank, column missing, or a word not known.
    #[default]
    Unknown,
    /// Awaiting payment.
    AwaitingPayment,
    /// On hold.
    OnHold,
    /// Awaiting shipment.
    AwaitingShipment,
    /// Pending fulfillment: handed to an outside provider.
    PendingFulfillment,
    /// Shipped.
    Shipped,
    /// Cancelled.
    Cancelled,
    /// Refused by the outside provider.
    RejectedFulfillment,
}

impl PlatformStatus {
    /// Still on its way to the floor: awaiting shipment, on hold, or pending fulfillment. The stop
    /// list looks at these.
    pub fn is_open(self) -> bool {
        matches!(self, Self::AwaitingShipment | Self::OnHold | Self::PendingFulfillment)
    }

    /// Not cancelled and not refused.
    pub fn is_live(self) -> bool {
        !matches!(self, Self::Cancelled | Self::RejectedFulfillment)
    }
}
