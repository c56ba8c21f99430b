//! Details: what a parcel or a notification cannot do without.

mod malformed_tracking;
mod unrecognised_carrier;

pub use malformed_tracking::MalformedTracking;
pub use unrecognised_carrier::UnrecognisedCarrier;
