//! `shipping-cost-anomaly`: a label that cost far more than its like, or than the customer paid.
//!
//! Its like are the labels of the same carrier and service, 30 of them at least; far is a modified z-score
//! above 3.5, and only upwards. The customer's payment is the store's shipping amount: free shipping is
//! a decision, not an anomaly, and a parcel that several orders share was paid for by all of them. Label
//! costs name no currency. They are taken for the store's own, which is right for nearly all accounts;
//! where the currency has no cents the two cannot be compared. Fees of outside providers are no label costs.

use backhaul_model::{
    Arrange, Evidence, Field, Kind, Owner, Parcel, ParcelSource, Severity, money,
};
use backhaul_reconcile::{Case, Entry, Quote};

use crate::audited::is_audited;
use crate::needs::Need;
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit};

/// The check.
pub struct ShippingCostAnomaly;

const COST: Need = Need(&[(Kind::ShipStationShipments, &[Field::LabelCost])]);
const COMPARED: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::Service]),
    (Kind::ShopifyOrders, &[Field::ShippingPaid]),
]);

static SCORE: CheckOption = CheckOption {
    id: "score",
    unit: Unit::Percent,
    default: 350,
    says: "Modified z-score, in hundredths, above which a cost is far from its service's own.",
};

static PARCELS: CheckOption = CheckOption {
    id: "parcels",
    unit: Unit::Count,
    default: 30,
    says: "How many labels a service must have before one is compared with them.",
};

static TIMES: CheckOption = CheckOption {
    id: "times",
    unit: Unit::Count,
    default: 3,
    says: "How many times what the customer paid for shipping a label may cost.",
};

static META: Meta = Meta {
    id: "shipping-cost-anomaly",
    family: Family::Details,
    severity: Severity::Low,
    owner: Owner::Finance,
    title_holds: "Labels cost what they usually cost",
    title_broken: "A label cost far more than usual",
    finds: "The cost of a label is far above its service's own distribution (modified z-score above \
            3.5, with 30 or more labels), or above three times what the customer paid for shipping. \
            Free shipping is passed over by the second rule.",
    why: "A wrong weight, box or zone is charged again with every such order.",
    needs: &[COST, COMPARED],
    options: &[&SCORE, &PARCELS, &TIMES],
    actions: &[
        "Compare weight, size and zone of the label with the order.",
        "If the label is wrong and unused, choose Void Label and buy it again.",
        "If the carrier charged too much, ask it for an adjustment.",
    ],
    examples: &[
        ("38.00 for a label of a service that costs 5.35 otherwise.", true),
        ("16.00 for a label where the customer paid 4.90.", true),
        ("9.00 for a label with free shipping.", false),
        ("A service with five labels, one of them twice as dear.", false),
    ],
};

impl Check for ShippingCostAnomaly {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !is_audited(case) {
            return false;
        }
        let labels = case.active().filter(|parcel| parcel.source == ParcelSource::Label);
        let labels: Vec<_> = labels.filter_map(|p| Some((p, p.label_cost?))).collect();
        let paid = paid(case);
        let mut spoken = false;
        let mut reasons: Vec<&str> = Vec::new();
        let mut facts = Vec::new();
        let mut evidence: Vec<Option<Evidence>> = Vec::new();
        for &(parcel, cost) in labels.iter().filter(|(_, cost)| *cost > 0) {
            let unusual = is_unusual(parcel, cost, cx);
            let dear = |paid: i64| cost > paid.saturating_mul(cx.get(&TIMES));
            let beyond = paid.map(|paid| dear(paid) && case.sharing_tracking().is_empty());
            spoken |= unusual.is_some() || beyond.is_some();
            let reason = match (unusual, beyond) {
                (Some(true), _) => "cost far more than others of its service",
                (_, Some(true)) => "cost far more than the customer paid for shipping",
                _ => continue,
            };
            reasons.push(reason);
            facts.push(format!("{} {cost}", parcel.text(parcel.tracking)));
            evidence.push(parcel.quote(Field::LabelCost, &amount(cost)));
            evidence.push(parcel.quote(Field::Service, parcel.word(parcel.service)));
            if let (Some(order), Some(paid)) = (&case.order, paid) {
                evidence.push(order.quote(Field::ShippingPaid, &amount(paid)));
            }
        }
        let Some(reason) = reasons.first() else { return spoken };
        facts.arrange();
        out.raise(
            case,
            Draft {
                message: format!("A label of {} {reason}.", case.name()),
                since: case.last_shipped(),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// Whether a cost is far above its service's own; `None` when too few labels tell.
#[expect(clippy::cast_precision_loss, reason = "costs in cents stay far below 2^52")]
fn is_unusual(parcel: &Entry<'_, Parcel>, cost: i64, cx: &Context<'_>) -> Option<bool> {
    if parcel.service.is_blank() {
        return None;
    }
    let (labels, spread) = cx.survey.label_costs(parcel)?;
    let enough = i64::try_from(labels).is_ok_and(|labels| labels >= cx.get(&PARCELS));
    enough.then(|| spread.score(cost as f64) * 100.0 > cx.get(&SCORE) as f64)
}

/// What the customer paid for shipping, where label costs can be compared with it.
fn paid(case: &Case<'_>) -> Option<i64> {
    let order = case.order?;
    let cents = money::decimals(order.word(order.currency)) == 2;
    order.shipping.filter(|&paid| paid > 0 && cents)
}

fn amount(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}
