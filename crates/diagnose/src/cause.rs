//! The causes as data: id, what people read, and the first action.

use backhaul_model::Confidence;

/// A cause's metadata.
#[derive(Debug)]
pub struct CauseMeta {
    /// Stable id.
    pub id: &'static str,
    /// What it means, in a phrase.
    pub title: &'static str,
    /// How sure it is when it holds.
    pub confidence: Confidence,
    /// What to do first.
    pub first_action: &'static str,
}

/// The record sits in a store its number does not belong to.
pub static STORE_MAPPING: CauseMeta = CauseMeta {
    id: "store-mapping",
    title: "The parcel's store is not the order's store",
    confidence: Confidence::Likely,
    first_action: "Fix the store mapping first: a re-send goes to the wrong store.",
};
/// The tracking number is shared with another order.
pub static COMBINED: CauseMeta = CauseMeta {
    id: "combined",
    title: "Combined with another order in one parcel",
    confidence: Confidence::Likely,
    first_action: "Write the shared tracking number to each of the combined orders.",
};
/// Several parcels, and the store knows of a part.
pub static SPLIT_PARTIAL: CauseMeta = CauseMeta {
    id: "split-partial",
    title: "Split into several parcels, not all of them written back",
    confidence: Confidence::Likely,
    first_action: "Re-send the parcels that Shopify lacks.",
};
/// The only active label follows a voided one.
pub static RESHIP_AFTER_VOID: CauseMeta = CauseMeta {
    id: "reship-after-void",
    title: "A new label after a voided one is not notified",
    confidence: Confidence::Likely,
    first_action: "Correct the tracking number in Shopify by hand.",
};
/// Marked as shipped, without a label.
pub static MARKED_SHIPPED_UNNOTIFIED: CauseMeta = CauseMeta {
    id: "marked-shipped-unnotified",
    title: "Marked as Shipped without notifying the marketplace",
    confidence: Confidence::Likely,
    first_action: "Choose Notify Marketplace; next time tick it when you mark as shipped.",
};
/// The store's side forbids it.
pub static NOT_FULFILLABLE: CauseMeta = CauseMeta {
    id: "not-fulfillable",
    title: "The store does not let this order be fulfilled",
    confidence: Confidence::Stated,
    first_action: "Settle the order in Shopify first: it cannot take a fulfillment as it is.",
};
/// None of the others holds.
pub static UNKNOWN: CauseMeta = CauseMeta {
    id: "unknown",
    title: "These files cannot tell",
    confidence: Confidence::Unknown,
    first_action: "Read the Marketplace Notified column of the shipment in ShipStation.",
};

/// All causes, in the order of testing.
pub fn catalogue() -> [&'static CauseMeta; 7] {
    [
        &STORE_MAPPING,
        &COMBINED,
        &SPLIT_PARTIAL,
        &RESHIP_AFTER_VOID,
        &MARKED_SHIPPED_UNNOTIFIED,
        &NOT_FULFILLABLE,
        &UNKNOWN,
    ]
}
