//! Cancel, refund, edit: did a change in the store reach the floor?

mod cancelled_in_shipstation;
mod cancelled_still_open;
mod items_diverge;
mod refunded_still_open;
mod shipped_after_cancellation;

pub use cancelled_in_shipstation::CancelledInShipStation;
pub use cancelled_still_open::CancelledStillOpen;
pub use items_diverge::ItemsDiverge;
pub use refunded_still_open::RefundedStillOpen;
pub use shipped_after_cancellation::ShippedAfterCancellation;
