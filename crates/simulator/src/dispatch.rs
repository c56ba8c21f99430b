//! What the warehouse's own system says it did with the orders, where the plan has its file.

use crate::calendar::{HOUR, Moment};
use crate::story::Story;
use crate::world::{Status, World};

/// How far the warehouse is with an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Received,
    Allocated,
    Short,
    OnHold,
    Packed,
    Dispatched,
    Cancelled,
}

/// One order in the warehouse.
#[derive(Clone, Debug)]
pub(crate) struct Dispatch {
    pub(crate) order: usize,
    pub(crate) stage: Stage,
    pub(crate) received: Moment,
    pub(crate) picked: Option<Moment>,
    pub(crate) left: Option<Moment>,
}

/// The warehouse's orders: those of the shops with one record and at most one parcel. Parted and
/// copied orders are another warehouse's.
pub(crate) fn dispatches(world: &World) -> Vec<Dispatch> {
    if !world.plan.shows_dispatches() {
        return Vec::new();
    }
    let mut records: Vec<Vec<usize>> = vec![Vec::new(); world.orders.len()];
    for (at, record) in world.records.iter().enumerate() {
        records[record.order].push(at);
    }
    let mut parcels: Vec<Vec<usize>> = vec![Vec::new(); world.orders.len()];
    for (at, parcel) in world.parcels.iter().enumerate().filter(|(_, parcel)| !parcel.is_return) {
        parcels[parcel.order].push(at);
    }
    let alone = |order: &usize| {
        records[*order].len() == 1
            && parcels[*order].len() < 2
            && world.orders[*order].store == 0
            && world.orders[*order].travels_with.is_none()
    };
    (0..world.orders.len())
        .filter(alone)
        .map(|order| {
            let record = &world.records[records[order][0]];
            let parcel = parcels[order].first().map(|&at| &world.parcels[at]);
            one(world, order, record.status, parcel.filter(|p| p.is_active()).map(|p| p.created))
        })
        .collect()
}

fn one(world: &World, order: usize, status: Status, labelled: Option<Moment>) -> Dispatch {
    let o = &world.orders[order];
    let received = (o.created + HOUR).min(world.as_of);
    let stage = match (o.story, status, labelled) {
        (Story::LeftUnlabelled, ..) => Stage::Dispatched,
        (Story::LabelledUnpicked, ..) => Stage::Allocated,
        (Story::PackedForGood, ..) => Stage::Packed,
        (Story::LabelledShort, ..) => Stage::Short,
        (_, _, Some(at)) if at + 20 * HOUR < world.as_of => Stage::Dispatched,
        (_, _, Some(_)) => Stage::Packed,
        (_, Status::Cancelled, _) => Stage::Cancelled,
        (_, Status::OnHold, _) => Stage::OnHold,
        (_, Status::AwaitingPayment, _) => Stage::Received,
        _ => Stage::Allocated,
    };
    // Without a label it left a day and a half after it came in.
    let done = labelled.unwrap_or(received + 36 * HOUR).min(world.as_of - HOUR);
    let after = |stages: &[Stage], at: Moment| stages.contains(&stage).then_some(at);
    Dispatch {
        order,
        stage,
        received,
        picked: after(&[Stage::Packed, Stage::Dispatched], done),
        left: after(&[Stage::Dispatched], (done + 4 * HOUR).min(world.as_of)),
    }
}
