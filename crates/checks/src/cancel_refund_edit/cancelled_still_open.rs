//! `cancelled-still-open`: the stop list. Cancelled in the store, and the floor may still pack it.
//!
//! What stops it depends on how far it is. An active label has to be voided and the parcel recalled.
//! What the warehouse has picked or packed, whose pick list is printed, or which waits at an outside
//! provider, goes on hold while somebody asks. Everything else is cancelled. Without a shipments export
//! a label may exist all the same, so that action stays.

use backhaul_model::{DispatchStatus, Evidence, Field, Kind, Owner, PlatformStatus, Severity};
use backhaul_reconcile::{Case, Quote};

use crate::needs::{PLATFORM_STATUS, STORE_CANCELLED};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite, warehouse};

/// The check.
pub struct CancelledStillOpen;

const VOID: &str =
    "If a label exists already, choose Void Label and ask the carrier to return the parcel.";
const HOLD: &str = "If it is being picked or packed, put it on Hold in ShipStation and ask the floor before you \
     cancel it.";
const CANCEL: &str = "In ShipStation, select it and choose Other Actions → Cancel Order.";

static META: Meta = Meta {
    id: "cancelled-still-open",
    family: Family::CancelRefundEdit,
    severity: Severity::Critical,
    owner: Owner::Warehouse,
    title_holds: "Cancelled orders are closed in ShipStation",
    title_broken: "Stop: cancelled in the store, still open in ShipStation",
    finds: "Cancelled in the store, and still awaiting shipment, on hold or pending in ShipStation. \
            What to do depends on how far the order is.",
    why: "The goods leave although the customer has the money back.",
    needs: &[STORE_CANCELLED, PLATFORM_STATUS],
    options: &[],
    actions: &["Take the order off the packing bench now.", VOID, HOLD, CANCEL],
    examples: &[
        ("Cancelled yesterday, ShipStation reads Awaiting Shipment: cancel it.", true),
        ("The same, and the warehouse has packed it: hold it and ask.", true),
        ("The same, and it has a label: void it and recall the parcel.", true),
        ("Cancelled yesterday, ShipStation reads Cancelled.", false),
    ],
};

/// How far an order is that must not ship.
enum Progress {
    /// It has a label, or left.
    Labelled,
    /// Somebody has it in work: who, in words.
    InWork(&'static str),
    /// Nothing shows that anybody began.
    Waiting,
}

impl Check for CancelledStillOpen {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order.filter(|_| case.is_cancelled() && !case.platform.is_empty())
        else {
            return false;
        };
        if !case.any_platform(PlatformStatus::is_open) {
            return true;
        }
        let (progress, signs) = progress(case);
        let mut evidence = cite::platform_statuses(case, |p| p.status.value.is_open());
        evidence.push(cite::cancelled(case));
        evidence.extend(signs);
        let state = match progress {
            Progress::Labelled => "it has a label, and ShipStation would ship more".to_owned(),
            Progress::InWork(who) => format!("{who} has it in work"),
            Progress::Waiting => "ShipStation would still ship it".to_owned(),
        };
        let mut tables = case.ledger.tables.iter();
        let labels_shown = tables.any(|table| table.kind == Kind::ShipStationShipments);
        let is_labelled = matches!(progress, Progress::Labelled);
        let mut without = vec![if matches!(progress, Progress::InWork(_)) { CANCEL } else { HOLD }];
        if labels_shown && !is_labelled {
            without.push(VOID);
        }
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} was cancelled{}; {state}.",
                    case.name(),
                    cite::on_day(order.cancelled.stamp)
                ),
                since: Some(order.cancelled).filter(|moment| moment.stamp.is_some()),
                facts: vec!["cancelled".to_owned(), "open".to_owned()],
                evidence,
                without,
                ..Draft::default()
            },
        );
        true
    }
}

/// How far the order is, and what says so.
fn progress(case: &Case<'_>) -> (Progress, Vec<Option<Evidence>>) {
    use DispatchStatus::{Cancelled, Dispatched};
    let left = |status| status == Dispatched;
    let dispatches = || case.dispatches.iter().filter(|d| d.status.value != Cancelled);
    let begun = || dispatches().filter(|dispatch| warehouse::is_picked(dispatch));
    if case.active().next().is_some() || begun().any(|d| left(d.status.value)) {
        let mut signs: Vec<_> = case.active().flat_map(cite::parcel).collect();
        signs.extend(begun().filter(|d| left(d.status.value)).flat_map(warehouse::said));
        return (Progress::Labelled, signs);
    }
    let printed = || case.platform.iter().filter(|platform| !platform.pick_list.is_blank());
    if begun().next().is_some() || printed().next().is_some() {
        let mut signs: Vec<_> = begun().flat_map(warehouse::said).collect();
        let list = printed().map(|p| p.quote(Field::PickListPrinted, p.word(p.pick_list)));
        signs.extend(list);
        return (Progress::InWork("the warehouse"), signs);
    }
    if case.any_platform(|status| status == PlatformStatus::PendingFulfillment) {
        return (Progress::InWork("an outside provider"), Vec::new());
    }
    (Progress::Waiting, Vec::new())
}
