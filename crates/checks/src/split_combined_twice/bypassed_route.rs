//! `bypassed-route`: the store fulfilled the order, and ShipStation never heard of it.
//!
//! Only claimed where ShipStation's order exports really hold the shop's orders of that time, so that
//! the store does ship by ShipStation otherwise; and only for orders that ShipStation would have
//! imported: a shippable line, a ship-to, no sale over the counter, no pickup, not cancelled. An order
//! that an ambiguous record may belong to is not unknown.
//!
//! A store with a second route has hundreds of these, and none of them is work. So up to 20 stand for
//! themselves, and more are one finding for each route: the sales channel with its shipping method,
//! which is all that Shopify's export says of the way an order went.

use backhaul_model::{Field, FulfillmentStatus, Owner, Severity, SortedMap};
use backhaul_reconcile::{Case, Ledger, Quote};

use crate::needs::{PLATFORM_ORDERS, STORE_CREATED, STORE_STATUS};
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite, delivery};

/// The check.
pub struct BypassedRoute;

static SINGLE: CheckOption = CheckOption {
    id: "single",
    unit: Unit::Count,
    default: 20,
    says: "Up to how many orders stand for themselves; more are summarised by route.",
};

static META: Meta = Meta {
    id: "bypassed-route",
    family: Family::SplitCombinedTwice,
    severity: Severity::Info,
    owner: Owner::Operations,
    title_holds: "Fulfilled orders went through ShipStation",
    title_broken: "Fulfilled in the store, unknown to ShipStation",
    finds: "Fulfilled in the store, unknown to ShipStation, in a store that otherwise ships by \
            ShipStation. Above 20 orders, one finding for each route.",
    why: "Another app, another location or a person ships part of the orders; numbers taken from \
          ShipStation alone leave them out.",
    needs: &[STORE_STATUS, STORE_CREATED, PLATFORM_ORDERS],
    options: &[&SINGLE],
    actions: &[
        "Look at one of them in Shopify: its timeline names the app or the person who fulfilled it.",
        "If that route is meant, leave it; if not, find out why ShipStation does not get these orders.",
    ],
    examples: &[
        ("Fulfilled by hand in Shopify, and in no ShipStation export.", true),
        ("A digital order, a sale over the counter, a pickup.", false),
        ("Created before ShipStation's export begins.", false),
    ],
};

impl Check for BypassedRoute {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order else { return false };
        let fulfilled = order.fulfillment.value == FulfillmentStatus::Fulfilled;
        let shippable = || case.is_importable() && !delivery::is_pickup(case, cx.survey);
        if !fulfilled || !shippable() || !case.is_inside_import_coverage() {
            return false;
        }
        if !case.platform.is_empty() || !case.parcels.is_empty() || case.is_ambiguous() {
            return true;
        }
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} is fulfilled in the store, and ShipStation does not have it.",
                    case.name()
                ),
                since: Some(order.fulfilled).filter(|moment| moment.stamp.is_some()),
                facts: vec!["bypassed".to_owned()],
                evidence: vec![
                    cite::fulfillment(case),
                    cite::fulfilled_at(case),
                    cite::created(case),
                    order.quote(Field::Source, order.word(order.source)),
                    order.quote(Field::ShippingMethod, order.word(order.shipping_method)),
                ],
                ..Draft::default()
            },
        );
        true
    }

    fn conclude(&self, ledger: &Ledger<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if out.count() as i64 <= cx.get(&SINGLE) {
            return false;
        }
        let mut routes: SortedMap<(String, String), Vec<u32>> = SortedMap::new();
        for position in out.take_back(|_| true) {
            let case = ledger.case(position as usize);
            let store = case.store().unwrap_or_default().to_owned();
            routes.entry((store, route(&case))).or_default().push(position);
        }
        for ((_, route), mut positions) in routes {
            positions.sort_by_cached_key(|&position| {
                let case = ledger.case(position as usize);
                let fulfilled = case.order.and_then(|order| ledger.clock.nominal(order.fulfilled));
                (fulfilled, case.key().to_owned(), position)
            });
            let first = ledger.case(positions[0] as usize);
            let orders = if positions.len() == 1 { "order is" } else { "orders are" };
            let quoted = first.order.map(|order| {
                vec![
                    order.quote(Field::Source, order.word(order.source)),
                    order.quote(Field::ShippingMethod, order.word(order.shipping_method)),
                    cite::fulfillment(&first),
                ]
            });
            let draft = Draft {
                message: format!(
                    "{} {orders} fulfilled in the store and unknown to ShipStation: {route}.",
                    positions.len()
                ),
                since: first.order.map(|order| order.fulfilled),
                facts: vec![route],
                evidence: quoted.unwrap_or_default(),
                ..Draft::default()
            };
            out.raise_set(ledger, &positions, draft);
        }
        true
    }
}

/// The way an order went, in the export's words.
fn route(case: &Case<'_>) -> String {
    let word = |word: &str| if word.is_empty() { "not said".to_owned() } else { word.to_owned() };
    case.order.map_or_else(String::new, |order| {
        let method = word(order.word(order.shipping_method));
        format!("source {}, shipping method {method}", word(order.word(order.source)))
    })
}
