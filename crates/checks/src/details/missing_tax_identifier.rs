//! `missing-tax-identifier`: a small parcel over a border whose tax nobody can tell.
//!
//! Goods up to EUR 150 into the European Union travel with an IOSS number, up to GBP 135 into the United
//! Kingdom with the seller's VAT number, into Norway with a VOEC number; without it the customer pays at
//! the door, or the parcel goes back. Whether goods come *from outside* no export says: see
//! [`crate::rules::Tax`] for what stands for it. Any exported cell that names one of the taxes with a
//! value counts as an identifier (notes, note attributes, tax names, company lines, tags, custom
//! fields), so that the audit rather says too little. What counts as goods is the subtotal, without
//! shipping and taxes.
//!
//! An identifier that stands in the store alone is a gap in the mapping: ShipStation's label does not
//! get it, unless the account holds it. That is one finding for the column it stands in, once
//! ShipStation's export has the fields it could stand in. The name of a tax is no number to carry over.

use backhaul_model::remarks::OF_PLATFORM;
use backhaul_model::{
    Evidence, Field, Kind, Owner, PlatformOrder, Severity, SortedMap, StoreOrder,
};
use backhaul_reconcile::{Case, Entry, Ledger, Quote};

use crate::needs::Need;
use crate::rules::Territory;
use crate::ship_to::{ShipTo, awaits_shipment, of_store};
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct MissingTaxIdentifier;

/// How bad it is that the store alone has the identifier: the account may hold it.
const GAP: Severity = Severity::Medium;
/// Orders of a gap that are quoted.
const QUOTED: usize = 20;

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
            value; or one that stands in the store and in no ShipStation field. The store's currency \
            tells where goods come from, until the config names a country.",
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
        (
            "The same with IOSS: IM… in the note attributes, and in ShipStation's custom field 1.",
            false,
        ),
        ("The same with IOSS: IM… in the note attributes, and in no ShipStation field.", true),
        ("A store in euros, goods to France.", false),
        ("Goods of 400 dollars to Germany.", false),
    ],
};

impl Check for MissingTaxIdentifier {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(Abroad { order, ship_to, territory, goods }) = abroad(case, cx) else {
            return false;
        };
        let platform = case.platform.iter().filter_map(|order| order.delivery.as_deref());
        let mut said = platform.chain(order.delivery.as_deref());
        if said.any(|delivery| !delivery.tax_column.is_blank()) {
            if only_in_store(case).is_some() {
                // Gathered by column in the end.
                out.raise(case, Draft { severity: Some(GAP), ..Draft::default() });
            }
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
                evidence: evidence(&order, goods, &ship_to),
                ..Draft::default()
            },
        );
        true
    }

    fn conclude(&self, ledger: &Ledger<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let mut gaps: SortedMap<(String, String), Vec<u32>> = SortedMap::new();
        for position in out.take_back(|finding| finding.severity == GAP) {
            let case = ledger.case(position as usize);
            let column = only_in_store(&case).unwrap_or_default().to_owned();
            let store = case.store().unwrap_or_default().to_owned();
            gaps.entry((store, column)).or_default().push(position);
        }
        for ((_, column), positions) in gaps {
            let cases = positions.iter().map(|&position| ledger.case(position as usize));
            let evidence = cases.take(QUOTED).flat_map(|case| both_names(&case)).collect();
            let orders = match positions.len() {
                1 => "1 order has".to_owned(),
                count => format!("{count} orders have"),
            };
            let draft = Draft {
                message: format!(
                    "{orders} a tax identifier in the store's {column}, and in no exported ShipStation field."
                ),
                severity: Some(GAP),
                facts: vec!["only in the store".to_owned(), column],
                evidence,
                actions: vec![
                    "Let a custom field in ShipStation take the number over from the store."
                        .to_owned(),
                ],
                ..Draft::default()
            };
            out.raise_set(ledger, &positions, draft);
        }
        false
    }
}

/// An order that needs an identifier.
struct Abroad<'l> {
    order: Entry<'l, StoreOrder>,
    ship_to: ShipTo<'l>,
    territory: Territory,
    /// Their worth in minor units of the order's currency.
    goods: i64,
}

fn abroad<'l>(case: &Case<'l>, cx: &Context<'_>) -> Option<Abroad<'l>> {
    let order = case.order.filter(|_| awaits_shipment(case))?;
    let ship_to = of_store(&order)?;
    let currency = order.word(order.currency);
    let territory = ship_to
        .country_code()
        .and_then(|code| Territory::of(code, ship_to.postal_code.text))
        .filter(|&territory| cx.rules.tax.is_from_outside(territory, currency))?;
    let goods = order.delivery.as_deref().and_then(|delivery| delivery.goods);
    let goods = goods.filter(|&goods| goods > 0 && !currency.is_empty())?;
    let within = cx.rules.tax.is_within(territory, goods, currency);
    within.then_some(Abroad { order, ship_to, territory, goods })
}

/// The store's column that states an identifier, where ShipStation has fields for it and none does.
fn only_in_store<'l>(case: &Case<'l>) -> Option<&'l str> {
    let order = case.order?;
    let column = order.word(order.delivery.as_deref()?.tax_column);
    let names_tax = column.starts_with("Tax ") && column.ends_with("Name");
    if column.is_empty() || names_tax {
        return None;
    }
    let mut open = case.platform.iter().filter(|it| it.status.value.is_open()).peekable();
    open.peek()?;
    let lacks = |it: &Entry<'_, PlatformOrder>| {
        let stated = it.delivery.as_deref().is_none_or(|there| !there.tax_column.is_blank());
        !stated && OF_PLATFORM.iter().any(|&field| it.table.remarks.has(field))
    };
    open.all(lacks).then_some(column)
}

/// The order's name on both sides.
fn both_names(case: &Case<'_>) -> Vec<Option<Evidence>> {
    let here = case.order.map(|it| it.quote(Field::OrderName, it.text(it.name)));
    let there = case.platform.iter().map(|it| it.quote(Field::OrderName, it.text(it.number)));
    here.into_iter().chain(there).collect()
}

fn evidence(
    order: &Entry<'_, StoreOrder>,
    goods: i64,
    ship_to: &ShipTo<'_>,
) -> Vec<Option<Evidence>> {
    let currency = order.word(order.currency).to_owned();
    let goods = backhaul_model::money::number(&backhaul_model::finding::Money {
        amount: goods,
        currency: currency.clone(),
    });
    vec![
        ship_to.country.quote.clone(),
        order.quote(Field::Subtotal, &goods),
        order.quote(Field::Currency, &currency),
    ]
}
