//! `shipped-twice`: more left than was ordered.
//!
//! With items, units decide. Without them two parcels of one weight and one service look like the
//! same box sent twice, unless something shows a split; that stays *possible*, and the message says so.

use backhaul_model::{Arrange, Field, Owner, Parcel, Severity, SortedMap};
use backhaul_reconcile::{Case, Entry, Quantities, Quote};

use super::orphaned_combined_order::sibling_of;
use crate::needs::{PARCEL_CONTENT, STORE_ORDERS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct ShippedTwice;

static META: Meta = Meta {
    id: "shipped-twice",
    family: Family::SplitCombinedTwice,
    severity: Severity::Critical,
    owner: Owner::Warehouse,
    title_holds: "No order shipped more than was ordered",
    title_broken: "Shipped twice",
    finds: "Active parcels hold more of a SKU than was ordered; or, without items, two active \
            parcels have identical weight and service and nothing shows a split.",
    why: "Goods and postage are given away, and stock is wrong.",
    needs: &[STORE_ORDERS, PARCEL_CONTENT],
    options: &[],
    actions: &[
        "If a parcel has not left yet, choose Void Label and take it off the dock.",
        "If both left, ask the customer to return or keep the second one.",
        "Look for a reprint, a duplicate order or a second route at the time it was made.",
    ],
    examples: &[
        ("Two parcels each hold the one unit that was ordered.", true),
        ("Two parcels hold one unit each of the two that were ordered.", false),
    ],
};

impl Check for ShippedTwice {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let Some(order) = case.order.filter(|order| order.lines_complete) else { return false };
        let active: Vec<_> = case.active().collect();
        if active.is_empty() || (case.parcel_units().is_some() && !case.states_quantities()) {
            return false;
        }
        let (over, sure) = match case.parcel_units() {
            Some(_) => (over_by_sku(case), true),
            None => match over_by_units(case, &active) {
                Some(over) => (over, true),
                None => (look_alikes(case, &active), false),
            },
        };
        if over.is_empty() {
            return true;
        }
        let mut evidence = cite::shipped(case);
        for parcel in &active {
            evidence.push(parcel.quote(Field::Service, parcel.word(parcel.service)));
            for line in parcel.lines() {
                let units = line.quantity.map_or(String::new(), |units| units.to_string());
                evidence.push(parcel.quote_row(line.row, Field::LineSku, parcel.word(line.sku)));
                evidence.push(parcel.quote_row(line.row, Field::LineQuantity, &units));
            }
        }
        let sold = order.lines().iter().filter(|line| case.is_shippable(line));
        evidence.extend(sold.map(|line| cite::quantity(&order, line)));
        let mut facts = cite::tracking_facts(case);
        facts.push(over.join(", "));
        let message = if sure {
            format!("{} shipped more than was ordered: {}.", case.name(), over.join(", "))
        } else {
            format!("{} has {}; possibly the same goods twice.", case.name(), over.join(", "))
        };
        let since = case.last_shipped();
        out.raise(case, Draft { message, since, facts, evidence, ..Draft::default() });
        true
    }
}

/// SKUs of the order of which more left than was ordered. Orders that share a parcel share its items,
/// so they are weighed together; so is an open order that went out in this one's parcel.
fn over_by_sku(case: &Case<'_>) -> Vec<String> {
    let (Some(shipped), Some(order)) = (case.parcel_units(), case.order) else {
        return Vec::new();
    };
    let ordered = case.net_ordered();
    let mut sharing = case.sharing_tracking();
    let in_here = |other: &Case<'_>| {
        sibling_of(other).is_some_and(|sibling| sibling.position == case.position)
    };
    sharing.extend(case.siblings().into_iter().filter(in_here));
    sharing.arrange_by_key(|other| other.position);
    sharing.dedup_by_key(|other| other.position);
    let mut over: SortedMap<&str, i64> = SortedMap::new();
    for line in order.lines().iter().filter(|line| case.is_shippable(line)) {
        let sold = case.sku(order.at.table, line);
        let mut parts = Quantities::default();
        case.ledger.add_ordered(sold, 1, &mut parts);
        for (sku, _) in parts.iter().filter(|(sku, _)| !sku.is_blank()) {
            let together: i64 = sharing.iter().map(|other| other.net_ordered().of(sku)).sum();
            let extra = shipped.of(sku) - ordered.of(sku) - together;
            if extra > 0 {
                let name =
                    if sku == sold { order.word(line.sku) } else { case.ledger.sku_name(sku) };
                over.insert(name, extra);
            }
        }
    }
    over.into_iter().map(|(sku, extra)| format!("{extra} × {sku} too many")).collect()
}

/// Where each of several parcels states its units: how many more they are than was ordered. An empty
/// list says the units fit, which is a split.
fn over_by_units(case: &Case<'_>, active: &[&Entry<'_, Parcel>]) -> Option<Vec<String>> {
    let units: Option<Vec<i64>> = active.iter().map(|parcel| parcel.units).collect();
    let shipped: i64 = units?.iter().sum();
    let order = case.order?;
    let ordered: Option<i64> = order.lines().iter().map(|line| line.quantity).sum();
    let extra = shipped - ordered.filter(|&units| units > 0)?;
    let several = active.len() >= 2 && case.sharing_tracking().is_empty();
    Some(if several && extra > 0 { vec![format!("{extra} units too many")] } else { Vec::new() })
}

/// Two parcels of identical weight and service, unless the order is split, or one label stands for
/// several boxes, or a parcel is shared with another order.
fn look_alikes(case: &Case<'_>, active: &[&Entry<'_, Parcel>]) -> Vec<String> {
    let split = case.platform.iter().filter(|p| p.status.value.is_live()).count() >= 2
        || active.iter().any(|parcel| parcel.packages.is_some_and(|boxes| boxes > 1))
        || active.iter().any(|parcel| !parcel.lines().is_empty())
        || !case.sharing_tracking().is_empty();
    if split {
        return Vec::new();
    }
    for (i, one) in active.iter().enumerate() {
        for other in active.iter().skip(i + 1) {
            let weight = one.weight.filter(|&weight| weight > 0);
            let service = one.word(one.service);
            if weight.is_some()
                && weight == other.weight
                && !service.is_empty()
                && service.eq_ignore_ascii_case(other.word(other.service))
            {
                return vec!["two parcels of one service and weight".to_owned()];
            }
        }
    }
    Vec::new()
}
