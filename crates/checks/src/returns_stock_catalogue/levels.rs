//! How much of a SKU one side has, over all locations that keep it.

use backhaul_model::{Evidence, Field, StockLevel};
use backhaul_reconcile::{Entry, Ledger, Quote, Side, Sku};

/// Stock of a SKU on one side. A sum is `None` where no level, or not every one, states it.
pub(super) struct Level {
    pub available: Option<i64>,
    pub on_hand: Option<i64>,
    pub committed: Option<i64>,
    /// The SKU as the file writes it.
    pub sku: String,
    pub evidence: Vec<Option<Evidence>>,
}

/// The stock of a SKU; `None` where the side keeps none of it.
pub(super) fn of(ledger: &Ledger<'_>, side: Side, sku: Sku) -> Option<Level> {
    let mut levels = ledger.stock(side, sku);
    levels.retain(|level| level.stocked);
    let first = levels.first()?;
    let sum = |of: fn(&StockLevel) -> Option<i64>| levels.iter().map(|level| of(level)).sum();
    Some(Level {
        available: sum(|level| level.available),
        on_hand: sum(|level| level.on_hand),
        committed: sum(|level| level.committed),
        sku: first.word(first.sku).to_owned(),
        evidence: levels.iter().flat_map(quotes).collect(),
    })
}

fn quotes(level: &Entry<'_, StockLevel>) -> [Option<Evidence>; 2] {
    let counted = Evidence {
        input: level.at.table,
        row: u64::from(level.row),
        column: level.word(level.column).to_owned(),
        text: level.word(level.written).to_owned(),
    };
    [level.quote(Field::ProductSku, level.word(level.sku)), Some(counted)]
}
