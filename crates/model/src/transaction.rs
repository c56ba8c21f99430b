//! Money moving for a storefront order: a row of Shopify's transactions export, or a refund that
//! another export of the store states.

use std::ops::Range;

use crate::status::Said;
use crate::text::{Text, Word};
use crate::time::Moment;

/// What a transaction does.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum TransactionKind {
    /// A word not known.
    #[default]
    Unknown,
    /// Authorized, not captured.
    Authorization,
    /// Captured after an authorization.
    Capture,
    /// Authorized and captured at once.
    Sale,
    /// Given back.
    Refund,
    /// The authorization given up.
    Void,
    /// Change handed back over the counter.
    Change,
}

impl TransactionKind {
    /// Brings money in.
    pub fn is_payment(self) -> bool {
        matches!(self, Self::Capture | Self::Sale)
    }
}

/// One transaction. It belongs to the storefront order of that name.
#[derive(Clone, Default, Debug)]
pub struct Transaction {
    /// Row of the file; the header is row 1.
    pub row: u32,
    /// Order name as the store writes it.
    pub order: Text,
    /// Shopify's own id of the order.
    pub order_id: Text,
    /// What it does.
    pub kind: Said<TransactionKind>,
    /// Whether it went through; `None` when the file does not say.
    pub succeeded: Option<bool>,
    /// Amount in minor units, never negative.
    pub amount: Option<i64>,
    /// Currency code.
    pub currency: Word,
    /// When.
    pub created: Moment,
    /// Gateway.
    pub gateway: Word,
    /// Lines given back with a refund; empty when the file lists none.
    pub lines: Range<u32>,
    /// What became of those units.
    pub restock: Restock,
}

/// What became of units that were refunded.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum Restock {
    /// Not said, or not put back.
    #[default]
    NotSaid,
    /// Taken off the order before they were fulfilled.
    Cancelled,
    /// Came back after they were fulfilled.
    Returned,
}
