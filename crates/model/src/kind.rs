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
    /// Shopify transactions export.
    #[serde(rename = "shopify.transactions")]
    ShopifyTransactions,
    /// Shopify products export.
    #[serde(rename = "shopify.products")]
    ShopifyProducts,
    /// Shopify inventory export, in any of its three shapes.
    #[serde(rename = "shopify.inventory")]
    ShopifyInventory,
    /// Fulfillments with tracking numbers: Matrixify and alike.
    #[serde(rename = "shopify.fulfillments")]
    ShopifyFulfillments,
    /// ShipStation orders export: one row an order, or one a line.
    #[serde(rename = "shipstation.orders")]
    ShipStationOrders,
    /// ShipStation shipments export: labels.
    #[serde(rename = "shipstation.shipments")]
    ShipStationShipments,
    /// ShipStation fulfillments export: *Marked as Shipped* and outside providers.
    #[serde(rename = "shipstation.fulfillments")]
    ShipStationFulfillments,
    /// ShipStation returns export.
    #[serde(rename = "shipstation.returns")]
    ShipStationReturns,
    /// ShipStation products export.
    #[serde(rename = "shipstation.products")]
    ShipStationProducts,
    /// ShipStation inventory export.
    #[serde(rename = "shipstation.inventory")]
    ShipStationInventory,
    /// Orders of a marketplace other than Shopify.
    #[serde(rename = "marketplace.orders")]
    MarketplaceOrders,
    /// What a WMS or a 3PL says it did.
    #[serde(rename = "warehouse.dispatches")]
    WarehouseDispatches,
    /// Not recognised: kept in the report with its problem, used for nothing.
    #[serde(rename = "unrecognised")]
    Unrecognised,
    /// An earlier report: compared with, never audited.
    #[serde(rename = "backhaul.report")]
    BackhaulReport,
}

impl Kind {
    /// The kinds that the audit reads, in the order of the report's inputs.
    pub const READ: [Kind; 13] = [
        Kind::ShopifyOrders,
        Kind::ShopifyTransactions,
        Kind::ShopifyProducts,
        Kind::ShopifyInventory,
        Kind::ShopifyFulfillments,
        Kind::ShipStationOrders,
        Kind::ShipStationShipments,
        Kind::ShipStationFulfillments,
        Kind::ShipStationReturns,
        Kind::ShipStationProducts,
        Kind::ShipStationInventory,
        Kind::MarketplaceOrders,
        Kind::WarehouseDispatches,
    ];

    /// The id in the report and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Kind::ShopifyOrders => "shopify.orders",
            Kind::ShopifyTransactions => "shopify.transactions",
            Kind::ShopifyProducts => "shopify.products",
            Kind::ShopifyInventory => "shopify.inventory",
            Kind::ShopifyFulfillments => "shopify.fulfillments",
            Kind::ShipStationOrders => "shipstation.orders",
            Kind::ShipStationShipments => "shipstation.shipments",
            Kind::ShipStationFulfillments => "shipstation.fulfillments",
            Kind::ShipStationReturns => "shipstation.returns",
            Kind::ShipStationProducts => "shipstation.products",
            Kind::ShipStationInventory => "shipstation.inventory",
            Kind::MarketplaceOrders => "marketplace.orders",
            Kind::WarehouseDispatches => "warehouse.dispatches",
            Kind::Unrecognised => "unrecognised",
            Kind::BackhaulReport => "backhaul.report",
        }
    }

    /// The name in the products' words.
    pub fn title(self) -> &'static str {
        match self {
            Kind::ShopifyOrders => "Shopify orders export",
            Kind::ShopifyTransactions => "Shopify transactions export",
            Kind::ShopifyProducts => "Shopify products export",
            Kind::ShopifyInventory => "Shopify inventory export",
            Kind::ShopifyFulfillments => "Shopify fulfillments sheet",
            Kind::ShipStationOrders => "ShipStation orders export",
            Kind::ShipStationShipments => "ShipStation shipments export",
            Kind::ShipStationFulfillments => "ShipStation fulfillments export",
            Kind::ShipStationReturns => "ShipStation returns export",
            Kind::ShipStationProducts => "ShipStation products export",
            Kind::ShipStationInventory => "ShipStation inventory export",
            Kind::MarketplaceOrders => "marketplace orders report",
            Kind::WarehouseDispatches => "warehouse dispatch file",
            Kind::Unrecognised => "file not recognised",
            Kind::BackhaulReport => "earlier report",
        }
    }

    /// Holds storefront orders: the store's own, or another marketplace's.
    pub fn is_storefront(self) -> bool {
        matches!(self, Kind::ShopifyOrders | Kind::MarketplaceOrders)
    }

    /// Written by the storefront rather than by ShipStation or a warehouse.
    pub fn is_of_store(self) -> bool {
        matches!(
            self,
            Kind::ShopifyOrders
                | Kind::ShopifyTransactions
                | Kind::ShopifyProducts
                | Kind::ShopifyInventory
                | Kind::ShopifyFulfillments
                | Kind::MarketplaceOrders
        )
    }

    /// Holds ShipStation's orders or parcels, which are matched to storefront orders.
    pub fn is_platform(self) -> bool {
        matches!(
            self,
            Kind::ShipStationOrders | Kind::ShipStationShipments | Kind::ShipStationFulfillments
        )
    }
}
