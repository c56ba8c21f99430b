//! The key ledger: which record of one system is which of the other, row by row, for a spreadsheet, a
//! script, or a later audit that should decide the same.

use backhaul_reconcile::{Case, Ledger};

/// One row: an order with one of its records in ShipStation. What a file does not say is blank.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct KeyRow<'a> {
    /// Store in ShipStation.
    pub store: &'a str,
    /// The order's name in the store.
    pub order: &'a str,
    /// The store's own id of it.
    pub order_id: &'a str,
    /// Store in which the ShipStation record sits.
    pub record_store: &'a str,
    /// The order's number in ShipStation.
    pub number: &'a str,
    /// Another id that the record carries.
    pub secondary_id: &'a str,
    /// Shipment number.
    pub shipment: &'a str,
    /// Tracking number.
    pub tracking: &'a str,
    /// How they were matched.
    pub matched_by: &'a str,
}

impl<'a> KeyRow<'a> {
    /// Its cells, in the order of the fields.
    pub fn cells(&self) -> [&'a str; 9] {
        [
            self.store,
            self.order,
            self.order_id,
            self.record_store,
            self.number,
            self.secondary_id,
            self.shipment,
            self.tracking,
            self.matched_by,
        ]
    }
}

/// Hands over every row, case by case, in the order of the files.
pub fn each(ledger: &Ledger<'_>, row: &mut dyn FnMut(&KeyRow<'_>)) {
    for case in ledger.cases() {
        of_case(&case, row);
    }
}

fn of_case(case: &Case<'_>, row: &mut dyn FnMut(&KeyRow<'_>)) {
    let order = case.order;
    let blank = KeyRow {
        store: case.store().unwrap_or(""),
        order: order.map_or("", |order| order.text(order.name)),
        order_id: order.map_or("", |order| order.text(order.id)),
        record_store: "",
        number: "",
        secondary_id: "",
        shipment: "",
        tracking: "",
        matched_by: case.strength.map_or("", |strength| strength.id()),
    };
    if case.platform.is_empty() && case.parcels.is_empty() {
        row(&blank);
    }
    // A parcel names its order's number too: an order's own row stands only where it has no parcel.
    let numbers: Vec<&str> = case.parcels.iter().map(|parcel| parcel.text(parcel.number)).collect();
    for platform in &case.platform {
        let number = platform.text(platform.number);
        if !numbers.contains(&number) {
            row(&KeyRow {
                record_store: platform.word(platform.store),
                number,
                secondary_id: platform.text(platform.secondary_id),
                ..blank
            });
        }
    }
    for parcel in &case.parcels {
        row(&KeyRow {
            record_store: parcel.word(parcel.store),
            number: parcel.text(parcel.number),
            secondary_id: parcel.text(parcel.secondary_id),
            shipment: parcel.text(parcel.shipment),
            tracking: parcel.text(parcel.tracking),
            ..blank
        });
    }
}
