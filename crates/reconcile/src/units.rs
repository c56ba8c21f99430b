//! An order's units by SKU, as both sides see them: the matrix that shows where a rest hangs.

use backhaul_model::{Field, LineStatus};

use crate::case::Case;
use crate::skus::{Quantities, Sku};

/// Units of one SKU; `None` where the files do not say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Units<'l> {
    /// The SKU as the store's file writes it; a part of a kit in small letters.
    pub sku: &'l str,
    /// Ordered, as far as it has to be shipped; kits taken apart.
    pub ordered: i64,
    /// Shipped, as far as ShipStation lists items.
    pub shipped: Option<i64>,
    /// Fulfilled, by the storefront's lines.
    pub fulfilled: Option<i64>,
    /// Refunded, where refunds list their lines.
    pub refunded: Option<i64>,
}

impl<'l> Case<'l> {
    /// The order's units by SKU, in the order of its lines.
    pub fn units_by_sku(&self) -> Vec<Units<'l>> {
        let Some(order) = &self.order else { return Vec::new() };
        let mut ordered = Quantities::default();
        let mut fulfilled = Quantities::default();
        let mut skus: Vec<(Sku, &'l str)> = Vec::new();
        for line in order.lines().iter().filter(|line| self.is_shippable(line)) {
            let (sku, units) = (self.sku(order.at.table, line), line.quantity.unwrap_or(0));
            let mut of_line = Quantities::default();
            self.ledger.skus.add_ordered(sku, units, &mut of_line);
            let written = order.word(line.sku);
            for (part, units) in of_line.iter() {
                ordered.add(part, units);
                if line.status == LineStatus::Fulfilled {
                    fulfilled.add(part, units);
                }
                if !skus.iter().any(|&(known, _)| known == part) {
                    let name = if part == sku { written } else { self.ledger.skus.name(part) };
                    skus.push((part, name));
                }
            }
        }
        let shipped = self.shipped_units();
        let refunded = self.refunded_units();
        let says_fulfilled = order.has(Field::LineStatus);
        let units = |(sku, name): (Sku, &'l str)| Units {
            sku: name,
            ordered: ordered.of(sku),
            shipped: shipped.as_ref().map(|units| units.of(sku)),
            fulfilled: says_fulfilled.then(|| fulfilled.of(sku)),
            refunded: refunded.as_ref().map(|units| units.of(sku)),
        };
        skus.into_iter().map(units).collect()
    }

    /// Units of refunds by SKU; `None` unless a refund lists its lines.
    fn refunded_units(&self) -> Option<Quantities> {
        let refunds = self.transactions.iter().filter(|refund| refund.succeeded != Some(false));
        let mut units = Quantities::default();
        for refund in refunds {
            for line in refund.lines() {
                let sku = self.sku(refund.at.table, line);
                self.ledger.skus.add_ordered(sku, line.quantity.unwrap_or(0), &mut units);
            }
        }
        (!units.is_empty()).then_some(units)
    }
}
