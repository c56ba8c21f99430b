//! What a check finds, and what it rests on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How bad, from worst to mildest.
#[derive(
    Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Money or goods are being lost now, or a customer was told something untrue.
    Critical,
    /// A customer is waiting, or a loss is coming.
    High,
    /// Worth a look this week.
    Medium,
    /// Worth knowing.
    Low,
    /// For information.
    Info,
}

/// Who acts on it; the config maps these to people.
#[derive(
    Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// Whoever owns the connection.
    Integration,
    /// The warehouse.
    Warehouse,
    /// Customer service.
    CustomerService,
    /// Operations.
    Operations,
    /// Finance.
    Finance,
    /// The catalogue.
    Catalogue,
}

/// Where a finding stands in the queue.
#[derive(
    Copy,
    Clone,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Debug,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Lane {
    /// To be worked on.
    #[default]
    Open,
    /// Inside its grace: normal so far.
    TooFresh,
    /// Waiting by design: a hold or a pre-order.
    Waiting,
    /// Accepted by the user, with a reason.
    Accepted,
}

/// How sure a cause is, in words.
#[derive(
    Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A column says so.
    Stated,
    /// The pattern strongly suggests it.
    Likely,
    /// Possible.
    Possible,
    /// These files cannot tell.
    Unknown,
}

/// Why it happened, as far as the files can tell.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Cause {
    /// Id of the cause table.
    pub id: String,
    /// How sure.
    pub confidence: Confidence,
    /// What speaks for it, a sentence each.
    pub because: Vec<String>,
    /// Causes ruled out.
    pub ruled_out: Vec<String>,
    /// Why each of them was, a sentence each, in the same order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub ruled_out_because: Vec<String>,
}

/// One fact a finding rests on, quoted from a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// Position in the report's `inputs`.
    pub input: u32,
    /// Row of the file, the header being row 1.
    pub row: u64,
    /// Column, as the file names it.
    pub column: String,
    /// The cell as written.
    pub text: String,
}

/// A parcel of the finding's order, as far as the files name it: what support asks for first.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SentParcel {
    /// Shipment number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipment: Option<String>,
    /// Carrier, as ShipStation writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carrier: Option<String>,
    /// Tracking number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking: Option<String>,
    /// Day or moment it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made: Option<String>,
    /// What the notification column says, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notified: Option<String>,
}

/// Integer money in minor units.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Money {
    /// Minor units: cents.
    pub amount: i64,
    /// ISO 4217 code.
    pub currency: String,
}

/// Why a finding needs no work, as the user said.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Accepted {
    /// The reason.
    pub reason: String,
    /// The day on which it was accepted.
    pub date: String,
}

/// One finding.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Stable fingerprint: check, order key, and the facts that make it true.
    pub id: String,
    /// Check id.
    pub check: String,
    /// How bad.
    pub severity: Severity,
    /// Where it stands.
    pub lane: Lane,
    /// Order name as the store writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// Orders of a finding of a whole set.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub orders: Vec<String>,
    /// Store name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store: Option<String>,
    /// When the order was placed, as exactly as the files say it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub placed: Option<String>,
    /// The moment it went wrong, as exactly as the files say it; absent when they do not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Whole days from then to as-of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_days: Option<i64>,
    /// Whole business days from then to as-of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_business_days: Option<i64>,
    /// Value at stake.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// Who acts.
    pub owner: Owner,
    /// The person or team the user names for it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub assignee: Option<String>,
    /// Which system holds the order's record now, so that it is corrected there: `store`, `shipstation`
    /// or `warehouse`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub holder: Option<String>,
    /// The marketplace it was sold on, where it was: `amazon`, `ebay`, `etsy`, `tiktok`, `walmart`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub channel: Option<String>,
    /// By when the order has to ship, or the channel has to be told, where a file or the config says so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due: Option<String>,
    /// Whether a marketplace may count it against the seller: its deadline is past, or within a day.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub penalty_risk: bool,
    /// The customer's tier, where a tag of the order names one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub tier: Option<String>,
    /// Why it needs no work, where the user accepted it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub accepted: Option<Accepted>,
    /// Why, for broken write-backs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
    /// What is wrong, in a sentence.
    pub message: String,
    /// Active parcels of the order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub parcels: Vec<SentParcel>,
    /// Position of its order's story in the report's `cases`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub case: Option<u32>,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// What to do, in order, in the products' words.
    pub actions: Vec<String>,
}
