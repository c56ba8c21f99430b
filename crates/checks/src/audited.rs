//! Which cases a check of ShipStation's side alone speaks about.

use backhaul_reconcile::Case;

/// Whether the case is one to be judged: the store's own, or, when no storefront file is there at all,
/// any. Other brands of the account are not audited.
pub fn is_audited(case: &Case<'_>) -> bool {
    case.order.is_some()
        || case.is_inside_storefront_coverage()
        || !case.ledger.tables.iter().any(|table| table.kind.is_storefront())
}
