//! How a store's numbers were rewritten on their way: learned from its own records, by vote.

use backhaul_model::SortedMap;

use super::{Item, Matcher};
use crate::key::affix;
use crate::shops::StoreId;

/// A rewriting of a store's numbers that its records showed: ShipStation's prefix and suffix to the
/// order's.
pub(super) type Rule = (String, String);

/// How a store writes numbers: what stands before and after the digits.
pub(super) type Writing = (StoreId, String, String);

/// What a store's items of one writing speak for.
#[derive(Default)]
struct Ballot {
    seen: u64,
    rules: SortedMap<Rule, Votes>,
}

/// How often a rule led to an order, and what the facts of the two said of it.
#[derive(Default)]
struct Votes {
    pairs: u64,
    against: u64,
    agree: u64,
}

impl Matcher<'_, '_> {
    /// Learns, for each store and writing, the rewriting that most of its numbers show. An order that
    /// already has a record under its own number speaks against: `10684-EXC` is not `10684`.
    #[inline(never)]
    pub(super) fn learn(&mut self, strays: &[&Item<'_>], met: &[bool]) {
        let mut votes: SortedMap<Writing, Ballot> = SortedMap::new();
        for item in strays {
            self.vote(item, met, &mut votes);
        }
        for (writing, Ballot { seen: total, rules }) in votes {
            let best = rules.into_iter().max_by_key(|(_, v)| (v.agree, v.pairs - v.against));
            let Some((rule, v)) = best else { continue };
            let shown = v.pairs >= 3 && v.against * 5 <= v.pairs && v.pairs * 2 >= total;
            let proved = v.agree * 5 >= v.pairs * 4 || (v.agree == 0 && v.pairs * 5 >= total * 4);
            if shown && proved {
                self.rules.insert(writing, rule);
            }
        }
    }

    /// An item's votes for the rules that would lead it to an order.
    #[inline(never)]
    fn vote(&mut self, item: &Item<'_>, met: &[bool], votes: &mut SortedMap<Writing, Ballot>) {
        let Some((prefix, run, suffix)) = affix(self.keys.at(item.key)) else { return };
        let ballot = votes.entry((item.store, prefix.to_owned(), suffix.to_owned())).or_default();
        ballot.seen += 1;
        let run = self.digits.intern(run).index();
        // Two shops may share numbers: each item has one vote a rule, by its best candidate.
        let mut best: SortedMap<Rule, (bool, i64)> = SortedMap::new();
        for &order in &self.by_digits.of(run) {
            let own = self.order_key(order);
            let Some((p, _, s)) = affix(&own) else { continue };
            let fit = (!met[order as usize], self.facts(order, item).balance());
            let known = best.entry((p.to_owned(), s.to_owned())).or_insert(fit);
            *known = (*known).max(fit);
        }
        for (rule, (free, balance)) in best {
            let vote = ballot.rules.entry(rule).or_default();
            vote.pairs += 1;
            vote.against += u64::from(!free || balance < 0);
            vote.agree += u64::from(balance > 0);
        }
    }
}
