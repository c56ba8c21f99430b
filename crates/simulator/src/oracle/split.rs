//! *Split, combined, twice.*

use crate::calendar::DAY;
use crate::story::Story;
use crate::world::{Financial, Made, Status};

use super::Verdict;
use super::case::{Case, GRACE};

/// A part shipped more than five days ago, the rest not, and nothing explains the wait.
pub(crate) fn unclosed_partial(case: &Case<'_>) -> Verdict {
    if case.is_fulfilled() || case.order.is_pre_order() {
        return Verdict::No;
    }
    let today = case.shown.plan().account_zone.day(case.shown.world.as_of);
    let waits =
        case.records.iter().any(|record| record.hold_until.is_some_and(|day| day > today + 1));
    let Some(newest) = case.newest_parcel().filter(|_| !waits) else {
        return Verdict::No;
    };
    part_shipped(case)
        .and(case.shown.platform_older(newest, 5 * DAY))
        // The rest may be what was refunded; the export gives an amount and no lines.
        .unless(case.is_settled_elsewhere() || case.order.financial == Financial::PartiallyRefunded)
}

/// Some shippable units shipped, some not: by the items of the parcels, else by the records.
fn part_shipped(case: &Case<'_>) -> Verdict {
    let shipped = case.live().any(|record| record.status == Status::Shipped);
    if case.parcels_list_items() {
        let products = case.products();
        let some = products.iter().any(|&product| case.sent(product) > 0);
        let lacks = |truly| {
            products.iter().any(|&product| case.sent(product) < case.ordered(product, truly))
        };
        return Verdict::when(some && lacks(false)).unless(!lacks(true));
    }
    if case.is_shipped() && case.has_open_record() {
        // Open and shipped at once is a split, a copy, or a label made ahead of its status.
        let copies = case.records.iter().any(|record| !record.split);
        Verdict::when(shipped || case.active().next().is_some()).unless(copies)
    } else if shipped && case.records.iter().any(|record| record.status == Status::Cancelled) {
        Verdict::May
    } else {
        Verdict::No
    }
}

/// Active parcels cover more than was ordered; or, without items, two of one weight and service
/// and no sign of a split.
pub(crate) fn shipped_twice(case: &Case<'_>) -> Verdict {
    let labels: Vec<_> = case.active().filter(|parcel| parcel.made == Made::Label).collect();
    let fresh = labels
        .iter()
        .any(|parcel| case.shown.platform_older(parcel.created, GRACE) != Verdict::Must);
    // What stands for another order in the same box was never ordered here.
    let carries = case.order.story == Story::CombinedLead;
    if case.shown.shows_parcel_items() {
        let over = case
            .products()
            .into_iter()
            .filter(|&product| case.sent(product) > case.ordered(product, false))
            .map(|product| Verdict::Must.unless(!Case::has_sku(product)))
            .max()
            .unwrap_or(Verdict::No);
        let foreign = labels.iter().flat_map(|parcel| &parcel.items);
        let foreign = foreign.filter(|item| case.ordered(item.product, false) == 0).count() > 0;
        let over = if foreign { over.max(Verdict::May) } else { over };
        return over.unless(fresh || carries);
    }
    let alike = labels.iter().enumerate().any(|(at, parcel)| {
        labels[..at]
            .iter()
            .any(|other| other.weight == parcel.weight && other.service == parcel.service)
    });
    let truly = case
        .products()
        .into_iter()
        .any(|product| case.sent(product) > case.ordered(product, false));
    if !case.shown.shows_weights() {
        return if truly { Verdict::May } else { Verdict::No };
    }
    Verdict::when(alike).unless(fresh || case.records.len() > 1 || !truly)
}

/// Two or more live records whose quantities together exceed the order.
pub(crate) fn duplicate_order(case: &Case<'_>) -> Verdict {
    if case.live().count() < 2 {
        return Verdict::No;
    }
    let exceeds = |with_sku: bool| {
        case.products()
            .into_iter()
            .filter(|&product| !with_sku || Case::has_sku(product))
            .any(|product| case.imported(product) > case.ordered(product, false))
    };
    if !exceeds(false) {
        return Verdict::No;
    }
    // Without item rows only a count of items, or nothing at all, tells it from a split.
    Verdict::Must
        .unless(!case.shown.plan().item_level || !exceeds(true))
        .unless(case.is_settled_elsewhere())
}

/// Open in ShipStation, and its items left in the box of an order to the same recipient.
pub(crate) fn orphaned_combined_order(case: &Case<'_>) -> Verdict {
    let Some(lead) = case.order.travels_with.filter(|_| case.has_open_record()) else {
        return Verdict::No;
    };
    let shown = case.shown;
    let wanted = case.order.to_ship();
    let beside = |parcel: usize| {
        let parcel = &shown.world.parcels[parcel];
        parcel.is_active() && wanted.iter().all(|item| parcel.items.contains(item))
    };
    let holds = case.active().next().is_none() && shown.parcels[lead].iter().any(|&p| beside(p));
    // Without the items of the parcel or the postal code nothing shows it.
    Verdict::when(holds)
        .unless(!shown.shows_parcel_items() || case.is_settled_elsewhere() || case.is_fulfilled())
}

/// A live record in a ShipStation store that is not the order's own.
pub(crate) fn store_mismatch(case: &Case<'_>) -> Verdict {
    let home = case.order.store;
    let at_home = case.live().any(|record| record.store == home);
    if case.live().any(|record| record.store != home) {
        // A copy beside the right one is a duplicate first of all.
        Verdict::Must.unless(at_home || case.is_settled_elsewhere())
    } else if case.parcels.iter().any(|parcel| parcel.store != home)
        || case.records.iter().any(|record| record.store != home)
    {
        Verdict::May
    } else {
        Verdict::No
    }
}
