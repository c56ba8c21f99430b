//! Complaints of one file, counted: the same one on many rows is one problem.

use backhaul_model::{Columns, Field, Problem};

use crate::complaint::Complaint;

/// Unknown words listed one by one for a column; further ones are only counted.
const WORDS_LISTED: usize = 20;
/// Most characters of a cell shown in a message.
const EXAMPLE: usize = 40;

/// Complaints so far.
#[derive(Default, Debug)]
pub struct Complaints {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    complaint: Complaint,
    rows: u64,
    first: u64,
    last: u64,
    example: String,
}

impl Complaints {
    /// Counts a complaint on a row, once for each row and column.
    pub fn note(&mut self, complaint: &Complaint, row: u64, example: &str) {
        if let Some(entry) = self.entries.iter_mut().find(|e| e.complaint == *complaint) {
            entry.rows += u64::from(entry.last != row);
            entry.last = row;
            if row < entry.first {
                entry.first = row;
                entry.example = shorten(example, EXAMPLE);
            }
            return;
        }
        self.entries.push(Entry {
            complaint: complaint.clone(),
            rows: 1,
            first: row,
            last: row,
            example: shorten(example, EXAMPLE),
        });
    }

    /// Counts a status word that nobody knows.
    pub fn unknown_word(&mut self, field: Field, word: &str, row: u64) {
        let listed = Complaint::UnknownWord(field, shorten(word, EXAMPLE));
        let known = self.entries.iter().any(|e| e.complaint == listed);
        let count = self.entries.iter().filter(|e| e.complaint.field() == Some(field)).count();
        if known || count < WORDS_LISTED {
            self.note(&listed, row, word);
        } else {
            self.note(&Complaint::MoreUnknownWords(field), row, word);
        }
    }

    /// As problems, in no particular order.
    pub fn into_problems(self, columns: &Columns) -> Vec<Problem> {
        let problem = |entry: Entry| Problem {
            code: entry.complaint.code(),
            rows: if entry.first == 0 { 0 } else { entry.rows },
            first_row: (entry.first > 0).then_some(entry.first),
            column: entry.complaint.field().and_then(|f| columns.header(f)).map(str::to_owned),
            set_aside: entry.complaint.sets_aside(),
            message: entry.complaint.message(&entry.example),
            help: entry.complaint.help().to_owned(),
        };
        self.entries.into_iter().map(problem).collect()
    }
}

/// At most `limit` characters of a text, control characters left out.
pub fn shorten(text: &str, limit: usize) -> String {
    let mut shown = text.chars().filter(|c| !c.is_control());
    let mut short: String = shown.by_ref().take(limit).collect();
    if shown.next().is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_complaints_are_one_problem() {
        let mut complaints = Complaints::default();
        for row in [4, 4, 9, 3] {
            complaints.note(&Complaint::Unreadable(Field::Total), row, "twelve");
        }
        complaints.note(&Complaint::Repeated, 7, "");
        let problems = complaints.into_problems(&Columns::default());
        assert_eq!((problems[0].rows, problems[0].first_row), (3, Some(3)));
        assert_eq!((problems[1].rows, problems[1].first_row), (1, Some(7)));
        assert!(problems[1].set_aside);
    }

    #[test]
    fn a_flood_of_unknown_words_is_counted_not_listed() {
        let mut complaints = Complaints::default();
        for row in 0..1000 {
            complaints.unknown_word(Field::PlatformStatus, &format!("word {row}"), row + 2);
        }
        let problems = complaints.into_problems(&Columns::default());
        assert_eq!(problems.len(), WORDS_LISTED + 1);
        assert_eq!(problems.iter().map(|p| p.rows).sum::<u64>(), 1000);
    }

    #[test]
    fn shown_text_is_short_and_clean() {
        assert_eq!(shorten("a\nb", 5), "ab");
        assert_eq!(shorten("abcdef", 3), "abc…");
    }
}
