//! Copies of a report for sharing: three tiers, on the model, so that every renderer gets the same.
//!
//! **What stays is listed, not what goes.** Every struct is taken apart field by field, without `..`: a
//! field added to the report does not compile until somebody decides about it here. Text of the files, of
//! the user's options and of plugins goes in both lower tiers; what stays are counts, ages, days, words of our
//! own, and in [`Tier::Orders`] what names an order: order, store, shipment, value, times.
//!
//! A finding's id is made of its order and facts, and could be tried out; copies get running numbers.

mod beside;
mod names;

use backhaul_model::carrier::{Recognition, recognise};
use backhaul_model::finding::{Cause, Finding, SentParcel};
use backhaul_model::report::{
    AcceptanceUse, CheckResult, Input, KnownIncident, LedgerDay, Pattern, PluginFailure, PluginRun,
    Report, Shown, Step, Tier,
};
use backhaul_model::{Accepted, Problem, SortedMap};

use crate::caption;
use names::Names;

/// Options that say how the audit looked at the files, and no name.
const OPTIONS: [&str; 5] = ["as_of", "window", "time_zone", "only", "skip"];

/// A copy of the report for a tier. The whole report is returned as it is.
pub fn redacted(report: Report, tier: Tier) -> Report {
    if tier == Tier::Everything {
        return report;
    }
    let mut names = Names::new(tier);
    let Report {
        schema,
        tool,
        as_of,
        window,
        shown,
        options,
        inputs,
        summary,
        do_first,
        findings,
        cases,
        patterns,
        checks,
        ledger,
        coverage,
        incidents,
        acceptances,
        measures,
        operating_model,
        changes,
        plugins,
    } = report;
    let was = shown.unwrap_or_default();
    let of_findings = was.of_findings.max(findings.len() as u64);
    let filter =
        was.filter.map(|filter| if tier == Tier::Numbers { FILTERED.into() } else { filter });
    let titles: SortedMap<&str, &str> =
        checks.iter().map(|check| (check.id.as_str(), check.broken.as_str())).collect();
    let ids: SortedMap<String, String> = (1..)
        .zip(&findings)
        .map(|(number, it): (u64, _)| (it.id.clone(), number.to_string()))
        .collect();
    let findings: Vec<Finding> =
        (1..).zip(findings).map(|(number, it)| finding(number, it, &titles, &mut names)).collect();
    Report {
        schema,
        tool,
        as_of,
        window,
        shown: Some(Shown { tier: tier.min(was.tier), filter, of_findings }),
        options: options.into_iter().filter(|(key, _)| OPTIONS.contains(&key.as_str())).collect(),
        inputs: inputs.into_iter().map(input).collect(),
        summary,
        do_first: do_first.into_iter().map(|it| step(it, &names)).collect(),
        findings,
        cases: beside::stories(cases, &mut names),
        patterns: patterns.into_iter().map(|it| pattern(it, &mut names)).collect(),
        checks: checks.into_iter().map(check).collect(),
        ledger: ledger.into_iter().map(|it| day(it, &mut names)).collect(),
        coverage,
        incidents: (1..).zip(incidents).map(|(n, it)| incident(n, it, &mut names)).collect(),
        acceptances: (1..).zip(acceptances).map(|(n, it)| acceptance(n, it)).collect(),
        measures: beside::measures(measures, &mut names),
        operating_model: beside::operating_model(operating_model),
        changes: changes.map(|changes| beside::changes(changes, &ids, &mut names)),
        plugins: (1..).zip(plugins).map(|(number, it)| plugin(number, it)).collect(),
    }
}

/// A filter whose words may name what is left out.
const FILTERED: &str = "a filter";

fn finding(
    number: u64,
    finding: Finding,
    titles: &SortedMap<&str, &str>,
    names: &mut Names,
) -> Finding {
    let Finding {
        id: _,
        check,
        severity,
        lane,
        order,
        orders,
        store,
        placed,
        since,
        age_days,
        age_business_days,
        value,
        owner,
        assignee: _,
        accepted,
        holder,
        channel,
        due,
        penalty_risk,
        tier: _,
        case,
        cause,
        message: _,
        parcels,
        evidence: _,
        actions,
    } = finding;
    let title = titles.get(check.as_str()).copied().unwrap_or(&check);
    Finding {
        id: number.to_string(),
        message: format!("{title}."),
        // Ours are fixed sentences; those of rules and plugins may quote a cell.
        actions: if is_ours(&check) { actions } else { Vec::new() },
        check,
        severity,
        lane,
        order: order.map(|order| names.order(order)),
        orders: names.orders(orders),
        store: store.map(|store| names.store(store)),
        placed: placed.filter(|_| names.are_kept()),
        since: since.filter(|_| names.are_kept()),
        age_days,
        age_business_days,
        value: value.filter(|_| names.are_kept()),
        owner,
        assignee: None,
        accepted: accepted
            .map(|Accepted { reason: _, date }| Accepted { reason: String::new(), date }),
        holder,
        channel,
        due: due.filter(|_| names.are_kept()),
        penalty_risk,
        // A tag of the customer's.
        tier: None,
        case: case.filter(|_| names.are_kept()),
        cause: cause.map(self::cause),
        parcels: if names.are_kept() {
            parcels.into_iter().map(parcel).collect()
        } else {
            Vec::new()
        },
        evidence: Vec::new(),
    }
}

/// What names the parcel in ShipStation; a tracking number leads to the recipient.
fn parcel(parcel: SentParcel) -> SentParcel {
    let SentParcel { shipment, carrier, tracking: _, made, notified } = parcel;
    SentParcel {
        shipment: shipment.filter(|id| is_id(id)),
        carrier: carrier.as_deref().and_then(known_carrier),
        tracking: None,
        made,
        notified: notified.filter(|word| NOTIFIED.iter().any(|it| it.eq_ignore_ascii_case(word))),
    }
}

/// What ShipStation writes into its notification columns.
const NOTIFIED: [&str; 8] = ["true", "false", "yes", "no", "0", "1", "notified", "failed"];

/// Whether a text can only be a number of ShipStation's: no blank, no `@`, not long.
fn is_id(text: &str) -> bool {
    text.len() <= 24
        && text.chars().any(|c| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// The carrier under the name that stores know; others are a text of the file.
fn known_carrier(written: &str) -> Option<String> {
    match recognise(written) {
        Some(Recognition::Known(name)) => Some(name.to_owned()),
        _ => None,
    }
}

/// The cause without its sentences, which quote stores, services and people.
fn cause(cause: Cause) -> Cause {
    let Cause { id, confidence, because: _, ruled_out, ruled_out_because: _ } = cause;
    let because = Vec::new();
    Cause { id, confidence, because, ruled_out, ruled_out_because: Vec::new() }
}

fn step(step: Step, names: &Names) -> Step {
    let Step {
        title,
        checks,
        cause,
        severity,
        owner,
        action,
        findings,
        orders,
        value,
        oldest_business_days,
    } = step;
    let ours = checks.iter().all(|check| is_ours(check));
    Step {
        title,
        checks,
        cause,
        severity,
        owner,
        action: if ours { action } else { String::new() },
        findings,
        orders: names.orders(orders),
        value,
        oldest_business_days,
    }
}

fn pattern(pattern: Pattern, names: &mut Names) -> Pattern {
    let Pattern {
        cause,
        title,
        orders,
        store,
        from,
        to,
        failed,
        of,
        shipments,
        against: _,
        in_common: _,
        confirm,
        actions,
    } = pattern;
    Pattern {
        cause: self::cause(cause),
        title,
        orders: names.orders(orders),
        store: store.map(|store| names.store(store)),
        from,
        to,
        failed,
        of,
        shipments: shipments
            .into_iter()
            .filter(|id| names.are_kept() && is_id(id) && id.len() < 12)
            .collect(),
        against: Vec::new(),
        in_common: Vec::new(),
        confirm,
        actions,
    }
}

fn input(input: Input) -> Input {
    let Input {
        name: _,
        kind,
        sha256,
        bytes,
        rows,
        used,
        set_aside,
        records,
        from,
        to,
        columns: _,
        problems,
    } = input;
    Input {
        name: kind.id().to_owned(),
        kind,
        sha256,
        bytes,
        rows,
        used,
        set_aside,
        records,
        from,
        to,
        columns: SortedMap::new(),
        problems: problems.iter().map(problem).collect(),
    }
}

fn problem(problem: &Problem) -> Problem {
    let &Problem { code, rows, first_row, column: _, set_aside, message: _, help: _ } = problem;
    let message = caption::problem(code).to_owned();
    Problem { code, rows, first_row, column: None, set_aside, message, help: String::new() }
}

fn check(check: CheckResult) -> CheckResult {
    let CheckResult {
        id,
        title,
        broken,
        family,
        severity,
        owner,
        result,
        findings,
        missing,
        why,
        remedy,
        guides,
    } = check;
    CheckResult {
        id,
        title,
        broken,
        family,
        severity,
        owner,
        result,
        findings,
        missing,
        why,
        remedy,
        guides,
    }
}

fn day(day: LedgerDay, names: &mut Names) -> LedgerDay {
    let LedgerDay { day, store, shipped, fulfilled } = day;
    LedgerDay { day, store: names.store(store), shipped, fulfilled }
}

fn incident(number: u64, incident: KnownIncident, names: &mut Names) -> KnownIncident {
    let KnownIncident { name: _, from, to, store, note: _, findings, orders } = incident;
    KnownIncident {
        name: format!("incident {number}"),
        from,
        to,
        store: store.map(|store| names.store(store)),
        note: None,
        findings,
        orders: names.orders(orders),
    }
}

fn acceptance(number: u64, acceptance: AcceptanceUse) -> AcceptanceUse {
    let AcceptanceUse { what: _, reason: _, date, findings } = acceptance;
    AcceptanceUse { what: format!("acceptance {number}"), reason: String::new(), date, findings }
}

fn plugin(number: u64, plugin: PluginRun) -> PluginRun {
    let PluginRun {
        file: _,
        sha256,
        id,
        name,
        version,
        fields,
        personal,
        cases,
        batches,
        findings,
        result,
        failure,
        took,
    } = plugin;
    let failure = failure.map(|PluginFailure { stage, batch, reason: _, help: _ }| PluginFailure {
        reason: String::new(),
        help: String::new(),
        stage,
        batch,
    });
    PluginRun {
        file: format!("plugin {number}"),
        sha256,
        id,
        name,
        version,
        fields,
        personal,
        cases,
        batches,
        findings,
        result,
        failure,
        took,
    }
}

/// A check of our own; rules and plugins have a slash in their ids.
fn is_ours(check: &str) -> bool {
    !check.contains('/')
}
