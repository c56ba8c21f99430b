//! Which column of an unknown header may hold which field: a first guess for people to correct.
//!
//! Nothing here decides how a file is read; that takes a mapping that someone has looked at. So a guess
//! may be bolder than recognising: by the names, then by words that a name shares with a known one, then
//! by what the values look like. A name whose values speak against it is no guess.

use backhaul_model::header::Column;
use backhaul_model::{Field, Header, Kind};

use crate::missing;
use crate::recognise::looks_like_tracking;
use crate::spelling::{Spellings, compact, tables};
use crate::value::{numbers, status, time};

/// A name that the kind itself goes by; less its rank.
const KNOWN: usize = 1_000;
/// A name that the field goes by in another kind of file.
const KNOWN_ELSEWHERE: usize = 600;
/// Words shared with a known name; their likeness in percent is added.
const LIKE: usize = 300;
/// Least likeness of names, in percent.
const LEAST: usize = 60;
/// Values alone.
const BY_VALUES: usize = 200;

/// A field that a kind of file can hold.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Known {
    /// The field.
    pub field: Field,
    /// What the kind itself calls it.
    pub name: &'static str,
    /// Whether a file of the kind is of no use without.
    pub needed: bool,
    /// What it shows, as the end of a sentence, where it is worth asking for.
    pub shows: Option<&'static str>,
}

/// A column guessed.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Guess {
    /// The field.
    pub field: Field,
    /// Position in the header's columns.
    pub column: usize,
    /// Whether the name is one that such files are known to have.
    pub sure: bool,
}

/// The fields of a kind, in the order of its spellings.
pub fn fields(kind: Kind) -> Vec<Known> {
    let mut known: Vec<Known> = Vec::new();
    for &(field, names) in tables(kind).iter().copied().flatten() {
        if known.iter().any(|it| it.field == field) {
            continue;
        }
        let name = names.first().copied().unwrap_or_default();
        let needed = field == key(kind);
        known.push(Known { field, name, needed, shows: missing::shows(kind, field) });
    }
    known
}

/// The field that names a record: without it nothing can be matched.
fn key(kind: Kind) -> Field {
    match kind {
        Kind::ShopifyProducts
        | Kind::ShopifyInventory
        | Kind::ShipStationProducts
        | Kind::ShipStationInventory => Field::ProductSku,
        _ => Field::OrderName,
    }
}

/// The kinds, the likeliest for this header first. Of equals a warehouse's or a marketplace's comes first: the
/// exports of the two systems are known by their names, and this one is not.
pub fn kinds(header: &Header) -> Vec<Kind> {
    let mut ranked: Vec<(bool, usize, Kind)> = Kind::READ
        .into_iter()
        .rev()
        .map(|kind| {
            let guesses = guess(kind, header);
            let keyed = guesses.iter().any(|guess| guess.field == key(kind));
            let sum = guesses.iter().map(|guess| 1 + usize::from(guess.sure)).sum();
            (keyed, sum, kind)
        })
        .collect();
    ranked.sort_by_key(|&(keyed, sum, _)| (!keyed, std::cmp::Reverse(sum)));
    ranked.into_iter().map(|(.., kind)| kind).collect()
}

/// Which column may hold which field, sorted by field; a field and a column once each.
pub fn guess(kind: Kind, header: &Header) -> Vec<Guess> {
    let of_kind = Spellings::of(kind);
    let elsewhere = Kind::READ.map(Spellings::of);
    let names: Vec<(Field, Vec<String>)> = (tables(kind).iter().copied().flatten())
        .flat_map(|&(field, names)| names.iter().map(move |name| (field, words(name))))
        .collect();
    let mut scored: Vec<(usize, usize, Field)> = Vec::new();
    for (at, column) in header.columns.iter().enumerate() {
        let compacted = compact(&column.name);
        let spelled = words(&column.name);
        for known in fields(kind) {
            let field = known.field;
            let rank = |spellings: &Spellings| {
                spellings.fields(&compacted).iter().find(|it| it.0 == field).map(|it| it.1)
            };
            let like = names.iter().filter(|it| it.0 == field).map(|it| likeness(&it.1, &spelled));
            let score = if let Some(rank) = rank(&of_kind) {
                KNOWN - rank.min(KNOWN - KNOWN_ELSEWHERE - 1)
            } else if !fits(field, column) {
                continue;
            } else if elsewhere.iter().any(|spellings| rank(spellings).is_some()) {
                KNOWN_ELSEWHERE
            } else if let Some(like) = like.max().filter(|&like| like >= LEAST) {
                LIKE + like
            } else if speaks(field, column) {
                BY_VALUES
            } else {
                continue;
            };
            scored.push((score, at, field));
        }
    }
    scored.sort_by_key(|&(score, at, field)| (std::cmp::Reverse(score), at, field));
    let mut guesses: Vec<Guess> = Vec::new();
    for (score, column, field) in scored {
        if !guesses.iter().any(|it| it.field == field || it.column == column) {
            guesses.push(Guess { field, column, sure: score > KNOWN_ELSEWHERE });
        }
    }
    guesses.sort_by_key(|it| it.field);
    guesses
}

/// Whether the values may be the field's; a column without values may be anything's.
fn fits(field: Field, column: &Column) -> bool {
    let all = |test: &dyn Fn(&str) -> bool| column.samples.iter().all(|cell| test(cell));
    if is_time(field) {
        return all(&|cell| time::read(cell).is_some());
    }
    match field {
        Field::LineQuantity | Field::Units | Field::Available | Field::OnHand => {
            all(&|cell| numbers::count(cell).is_some())
        }
        Field::OrderName | Field::OrderId => {
            all(&|cell| cell.contains(|c: char| c.is_ascii_digit()) && time::read(cell).is_none())
        }
        Field::Email => all(&|cell| cell.contains('@')),
        _ => true,
    }
}

/// Whether the values alone say what the column is.
fn speaks(field: Field, column: &Column) -> bool {
    let all = |test: &dyn Fn(&str) -> bool| {
        !column.samples.is_empty() && column.samples.iter().all(|cell| test(cell))
    };
    match field {
        Field::FinancialStatus => all(&|cell| status::financial(cell).is_some()),
        Field::PlatformStatus => all(&|cell| status::platform(cell).is_some()),
        Field::DispatchStatus => all(&|cell| status::dispatch(cell).is_some()),
        Field::Tracking => all(&|cell| looks_like_tracking(cell) && time::read(cell).is_none()),
        Field::Email => all(&|cell| cell.contains('@')),
        _ => false,
    }
}

fn is_time(field: Field) -> bool {
    field.id().ends_with("_at") || matches!(field, Field::ShipBy | Field::HoldUntil)
}

/// The words of a column's name, in lower case, short forms written out.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut small = false;
    for c in name.chars() {
        let breaks = !c.is_alphanumeric() || (small && c.is_uppercase());
        if breaks && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c == '#' {
            words.push("number".to_owned());
        } else if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase();
    }
    words.extend(Some(word).filter(|word| !word.is_empty()));
    for word in &mut words {
        let long = match word.as_str() {
            "no" | "num" | "nr" | "nbr" => "number",
            "qty" | "quant" => "quantity",
            "ref" => "reference",
            "dt" => "date",
            "cust" => "customer",
            "addr" => "address",
            "trk" | "track" => "tracking",
            _ => continue,
        };
        long.clone_into(word);
    }
    words
}

/// How much two names have in common, in percent of their words.
fn likeness(a: &[String], b: &[String]) -> usize {
    let shared = a.iter().filter(|word| b.contains(word)).count();
    200 * shared / (a.len() + b.len()).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(columns: &[(&str, &[&str])]) -> Header {
        let columns = columns.iter().map(|(name, samples)| Column {
            name: (*name).to_owned(),
            samples: samples.iter().map(|&cell| cell.to_owned()).collect(),
        });
        Header { row: 1, columns: columns.collect() }
    }

    fn guessed(kind: Kind, header: &Header) -> Vec<(&'static str, String)> {
        let name = |guess: &Guess| header.columns[guess.column].name.clone();
        guess(kind, header).iter().map(|it| (it.field.id(), name(it))).collect()
    }

    #[test]
    fn names_words_and_values_are_looked_at() {
        let header = header(&[
            ("Cust Ref No", &["SO-1001", "SO-1002"]),
            ("Where it stands", &["Shipped", "Packed"]),
            ("Parcel code", &["1Z999AA10123456784"]),
            ("Qty", &["2", "1"]),
            ("Despatch dt", &["2026-02-03 10:00"]),
            ("Remark", &["fast"]),
        ]);
        let of = |field: &str, column: &str| {
            let guesses = guessed(Kind::WarehouseDispatches, &header);
            assert!(guesses.iter().any(|it| it.0 == field && it.1 == column), "{guesses:?}");
        };
        of("order.name", "Cust Ref No");
        of("dispatch.status", "Where it stands");
        of("parcel.tracking", "Parcel code");
        of("line.quantity", "Qty");
        of("dispatch.dispatched_at", "Despatch dt");
        assert_eq!(guessed(Kind::WarehouseDispatches, &header).len(), 5);
        assert_eq!(kinds(&header)[0], Kind::WarehouseDispatches);
    }

    #[test]
    fn a_list_in_words_that_nobody_knows_is_the_warehouses() {
        let header = header(&[
            ("Auftragsnummer", &["1001", "1002"]),
            ("Versanddatum", &["03.02.2026"]),
            ("Paketdienst", &["DHL"]),
            ("Sendungsnummer", &["1Z999AA10123456784"]),
        ]);
        assert_eq!(kinds(&header)[0], Kind::WarehouseDispatches);
    }

    #[test]
    fn values_that_speak_against_a_name_end_a_guess() {
        let dates = header(&[("Order Reference No", &["2026-02-03"])]);
        assert!(guessed(Kind::WarehouseDispatches, &dates).is_empty());
        let words = header(&[("Despatch confirm date", &["on its way"])]);
        assert!(guessed(Kind::WarehouseDispatches, &words).is_empty());
    }

    #[test]
    fn each_kind_has_the_field_that_names_its_records() {
        for kind in Kind::READ {
            let needed: Vec<Known> = fields(kind).into_iter().filter(|it| it.needed).collect();
            assert_eq!(needed.len(), 1, "{kind:?}");
        }
        let status = fields(Kind::ShopifyOrders);
        let status = status.iter().find(|it| it.field == Field::FulfillmentStatus);
        assert!(status.is_some_and(|it| it.shows.is_some_and(|it| it.starts_with("which orders"))));
    }

    #[test]
    fn names_are_taken_apart_into_words() {
        assert_eq!(words("ReferenceNum"), ["reference", "number"]);
        assert_eq!(words("Order #"), ["order", "number"]);
        assert_eq!(words("ship_by  date"), ["ship", "by", "date"]);
        assert!(words("--").is_empty());
    }
}
