//! `overdue-hold`: on hold, and the day it was held for is past. Exports do not say since when an order
//! is on hold, so without a hold-until date the day it was placed stands in.

use backhaul_model::{Field, Owner, PlatformStatus, Severity};
use backhaul_reconcile::{Case, Quote};

use super::placed;
use crate::audited::is_audited;
use crate::needs::PLATFORM_STATUS;
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite};

/// The check.
pub struct OverdueHold;

static HOLD: CheckOption = CheckOption {
    id: "hold",
    unit: Unit::Days,
    default: 7,
    says: "How long an order may be on hold without a hold-until date.",
};

static META: Meta = Meta {
    id: "overdue-hold",
    family: Family::Deadlines,
    severity: Severity::Medium,
    owner: Owner::Operations,
    title_holds: "Holds are released in time",
    title_broken: "On hold past its day",
    finds: "On hold, and hold-until is past; without a hold-until date, on hold for more than 7 \
            days.",
    why: "Nobody looks at a hold that has no end.",
    needs: &[PLATFORM_STATUS],
    options: &[&HOLD],
    actions: &[
        "Decide: ship, cancel, or hold on with a new date.",
        "To ship, select the order in ShipStation and choose Remove Hold.",
    ],
    examples: &[
        ("Hold until last Monday, still On Hold.", true),
        ("Hold until next Monday.", false),
    ],
};

impl Check for OverdueHold {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let mut spoken = false;
        for platform in &case.platform {
            if platform.status.value != PlatformStatus::OnHold || !is_audited(case) {
                continue;
            }
            spoken = true;
            let dated = platform.hold_until.stamp.is_some();
            let since = if dated { platform.hold_until } else { placed(case, platform) };
            let overdue = if dated {
                case.clock().is_past(since)
            } else {
                case.clock().is_older_than(cx.seconds(&HOLD), since)
            };
            if !overdue {
                continue;
            }
            let day = cite::day(since.stamp);
            let message = if dated {
                format!("{} is on hold; the hold was to end on {day}.", case.name())
            } else {
                format!("{} is on hold with no end; it was placed on {day}.", case.name())
            };
            out.raise(
                case,
                Draft {
                    message,
                    since: Some(since),
                    facts: vec!["on hold".to_owned()],
                    evidence: vec![
                        platform.quote_said(Field::PlatformStatus, platform.status),
                        platform.quote_moment(Field::HoldUntil, platform.hold_until),
                        platform.quote_moment(Field::CreatedAt, platform.ordered),
                    ],
                    ..Draft::default()
                },
            );
            return true;
        }
        spoken
    }
}
