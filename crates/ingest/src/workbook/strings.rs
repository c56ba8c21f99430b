//! The texts that cells share.

use quick_xml::events::Event;

use super::part::{Broken, Part, append};

/// Most bytes of all texts together: they are the one part that is kept.
const LIMIT: usize = 256 << 20;

/// Reads all texts, in the order of their numbers.
pub fn read(part: Part<'_>) -> Result<Vec<String>, Broken> {
    let mut strings = Vec::new();
    let (mut text, mut size) = (String::new(), 0);
    let (mut inside, mut phonetic) = (false, false);
    let mut xml = part.xml();
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(element) => match element.local_name().into_inner() {
                "si" => text.clear(),
                "t" => inside = !phonetic,
                "rPh" => phonetic = true,
                _ => {}
            },
            Event::Empty(element) if element.local_name().into_inner() == "si" => {
                strings.push(String::new());
            }
            Event::End(element) => match element.local_name().into_inner() {
                "si" => {
                    size += text.len() + size_of::<String>();
                    if size > LIMIT {
                        return Err(Broken);
                    }
                    strings.push(unescaped(&text));
                }
                "t" => inside = false,
                "rPh" => phonetic = false,
                _ => {}
            },
            _ if inside => append(&event, &mut text),
            _ => {}
        }
    }
    Ok(strings)
}

/// A text without the escapes for characters that XML cannot hold: `_x000D_` is a carriage return
/// (ECMA-376 part 1, 22.9.2.19).
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let code = from.get(2..6).filter(|_| from.as_bytes().get(6) == Some(&b'_'));
        let code = code.and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let (character, length) = match code.and_then(char::from_u32) {
            Some(character) => (character, 7),
            None => ('_', 1),
        };
        out.push(character);
        rest = from.get(length..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_taken_for_what_they_stand_for() {
        assert_eq!(unescaped("a_x000D_\nb"), "a\r\nb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescaped("max_xé_x12"), "max_xé_x12");
    }
}
