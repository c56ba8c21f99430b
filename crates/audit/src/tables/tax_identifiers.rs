//! Tax identifiers (IOSS, VAT, VOEC) that the store's orders carry, and whether ShipStation's show them: where
//! they do not, the label goes without, unless the account holds the number. That is no finding, because an
//! account's settings are in no export.

use std::cmp::Reverse;

use backhaul_model::remarks::OF_PLATFORM;
use backhaul_model::report::{MeasureTable, Shows};
use backhaul_model::{Arrange, SortedMap};

use super::Plan;
use crate::measures::Seen;

const PLAN: Plan = Plan {
    id: "tax-identifiers",
    topic: "What arrives in ShipStation",
    title: "Tax identifiers on the way to the label",
    says: "Orders that ShipStation has open and whose IOSS, VAT or VOEC number stands in a column of the \
           store, and whether any exported field of ShipStation shows one. Where none does, the mapping \
           leaves it behind: let a custom field take it over, or hold the number in ShipStation's \
           account.",
    columns: &[
        ("In the store's column", Shows::Cell),
        ("Orders", Shows::Count),
        ("Also in ShipStation", Shows::Count),
        ("In no ShipStation field", Shows::Count),
    ],
};

#[derive(Default)]
struct OfColumn {
    orders: u64,
    arrived: u64,
}

/// Orders by the store's column.
#[derive(Default)]
pub struct TaxIdentifiers<'l>(SortedMap<&'l str, OfColumn>);

impl<'l> TaxIdentifiers<'l> {
    pub fn note(&mut self, seen: &Seen<'_, 'l>) {
        let Some(order) = seen.order else { return };
        let column = order.delivery.as_deref().map_or("", |it| order.word(it.tax_column));
        // The name of a tax is no number to carry over.
        let names_tax = column.starts_with("Tax ") && column.ends_with("Name");
        let platform = &seen.case.platform;
        let mut open = platform.iter().filter(|it| it.status.value.is_open());
        let could = open.any(|it| OF_PLATFORM.iter().any(|&field| it.table.remarks.has(field)));
        if column.is_empty() || names_tax || !could {
            return;
        }
        let stated = |tax: Option<&backhaul_model::Delivery>| {
            tax.is_some_and(|there| !there.tax_column.is_blank())
        };
        let arrived = platform.iter().any(|it| stated(it.delivery.as_deref()));
        let of = self.0.entry(column).or_default();
        of.orders += 1;
        of.arrived += u64::from(arrived);
    }

    /// The most frequent column first.
    pub fn table(self) -> MeasureTable {
        let mut columns: Vec<(&str, OfColumn)> = self.0.into_iter().collect();
        columns.arrange_by_key(|(column, of)| (Reverse(of.orders), *column));
        let rows = columns.into_iter().map(|(column, of)| {
            vec![
                column.into(),
                of.orders.into(),
                of.arrived.into(),
                (of.orders - of.arrived).into(),
            ]
        });
        PLAN.with(rows.collect())
    }
}
