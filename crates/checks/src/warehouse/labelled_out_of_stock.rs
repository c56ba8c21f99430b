//! `labelled-out-of-stock`: a label for goods that the warehouse does not have.
//!
//! An order may be short of one item and rightly ship the others. Where both sides list items, a label
//! must hold one that is short; else there must be more labels than dispatches that were picked.

use backhaul_model::{Dispatch, DispatchStatus, Owner, Severity};
use backhaul_reconcile::{Case, Entry};

use super::{is_picked, labels, said};
use crate::needs::{DISPATCH_STATUS, LABELS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct LabelledOutOfStock;

static META: Meta = Meta {
    id: "labelled-out-of-stock",
    family: Family::Warehouse,
    severity: Severity::Critical,
    owner: Owner::Warehouse,
    title_holds: "No label was made for goods the warehouse lacks",
    title_broken: "Labelled, and out of stock in the warehouse",
    finds: "A label for an order that the warehouse reports short or out of stock.",
    why: "The store told the customer that it shipped, and there is nothing to ship.",
    needs: &[DISPATCH_STATUS, LABELS],
    options: &[],
    actions: &[
        "Void the label before the carrier bills it.",
        "Tell the customer today: the shipping confirmation was wrong.",
        "Correct the item's stock in the store, so that it is not sold again.",
    ],
    examples: &[
        ("A label, and the warehouse reports the order out of stock.", true),
        ("Out of stock, and the label was voided.", false),
        ("One item short, and the label lists the other one.", false),
    ],
};

impl Check for LabelledOutOfStock {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let short: Vec<_> =
            case.dispatches.iter().filter(|d| d.status.value == DispatchStatus::Short).collect();
        if case.dispatches.is_empty() || labels(case).next().is_none() {
            return false;
        }
        if short.is_empty() || !holds(case, &short) {
            return true;
        }
        let mut evidence: Vec<_> = short.iter().flat_map(|dispatch| said(dispatch)).collect();
        evidence.extend(labels(case).flat_map(cite::parcel));
        let mut facts = cite::tracking_facts(case);
        facts.push("short".to_owned());
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} has a label, and the warehouse does not have its goods.",
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

/// Whether a label holds what is short.
fn holds(case: &Case<'_>, short: &[&Entry<'_, Dispatch>]) -> bool {
    let skus: Vec<_> = short
        .iter()
        .flat_map(|dispatch| dispatch.lines().iter().map(|l| case.sku(dispatch.at.table, l)))
        .filter(|sku| !sku.is_blank())
        .collect();
    if let Some(units) = case.parcel_units().filter(|_| !skus.is_empty()) {
        return skus.iter().any(|&sku| units.has(sku));
    }
    let picked = case.dispatches.iter().filter(|dispatch| is_picked(dispatch)).count();
    labels(case).count() > picked
}
