//! Whether the simple or the richer path fits, and the pattern of integration that follows.

use backhaul_model::SortedMap;
use backhaul_model::money::count;

use backhaul_model::report::{Answer, Recommendation, Tell, Verdict};

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

/// The pattern of integration that fits.
pub fn recommendation(facts: &Facts<'_>, verdict: &Verdict) -> Recommendation {
    let (carriers, _) = facts.values("carrier");
    let (warehouses, _) = facts.values("warehouse");
    let (stores, _) = facts.values("store");
    let split = facts.use_cases.of(&["split", "multi-warehouse"]);
    let all = split.of.max(1);
    let open = crate::measures::open(facts.findings).count() as u64;
    let providers = facts.writers.of("provider");
    // None is named where no file has the column, so what follows may speak of a second one only.
    let mut because = vec![format!(
        "Carriers named: {carriers}; warehouses named: {warehouses}; in several parcels: {}; findings for \
         each thousand orders: {}.",
        percent(split.share),
        count(open * 1_000 / all)
    )];
    let (pattern, title, upkeep, trade_off) = if verdict.id == "cannot-tell" {
        ("", "These files cannot tell", "", "")
    } else if warehouses > 1 && (split.share >= RARE || providers.share >= 1_000) {
        because.push("Several places ship parts of orders, so each hand-over needs a rule.".into());
        (
            "custom",
            "An integration of your own, or a platform for it",
            "high",
            "Most control, and most to look after.",
        )
    } else if carriers <= 1 && warehouses <= 1 && split.share < RARE {
        because
            .push("Splits are rare, and these files name no second carrier or warehouse.".into());
        (
            "native",
            "The connection as it comes",
            "low",
            "Little control over partial shipments and unusual stages.",
        )
    } else {
        because.push("Updates have to arrive by themselves, and no code is called for.".into());
        (
            "app-sync",
            "The shipping app writes the status",
            "medium",
            "One more system to watch and to keep mapped.",
        )
    };
    let facts = [
        ("carriers", carriers),
        ("warehouses", warehouses),
        ("stores", stores),
        ("orders_in_several_parcels", split.count),
        ("findings_per_thousand_orders", open * 1_000 / all),
    ];
    Recommendation {
        pattern: pattern.to_owned(),
        title: title.to_owned(),
        upkeep: upkeep.to_owned(),
        because,
        trade_off: trade_off.to_owned(),
        facts: facts
            .map(|(name, count)| (name.to_owned(), count))
            .into_iter()
            .collect::<SortedMap<_, _>>(),
    }
}
