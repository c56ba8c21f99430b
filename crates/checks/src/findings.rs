//! Where checks put what they find, and how a finding is filled in from its case.

use backhaul_model::{
    Evidence, Finding, Lane, Moment, Severity,
    finding::{Money, SentParcel},
    fingerprint,
};
use backhaul_reconcile::Case;

use crate::meta::Meta;

/// What a check says of one case; everything else of the finding comes from the case and the check.
#[derive(Default)]
pub struct Draft {
    /// What is wrong, in a sentence.
    pub message: String,
    /// The moment it went wrong, where the files say it.
    pub since: Option<Moment>,
    /// Lane, where it is not *open*.
    pub lane: Lane,
    /// Severity, where it is not the check's own.
    pub severity: Option<Severity>,
    /// The facts that make it true: with check and order they make the finding's stable id.
    pub facts: Vec<String>,
    /// Quotations; blanks (columns a file does not have) are left out.
    pub evidence: Vec<Option<Evidence>>,
    /// Actions that go before the check's own.
    pub actions: Vec<String>,
}

/// A finding, and the case it was raised for.
#[derive(Debug)]
pub struct Raised {
    /// The finding.
    pub finding: Finding,
    /// Position of the case in the ledger.
    pub case: u32,
}

/// Collects the findings of one check.
pub struct Findings<'a> {
    meta: &'static Meta,
    raised: &'a mut Vec<Raised>,
}

impl<'a> Findings<'a> {
    /// A collector for a check.
    pub fn new(meta: &'static Meta, raised: &'a mut Vec<Raised>) -> Self {
        Findings { meta, raised }
    }

    /// Raises a finding for a case.
    pub fn raise(&mut self, case: &Case<'_>, draft: Draft) {
        let clock = case.clock();
        let age = draft.since.and_then(|since| clock.age(since));
        let mut evidence: Vec<Evidence> = draft.evidence.into_iter().flatten().collect();
        evidence.sort();
        evidence.dedup();
        let mut actions = draft.actions;
        actions.extend(self.meta.actions.iter().map(|&action| action.to_owned()));
        let value = case.order.and_then(|order| {
            let currency = order.word(order.currency);
            let amount = order.total?;
            (!currency.is_empty()).then(|| Money { amount, currency: currency.to_owned() })
        });
        self.raised.push(Raised {
            case: case.position,
            finding: Finding {
                id: id(self.meta.id, case, &draft.facts),
                check: self.meta.id.to_owned(),
                severity: draft.severity.unwrap_or(self.meta.severity),
                lane: draft.lane,
                order: Some(case.name().to_owned()),
                orders: Vec::new(),
                store: case.store().map(str::to_owned),
                since: draft.since.and_then(|since| clock.show(since)),
                age_days: age.map(|(days, _)| days),
                age_business_days: age.map(|(_, business)| business),
                value,
                owner: self.meta.owner,
                cause: None,
                message: draft.message,
                parcels: sent(case),
                evidence,
                actions,
            },
        });
    }
}

/// The order's active parcels, by shipment and tracking number.
fn sent(case: &Case<'_>) -> Vec<SentParcel> {
    let stated = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let mut parcels: Vec<SentParcel> = case
        .active()
        .map(|parcel| SentParcel {
            shipment: stated(parcel.text(parcel.shipment)),
            carrier: stated(parcel.word(parcel.carrier)),
            tracking: stated(parcel.text(parcel.tracking)),
            made: case.clock().show(parcel.made()),
            notified: stated(parcel.word(parcel.notified.word)),
        })
        .collect();
    parcels.sort();
    parcels
}

/// Stable across exports: rows and files are left out, only the order and the facts count.
fn id(check: &str, case: &Case<'_>, facts: &[String]) -> String {
    let store = case.store().unwrap_or("");
    let mut text = format!("{check}\n{store}\n{}", case.key());
    for fact in facts {
        text.push('\n');
        text.push_str(fact);
    }
    format!("{:016x}", fingerprint::hash(text.as_bytes()))
}
