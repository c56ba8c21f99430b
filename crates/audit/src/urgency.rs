//! How urgent a finding is beyond its check: the channel and its deadline, the customer's tier, and which
//! system holds the record, so that it is corrected where it will stay corrected.

use backhaul_checks::{Raised, marketplace};
use backhaul_model::time::{DAY, HOUR, iso};
use backhaul_model::{PlatformStatus, Severity};
use backhaul_reconcile::{Case, Ledger};

use crate::measures::UNTOLD;
use crate::options::Options;
use crate::standing::holder;

/// Words in the source or the tags of a store's order that say it was sold elsewhere, and where.
const CHANNELS: [(&str, &str); 5] = [
    ("amazon", "amazon"),
    ("ebay", "ebay"),
    ("etsy", "etsy"),
    ("tiktok", "tiktok"),
    ("walmart", "walmart"),
];

/// Says of each finding of an order what its case adds.
#[inline(never)]
pub fn mark(raised: &mut [Raised], ledger: &Ledger<'_>, options: &Options) {
    for Raised { finding, case } in raised {
        if finding.order.is_none() {
            continue;
        }
        let case = ledger.case(*case as usize);
        finding.holder = Some(holder(&case).to_owned());
        finding.tier = tier(&case, options);
        let channel = channel(&case);
        let due = due(&case, options, channel, UNTOLD.contains(&finding.check.as_str()));
        let clock = &ledger.clock;
        finding.penalty_risk =
            !channel.is_empty() && due.is_some_and(|due| due - clock.as_of <= DAY);
        finding.channel = (!channel.is_empty()).then(|| channel.to_owned());
        finding.due = due.map(|due| iso(due, clock.offset));
    }
}

/// One step more severe; what only informs stays so.
pub fn raised(severity: Severity) -> Severity {
    match severity {
        Severity::Critical | Severity::High => Severity::Critical,
        Severity::Medium => Severity::High,
        Severity::Low => Severity::Medium,
        Severity::Info => Severity::Info,
    }
}

/// The marketplace of an order: its file says it, or the source or a tag that an app left in the store.
fn channel(case: &Case<'_>) -> &'static str {
    let Some(order) = case.order else { return "" };
    let of_file = marketplace(case);
    let said = |text: &str| {
        let plain = text.to_lowercase();
        let words = || plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let found = CHANNELS.iter().find(|(word, _)| words().any(|other| other == *word));
        found.map(|(_, channel)| *channel)
    };
    let texts = [of_file, order.word(order.source), order.word(order.tags)];
    texts.into_iter().find_map(said).unwrap_or("")
}

/// The first tier that a tag on either side names.
fn tier(case: &Case<'_>, options: &Options) -> Option<String> {
    if options.tiers.is_empty() {
        return None;
    }
    let store = case.order.iter().map(|order| order.word(order.tags));
    let platform = case.platform.iter().map(|order| order.word(order.tags));
    let tags: Vec<String> = store
        .chain(platform)
        .flat_map(|tags| tags.split([',', ';']))
        .map(|tag| tag.trim().to_lowercase())
        .collect();
    let named = options.tiers.iter().find(|(tag, _)| tags.contains(&tag.trim().to_lowercase()));
    named.map(|(_, tier)| tier.clone())
}

/// By when an order has to ship, or its channel has to be told.
fn due(case: &Case<'_>, options: &Options, channel: &str, untold: bool) -> Option<i64> {
    let clock = case.clock();
    let rules = options.rules.marketplaces.of(channel);
    if case.is_shipped() {
        let hours = rules.and_then(|rules| rules.tracking_upload).filter(|_| untold)?;
        let made = case.last_shipped().and_then(|made| clock.nominal(made))?;
        return Some(made + i64::from(hours) * HOUR);
    }
    let open = case.platform.iter().filter(|order| {
        order.status.value.is_open() || order.status.value == PlatformStatus::AwaitingPayment
    });
    let stated = open.filter_map(|order| clock.deadline(order.ship_by)).min();
    stated.or_else(|| {
        let days = rules.and_then(|rules| rules.handling)?;
        let created = clock.nominal(case.order?.created)?;
        Some(clock.after_business_seconds(created, i64::from(days) * DAY))
    })
}
