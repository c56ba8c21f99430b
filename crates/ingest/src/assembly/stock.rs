//! Inventory rows of either side: what is there of a SKU, by location.
//!
//! Shopify's three shapes: a column a location; a row a variant and location; and that of 2026, whose
//! names say `(not editable)`, `(current)` and `(new)`. `not stocked` means the variant is not kept
//! there: no stock, and no drift.

use backhaul_model::{Field, Records, StockLevel};

use super::{Assembled, Assembly};
use crate::complaint::Complaint;
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};
use crate::value::numbers;

/// Stock levels in the making.
#[derive(Default)]
pub struct Stock {
    made: Vec<StockLevel>,
    used: u64,
}

fn is_not_stocked(cell: &str) -> bool {
    cell.eq_ignore_ascii_case("not stocked")
}

impl Assembly for Stock {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let sku = intake.word(cells, Field::ProductSku);
        if sku.is_blank()
            && !cells.is_filled(Field::Handle)
            && !cells.is_filled(Field::ProductTitle)
        {
            intake.complaints.note(&Complaint::NoSku, cells.row, "");
            return;
        }
        self.used += 1;
        let row = cells.row_number();
        if cells.mapping.locations.is_empty() {
            let counts = [Field::Available, Field::OnHand, Field::Committed, Field::Incoming];
            let absent = counts.iter().any(|&field| is_not_stocked(&intake.cell(cells, field)));
            let mut count = |field| if absent { None } else { intake.count(cells, field) };
            let (available, on_hand) = (count(Field::Available), count(Field::OnHand));
            let (committed, incoming) = (count(Field::Committed), count(Field::Incoming));
            let shown =
                if cells.mapping.has(Field::Available) { Field::Available } else { Field::OnHand };
            let column = cells.mapping.columns.header(shown).unwrap_or("");
            self.made.push(StockLevel {
                row,
                sku,
                location: intake.word(cells, Field::Location),
                stocked: !absent,
                available,
                on_hand,
                committed,
                incoming,
                written: intake.word(cells, shown),
                column: intake.words.intern(column),
            });
            return;
        }
        for (at, name) in &cells.mapping.locations {
            let cell = intake.decode(cells, cells.at(*at));
            let absent = is_not_stocked(&cell);
            let available = numbers::count(&cell);
            if available.is_none() && !absent && !cell.is_empty() {
                intake.complaints.note(&Complaint::Unreadable(Field::Available), cells.row, &cell);
            }
            let location = intake.words.intern(name);
            self.made.push(StockLevel {
                row,
                sku,
                location,
                stocked: !absent,
                available,
                written: intake.words.intern(&cell),
                column: location,
                ..StockLevel::default()
            });
        }
    }

    fn finish(self: Box<Self>, _: &Mapping, _: &mut Intake) -> Assembled {
        let records = Records { stock: self.made, ..Records::default() };
        Assembled { records, used: self.used, ..Assembled::default() }
    }
}
