//! `service-downgrade`: asked for fast, sent slow.
//!
//! What was asked for stands in the store's shipping method, else in ShipStation's requested service, and
//! in tags of either side; the fastest of them counts. Classes come from [`crate::rules::Services`]: the slowest
//! meaning of what was asked for against the fastest of what was used, so that an *Express* order sent
//! by Priority Mail is no finding, and one by Ground is. Of several parcels the fastest counts. A service
//! whose words nobody knows says nothing, and neither does the whole order then.

use backhaul_model::{
    Arrange, Evidence, Field, Kind, Owner, Parcel, PlatformOrder, PlatformStatus, Severity,
    StoreOrder, Word,
};
use backhaul_reconcile::{Case, Entry, Quote};

use crate::audited::is_audited;
use crate::needs::Need;
use crate::rules::Class;
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct ServiceDowngrade;

const REQUESTED: Need = Need(&[
    (Kind::ShopifyOrders, &[Field::ShippingMethod]),
    (Kind::MarketplaceOrders, &[Field::ShippingMethod]),
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

impl Check for ServiceDowngrade {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !is_audited(case) {
            return false;
        }
        let asked = asked(case, cx);
        let Some(class) = asked.iter().map(|(class, _)| *class).max().filter(|&c| c >= FAST) else {
            return false;
        };
        let used = used(case);
        let classes: Option<Vec<u8>> = used.iter().map(|used| Some(used.class(cx)?.most)).collect();
        let Some(fastest) = classes.and_then(|classes| classes.into_iter().max()) else {
            return false;
        };
        if fastest >= class {
            return true;
        }
        let mut facts: Vec<String> = used.iter().map(|used| used.name().to_owned()).collect();
        facts.arrange();
        let service = used.first().map_or("", Used::name);
        // The first of the fastest: the store's own words before ShipStation's.
        let quote =
            asked.into_iter().find(|(asked, _)| *asked == class).and_then(
                |(_, words)| match words {
                    Words::Store(order, field, word) => order.quote(field, order.word(word)),
                    Words::Platform(order, field, word) => order.quote(field, order.word(word)),
                },
            );
        let wanted = quote.as_ref().map_or(String::new(), |quote| quote.text.clone());
        let mut evidence: Vec<_> = used.iter().map(Used::quote).collect();
        evidence.push(quote);
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

/// Where a wish for a service stands.
enum Words<'c, 'l> {
    Store(&'c Entry<'l, StoreOrder>, Field, Word),
    Platform(&'c Entry<'l, PlatformOrder>, Field, Word),
}

/// What was asked for, the store's words first: classes by their slowest meaning.
fn asked<'c, 'l>(case: &'c Case<'l>, cx: &Context<'_>) -> Vec<(u8, Words<'c, 'l>)> {
    let mut asked = Vec::new();
    if let Some(order) = &case.order {
        let (method, tags) = (order.shipping_method, order.tags);
        let by_method = cx.survey.class(order, method);
        asked.extend(
            by_method.map(|c| (c.least, Words::Store(order, Field::ShippingMethod, method))),
        );
        let by_tags = cx.survey.class_of_tags(order, tags);
        asked.extend(by_tags.map(|c| (c.least, Words::Store(order, Field::Tags, tags))));
    }
    // ShipStation's column may have been changed by a rule since; the store's is what was paid for.
    let stated = case.order.is_some_and(|order| !order.shipping_method.is_blank());
    for order in &case.platform {
        let (service, tags) = (order.requested_service, order.tags);
        if !stated {
            let by_service = cx.survey.class(order, service);
            let words = Words::Platform(order, Field::RequestedService, service);
            asked.extend(by_service.map(|class| (class.least, words)));
        }
        let by_tags = cx.survey.class_of_tags(order, tags);
        asked.extend(by_tags.map(|c| (c.least, Words::Platform(order, Field::Tags, tags))));
    }
    asked
}

/// A service that was used.
enum Used<'c, 'l> {
    Parcel(&'c Entry<'l, Parcel>),
    Order(&'c Entry<'l, PlatformOrder>),
}

impl<'l> Used<'_, 'l> {
    fn name(&self) -> &'l str {
        match self {
            Used::Parcel(parcel) => parcel.word(parcel.service),
            Used::Order(order) => order.word(order.service),
        }
    }

    fn class(&self, cx: &Context<'_>) -> Option<Class> {
        match self {
            Used::Parcel(parcel) => cx.survey.class(parcel, parcel.service),
            Used::Order(order) => cx.survey.class(order, order.service),
        }
    }

    fn quote(&self) -> Option<Evidence> {
        match self {
            Used::Parcel(parcel) => parcel.quote(Field::Service, self.name()),
            Used::Order(order) => order.quote(Field::Service, self.name()),
        }
    }
}

/// Services of the active parcels; where no parcel names one, those of platform orders that shipped.
fn used<'c, 'l>(case: &'c Case<'l>) -> Vec<Used<'c, 'l>> {
    let parcels = case.active().filter(|parcel| !parcel.service.is_blank());
    let mut used: Vec<Used<'c, 'l>> = parcels.map(Used::Parcel).collect();
    if used.is_empty() && case.is_shipped() {
        let shipped = case.platform.iter().filter(|o| o.status.value == PlatformStatus::Shipped);
        used.extend(shipped.filter(|order| !order.service.is_blank()).map(Used::Order));
    }
    used
}
