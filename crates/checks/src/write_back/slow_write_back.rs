//! `slow-write-back`: the store learned of the parcel, but late.
//!
//! The lag runs from the parcel's label to *Fulfilled at*. What the files leave open is read so that
//! the lag comes out shorter, never longer:
//!
//! - *Fulfilled at* is one date. Of several active parcels the newest one made before it counts: the
//!   store cannot have been told of a later one, and an older one may have been told of in time.
//! - Without a known zone ShipStation's time may be off by 26 hours, so only a lag above
//!   two days counts; it is reckoned in the zone that the file's order dates evidently stand in. The
//!   same holds where a spreadsheet took the offset off *Fulfilled at*.
//! - A date without a time stands for the end of its day.
//! - A case without any parcel goes by the ship date of the platform order.

use backhaul_model::time::DAY;
use backhaul_model::{
    Evidence, Field, Moment, Owner, Parcel, PlatformOrder, PlatformStatus, Precision, Severity,
    Zone,
};
use backhaul_reconcile::{Case, Entry, Quote};

use crate::needs::{SHIP_TIME, STORE_FULFILLED};
use crate::{Check, CheckOption, Context, Draft, Family, Findings, Meta, Unit, cite};

/// The check.
pub struct SlowWriteBack;

static TARGET: CheckOption = CheckOption {
    id: "target",
    unit: Unit::Minutes,
    default: 60,
    says: "How soon after the label the store should read Fulfilled.",
};

static WITHOUT_ZONE: CheckOption = CheckOption {
    id: "without-zone",
    unit: Unit::Hours,
    default: 48,
    says: "The same where the zone of ShipStation's times is not known.",
};

static META: Meta = Meta {
    id: "slow-write-back",
    family: Family::WriteBack,
    severity: Severity::Medium,
    owner: Owner::Integration,
    title_holds: "The store reads Fulfilled within the hour",
    title_broken: "Fulfilled in the store long after the label",
    finds: "Fulfilled at minus the time of the parcel's label is above 1 hour; above 48 hours where \
            the zone of ShipStation's times is not known.",
    why: "The customer learns late that the parcel left, and an audit in between takes the order \
          for stuck.",
    needs: &[STORE_FULFILLED, SHIP_TIME],
    options: &[&TARGET, &WITHOUT_ZONE],
    actions: &[
        "In ShipStation, look under Settings → Selling Channels → Store Setup whether the store's \
         notification is delayed: until the first scan, or by hours.",
        "If it is not delayed, compare the hour with your busiest ones and spread the batches.",
    ],
    examples: &[
        (
            "The account's zone is known, and the store read Fulfilled 5 hours after the label.",
            true,
        ),
        ("No zone is known, and the store read Fulfilled 3 days after the label.", true),
        ("No zone is known, and the store read Fulfilled 5 hours after the label.", false),
        ("The second of two parcels left an hour before the store read Fulfilled.", false),
    ],
};

/// A time at which something shipped, and the record that says so.
struct Shipped<'c, 'l> {
    table: u32,
    made: Moment,
    said_by: Record<'c, 'l>,
}

enum Record<'c, 'l> {
    Parcel(&'c Entry<'l, Parcel>),
    Order(&'c Entry<'l, PlatformOrder>),
}

impl Record<'_, '_> {
    fn quotes(&self) -> Vec<Option<Evidence>> {
        match self {
            Record::Parcel(parcel) => cite::parcel(parcel).into(),
            Record::Order(order) => vec![
                order.quote_said(Field::PlatformStatus, order.status),
                order.quote_moment(Field::ShippedAt, order.shipped),
            ],
        }
    }
}

impl Check for SlowWriteBack {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, cx: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let fulfilled = case.order.map(|order| order.fulfilled).filter(|m| m.stamp.is_some());
        let Some(fulfilled) = fulfilled else { return false };
        let Some(shipped) = shipped_before(case, fulfilled) else { return false };
        let Some((lag, exact)) = lag(case, &shipped, fulfilled) else { return false };
        if lag <= cx.seconds(if exact { &TARGET } else { &WITHOUT_ZONE }) {
            return true;
        }
        let mut evidence = shipped.said_by.quotes();
        evidence.push(cite::fulfilled_at(case));
        out.raise(
            case,
            Draft {
                message: format!(
                    "The store read {} Fulfilled {} after its label.",
                    case.name(),
                    cite::duration(lag)
                ),
                since: Some(shipped.made),
                facts: vec!["slow".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// The newest active parcel that may have been made before the store read fulfilled.
fn shipped_before<'c, 'l>(case: &'c Case<'l>, fulfilled: Moment) -> Option<Shipped<'c, 'l>> {
    let clock = case.clock();
    let limit = clock.span(fulfilled)?.latest;
    let before = |made: Moment| clock.span(made).is_some_and(|span| span.earliest <= limit);
    let parcels = case.active().filter(|parcel| before(parcel.made())).map(|parcel| Shipped {
        table: parcel.at.table,
        made: parcel.made(),
        said_by: Record::Parcel(parcel),
    });
    let newest = parcels.max_by_key(|shipped| clock.nominal(shipped.made));
    if newest.is_some() || case.active().next().is_some() {
        return newest;
    }
    let orders = case.platform.iter().filter(|platform| {
        platform.status.value == PlatformStatus::Shipped && before(platform.shipped)
    });
    let newest = orders.max_by_key(|platform| clock.nominal(platform.shipped))?;
    Some(Shipped { table: newest.at.table, made: newest.shipped, said_by: Record::Order(newest) })
}

/// The shortest lag in seconds, and whether the zones of both times are known.
fn lag(case: &Case<'_>, shipped: &Shipped<'_, '_>, fulfilled: Moment) -> Option<(i64, bool)> {
    let (made, told) = (shipped.made.stamp?, fulfilled.stamp?);
    let clock = case.clock();
    let zoned = made.offset().is_some() || clock.zone != Zone::Unknown;
    if zoned && told.offset().is_some() {
        return Some((clock.span(fulfilled)?.earliest - clock.span(shipped.made)?.latest, true));
    }
    let day = if made.precision() == Precision::Day { DAY - 1 } else { 0 };
    let made = case.ledger.reading(shipped.table, shipped.made)? + day;
    Some((clock.nominal(fulfilled)? - made, false))
}
