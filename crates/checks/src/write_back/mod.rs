//! Write-back: ShipStation shipped, does the store know?

mod failed_notification;
mod fulfilled_unshipped;
mod reship_after_void;
mod shipment_without_tracking;
mod shipped_partly_fulfilled;
mod shipped_unfulfilled;
mod slow_write_back;
mod tracking_mismatch;
mod write_back_outage;

pub use failed_notification::FailedNotification;
pub use fulfilled_unshipped::FulfilledUnshipped;
pub use reship_after_void::ReshipAfterVoid;
pub use shipment_without_tracking::ShipmentWithoutTracking;
pub use shipped_partly_fulfilled::ShippedPartlyFulfilled;
pub use shipped_unfulfilled::ShippedUnfulfilled;
pub use slow_write_back::SlowWriteBack;
pub use tracking_mismatch::TrackingMismatch;
pub use write_back_outage::WriteBackOutage;
