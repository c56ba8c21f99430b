//! The long orders sheet of Matrixify and alike, and its short form for repairs.
//!
//! `Line: Type` says what a row is; in the short form, and where the column was dropped, the filled
//! columns say it. Fulfillment rows make fulfillments by id, else by tracking number; transaction rows
//! make transactions; refund rows make a refund with its lines, so that units known to be removed or
//! returned are known by SKU. Line items, shipping and discounts stand in the orders export already:
//! they are set aside and counted. Types after `matrixify.app/documentation/orders`.

use backhaul_model::{
    Field, Line, Moment, Records, Restock, Said, StoreFulfillment, Text, Transaction,
    TransactionKind,
};
use hashbrown::HashMap;

use super::transactions::transaction;
use super::{Assembled, Assembly};
use crate::complaint::Complaint;
use crate::gathering::{LineShelf, hash};
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};
use crate::value::status;

/// Records of a sheet in the making.
#[derive(Default)]
pub struct StoreFulfillments {
    fulfillments: Vec<StoreFulfillment>,
    fulfillment_lines: LineShelf,
    transactions: Vec<Transaction>,
    refund_lines: LineShelf,
    by_identity: HashMap<u64, u32>,
    used: u64,
    /// Name and id of the order above: further rows may leave them blank.
    above: (Text, Text),
}

/// What a row is.
#[derive(PartialEq)]
enum RowType {
    Fulfillment,
    Refund,
    Transaction,
    Other,
}

fn row_type(cells: &Cells<'_>, intake: &mut Intake) -> RowType {
    const OF_FULFILLMENT: &[Field] =
        &[Field::FulfillmentId, Field::Tracking, Field::FulfillmentState, Field::Carrier];
    let said = intake.cell(cells, Field::LineType).to_ascii_lowercase();
    if said.starts_with("refund") {
        return RowType::Refund;
    }
    if said.starts_with("transaction") {
        return RowType::Transaction;
    }
    if OF_FULFILLMENT.iter().any(|&field| cells.is_filled(field)) {
        return RowType::Fulfillment;
    }
    if said.is_empty() && cells.is_filled(Field::TransactionKind) {
        return RowType::Transaction;
    }
    if said.is_empty() && cells.is_filled(Field::RefundedAt) {
        return RowType::Refund;
    }
    RowType::Other
}

impl Assembly for StoreFulfillments {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let (name, id) = self.order(cells, intake);
        if name.is_blank() && id.is_blank() {
            intake.complaints.note(&Complaint::NoNumber, cells.row, "");
            return;
        }
        match row_type(cells, intake) {
            RowType::Fulfillment => self.fulfillment(name, id, cells, intake),
            RowType::Refund => self.refund(name, id, cells, intake),
            RowType::Transaction => {
                self.transactions.push(transaction(cells, name, id, intake));
            }
            RowType::Other => {
                intake.complaints.note(&Complaint::NotNeeded, cells.row, "");
                return;
            }
        }
        self.used += 1;
    }

    fn finish(self: Box<Self>, _: &Mapping, intake: &mut Intake) -> Assembled {
        let StoreFulfillments {
            mut fulfillments,
            fulfillment_lines,
            mut transactions,
            refund_lines,
            used,
            ..
        } = *self;
        let decision = intake.decide_dates();
        let (mut lines, ranges) = fulfillment_lines.arrange(fulfillments.len(), Some);
        for (fulfillment, range) in fulfillments.iter_mut().zip(ranges) {
            fulfillment.lines = range;
            intake.settle(decision, &mut fulfillment.created);
        }
        let (given_back, ranges) = refund_lines.arrange(transactions.len(), Some);
        let shift = lines.len() as u32;
        for (transaction, range) in transactions.iter_mut().zip(ranges) {
            transaction.lines = range.start + shift..range.end + shift;
            intake.settle(decision, &mut transaction.created);
        }
        lines.extend(given_back);
        let records =
            Records { store_fulfillments: fulfillments, transactions, ..Records::default() };
        Assembled { records, lines, item_level: true, used }
    }
}

impl StoreFulfillments {
    fn order(&mut self, cells: &Cells<'_>, intake: &mut Intake) -> (Text, Text) {
        if cells.is_filled(Field::OrderName) || cells.is_filled(Field::OrderId) {
            let known = intake.texts.get(self.above.0).to_owned();
            let name = intake.cell(cells, Field::OrderName);
            if known.is_empty() || *name != *known {
                self.above = (
                    intake.number_text(cells, Field::OrderName),
                    intake.number_text(cells, Field::OrderId),
                );
            }
        }
        self.above
    }

    /// The record of an identity: the one met before, or a new one at `next`.
    fn known(&mut self, identity: u64, next: usize) -> u32 {
        *self.by_identity.entry(identity).or_insert(next as u32)
    }

    fn fulfillment(&mut self, order: Text, order_id: Text, cells: &Cells<'_>, intake: &mut Intake) {
        const BY_ID: &[Field] = &[Field::FulfillmentId];
        // A fulfillment of several parcels stands once for each of its numbers.
        const BY_NUMBER: &[Field] = &[Field::FulfillmentId, Field::Tracking];
        const BY_PARCEL: &[Field] = &[Field::Tracking, Field::Carrier, Field::FulfilledAt];
        let by = match (cells.is_filled(Field::FulfillmentId), cells.is_filled(Field::Tracking)) {
            (true, true) => BY_NUMBER,
            (true, false) => BY_ID,
            (false, _) => BY_PARCEL,
        };
        let key = if order.is_blank() { order_id } else { order };
        let name = backhaul_model::fingerprint::hash(intake.texts.get(key).as_bytes());
        let owner = self.known(hash(by, cells) ^ name, self.fulfillments.len());
        if by == BY_NUMBER {
            // Its further lines may leave the number out.
            self.by_identity.insert(hash(BY_ID, cells) ^ name, owner);
        }
        if owner as usize == self.fulfillments.len() {
            let status = intake.word(cells, Field::FulfillmentState);
            self.fulfillments.push(StoreFulfillment {
                row: cells.row_number(),
                order,
                order_id,
                id: intake.number_text(cells, Field::FulfillmentId),
                status,
                cancelled: status::is_called_off(intake.words.get(status)),
                created: intake.moment(cells, Field::FulfilledAt),
                carrier: intake.word(cells, Field::Carrier),
                tracking: intake.tracking(cells).0,
                shipment_status: intake.word(cells, Field::ShipmentStatus),
                lines: 0..0,
            });
        }
        if let Some(line) = line(cells, intake) {
            self.fulfillment_lines.push(owner, line);
        }
    }

    fn refund(&mut self, order: Text, order_id: Text, cells: &Cells<'_>, intake: &mut Intake) {
        let restock = status::restock(&intake.cell(cells, Field::Restock));
        let refund = Transaction {
            row: cells.row_number(),
            order,
            order_id,
            kind: Said {
                value: TransactionKind::Refund,
                word: intake.word(cells, Field::LineType),
            },
            created: refunded_at(cells, intake),
            restock: restock.unwrap_or(Restock::NotSaid),
            ..Transaction::default()
        };
        let owner = self.transactions.len() as u32;
        self.transactions.push(refund);
        if let Some(line) = line(cells, intake) {
            self.refund_lines.push(owner, line);
        }
    }
}

fn refunded_at(cells: &Cells<'_>, intake: &mut Intake) -> Moment {
    let refunded = intake.moment(cells, Field::RefundedAt);
    if refunded.written.is_blank() { intake.moment(cells, Field::TransactionAt) } else { refunded }
}

/// The line of a row. Refunds count downwards: units are units all the same.
fn line(cells: &Cells<'_>, intake: &mut Intake) -> Option<Line> {
    if !cells.is_filled(Field::LineSku) && !cells.is_filled(Field::LineName) {
        return None;
    }
    Some(Line {
        row: cells.row_number(),
        sku: intake.sku(cells),
        name: intake.word(cells, Field::LineName),
        quantity: intake.count(cells, Field::LineQuantity).map(i64::abs),
        ..Line::default()
    })
}
