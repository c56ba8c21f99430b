//! `unclosed-partial`: a part left, and the rest hangs.
//!
//! A rest that was refunded or went out in a sibling's parcel is settled, and a rest on hold or on pre-order waits by design.

use backhaul_model::{Financial, FulfillmentStatus, Lane, Owner, Severity, StoreOrder};
use backhaul_reconcile::{Case, Entry};

use super::orphaned_combined_order::sibling_of;
use crate::needs::{ANY_PLATFORM, PLATFORM_STATUS, STORE_STATUS};
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite, waiting};

/// The check.
pub struct UnclosedPartial;

static REST: CheckOption = CheckOption {
    id: "rest",
    unit: Unit::Days,
    default: 5,
    says: "How long after the newest parcel the rest of the order may stay open.",
};

static META: Meta = Meta {
    id: "unclosed-partial",
    family: Family::SplitCombinedTwice,
    severity: Severity::High,
    owner: Owner::Operations,
    title_holds: "Partly shipped orders are closed within 5 days",
    title_broken: "Partly shipped, and the rest hangs",
    finds: "Some shippable units shipped and some did not; the store does not show the order \
            fulfilled; the rest is not refunded; no future hold-until or pre-order tag; and the \
            newest parcel is older than 5 days.",
    why: "The customer has half an order and no word on the other half.",
    needs: &[STORE_STATUS, ANY_PLATFORM, PLATFORM_STATUS],
    options: &[&REST],
    actions: &[
        "Find out what holds the rest: stock, a forgotten split, or an edit.",
        "Ship it, or refund the open lines in Shopify, and tell the customer which.",
    ],
    examples: &[
        ("One of two SKUs left 8 days ago, the other still awaits shipment.", true),
        ("The other line was refunded.", false),
        ("The rest is on hold until next month: waiting by design.", false),
    ],
};

impl Check for UnclosedPartial {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order.filter(|order| order.lines_complete) else { return false };
        if !case.is_partly_shipped() {
            return case.is_shipped() && case.platform.len() + case.parcels.len() > 1;
        }
        let closed = matches!(
            order.fulfillment.value,
            FulfillmentStatus::Fulfilled | FulfillmentStatus::Restocked
        );
        let settled =
            closed || case.is_cancelled() || is_rest_refunded(case) || sibling_of(case).is_some();
        let Some(since) = case.last_shipped().filter(|_| !settled) else { return true };
        let lane = if waiting::by_design(case) {
            Lane::Waiting
        } else if case.clock().is_older_than(cx.seconds(&REST), since) {
            Lane::Open
        } else {
            Lane::TooFresh
        };
        let mut evidence = cite::shipped(case);
        evidence.extend(cite::platform_statuses(case, |p| p.status.value.is_open()));
        evidence.push(cite::fulfillment(case));
        let mut facts = cite::tracking_facts(case);
        facts.push("partly shipped".to_owned());
        out.raise(
            case,
            Draft {
                message: format!(
                    "Part of {} shipped{}; the rest did not.",
                    case.name(),
                    cite::on_day(since.stamp)
                ),
                since: Some(since),
                lane,
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// Refunded in full; or in part: by line, where a file lists the lines, else by an amount that pays for the
/// units that did not ship. What cannot be reckoned is taken for refunded: nothing is claimed that the files do
/// not show.
fn is_rest_refunded(case: &Case<'_>) -> bool {
    let Some(order) = case.order else { return false };
    match order.financial.value {
        Financial::Refunded | Financial::Voided => true,
        Financial::PartiallyRefunded => {
            let Some(shipped) = case.shipped_units() else { return true };
            let (mut open, mut rest, mut all) = (0, 0, 0);
            for line in order.lines() {
                let (units, price) = (line.quantity.unwrap_or(0), line.price.unwrap_or(0));
                all += units * price;
                if case.is_shippable(line) {
                    let sku = case.sku(order.at.table, line);
                    let unshipped = (case.net_ordered().of(sku) - shipped.of(sku)).clamp(0, units);
                    open += unshipped;
                    rest += unshipped * price;
                }
            }
            if case.transactions.iter().any(|refund| !refund.lines().is_empty()) {
                return open == 0;
            }
            let paid = less_discount(rest, all, &order);
            // A discount is spread by cents, so a hundredth may be missing.
            order.refunded.is_none_or(|refunded| refunded * 100 >= paid * 99)
        }
        _ => false,
    }
}

/// What is paid for goods of this price, of an order whose goods are priced at `all`: a discount is spread
/// over the lines. Without its total and shipping it may have been half.
fn less_discount(price: i64, all: i64, order: &Entry<'_, StoreOrder>) -> i64 {
    let (Some(total), Some(shipping)) = (order.total, order.shipping) else { return price / 2 };
    let goods = total - shipping;
    if goods < 0 || goods >= all {
        return price;
    }
    (i128::from(price) * i128::from(goods) / i128::from(all)) as i64
}
