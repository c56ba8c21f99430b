//! Returns, stock, catalogue: what came back and was paid back, what is there and what is promised, and
//! whether both sides know the same products.
//!
//! Checks of stock and catalogue speak about SKUs, not orders: a finding names its SKU, and lists the
//! orders that ask for it. Kits are taken apart, aliases applied; blank SKUs are left to
//! `unmatched-sku`.

mod catalogue_drift;
mod demand;
mod levels;
mod oversold;
mod overstated_commitment;
mod refund_without_return;
mod return_without_refund;
mod returned;
mod stock_drift;

pub use catalogue_drift::CatalogueDrift;
pub use oversold::Oversold;
pub use overstated_commitment::OverstatedCommitment;
pub use refund_without_return::RefundWithoutReturn;
pub use return_without_refund::ReturnWithoutRefund;
pub use stock_drift::StockDrift;

/// Quotations shown of a finding that many orders support.
const QUOTED: usize = 20;
