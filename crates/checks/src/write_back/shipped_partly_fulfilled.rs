//! `shipped-partly-fulfilled`: everything left, and the store knows of a part.

use backhaul_model::{FulfillmentStatus, Lane, Owner, Severity};
use backhaul_reconcile::Case;

use crate::needs::{SHIPPED, STORE_STATUS};
use crate::{Check, Context, Draft, Family, Findings, GRACE, Meta, cite};

/// The check.
pub struct ShippedPartlyFulfilled;

static META: Meta = Meta {
    id: "shipped-partly-fulfilled",
    family: Family::WriteBack,
    severity: Severity::High,
    owner: Owner::Integration,
    title_holds: "Fully shipped orders read Fulfilled in the store",
    title_broken: "Fully shipped, but Partially fulfilled in the store",
    finds: "The case is fully shipped, the storefront status is partial, and the newest active \
            parcel is older than 24 hours.",
    why: "The customer knows of one parcel and waits for the other, which has already left.",
    needs: &[STORE_STATUS, SHIPPED],
    options: &[&GRACE],
    actions: &[
        "In ShipStation, compare the order's shipments with the fulfillments Shopify shows.",
        "For each shipment Shopify lacks, choose Notify Marketplace.",
        "If lines stay open, fulfill them in Shopify by hand with the tracking number.",
    ],
    examples: &[
        ("Two parcels left last week, Shopify reads partial.", true),
        ("One of two parcels left: not fully shipped.", false),
    ],
};

impl Check for ShippedPartlyFulfilled {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order.filter(|_| case.is_fully_shipped()) else { return false };
        if order.fulfillment.value != FulfillmentStatus::Partial {
            return true;
        }
        let since = case.last_shipped();
        let fresh =
            since.is_some_and(|since| !case.clock().is_older_than(cx.seconds(&GRACE), since));
        let mut evidence = cite::shipped(case);
        evidence.push(cite::fulfillment(case));
        let mut facts = cite::tracking_facts(case);
        facts.push("partial".to_owned());
        out.raise(
            case,
            Draft {
                message: format!(
                    "All of {} has shipped; the store still reads Partially fulfilled.",
                    case.name()
                ),
                since,
                lane: if fresh { Lane::TooFresh } else { Lane::Open },
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
