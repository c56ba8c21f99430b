//! ShipStation's shipment and fulfillment rows to parcels.
//!
//! A parcel is told by its order number with its shipment number, or its tracking number, or, when it
//! has neither, its dates, service and cost: the same order at two costs is two labels. A number that a
//! spreadsheet destroyed tells nothing: what is left of it is alike on many labels. The order number
//! always belongs to it, because combined shipments share one tracking number among orders.

use backhaul_model::{
    Field, Kind, Notified, Parcel, ParcelSource, Records, Said, Text, is_scientific,
};

use super::numbered::Numbered;
use super::{Assembled, Assembly, midnights_to_days};
use crate::gathering::{Identity, hash};
use crate::intake::Intake;
use crate::mapping::{Cells, Mapping};
use crate::value::{status, unguarded};

/// Parcels in the making.
pub struct Parcels {
    kind: Kind,
    identity: Identity,
    made: Numbered<Parcel>,
}

impl Parcels {
    /// For a file of shipments or fulfillments with this mapping.
    pub fn new(kind: Kind, mapping: &Mapping) -> Self {
        let identity = Identity::new(mapping, |_| false);
        Parcels { kind, identity, made: Numbered::default() }
    }
}

/// Hash of what tells a row's parcel apart.
fn identity(cells: &Cells<'_>) -> u64 {
    const BY_SHIPMENT: &[Field] = &[Field::OrderName, Field::Store, Field::ShipmentNumber];
    const BY_TRACKING: &[Field] = &[Field::OrderName, Field::Store, Field::Tracking];
    const BY_EVENT: &[Field] = &[
        Field::OrderName,
        Field::Store,
        Field::ShippedAt,
        Field::LabelCreatedAt,
        Field::Carrier,
        Field::Service,
        Field::Provider,
        Field::LabelCost,
        Field::VoidedAt,
        Field::Voided,
        Field::ReturnLabel,
        Field::Tracking,
    ];
    if cells.is_filled(Field::ShipmentNumber) {
        hash(BY_SHIPMENT, cells)
    } else if cells.is_filled(Field::Tracking) && !is_lost(cells.get(Field::Tracking)) {
        hash(BY_TRACKING, cells)
    } else {
        hash(BY_EVENT, cells)
    }
}

/// Whether it is a number in scientific notation.
fn is_lost(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(|cell| is_scientific(unguarded(cell)))
}

impl Assembly for Parcels {
    fn row(&mut self, cells: &Cells<'_>, intake: &mut Intake) {
        let known = self.made.records.len();
        let kind = self.kind;
        let make = |number, intake: &mut Intake| parcel(kind, number, cells, intake);
        let row = self.made.row(identity(cells), &self.identity, cells, intake, make);
        if let Some((owner, true)) = row
            && owner < known
            && let Some(parcel) = self.made.records.get_mut(owner)
        {
            add(parcel, kind, cells, intake);
        }
    }

    fn finish(self: Box<Self>, mapping: &Mapping, intake: &mut Intake) -> Assembled {
        let Numbered { records: mut parcels, summed, items, mut used, .. } = self.made;
        let decision = intake.decide_dates();
        let item_level = items.item_level(mapping);
        let (lines_of, folded) = items.settle(item_level, intake);
        used += folded;
        let (lines, ranges) = lines_of.arrange(parcels.len(), Some);
        for ((parcel, range), units) in parcels.iter_mut().zip(ranges).zip(summed) {
            parcel.lines = range;
            if parcel.units.is_none() && (!item_level || parcel.lines.is_empty()) {
                parcel.units = units;
            }
            for moment in parcel.moments_mut() {
                intake.settle(decision, moment);
            }
        }
        midnights_to_days(&mut parcels, Parcel::moments_mut);
        Assembled { records: Records { parcels, ..Records::default() }, lines, item_level, used }
    }
}

fn parcel(kind: Kind, number: Text, cells: &Cells<'_>, intake: &mut Intake) -> Parcel {
    let voided_at = intake.moment(cells, Field::VoidedAt);
    let provider = intake.word(cells, Field::Provider);
    let source = match kind {
        Kind::ShipStationFulfillments => {
            if status::is_marked_as_shipped(intake.words.get(provider)) {
                ParcelSource::MarkedAsShipped
            } else {
                ParcelSource::OutsideProvider
            }
        }
        _ => ParcelSource::Label,
    };
    let (tracking, lost_tracking) = intake.tracking(cells);
    let mut parcel = Parcel {
        row: cells.row_number(),
        source,
        number,
        shipment: intake.number_text(cells, Field::ShipmentNumber),
        tracking,
        lost_tracking,
        secondary_id: intake.secondary_id(cells),
        store: intake.word(cells, Field::Store),
        carrier: intake.word(cells, Field::Carrier),
        service: intake.word(cells, Field::Service),
        provider,
        batch: intake.word(cells, Field::Batch),
        warehouse: intake.word(cells, Field::Warehouse),
        user: intake.word(cells, Field::User),
        created: intake.moment(cells, Field::LabelCreatedAt),
        shipped: intake.moment(cells, Field::ShippedAt),
        ordered: intake.moment(cells, Field::CreatedAt),
        voided_at,
        scan: intake.scan(cells),
        label_cost: intake.money(cells, Field::LabelCost, 2),
        weight: intake.weight(cells),
        units: intake.count(cells, Field::Units),
        packages: intake.count(cells, Field::Packages),
        recipient: intake.fingerprint(cells, Field::ShipToName),
        postal_code: intake.postal_code(cells),
        email: intake.fingerprint(cells, Field::Email),
        ..Parcel::default()
    };
    state(&mut parcel, kind, cells, intake);
    parcel
}

/// Voids, returns and notification: what a later row of the same parcel may add.
fn state(parcel: &mut Parcel, kind: Kind, cells: &Cells<'_>, intake: &mut Intake) {
    let flag = intake.flag(cells, Field::Voided);
    let called_off = kind == Kind::ShipStationFulfillments
        && status::is_called_off(&intake.cell(cells, Field::PlatformStatus));
    parcel.voided |= flag == Some(true) || parcel.voided_at.stamp.is_some() || called_off;
    parcel.is_return |= intake.flag(cells, Field::ReturnLabel) == Some(true);
    let notified = intake.status(cells, Field::Notified, status::notified);
    if strength(notified) > strength(parcel.notified) {
        parcel.notified = notified;
    }
}

/// A row of a parcel that an earlier row began.
fn add(parcel: &mut Parcel, kind: Kind, cells: &Cells<'_>, intake: &mut Intake) {
    if parcel.voided_at.written.is_blank() && cells.is_filled(Field::VoidedAt) {
        parcel.voided_at = intake.moment(cells, Field::VoidedAt);
    }
    state(parcel, kind, cells, intake);
}

/// Of two rows of one parcel, the one that says more about the notification is believed.
fn strength(said: Said<Notified>) -> u8 {
    match said.value {
        Notified::NotSaid => u8::from(!said.word.is_blank()),
        Notified::NotAttempted => 2,
        Notified::Failed => 3,
        Notified::Told => 4,
    }
}
