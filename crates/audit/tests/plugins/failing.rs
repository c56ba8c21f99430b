//! A plugin counts whole or not at all, and what it does costs nothing else.

use backhaul_audit::Options;
use backhaul_model::report::{Outcome, PluginResult, Report};
use backhaul_plugin_host::Limits;
use serde_json::json;

use crate::host::{Module, audit, description, first_order, options, run, store};

/// The report without what belongs to plugins.
fn rest(report: &Report) -> String {
    let mut report = report.clone();
    report.plugins.clear();
    report.checks.retain(|check| check.family != "plugins");
    report.options.clear();
    backhaul_report::json(&report)
}

#[test]
fn each_failure_is_named_and_costs_nothing_else() {
    let mut engine = store(&[]);
    let case = first_order(&mut engine);
    let needs = ["order.total"];
    let plain = || Module::new(&description(&needs));
    let finding = |more: serde_json::Value| {
        let mut finding = json!({"check": "found", "case": case, "message": "m"});
        for (key, value) in more.as_object().expect("an object") {
            finding[key] = value.clone();
        }
        json!({ "findings": [finding] }).to_string()
    };
    let last = "(func (export \"backhaul_last_error\") (result i64) (i64.const 0))";
    let cases: Vec<(Vec<u8>, &str, &str)> = vec![
        (b"no module".to_vec(), "gate", "This is not a WebAssembly file."),
        (plain().checks("(drop)").bytes(), "compile", "The module does not compile."),
        (
            plain().with("(func $s (loop $l (br $l))) (start $s)").bytes(),
            "start",
            "It took longer than 10 seconds.",
        ),
        (
            plain().describes("(loop $l (br $l)) unreachable").bytes(),
            "describe",
            "It took longer than 10 seconds.",
        ),
        (plain().describes("(i64.const 0)").bytes(), "describe", "The plugin gave up."),
        (
            Module::new(&json!({"id": "own"})).bytes(),
            "describe",
            "The description cannot be read: missing field `name`",
        ),
        (
            Module::new(&description(&["order.colour"])).bytes(),
            "describe",
            "\"order.colour\", which is no field",
        ),
        (
            plain().checks("(loop $l (br $l)) unreachable").bytes(),
            "check",
            "longer than 10 seconds",
        ),
        (plain().checks("unreachable").with(last).bytes(), "check", "The module trapped."),
        (plain().checks("(i64.const -1)").bytes(), "check", "Its result is above 16 MiB."),
        (plain().checks("(i64.const -4294967295)").bytes(), "check", "It points outside"),
        (plain().answers(b"\xff").bytes(), "check", "The answer is not UTF-8."),
        (plain().answers(b"{\"findings\":").bytes(), "check", "The answer cannot be read"),
        (plain().answers(b"{\"found\":[]}").bytes(), "check", "unknown field `found`"),
        (
            plain().answers(finding(json!({"check": "other"})).as_bytes()).bytes(),
            "check",
            "a check that the plugin does not have",
        ),
        (
            plain().answers(finding(json!({"case": 99_999})).as_bytes()).bytes(),
            "check",
            "names case 99999, which it was not given",
        ),
        (
            plain().answers(finding(json!({"fields": ["/order/order.name"]})).as_bytes()).bytes(),
            "check",
            "\"/order/order.name\", where nothing was given",
        ),
        (
            plain()
                .answers(finding(json!({"fields": ["/platform/9/order.total"]})).as_bytes())
                .bytes(),
            "check",
            "where nothing was given",
        ),
        (
            plain().answers(finding(json!({"message": "{0}"})).as_bytes()).bytes(),
            "check",
            "prints {0}, and names no such field",
        ),
        (
            plain().answers(finding(json!({"since": "/order/order.total"})).as_bytes()).bytes(),
            "check",
            "which is no time",
        ),
        (
            plain().finishes(&json!({"findings": [{"check": "found", "message": "m"}]})).bytes(),
            "finish",
            "names no case",
        ),
    ];
    let options = options(&[], json!({}));
    let without = rest(&audit(&engine, &options));
    for (module, stage, reason) in cases {
        let id = run(&mut engine, &module, &options);
        let report = audit(&engine, &options);
        let [plugin] = report.plugins.as_slice() else { panic!("one plugin") };
        let failure = plugin.failure.clone().unwrap_or_else(|| panic!("{reason}: it passed"));
        assert_eq!(failure.stage, stage, "{}", failure.reason);
        assert!(failure.reason.contains(reason), "{}", failure.reason);
        assert_eq!(failure.batch, (stage == "check").then_some(0), "{reason}");
        assert!(!failure.help.is_empty());
        assert_eq!((plugin.result, plugin.findings), (PluginResult::Failed, 0));
        let own = report.checks.iter().filter(|check| check.family == "plugins");
        assert!(own.into_iter().all(|check| check.result == Outcome::Failed));
        assert_eq!(rest(&report), without, "{reason}: it changed something else");
        engine.plugin_remove(id);
    }
}

#[test]
fn what_it_found_before_it_failed_does_not_count() {
    let found = json!({"findings": [{"check": "found", "case": 0, "message": "m"}]});
    let module = Module::new(&description(&["order.total"]))
        .answers(found.to_string().as_bytes())
        .with("(func (export \"backhaul_finish\") (result i64) unreachable)");
    let options = options(&[], json!({}));
    let mut engine = store(&[]);
    run(&mut engine, &module.bytes(), &options);
    let report = audit(&engine, &options);
    assert_eq!(report.plugins[0].failure.as_ref().expect("a failure").stage, "finish");
    assert!(report.findings.iter().all(|finding| !finding.check.starts_with("own/")));
}

#[test]
fn a_flood_ends_at_the_limit() {
    let findings: Vec<_> = (0..4)
        .map(|case| json!({"check": "found", "case": case, "message": "m"}))
        .chain([json!({"check": "found", "case": 0, "message": "m"})])
        .collect();
    let answer = json!({ "findings": findings }).to_string();
    let module = Module::new(&description(&[])).answers(answer.as_bytes()).bytes();
    let mut engine = store(&[]);
    for (most, passes) in [(4, true), (3, false)] {
        let limits = Limits { findings: most, ..Limits::default() };
        let options = Options { plugin_limits: limits, ..options(&[], json!({})) };
        let id = run(&mut engine, &module, &options);
        let report = audit(&engine, &options);
        let failure = report.plugins[0].failure.as_ref();
        assert_eq!(failure.is_none(), passes, "{failure:?}");
        assert_eq!(report.plugins[0].findings, if passes { 4 } else { 0 }, "equal ones count once");
        engine.plugin_remove(id);
    }
}

#[test]
fn a_pin_is_held() {
    let module = Module::new(&description(&[])).bytes();
    let mut engine = store(&[]);
    let mut options = options(&[], json!({}));
    let id = run(&mut engine, &module, &options);
    let sha256 = audit(&engine, &options).plugins[0].sha256.clone();
    engine.plugin_remove(id);
    for (pin, passes) in [(sha256.to_uppercase(), true), ("0".repeat(64), false)] {
        options.plugins[0].sha256 = Some(pin);
        let id = run(&mut engine, &module, &options);
        let plugin = audit(&engine, &options).plugins.remove(0);
        assert_eq!(plugin.failure.is_none(), passes);
        engine.plugin_remove(id);
    }
}

#[test]
fn an_answer_to_other_files_does_not_count() {
    let module = Module::new(&description(&[])).bytes();
    let options = options(&[], json!({}));
    let mut engine = store(&[]);
    run(&mut engine, &module, &options);
    let later = engine.open("orders_export_2.csv");
    engine
        .push(later, b"Name,Financial Status,Fulfillment Status,Created at\n#1,paid,,2026-01-01\n");
    engine.close(later);
    let report = audit(&engine, &options);
    let reason = &report.plugins[0].failure.as_ref().expect("a failure").reason;
    assert_eq!(reason, "Files or options changed after it ran.");
}

#[test]
fn two_plugins_of_one_id_are_one_too_many() {
    let module = Module::new(&description(&[])).bytes();
    let options = options(&[], json!({}));
    let mut engine = store(&[]);
    run(&mut engine, &module, &options);
    run(&mut engine, &module, &options);
    let report = audit(&engine, &options);
    assert_eq!(report.plugins[0].failure, None);
    let reason = &report.plugins[1].failure.as_ref().expect("a failure").reason;
    assert_eq!(reason, "Another plugin here is called own too.");
}
