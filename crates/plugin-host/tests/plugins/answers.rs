//! What a description and an answer may not say.

use backhaul_model::SortedMap;

use backhaul_plugin_host::{Answer, Manifest, last_error};
use serde_json::{Value, json};

/// What is wrong with a description.
type Change = fn(&mut Value);

fn manifest() -> Value {
    json!({
        "id": "own", "name": "Own", "version": "1", "needs": ["order.total"],
        "config": [{"key": "limit", "kind": "money", "title": "Limit", "default": 5}],
        "checks": [{
            "id": "c", "severity": "high", "owner": "warehouse", "title": "Holds", "broken": "Broken",
            "finds": "What it finds.", "why": "Why.", "requires": ["order.total"]
        }]
    })
}

fn described(change: impl FnOnce(&mut Value)) -> Result<Manifest, String> {
    let mut value = manifest();
    change(&mut value);
    Manifest::parse(value.to_string().as_bytes())
}

#[test]
fn a_description_is_held_to_the_contract() {
    let whole = described(|_| ()).expect("a description");
    assert_eq!(whole.checks.len(), 1);
    let wrong: [(&str, Change, &str); 13] = [
        ("an unknown key", |m| m["colour"] = json!("red"), "unknown field `colour`"),
        (
            "an unknown key of a check",
            |m| m["checks"][0]["lane"] = json!(1),
            "unknown field `lane`",
        ),
        ("no checks", |m| m["checks"] = json!([]), "there are 0 checks"),
        ("an id with a slash", |m| m["id"] = json!("a/b"), "the plugin's id is not"),
        ("an upper-case check", |m| m["checks"][0]["id"] = json!("C"), "a check's id is not"),
        ("a field nobody knows", |m| m["needs"] = json!(["order.colour"]), "\"order.colour\""),
        ("a field twice", |m| m["needs"] = json!(["order.total", "order.total"]), "twice"),
        (
            "a field it requires and does not need",
            |m| m["checks"][0]["requires"] = json!(["order.name"]),
            "which needs does not name",
        ),
        (
            "a severity of its own",
            |m| m["checks"][0]["severity"] = json!("dire"),
            "unknown variant",
        ),
        ("an owner of its own", |m| m["checks"][0]["owner"] = json!("Pat"), "unknown variant"),
        ("a float", |m| m["config"][0]["default"] = json!(0.5), "not an integer in minor units"),
        ("a name that reverses", |m| m["name"] = json!("a\u{202e}b"), "holds the character U+202E"),
        ("a line break", |m| m["docs"] = json!("a\nb"), "holds the character U+000A"),
    ];
    for (what, change, reason) in wrong {
        let said = described(change).expect_err(what);
        assert!(said.contains(reason), "{what}: {said}");
    }
    assert!(Manifest::parse(b"\xff\xfe").expect_err("bytes").contains("not UTF-8"));
    assert!(Manifest::parse(b"{").expect_err("half").contains("cannot be read"));
    assert!(Manifest::parse(b"").expect_err("nothing").contains("cannot be read"));
}

#[test]
fn settings_are_of_their_kind() {
    let manifest = described(|_| ()).expect("a description");
    let given =
        |json: Value| -> SortedMap<String, Value> { serde_json::from_value(json).expect("a map") };
    assert_eq!(manifest.settle(&given(json!({}))).expect("defaults")["limit"], 5);
    assert_eq!(manifest.settle(&given(json!({"limit": 7}))).expect("settings")["limit"], 7);
    assert!(manifest.settle(&given(json!({"limit": "7"}))).expect_err("a text").contains("limit"));
    let unknown = manifest.settle(&given(json!({"limits": 7}))).expect_err("unknown");
    assert_eq!(unknown, "There is no setting limits; the plugin has limit.");
}

#[test]
fn an_answer_is_held_to_what_was_given() {
    let manifest = described(|_| ()).expect("a description");
    let said = |finding: Value, whole: bool| {
        let answer = json!({ "findings": [finding] }).to_string();
        Answer::parse(answer.as_bytes(), &manifest, 10..20, whole)
            .map(|answer| answer.findings.len())
    };
    let fine = json!({"check": "c", "case": 10, "message": "<script>alert(1)</script> {0}"});
    assert_eq!(said(fine.clone(), false), Ok(1));
    let set = json!({"check": "c", "cases": [19, 12, 12], "message": "m"});
    assert_eq!(said(set.clone(), true), Ok(1));
    let with = |key: &str, value: Value| {
        let mut finding = fine.clone();
        finding[key] = value;
        finding
    };
    let wrong = [
        (with("check", json!("d")), "a check that the plugin does not have"),
        (with("case", json!(20)), "case 20, which it was not given"),
        (with("case", json!(-1)), "invalid value"),
        (with("case", json!(1.5)), "floating point"),
        (with("amount", json!(1.5)), "floating point"),
        (with("amount", json!(u64::MAX)), "invalid value"),
        (with("severity", json!("worst")), "unknown variant"),
        (with("colour", json!("red")), "unknown field `colour`"),
        (with("message", json!("")), "has a message that is empty"),
        (with("message", json!("\u{1b}[2J")), "U+001B"),
        (with("message", json!("x".repeat(501))), "longer than 500"),
        (with("fields", json!(vec!["/order/order.total"; 33])), "more than 32 fields"),
        (with("cases", json!([11])), "has both case and cases"),
        (json!({"check": "c", "message": "m"}), "names no case"),
        (set, "only backhaul_finish may"),
    ];
    for (finding, reason) in wrong {
        let refused = said(finding.clone(), false).expect_err("a refusal");
        assert!(refused.contains(reason), "{finding}: {refused}");
    }
    let fields = json!({"check": "c", "cases": [11], "message": "m", "fields": ["/order"]});
    assert!(said(fields, true).expect_err("a refusal").contains("cannot name fields of one"));
    let deep = "[".repeat(100_000);
    assert!(Answer::parse(deep.as_bytes(), &manifest, 0..1, false).is_err());
    assert!(Answer::parse(b"{\"findings\":[]}\xff", &manifest, 0..1, false).is_err());
}

#[test]
fn last_words_are_one_plain_line() {
    let said = |text: &str| last_error(json!({ "message": text }).to_string().as_bytes());
    assert_eq!(
        said("panicked at lib.rs:3:\nno order").as_deref(),
        Some("panicked at lib.rs:3: no order")
    );
    assert_eq!(said("\u{1b}[2J"), None);
    assert_eq!(said(""), None);
    assert_eq!(last_error(b"\xff"), None);
}
