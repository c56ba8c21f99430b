//! `write-back-outage`: for a while, what shipped did not reach the store.
//!
//! One finding for the run, because it is one thing to do: an escalation with all shipment ids. The
//! orders keep their own findings, which refer to it.

use backhaul_model::{Field, Owner, Severity};
use backhaul_reconcile::{Case, Ledger, Quote};

use crate::needs::{SHIP_TIME, STORE_STATUS};
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit};

/// The check.
pub struct WriteBackOutage;

static PARCELS: CheckOption = CheckOption {
    id: "parcels",
    unit: Unit::Count,
    default: 50,
    says: "Fewest shipments of a store, below which no run is told from chance.",
};

static META: Meta = Meta {
    id: "write-back-outage",
    family: Family::WriteBack,
    severity: Severity::Critical,
    owner: Owner::Integration,
    title_holds: "No run of shipments failed to reach the store",
    title_broken: "For a while, what shipped did not reach the store",
    finds: "In a store with 50 shipments or more: a run of shipments in time order, at least 8 of them \
            failed, across carriers and services, at a rate that chance explains in fewer than one of a \
            thousand stores, with shipments that arrived before and after. One finding for the run, \
            listing its orders.",
    why: "All its customers wait without tracking at once, and re-sending them one by one hides what \
          broke.",
    needs: &[STORE_STATUS, SHIP_TIME],
    options: &[&PARCELS],
    actions: &[
        "Escalate once to ShipStation support, with the span and all shipment ids.",
        "Hold single re-sends until they answer: many arrive by themselves, and would arrive twice.",
        "When they confirm, select the shipments and choose Notify Marketplace for all at once.",
        "Audit fresh exports afterwards: the run must be gone.",
    ],
    examples: &[
        (
            "Of 900 shipments 40 in a row failed, by three carriers, and those around them arrived.",
            true,
        ),
        ("Three in ten shipments failed, here and there, all through the month.", false),
        ("From a day on every shipment failed, up to the end: notifications are off.", false),
    ],
};

impl Check for WriteBackOutage {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, _: &Case<'_>, _: &Context<'_>, _: &mut Findings<'_>) -> bool {
        false
    }

    fn conclude(&self, ledger: &Ledger<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let enough = |shipments: usize| shipments as i64 >= cx.get(&PARCELS);
        let stores = cx.histories.iter().filter(|history| enough(history.shipments));
        let mut spoken = false;
        for history in stores {
            spoken = true;
            for outage in &history.outages {
                let (Some(&first), Some(&last)) = (outage.cases.first(), outage.cases.last())
                else {
                    continue;
                };
                let edges = [first, last].map(|position| ledger.case(position as usize));
                let of = if history.store.is_empty() {
                    String::new()
                } else {
                    format!(" of {}", history.store)
                };
                let (failed, all, span) = (outage.cases.len(), outage.shipments, &outage.span);
                let who = if failed == all {
                    format!("All {all} shipments")
                } else {
                    format!("{failed} of the {all} shipments")
                };
                let draft = Draft {
                    message: format!("{who}{of} {span} did not reach the store."),
                    since: edges[0].last_shipped(),
                    facts: vec![outage.from.clone()],
                    evidence: edges.iter().flat_map(made).collect(),
                    ..Draft::default()
                };
                out.raise_set(ledger, &outage.cases, draft);
            }
        }
        spoken
    }
}

/// When the newest parcel of a case left, and what the store says of it.
fn made(case: &Case<'_>) -> Vec<Option<backhaul_model::Evidence>> {
    let mut quotes = crate::cite::shipped(case);
    quotes.push(crate::cite::fulfillment(case));
    let order = case.order.as_ref();
    quotes.push(order.and_then(|order| order.quote(Field::OrderName, case.name())));
    quotes
}
