//! One sort for all lists.
//!
//! The standard library's sorts are made anew for each type and comparison, some 5 kB of code each time,
//! and the engine sorts in a hundred places. Here the comparisons of all of them go through one sort of
//! positions; only the moves at its end are made for each type. That costs a list of positions and a
//! call for each comparison, so hot loops over large lists of numbers keep the standard library's.
//! Like the standard library's, it keeps equals as they stand.

use std::cmp::Ordering;

/// Lists up to here are sorted where they stand.
const SHORT: usize = 12;

/// Lists that can be sorted.
pub trait Arrange<T> {
    /// Sorts, least first.
    fn arrange(&mut self)
    where
        T: Ord;

    /// Sorts by what `compare` says.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key that is quickly made.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }

    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        if self.len() <= SHORT {
            for end in 1..self.len() {
                let mut at = end;
                while at > 0 && compare(&self[at - 1], &self[at]) == Ordering::Greater {
                    self.swap(at - 1, at);
                    at -= 1;
                }
            }
            return;
        }
        let swaps = swaps(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        for (a, b) in swaps {
            self.swap(a as usize, b as usize);
        }
    }

    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|a, b| key(a).cmp(&key(b)));
    }
}

/// The swaps, one after another, that sort a list of this length. `compare` gets two positions of the
/// list as it stands.
fn swaps(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<(u32, u32)> {
    let mut from: Vec<u32> = (0..length as u32).collect();
    from.sort_by(|&a, &b| compare(a as usize, b as usize));
    // Around each ring of places, every value takes the place of the one before it.
    let mut swaps = Vec::new();
    for start in 0..length as u32 {
        let mut at = start;
        loop {
            let next = std::mem::replace(&mut from[at as usize], at);
            if next == start || next == at {
                break;
            }
            swaps.push((at, next));
            at = next;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::Arrange;

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        for length in (0..40).chain([1_000]) {
            let list: Vec<(u32, u32)> =
                (0..length).map(|n: u32| (n.wrapping_mul(2_654_435_761) % 17, n)).collect();
            let mut theirs = list.clone();
            theirs.sort_by_key(|&(key, _)| key);
            let mut ours = list.clone();
            ours.arrange_by_key(|&(key, _)| key);
            assert_eq!(ours, theirs);
            ours.arrange_by(|a, b| b.cmp(a));
            theirs.sort_by(|a, b| b.cmp(a));
            assert_eq!(ours, theirs);
            ours.arrange();
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }
}
