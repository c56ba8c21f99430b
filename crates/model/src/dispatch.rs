//! The warehouse's side: what a WMS or a 3PL says it did with an order.

use std::ops::Range;

use crate::status::Said;
use crate::text::{Text, Word};
use crate::time::Moment;

/// How far the warehouse is.
#[derive(Copy, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DispatchStatus {
    /// Blank, column missing, or a word not known.
    #[default]
    Unknown,
    /// Known, nothing done yet.
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

/// One dispatch record.
#[derive(Clone, Default, Debug)]
pub struct Dispatch {
    /// First row of the file; the header is row 1.
    pub row: u32,
    /// Order number.
    pub order: Text,
    /// The warehouse's own reference.
    pub reference: Text,
    /// Store or client name.
    pub store: Word,
    /// How far it is.
    pub status: Said<DispatchStatus>,
    /// When the warehouse got it.
    pub created: Moment,
    /// When it was picked.
    pub picked: Moment,
    /// When it left.
    pub dispatched: Moment,
    /// Carrier.
    pub carrier: Word,
    /// Tracking number, spaces and guards removed.
    pub tracking: Text,
    /// Warehouse.
    pub warehouse: Word,
    /// Its lines; empty when the file lists none.
    pub lines: Range<u32>,
}

impl Dispatch {
    /// All its moments, to place them in a zone.
    pub fn moments_mut(&mut self) -> [&mut Moment; 3] {
        [&mut self.created, &mut self.picked, &mut self.dispatched]
    }
}
