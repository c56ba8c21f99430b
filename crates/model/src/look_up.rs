//! The answer to *where is my order*: what each system says of one order, whether anything is wrong with
//! it or not. Made on request and kept nowhere: it is no part of the report.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::report::CaseStory;

/// The schema's name and version.
pub const SCHEMA: &str = "backhaul.look-up/1";

/// What was found. Names and e-mail addresses of people are not in it: files are searched by their
/// fingerprints.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct LookUp {
    /// Always `backhaul.look-up/1`.
    pub schema: String,
    /// Orders that fit; more than are listed where too many do.
    pub of: u64,
    /// The orders, the newest first, at most 20.
    pub orders: Vec<LookedUp>,
}

/// One order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct LookedUp {
    /// Its name as the store writes it, else ShipStation's number.
    pub order: String,
    /// Its store in ShipStation; blank where no file names one.
    pub store: String,
    /// By what it was found: `order number`, `id`, `tracking number`, `e-mail address` or `name`.
    pub found_by: String,
    /// What each system says, in its own words.
    pub says: Vec<SystemSays>,
    /// What they disagree about, a sentence each; empty where they are in step.
    pub differences: Vec<String>,
    /// Which system holds its record now: `store`, `shipstation` or `warehouse`.
    pub holder: String,
    /// Its parcels, labels that were voided too.
    pub parcels: Vec<ParcelSays>,
    /// What happened when, over all files, and to how many units of each line.
    pub story: CaseStory,
}

/// What one system says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SystemSays {
    /// `store`, `shipstation`, `warehouse` or `carrier`.
    pub system: String,
    /// What it means, in the products' words.
    pub means: String,
    /// The words as they stand in the file; blank where the file has none.
    pub written: String,
    /// The file.
    pub file: String,
    /// Its row, the header being row 1.
    pub row: u64,
}

/// One parcel.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ParcelSays {
    /// Carrier.
    pub carrier: String,
    /// Tracking number.
    pub tracking: String,
    /// When it was made, as exactly as the files say.
    pub made: String,
    /// Whether its label was voided.
    pub voided: bool,
    /// Whether it is a return label.
    pub is_return: bool,
    /// What ShipStation says about telling the store; blank where no column does.
    pub notified: String,
    /// What the carrier's status says; blank where no column does.
    pub status: String,
}
