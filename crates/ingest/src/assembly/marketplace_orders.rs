//! A marketplace's rows to storefront orders: one row a line, order cells repeated or on the first row.
//!
//! Rows of one number are one order, wherever they stand. What the reports say by a filled date
//! (`Paid On Date`, `Shipped On Date`) is read as the status it stands for. Status may stand on each
//! line: an order of which some lines shipped is partial, and it is cancelled when all its lines are.
//! Rows that are no order (explanations of the columns, totals at the end) have no number and are set
//! aside.

use backhaul_model::{
    Field, Financial, FulfillmentStatus, LineStatus, Moment, Records, StoreOrder, Text,
};

use super::numbered::Numbered;
use super::store_orders::has_ship_to;
use super::{Assembled, Assembly};
use crate::complaint::Complaint;
use crate::gathering::{Identity, hash};
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};
use crate::value::{marketplace, money};

/// Orders in the making.
pub struct MarketplaceOrders {
    identity: Identity,
    made: Numbered<StoreOrder>,
    /// What the lines of each order say.
    said: Vec<Said>,
}

/// How many lines of an order say that they shipped, did not, or were cancelled.
#[derive(Default)]
struct Said {
    shipped: u32,
    open: u32,
    cancelled: u32,
}

impl MarketplaceOrders {
    /// For a file with this mapping.
    pub fn new(mapping: &Mapping) -> Self {
        MarketplaceOrders {
            identity: Identity::new(mapping, |_| false),
            made: Numbered::default(),
            said: Vec::new(),
        }
    }
}

impl Assembly for MarketplaceOrders {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        if !cells.get(Field::OrderName).iter().any(u8::is_ascii_digit) {
            intake.complaints.note(&Complaint::NoNumber, cells.row, "");
            return;
        }
        let lines = self.made.items.shelf.lines.len();
        let make = |name, intake: &mut Intake| order(cells, name, intake);
        let identity = hash(&[Field::OrderName], cells);
        let Some((owner, _)) = self.made.row(identity, &self.identity, cells, intake, make) else {
            return;
        };
        let status = fulfillment(cells, intake);
        let cancelled = is_cancelled(cells, intake);
        if let Some(line) = self.made.items.shelf.lines.get_mut(lines) {
            line.requires_shipping =
                marketplace::ships(&intake.cell(cells, Field::LineRequiresShipping));
            line.status = match (status, cancelled) {
                (_, true) => LineStatus::NotEligible,
                (FulfillmentStatus::Fulfilled, _) => LineStatus::Fulfilled,
                (FulfillmentStatus::Partial, _) => LineStatus::Partial,
                (FulfillmentStatus::Unfulfilled, _) => LineStatus::Pending,
                _ => LineStatus::Unknown,
            };
        }
        if self.said.len() <= owner {
            self.said.resize_with(owner + 1, Said::default);
        }
        if let Some(said) = self.said.get_mut(owner) {
            match (status, cancelled) {
                (_, true) => said.cancelled += 1,
                (FulfillmentStatus::Fulfilled, _) => said.shipped += 1,
                (FulfillmentStatus::Unfulfilled, _) => said.open += 1,
                (FulfillmentStatus::Partial, _) => {
                    said.shipped += 1;
                    said.open += 1;
                }
                _ => {}
            }
        }
    }

    fn finish(self: Box<Self>, mapping: &Mapping, intake: &mut Intake) -> Assembled {
        let MarketplaceOrders { made, said, .. } = *self;
        let Numbered { records: mut orders, items, mut used, .. } = made;
        let decision = intake.decide_dates();
        // With ids, equal rows are copies; without, one item bought on two lines.
        let (lines_of, folded) = items.settle(!mapping.has(Field::LineId), intake);
        used += folded;
        let (mut lines, ranges) = lines_of.arrange(orders.len(), Some);
        for line in &mut lines {
            let times = 1 + i64::from(line.equal_rows);
            line.quantity = line.quantity.map(|units| units.saturating_mul(times));
        }
        for ((order, range), said) in orders.iter_mut().zip(ranges).zip(said) {
            order.lines = range;
            if said.shipped > 0 && said.open > 0 {
                order.fulfillment.value = FulfillmentStatus::Partial;
            }
            let all_cancelled = said.cancelled > 0 && said.shipped + said.open == 0;
            if !all_cancelled {
                order.cancelled = Moment::default();
            }
            for moment in
                [&mut order.created, &mut order.paid, &mut order.fulfilled, &mut order.cancelled]
            {
                intake.settle(decision, moment);
            }
        }
        let records = Records { orders, ..Records::default() };
        Assembled { records, lines, item_level: mapping.itemised, used }
    }
}

fn order(cells: &Cells<'_>, name: Text, intake: &mut Intake) -> StoreOrder {
    let currency = intake.word(cells, Field::Currency);
    let places = money::places(intake.words.get(currency));
    let total = intake.money(cells, Field::Total, places);
    let refunded = intake.money(cells, Field::RefundedAmount, places);
    let mut financial = backhaul_model::Said {
        value: Financial::Unknown,
        word: intake.word(cells, Field::FinancialStatus),
    };
    if cells.mapping.has(Field::FinancialStatus) {
        let by_date =
            cells.mapping.position(Field::FinancialStatus) == cells.mapping.position(Field::PaidAt);
        let shipped = fulfillment(cells, intake) == FulfillmentStatus::Fulfilled;
        financial.value = if by_date && !cells.is_filled(Field::PaidAt) && !shipped {
            Financial::Pending
        } else {
            marketplace::financial(&intake.cell(cells, Field::FinancialStatus))
        };
        if let (Some(total), Some(refunded)) = (total, refunded)
            && refunded > 0
        {
            let full = refunded >= total;
            financial.value = if full { Financial::Refunded } else { Financial::PartiallyRefunded };
        }
    }
    let source = intake.words.intern(cells.mapping.marketplace);
    let cancelled = cancelled_at(cells, intake);
    let shipped = fulfillment(cells, intake);
    let ended = shipped == FulfillmentStatus::Fulfilled || !cancelled.written.is_blank();
    StoreOrder {
        row: cells.row_number(),
        name,
        id: intake.number_text(cells, Field::OrderId),
        created: intake.moment(cells, Field::CreatedAt),
        paid: intake.moment(cells, Field::PaidAt),
        fulfilled: intake.moment(cells, Field::FulfilledAt),
        cancelled,
        financial,
        fulfillment: backhaul_model::Said {
            value: shipped,
            word: intake.word(cells, Field::FulfillmentStatus),
        },
        currency,
        total,
        refunded,
        payment_method: intake.word(cells, Field::PaymentMethod),
        shipping_method: intake.word(cells, Field::ShippingMethod),
        source: if source.is_blank() { intake.word(cells, Field::Source) } else { source },
        tags: intake.word(cells, Field::Tags),
        has_ship_to: has_ship_to(cells),
        recipient: intake.fingerprint(cells, Field::ShipToName),
        postal_code: intake.postal_code(cells),
        email: intake.fingerprint(cells, Field::Email),
        delivery: if ended { None } else { intake.delivery(cells, places) },
        lines_complete: true,
        ..StoreOrder::default()
    }
}

/// What the row says of shipping; a word nobody knows is noted.
fn fulfillment(cells: &Cells<'_>, intake: &mut Intake) -> FulfillmentStatus {
    intake.status(cells, Field::FulfillmentStatus, marketplace::fulfillment).value
}

fn is_cancelled(cells: &Cells<'_>, intake: &mut Intake) -> bool {
    let cell = intake.cell(cells, Field::CancelledAt);
    !cell.is_empty()
        && (crate::value::time::read(&cell).is_some() || marketplace::is_cancelled(&cell))
}

/// When it was cancelled; where only a status says so, the word without a time.
fn cancelled_at(cells: &Cells<'_>, intake: &mut Intake) -> Moment {
    if !is_cancelled(cells, intake) {
        return Moment::default();
    }
    let cell = intake.cell(cells, Field::CancelledAt);
    if crate::value::time::read(&cell).is_some() {
        return intake.moment(cells, Field::CancelledAt);
    }
    Moment { stamp: None, written: intake.texts.push(&cell) }
}
