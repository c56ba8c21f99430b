//! Signature above a value: parcels of valuable orders go by a service that asks for a signature.

use backhaul_plugin_sdk::{
    Begin, Case, Check, Finding, Manifest, Owner, Plugin, Setting, Severity, plugin,
};

/// The limit in minor units, and what the names of services with a signature contain.
#[derive(Default)]
struct SignatureAbove {
    limit: i64,
    words: Vec<String>,
}

impl Plugin for SignatureAbove {
    fn manifest() -> Manifest {
        Manifest::new("signature-above", "Signature above a value", "1.0.0")
            .author("Backhaul")
            .licence("MIT OR Apache-2.0")
            .docs("Parcels of orders above a value go by a service that asks for a signature.")
            .needs(&[
                "order.total",
                "order.currency",
                "parcel.service",
                "parcel.created_at",
                "parcel.shipped_at",
                "parcel.voided",
                "parcel.return_label",
            ])
            .setting(Setting::money("limit", "Value from which on a signature is due", 50_000))
            .setting(Setting::texts(
                "words",
                "What the names of services with a signature contain, in lower case",
                &["signature", "adult", "registered"],
            ))
            .check(Check {
                id: "no-signature",
                severity: Severity::High,
                owner: Owner::Warehouse,
                title: "Valuable orders ship with a signature",
                broken: "Shipped without a signature",
                finds: "A parcel of an order above the limit whose service names no signature.",
                why: "Carriers refund a lost parcel of this value only against a signature.",
                requires: &["order.total", "parcel.service"],
                actions: &["Ask the carrier to add a signature while the parcel is on its way."],
            })
    }

    fn begin(&mut self, begin: &Begin) -> Result<(), String> {
        self.limit = begin.config.integer("limit").unwrap_or(i64::MAX);
        self.words = begin.config.texts("words").into_iter().map(str::to_lowercase).collect();
        Ok(())
    }

    fn check(&mut self, case: &Case, findings: &mut Vec<Finding>) {
        let total = case.order.as_ref().and_then(|order| order.total);
        let Some(total) = total.filter(|&total| total > self.limit) else { return };
        for (at, parcel) in case.parcels.iter().enumerate() {
            let sent = parcel.voided != Some(true) && parcel.return_label != Some(true);
            let Some(service) = parcel.service.as_ref().filter(|_| sent) else { continue };
            let service = service.to_lowercase();
            if self.words.iter().any(|word| service.contains(word.as_str())) {
                continue;
            }
            let message = "Worth {0}, and {1} asks for no signature.";
            let mut finding = Finding::of(case, "no-signature", message)
                .field("/order/order.total")
                .field(format!("/parcels/{at}/parcel.service"))
                .amount(total);
            if parcel.created_at.is_some() {
                finding = finding.since(format!("/parcels/{at}/parcel.created_at"));
            } else if parcel.shipped_at.is_some() {
                finding = finding.since(format!("/parcels/{at}/parcel.shipped_at"));
            }
            findings.push(finding);
        }
    }
}

plugin!(SignatureAbove);
