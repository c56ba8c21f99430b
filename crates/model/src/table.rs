//! One file, understood: its records, its texts, its columns, its problems.

use crate::Arrange;
use crate::dispatch::Dispatch;
use crate::field::Field;
use crate::header::Header;
use crate::kind::Kind;
use crate::order::{Line, StoreOrder};
use crate::parcel::Parcel;
use crate::platform::PlatformOrder;
use crate::problem::Problem;
use crate::product::{Product, StockLevel};
use crate::remarks::Remarks;
use crate::requested::Requested;
use crate::returned::Return;
use crate::store_fulfillment::StoreFulfillment;
use crate::text::{Arena, Words};
use crate::transaction::Transaction;

/// The records of a file. Most kinds fill one list; an API answer may hold orders with their
/// fulfillments and refunds.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// Storefront orders.
    pub orders: Vec<StoreOrder>,
    /// Platform orders.
    pub platform_orders: Vec<PlatformOrder>,
    /// Parcels, of labels or of fulfillments.
    pub parcels: Vec<Parcel>,
    /// The store's own fulfillments.
    pub store_fulfillments: Vec<StoreFulfillment>,
    /// The store's transactions.
    pub transactions: Vec<Transaction>,
    /// Products of either side.
    pub products: Vec<Product>,
    /// Stock of either side.
    pub stock: Vec<StockLevel>,
    /// Returns.
    pub returns: Vec<Return>,
    /// The warehouse's dispatches.
    pub dispatches: Vec<Dispatch>,
}

impl Records {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.orders.len()
            + self.platform_orders.len()
            + self.parcels.len()
            + self.store_fulfillments.len()
            + self.transactions.len()
            + self.products.len()
            + self.stock.len()
            + self.returns.len()
            + self.dispatches.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Which column of the file holds which field: the header's own words, by field.
#[derive(Debug, Default, Clone)]
pub struct Columns {
    found: Vec<(Field, String)>,
}

impl Columns {
    /// Notes that `header` holds `field`. The first column found for a field wins.
    pub fn note(&mut self, field: Field, header: &str) {
        if !self.has(field) {
            self.found.push((field, header.to_owned()));
            self.found.arrange_by_key(|&(field, _)| field);
        }
    }

    /// Whether the file has a column for the field.
    pub fn has(&self, field: Field) -> bool {
        self.header(field).is_some()
    }

    /// The column's name as the file writes it.
    pub fn header(&self, field: Field) -> Option<&str> {
        self.found.iter().find(|(found, _)| *found == field).map(|(_, header)| header.as_str())
    }

    /// All of them, sorted by field.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &str)> {
        self.found.iter().map(|(field, header)| (*field, header.as_str()))
    }
}

/// Whether a file's numeric dates put the day or the month first.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum DayOrder {
    /// It has no such dates, or contradicts itself.
    #[default]
    Unsaid,
    /// `27/4/2021` stands in it.
    DayFirst,
    /// `4/27/2021` stands in it.
    MonthFirst,
    /// Nothing in it tells; whether it was read day first.
    Guessed(bool),
}

/// One file, understood. Rows read = rows used + rows set aside, always.
#[derive(Clone, Debug)]
pub struct Table {
    /// File name, without folders.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// Data rows read: the header and blank lines are not counted.
    pub rows: u64,
    /// Rows that became part of a record.
    pub used: u64,
    /// Columns understood.
    pub columns: Columns,
    /// All columns, as people map them.
    pub header: Header,
    /// Problems, sorted by code, then first row.
    pub problems: Vec<Problem>,
    /// True when at least one record lists several lines, so that a single line is the whole order
    /// and not a summary of it.
    pub item_level: bool,
    /// How its dates were read.
    pub days: DayOrder,
    /// Its records.
    pub records: Records,
    /// Lines of all records.
    pub lines: Vec<Line>,
    /// Texts.
    pub texts: Arena,
    /// Words.
    pub words: Words,
    /// What people wrote on its orders.
    pub remarks: Remarks,
    /// Cells kept on request.
    pub requested: Requested,
}

impl Table {
    /// Whether the file leaves out what has shipped or was cancelled, as Amazon's report of unshipped orders
    /// does: the one that states a `quantity-to-ship`.
    pub fn lists_open_orders_only(&self) -> bool {
        let status = self.columns.header(Field::FulfillmentStatus);
        self.kind == Kind::MarketplaceOrders
            && status.is_some_and(|name| name.eq_ignore_ascii_case("quantity-to-ship"))
    }

    /// Gives back what its lists and texts took ahead while they grew: up to half of each.
    pub fn fit(&mut self) {
        let Table { records, lines, texts, .. } = self;
        // Those that come by the million.
        records.orders.shrink_to_fit();
        records.platform_orders.shrink_to_fit();
        records.parcels.shrink_to_fit();
        lines.shrink_to_fit();
        texts.fit();
    }

    /// Gives rows other numbers, in the same order: those of an API answer are numbered by record.
    pub fn renumber(&mut self, number: impl Fn(u32) -> u32) {
        // Every list by name: a new one must not keep its old numbers.
        let Records {
            orders,
            platform_orders,
            parcels,
            store_fulfillments,
            transactions,
            products,
            stock,
            returns,
            dispatches,
        } = &mut self.records;
        let rows = (orders.iter_mut().map(|it| &mut it.row))
            .chain(platform_orders.iter_mut().map(|it| &mut it.row))
            .chain(parcels.iter_mut().map(|it| &mut it.row))
            .chain(store_fulfillments.iter_mut().map(|it| &mut it.row))
            .chain(transactions.iter_mut().map(|it| &mut it.row))
            .chain(products.iter_mut().map(|it| &mut it.row))
            .chain(stock.iter_mut().map(|it| &mut it.row))
            .chain(returns.iter_mut().map(|it| &mut it.row))
            .chain(dispatches.iter_mut().map(|it| &mut it.row))
            .chain(self.lines.iter_mut().map(|it| &mut it.row));
        for row in rows {
            *row = number(*row);
        }
        for first in self.problems.iter_mut().filter_map(|problem| problem.first_row.as_mut()) {
            *first = u32::try_from(*first).map_or(*first, |row| u64::from(number(row)));
        }
        self.remarks.renumber(&number);
        self.requested.renumber(&number);
    }

    /// Rows set aside, each with a reason among the problems.
    pub fn set_aside(&self) -> u64 {
        self.rows - self.used
    }

    /// Storefront orders; empty for other kinds.
    pub fn orders(&self) -> &[StoreOrder] {
        &self.records.orders
    }

    /// Platform orders; empty for other kinds.
    pub fn platform_orders(&self) -> &[PlatformOrder] {
        &self.records.platform_orders
    }

    /// Parcels; empty for other kinds.
    pub fn parcels(&self) -> &[Parcel] {
        &self.records.parcels
    }

    /// How many records there are.
    pub fn records(&self) -> usize {
        self.records.len()
    }
}
