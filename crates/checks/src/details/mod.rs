//! Details: what a parcel or a notification cannot do without.

mod incomplete_address;
mod malformed_tracking;
mod missing_tax_identifier;
mod service_downgrade;
mod shipping_cost_anomaly;
mod unmatched_sku;
mod unrecognised_carrier;
mod weight_anomaly;

pub use incomplete_address::IncompleteAddress;
pub use malformed_tracking::MalformedTracking;
pub use missing_tax_identifier::MissingTaxIdentifier;
pub use service_downgrade::ServiceDowngrade;
pub use shipping_cost_anomaly::ShippingCostAnomaly;
pub use unmatched_sku::UnmatchedSku;
pub use unrecognised_carrier::UnrecognisedCarrier;
pub use weight_anomaly::WeightAnomaly;
