//! Split, combined, twice: one order, several parcels or records.

mod ambiguous_match;
mod duplicate_order;
mod shipped_twice;
mod store_mismatch;
mod unclosed_partial;

pub use ambiguous_match::AmbiguousMatch;
pub use duplicate_order::DuplicateOrder;
pub use shipped_twice::ShippedTwice;
pub use store_mismatch::StoreMismatch;
pub use unclosed_partial::UnclosedPartial;
