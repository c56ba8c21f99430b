//! Order numbers as keys: what two systems write for one order, made comparable.
//!
//! Only what never carries meaning is removed: one leading `#`, letter case, white space, invisible
//! marks, full-width forms. Prefix and suffix stay: `10684-EXC` is an order of its own, and digits
//! alone are wrong.

/// Writes the key of an order number into `key`.
pub fn normalise(number: &str, key: &mut String) {
    key.clear();
    for c in number.chars() {
        match c {
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\0'..='\u{1f}' => {}
            '\u{ff01}'..='\u{ff5e}' => {
                let ascii = char::from_u32(c as u32 - 0xfee0).unwrap_or(c);
                key.push(ascii.to_ascii_lowercase());
            }
            _ if c.is_whitespace() => {
                if !key.is_empty() && !key.ends_with(' ') {
                    key.push(' ');
                }
            }
            _ if c.is_ascii() => key.push(c.to_ascii_lowercase()),
            _ => key.extend(c.to_lowercase()),
        }
    }
    while key.ends_with(' ') {
        key.pop();
    }
    if key.starts_with('#') {
        let blank = usize::from(key[1..].starts_with(' '));
        key.drain(..=blank);
    }
}

/// Splits a key around its longest run of digits (the last of equals): prefix, digits, suffix.
pub fn affix(key: &str) -> Option<(&str, &str, &str)> {
    let bytes = key.as_bytes();
    let (mut best, mut start) = (0..0, None);
    for i in 0..=bytes.len() {
        let digit = bytes.get(i).is_some_and(u8::is_ascii_digit);
        match (digit, start) {
            (true, None) => start = Some(i),
            (false, Some(from)) => {
                if i - from >= best.len() {
                    best = from..i;
                }
                start = None;
            }
            _ => {}
        }
    }
    if best.is_empty() {
        return None;
    }
    Some((key.get(..best.start)?, key.get(best.clone())?, key.get(best.end..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(number: &str) -> String {
        let mut key = String::new();
        normalise(number, &mut key);
        key
    }

    #[test]
    fn writings_of_one_number_share_a_key() {
        for same in ["#1001", "1001", " #1001 ", "# 1001", "\u{200d}1001", "＃１００１"] {
            assert_eq!(key(same), "1001", "{same:?}");
        }
        assert_eq!(key("#AP-12"), key("ap-12"));
    }

    #[test]
    fn an_exchange_is_an_order_of_its_own() {
        assert_ne!(key("#10684-EXC"), key("#10684"));
        assert_eq!(affix("10684-exc"), Some(("", "10684", "-exc")));
    }

    #[test]
    fn the_longest_run_of_digits_is_the_number() {
        assert_eq!(affix("ap2-123456"), Some(("ap2-", "123456", "")));
        assert_eq!(affix("12-34"), Some(("12-", "34", "")));
        assert_eq!(affix("glow"), None);
    }

    /// All texts of up to four signs that matter to a key.
    fn texts() -> Vec<String> {
        let signs = ['#', '1', '0', 'a', 'É', '-', ' ', '\t', 'Ａ', '９', '\u{200d}', '\u{202e}'];
        let mut texts = vec![String::new()];
        let mut from = 0;
        for _ in 0..4 {
            let to = texts.len();
            for at in from..to {
                for sign in signs {
                    let longer = format!("{}{sign}", texts[at]);
                    texts.push(longer);
                }
            }
            from = to;
        }
        texts
    }

    #[test]
    fn a_key_is_its_own_key_but_for_a_second_mark() {
        for text in texts() {
            let once = key(&text);
            if !once.starts_with('#') {
                assert_eq!(key(&once), once, "{text:?}");
            }
            assert_eq!(once.trim(), once, "{text:?}");
        }
    }

    #[test]
    fn an_affix_puts_together_again_what_it_took_apart() {
        for text in texts() {
            let Some((prefix, digits, suffix)) = affix(&text) else {
                assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text:?}");
                continue;
            };
            assert_eq!(format!("{prefix}{digits}{suffix}"), text);
            assert!(!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
        }
    }
}
