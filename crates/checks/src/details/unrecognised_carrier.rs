//! `unrecognised-carrier`: the store is told of a carrier it does not have.
//!
//! Names are compared through the table of spellings, so `stamps_com` is USPS. A blank cell says nothing,
//! nor does a file without the column. Where the parcels' own file names no carrier (the Shipments grid
//! has no such column), the platform order's carrier stands for them, once it has shipped.

use backhaul_model::{Arrange, Evidence, Field, Kind, Owner, PlatformStatus, Severity};
use backhaul_reconcile::{Case, Quote};

use crate::audited::is_audited;
use crate::needs::Need;
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct UnrecognisedCarrier;

const CARRIER: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::Carrier]),
    (Kind::ShipStationFulfillments, &[Field::Carrier]),
    (Kind::ShipStationOrders, &[Field::PlatformStatus, Field::Carrier]),
]);

static META: Meta = Meta {
    id: "unrecognised-carrier",
    family: Family::Details,
    severity: Severity::Medium,
    owner: Owner::Integration,
    title_holds: "The store knows every carrier that shipped",
    title_broken: "Shipped with a carrier the store does not know",
    finds: "The carrier of an active parcel is not one that Shopify names, under any known spelling. \
            Generic names (Other, Custom) never are.",
    why: "Shopify makes no tracking link, and some set-ups refuse the whole update.",
    needs: &[CARRIER],
    options: &[],
    actions: &[
        "In Shopify, open the order and choose the carrier beside its tracking number.",
        "In ShipStation, ship with a carrier account, or name the carrier when you choose Mark as \
         Shipped.",
        "If the store does know the name, add it to the carriers of the config.",
    ],
    examples: &[
        ("A parcel by Other.", true),
        ("A parcel by a courier that Shopify does not list.", true),
        ("A parcel by stamps_com, which is USPS.", false),
        ("A voided label by Other.", false),
    ],
};

impl Check for UnrecognisedCarrier {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(strange) = strange(case, cx).filter(|_| is_audited(case)) else { return false };
        let Some((first, _)) = strange.first() else { return true };
        let mut facts: Vec<String> = strange.iter().map(|(name, _)| (*name).to_owned()).collect();
        facts.arrange();
        facts.dedup();
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} shipped with \"{first}\", which is no carrier the store knows.",
                    case.name()
                ),
                since: case.last_shipped(),
                facts,
                evidence: strange.into_iter().map(|(_, quote)| quote).collect(),
                ..Draft::default()
            },
        );
        true
    }
}

/// The carriers that the store does not know, of the active parcels; where these name none, of platform
/// orders that shipped. `None` when nothing names a carrier.
fn strange<'l>(case: &Case<'l>, cx: &Context<'_>) -> Option<Vec<(&'l str, Option<Evidence>)>> {
    let mut named = false;
    let mut strange = Vec::new();
    let marketplace = cite::marketplace(case);
    let takes = |name: &str| cx.rules.marketplaces.takes_carrier(marketplace, name);
    for parcel in case.active() {
        if let Some(recognised) = cx.survey.carrier(parcel, parcel.carrier).recognised {
            named = true;
            let name = parcel.word(parcel.carrier);
            if !recognised && !takes(name) {
                strange.push((name, parcel.quote(Field::Carrier, name)));
            }
        }
    }
    if named || !case.is_shipped() {
        return named.then_some(strange);
    }
    for order in case.platform.iter().filter(|o| o.status.value == PlatformStatus::Shipped) {
        if let Some(recognised) = cx.survey.carrier(order, order.carrier).recognised {
            named = true;
            let name = order.word(order.carrier);
            if !recognised && !takes(name) {
                strange.push((name, order.quote(Field::Carrier, name)));
            }
        }
    }
    named.then_some(strange)
}
