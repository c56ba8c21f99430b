//! What a file is, by its header and its first rows, never by its name.
//!
//! A user's mapping that fits the header decides first. Shopify's orders, and most other kinds, are
//! known by names that no other export has together ([`crate::signs`]). ShipStation's three share
//! most of their columns, so each column that speaks for one of them is weighed; where columns were
//! dropped until the weights lie close, the first rows decide by their words.

use backhaul_model::{Field, FileMapping, Kind};

use crate::mapping::Mapping;
use crate::signs;
use crate::spelling::{Spellings, compact};
use crate::value::status;

/// Weights for orders, shipments and fulfillments.
type Weights = [i32; 3];

const SHIPSTATION: [Kind; 3] =
    [Kind::ShipStationOrders, Kind::ShipStationShipments, Kind::ShipStationFulfillments];

/// Columns that speak for one of ShipStation's exports.
const SIGNALS: &[(Weights, &[&str])] = &[
    (
        [3, 0, 0],
        &[
            "Order Status",
            "Allocation Status",
            "Picking Status",
            "Age",
            "Assigned To",
            "Hold Until",
            "Date - Hold Until",
            "Hold Until Date",
            "Ship By",
            "Ship By Date",
            "Date - Ship By Date",
            "Requested Service",
            "Carrier - Service Requested",
            "Requested Shipping Service",
            "Buyer",
            "Rate Shopper",
            "Count - Number of Shipments",
            "Carrier - Carrier Selected",
            "Order - Pay Method",
            "Market - Market Order URL",
            "Order - CustomerID",
            "Order Key",
            "Pick List Printed",
            "Shipping Service",
        ],
    ),
    (
        [2, 0, 0],
        &[
            "Paid Date",
            "Date - Paid Date",
            "Date Paid",
            "Payment Date",
            "Tags",
            "Amount Paid",
            "Amount - Paid by Customer",
            "Count - Number of Items",
            "Item Quantity",
            "Buyer Email",
        ],
    ),
    ([2, 0, 1], &["Status"]),
    (
        [1, 0, 0],
        &[
            "Order Date",
            "Date - Order Date",
            "Order Total",
            "Amount - Order Total",
            "Item SKU",
            "Item Name",
        ],
    ),
    ([1, 0, 1], &["Quantity"]),
    ([0, 5, 0], &["Shipment #", "Shipment ID"]),
    (
        [0, 4, 0],
        &[
            "Label Created",
            "Label Create Date",
            "Date - Label Create Date",
            "Voided",
            "Void Flag",
            "Void Date",
            "Shipment - Void Flag",
            "Shipment - Void Date",
            "Return - Return Label Flag",
            "Is Return Label",
        ],
    ),
    (
        [0, 3, 0],
        &[
            "Label Printed",
            "Carrier - Fee",
            "Delivery Notification",
            "Difference (+/-)",
            "Label Cost",
            "Shipment Cost",
            "Shipment - Weight",
            "Shipment - Carrier",
            "Shipment - Service",
            "Shipment - Package Count",
            "Operations - Warehouse",
            "Operations - Batch ID",
            "Operations - Batch Number",
            "Operations - User Name",
        ],
    ),
    // Of the Shipping Cost report, which has neither a shipment's nor a tracking number.
    ([1, 3, 0], &["Zone"]),
    ([0, 2, 0], &["Carrier - Name", "Shipping Cost", "Insurance Cost", "Bill To - Party"]),
    ([1, 4, 4], &["Tracking #", "Tracking", "Shipment - Tracking Number", "Tracking Numbers"]),
    ([0, 3, 3], &["Marketplace Notified", "Notify Marketplace", "Marketplace Notification"]),
    ([0, 2, 2], &["Shipment Notification"]),
    ([0, 1, 1], &["Ship Date", "Date - Shipped Date"]),
    ([0, 1, 3], &["Created Date", "Create Date"]),
    ([0, 1, 4], &["Provider"]),
    (
        [0, 0, 5],
        &[
            "Delegation Date",
            "Fulfillment ID",
            "Fulfillment #",
            "Fulfillment Provider",
            "Fulfillment Provider Code",
            "Fulfillment Fee",
        ],
    ),
];

/// A header recognised.
#[derive(Debug)]
pub struct Recognition {
    /// What the file is.
    pub kind: Kind,
    /// Which column holds what.
    pub mapping: Mapping,
}

/// All spellings, compacted once.
pub struct Recogniser {
    spellings: [(Kind, Spellings); Kind::READ.len()],
    signals: Vec<(String, Weights)>,
    mappings: Vec<FileMapping>,
}

impl Recogniser {
    /// Makes the tables ready.
    pub fn new(mappings: &[FileMapping]) -> Self {
        let signals = SIGNALS
            .iter()
            .flat_map(|&(weights, names)| names.iter().map(move |name| (compact(name), weights)))
            .collect();
        Recogniser {
            spellings: Kind::READ.map(|kind| (kind, Spellings::of(kind))),
            signals,
            mappings: mappings.to_vec(),
        }
    }

    /// The mapping of a header for a kind, whether or not the kind fits.
    pub fn mapping(&self, kind: Kind, header: &[String]) -> Option<Mapping> {
        self.mapping_with(kind, header, &[])
    }

    fn mapping_with(
        &self,
        kind: Kind,
        header: &[String],
        given: &[(Field, usize)],
    ) -> Option<Mapping> {
        let compacted: Vec<String> = header.iter().map(|name| compact(name)).collect();
        let (_, spellings) = self.spellings.iter().find(|(known, _)| *known == kind)?;
        Some(Mapping::new(header, &compacted, spellings, kind, given))
    }

    /// What the user's mappings say: the one with the most columns of those whose columns are all here.
    fn given(&self, header: &[String]) -> Option<Recognition> {
        let place = |column: &str| {
            let exact = header.iter().position(|name| name.trim() == column.trim());
            exact.or_else(|| header.iter().position(|name| compact(name) == compact(column)))
        };
        let places = |mapping: &FileMapping| {
            let fields = mapping.fields().ok()?;
            let places = fields.into_iter().map(|(field, column)| Some((field, place(column)?)));
            Some((mapping.kind, places.collect::<Option<Vec<_>>>()?))
        };
        let fitting = self.mappings.iter().filter_map(places).rev();
        let (kind, given) = fitting.max_by_key(|(_, given)| given.len())?;
        Some(Recognition { kind, mapping: self.mapping_with(kind, header, &given)? })
    }

    /// What a header with these first rows is.
    pub fn recognise(&self, header: &[String], rows: &[&[String]]) -> Option<Recognition> {
        if let Some(given) = self.given(header) {
            return Some(given);
        }
        let compacted: Vec<String> = header.iter().map(|name| compact(name)).collect();
        let has = |name: &str| compacted.iter().any(|known| known == name);
        let status = has("financialstatus") || has("fulfillmentstatus");
        let named = has("name") || has("ordername");
        let kind = if named && status && !has("ordernumber") {
            Kind::ShopifyOrders
        } else if let Some(kind) = signs::kind(&has) {
            kind
        } else {
            self.shipstation(header, &compacted, rows)?
        };
        Some(Recognition { kind, mapping: self.mapping(kind, header)? })
    }

    fn shipstation(
        &self,
        header: &[String],
        compacted: &[String],
        rows: &[&[String]],
    ) -> Option<Kind> {
        // Said first, because it spares the rows of a file that is none of them; and one column, as any
        // row is under a delimiter that is not the file's, never suffices.
        if header.len() < 2 || !SHIPSTATION.iter().any(|&kind| self.suffices(kind, header)) {
            return None;
        }
        let mut scores = [0; 3];
        for name in compacted {
            for (_, weights) in self.signals.iter().filter(|(signal, _)| signal == name) {
                for (score, weight) in scores.iter_mut().zip(weights) {
                    *score += weight;
                }
            }
        }
        if margin(scores) <= 2 {
            self.weigh_rows(header, rows, &mut scores);
        }
        let mut order: Vec<(i32, Kind)> = scores.into_iter().zip(SHIPSTATION).collect();
        order.sort_by_key(|&(score, _)| std::cmp::Reverse(score));
        order
            .into_iter()
            .find(|&(score, kind)| score >= 2 && self.suffices(kind, header))
            .map(|x| x.1)
    }

    /// An order number and two more fields, or it could be anything.
    fn suffices(&self, kind: Kind, header: &[String]) -> bool {
        self.mapping(kind, header)
            .is_some_and(|mapping| mapping.has(Field::OrderName) && mapping.len() >= 3)
    }

    /// Lets the first rows speak: open orders stand only in orders, *Marked as Shipped* only in
    /// fulfillments, and a file whose every row has a tracking number holds parcels.
    fn weigh_rows(&self, header: &[String], rows: &[&[String]], scores: &mut Weights) {
        let cell = |mapping: &Mapping, row: &[String], field| {
            mapping.position(field).and_then(|at| row.get(at)).map(|c| c.trim().to_owned())
        };
        let [orders, shipments, fulfillments] = scores;
        if let Some(mapping) = self.mapping(Kind::ShipStationOrders, header) {
            let open = |row: &&[String]| {
                let word = cell(&mapping, row, Field::PlatformStatus)?;
                status::platform(&word).filter(|s| s.is_open() || !s.is_live())
            };
            *orders += if rows.iter().any(|row| open(row).is_some()) { 6 } else { 0 };
        }
        if let Some(mapping) = self.mapping(Kind::ShipStationFulfillments, header) {
            let provider = |row: &&[String]| cell(&mapping, row, Field::Provider);
            let marked =
                |row: &&[String]| provider(row).is_some_and(|p| status::is_marked_as_shipped(&p));
            *fulfillments += if rows.iter().any(marked) { 6 } else { 0 };
            let tracked = |row: &&&[String]| {
                cell(&mapping, row, Field::Tracking).is_some_and(|t| looks_like_tracking(&t))
            };
            let count = rows.iter().filter(tracked).count();
            if count > 0 && count * 10 >= rows.len() * 9 {
                *shipments += 2;
                *fulfillments += 2;
            }
        }
    }
}

fn margin(scores: Weights) -> i32 {
    let mut sorted = scores;
    sorted.sort_unstable();
    let [_, second, first] = sorted;
    first - second
}

/// Whether a cell may be a tracking number.
pub fn looks_like_tracking(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    digits >= 8 && cell.len() <= 60
}
