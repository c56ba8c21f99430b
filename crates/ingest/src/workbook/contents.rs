//! What a workbook holds: its visible sheets, and where its texts and styles stand.

use quick_xml::events::Event;

use super::part::{Broken, Part, attribute};

/// A sheet.
#[derive(Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name on the tab.
    pub name: String,
    /// Path of its part.
    pub path: String,
}

/// The contents.
#[derive(Debug, Default)]
pub struct Contents {
    /// Visible sheets, from left to right.
    pub sheets: Vec<Listed>,
    /// Path of the texts.
    pub strings: Option<String>,
    /// Path of the styles.
    pub styles: Option<String>,
    /// Whether days count from 1904, as on old Macs.
    pub from_1904: bool,
}

/// Reads the workbook's own part and the links from it to the others.
pub fn read(workbook: Part<'_>, links: Part<'_>) -> Result<Contents, Broken> {
    let mut contents = Contents::default();
    let mut targets = Vec::new();
    let mut xml = links.xml();
    while let Some(event) = xml.next()? {
        if let Event::Start(element) | Event::Empty(element) = &event
            && let (Some(id), Some(kind), Some(target)) =
                (attribute(element, "Id"), attribute(element, "Type"), attribute(element, "Target"))
        {
            let path = path(&target);
            match kind.rsplit('/').next() {
                Some("sharedStrings") => contents.strings = Some(path),
                Some("styles") => contents.styles = Some(path),
                Some("worksheet") => targets.push((id, path)),
                _ => {}
            }
        }
    }
    let mut xml = workbook.xml();
    while let Some(event) = xml.next()? {
        let (Event::Start(element) | Event::Empty(element)) = &event else { continue };
        match element.local_name().into_inner() {
            "workbookPr" => {
                let from_1904 = attribute(element, "date1904");
                contents.from_1904 = matches!(from_1904.as_deref(), Some("1" | "true"));
            }
            "sheet" if attribute(element, "state").is_none_or(|state| state == "visible") => {
                let id = attribute(element, "id").unwrap_or_default();
                let target = targets.iter().find(|(known, _)| *known == id);
                if let (Some((_, path)), Some(name)) = (target, attribute(element, "name")) {
                    contents.sheets.push(Listed { name, path: path.clone() });
                }
            }
            _ => {}
        }
    }
    Ok(contents)
}

/// A link's path from the top of the archive; links count from the folder `xl`.
fn path(target: &str) -> String {
    target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned)
}
