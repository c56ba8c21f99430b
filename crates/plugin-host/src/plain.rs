//! Plain text: what a plugin may say to people.
//!
//! Markup needs no refusal, because every renderer writes text as text. What is refused is what acts
//! on plain text itself: controls, line breaks, marks that reorder or hide characters.

/// Why a text cannot be shown; `None` when it can.
pub fn refused(text: &str, most: usize) -> Option<String> {
    if text.trim().is_empty() {
        return Some("is empty".into());
    }
    if text.chars().count() > most {
        return Some(format!("is longer than {most} characters"));
    }
    let steers = |c: char| {
        c.is_control()
            || matches!(c,
                '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
    };
    let at = text.chars().find(|&c| steers(c))?;
    Some(format!("holds the character U+{:04X}", at as u32))
}

/// Whether a text is an id: lower-case letters, digits, hyphens; 1 to 64.
pub fn is_id(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(allowed) && !text.starts_with('-')
}
