//! Maps and sets sorted by key: blocks of a list.
//!
//! Whatever reaches output is sorted, so most tables of the engine are maps in the order of their keys.
//! The standard library's tree compiles to some 6 kB of code for each pair of types, and the engine has
//! a hundred pairs; those 6 kB are fetched, compiled and kept by everyone who opens the page. This is a
//! list of short sorted lists, found by bisection, of a quarter of that code. It speaks the standard
//! library's words, so that one can stand for the other.
//!
//! A look-up takes two bisections. An insertion moves at most [`BLOCK`] entries of one block, and now and
//! then the list of blocks, which stays cheap up to some hundred thousand entries: what holds an entry
//! for each order of a large store belongs into a hash table.

mod set;

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

pub use set::{SetIter, SortedSet};

/// Most entries of a block; a fuller one becomes two.
const BLOCK: usize = 128;

/// Where an entry stands, or would: its block, and its place there.
type Place = (usize, usize);

/// Values by key, in the order of the keys.
#[derive(Clone)]
pub struct SortedMap<K, V> {
    /// None is empty; the keys ascend within each and from one to the next.
    blocks: Vec<Vec<(K, V)>>,
}

impl<K, V> SortedMap<K, V> {
    /// An empty map.
    pub const fn new() -> Self {
        SortedMap { blocks: Vec::new() }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.blocks.iter().map(Vec::len).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The entries, by ascending key.
    pub fn iter(&self) -> Iter<'_, K, V> {
        self.blocks.iter().flatten().map(|(key, value)| (key, value))
    }

    /// The keys, ascending.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.blocks.iter().flatten().map(|(key, _)| key)
    }

    /// The values, by ascending key.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.blocks.iter().flatten().map(|(_, value)| value)
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.blocks.iter_mut().flatten().map(|(_, value)| value)
    }

    /// The entries, with values to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.blocks.iter_mut().flatten().map(|(key, value)| (&*key, value))
    }

    /// The values alone.
    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.blocks.into_iter().flatten().map(|(_, value)| value)
    }

    /// The keys alone.
    pub fn into_keys(self) -> impl Iterator<Item = K> {
        self.blocks.into_iter().flatten().map(|(key, _)| key)
    }

    /// The entry with the least key.
    pub fn first_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next()
    }

    /// The entry with the greatest key.
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next_back()
    }

    /// Takes all entries out.
    pub fn clear(&mut self) {
        self.blocks.clear();
    }

    /// Leaves only entries that `stays` says true of.
    pub fn retain(&mut self, mut stays: impl FnMut(&K, &mut V) -> bool) {
        for block in &mut self.blocks {
            block.retain_mut(|(key, value)| stays(key, value));
        }
        self.blocks.retain(|block| !block.is_empty());
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    /// Where a key stands, or where it would.
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<Place, Place>
    where
        K: Borrow<Q>,
    {
        let after = |block: &Vec<(K, V)>| block.last().is_some_and(|(last, _)| last.borrow() < key);
        let at = self.blocks.partition_point(after);
        match self.blocks.get(at) {
            Some(block) => match block.binary_search_by(|(known, _)| known.borrow().cmp(key)) {
                Ok(place) => Ok((at, place)),
                Err(place) => Err((at, place)),
            },
            // Behind all: at the end of the last block.
            None => Err((at.saturating_sub(1), self.blocks.last().map_or(0, Vec::len))),
        }
    }

    /// Puts an entry where [`find`](Self::find) said it would stand, and says where it stands now.
    fn put(&mut self, (at, place): Place, key: K, value: V) -> Place {
        let Some(block) = self.blocks.get_mut(at) else {
            self.blocks.push(vec![(key, value)]);
            return (at, 0);
        };
        if block.len() < BLOCK {
            block.insert(place, (key, value));
            return (at, place);
        }
        // Keys that come in order fill their blocks; others halve them.
        let half = if place == block.len() { BLOCK } else { BLOCK / 2 };
        let mut rest = block.split_off(half);
        if place < half {
            block.insert(place, (key, value));
            self.blocks.insert(at + 1, rest);
            return (at, place);
        }
        rest.insert(place - half, (key, value));
        self.blocks.insert(at + 1, rest);
        (at + 1, place - half)
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|(at, place)| &self.blocks[at][place].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|(at, place)| &mut self.blocks[at][place].1)
    }

    /// Whether a key has a value.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// Gives a key a value, and returns the one it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok((at, place)) => Some(std::mem::replace(&mut self.blocks[at][place].1, value)),
            Err(place) => {
                self.put(place, key, value);
                None
            }
        }
    }

    /// Takes a key and its value out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let (at, place) = self.find(key).ok()?;
        let (_, value) = self.blocks[at].remove(place);
        if self.blocks[at].is_empty() {
            self.blocks.remove(at);
        }
        Some(value)
    }

    /// The place of a key, to be filled if it is empty.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let place = self.find(&key);
        Entry { map: self, key, place }
    }
}

/// A key and where it stands or would.
pub struct Entry<'m, K, V> {
    map: &'m mut SortedMap<K, V>,
    key: K,
    place: Result<Place, Place>,
}

impl<'m, K: Ord, V> Entry<'m, K, V> {
    /// Its value; if it has none, the one that is made.
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> &'m mut V {
        let (at, place) = match self.place {
            Ok(place) => place,
            Err(place) => self.map.put(place, self.key, make()),
        };
        &mut self.map.blocks[at][place].1
    }

    /// Its value; if it has none, this one.
    pub fn or_insert(self, value: V) -> &'m mut V {
        self.or_insert_with(|| value)
    }

    /// Its value; if it has none, its type's own.
    pub fn or_default(self) -> &'m mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// Changes its value, if it has one.
    #[must_use]
    pub fn and_modify(self, change: impl FnOnce(&mut V)) -> Self {
        if let Ok((at, place)) = self.place {
            change(&mut self.map.blocks[at][place].1);
        }
        self
    }
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord, V> Extend<(K, V)> for SortedMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for SortedMap<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

type Flat<'m, K, V> = std::iter::Flatten<std::slice::Iter<'m, Vec<(K, V)>>>;

/// The entries of a map.
pub type Iter<'m, K, V> = std::iter::Map<Flat<'m, K, V>, fn(&'m (K, V)) -> (&'m K, &'m V)>;

impl<'m, K, V> IntoIterator for &'m SortedMap<K, V> {
    type Item = (&'m K, &'m V);
    type IntoIter = Iter<'m, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K, V> IntoIterator for SortedMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::iter::Flatten<std::vec::IntoIter<Vec<(K, V)>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.blocks.into_iter().flatten()
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> std::ops::Index<&Q> for SortedMap<K, V> {
    type Output = V;

    /// # Panics
    /// If the key has no value, as with the standard library's maps.
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("the key has a value")
    }
}

// Where blocks begin depends on the order of insertions, so all of these look at the entries.

impl<K: PartialEq, V: PartialEq> PartialEq for SortedMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other)
    }
}

impl<K: Eq, V: Eq> Eq for SortedMap<K, V> {}

impl<K: Ord, V: Ord> PartialOrd for SortedMap<K, V> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K: Ord, V: Ord> Ord for SortedMap<K, V> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other)
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for SortedMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

impl<K: Serialize, V: Serialize> Serialize for SortedMap<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for SortedMap<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// Reads the entries of a map.
struct Entries<K, V>(PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
    type Value = SortedMap<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut map = SortedMap::new();
        while let Some((key, value)) = entries.next_entry()? {
            map.insert(key, value);
        }
        Ok(map)
    }
}

/// In a schema it is any map.
impl<K: JsonSchema, V: JsonSchema> JsonSchema for SortedMap<K, V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::collections::BTreeMap::<K, V>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        std::collections::BTreeMap::<K, V>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{BLOCK, SortedMap};

    /// Numbers that repeat, in no order, the same each time.
    fn scattered(count: u32) -> impl Iterator<Item = u32> {
        (0..count).map(move |n| n.wrapping_mul(2_654_435_761) % (count / 2).max(1))
    }

    #[test]
    fn it_holds_what_the_standard_librarys_map_holds() {
        for count in [0, 1, 2, 100, BLOCK as u32, 5_000] {
            let mut ours = SortedMap::new();
            let mut theirs = BTreeMap::new();
            for (position, key) in scattered(count).enumerate() {
                assert_eq!(ours.insert(key, position), theirs.insert(key, position));
                *ours.entry(key / 2).or_default() += 1;
                *theirs.entry(key / 2).or_default() += 1;
                if position % 3 == 0 {
                    assert_eq!(ours.remove(&(key / 3)), theirs.remove(&(key / 3)));
                }
            }
            assert_eq!(ours.len(), theirs.len());
            assert!(ours.iter().eq(theirs.iter()));
            assert!(ours.iter().rev().eq(theirs.iter().rev()));
            assert!((0..count).all(|key| ours.get(&key) == theirs.get(&key)));
            ours.retain(|key, _| key % 5 == 0);
            theirs.retain(|key, _| key % 5 == 0);
            assert_eq!(ours.is_empty(), theirs.is_empty());
            assert!(ours.into_iter().eq(theirs));
        }
    }

    #[test]
    fn equal_entries_are_equal_however_they_came() {
        let up: SortedMap<u32, u32> = (0..1_000).map(|n| (n, n)).collect();
        let down: SortedMap<u32, u32> = (0..1_000).rev().map(|n| (n, n)).collect();
        assert_ne!(up.blocks.len(), down.blocks.len());
        assert_eq!(up, down);
        assert_eq!(up.cmp(&down), std::cmp::Ordering::Equal);
    }

    #[test]
    fn in_json_it_is_a_map() {
        let map = SortedMap::from([("b".to_owned(), 2), ("a".to_owned(), 1)]);
        let text = serde_json::to_string(&map).expect("text");
        assert_eq!(text, r#"{"a":1,"b":2}"#);
        assert_eq!(serde_json::from_str::<SortedMap<String, i32>>(&text).expect("map"), map);
        assert!(serde_json::from_str::<SortedMap<String, i32>>("[]").is_err());
    }
}
