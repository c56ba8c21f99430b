//! Rules over a few orders: what holds, what does not, and what nobody can say.

use backhaul_audit::{Engine, Options, Rule};
use backhaul_model::report::{Outcome, Report};
use backhaul_model::{Owner, Severity};

const ORDERS: &str = "\
Name,Financial Status,Fulfillment Status,Created at,Total,Currency,Tags,Lineitem quantity,Lineitem sku
#1,paid,fulfilled,2026-02-01 10:00:00 -0500,700.00,USD,vip,1,A
#2,paid,fulfilled,2026-02-02 10:00:00 -0500,500.00,USD,,1,A
#3,paid,,2026-02-03 10:00:00 -0500,900.00,USD,,3,B
#4,paid,fulfilled,2026-02-04 10:00:00 -0500,600.00,USD,,1,A
";
const SHIPMENTS: &str = "\
Order - Number,Shipment - Tracking Number,Shipment - Void Flag,Carrier - Service Selected,\
Date - Label Create Date,Market - Store Name,Custom - Field 2
1,9400111899560000000001,No,USPS Ground,2/1/2026 11:00:00 AM,Juniper,R-1
2,9400111899560000000002,No,USPS Ground,2/2/2026 11:00:00 AM,Juniper,
4,9400111899560000000003,Yes,USPS Ground,2/4/2026 11:00:00 AM,Juniper,
4,9400111899560000000004,No,UPS Signature,2/4/2026 12:00:00 PM,Juniper,R-4
";

fn audited(when: &str) -> Result<Report, String> {
    let rule = Rule {
        id: "own".into(),
        when: when.into(),
        owner: Owner::Finance,
        severity: Severity::High,
        message: "Worth {order.total}, by {parcel.service}.".into(),
        why: "Because.".into(),
        actions: vec!["Do it.".into()],
    };
    let options =
        Options { rule: vec![rule], only: vec!["rules/own".into()], ..Options::default() };
    let mut engine = Engine::new();
    let unread = engine.unread(&options);
    engine.keep(unread);
    for (name, text) in [("orders_export.csv", ORDERS), ("shipments.csv", SHIPMENTS)] {
        let opened = engine.open(name);
        engine.push(opened, text.as_bytes());
        engine.close(opened);
    }
    assert!(engine.unread(&options).is_empty());
    engine.audit(&options, &mut |_, _, _| ()).map_err(|error| error.to_string())
}

fn orders(when: &str) -> Vec<String> {
    let report = audited(when).unwrap_or_else(|error| panic!("{when}: {error}"));
    let mut orders: Vec<String> =
        report.findings.iter().filter_map(|finding| finding.order.clone()).collect();
    orders.sort();
    orders
}

#[test]
fn conditions_hold_of_the_right_orders() {
    let cases: [(&str, &[&str]); 17] = [
        ("order.total > 500.00", &["#1", "#3", "#4"]),
        ("order.total >= 500", &["#1", "#2", "#3", "#4"]),
        ("order.total = 500.0", &["#2"]),
        ("order.total < 600 or line.quantity = 3", &["#2", "#3"]),
        // #3 has no parcel: nobody can say how it was sent, nor that it was not.
        ("order.total > 500 and not parcel.service contains 'signature'", &["#1"]),
        ("not (order.total > 500 and parcel.service contains 'SIGNATURE')", &["#1", "#2"]),
        ("parcel.service in ('usps ground', 'x')", &["#1", "#2"]),
        // A voided label was not sent.
        ("parcel.tracking = '9400111899560000000003'", &[]),
        ("order.custom_field_2 blank", &["#2"]),
        ("order.custom_field_2 known", &["#1", "#4"]),
        ("not order.custom_field_2 = 'R-1'", &["#4"]),
        ("order.tags contains 'vip'", &["#1"]),
        ("not order.tags contains 'vip'", &[]),
        ("order.fulfillment_status = 'unfulfilled'", &["#3"]),
        ("order.created_at older than 2 days", &["#1", "#2"]),
        ("order.created_at older than 1 business days", &["#1", "#2", "#3"]),
        ("line.sku = 'b' and order.financial_status in ('paid')", &["#3"]),
    ];
    for (when, expected) in cases {
        assert_eq!(orders(when), expected, "{when}");
    }
}

#[test]
fn a_finding_quotes_what_it_looked_at() {
    let report = audited("order.total > 600 and parcel.service contains 'ground'").expect("a rule");
    let [finding] = report.findings.as_slice() else { panic!("one finding") };
    assert_eq!(finding.check, "rules/own");
    assert_eq!(finding.message, "Worth $700.00, by USPS Ground.");
    let quoted: Vec<&str> = finding.evidence.iter().map(|fact| fact.text.as_str()).collect();
    assert_eq!(quoted, ["700.00", "USPS Ground"]);
    assert_eq!((finding.owner, finding.severity), (Owner::Finance, Severity::High));
    assert_eq!(finding.actions, ["Do it."]);
    assert_eq!(report.checks.len(), 1);
}

#[test]
fn without_the_column_a_rule_is_not_checkable() {
    let report = audited("not order.ship_by known").expect("a rule");
    assert!(report.findings.is_empty());
    assert_eq!(report.checks[0].result, Outcome::NotCheckable);
    assert_eq!(report.checks[0].missing, ["order.ship_by"]);
}

#[test]
fn a_rule_that_cannot_be_read_names_the_place() {
    assert_eq!(
        audited("order.total > lots").expect_err("an error"),
        "rule: own: at character 15, a number such as 500 or 99.50 is expected"
    );
}
