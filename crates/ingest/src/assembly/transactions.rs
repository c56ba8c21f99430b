//! Shopify's transaction rows: one row, one transaction.

use backhaul_model::{Field, Records, Text, Transaction};
use hashbrown::HashSet;

use super::{Assembled, Assembly};
use crate::complaint::Complaint;
use crate::gathering::hash;
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};
use crate::value::{money, status};

/// Transactions in the making.
#[derive(Default)]
pub struct Transactions {
    made: Vec<Transaction>,
    seen: HashSet<u64>,
}

impl Assembly for Transactions {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let order = intake.number_text(cells, Field::OrderName);
        let order_id = intake.number_text(cells, Field::OrderId);
        if order.is_blank() && order_id.is_blank() {
            intake.complaints.note(&Complaint::NoNumber, cells.row, "");
        } else if !self.seen.insert(hash(Field::ALL, cells)) {
            intake.complaints.note(&Complaint::Repeated, cells.row, "");
        } else {
            // Some reports name the order under `Order` alone.
            let order = if order.is_blank() { order_id } else { order };
            self.made.push(transaction(cells, order, order_id, intake));
        }
    }

    fn finish(self: Box<Self>, _: &Mapping, intake: &mut Intake) -> Assembled {
        let Transactions { mut made, .. } = *self;
        let decision = intake.decide_dates();
        for transaction in &mut made {
            intake.settle(decision, &mut transaction.created);
        }
        let used = made.len() as u64;
        let records = Records { transactions: made, ..Records::default() };
        Assembled { records, used, ..Assembled::default() }
    }
}

/// The transaction of a row.
pub(super) fn transaction(
    cells: &Cells<'_>,
    order: Text,
    order_id: Text,
    intake: &mut Intake,
) -> Transaction {
    let currency = intake.word(cells, Field::Currency);
    let places = money::places(intake.words.get(currency));
    Transaction {
        row: cells.row_number(),
        order,
        order_id,
        kind: intake.status(cells, Field::TransactionKind, status::transaction),
        succeeded: match intake.status(cells, Field::TransactionStatus, status::ending).value {
            status::Ending::Open => None,
            status::Ending::Success => Some(true),
            status::Ending::Failure => Some(false),
        },
        amount: intake.money(cells, Field::Amount, places).map(i64::abs),
        currency,
        created: intake.moment(cells, Field::TransactionAt),
        gateway: intake.word(cells, Field::Gateway),
        ..Transaction::default()
    }
}
