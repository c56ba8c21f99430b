//! What befalls a whole store, rather than one order.
//!
//! An incident strikes the first shop. It decides which write-backs get through, or which orders
//! are imported at all; the stories of single orders run beside it.

use serde::{Deserialize, Serialize};

/// One incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Incident {
    /// For a day or so no write-back gets through, whatever the carrier; before and after they do.
    Outage,
    /// Notifications are turned off one day and stay off.
    NotifyOff,
    /// Notifications were never turned on.
    NeverNotified,
    /// A rule keeps one carrier's parcels from being notified.
    SuppressedCarrier,
    /// The same for a service.
    SuppressedService,
    /// The same for a warehouse.
    SuppressedWarehouse,
    /// The same for a user.
    SuppressedUser,
    /// The same for a tag.
    SuppressedTag,
    /// A carrier whose name the store does not know is never notified.
    CarrierDesignation,
    /// The store is told at the first scan, a day or three after the label.
    NotifyOnScan,
    /// In the busiest hours a notification now and then gets lost.
    Throttled,
    /// For some hours no order of the store is imported.
    ImportOutage,
    /// Many orders are fulfilled past ShipStation, by another app.
    OtherRoute,
}

impl Incident {
    /// Every one.
    pub const ALL: [Self; 13] = [
        Self::Outage,
        Self::NotifyOff,
        Self::NeverNotified,
        Self::SuppressedCarrier,
        Self::SuppressedService,
        Self::SuppressedWarehouse,
        Self::SuppressedUser,
        Self::SuppressedTag,
        Self::CarrierDesignation,
        Self::NotifyOnScan,
        Self::Throttled,
        Self::ImportOutage,
        Self::OtherRoute,
    ];

    /// Its name on the command line and in the plan.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Outage => "outage",
            Self::NotifyOff => "notify-off",
            Self::NeverNotified => "never-notified",
            Self::SuppressedCarrier => "suppressed-carrier",
            Self::SuppressedService => "suppressed-service",
            Self::SuppressedWarehouse => "suppressed-warehouse",
            Self::SuppressedUser => "suppressed-user",
            Self::SuppressedTag => "suppressed-tag",
            Self::CarrierDesignation => "carrier-designation",
            Self::NotifyOnScan => "notify-on-scan",
            Self::Throttled => "throttled",
            Self::ImportOutage => "import-outage",
            Self::OtherRoute => "other-route",
        }
    }

    /// The incident of that name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|incident| incident.id() == id)
    }
}
