//! Goods coming back: a return as ShipStation's returns export or a return label shows it.

use std::ops::Range;

use crate::text::{Text, Word};
use crate::time::Moment;

/// One return.
#[derive(Clone, Default, Debug)]
pub struct Return {
    /// First row of the file; the header is row 1.
    pub row: u32,
    /// Order number.
    pub order: Text,
    /// RMA number.
    pub rma: Text,
    /// Store name.
    pub store: Word,
    /// Status as written.
    pub status: Word,
    /// When the return was made.
    pub created: Moment,
    /// When it came in.
    pub received: Moment,
    /// Tracking number of the way back.
    pub tracking: Text,
    /// Reason as written.
    pub reason: Word,
    /// Its lines; empty when the file lists none.
    pub lines: Range<u32>,
}

impl Return {
    /// All its moments, to place them in a zone.
    pub fn moments_mut(&mut self) -> [&mut Moment; 2] {
        [&mut self.created, &mut self.received]
    }
}
