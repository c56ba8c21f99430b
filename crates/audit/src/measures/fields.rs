//! Which attributes of the store's orders reach ShipStation, what people wrote on them included, and
//! whether the fields that have to agree do: fulfilment status, tracking number, carrier, ship date and
//! cancellation.

use backhaul_checks::Rules;
use backhaul_model::remarks::{OF_PLATFORM, OF_STORE};
use backhaul_model::report::{FieldAgreement, FieldCarried, FieldSurvival};
use backhaul_model::time::DAY;
use backhaul_model::{Field, Fingerprint, FulfillmentStatus, PlatformStatus, Table};
use backhaul_reconcile::Ledger;

use super::{Seen, share};
use crate::options::Options;

/// Attributes followed, with the field that holds each in ShipStation's files.
const FOLLOWED: [(Field, Field); 8] = [
    (Field::CreatedAt, Field::CreatedAt),
    (Field::Total, Field::Total),
    (Field::Email, Field::Email),
    (Field::ShipToName, Field::ShipToName),
    (Field::ShipToPostalCode, Field::ShipToPostalCode),
    (Field::ShippingMethod, Field::RequestedService),
    (Field::Tags, Field::Tags),
    (Field::LineSku, Field::LineSku),
];

/// The five fields that have to agree.
const AGREEING: [&str; 5] =
    ["fulfillment-status", "tracking", "carrier", "ship-date", "cancellation"];

#[derive(Copy, Clone, Default)]
struct Followed {
    exported: bool,
    present: u64,
    arrived: u64,
    agree: u64,
    compared: u64,
}

/// What became of a field that people write in.
#[derive(Copy, Clone, Default)]
struct Written {
    present: u64,
    arrived: u64,
    /// Orders by where it stands; `None` until a file has its column.
    into: [Option<u64>; OF_PLATFORM.len()],
}

/// Tallies by field.
pub struct Fields {
    followed: [Followed; FOLLOWED.len()],
    written: [Written; OF_STORE.len()],
    /// Agree, compared.
    agreeing: [(u64, u64); AGREEING.len()],
    rules: Rules,
}

/// What both sides show of an attribute: in the store, in ShipStation, and whether they agree.
type Shown = (bool, bool, Option<bool>);

impl Fields {
    pub fn new(options: &Options) -> Self {
        Fields {
            followed: Default::default(),
            written: Default::default(),
            agreeing: Default::default(),
            rules: options.rules.clone(),
        }
    }

    pub fn note(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, '_>) {
        self.follow(ledger, seen);
        self.read(seen);
        self.compare(ledger, seen);
    }

    fn follow(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, '_>) {
        let (Some(order), Some(platform)) = (seen.order, seen.case.platform.first()) else {
            return;
        };
        let prints = |a: Fingerprint, b: Fingerprint| (!a.is_blank(), !b.is_blank(), a.agrees(b));
        let shown = |field: Field| -> Shown {
            match field {
                Field::CreatedAt => {
                    let a = ledger.clock.nominal(order.created);
                    let b = ledger.reading(platform.at.table, platform.ordered);
                    let near = a.zip(b).map(|(a, b)| (a - b).abs() <= DAY);
                    (a.is_some(), b.is_some(), near)
                }
                Field::Total => {
                    let same = order.total.zip(platform.total).map(|(a, b)| a == b);
                    (order.total.is_some(), platform.total.is_some(), same)
                }
                Field::Email => prints(order.email, platform.email),
                Field::ShipToName => prints(order.recipient, platform.recipient),
                Field::ShipToPostalCode => prints(order.postal_code, platform.postal_code),
                Field::ShippingMethod => (
                    !order.shipping_method.is_blank(),
                    !platform.requested_service.is_blank(),
                    None,
                ),
                Field::Tags => (!order.tags.is_blank(), !platform.tags.is_blank(), None),
                _ => {
                    let has =
                        |lines: &[backhaul_model::Line]| lines.iter().any(|l| !l.sku.is_blank());
                    (has(order.lines()), has(platform.lines()), None)
                }
            }
        };
        for ((store, theirs), tally) in FOLLOWED.into_iter().zip(&mut self.followed) {
            if !order.has(store) || !platform.has(theirs) {
                continue;
            }
            tally.exported = true;
            let (here, there, agree) = shown(store);
            if here {
                tally.present += 1;
                tally.arrived += u64::from(there);
                if let Some(agree) = agree.filter(|_| there) {
                    tally.compared += 1;
                    tally.agree += u64::from(agree);
                }
            }
        }
    }

    /// Looks for each note in whatever ShipStation's records of the order carry. A record may repeat the
    /// one above it and then holds no remarks of its own, so all of them count.
    fn read(&mut self, seen: &Seen<'_, '_>) {
        let Some(order) = seen.order else { return };
        let platform = seen.case.platform.iter().map(|it| (it.table, it.row));
        let parcels = seen.case.parcels.iter().map(|it| (it.table, it.row));
        let theirs: Vec<(&Table, u32)> = platform.chain(parcels).collect();
        let has = |field| theirs.iter().any(|(table, _)| table.remarks.has(field));
        let shown = OF_PLATFORM.map(has);
        if !shown.contains(&true) {
            return;
        }
        for (field, tally) in OF_STORE.into_iter().zip(&mut self.written) {
            if !order.table.remarks.has(field) {
                continue;
            }
            let ours = order.table.remarks.of(order.row, field);
            let mut arrived = false;
            for ((place, shown), into) in OF_PLATFORM.into_iter().zip(shown).zip(&mut tally.into) {
                if !shown {
                    continue;
                }
                let mut lines =
                    theirs.iter().flat_map(|(table, row)| table.remarks.of(*row, place));
                let carries = lines.any(|print| ours.clone().any(|line| line == print));
                *into = Some(into.unwrap_or(0) + u64::from(carries));
                arrived |= carries;
            }
            tally.present += u64::from(ours.clone().next().is_some());
            tally.arrived += u64::from(arrived);
        }
    }

    fn compare(&mut self, ledger: &Ledger<'_>, seen: &Seen<'_, '_>) {
        let (Some(order), case) = (seen.order, seen.case) else { return };
        let mut note = |field: usize, agree: bool| {
            self.agreeing[field].0 += u64::from(agree);
            self.agreeing[field].1 += 1;
        };
        let told = order.fulfillment.value;
        let cancelled = case.is_cancelled();
        if order.has(Field::FulfillmentStatus)
            && seen.shipped
            && !cancelled
            && told != FulfillmentStatus::Unknown
        {
            note(0, !seen.failed());
        }
        let fulfillment = case.store_fulfillments.iter().find(|f| !f.cancelled);
        if let (Some(fulfillment), Some(parcel)) = (fulfillment, case.active().next()) {
            let bare = |text: &str| -> String {
                text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
            };
            let theirs = bare(fulfillment.text(fulfillment.tracking));
            let ours = case.active().map(|p| bare(p.text(p.tracking))).filter(|t| !t.is_empty());
            let ours: Vec<String> = ours.collect();
            if !ours.is_empty() {
                note(1, ours.iter().any(|tracking| theirs.contains(tracking.as_str())));
            }
            let (ours, theirs) =
                (parcel.word(parcel.carrier), fulfillment.word(fulfillment.carrier));
            if !ours.is_empty() {
                let same = ours.eq_ignore_ascii_case(theirs)
                    || self
                        .rules
                        .carrier(ours)
                        .is_some_and(|name| self.rules.carrier(theirs) == Some(name));
                note(2, same);
            }
        }
        let fulfilled = ledger.clock.nominal(order.fulfilled);
        if let Some((fulfilled, made)) = fulfilled.zip(seen.made) {
            let days = |at: i64| (at + i64::from(ledger.clock.offset) * 60).div_euclid(DAY);
            note(3, (0..=1).contains(&(days(fulfilled) - days(made))));
        }
        let theirs = !case.platform.is_empty()
            && case.platform.iter().all(|p| p.status.value == PlatformStatus::Cancelled);
        if !case.platform.is_empty() && (cancelled || theirs) {
            note(4, cancelled == theirs);
        }
    }

    pub fn finish(self) -> (Vec<FieldSurvival>, Vec<FieldAgreement>) {
        let followed = FOLLOWED.iter().zip(self.followed);
        let survival = followed.map(|((field, _), tally)| FieldSurvival {
            field: field.id().to_owned(),
            exported: tally.exported,
            arrived: share(tally.arrived, tally.present),
            agree: share(tally.agree, tally.compared),
            into: Vec::new(),
        });
        let written = OF_STORE.iter().zip(self.written).map(|(field, tally)| FieldSurvival {
            field: field.id().to_owned(),
            exported: tally.into.iter().any(Option::is_some),
            arrived: share(tally.arrived, tally.present),
            agree: share(0, 0),
            into: (OF_PLATFORM.iter().zip(tally.into))
                .filter_map(|(field, orders)| Some((field.id().to_owned(), orders?)))
                .map(|(field, orders)| FieldCarried { field, orders })
                .collect(),
        });
        let agreeing = AGREEING.iter().zip(self.agreeing);
        let completeness = agreeing.map(|(field, (agree, compared))| FieldAgreement {
            field: (*field).to_owned(),
            agree: share(agree, compared),
            missing: (compared == 0).then(|| match *field {
                "tracking" | "carrier" => {
                    "The store's export has no tracking; add its fulfillments.".to_owned()
                }
                "cancellation" => "No order was cancelled on either side.".to_owned(),
                _ => "No shipped order can be compared.".to_owned(),
            }),
        });
        (survival.chain(written).collect(), completeness.collect())
    }
}
