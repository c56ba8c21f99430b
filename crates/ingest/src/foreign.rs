//! Files that are no separated text: what they are, and what to do with them.
//!
//! Zip, gzip and workbooks are unpacked before a text is looked at; they are met here only inside an
//! archive.

/// A file that cannot be read as rows.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Foreign {
    /// A zip archive inside an archive.
    Zip,
    /// An Excel workbook (`.xlsx`) inside an archive.
    Workbook,
    /// A gzip file inside an archive.
    Gzip,
    /// An `OpenDocument` file, such as a spreadsheet (`.ods`).
    OpenDocument,
    /// An old Excel workbook (`.xls`), or a new one with a password.
    OldWorkbook,
    /// Another archive.
    Archive,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page, often saved as `.xls`.
    WebPage,
    /// XML, often a spreadsheet saved as `.xml` or `.xls`.
    Xml,
    /// Something else that is no text.
    Binary,
}

impl Foreign {
    /// What it is, in a sentence.
    pub fn message(self) -> &'static str {
        match self {
            Foreign::Zip => "This is a zip archive inside an archive.",
            Foreign::Workbook => "This is an Excel workbook inside an archive.",
            Foreign::OldWorkbook => "This is an old Excel workbook (.xls), or one with a password.",
            Foreign::OpenDocument => "This is an OpenDocument file, not a CSV file.",
            Foreign::Gzip => "This is a gzip file inside an archive.",
            Foreign::Archive => "This is a packed archive, not a CSV file.",
            Foreign::Pdf => "This is a PDF, not a CSV file.",
            Foreign::Picture => "This is a picture, not a CSV file.",
            Foreign::WebPage => "This is a web page, not a CSV file, whatever its name says.",
            Foreign::Xml => "This is an XML file, not a CSV file.",
            Foreign::Binary => "This file holds no text.",
        }
    }

    /// What to do, in a sentence.
    pub fn help(self) -> &'static str {
        match self {
            Foreign::Zip | Foreign::Workbook | Foreign::Gzip => {
                "Archives are unpacked one level deep: unpack the outer one and add what is inside."
            }
            Foreign::Archive => "Unpack it and add the files inside.",
            Foreign::OpenDocument | Foreign::OldWorkbook | Foreign::WebPage | Foreign::Xml => {
                "Open it in a spreadsheet program and save it as CSV, or export it again as CSV."
            }
            Foreign::Pdf | Foreign::Picture | Foreign::Binary => {
                "Export again from Shopify or ShipStation, and choose CSV."
            }
        }
    }
}

/// What the first bytes of a file prove it to be; `None` for what may be rows of text.
pub fn of_bytes(head: &[u8]) -> Option<Foreign> {
    const MAGIC: &[(&[u8], Foreign)] = &[
        (b"\x1F\x8B", Foreign::Gzip),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Foreign::OldWorkbook),
        (b"%PDF", Foreign::Pdf),
        (b"\x89PNG", Foreign::Picture),
        (b"\xFF\xD8\xFF", Foreign::Picture),
        (b"GIF8", Foreign::Picture),
        (b"7z\xBC\xAF\x27\x1C", Foreign::Archive),
        (b"Rar!\x1A\x07", Foreign::Archive),
        (b"BZh9", Foreign::Archive),
        (b"\xFD7zXZ\0", Foreign::Archive),
        (b"\x28\xB5\x2F\xFD", Foreign::Archive),
        (b"\x7FELF", Foreign::Binary),
    ];
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        let holds = |name: &[u8]| head.windows(name.len()).any(|w| w == name);
        if head.get(30..38) == Some(b"mimetype") {
            return Some(Foreign::OpenDocument);
        }
        let workbook = holds(b"[Content_Types].xml") || holds(b"xl/") || holds(b"docProps/");
        return Some(if workbook { Foreign::Workbook } else { Foreign::Zip });
    }
    if head.get(257..262) == Some(b"ustar") {
        return Some(Foreign::Archive);
    }
    if let Some(&(_, foreign)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(foreign);
    }
    of_text(head)
}

/// Markup, by how the text begins.
fn of_text(head: &[u8]) -> Option<Foreign> {
    const MARKUP: &[&[u8]] =
        &[b"<!doctype", b"<html", b"<table", b"<head", b"<body", b"<meta", b"<div", b"<style"];
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let begins = |prefix: &[u8]| {
        text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    if MARKUP.iter().any(|tag| begins(tag)) {
        return Some(Foreign::WebPage);
    }
    if begins(b"<?xml") || begins(b"<workbook") || begins(b"<!--") {
        return Some(Foreign::Xml);
    }
    None
}

/// Whether a text begins as JSON does.
pub fn is_json(head: &[u8]) -> bool {
    let text = head.trim_ascii_start();
    let after = text.get(1..).unwrap_or(&[]).trim_ascii_start().first();
    match text.first() {
        Some(b'{') => matches!(after, Some(b'"' | b'}')),
        Some(b'[') => matches!(after, Some(b'{' | b'[' | b'"' | b']')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_first_bytes() {
        let cases: &[(&[u8], Option<Foreign>)] = &[
            (b"PK\x03\x04\x14\0\0\0orders_export_1.csv", Some(Foreign::Zip)),
            (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", Some(Foreign::Workbook)),
            (b"\x1F\x8B\x08", Some(Foreign::Gzip)),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Some(Foreign::OldWorkbook)),
            (b"%PDF-1.7", Some(Foreign::Pdf)),
            (b"\x89PNG\r\n", Some(Foreign::Picture)),
            (b"\xEF\xBB\xBF \n<!DOCTYPE html>", Some(Foreign::WebPage)),
            (b"<HTML><table>", Some(Foreign::WebPage)),
            (b"<?xml version=\"1.0\"?>", Some(Foreign::Xml)),
            (b"Name,Email\n", None),
            (b"[draft] orders,x\n", None),
            (b"", None),
        ];
        for &(bytes, expected) in cases {
            assert_eq!(of_bytes(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
        assert!(is_json(b"{\"orders\": []}") && is_json(b"[ {\"a\":1} ]") && is_json(b"[]"));
        assert!(!is_json(b"[draft] orders,x\n") && !is_json(b"{curly},x"));
    }
}
