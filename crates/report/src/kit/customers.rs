//! A message for each customer whose order shipped and who was probably not told.
//!
//! The only fields are order name, carrier, tracking number and day: nothing internal can get in.

use backhaul_model::report::Report;

use super::{carrier, cause, untold};
use crate::digest::unlinked;

/// Between two messages, so that none takes it along when it is copied.
const BETWEEN: &str = "\n----------------------------------------\n\n";

/// The messages, one after another; `None` when nobody is to be told.
pub fn texts(report: &Report) -> Option<String> {
    let mut texts: Vec<String> = Vec::new();
    for finding in untold(report).filter(|finding| cause(finding) != "not-fulfillable") {
        let order = unlinked(finding.order.as_deref().unwrap_or_default());
        let numbers: Vec<String> = finding
            .parcels
            .iter()
            .filter_map(|parcel| {
                let tracking = unlinked(parcel.tracking.as_deref()?);
                Some(match carrier(parcel).map(unlinked) {
                    Some(carrier) => format!("  {carrier} {tracking}"),
                    None => format!("  {tracking}"),
                })
            })
            .collect();
        if numbers.is_empty() {
            continue;
        }
        let made = finding.parcels.iter().filter_map(|parcel| parcel.made.as_deref()).min();
        let day = made.map(|made| made.split('T').next().unwrap_or(made));
        let left = day.map_or(String::new(), |day| format!(" on {day}"));
        let (noun, verb) = if numbers.len() == 1 {
            ("tracking number", "is")
        } else {
            ("tracking numbers", "are")
        };
        // True of a parcel on the road and of one that has arrived.
        texts.push(format!(
            "Subject: Your order {order} has shipped\n\n\
             Hello,\n\n\
             your order {order} left our warehouse{left}. The {noun} {verb}:\n{}\n\n\
             The message with it did not go out in time. We are sorry for the wait.\n",
            numbers.join("\n")
        ));
    }
    (!texts.is_empty()).then(|| texts.join(BETWEEN))
}
