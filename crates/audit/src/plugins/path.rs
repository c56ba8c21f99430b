//! Paths into a case (RFC 6901), followed to the value that the plugin was given.

use backhaul_model::{Evidence, Field};

use super::cases::Records;
use crate::record::{Record, Value, homes};

/// Where a path led.
pub struct Found<'t> {
    /// The value.
    pub value: Value<'t>,
    /// Its quotation.
    pub evidence: Evidence,
}

/// Follows a path such as `/parcels/0/parcel.tracking` or `/order/lines/2/line.sku`. `None` when it
/// leads to nothing, or to a field that is not among `fields`: what a plugin may not see it may not
/// quote either.
pub fn follow<'t>(path: &str, records: &Records<'t>, fields: &[Field]) -> Option<Found<'t>> {
    let mut steps = path.strip_prefix('/')?.split('/');
    let record = match steps.next()? {
        "order" => records.order?,
        "platform" => *records.platform.get(index(steps.next()?)?)?,
        "parcels" => *records.parcels.get(index(steps.next()?)?)?,
        _ => return None,
    };
    let step = steps.next()?;
    let line = match step {
        "lines" => Some(record.lines().get(index(steps.next()?)?)?),
        _ => None,
    };
    let name = if line.is_some() { steps.next()? } else { step };
    let field = Field::of_id(name).filter(|field| fields.contains(field))?;
    let homes = homes(field);
    let at_home = match (&record, line) {
        (_, Some(_)) => homes.lines,
        (Record::Order(_), None) => homes.order,
        (Record::Platform(_), None) => homes.platform,
        (Record::Parcel(_), None) => homes.parcels,
    };
    if steps.next().is_some() || !at_home {
        return None;
    }
    let value = match line {
        Some(line) => record.line_value(line, field)?,
        None => record.value(field)?,
    };
    Some(Found { evidence: record.evidence(line, field, &value), value })
}

/// An array index as RFC 6901 writes it: digits without a leading zero.
fn index(step: &str) -> Option<usize> {
    let plain = step.bytes().all(|b| b.is_ascii_digit()) && (step == "0" || !step.starts_with('0'));
    plain.then(|| step.parse().ok()).flatten()
}
