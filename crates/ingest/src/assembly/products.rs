//! Product rows of either side: one variant a row.
//!
//! Shopify repeats the handle for further variants and for images; only a variant's row fills one of
//! its columns. Title and status stand on the first row of a handle and hold for all of them. A row
//! that only adds an image belongs to its product and is used.

use backhaul_model::{Field, Kind, Product, Records, Word};

use super::{Assembled, Assembly};
use crate::complaint::Complaint;
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};
use crate::value::status;

/// Products in the making.
#[derive(Default)]
pub struct Products {
    kind: Option<Kind>,
    made: Vec<Product>,
    used: u64,
    /// Handle, title and status of the product above.
    above: (Word, Word, Option<bool>),
}

impl Products {
    /// For products of this kind.
    pub fn new(kind: Kind) -> Self {
        Products { kind: Some(kind), ..Products::default() }
    }
}

const OF_VARIANT: &[Field] = &[
    Field::ProductSku,
    Field::ProductWeight,
    Field::ProductStock,
    Field::ProductPrice,
    Field::ProductShips,
];

impl Assembly for Products {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let handle = intake.word(cells, Field::Handle);
        let of_store = self.kind == Some(Kind::ShopifyProducts);
        if !OF_VARIANT.iter().any(|&field| cells.is_filled(field)) {
            if of_store && !handle.is_blank() {
                self.used += 1;
                self.head(handle, cells, intake);
            } else {
                intake.complaints.note(&Complaint::NoSku, cells.row, "");
            }
            return;
        }
        self.used += 1;
        self.head(handle, cells, intake);
        let (_, title, active) = self.above;
        self.made.push(Product {
            row: cells.row_number(),
            sku: intake.word(cells, Field::ProductSku),
            title,
            weight: if of_store { intake.grams(cells) } else { intake.product_weight(cells) },
            written_weight: intake.word(cells, Field::ProductWeight),
            stock: intake.count(cells, Field::ProductStock),
            requires_shipping: intake.flag(cells, Field::ProductShips),
            active,
        });
    }

    fn finish(self: Box<Self>, _: &Mapping, _: &mut Intake) -> Assembled {
        let records = Records { products: self.made, ..Records::default() };
        Assembled { records, used: self.used, ..Assembled::default() }
    }
}

impl Products {
    /// Notes title and status where the row gives them; a new handle forgets those above.
    fn head(&mut self, handle: Word, cells: &Cells<'_>, intake: &mut Intake) {
        let title = intake.word(cells, Field::ProductTitle);
        let active = status::active(&intake.cell(cells, Field::ProductActive));
        if handle.is_blank() || handle != self.above.0 {
            self.above = (handle, title, active);
        } else {
            if !title.is_blank() {
                self.above.1 = title;
            }
            self.above.2 = active.or(self.above.2);
        }
    }
}
