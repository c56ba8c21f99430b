//! Column names: how they are compared, and which spellings name which field.
//!
//! People rename case, drop the dash of `Order - Number`, or write `Order #`. So names are compared by
//! letters and digits alone ([`compact`]), with `#` read as *number*. The tables below list what remains
//! different, best spelling first; where a file has several, the best one is mapped.

mod catalogue;
pub mod marketplace;
mod shipstation;
mod shopify;
mod warehouse;

use backhaul_model::{Field, Kind};
use hashbrown::HashMap;

pub use catalogue::INVENTORY_NAMES;
pub use shipstation::{CUSTOM_FIELD, OUNCES, POUNDS};
pub use warehouse::SIGNS as DISPATCH_SIGNS;

/// One field and the names it goes by, best first.
pub type Spelling = (Field, &'static [&'static str]);

/// Columns in which a tax identifier may stand, the plainest first. Several of them are read.
pub const TAX_COLUMNS: &[&str] = &[
    "Tax Identifier",
    "Tax Identifiers",
    "Tax ID",
    "IOSS",
    "IOSS Number",
    "VAT",
    "VAT Number",
    "VAT ID",
    "VOEC",
    "VOEC Number",
    "EORI",
    "Note Attributes",
    "Notes",
    "Tax 1 Name",
    "Tax 2 Name",
    "Tax 3 Name",
    "Tax 4 Name",
    "Tax 5 Name",
    "Shipping Company",
    "Billing Company",
    "Custom - Field 1",
    "Custom - Field 2",
    "Custom - Field 3",
    "Custom Field 1",
    "Custom Field 2",
    "Custom Field 3",
    "Notes - Internal",
    "Internal Notes",
    "Notes - From Buyer",
    "Notes - To Buyer",
    "Notes from the Buyer",
    "Notes to the Buyer",
    "Ship To - Company",
    "Ship To - Address 3",
    "Tags",
];

/// A column name by its letters and digits in lower case; ` (…)` at its end is left out, `#` reads
/// `number`, and a colon stays (Matrixify's `Fulfillment: Status` is not Shopify's `Fulfillment Status`).
pub fn compact(name: &str) -> String {
    let name = name.trim();
    let end = match name.rfind(" (") {
        Some(at) if at > 0 && name.ends_with(')') && !tells_apart(name) => at,
        _ => name.len(),
    };
    let mut compact = String::with_capacity(end);
    for c in name.get(..end).unwrap_or(name).chars() {
        match c {
            '#' => compact.push_str("number"),
            ':' => compact.push(':'),
            c if c.is_alphanumeric() => compact.extend(c.to_lowercase()),
            _ => {}
        }
    }
    compact
}

/// What stands in brackets is left out of a name but where it tells two columns apart:
/// `Shipment - Weight` and `Shipment - Weight (Oz)`, `On hand (current)` and `On hand (new)`.
fn tells_apart(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.ends_with("(oz)") || lower.ends_with("(new)")
}

/// The spellings of a kind; together they name each field once.
pub fn tables(kind: Kind) -> &'static [&'static [Spelling]] {
    match kind {
        Kind::ShopifyOrders => &[shopify::ORDERS],
        Kind::ShipStationOrders => &[shipstation::COMMON, shipstation::ORDERS],
        Kind::ShipStationShipments => &[shipstation::COMMON, shipstation::SHIPMENTS],
        Kind::ShipStationFulfillments => &[shipstation::COMMON, shipstation::FULFILLMENTS],
        Kind::ShopifyTransactions => &[shopify::TRANSACTIONS],
        Kind::ShopifyFulfillments => &[shopify::FULFILLMENTS],
        Kind::ShopifyProducts => &[catalogue::SHOPIFY_PRODUCTS],
        Kind::ShopifyInventory => &[catalogue::SHOPIFY_INVENTORY],
        Kind::ShipStationReturns => &[shipstation::RETURNS],
        Kind::ShipStationProducts => &[catalogue::SHIPSTATION_PRODUCTS],
        Kind::ShipStationInventory => &[catalogue::SHIPSTATION_INVENTORY],
        Kind::MarketplaceOrders => &[marketplace::ORDERS],
        Kind::WarehouseDispatches => &[warehouse::DISPATCHES],
        Kind::Unrecognised | Kind::BackhaulReport => &[],
    }
}

/// The spellings of a kind, as a table to look up.
pub struct Spellings {
    /// Field and rank by compact name; a name may mean two fields.
    by_name: HashMap<String, Vec<(Field, usize)>>,
}

impl Spellings {
    /// The table of one kind.
    pub fn of(kind: Kind) -> Self {
        let mut by_name: HashMap<String, Vec<(Field, usize)>> = HashMap::new();
        for &(field, names) in tables(kind).iter().copied().flatten() {
            for (rank, name) in names.iter().enumerate() {
                let fields = by_name.entry(compact(name)).or_default();
                if !fields.iter().any(|&(known, _)| known == field) {
                    fields.push((field, rank));
                }
            }
        }
        Spellings { by_name }
    }

    /// Fields that a column of this compact name holds, with the rank of the spelling.
    pub fn fields(&self, compact: &str) -> &[(Field, usize)] {
        self.by_name.get(compact).map_or(&[], Vec::as_slice)
    }
}

/// Spellings of fields that take no part in recognising a file: they are kept on request only, or as
/// remarks.
pub fn on_request(field: Field) -> &'static [&'static str] {
    match field {
        Field::CustomField1 => &["Custom - Field 1", "Custom Field 1", "Custom 1"],
        Field::CustomField2 => &["Custom - Field 2", "Custom Field 2", "Custom 2"],
        Field::CustomField3 => &["Custom - Field 3", "Custom Field 3", "Custom 3"],
        Field::Notes => &["Notes"],
        Field::NoteAttributes => &["Note Attributes"],
        Field::NotesFromBuyer => &["Notes - From Buyer", "Notes from the Buyer", "Customer Notes"],
        Field::NotesToBuyer => &["Notes - To Buyer", "Notes to the Buyer"],
        Field::InternalNotes => &["Notes - Internal", "Internal Notes"],
        Field::GiftMessage => &["Gift - Message", "Gift Message"],
        Field::Phone => {
            &["Shipping Phone", "Ship To - Phone", "Recipient Phone", "Customer - Phone", "Phone"]
        }
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_by_letters_and_digits() {
        for name in ["Order - Number", "Order #", "order number", "OrderNumber", "'Order Number"] {
            assert_eq!(compact(name), "ordernumber", "{name}");
        }
        assert_eq!(compact("Incoming (not editable)"), "incoming");
        assert_eq!(compact("(odd)"), "odd");
        assert_ne!(compact("Fulfillment: Status"), compact("Fulfillment Status"));
    }

    #[test]
    fn no_table_names_a_field_twice() {
        for kind in Kind::READ {
            let spellings = Spellings::of(kind);
            assert!(spellings.fields("__proto__").is_empty());
            let number = if kind == Kind::ShopifyOrders { "name" } else { "ordernumber" };
            if kind == Kind::ShopifyOrders || kind.is_platform() {
                assert_eq!(spellings.fields(number), [(Field::OrderName, 0)], "{kind:?}");
            }
        }
    }
}
