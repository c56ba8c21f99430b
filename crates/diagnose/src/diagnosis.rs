//! The diagnosis: every store's history, and the first cause that holds for a case.

use backhaul_checks::{Outage, StoreHistory};
use backhaul_model::{Arrange, Cause, Confidence, Field, Notified};
use backhaul_reconcile::{Case, Ledger};

use crate::cause::{self, CauseMeta};
use crate::facet::Facets;
use crate::history::History;
use crate::shipment::{Log, Outcome, Shipment};
use crate::structure::{Habits, TESTS, Test};
use crate::verdict::{self, Scene};

/// Which of a store's instances of a cause explains a finding: findings with equal ones make one
/// pattern.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Instance {
    /// Id of the cause.
    pub cause: &'static str,
    /// The store; blank when no file names stores.
    pub store: String,
    /// Which one of the store's, for outages and suppressed values.
    pub number: usize,
}

/// A cause with what to do about it.
pub struct Explained {
    /// The cause.
    pub cause: Cause,
    /// What to do first.
    pub action: String,
    /// Whether this stands in place of the check's own actions: a single re-send makes an outage worse.
    pub alone: bool,
    /// Which instance.
    pub instance: Instance,
}

/// Histories of all stores.
pub struct Diagnosis<'l> {
    pub(crate) ledger: &'l Ledger<'l>,
    habits: Habits,
    pub(crate) facets: Facets,
    pub(crate) histories: Vec<History>,
    /// Case, store and place of each shipment that was not told, sorted.
    places: Vec<(u32, u32, u32)>,
}

impl<'l> Diagnosis<'l> {
    /// Reads the histories off a log.
    pub fn of(log: Log<'l>) -> Self {
        let offset = log.offset();
        let Log { ledger, habits, facets, strips, .. } = log;
        let mut histories: Vec<History> = strips
            .into_iter()
            .map(|strip| History::of(strip, &facets, &ledger.clock, offset))
            .collect();
        histories.arrange_by(|a, b| a.store.cmp(&b.store));
        let mut places = Vec::new();
        for (store, history) in (0u32..).zip(&histories) {
            let case = |place: u32| history.shipments[place as usize].case;
            places.extend(history.untold.iter().map(|&place| (case(place), store, place)));
        }
        places.sort_unstable();
        Diagnosis { ledger, habits, facets, histories, places }
    }

    /// What each store's shipments show, as the checks of the whole set are told of it: only cases that
    /// `is_inside` the window, and no outage without any.
    pub fn store_histories(&self, is_inside: &dyn Fn(&Case<'_>) -> bool) -> Vec<StoreHistory> {
        let outage = |history: &History, outage: &crate::outage::Outage| {
            let lost = history.shipments.iter().filter(|shipment| {
                shipment.outcome == Outcome::Failed && outage.holds(shipment.at)
            });
            let inside = |case: &u32| is_inside(&self.ledger.case(*case as usize));
            let cases: Vec<u32> = lost.map(|shipment| shipment.case).filter(inside).collect();
            (!cases.is_empty()).then(|| Outage {
                span: history.calendar.span(outage.from, outage.to),
                from: history.calendar.shown(outage.from),
                shipments: outage.shipments,
                cases,
            })
        };
        let store = |history: &History| StoreHistory {
            store: history.store.clone(),
            shipments: history.shipments.len(),
            outages: history.outages.iter().filter_map(|one| outage(history, one)).collect(),
        };
        self.histories.iter().map(store).collect()
    }

    /// The best supported cause of a broken write-back: the first of the catalogue that holds, with what
    /// was ruled out before it; `position` is that of its case.
    pub fn explain(&self, position: u32) -> Explained {
        let case = &self.ledger.case(position as usize);
        let mut ruled_out = RuledOut::default();
        for (meta, test) in TESTS {
            match test(case, &self.habits) {
                Test::Holds(because) => {
                    return self.settled(meta, meta.confidence, because, ruled_out, case, 0);
                }
                test => ruled_out.note(meta, test),
            }
        }
        if let Some(scene) = self.scene(case) {
            for (meta, test) in verdict::TESTS {
                let (test, number) = test(&scene);
                match test {
                    Test::Holds(because) => {
                        let failed = scene.shipment.notified == Notified::Failed;
                        let raised = failed && meta.confidence == Confidence::Possible;
                        let confidence = if raised { Confidence::Likely } else { meta.confidence };
                        return self.settled(meta, confidence, because, ruled_out, case, number);
                    }
                    test => ruled_out.note(meta, test),
                }
            }
        }
        let because = self.what_would_tell(case);
        self.settled(&cause::UNKNOWN, Confidence::Unknown, because, ruled_out, case, 0)
    }

    /// The store's history and the shipment's place in it; `None` for a case that says nothing of the
    /// connection, or of which no file says when it shipped.
    fn scene(&self, case: &Case<'_>) -> Option<Scene<'_>> {
        let (history, place) = self.place(case)?;
        let shipment = &history.shipments[place];
        let tested = matches!(shipment.outcome, Outcome::Failed | Outcome::Fresh);
        tested.then_some(Scene { history, facets: &self.facets, place, shipment })
    }

    fn settled(
        &self,
        meta: &'static CauseMeta,
        confidence: Confidence,
        because: Vec<String>,
        ruled_out: RuledOut,
        case: &Case<'_>,
        number: usize,
    ) -> Explained {
        let is_outage = meta.id == cause::OUTAGE.id;
        let action = match self.scene(case).and_then(|scene| scene.outage_span()) {
            Some(span) if is_outage => format!(
                "Part of the outage {span}: escalate that once, with all its shipment ids; do not \
                 re-send this order on its own."
            ),
            _ => meta.first_action.to_owned(),
        };
        Explained {
            cause: Cause {
                id: meta.id.to_owned(),
                confidence,
                because,
                ruled_out: ruled_out.ids,
                ruled_out_because: ruled_out.why,
            },
            action,
            alone: is_outage,
            instance: Instance {
                cause: meta.id,
                store: self.store_of(case).unwrap_or_default().to_owned(),
                number,
            },
        }
    }

    /// The store whose history a case stands in, else the one its order belongs to.
    fn store_of<'c>(&'c self, case: &Case<'c>) -> Option<&'c str> {
        let place = self.place(case);
        place.map(|(history, _)| history.store.as_str()).or_else(|| case.store())
    }

    /// The history in which a case's shipment was not told, and its place there.
    fn place(&self, case: &Case<'_>) -> Option<(&History, usize)> {
        let at = self.places.binary_search_by_key(&case.position, |&(case, ..)| case).ok()?;
        let (_, store, place) = self.places[at];
        Some((&self.histories[store as usize], place as usize))
    }

    /// Why nothing holds, and which column or file would settle it.
    fn what_would_tell(&self, case: &Case<'_>) -> Vec<String> {
        let said = |text: &str| vec![text.to_owned()];
        if case.last_shipped().is_none() {
            return said(
                "No file says when it shipped; the Ship Date or Label Created column would help.",
            );
        }
        let shipment: Option<&Shipment> =
            self.place(case).map(|(history, place)| &history.shipments[place]);
        if shipment.is_some_and(|shipment| shipment.outcome == Outcome::Beyond) {
            return said(
                "It left after the last event of the store's own export; an export made later would \
                 tell whether the update arrived.",
            );
        }
        let mut because = said("Nothing in the shape of this order or around it explains it.");
        // Another file's column says nothing of this order's parcels.
        let has_column = case.active().any(|parcel| parcel.table.columns.has(Field::Notified));
        let notified = shipment.map_or(Notified::NotSaid, |shipment| shipment.notified);
        because.push(
            match notified {
                Notified::Failed => {
                    "Its notification failed; in ShipStation's Shipments grid the reason shows when \
                     the pointer rests on it."
                }
                Notified::Told => {
                    "ShipStation says it notified the store; the order's timeline in Shopify shows \
                     whether that arrived."
                }
                _ if has_column => {
                    "Its Marketplace Notified cell is empty: the order's activity in ShipStation \
                     shows who or what kept it from being sent."
                }
                _ => "The Marketplace Notified column of the Shipments grid would settle it.",
            }
            .to_owned(),
        );
        because
    }
}

/// What was ruled out, and why.
#[derive(Default)]
struct RuledOut {
    ids: Vec<String>,
    why: Vec<String>,
}

impl RuledOut {
    fn note(&mut self, meta: &CauseMeta, test: Test) {
        if let Test::RuledOut(why) = test {
            self.ids.push(meta.id.to_owned());
            self.why.push(why);
        }
    }
}
