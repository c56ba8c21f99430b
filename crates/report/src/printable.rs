//! Text from files, made safe for a terminal.
//!
//! A cell can hold an escape sequence that moves the cursor, clears the screen or renames the window,
//! and a bidirectional mark that shows one order number as another. Such characters become `�`: seen,
//! and without effect. Line breaks and tabs become spaces, because a cell stays on its line.

use std::borrow::Cow;

/// The text without characters that steer a terminal or reorder what is shown.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| shown_instead(c).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| shown_instead(c).unwrap_or(c)).collect())
}

fn shown_instead(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() || is_invisible(c) => Some('\u{FFFD}'),
        _ => None,
    }
}

/// Zero-width characters and bidirectional controls.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{061C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_cannot_steer_the_terminal() {
        assert_eq!(printable("#1042"), "#1042");
        assert_eq!(printable("\u{1b}[2J#1042"), "\u{FFFD}[2J#1042");
        assert_eq!(printable("a\r\nb\tc"), "a  b c");
        assert_eq!(printable("#10\u{202e}24"), "#10\u{FFFD}24");
        assert_eq!(printable("\u{9b}31m"), "\u{FFFD}31m");
        assert_eq!(printable("Škoda 東京"), "Škoda 東京");
    }
}
