//! The storefront's own record of a parcel: a fulfillment with its tracking number, as Matrixify and
//! the Admin API give it. Shopify's plain export has none.

use std::ops::Range;

use crate::text::{Text, Word};
use crate::time::Moment;

/// One fulfillment as the store knows it.
#[derive(Clone, Default, Debug)]
pub struct StoreFulfillment {
    /// First row of the file; the header is row 1.
    pub row: u32,
    /// Order name as the store writes it.
    pub order: Text,
    /// Shopify's own id of the order.
    pub order_id: Text,
    /// Id or name of the fulfillment: `#1042.1`.
    pub id: Text,
    /// Status as written: `success`, `cancelled`.
    pub status: Word,
    /// Whether it was cancelled.
    pub cancelled: bool,
    /// When it was made.
    pub created: Moment,
    /// Tracking company.
    pub carrier: Word,
    /// Tracking numbers as written: several stand apart by comma, semicolon or space.
    pub tracking: Text,
    /// Shipment status: `in_transit`, `delivered`.
    pub shipment_status: Word,
    /// Its lines; empty when the file lists none.
    pub lines: Range<u32>,
}
