//! `weight-anomaly`: a parcel that weighs nothing, or not what its products weigh.
//!
//! The weight of the products is only known when every item of the parcel is, with a weight above zero: the
//! parcel's own items where its file lists them, else what the platform order says has shipped, else the
//! order's, when one parcel took all of it. Kits are taken apart, aliases applied. A combined parcel,
//! several boxes under one label, and an order that was refunded in part are left alone. Packaging
//! weighs something too: what a parcel is too heavy by has to be more than a small box weighs.

use backhaul_model::{
    Arrange, Evidence, Field, Financial, FulfillmentStatus, Kind, Owner, Parcel, ParcelSource,
    Severity,
};
use backhaul_reconcile::{Case, Entry, Quantities, Quote, Side, Sku};

use crate::audited::is_audited;
use crate::needs::Need;
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit};

/// The check.
pub struct WeightAnomaly;

const WEIGHT: Need = Need(&[(Kind::ShipStationShipments, &[Field::Weight])]);
const PRODUCTS: Need = Need(&[
    (Kind::ShopifyProducts, &[Field::ProductSku, Field::ProductWeight]),
    (Kind::ShipStationProducts, &[Field::ProductSku, Field::ProductWeight]),
]);

static SHARE: CheckOption = CheckOption {
    id: "share",
    unit: Unit::Percent,
    default: 50,
    says: "How far a parcel's weight may be off the sum of its products' weights.",
};

static PACKAGING: CheckOption = CheckOption {
    id: "packaging",
    unit: Unit::Count,
    default: 4,
    says: "Ounces that packaging may weigh.",
};

/// Thousandths in an ounce.
const OUNCE: i64 = 1000;

static META: Meta = Meta {
    id: "weight-anomaly",
    family: Family::Details,
    severity: Severity::Low,
    owner: Owner::Catalogue,
    title_holds: "Parcels weigh what their products weigh",
    title_broken: "A parcel's weight cannot be right",
    finds: "The weight of an active parcel is zero, or off the sum of its products' weights by more \
            than half. Four ounces of packaging are allowed for.",
    why: "The carrier charges the difference later, or refuses the parcel.",
    needs: &[WEIGHT, PRODUCTS],
    options: &[&SHARE, &PACKAGING],
    actions: &[
        "Weigh the products, and correct their weight in Shopify under Products.",
        "In ShipStation, look for a preset that sets one weight for all.",
    ],
    examples: &[
        ("A label bought with 0 oz.", true),
        ("Two products of 10 oz each, and a parcel of 6 oz.", true),
        ("A product of 3 oz in a parcel of 6 oz: packaging.", false),
        ("A product whose weight is not known.", false),
    ],
};

impl Check for WeightAnomaly {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !is_audited(case) {
            return false;
        }
        let labels = case.active().filter(|parcel| parcel.source == ParcelSource::Label);
        let weighed: Vec<_> = labels.filter_map(|label| Some((label, label.weight?))).collect();
        let mut reasons: Vec<&str> = Vec::new();
        let mut facts = Vec::new();
        let mut evidence: Vec<Option<Evidence>> = Vec::new();
        for &(parcel, weight) in &weighed {
            let products = if weight == 0 { None } else { products(case, parcel, weighed.len()) };
            let reason = if weight == 0 {
                "weighs nothing"
            } else if let Some(sum) = products.as_ref().map(|products| products.sum) {
                let share = cx.get(&SHARE);
                if (sum - weight) * 100 > sum * share {
                    "is far lighter than its products"
                } else if (weight - sum) * 100 > sum * share
                    && weight - sum > cx.get(&PACKAGING) * OUNCE
                {
                    "is far heavier than its products"
                } else {
                    continue;
                }
            } else {
                continue;
            };
            reasons.push(reason);
            facts.push(format!("{} {weight}", parcel.text(parcel.tracking)));
            evidence.push(parcel.quote(Field::Weight, &ounces(weight)));
            evidence.push(parcel.quote(Field::Tracking, parcel.text(parcel.tracking)));
            evidence.extend(products.into_iter().flat_map(|products| products.quotes));
        }
        let Some(reason) = reasons.first() else { return !weighed.is_empty() };
        facts.arrange();
        out.raise(
            case,
            Draft {
                message: format!("A parcel of {} {reason}.", case.name()),
                since: case.last_shipped(),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// What the products of a parcel weigh.
struct Products {
    /// Thousandths of an ounce.
    sum: i64,
    quotes: Vec<Option<Evidence>>,
}

/// The products of a parcel, when all of them and their weights are known. `labels` is how many labels the
/// order has.
fn products(case: &Case<'_>, parcel: &Entry<'_, Parcel>, labels: usize) -> Option<Products> {
    let several = parcel.packages.is_some_and(|boxes| boxes > 1);
    if several || !case.sharing_tracking().is_empty() {
        return None;
    }
    let mut units = Quantities::default();
    let listed = parcel.lines().iter().filter(|line| line.price.is_none_or(|price| price >= 0));
    let listed: Vec<_> = listed.collect();
    if !listed.is_empty() && parcel.table.item_level {
        for line in listed {
            line.quantity?;
            let sku = case.sku(parcel.at.table, line);
            case.ledger.add_ordered(sku, case.units(parcel.at.table, line), &mut units);
        }
    } else {
        let others = case.active().count() > 1 || labels > 1;
        if others || case.is_partly_shipped() || !case.states_quantities() {
            return None;
        }
        units = match case.shipped_units() {
            Some(units) => units,
            None => whole_order(case)?,
        };
    }
    let mut sum = 0i64;
    let mut quotes = Vec::new();
    for (sku, count) in units.iter() {
        let (weight, quote) = weight_of(case, sku)?;
        sum = sum.checked_add(weight.checked_mul(count)?)?;
        quotes.push(quote);
    }
    (sum > 0).then_some(Products { sum, quotes })
}

/// Units of the order, when all of it is known to have gone.
fn whole_order(case: &Case<'_>) -> Option<Quantities> {
    case.order.filter(|order| {
        order.lines_complete
            && order.financial.value != Financial::PartiallyRefunded
            && order.fulfillment.value != FulfillmentStatus::Partial
    })?;
    Some(case.net_ordered().clone())
}

/// The weight of a product: the store's word first. Several products of one SKU have to agree.
fn weight_of(case: &Case<'_>, sku: Sku) -> Option<(i64, Option<Evidence>)> {
    if sku.is_blank() {
        return None;
    }
    let of_side = |side| {
        let products = case.ledger.products(side, sku);
        let mut weights: Vec<i64> = products.iter().filter_map(|product| product.weight).collect();
        weights.retain(|&weight| weight > 0);
        weights.dedup();
        let [weight] = weights.as_slice() else { return None };
        let product = products.iter().find(|product| product.weight == Some(*weight))?;
        let written = product.word(product.written_weight);
        Some((*weight, product.quote(Field::ProductWeight, written)))
    };
    of_side(Side::Store).or_else(|| of_side(Side::ShipStation))
}

fn ounces(thousandths: i64) -> String {
    let (whole, rest) = (thousandths / OUNCE, thousandths % OUNCE);
    let rest = format!("{rest:03}");
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { whole.to_string() } else { format!("{whole}.{rest}") }
}
