//! `tracking-mismatch`: the store gave the customer another number than the parcel bears.
//!
//! The store's numbers are those of its fulfillments that are not cancelled; ShipStation's are those of
//! the active parcels. They differ when
//!
//! - the store has a number that no active parcel bears: a voided label's, or one typed by hand. It
//!   takes every active parcel's number to say so;
//! - or the store shows the order fulfilled and lacks a parcel's number. On a partial order the number
//!   is on its way or missing, which is `shipped-partly-fulfilled`, and an order without any
//!   fulfillment in the store is `shipped-unfulfilled`. A parcel younger than the grace is too fresh.
//!
//! A store that has no number at all has nothing that differs: somebody fulfilled the order by hand,
//! which `failed-notification` tells where the notification column does.
//!
//! A store that has a parcel's number and more numbers than there are parcels has sent the customer two
//! different messages, as far as a file can tell: each number is quoted with its day.
//!
//! Letter case, blanks and dashes do not count. A number that a spreadsheet lost is no number, and what
//! it would have matched is not known: then nothing is claimed.

use backhaul_model::{
    Field, FulfillmentStatus, Lane, Owner, Parcel, Severity, SortedSet, StoreFulfillment,
};
use backhaul_reconcile::{Case, Entry, Quote};

use crate::needs::{STORE_TRACKING, TRACKING};
use crate::{Check, Context, Draft, Family, Findings, GRACE, Meta, cite};

/// The check.
pub struct TrackingMismatch;

static META: Meta = Meta {
    id: "tracking-mismatch",
    family: Family::WriteBack,
    severity: Severity::High,
    owner: Owner::Integration,
    title_holds: "The store has the parcels' tracking numbers",
    title_broken: "The store's tracking number is not the parcel's",
    finds: "The tracking numbers of the store's fulfillments and of the active parcels differ.",
    why: "The customer follows a parcel that does not exist, or another one.",
    needs: &[STORE_TRACKING, TRACKING],
    options: &[&GRACE],
    actions: &[
        "In Shopify, open the order's fulfillment, choose Edit tracking and enter ShipStation's \
         number.",
        "Tick Send shipment details so that the customer gets it.",
    ],
    examples: &[
        ("The store has the voided label's number, the active parcel another.", true),
        ("The store has the voided label's number and the active parcel's: told twice.", true),
        ("The store shows the order fulfilled with one of two parcels' numbers.", true),
        ("The same number, with blanks and in small letters.", false),
        ("One of two parcels' numbers, and the store shows the order partial.", false),
    ],
};

/// Numbers as they compare.
type Numbers = SortedSet<String>;

impl Check for TrackingMismatch {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let told: Vec<_> = case.store_fulfillments.iter().filter(|f| speaks(f)).collect();
        let stored = union(told.iter().map(|f| f.text(f.tracking)));
        if stored.is_empty() {
            return false;
        }
        let sent: Vec<_> = case.active().filter(|p| p.has(Field::Tracking)).collect();
        let lost = sent.iter().any(|parcel| !parcel.lost_tracking.is_blank())
            || told.iter().any(|f| is_lost(f.text(f.tracking)));
        let parcels = union(sent.iter().map(|p| p.text(p.tracking)));
        if parcels.is_empty() || lost {
            return false;
        }
        let all_known = sent.iter().all(|parcel| !parcel.tracking.is_blank());
        let strange: Vec<&String> = stored.difference(&parcels).filter(|_| all_known).collect();
        let fulfilled =
            case.order.is_some_and(|order| order.fulfillment.value == FulfillmentStatus::Fulfilled);
        let missing = |parcel: &&&Entry<'_, Parcel>| {
            fulfilled && numbers(parcel.text(parcel.tracking)).any(|n| !stored.contains(&n))
        };
        let lacking: Vec<_> = sent.iter().filter(missing).collect();
        if strange.is_empty() && lacking.is_empty() {
            return true;
        }
        let old = |parcel: &Entry<'_, Parcel>| {
            case.clock().is_older_than(cx.seconds(&GRACE), parcel.made())
        };
        let fresh = strange.is_empty() && !lacking.iter().any(|parcel| old(parcel));
        let since = sent.iter().map(|parcel| parcel.made()).filter(|made| made.stamp.is_some());
        let dead = |number: &&String| {
            let own = |parcel: &Entry<'_, Parcel>| {
                numbers(parcel.text(parcel.tracking)).any(|of| of == **number)
            };
            case.voided().any(own)
        };
        let name = case.name();
        let twice = stored.len() > parcels.len() && stored.iter().any(|it| parcels.contains(it));
        let message = if twice {
            format!(
                "The customer of {name} may have been told twice: {} tracking numbers in the store, {} \
                 on parcels.",
                stored.len(),
                parcels.len()
            )
        } else if strange.iter().any(dead) {
            format!("The store has the number of a voided label of {name}.")
        } else if strange.is_empty() {
            format!("The store lacks the number of a parcel of {name}.")
        } else {
            format!("The store has a number for {name} that no parcel bears.")
        };
        let said = |f: &&Entry<'_, StoreFulfillment>| {
            let number = f.quote(Field::Tracking, f.text(f.tracking));
            [number, f.quote_moment(Field::FulfilledAt, f.created)]
        };
        let mut evidence: Vec<_> = told.iter().flat_map(said).collect();
        evidence.extend(sent.iter().flat_map(|parcel| cite::parcel(parcel)));
        evidence.push(cite::fulfillment(case));
        let mut facts: Vec<String> = stored.iter().cloned().collect();
        facts.push("instead of".to_owned());
        facts.extend(parcels.iter().cloned());
        out.raise(
            case,
            Draft {
                message,
                since: since.max_by_key(|made| case.clock().nominal(*made)),
                lane: if fresh { Lane::TooFresh } else { Lane::Open },
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// Whether a fulfillment of the store counts.
fn speaks(fulfillment: &Entry<'_, StoreFulfillment>) -> bool {
    !fulfillment.cancelled && fulfillment.has(Field::Tracking)
}

/// Whether the store's fulfillments show a tracking number.
pub(super) fn is_in_store(case: &Case<'_>, tracking: &str) -> bool {
    let told = case.store_fulfillments.iter().filter(|fulfillment| speaks(fulfillment));
    let stored = union(told.map(|fulfillment| fulfillment.text(fulfillment.tracking)));
    let mut sent = numbers(tracking).peekable();
    sent.peek().is_some() && sent.all(|number| stored.contains(&number))
}

fn union<'t>(cells: impl Iterator<Item = &'t str>) -> Numbers {
    cells.flat_map(numbers).collect()
}

/// The numbers of a cell, as reading left them: apart by commas.
fn numbers(cell: &str) -> impl Iterator<Item = String> {
    let plain = |number: &str| -> String {
        number.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase()
    };
    cell.split([',', ';']).map(plain).filter(|number| !number.is_empty())
}

/// `9.40011E+21`: the digits are gone.
fn is_lost(cell: &str) -> bool {
    let upper = cell.to_ascii_uppercase();
    upper.split_once("E+").is_some_and(|(digits, _)| digits.contains(['.', ',']))
}
