//! The causes as data: id, what holds, how to confirm, what to do. `explain`, the docs page and the
//! report's patterns all read it.

use backhaul_model::Confidence;

/// A cause's metadata.
#[derive(Debug)]
pub struct CauseMeta {
    /// Stable id.
    pub id: &'static str,
    /// What it means, in a phrase.
    pub title: &'static str,
    /// When it holds, exactly.
    pub holds: &'static str,
    /// What happened, for someone who has never heard of it.
    pub meaning: &'static str,
    /// How sure it is when it holds. A notification column can raise *possible* to *likely*.
    pub confidence: Confidence,
    /// How to confirm it, in order, in the products' own words.
    pub confirm: &'static [&'static str],
    /// What to do first.
    pub first_action: &'static str,
}

/// The record sits in a store its number does not belong to.
pub static STORE_MAPPING: CauseMeta = CauseMeta {
    id: "store-mapping",
    title: "The parcel's store is not the order's store",
    holds: "The parcel's ShipStation store is not the store the order belongs to, or the order lives \
            in two store records.",
    meaning: "ShipStation tells the store whose record the order sits in. That store does not have the \
              order, and the one that has it hears nothing.",
    confidence: Confidence::Likely,
    confirm: &[
        "Open the order in ShipStation and compare Store with the shop whose number it bears.",
        "Look for a second store record of the same shop under Settings → Selling Channels → Store \
         Setup.",
    ],
    first_action: "Fix the store mapping first: a re-send goes to the wrong store.",
};
/// The tracking number is shared with another order.
pub static COMBINED: CauseMeta = CauseMeta {
    id: "combined",
    title: "Combined with another order in one parcel",
    holds: "The tracking number is shared with another order to the same recipient.",
    meaning: "Two orders travel in one parcel. The label belongs to one of them, and only that one is \
              written back.",
    confidence: Confidence::Likely,
    confirm: &["Search Shipments for the tracking number: it shows both orders."],
    first_action: "Write the shared tracking number to each of the combined orders.",
};
/// Several parcels, and the store knows of a part.
pub static SPLIT_PARTIAL: CauseMeta = CauseMeta {
    id: "split-partial",
    title: "Split into several parcels, not all of them written back",
    holds: "Two or more active parcels, or a split platform order, and the store shows partial.",
    meaning: "Each parcel of a split order is written back on its own, and one of them was not.",
    confidence: Confidence::Likely,
    confirm: &["Compare the shipments of the order with the fulfillments that Shopify shows."],
    first_action: "Re-send the parcels that Shopify lacks.",
};
/// The only active label follows a voided one.
pub static RESHIP_AFTER_VOID: CauseMeta = CauseMeta {
    id: "reship-after-void",
    title: "A new label after a voided one is not notified",
    holds: "A voided parcel precedes the only active one.",
    meaning: "ShipStation notifies a store once for an order. A label made after a void is not told.",
    confidence: Confidence::Likely,
    confirm: &["Open the shipment and look for a voided label of the same order before it."],
    first_action: "Correct the tracking number in Shopify by hand.",
};
/// Marked as shipped, without a label.
pub static MARKED_SHIPPED_UNNOTIFIED: CauseMeta = CauseMeta {
    id: "marked-shipped-unnotified",
    title: "Marked as Shipped without notifying the marketplace",
    holds: "The only parcel is a Mark as Shipped fulfillment, or a label with neither cost nor batch \
            where the store's other labels have them; and no notification was tried.",
    meaning: "Mark as Shipped asks whether to notify the marketplace. Without the tick, and through the \
              API by default, nobody is told.",
    confidence: Confidence::Likely,
    confirm: &["Open the order: its activity shows Marked as Shipped and no notification."],
    first_action: "Choose Notify Marketplace; next time tick it when you mark as shipped.",
};
/// The store's side forbids it.
pub static NOT_FULFILLABLE: CauseMeta = CauseMeta {
    id: "not-fulfillable",
    title: "The store does not let this order be fulfilled",
    holds: "The store's side forbids it: cancelled, refunded in full, or for pickup.",
    meaning: "Shopify takes no fulfillment for an order in this state, so every attempt fails.",
    confidence: Confidence::Stated,
    confirm: &["Open the order in Shopify: it offers no fulfillment to a carrier."],
    first_action: "Settle the order in Shopify first: it cannot take a fulfillment as it is.",
};
/// A run of shipments failed together.
pub static OUTAGE: CauseMeta = CauseMeta {
    id: "outage",
    title: "The connection was down for a while",
    holds: "The parcel lies in a run of at least 8 failed shipments, across carriers and services, \
            failing at a rate no chance explains (Bernoulli scan statistic, probability below 0.001 \
            after correction), with successes before and after.",
    meaning: "For some hours or days nothing, or little, of what shipped was told to the store, whatever \
              its carrier or service. Before and after, it was.",
    confidence: Confidence::Likely,
    confirm: &[
        "Take three shipments of the run, early, middle and late, and look at their notification: they \
         agree.",
        "Compare the span with the status pages of ShipStation and Shopify.",
    ],
    first_action: "Escalate once to ShipStation support, with all shipment ids and the span. Do not \
                   re-send single orders.",
};
/// Notifications are off.
pub static NOTIFY_OFF: CauseMeta = CauseMeta {
    id: "notify-off",
    title: "Notifications are turned off for the store",
    holds: "From a moment on every shipment of the store failed and none succeeded up to the end of \
            coverage, 8 or more; or none ever succeeded.",
    meaning: "The store's setup no longer asks ShipStation to notify it. Labels are made as ever, and \
              nothing fails visibly.",
    confidence: Confidence::Likely,
    confirm: &[
        "Open Settings → Selling Channels → Store Setup → Edit Store Details and read the notification \
         settings.",
        "Ask who changed the store's setup on that day, and whether the shop was reconnected.",
    ],
    first_action: "Turn notifications on in the store's setup, then re-send from that moment.",
};
/// An automation rule keeps some silent.
pub static RULE_SUPPRESSED: CauseMeta = CauseMeta {
    id: "rule-suppressed",
    title: "A rule keeps some shipments silent",
    holds: "Failures concentrate on one value of carrier, service, warehouse, user or tag: 8 or more, at \
            least 80 % of that value fail, the rest of the store below 10 %, and shipments of other values \
            succeed in the same days. A value that fails so from a moment on counts from that moment.",
    meaning: "An automation rule or a preset applies to these shipments only, and keeps the store from \
              being notified.",
    confidence: Confidence::Likely,
    confirm: &[
        "Search Settings → Automation → Automation Rules for the value.",
        "Ship one order with the value and one without, and compare their notification.",
    ],
    first_action: "Edit the automation rule that applies to these shipments.",
};
/// The carrier's name means nothing to the store.
pub static CARRIER_DESIGNATION: CauseMeta = CauseMeta {
    id: "carrier-designation",
    title: "The store does not know the carrier's name",
    holds: "As rule-suppressed, and the value is a carrier that the store does not recognise.",
    meaning: "ShipStation names a carrier that Shopify has no entry for, and the update is refused or \
              ignored.",
    confidence: Confidence::Likely,
    confirm: &["Fulfill one of the orders in Shopify by hand: its list lacks the carrier."],
    first_action: "Map the carrier's name to one that Shopify knows, then re-send.",
};
/// The store is told at the first scan.
pub static NOTIFY_ON_SCAN: CauseMeta = CauseMeta {
    id: "notify-on-scan",
    title: "The store is told only at the carrier's first scan",
    holds: "The store's successes lag shipping by hours to days, and the failure is among its youngest \
            parcels.",
    meaning: "The store is set to hear of a parcel when the carrier first scans it, or some hours later. \
              These may simply not be due.",
    confidence: Confidence::Possible,
    confirm: &["Look the tracking number up: no scan yet."],
    first_action: "Wait for the carrier's first scan, or notify at label creation.",
};
/// Too many updates at once.
pub static THROTTLED: CauseMeta = CauseMeta {
    id: "throttled",
    title: "Lost in the rush of a busy hour",
    holds: "An isolated failure between successes, in an hour whose volume is at or above the store's \
            95th percentile.",
    meaning: "Stores accept so many updates at a time. In a rush some are refused, and not every one is \
              tried again.",
    confidence: Confidence::Possible,
    confirm: &["Look at the shipment's notification: it failed, and its neighbours did not."],
    first_action: "Re-send it; spread large batches over the day.",
};
/// Lost singly.
pub static TRANSIENT: CauseMeta = CauseMeta {
    id: "transient",
    title: "A single update was lost",
    holds: "An isolated failure between successes at ordinary volume.",
    meaning: "One message did not arrive, for a reason that leaves no trace in the files.",
    confidence: Confidence::Possible,
    confirm: &["Look at the shipment's notification: it failed, and its neighbours did not."],
    first_action: "Re-send it: choose Notify Marketplace on the shipment.",
};
/// None of the others holds.
pub static UNKNOWN: CauseMeta = CauseMeta {
    id: "unknown",
    title: "These files cannot tell",
    holds: "Nothing above holds.",
    meaning: "The files show that the update did not arrive, and not why.",
    confidence: Confidence::Unknown,
    confirm: &["Read Marketplace Notified of the shipment in ShipStation's Shipments grid."],
    first_action: "Read the Marketplace Notified column of the shipment in ShipStation.",
};

static CAUSES: [&CauseMeta; 14] = [
    &STORE_MAPPING,
    &COMBINED,
    &SPLIT_PARTIAL,
    &RESHIP_AFTER_VOID,
    &MARKED_SHIPPED_UNNOTIFIED,
    &NOT_FULFILLABLE,
    &OUTAGE,
    &NOTIFY_OFF,
    &RULE_SUPPRESSED,
    &CARRIER_DESIGNATION,
    &NOTIFY_ON_SCAN,
    &THROTTLED,
    &TRANSIENT,
    &UNKNOWN,
];

/// All causes, in the order of testing.
pub fn catalogue() -> &'static [&'static CauseMeta] {
    &CAUSES
}

/// The cause of an id.
pub fn cause(id: &str) -> Option<&'static CauseMeta> {
    CAUSES.iter().copied().find(|meta| meta.id == id)
}
