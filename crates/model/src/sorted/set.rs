//! The set: a map without values.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;

use super::SortedMap;

/// Different values, ascending.
#[derive(Clone, PartialEq, Eq)]
pub struct SortedSet<T> {
    of: SortedMap<T, ()>,
}

impl<T> SortedSet<T> {
    /// An empty set.
    pub const fn new() -> Self {
        SortedSet { of: SortedMap::new() }
    }

    /// The number of values.
    pub fn len(&self) -> usize {
        self.of.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// The values, ascending.
    pub fn iter(&self) -> SetIter<'_, T> {
        self.of.blocks.iter().flatten().map(|(value, ())| value)
    }

    /// The least value.
    pub fn first(&self) -> Option<&T> {
        self.iter().next()
    }

    /// The greatest value.
    pub fn last(&self) -> Option<&T> {
        self.iter().next_back()
    }

    /// Leaves only values that `stays` says true of.
    pub fn retain(&mut self, mut stays: impl FnMut(&T) -> bool) {
        self.of.retain(|value, ()| stays(value));
    }
}

impl<T: Ord> SortedSet<T> {
    /// Adds a value, and says whether it was new.
    pub fn insert(&mut self, value: T) -> bool {
        self.of.insert(value, ()).is_none()
    }

    /// Takes a value out, and says whether it was there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.of.remove(value).is_some()
    }

    /// Whether a value is there.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.of.contains_key(value)
    }

    /// Its values that `other` does not have, ascending.
    pub fn difference<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s T> {
        self.iter().filter(move |value| !other.contains(*value))
    }
}

impl<T: Ord> PartialOrd for SortedSet<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: Ord> Ord for SortedSet<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other)
    }
}

impl<T> Default for SortedSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        for value in values {
            self.insert(value);
        }
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::new();
        set.extend(values);
        set
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for SortedSet<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

type FlatSet<'s, T> = std::iter::Flatten<std::slice::Iter<'s, Vec<(T, ())>>>;

/// The values of a set.
pub type SetIter<'s, T> = std::iter::Map<FlatSet<'s, T>, fn(&'s (T, ())) -> &'s T>;

impl<'s, T> IntoIterator for &'s SortedSet<T> {
    type Item = &'s T;
    type IntoIter = SetIter<'s, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

type OwnedFlat<T> = std::iter::Flatten<std::vec::IntoIter<Vec<(T, ())>>>;

impl<T> IntoIterator for SortedSet<T> {
    type Item = T;
    type IntoIter = std::iter::Map<OwnedFlat<T>, fn((T, ())) -> T>;

    fn into_iter(self) -> Self::IntoIter {
        self.of.into_iter().map(|(value, ())| value)
    }
}

impl<T: fmt::Debug> fmt::Debug for SortedSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::SortedSet;

    #[test]
    fn a_set_keeps_each_value_once() {
        let mut set = SortedSet::from(["b", "a", "b"]);
        assert!(!set.insert("a") && set.insert("c") && set.remove("b"));
        assert!(set.iter().eq(&["a", "c"]));
        assert!(set.difference(&SortedSet::from(["a"])).eq(&["c"]));
        assert_eq!((set.first(), set.last(), set.len()), (Some(&"a"), Some(&"c"), 2));
    }
}
