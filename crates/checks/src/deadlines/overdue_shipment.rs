//! `overdue-shipment`: awaiting shipment past its day.
//!
//! The ship-by date decides where there is one, else two business days from payment. An order that
//! the store cancelled, refunded or fulfilled meanwhile is overdue by the letter too; its first action
//! then is to stop, not to hurry.

use backhaul_model::time::DAY;
use backhaul_model::{Field, Lane, Owner, PlatformStatus, Severity};
use backhaul_reconcile::{Case, Quote};

use super::payable;
use crate::audited::is_audited;
use crate::needs::PLATFORM_STATUS;
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite, waiting};

/// The check.
pub struct OverdueShipment;

static HANDLING: CheckOption = CheckOption {
    id: "handling",
    unit: Unit::BusinessDays,
    default: 2,
    says: "How long an order may await shipment without a ship-by date.",
};

static META: Meta = Meta {
    id: "overdue-shipment",
    family: Family::Deadlines,
    severity: Severity::High,
    owner: Owner::Warehouse,
    title_holds: "Orders ship in time",
    title_broken: "Awaiting shipment past its day",
    finds: "Awaiting shipment, and the ship-by date is past; without one, older than 2 business \
            days and not waiting by design.",
    why: "The customer waits, and a marketplace counts it as late.",
    needs: &[PLATFORM_STATUS],
    options: &[&HANDLING],
    actions: &[
        "Find out what holds it: stock, address, or nobody saw it.",
        "Ship it today, or tell the customer the new day.",
    ],
    examples: &[
        ("Ship-by was yesterday, still Awaiting Shipment.", true),
        ("Paid 4 business days ago, no ship-by date.", true),
        ("Tagged pre-order: waiting by design.", false),
    ],
};

impl Check for OverdueShipment {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let mut spoken = false;
        for platform in &case.platform {
            if platform.status.value != PlatformStatus::AwaitingShipment || !is_audited(case) {
                continue;
            }
            spoken = true;
            let clock = case.clock();
            let start = payable(case, platform);
            let (since, lane) = if platform.ship_by.stamp.is_some() {
                if !clock.is_past(platform.ship_by) {
                    continue;
                }
                (platform.ship_by, Lane::Open)
            } else {
                let elapsed = clock.business_seconds_since(start);
                let marketplace = cx.rules.marketplaces.of(cite::marketplace(case));
                let own = marketplace.and_then(|marketplace| marketplace.handling);
                let handling = own.map_or(cx.seconds(&HANDLING), |days| i64::from(days) * DAY);
                if elapsed.is_none_or(|seconds| seconds <= handling) {
                    continue;
                }
                (start, if waiting::by_design(case) { Lane::Waiting } else { Lane::Open })
            };
            let day = cite::day(since.stamp);
            let since_what = if platform.ship_by.stamp.is_some() {
                format!("ship-by was {day}")
            } else {
                format!("it could ship from {day}")
            };
            let stop = stop_first(case);
            out.raise(
                case,
                Draft {
                    message: format!("{} still awaits shipment; {since_what}.", case.name()),
                    since: Some(since),
                    lane,
                    facts: vec!["awaiting shipment".to_owned()],
                    evidence: vec![
                        platform.quote_said(Field::PlatformStatus, platform.status),
                        platform.quote_moment(Field::ShipBy, platform.ship_by),
                        platform.quote_moment(Field::CreatedAt, platform.ordered),
                        cite::created(case),
                    ],
                    actions: stop.into_iter().collect(),
                    ..Draft::default()
                },
            );
            return true;
        }
        spoken
    }
}

/// What comes before shipping it, when the store says it should not ship.
fn stop_first(case: &Case<'_>) -> Option<String> {
    let order = case.order?;
    let reason = if case.is_cancelled() {
        "cancelled"
    } else if case.is_fully_refunded() {
        "refunded"
    } else if order.fulfillment.value == backhaul_model::FulfillmentStatus::Fulfilled {
        "fulfilled"
    } else {
        return None;
    };
    Some(format!("Do not ship it before you asked: the store reads {reason}."))
}
