//! Files that are no export the audit reads: each is named, with what to do.

use backhaul_model::{Kind, ProblemCode};

use crate::dump::the;
use crate::export::read;

#[test]
fn files_that_are_no_text() {
    let cases: [(&[u8], &str); 4] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Excel"),
        (b"7z\xBC\xAF\x27\x1C", "archive"),
        (b"<html><table><tr><td>Order</td></tr></table>", "web page"),
        (b"\0\0\0\x18\0\0ftypmp42\0\0\0\0", "no text"),
    ];
    for (bytes, word) in cases {
        let table = read(bytes);
        let problem = the(&table, ProblemCode::UnrecognisedFile);
        assert!(problem.message.contains(word), "{}", problem.message);
        assert!(!problem.help.is_empty());
        assert_eq!((table.kind, table.rows), (Kind::Unrecognised, 0));
        assert_eq!(table.sha256.len(), 64);
    }
}

#[test]
fn nothing_and_a_header_alone() {
    for bytes in [&b""[..], b"\n\n", b"\xEF\xBB\xBF", b" \n"] {
        assert_eq!(the(&read(bytes), ProblemCode::EmptyFile).rows, 0);
    }
    let table = read(b"Name,Financial Status\n");
    assert_eq!(table.kind, Kind::ShopifyOrders);
    the(&table, ProblemCode::EmptyFile);
}

#[test]
fn exports_that_are_known_and_not_read() {
    let cases = [
        ("First Name,Last Name,Email,Company,Total Spent,Total Orders", "Shopify customers"),
        (
            "Name,Email,Financial Status,Paid at,Fulfillment Status,Total,Abandoned Checkout URL",
            "abandoned checkouts",
        ),
        ("Payout Date,Status,Charges,Refunds,Adjustments,Fees,Total,Currency", "payouts"),
    ];
    for (header, word) in cases {
        let table = read(format!("{header}\n1\n").as_bytes());
        let problem = the(&table, ProblemCode::UnrecognisedFile);
        assert!(
            problem.message.contains(&format!("looks like a {word}"))
                || problem.message.contains(word),
            "{}",
            problem.message
        );
        assert_eq!((table.rows, table.used, problem.rows), (1, 0, 1));
    }
}

#[test]
fn anything_else_shows_its_columns_and_the_nearest_kind() {
    let wide = "w".repeat(60);
    let header = format!("date,amount,{wide},a,b,c,d,e,f,Tracking Number");
    let table = read(format!("{header}\n1,2,3,4,5,6,7,8,9,0\n").as_bytes());
    let problem = the(&table, ProblemCode::UnrecognisedFile);
    assert!(problem.message.contains("\"date\", \"amount\""), "{}", problem.message);
    assert!(problem.message.contains(&format!("\"{}…\"", "w".repeat(40))));
    assert!(problem.message.contains("and 2 more"));
    assert!(problem.message.contains("Nearest is a "));
}
