//! The same order more than once in one file: joined or overlapping exports.
//!
//! Two entries are one order when their ids agree, or, where an id is missing or was destroyed, their
//! names and creation times. The copy with the latest events is kept; ties fall to the larger refund,
//! the later words, then the earlier row, so that the order of rows decides as late as possible.
//!
//! The lines of all copies are pooled ([`crate::gathering::LineShelf::pool`]): in a file that was joined
//! and then sorted, or whose order cells were filled down, no copy alone has them all.

use std::cmp::Reverse;

use backhaul_model::{Moment, StoreOrder, fingerprint};
use hashbrown::HashTable;

use crate::intake::Intake;

/// Which orders are copies, and orders by name.
pub struct Repeats {
    /// The order that each order yields to; itself when it is kept.
    winner: Vec<u32>,
    /// How many orders are one with each kept order, itself included.
    sizes: Vec<u32>,
    /// The kept order of each name; with several of one name, the first.
    names: HashTable<u32>,
}

impl Repeats {
    /// Looks through the orders of a file.
    #[inline(never)]
    pub fn find(orders: &[StoreOrder], intake: &Intake) -> Repeats {
        let mut winner: Vec<u32> = (0..orders.len() as u32).collect();
        let id = |at: u32| orders.get(at as usize).map_or("", |o| intake.texts.get(o.id));
        let mut ids: HashTable<u32> = HashTable::with_capacity(orders.len());
        let mut entries: HashTable<u32> = HashTable::with_capacity(orders.len());
        let entry = |at: u32| {
            orders.get(at as usize).map_or(("", None, ""), |o| {
                let unread = if o.created.stamp.is_some() {
                    ""
                } else {
                    intake.texts.get(o.created.written)
                };
                (
                    intake.texts.get(o.name),
                    o.created.stamp.map(backhaul_model::Stamp::local),
                    unread,
                )
            })
        };
        let entry_hash = |at: u32| {
            let (name, local, _) = entry(at);
            fingerprint::hash(name.as_bytes()) ^ local.unwrap_or(0).cast_unsigned().rotate_left(17)
        };
        for (at, order) in (0u32..).zip(orders) {
            let mut twin = None;
            if !order.id.is_blank() {
                let hash = |at: u32| fingerprint::hash(id(at).as_bytes());
                twin = place(&mut ids, at, hash, |other| id(other) == id(at));
            }
            let by_entry = place(&mut entries, at, entry_hash, |other| {
                let either_blank = id(other).is_empty() || id(at).is_empty();
                entry(other) == entry(at) && (either_blank || id(other) == id(at))
            });
            let Some(twin) = twin.or(by_entry) else { continue };
            let kept = orders.get(twin as usize);
            let newer = kept.is_some_and(|kept| rank(order, intake) > rank(kept, intake));
            let (loser, wins) = if newer { (twin, at) } else { (at, twin) };
            if let Some(yields_to) = winner.get_mut(loser as usize) {
                *yields_to = wins;
            }
            if newer {
                // The winner stands for both from now on.
                replace(&mut ids, twin, at, |x| fingerprint::hash(id(x).as_bytes()));
                replace(&mut entries, twin, at, entry_hash);
            }
        }
        let mut sizes = vec![0; orders.len()];
        for at in 0..orders.len() {
            let last = follow(&mut winner, at as u32);
            if let Some(size) = sizes.get_mut(last as usize) {
                *size += 1;
            }
        }
        let mut repeats = Repeats { winner, sizes, names: HashTable::new() };
        repeats.names = by_name(orders, &repeats, intake);
        repeats
    }

    /// Whether an order is a copy of another one that is kept.
    pub fn is_copy(&self, at: u32) -> bool {
        self.winner.get(at as usize).is_some_and(|&winner| winner != at)
    }

    /// The kept order and the number of copies, itself included, of an order that stands repeated.
    pub fn group(&self, at: u32) -> Option<(u32, u32)> {
        let winner = *self.winner.get(at as usize)?;
        let size = *self.sizes.get(winner as usize)?;
        (size > 1).then_some((winner, size))
    }

    /// The kept order of a name.
    #[inline(never)]
    pub fn by_name(&self, name: &str, orders: &[StoreOrder], intake: &Intake) -> Option<u32> {
        self.names
            .find(fingerprint::hash(name.as_bytes()), |&at| {
                orders.get(at as usize).is_some_and(|o| intake.texts.get(o.name) == name)
            })
            .copied()
    }
}

/// The last of a chain of winners: one may have lost to a still later copy. Everything on the way is
/// pointed at the last, so that long chains are walked once.
fn follow(winner: &mut [u32], start: u32) -> u32 {
    let next = |winner: &[u32], at: u32| winner.get(at as usize).copied().unwrap_or(at);
    let mut last = start;
    while next(winner, last) != last {
        last = next(winner, last);
    }
    let mut at = start;
    while at != last {
        let after = next(winner, at);
        if let Some(yields_to) = winner.get_mut(at as usize) {
            *yields_to = last;
        }
        at = after;
    }
    last
}

/// Finds the entry equal to `at`, or puts `at` in.
fn place(
    table: &mut HashTable<u32>,
    at: u32,
    hash: impl Fn(u32) -> u64,
    equal: impl Fn(u32) -> bool,
) -> Option<u32> {
    let own = hash(at);
    if let Some(&found) = table.find(own, |&other| equal(other)) {
        return (found != at).then_some(found);
    }
    table.insert_unique(own, at, |&other| hash(other));
    None
}

fn replace(table: &mut HashTable<u32>, old: u32, new: u32, hash: impl Fn(u32) -> u64) {
    if let Ok(entry) = table.find_entry(hash(old), |&x| x == old) {
        entry.remove();
    }
    if table.find(hash(new), |&x| x == new).is_none() {
        table.insert_unique(hash(new), new, |&x| hash(x));
    }
}

fn by_name(orders: &[StoreOrder], repeats: &Repeats, intake: &Intake) -> HashTable<u32> {
    let mut names = HashTable::with_capacity(orders.len());
    let name = |at: u32| orders.get(at as usize).map_or("", |o| intake.texts.get(o.name));
    for at in 0..orders.len() as u32 {
        if !repeats.is_copy(at) {
            let hash = |at: u32| fingerprint::hash(name(at).as_bytes());
            place(&mut names, at, hash, |other| name(other) == name(at));
        }
    }
    names
}

/// What decides between copies; the greater is kept.
fn rank<'a>(order: &StoreOrder, intake: &'a Intake) -> impl Ord + use<'a> {
    let moments = [order.created, order.paid, order.fulfilled, order.cancelled];
    let instant =
        |moment: &Moment| moment.stamp.map(|s| s.local() - i64::from(s.offset().unwrap_or(0)) * 60);
    let latest = moments.iter().filter_map(instant).max();
    let events = moments.iter().filter_map(instant).count();
    let word = |word| intake.words.get(word);
    (
        (latest, events, order.refunded, !order.id.is_blank()),
        (word(order.financial.word), word(order.fulfillment.word), word(order.tags)),
        Reverse(order.row),
    )
}
