//! Orders that are corrected again and again: more than once within a week.

use backhaul_model::{Arrange, SortedMap, SortedSet};

use backhaul_model::report::{Correction, Recurring, Report};
use backhaul_model::time::DAY;

use super::instant;

/// Days for which corrections are handed on.
const KEPT: i64 = 35;

/// Days of a week.
const WEEK: i64 = 7;

/// The corrections of the last weeks, sorted.
pub fn recent(corrections: SortedSet<Correction>, report: &Report) -> Vec<Correction> {
    let now = report.as_of.as_deref().and_then(instant);
    let recent = |one: &Correction| match (instant(&one.at), now) {
        (Some(at), Some(now)) => now - at <= KEPT * DAY,
        _ => false,
    };
    corrections.into_iter().filter(recent).collect()
}

/// The orders with more than one correction within a week. Findings that one report saw go together are
/// one correction.
pub fn recurring(corrections: &[Correction]) -> Vec<Recurring> {
    let mut by_order: SortedMap<(&str, Option<&str>), Vec<&Correction>> = SortedMap::new();
    for one in corrections {
        if let Some(order) = &one.order {
            by_order.entry((order, one.store.as_deref())).or_default().push(one);
        }
    }
    by_order.into_iter().filter_map(|((order, store), all)| busiest(order, store, &all)).collect()
}

fn busiest(order: &str, store: Option<&str>, all: &[&Correction]) -> Option<Recurring> {
    let mut moments: Vec<(i64, &str)> =
        all.iter().filter_map(|one| Some((instant(&one.at)?, one.at.as_str()))).collect();
    moments.arrange();
    moments.dedup_by_key(|(at, _)| *at);
    let week = |from: usize| {
        let begun = moments.get(from).map_or(0, |(at, _)| *at);
        moments.iter().skip(from).take_while(|(at, _)| at - begun < WEEK * DAY).count()
    };
    let most = (0..moments.len()).map(week).max().filter(|&most| most > 1)?;
    let checks: SortedSet<&str> = all.iter().map(|one| one.check.as_str()).collect();
    Some(Recurring {
        order: order.to_owned(),
        store: store.map(str::to_owned),
        corrections: most as u64,
        from: moments.first().map(|(_, at)| (*at).to_owned())?,
        to: moments.last().map(|(_, at)| (*at).to_owned())?,
        checks: checks.into_iter().map(str::to_owned).collect(),
    })
}
