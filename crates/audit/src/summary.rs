//! The answer: numbers first, then at most three sentences that say only what the files can prove.

use backhaul_model::finding::Money;
use backhaul_model::report::{CheckResult, Outcome, Summary};
use backhaul_model::{Finding, Lane, Severity, SortedMap, SortedSet, money};
use backhaul_reconcile::Case;

use crate::first::STOP_LIST;

/// Counts over the cases of the window.
#[derive(Default)]
pub struct Counts {
    /// Storefront orders.
    pub orders: u64,
    /// Of these, shipped.
    pub shipped: u64,
    /// Of these, known to ShipStation.
    pub matched: u64,
    /// Matches by strength.
    pub by_match: SortedMap<String, u64>,
}

impl Counts {
    /// Counts a case.
    #[inline(never)]
    pub fn note(&mut self, case: &Case<'_>) {
        if case.order.is_none() {
            return;
        }
        self.orders += 1;
        self.shipped += u64::from(case.is_shipped());
        if let Some(strength) = case.strength {
            self.matched += 1;
            *self.by_match.entry(strength.id().to_owned()).or_default() += 1;
        }
    }
}

/// Checks that say a shipped order looks unshipped in the store.
const UNTOLD: [&str; 2] = ["shipped-unfulfilled", "shipped-partly-fulfilled"];

/// Sums up the findings.
#[inline(never)]
pub fn summarise(counts: Counts, findings: &[Finding], checks: &[CheckResult]) -> Summary {
    let open: Vec<&Finding> = findings.iter().filter(|f| f.lane == Lane::Open).collect();
    let mut summary = Summary {
        orders: counts.orders,
        shipped: counts.shipped,
        matched: counts.matched,
        open_findings: open.len() as u64,
        by_match: counts.by_match,
        ..Summary::default()
    };
    for finding in &open {
        *summary.by_check.entry(finding.check.clone()).or_default() += 1;
        *summary.by_severity.entry(finding.severity).or_default() += 1;
        *summary.by_owner.entry(finding.owner).or_default() += 1;
        if let Some(cause) = &finding.cause {
            *summary.by_cause.entry(cause.id.clone()).or_default() += 1;
        }
    }
    let (stuck, value) = stuck(open.iter().copied());
    summary.stuck_orders = stuck;
    summary.value = value;
    summary.answer = answer(&summary, &open, checks);
    summary
}

/// Distinct orders, and their value by currency, each order counted once. What is low or for
/// information keeps no order from moving.
fn stuck<'a>(findings: impl Iterator<Item = &'a Finding>) -> (u64, SortedMap<String, i64>) {
    let mut seen = SortedSet::new();
    let mut value: SortedMap<String, i64> = SortedMap::new();
    for finding in findings.filter(|f| !matches!(f.severity, Severity::Low | Severity::Info)) {
        if let Some(order) = &finding.order
            && seen.insert((finding.store.as_deref(), order.as_str()))
            && let Some(money) = &finding.value
        {
            *value.entry(money.currency.clone()).or_default() += money.amount;
        }
    }
    (seen.len() as u64, value)
}

fn answer(summary: &Summary, open: &[&Finding], checks: &[CheckResult]) -> Vec<String> {
    let checkable = |id: &str| {
        checks.iter().any(|check| {
            check.id == id && !matches!(check.result, Outcome::NotCheckable | Outcome::Failed)
        })
    };
    let mut answer = Vec::new();
    let untold: Vec<&Finding> =
        open.iter().copied().filter(|f| UNTOLD.contains(&f.check.as_str())).collect();
    if !checkable(UNTOLD[0]) {
        answer.push("These files cannot show whether shipped orders reached the store.".to_owned());
    } else if untold.is_empty() {
        answer.push(if summary.shipped == 0 {
            "No shipped order was found in these files.".to_owned()
        } else {
            format!(
                "No shipped order looks Unfulfilled in Shopify ({} checked).",
                money::count(summary.shipped)
            )
        });
    } else {
        let (orders, value) = stuck(untold.iter().copied());
        let verb = if orders == 1 { "looks" } else { "look" };
        answer.push(format!(
            "{} of {} shipped orders still {verb} Unfulfilled in Shopify.",
            money::count(orders),
            money::count(summary.shipped)
        ));
        let sum = amounts(&value);
        let oldest = untold.iter().filter_map(|f| f.age_business_days).max();
        let they_hold = if orders == 1 { "It holds" } else { "They hold" };
        match (sum.is_empty(), oldest) {
            (false, Some(days)) => answer.push(format!(
                "{they_hold} {sum}, and the oldest has waited {}.",
                plural(days, "business day")
            )),
            (false, None) => answer.push(format!("{they_hold} {sum}.")),
            (true, Some(days)) => {
                answer.push(format!("The oldest has waited {}.", plural(days, "business day")));
            }
            (true, None) => {}
        }
    }
    let (others, _) = stuck(open.iter().copied().filter(|f| !UNTOLD.contains(&f.check.as_str())));
    let stop = STOP_LIST.iter().filter_map(|id| summary.by_check.get(*id)).sum::<u64>();
    if stop > 0 {
        let them = if stop == 1 {
            "1 cancelled or refunded order is".to_owned()
        } else {
            format!("{} cancelled or refunded orders are", money::count(stop))
        };
        answer.push(format!("Stop first: {them} still open in ShipStation."));
    } else if others > 0 {
        let need = if others == 1 { "1 order needs" } else { "orders need" };
        let count = if others == 1 { String::new() } else { format!("{} ", money::count(others)) };
        answer.push(format!("{count}{need} attention for other reasons."));
    } else if untold.is_empty() && checkable(UNTOLD[0]) {
        answer.push("Nothing is stuck, as far as these files can show.".to_owned());
    }
    answer
}

fn amounts(value: &SortedMap<String, i64>) -> String {
    let amounts = value
        .iter()
        .map(|(currency, &amount)| money::written(&Money { amount, currency: currency.clone() }));
    amounts.collect::<Vec<_>>().join(" and ")
}

fn plural(count: i64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
