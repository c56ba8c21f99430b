//! `ambiguous-match`: a record of ShipStation fits several storefront orders.
//!
//! Nothing is chosen, so nothing else is said of these orders as missing or shipped. The finding goes
//! to each order that the record may belong to; orders that bear the same name (two shops that count
//! from the same number) are one finding, since nothing tells them apart.

use backhaul_model::{Arrange, Field, Owner, Parcel, PlatformOrder, Severity, StoreOrder};
use backhaul_reconcile::{Ambiguity, Case, Entry, Quote, find};

use crate::needs::{ANY_PLATFORM, STORE_ORDERS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct AmbiguousMatch;

static META: Meta = Meta {
    id: "ambiguous-match",
    family: Family::SplitCombinedTwice,
    severity: Severity::Medium,
    owner: Owner::Integration,
    title_holds: "Every record fits one order",
    title_broken: "A record fits several orders",
    finds: "Two storefront orders fit a platform order or a parcel, and nothing decides between \
            them; none is chosen.",
    why: "What the record says may be true of either order, so neither can be judged.",
    needs: &[STORE_ORDERS, ANY_PLATFORM],
    options: &[],
    actions: &[
        "Add the Store column to ShipStation's export, or the recipient and the postal code.",
        "If two shops count from the same numbers, say which file belongs to which store.",
        "In Shopify, give each shop a prefix of its own under Settings → General → Order ID.",
    ],
    examples: &[
        (
            "Two shops have an order #1001, and a label 1001 names neither store nor recipient.",
            true,
        ),
        ("Two shops have an order #1003, and the label names the store.", false),
    ],
};

impl Check for AmbiguousMatch {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order else { return false };
        let has_record = !case.platform.is_empty() || !case.parcels.is_empty();
        let mut evidence = vec![cite::created(case)];
        let mut facts = Vec::new();
        let mut fitting = 0;
        for ambiguity in case.ambiguities().filter(|ambiguity| is_first(case, ambiguity)) {
            fitting = fitting.max(ambiguity.orders.len());
            let orders = ambiguity.orders.iter();
            for other in orders.filter_map(|&at| find::<StoreOrder>(&case.ledger.tables, at)) {
                evidence.push(other.quote(Field::OrderName, other.text(other.name)));
            }
            let (tables, at) = (&case.ledger.tables, ambiguity.at);
            let number = if ambiguity.is_parcel {
                let Some(parcel) = find::<Parcel>(tables, at) else { continue };
                evidence.extend(cite::parcel(&parcel));
                evidence.push(parcel.quote(Field::OrderName, parcel.text(parcel.number)));
                parcel.text(parcel.number)
            } else {
                let Some(platform) = find::<PlatformOrder>(tables, at) else { continue };
                let number = platform.text(platform.number);
                evidence.push(platform.quote(Field::OrderName, number));
                evidence.push(platform.quote_moment(Field::CreatedAt, platform.ordered));
                number
            };
            facts.push(number.to_owned());
        }
        if facts.is_empty() {
            return has_record || case.is_ambiguous();
        }
        facts.arrange();
        facts.dedup();
        out.raise(
            case,
            Draft {
                message: format!(
                    "ShipStation's {} fits {} orders, {} among them; none was chosen.",
                    facts.join(" and "),
                    fitting,
                    case.name()
                ),
                since: Some(order.created).filter(|moment| moment.stamp.is_some()),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// Whether no earlier candidate bears the same name.
fn is_first(case: &Case<'_>, ambiguity: &Ambiguity) -> bool {
    let own = case.order.map(|order| order.at);
    let names = ambiguity.orders.iter().map_while(|&at| {
        let other: Entry<'_, StoreOrder> =
            find(&case.ledger.tables, at).filter(|_| Some(at) != own)?;
        Some(other.text(other.name))
    });
    !names.into_iter().any(|name| name == case.name())
}
