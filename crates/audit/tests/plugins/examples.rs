//! The examples as they stand in `plugins`: these very bytes, in four languages.

use std::path::{Path, PathBuf};

use backhaul_audit::{Engine, Options, PluginOptions};
use backhaul_model::Finding;
use backhaul_model::report::Report;

use crate::host::{audit, drive};

const ORDERS: &str = "\
Name,Financial Status,Fulfillment Status,Created at,Total,Currency,Lineitem quantity,Lineitem sku
#1,paid,fulfilled,2026-02-06 10:00:00 -0500,700.00,USD,1,CUP
#2,paid,fulfilled,2026-02-06 15:00:00 -0500,700.00,USD,1,haz-9
#3,paid,,2026-02-07 10:00:00 -0500,20.00,USD,1,CUP
";
const PLATFORM: &str = "\
Order - Number,Order - Status,Date - Order Date,Market - Store Name,Custom - Field 2
1,Shipped,2/6/2026 10:00:00 AM,Juniper,
2,Shipped,2/6/2026 3:00:00 PM,Juniper,3PL-7
3,Awaiting Shipment,2/7/2026 10:00:00 AM,Juniper,\"say \"\"3PL\"\"\"
";
const SHIPMENTS: &str = "\
Order - Number,Shipment - Tracking Number,Shipment - Void Flag,Carrier - Service Selected,\
Date - Label Create Date,Market - Store Name
1,9400111899560000000001,No,USPS Ground Advantage,2/9/2026 11:00:00 AM,Juniper
2,1Z9400111899560002,No,UPS 2nd Day Air® Signature,2/9/2026 11:00:00 AM,Juniper
";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../plugins")
}

fn module(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name).join(format!("{name}.wasm"))).expect("a built example")
}

fn run(names: &[&str]) -> Report {
    let plugins = names
        .iter()
        .map(|name| PluginOptions { path: format!("{name}.wasm"), ..PluginOptions::default() });
    let options = Options { plugins: plugins.collect(), ..Options::default() };
    let mut engine = Engine::new();
    let ids: Vec<_> = names
        .iter()
        .map(|name| engine.plugin_add(&format!("{name}.wasm"), &module(name), &options))
        .collect();
    for &id in &ids {
        drive(&mut engine, id, &options.plugin_limits);
    }
    let unread = engine.unread(&options);
    engine.keep(unread);
    let files =
        [("orders_export.csv", ORDERS), ("orders.csv", PLATFORM), ("shipments.csv", SHIPMENTS)];
    for (name, text) in files {
        let opened = engine.open(name);
        engine.push(opened, text.as_bytes());
        engine.close(opened);
    }
    for &id in &ids {
        engine.plugin_start(id, &options).expect("options that can be used");
        drive(&mut engine, id, &options.plugin_limits);
    }
    audit(&engine, &options)
}

fn said(finding: &Finding) -> String {
    format!("{} {} {}", finding.order.as_deref().unwrap_or("-"), finding.check, finding.message)
}

#[test]
fn each_finds_what_it_is_for() {
    let report = run(&["signature-above", "reference-3pl", "weekend-cut-off", "ground-only"]);
    for plugin in &report.plugins {
        assert_eq!(plugin.failure, None, "{}", plugin.file);
        assert_eq!((plugin.batches, plugin.cases), (1, 3), "{}", plugin.file);
    }
    let own = report.findings.iter().filter(|finding| finding.check.contains('/'));
    let mut said: Vec<String> = own.map(said).collect();
    said.sort();
    assert_eq!(
        said,
        [
            "#1 signature-above/no-signature Worth $700.00, and USPS Ground Advantage asks for no \
             signature.",
            "#1 weekend-cut-off/missed Placed on Friday at 2026-02-06 10:00:00 -0500, and first sent \
             at 2/9/2026 11:00:00 AM.",
            "#2 ground-only/by-air haz-9 must not fly, and was sent by UPS 2nd Day Air® Signature.",
            "#3 reference-3pl/malformed 3 bears say \"3PL\", which is no reference of the 3PL.",
        ]
    );
}

#[test]
fn hashes_are_of_these_files() {
    let list = std::fs::read_to_string(folder().join("SHA256SUMS")).expect("the list");
    let mut listed = 0;
    for line in list.lines() {
        let (hash, path) = line.split_once("  ").expect("a hash and a path");
        let name = path.split('/').next().expect("a folder");
        let mut engine = Engine::new();
        let id = engine.plugin_add(name, &module(name), &Options::default());
        assert_eq!(engine.plugin(id).expect("a plugin").sha256, hash, "{path} was built anew");
        listed += 1;
    }
    assert_eq!(listed, 4);
}

#[test]
fn built_examples_name_no_place_of_a_machine() {
    for name in ["signature-above", "reference-3pl", "weekend-cut-off", "ground-only"] {
        let bytes = module(name);
        for place in [&b"/root/"[..], b"/home/", b"/tmp/", b"/work/", b"/Users/"] {
            assert!(!bytes.windows(place.len()).any(|it| it == place), "{name}");
        }
    }
}
