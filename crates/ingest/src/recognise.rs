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

/// Names in ShipStation's exports that other systems have too, and that no field takes.
const NOT_MAPPED: &[&str] = &[
    "Address Line 3",
    "Buyer First Name",
    "Buyer Full Name",
    "Buyer ID",
    "Buyer Last Name",
    "Buyer Phone",
    "Buyer Username",
    "Company",
    "Confirmation",
    "Deliver By",
    "Gift",
    "Gift Flag",
    "Gift Message",
    "Height(in)",
    "Item Marketplace ID",
    "Item Options",
    "Item Unit Price",
    "Item Warehouse Location",
    "Item Weight (oz)",
    "Length(in)",
    "Notes",
    "Package",
    "Package Type",
    "Phone",
    "Premium Programs",
    "Recipient Company",
    "Recipient First Name",
    "Recipient Last Name",
    "Recipient Phone",
    "Residential",
    "Shipping Account",
    "Shipping Paid",
    "Source",
    "Tax",
    "Tax Paid",
    "Tote",
    "Warehouse Location",
    "Weight",
    "Weight(oz)",
    "Width(in)",
];

/// How names of the `Category - Field` dialect begin when somebody took the dash out.
const BEGINNINGS: &[&str] = &[
    "shipto",
    "billto",
    "market",
    "operations",
    "dimensions",
    "insurance",
    "customfield",
    "customs",
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
        // Abandoned checkouts have the columns of orders, and are none.
        let ordered = !has("ordernumber") && !has("abandonedcheckouturl");
        let kind = if named && status && ordered {
            Kind::ShopifyOrders
        } else if let Some(kind) = signs::kind(&compacted) {
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
        let own = header.iter().any(|name| signs::is_shipstations(name));
        // One column, as any row is under a delimiter that is not the file's, never suffices.
        if header.len() < 2 {
            return None;
        }
        let of_warehouse = || self.fields(Kind::WarehouseDispatches, header) >= 3;
        if !own && speaks_of_a_warehouse(compacted, rows) && of_warehouse() {
            return Some(Kind::WarehouseDispatches);
        }
        // An order number, a tracking number and a status are in a helpdesk's list of tickets too.
        let fields = if own { 2 } else { 3 };
        let suffices = |kind| self.fields(kind, header) >= fields;
        if !SHIPSTATION.into_iter().any(suffices) || !(own || self.is_known(compacted)) {
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
        order.into_iter().find(|&(score, kind)| score >= 2 && suffices(kind)).map(|x| x.1)
    }

    /// How many fields of a kind the header has; none without an order number.
    fn fields(&self, kind: Kind, header: &[String]) -> usize {
        let mapping = self.mapping(kind, header);
        mapping.filter(|it| it.has(Field::OrderName)).map_or(0, |it| it.len())
    }

    /// Whether three of four columns have names that ShipStation's exports have, so that the others may be
    /// somebody's own.
    fn is_known(&self, compacted: &[String]) -> bool {
        let spelled = |name: &str| {
            let mut of = self.spellings.iter().filter(|(kind, _)| SHIPSTATION.contains(kind));
            of.any(|(_, spellings)| !spellings.fields(name).is_empty())
                || self.signals.iter().any(|(signal, _)| signal == name)
                || NOT_MAPPED.iter().any(|known| compact(known) == name)
                || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
        };
        let named = compacted.iter().filter(|name| !name.is_empty());
        let (known, all) =
            named.fold((0, 0), |(known, all), name| (known + usize::from(spelled(name)), all + 1));
        known * 4 >= all * 3
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

/// Whether a status column of the first rows has a step between order and parcel, which ShipStation's has not.
fn speaks_of_a_warehouse(compacted: &[String], rows: &[&[String]]) -> bool {
    let status = |name: &String| {
        matches!(name.as_str(), "status" | "orderstatus" | "fulfillmentstatus" | "shipmentstatus")
    };
    let Some(at) = compacted.iter().position(status) else { return false };
    rows.iter().filter_map(|row| row.get(at)).any(|word| status::is_warehouse_step(word))
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
