//! A recognised file in the making: takes rows from the source, puts right or sets aside those that do
//! not fit the header, and hands the others to the assembly of its kind.

use backhaul_model::{Field, Kind};

use crate::assembly::dispatches::Dispatches;
use crate::assembly::marketplace_orders::MarketplaceOrders;
use crate::assembly::parcels::Parcels;
use crate::assembly::platform_orders::PlatformOrders;
use crate::assembly::products::Products;
use crate::assembly::returns::Returns;
use crate::assembly::stock::Stock;
use crate::assembly::store_fulfillments::StoreFulfillments;
use crate::assembly::store_orders::StoreOrders;
use crate::assembly::transactions::Transactions;
use crate::assembly::{Assembled, Assembly};
use crate::complaint::Complaint;
use crate::intake::Intake;
use crate::keeper::Keeper;
use crate::mapping::{Cells, Mapping};
use crate::rows::line::{LineReader, packed};
use crate::rows::{Fields, RowSink, Spoiled};
use crate::spelling::compact;

/// Fields that most orders leave blank, and that stand last in Shopify's export. Excel writes no delimiters for
/// columns that are blank in sixteen rows in a row, so a row may end before them. One that ends before
/// another field may be half of a broken row, and is set aside.
const OFTEN_BLANK: [Field; 3] = [Field::PaymentTerms, Field::TaxIdentifier, Field::Tags];

/// Rows on their way into records.
pub struct Sheet {
    pub(crate) kind: Kind,
    /// The mapping.
    pub mapping: Mapping,
    /// Texts, words and complaints.
    pub intake: Intake,
    /// Rows read.
    pub rows: u64,
    delimiter: u8,
    /// Fields a row must have at least; and a row that only adds a line to an order.
    needed: usize,
    needed_by_line: usize,
    /// The field that names a record, and the header's name of it, to know the header again.
    key: Field,
    key_header: Vec<u8>,
    assembly: Box<dyn Assembly>,
    keeper: Keeper,
    unpacker: LineReader,
}

impl Sheet {
    /// For a file of this kind and mapping.
    pub fn new(kind: Kind, mapping: Mapping, delimiter: u8, keeper: Keeper) -> Self {
        let assembly: Box<dyn Assembly> = match kind {
            Kind::ShipStationOrders => Box::new(PlatformOrders::new(&mapping)),
            Kind::ShipStationShipments | Kind::ShipStationFulfillments => {
                Box::new(Parcels::new(kind, &mapping))
            }
            Kind::ShopifyTransactions => Box::new(Transactions::default()),
            Kind::ShopifyFulfillments => Box::new(StoreFulfillments::default()),
            Kind::ShopifyProducts | Kind::ShipStationProducts => Box::new(Products::new(kind)),
            Kind::ShopifyInventory | Kind::ShipStationInventory => Box::new(Stock::default()),
            Kind::ShipStationReturns => Box::new(Returns::new(&mapping)),
            Kind::MarketplaceOrders => Box::new(MarketplaceOrders::new(&mapping)),
            Kind::WarehouseDispatches => Box::new(Dispatches::new(&mapping)),
            Kind::ShopifyOrders | Kind::Unrecognised | Kind::BackhaulReport => {
                Box::new(StoreOrders::default())
            }
        };
        let line = [
            Field::OrderName,
            Field::FinancialStatus,
            Field::LineSku,
            Field::LineName,
            Field::LineQuantity,
            Field::LinePrice,
            Field::LineRequiresShipping,
            Field::LineStatus,
        ];
        let keys = [Field::OrderName, Field::OrderId, Field::ProductSku, Field::Handle];
        let key = keys.into_iter().find(|&key| mapping.has(key)).unwrap_or(Field::OrderName);
        let key_header = mapping.columns.header(key).unwrap_or("").into();
        Sheet {
            kind,
            intake: Intake::default(),
            rows: 0,
            delimiter,
            needed: {
                let filled = |field: &Field| !OFTEN_BLANK.contains(field);
                let filled: Vec<Field> = Field::ALL.iter().copied().filter(filled).collect();
                mapping.needed(&filled)
            },
            needed_by_line: mapping.needed(&line),
            key,
            key_header,
            assembly,
            keeper,
            unpacker: LineReader::default(),
            mapping,
        }
    }

    /// Ends the file.
    pub fn finish(mut self) -> (Assembled, Mapping, Intake, Keeper) {
        let assembled = self.assembly.finish(&self.mapping, &mut self.intake);
        (assembled, self.mapping, self.intake, self.keeper)
    }

    fn take(&mut self, row: u64, fields: Fields<'_>) {
        let cells = Cells::new(row, fields, &self.mapping);
        let width = self.mapping.width;
        let too_long = fields.len() > width && !fields.is_blank_from(width);
        if too_long || fields.len() < self.needed && !self.is_short_line(&cells) {
            self.intake.complaints.note(&Complaint::WrongFieldCount, row, "");
            self.assembly.lost(&cells, false, &mut self.intake);
        } else if self.is_header(&cells) {
            self.intake.complaints.note(&Complaint::HeaderAgain, row, "");
        } else if self.key == Field::OrderName && is_total(cells.get(self.key)) {
            self.intake.complaints.note(&Complaint::Totals, row, "");
        } else {
            self.keeper.row(&cells);
            self.assembly.row(&cells, &mut self.intake);
        }
    }

    /// A row that only adds a line to an order fills nothing after the line's own columns, and some
    /// programs leave blank fields at the end out.
    fn is_short_line(&self, cells: &Cells<'_>) -> bool {
        self.kind == Kind::ShopifyOrders
            && cells.len() >= self.needed_by_line
            && self.mapping.has(Field::FinancialStatus)
            && !cells.is_filled(Field::FinancialStatus)
    }

    fn is_header(&self, cells: &Cells<'_>) -> bool {
        let named = cells.get(self.key);
        // Byte-order marks and guards may stand before it, so the cheap test is only of the length.
        !named.is_empty()
            && named.len() >= self.key_header.len()
            && named.len() <= self.key_header.len() + 8
            && std::str::from_utf8(named).is_ok_and(|cell| {
                let header = std::str::from_utf8(&self.key_header).unwrap_or("");
                cell.ends_with(header) && compact(cell) == compact(header)
            })
    }

    /// A row packed into one cell, if this is one: its fields.
    fn unpack(&mut self, row: u64, fields: Fields<'_>) -> bool {
        let width = self.mapping.width;
        let Some(packed) = packed(fields, width, self.delimiter) else { return false };
        let mut unpacker = std::mem::take(&mut self.unpacker);
        let inner = unpacker.read(packed, self.delimiter);
        let fits = inner.fits(width);
        if fits {
            self.intake.complaints.note(&Complaint::Packed, row, "");
            self.take(row, inner);
        }
        self.unpacker = unpacker;
        fits
    }
}

/// What reports write in front of their totals, where an order's number stands else.
fn is_total(cell: &[u8]) -> bool {
    const WORDS: [&str; 6] = ["total", "totals", "grand total", "total orders", "sum", "gesamt"];
    std::str::from_utf8(cell).is_ok_and(|cell| {
        let cell = cell.trim().trim_end_matches(':');
        WORDS.iter().any(|word| cell.eq_ignore_ascii_case(word))
    })
}

impl RowSink for Sheet {
    fn row(&mut self, row: u64, fields: Fields<'_>) {
        self.rows += 1;
        let alone = fields.len() != self.mapping.width || fields.is_blank_from(1);
        if alone && self.unpack(row, fields) {
            return;
        }
        self.take(row, fields);
    }

    fn mended(&mut self, row: u64) {
        self.intake.complaints.note(&Complaint::QuoteMended, row, "");
    }

    fn spoiled(&mut self, row: u64, how: Spoiled, fields: Fields<'_>) {
        self.rows += 1;
        let complaint = match how {
            Spoiled::QuoteNeverCloses => Complaint::QuoteNeverCloses,
            Spoiled::TooLong => Complaint::TooLong,
            Spoiled::TooManyColumns => Complaint::TooManyColumns,
            Spoiled::CutOff => {
                if self.unpack(row, fields) {
                    return;
                }
                Complaint::CutOff
            }
        };
        self.intake.complaints.note(&complaint, row, "");
        let cells = Cells::new(row, fields, &self.mapping);
        self.assembly.lost(&cells, how == Spoiled::CutOff, &mut self.intake);
    }
}
