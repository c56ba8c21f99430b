//! Orders that change hands without a carrier: picked up by the customer, or brought by the shop.
//!
//! Shopify names both in the shipping method; ShipStation repeats it as the requested service, and a
//! parcel may carry it as its service. The words are those the two products and their translations
//! use.

use backhaul_model::Parcel;
use backhaul_reconcile::{Case, Entry};

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

/// Whether the order is picked up: by its shipping method or the service asked for.
pub fn is_pickup(case: &Case<'_>) -> bool {
    methods(case).any(|method| says(&PICKUP, method))
}

/// Whether no carrier takes this parcel: pickup or local delivery.
pub fn is_without_carrier(case: &Case<'_>, parcel: &Entry<'_, Parcel>) -> bool {
    let own = [parcel.service, parcel.carrier, parcel.provider].map(|word| parcel.word(word));
    methods(case).chain(own).any(|method| says(&PICKUP, method) || says(&LOCAL, method))
}

fn methods<'c>(case: &'c Case<'_>) -> impl Iterator<Item = &'c str> {
    let sold = case.order.iter().map(|order| order.word(order.shipping_method));
    sold.chain(case.platform.iter().map(|platform| platform.word(platform.requested_service)))
}

fn says(words: &[&str], method: &str) -> bool {
    let plain: String =
        method.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    words.iter().any(|word| plain.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{LOCAL, PICKUP, says};

    #[test]
    fn pickup_and_local_delivery_in_any_writing() {
        for method in ["Local Pickup", "Pick-up at the store", "Click & Collect", "PICK UP"] {
            assert!(says(&PICKUP, method), "{method}");
        }
        assert!(says(&LOCAL, "Local delivery (Mon–Fri)"));
        for method in ["Standard", "Economy, local carrier", "FedEx Ground", ""] {
            assert!(!says(&PICKUP, method) && !says(&LOCAL, method), "{method}");
        }
    }
}
