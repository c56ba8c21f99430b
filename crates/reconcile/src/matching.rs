//! Which order a record belongs to, in steps of stated strength.

mod learning;

use backhaul_model::{SortedMap, Stamp, Words, Zone};

use crate::chains::Chains;
use crate::entry::{Entry, Ref};
use crate::facts::{Claims, Facts, compare};
use crate::few::Few;
use crate::following;
use crate::key::{affix, normalise};
use crate::shops::{Agreement, Assignment, StoreId};
use backhaul_model::StoreOrder;
use learning::{Rule, Writing};

/// How a match was made, strongest first.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Strength {
    /// The whole number, as both systems write it.
    Exact,
    /// The number, after a prefix or suffix that the store's other orders show too.
    Affix,
    /// The store's own id, carried along.
    SecondaryId,
    /// Digits or no number at all, with date, total and recipient agreeing.
    Verified,
}

impl Strength {
    /// The id in the report.
    pub fn id(self) -> &'static str {
        match self {
            Strength::Exact => "exact",
            Strength::Affix => "prefix-or-suffix",
            Strength::SecondaryId => "secondary-id",
            Strength::Verified => "verified",
        }
    }
}

/// A platform order or parcel, waiting for its order.
pub(crate) struct Item<'a> {
    pub at: Ref,
    pub is_parcel: bool,
    pub key: usize,
    pub store: StoreId,
    pub secondary: &'a str,
    pub claims: Claims,
}

/// What became of an item.
#[derive(Clone, Debug)]
pub(crate) enum Resolution {
    /// Belongs to the order at this position.
    Matched(u32, Strength),
    /// Several orders fit and nothing decides.
    Ambiguous(Vec<u32>),
    /// No order fits.
    Unmatched,
}

pub(crate) struct Matcher<'a, 'k> {
    orders: &'a [Entry<'a, StoreOrder>],
    keys: &'k mut Words,
    pub zone: Zone,
    by_key: Chains,
    by_digits: Chains,
    digits: Words,
    by_id: Chains,
    ids: Words,
    rules: SortedMap<Writing, Rule>,
}

impl<'a, 'k> Matcher<'a, 'k> {
    pub fn new(
        orders: &'a [Entry<'a, StoreOrder>],
        order_keys: &[usize],
        keys: &'k mut Words,
        zone: Zone,
    ) -> Self {
        let len = orders.len();
        let (mut by_key, mut by_digits, mut by_id) =
            (Chains::new(len), Chains::new(len), Chains::new(len));
        let (mut digits, mut ids) = (Words::default(), Words::default());
        for (position, (order, &key)) in orders.iter().zip(order_keys).enumerate() {
            let position = position as u32;
            by_key.put(key, position);
            if let Some((_, run, _)) = affix(keys.at(key)) {
                by_digits.put(digits.intern(run).index(), position);
            }
            if !order.id.is_blank() {
                by_id.put(ids.intern(order.text(order.id)).index(), position);
            }
        }
        let rules = SortedMap::new();
        Matcher { orders, keys, zone, by_key, by_digits, digits, by_id, ids, rules }
    }

    fn facts(&self, order: u32, item: &Item<'_>) -> Facts {
        compare(&self.orders[order as usize], &item.claims, self.zone)
    }

    /// The order at a position.
    pub fn order(&self, order: u32) -> &Entry<'a, StoreOrder> {
        &self.orders[order as usize]
    }

    /// The handle of a normalised number.
    pub fn key(&mut self, number: &str) -> usize {
        self.keys.intern(number).index()
    }

    /// Orders of the store's own id, else of the whole name where no other id speaks against it.
    pub fn by_id_or_name(&mut self, id: &str, name: &str) -> Few<u32> {
        if !id.is_empty() {
            let found = self.by_id.of(self.ids.intern(id).index());
            if !found.is_empty() {
                return found;
            }
        }
        let mut key = String::new();
        normalise(name, &mut key);
        if key.is_empty() {
            return Few::None;
        }
        let found = self.by_key.of(self.keys.intern(&key).index());
        let fits = |&order: &u32| id.is_empty() || self.orders[order as usize].id.is_blank();
        found.iter().copied().filter(fits).collect()
    }

    /// The order of each item by its number alone: exact, else rewritten by what parcels or these items
    /// themselves show.
    pub fn resolve_numbers(&mut self, items: &[Item<'_>], shops: &Assignment) -> Vec<Resolution> {
        let mut met = vec![false; self.orders.len()];
        let mut strays = Vec::new();
        for item in items {
            let candidates = self.by_key.of(item.key);
            if candidates.is_empty() {
                strays.push(item);
            }
            for &order in &candidates {
                met[order as usize] = true;
            }
        }
        self.learn(&strays, &met);
        items.iter().map(|item| self.by_number(item, shops)).collect()
    }

    /// The day an order was created.
    fn day(&self, order: u32) -> Option<i64> {
        self.orders[order as usize].created.stamp.map(Stamp::day)
    }

    fn table_of(&self, order: u32) -> u32 {
        self.orders[order as usize].at.table
    }

    /// How each store's records agree with each file's orders of the same number; learns the rules of
    /// stores whose numbers carry other prefixes and suffixes on the way.
    #[inline(never)]
    pub fn agreements(&mut self, items: &[Item<'_>]) -> SortedMap<(StoreId, u32), Agreement> {
        let mut agreements: SortedMap<(StoreId, u32), Agreement> = SortedMap::new();
        let mut met = vec![false; self.orders.len()];
        let mut strays = Vec::new();
        for item in items {
            let candidates = self.by_key.of(item.key);
            if candidates.is_empty() {
                strays.push(item);
            }
            for &order in &candidates {
                let facts = self.facts(order, item);
                met[order as usize] |= facts.balance() >= 0;
                let agreement = agreements.entry((item.store, self.table_of(order))).or_default();
                agreement.note(facts.balance());
            }
        }
        self.learn(&strays, &met);
        for item in strays {
            for &order in &self.by_rule(item) {
                let agreement = agreements.entry((item.store, self.table_of(order))).or_default();
                agreement.note(self.facts(order, item).balance());
            }
        }
        agreements
    }

    fn order_key(&self, order: u32) -> String {
        let entry = &self.orders[order as usize];
        let mut key = String::new();
        normalise(entry.text(entry.name), &mut key);
        key
    }

    /// Orders under the item's number as the store's rule rewrites it. A store too small to show a rule
    /// of its own follows the others', and a suffix of its own (`-EXC`) stays where only the prefix is
    /// rewritten.
    #[inline(never)]
    fn by_rule(&mut self, item: &Item<'_>) -> Few<u32> {
        if self.rules.is_empty() {
            return Few::None;
        }
        let Some((prefix, run, suffix)) = affix(self.keys.at(item.key)) else {
            return Few::None;
        };
        let own = |of: &StoreId| u8::from(*of != item.store);
        let mut rewritten: Vec<(u8, u8, String)> = Vec::new();
        for ((store, p, s), (to_p, to_s)) in &self.rules {
            if p == prefix && s == suffix {
                rewritten.push((0, own(store), format!("{to_p}{run}{to_s}")));
            } else if p == prefix && s.is_empty() && to_s.is_empty() {
                rewritten.push((1, own(store), format!("{to_p}{run}{suffix}")));
            }
        }
        rewritten.sort();
        for (_, _, number) in rewritten {
            let key = self.keys.intern(&number).index();
            let orders = self.by_key.of(key);
            if !orders.is_empty() {
                return orders;
            }
        }
        Few::None
    }

    /// The order of each item, once stores are assigned to shops.
    #[inline(never)]
    pub fn resolve(&mut self, items: &[Item<'_>], shops: &Assignment) -> Vec<Resolution> {
        let mut resolutions: Vec<Resolution> =
            items.iter().map(|item| self.by_number(item, shops)).collect();
        let mut met = vec![false; self.orders.len()];
        let ambiguous = items.iter().zip(&resolutions).filter_map(|(item, resolution)| {
            let follows = item.is_parcel && matches!(resolution, Resolution::Ambiguous(_));
            follows.then_some((item.key, Vec::new()))
        });
        // Orders of the platform orders of each number that an ambiguous parcel bears.
        let mut by_key: SortedMap<usize, Vec<u32>> = ambiguous.collect();
        // The first day of which an order has a platform order.
        let mut first = None;
        for (item, resolution) in items.iter().zip(&resolutions) {
            if let Resolution::Matched(order, _) = *resolution {
                met[order as usize] = true;
                if !item.is_parcel {
                    first = [first, self.day(order)].into_iter().flatten().min();
                    if let Some(orders) = by_key.get_mut(&item.key) {
                        orders.push(order);
                    }
                }
            }
        }
        for (item, resolution) in items.iter().zip(&mut resolutions) {
            match resolution {
                // A parcel that names no store follows the platform order of its number, where no other
                // order can have one in no file: of none that has records, none before the first.
                Resolution::Ambiguous(among) => {
                    let absent = |other: u32| !met[other as usize] && self.day(other) >= first;
                    if let Some([order, others @ ..]) = by_key.get(&item.key).map(Vec::as_slice)
                        && let order = *order
                        && item.is_parcel
                        && others.iter().all(|&other| other == order)
                        && among.contains(&order)
                        && among.iter().all(|&other| other == order || absent(other))
                    {
                        *resolution = Resolution::Matched(order, Strength::Exact);
                    }
                }
                Resolution::Unmatched => *resolution = self.by_digits_with_proof(item, &met),
                Resolution::Matched(..) => {}
            }
        }
        self.by_proof_alone(items, &mut resolutions, shops);
        following::follow(items, &mut resolutions, |order, item| {
            self.facts(order, item).contradicts()
        });
        resolutions
    }

    #[inline(never)]
    fn by_number(&mut self, item: &Item<'_>, shops: &Assignment) -> Resolution {
        let exact = self.by_key.of(item.key);
        match self.choose(&exact, item, shops, Strength::Exact) {
            Resolution::Unmatched => {}
            found => return found,
        }
        let rewritten = self.by_rule(item);
        match self.choose(&rewritten, item, shops, Strength::Affix) {
            Resolution::Unmatched => {}
            found => return found,
        }
        let mut carried = Vec::new();
        for id in [item.secondary, self.keys.at(item.key)] {
            if !id.is_empty() {
                carried.extend_from_slice(&self.by_id.of(self.ids.intern(id).index()));
            }
        }
        if !item.secondary.is_empty() {
            let mut key = String::new();
            normalise(item.secondary, &mut key);
            carried.extend_from_slice(&self.by_key.of(self.keys.intern(&key).index()));
        }
        carried.sort_unstable();
        carried.dedup();
        // A custom field may hold anything: it needs at least one fact beside it.
        carried.retain(|&order| self.facts(order, item).balance() > 0);
        self.pick(&carried, item, Strength::SecondaryId)
    }

    /// Of candidates by number, those the item's store allows.
    #[inline(never)]
    fn choose(
        &self,
        candidates: &[u32],
        item: &Item<'_>,
        shops: &Assignment,
        strength: Strength,
    ) -> Resolution {
        if candidates.is_empty() {
            return Resolution::Unmatched;
        }
        let shop_of = |order: u32| shops.of_table(self.table_of(order));
        if item.store.is_blank() {
            return self.pick(candidates, item, strength);
        }
        let Some(shop) = shops.of_store(item.store) else {
            // Another brand may count from the same number: only proof brings its records here.
            let proved = |&order: &u32| {
                let facts = self.facts(order, item);
                facts.proves() || (facts.agree >= 3 && facts.disagree <= 1)
            };
            let proved: Few<u32> = candidates.iter().copied().filter(proved).collect();
            return self.pick(&proved, item, strength);
        };
        let is_own = |order: &u32| shop_of(*order) == Some(shop);
        let own: Few<u32> = candidates.iter().copied().filter(is_own).collect();
        let found = self.pick(&own, item, strength);
        let doubtful = match &found {
            Resolution::Unmatched => true,
            Resolution::Matched(order, _) => self.facts(*order, item).date == Some(false),
            Resolution::Ambiguous(_) => false,
        };
        if !doubtful {
            return found;
        }
        // The record may sit in another shop's store: then the other shop's order fits, date included.
        let misplaced = |&order: &u32| {
            let facts = self.facts(order, item);
            facts.balance() > 0 && facts.date != Some(false)
        };
        let other = candidates.iter().copied().filter(|order| !is_own(order));
        let misplaced: Few<u32> = other.filter(misplaced).collect();
        match self.pick(&misplaced, item, strength) {
            Resolution::Unmatched => found,
            elsewhere => elsewhere,
        }
    }

    /// The one candidate that fits best; an ambiguity when two fit as well.
    fn pick(&self, candidates: &[u32], item: &Item<'_>, strength: Strength) -> Resolution {
        let mut fits: Few<(i64, u32)> = candidates
            .iter()
            .map(|&order| (self.facts(order, item), order))
            .filter(|(facts, _)| !facts.contradicts())
            .map(|(facts, order)| (facts.balance(), order))
            .collect();
        fits.sort_by_key(|&(balance, order)| (std::cmp::Reverse(balance), order));
        match &fits[..] {
            [] => Resolution::Unmatched,
            [(_, only)] => Resolution::Matched(*only, strength),
            [(best, order), (second, _), ..] if best > second && *best > 0 => {
                Resolution::Matched(*order, strength)
            }
            _ => Resolution::Ambiguous(fits.iter().map(|&(_, order)| order).collect()),
        }
    }

    #[inline(never)]
    fn by_digits_with_proof(&mut self, item: &Item<'_>, met: &[bool]) -> Resolution {
        let Some((_, run, _)) = affix(self.keys.at(item.key)) else {
            return Resolution::Unmatched;
        };
        let run = self.digits.intern(run).index();
        let is_proved = |&order: &u32| !met[order as usize] && self.facts(order, item).proves();
        let proved: Few<u32> = self.by_digits.of(run).iter().copied().filter(is_proved).collect();
        self.pick(&proved, item, Strength::Verified)
    }

    /// Last: records whose number says nothing, but whose date, total and two personal facts all
    /// agree with one order that has no record yet, and no other record claims it.
    #[inline(never)]
    fn by_proof_alone(
        &self,
        items: &[Item<'_>],
        resolutions: &mut [Resolution],
        shops: &Assignment,
    ) {
        let mut met = vec![false; self.orders.len()];
        let mut open = Vec::new();
        for (position, resolution) in resolutions.iter().enumerate() {
            match resolution {
                Resolution::Matched(order, _) => met[*order as usize] = true,
                Resolution::Ambiguous(orders) => {
                    for &order in orders {
                        met[order as usize] = true;
                    }
                }
                Resolution::Unmatched => {
                    let item = &items[position];
                    let foreign = !item.store.is_blank() && shops.of_store(item.store).is_none();
                    if !foreign && item.claims.total.is_some() {
                        open.push(position);
                    }
                }
            }
        }
        if open.is_empty() {
            return;
        }
        let mut by_total: SortedMap<i64, Vec<u32>> = SortedMap::new();
        for (order, entry) in self.orders.iter().enumerate() {
            if let (false, Some(total)) = (met[order], entry.total) {
                by_total.entry(total).or_default().push(order as u32);
            }
        }
        let mut claims: SortedMap<u32, Vec<usize>> = SortedMap::new();
        for position in open {
            let item = &items[position];
            let Some(total) = item.claims.total else { continue };
            let fits = by_total.get(&total).into_iter().flatten().copied().filter(|&order| {
                let facts = self.facts(order, item);
                facts.date == Some(true) && facts.agree >= 4 && facts.disagree == 0
            });
            if let [only] = fits.collect::<Vec<_>>().as_slice() {
                claims.entry(*only).or_default().push(position);
            }
        }
        for (order, positions) in claims {
            let one_number = positions.iter().all(|&p| items[p].key == items[positions[0]].key);
            if one_number {
                for position in positions {
                    resolutions[position] = Resolution::Matched(order, Strength::Verified);
                }
            }
        }
    }
}
