//! `service-downgrade`: asked for fast, sent slow.
//!
//! What was asked for stands in the store's shipping method, in ShipStation's requested service, and in
//! tags of either side; the fastest of them counts. Classes come from [`crate::rules::Services`]: the slowest
//! meaning of what was asked for against the fastest of what was used, so that an *Express* order sent
//! by Priority Mail is no finding, and one by Ground is. Of several parcels the fastest counts. A service
//! whose words nobody knows says nothing, and neither does the whole order then.

use backhaul_model::{Evidence, Field, Kind, Owner, PlatformStatus, Severity};
use backhaul_reconcile::{Case, Quote};

use crate::audited::is_audited;
use crate::needs::Need;
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct ServiceDowngrade;

const REQUESTED: Need = Need(&[
    (Kind::ShopifyOrders, &[Field::ShippingMethod]),
    (Kind::ShipStationOrders, &[Field::RequestedService]),
    (Kind::ShopifyOrders, &[Field::Tags]),
    (Kind::ShipStationOrders, &[Field::Tags]),
]);
const USED: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::Service]),
    (Kind::ShipStationFulfillments, &[Field::Service]),
    (Kind::ShipStationOrders, &[Field::PlatformStatus, Field::Service]),
]);

/// Expedited: from here on a service is a fast one.
const FAST: u8 = 3;

static META: Meta = Meta {
    id: "service-downgrade",
    family: Family::Details,
    severity: Severity::Medium,
    owner: Owner::Warehouse,
    title_holds: "Fast orders went by a fast service",
    title_broken: "Asked for fast, sent by a slower service",
    finds: "Paid or tagged for a fast service, shipped by a slower class. Words that mean several \
            speeds count as the slowest where they were asked for, as the fastest where they were used.",
    why: "The customer paid for a day that the parcel cannot keep.",
    needs: &[REQUESTED, USED],
    options: &[],
    actions: &[
        "If the parcel has not left yet, choose Void Label and buy the service that was paid for.",
        "Else tell the customer the new day, and refund the difference in shipping.",
        "In ShipStation, look for the automation rule or preset that chose the service.",
    ],
    examples: &[
        ("2-Day in the store, sent by Ground Advantage.", true),
        ("Tagged rush, sent by Ground.", true),
        ("Express in the store, sent by Priority Mail.", false),
        ("Standard in the store, sent by Ground.", false),
        ("Overnight in the store, sent by a service nobody knows.", false),
    ],
};

/// A class with the words that say it.
struct Asked {
    class: u8,
    quote: Option<Evidence>,
}

impl Check for ServiceDowngrade {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !is_audited(case) {
            return false;
        }
        let Some(asked) = asked(case, cx).filter(|asked| asked.class >= FAST) else { return false };
        let used = used(case);
        let classes: Option<Vec<u8>> =
            used.iter().map(|(service, _)| Some(cx.rules.services.class(service)?.most)).collect();
        let Some(fastest) = classes.and_then(|classes| classes.into_iter().max()) else {
            return false;
        };
        if fastest >= asked.class {
            return true;
        }
        let service = used.first().map_or("", |(service, _)| service);
        let mut facts: Vec<String> =
            used.iter().map(|(service, _)| (*service).to_owned()).collect();
        facts.sort();
        let wanted = asked.quote.as_ref().map_or(String::new(), |quote| quote.text.clone());
        let mut evidence: Vec<_> = used.iter().map(|(_, quote)| quote.clone()).collect();
        evidence.push(asked.quote);
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} asked for \"{wanted}\" and went by {service}, which is slower.",
                    case.name()
                ),
                since: case.last_shipped(),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// The fastest service that was asked for.
fn asked(case: &Case<'_>, cx: &Context<'_>) -> Option<Asked> {
    let services = &cx.rules.services;
    let mut asked: Vec<Asked> = Vec::new();
    let by_name =
        |name: &str, quote| services.class(name).map(|class| Asked { class: class.least, quote });
    let by_tags = |tags: &str, quote: Option<Evidence>| {
        let classes = tags.split([',', ';']).filter_map(|tag| services.class_of_tag(tag));
        classes.map(|class| class.least).max().map(|class| Asked { class, quote })
    };
    if let Some(order) = &case.order {
        let method = order.word(order.shipping_method);
        asked.extend(by_name(method, order.quote(Field::ShippingMethod, method)));
        let tags = order.word(order.tags);
        asked.extend(by_tags(tags, order.quote(Field::Tags, tags)));
    }
    for order in &case.platform {
        let requested = order.word(order.requested_service);
        asked.extend(by_name(requested, order.quote(Field::RequestedService, requested)));
        let tags = order.word(order.tags);
        asked.extend(by_tags(tags, order.quote(Field::Tags, tags)));
    }
    // The first of the fastest: the store's own words before ShipStation's.
    let class = asked.iter().map(|asked| asked.class).max()?;
    asked.into_iter().find(|asked| asked.class == class)
}

/// Services of the active parcels; where no parcel names one, those of platform orders that shipped.
fn used<'l>(case: &Case<'l>) -> Vec<(&'l str, Option<Evidence>)> {
    let parcels = case.active().map(|parcel| {
        let service = parcel.word(parcel.service);
        (service, parcel.quote(Field::Service, service))
    });
    let mut used: Vec<_> = parcels.filter(|(service, _)| !service.is_empty()).collect();
    if used.is_empty() && case.is_shipped() {
        let shipped = case.platform.iter().filter(|o| o.status.value == PlatformStatus::Shipped);
        let orders = shipped.map(|order| {
            let service = order.word(order.service);
            (service, order.quote(Field::Service, service))
        });
        used.extend(orders.filter(|(service, _)| !service.is_empty()));
    }
    used
}
