//! `missing-tax-identifier`: a small parcel over a border whose tax nobody can tell.
//!
//! Goods up to EUR 150 into the European Union travel with an IOSS number, up to GBP 135 into the United
//! Kingdom with the seller's VAT number, into Norway with a VOEC number; without it the customer pays at
//! the door, or the parcel goes back. Whether goods come *from outside* no export says: see
//! [`crate::rules::Tax`] for what stands for it. Any exported cell that names one of the taxes with a
//! value counts as an identifier (notes, note attributes, tax names, company lines, tags, custom
//! fields), so that the audit rather says too little. What counts as goods is the subtotal, without
//! shipping and taxes.

use backhaul_model::{Delivery, Evidence, Field, Kind, Owner, Severity, StoreOrder};
use backhaul_reconcile::{Case, Entry, Quote};

use crate::needs::Need;
use crate::rules::Territory;
use crate::ship_to::{ShipTo, awaits_shipment, of_store};
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct MissingTaxIdentifier;

const GOODS_ABROAD: Need = Need(&[(
    Kind::ShopifyOrders,
    &[
        Field::FulfillmentStatus,
        Field::ShipToCountry,
        Field::Currency,
        Field::Subtotal,
        Field::TaxIdentifier,
    ],
)]);

static META: Meta = Meta {
    id: "missing-tax-identifier",
    family: Family::Details,
    severity: Severity::High,
    owner: Owner::Operations,
    title_holds: "Small parcels over a border carry a tax identifier",
    title_broken: "No tax identifier for a small parcel over a border",
    finds: "Not yet shipped; goods to the European Union up to EUR 150, to the United Kingdom up to \
            GBP 135, or to Norway, from outside; and no exported cell states an IOSS, VAT or VOEC \
            value. The store's currency tells where goods come from, until the config names a country.",
    why: "Customs holds the parcel, or the customer pays the tax a second time at the door.",
    needs: &[GOODS_ABROAD],
    options: &[],
    actions: &[
        "In ShipStation, look under Settings → Shipping → International Settings → Tax Identifiers.",
        "Add the identifier to the order before the label is bought.",
        "If goods leave from inside, name the country as ships_from in the config.",
    ],
    examples: &[
        ("A store in US dollars, goods of 60 dollars to Germany, and no IOSS number.", true),
        ("The same with IOSS: IM… in the note attributes.", false),
        ("A store in euros, goods to France.", false),
        ("Goods of 400 dollars to Germany.", false),
    ],
};

impl Check for MissingTaxIdentifier {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order.filter(|_| awaits_shipment(case)) else { return false };
        let (Some(delivery), Some(ship_to)) = (order.delivery.as_deref(), of_store(&order)) else {
            return false;
        };
        let currency = order.word(order.currency);
        let territory = ship_to
            .country_code()
            .and_then(|code| Territory::of(code, ship_to.postal_code.text))
            .filter(|&territory| cx.rules.tax.is_from_outside(territory, currency));
        let (Some(territory), Some(goods)) = (territory, delivery.goods) else { return false };
        if currency.is_empty() || goods <= 0 || !cx.rules.tax.is_within(territory, goods, currency)
        {
            return false;
        }
        if states_identifier(case, delivery) {
            return true;
        }
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} goes to {} without {}.",
                    case.name(),
                    territory.name(),
                    territory.identifier()
                ),
                since: Some(order.created).filter(|moment| moment.stamp.is_some()),
                facts: vec![territory.name().to_owned()],
                evidence: evidence(&order, delivery, &ship_to),
                ..Draft::default()
            },
        );
        true
    }
}

/// Whether any cell of the order, on either side, states an identifier.
fn states_identifier(case: &Case<'_>, delivery: &Delivery) -> bool {
    let platform = case.platform.iter().filter_map(|order| order.delivery.as_deref());
    platform.chain([delivery]).any(|delivery| !delivery.tax_column.is_blank())
}

fn evidence(
    order: &Entry<'_, StoreOrder>,
    delivery: &Delivery,
    ship_to: &ShipTo<'_>,
) -> Vec<Option<Evidence>> {
    let currency = order.word(order.currency).to_owned();
    let amount = delivery.goods.unwrap_or(0);
    let goods = backhaul_model::money::number(&backhaul_model::finding::Money {
        amount,
        currency: currency.clone(),
    });
    vec![
        ship_to.country.quote.clone(),
        order.quote(Field::Subtotal, &goods),
        order.quote(Field::Currency, &currency),
    ]
}
