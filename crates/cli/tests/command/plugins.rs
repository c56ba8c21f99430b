//! Plugins on the command line: beside the checks, pinned, consented to, shown, made.

use std::path::Path;

use serde_json::Value;

use crate::run::Folder;

fn example(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../plugins");
    folder.join(name).join(format!("{name}.wasm")).to_string_lossy().into_owned()
}

#[test]
fn a_plugin_adds_its_findings() {
    let folder = Folder::with_samples();
    let plain = folder.run(&["audit", "samples", "--format", "json"]).json();
    let weekend = example("weekend-cut-off");
    let ended = folder.run(&["audit", "samples", "--format", "json", "--plugin", &weekend]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let report = ended.json();
    let own = |report: &Value| {
        let findings = report["findings"].as_array().expect("findings");
        let own = |it: &&Value| it["check"].as_str().is_some_and(|id| id.contains('/'));
        findings.iter().filter(own).count()
    };
    assert_eq!(own(&plain), 0);
    assert!(own(&report) > 0);
    assert_eq!(report["plugins"][0]["findings"], own(&report));
    assert_eq!(report["plugins"][0]["id"], "weekend-cut-off");
    let again = folder.run(&["audit", "samples", "--format", "json", "--plugin", &weekend]);
    assert_eq!(again.out, ended.out, "the time that a plugin takes must not show");
    let text = folder.run(&["audit", "samples", "--plugin", &weekend, "--timings"]);
    let hash = report["plugins"][0]["sha256"].as_str().expect("a hash");
    for part in
        ["Weekend cut-off 1.0.0 (weekend-cut-off): ", "saw order.created_at", " took ", hash]
    {
        assert!(text.out.contains(part), "{part}: {}", text.out);
    }
    let markdown = ["audit", "samples", "--plugin", &weekend, "--format", "md"];
    let markdown = folder.run(&markdown).out;
    assert!(markdown.contains(hash), "{markdown}");
    assert!(markdown.contains(" ms |") || markdown.contains(" s |"), "{markdown}");
    assert!(text.err.contains("plugin weekend-cut-off.wasm took "), "{}", text.err);
    let only = ["--only", "weekend-cut-off/missed", "--fail-on", "low", "-q"];
    let ended = folder.run(&[&["audit", "samples", "--plugin", &weekend][..], &only].concat());
    assert_eq!(ended.code, 1, "{}", ended.err);
}

#[test]
fn a_plugin_that_fails_ends_with_4_and_costs_nothing_else() {
    let folder = Folder::with_samples();
    folder.write("broken.wasm", b"\0asm\x01\0\0\0");
    let plain = folder.run(&["audit", "samples", "--format", "json"]).json();
    let ended = folder.run(&["audit", "samples", "--format", "json", "--plugin", "broken.wasm"]);
    assert_eq!(ended.code, 4, "{}", ended.err);
    let report = ended.json();
    assert_eq!(report["findings"], plain["findings"]);
    assert_eq!(report["plugins"][0]["failure"]["stage"], "gate");
    let text = folder.run(&["audit", "samples", "--plugin", "broken.wasm"]);
    assert!(text.out.contains("broken.wasm does not count: gate: "), "{}", text.out);
    assert_eq!(folder.run(&["audit", "samples", "--plugin", "absent.wasm"]).code, 2);
}

#[test]
fn a_config_pins_and_sets_up_a_plugin() {
    let folder = Folder::with_samples();
    let path = example("signature-above");
    let info = folder.run(&["plugin", "info", &path, "--format", "json"]).json();
    let pin = info["sha256"].as_str().expect("a hash");
    let config = |sha256: &str, more: &str| {
        format!("[[plugins]]\npath = {path:?}\nsha256 = \"{sha256}\"\n{more}\n")
    };
    let audit = |text: String| {
        folder.write("backhaul.toml", text);
        folder.run(&["audit", "samples", "--config", "backhaul.toml", "--format", "json"])
    };
    let all = audit(config(pin, "config = { limit = 0 }"));
    assert_eq!(all.code, 0, "{}", all.err);
    let none = audit(config(pin, "config = { limit = 99999999 }"));
    let findings = |report: &Value| report["plugins"][0]["findings"].as_u64().expect("a count");
    assert!(findings(&all.json()) > 0 && findings(&none.json()) == 0);
    let other = audit(config(&"0".repeat(64), ""));
    assert_eq!(other.code, 4);
    let reason = other.json()["plugins"][0]["failure"]["reason"].to_string();
    assert!(reason.contains("not the pinned one"), "{reason}");
    let typo = audit(config(pin, "config = { limits = 1 }"));
    assert_eq!(typo.code, 4);
    assert_eq!(typo.json()["plugins"][0]["failure"]["stage"], "consent");
    let limits = format!("{}[plugin_limits]\nfile_mib = 0\n", config(pin, ""));
    assert_eq!(audit(limits).json()["plugins"][0]["failure"]["stage"], "gate");
}

#[test]
fn rules_stand_in_the_config() {
    let folder = Folder::with_samples();
    let rule = |when: &str| {
        let text = format!(
            "[[rule]]\nid = \"big\"\nwhen = '{when}'\nowner = \"finance\"\nseverity = \"high\"\n\
             message = \"Worth {{order.total}}.\"\n"
        );
        folder.write("backhaul.toml", text);
        folder.run(&["audit", "samples", "--config", "backhaul.toml", "--only", "rules/big"])
    };
    assert!(rule("order.total > 0").out.contains("rules/big"));
    let wrong = rule("order.total > lots");
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("big: at character 15"), "{}", wrong.err);
}

#[test]
fn verify_is_the_authors_debugger() {
    let folder = Folder::new();
    let ended = folder.run(&["plugin", "verify", &example("weekend-cut-off")]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    for part in ["sees      order.created_at", "Sample store: ", "weekend-cut-off/missed: findings"]
    {
        assert!(ended.out.contains(part), "{part}: {}", ended.out);
    }
    folder.write("plugin.wasm", "(module)");
    let ended = folder.run(&["plugin", "verify", "plugin.wasm"]);
    assert_eq!(ended.code, 4);
    assert!(ended.err.contains("gate: This is not a WebAssembly file."), "{}", ended.err);
}

#[test]
fn a_scaffold_is_whole() {
    let folder = Folder::new();
    for lang in ["rust", "assemblyscript", "c", "zig"] {
        let name = format!("own-{lang}");
        let ended = folder.run(&["plugin", "new", &name, "--lang", lang]);
        assert_eq!(ended.code, 0, "{}", ended.err);
        assert!(ended.out.contains("backhaul plugin verify"), "{}", ended.out);
        let source = ["src/lib.rs", "assembly/index.ts", "plugin.c", "plugin.zig"]
            .map(|path| folder.path().join(&name).join(path));
        let source = source.iter().find(|path| path.exists()).expect("a source");
        let text = std::fs::read_to_string(source).expect("a text");
        assert!(text.contains(&name) && !text.contains("my-plugin"), "{lang}");
        assert_eq!(folder.run(&["plugin", "new", &name]).code, 2, "it would be written over");
    }
    assert_eq!(folder.run(&["plugin", "new", "../away"]).code, 2);
}
