//! How an export is dressed by the time it arrives.

use crate::damage::Damage;
use crate::dice::Dice;
use crate::plan::{Mess, Plan};

/// Separator, line ends and the like of one file.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a habit of its own")]
pub(crate) struct Attire {
    pub(crate) separator: u8,
    pub(crate) crlf: bool,
    pub(crate) bom: bool,
    /// Postal codes, phones and tracking numbers carry a leading apostrophe.
    pub(crate) guarded: bool,
    /// Two bytes a character, as spreadsheet programs save *Unicode text*.
    pub(crate) wide: bool,
    /// Each row in one cell.
    pub(crate) packed: bool,
    /// `TRUE` and `FALSE`, as a spreadsheet program writes them.
    pub(crate) shouts: bool,
    capitals: Capitals,
    shuffled: bool,
    drops: bool,
    dice: Dice,
}

#[derive(Clone, Copy, Debug)]
enum Capitals {
    AsWritten,
    Upper,
    Lower,
}

/// Columns that no check of the catalogue's first part reads; people delete them before sharing.
const DROPPABLE: [&str; 34] = [
    "Accepts Marketing",
    "Billing Phone",
    "Billing Company",
    "Billing Address2",
    "Payment Reference",
    "Payment References",
    "Payment ID",
    "Device ID",
    "Employee",
    "Risk Level",
    "Receipt Number",
    "Tax 3 Name",
    "Tax 3 Value",
    "Tax 4 Name",
    "Tax 4 Value",
    "Tax 5 Name",
    "Tax 5 Value",
    "Duties",
    "Billing Province Name",
    "Custom - Field 1",
    "Custom - Field 2",
    "Custom - Field 3",
    "Dimensions - Height",
    "Dimensions - Length",
    "Dimensions - Width",
    "Gift - Message",
    "Insurance - Cost",
    "Insurance - Provider",
    "Shipment - Height",
    "Shipment - Length",
    "Shipment - Width",
    "Tote",
    "Picking Status",
    "Rate Shopper",
];

impl Attire {
    /// What `plan` does to the file number `file`.
    pub(crate) fn of(plan: &Plan, file: u64) -> Self {
        let mut dice = Dice::new(plan.seed, 0xa771 + file);
        if plan.mess == Mess::Clean {
            return Self {
                separator: b',',
                crlf: false,
                bom: false,
                guarded: false,
                wide: false,
                packed: false,
                shouts: false,
                capitals: Capitals::AsWritten,
                shuffled: false,
                drops: false,
                dice,
            };
        }
        Self {
            separator: *dice.pick(b",,;;\t"),
            crlf: dice.chance(600),
            bom: dice.chance(500),
            guarded: dice.chance(600) && plan.damage.iter().all(|kind| !kind.takes_guards()),
            wide: dice.chance(150),
            packed: false,
            shouts: dice.chance(300),
            capitals: *dice.pick(&[
                Capitals::AsWritten,
                Capitals::AsWritten,
                Capitals::Upper,
                Capitals::Lower,
            ]),
            shuffled: dice.chance(400),
            drops: dice.chance(600),
            dice,
        }
    }

    /// As [`Self::of`], for the storefront's orders, which came as packed rows at times.
    pub(crate) fn of_storefront(plan: &Plan, file: u64) -> Self {
        let attire = Self::of(plan, file);
        if !plan.damage.contains(&Damage::Packed) {
            return attire;
        }
        Self { packed: true, separator: b',', wide: false, crlf: false, ..attire }
    }

    /// The columns that are left, in their new order.
    pub(crate) fn columns(&mut self, header: Vec<&'static str>) -> Vec<&'static str> {
        let mut columns = header;
        if self.drops {
            columns.retain(|column| !DROPPABLE.contains(column) || self.dice.chance(350));
        }
        if self.shuffled {
            for end in (1..columns.len()).rev() {
                let other = self.dice.below(end as u64 + 1) as usize;
                columns.swap(end, other);
            }
        }
        columns
    }

    /// A column's name as this file spells it.
    pub(crate) fn spelled(&self, column: &str) -> String {
        match self.capitals {
            Capitals::AsWritten => column.to_owned(),
            Capitals::Upper => column.to_uppercase(),
            Capitals::Lower => column.to_lowercase(),
        }
    }
}
