//! ShipStation's side after shipping: labels and fulfillments.

use std::ops::Range;

use crate::fingerprint::Fingerprint;
use crate::scan::Scan;
use crate::status::Said;
use crate::text::{Text, Word};
use crate::time::Moment;

/// Which record a parcel comes from.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum ParcelSource {
    /// A label: a ShipStation *shipment*.
    #[default]
    Label,
    /// A *fulfillment* made with *Mark as Shipped*.
    MarkedAsShipped,
    /// A *fulfillment* by an outside provider.
    OutsideProvider,
}

/// What the *Marketplace Notified* column says.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum Notified {
    /// The column is missing, or holds a word not known.
    #[default]
    NotSaid,
    /// The column is there and empty: not attempted.
    NotAttempted,
    /// The store was told.
    Told,
    /// Telling the store failed.
    Failed,
}

/// One parcel.
#[derive(Clone, Default, Debug)]
pub struct Parcel {
    /// First row of the file; the header is row 1.
    pub row: u32,
    /// Which record it comes from.
    pub source: ParcelSource,
    /// Order number as ShipStation shows it.
    pub number: Text,
    /// Shipment number.
    pub shipment: Text,
    /// Tracking number, spaces and guards removed.
    pub tracking: Text,
    /// The tracking cell as written, where a spreadsheet turned the number into `9.4E+21`.
    pub lost_tracking: Text,
    /// An id of the store's own that the row carries.
    pub secondary_id: Text,
    /// Store name.
    pub store: Word,
    /// Carrier.
    pub carrier: Word,
    /// Service.
    pub service: Word,
    /// Provider of a fulfillment.
    pub provider: Word,
    /// Batch.
    pub batch: Word,
    /// Ship-from warehouse.
    pub warehouse: Word,
    /// User who made it.
    pub user: Word,
    /// When the label or fulfillment was made.
    pub created: Moment,
    /// Ship date.
    pub shipped: Moment,
    /// The order's date, where the export repeats it.
    pub ordered: Moment,
    /// Whether it was voided.
    pub voided: bool,
    /// When it was voided.
    pub voided_at: Moment,
    /// Whether it is a return label.
    pub is_return: bool,
    /// What the notification column says.
    pub notified: Said<Notified>,
    /// What the tracking or delivery status says.
    pub scan: Said<Scan>,
    /// Label cost in minor units.
    pub label_cost: Option<i64>,
    /// Weight in thousandths of an ounce.
    pub weight: Option<i64>,
    /// Units in it, where a quantity stands without items.
    pub units: Option<i64>,
    /// Boxes under this one label.
    pub packages: Option<i64>,
    /// Recipient's name.
    pub recipient: Fingerprint,
    /// Ship-to postal code.
    pub postal_code: Fingerprint,
    /// Customer's e-mail.
    pub email: Fingerprint,
    /// Lines in its table; empty when the export lists no items.
    pub lines: Range<u32>,
}

impl Parcel {
    /// All its moments, to place them in a zone.
    pub fn moments_mut(&mut self) -> [&mut Moment; 4] {
        [&mut self.created, &mut self.shipped, &mut self.ordered, &mut self.voided_at]
    }

    /// Not voided and not a return label.
    pub fn is_active(&self) -> bool {
        !self.voided && !self.is_return
    }

    /// When it was made: the label's own time where the file has one, else the ship date.
    pub fn made(&self) -> Moment {
        if self.created.stamp.is_some() { self.created } else { self.shipped }
    }
}
