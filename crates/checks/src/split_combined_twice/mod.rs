//! Split, combined, twice: one order, several parcels or records.

mod ambiguous_match;
mod bypassed_route;
mod duplicate_order;
mod orphaned_combined_order;
mod shipped_twice;
mod store_mismatch;
mod unclosed_partial;

pub use ambiguous_match::AmbiguousMatch;
pub use bypassed_route::BypassedRoute;
pub use duplicate_order::DuplicateOrder;
pub use orphaned_combined_order::OrphanedCombinedOrder;
pub use shipped_twice::ShippedTwice;
pub use store_mismatch::StoreMismatch;
pub use unclosed_partial::UnclosedPartial;
