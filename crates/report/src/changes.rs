//! What changed since earlier reports, in words that all renderers share.

use backhaul_model::report::{Blind, Changes, Past, Report};
use backhaul_model::{Finding, Lane, SortedMap};

use crate::{money, queue};

/// `Since 2026-02-19: 3 new, 1 came back, 30 still open, 5 resolved.`
pub(crate) fn sentence(changes: &Changes) -> String {
    let counts = counts(changes).into_iter().filter(|(word, count)| *count > 0 || is_told(word));
    let counts: Vec<String> =
        counts.map(|(word, count)| format!("{} {word}", money::count(count as u64))).collect();
    format!("Since {}: {}.", since(changes), counts.join(", "))
}

/// What is told even where there is none of it.
fn is_told(word: &str) -> bool {
    matches!(word, "new" | "still open" | "resolved")
}

/// How many findings took which turn.
fn counts(changes: &Changes) -> [(&'static str, usize); 6] {
    let accepted = changes.resolved.iter().filter(|past| past.now == Some(Lane::Accepted)).count();
    [
        ("new", changes.new.len()),
        ("came back", changes.came_back.len()),
        ("still open", changes.still_open.len()),
        ("resolved", changes.resolved.len() - accepted),
        ("accepted", accepted),
        ("that cannot be compared", changes.not_compared.len()),
    ]
}

/// The day of the report that is compared with.
pub(crate) fn since(changes: &Changes) -> &str {
    let last = changes.since.last().and_then(|earlier| earlier.as_of.as_deref());
    last.map_or("the earlier report", |as_of| as_of.split('T').next().unwrap_or(as_of))
}

/// A title with the orders of its findings.
pub(crate) type Titled<'r> = (&'r str, Vec<&'r str>);

/// A turn, and the findings that took it.
pub(crate) type Turn<'r> = (&'static str, Vec<Titled<'r>>);

/// Findings that took a turn, by what is wrong: the turn, then each title with its orders.
pub(crate) fn turns<'r>(report: &'r Report, changes: &'r Changes) -> Vec<Turn<'r>> {
    let by_id: SortedMap<&str, &Finding> =
        report.findings.iter().map(|finding| (finding.id.as_str(), finding)).collect();
    let open = |ids: &'r [String]| {
        let found = ids.iter().filter_map(|id| by_id.get(id.as_str()).copied());
        by_title(found.map(|it| (queue::title(report, &it.check), it.order.as_ref(), &it.orders)))
    };
    let past = |past: &'r Past| (past.title.as_str(), past.order.as_ref(), &past.orders);
    let blind = |which: Blind| {
        let of = changes.not_compared.iter().filter(move |it| it.blind == which);
        by_title(of.map(|it| past(&it.finding)))
    };
    let turns = [
        ("New", open(&changes.new)),
        ("Came back", open(&changes.came_back)),
        ("Resolved", by_title(changes.resolved.iter().map(past))),
        ("Gone from sight: not checked, or not in these files any more", blind(Blind::Now)),
        ("Not looked for then, or not in those files", blind(Blind::Earlier)),
    ];
    turns.into_iter().filter(|(_, titles)| !titles.is_empty()).collect()
}

/// Titles in the order in which they come up, with their orders.
fn by_title<'r>(
    findings: impl Iterator<Item = (&'r str, Option<&'r String>, &'r Vec<String>)>,
) -> Vec<Titled<'r>> {
    let mut titles: Vec<Titled<'_>> = Vec::new();
    for (title, order, orders) in findings {
        let names = order.into_iter().chain(orders).map(String::as_str);
        match titles.iter_mut().find(|(known, _)| *known == title) {
            Some((_, listed)) => listed.extend(names),
            None => titles.push((title, names.collect())),
        }
    }
    titles
}
