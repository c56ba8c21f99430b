//! What happens to an order: nothing, one of the ways it goes wrong, or one of the ways that look
//! wrong and are right.
//!
//! A story moves the true state only. Whether it is a finding is for the oracle to say, which reads
//! the contract and not this list.

mod cast;
mod change;
mod deadline;
mod import;
mod incident;
mod label;
mod ordinary;
mod split;
mod write_back;

use serde::{Deserialize, Serialize};

use crate::floor::Floor;

pub(crate) use cast::assign;
pub(crate) use incident::strike;

/// The part an order plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Story {
    /// Bought, imported, shipped, written back.
    Plain,
    // Write-back goes wrong.
    WriteBackLost,
    WriteBackLostOnCash,
    MarkedUnnotified,
    WrongStore,
    CombinedLost,
    ReshippedUntold,
    RefundedUntold,
    SecondParcelUntold,
    PartlyTold,
    FulfilledByHand,
    DeadTracking,
    Reshipped,
    Repaired,
    ToldLate,
    MistypedInStore,
    // Import goes wrong.
    NeverImported,
    ImportLost,
    OtherRoute,
    Deleted,
    PaymentUnseen,
    ZeroQuantity,
    // A change does not reach the floor.
    CancelledOpen,
    RefundedOpen,
    ShippedAfterCancel,
    ShippedAfterRefund,
    CancelledAfterShipping,
    Moved,
    CancelledOnPlatform,
    EditedAfterImport,
    // Split, combined, twice.
    RestForgotten,
    ShippedTwice,
    ImportedTwice,
    Orphaned,
    ReturnUnrefunded,
    // The warehouse's own system.
    LeftUnlabelled,
    LabelledUnpicked,
    PackedForGood,
    LabelledShort,
    // What is on the label.
    NoTracking,
    BadTracking,
    OddCarrier,
    Downgraded,
    Overcharged,
    Misweighed,
    NeverScanned,
    NoTaxNumber,
    Unaddressed,
    // Deadlines.
    Forgotten,
    HeldTooLong,
    Uncaptured,
    TransferOverdue,
    // What looks wrong and is right: write-back.
    SecondLabelVoided,
    FirstLabelVoidedLate,
    MarkedAndNotified,
    OutsideProvider,
    JustShipped,
    // Import.
    TransferPending,
    BeforeCoverage,
    JustBought,
    Pickup,
    Counter,
    Digital,
    // Change.
    RefundedAfterShipping,
    LineRemoved,
    PartlyRefundedLater,
    CancelledEverywhere,
    CancelledBeforeImport,
    RefundedEverywhere,
    JustCancelled,
    // Split, combined, twice.
    SplitWell,
    TwoBoxes,
    CopyCancelled,
    RestWaits,
    RestIsRecent,
    PartialLinesFulfilled,
    CombinedLead,
    CombinedWell,
    Returned,
    // Deadlines.
    PreOrder,
    HeldForLater,
    JustHeld,
    PromisedLater,
    // Orders of another kind.
    Exchange,
    Subscription,
    Wholesale,
    CashOnDelivery,
    // Other stores of the account.
    OtherBrand,
    ManualShipment,
    EitherShops,
}

/// Lets the order live through its story.
pub(crate) fn live(floor: &mut Floor<'_>, order: usize) {
    use Story as S;
    match floor.world.orders[order].story {
        S::Plain | S::OtherBrand | S::Deleted | S::Subscription => floor.ordinary(order),
        // Its box is packed with the order it leads.
        S::CombinedLead
        | S::BeforeCoverage
        | S::JustBought
        | S::ImportLost
        | S::CancelledBeforeImport => {
            import::absent(floor, order);
        }
        S::WriteBackLost => write_back::lost(floor, order),
        S::WriteBackLostOnCash => write_back::lost_on_cash(floor, order),
        S::MarkedUnnotified => write_back::marked_unnotified(floor, order),
        S::WrongStore => write_back::wrong_store(floor, order),
        S::CombinedLost => split::combined(floor, order, false),
        S::CombinedWell => split::combined(floor, order, true),
        S::ReshippedUntold => write_back::reshipped(floor, order, false),
        S::Reshipped => write_back::reshipped(floor, order, true),
        S::RefundedUntold => write_back::refunded_untold(floor, order),
        S::SecondParcelUntold => write_back::second_parcel_untold(floor, order),
        S::PartlyTold => write_back::partly_told(floor, order),
        S::FulfilledByHand => write_back::fulfilled_by_hand(floor, order),
        S::DeadTracking => write_back::dead_tracking(floor, order),
        S::SecondLabelVoided => write_back::second_label_voided(floor, order),
        S::FirstLabelVoidedLate => write_back::first_label_voided_late(floor, order),
        S::MarkedAndNotified => {
            write_back::fulfilled_elsewhere(floor, order, crate::world::Made::Marked);
        }
        S::OutsideProvider => {
            write_back::fulfilled_elsewhere(floor, order, crate::world::Made::Provider);
        }
        S::JustShipped => write_back::just_shipped(floor, order),
        S::Repaired => write_back::repaired(floor, order),
        S::ToldLate => write_back::told_late(floor, order),
        S::MistypedInStore => write_back::mistyped_in_store(floor, order),
        S::OtherRoute => import::other_route(floor, order),
        S::NeverImported => import::never_imported(floor, order),
        S::PaymentUnseen => import::payment_unseen(floor, order),
        S::ZeroQuantity => import::zero_quantity(floor, order),
        S::TransferPending | S::TransferOverdue => import::transfer_pending(floor, order),
        S::Pickup => import::pickup(floor, order),
        S::Counter => import::counter(floor, order),
        S::Digital => import::digital(floor, order),
        S::CancelledOpen => change::cancelled_open(floor, order),
        S::RefundedOpen => change::refunded_open(floor, order),
        S::ShippedAfterCancel => change::shipped_after_cancel(floor, order),
        S::ShippedAfterRefund => change::shipped_after_refund(floor, order),
        S::Moved => change::moved(floor, order),
        S::CancelledOnPlatform => change::cancelled_on_platform(floor, order),
        S::EditedAfterImport => change::edited_after_import(floor, order),
        S::RefundedAfterShipping => change::refunded_after_shipping(floor, order),
        S::LineRemoved => change::line_removed(floor, order),
        S::PartlyRefundedLater => change::partly_refunded_later(floor, order),
        S::CancelledEverywhere => change::cancelled_everywhere(floor, order),
        S::RefundedEverywhere => change::refunded_everywhere(floor, order),
        S::CancelledAfterShipping => change::cancelled_after_shipping(floor, order),
        S::JustCancelled => change::just_cancelled(floor, order),
        S::RestForgotten => split::rest_forgotten(floor, order),
        S::ShippedTwice => split::shipped_twice(floor, order),
        S::ImportedTwice => split::imported_twice(floor, order, true),
        S::CopyCancelled => split::imported_twice(floor, order, false),
        S::SplitWell => split::split_well(floor, order),
        S::TwoBoxes => split::two_boxes(floor, order),
        S::RestWaits => split::rest_waits(floor, order),
        S::RestIsRecent => split::rest_is_recent(floor, order),
        S::PartialLinesFulfilled => split::partial_lines_fulfilled(floor, order),
        S::Returned => split::returned(floor, order),
        S::ReturnUnrefunded => split::return_unrefunded(floor, order),
        S::Orphaned => split::orphaned(floor, order),
        S::NoTracking => label::no_tracking(floor, order),
        S::BadTracking => label::bad_tracking(floor, order),
        S::OddCarrier => label::odd_carrier(floor, order),
        S::Downgraded => label::downgraded(floor, order),
        S::Overcharged => label::overcharged(floor, order),
        S::Misweighed => label::misweighed(floor, order),
        S::NeverScanned => label::never_scanned(floor, order),
        S::NoTaxNumber => label::no_tax_number(floor, order),
        S::Unaddressed => label::unaddressed(floor, order),
        S::Uncaptured => deadline::uncaptured(floor, order),
        S::LeftUnlabelled => {
            floor.import(order);
        }
        S::LabelledUnpicked | S::PackedForGood | S::LabelledShort => {
            let limit = floor.hours_ago(7 * 24);
            floor.delivered_by(order, limit);
        }
        S::Forgotten => deadline::forgotten(floor, order),
        S::HeldTooLong => deadline::held_too_long(floor, order),
        S::PreOrder => deadline::pre_order(floor, order),
        S::HeldForLater => deadline::held_for_later(floor, order),
        S::JustHeld => deadline::just_held(floor, order),
        S::PromisedLater => deadline::promised_later(floor, order),
        S::Exchange => ordinary::exchange(floor, order),
        S::Wholesale => ordinary::wholesale(floor, order),
        S::CashOnDelivery => ordinary::cash_on_delivery(floor, order),
        S::ManualShipment | S::EitherShops => ordinary::manual_shipment(floor, order),
    }
}
