//! Options do what they say: each test audits one small pair of exports without and with an option.

use backhaul_audit::{Engine, OptionError, Options};
use backhaul_model::report::Report;
use backhaul_model::{Finding, Lane, Severity};
use serde_json::{Value, json};

const STORE: &str = "\
Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Shipping Zip,Shipping Country,Id
#1001,a@example.com,paid,2026-02-02 09:00:00 -0500,unfulfilled,,USD,20.00,2026-02-02 09:00:00 -0500,1,Cup,20.00,CUP,true,02134,US,501
#1002,b@example.com,Settled,2026-02-03 09:00:00 -0500,Shipped out,2026-02-03 15:00:00 -0500,USD,20.00,2026-02-03 09:00:00 -0500,1,Cup,20.00,CUP,true,02134,US,502
#1003,c@example.com,paid,2026-02-18 09:00:00 -0500,fulfilled,2026-02-19 15:00:00 -0500,USD,20.00,2026-02-18 09:00:00 -0500,1,Cup,20.00,CUP,true,02134,US,503
#1004,d@example.com,paid,2026-02-19 09:00:00 -0500,unfulfilled,,USD,20.00,2026-02-19 09:00:00 -0500,1,Cup,20.00,CUP,true,02134,US,504
";

const SHIPMENTS: &str = "\
Shipment #,Order #,Tracking #,Carrier,Service,Ship Date,Label Created,Store
1,1001,9400100000000000000001,USPS,Ground,02/02/2026,2/2/2026 3:00:00 PM,Juniper
2,1002,9400100000000000000002,USPS,Ground,02/03/2026,2/3/2026 3:00:00 PM,Juniper
3,1003,9400100000000000000003,USPS,Ground,02/19/2026,2/19/2026 3:00:00 PM,Juniper
";

fn audit(options: &Value) -> Result<Report, OptionError> {
    let options: Options = serde_json::from_value(options.clone()).expect("options");
    let mut engine = Engine::new();
    for (name, text) in [("orders.csv", STORE), ("shipments.csv", SHIPMENTS)] {
        let file = engine.open(name);
        engine.push(file, text.as_bytes());
        engine.close(file);
    }
    engine.audit(&options, &mut |_, _, _| {})
}

fn finding(report: &Report, order: &str) -> Option<Finding> {
    let mut findings = report.findings.iter();
    findings
        .find(|f| f.check == "shipped-unfulfilled" && f.order.as_deref() == Some(order))
        .cloned()
}

fn with(options: &Value) -> Report {
    audit(options).expect("the options can be used")
}

#[test]
fn a_holiday_makes_a_finding_younger() {
    let age = |options| finding(&with(&options), "#1001").and_then(|f| f.age_business_days);
    let plain = age(json!({})).expect("an age");
    let holiday = json!({"calendar": {"holidays": ["2026-02-16", "2026-02-17"]}});
    assert_eq!(age(holiday), Some(plain - 2));
}

#[test]
fn words_of_the_merchant_are_understood() {
    let unknown = |report: &Report| {
        let problems = report.inputs.iter().flat_map(|input| &input.problems);
        problems.filter(|problem| problem.message.contains("not a status word")).count()
    };
    assert_eq!(unknown(&with(&json!({}))), 2);
    let report = with(&json!({"status_words": {
        "financial": {"settled": "paid"}, "fulfillment": {"Shipped Out": "unfulfilled"}
    }}));
    assert_eq!(unknown(&report), 0);
    assert!(report.measures.statuses.iter().all(|status| status.known));
    assert_eq!(finding(&report, "#1002").map(|f| f.lane), Some(Lane::Open));
}

#[test]
fn a_zone_of_one_file_makes_its_times_exact() {
    let since = |options| finding(&with(&options), "#1001").and_then(|f| f.since);
    assert_eq!(since(json!({})).as_deref(), Some("2026-02-02T15:00:00"));
    for named in ["shipments.csv", "Juniper"] {
        let zones = json!({"zones": {named: "America/New_York"}});
        assert_eq!(since(zones).as_deref(), Some("2026-02-02T15:00:00-05:00"));
    }
    assert_eq!(
        since(json!({"zones": {"other.csv": "UTC"}})).as_deref(),
        Some("2026-02-02T15:00:00")
    );
}

#[test]
fn severity_owner_and_grace_are_the_users() {
    let report = with(&json!({
        "checks": {"shipped-unfulfilled": {"severity": "low"}},
        "owners": {"write-back": "Agency desk", "integration": "Kim"},
    }));
    let finding_1001 = finding(&report, "#1001").expect("a finding");
    assert_eq!(finding_1001.severity, Severity::Low);
    assert_eq!(finding_1001.assignee.as_deref(), Some("Agency desk"));
    let lane = |grace| finding(&with(&grace), "#1001").map(|f| f.lane);
    assert_eq!(lane(json!({"targets": {"grace": 10_000}})), Some(Lane::TooFresh));
    let own = json!({
        "targets": {"grace": 10_000}, "checks": {"shipped-unfulfilled": {"grace": 24}}
    });
    assert_eq!(lane(own), Some(Lane::Open));
}

#[test]
fn an_acceptance_says_why_and_one_that_matches_nothing_is_said() {
    let report = with(&json!({"acceptances": [
        {"check": "shipped-unfulfilled", "order": "1001", "reason": "Reported", "date": "2026-02-09"},
        {"finding": "no such id", "reason": "Gone", "date": "2026-02-09"},
    ]}));
    let accepted = finding(&report, "#1001").expect("a finding");
    assert_eq!(accepted.lane, Lane::Accepted);
    assert_eq!(accepted.accepted.map(|why| why.reason).as_deref(), Some("Reported"));
    assert_eq!(report.summary.by_check.get("shipped-unfulfilled"), None);
    let met: Vec<u64> = report.acceptances.iter().map(|acceptance| acceptance.findings).collect();
    assert_eq!(met, [1, 0]);
}

#[test]
fn an_incident_lists_what_began_in_it() {
    let report = with(&json!({"incidents": [
        {"name": "Delay", "from": "2026-02-02", "to": "2026-02-02"},
        {"name": "Elsewhere", "from": "2026-02-02", "to": "2026-02-02", "store": "Sage"},
    ]}));
    let [delay, elsewhere] = report.incidents.as_slice() else { panic!("two incidents") };
    assert_eq!((delay.findings, delay.orders.as_slice()), (1, &["#1001".to_owned()][..]));
    assert_eq!(elsewhere.findings, 0);
    let because = finding(&report, "#1001").and_then(|f| f.cause).expect("a cause").because;
    assert!(because.iter().any(|sentence| sentence.contains("\"Delay\"")), "{because:?}");
}

#[test]
fn a_prefix_that_is_given_is_taken_off() {
    let shipments = SHIPMENTS.replace(",1001,", ",XJ1001,");
    let matched = |options: Value| {
        let mut engine = Engine::new();
        for (name, text) in [("orders.csv", STORE), ("shipments.csv", shipments.as_str())] {
            let file = engine.open(name);
            engine.push(file, text.as_bytes());
            engine.close(file);
        }
        let options: Options = serde_json::from_value(options).expect("options");
        let report = engine.audit(&options, &mut |_, _, _| {}).expect("a report");
        report.summary.by_match
    };
    let plain = matched(json!({}));
    let given = matched(json!({"stores": {
        "orders.csv": {"shipstation": "Juniper", "prefix": "XJ"}
    }}));
    assert_ne!(plain, given);
    assert_eq!(given.values().sum::<u64>(), 3);
}
