//! Where checks put what they find, and how a finding is filled in from its case.

use backhaul_model::Arrange;
use backhaul_model::{
    Evidence, Finding, Lane, Moment, Owner, Severity,
    finding::{Money, SentParcel},
    fingerprint,
};
use backhaul_reconcile::{Case, Ledger};

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
    /// The check's own actions that do not apply to this case.
    pub without: Vec<&'static str>,
}

/// A finding, and the case it was raised for.
#[derive(Debug)]
pub struct Raised {
    /// The finding.
    pub finding: Finding,
    /// Position of the case in the ledger; the first one's, for a finding of a set.
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

    /// Raises one finding for a set of cases, by their positions: it has no order of its own and lists
    /// theirs. Nothing is raised for an empty set. The value is that of all, where they share a
    /// currency; `facts` make the id together with the set's store, so they say what tells this set
    /// from another.
    pub fn raise_set(&mut self, ledger: &Ledger<'_>, positions: &[u32], draft: Draft) {
        let Some(&first) = positions.first() else { return };
        let from = self.raised.len();
        let facts = draft.facts.clone();
        self.raise(&ledger.case(first as usize), draft);
        let Some(Raised { finding, .. }) = self.raised.get_mut(from) else { return };
        let cases = || positions.iter().map(|&position| ledger.case(position as usize));
        finding.id = identify(self.meta.id, finding.store.as_deref().unwrap_or(""), "", &facts);
        finding.order = None;
        finding.placed = None;
        finding.orders = cases().map(|case| case.name().to_owned()).collect();
        finding.value = cases().map(|case| value(&case)).reduce(add).flatten();
        finding.parcels = cases().flat_map(|case| sent(&case)).collect();
        finding.parcels.arrange();
        finding.parcels.dedup();
    }

    /// Raises a finding about a SKU, with the orders that are concerned, if any: it has no order and no
    /// store of its own. `facts` name the SKU and make the id.
    pub fn raise_sku(&mut self, ledger: &Ledger<'_>, positions: &[u32], draft: Draft) {
        let cases = || positions.iter().map(|&position| ledger.case(position as usize));
        let age = draft.since.and_then(|since| ledger.clock.age(since));
        let mut evidence: Vec<Evidence> = draft.evidence.into_iter().flatten().collect();
        evidence.arrange();
        evidence.dedup();
        let mut actions = draft.actions;
        actions.extend(self.meta.actions.iter().map(|&it| it.to_owned()));
        self.raised.push(Raised {
            case: positions.first().copied().unwrap_or(0),
            finding: Finding {
                id: identify(self.meta.id, "", "", &draft.facts),
                check: self.meta.id.to_owned(),
                severity: draft.severity.unwrap_or(self.meta.severity),
                lane: draft.lane,
                order: None,
                orders: cases().map(|case| case.name().to_owned()).collect(),
                store: None,
                placed: None,
                since: draft.since.and_then(|since| ledger.clock.show(since)),
                age_days: age.map(|(days, _)| days),
                age_business_days: age.map(|(_, business)| business),
                value: cases().map(|case| value(&case)).reduce(add).flatten(),
                owner: self.meta.owner,
                assignee: None,
                holder: None,
                channel: None,
                due: None,
                penalty_risk: false,
                tier: None,
                accepted: None,
                cause: None,
                message: draft.message,
                parcels: Vec::new(),
                case: None,
                evidence,
                actions,
            },
        });
    }

    /// How many findings of this check there are so far.
    pub fn count(&self) -> usize {
        self.raised.iter().filter(|raised| raised.finding.check == self.meta.id).count()
    }

    /// Takes the findings of this check back that `are` to be said otherwise: the positions of their cases.
    pub fn take_back(&mut self, are: impl Fn(&Finding) -> bool) -> Vec<u32> {
        let own =
            |Raised { finding, .. }: &mut Raised| finding.check == self.meta.id && are(finding);
        self.raised.extract_if(.., own).map(|raised| raised.case).collect()
    }

    /// Raises a finding for a case.
    pub fn raise(&mut self, case: &Case<'_>, draft: Draft) {
        let actions: Vec<String> = self.meta.actions.iter().map(|&it| it.to_owned()).collect();
        let Meta { id, severity, owner, .. } = *self.meta;
        self.raised.push(raised(&Origin { id, severity, owner, actions: &actions }, case, draft));
    }
}

/// Where a finding comes from: a check of ours, a plugin's, or a rule.
#[derive(Copy, Clone, Debug)]
pub struct Origin<'a> {
    /// Check id.
    pub id: &'a str,
    /// Its severity.
    pub severity: Severity,
    /// Who acts.
    pub owner: Owner,
    /// What to do, in order.
    pub actions: &'a [String],
}

/// A finding for a case: what the draft does not say comes from the case and the check.
pub fn raised(origin: &Origin<'_>, case: &Case<'_>, draft: Draft) -> Raised {
    let clock = case.clock();
    let age = draft.since.and_then(|since| clock.age(since));
    let mut evidence: Vec<Evidence> = draft.evidence.into_iter().flatten().collect();
    evidence.arrange();
    evidence.dedup();
    let mut actions = draft.actions;
    let applies = |action: &&String| !draft.without.contains(&action.as_str());
    actions.extend(origin.actions.iter().filter(applies).cloned());
    Raised {
        case: case.position,
        finding: Finding {
            id: identify(origin.id, case.store().unwrap_or(""), case.key(), &draft.facts),
            check: origin.id.to_owned(),
            severity: draft.severity.unwrap_or(origin.severity),
            lane: draft.lane,
            order: Some(case.name().to_owned()),
            orders: Vec::new(),
            store: case.store().map(str::to_owned),
            placed: placed(case),
            since: draft.since.and_then(|since| clock.show(since)),
            age_days: age.map(|(days, _)| days),
            age_business_days: age.map(|(_, business)| business),
            value: value(case),
            owner: origin.owner,
            assignee: None,
            holder: None,
            channel: None,
            due: None,
            penalty_risk: false,
            tier: None,
            accepted: None,
            cause: None,
            message: draft.message,
            parcels: sent(case),
            case: None,
            evidence,
            actions,
        },
    }
}

/// When the order was placed; where only ShipStation knows it, when it says so.
fn placed(case: &Case<'_>) -> Option<String> {
    let order = case.order.map(|order| order.created);
    let platform = case.platform.iter().map(|platform| platform.ordered);
    order.into_iter().chain(platform).find_map(|moment| case.clock().show(moment))
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
    parcels.arrange();
    parcels
}

/// The order's total, where it states a currency.
fn value(case: &Case<'_>) -> Option<Money> {
    let order = case.order?;
    let currency = order.word(order.currency);
    let amount = order.total?;
    (!currency.is_empty()).then(|| Money { amount, currency: currency.to_owned() })
}

/// The sum of two values; nothing when one is missing or the currencies differ.
fn add(sum: Option<Money>, next: Option<Money>) -> Option<Money> {
    let (sum, next) = (sum?, next?);
    let amount = sum.amount.saturating_add(next.amount);
    (sum.currency == next.currency).then_some(Money { amount, ..sum })
}

/// A finding's id. Stable across exports: rows and files are left out, only the order and the facts
/// count.
pub fn identify(check: &str, store: &str, key: &str, facts: &[String]) -> String {
    let mut text = format!("{check}\n{store}\n{key}");
    for fact in facts {
        text.push('\n');
        text.push_str(fact);
    }
    format!("{:016x}", fingerprint::hash(text.as_bytes()))
}
