//! Where each side says that an order stands, in the products' own words, and what their difference
//! means: the store, ShipStation, and the warehouse where it sent a file.

use backhaul_model::{DispatchStatus, FulfillmentStatus, PlatformStatus};
use backhaul_reconcile::Case;

/// What a side says of an order that it does not have.
pub const ABSENT: &str = "not there";

/// Where an order stands on each side.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Standing {
    /// In the store.
    pub store: &'static str,
    /// In ShipStation.
    pub platform: &'static str,
    /// In the warehouse; blank where no file of it speaks of the order.
    pub warehouse: &'static str,
}

impl Standing {
    /// Of a case.
    pub fn of(case: &Case<'_>) -> Self {
        Standing { store: store(case), platform: platform(case), warehouse: warehouse(case) }
    }

    /// What the sides disagree about, a sentence each; nothing where they are in step.
    pub fn differences(&self) -> Vec<&'static str> {
        let open = matches!(
            self.platform,
            "Awaiting Shipment" | "On Hold" | "Pending Fulfillment" | "Awaiting Payment"
        );
        let mut found = Vec::new();
        found.extend(match (self.store, self.platform) {
            (ABSENT, _) => Some("No order of the store's files belongs to it."),
            ("Cancelled" | "Refunded", _) if open => {
                Some("The store took it back, and ShipStation still has it open: it must not ship.")
            }
            ("Cancelled" | "Refunded", "Shipped" | "Shipped in part") => {
                Some("It left, and the store took it back, before or after.")
            }
            ("Unfulfilled", "Shipped") => Some("It left, and the store was not told."),
            ("Unfulfilled", "Shipped in part") => {
                Some("A part of it left, and the store shows none of that.")
            }
            ("Partially fulfilled", "Shipped") => {
                Some("All of it left, and the store shows a part.")
            }
            ("Fulfilled", "Shipped in part") => {
                Some("The store calls it done, and a part still waits in ShipStation.")
            }
            ("Fulfilled", "Label voided") => {
                Some("The store calls it done, and its only label was voided.")
            }
            ("Fulfilled", _) if open => {
                Some("The store calls it done, and ShipStation still waits: it may leave again.")
            }
            ("Fulfilled", ABSENT) => {
                Some("The store calls it done, and ShipStation does not know it: another route.")
            }
            ("Unfulfilled" | "Partially fulfilled", ABSENT) => {
                Some("ShipStation does not have it.")
            }
            ("Unfulfilled" | "Partially fulfilled", "Cancelled" | "Rejected Fulfillment") => {
                Some("ShipStation gave it up, and the store still waits.")
            }
            _ => None,
        });
        found.extend(match (self.platform, self.warehouse) {
            (_, "Dispatched") if open || self.platform == ABSENT => {
                Some("It is out of the door, and ShipStation has no label for it.")
            }
            ("Shipped", "Received" | "Allocated" | "Picked" | "Packed" | "On hold") => {
                Some("It has a label, and the warehouse does not show it as dispatched.")
            }
            ("Shipped", "Short") => Some("It has a label, and the warehouse is short of it."),
            _ => None,
        });
        found
    }
}

fn store(case: &Case<'_>) -> &'static str {
    let Some(order) = &case.order else { return ABSENT };
    if case.is_cancelled() {
        return "Cancelled";
    }
    match order.fulfillment.value {
        FulfillmentStatus::Fulfilled => "Fulfilled",
        _ if case.is_fully_refunded() => "Refunded",
        FulfillmentStatus::Partial => "Partially fulfilled",
        FulfillmentStatus::Unfulfilled => "Unfulfilled",
        FulfillmentStatus::Restocked => "Cancelled",
        FulfillmentStatus::Unknown => "another word",
    }
}

fn platform(case: &Case<'_>) -> &'static str {
    let open = case.platform.iter().find(|platform| platform.status.value.is_open());
    if case.is_shipped() {
        return if open.is_some() { "Shipped in part" } else { "Shipped" };
    }
    if open.is_none() && case.voided().next().is_some() {
        return "Label voided";
    }
    let Some(order) = open.or_else(|| case.platform.first()) else { return ABSENT };
    match order.status.value {
        PlatformStatus::AwaitingPayment => "Awaiting Payment",
        PlatformStatus::OnHold => "On Hold",
        PlatformStatus::AwaitingShipment => "Awaiting Shipment",
        PlatformStatus::PendingFulfillment => "Pending Fulfillment",
        PlatformStatus::Shipped => "Shipped",
        PlatformStatus::Cancelled => "Cancelled",
        PlatformStatus::RejectedFulfillment => "Rejected Fulfillment",
        PlatformStatus::Unknown => "another word",
    }
}

fn warehouse(case: &Case<'_>) -> &'static str {
    let furthest = case.dispatches.iter().map(|dispatch| dispatch.status.value).max();
    match furthest {
        None => "",
        Some(DispatchStatus::Unknown) => "another word",
        Some(DispatchStatus::Received) => "Received",
        Some(DispatchStatus::Allocated) => "Allocated",
        Some(DispatchStatus::Short) => "Short",
        Some(DispatchStatus::OnHold) => "On hold",
        Some(DispatchStatus::Picked) => "Picked",
        Some(DispatchStatus::Packed) => "Packed",
        Some(DispatchStatus::Dispatched) => "Dispatched",
        Some(DispatchStatus::Cancelled) => "Cancelled",
    }
}

/// Which system holds the record of an order now: the store until it is imported, then ShipStation until
/// the store was told, the warehouse while it works on it, the store again afterwards.
pub fn holder(case: &Case<'_>) -> &'static str {
    let standing = Standing::of(case);
    let in_work = matches!(
        standing.warehouse,
        "Allocated" | "Picked" | "Packed" | "Short" | "On hold" | "Received"
    );
    let over = matches!(standing.store, "Fulfilled" | "Cancelled" | "Refunded");
    match standing.platform {
        ABSENT | "Cancelled" | "Rejected Fulfillment" => "store",
        "Shipped" if over => "store",
        "Shipped" | "Shipped in part" => "shipstation",
        _ if in_work => "warehouse",
        _ => "shipstation",
    }
}
