//! Reads manifests and sources of the workspace.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the root")
}

/// The text of a file below the root.
pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A manifest or lock file below the root.
pub fn toml(path: &str) -> Table {
    read(path).parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Folders of the crates, sorted.
pub fn crates() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("crates")).expect("crates");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect();
    names.sort();
    names
}

/// What ships with a crate: its dependencies, those for building and for one platform included, those
/// for tests not.
pub fn dependencies(manifest: &Table) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    let of = |table: &Table, found: &mut Vec<(String, Value)>| {
        for key in ["dependencies", "build-dependencies"] {
            if let Some(Value::Table(listed)) = table.get(key) {
                found.extend(listed.iter().map(|(name, value)| (name.clone(), value.clone())));
            }
        }
    };
    of(manifest, &mut found);
    if let Some(Value::Table(targets)) = manifest.get("target") {
        for target in targets.values().filter_map(Value::as_table) {
            of(target, &mut found);
        }
    }
    found
}

/// Files below a folder with an extension, sorted, as paths below the root.
pub fn files(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                let below = path.strip_prefix(root()).expect("below the root");
                found.push(below.to_str().expect("a name").to_owned());
            }
        }
    }
    found.sort();
    found
}
