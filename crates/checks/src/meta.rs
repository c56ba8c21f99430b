//! What a check is, as data.

use backhaul_model::{Owner, Severity};

use crate::context::CheckOption;
use crate::needs::Need;

/// Families of checks, as the catalogue groups them.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Family {
    /// ShipStation shipped: does the store know?
    WriteBack,
    /// Paid in the store: does ShipStation have it?
    Import,
    /// Did a change in the store reach the floor?
    CancelRefundEdit,
    /// One order, several parcels or records.
    SplitCombinedTwice,
    /// What a parcel or a notification cannot do without.
    Details,
    /// What is late.
    Deadlines,
    /// What came back, what is there, and what both sides know of it.
    ReturnsStockCatalogue,
    /// Labels beside what the warehouse says.
    Warehouse,
}

impl Family {
    /// The id in the report.
    pub fn id(self) -> &'static str {
        match self {
            Family::WriteBack => "write-back",
            Family::Import => "import",
            Family::CancelRefundEdit => "cancel-refund-edit",
            Family::SplitCombinedTwice => "split-combined-twice",
            Family::Details => "data",
            Family::Deadlines => "deadlines",
            Family::ReturnsStockCatalogue => "returns-stock-catalogue",
            Family::Warehouse => "warehouse",
        }
    }

    /// The heading people read.
    pub fn title(self) -> &'static str {
        match self {
            Family::WriteBack => "Write-back: ShipStation shipped, does the store know?",
            Family::Import => "Import: paid in the store, does ShipStation have it?",
            Family::CancelRefundEdit => "Cancel, refund, edit: did a change reach the floor?",
            Family::SplitCombinedTwice => "Split, combined, twice",
            Family::Details => "Data that stops a parcel or a notification",
            Family::Deadlines => "Deadlines",
            Family::ReturnsStockCatalogue => "Returns, stock, catalogue",
            Family::Warehouse => "Warehouse leg: do the labels agree with the warehouse?",
        }
    }
}

/// A check's metadata.
#[derive(Debug)]
pub struct Meta {
    /// Stable id.
    pub id: &'static str,
    /// Family.
    pub family: Family,
    /// Default severity.
    pub severity: Severity,
    /// Default owner.
    pub owner: Owner,
    /// Title when it holds.
    pub title_holds: &'static str,
    /// Title of a finding.
    pub title_broken: &'static str,
    /// What it finds, exactly.
    pub finds: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// Files and columns without which it cannot be checked.
    pub needs: &'static [Need],
    /// Numbers that people may change.
    pub options: &'static [&'static CheckOption],
    /// What to do, in order, in the products' own words.
    pub actions: &'static [&'static str],
    /// Examples: a situation, and whether it is a finding.
    pub examples: &'static [(&'static str, bool)],
}
