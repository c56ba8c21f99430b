//! What can be sold, and how much of it is there: products and stock of either side.

use crate::text::Word;

/// One variant of a product, by its SKU.
#[derive(Clone, Default, Debug)]
pub struct Product {
    /// Row of the file; the header is row 1.
    pub row: u32,
    /// SKU; blank when the variant has none.
    pub sku: Word,
    /// Title.
    pub title: Word,
    /// Weight in thousandths of an ounce; `None` when not said. Zero is said.
    pub weight: Option<i64>,
    /// The weight cell as written.
    pub written_weight: Word,
    /// Units in stock, where the export counts them.
    pub stock: Option<i64>,
    /// Requires shipping; `None` when not said.
    pub requires_shipping: Option<bool>,
    /// Whether it is sold at present; `None` when not said.
    pub active: Option<bool>,
}

/// How much of a SKU is at one place.
#[derive(Clone, Default, Debug)]
pub struct StockLevel {
    /// Row of the file; the header is row 1.
    pub row: u32,
    /// SKU.
    pub sku: Word,
    /// Location or warehouse; blank when the file names none.
    pub location: Word,
    /// Whether the SKU is kept there at all; false for `not stocked`.
    pub stocked: bool,
    /// Units that can be sold.
    pub available: Option<i64>,
    /// Units on the shelf.
    pub on_hand: Option<i64>,
    /// Units promised to open orders.
    pub committed: Option<i64>,
    /// Units on their way in.
    pub incoming: Option<i64>,
    /// The cell that `available` was read from, as written.
    pub written: Word,
    /// The column it stood in, as the file names it: one column a location, in one of the shapes.
    pub column: Word,
}
