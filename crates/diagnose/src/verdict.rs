//! The causes that many parcels show, tested for one of them, in order.
//!
//! What the notification column says weighs in: *Failed* means that a notification was tried, so neither
//! a setting nor a rule kept it back; an empty cell, where the store's others are filled, means that none
//! was tried, so none was lost on the way.

use backhaul_model::Notified;
use backhaul_model::carrier::{Recognition, recognise};

use crate::cause::{self, CauseMeta};
use crate::facet::{Facet, Facets};
use crate::history::{FEWEST, History};
use crate::outage::Outage;
use crate::pace::Rush;
use crate::phrase::{chance, count, length, share};
use crate::shipment::{Outcome, Shipment};
use crate::structure::Test;
use crate::suppression::Suppression;

/// A failed shipment in its store's history.
pub(crate) struct Scene<'d> {
    pub history: &'d History,
    pub facets: &'d Facets,
    pub place: usize,
    pub shipment: &'d Shipment,
}

type Tester = fn(&Scene<'_>) -> (Test, usize);

/// The tests in order; each also gives the number of the store's instance.
pub(crate) const TESTS: [(&CauseMeta, Tester); 7] = [
    (&cause::OUTAGE, |scene| scene.outage()),
    (&cause::NOTIFY_OFF, |scene| (scene.notify_off(), 0)),
    (&cause::RULE_SUPPRESSED, |scene| scene.suppressed(false)),
    (&cause::CARRIER_DESIGNATION, |scene| scene.suppressed(true)),
    (&cause::NOTIFY_ON_SCAN, |scene| (scene.notify_on_scan(), 0)),
    (&cause::THROTTLED, |scene| (scene.lost_singly(true), 0)),
    (&cause::TRANSIENT, |scene| (scene.lost_singly(false), 0)),
];

impl Scene<'_> {
    /// From when to when the outage was that the shipment lies in.
    pub fn outage_span(&self) -> Option<String> {
        let (_, outage) = self.history.outage(self.shipment)?;
        Some(self.history.calendar.span(outage.from, outage.to))
    }

    fn outage(&self) -> (Test, usize) {
        match self.history.outage(self.shipment) {
            Some((number, outage)) => (Test::Holds(for_outage(self.history, outage)), number),
            None => (Test::RuledOut(self.no_outage()), 0),
        }
    }

    fn no_outage(&self) -> String {
        let shipments = &self.history.shipments;
        let tested = |s: &&Shipment| matches!(s.outcome, Outcome::Told | Outcome::Failed);
        let before = shipments[..self.place].iter().rev().filter(tested).take(10);
        let after = shipments[self.place + 1..].iter().filter(tested).take(10);
        let (around, told) = before.chain(after).fold((0, 0), |(all, told), s| {
            (all + 1, told + usize::from(s.outcome == Outcome::Told))
        });
        format!(
            "It lies in no run of failures with successes before and after: of the {} nearest \
             {told} arrived.",
            count(around, "shipment")
        )
    }

    /// Why the column speaks against a setting or a rule.
    fn was_tried(&self) -> Option<Test> {
        match self.shipment.notified {
            Notified::Failed => Some(Test::ruled_out("Its notification failed, so one was tried.")),
            Notified::Told => {
                Some(Test::ruled_out("ShipStation's notification column says it was notified."))
            }
            Notified::NotSaid | Notified::NotAttempted => None,
        }
    }

    fn notify_off(&self) -> Test {
        if let Some(test) = self.was_tried() {
            return test;
        }
        let Some(silence) = &self.history.silence else {
            let told = self.history.told_after(self.place);
            return Test::RuledOut(if told > 0 {
                format!("Of the shipments after it {told} reached the store.")
            } else {
                format!("Fewer than {FEWEST} shipments failed since the last that arrived.")
            });
        };
        if !silence.holds(self.shipment.at) {
            return Test::ruled_out("Other shipments after it reached the store.");
        }
        let failed = count(silence.failed, "shipment");
        let store = self.history.named();
        Test::Holds(match silence.last_success {
            Some(last) => vec![
                format!(
                    "From {} on all {failed}{store} failed, and none succeeded up to the end of \
                     the files.",
                    self.history.calendar.when(silence.from)
                ),
                format!(
                    "Before, {} reached the store, the last {}.",
                    count(silence.told_before, "shipment"),
                    self.history.calendar.when(last)
                ),
            ],
            None => vec![format!("All {failed}{store} failed; none ever reached the store.")],
        })
    }

    fn suppressed(&self, strangers: bool) -> (Test, usize) {
        if let Some(test) = self.was_tried().filter(|_| !strangers) {
            return (test, 0);
        }
        let tried = self.was_tried().is_some();
        match self.history.suppression(self.shipment, self.facets) {
            Some((number, found)) if found.is_stranger == strangers && (strangers || !tried) => {
                let mut because = for_suppression(self.history, found);
                because.extend(twins(self.history, found));
                (Test::Holds(because), number)
            }
            // The more special of the two is said.
            Some((_, found)) if found.is_stranger && !strangers => (Test::Open, 0),
            _ if strangers => (self.no_stranger(), 0),
            _ => (self.no_rule(), 0),
        }
    }

    fn no_rule(&self) -> Test {
        let named: Vec<String> = Facet::ALL
            .into_iter()
            .filter_map(|facet| self.value_of(facet).map(|text| format!("{} {text}", facet.word())))
            .collect();
        if named.is_empty() {
            return Test::Open;
        }
        Test::RuledOut(format!("Other shipments reached the store with {}.", named.join(", ")))
    }

    fn no_stranger(&self) -> Test {
        let Some(carrier) = self.value_of(Facet::Carrier) else { return Test::Open };
        Test::RuledOut(match recognise(carrier) {
            Some(Recognition::Known(name)) => {
                format!("The store knows the carrier {carrier}, as {name}.")
            }
            _ => format!("The store does not list {carrier}, but other parcels of it arrived."),
        })
    }

    fn value_of(&self, facet: Facet) -> Option<&str> {
        let values = self.facets.values_of(&self.shipment.traits);
        values
            .map(|value| self.facets.name(value))
            .find(|named| named.0 == facet)
            .map(|named| named.1)
    }

    fn notify_on_scan(&self) -> Test {
        let Some(lag) = self.history.lag else { return Test::Open };
        if let Some(test) = self.was_tried() {
            return test;
        }
        let median = length(i64::from(lag.median));
        if !lag.is_slow() {
            return Test::RuledOut(format!(
                "Half of the store's write-backs take {median} from the label or less."
            ));
        }
        let age = length(lag.age(self.shipment.at));
        let most = length(i64::from(lag.most));
        if !lag.may_come(self.shipment.at) {
            return Test::RuledOut(format!(
                "It left {age} ago; 95 of 100 write-backs take {most} or less."
            ));
        }
        Test::Holds(vec![
            format!("The store's write-backs take {median} at the median, and up to {most}."),
            format!("This parcel left {age} ago, so its own may still come."),
        ])
    }

    /// Isolated between successes: in a busy hour, or at ordinary volume.
    fn lost_singly(&self, rushed: bool) -> Test {
        let notified = self.shipment.notified;
        if notified == Notified::NotAttempted && self.history.fills_column {
            return Test::ruled_out(
                "Its notification cell is empty, where the store's other parcels have it filled: \
                 none was tried.",
            );
        }
        if notified == Notified::Told {
            return Test::ruled_out("ShipStation's notification column says it was notified.");
        }
        if !self.history.is_isolated(self.place, self.facets) {
            return Test::ruled_out("It is not an isolated failure between successes.");
        }
        let mut because = Vec::new();
        let rush = self.history.rush.filter(|_| self.shipment.has_clock);
        let volume = Rush::volume(&self.history.shipments, self.shipment);
        let in_rush = rush.is_some_and(|rush| volume >= rush.least);
        match (rush, rushed) {
            (Some(rush), true) if in_rush => because.push(format!(
                "{} left in its hour; the store's busiest 5 % of hours begin at {}.",
                count(volume, "shipment"),
                rush.least
            )),
            (Some(rush), true) => {
                return Test::RuledOut(format!(
                    "{} left in its hour; the store's busiest 5 % of hours begin at {}.",
                    count(volume, "shipment"),
                    rush.least
                ));
            }
            (None, true) => return Test::Open,
            (Some(rush), false) => because.push(format!(
                "{} left in its hour, below the store's busiest 5 % of hours, which begin at {}.",
                count(volume, "shipment"),
                rush.least
            )),
            (None, false) => {
                because.push("No hour of the store stands out as busy in these files.".to_owned());
            }
        }
        because.insert(0, "It failed alone: shipments before and after it arrived.".to_owned());
        if notified == Notified::Failed {
            because.push("Its notification failed, as the column says.".to_owned());
        }
        Test::Holds(because)
    }
}

/// What speaks for an outage, with its numbers.
pub(crate) fn for_outage(history: &History, outage: &Outage) -> Vec<String> {
    let mut because = vec![
        format!(
            "{}{} {} did not reach the store.",
            share(outage.failed, outage.shipments),
            history.named(),
            history.calendar.span(outage.from, outage.to)
        ),
        format!(
            "Before and after, {} of {} failed.",
            outage.failed_outside,
            count(outage.outside, "shipment")
        ),
        format!(
            "Chance makes such a run in fewer than 1 of {} such stores.",
            chance(outage.chance)
        ),
    ];
    let (carriers, services) = outage.kinds;
    if carriers.max(services) >= 2 {
        // A file need not have both columns.
        let kinds = [(carriers, "carrier"), (services, "service")];
        let kinds = kinds.iter().filter(|(number, _)| *number > 0);
        let kinds: Vec<String> = kinds.map(|(number, kind)| count(*number, kind)).collect();
        because.push(format!("The failures span {}.", kinds.join(" and ")));
    }
    because
}

/// What speaks for a suppressed value, with its numbers.
pub(crate) fn for_suppression(history: &History, found: &Suppression) -> Vec<String> {
    let time = match found.span {
        None => String::new(),
        Some((from, i64::MAX)) => format!(" since {}", history.calendar.when(from)),
        Some((from, to)) => format!(" {}", history.calendar.span(from, to)),
    };
    let mut because = vec![
        format!(
            "{} with {} {}{time} did not reach the store.",
            share(found.failed, found.shipments),
            found.facet.word(),
            found.text
        ),
        format!(
            "Of {} without, {} failed; on {} of {} both shipped and others arrived.",
            count(found.rest, "shipment"),
            found.rest_failed,
            found.days_told,
            count(found.days, "day")
        ),
    ];
    if found.is_stranger {
        because.push(format!("Shopify lists no carrier {}.", found.text));
    }
    because
}

/// Other values that the same shipments share: the files cannot tell them apart.
fn twins(history: &History, found: &Suppression) -> Option<String> {
    let twins: Vec<String> = history
        .suppressions
        .iter()
        .filter(|other| other.value != found.value)
        .filter(|other| {
            (other.shipments, other.failed, other.span)
                == (found.shipments, found.failed, found.span)
        })
        .map(|other| format!("{} {}", other.facet.word(), other.text))
        .collect();
    (!twins.is_empty()).then(|| format!("As many failed with {}.", twins.join(", ")))
}
