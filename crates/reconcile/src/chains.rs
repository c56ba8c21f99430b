//! Positions by key, as chains through one array: eight bytes a position, and no list for each key.

use crate::few::Few;

/// Positions by key. Keys are small numbers, as [`Word::index`](backhaul_model::Word::index) gives them.
pub(crate) struct Chains {
    first: Vec<u32>,
    next: Vec<u32>,
}

const END: u32 = u32::MAX;

impl Chains {
    pub fn new(len: usize) -> Self {
        Chains { first: Vec::new(), next: vec![END; len] }
    }

    pub fn put(&mut self, key: usize, position: u32) {
        if self.first.len() <= key {
            self.first.resize(key + 1, END);
        }
        self.next[position as usize] = self.first[key];
        self.first[key] = position;
    }

    /// The positions under a key, rising.
    pub fn of(&self, key: usize) -> Few<u32> {
        let next = |at: u32| Some(at).filter(|&at| at != END);
        let first = self.first.get(key).copied().and_then(next);
        let mut found: Few<u32> =
            std::iter::successors(first, |&at| next(self.next[at as usize])).collect();
        found.sort_unstable();
        found
    }
}
