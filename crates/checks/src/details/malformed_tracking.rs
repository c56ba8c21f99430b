//! `malformed-tracking`: a number that no carrier can have given out.
//!
//! What a carrier's numbers look like is in [`crate::tracking`], where doubt speaks for the number. The
//! carrier is the one the row names, else the one its service begins with (`UPS Ground`). A cell with
//! several numbers is judged number by number. A number that a spreadsheet turned into `9.4E+21` is
//! lost, and said to be: its digits are gone, and nothing is matched by it. One without a number at all
//! is another check's. Voided labels and return labels are passed over.

use backhaul_model::{Arrange, Field, Kind, Owner, Parcel, Severity};
use backhaul_reconcile::{Case, Entry, Quote};

use crate::audited::is_audited;
use crate::needs::Need;
use crate::tracking::{Said, Verdict, judge};
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct MalformedTracking;

const TRACKING: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::Tracking]),
    (Kind::ShipStationFulfillments, &[Field::Tracking]),
]);

static META: Meta = Meta {
    id: "malformed-tracking",
    family: Family::Details,
    severity: Severity::Medium,
    owner: Owner::Warehouse,
    title_holds: "Tracking numbers look like their carriers'",
    title_broken: "A tracking number that cannot be right",
    finds: "The tracking number of an active parcel fits no format of its carrier, or fails the \
            carrier's check digit, or was lost to a spreadsheet's scientific notation. Nothing is \
            said of carriers whose formats are not known.",
    why: "The customer's link leads nowhere, and a marketplace may refuse the number.",
    needs: &[TRACKING],
    options: &[],
    actions: &[
        "Compare the number with the label, or with the carrier's own list of the day.",
        "Correct it in ShipStation, then in the store, where it does not follow by itself.",
    ],
    examples: &[
        ("A USPS number whose last digit was mistyped.", true),
        ("A UPS number that lost a sign on its way.", true),
        ("9.4001E+21: a spreadsheet lost the number.", true),
        ("Two USPS numbers in one cell, both right.", false),
        ("Any number of a carrier whose formats are not known.", false),
    ],
};

impl Check for MalformedTracking {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !is_audited(case) {
            return false;
        }
        let mut spoken = false;
        let mut reasons: Vec<String> = Vec::new();
        let mut facts = Vec::new();
        let mut evidence = Vec::new();
        for parcel in case.active() {
            let lost = parcel.text(parcel.lost_tracking);
            let numbers = parcel.text(parcel.tracking);
            spoken |= !lost.is_empty() || !numbers.is_empty();
            let mut wrong: Vec<(&str, String)> = numbers
                .split(',')
                .filter(|number| !number.is_empty())
                .filter_map(|number| Some((number, fault(judge(number, said(parcel, cx)))?)))
                .collect();
            if !lost.is_empty() {
                wrong.push((lost, "was lost to a spreadsheet's scientific notation".to_owned()));
            }
            for (number, reason) in wrong {
                facts.push(number.to_owned());
                evidence.push(parcel.quote(Field::Tracking, number));
                evidence.push(parcel.quote(Field::Carrier, parcel.word(parcel.carrier)));
                evidence.push(parcel.quote(Field::Service, parcel.word(parcel.service)));
                reasons.push(reason);
            }
        }
        let Some(reason) = reasons.first() else { return spoken };
        facts.arrange();
        out.raise(
            case,
            Draft {
                message: format!("A tracking number of {} {reason}.", case.name()),
                since: case.last_shipped(),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// Who is said to have given out the parcel's numbers.
fn said<'a>(parcel: &Entry<'_, Parcel>, cx: &Context<'a>) -> Said<'a> {
    if parcel.carrier.is_blank() {
        let service = cx.survey.carrier_of_service(parcel, parcel.service);
        return service.map_or(Said::Nothing, Said::By);
    }
    cx.survey.carrier(parcel, parcel.carrier).name.map_or(Said::Stranger, Said::By)
}

/// What is wrong, to follow *A tracking number of #1042*.
fn fault(verdict: Verdict) -> Option<String> {
    match verdict {
        Verdict::Plausible => None,
        Verdict::WrongCheckDigit(carrier) => Some(format!("fails the check digit of {carrier}")),
        Verdict::NoFormat(carrier) => Some(format!("fits no format of {carrier}")),
        Verdict::NoNumber => Some("is no number of any carrier".to_owned()),
    }
}
