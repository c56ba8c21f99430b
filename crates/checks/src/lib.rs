//! The checks: one file each, in folders named like the families of the catalogue, and the registry.
//!
//! A check is a value with [`Meta`] (what it finds, why it matters, what it needs, what to do) and two
//! functions: [`Check::examine`] looks at one case, [`Check::conclude`] at the whole set. The catalogue,
//! `explain`, the report's check list and the page's help all read the same metadata, so they cannot
//! drift. A new check is one file, one line in [`ALL`] and one golden folder.

mod audited;
mod cancel_refund_edit;
mod cite;
mod context;
mod deadlines;
mod delivery;
mod details;
mod findings;
mod guides;
mod import;
mod meta;
mod needs;
mod outage;
mod payment;
mod returns_stock_catalogue;
mod rules;
mod ship_to;
mod split_combined_twice;
mod survey;
mod tracking;
mod waiting;
mod warehouse;
mod write_back;

pub use cite::marketplace;
pub use context::{CheckOption, Context, GRACE, Unit, seconds_of, values};
pub use findings::{Draft, Findings, Origin, Raised, identify, raised};
pub use guides::{Guide, guides};
pub use meta::{Family, Meta};
pub use needs::{Absence, Need, absences};
pub use outage::{Outage, StoreHistory};
pub use rules::{Marketplace, Marketplaces, Rules, Services, Tax};
pub use survey::Survey;
pub use waiting::by_design as waits_by_design;

use backhaul_reconcile::{Case, Ledger};

/// One check.
pub trait Check: Sync {
    /// What it is.
    fn meta(&self) -> &'static Meta;

    /// Looks at one case. Returns whether the case is one the check speaks about at all, so that
    /// *passed* can be told from *not applicable*.
    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool;

    /// Looks at the whole set, after all cases. Returns whether the set is one the check speaks about,
    /// as [`Check::examine`] does for a case; either is enough.
    fn conclude(&self, ledger: &Ledger<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let _ = (ledger, cx, out);
        false
    }
}

/// All checks, in the order of the catalogue.
pub const ALL: &[&dyn Check] = &[
    &write_back::ShippedUnfulfilled,
    &write_back::ShippedPartlyFulfilled,
    &write_back::FailedNotification,
    &write_back::SlowWriteBack,
    &write_back::FulfilledUnshipped,
    &write_back::ReshipAfterVoid,
    &write_back::TrackingMismatch,
    &write_back::ShipmentWithoutTracking,
    &write_back::WriteBackOutage,
    &import::NeverImported,
    &import::ImportOutage,
    &import::ZeroQuantityImport,
    &import::UnknownOrder,
    &import::PaymentStateMismatch,
    &cancel_refund_edit::CancelledStillOpen,
    &cancel_refund_edit::RefundedStillOpen,
    &cancel_refund_edit::ShippedAfterCancellation,
    &cancel_refund_edit::ShippedAfterRefund,
    &cancel_refund_edit::CancelledInShipStation,
    &cancel_refund_edit::ItemsDiverge,
    &cancel_refund_edit::AddressDiverges,
    &cancel_refund_edit::LateCancellation,
    &split_combined_twice::UnclosedPartial,
    &split_combined_twice::OrphanedCombinedOrder,
    &split_combined_twice::ShippedTwice,
    &split_combined_twice::DuplicateOrder,
    &split_combined_twice::StoreMismatch,
    &split_combined_twice::AmbiguousMatch,
    &split_combined_twice::BypassedRoute,
    &details::UnrecognisedCarrier,
    &details::MalformedTracking,
    &details::MissingTaxIdentifier,
    &details::IncompleteAddress,
    &details::UnmatchedSku,
    &details::ServiceDowngrade,
    &details::ShippingCostAnomaly,
    &details::WeightAnomaly,
    &deadlines::OverdueShipment,
    &deadlines::OverdueHold,
    &deadlines::StuckPayment,
    &deadlines::UnmovedLabel,
    &returns_stock_catalogue::ReturnWithoutRefund,
    &returns_stock_catalogue::RefundWithoutReturn,
    &returns_stock_catalogue::OverstatedCommitment,
    &returns_stock_catalogue::Oversold,
    &returns_stock_catalogue::StockDrift,
    &returns_stock_catalogue::CatalogueDrift,
    &warehouse::DispatchedUnlabelled,
    &warehouse::LabelledUnpicked,
    &warehouse::DispatchNotReturned,
    &warehouse::LabelledOutOfStock,
];

/// The catalogue: the metadata of all checks, in its order.
pub fn catalogue() -> impl Iterator<Item = &'static Meta> {
    ALL.iter().map(|check| check.meta())
}
