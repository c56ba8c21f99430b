//! Orders that ship before they are paid: cash on delivery, and terms.

use backhaul_model::StoreOrder;
use backhaul_reconcile::Entry;

/// Cash on delivery, as stores name it in the payment method.
pub fn is_on_delivery(order: &Entry<'_, StoreOrder>) -> bool {
    let method = plain(order.word(order.payment_method));
    let names = [
        "cash on delivery",
        "collect on delivery",
        "pay on delivery",
        "payment on delivery",
        "nachnahme",
        "contrassegno",
        "pagamento alla consegna",
        "contra reembolso",
        "contrareembolso",
        "pago contra entrega",
        "contre remboursement",
        "paiement à la livraison",
        "rembours",
        "efterkrav",
        "postförskott",
        "za pobraniem",
        "dobírka",
        "dobírkou",
    ];
    names.iter().any(|name| method.contains(name)) || words(&method).any(|word| word == "cod")
}

/// Sold on terms: the terms have a name, or the payment method is one (`Net 30`, *Invoice*).
pub fn is_on_terms(order: &Entry<'_, StoreOrder>) -> bool {
    let method = plain(order.word(order.payment_method));
    let names = ["terms", "invoice", "purchase order", "on account"];
    !order.payment_terms.is_blank()
        || names.iter().any(|name| method.contains(name))
        || words(&method).any(|word| word == "net")
}

/// In lower case, words parted by one blank: `cash_on_delivery` is *Cash on Delivery*.
fn plain(method: &str) -> String {
    let lower = method.to_lowercase();
    words(&lower).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
}
