//! What stands on the sheets.

use backhaul_model::finding::{Finding, Money};
use backhaul_model::report::{Blind, Changes, Input, Past, Report};
use backhaul_model::{Lane, Owner};

use super::{Cell, Sheet};
use crate::{caption, queue};

/// The sheets of a report, in their order.
pub(super) fn of(report: &Report) -> Vec<Sheet<'_>> {
    let mut sheets = vec![summary(report)];
    sheets.extend(report.changes.as_ref().map(|changes| self::changes(report, changes)));
    sheets.extend([
        queue(report),
        patterns(report),
        ledger(report),
        by_owner(report),
        lines(report),
        evidence(report),
        coverage(report),
        checks(report),
    ]);
    sheets
}

fn summary(report: &Report) -> Sheet<'_> {
    let summary = &report.summary;
    let mut rows: Vec<Vec<Cell<'_>>> = Vec::new();
    let mut say =
        |what: &'static str, value: Cell<'static>| rows.push(vec![Cell::text(what), value]);
    say("Shown", Cell::text(caption::shown(report)));
    for (what, count) in [
        ("Orders", summary.orders),
        ("Shipped orders", summary.shipped),
        ("Orders found in ShipStation", summary.matched),
        ("Open findings", summary.open_findings),
        ("Stuck orders", summary.stuck_orders),
    ] {
        say(what, Cell::count(count));
    }
    let mut times = vec![("As of", report.as_of.as_ref())];
    if let Some(window) = &report.window {
        times.push(("Orders from", Some(&window.from)));
        times.push(("Orders to", Some(&window.to)));
    }
    rows.splice(
        1..1,
        times.into_iter().map(|(what, it)| vec![Cell::text(what), Cell::time_of(it)]),
    );
    let answers = summary.answer.iter().map(|it| vec![Cell::text("Answer"), Cell::text(it)]);
    rows.splice(0..0, answers);
    let mut detail = |what: &'static str, count: u64, of: &str| {
        rows.push(vec![Cell::text(what), Cell::count(count), Cell::text(of.to_owned())]);
    };
    for (&severity, &count) in &summary.by_severity {
        detail("Open, by severity", count, caption::severity(severity));
    }
    for (&owner, &count) in &summary.by_owner {
        detail("Open, by owner", count, caption::owner(owner));
    }
    for (check, &count) in &summary.by_check {
        detail("Open, by check", count, check);
    }
    for (cause, &count) in &summary.by_cause {
        detail("Open, by cause", count, cause);
    }
    for step in &report.do_first {
        let text = format!("{}. {}", step.title, step.action);
        detail("Do this first", step.findings, &text);
    }
    let columns = &[("What", 28), ("Value", 44), ("Of", 70)];
    Sheet { name: "Summary", columns, rows: Box::new(rows.into_iter()) }
}

fn queue(report: &Report) -> Sheet<'_> {
    let columns = &[
        ("Severity", 10),
        ("Order", 16),
        ("What is wrong", 44),
        ("Lane", 16),
        ("Store", 20),
        ("Placed", 17),
        ("Since", 17),
        ("Age (days)", 11),
        ("Age (business days)", 19),
        ("Value", 14),
        ("Currency", 9),
        ("Owner", 17),
        ("Person or team", 17),
        ("Cause", 18),
        ("Confidence", 26),
        ("Message", 70),
        ("Next action", 70),
        ("Check", 26),
    ];
    let rows = report.findings.iter().map(|finding| {
        let cause = finding.cause.as_ref();
        vec![
            Cell::text(caption::severity(finding.severity)),
            order(finding),
            Cell::text(title(report, &finding.check)),
            Cell::text(caption::lane(finding.lane)),
            Cell::text_of(finding.store.as_ref()),
            Cell::time_of(finding.placed.as_ref()),
            Cell::time_of(finding.since.as_ref()),
            Cell::count_of(finding.age_days),
            Cell::count_of(finding.age_business_days),
            Cell::money_of(finding.value.as_ref()),
            currency(finding.value.as_ref()),
            Cell::text(caption::owner(finding.owner)),
            Cell::text_of(finding.assignee.as_ref()),
            Cell::text(cause.map_or("", |cause| &cause.id)),
            Cell::text(cause.map_or("", |cause| caption::confidence(cause.confidence))),
            Cell::text(&finding.message),
            Cell::text(finding.actions.first().map_or("", String::as_str)),
            Cell::text(&finding.check),
        ]
    });
    Sheet { name: "Queue", columns, rows: Box::new(rows) }
}

fn patterns(report: &Report) -> Sheet<'_> {
    let columns = &[
        ("Cause", 18),
        ("What it means", 44),
        ("Confidence", 26),
        ("Store", 20),
        ("From", 17),
        ("To", 17),
        ("Failed", 9),
        ("Of", 9),
        ("Orders", 9),
        ("Speaks for it", 60),
        ("Speaks against it", 40),
        ("Fix", 60),
        ("Order names", 60),
    ];
    let rows = report.patterns.iter().map(|pattern| {
        vec![
            Cell::text(&pattern.cause.id),
            Cell::text(&pattern.title),
            Cell::text(caption::confidence(pattern.cause.confidence)),
            Cell::text_of(pattern.store.as_ref()),
            Cell::time_of(pattern.from.as_ref()),
            Cell::time_of(pattern.to.as_ref()),
            pattern.failed.map_or(Cell::Blank, Cell::count),
            pattern.of.map_or(Cell::Blank, Cell::count),
            Cell::count(pattern.orders.len() as u64),
            Cell::text(pattern.cause.because.join(" ")),
            Cell::text(pattern.against.join(" ")),
            Cell::text(pattern.actions.join(" ")),
            Cell::text(pattern.orders.join(" | ")),
        ]
    });
    Sheet { name: "Patterns", columns, rows: Box::new(rows) }
}

fn ledger(report: &Report) -> Sheet<'_> {
    let columns = &[
        ("Day", 12),
        ("Store", 24),
        ("Shipped in ShipStation", 22),
        ("Fulfilled in the store", 22),
        ("Difference", 12),
    ];
    let rows = report.ledger.iter().map(|day| {
        let (shipped, fulfilled) = (day.shipped as i64, day.fulfilled as i64);
        vec![
            Cell::Time(&day.day),
            Cell::text(&day.store),
            Cell::Count(shipped),
            Cell::Count(fulfilled),
            Cell::Count(shipped - fulfilled),
        ]
    });
    Sheet { name: "Ledger", columns, rows: Box::new(rows) }
}

fn by_owner(report: &Report) -> Sheet<'_> {
    let columns = &[
        ("Owner", 17),
        ("Person or team", 20),
        ("Severity", 10),
        ("Order", 16),
        ("What is wrong", 44),
        ("Age (business days)", 19),
        ("Value", 14),
        ("Currency", 9),
        ("Next action", 70),
    ];
    let mut open: Vec<&Finding> =
        report.findings.iter().filter(|finding| finding.lane == Lane::Open).collect();
    // Stable: within an owner the queue's order stays.
    let whose = |finding: &&Finding| -> (Owner, Option<String>) {
        (finding.owner, finding.assignee.clone())
    };
    open.sort_by_cached_key(whose);
    let rows = open.into_iter().map(|finding| {
        vec![
            Cell::text(caption::owner(finding.owner)),
            Cell::text_of(finding.assignee.as_ref()),
            Cell::text(caption::severity(finding.severity)),
            order(finding),
            Cell::text(title(report, &finding.check)),
            Cell::count_of(finding.age_business_days),
            Cell::money_of(finding.value.as_ref()),
            currency(finding.value.as_ref()),
            Cell::text(finding.actions.first().map_or("", String::as_str)),
        ]
    });
    Sheet { name: "By owner", columns, rows: Box::new(rows) }
}

/// Units of each line of the findings' orders: ordered, shipped, fulfilled, refunded.
fn lines(report: &Report) -> Sheet<'_> {
    let columns = &[
        ("Order", 16),
        ("What is wrong", 44),
        ("SKU", 24),
        ("Ordered", 10),
        ("Shipped", 10),
        ("Fulfilled", 10),
        ("Refunded", 10),
    ];
    let rows = report.findings.iter().flat_map(move |finding| {
        let story = finding.case.and_then(|case| report.cases.get(case as usize));
        story.into_iter().flat_map(|story| &story.lines).map(move |line| {
            vec![
                order(finding),
                Cell::text(title(report, &finding.check)),
                Cell::text(&line.sku),
                Cell::Count(line.ordered),
                Cell::count_of(line.shipped),
                Cell::count_of(line.fulfilled),
                Cell::count_of(line.refunded),
            ]
        })
    });
    Sheet { name: "Lines", columns, rows: Box::new(rows) }
}

/// The cells of the files that findings rest on.
fn evidence(report: &Report) -> Sheet<'_> {
    let columns =
        &[("Order", 16), ("Check", 26), ("File", 32), ("Row", 9), ("Column", 30), ("Cell", 50)];
    let rows = report.findings.iter().flat_map(move |finding| {
        finding.evidence.iter().map(move |fact| {
            let file = report.inputs.get(fact.input as usize);
            vec![
                order(finding),
                Cell::text(&finding.check),
                Cell::text(file.map_or("", |input: &Input| &input.name)),
                Cell::count(fact.row),
                Cell::text(&fact.column),
                Cell::text(&fact.text),
            ]
        })
    });
    Sheet { name: "Evidence", columns, rows: Box::new(rows) }
}

fn coverage(report: &Report) -> Sheet<'_> {
    let columns = &[
        ("File", 32),
        ("Kind", 30),
        ("First day", 12),
        ("Last day", 12),
        ("Rows", 10),
        ("Used", 10),
        ("Set aside", 10),
        ("Records", 10),
        ("Problems", 70),
        ("SHA-256", 66),
    ];
    let rows = report.inputs.iter().map(|input| {
        let problems: Vec<&str> = input.problems.iter().map(|it| it.message.as_str()).collect();
        vec![
            Cell::text(&input.name),
            Cell::text(input.kind.title()),
            Cell::time_of(input.from.as_ref()),
            Cell::time_of(input.to.as_ref()),
            Cell::count(input.rows),
            Cell::count(input.used),
            Cell::count(input.set_aside),
            Cell::count(input.records),
            Cell::text(problems.join(" | ")),
            Cell::text(&input.sha256),
        ]
    });
    Sheet { name: "Coverage", columns, rows: Box::new(rows) }
}

fn checks(report: &Report) -> Sheet<'_> {
    let columns = &[
        ("Check", 28),
        ("What holds", 60),
        ("Result", 16),
        ("Open findings", 14),
        ("Missing", 60),
    ];
    let rows = report.checks.iter().map(|check| {
        vec![
            Cell::text(&check.id),
            Cell::text(&check.title),
            Cell::text(caption::outcome(check.result)),
            Cell::count(check.findings),
            Cell::text(check.missing.join(" | ")),
        ]
    });
    Sheet { name: "Checks", columns, rows: Box::new(rows) }
}

fn changes<'a>(report: &'a Report, changes: &'a Changes) -> Sheet<'a> {
    let columns = &[
        ("Change", 16),
        ("Severity", 10),
        ("Order", 16),
        ("What is wrong", 44),
        ("Store", 20),
        ("Since", 17),
        ("Value", 14),
        ("Currency", 9),
        ("Owner", 17),
        ("Check", 26),
    ];
    let lists = [
        ("new", &changes.new),
        ("came back", &changes.came_back),
        ("still open", &changes.still_open),
    ];
    let by_id: backhaul_model::SortedMap<&str, &Finding> =
        report.findings.iter().map(|finding| (finding.id.as_str(), finding)).collect();
    let open = lists.into_iter().flat_map(move |(word, ids)| {
        let by_id = by_id.clone();
        ids.iter()
            .filter_map(move |id| by_id.get(id.as_str()).map(|it| (word, *it)))
            .collect::<Vec<_>>()
    });
    let open = open.map(move |(word, finding)| {
        vec![
            Cell::text(word),
            Cell::text(caption::severity(finding.severity)),
            order(finding),
            Cell::text(title(report, &finding.check)),
            Cell::text_of(finding.store.as_ref()),
            Cell::time_of(finding.since.as_ref()),
            Cell::money_of(finding.value.as_ref()),
            currency(finding.value.as_ref()),
            Cell::text(caption::owner(finding.owner)),
            Cell::text(&finding.check),
        ]
    });
    let resolved = changes.resolved.iter().map(|past| (caption::resolved(past.now), past));
    let blind = changes.not_compared.iter().map(|it| {
        let word = if it.blind == Blind::Now { "not seen now" } else { "not seen then" };
        (word, &it.finding)
    });
    let gone = resolved.chain(blind).map(|(word, past): (&str, &Past)| {
        vec![
            Cell::text(word),
            Cell::text(caption::severity(past.severity)),
            match &past.order {
                Some(order) => Cell::text(order),
                None => Cell::text(past.orders.join(" | ")),
            },
            Cell::text(&past.title),
            Cell::text_of(past.store.as_ref()),
            Cell::time_of(past.since.as_ref()),
            Cell::money_of(past.value.as_ref()),
            currency(past.value.as_ref()),
            Cell::text(caption::owner(past.owner)),
            Cell::text(&past.check),
        ]
    });
    Sheet { name: "Changes", columns, rows: Box::new(open.chain(gone)) }
}

fn order(finding: &Finding) -> Cell<'_> {
    match &finding.order {
        Some(order) => Cell::text(order),
        None => Cell::text(finding.orders.join(" | ")),
    }
}

fn currency(value: Option<&Money>) -> Cell<'_> {
    Cell::text_of(value.map(|value| &value.currency))
}

fn title<'r>(report: &'r Report, check: &'r str) -> &'r str {
    queue::title(report, check)
}
