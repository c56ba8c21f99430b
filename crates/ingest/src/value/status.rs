//! Status words as on screen and as the API writes them, in any case and spacing.
//!
//! A word is compared by its letters alone. A word nobody knows is `None`, and the caller keeps and
//! counts it; it is never mapped to the nearest one.

use backhaul_model::{
    DispatchStatus, Financial, FulfillmentStatus, LineStatus, Notified, PlatformStatus, Restock,
    TransactionKind,
};

/// The letters of a word in lower case, if they fit.
struct Letters {
    bytes: [u8; 32],
    len: usize,
}

impl Letters {
    fn of(word: &str) -> Option<Letters> {
        let mut letters = Letters { bytes: [0; 32], len: 0 };
        for byte in word.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' => {
                    *letters.bytes.get_mut(letters.len)? = byte.to_ascii_lowercase();
                    letters.len += 1;
                }
                b' ' | b'_' | b'-' | b'.' => {}
                _ => return None,
            }
        }
        Some(letters)
    }

    fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }
}

/// Shopify's *Financial Status*.
pub fn financial(word: &str) -> Option<Financial> {
    Some(match Letters::of(word)?.as_bytes() {
        b"" => Financial::Unknown,
        b"authorized" | b"authorised" => Financial::Authorized,
        b"pending" | b"paymentpending" => Financial::Pending,
        b"paid" => Financial::Paid,
        b"partiallypaid" => Financial::PartiallyPaid,
        b"partiallyrefunded" => Financial::PartiallyRefunded,
        b"refunded" => Financial::Refunded,
        b"voided" => Financial::Voided,
        b"expired" => Financial::Expired,
        _ => return None,
    })
}

/// Shopify's *Fulfillment Status* of an order; blank means unfulfilled.
pub fn fulfillment(word: &str) -> Option<FulfillmentStatus> {
    Some(match Letters::of(word)?.as_bytes() {
        b"" | b"unfulfilled" | b"null" | b"onhold" | b"scheduled" | b"inprogress" => {
            FulfillmentStatus::Unfulfilled
        }
        b"partial" | b"partiallyfulfilled" => FulfillmentStatus::Partial,
        b"fulfilled" => FulfillmentStatus::Fulfilled,
        b"restocked" => FulfillmentStatus::Restocked,
        _ => return None,
    })
}

/// Shopify's *Lineitem fulfillment status*.
pub fn line(word: &str) -> Option<LineStatus> {
    Some(match Letters::of(word)?.as_bytes() {
        b"" => LineStatus::Unknown,
        b"pending" | b"unfulfilled" => LineStatus::Pending,
        b"partial" | b"partiallyfulfilled" => LineStatus::Partial,
        b"fulfilled" => LineStatus::Fulfilled,
        b"noteligible" => LineStatus::NotEligible,
        b"restocked" => LineStatus::Restocked,
        _ => return None,
    })
}

/// ShipStation's order status.
pub fn platform(word: &str) -> Option<PlatformStatus> {
    Some(match Letters::of(word)?.as_bytes() {
        b"" => PlatformStatus::Unknown,
        b"awaitingpayment" | b"unpaid" => PlatformStatus::AwaitingPayment,
        b"onhold" | b"hold" => PlatformStatus::OnHold,
        b"awaitingshipment" => PlatformStatus::AwaitingShipment,
        b"pendingfulfillment" | b"pendingfulfilment" => PlatformStatus::PendingFulfillment,
        b"shipped" => PlatformStatus::Shipped,
        b"cancelled" | b"canceled" => PlatformStatus::Cancelled,
        b"rejected" | b"rejectedfulfillment" | b"rejectedfulfilment" => {
            PlatformStatus::RejectedFulfillment
        }
        _ => return None,
    })
}

/// What *Marketplace Notified* says; a date of notification says it was told.
pub fn notified(word: &str) -> Option<Notified> {
    if super::time::read(word).is_some() {
        return Some(Notified::Told);
    }
    if word == "1" {
        return Some(Notified::Told);
    }
    if matches!(word, "0" | "-" | "—" | "–") {
        return Some(Notified::NotAttempted);
    }
    Some(match Letters::of(word)?.as_bytes() {
        b"" | b"no" | b"false" | b"notnotified" | b"notsent" | b"none" | b"na" | b"pending" => {
            Notified::NotAttempted
        }
        b"notified" | b"sent" | b"yes" | b"true" | b"success" | b"successful" => Notified::Told,
        b"failed" | b"error" | b"failure" => Notified::Failed,
        _ => return None,
    })
}

/// What a transaction does.
pub fn transaction(word: &str) -> Option<TransactionKind> {
    Some(match Letters::of(word)?.as_bytes() {
        b"" => TransactionKind::Unknown,
        b"authorization" | b"authorisation" => TransactionKind::Authorization,
        b"capture" => TransactionKind::Capture,
        b"sale" => TransactionKind::Sale,
        b"refund" => TransactionKind::Refund,
        b"void" => TransactionKind::Void,
        b"change" => TransactionKind::Change,
        _ => return None,
    })
}

/// How a transaction ended.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum Ending {
    /// Not said, or still pending.
    #[default]
    Open,
    /// It went through.
    Success,
    /// It did not.
    Failure,
}

/// How a transaction ended.
pub fn ending(word: &str) -> Option<Ending> {
    Some(match Letters::of(word)?.as_bytes() {
        b"" | b"pending" | b"unknown" | b"awaitingresponse" => Ending::Open,
        b"success" | b"succeeded" | b"successful" => Ending::Success,
        b"failure" | b"failed" | b"error" => Ending::Failure,
        _ => return None,
    })
}

/// What became of refunded units, as Shopify's restock types say it; `TRUE` and `FALSE` of older
/// sheets do not tell.
pub fn restock(word: &str) -> Option<Restock> {
    Some(match Letters::of(word)?.as_bytes() {
        b"cancel" | b"cancelled" | b"canceled" => Restock::Cancelled,
        b"return" | b"returned" => Restock::Returned,
        b"" | b"norestock" | b"legacyrestock" | b"true" | b"false" => Restock::NotSaid,
        _ => return None,
    })
}

/// Whether a product is sold at present: Shopify's *Status*, or a flag.
pub fn active(word: &str) -> Option<bool> {
    match Letters::of(word)?.as_bytes() {
        b"active" => Some(true),
        b"draft" | b"archived" | b"unlisted" | b"inactive" => Some(false),
        _ => super::flag::read(word),
    }
}

/// How far a warehouse is, in the words of common WMS and 3PL reports.
pub fn dispatch(word: &str) -> Option<DispatchStatus> {
    Some(match Letters::of(word)?.as_bytes() {
        b"" => DispatchStatus::Unknown,
        b"received" | b"new" | b"open" | b"imported" | b"importreview" | b"pending"
        | b"processing" | b"inprogress" | b"unfulfilled" | b"readytoprocess"
        | b"awaitingshipment" | b"created" | b"unallocated" | b"waiting" | b"queued"
        | b"inprocess" | b"entered" => DispatchStatus::Received,
        b"allocated" | b"fullyallocated" | b"reserved" | b"released" | b"readytopick"
        | b"awaitingpick" | b"awaitingpicking" | b"unpicked" | b"notpicked" | b"readytoship"
        | b"picking" | b"inpicking" | b"waved" => DispatchStatus::Allocated,
        b"short"
        | b"shorted"
        | b"shortpick"
        | b"shortship"
        | b"shortshipped"
        | b"nostock"
        | b"onbackorder"
        | b"outofstock"
        | b"backorder"
        | b"backordered"
        | b"stockout"
        | b"partiallyallocated"
        | b"shortpicked"
        | b"insufficientstock"
        | b"oos"
        | b"exception"
        | b"awaitinginventory"
        | b"awaitinginventoryallocation" => DispatchStatus::Short,
        b"onhold" | b"hold" | b"held" => DispatchStatus::OnHold,
        b"picked" | b"pickcomplete" | b"pickingcomplete" | b"packing" => DispatchStatus::Picked,
        b"packed" | b"packcomplete" | b"packingcomplete" | b"labeled" | b"labelled"
        | b"labelcreated" | b"labeledcreated" | b"staged" | b"manifested" => DispatchStatus::Packed,
        b"dispatched" | b"despatched" | b"shipped" | b"shippedcomplete" | b"goodsout"
        | b"complete" | b"completed" | b"fulfilled" | b"closed" | b"delivered" | b"intransit"
        | b"loaded" => DispatchStatus::Dispatched,
        b"cancelled" | b"canceled" | b"void" | b"voided" => DispatchStatus::Cancelled,
        _ => return None,
    })
}

/// Whether a status is one that only a warehouse gives: parcels of ShipStation are not picked or dispatched.
pub fn is_warehouse_step(word: &str) -> bool {
    const WORDS: &[&[u8]] =
        &[b"dispatched", b"despatched", b"packed", b"packcomplete", b"packingcomplete", b"staged"];
    let step = matches!(dispatch(word), Some(DispatchStatus::Allocated | DispatchStatus::Picked));
    step || Letters::of(word).is_some_and(|letters| WORDS.contains(&letters.as_bytes()))
}

/// Whether a fulfillment's own status says that it will not go out.
pub fn is_called_off(word: &str) -> bool {
    Letters::of(word).is_some_and(|letters| {
        matches!(
            letters.as_bytes(),
            b"voided" | b"cancelled" | b"canceled" | b"rejected" | b"rejectedfulfillment"
        )
    })
}

/// Whether a fulfillment's provider is the person who pressed *Mark as Shipped*.
pub fn is_marked_as_shipped(provider: &str) -> bool {
    Letters::of(provider).is_some_and(|letters| {
        matches!(letters.as_bytes(), b"markedasshipped" | b"markasshipped" | b"manual")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn screen_and_api_words_agree() {
        for word in ["Awaiting Shipment", "awaiting_shipment", "AWAITING SHIPMENT "] {
            assert_eq!(platform(word), Some(PlatformStatus::AwaitingShipment));
        }
        assert_eq!(platform("Canceled"), Some(PlatformStatus::Cancelled));
        assert_eq!(platform("Pending Fulfillment"), Some(PlatformStatus::PendingFulfillment));
        assert_eq!(platform("rejected_fulfillment"), Some(PlatformStatus::RejectedFulfillment));
        assert_eq!(platform("Teleported"), None);
        assert_eq!(platform(&"x".repeat(10_000)), None);
        assert_eq!(financial("Partially Refunded"), Some(Financial::PartiallyRefunded));
        assert_eq!(fulfillment(""), Some(FulfillmentStatus::Unfulfilled));
        assert_eq!(line("not_eligible"), Some(LineStatus::NotEligible));
    }

    #[test]
    fn the_notification_column_takes_words_flags_and_dates() {
        for word in ["Notified", "Sent", "yes", "TRUE", "1", "2026-02-03 10:00", "2/3/2026"] {
            assert_eq!(notified(word), Some(Notified::Told), "{word}");
        }
        for word in ["", "No", "false", "-"] {
            assert_eq!(notified(word), Some(Notified::NotAttempted), "{word}");
        }
        assert_eq!(notified("Failed"), Some(Notified::Failed));
        assert_eq!(notified("who knows"), None);
    }
}
