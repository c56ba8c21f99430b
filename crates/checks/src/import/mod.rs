//! Import: paid in the store, does ShipStation have it?

mod expected;
mod import_outage;
mod never_imported;
mod payment_state_mismatch;
mod unknown_order;
mod zero_quantity_import;

pub use import_outage::ImportOutage;
pub use never_imported::NeverImported;
pub use payment_state_mismatch::PaymentStateMismatch;
pub use unknown_order::UnknownOrder;
pub use zero_quantity_import::ZeroQuantityImport;
