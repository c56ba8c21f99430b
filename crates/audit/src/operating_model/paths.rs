//! Whether the simple or the richer path fits, and the pattern of integration that follows.

use backhaul_model::SortedMap;
use backhaul_model::money::count;

use backhaul_model::report::{Answer, EffortEstimate, Recommendation, Tell, Verdict};

use super::answers::answer;
use super::{Facts, many, orders, percent};

/// From this share on, in hundredths of a percent, one carrier handles most shipments.
const MOST: u64 = 8_000;
/// Below this share splits are rare; from it on partial fulfillment happens often.
const RARE: u32 = 500;

/// Conditions of the simple path.
pub fn simple(facts: &Facts<'_>) -> Vec<Answer> {
    let (carriers, most) = facts.values("carrier");
    let split = facts.use_cases.of(&["split", "multi-warehouse"]);
    let returned = facts.use_cases.of(&["returned"]);
    let when = |known: bool, holds: bool| match (known, holds) {
        (false, _) => Tell::Unknown,
        (true, true) => Tell::Yes,
        (true, false) => Tell::No,
    };
    vec![
        answer(
            facts,
            "one-carrier",
            "One carrier handles most shipments.",
            when(carriers > 0, most >= MOST),
            format!("The busiest of {carriers} has {} of the orders.", percent(most as u32)),
            carriers,
        ),
        answer(
            facts,
            "splits-rare",
            "Split shipments stay rare.",
            when(split.of > 0, split.share < RARE),
            format!("{} left in several parcels.", percent(split.share)),
            split.count,
        ),
        answer(
            facts,
            "support-from-admin",
            "Support can answer most questions from the admin screen.",
            when(facts.looked("shipped-unfulfilled"), facts.untold() == 0),
            format!("{} look different there than in ShipStation.", orders(facts.untold())),
            facts.untold(),
        ),
        answer(
            facts,
            "returns-apart",
            "Cancellations and returns stay separate from shipping.",
            Tell::Unknown,
            format!("{} came back.", orders(returned.count)),
            returned.count,
        ),
    ]
}

/// Conditions of the richer path.
pub fn richer(facts: &Facts<'_>) -> Vec<Answer> {
    let (warehouses, _) = facts.values("warehouse");
    let split = facts.use_cases.of(&["split", "multi-warehouse"]);
    let tell = |known: bool, holds: bool| match (known, holds) {
        (false, _) => Tell::Unknown,
        (true, true) => Tell::Yes,
        (true, false) => Tell::No,
    };
    vec![
        answer(
            facts,
            "several-warehouses",
            "Multiple warehouses hand off orders.",
            tell(warehouses > 0, warehouses > 1),
            format!("Seen with one order in a hundred or more: {}.", many(warehouses, "warehouse")),
            warehouses,
        ),
        answer(
            facts,
            "partials-often",
            "Partial fulfillment happens often.",
            tell(split.of > 0, split.share >= RARE),
            format!("{} left in several parcels.", percent(split.share)),
            split.count,
        ),
        answer(
            facts,
            "support-needs-view",
            "Support needs the same status view customers see.",
            Tell::Unknown,
            "No export says.".to_owned(),
            None,
        ),
        answer(
            facts,
            "status-reporting",
            "Leadership wants reports by status, not only shipment confirmation.",
            Tell::Unknown,
            "No export says.".to_owned(),
            None,
        ),
    ]
}

/// A pattern of integration.
pub struct Pattern {
    /// Stable id.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What it fits best.
    pub fits: &'static str,
    /// Upkeep.
    pub upkeep: &'static str,
    /// What it costs.
    pub trade_off: &'static str,
    /// Why, where the files show that it fits.
    because: &'static str,
}

/// The patterns there are, the lightest first.
pub const PATTERNS: [Pattern; 4] = [
    Pattern {
        id: "native",
        title: "The connection as it comes",
        fits: "One carrier, one warehouse, few exceptions.",
        upkeep: "low",
        trade_off: "Little control over partial shipments and unusual stages.",
        because: "Splits are rare, and these files name no second carrier or warehouse.",
    },
    Pattern {
        id: "app-sync",
        title: "The shipping app writes the status",
        fits: "Updates have to arrive by themselves, without code.",
        upkeep: "medium",
        trade_off: "One more system to watch and to keep mapped.",
        because: "Updates have to arrive by themselves, and no code is called for.",
    },
    Pattern {
        id: "help-desk",
        title: "The status shown in the help desk",
        fits: "Support answers questions about orders all day.",
        upkeep: "medium-to-high",
        trade_off: "More fields to map and rights to set up; the truth still lives elsewhere.",
        because: "Support needs the status where it answers, and one writer is enough for it.",
    },
    Pattern {
        id: "custom",
        title: "An integration of your own, or a platform for it",
        fits: "Several warehouses, outside providers, unusual hand-overs.",
        upkeep: "high",
        trade_off: "Most control, and most to look after.",
        because: "Several places ship parts of orders, so each hand-over needs a rule.",
    },
];

/// Customers asking in a hundred working days from which on support answers all day.
const ALL_DAY: u64 = 1_000;

/// The pattern of integration that fits.
pub fn recommendation(
    facts: &Facts<'_>,
    verdict: &Verdict,
    effort: &EffortEstimate,
) -> Recommendation {
    let (carriers, _) = facts.values("carrier");
    let (warehouses, _) = facts.values("warehouse");
    let (stores, _) = facts.values("store");
    let split = facts.use_cases.of(&["split", "multi-warehouse"]);
    let per_thousand =
        crate::measures::open(facts.findings).count() as u64 * 1_000 / split.of.max(1);
    let providers = facts.writers.of("provider");
    // None is named where no file has the column, so what follows may speak of a second one only.
    let mut because = vec![format!(
        "Carriers named: {carriers}; warehouses named: {warehouses}; in several parcels: {}; findings for \
         each thousand orders: {}.",
        percent(split.share),
        count(per_thousand)
    )];
    let says = |id: &str| facts.options.answers.get(id).copied();
    let asked = effort.questions * 100 >= ALL_DAY * facts.working_days.max(1);
    let needs_view = says("support-needs-view").or(says("same-view")).unwrap_or(asked);
    let fits = if verdict.id == "cannot-tell" {
        None
    } else if warehouses > 1 && (split.share >= RARE || providers.share >= 1_000) {
        Some("custom")
    } else if needs_view {
        Some("help-desk")
    } else if carriers <= 1 && warehouses <= 1 && split.share < RARE {
        Some("native")
    } else {
        Some("app-sync")
    };
    let pattern = PATTERNS.iter().find(|pattern| Some(pattern.id) == fits);
    because.extend(pattern.map(|pattern| pattern.because.to_owned()));
    let facts = [
        ("carriers", carriers),
        ("warehouses", warehouses),
        ("stores", stores),
        ("orders_in_several_parcels", split.count),
        ("findings_per_thousand_orders", per_thousand),
    ];
    let said = |of: fn(&Pattern) -> &'static str| pattern.map_or("", of).to_owned();
    Recommendation {
        pattern: said(|pattern| pattern.id),
        title: pattern.map_or("These files cannot tell", |pattern| pattern.title).to_owned(),
        upkeep: said(|pattern| pattern.upkeep),
        because,
        trade_off: said(|pattern| pattern.trade_off),
        facts: facts
            .map(|(name, count)| (name.to_owned(), count))
            .into_iter()
            .collect::<SortedMap<_, _>>(),
    }
}
