//! What any set of cases has in common: "All 43 left from warehouse Reno from 2026-02-12 14:05 on".
//!
//! A trait counts when four in five of the set have it, it is at least half as common again inside the set as
//! in all, and the lower bound of its share inside lies above the upper bound of its share outside
//! ([`backhaul_statistics::wilson`]): a trait that nearly everything has says nothing, nor does one
//! that a small set has by luck. A moment counts when all of the set lie on one side of it, and fewer
//! than one in a thousand draws of as many cases would.

use std::cell::OnceCell;

use backhaul_model::Arrange;
use backhaul_reconcile::{Case, Ledger};
use backhaul_statistics::{lift, wilson};

use crate::facet::{Facet, Facets, Traits, Value};
use crate::phrase::Calendar;
use crate::shipment::newest;

/// Traits said of a set, at most.
const MOST: usize = 3;

/// Cases below which a set shows nothing.
const LEAST: usize = 5;

/// Something that a set has in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Likeness {
    /// The facet; `None` when it is a matter of time alone.
    pub facet: Option<Facet>,
    /// Its value; blank for time.
    pub value: String,
    /// Cases of the set that have it.
    pub inside: usize,
    /// Cases of the set.
    pub set: usize,
    /// Cases of the whole that have it.
    pub everywhere: usize,
    /// Cases of the whole: shipped ones when all of the set shipped, else all.
    pub all: usize,
    /// It in a sentence.
    pub sentence: String,
}

/// All cases, as sets are compared with them.
pub struct Population {
    facets: Facets,
    members: Vec<Individual>,
    /// Cases by value, and how many cases: of all, and of those that shipped.
    everywhere: [OnceCell<(Vec<usize>, usize)>; 2],
    calendar: Calendar,
}

#[derive(Copy, Clone)]
struct Individual {
    at: Option<i64>,
    traits: Traits,
    store: Value,
    shipped: bool,
}

impl Population {
    /// Of all cases of a ledger. Reads each case once.
    pub fn of(ledger: &Ledger<'_>) -> Self {
        let mut facets = Facets::new();
        let mut has_clock = false;
        let members = ledger
            .cases()
            .map(|case| {
                let shipped = case.is_shipped();
                let moment = moment(&case, shipped);
                has_clock |= moment
                    .and_then(|moment| moment.stamp)
                    .is_some_and(|stamp| stamp.local() % backhaul_model::time::DAY != 0);
                Individual {
                    at: moment.and_then(|moment| ledger.clock.nominal(moment)),
                    traits: facets.of(&case, newest(&case, |_| true)),
                    store: facets.value(Facet::Store, case.store().unwrap_or("")),
                    shipped,
                }
            })
            .collect();
        let calendar = Calendar { zone: ledger.clock.zone, offset: ledger.clock.offset, has_clock };
        Population { facets, members, everywhere: [OnceCell::new(), OnceCell::new()], calendar }
    }

    /// What the cases at these positions have in common, the strongest first; empty when nothing sets
    /// them apart.
    pub fn in_common(&self, positions: &[u32]) -> Vec<Likeness> {
        let mut set: Vec<usize> = positions.iter().map(|&position| position as usize).collect();
        set.arrange();
        set.dedup();
        set.retain(|&position| position < self.members.len());
        let shipped = set.iter().all(|&position| self.members[position].shipped);
        let counts_in = |member: &Individual| member.shipped || !shipped;
        let whole = || self.members.iter().filter(|member| counts_in(member));
        let inside = self.counts(set.iter().map(|&position| &self.members[position]));
        let (everywhere, all) = self.everywhere[usize::from(shipped)]
            .get_or_init(|| (self.counts(whole()), whole().count()));
        let all = *all;
        let mut found: Vec<Likeness> = (1..inside.len())
            .filter(|&value| stands_out(inside[value], set.len(), everywhere[value], all))
            .map(|value| {
                let (facet, text) = self.facets.name(value as Value);
                Likeness {
                    facet: Some(facet),
                    value: text.to_owned(),
                    inside: inside[value],
                    set: set.len(),
                    everywhere: everywhere[value],
                    all,
                    sentence: sentence(facet, text, inside[value], set.len(), shipped),
                }
            })
            .collect();
        found.arrange_by(|a, b| {
            (b.inside, a.everywhere, a.facet, &a.value).cmp(&(
                a.inside,
                b.everywhere,
                b.facet,
                &b.value,
            ))
        });
        found.truncate(MOST);
        self.add_time(&set, counts_in, &mut found);
        found
    }

    fn counts<'m>(&self, members: impl Iterator<Item = &'m Individual>) -> Vec<usize> {
        let mut counts = vec![0; self.facets.len()];
        for member in members {
            let own = self.facets.values_of(&member.traits);
            for value in own.chain([member.store]).filter(|&value| value != 0) {
                counts[value as usize] += 1;
            }
        }
        counts
    }

    /// The moment from which, or until which, all of the set lie: said with the first trait that all of
    /// them have, else alone.
    fn add_time(
        &self,
        set: &[usize],
        counts_in: impl Fn(&Individual) -> bool,
        found: &mut Vec<Likeness>,
    ) {
        let own: Vec<i64> = set.iter().filter_map(|&p| self.members[p].at).collect();
        let (Some(&first), Some(&last)) = (own.iter().min(), own.iter().max()) else { return };
        if own.len() < set.len() {
            return;
        }
        let (mut whole, mut since, mut until) = (0, 0, 0);
        let dated = self.members.iter().filter(|member| counts_in(member));
        for at in dated.filter_map(|member| member.at) {
            whole += 1;
            since += usize::from(at >= first);
            until += usize::from(at <= last);
        }
        let is_rare = |among: usize| by_luck(own.len(), among, whole) < 0.001;
        let time = match (is_rare(since), is_rare(until)) {
            (true, true) => self.calendar.span(first, last),
            (true, false) => format!("from {} on", self.calendar.when(first)),
            (false, true) => format!("up to {}", self.calendar.when(last)),
            (false, false) => return,
        };
        let shared = found.iter_mut().find(|likeness| likeness.inside == likeness.set);
        if let Some(shared) = shared {
            let sentence = shared.sentence.trim_end_matches('.');
            shared.sentence = format!("{sentence} {time}.");
        } else {
            found.push(Likeness {
                facet: None,
                value: String::new(),
                inside: own.len(),
                set: own.len(),
                everywhere: since.min(until),
                all: whole,
                sentence: format!("All {} left {time}.", own.len()),
            });
        }
    }
}

fn moment(case: &Case<'_>, shipped: bool) -> Option<backhaul_model::Moment> {
    let created = || case.order.map(|order| order.created);
    if shipped { case.last_shipped().or_else(created) } else { created() }
}

fn stands_out(inside: usize, set: usize, everywhere: usize, all: usize) -> bool {
    let outside = wilson(everywhere - inside.min(everywhere), all - set.min(all));
    inside >= LEAST
        && inside * 5 >= set * 4
        && all > set
        && lift(inside, set, everywhere, all).is_some_and(|lift| lift >= 1.5)
        && wilson(inside, set).low > outside.high
}

/// Probability that `drawn` cases of `all`, drawn without putting back, are all `among`.
#[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
fn by_luck(drawn: usize, among: usize, all: usize) -> f64 {
    (0..drawn).fold(1.0, |chance, taken| {
        chance * among.saturating_sub(taken) as f64 / (all.saturating_sub(taken)).max(1) as f64
    })
}

fn sentence(facet: Facet, value: &str, inside: usize, set: usize, shipped: bool) -> String {
    let who = if inside == set { format!("All {set}") } else { format!("{inside} of {set}") };
    let verb = match facet {
        Facet::Carrier if shipped => "went by",
        Facet::Service if shipped => "went by service",
        Facet::Warehouse => "left from warehouse",
        Facet::User => "were made by user",
        Facet::Tag => "bear the tag",
        Facet::Store => "belong to store",
        Facet::Carrier => "are for carrier",
        Facet::Service => "are for service",
    };
    format!("{who} {verb} {value}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trait_must_be_common_inside_and_rare_outside() {
        assert!(stands_out(43, 43, 120, 1000));
        assert!(!stands_out(43, 43, 900, 1000));
        assert!(!stands_out(2, 2, 300, 1000));
        assert!(!stands_out(20, 43, 25, 1000));
        assert!(!stands_out(10, 10, 10, 10));
    }

    #[test]
    fn luck_is_counted_without_putting_back() {
        // Both of two cards from the five red of ten.
        assert!((by_luck(2, 5, 10) - 5.0 / 10.0 * 4.0 / 9.0).abs() < 1e-12);
        assert!(by_luck(3, 2, 10).abs() < f64::EPSILON);
    }
}
