//! Number formats: which numbers are dates, and which are written with zeros in front.

use quick_xml::events::Event;

use super::part::{Broken, Part, attribute};

/// How a number is shown, as far as it changes what the cell says.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Format {
    /// As a number.
    #[default]
    Number,
    /// As a date, with or without a time of day.
    Date,
    /// With zeros in front, to so many digits: `00000` for postal codes.
    Digits(usize),
}

/// The formats of a workbook, by the number cells give.
#[derive(Debug, Default)]
pub struct Styles(Vec<Format>);

impl Styles {
    /// The format of a cell.
    pub fn get(&self, style: usize) -> Format {
        self.0.get(style).copied().unwrap_or_default()
    }
}

/// Reads the styles.
pub fn read(part: Part<'_>) -> Result<Styles, Broken> {
    let mut own: Vec<(u32, Format)> = Vec::new();
    let mut styles = Styles::default();
    let mut cells = false;
    let mut xml = part.xml();
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                let number = |name| attribute(element, name).and_then(|id| id.parse().ok());
                match element.local_name().into_inner() {
                    "numFmt" => {
                        if let (Some(id), Some(code)) =
                            (number("numFmtId"), attribute(element, "formatCode"))
                        {
                            own.push((id, of_code(&code)));
                        }
                    }
                    "cellXfs" => cells = matches!(event, Event::Start(_)),
                    "xf" if cells => {
                        let id = number("numFmtId").unwrap_or(0);
                        let known = own.iter().find(|(known, _)| *known == id);
                        styles.0.push(known.map_or_else(|| built_in(id), |&(_, format)| format));
                    }
                    _ => {}
                }
            }
            Event::End(element) if element.local_name().into_inner() == "cellXfs" => cells = false,
            _ => {}
        }
    }
    Ok(styles)
}

/// Formats that a file need not list (ECMA-376 part 1, 18.8.30), those of East Asia included.
fn built_in(id: u32) -> Format {
    match id {
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Format::Date,
        _ => Format::Number,
    }
}

/// What a format's code shows: a date has a year or a day among its letters, once texts, colours and
/// escaped characters are left out.
fn of_code(code: &str) -> Format {
    let first = code.split(';').next().unwrap_or(code);
    if first.len() > 1 && first.len() <= 15 && first.bytes().all(|byte| byte == b'0') {
        return Format::Digits(first.len());
    }
    let mut characters = first.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => while characters.next().is_some_and(|c| c != '"') {},
            '[' => while characters.next().is_some_and(|c| c != ']') {},
            '\\' | '_' | '*' => {
                characters.next();
            }
            'y' | 'Y' | 'd' | 'D' => return Format::Date,
            _ => {}
        }
    }
    Format::Number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_apart() {
        let cases = [
            ("yyyy\\-mm\\-dd hh:mm:ss", Format::Date),
            ("[$-409]m/d/yy h:mm AM/PM;@", Format::Date),
            ("d. mmmm", Format::Date),
            ("General", Format::Number),
            ("0.00E+00", Format::Number),
            ("#,##0.00\\ \"days\"", Format::Number),
            ("[Red]#,##0_d", Format::Number),
            ("00000", Format::Digits(5)),
            ("0", Format::Number),
            ("@", Format::Number),
        ];
        for (code, expected) in cases {
            assert_eq!(of_code(code), expected, "{code}");
        }
    }
}
