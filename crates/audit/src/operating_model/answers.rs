//! The seven boxes, the eight questions and the badge: answered where the files can, else asked.

use backhaul_model::Arrange;
use backhaul_model::report::{Answer, Tell};

use super::{Facts, orders, percent};
use crate::measures::open;

/// From this share on, in hundredths of a percent, something happens often.
const OFTEN: u32 = 500;
/// Fewer orders answer nothing.
const FEWEST: u64 = 5;

fn tell(holds: bool) -> Tell {
    if holds { Tell::Yes } else { Tell::No }
}

/// An answer; what the user says of it goes before what the files show.
pub fn answer(
    facts: &Facts<'_>,
    id: &str,
    asks: &str,
    tell: Tell,
    because: String,
    number: impl Into<Option<u64>>,
) -> Answer {
    let given = facts.options.answers.get(id);
    let tell = given.map_or(tell, |&holds| if holds { Tell::Yes } else { Tell::No });
    let because =
        if given.is_some() { format!("Your answer. {because}").trim().to_owned() } else { because };
    let number = number.into().map(|number| number as i64);
    Answer { id: id.to_owned(), asks: asks.to_owned(), tell, because, number }
}

/// Boxes ticked.
pub fn ticked(answers: &[Answer]) -> u64 {
    answers.iter().filter(|answer| answer.tell == Tell::Yes).count() as u64
}

/// The seven boxes.
pub fn checklist(facts: &Facts<'_>) -> Vec<Answer> {
    let write_back = facts.measures.latency.iter().find(|leg| leg.leg == "label-to-fulfilled");
    let pace = write_back.map_or_else(
        || "The files do not show how long an update takes.".to_owned(),
        |leg| format!("Half of the updates take {} minutes or less today.", leg.median),
    );
    vec![
        one_owner(facts),
        answer(
            facts,
            "faster-than-daily",
            "Customers need updates faster than one daily batch.",
            Tell::Unknown,
            pace,
            write_back.map(|leg| leg.median as u64),
        ),
        answer(
            facts,
            "same-view",
            "Support and fulfillment need the same status view.",
            Tell::Unknown,
            format!("{} look different in the two systems now.", orders(facts.untold())),
            facts.untold(),
        ),
        exceptions_often(facts),
        retry(facts),
        mapping_owner(facts),
        status_names(facts),
    ]
}

fn one_owner(facts: &Facts<'_>) -> Answer {
    let seen = facts.writers.seen();
    let named = facts.options.ownership.status.as_deref();
    let tells = if seen == 0 { Tell::Unknown } else { tell(seen == 1) };
    let because = match (seen, named) {
        (0, _) => "No order reads Fulfilled in these files.".to_owned(),
        (1, _) => "One writer is seen.".to_owned(),
        (seen, None) => format!("{seen} writers are seen."),
        (seen, Some(named)) => format!("{seen} writers are seen; {named} is to be the one."),
    };
    answer(facts, "one-owner", "One system owns the status record.", tells, because, seen)
}

fn exceptions_often(facts: &Facts<'_>) -> Answer {
    let share = facts.use_cases.of(&["split", "pre-order", "multi-warehouse"]);
    let tells = if share.of == 0 { Tell::Unknown } else { tell(share.share >= OFTEN) };
    answer(
        facts,
        "exceptions-often",
        "Partial shipments or back-orders happen often enough to matter.",
        tells,
        format!("{} are split, waiting or from several warehouses.", percent(share.share)),
        share.count,
    )
}

/// A retry leaves late successes behind; where failures stay and no success comes late, nothing retries.
fn retry(facts: &Facts<'_>) -> Answer {
    let leg = facts.measures.latency.iter().find(|leg| leg.leg == "label-to-fulfilled");
    let late = leg.map(|leg| leg.orders - leg.by_age[2]);
    let untold = facts.untold();
    let (tells, because) = match late {
        Some(late)
            if leg.is_some_and(|leg| leg.median <= 60)
                && late * 100 >= leg.map_or(0, |l| l.orders)
                && late > 0 =>
        {
            (Tell::Yes, format!("{} were written back hours later than the rest.", orders(late)))
        }
        Some(0) if untold > 0 => {
            (Tell::No, format!("{} were not written back, and none came late.", orders(untold)))
        }
        _ => (Tell::Unknown, "Lags show neither a second attempt nor its absence.".to_owned()),
    };
    answer(facts, "retry", "Failed updates have a retry path or a queue.", tells, because, late)
}

fn mapping_owner(facts: &Facts<'_>) -> Answer {
    let named = facts.options.ownership.mapping.as_deref();
    let because = named.map_or_else(
        || "No one is named; [ownership] mapping in the config does.".to_owned(),
        |name| format!("{name}."),
    );
    let tells = if named.is_some() { Tell::Yes } else { Tell::Unknown };
    answer(facts, "mapping-owner", "One person owns status mapping.", tells, because, None)
}

fn status_names(facts: &Facts<'_>) -> Answer {
    let unknown = facts.unknown_words();
    let because = if unknown == 0 {
        "Every status word in these files is a known one.".to_owned()
    } else {
        format!("{unknown} status words are not known; [status_words] gives them a meaning.")
    };
    let asks = "Status names are written down and reviewed.";
    answer(facts, "status-names", asks, tell(unknown == 0), because, unknown)
}

/// The eight questions.
pub fn readiness(facts: &Facts<'_>) -> Vec<Answer> {
    let split = facts.use_cases.failed("split");
    let partials = if split.of < FEWEST {
        (Tell::Unknown, format!("Only {} left in several boxes.", orders(split.of)))
    } else {
        let because = format!("{} of {} were not written back.", split.count, orders(split.of));
        (tell(split.share < OFTEN), because)
    };
    let stop = facts.open(&[
        "cancelled-still-open",
        "refunded-still-open",
        "shipped-after-cancellation",
        "shipped-after-refund",
    ]);
    let cancelled = facts.looked("cancelled-still-open") || stop > 0;
    let stuck = facts.open(&["unclosed-partial", "overdue-shipment", "overdue-hold"]);
    let delayed = facts.looked("overdue-shipment") || facts.looked("unclosed-partial") || stuck > 0;
    let same = facts.measures.completeness.first().map(|field| field.agree);
    let same = same.filter(|agree| agree.of > 0);
    let when = |known: bool, holds: bool| if known { tell(holds) } else { Tell::Unknown };
    vec![
        exceptions_owned(facts, "stage-owners", "Who owns each status stage?"),
        answer(
            facts,
            "customer-facing-stages",
            "Which stages go to customers?",
            Tell::Unknown,
            "No export says.".to_owned(),
            None,
        ),
        answer(
            facts,
            "partials-supported",
            "Does the flow support partial fulfillment?",
            partials.0,
            partials.1,
            split.count,
        ),
        answer(
            facts,
            "cancelled-after-payment",
            "What happens when an order is cancelled after payment?",
            when(cancelled, stop == 0),
            if stop == 0 {
                "No cancelled or refunded order is open or was shipped.".to_owned()
            } else {
                format!("{} cancelled or refunded are still open, or were shipped.", orders(stop))
            },
            stop,
        ),
        answer(
            facts,
            "delayed-or-split",
            "What happens when a shipment is delayed or split?",
            when(delayed, stuck == 0),
            format!("{} wait past their day or hang in part.", orders(stuck)),
            stuck,
        ),
        retry(facts),
        answer(
            facts,
            "support-sees-same-status",
            "Does support see the same status customers see?",
            same.map_or(Tell::Unknown, |agree| tell(agree.share >= 9_900)),
            same.map_or_else(
                || "No shipped order can be compared.".to_owned(),
                |agree| format!("{} of shipped orders agree.", percent(agree.share)),
            ),
            same.map(|agree| agree.of - agree.count),
        ),
        mapping_owner(facts),
    ]
}

/// Whether somebody is named for every kind of finding there is.
fn exceptions_owned(facts: &Facts<'_>, id: &str, asks: &str) -> Answer {
    let mut without: Vec<&str> = open(facts.findings)
        .filter(|finding| finding.assignee.is_none())
        .map(|finding| finding.check.as_str())
        .collect();
    without.arrange();
    without.dedup();
    let count = without.len() as u64;
    let any = open(facts.findings).next().is_some();
    let (tells, because) = match (count, any) {
        (0, true) => (Tell::Yes, "Every kind of finding has somebody.".to_owned()),
        (0, false) => (Tell::Unknown, "Nothing is open.".to_owned()),
        _ => (
            Tell::No,
            format!("{count} kinds of findings have nobody; [owners] in backhaul.toml names them."),
        ),
    };
    answer(facts, id, asks, tells, because, count)
}

/// Ready: one owner, one list of stages, one rule for exceptions.
pub fn badge(facts: &Facts<'_>) -> Vec<Answer> {
    let named = facts.options.ownership.status.as_deref();
    let owner = answer(
        facts,
        "owner-named",
        "One owner of the status is named.",
        tell(named.is_some()),
        named.map_or_else(
            || "[ownership] status in the config names it.".to_owned(),
            |name| format!("{name}."),
        ),
        None,
    );
    let asks = "Every exception has somebody.";
    vec![owner, status_names(facts), exceptions_owned(facts, "exceptions-owned", asks)]
}
