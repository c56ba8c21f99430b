//! What is whose: how each role reads the report, what to look at each day and each week, who holds the
//! record of an order now, and which channels' deadlines are near.

use backhaul_model::report::{MeasureTable, Shows};
use backhaul_model::time::DAY;
use backhaul_model::{Finding, Owner, SortedMap};

use super::{Drawn, Plan};
use crate::measures::open;
use crate::moment::{self, Edge};
use crate::preset::Preset;

const ROLES: Plan = Plan {
    id: "roles",
    topic: "Who does what",
    title: "How to read this if you are…",
    says: "One row for each role: where to begin, and what waits there now.",
    columns: &[
        ("You are", Shows::Text),
        ("Begin with", Shows::Text),
        ("Then", Shows::Text),
        ("Open", Shows::Count),
        ("Oldest, business days", Shows::Count),
    ],
};

const ROUNDS: Plan = Plan {
    id: "rounds",
    topic: "Who does what",
    title: "Each day, each week",
    says: "A round looks at a few checks only; --preset runs it alone.",
    columns: &[
        ("Round", Shows::Text),
        ("Looks for", Shows::Text),
        ("Checks", Shows::Text),
        ("Open", Shows::Count),
    ],
};

const HOLDERS: Plan = Plan {
    id: "holders",
    topic: "Who does what",
    title: "Who holds the record now",
    says: "The store until an order is imported, ShipStation until the store was told, the warehouse \
           while it works on it, the store again afterwards. Correct a record where it is held.",
    columns: &[("System", Shows::Text), ("Open findings", Shows::Count), ("So", Shows::Text)],
};

const CHANNELS: Plan = Plan {
    id: "deadlines",
    topic: "Who does what",
    title: "Deadlines by channel",
    says: "Open findings with a day by which the channel wants the order shipped, or told. Past it, \
           the customer or the marketplace is probably affected already.",
    columns: &[
        ("Channel", Shows::Cell),
        ("Past", Shows::Count),
        ("Within a day", Shows::Count),
        ("Later", Shows::Count),
        ("Penalty risk", Shows::Count),
    ],
};

/// Roles, with what to begin with and what to look at then.
const GUIDES: [(Owner, &str, &str); 6] = [
    (
        Owner::Warehouse,
        "The stop list: what is cancelled or refunded must not leave.",
        "What is overdue, then labels that never moved and orders packed without a label.",
    ),
    (
        Owner::CustomerService,
        "Orders that shipped and whose customers were not told.",
        "Addresses that stop a parcel, cancellations after the label, returns without a refund.",
    ),
    (
        Owner::Integration,
        "Patterns: one cause for many orders is one repair.",
        "Write-backs that failed one by one, then orders that were never imported.",
    ),
    (
        Owner::Operations,
        "What to do first, and deadlines by channel.",
        "Partial orders that never close, holds past their day, the stages and whose they are.",
    ),
    (
        Owner::Finance,
        "Orders that shipped after they were refunded.",
        "Payments that lapse, labels that cost too much, refunds without a return.",
    ),
    (
        Owner::Catalogue,
        "SKUs that block most waiting orders.",
        "SKUs that one side does not know, stock that is promised twice.",
    ),
];

/// The word for a role.
pub fn role(owner: Owner) -> &'static str {
    match owner {
        Owner::Integration => "integration",
        Owner::Warehouse => "warehouse",
        Owner::CustomerService => "customer service",
        Owner::Operations => "operations",
        Owner::Finance => "finance",
        Owner::Catalogue => "catalogue",
    }
}

pub fn tables(drawn: &Drawn<'_>) -> Vec<MeasureTable> {
    vec![roles(drawn), rounds(drawn), holders(drawn.findings), channels(drawn)]
}

fn roles(drawn: &Drawn<'_>) -> MeasureTable {
    let rows = GUIDES.map(|(owner, first, then)| {
        let own = || open(drawn.findings).filter(move |finding| finding.owner == owner);
        let oldest = own().filter_map(|finding| finding.age_business_days).max();
        vec![
            role(owner).into(),
            first.into(),
            then.into(),
            (own().count() as u64).into(),
            oldest.map_or("".into(), Into::into),
        ]
    });
    ROLES.with(rows.to_vec())
}

fn rounds(drawn: &Drawn<'_>) -> MeasureTable {
    let rows = Preset::ALL.map(|preset| {
        let checks = preset.checks();
        let found = open(drawn.findings).filter(|it| checks.contains(&it.check.as_str()));
        vec![
            preset.id().into(),
            preset.says().into(),
            checks.join(", ").into(),
            (found.count() as u64).into(),
        ]
    });
    ROUNDS.with(rows.to_vec())
}

fn holders(findings: &[Finding]) -> MeasureTable {
    let systems = [
        ("store", "Correct it in the store; ShipStation takes it over, or has let go of it."),
        ("shipstation", "Correct it in ShipStation, else its next update undoes the correction."),
        ("warehouse", "Ask the floor before either system is changed."),
    ];
    let rows = systems.into_iter().filter_map(|(system, so)| {
        let held = open(findings).filter(|it| it.holder.as_deref() == Some(system)).count() as u64;
        (held > 0).then(|| vec![system.into(), held.into(), so.into()])
    });
    HOLDERS.with(rows.collect())
}

fn channels(drawn: &Drawn<'_>) -> MeasureTable {
    let clock = &drawn.ledger.clock;
    let mut channels: SortedMap<&str, [u64; 4]> = SortedMap::new();
    for finding in open(drawn.findings) {
        let due = finding.due.as_deref();
        let due = due.and_then(|due| moment::parse(due, clock.zone, clock.offset, Edge::End).ok());
        let Some(left) = due.map(|due| due - clock.as_of) else { continue };
        let channel = finding.channel.as_deref().unwrap_or("the store itself");
        let tally = channels.entry(channel).or_default();
        tally[if left < 0 {
            0
        } else if left <= DAY {
            1
        } else {
            2
        }] += 1;
        tally[3] += u64::from(finding.penalty_risk);
    }
    let rows = channels.into_iter().map(|(channel, [past, near, later, risk])| {
        vec![channel.into(), past.into(), near.into(), later.into(), risk.into()]
    });
    CHANNELS.with(rows.collect())
}
