//! `return-without-refund`: goods came back, and the customer has neither money nor other goods.
//!
//! A return is what the returns export lists, or a return label among the shipments. The oldest one
//! decides. Any refund settles it, in full or in part, before or after: which lines a refund pays for is
//! not in these files. An order of no value has nothing to pay back, and one that was never paid neither.

use backhaul_model::{Arrange, Field, Financial, Kind, Lane, Owner, Severity};
use backhaul_reconcile::Case;

use super::returned;
use crate::needs::{Need, STORE_PAYMENT};
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite};

/// The check.
pub struct ReturnWithoutRefund;

static REFUND: CheckOption = CheckOption {
    id: "refund",
    unit: Unit::Days,
    default: 7,
    says: "How long after a return its refund may take.",
};

/// Returns, or return labels.
pub(super) const RETURNS: Need = Need(&[
    (Kind::ShipStationReturns, &[Field::ReturnedAt]),
    (Kind::ShipStationReturns, &[Field::ReceivedAt]),
    (Kind::ShipStationShipments, &[Field::ReturnLabel]),
]);

static META: Meta = Meta {
    id: "return-without-refund",
    family: Family::ReturnsStockCatalogue,
    severity: Severity::Medium,
    owner: Owner::CustomerService,
    title_holds: "Every return was refunded or exchanged",
    title_broken: "Returned, and neither refunded nor exchanged",
    finds: "A return or return label was made more than 7 days ago; the order is paid, shows no \
            refund, and nothing says exchange.",
    why: "The customer sent the goods back and waits for the money; a chargeback comes next.",
    needs: &[RETURNS, STORE_PAYMENT],
    options: &[&REFUND],
    actions: &[
        "Look in ShipStation under Shipments → Returns whether the parcel came in.",
        "If it did, refund the order in Shopify; if not, ask the customer whether it was sent.",
    ],
    examples: &[
        ("Return made 12 days ago, order paid, no refund.", true),
        ("Return made 12 days ago, order partially refunded.", false),
        ("Return made 3 days ago.", false),
        ("Return made 12 days ago, and an order #1001-EXC went out.", false),
    ],
};

impl Check for ReturnWithoutRefund {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order else { return false };
        let mut returns = returned::of(case);
        returns.retain(|back| back.made.stamp.is_some());
        let clock = case.clock();
        returns.arrange_by_key(|back| clock.nominal(back.made));
        let Some(first) = returns.first() else { return false };
        let paid = matches!(order.financial.value, Financial::Paid | Financial::PartiallyPaid);
        if returned::is_refunded(case) || returned::is_exchanged(case) {
            return true;
        }
        if !paid || order.total == Some(0) {
            return false;
        }
        let due = clock.is_older_than(cx.seconds(&REFUND), first.made);
        let made = first.made;
        let mut evidence: Vec<_> = returns.iter().flat_map(|back| back.evidence.clone()).collect();
        evidence.push(cite::financial(case));
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} came back{}; the order still reads {}.",
                    case.name(),
                    cite::on_day(made.stamp),
                    order.word(order.financial.word)
                ),
                since: Some(made),
                lane: if due { Lane::Open } else { Lane::TooFresh },
                facts: vec!["returned".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
