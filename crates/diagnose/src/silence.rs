//! Notifications turned off: from a moment on nothing succeeded, up to the end of what the files cover.

use crate::history::{FEWEST, Line};

/// The moment from which every shipment failed.
#[derive(Clone, Debug)]
pub(crate) struct Silence {
    /// First failure, in UTC seconds.
    pub from: i64,
    /// How many have failed since.
    pub failed: usize,
    /// The last success; `None` when there never was one.
    pub last_success: Option<i64>,
    /// Successes before it.
    pub told_before: usize,
}

impl Silence {
    /// Whether a moment lies in it.
    pub fn holds(&self, at: i64) -> bool {
        at >= self.from
    }

    /// Of a line. A last stretch that hangs on one value (the evening batch of a warehouse whose
    /// shipments always fail) is that value's matter.
    pub fn of(line: &Line<'_>) -> Option<Silence> {
        let places = line.places.len();
        let since = line.between_successes().map_or(0, |successes| successes.end);
        if places - since < FEWEST {
            return None;
        }
        let last_success = since.checked_sub(1).map(|last| line.at(last).at);
        // Shipments of one moment have no order: its failures belong to the silence too.
        let tied = |place: &usize| line.failed(*place) && Some(line.at(*place).at) == last_success;
        let start = (0..since).find(tied).unwrap_or(since);
        if start > 0 && line.hangs_on(&(start..places)).is_some() {
            return None;
        }
        let told_before = since - line.failures(0..since);
        let failed = line.failures(start..places);
        Some(Silence { from: line.at(start).at, failed, last_success, told_before })
    }
}
