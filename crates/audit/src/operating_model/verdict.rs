//! Effort, and the honest outcome: a connection that removes less than one touch a working day costs
//! more than it saves, and so does one whose statuses are renamed while nobody keeps the map.

use backhaul_model::money;
use backhaul_model::report::{EffortEstimate, Verdict};

use super::{Facts, many};

/// Boxes from which on a connection is worth its upkeep.
const WORTH: u64 = 4;

/// What the work by hand costs.
pub fn effort(facts: &Facts<'_>) -> EffortEstimate {
    let cost = &facts.options.effort;
    let untold = facts.untold();
    let others = facts.open(&["reship-after-void", "fulfilled-unshipped", "tracking-mismatch"]);
    let corrections = untold + others;
    let questions = (untold * u64::from(cost.questions_per_hundred)).div_ceil(100);
    EffortEstimate {
        corrections,
        questions,
        minutes: corrections * u64::from(cost.minutes_per_correction)
            + questions * u64::from(cost.minutes_per_question),
        because: format!(
            "{} minutes a correction; {} of a hundred customers ask, {} minutes each.",
            cost.minutes_per_correction, cost.questions_per_hundred, cost.minutes_per_question
        ),
    }
}

/// The verdict.
pub fn verdict(facts: &Facts<'_>, effort: &EffortEstimate, ticked: u64) -> Verdict {
    let by_hand = facts.writers.of("by-hand").count;
    let touches = effort.corrections + effort.questions + by_hand;
    let per_hundred = (touches * 100).checked_div(facts.working_days).unwrap_or(0);
    let pace = format!(
        "About {} touches by hand in {} working days: {}.{:02} a day.",
        money::count(touches),
        facts.working_days,
        per_hundred / 100,
        per_hundred % 100
    );
    let seen = facts.writers.seen();
    let boxes =
        format!("{ticked} of seven boxes are ticked; four make a connection worth its upkeep.");
    let renamed = facts.renames_often().then(|| {
        let words = many(facts.unknown_words(), "status word");
        format!("In {} working days {words} came up that nobody wrote down.", facts.working_days)
    });
    let (id, mut sentences) = if !facts.looked("shipped-unfulfilled") || facts.working_days == 0 {
        let sentence =
            "These files do not show both systems over some days, so nothing is advised.";
        ("cannot-tell", vec![sentence.to_owned()])
    } else if per_hundred < 100 {
        let sentence = "Keep it simple: more parts would cost more upkeep than they save.";
        ("keep-it-simple", vec![sentence.to_owned(), pace])
    } else if seen > 1 {
        let first = format!("Settle ownership first: {seen} writers change the status.");
        ("fix-ownership-first", vec![first, pace, boxes])
    } else if renamed.is_some() {
        let first = "Keep it simple until somebody keeps the map: statuses are renamed often.";
        ("keep-it-simple", vec![first.to_owned(), pace])
    } else if ticked >= WORTH {
        ("worth-it", vec!["A connection that is looked after pays here.".to_owned(), pace, boxes])
    } else {
        let first = "Keep it simple, and repair what is stuck: too few boxes speak for more.";
        ("keep-it-simple", vec![first.to_owned(), pace, boxes])
    };
    if id == "keep-it-simple" && sentences.len() < 3 {
        sentences.extend(renamed);
    }
    Verdict {
        id: id.to_owned(),
        sentences,
        touches_per_hundred_days: per_hundred,
        working_days: facts.working_days,
    }
}
