//! `store-mismatch`: the order was imported through another store's connection.
//!
//! An order number belongs where most of its family (one prefix, one suffix) sits, and a store with a
//! fifth of the family is a second regular one. A family too small to show its home is not judged.
//! Only records that matter count. A live platform order in another store is one, and a record in the
//! right store beside it does not excuse it. Parcels follow their platform order; where no file has
//! it, all active parcels must sit elsewhere, since one alone may be a stranger of the same number.

use backhaul_model::{Arrange, Evidence, Field, Owner, Severity};
use backhaul_reconcile::{Case, Quote};

use crate::needs::{PLATFORM_STORE, STORE_ORDERS};
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct StoreMismatch;

static META: Meta = Meta {
    id: "store-mismatch",
    family: Family::SplitCombinedTwice,
    severity: Severity::High,
    owner: Owner::Integration,
    title_holds: "Orders sit in the ShipStation store their numbers belong to",
    title_broken: "In another ShipStation store than its order number",
    finds: "The order sits in a ShipStation store other than the one its order numbers belong to.",
    why: "ShipStation writes back through the store that holds the record: the parcel is reported to \
          the wrong shop, or to none.",
    needs: &[STORE_ORDERS, PLATFORM_STORE],
    options: &[],
    actions: &[
        "In ShipStation, look under Settings → Selling Channels → Store Setup which stores are \
         connected to this shop, and which were copied or imported by hand.",
        "If the order has not shipped, cancel the record in the wrong store and import it again.",
        "If it has shipped, enter the tracking number in Shopify by hand: a re-send goes to the \
         wrong store.",
    ],
    examples: &[
        ("The shop's orders sit in one store, and this one in another.", true),
        ("An order in the store that holds the rest of its numbers.", false),
        ("The record in the wrong store was cancelled.", false),
        ("A third of the shop's orders sit in a second store: a regular one.", false),
    ],
};

impl Check for StoreMismatch {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !case.is_home_shown() || case.record_stores().is_empty() {
            return false;
        }
        let foreign = case.foreign_stores();
        if foreign.is_empty() {
            return true;
        }
        let mut stores: Vec<&str> = Vec::new();
        let mut evidence: Vec<Option<Evidence>> = Vec::new();
        for platform in case.platform.iter().filter(|p| p.status.value.is_live()) {
            let store = platform.word(platform.store);
            if foreign.contains(&store) {
                stores.push(store);
                evidence.push(platform.quote(Field::Store, store));
                evidence.push(platform.quote(Field::OrderName, platform.text(platform.number)));
            }
        }
        let told = case.platform.iter().any(|platform| !platform.store.is_blank());
        let all_away = case.active().all(|parcel| foreign.contains(&parcel.word(parcel.store)));
        let count = if told { !stores.is_empty() } else { all_away };
        for parcel in case.active().filter(|_| count) {
            let store = parcel.word(parcel.store);
            if foreign.contains(&store) {
                stores.push(store);
                evidence.push(parcel.quote(Field::Store, store));
                evidence.push(parcel.quote(Field::OrderName, parcel.text(parcel.number)));
            }
        }
        stores.arrange();
        stores.dedup();
        if stores.is_empty() {
            return true;
        }
        let home = case.store().unwrap_or_default();
        let ordered = case.order.map(|order| order.created);
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} sits in the ShipStation store {}; its numbers belong to {home}.",
                    case.name(),
                    stores.join(" and ")
                ),
                since: ordered.filter(|moment| moment.stamp.is_some()),
                facts: stores.into_iter().map(str::to_owned).collect(),
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
