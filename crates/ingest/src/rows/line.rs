//! One physical line read on its own, as a person would read it after noticing a stray quote.
//!
//! A quote counts only where it opens a field and closes before the line ends, right before a
//! delimiter; every other quote is an ordinary character. That reads more lines than switching quotes
//! off altogether, because `"Doe, Jane"` earlier in the same line still counts as one field.

use super::Fields;

/// Reads single lines; keeps its buffers from line to line.
#[derive(Default, Debug)]
pub struct LineReader {
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl LineReader {
    /// Splits a line, its terminator included or not.
    pub fn read(&mut self, line: &[u8], delimiter: u8) -> Fields<'_> {
        self.text.clear();
        self.ends.clear();
        let mut rest = trim_terminator(line);
        // Once a quote was searched for to the end in vain, later ones are not searched for again:
        // that keeps a hostile line linear.
        let mut quotes_count = true;
        loop {
            let quoted = match rest.split_first() {
                Some((b'"', inner)) if quotes_count => closing(inner, delimiter),
                _ => None,
            };
            if quoted.is_none() && rest.first() == Some(&b'"') {
                quotes_count = false;
            }
            let after = if let Some(end) = quoted {
                let (cell, after) = rest.split_at_checked(end + 1).unwrap_or((rest, &[]));
                push_unquoted(&mut self.text, cell.get(1..).unwrap_or(&[]));
                after.get(1..).unwrap_or(&[])
            } else {
                let end = rest.iter().position(|&b| b == delimiter).unwrap_or(rest.len());
                let (cell, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
                self.text.extend_from_slice(cell);
                after
            };
            self.ends.push(self.text.len());
            match after.split_first() {
                Some((_, next)) => rest = next,
                None => break,
            }
        }
        Fields::new(&self.text, &self.ends)
    }
}

/// Position, in the text after an opening quote, of the quote that closes it.
fn closing(inner: &[u8], delimiter: u8) -> Option<usize> {
    let mut at = 0;
    loop {
        let quote = at + inner.get(at..)?.iter().position(|&b| b == b'"')?;
        match inner.get(quote + 1) {
            None => return Some(quote),
            Some(&next) if next == delimiter => return Some(quote),
            Some(b'"') => at = quote + 2,
            Some(_) => at = quote + 1,
        }
    }
}

/// Fewest columns of a header under which a row of one field is taken for a packed row.
const PACKED_WIDTH: usize = 5;

/// The row that lies packed in the only cell of a row, without the `;` behind it; `None` where none
/// can.
pub fn packed(fields: Fields<'_>, width: usize, delimiter: u8) -> Option<&[u8]> {
    if width < PACKED_WIDTH || fields.is_empty() || !fields.is_blank_from(1) {
        return None;
    }
    let mut packed = fields.get(0).trim_ascii_end();
    while let Some(rest) = packed.strip_suffix(b";") {
        packed = rest.trim_ascii_end();
    }
    packed.contains(&delimiter).then_some(packed)
}

/// Appends what a quoted cell says: of two quotes in a row, one.
pub fn push_unquoted(text: &mut Vec<u8>, cell: &[u8]) {
    let mut after_quote = false;
    for &byte in cell {
        if byte == b'"' && after_quote {
            after_quote = false;
            continue;
        }
        after_quote = byte == b'"';
        text.push(byte);
    }
}

/// A line without its CR, LF or both.
pub fn trim_terminator(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// Length of the first physical line, its terminator included; `None` when it has no terminator.
pub fn first_line(text: &[u8]) -> Option<usize> {
    let end = text.iter().position(|&b| b == b'\n' || b == b'\r')?;
    let two = text.get(end) == Some(&b'\r') && text.get(end + 1) == Some(&b'\n');
    Some(end + 1 + usize::from(two))
}

/// Physical lines, each with its terminator.
pub fn physical_lines(mut text: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        if text.is_empty() {
            return None;
        }
        let end = first_line(text).unwrap_or(text.len());
        let (line, rest) = text.split_at_checked(end)?;
        text = rest;
        Some(line)
    })
}

/// Whether a quoted field is closed by a quote that neither a delimiter nor a line end follows:
/// the mark of quotes paired across rows.
pub fn closes_badly(text: &[u8], delimiter: u8) -> bool {
    let mut bytes = text.iter().copied().peekable();
    let mut field_start = true;
    while let Some(byte) = bytes.next() {
        if byte == b'"' && field_start {
            loop {
                match bytes.next() {
                    None => return false,
                    Some(b'"') => match bytes.peek() {
                        Some(b'"') => {
                            bytes.next();
                        }
                        Some(&b) if b == delimiter || b == b'\n' || b == b'\r' => break,
                        None => break,
                        Some(_) => return true,
                    },
                    Some(_) => {}
                }
            }
        }
        field_start = byte == delimiter || byte == b'\n' || byte == b'\r';
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(line: &str) -> Vec<String> {
        let mut reader = LineReader::default();
        let fields = reader.read(line.as_bytes(), b',');
        fields.iter().map(|f| String::from_utf8_lossy(f).into_owned()).collect()
    }

    #[test]
    fn a_quote_counts_only_where_it_closes() {
        assert_eq!(split("a,\"b, c\",d\r\n"), ["a", "b, c", "d"]);
        assert_eq!(split("a,\"b, c\",\"d,e"), ["a", "b, c", "\"d", "e"]);
        assert_eq!(split("a,5\" pipe,c"), ["a", "5\" pipe", "c"]);
        assert_eq!(split("\"he said \"\"hi\"\"\",x"), ["he said \"hi\"", "x"]);
        assert_eq!(split(",,"), ["", "", ""]);
        assert_eq!(split(""), [""]);
    }

    #[test]
    fn quotes_paired_across_rows_show() {
        assert!(closes_badly(b"a,\"b\n\"c,d", b','));
        assert!(!closes_badly(b"a,\"b\nc\",\"\"\"d\"\"\"\n", b','));
    }

    #[test]
    fn physical_lines_keep_every_byte() {
        let text = b"a\r\nb\rc\n\nd";
        let lines: Vec<&[u8]> = physical_lines(text).collect();
        assert_eq!(lines, [&b"a\r\n"[..], b"b\r", b"c\n", b"\n", b"d"]);
    }

    #[test]
    fn a_hostile_line_stays_linear() {
        let line = "\"a,".repeat(1 << 20);
        assert_eq!(split(&line).len(), (1 << 20) + 1);
    }
}
