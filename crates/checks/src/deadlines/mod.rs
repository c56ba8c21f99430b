//! Deadlines: what is late.

mod overdue_hold;
mod overdue_shipment;
mod stuck_payment;
mod unmoved_label;

pub use overdue_hold::OverdueHold;
pub use overdue_shipment::OverdueShipment;
pub use stuck_payment::StuckPayment;
pub use unmoved_label::UnmovedLabel;

use backhaul_model::{Moment, PlatformOrder};
use backhaul_reconcile::{Case, Entry};

/// When the order was placed: the store's exact time where there is one.
fn placed(case: &Case<'_>, platform: &Entry<'_, PlatformOrder>) -> Moment {
    let store = case.order.map(|order| order.created).filter(|moment| moment.stamp.is_some());
    store.unwrap_or(platform.ordered)
}

/// When it could first be shipped: once paid, where the files say when.
fn payable(case: &Case<'_>, platform: &Entry<'_, PlatformOrder>) -> Moment {
    let store = case.order.map(|order| order.paid).filter(|moment| moment.stamp.is_some());
    let own = Some(platform.paid).filter(|paid| paid.stamp.is_some() && case.order.is_none());
    store.or(own).unwrap_or_else(|| placed(case, platform))
}
