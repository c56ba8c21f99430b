//! Known incidents: named spans that explain what went wrong in them.

use backhaul_model::Zone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::OptionError;
use crate::moment::{self, Edge};

/// A named span.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// What happened, in a few words.
    pub name: String,
    /// Its first moment: a day, or a time with or without an offset.
    pub from: String,
    /// Its last moment: a day (its end), or a time.
    pub to: String,
    /// The store it concerned. Default: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store: Option<String>,
    /// More about it: a ticket, an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Incident {
    /// First and last instant. An error names the part that cannot be used; `position` is the
    /// incident's own.
    pub(crate) fn span(
        &self,
        position: usize,
        zone: Zone,
        offset: i16,
    ) -> Result<(i64, i64), OptionError> {
        let read = |part: &str, text: &str, edge| {
            moment::parse(text, zone, offset, edge).map_err(|message| OptionError {
                option: format!("incidents.{position}.{part}"),
                message,
            })
        };
        let (from, to) = (read("from", &self.from, Edge::Start)?, read("to", &self.to, Edge::End)?);
        if from > to {
            let message = format!("\"{}\" is before the incident begins", self.to);
            return Err(OptionError { option: format!("incidents.{position}.to"), message });
        }
        Ok((from, to))
    }
}
