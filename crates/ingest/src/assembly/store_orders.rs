//! Shopify's rows to orders: the first row of an order holds it and its first line, each further row
//! one more line.
//!
//! Rows of an order are adjacent, so the order above is compared first and nothing is looked up. Rows
//! that a sort tore from their order wait until the end and are then attached by name.

use backhaul_model::{Field, FulfillmentStatus, Line, Moment, Records, StoreOrder, Text};

use super::{Assembled, Assembly};
use crate::complaint::Complaint;
use crate::gathering::LineShelf;
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};
use crate::repeats::Repeats;
use crate::value::{money, status};

/// Orders in the making.
#[derive(Default)]
pub struct StoreOrders {
    orders: Vec<StoreOrder>,
    /// Rows of each order.
    rows: Vec<u32>,
    lines: LineShelf,
    strays: Vec<Stray>,
    /// Names whose rows were set aside.
    lost: Vec<Text>,
}

/// A line whose order does not stand right above.
struct Stray {
    name: Text,
    line: Option<Line>,
    row: u64,
}

/// Cells that only the first row of an order fills.
const ORDER_CELLS: &[Field] = &[
    Field::FulfillmentStatus,
    Field::OrderId,
    Field::Total,
    Field::Currency,
    Field::PaidAt,
    Field::FulfilledAt,
    Field::CancelledAt,
    Field::RefundedAmount,
    Field::PaymentMethod,
    Field::ShippingMethod,
    Field::Source,
    Field::ShipToName,
    Field::ShipToPostalCode,
];

const SHIP_TO: &[Field] = &[
    Field::ShipToName,
    Field::ShipToStreet,
    Field::ShipToCity,
    Field::ShipToPostalCode,
    Field::ShipToCountry,
];

impl Assembly for StoreOrders {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let name = intake.cell(cells, Field::OrderName);
        if name.is_empty() || intake.is_lost(cells, Field::OrderName, &name) {
            intake.complaints.note(&Complaint::NoNumber, cells.row, "");
            return;
        }
        let current = self.orders.last().map_or("", |order| intake.texts.get(order.name));
        let same = current == name;
        if starts_order(cells, same) {
            let name = intake.texts.push(&name);
            let order = order(cells, name, intake);
            self.orders.push(order);
            self.rows.push(1);
        } else if same {
            if let Some(rows) = self.rows.last_mut() {
                *rows += 1;
            }
        } else {
            let name = intake.texts.push(&name);
            // The currency comes with the order; until then amounts have two decimals.
            let line = line(cells, 2, intake);
            self.strays.push(Stray { name, line, row: cells.row });
            return;
        }
        let places =
            self.orders.last().map_or(2, |order| money::places(intake.words.get(order.currency)));
        if let Some(line) = line(cells, places, intake) {
            self.lines.push(self.orders.len() as u32 - 1, line);
        }
    }

    fn lost(&mut self, cells: &Cells<'_>, cut: bool, intake: &mut Intake) {
        let name = intake.cell(cells, Field::OrderName);
        let cut_name =
            cut && cells.mapping.position(Field::OrderName).is_none_or(|at| at + 1 >= cells.len());
        if cut_name {
            if let Some(last) = self.orders.last_mut()
                && intake.texts.get(last.name).starts_with(name.as_ref())
            {
                last.lines_complete = false;
            }
        } else if !name.is_empty() {
            self.lost.push(intake.texts.push(&name));
        }
    }

    fn finish(self: Box<Self>, mapping: &Mapping, intake: &mut Intake) -> Assembled {
        let StoreOrders { mut orders, mut rows, mut lines, strays, lost } = *self;
        let decision = intake.decide_dates();
        for order in &mut orders {
            for moment in order.moments_mut() {
                intake.settle(decision, moment);
            }
        }
        note_lost_marks(&orders, intake);
        let repeats = Repeats::find(&orders, intake);
        for stray in strays {
            match repeats.by_name(intake.texts.get(stray.name), &orders, intake) {
                Some(owner) => {
                    if let Some(mut line) = stray.line {
                        let currency = orders.get(owner as usize).map(|o| o.currency);
                        let places = money::places(intake.words.get(currency.unwrap_or_default()));
                        line.price = line.price.map(|price| money::rescaled(price, places));
                        lines.push(owner, line);
                    }
                    if let Some(rows) = rows.get_mut(owner as usize) {
                        *rows += 1;
                    }
                }
                None => intake.complaints.note(&Complaint::NoOrder, stray.row, ""),
            }
        }
        for name in lost {
            if let Some(owner) = repeats.by_name(intake.texts.get(name), &orders, intake)
                && let Some(order) = orders.get_mut(owner as usize)
            {
                order.lines_complete = false;
            }
        }
        let mut used: u64 = rows.iter().copied().map(u64::from).sum();
        let mut firsts: Vec<u32> = Vec::new();
        let mut kept = Vec::with_capacity(orders.len());
        let mut numbers = Vec::with_capacity(orders.len());
        for (at, order) in (0u32..).zip(orders) {
            if repeats.is_copy(at) {
                firsts.push(order.row);
                numbers.push(None);
            } else {
                numbers.push(Some(kept.len() as u32));
                kept.push(order);
            }
        }
        let mut aside = Vec::new();
        let mut of_lines = Vec::new();
        lines.pool(
            |owner| repeats.group(owner),
            |row, stays| {
                of_lines.push(row);
                if !stays {
                    aside.push(row);
                }
            },
        );
        // The first row of a kept order is used even if an equal line took the place of its own; the
        // first row of a copy without a line brought nothing.
        aside.retain(|row| kept.binary_search_by_key(row, |order: &StoreOrder| order.row).is_err());
        of_lines.sort_unstable();
        aside.extend(firsts.into_iter().filter(|row| of_lines.binary_search(row).is_err()));
        aside.sort_unstable();
        used -= aside.len() as u64;
        for row in aside {
            intake.complaints.note(&Complaint::Repeated, u64::from(row), "");
        }
        let number = |owner: u32| numbers.get(owner as usize).copied().flatten();
        let (lines, ranges) = lines.arrange(kept.len(), number);
        for (order, range) in kept.iter_mut().zip(ranges) {
            order.lines = range;
        }
        Assembled {
            records: Records { orders: kept, ..Records::default() },
            lines,
            item_level: mapping.itemised,
            used,
        }
    }
}

/// Whether a row begins an order. Financial Status is never blank there and always blank on the rows
/// that follow; without the column, any other cell of the order tells.
fn starts_order(cells: &Cells<'_>, same_name: bool) -> bool {
    if cells.is_filled(Field::FinancialStatus) {
        return true;
    }
    let fills_order = ORDER_CELLS.iter().any(|&field| cells.is_filled(field));
    if cells.mapping.has(Field::FinancialStatus) { fills_order && !same_name } else { fills_order }
}

/// Whether any ship-to cell is filled; `None` when the file has no such column.
pub(super) fn has_ship_to(cells: &Cells<'_>) -> Option<bool> {
    let known = SHIP_TO.iter().any(|&field| cells.mapping.has(field));
    known.then(|| SHIP_TO.iter().any(|&field| cells.is_filled(field)))
}

fn order(cells: &Cells<'_>, name: Text, intake: &mut Intake) -> StoreOrder {
    let currency = intake.word(cells, Field::Currency);
    let places = money::places(intake.words.get(currency));
    let fulfillment = intake.status(cells, Field::FulfillmentStatus, status::fulfillment);
    let ended =
        matches!(fulfillment.value, FulfillmentStatus::Fulfilled | FulfillmentStatus::Restocked)
            || cells.is_filled(Field::CancelledAt);
    let order = StoreOrder {
        row: cells.row_number(),
        name,
        id: intake.number_text(cells, Field::OrderId),
        created: intake.moment(cells, Field::CreatedAt),
        paid: intake.moment(cells, Field::PaidAt),
        fulfilled: intake.moment(cells, Field::FulfilledAt),
        cancelled: intake.moment(cells, Field::CancelledAt),
        financial: intake.status(cells, Field::FinancialStatus, status::financial),
        fulfillment,
        currency,
        total: intake.money(cells, Field::Total, places),
        shipping: intake.money(cells, Field::ShippingPaid, places),
        refunded: intake.money(cells, Field::RefundedAmount, places),
        payment_method: intake.word(cells, Field::PaymentMethod),
        payment_terms: intake.word(cells, Field::PaymentTerms),
        shipping_method: intake.word(cells, Field::ShippingMethod),
        source: intake.word(cells, Field::Source),
        tags: intake.word(cells, Field::Tags),
        has_ship_to: has_ship_to(cells),
        recipient: intake.fingerprint(cells, Field::ShipToName),
        postal_code: intake.postal_code(cells),
        email: intake.fingerprint(cells, Field::Email),
        delivery: if ended { None } else { intake.delivery(cells, places) },
        lines: 0..0,
        lines_complete: true,
    };
    note_lost_offset(&order, cells, intake);
    order
}

/// Shopify always writes the offset; a spreadsheet that rewrites a time drops it.
fn note_lost_offset(order: &StoreOrder, cells: &Cells<'_>, intake: &mut Intake) {
    let of = [
        (Field::CreatedAt, order.created),
        (Field::PaidAt, order.paid),
        (Field::FulfilledAt, order.fulfilled),
        (Field::CancelledAt, order.cancelled),
    ];
    let lost = |moment: Moment| moment.stamp.is_some_and(|stamp| stamp.offset().is_none());
    if let Some((field, moment)) = of.into_iter().find(|&(_, moment)| lost(moment)) {
        let Intake { texts, complaints, .. } = intake;
        let written = texts.get(moment.written);
        complaints.note(&Complaint::OffsetLost(field), cells.row, written);
    }
}

/// Where most names have their `#`, a spreadsheet took it from those that are digits alone.
#[inline(never)]
fn note_lost_marks(orders: &[StoreOrder], intake: &mut Intake) {
    let Intake { texts, complaints, .. } = intake;
    let name = |order: &StoreOrder| texts.get(order.name);
    let marked = orders.iter().filter(|&order| name(order).starts_with('#')).count();
    let bare = |order: &&StoreOrder| name(order).bytes().all(|byte| byte.is_ascii_digit());
    if marked * 2 > orders.len() {
        for order in orders.iter().filter(bare) {
            complaints.note(&Complaint::MarkLost, u64::from(order.row), name(order));
        }
    }
}

/// The line of a row, if it has one.
fn line(cells: &Cells<'_>, places: u32, intake: &mut Intake) -> Option<Line> {
    const LINE_CELLS: &[Field] =
        &[Field::LineName, Field::LineSku, Field::LineQuantity, Field::LinePrice];
    if !LINE_CELLS.iter().any(|&field| cells.is_filled(field)) {
        return None;
    }
    let status = intake.status(cells, Field::LineStatus, status::line).value;
    Some(Line {
        row: cells.row_number(),
        sku: intake.sku(cells),
        name: intake.word(cells, Field::LineName),
        quantity: intake.count(cells, Field::LineQuantity),
        price: intake.money(cells, Field::LinePrice, places),
        requires_shipping: requires_shipping(cells, intake),
        status,
        equal_rows: 0,
    })
}

/// Shopify writes `true` and `false`; a spreadsheet that saves them writes capitals.
fn requires_shipping(cells: &Cells<'_>, intake: &mut Intake) -> Option<bool> {
    const FIELD: Field = Field::LineRequiresShipping;
    if let capitals @ (b"TRUE" | b"FALSE") = cells.get(FIELD) {
        let shown = String::from_utf8_lossy(capitals);
        intake.complaints.note(&Complaint::Capitals(FIELD), cells.row, &shown);
    }
    intake.flag(cells, FIELD)
}
