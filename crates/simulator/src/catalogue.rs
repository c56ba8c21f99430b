//! What the store sells: goods that ship, and the lines on an order that never do.

/// One variant of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Product {
    /// Blank for goods that nobody gave one, and for tips.
    pub(crate) sku: &'static str,
    pub(crate) name: &'static str,
    /// Minor units.
    pub(crate) price: i64,
    /// Tenths of an ounce.
    pub(crate) weight: i64,
    pub(crate) ships: bool,
    /// How often it is bought, relative to the others.
    pub(crate) share: u64,
}

const fn goods(
    sku: &'static str,
    name: &'static str,
    price: i64,
    weight: i64,
    share: u64,
) -> Product {
    Product { sku, name, price, weight, ships: true, share }
}

const fn unshipped(sku: &'static str, name: &'static str, price: i64) -> Product {
    Product { sku, name, price, weight: 0, ships: false, share: 0 }
}

/// Every product; an order line holds an index into it.
pub(crate) const PRODUCTS: [Product; 28] = [
    goods("JN-MUG-BLU", "Stoneware Mug - Harbor Blue", 2400, 148, 9),
    goods("JN-MUG-SND", "Stoneware Mug - Sand", 2400, 148, 8),
    goods("JN-BWL-04", "Breakfast Bowl - Set of 4", 6800, 612, 4),
    goods("JN-CNDL-CDR", "Soy Candle - Cedar / 8 oz", 2200, 132, 9),
    goods("JN-CNDL-FIG", "Soy Candle - Fig / 8 oz", 2200, 132, 9),
    goods("JN-CNDL-TRVL", "Travel Candle Trio", 3400, 121, 5),
    goods("JN-SOAP-OAT", "Oat Soap Bar", 900, 46, 8),
    goods("JN-SOAP-PNE", "Pine Soap Bar", 900, 46, 7),
    goods("JN-THRW-WOL", "Wool Throw - Heather", 14_800, 480, 2),
    goods("JN-THRW-COT", "Cotton Throw - Clay", 9800, 392, 3),
    goods("JN-APRN-S", "Linen Apron - Small / Rust", 5200, 98, 3),
    goods("JN-APRN-L", "Linen Apron - Large / Rust", 5200, 106, 3),
    goods("JN-TWL-2", "Tea Towel - Pair", 2800, 71, 6),
    goods("JN-NTBK-A5", "Clothbound Notebook, A5", 1900, 124, 6),
    goods("JN-PEN-BRS", "Brass Pen", 3600, 28, 4),
    goods("JN-VASE-SM", "Bud Vase", 3200, 204, 4),
    goods("JN-VASE-LG", "Floor Vase \"Column\"", 18_900, 800, 1),
    goods("JN-TEA-ASM", "Loose Tea - Assam / 100 g", 1400, 52, 6),
    goods("JN-TEA-MNT", "Loose Tea - Mint / 100 g", 1400, 52, 6),
    goods("JN-BRSH-DSH", "Dish Brush", 1200, 44, 5),
    goods("JN-PRINT-12", "Art Print, 12 x 16", 4500, 62, 3),
    goods("JN-SAMPLE", "Scent Sample Card", 0, 6, 0),
    goods("", "Cork Coaster (discontinued)", 600, 22, 1),
    goods("JN-LAMP-PRE", "Clay Table Lamp (pre-order)", 16_500, 960, 0),
    unshipped("GC-50", "Gift Card - 50.00", 5000),
    unshipped("PROTECT-STD", "Shipping Protection", 298),
    unshipped("", "Tip", 300),
    unshipped("JN-PDF-GDE", "Candle Care Guide (PDF)", 700),
];

/// The free card that campaigns add.
pub(crate) const SAMPLE_CARD: usize = 21;
/// The lamp that is sold before it exists.
pub(crate) const PRE_ORDER: usize = 23;
/// A gift card.
pub(crate) const GIFT_CARD: usize = 24;
/// Insurance that a checkout app adds as a line.
pub(crate) const PROTECTION: usize = 25;
/// A tip.
pub(crate) const TIP: usize = 26;
/// A download.
pub(crate) const DIGITAL: usize = 27;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_named_places_hold_what_they_say() {
        assert_eq!(PRODUCTS[SAMPLE_CARD].price, 0);
        assert!(PRODUCTS[PRE_ORDER].name.contains("pre-order"));
        assert!(PRODUCTS[GIFT_CARD].name.contains("Gift Card"));
        assert!(PRODUCTS[PROTECTION].name.contains("Protection"));
        assert_eq!(PRODUCTS[TIP].name, "Tip");
        assert!(!PRODUCTS[DIGITAL].ships);
    }
}
