//! Dependencies point one way, the way data flows, and each is pinned.

use toml::{Table, Value};

use crate::manifest::{crates, dependencies, toml};

/// The crates, as data flows through them. A crate may use those of earlier steps only.
const FLOW: [&[&str]; 8] = [
    &["model", "statistics"],
    &["ingest", "plugin-host", "plugin-sdk"],
    &["reconcile"],
    &["checks"],
    &["diagnose"],
    &["audit"],
    &["report", "simulator"],
    &["cli", "wasm"],
];

/// Crates that may use less than their place in the flow allows, and why.
const NARROW: [(&str, &[&str]); 6] = [
    // A renderer only reads the report.
    ("report", &["model"]),
    // The answer key shares no code with the checks it measures.
    ("simulator", &[]),
    // Numbers in, numbers out.
    ("statistics", &[]),
    // The gate judges a module without knowing what an audit is.
    ("plugin-host", &["model"]),
    // What a plugin's author depends on is nothing of the engine.
    ("plugin-sdk", &[]),
    // What everything speaks needs nobody.
    ("model", &[]),
];

#[test]
fn dependencies_point_along_the_flow() {
    for name in crates() {
        let place = place(&name).unwrap_or_else(|| panic!("{name} has no place in the flow"));
        for used in siblings(&toml(&format!("crates/{name}/Cargo.toml"))) {
            let earlier = self::place(&used).is_some_and(|used| used < place);
            assert!(earlier, "{name} depends on {used}, which is not before it in the flow");
        }
    }
}

#[test]
fn some_crates_use_even_less() {
    for (name, allowed) in NARROW {
        for used in siblings(&toml(&format!("crates/{name}/Cargo.toml"))) {
            assert!(allowed.contains(&used.as_str()), "{name} depends on {used}");
        }
    }
}

#[test]
fn every_dependency_is_pinned() {
    let mut manifests = vec!["Cargo.toml".to_owned()];
    manifests.extend(crates().iter().map(|name| format!("crates/{name}/Cargo.toml")));
    for path in manifests {
        let manifest = toml(&path);
        let shared = manifest.get("workspace").and_then(Value::as_table);
        let tables = [
            manifest.get("dependencies"),
            manifest.get("dev-dependencies"),
            manifest.get("build-dependencies"),
            shared.and_then(|workspace| workspace.get("dependencies")),
        ];
        for (name, value) in tables.into_iter().flatten().filter_map(Value::as_table).flatten() {
            assert!(is_pinned(value), "{path}: {name} is not pinned with =");
        }
    }
}

#[test]
fn a_dependency_against_the_flow_would_be_seen() {
    let manifest: Table =
        "[target.'cfg(unix)'.dependencies]\nbackhaul-audit = { workspace = true }"
            .parse()
            .expect("a manifest");
    assert_eq!(siblings(&manifest), ["audit"]);
    assert!(place("audit") > place("ingest"));
    assert!(!is_pinned(&Value::String("1.0".into())));
}

fn place(name: &str) -> Option<usize> {
    FLOW.iter().position(|step| step.contains(&name))
}

/// Crates of this workspace that a manifest uses.
fn siblings(manifest: &Table) -> Vec<String> {
    let ours = |(name, _): (String, Value)| name.strip_prefix("backhaul-").map(str::to_owned);
    dependencies(manifest).into_iter().filter_map(ours).collect()
}

fn is_pinned(value: &Value) -> bool {
    match value {
        Value::String(version) => version.starts_with('='),
        Value::Table(table) => {
            let pinned = |version: &Value| version.as_str().is_some_and(|it| it.starts_with('='));
            table.contains_key("workspace")
                || table.contains_key("path")
                || table.get("version").is_some_and(pinned)
        }
        _ => false,
    }
}
