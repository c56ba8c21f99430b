//! Words of marketplaces' reports.

use backhaul_model::{Financial, FulfillmentStatus};

/// Letters of a word in lower case.
fn letters(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect()
}

/// What an order status, a ship date or a count of units still to ship says of shipping. A status that
/// says nothing of it (cancelled, returned) is `Unknown`; `None` for a word nobody knows.
pub fn fulfillment(cell: &str) -> Option<FulfillmentStatus> {
    if cell.is_empty() {
        return Some(FulfillmentStatus::Unfulfilled);
    }
    if let Some(open) = super::numbers::count(cell) {
        let all = open == 0;
        return Some(if all {
            FulfillmentStatus::Fulfilled
        } else {
            FulfillmentStatus::Unfulfilled
        });
    }
    if super::time::read(cell).is_some() {
        return Some(FulfillmentStatus::Fulfilled);
    }
    let word = letters(cell);
    if is_cancelled(cell) {
        return Some(FulfillmentStatus::Unknown);
    }
    Some(match word.as_str() {
        "shipped" | "delivered" | "completed" | "complete" | "fulfilled" | "intransit"
        | "awaitingcollection" | "tocollect" | "pickedup" | "returned" | "refund" | "refunded" => {
            FulfillmentStatus::Fulfilled
        }
        "partiallyshipped" | "partial" | "partiallyfulfilled" => FulfillmentStatus::Partial,
        "unshipped"
        | "pending"
        | "created"
        | "acknowledged"
        | "toship"
        | "awaitingshipment"
        | "unpaid"
        | "onhold"
        | "processing"
        | "new"
        | "open"
        | "paid"
        | "unfulfilled"
        | "notshipped"
        | "pendingavailability"
        | "invoiceunconfirmed" => FulfillmentStatus::Unfulfilled,
        // Amazon adds what the carrier said: `Shipped - Delivered to Buyer`.
        _ if word.starts_with("shipped") => FulfillmentStatus::Fulfilled,
        _ => return None,
    })
}

/// Whether a status says that the order was cancelled.
pub fn is_cancelled(cell: &str) -> bool {
    matches!(letters(cell).as_str(), "cancelled" | "canceled" | "cancellation")
}

/// What a payment date or a status says of payment. A marketplace passes on what was paid, so only the
/// words for *not yet* say otherwise.
pub fn financial(cell: &str) -> Financial {
    match letters(cell).as_str() {
        "pending" | "unpaid" | "awaitingpayment" | "pendingavailability" if !cell.is_empty() => {
            Financial::Pending
        }
        "refunded" | "refund" => Financial::Refunded,
        "partiallyrefunded" => Financial::PartiallyRefunded,
        _ => Financial::Paid,
    }
}

/// Whether the seller ships the line; false where the marketplace ships it from its own warehouse.
/// `None` when not said.
pub fn ships(cell: &str) -> Option<bool> {
    let word = letters(cell);
    let by_marketplace = ["amazon", "afn", "fba", "wfs", "walmart", "bytiktok", "fbt"];
    (!word.is_empty()).then(|| !by_marketplace.iter().any(|name| word.contains(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_dates_and_counts_say_whether_it_shipped() {
        use FulfillmentStatus::{Fulfilled, Partial, Unfulfilled, Unknown};
        let cases = [
            ("", Some(Unfulfilled)),
            ("Unshipped", Some(Unfulfilled)),
            ("Awaiting shipment", Some(Unfulfilled)),
            ("2", Some(Unfulfilled)),
            ("0", Some(Fulfilled)),
            ("Sep-27-26", Some(Fulfilled)),
            ("Shipped - Delivered to Buyer", Some(Fulfilled)),
            ("Partially Shipped", Some(Partial)),
            ("Canceled", Some(Unknown)),
            ("Beamed up", None),
        ];
        for (cell, expected) in cases {
            assert_eq!(fulfillment(cell), expected, "{cell}");
        }
    }

    #[test]
    fn the_marketplace_ships_what_lies_in_its_warehouse() {
        assert_eq!(ships("Amazon"), Some(false));
        assert_eq!(ships("Merchant"), Some(true));
        assert_eq!(ships("Fulfillment by seller"), Some(true));
        assert_eq!(ships("Fulfillment by TikTok Shop"), Some(false));
        assert_eq!(ships(""), None);
    }
}
