//! `catalogue-drift`: the product lists of the two sides differ.
//!
//! Weights are compared as they were written: half of the last written digit is rounding, not
//! drift. A weight that is not stated is not compared. What need not be shipped, or is sold on neither
//! side at present, is left out; so are kits that ShipStation takes apart, and their parts. A SKU that
//! only ShipStation knows may be another brand's where the account has stores without a storefront file:
//! then it is said only if an order of the storefront's own files holds it.

use backhaul_model::{Evidence, Field, Kind, Owner, Product, Severity, SortedSet};
use backhaul_reconcile::{Case, Entry, Ledger, Quote, Side, Sku};

use crate::needs::Need;
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit};

/// The check.
pub struct CatalogueDrift;

static WEIGHT: CheckOption = CheckOption {
    id: "weight",
    unit: Unit::Percent,
    default: 5,
    says: "By how much weights may differ, of the store's.",
};

/// The store's products.
const STORE: Need = Need(&[(Kind::ShopifyProducts, &[Field::ProductSku])]);
/// ShipStation's products.
const SHIPSTATION: Need = Need(&[(Kind::ShipStationProducts, &[Field::ProductSku])]);

static META: Meta = Meta {
    id: "catalogue-drift",
    family: Family::ReturnsStockCatalogue,
    severity: Severity::Low,
    owner: Owner::Catalogue,
    title_holds: "Both sides know the same products",
    title_broken: "A product differs between the store and ShipStation",
    finds: "A SKU whose weight differs by more than 5 % between the two product lists, or that only one \
            of them has.",
    why: "A wrong weight buys the wrong label. A SKU that ShipStation does not know has no customs data, \
          location or stock.",
    needs: &[STORE, SHIPSTATION],
    options: &[&WEIGHT],
    actions: &[
        "Weigh the product, and correct the side that is wrong.",
        "Add the SKU where it is missing, or an alias if it goes by another name there.",
    ],
    examples: &[
        ("340 g in Shopify, 14 oz in ShipStation.", true),
        ("340 g in Shopify, 12 oz in ShipStation.", false),
        ("An active SKU that only Shopify has.", true),
        ("A gift card that only Shopify has.", false),
    ],
};

impl Check for CatalogueDrift {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, _: &Case<'_>, _: &Context<'_>, _: &mut Findings<'_>) -> bool {
        false
    }

    fn conclude(&self, ledger: &Ledger<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let (ours, theirs) =
            (ledger.product_skus(Side::Store), ledger.product_skus(Side::ShipStation));
        let other_brands = ledger.stores.iter().any(|store| store.shop.is_none())
            && ledger.tables.iter().any(|table| table.kind.is_storefront());
        let sold = other_brands.then(|| sold(ledger));
        let is_ours = |sku| sold.as_ref().is_none_or(|sold| sold.contains(&sku));
        let all: SortedSet<Sku> = ours.iter().chain(&theirs).copied().collect();
        let spoken = !ours.is_empty() && !theirs.is_empty();
        for sku in all.into_iter().filter(|_| spoken) {
            let store = ledger.products(Side::Store, sku);
            let there = ledger.products(Side::ShipStation, sku);
            let draft = match (store.first(), there.first()) {
                (Some(_), Some(_)) => weights_differ(&store, &there, cx.get(&WEIGHT)),
                (Some(only), None) if store.iter().any(is_sold) && !ledger.is_kit(sku) => {
                    Some(alone(only, "the store", "ShipStation"))
                }
                (None, Some(only)) => {
                    let told = there.iter().any(is_sold) && is_ours(sku);
                    let part = ledger.is_kit_part(sku);
                    (told && !part).then(|| alone(only, "ShipStation", "the store"))
                }
                _ => None,
            };
            if let Some(draft) = draft {
                let facts = vec![ledger.sku_name(sku).to_owned()];
                out.raise_sku(ledger, &[], Draft { facts, ..draft });
            }
        }
        spoken
    }
}

/// SKUs on the lines of storefront orders.
fn sold(ledger: &Ledger<'_>) -> SortedSet<Sku> {
    let mut sold = SortedSet::new();
    for case in ledger.cases() {
        let Some(order) = &case.order else { continue };
        sold.extend(order.lines().iter().map(|line| case.sku(order.at.table, line)));
    }
    sold
}

/// Whether a product is sold at present and has to be shipped, as far as its list says.
fn is_sold(product: &Entry<'_, Product>) -> bool {
    product.active != Some(false) && product.requires_shipping != Some(false)
}

fn alone(product: &Entry<'_, Product>, has: &str, lacks: &str) -> Draft {
    let sku = product.word(product.sku);
    Draft {
        message: format!("{sku} is known to {has} and not to {lacks}."),
        evidence: vec![product.quote(Field::ProductSku, sku)],
        ..Draft::default()
    }
}

/// The drift of weights; `None` where a pair of stated weights agrees, or none is stated.
fn weights_differ(
    store: &[Entry<'_, Product>],
    there: &[Entry<'_, Product>],
    percent: i64,
) -> Option<Draft> {
    let weighed = |products: &[Entry<'_, Product>]| -> Vec<(i64, i64)> {
        let stated = products.iter().filter(|p| p.requires_shipping != Some(false));
        stated.filter_map(|p| Some((p.weight?, rounding(p.word(p.written_weight), p)))).collect()
    };
    let (ours, theirs) = (weighed(store), weighed(there));
    let agree = ours.iter().any(|&(a, a_slack)| {
        theirs.iter().any(|&(b, b_slack)| {
            let slack = (a * percent / 100).max(a_slack + b_slack);
            (a - b).abs() <= slack
        })
    });
    let (first, other) = (store.first()?, there.first()?);
    if agree || ours.is_empty() || theirs.is_empty() {
        return None;
    }
    let quotes = |product: &Entry<'_, Product>| -> [Option<Evidence>; 2] {
        [
            product.quote(Field::ProductSku, product.word(product.sku)),
            product.quote(Field::ProductWeight, product.word(product.written_weight)),
        ]
    };
    Some(Draft {
        message: format!(
            "{} weighs {} in the store and {} in ShipStation.",
            first.word(first.sku),
            ounces(ours.first()?.0),
            ounces(theirs.first()?.0)
        ),
        evidence: store.iter().chain(there).flat_map(quotes).collect(),
        ..Draft::default()
    })
    .filter(|_| !other.sku.is_blank())
}

/// Thousandths of an ounce as people read them: `11.99 oz`.
fn ounces(weight: i64) -> String {
    let hundredths = (weight + 5) / 10;
    format!("{}.{:02} oz", hundredths / 100, hundredths % 100)
}

/// Half of the last written digit, in thousandths of an ounce: ounces, but grams on the store's side.
fn rounding(written: &str, product: &Entry<'_, Product>) -> i64 {
    let decimals = written.trim().split_once(['.', ',']).map_or("", |(_, decimals)| decimals);
    let digits = decimals.bytes().take_while(u8::is_ascii_digit).count() as u32;
    let unit = if product.table.kind.is_of_store() { 35 } else { 1000 };
    unit / 10_i64.pow(digits.min(6)) / 2
}
