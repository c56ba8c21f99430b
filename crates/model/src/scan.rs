//! Whether a carrier has seen a parcel, as tracking and delivery statuses say it.
//!
//! ShipStation, Shopify and the carriers each have words of their own. A word that is in none of the
//! lists says nothing: it is never mapped to the nearest one.

/// What a tracking or delivery status says of the carrier's scans.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub enum Scan {
    /// The column is missing, or holds words not known.
    #[default]
    NotSaid,
    /// The column is there and empty.
    Blank,
    /// A label exists, and the carrier has not seen the parcel.
    Never,
    /// The carrier has seen it.
    Seen,
}

impl Scan {
    /// What a cell says. Free text is read by the phrases that carriers write; other words say nothing.
    pub fn of(text: &str) -> Scan {
        const NEVER: [&str; 25] = [
            "label created",
            "created a label",
            "not received the package",
            "order processed ready",
            "information submitted",
            "info submitted",
            "label printed",
            "label purchased",
            "pre transit",
            "pretransit",
            "pre shipment",
            "awaiting item",
            "awaiting carrier",
            "awaiting scan",
            "not yet in system",
            "not scanned",
            "no scan",
            "never scanned",
            "info received",
            "information received",
            "info sent",
            "information sent",
            "not found",
            "no tracking",
            "unscanned",
        ];
        const SEEN: [&str; 18] = [
            "transit",
            "delivered",
            "out for delivery",
            "accepted",
            "acceptance",
            "attempt",
            "arrived",
            "departed",
            "picked up",
            "exception",
            "failure",
            "return",
            "available for pickup",
            "ready for pickup",
            "scanned",
            "in possession",
            "delayed",
            "collected",
        ];
        let plain: String = text
            .trim()
            .chars()
            .map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
            .collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        match plain.as_str() {
            "" => Scan::Blank,
            "ny" | "confirmed" | "pending" => Scan::Never,
            "ac" | "it" | "de" | "ex" | "at" | "sp" => Scan::Seen,
            said if NEVER.iter().any(|phrase| said.contains(phrase)) => Scan::Never,
            said if SEEN.iter().any(|phrase| said.contains(phrase)) => Scan::Seen,
            _ => Scan::NotSaid,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Scan;

    #[test]
    fn words_of_all_three_systems() {
        for (text, expected) in [
            ("", Scan::Blank),
            ("Label Created", Scan::Never),
            ("label_purchased", Scan::Never),
            ("Pre-Transit", Scan::Never),
            ("Shipping Label Created, USPS Awaiting Item", Scan::Never),
            ("NY", Scan::Never),
            ("Shipper created a label, UPS has not received the package yet.", Scan::Never),
            ("Order Processed: Ready for UPS", Scan::Never),
            ("Electronic information submitted by shipper", Scan::Never),
            ("In Transit", Scan::Seen),
            ("in_transit", Scan::Seen),
            ("Delivered, In/At Mailbox", Scan::Seen),
            ("attempted_delivery", Scan::Seen),
            ("Unknown", Scan::NotSaid),
            ("Shipped", Scan::NotSaid),
        ] {
            assert_eq!(Scan::of(text), expected, "{text}");
        }
    }
}
