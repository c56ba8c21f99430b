//! Split, combined, twice: one order, several parcels or records.

mod duplicate_order;
mod shipped_twice;
mod unclosed_partial;

pub use duplicate_order::DuplicateOrder;
pub use shipped_twice::ShippedTwice;
pub use unclosed_partial::UnclosedPartial;
