//! A plugin to begin with: parcels without a tracking number.

use backhaul_plugin_sdk::{Case, Check, Finding, Manifest, Owner, Plugin, Severity, plugin};

#[derive(Default)]
struct MyPlugin;

impl Plugin for MyPlugin {
    fn manifest() -> Manifest {
        Manifest::new("my-plugin", "Parcels without a number", "0.1.0")
            .needs(&["order.name", "parcel.tracking"])
            .check(Check {
                id: "no-number",
                severity: Severity::Medium,
                owner: Owner::Warehouse,
                title: "Every parcel has a tracking number",
                broken: "Parcel without a tracking number",
                finds: "A parcel whose tracking cell is blank.",
                why: "The customer cannot follow it.",
                requires: &["parcel.tracking"],
                actions: &["Add the number in ShipStation."],
            })
    }

    fn check(&mut self, case: &Case, findings: &mut Vec<Finding>) {
        for (at, parcel) in case.parcels.iter().enumerate() {
            if parcel.tracking.is_none() {
                let finding = Finding::of(case, "no-number", "A parcel of {0} has no number.");
                findings.push(finding.field(format!("/parcels/{at}/order.name")));
            }
        }
    }
}

plugin!(MyPlugin);
