//! `orphaned-combined-order`: two orders went out in one box, and one of the records is still open.
//!
//! The sibling goes to the same recipient at the same postal code, has shipped and has no open record of
//! its own. That the goods went with it, one of two facts shows:
//!
//! - this order has a parcel under the sibling's tracking number. Where one of its own records has
//!   shipped, or the parcel lists a part of its items, the open record is the rest of a split;
//! - or it has no parcel, and the sibling's list more than the sibling ordered: at least every unit of
//!   this order.
//!
//! A parcel made before the order cannot hold it. The recipient and the postal code are compared and
//! never quoted.

use backhaul_model::{Field, Owner, PlatformStatus, Severity};
use backhaul_reconcile::{Case, Quantities, Quote};

use crate::needs::{PLATFORM_STATUS, SHIP_TO, TRACKING};
use crate::{Check, Context, Draft, Family, Findings, Meta, audited, cite};

/// The check.
pub struct OrphanedCombinedOrder;

static META: Meta = Meta {
    id: "orphaned-combined-order",
    family: Family::SplitCombinedTwice,
    severity: Severity::High,
    owner: Owner::Warehouse,
    title_holds: "Orders that shared a box are closed",
    title_broken: "Went out in another order's parcel, still open in ShipStation",
    finds: "An order still open in ShipStation whose items went out in a sibling's parcel: same \
            recipient and postal code, and the sibling's parcel lists its items or shares its \
            tracking number.",
    why: "The warehouse may pack the same goods again, and the store waits for a shipment that will \
          not come.",
    needs: &[PLATFORM_STATUS, TRACKING, SHIP_TO],
    options: &[],
    actions: &[
        "Ask the warehouse whether both orders went into one box.",
        "If they did, choose Mark as Shipped in ShipStation, enter the sibling's tracking number and \
         notify the marketplace.",
        "If they did not, ship the order: the customer is waiting.",
    ],
    examples: &[
        ("Awaiting Shipment, and its label bears the number of a sibling that shipped.", true),
        ("Awaiting Shipment, and the sibling's parcel lists its items too.", true),
        ("Two orders of one customer, and the sibling's parcel lists only its own items.", false),
        ("One label on two orders to different recipients.", false),
    ],
};

impl Check for OrphanedCombinedOrder {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !case.any_platform(PlatformStatus::is_open) || !audited::is_audited(case) {
            return false;
        }
        let Some(sibling) = sibling_of(case) else { return true };
        let made = sibling.last_shipped();
        let mut evidence = cite::platform_statuses(case, |p| p.status.value.is_open());
        evidence.extend(case.active().map(|p| p.quote(Field::Tracking, p.text(p.tracking))));
        for parcel in sibling.active() {
            evidence.extend(cite::parcel(parcel));
            evidence.push(parcel.quote(Field::OrderName, parcel.text(parcel.number)));
            let own = |sku| case.is_on_order(sku);
            for line in parcel.lines().iter().filter(|&l| own(sibling.sku(parcel.at.table, l))) {
                let units = line.quantity.map_or(String::new(), |units| units.to_string());
                evidence.push(parcel.quote_row(line.row, Field::LineSku, parcel.word(line.sku)));
                evidence.push(parcel.quote_row(line.row, Field::LineQuantity, &units));
            }
        }
        let mut facts = cite::tracking_facts(&sibling);
        facts.push(sibling.name().to_owned());
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} is still open in ShipStation; its items went out with {}{}.",
                    case.name(),
                    sibling.name(),
                    cite::on_day(made.and_then(|made| made.stamp))
                ),
                since: made,
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// The sibling whose parcel holds all of an open order.
pub(super) fn sibling_of<'l>(case: &Case<'l>) -> Option<Case<'l>> {
    if !case.any_platform(PlatformStatus::is_open) {
        return None;
    }
    case.siblings().into_iter().find(|sibling| {
        let shipped = sibling.active().next().is_some();
        let closed = !sibling.any_platform(PlatformStatus::is_open);
        shipped && closed && (shares_label(case, sibling) || is_listed(case, sibling))
    })
}

fn shares_label(case: &Case<'_>, sibling: &Case<'_>) -> bool {
    let split = case.any_platform(|status| status == PlatformStatus::Shipped)
        || (case.parcel_units().is_some() && case.is_partly_shipped());
    !split && case.sharing_tracking().iter().any(|other| other.position == sibling.position)
}

/// Whether the sibling's parcels list its own items and all of this order's.
fn is_listed(case: &Case<'_>, sibling: &Case<'_>) -> bool {
    let known = case.states_quantities() && sibling.states_quantities();
    if !known || sibling.parcel_units().is_none() {
        return false;
    }
    let listed = listed_for_both(case, sibling);
    let (ordered, own) = (case.net_ordered(), sibling.net_ordered());
    let covers = |units: &Quantities| {
        let mut named = units.iter().filter(|(sku, _)| !sku.is_blank()).peekable();
        named.peek().is_some() && named.all(|(sku, sold)| listed.of(sku) - own.of(sku) >= sold)
    };
    let unsent = case.active().next().is_none() && case.order.is_some_and(|o| o.lines_complete);
    unsent && covers(ordered) && !is_older(case, sibling)
}

/// What the sibling's parcels list. Rows equal in every cell count as often as either order has lines
/// of the SKU: one row for each.
fn listed_for_both(case: &Case<'_>, sibling: &Case<'_>) -> Quantities {
    let mut listed = Quantities::default();
    for parcel in sibling.active() {
        for line in parcel.lines().iter().filter(|line| line.price.is_none_or(|price| price >= 0)) {
            let sku = sibling.sku(parcel.at.table, line);
            let rows = 1 + i64::from(line.equal_rows);
            let bought = case.lines_bought(sku) + sibling.lines_bought(sku);
            listed.add(sku, line.quantity.unwrap_or(0) * rows.min(bought.max(1)));
        }
    }
    listed
}

/// Whether the sibling's parcels were all made before the order was placed.
fn is_older(case: &Case<'_>, sibling: &Case<'_>) -> bool {
    let created = case.order.and_then(|order| case.clock().span(order.created));
    let made = sibling.last_shipped().and_then(|made| case.clock().span(made));
    matches!((created, made), (Some(created), Some(made)) if made.latest < created.earliest)
}
