//! Warehouse leg: does what a WMS or a 3PL says agree with ShipStation's labels?
//!
//! Only orders that the warehouse's file names are judged: what it does not name may lie outside its
//! time, its client or its building. A report may list the lines of an order that stand at different
//! points as several dispatches; a status word nobody knows says nothing.

mod dispatch_not_returned;
mod dispatched_unlabelled;
mod labelled_out_of_stock;
mod labelled_unpicked;

pub use dispatch_not_returned::DispatchNotReturned;
pub use dispatched_unlabelled::DispatchedUnlabelled;
pub use labelled_out_of_stock::LabelledOutOfStock;
pub use labelled_unpicked::LabelledUnpicked;

use backhaul_model::{Dispatch, DispatchStatus, Evidence, Field, Parcel, ParcelSource};
use backhaul_reconcile::{Case, Entry, Quote};

/// Active labels. What was marked as shipped has none, and an outside provider's are its own.
fn labels<'c, 'l>(case: &'c Case<'l>) -> impl Iterator<Item = &'c Entry<'l, Parcel>> {
    case.active().filter(|parcel| parcel.source == ParcelSource::Label)
}

/// Taken from the shelf, or further.
pub fn is_picked(dispatch: &Dispatch) -> bool {
    use DispatchStatus::{Dispatched, Packed, Picked};
    matches!(dispatch.status.value, Picked | Packed | Dispatched)
        || dispatch.picked.stamp.is_some()
        || dispatch.dispatched.stamp.is_some()
}

/// What the warehouse says of a dispatch.
pub fn said(dispatch: &Entry<'_, Dispatch>) -> [Option<Evidence>; 4] {
    [
        dispatch.quote(Field::OrderName, dispatch.text(dispatch.order)),
        dispatch.quote_said(Field::DispatchStatus, dispatch.status),
        dispatch.quote_moment(Field::PickedAt, dispatch.picked),
        dispatch.quote_moment(Field::DispatchedAt, dispatch.dispatched),
    ]
}
