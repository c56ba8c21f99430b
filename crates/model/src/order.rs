//! The storefront's side: an order as Shopify knows it, and its lines.

use std::ops::Range;

use crate::address::Delivery;
use crate::fingerprint::Fingerprint;
use crate::status::{Financial, FulfillmentStatus, LineStatus, Said};
use crate::text::{Text, Word};
use crate::time::Moment;

/// One storefront order. Texts and words belong to the table the order stands in.
#[derive(Clone, Default, Debug)]
pub struct StoreOrder {
    /// Row of the file the order starts on; the header is row 1.
    pub row: u32,
    /// Name as the store writes it: `#1042`.
    pub name: Text,
    /// Shopify's own id; blank when the column is missing or a spreadsheet destroyed it.
    pub id: Text,
    /// Created at.
    pub created: Moment,
    /// Paid at: blank on many paid orders: 255 of 20,592 measured.
    pub paid: Moment,
    /// Fulfilled at: filled if and only if the order is fulfilled.
    pub fulfilled: Moment,
    /// Cancelled at.
    pub cancelled: Moment,
    /// Financial Status.
    pub financial: Said<Financial>,
    /// Fulfillment Status.
    pub fulfillment: Said<FulfillmentStatus>,
    /// Currency code.
    pub currency: Word,
    /// Total, in minor units of the currency.
    pub total: Option<i64>,
    /// What the customer paid for shipping, in minor units.
    pub shipping: Option<i64>,
    /// Refunded Amount, in minor units.
    pub refunded: Option<i64>,
    /// Payment Method: names cash on delivery.
    pub payment_method: Word,
    /// Payment Terms Name: blank unless the order is sold on terms.
    pub payment_terms: Word,
    /// Shipping Method: names pickup and local delivery.
    pub shipping_method: Word,
    /// Source: `web`, `pos`, an app.
    pub source: Word,
    /// Tags, as written.
    pub tags: Word,
    /// Whether any ship-to cell is filled; `None` when the file has no ship-to column.
    pub has_ship_to: Option<bool>,
    /// Recipient's name.
    pub recipient: Fingerprint,
    /// Ship-to postal code.
    pub postal_code: Fingerprint,
    /// Customer's e-mail.
    pub email: Fingerprint,
    /// Where it is to go; `None` once nothing more is to be shipped, or when the file does not say.
    pub delivery: Option<Box<Delivery>>,
    /// The order's lines in its table.
    pub lines: Range<u32>,
    /// False when the file breaks off inside the order, so that lines may be missing.
    pub lines_complete: bool,
}

/// One line of an order or of a parcel.
#[derive(Clone, Default, Debug)]
pub struct Line {
    /// Row of the file.
    pub row: u32,
    /// SKU; blank when the line has none.
    pub sku: Word,
    /// Item name.
    pub name: Word,
    /// Units; `None` when the cell is missing or unreadable.
    pub quantity: Option<i64>,
    /// Unit price in minor units; negative for a discount row.
    pub price: Option<i64>,
    /// Lineitem requires shipping; `None` when not said.
    pub requires_shipping: Option<bool>,
    /// Lineitem fulfillment status.
    pub status: LineStatus,
    /// Further rows equal to this one in every cell: copies, or the same SKU bought on two lines.
    /// What ShipStation's mean is decided beside the storefront's order. Of a marketplace's report
    /// without line ids they are such lines, and counted in the quantity already.
    pub equal_rows: u32,
}

impl StoreOrder {
    /// All its moments, to place them in a zone.
    pub fn moments_mut(&mut self) -> [&mut Moment; 4] {
        [&mut self.created, &mut self.paid, &mut self.fulfilled, &mut self.cancelled]
    }
}
