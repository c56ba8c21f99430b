//! Where in a TOML text something stands.

use toml::de::{DeTable, DeValue};

/// Line of a position in bytes, the first being 1.
pub fn line_at(text: &str, position: usize) -> usize {
    text.get(..position).map_or(1, |before| before.matches('\n').count() + 1)
}

/// Line of the option with this path, as `calendar.holidays.1`: its own, else that of the nearest
/// section around it. 1 for a text that holds none of it.
pub fn line_of(text: &str, path: &str) -> usize {
    let Ok(table) = DeTable::parse(text) else { return 1 };
    let mut position = table.span().start;
    let mut rest = path;
    let root = DeValue::Table(table.into_inner());
    let mut value = &root;
    while !rest.is_empty() {
        let found = match value {
            // A key may hold dots itself, as a file name does.
            DeValue::Table(fields) => fields.iter().find_map(|(key, field)| {
                let below = rest.strip_prefix(key.get_ref().as_ref())?;
                let below = if below.is_empty() { below } else { below.strip_prefix('.')? };
                Some((key.span().start, field, below))
            }),
            DeValue::Array(items) => {
                let (position, below) = rest.split_once('.').unwrap_or((rest, ""));
                let item = position.parse().ok().and_then(|position: usize| items.get(position));
                item.map(|item| (item.span().start, item, below))
            }
            _ => None,
        };
        let Some((at, field, below)) = found else { break };
        (position, value, rest) = (at, field.get_ref(), below);
    }
    line_at(text, position)
}
