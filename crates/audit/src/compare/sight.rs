//! What a report could have known: which checks ran, and how far its files reach back.

use backhaul_model::report::{BlindBecause, Input, Outcome, Report};
use backhaul_model::{Finding, Kind, SortedSet};

/// What a report could have known of the findings of another.
pub struct Sight<'r> {
    /// Checks that ran.
    checked: SortedSet<&'r str>,
    /// First day of the store's files, where they begin later than the other report's.
    store: Option<&'r str>,
    /// First day of ShipStation's files, where they begin later than the other report's.
    platform: Option<&'r str>,
}

impl<'r> Sight<'r> {
    /// What `report` could have known of findings of `other`.
    pub fn of(report: &'r Report, other: &Report) -> Self {
        let ran = |outcome| !matches!(outcome, Outcome::NotCheckable | Outcome::Failed);
        let checks = report.checks.iter().filter(|check| ran(check.result));
        Sight {
            checked: checks.map(|check| check.id.as_str()).collect(),
            store: later(report, other, Kind::is_storefront),
            platform: later(report, other, |kind| {
                matches!(kind, Kind::ShipStationOrders | Kind::ShipStationShipments)
            }),
        }
    }

    /// Why the report could not have known of a finding; `None` when it could.
    pub fn hides(&self, finding: &Finding) -> Option<BlindBecause> {
        if !self.checked.contains(finding.check.as_str()) {
            return Some(BlindBecause::NotChecked);
        }
        // Days compare as text. What happened on the first day of a file may have happened before it.
        let after = |first: Option<&str>, moment: Option<&str>| {
            first.is_none_or(|first| {
                moment.and_then(|it| it.get(..10)).is_some_and(|day| day > first)
            })
        };
        let placed = finding.placed.as_deref();
        // A finding of a set has no order; what it says began when it went wrong.
        let placed = if finding.order.is_none() { finding.since.as_deref() } else { placed };
        let covered = after(self.store, placed) && after(self.platform, finding.since.as_deref());
        (!covered).then_some(BlindBecause::NotCovered)
    }
}

/// First day of a side's files, or of the window, where that is later than the other report's.
fn later<'r>(report: &'r Report, other: &Report, side: fn(Kind) -> bool) -> Option<&'r str> {
    let (ours, theirs) = (first(report, side), first(other, side));
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => (ours > theirs).then_some(ours),
        // The side is missing here: nothing of it could be known. Years have four digits.
        (None, Some(_)) => Some("9999"),
        _ => None,
    }
}

/// First day of a side: each kind of file from its earliest on, and all of them from the latest of these.
fn first(report: &Report, side: fn(Kind) -> bool) -> Option<&str> {
    let of_kind = |kind: Kind| {
        let inputs = report.inputs.iter().filter(move |input: &&Input| input.kind == kind);
        inputs.filter_map(|input| input.from.as_deref()).min()
    };
    let files = Kind::READ.into_iter().filter(|&kind| side(kind)).filter_map(of_kind).max();
    let window = report.window.as_ref().and_then(|window| window.from.get(..10));
    // A report without a window of its own states that of its orders.
    if side(Kind::ShopifyOrders) {
        files.map(|from| window.map_or(from, |it| it.max(from)))
    } else {
        files
    }
}
