//! `unmoved-label`: a label that the carrier has never seen.
//!
//! Needs a column that says what the carrier scanned: the tracking status of the Shipments grid, or the
//! store's shipment status beside its tracking number. Words such as *Label Created* and *Pre-Transit* say
//! never; *In Transit*, *Delivered* and their like say seen; other words say nothing. A blank cell says
//! never only in a file where most labels have a word. What either side has seen was seen.

use backhaul_model::{Arrange, Evidence, Field, Kind, Owner, Parcel, ParcelSource, Scan, Severity};
use backhaul_reconcile::{Case, Entry, Quote};

use crate::audited::is_audited;
use crate::needs::Need;
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite};

/// The check.
pub struct UnmovedLabel;

const SCANS: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::ScanStatus]),
    (Kind::ShopifyFulfillments, &[Field::ShipmentStatus]),
]);
const LABEL_TIME: Need = Need(&[
    (Kind::ShipStationShipments, &[Field::LabelCreatedAt]),
    (Kind::ShipStationShipments, &[Field::ShippedAt]),
]);

static PATIENCE: CheckOption = CheckOption {
    id: "patience",
    unit: Unit::BusinessDays,
    default: 2,
    says: "How long a label may wait for its first scan.",
};

static META: Meta = Meta {
    id: "unmoved-label",
    family: Family::Deadlines,
    severity: Severity::High,
    owner: Owner::Warehouse,
    title_holds: "Labels are scanned soon after they are made",
    title_broken: "A label that was never scanned",
    finds: "A label is older than 2 business days, and the carrier has not scanned it.",
    why: "The customer was told that it shipped, and the parcel stands on the dock or nowhere.",
    needs: &[SCANS, LABEL_TIME],
    options: &[&PATIENCE],
    actions: &[
        "Look for the parcel on the dock and in the pickup cage.",
        "If it left, ask the carrier to trace it from the pickup.",
        "If it never existed, choose Void Label and ship the order.",
    ],
    examples: &[
        ("Label made last week, the tracking status reads Label Created.", true),
        ("Label made last week, In Transit.", false),
        ("Label made yesterday, Label Created.", false),
        ("Delivered by the store's shipment status.", false),
    ],
};

impl Check for UnmovedLabel {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !is_audited(case) {
            return false;
        }
        let mut spoken = false;
        let mut facts = Vec::new();
        let mut evidence: Vec<Option<Evidence>> = Vec::new();
        let mut first = None;
        for parcel in case.active().filter(|parcel| parcel.source == ParcelSource::Label) {
            let (scan, quote) = scan(case, parcel, cx);
            spoken |= scan != Scan::NotSaid;
            let waited = case.clock().business_seconds_since(parcel.made());
            let late = waited.is_some_and(|seconds| seconds > cx.seconds(&PATIENCE));
            if scan == Scan::Never && late {
                first = first.or(Some(parcel.made()));
                facts.push(parcel.text(parcel.tracking).to_owned());
                evidence.push(quote);
                evidence.push(parcel.quote(Field::Tracking, parcel.text(parcel.tracking)));
                evidence.push(parcel.quote_moment(Field::LabelCreatedAt, parcel.created));
                evidence.push(parcel.quote_moment(Field::ShippedAt, parcel.shipped));
            }
        }
        let Some(made) = first else { return spoken };
        facts.arrange();
        out.raise(
            case,
            Draft {
                message: format!(
                    "The label of {} was made on {} and never scanned.",
                    case.name(),
                    cite::day(made.stamp)
                ),
                since: Some(made),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// What is known of a parcel's scans: seen where either side says so.
fn scan(case: &Case<'_>, parcel: &Entry<'_, Parcel>, cx: &Context<'_>) -> (Scan, Option<Evidence>) {
    let own = match parcel.scan.value {
        Scan::Blank if cx.survey.tells_scans(parcel.at.table) => Scan::Never,
        Scan::Blank => Scan::NotSaid,
        said => said,
    };
    if own == Scan::Seen || (own == Scan::NotSaid && case.store_fulfillments.is_empty()) {
        return (own, None);
    }
    let quote = parcel.quote(Field::ScanStatus, parcel.word(parcel.scan.word));
    let number = parcel.text(parcel.tracking);
    let same = |numbers: &str| {
        !number.is_empty() && numbers.split([',', ';', ' ']).any(|other| other.trim() == number)
    };
    let told = case.store_fulfillments.iter().find(|told| same(told.text(told.tracking)));
    let Some(told) = told else { return (own, quote) };
    let word = told.word(told.shipment_status);
    match Scan::of(word) {
        said @ (Scan::Seen | Scan::Never) => (said, told.quote(Field::ShipmentStatus, word)),
        Scan::Blank | Scan::NotSaid => (own, quote),
    }
}
