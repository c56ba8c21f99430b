//! What a plugin says of a case.

use serde::Serialize;

use crate::case::Case;
use crate::manifest::Severity;

/// One finding. It names fields by their paths; the host prints their values.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Finding {
    check: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cases: Vec<u32>,
    message: String,
    fields: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<Severity>,
}

impl Finding {
    /// Of one case. `{0}` in the message is where the host prints the first field.
    pub fn of(case: &Case, check: &str, message: &str) -> Self {
        Finding {
            check: check.to_owned(),
            case: Some(case.case),
            cases: Vec::new(),
            message: message.to_owned(),
            fields: Vec::new(),
            amount: None,
            since: None,
            severity: None,
        }
    }

    /// Of a set of cases, by their numbers; only in [`Plugin::finish`](crate::Plugin::finish).
    pub fn of_set(cases: Vec<u32>, check: &str, message: &str) -> Self {
        Finding { case: None, cases, ..Finding::of(&Case::default(), check, message) }
    }

    /// Refers to a field: `/order/order.total`, `/parcels/0/parcel.service`, `/order/lines/2/line.sku`.
    #[must_use]
    pub fn field(mut self, path: impl Into<String>) -> Self {
        self.fields.push(path.into());
        self
    }

    /// The value at stake, in minor units of the order's currency.
    #[must_use]
    pub fn amount(mut self, amount: i64) -> Self {
        self.amount = Some(amount);
        self
    }

    /// The path to the time it went wrong.
    #[must_use]
    pub fn since(mut self, path: impl Into<String>) -> Self {
        self.since = Some(path.into());
        self
    }

    /// A severity other than the check's.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }
}
