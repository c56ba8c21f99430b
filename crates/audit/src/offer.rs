//! What a file's columns can be mapped to: fields by kind, a first guess, and what each would unlock.
//!
//! The page shows it, people correct it, and what comes back is a [`FileMapping`](backhaul_model::FileMapping).
//! An offer holds values of the file, so it never leaves the device; no report has it.

use backhaul_checks::{ALL, Meta};
use backhaul_ingest::guess::{self, Known};
use backhaul_model::{Arrange, Header, Kind, Table};
use serde::Serialize;

/// One input of a file, as it can be mapped.
#[derive(Debug, Serialize)]
pub struct MappingOffer {
    /// Its name.
    pub name: String,
    /// What it was read as.
    pub kind: Kind,
    /// Its columns. Without any, there is nothing to map.
    pub header: Header,
    /// What it could be read as, the likeliest first.
    pub kinds: Vec<KindOffer>,
}

/// A kind of file and its fields.
#[derive(Debug, Serialize)]
pub struct KindOffer {
    /// The kind.
    pub kind: Kind,
    /// Its fields: the needed one, those that checks use, the others.
    pub fields: Vec<FieldOffer>,
}

/// A field, and the column that may hold it.
#[derive(Debug, Serialize)]
pub struct FieldOffer {
    /// Its id.
    pub field: &'static str,
    /// What an export of the kind calls it.
    pub name: &'static str,
    /// Whether nothing works without.
    pub needed: bool,
    /// What it shows, as the end of a sentence.
    pub shows: Option<&'static str>,
    /// Titles of the checks that read it.
    pub unlocks: Vec<&'static str>,
    /// The column that holds it, or may.
    pub column: Option<String>,
    /// Whether such files are known to have that column.
    pub sure: bool,
}

impl MappingOffer {
    /// Of a file that was read.
    pub(crate) fn of(table: &Table) -> Self {
        let mut kinds = guess::kinds(&table.header);
        if table.kind != Kind::Unrecognised {
            kinds.retain(|&kind| kind != table.kind);
            kinds.insert(0, table.kind);
        }
        MappingOffer {
            name: table.name.clone(),
            kind: table.kind,
            header: table.header.clone(),
            kinds: kinds.into_iter().map(|kind| KindOffer::of(kind, table)).collect(),
        }
    }
}

impl KindOffer {
    fn of(kind: Kind, table: &Table) -> Self {
        let guesses = guess::guess(kind, &table.header);
        let offer = |known: Known| {
            // A column that the file was read by beats a guess.
            let read = table.columns.header(known.field).filter(|_| kind == table.kind);
            let guess = guesses.iter().find(|guess| guess.field == known.field);
            let column = guess.and_then(|it| table.header.columns.get(it.column));
            FieldOffer {
                field: known.field.id(),
                name: known.name,
                needed: known.needed,
                shows: known.shows,
                unlocks: readers(kind, known).map(|meta| meta.title_broken).collect(),
                column: read.or(column.map(|it| it.name.as_str())).map(str::to_owned),
                sure: read.is_some() || guess.is_some_and(|it| it.sure),
            }
        };
        let mut fields: Vec<FieldOffer> = guess::fields(kind).into_iter().map(offer).collect();
        fields.arrange_by_key(|it| (!it.needed, it.shows.is_none() && it.unlocks.is_empty()));
        KindOffer { kind, fields }
    }
}

/// The checks that cannot do without a field, where files of this kind have to bring it.
fn readers(kind: Kind, known: Known) -> impl Iterator<Item = &'static Meta> {
    ALL.iter().map(|check| check.meta()).filter(move |meta| {
        let alternatives = meta.needs.iter().flat_map(|need| need.0);
        let mut brings = alternatives.filter(|(of, _)| *of == kind);
        brings.any(|(_, fields)| fields.contains(&known.field))
    })
}
