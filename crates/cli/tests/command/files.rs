//! Files as they come: absent, forbidden, empty, binary, swapped, twice, in folders and in pipes.

use std::process::Stdio;

use serde_json::Value;

use crate::run::Folder;

#[test]
fn an_absent_file_is_named_and_the_others_are_audited() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["audit", "samples", "absent.csv"]);
    assert_eq!(ended.code, 3);
    assert!(ended.err.contains("absent.csv: no such file"), "{}", ended.err);
    assert!(ended.out.contains("What to do first"), "{}", ended.out);
    let alone = folder.run(&["audit", "absent.csv"]);
    assert_eq!((alone.code, alone.out.as_str()), (3, ""));
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_named() {
    let folder = Folder::with_samples();
    // A loop of links cannot be opened by anyone, not even by root, whom permissions do not stop.
    std::os::unix::fs::symlink("loop.csv", folder.path().join("loop.csv")).expect("a link");
    let ended = folder.run(&["audit", "samples", "loop.csv"]);
    assert_eq!(ended.code, 3);
    assert!(ended.err.contains("loop.csv"), "{}", ended.err);
    assert!(ended.out.contains("What to do first"), "{}", ended.out);
}

#[test]
fn what_is_no_export_gets_a_named_problem_and_never_a_panic() {
    let folder = Folder::new();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";
    let cases: [(&str, &[u8]); 6] = [
        ("empty.csv", b""),
        ("blank.csv", b"\n\n\n"),
        ("picture.csv", png),
        ("noise.csv", &[0xff; 4096]),
        ("other.csv", b"colour,shape\nred,round\n"),
        ("one-quote.csv", b"\""),
    ];
    for (name, bytes) in cases {
        folder.write(name, bytes);
        let ended = folder.run(&["audit", name, "--format", "json"]);
        assert_eq!(ended.code, 3, "{name}: {ended:?}");
        let input = ended.json()["inputs"][0].clone();
        assert_eq!(input["kind"], "unrecognised", "{name}");
        let problem = &input["problems"][0];
        for sentence in ["message", "help"] {
            assert!(problem[sentence].as_str().is_some_and(|it| it.len() > 10), "{name}: {input}");
        }
        assert!(ended.err.contains(name), "{}", ended.err);
    }
}

#[test]
fn a_folder_means_its_exports() {
    let folder = Folder::with_samples();
    let by_name: Vec<String> = names(&folder.run(&["audit", "samples", "--format", "json"]).json());
    assert_eq!(by_name.len(), 4, "{by_name:?}");
    assert!(!by_name.contains(&"key.json".to_owned()));
    std::fs::create_dir(folder.path().join("bare")).expect("a folder");
    let bare = folder.run(&["audit", "bare"]);
    assert_eq!(bare.code, 3);
    assert!(bare.err.contains("no export in this folder"), "{}", bare.err);
}

#[test]
fn order_of_files_and_naming_one_twice_change_nothing() {
    let folder = Folder::with_samples();
    let expected = folder.run(&["audit", "samples", "--format", "json"]).out;
    let orders = "samples/orders_export.csv";
    let shuffled = [
        "audit",
        "samples/shipstation_shipments.csv",
        orders,
        "--format",
        "json",
        "samples/../samples/orders_export.csv",
        "samples",
    ];
    assert_eq!(folder.run(&shuffled).out, expected);
}

#[test]
fn names_of_files_decide_nothing() {
    let folder = Folder::with_samples();
    let expected = folder.run(&["audit", "samples", "--format", "json"]).json();
    let at = |name: &str| folder.path().join("samples").join(name);
    let (a, b) = (at("orders_export.csv"), at("shipstation_shipments.csv"));
    std::fs::rename(&a, at("x")).expect("renamed");
    std::fs::rename(&b, &a).expect("renamed");
    std::fs::rename(at("x"), &b).expect("renamed");
    let swapped = folder.run(&["audit", "samples", "--format", "json"]).json();
    assert_eq!(swapped["summary"], expected["summary"]);
}

#[test]
fn standard_input_is_a_file_too() {
    let folder = Folder::with_samples();
    let orders = std::fs::File::open(folder.path().join("samples/orders_export.csv"));
    let ended = folder
        .command(&["inspect", "-", "--format", "json"])
        .stdin(Stdio::from(orders.expect("the sample")))
        .output()
        .expect("it runs");
    let inputs: Value = serde_json::from_slice(&ended.stdout).expect("JSON");
    assert_eq!(inputs[0]["kind"], "shopify.orders");
}

#[test]
fn inspecting_says_what_was_understood() {
    let folder = Folder::with_samples();
    let ended = folder.run(&["inspect", "samples"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    for said in ["Shopify orders export", "Columns of orders_export.csv", "order.name", "used"] {
        assert!(ended.out.contains(said), "{said}: {}", ended.out);
    }
    folder.write("other.csv", "colour,shape\nred,round\n");
    let ended = folder.run(&["inspect", "other.csv"]);
    assert_eq!(ended.code, 3);
    assert!(ended.out.contains("colour"), "the first columns are shown: {}", ended.out);
}

fn names(report: &Value) -> Vec<String> {
    let inputs = report["inputs"].as_array().expect("inputs");
    inputs.iter().filter_map(|input| input["name"].as_str().map(str::to_owned)).collect()
}
