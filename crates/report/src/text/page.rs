//! A page of text: lines, folded sentences and aligned columns.
//!
//! Everything written here passes [`printable`], so that no section can forget it.

use unicode_width::UnicodeWidthStr;

use crate::printable;

/// How a piece of text stands out. Never the only sign of a meaning: the word is always there too.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Tone {
    Plain,
    Strong,
    Faint,
    Alarm,
    Warning,
    Good,
}

impl Tone {
    fn code(self) -> &'static str {
        match self {
            Tone::Plain => "",
            Tone::Strong => "\u{1b}[1m",
            Tone::Faint => "\u{1b}[2m",
            Tone::Alarm => "\u{1b}[1;31m",
            Tone::Warning => "\u{1b}[33m",
            Tone::Good => "\u{1b}[32m",
        }
    }
}

/// A cell of a table.
pub(crate) struct Cell {
    text: String,
    tone: Tone,
    to_the_right: bool,
}

impl Cell {
    pub(crate) fn new(text: impl AsRef<str>) -> Self {
        Cell { text: printable(text.as_ref()).into_owned(), tone: Tone::Plain, to_the_right: false }
    }

    pub(crate) fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    pub(crate) fn right(mut self) -> Self {
        self.to_the_right = true;
        self
    }
}

/// Text under construction.
pub(crate) struct Page {
    out: String,
    width: usize,
    colour: bool,
}

impl Page {
    pub(crate) fn new(width: usize, colour: bool) -> Self {
        Page { out: String::new(), width, colour }
    }

    pub(crate) fn finish(self) -> String {
        self.out.trim_start_matches('\n').to_owned()
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn blank(&mut self) {
        self.out.push('\n');
    }

    pub(crate) fn heading(&mut self, text: &str) {
        self.blank();
        self.paragraph("", "", text, Tone::Strong);
    }

    /// A text folded to the width: `first` stands before its first line, `rest` before the others.
    pub(crate) fn paragraph(&mut self, first: &str, rest: &str, text: &str, tone: Tone) {
        let text = printable(text);
        let folding = textwrap::Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(&text, folding) {
            let painted = self.painted(&line, tone);
            self.out.push_str(&painted);
            self.blank();
        }
    }

    /// Rows in aligned columns, two spaces apart.
    pub(crate) fn table(&mut self, indent: &str, rows: &[Vec<Cell>]) {
        let widths = widths(rows);
        for row in rows {
            self.row(indent, row, &widths);
        }
    }

    /// One row, in columns of the given widths; where they do not fit the page, as a folded sentence.
    pub(crate) fn row(&mut self, indent: &str, row: &[Cell], widths: &[usize]) {
        let together: usize = widths.iter().map(|width| width + 2).sum();
        if indent.width() + together > self.width + 2 {
            let texts = row.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty());
            let sentence = texts.collect::<Vec<_>>().join(" · ");
            return self.paragraph(indent, indent, &sentence, Tone::Plain);
        }
        let mut line = String::from(indent);
        let mut used = indent.width();
        let last = row.iter().rposition(|cell| !cell.text.is_empty()).unwrap_or(0);
        for (i, (cell, &width)) in row.iter().zip(widths).enumerate() {
            if i > last {
                break;
            }
            let text = fitted(&cell.text, self.width.saturating_sub(used));
            let gap = " ".repeat(width.saturating_sub(text.width()));
            used += width.max(text.width()) + 2;
            let painted = self.painted(&text, cell.tone);
            match (cell.to_the_right, i == last) {
                (true, _) => line = line + &gap + &painted + "  ",
                (false, true) => line += &painted,
                (false, false) => line = line + &painted + &gap + "  ",
            }
        }
        self.out.push_str(line.trim_end());
        self.blank();
    }

    /// Words side by side, as many as fit into `lines` lines; then how many more there are.
    pub(crate) fn list(&mut self, indent: &str, words: &[&str], lines: usize, rest: &str) {
        let more = |left: usize| format!("and {} more{rest}", crate::money::count(left as u64));
        let mut written = 0;
        for line in 1..=lines {
            let mut text = String::from(indent);
            while let Some(word) = words.get(written) {
                let left = words.len() - written - 1;
                let room = if line == lines && left > 0 { more(left).width() + 2 } else { 0 };
                let word = printable(word);
                let first = text.len() == indent.len();
                if !first && text.width() + word.width() + 2 + room > self.width {
                    break;
                }
                let word = fitted(&word, self.width.saturating_sub(indent.width() + room));
                text = text + &word + "  ";
                written += 1;
            }
            let left = words.len() - written;
            if line == lines && left > 0 {
                let more = self.painted(&more(left), Tone::Faint);
                text += &more;
            }
            self.out.push_str(text.trim_end());
            self.blank();
            if left == 0 {
                return;
            }
        }
    }

    fn painted(&self, text: &str, tone: Tone) -> String {
        if !self.colour || tone == Tone::Plain || text.is_empty() {
            return text.to_owned();
        }
        format!("{}{text}\u{1b}[0m", tone.code())
    }
}

/// Width of each column.
pub(crate) fn widths(rows: &[Vec<Cell>]) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |row: &Vec<Cell>, i: usize| row.get(i).map_or(0, |cell| cell.text.width());
    (0..columns).map(|i| rows.iter().map(|row| width(row, i)).max().unwrap_or(0)).collect()
}

/// The text, cut to a width, with an ellipsis where something was cut.
fn fitted(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        if out.width() + c.to_string().width() + 1 > width {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}
