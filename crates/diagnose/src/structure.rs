//! Structural causes: what the shape of a single case says, with no statistics.

use backhaul_model::{Field, FulfillmentStatus, Kind, Notified, ParcelSource};
use backhaul_reconcile::{Case, Ledger};

use crate::cause::{self, CauseMeta};

/// What the store's parcels usually carry: a label without cost and batch only stands out where the
/// others have them.
pub struct Habits {
    labels_have_cost: bool,
    labels_have_batch: bool,
}

impl Habits {
    /// Counts over all parcels.
    pub fn of(ledger: &Ledger<'_>) -> Self {
        let labels = || {
            let parcels = ledger.tables.iter().flat_map(|table| table.parcels());
            parcels.filter(|p| p.source == ParcelSource::Label && p.is_active())
        };
        let most = |has: &dyn Fn(&backhaul_model::Parcel) -> bool| {
            let (all, with) =
                labels().fold((0u64, 0u64), |(all, with), p| (all + 1, with + u64::from(has(p))));
            all >= 5 && with * 5 >= all * 4
        };
        Habits {
            labels_have_cost: most(&|p| p.label_cost.is_some_and(|cost| cost > 0)),
            labels_have_batch: most(&|p| !p.batch.is_blank()),
        }
    }
}

/// What testing one cause said.
pub(crate) enum Test {
    /// It holds, for these reasons.
    Holds(Vec<String>),
    /// It does not, and why.
    RuledOut(String),
    /// The files do not say.
    Open,
}

impl Test {
    pub(crate) fn ruled_out(why: &str) -> Self {
        Test::RuledOut(why.to_owned())
    }
}

type Tester = fn(&Case<'_>, &Habits) -> Test;

/// The causes that the shape of an order shows, in order.
pub(crate) const TESTS: [(&CauseMeta, Tester); 6] = [
    (&cause::STORE_MAPPING, store_mapping),
    (&cause::COMBINED, combined),
    (&cause::SPLIT_PARTIAL, split_partial),
    (&cause::RESHIP_AFTER_VOID, reship_after_void),
    (&cause::MARKED_SHIPPED_UNNOTIFIED, marked_shipped_unnotified),
    (&cause::NOT_FULFILLABLE, not_fulfillable),
];

/// Whether the shape of the order alone explains it.
pub(crate) fn explains(case: &Case<'_>, habits: &Habits) -> bool {
    TESTS.iter().any(|(_, test)| matches!(test(case, habits), Test::Holds(_)))
}

fn store_mapping(case: &Case<'_>, _: &Habits) -> Test {
    let stores = case.record_stores();
    if stores.is_empty() {
        return Test::Open;
    }
    let foreign = case.foreign_stores();
    if let [store, ..] = foreign.as_slice() {
        let home = case.store().unwrap_or("another store");
        return Test::Holds(vec![format!(
            "The order sits in the ShipStation store \"{store}\"; its numbers belong to \"{home}\"."
        )]);
    }
    if stores.len() > 1 {
        return Test::Holds(vec![format!(
            "The order lives in {} ShipStation stores: {}.",
            stores.len(),
            stores.join(", ")
        )]);
    }
    Test::RuledOut(format!(
        "Its records sit in the ShipStation store \"{}\", where its numbers belong.",
        stores.join(", ")
    ))
}

fn combined(case: &Case<'_>, _: &Habits) -> Test {
    if !case.active().any(|parcel| !parcel.tracking.is_blank()) {
        return Test::Open;
    }
    let same_recipient = |other: &Case<'_>| {
        let ours = recipient(case);
        let theirs = recipient(other);
        ours.0.agrees(theirs.0) != Some(false) && ours.1.agrees(theirs.1) != Some(false)
    };
    let others = case.sharing_tracking();
    let names: Vec<&str> =
        others.iter().filter(|other| same_recipient(other)).map(Case::name).collect();
    if names.is_empty() {
        return Test::ruled_out(if others.is_empty() {
            "No other order has its tracking number."
        } else {
            "The orders that share its tracking number go to other recipients."
        });
    }
    Test::Holds(vec![format!(
        "Its tracking number is also on {}, for the same recipient.",
        names.join(", ")
    )])
}

/// Recipient and postal code of a case, from whichever side states them.
fn recipient(case: &Case<'_>) -> (backhaul_model::Fingerprint, backhaul_model::Fingerprint) {
    let mut found = case.order.map_or_else(Default::default, |o| (o.recipient, o.postal_code));
    for parcel in case.active() {
        if found.0.is_blank() {
            found.0 = parcel.recipient;
        }
        if found.1.is_blank() {
            found.1 = parcel.postal_code;
        }
    }
    found
}

fn split_partial(case: &Case<'_>, _: &Habits) -> Test {
    let partial = case.order.is_some_and(|o| o.fulfillment.value == FulfillmentStatus::Partial);
    let parcels = case.active().count();
    let records = case.platform.len();
    if partial && (parcels >= 2 || records >= 2) {
        return Test::Holds(vec![format!(
            "The order left in {} parcels, and the store knows of a part.",
            parcels.max(records)
        )]);
    }
    Test::ruled_out(if partial {
        "The order left in one parcel."
    } else {
        "The store shows it Unfulfilled, not a part of it."
    })
}

fn reship_after_void(case: &Case<'_>, _: &Habits) -> Test {
    let voids = case
        .ledger
        .tables
        .iter()
        .any(|table| table.columns.has(Field::Voided) || table.columns.has(Field::VoidedAt));
    if !voids {
        return Test::Open;
    }
    match case.reshipped().filter(|_| case.active().count() == 1) {
        Some(_) => Test::Holds(vec![
            "A voided label precedes the only active one; ShipStation notifies only once."
                .to_owned(),
        ]),
        None if case.voided().next().is_some() => {
            Test::ruled_out("Its voided label did not come before a single active one.")
        }
        None => Test::ruled_out("No label of the order was voided."),
    }
}

fn marked_shipped_unnotified(case: &Case<'_>, habits: &Habits) -> Test {
    let mut active = case.active();
    let (Some(parcel), None) = (active.next(), active.next()) else {
        return match case.active().count() {
            0 => Test::Open,
            parcels => Test::RuledOut(format!("The order left in {parcels} parcels.")),
        };
    };
    match parcel.notified.value {
        Notified::Failed => {
            return Test::ruled_out("Its notification failed, so it was notified.");
        }
        Notified::Told => {
            return Test::ruled_out("ShipStation's notification column says it was notified.");
        }
        Notified::NotSaid | Notified::NotAttempted => {}
    }
    if parcel.source == ParcelSource::MarkedAsShipped {
        return Test::Holds(vec!["Its only parcel was Marked as Shipped, without a label.".into()]);
    }
    let is_label = parcel.table.kind == Kind::ShipStationShipments;
    let costless = parcel.label_cost.is_none_or(|cost| cost == 0);
    let told_by_cost = habits.labels_have_cost && costless;
    let told_by_batch = habits.labels_have_batch && parcel.batch.is_blank();
    let columns = |field| parcel.table.columns.has(field);
    let both = told_by_cost && (told_by_batch || !columns(Field::Batch));
    if is_label && columns(Field::LabelCost) && both {
        return Test::Holds(vec![
            "Its only parcel has no label cost and no batch, and the store's other parcels do."
                .to_owned(),
        ]);
    }
    Test::ruled_out(if is_label {
        "Its only parcel has a label of its own."
    } else {
        "Its only parcel was sent by an outside provider."
    })
}

fn not_fulfillable(case: &Case<'_>, _: &Habits) -> Test {
    let Some(order) = case.order else { return Test::Open };
    let method = order.word(order.shipping_method).to_lowercase();
    let because = if case.is_cancelled() {
        "The store cancelled the order."
    } else if case.is_fully_refunded() {
        "The store refunded the order in full."
    } else if ["pickup", "pick up", "pick-up"].iter().any(|w| method.contains(w)) {
        "The order is for pickup."
    } else {
        return Test::ruled_out("It is not cancelled, not refunded in full and not for pickup.");
    };
    Test::Holds(vec![because.to_owned()])
}
