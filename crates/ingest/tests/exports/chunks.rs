//! Properties: cuts never matter, and no bytes whatsoever cause a panic or lose a row.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::dump::dump;
use crate::export::{SHOPIFY_79, read, read_in};

/// Pieces that exports, and broken exports, are made of.
fn piece() -> impl Strategy<Value = &'static [u8]> {
    prop::sample::select(vec![
        &b"\n"[..],
        b"\r\n",
        b"\r",
        b",",
        b";",
        b"\t",
        b"\"",
        b"\"\"",
        b"#1001",
        b"#1002",
        b"1003",
        b"paid",
        b"unfulfilled",
        b"shipped",
        b"Awaiting Shipment",
        b"2024-02-13 10:22:31 -0500",
        b"3/4/2026",
        b"13/4/2026",
        b"12.50",
        b"1Z999AA10123456784",
        b"9.4E+21",
        b"'02134",
        b"LAMP-R",
        b"caf\xC3\xA9",
        b"caf\xE9",
        b"\xEF\xBB\xBF",
        b"\0",
        b"a,b,c,d\n",
        b"\"x\ny\",",
        b"Failed",
        b"\"#1001,\"\"a\"\",b\";",
        b"\xF0\x9F",
        b"\x8D\xAE",
    ])
}

fn header() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Name,Financial Status,Fulfillment Status,Created at,Lineitem sku,Lineitem quantity\n",
        "Name,Fulfillment Status,Lineitem name\r\n",
        "Order - Number,Order - Status,Date - Order Date,Item - SKU,Item - Qty\n",
        "Order #;Status;Store;Item SKU;Quantity;Ship Date\n",
        "Order #\tTracking #\tShip Date\tMarketplace Notified\tShipment #\r",
        "Created Date,Order #,Tracking #,Provider,Quantity\n",
        "\n\nTitle\nName,Financial Status,Total\n",
        SHOPIFY_79,
        "\u{feff}Name,Financial Status,\"Total\"\n",
        "",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_cut_gives_the_same_table(
        header in header(),
        pieces in vec(piece(), 0..120),
        sizes in vec(1usize..40, 1..4),
        wide in any::<bool>(),
    ) {
        let mut bytes = header.as_bytes().to_vec();
        bytes.extend(pieces.concat());
        if wide {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            bytes = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        }
        let whole = dump(&read(&bytes));
        for size in sizes {
            prop_assert_eq!(&dump(&read_in(&bytes, size)), &whole);
        }
    }

    #[test]
    fn any_bytes_give_a_table(header in header(), bytes in vec(any::<u8>(), 0..600)) {
        read(&bytes);
        read(&[header.as_bytes(), &bytes].concat());
    }
}
