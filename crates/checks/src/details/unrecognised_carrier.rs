//! `unrecognised-carrier`: the store is told of a carrier it does not have.
//!
//! Names are compared through the table of spellings, so `stamps_com` is USPS. A blank cell says nothing,
//! nor does a file without the column. Where the parcels' own file names no carrier (the Shipments grid
//! has no such column), the platform order's carrier stands for them, once it has shipped.
//!
//! A warehouse's file is held to the same names where it mostly uses them; one with codes of its own says
//! nothing. A dispatch that left without a carrier is named too, among others that have one.

use backhaul_model::{
    Arrange, Dispatch, DispatchStatus, Evidence, Field, Kind, Moment, Owner, PlatformStatus,
    Severity,
};
use backhaul_reconcile::{Case, Entry, Quote};

use crate::audited::is_audited;
use crate::needs::Need;
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct UnrecognisedCarrier;

const CARRIER: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::Carrier]),
    (Kind::ShipStationFulfillments, &[Field::Carrier]),
    (Kind::ShipStationOrders, &[Field::PlatformStatus, Field::Carrier]),
    (Kind::WarehouseDispatches, &[Field::Carrier]),
]);

const ASK: &str = "Ask the warehouse which carrier took it, and have its code mapped.";

static META: Meta = Meta {
    id: "unrecognised-carrier",
    family: Family::Details,
    severity: Severity::Medium,
    owner: Owner::Integration,
    title_holds: "The store knows every carrier that shipped",
    title_broken: "Shipped with a carrier the store does not know",
    finds: "The carrier of an active parcel is not one that Shopify names, under any known spelling. \
            Generic names (Other, Custom) never are. The same of a dispatch in the warehouse's file; \
            and a dispatch that left without a carrier, where the others name theirs.",
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
        ("The warehouse dispatched it with a carrier code that nobody mapped.", true),
        ("The warehouse dispatched it and left the carrier blank.", true),
        ("A parcel by stamps_com, which is USPS.", false),
        ("A voided label by Other.", false),
        ("The warehouse's file has the column and leaves it blank everywhere.", false),
        ("The warehouse's file names its carriers by codes of its own.", false),
    ],
};

impl Check for UnrecognisedCarrier {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !is_audited(case) {
            return false;
        }
        let parcels = strange(case, cx);
        let dispatches = dispatched(case, cx);
        let spoken = parcels.is_some() || dispatches.is_some();
        let (parcels, dispatches) = (parcels.unwrap_or_default(), dispatches.unwrap_or_default());
        let name = case.name();
        let message = match (parcels.first(), dispatches.first()) {
            (Some((first, _)), _) => {
                format!("{name} shipped with \"{first}\", which is no carrier the store knows.")
            }
            (None, Some(("", _))) => {
                format!("The warehouse dispatched {name} without a carrier.")
            }
            (None, Some((first, _))) => format!(
                "The warehouse dispatched {name} with \"{first}\", which is no carrier the store knows."
            ),
            (None, None) => return spoken,
        };
        // A warehouse's file beside the parcels confirms what they say: the finding stays the same one.
        let (told, since, actions) = if parcels.is_empty() {
            (&dispatches, left_at(case), vec![ASK.to_owned()])
        } else {
            (&parcels, None, Vec::new())
        };
        let mut facts: Vec<String> = told.iter().map(|(name, _)| (*name).to_owned()).collect();
        facts.arrange();
        facts.dedup();
        let quotes = parcels.iter().chain(&dispatches).map(|(_, quote)| quote.clone());
        out.raise(
            case,
            Draft {
                message,
                since: since.or_else(|| case.last_shipped()),
                facts,
                evidence: quotes.collect(),
                actions,
                ..Draft::default()
            },
        );
        true
    }
}

/// Names of carriers and their quotations.
type Named<'l> = Vec<(&'l str, Option<Evidence>)>;

/// The carriers that the store does not know of what left the warehouse, blank ones where the file names
/// most; `None` when it says nothing of them.
fn dispatched<'l>(case: &Case<'l>, cx: &Context<'_>) -> Option<Named<'l>> {
    let mut named = false;
    let mut strange = Vec::new();
    let marketplace = cite::marketplace(case);
    for dispatch in case.dispatches.iter().filter(|dispatch| left(dispatch)) {
        let name = dispatch.word(dispatch.carrier);
        if !cx.survey.names_carriers(dispatch.at.table) {
            continue;
        }
        named = true;
        let recognised = cx.survey.carrier(dispatch, dispatch.carrier).recognised;
        let takes = || cx.rules.marketplaces.takes_carrier(marketplace, name);
        if !recognised.is_some_and(|known| known || takes()) {
            strange.push((name, dispatch.quote(Field::Carrier, name)));
        }
    }
    named.then_some(strange)
}

fn left(dispatch: &Entry<'_, Dispatch>) -> bool {
    dispatch.status.value == DispatchStatus::Dispatched
}

/// When the first of the case's dispatches left.
fn left_at(case: &Case<'_>) -> Option<Moment> {
    let left = case.dispatches.iter().filter(|dispatch| left(dispatch));
    let times = left.map(|dispatch| dispatch.dispatched).filter(|at| at.stamp.is_some());
    times.min_by_key(|&at| case.clock().nominal(at))
}

/// The carriers that the store does not know, of the active parcels; where these name none, of platform
/// orders that shipped. `None` when nothing names a carrier.
fn strange<'l>(case: &Case<'l>, cx: &Context<'_>) -> Option<Named<'l>> {
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
