//! The key is complete, agrees with itself, and leaves what is right alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use backhaul_simulator::{
    Cause, Check, Damage, Expected, Exports, Further, Incident, Plan, Shape, score, simulate,
};

/// Stories that look wrong and are right, or are of another kind.
const CALM: [&str; 31] = [
    "second-label-voided",
    "first-label-voided-late",
    "marked-and-notified",
    "outside-provider",
    "just-shipped",
    "transfer-pending",
    "before-coverage",
    "just-bought",
    "pickup",
    "counter",
    "digital",
    "refunded-after-shipping",
    "line-removed",
    "partly-refunded-later",
    "cancelled-everywhere",
    "cancelled-before-import",
    "refunded-everywhere",
    "just-cancelled",
    "split-well",
    "two-boxes",
    "copy-cancelled",
    "rest-waits",
    "rest-is-recent",
    "partial-lines-fulfilled",
    "combined-lead",
    "combined-well",
    "returned",
    "pre-order",
    "held-for-later",
    "just-held",
    "promised-later",
];

/// What any order can be, whatever story it plays: by chance, or because of an incident.
const AMBIENT: [Check; 6] = [
    Check::OverdueShipment,
    Check::UnmatchedSku,
    Check::RefundWithoutReturn,
    Check::ShippingCostAnomaly,
    Check::WeightAnomaly,
    Check::UnmovedLabel,
];

/// What each anomaly has to be found as, where the files show all of it.
const TOLD: [(&str, Check); 49] = [
    ("write-back-lost", Check::ShippedUnfulfilled),
    ("write-back-lost-on-cash", Check::ShippedUnfulfilled),
    ("marked-unnotified", Check::ShippedUnfulfilled),
    ("wrong-store", Check::ShippedUnfulfilled),
    ("wrong-store", Check::StoreMismatch),
    ("combined-lost", Check::ShippedUnfulfilled),
    ("reshipped-untold", Check::ShippedUnfulfilled),
    ("refunded-untold", Check::ShippedUnfulfilled),
    ("second-parcel-untold", Check::ShippedPartlyFulfilled),
    ("partly-told", Check::ShippedPartlyFulfilled),
    ("fulfilled-by-hand", Check::FulfilledUnshipped),
    ("dead-tracking", Check::FulfilledUnshipped),
    ("reshipped-untold", Check::ReshipAfterVoid),
    ("never-imported", Check::NeverImported),
    ("deleted", Check::UnknownOrder),
    ("payment-unseen", Check::PaymentStateMismatch),
    ("zero-quantity", Check::ZeroQuantityImport),
    ("cancelled-open", Check::CancelledStillOpen),
    ("refunded-open", Check::RefundedStillOpen),
    ("shipped-after-cancel", Check::ShippedAfterCancellation),
    ("cancelled-on-platform", Check::CancelledInShipstation),
    ("edited-after-import", Check::ItemsDiverge),
    ("rest-forgotten", Check::UnclosedPartial),
    ("shipped-twice", Check::ShippedTwice),
    ("imported-twice", Check::DuplicateOrder),
    ("forgotten", Check::OverdueShipment),
    ("held-too-long", Check::OverdueHold),
    ("told-late", Check::SlowWriteBack),
    ("cancelled-after-shipping", Check::LateCancellation),
    ("moved", Check::AddressDiverges),
    ("orphaned", Check::OrphanedCombinedOrder),
    ("return-unrefunded", Check::ReturnWithoutRefund),
    ("other-route", Check::BypassedRoute),
    ("no-tracking", Check::ShipmentWithoutTracking),
    ("bad-tracking", Check::MalformedTracking),
    ("odd-carrier", Check::UnrecognisedCarrier),
    ("downgraded", Check::ServiceDowngrade),
    ("overcharged", Check::ShippingCostAnomaly),
    ("never-scanned", Check::UnmovedLabel),
    ("no-tax-number", Check::MissingTaxIdentifier),
    ("unaddressed", Check::IncompleteAddress),
    ("uncaptured", Check::StuckPayment),
    ("mistyped-in-store", Check::TrackingMismatch),
    ("shipped-after-refund", Check::ShippedAfterRefund),
    ("misweighed", Check::WeightAnomaly),
    ("left-unlabelled", Check::DispatchedUnlabelled),
    ("labelled-unpicked", Check::LabelledUnpicked),
    ("packed-for-good", Check::DispatchNotReturned),
    ("labelled-short", Check::LabelledOutOfStock),
];

/// A store that gives every further file.
fn everything(seed: u64) -> Plan {
    let further = vec![
        Further::Transactions,
        Further::Products,
        Further::Inventory(Shape::Long),
        Further::Fulfillments(Shape::Long),
        Further::Returns,
        Further::PlatformProducts,
        Further::PlatformInventory,
        Further::Dispatches(Shape::Long),
    ];
    Plan { seed, further, other_brand: false, ..Plan::default() }
}

/// A sample of stores, run once for all tests.
static STORES: LazyLock<Vec<(Plan, Exports)>> = LazyLock::new(|| {
    let varied = (1..=24).map(Plan::varied);
    let struck = Incident::ALL.into_iter().enumerate().map(|(at, incident)| Plan {
        seed: 300 + at as u64,
        orders: 1200,
        incidents: vec![incident],
        ..Plan::default()
    });
    let two = |seed| Plan { seed, shops: 2, ..Plan::default() };
    [Plan::default(), everything(2026), everything(31), everything(32), two(41), two(42)]
        .into_iter()
        .chain(varied)
        .chain(struck)
        .map(|plan| {
            let exports = simulate(&plan);
            (plan, exports)
        })
        .collect()
});

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for plan in [Plan::default(), Plan::varied(11), Plan::varied(12)] {
        assert_eq!(simulate(&plan), simulate(&plan));
    }
    let other = Plan { seed: 1, ..Plan::default() };
    assert_ne!(simulate(&other).files, simulate(&Plan::default()).files);
}

#[test]
fn every_check_and_cause_is_in_some_store() {
    let must = || STORES.iter().flat_map(|(_, e)| &e.key.findings).filter(|f| f.must);
    for &check in Check::ALL {
        let count = must().filter(|f| f.check == check).count();
        assert!(count >= 4, "{}: {count}", check.id());
    }
    for &cause in Cause::ALL {
        let count = must().filter(|f| f.causes.first() == Some(&cause)).count();
        assert!(count >= 2, "{}: {count}", cause.id());
    }
    let key = simulate(&Plan::default()).key;
    let stuck = key.findings.iter().filter(|f| f.must && f.check == Check::ShippedUnfulfilled);
    let stuck = stuck.count();
    assert!((30..=60).contains(&stuck), "{stuck}");
}

#[test]
fn every_anomaly_of_the_sample_is_found_as_what_it_is() {
    let key = simulate(&everything(2026)).key;
    for (story, check) in TOLD {
        let told: Vec<_> = key.notes.iter().filter(|note| note.story == story).collect();
        assert!(!told.is_empty(), "nobody plays {story}");
        for note in told {
            let must =
                key.findings.iter().any(|f| f.must && f.check == check && f.order == note.order);
            assert!(must, "{story} {} is no {}", note.order, check.id());
        }
    }
}

#[test]
fn a_pair_stands_once() {
    for (plan, exports) in STORES.iter() {
        let mut seen = BTreeSet::new();
        for f in &exports.key.findings {
            assert!(
                seen.insert((f.check, &f.order, &f.store)),
                "{} {} {}",
                plan.seed,
                f.check.id(),
                f.order
            );
        }
    }
}

#[test]
fn nothing_that_is_right_has_to_be_found() {
    for (plan, exports) in STORES.iter() {
        let stories: BTreeMap<_, _> = exports
            .key
            .notes
            .iter()
            .map(|note| ((&note.order, &note.store), note.story.as_str()))
            .collect();
        let struck = |f: &Expected| {
            matches!(
                f.check,
                Check::ShippedUnfulfilled
                    | Check::ShippedPartlyFulfilled
                    | Check::SlowWriteBack
                    | Check::UnrecognisedCarrier
                    | Check::TrackingMismatch
            ) && !plan.incidents.is_empty()
                || f.check == Check::WriteBackOutage
                || f.check == Check::MalformedTracking && plan.damage.contains(&Damage::Scientific)
                || matches!(
                    f.check,
                    Check::OverstatedCommitment
                        | Check::Oversold
                        | Check::StockDrift
                        | Check::CatalogueDrift
                )
                || AMBIENT.contains(&f.check)
        };
        for f in exports.key.findings.iter().filter(|f| f.must && !struck(f)) {
            let story = stories.get(&(&f.order, &f.store)).copied().unwrap_or("plain");
            assert!(
                !CALM.contains(&story),
                "seed {}: {} {} on {story}",
                plan.seed,
                f.check.id(),
                f.order
            );
            assert_ne!(story, "plain", "seed {}: {} {}", plan.seed, f.check.id(), f.order);
        }
    }
}

#[test]
fn a_store_without_a_fault_has_no_finding() {
    for seed in 0..5 {
        let plan = Plan { anomaly_rate: 0.0, incidents: Vec::new(), ..Plan::varied(seed) };
        let exports = simulate(&plan);
        let found: Vec<&Expected> = exports.key.findings.iter().filter(|f| f.must).collect();
        assert!(found.is_empty(), "{seed}: {found:#?}");
    }
}

#[test]
fn an_audit_that_says_the_key_scores_full_marks() {
    for (_, exports) in STORES.iter() {
        let findings = exports.key.findings.iter().filter(|f| f.must);
        let found: Vec<_> =
            findings.map(|f| (f.check.id(), f.order.as_str(), f.lane.id())).collect();
        let score = score(&exports.key, &found);
        assert!(score.missed.is_empty() && score.wrong.is_empty());
    }
}

#[test]
fn the_key_is_among_the_files() {
    let exports = simulate(&Plan::varied(3));
    let file = exports.files.last().expect("a file");
    assert_eq!(file.name, "key.json");
    let read: backhaul_simulator::Key = serde_json::from_slice(&file.bytes).expect("the key");
    assert_eq!(read, exports.key);
}
