//! `shipped-unfulfilled`: the parcel left, and the store still reads *Unfulfilled*.
//!
//! The headline of the audit. The newest active parcel must be older than the grace, so that a
//! write-back still on its way counts as *too fresh*. A cancelled order is another check's.

use backhaul_model::{FulfillmentStatus, Lane, Owner, Severity};
use backhaul_reconcile::Case;

use crate::needs::{SHIPPED, STORE_STATUS};
use crate::{Check, CheckOption, Context, Draft, Family, Findings, GRACE, Meta, Unit, cite};

/// The check.
pub struct ShippedUnfulfilled;

static CRITICAL: CheckOption = CheckOption {
    id: "critical",
    unit: Unit::BusinessDays,
    default: 3,
    says: "From when on the finding is critical.",
};

static META: Meta = Meta {
    id: "shipped-unfulfilled",
    family: Family::WriteBack,
    severity: Severity::High,
    owner: Owner::Integration,
    title_holds: "Shipped orders read Fulfilled in the store",
    title_broken: "Shipped, but still Unfulfilled in the store",
    finds: "The case is shipped, the storefront status is unfulfilled or blank, the order is not \
            cancelled, and the newest active parcel is older than 24 hours. Critical from 3 \
            business days.",
    why: "The customer got no shipping confirmation and no tracking link, and reports count the \
          order as open.",
    needs: &[STORE_STATUS, SHIPPED],
    options: &[&GRACE, &CRITICAL],
    actions: &[
        "In ShipStation, open Shipments and find the order; read its Marketplace Notified column.",
        "Select the shipment and choose Notify Marketplace. This re-sends the tracking number and \
         makes no new label.",
        "If it fails again, fulfill the order in Shopify by hand with the tracking number.",
    ],
    examples: &[
        ("Label made 4 days ago, Shopify reads unfulfilled.", true),
        ("Label made 3 hours before as-of: too fresh.", false),
        ("Label voided and none made since: not shipped.", false),
    ],
};

impl Check for ShippedUnfulfilled {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order.filter(|_| case.is_shipped() && !case.is_cancelled()) else {
            return false;
        };
        if order.fulfillment.value != FulfillmentStatus::Unfulfilled {
            return true;
        }
        let since = case.last_shipped();
        let fresh =
            since.is_some_and(|since| !case.clock().is_older_than(cx.seconds(&GRACE), since));
        let business_days = since.and_then(|since| case.clock().age(since)).map(|(_, days)| days);
        let critical = business_days.is_some_and(|days| days >= cx.get(&CRITICAL));
        let on_day = cite::on_day(since.and_then(|since| since.stamp));
        let mut evidence = cite::shipped(case);
        evidence.push(cite::fulfillment(case));
        let mut facts = cite::tracking_facts(case);
        facts.push("unfulfilled".to_owned());
        let marketplace = cx.rules.marketplaces.of(cite::marketplace(case));
        let refuses = marketplace.is_some_and(|it| it.refuses_shared_tracking)
            && !case.sharing_tracking().is_empty();
        let alone =
            "The marketplace takes a tracking number for one order only: give each its own.";
        out.raise(
            case,
            Draft {
                message: format!(
                    "ShipStation shipped {}{on_day}; the store still reads Unfulfilled.",
                    case.name()
                ),
                since,
                lane: if fresh { Lane::TooFresh } else { Lane::Open },
                severity: critical.then_some(Severity::Critical),
                facts,
                evidence,
                actions: refuses.then(|| alone.to_owned()).into_iter().collect(),
                ..Draft::default()
            },
        );
        true
    }
}
