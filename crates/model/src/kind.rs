//! Kinds of files the audit knows, by the ids the report uses.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a file is, decided by its content.
#[derive(
    Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
pub enum Kind {
    /// Shopify orders export.
    #[serde(rename = "shopify.orders")]
    ShopifyOrders,
    /// ShipStation orders export: one row an order, or one a line.
    #[serde(rename = "shipstation.orders")]
    ShipStationOrders,
    /// ShipStation shipments export: labels.
    #[serde(rename = "shipstation.shipments")]
    ShipStationShipments,
    /// ShipStation fulfillments export: *Marked as Shipped* and outside providers.
    #[serde(rename = "shipstation.fulfillments")]
    ShipStationFulfillments,
    /// Not recognised: kept in the report with its problem, used for nothing.
    #[serde(rename = "unrecognised")]
    Unrecognised,
}

impl Kind {
    /// The four kinds that the audit reads.
    pub const READ: [Kind; 4] = [
        Kind::ShopifyOrders,
        Kind::ShipStationOrders,
        Kind::ShipStationShipments,
        Kind::ShipStationFulfillments,
    ];

    /// The id in the report and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Kind::ShopifyOrders => "shopify.orders",
            Kind::ShipStationOrders => "shipstation.orders",
            Kind::ShipStationShipments => "shipstation.shipments",
            Kind::ShipStationFulfillments => "shipstation.fulfillments",
            Kind::Unrecognised => "unrecognised",
        }
    }

    /// The name in the products' words.
    pub fn title(self) -> &'static str {
        match self {
            Kind::ShopifyOrders => "Shopify orders export",
            Kind::ShipStationOrders => "ShipStation orders export",
            Kind::ShipStationShipments => "ShipStation shipments export",
            Kind::ShipStationFulfillments => "ShipStation fulfillments export",
            Kind::Unrecognised => "file not recognised",
        }
    }
}
