//! `unmatched-sku`: a line that nothing on the other side can be matched to.
//!
//! A line without a SKU is one whatever the files are. Whether a SKU is unknown needs a products export, the
//! store's or ShipStation's: a SKU that either knows is known, and so is one that the config takes
//! apart as a kit or names as an alias. An export that knows fewer than half of the SKUs sold was filtered, and is
//! not asked. Letter case and blanks around a SKU do not count. Lines that are not shipped (tips, gift
//! cards, protection) need no SKU.

use backhaul_model::{Arrange, Field, Kind, Owner, Severity};
use backhaul_reconcile::Case;

use crate::needs::Need;
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct UnmatchedSku;

const ITEMS: Need =
    Need(&[(Kind::ShopifyOrders, &[Field::LineSku]), (Kind::MarketplaceOrders, &[Field::LineSku])]);

static META: Meta = Meta {
    id: "unmatched-sku",
    family: Family::Details,
    severity: Severity::Medium,
    owner: Owner::Catalogue,
    title_holds: "Every line to be shipped has a SKU that is known",
    title_broken: "A line has no SKU, or one that no product has",
    finds: "A line to be shipped has no SKU; or, with a products export, a SKU that no product has.",
    why: "ShipStation cannot match it to a product: no weight, no customs text, no place on the shelf.",
    needs: &[ITEMS],
    options: &[],
    actions: &[
        "In Shopify, give the variant a SKU under Products.",
        "If the SKU was renamed, add the old one to the aliases of the config.",
        "Add the product in ShipStation under Products, or import it again.",
    ],
    examples: &[
        ("A line to be shipped without a SKU.", true),
        ("A SKU that the products export does not have.", true),
        ("A tip without a SKU.", false),
        ("mug-blue, where the products export has MUG-BLUE.", false),
    ],
};

impl Check for UnmatchedSku {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order.filter(|order| order.has(Field::LineSku)) else {
            return false;
        };
        let mut spoken = false;
        let mut blank = false;
        let mut unknown: Vec<&str> = Vec::new();
        let mut evidence = Vec::new();
        for line in order.lines().iter().filter(|line| case.is_shippable(line)) {
            if case.is_lost(order.at.table, line) {
                continue;
            }
            let sku = case.sku(order.at.table, line);
            spoken = true;
            let word = order.word(line.sku);
            let strange = !sku.is_blank() && cx.survey.lists_products() && !cx.survey.knows(sku);
            if sku.is_blank() || strange {
                blank |= sku.is_blank();
                unknown.extend(strange.then_some(word));
                evidence.push(order.quote_row(line.row, Field::LineSku, word));
                evidence.push(order.quote_row(line.row, Field::LineName, order.word(line.name)));
            }
        }
        if evidence.is_empty() {
            return spoken;
        }
        unknown.arrange();
        unknown.dedup();
        let message = match (unknown.first(), blank) {
            (Some(sku), _) => format!("{} holds {sku}, which no product has.", case.name()),
            (None, _) => format!("{} holds a line without a SKU.", case.name()),
        };
        let mut facts: Vec<String> = unknown.into_iter().map(str::to_lowercase).collect();
        facts.extend(blank.then(|| "no sku".to_owned()));
        out.raise(
            case,
            Draft {
                message,
                since: Some(order.created).filter(|moment| moment.stamp.is_some()),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
