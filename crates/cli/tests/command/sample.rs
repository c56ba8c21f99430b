//! Sample exports: the same seed gives the same bytes, and nobody's file is written over.

use crate::run::Folder;

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let folder = Folder::new();
    let make = |name: &str, seed: &str| {
        let made = folder.run(&["sample", name, "--seed", seed, "--orders", "60", "--days", "20"]);
        assert_eq!(made.code, 0, "{made:?}");
        assert!(made.out.contains(&format!("backhaul audit {name}")), "{}", made.out);
        folder.read(&format!("{name}/orders_export.csv"))
    };
    assert_eq!(make("a", "7"), make("b", "7"));
    assert_ne!(make("a", "7"), make("c", "8"));
    let key: serde_json::Value = serde_json::from_str(&folder.read("a/key.json")).expect("JSON");
    assert!(key.is_object());
}

#[test]
fn a_file_that_is_no_sample_is_never_written_over() {
    let folder = Folder::new();
    folder.write("orders_export.csv", "mine");
    let ended = folder.run(&["sample", "."]);
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(ended.err.contains("orders_export.csv"), "{}", ended.err);
    assert_eq!(folder.read("orders_export.csv"), "mine");
    assert!(!folder.path().join("key.json").exists());
}

#[test]
fn a_folder_of_samples_is_written_anew() {
    let folder = Folder::new();
    let small = ["sample", "made", "--orders", "30", "--days", "10"];
    assert_eq!(folder.run(&small).code, 0);
    let ended = folder.run(&[&small[..], &["--seed", "3"]].concat());
    assert_eq!(ended.code, 0, "{ended:?}");
}

#[test]
fn stores_differ_where_asked_to() {
    let folder = Folder::new();
    for seed in ["1", "2", "3"] {
        let ended = folder.run(&["sample", seed, "--varied", "--seed", seed, "--orders", "40"]);
        assert_eq!(ended.code, 0, "{ended:?}");
        let audited = folder.run(&["audit", seed]);
        assert!([0, 1].contains(&audited.code), "{audited:?}");
    }
}

#[test]
fn an_incident_a_dialect_and_damage_show_in_the_files() {
    let folder = Folder::new();
    let small = ["--orders", "500", "--days", "30"];
    let made = |extra: &[&str]| {
        let ended = folder.run(&[&["sample", "made"][..], &small, extra].concat());
        assert_eq!(ended.code, 0, "{ended:?}");
        folder.read("made/key.json")
    };
    assert!(!made(&[]).contains("\"outage\""));
    assert!(made(&["--incident", "outage,import-outage"]).contains("\"outage\""));
    assert!(folder.read("made/shipstation_orders.csv").contains("Order - Number"));
    made(&["--dialect", "grid"]);
    assert!(folder.read("made/shipstation_orders.csv").contains("Order #"));
    let clean = folder.read("made/shipstation_shipments.csv");
    made(&["--dialect", "grid", "--messy"]);
    assert_ne!(folder.read("made/shipstation_shipments.csv"), clean);
    let ended = folder.run(&["sample", "made", "--incident", "flood"]);
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(ended.err.contains("notify-off"), "{}", ended.err);
}
