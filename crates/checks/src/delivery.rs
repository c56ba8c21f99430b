//! Orders that change hands without a carrier: picked up by the customer, or brought by the shop.
//!
//! Shopify names both in the shipping method; ShipStation repeats it as the requested service, and a
//! parcel may carry it as its service. The words are those the two products and their translations
//! use.

use backhaul_model::Parcel;
use backhaul_reconcile::{Case, Entry};

use crate::survey::Survey;

const PICKUP: [&str; 9] = [
    "pickup",
    "pickedup",
    "clickcollect",
    "clickandcollect",
    "collectinstore",
    "instorecollection",
    "abholung",
    "retraitenmagasin",
    "recogidaentienda",
];
const LOCAL: [&str; 3] = ["localdelivery", "handdelivery", "handdelivered"];

/// What the name of a shipping method, service or carrier says of who brings the goods.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Handover {
    /// The customer fetches them.
    pickup: bool,
    /// The shop brings them.
    local: bool,
}

impl Handover {
    /// What a name says.
    pub fn of(name: &str) -> Self {
        let plain: String =
            name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let says = |words: &[&str]| words.iter().any(|word| plain.contains(word));
        Handover { pickup: says(&PICKUP), local: says(&LOCAL) }
    }
}

/// Whether the order is picked up: by its shipping method or the service asked for.
pub fn is_pickup(case: &Case<'_>, survey: &Survey<'_>) -> bool {
    methods(case, survey).any(|handover| handover.pickup)
}

/// Whether no carrier takes this parcel: pickup or local delivery.
pub fn is_without_carrier(
    case: &Case<'_>,
    parcel: &Entry<'_, Parcel>,
    survey: &Survey<'_>,
) -> bool {
    let own = [parcel.service, parcel.carrier, parcel.provider];
    let own = own.into_iter().map(|word| survey.handover(parcel, word));
    methods(case, survey).chain(own).any(|handover| handover.pickup || handover.local)
}

fn methods<'c>(case: &'c Case<'_>, survey: &'c Survey<'_>) -> impl Iterator<Item = Handover> + 'c {
    let sold = case.order.iter().map(|order| survey.handover(order, order.shipping_method));
    let asked = case.platform.iter();
    sold.chain(asked.map(|platform| survey.handover(platform, platform.requested_service)))
}

#[cfg(test)]
mod tests {
    use super::Handover;

    #[test]
    fn pickup_and_local_delivery_in_any_writing() {
        for method in ["Local Pickup", "Pick-up at the store", "Click & Collect", "PICK UP"] {
            assert!(Handover::of(method).pickup, "{method}");
        }
        assert!(Handover::of("Local delivery (Mon–Fri)").local);
        for method in ["Standard", "Economy, local carrier", "FedEx Ground", ""] {
            let carried = Handover { pickup: false, local: false };
            assert_eq!(Handover::of(method), carried, "{method}");
        }
    }
}
