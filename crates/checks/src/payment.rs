//! Orders that ship before they are paid: cash on delivery, and terms.

use backhaul_model::StoreOrder;
use backhaul_reconcile::Entry;

/// Cash on delivery, as stores name it in the payment method.
pub fn is_on_delivery(order: &Entry<'_, StoreOrder>) -> bool {
    let method = order.word(order.payment_method).to_lowercase();
    let names = ["cash on delivery", "nachnahme", "contrassegno", "contra reembolso"];
    names.iter().any(|name| method.contains(name)) || words(&method).any(|word| word == "cod")
}

/// Sold on terms: the terms have a name, or the payment method is one (`Net 30`, *Invoice*).
pub fn is_on_terms(order: &Entry<'_, StoreOrder>) -> bool {
    let method = order.word(order.payment_method).to_lowercase();
    let names = ["terms", "invoice", "purchase order", "on account"];
    !order.payment_terms.is_blank()
        || names.iter().any(|name| method.contains(name))
        || words(&method).any(|word| word == "net")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
}
