//! Ship-to addresses of an order that has still to be shipped, cell by cell, ready to be quoted.

use backhaul_model::{
    Delivery, Evidence, Field, FulfillmentStatus, PlatformOrder, StoreOrder, country,
};
use backhaul_reconcile::{Case, Entry, Quote};

/// One cell of an address.
pub struct Cell<'l> {
    /// What it says; blank when it says nothing, or only that there is nothing.
    pub text: &'l str,
    /// Its quotation; `None` when the file has no such column.
    pub quote: Option<Evidence>,
}

/// The ship-to of one record.
pub struct ShipTo<'l> {
    /// Street, all of its lines.
    pub street: [Cell<'l>; 2],
    /// City.
    pub city: Cell<'l>,
    /// Postal code.
    pub postal_code: Cell<'l>,
    /// Province or state.
    pub province: Cell<'l>,
    /// Country.
    pub country: Cell<'l>,
}

impl ShipTo<'_> {
    /// ISO code of the country; `None` when blank or not known.
    pub fn country_code(&self) -> Option<&'static str> {
        country::code(self.country.text)
    }

    /// The street's lines as one.
    pub fn street_lines(&self) -> String {
        let [first, second] = &self.street;
        // Shopify's street holds both lines already.
        if second.text.is_empty() || first.text.ends_with(second.text) {
            return first.text.to_owned();
        }
        format!("{}, {}", first.text, second.text)
    }

    /// Whether nothing at all is said.
    pub fn is_blank(&self) -> bool {
        let [first, second] = &self.street;
        [first, second, &self.city, &self.postal_code, &self.country]
            .iter()
            .all(|cell| cell.text.is_empty())
    }
}

/// The store's ship-to.
pub fn of_store<'l>(order: &Entry<'l, StoreOrder>) -> Option<ShipTo<'l>> {
    order.delivery.as_deref().map(|delivery| read(order, delivery))
}

/// A platform order's ship-to.
pub fn of_platform<'l>(order: &Entry<'l, PlatformOrder>) -> Option<ShipTo<'l>> {
    order.delivery.as_deref().map(|delivery| read(order, delivery))
}

fn read<'l, R>(record: &Entry<'l, R>, delivery: &Delivery) -> ShipTo<'l>
where
    Entry<'l, R>: Quote,
{
    let cell = |field: Field, text: &'l str| Cell {
        text: if says_nothing(text) { "" } else { text },
        quote: record.quote(field, text),
    };
    ShipTo {
        street: [
            cell(Field::ShipToStreet, record.text(delivery.street)),
            cell(Field::ShipToStreet2, record.text(delivery.street_2)),
        ],
        city: cell(Field::ShipToCity, record.text(delivery.city)),
        postal_code: cell(Field::ShipToPostalCode, record.text(delivery.postal_code)),
        province: cell(Field::ShipToProvince, record.word(delivery.province)),
        country: cell(Field::ShipToCountry, record.word(delivery.country)),
    }
}

/// Blank, punctuation, or a word that people write where nothing is known.
fn says_nothing(text: &str) -> bool {
    const NOTHING: [&str; 5] = ["n/a", "none", "null", "unknown", "tbd"];
    !text.chars().any(char::is_alphanumeric)
        || NOTHING.iter().any(|nothing| text.trim().eq_ignore_ascii_case(nothing))
}

/// Whether the order has still to be shipped, as far as the files say: nothing of it went out by either
/// side, it was neither cancelled nor refunded in full, it has something to ship, and it is not
/// collected by the customer.
pub fn awaits_shipment(case: &Case<'_>) -> bool {
    if case.is_shipped() || case.is_cancelled() || case.is_fully_refunded() {
        return false;
    }
    let all_ended = !case.platform.is_empty()
        && case.platform.iter().all(|order| !order.status.value.is_live());
    match &case.order {
        Some(order) => {
            order.delivery.is_some()
                && order.fulfillment.value != FulfillmentStatus::Partial
                && case.is_importable()
                && !is_collected(order.word(order.shipping_method))
                && !all_ended
        }
        None => case.platform.iter().any(|order| order.delivery.is_some()),
    }
}

/// Whether the customer collects it, by the name of the shipping method.
fn is_collected(method: &str) -> bool {
    let method = method.to_lowercase();
    ["pickup", "pick up", "pick-up", "click & collect", "click and collect", "in store"]
        .iter()
        .any(|word| method.contains(word))
}
