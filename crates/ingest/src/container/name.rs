//! Names of members, as they are shown. They come from outside and are never used as paths.

/// Most characters of a member's name that are shown.
const SHOWN: usize = 200;

/// Whether a member is none of the merchant's: a folder, or what a Mac adds to every archive.
pub fn is_chaff(name: &str) -> bool {
    name.ends_with('/')
        || name.starts_with("__MACOSX/")
        || name.rsplit('/').next() == Some(".DS_Store")
}

/// The name to show: folders and file, without drive, `..`, control characters and what turns the
/// direction of reading.
pub fn shown(name: &str) -> String {
    let visible = |c: &char| {
        !c.is_control()
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let name: String = name.chars().filter(visible).take(SHOWN).collect();
    let real = |part: &&str| !matches!(*part, "" | "." | "..") && !part.ends_with(':');
    let parts: Vec<&str> = name.split(['/', '\\']).filter(real).collect();
    if parts.is_empty() { "unnamed".to_owned() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shown_without_its_tricks() {
        let cases = [
            ("orders.csv", "orders.csv"),
            ("2026/orders.csv", "2026/orders.csv"),
            ("../../etc/passwd", "etc/passwd"),
            ("C:\\Users\\x\\orders.csv", "Users/x/orders.csv"),
            ("/orders.csv", "orders.csv"),
            ("a\u{202e}vsc.exe\n", "avsc.exe"),
            ("..", "unnamed"),
            ("", "unnamed"),
        ];
        for (name, expected) in cases {
            assert_eq!(shown(name), expected, "{name}");
        }
    }

    #[test]
    fn what_a_mac_adds_is_no_member() {
        for name in ["__MACOSX/", "__MACOSX/._orders.csv", ".DS_Store", "a/.DS_Store", "folder/"] {
            assert!(is_chaff(name), "{name}");
        }
        assert!(!is_chaff("orders.csv"));
        assert!(!is_chaff("MACOSX.csv"));
    }
}
