//! `labelled-unpicked`: a label lies there, and nobody has taken the goods from the shelf.
//!
//! The warehouse's file must name the order and say of none of its dispatches that it was picked,
//! packed or dispatched; an order that the warehouse cancelled or reports short is not picked either.

use backhaul_model::{DispatchStatus, Lane, Owner, Severity};
use backhaul_reconcile::Case;

use super::{is_picked, labels, said};
use crate::needs::{LABEL_TIME, PICKED};
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite};

/// The check.
pub struct LabelledUnpicked;

static PICKING: CheckOption = CheckOption {
    id: "picking",
    unit: Unit::BusinessDays,
    default: 1,
    says: "How long after its label an order may wait to be picked.",
};

static META: Meta = Meta {
    id: "labelled-unpicked",
    family: Family::Warehouse,
    severity: Severity::High,
    owner: Owner::Warehouse,
    title_holds: "Labelled orders are picked within a business day",
    title_broken: "Labelled, and not picked in the warehouse",
    finds: "An active label older than 1 business day, of an order that is not picked in the \
            warehouse.",
    why: "The store told the customer that it is on its way, and it lies on the shelf.",
    needs: &[PICKED, LABEL_TIME],
    options: &[&PICKING],
    actions: &[
        "Ask the warehouse what holds it: stock, a lost pick list, or an order it never got.",
        "If it will not leave soon, void the label and tell the customer the new day.",
    ],
    examples: &[
        ("Label made 3 business days ago, the warehouse shows it allocated.", true),
        ("Label made on Friday evening, as-of Sunday: too fresh.", false),
        ("Label made 3 business days ago, the warehouse shows it packed.", false),
        ("The warehouse's file does not name the order.", false),
    ],
};

impl Check for LabelledUnpicked {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let clock = case.clock();
        let oldest = labels(case)
            .filter(|label| label.made().stamp.is_some())
            .min_by_key(|label| clock.nominal(label.made()));
        let known = case.dispatches.iter().any(|d| d.status.value != DispatchStatus::Unknown);
        let Some(label) = oldest.filter(|_| known) else { return false };
        if case.dispatches.iter().any(|dispatch| is_picked(dispatch)) {
            return true;
        }
        let elapsed = clock.business_seconds_since(label.made());
        let fresh = elapsed.is_none_or(|seconds| seconds <= cx.seconds(&PICKING));
        let mut evidence: Vec<_> = cite::parcel(label).into();
        evidence.extend(case.dispatches.iter().flat_map(said));
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} has had a label since {}; the warehouse has not picked it.",
                    case.name(),
                    cite::day(label.made().stamp)
                ),
                since: Some(label.made()),
                lane: if fresh { Lane::TooFresh } else { Lane::Open },
                facts: vec![label.text(label.tracking).to_owned(), "unpicked".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
