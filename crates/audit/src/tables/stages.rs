//! The map of stages: what each means, which rule moves an order on, whose it is, how many orders stand
//! there now, and where work stalls. A stage that the files show and nobody defined is a gap.

use backhaul_model::report::{MeasureTable, Shows};
use backhaul_model::{DispatchStatus, Owner, Scan};

use super::{Drawn, Plan};
use crate::measures::Seen;
use crate::options::Stage;

const MAP: Plan = Plan {
    id: "stages",
    topic: "How it is run",
    title: "The stages an order passes",
    says: "",
    columns: &[
        ("Stage", Shows::Text),
        ("Means", Shows::Text),
        ("Moves on by", Shows::Text),
        ("Whose", Shows::Text),
        ("Defined", Shows::Text),
        ("Orders there", Shows::Count),
    ],
};

const STALLS: Plan = Plan {
    id: "stalls",
    topic: "How it is run",
    title: "Where orders stall",
    says: "Open findings by family of checks. Where nobody is named, that is a gap of its own: \
           [owners] in the config names somebody.",
    columns: &[
        ("Family of checks", Shows::Text),
        ("Role", Shows::Text),
        ("Person or team", Shows::Text),
        ("Open", Shows::Count),
        ("Oldest, business days", Shows::Count),
        ("Ruled by", Shows::Text),
    ],
};

/// Stages in their order: id, what it means and what moves an order on where the user says nothing, and
/// the role that then has it.
const STAGES: [(&str, &str, &str, Owner); 9] = [
    (
        "ordered",
        "The store has it, ShipStation does not.",
        "ShipStation's import",
        Owner::Integration,
    ),
    ("imported", "ShipStation has it, no label yet.", "a label", Owner::Warehouse),
    (
        "packed",
        "Picked or packed by the warehouse's word.",
        "a label, or the truck",
        Owner::Warehouse,
    ),
    ("labelled", "A label exists, no carrier has seen it.", "the first scan", Owner::Warehouse),
    ("handed-off", "The warehouse says it left, no scan yet.", "the first scan", Owner::Warehouse),
    ("in-transit", "A carrier has it.", "the carrier", Owner::CustomerService),
    ("out-for-delivery", "The carrier brings it today.", "the carrier", Owner::CustomerService),
    (
        "delivered",
        "The carrier says it arrived.",
        "nothing; a return is its own way",
        Owner::CustomerService,
    ),
    ("exception", "The carrier reports trouble.", "a person", Owner::CustomerService),
];

/// Orders by stage.
#[derive(Default)]
pub struct Stages([u64; STAGES.len()]);

impl Stages {
    pub fn note(&mut self, seen: &Seen<'_, '_>) {
        let (Some(_), case) = (seen.order, seen.case) else { return };
        let known = !case.platform.is_empty() || !case.parcels.is_empty();
        if case.is_cancelled() || (!known && !case.is_importable()) {
            return;
        }
        let stage = if seen.shipped {
            let told = case.store_fulfillments.iter().map(|it| it.word(it.shipment_status));
            let scans = case.active().map(|parcel| parcel.word(parcel.scan.word));
            let scanned = case.active().any(|parcel| parcel.scan.value == Scan::Seen);
            let by_word = told.chain(scans).filter_map(of_word).max();
            let left =
                case.dispatches.iter().any(|it| it.status.value == DispatchStatus::Dispatched);
            by_word.unwrap_or(if scanned {
                5
            } else if left {
                4
            } else {
                3
            })
        } else if known {
            let packed = [DispatchStatus::Picked, DispatchStatus::Packed];
            if case.dispatches.iter().any(|it| packed.contains(&it.status.value)) { 2 } else { 1 }
        } else {
            0
        };
        self.0[stage] += 1;
    }

    pub fn table(self, drawn: &Drawn<'_>) -> MeasureTable {
        let given = &drawn.options.stages;
        let blank = Stage::default();
        let own = STAGES.iter().zip(self.0).map(|(&(id, means, rule, role), orders)| {
            let stage = given.get(id).unwrap_or(&blank);
            let named = stage.owner.clone().or_else(|| drawn.options.owners.of_role(role));
            vec![
                id.into(),
                stage.means.as_deref().unwrap_or(means).into(),
                stage.rule.as_deref().unwrap_or(rule).into(),
                named.unwrap_or_else(|| "nobody is named".to_owned()).into(),
                if given.contains_key(id) { "by you" } else { "by this tool" }.into(),
                orders.into(),
            ]
        });
        let further = given.iter().filter(|(id, _)| !STAGES.iter().any(|(ours, ..)| ours == id));
        let further = further.map(|(id, stage)| {
            let said = |text: &Option<String>| text.clone().unwrap_or_default().into();
            vec![
                id.as_str().into(),
                said(&stage.means),
                said(&stage.rule),
                said(&stage.owner),
                "by you".into(),
                "".into(),
            ]
        });
        let without = STAGES.iter().zip(self.0);
        let without = without.filter(|((id, ..), orders)| *orders > 0 && !given.contains_key(*id));
        let without: Vec<&str> = without.map(|((id, ..), _)| *id).collect();
        let mut table = MAP.with(own.chain(further).collect());
        table.says = if without.is_empty() {
            "Every stage that orders stand at is defined by you.".to_owned()
        } else {
            format!(
                "Orders stand at these stages, and [stages] in the config does not define them: {}.",
                without.join(", ")
            )
        };
        table
    }
}

/// The stage that a carrier's or store's word for a parcel stands for.
fn of_word(word: &str) -> Option<usize> {
    let word = word.to_lowercase().replace(['_', '-'], " ");
    let says = |words: &[&str]| words.iter().any(|phrase| word.contains(phrase));
    if says(&["exception", "failure", "attempt", "return"]) {
        Some(8)
    } else if says(&["out for delivery"]) {
        Some(6)
    } else if says(&["delivered"]) {
        Some(7)
    } else if says(&["in transit"]) {
        Some(5)
    } else {
        None
    }
}

/// Where orders stall, by whose it is.
pub fn stalls(drawn: &Drawn<'_>) -> MeasureTable {
    let rows = drawn.model.stalls.iter().map(|stall| {
        vec![
            stall.stage.as_str().into(),
            super::people::role(stall.owner).into(),
            stall.assignee.as_deref().unwrap_or("nobody is named").into(),
            stall.findings.into(),
            stall.oldest_business_days.map_or("".into(), Into::into),
            stall.checks.join(", ").into(),
        ]
    });
    STALLS.with(rows.collect())
}
