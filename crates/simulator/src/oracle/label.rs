//! *Data that stops a parcel or a notification.*

use crate::calendar::{DAY, HOUR};
use crate::people::tax_number;
use crate::plan::{Dialect, Further};
use crate::story::Story;
use crate::tracking::{SERVICES, is_well_formed};
use crate::world::{Made, OVERNIGHT, Parcel, TWO_DAY};

use super::Verdict;
use super::case::Case;

/// The carrier of an active parcel is not in Shopify's list. The shipments grid names the service
/// only, and the fulfillments grid a provider. Where the parcel is in no file, its order may name the
/// carrier all the same: open.
pub(crate) fn unrecognised_carrier(case: &Case<'_>) -> Verdict {
    let custom = case.shown.plan().dialect == Dialect::Custom;
    if case.active().next().is_none() && case.is_shipped() {
        let strange = |p: &Parcel| p.is_active() && !SERVICES[p.service].known;
        let hidden = case.shown.all_parcels(case.at).any(strange);
        return if hidden { Verdict::May } else { Verdict::No };
    }
    case.active()
        .filter(|parcel| !SERVICES[parcel.service].known)
        .map(|parcel| Verdict::Must.unless(!custom || parcel.made != Made::Label))
        .max()
        .unwrap_or(Verdict::No)
}

/// A number that no carrier gives, or that was lost to a spreadsheet. Of a label that is voided or on
/// its way back nothing hangs on it.
pub(crate) fn malformed_tracking(case: &Case<'_>) -> Verdict {
    case.parcels
        .iter()
        .filter(|parcel| {
            let wrong = !parcel.tracking.is_empty() && !is_well_formed(&parcel.tracking);
            wrong || case.shown.loses(parcel)
        })
        .map(|parcel| Verdict::Must.unless(!parcel.is_active()))
        .max()
        .unwrap_or(Verdict::No)
}

/// Nobody has shipped the order, and somebody still means to.
fn is_to_be_shipped(case: &Case<'_>) -> bool {
    let o = case.order;
    o.ship_to
        && o.shippable().next().is_some()
        && case.is_open_in_store()
        && !case.is_shipped()
        && !case.is_settled_elsewhere()
}

/// Over a customs border that asks for a number, and none is in any field. The limits are amounts of
/// goods in euro and pounds, and the order may be in another currency and shows its total as well: a
/// hundred is below them all, and what lies up to 260 is open.
pub(crate) fn missing_tax_identifier(case: &Case<'_>) -> Verdict {
    let o = case.order;
    let asked = tax_number(case.shown.plan().store_zone, o.buyer.country).is_some();
    if !asked || o.tax_number || !is_to_be_shipped(case) {
        return Verdict::No;
    }
    let fresh = case.shown.world.as_of - o.created < DAY + 12 * HOUR;
    match o.total() {
        1..10_000 => Verdict::Must,
        ..26_000 => Verdict::May,
        _ if o.buyer.country == "NO" => Verdict::May,
        _ => Verdict::No,
    }
    .unless(fresh)
}

/// A part of the ship-to is missing, or its postal code is not the country's.
pub(crate) fn incomplete_address(case: &Case<'_>) -> Verdict {
    let buyer = &case.order.buyer;
    let bad = buyer.address1.is_empty() || buyer.city.is_empty() || buyer.zip == "POSTCODE";
    Verdict::when(bad && is_to_be_shipped(case))
}

/// A shippable line without a SKU, or with one that the products export does not know. Which export
/// that is where both sides have one, or ShipStation alone, the contract leaves open.
pub(crate) fn unmatched_sku(case: &Case<'_>) -> Verdict {
    let has = |file| case.shown.plan().further.contains(&file);
    let (by_store, by_platform) = (has(Further::Products), has(Further::PlatformProducts));
    let known = |product: usize| {
        let shelf = case.shown.world.shelves.iter().find(|shelf| shelf.product == product);
        shelf.map_or((true, true), |s| (!by_store || s.in_store, !by_platform || s.on_platform))
    };
    case.order
        .shippable()
        .map(|line| match known(line.product) {
            _ if line.goods().sku.is_empty() => Verdict::Must,
            (true, true) => Verdict::No,
            (false, _) if !by_platform => Verdict::Must,
            _ => Verdict::May,
        })
        .max()
        .unwrap_or(Verdict::No)
        .unless(case.is_settled_elsewhere())
}

/// Paid for fast, and every parcel went by something slower.
pub(crate) fn service_downgrade(case: &Case<'_>) -> Verdict {
    let wanted = match case.order.shipping_method {
        TWO_DAY => 2,
        OVERNIGHT => 3,
        _ => return Verdict::No,
    };
    let slower = |parcel: &Parcel| SERVICES[parcel.service].pace < wanted;
    if !case.active().any(slower) {
        return Verdict::No;
    }
    Verdict::Must.unless(!case.active().all(slower))
}

/// Far above what the service's labels cost (modified z-score above 3.5, of 30 or more), or above
/// three times what the buyer paid for it.
///
/// Whether the distribution is the shop's or the account's is open, and so are scores near the limit
/// and what three times nothing is.
pub(crate) fn shipping_cost_anomaly(case: &Case<'_>) -> Verdict {
    if case.shown.plan().dialect == Dialect::Grid {
        return Verdict::No;
    }
    let labels = || case.active().filter(|p| p.made == Made::Label && p.cost > 0);
    let far = labels().map(|parcel| {
        let scores = case.shown.cost_scores(parcel);
        let above = |limit: i64| move |score: &Option<i64>| score.is_some_and(|s| s > limit);
        if scores.iter().all(above(450)) {
            Verdict::Must
        } else if scores.iter().any(above(280)) {
            Verdict::May
        } else {
            Verdict::No
        }
    });
    let (paid, cost) = (case.order.shipping(), labels().map(|parcel| parcel.cost).sum::<i64>());
    let dear = if paid == 0 {
        if cost > 0 { Verdict::May } else { Verdict::No }
    } else {
        let one = labels().map(|parcel| parcel.cost).max().unwrap_or(0);
        Verdict::when(cost > 3 * paid).unless(one <= 3 * paid)
    };
    far.max().unwrap_or(Verdict::No).max(dear)
}

/// The parcel weighs nothing, or is off what is in it by more than half. Only a list of products
/// says what they weigh.
pub(crate) fn weight_anomaly(case: &Case<'_>) -> Verdict {
    if !case.shown.shows_weights() {
        return Verdict::No;
    }
    let weighed = case.shown.shows_product_weights();
    let several = case.active().count() > 1;
    case.active()
        .filter(|parcel| parcel.made == Made::Label)
        .map(|parcel| {
            let weights =
                || parcel.items.iter().map(|i| (case.shown.weight(i.product), i.quantity));
            let known = weights().all(|(weight, _)| weight.is_some());
            let goods: i64 = weights().map(|(weight, units)| weight.unwrap_or(0) * units).sum();
            let off = (parcel.weight - goods).abs() * 100 / goods.max(1);
            let verdict = match off {
                // Without a list of products it is zero all the same.
                _ if parcel.weight == 0 => Verdict::Must.unless(!weighed),
                _ if !weighed => Verdict::No,
                _ if goods == 0 => Verdict::May,
                ..35 => Verdict::No,
                35..75 => Verdict::May,
                _ => Verdict::Must,
            };
            // Several parcels, or one for two orders: what is in which one does not always show. Nor
            // do two equal rows, which may be a copy, nor what a product weighs that no list has.
            let twice =
                parcel.items.iter().enumerate().any(|(at, item)| parcel.items[..at].contains(item));
            let hidden = several
                || twice
                || !known
                || case.order.travels_with.is_some()
                || case.order.story == Story::CombinedLead
                || !case.items_are_whole();
            if hidden && weighed && parcel.weight > 0 { Verdict::May } else { verdict }
        })
        .max()
        .unwrap_or(Verdict::No)
}
