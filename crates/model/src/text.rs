//! Texts of a file, kept once: an arena for texts that are mostly unique (order and tracking
//! numbers, dates as written), an interner for words that repeat (SKUs, stores, carriers).
//!
//! A handle is 8 or 4 bytes where a `String` is 24 plus its heap block; a year of orders is a few
//! allocations instead of millions. The trade-off: a handle means nothing without its own table.

use hashbrown::HashTable;

use crate::fingerprint::spread;

/// A text in an [`Arena`]. The default is the empty text, which stands for a blank or absent cell.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub struct Text {
    start: u32,
    len: u32,
}

impl Text {
    /// Whether the cell was blank or absent.
    pub fn is_blank(self) -> bool {
        self.len == 0
    }
}

/// Append-only store of texts of one file, up to 4 GiB.
#[derive(Clone, Default, Debug)]
pub struct Arena {
    bytes: String,
}

impl Arena {
    /// Keeps a text. Beyond 4 GiB the text is kept blank rather than wrapped around.
    pub fn push(&mut self, text: &str) -> Text {
        let start = self.bytes.len();
        if text.is_empty() || start + text.len() > u32::MAX as usize {
            return Text::default();
        }
        self.bytes.push_str(text);
        Text { start: start as u32, len: text.len() as u32 }
    }

    /// The text behind a handle of this arena.
    pub fn get(&self, text: Text) -> &str {
        let start = text.start as usize;
        self.bytes.get(start..start + text.len as usize).unwrap_or("")
    }

    /// Gives back what was taken ahead.
    pub fn fit(&mut self) {
        self.bytes.shrink_to_fit();
    }

    /// Bytes held, for memory accounting.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether nothing was kept yet.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// A word in [`Words`]. The default is the blank word.
#[derive(Copy, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Word(u32);

impl Word {
    /// Whether the cell was blank or absent.
    pub fn is_blank(self) -> bool {
        self.0 == 0
    }

    /// Position in its interner: dense, from 0 (the blank word).
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Interner of repeated words; equal texts give equal handles.
#[derive(Clone, Debug)]
pub struct Words {
    arena: Arena,
    texts: Vec<Text>,
    table: HashTable<u32>,
}

impl Default for Words {
    fn default() -> Self {
        Words { arena: Arena::default(), texts: vec![Text::default()], table: HashTable::new() }
    }
}

impl Words {
    /// The handle of a word, kept on first sight. Blank text is the blank word.
    pub fn intern(&mut self, word: &str) -> Word {
        if word.is_empty() {
            return Word::default();
        }
        let hash = spread(0, word.as_bytes());
        let Words { arena, texts, table } = self;
        if let Some(&found) = table.find(hash, |&i| arena.get(texts[i as usize]) == word) {
            return Word(found);
        }
        let index = texts.len() as u32;
        texts.push(arena.push(word));
        table.insert_unique(hash, index, |&i| spread(0, arena.get(texts[i as usize]).as_bytes()));
        Word(index)
    }

    /// The handle of a word that was kept before.
    pub fn find(&self, word: &str) -> Option<Word> {
        if word.is_empty() {
            return Some(Word::default());
        }
        let hash = spread(0, word.as_bytes());
        let is_same = |&i: &u32| self.arena.get(self.texts[i as usize]) == word;
        self.table.find(hash, is_same).map(|&i| Word(i))
    }

    /// The text behind a handle of this interner.
    pub fn get(&self, word: Word) -> &str {
        self.at(word.index())
    }

    /// The word at a position, as [`Word::index`] gives it.
    pub fn at(&self, index: usize) -> &str {
        self.texts.get(index).map_or("", |&text| self.arena.get(text))
    }

    /// How many words there are, the blank one included.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Never true: the blank word is always there.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// All words in order of their handles.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|&text| self.arena.get(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_words_share_a_handle_and_blank_is_zero() {
        let mut words = Words::default();
        let red = words.intern("RED-01");
        assert_eq!(red, words.intern("RED-01"));
        assert_ne!(red, words.intern("RED-02"));
        assert!(words.intern("").is_blank());
        assert_eq!(words.get(red), "RED-01");
    }
}
