//! The makers' own guides to what a check speaks of: addresses for people to open, never opened by us.
//!
//! Only pages of ShipStation's and Shopify's help centres, by `https`; a test holds both.

use crate::meta::{Family, Meta};

/// A page of a maker's help centre.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Guide {
    /// Its title.
    pub title: &'static str,
    /// Its address.
    pub address: &'static str,
}

const NOTIFICATIONS: Guide = Guide {
    title: "ShipStation: Marketplace Shipment Notifications",
    address: "https://help.shipstation.com/hc/en-us/articles/360026157891-Marketplace-Shipment-Notifications",
};
const SHOPIFY: Guide = Guide {
    title: "ShipStation: Shopify Integration Guide",
    address: "https://help.shipstation.com/hc/en-us/articles/360026141491-Shopify-Integration-Guide",
};
const VOID: Guide = Guide {
    title: "ShipStation: Void Labels",
    address: "https://help.shipstation.com/hc/en-us/articles/360026157751-Void-Labels",
};
const HOLD: Guide = Guide {
    title: "ShipStation: Hold, Assign, and Cancel Orders",
    address: "https://help.shipstation.com/hc/en-us/articles/360026156911-Hold-Assign-and-Cancel-Orders",
};
const FULFILLMENT: Guide = Guide {
    title: "Shopify: Fulfilling orders",
    address: "https://help.shopify.com/en/manual/fulfillment/fulfilling-orders",
};
const INVENTORY: Guide = Guide {
    title: "Shopify: Inventory",
    address: "https://help.shopify.com/en/manual/products/inventory",
};

/// The guides to a check, the closest first.
pub fn guides(meta: &Meta) -> &'static [Guide] {
    match (meta.id, meta.family) {
        ("reship-after-void" | "fulfilled-unshipped" | "shipped-twice", _) => {
            &[VOID, NOTIFICATIONS]
        }
        ("zero-quantity-import", _) | (_, Family::CancelRefundEdit | Family::Deadlines) => {
            &[HOLD, SHOPIFY]
        }
        (_, Family::WriteBack) => &[NOTIFICATIONS, SHOPIFY],
        (_, Family::Import | Family::Details) => &[SHOPIFY],
        (_, Family::SplitCombinedTwice | Family::Warehouse) => &[NOTIFICATIONS, FULFILLMENT],
        (_, Family::ReturnsStockCatalogue) => &[INVENTORY],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_has_a_guide_of_a_maker_by_https() {
        for meta in crate::catalogue() {
            assert!(!guides(meta).is_empty(), "{}", meta.id);
            for Guide { address, .. } in guides(meta) {
                let host = address.strip_prefix("https://").and_then(|rest| rest.split('/').next());
                let known = ["help.shipstation.com", "help.shopify.com"];
                assert!(host.is_some_and(|host| known.contains(&host)), "{address}");
            }
        }
    }
}
