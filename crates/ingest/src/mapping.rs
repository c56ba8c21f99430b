//! Which column of a file holds which field.

use std::sync::LazyLock;

use backhaul_model::{Columns, Field, Kind};

use crate::rows::Fields;
use crate::spelling::{self, Spellings, compact};
use crate::value::weight;

const FIELDS: usize = Field::ALL.len();
const NOWHERE: u32 = u32::MAX;

static OF_TAX: LazyLock<Vec<String>> =
    LazyLock::new(|| spelling::TAX_COLUMNS.iter().map(|name| compact(name)).collect());

/// Fields of records, as APIs give them, in which a tax identifier may stand.
const FREE_TEXT: [Field; 9] = [
    Field::TaxIdentifier,
    Field::CustomField1,
    Field::CustomField2,
    Field::CustomField3,
    Field::Notes,
    Field::NoteAttributes,
    Field::NotesFromBuyer,
    Field::InternalNotes,
    Field::Tags,
];

/// Positions of the fields, and what else the header says.
#[derive(Debug)]
pub struct Mapping {
    place: [u32; FIELDS],
    /// The header's own words, by field.
    pub columns: Columns,
    /// Fields of the header.
    pub width: usize,
    /// The column to look into when the secondary id's own is blank.
    second_id: Option<usize>,
    /// Pounds and ounces, where they stand apart.
    pounds: Option<usize>,
    ounces: Option<usize>,
    /// The unit that the name of the weight's column states, as `Weight (lb)` does; else blank.
    pub weight_unit: String,
    /// Columns in which a tax identifier may stand, with their names.
    tax_columns: Vec<(usize, String)>,
    /// Whether the header itself says that each row is an item.
    pub itemised: bool,
    /// Whether only a SKU or a name makes a line: some reports sum an order up in a row of its own.
    pub lines_are_named: bool,
    /// Columns that each hold the stock of one location, with its name.
    pub locations: Vec<(usize, String)>,
    /// The marketplace whose report it is, by id; blank for other kinds and for those nobody knows.
    pub marketplace: &'static str,
}

impl Mapping {
    /// Maps a header for a kind. The best spelling wins, then the leftmost column.
    ///
    /// `given` columns, from a user's mapping, win over all.
    pub fn new(
        header: &[String],
        compacted: &[String],
        spellings: &Spellings,
        kind: Kind,
        given: &[(Field, usize)],
    ) -> Self {
        let mut best = [usize::MAX; FIELDS];
        let mut place = [NOWHERE; FIELDS];
        for (at, name) in compacted.iter().enumerate() {
            for &(field, rank) in spellings.fields(name) {
                if let (Some(best), Some(place)) =
                    (best.get_mut(field as usize), place.get_mut(field as usize))
                    && rank < *best
                {
                    *best = rank;
                    *place = at as u32;
                }
            }
        }
        for &(field, at) in given {
            if let Some(place) = place.get_mut(field as usize) {
                *place = at as u32;
            }
        }
        let named = |name: &str| {
            let wanted = compact(name);
            compacted.iter().position(|known| *known == wanted)
        };
        let columns = compacted.iter().zip(header).enumerate();
        let of_tax = |name: &str| ["ioss", "voec"].iter().any(|tax| name.contains(tax));
        let tax_columns = columns.filter(|(_, (name, _))| OF_TAX.contains(name) || of_tax(name));
        let tax_columns = tax_columns.map(|(at, (_, name))| (at, as_written(name).to_owned()));
        let mut mapping = Mapping {
            tax_columns: tax_columns.collect(),
            place,
            columns: Columns::default(),
            width: header.len(),
            second_id: named(spelling::CUSTOM_FIELD),
            pounds: named(spelling::POUNDS),
            ounces: named(spelling::OUNCES),
            weight_unit: String::new(),
            itemised: false,
            lines_are_named: kind == Kind::MarketplaceOrders,
            locations: Vec::new(),
            marketplace: "",
        };
        if kind == Kind::MarketplaceOrders {
            let has = |name: &str| compacted.iter().any(|known| known == name);
            mapping.marketplace = spelling::marketplace::of(has).unwrap_or_default();
        }
        for &field in Field::ALL {
            if let Some(name) = mapping.position(field).and_then(|at| header.get(at)) {
                mapping.columns.note(field, as_written(name));
            }
        }
        let mut weights = [Field::Weight, Field::ProductWeight].into_iter();
        let weight = weights.find_map(|field| mapping.columns.header(field));
        let unit = weight.and_then(weight::unit_in).map(str::to_owned);
        mapping.weight_unit = unit.unwrap_or_default();
        mapping.itemised = mapping.says_items(kind);
        let counts = [Field::Location, Field::Available, Field::OnHand];
        if kind == Kind::ShopifyInventory && !counts.iter().any(|&field| mapping.has(field)) {
            let known: Vec<String> = spelling::INVENTORY_NAMES.iter().map(|n| compact(n)).collect();
            let columns = header.iter().zip(compacted).enumerate();
            let locations =
                columns.filter(|(_, (_, name))| !name.is_empty() && !known.contains(name));
            mapping.locations =
                locations.map(|(at, (name, _))| (at, name.trim().to_owned())).collect();
        }
        mapping
    }

    /// The mapping of records whose every column is known: a field and a name for each.
    pub fn of(columns: &[(Field, &str)], itemised: bool) -> Self {
        let mut mapping = Mapping {
            tax_columns: columns
                .iter()
                .enumerate()
                .filter(|(_, (field, _))| FREE_TEXT.contains(field))
                .map(|(at, &(_, name))| (at, name.to_owned()))
                .collect(),
            place: [NOWHERE; FIELDS],
            columns: Columns::default(),
            width: columns.len(),
            second_id: None,
            pounds: None,
            ounces: None,
            weight_unit: String::new(),
            itemised,
            lines_are_named: false,
            locations: Vec::new(),
            marketplace: "",
        };
        for (at, &(field, name)) in (0u32..).zip(columns) {
            if let Some(place) = mapping.place.get_mut(field as usize) {
                *place = at;
            }
            mapping.columns.note(field, name);
        }
        mapping
    }

    /// `Item - SKU`, `Item - Qty` and `Item Quantity` make a row an item; the grid's `Item SKU` and
    /// `Quantity` do not, because there one cell may sum up an order.
    fn says_items(&self, kind: Kind) -> bool {
        let name = |field| self.columns.header(field).unwrap_or("");
        let dashed = |field| name(field).contains(" - ");
        let counted = compact(name(Field::LineQuantity));
        match kind {
            Kind::ShopifyOrders
            | Kind::ShopifyFulfillments
            | Kind::ShipStationReturns
            | Kind::MarketplaceOrders
            | Kind::WarehouseDispatches => {
                self.has(Field::LineSku)
                    || self.has(Field::LineName)
                    || self.has(Field::LineQuantity)
            }
            _ => {
                dashed(Field::LineSku)
                    || dashed(Field::LineQuantity)
                    || (counted.contains("item") && self.has(Field::LineSku))
            }
        }
    }

    /// Position of a field's column.
    #[inline]
    pub fn position(&self, field: Field) -> Option<usize> {
        let at = self.place.get(field as usize).copied().unwrap_or(NOWHERE);
        (at != NOWHERE).then_some(at as usize)
    }

    /// Whether the file has a column for the field.
    #[inline]
    pub fn has(&self, field: Field) -> bool {
        self.position(field).is_some()
    }

    /// How many fields are mapped.
    pub fn len(&self) -> usize {
        self.columns.iter().count()
    }

    /// Fields of a row up to the last column in use, or the last one among `fields`.
    pub fn needed(&self, fields: &[Field]) -> usize {
        let locations = self.locations.iter().map(|&(at, _)| at);
        let last = fields.iter().filter_map(|&field| self.position(field)).chain(locations).max();
        last.map_or(0, |last| last + 1)
    }

    /// Whether the weight stands in two columns, and in no better one.
    pub fn weight_in_parts(&self) -> bool {
        !self.has(Field::Weight) && (self.pounds.is_some() || self.ounces.is_some())
    }
}

/// A column's name without the marks that a file or a spreadsheet puts around it.
fn as_written(name: &str) -> &str {
    name.trim().trim_matches(['\u{feff}', '\''])
}

/// One row, seen through the mapping.
#[derive(Copy, Clone)]
pub struct Cells<'a> {
    /// Row of the file.
    pub row: u64,
    fields: Fields<'a>,
    /// The mapping.
    pub mapping: &'a Mapping,
}

impl<'a> Cells<'a> {
    /// A row of a file with this mapping.
    pub fn new(row: u64, fields: Fields<'a>, mapping: &'a Mapping) -> Self {
        Cells { row, fields, mapping }
    }

    /// The row as records count it.
    pub fn row_number(&self) -> u32 {
        u32::try_from(self.row).unwrap_or(u32::MAX)
    }

    /// The bytes of a field; empty when its column is missing.
    #[inline]
    pub fn get(&self, field: Field) -> &'a [u8] {
        self.mapping.position(field).map_or(&[], |at| self.fields.get(at))
    }

    /// Whether a field's cell is filled.
    #[inline]
    pub fn is_filled(&self, field: Field) -> bool {
        self.get(field).iter().any(|b| !b.is_ascii_whitespace())
    }

    /// The second column of the secondary id.
    pub fn second_id(&self) -> &'a [u8] {
        self.mapping.second_id.map_or(&[], |at| self.fields.get(at))
    }

    /// The cells in which a tax identifier may stand, with their columns, the file's first one first.
    pub fn tax_cells(&self) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.mapping.tax_columns.iter().map(|(at, name)| (name.as_str(), self.fields.get(*at)))
    }

    /// The bytes of a column, by its position.
    pub fn at(&self, position: usize) -> &'a [u8] {
        self.fields.get(position)
    }

    /// Pounds and ounces, where they stand apart.
    pub fn pounds_and_ounces(&self) -> (&'a [u8], &'a [u8]) {
        let cell = |at: Option<usize>| at.map_or(&[][..], |at| self.fields.get(at));
        (cell(self.mapping.pounds), cell(self.mapping.ounces))
    }

    /// How many fields the row has.
    pub fn len(&self) -> usize {
        self.fields.len()
    }
}
