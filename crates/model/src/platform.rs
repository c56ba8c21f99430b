//! ShipStation's side before shipping: the record it holds for a storefront order.

use std::ops::Range;

use crate::address::Delivery;
use crate::fingerprint::Fingerprint;
use crate::status::{PlatformStatus, Said};
use crate::text::{Text, Word};
use crate::time::Moment;

/// One platform order. Splits and duplicates keep the same number and stand as several of these.
#[derive(Clone, Default, Debug)]
pub struct PlatformOrder {
    /// First row of the file; the header is row 1.
    pub row: u32,
    /// Order number as ShipStation shows it.
    pub number: Text,
    /// An id of the store's own that the row carries (an order link's last digits, a custom field).
    pub secondary_id: Text,
    /// Store name.
    pub store: Word,
    /// Status.
    pub status: Said<PlatformStatus>,
    /// Order date.
    pub ordered: Moment,
    /// Paid date.
    pub paid: Moment,
    /// Ship date.
    pub shipped: Moment,
    /// Ship-by date: planned.
    pub ship_by: Moment,
    /// Hold-until date: planned.
    pub hold_until: Moment,
    /// Order total in minor units.
    pub total: Option<i64>,
    /// Units of the whole order, from an order-level quantity or item count.
    pub units: Option<i64>,
    /// Tags, as written.
    pub tags: Word,
    /// Service the customer asked for.
    pub requested_service: Word,
    /// Service used.
    pub service: Word,
    /// Carrier.
    pub carrier: Word,
    /// What says that its pick list was printed; blank when it was not.
    pub pick_list: Word,
    /// Recipient's name.
    pub recipient: Fingerprint,
    /// Ship-to postal code.
    pub postal_code: Fingerprint,
    /// Customer's e-mail.
    pub email: Fingerprint,
    /// Where it is to go; `None` once it left or was cancelled, or when the file does not say.
    pub delivery: Option<Box<Delivery>>,
    /// Lines in its table; empty when the export lists no items.
    pub lines: Range<u32>,
}

impl PlatformOrder {
    /// All its moments, to place them in a zone.
    pub fn moments_mut(&mut self) -> [&mut Moment; 5] {
        [
            &mut self.ordered,
            &mut self.paid,
            &mut self.shipped,
            &mut self.ship_by,
            &mut self.hold_until,
        ]
    }
}
