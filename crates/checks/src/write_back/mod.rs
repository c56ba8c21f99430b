//! Write-back: ShipStation shipped, does the store know?

mod fulfilled_unshipped;
mod reship_after_void;
mod shipped_partly_fulfilled;
mod shipped_unfulfilled;

pub use fulfilled_unshipped::FulfilledUnshipped;
pub use reship_after_void::ReshipAfterVoid;
pub use shipped_partly_fulfilled::ShippedPartlyFulfilled;
pub use shipped_unfulfilled::ShippedUnfulfilled;
